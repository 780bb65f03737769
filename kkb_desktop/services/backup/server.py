"""An office whose database is on a PostgreSQL server: backed up and restored by the server's own tools.

`scripts/postgresql-backup.sh` and `scripts/postgresql-restore.sh` call pg_dump and pg_restore; what they cannot know
is that after a restore nobody may go on with the numbers of before. That is said here.
"""

from __future__ import annotations

from kkb_desktop.domain.errors import StoreRefused
from kkb_desktop.services.desk.desk import Desk, shared_database
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.store import writers


def restored(desk: Desk) -> None:
    """The server's database was restored: take new writers. Raises StoreRefused "restore.no_server"."""
    permit(desk, Permission.RESTORE)
    if not shared_database(desk.folder):
        raise StoreRefused("restore.no_server")
    with desk.engine.begin() as conn:
        writers.renew(conn, desk.device, random=desk.random)
