"""This laptop's writers begun anew: what comes after a restored backup is never numbered like what was lost."""

from __future__ import annotations

from sqlalchemy import Connection, update

from kkb_desktop.domain.clock import RandomBytes, new_id
from kkb_desktop.store import schema


def renew(conn: Connection, device: str, *, random: RandomBytes) -> None:
    """Close this laptop's writers: what they wrote stays as another's, and the next change is numbered afresh."""
    table = schema.writer
    conn.execute(update(table).where(table.c.device == device).values(device=new_id(random)))
