"""Files that records point to by the SHA-256 of their content."""

from __future__ import annotations

import hashlib

from sqlalchemy import Connection, insert, select

from kkb_desktop.store.schema import attachment


def put_attachment(conn: Connection, data: bytes, mime: str) -> str:
    """Keep a file; returns its SHA-256. The same content is kept once."""
    sha256 = hashlib.sha256(data).hexdigest()
    if conn.scalar(select(attachment.c.sha256).where(attachment.c.sha256 == sha256)) is None:
        conn.execute(insert(attachment).values(sha256=sha256, mime=mime, size=len(data), data=data))
    return sha256


def get_attachment(conn: Connection, sha256: str) -> bytes | None:
    """The file with this SHA-256; None while it has not arrived."""
    kept = conn.scalar(select(attachment.c.data).where(attachment.c.sha256 == sha256))
    return None if kept is None else bytes(kept)
