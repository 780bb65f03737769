"""Families that somebody has begun to type and not saved: which there are, and what has been typed of each.

The draft of a family holds its id (of a new one the id it will have), its members in order, and for each record what
differs from what is saved: `[type, record, values, keys of the values the program assumed]`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.services.desk import drafts
from kkb_desktop.services.desk.drafts import NEW, Draft

_SHEET = "lembar"  # the part of a draft's name that says it is a whole sheet


@dataclass(frozen=True, slots=True)
class HalfTyped:
    """One family as it was left. `form` is the key of its draft, `family` the id of a saved one ("" for a new one),
    `sheet` the id it has or will have; `people` are the members that were typed into, `items` the answers typed."""

    form: str
    family: str
    sheet: str
    head_name: str
    rt: str
    people: int
    items: int
    at: datetime | None
    user: str


def new_key(sheet: str) -> str:
    """The form key of a family that does not exist yet; each has its own, so that several stand side by side."""
    return drafts.form_key("family", None, sheet)


def family_key(family: str) -> str:
    """The form key of a saved family's sheet."""
    return drafts.form_key("family", family, _SHEET)


def is_form(name: str) -> bool:
    """Whether a name is the form key of a family's draft, and not a family's id."""
    return name.startswith("family:")


def holds_anything(body: Mapping[str, Any]) -> bool:
    """Whether somebody has typed something that the draft keeps."""
    return bool(body.get("records") or body.get("reasons"))


def half_typed(kept: Iterable[Draft]) -> tuple[HalfTyped, ...]:
    """The families among all drafts, in their order; drafts of other forms and empty ones are left out."""
    found = (_read(draft) for draft in kept if is_form(draft.form) and holds_anything(draft.body))
    return tuple(found)


def matches(each: HalfTyped, text: str) -> bool:
    """Whether every word of `text` is in the head's name as typed, or is "RT" and its number."""
    words = text.casefold().split()
    known = f"{each.head_name} rt {each.rt.lstrip('0')}".casefold()
    return all(word.lstrip("0") in known for word in words)


def _read(draft: Draft) -> HalfTyped:
    record = draft.form.split(":")[1]
    family = "" if record == NEW else record
    sheet = family or str(draft.body.get("id") or "")
    own: Mapping[str, Any] = {}
    people, items = 0, 0
    for type, id, typed, assumed in draft.body.get("records", ()):
        declared = RECORD_TYPES[type].by_key
        items += sum(
            1
            for key, value in typed.items()
            if value is not None and key in declared and not declared[key].hidden and key not in assumed
        )
        if type == "person":
            people += 1
        if type == "family" and id == sheet:
            own = typed
    return HalfTyped(
        draft.form,
        family,
        sheet,
        str(own.get("head_name") or ""),
        str(own.get("rt") or ""),
        people,
        items,
        draft.at,
        draft.user,
    )
