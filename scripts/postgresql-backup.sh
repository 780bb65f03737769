#!/bin/sh
# A backup of an office's PostgreSQL database, by its own tools: one snapshot, whole under its name or not at all.
#
#   scripts/postgresql-backup.sh postgresql://user@server/kkb /var/backups/kkb
#
# The address may be that of KKB_DATABASE_URL. The password comes from ~/.pgpass, never from the command line.
# The dump is not encrypted, as the server's own files are not: FOLDER belongs on an encrypted disk. docs/postgresql.md
set -eu
umask 077

if [ $# -ne 2 ]; then
    echo "usage: $0 ADDRESS FOLDER" >&2
    exit 2
fi
address=$(printf '%s' "$1" | sed 's|^postgresql+psycopg://|postgresql://|')
folder=$2
name="kkb-$(date +%Y%m%d-%H%M%S)-$$.dump"
part="$folder/.$name.part"

mkdir -p "$folder"
trap 'rm -f "$part"' EXIT INT TERM HUP
pg_dump --format=custom --no-owner --no-privileges --dbname="$address" --file="$part"
# Read to its end and check every table's data: a dump that was cut does not become a backup.
pg_restore --file=/dev/null "$part"
sync
mv "$part" "$folder/$name"
sync
echo "$folder/$name"
