"""What somebody is typing, kept every few moments so that not even a power cut takes it away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.store import drafts as store
from kkb_desktop.store.clockwork import refuse_handed_over

NEW = "baru"
"""Stands for the record in the form key of a record that does not exist yet."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A form as it was left: its values as typed, and the heads of the record it was opened with."""

    form: str
    body: dict[str, Any]
    base: dict[str, Any]
    at: datetime | None
    user: str


def form_key(type: str, record: str | None = None, part: str = "") -> str:
    """The name under which a form's draft is kept: "family:<id>", "person:baru:<family id>"."""
    return ":".join(each for each in (type, record or NEW, part) if each)


def save(desk: Desk, form: str, body: Mapping[str, Any], base: Mapping[str, Any] | None = None) -> None:
    """Keep the draft of a form in place of the one before; durable when this returns.

    Raises StoreRefused "desk.handed_over": what is half typed here would not move along.
    """
    permit(desk, Permission.WRITE)
    with desk.engine.begin() as conn:
        refuse_handed_over(conn)
        store.save_draft(conn, form, dict(body), dict(base or {}), desk.clock(), desk.user.name)


def load(desk: Desk, form: str) -> Draft | None:
    """The draft of a form, if one was left."""
    with desk.engine.connect() as conn:
        return _draft(store.load_draft(conn, form))


def drop(desk: Desk, form: str) -> None:
    """Forget a draft: it was saved as a record, or thrown away."""
    permit(desk, Permission.WRITE)
    with desk.engine.begin() as conn:
        store.drop_draft(conn, form)


def all_drafts(desk: Desk) -> list[Draft]:
    """Every draft that waits to be finished."""
    with desk.engine.connect() as conn:
        return [draft for draft in map(_draft, store.drafts(conn)) if draft is not None]


def records_with_drafts(conn: Connection, type: str) -> set[str]:
    """The ids of existing records of a type for which a draft waits."""
    keys = (draft.form_key.split(":") for draft in store.drafts(conn))
    return {parts[1] for parts in keys if len(parts) > 1 and parts[0] == type and parts[1] != NEW}


def _draft(kept: Any) -> Draft | None:
    if kept is None:
        return None
    return Draft(kept.form_key, kept.body, kept.base or {}, kept.at, kept.user)
