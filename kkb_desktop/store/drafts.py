"""Forms as they were left, until they are saved or thrown away."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select

from kkb_desktop.store.schema import draft


@dataclass(frozen=True, slots=True)
class Draft:
    """A form as typed (`body`), the heads of the record it was opened with (`base`), when and by whom."""

    form_key: str
    body: dict[str, Any]
    base: dict[str, Any]
    at: datetime
    user: str


def save_draft(
    conn: Connection, form_key: str, body: Mapping[str, Any], base: Mapping[str, Any], at: datetime, user: str
) -> None:
    """Keep a draft in place of the one before under the same key."""
    drop_draft(conn, form_key)
    conn.execute(
        insert(draft).values(
            form_key=form_key,
            body=json.dumps(dict(body), ensure_ascii=False),
            base=json.dumps(dict(base)),
            at=at.isoformat(),
            user=user,
        )
    )


def load_draft(conn: Connection, form_key: str) -> Draft | None:
    """The draft kept under the key, if there is one that can be read."""
    row = conn.execute(select(draft).where(draft.c.form_key == form_key)).first()
    return None if row is None else _draft(row)


def drop_draft(conn: Connection, form_key: str) -> None:
    """Forget a draft."""
    conn.execute(delete(draft).where(draft.c.form_key == form_key))


def drafts(conn: Connection) -> list[Draft]:
    """All drafts that can be read, the latest first."""
    rows = conn.execute(select(draft).order_by(draft.c.at.desc(), draft.c.form_key))
    return [found for row in rows if (found := _draft(row)) is not None]


def _draft(row: Row[Any]) -> Draft | None:
    """None for a row that no form has written: what is damaged in one place must not keep anybody from the rest."""
    try:
        body, base = json.loads(row.body), json.loads(row.base)
        at = datetime.fromisoformat(row.at)
    except (TypeError, ValueError, RecursionError):
        return None
    if not (isinstance(body, dict) and isinstance(base, dict) and isinstance(row.user, str)):
        return None
    if at.tzinfo is None or not isinstance(row.form_key, str):
        return None
    return Draft(row.form_key, body, base, at, row.user)
