"""From the code on a paper back to the family."""

from __future__ import annotations

from sqlalchemy import select

from kkb_desktop.domain.family_code import id_start
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.store.schema import record_table


def family_of_code(desk: Desk, text: str) -> str | None:
    """The family whose square code was scanned ("kkb:family:...") or whose short code was typed.

    None for text that is no code, for a mistyped one, for a family that is not here, and where two families share
    the beginning of their ids (then their names must tell).
    """
    start = id_start(text)
    if start is None:
        return None
    family = record_table("family")
    # As a range, so that both databases find it by the primary key.
    query = (
        select(family.c.id).where(family.c.id.between(start.ljust(32, "0"), start.ljust(32, "f"))).limit(2)
    )
    with desk.engine.connect() as conn:
        found = list(conn.scalars(query))
    return found[0] if len(found) == 1 else None
