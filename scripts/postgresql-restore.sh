#!/bin/sh
# Puts a dump of scripts/postgresql-backup.sh into an EMPTY database, wholly or not at all.
#
#   createdb kkb_baru
#   scripts/postgresql-restore.sh postgresql://user@server/kkb_baru kkb-20261123-070200-4711.dump
#
# Then, on one office PC with KKB_DATABASE_URL set to the new database: kkb-desktop restore --server
# (new writers: nothing typed from now on is numbered like what was lost). docs/postgresql.md
set -eu

if [ $# -ne 2 ]; then
    echo "usage: $0 ADDRESS DUMP" >&2
    exit 2
fi
address=$(printf '%s' "$1" | sed 's|^postgresql+psycopg://|postgresql://|')
tables=$(psql --no-psqlrc --tuples-only --no-align --dbname="$address" \
    --command="SELECT count(*) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')")
if [ "$tables" != 0 ]; then
    echo "$0: the database is not empty; restore into a new one, and keep the old one" >&2
    exit 1
fi
pg_restore --exit-on-error --single-transaction --no-owner --no-privileges --dbname="$address" "$2"
echo "restored; now: kkb-desktop restore --server, kkb-desktop doctor"
