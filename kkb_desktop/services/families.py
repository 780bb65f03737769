"""Families as a list: searched, filtered, counted, and each with what a row of the list shows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, case, func, or_, select

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.services.batches import batches
from kkb_desktop.services.completeness import incomplete_families
from kkb_desktop.services.delivery import Delivery, underway
from kkb_desktop.services.desk import Desk, today
from kkb_desktop.services.drafts import records_with_drafts
from kkb_desktop.services.family_flags import FLAGS
from kkb_desktop.services.presence import is_here, is_listed
from kkb_desktop.services.records import RecordView, views
from kkb_desktop.store.schema import record_table

FILTERS = ("all", "incomplete", "missing_nik", "unsent", "conflict", "draft", *FLAGS)
"""What the list can be narrowed to; `counts` gives a number for each."""


@dataclass(frozen=True, slots=True)
class FamilyRow:
    """What a row of the list shows. `size` is the number of members; `no_kk` is not masked.

    `flags` are keys of `family_flags.FLAGS`, then "no_nik" (a member without), "draft" and "conflict".
    `sync` is the state of the family and its members together: that of the one that has come least far.
    """

    id: str
    head_name: str
    no_kk: str
    rt: str
    rw: str
    address: str
    size: int
    flags: tuple[str, ...]
    complete: bool
    sync: Delivery
    village: str


def family_ids(desk: Desk, text: str = "", filter: str = "all", *, village: str | None = None) -> list[str]:
    """The families to list, by RW, RT and name; those whom everybody has left are not among them.

    Each word of `text` must be found in the head's or a member's name, the card number, a NIK or the address;
    "RT 3" and "RW 2" mean those fields. `filter` is one of `FILTERS`; RecordRefused "filter.unknown" otherwise.
    """
    family = record_table("family")
    query = select(family.c.id).where(*_matches(text)).order_by(*_order())
    query = query.where(is_listed())
    if village is not None:
        query = query.where(family.c.village == village)
    with desk.engine.connect() as conn:
        ids = list(conn.scalars(query))
        wanted = _passing(conn, desk, filter)
    return ids if wanted is None else [each for each in ids if each in wanted]


def family_rows(desk: Desk, ids: Sequence[str]) -> dict[str, FamilyRow]:
    """The rows of these families, made for a page of the list at a time; deleted ones are left out."""
    rows: dict[str, FamilyRow] = {}
    with desk.engine.connect() as conn:
        drafts = records_with_drafts(conn, "family")
        waiting = underway(conn, desk)
        for part in batches(ids, 1_000):
            rows.update(_rows(conn, desk, part, waiting, drafts))
    return rows


def members(desk: Desk, family: str, *, gone: bool = False) -> list[RecordView]:
    """The members of a family who are here: by number, the head first among the unnumbered.

    With `gone`, those who died, moved away or were not found instead.
    """
    person = record_table("person")
    query = select(person.c.id).where(person.c.family == family, ~is_here() if gone else is_here())
    with desk.engine.connect() as conn:
        found = views(conn, desk, list(conn.scalars(query))).values()
    return sorted(found, key=_household_order)


def counts(desk: Desk, *, village: str | None = None) -> dict[str, int]:
    """How many families each of `FILTERS` lists, and "people": all members who are here."""
    family, person = record_table("family"), record_table("person")
    here = select(family.c.id).where(is_listed())
    people = select(func.count()).select_from(person).where(is_here())
    if village is not None:
        here = here.where(family.c.village == village)
        people = people.where(person.c.village == village)
    with desk.engine.connect() as conn:
        ids = set(conn.scalars(here))
        numbers = {"people": conn.scalar(people) or 0}
        for name in FILTERS:
            wanted = _passing(conn, desk, name)
            numbers[name] = len(ids) if wanted is None else len(ids & wanted)
    return numbers


def _household_order(view: RecordView) -> tuple[int, int, str, str]:
    number, relation = view.values.get("number"), view.values.get("relation")
    return (
        number if isinstance(number, int) else 100,
        relation if isinstance(relation, int) else 100,
        str(view.values.get("birth_date") or "9"),
        view.id,
    )


def _order() -> tuple[ColumnElement[Any], ...]:
    """RT and RW are texts of digits, with or without leading zeros: "2" and "02" stand together, before "10"."""
    family = record_table("family")
    numbers = [func.ltrim(func.coalesce(column, ""), "0") for column in (family.c.rw, family.c.rt)]
    by_number = [part for number in numbers for part in (func.length(number), number)]
    return (*by_number, func.lower(family.c.head_name), family.c.id)


_NEIGHBOURHOOD = re.compile(r"\b(rt|rw)[\s.:]*0*(\d{1,3})\b", re.IGNORECASE)
_SPACED_NUMBER = re.compile(r"(?<=\d)[\s.\-](?=\d)")


def _matches(text: str) -> list[ColumnElement[bool]]:
    family, person = record_table("family"), record_table("person")
    tests: list[ColumnElement[bool]] = []
    for field, number in _NEIGHBOURHOOD.findall(text):
        tests.append(func.ltrim(family.c[field.lower()], "0") == number)
    for word in _SPACED_NUMBER.sub("", _NEIGHBOURHOOD.sub(" ", text)).split():
        named = [person.c.name.icontains(word, autoescape=True)]
        columns = [family.c.head_name, family.c.address]
        if word.isdigit():
            named = [person.c.nik.contains(word, autoescape=True)]
            columns = [family.c.card_number, family.c.address]
        member = select(person.c.id).where(person.c.family == family.c.id, or_(*named)).exists()
        tests.append(or_(*(column.icontains(word, autoescape=True) for column in columns), member))
    return tests


def _passing(conn: Connection, desk: Desk, filter: str) -> set[str] | None:
    """The families that pass a filter; None for all."""
    family, person = record_table("family"), record_table("person")
    match filter:
        case "all":
            return None
        case "incomplete":
            return incomplete_families(conn, today(desk))
        case "missing_nik":
            return set(
                conn.scalars(select(person.c.family).where(person.c.nik.is_(None), is_here()).distinct())
            )
        case "conflict":
            return set(conn.scalars(select(family.c.id).where(family.c.conflicts > 0))) | set(
                conn.scalars(select(person.c.family).where(person.c.conflicts > 0))
            )
        case "draft":
            return records_with_drafts(conn, "family")
        case "unsent":
            return _unsent(conn, desk)
        case _ if filter in FLAGS:
            test = FLAGS[filter](person, today(desk))
            return set(conn.scalars(select(person.c.family).where(test, is_here()).distinct()))
        case _:
            raise RecordRefused("filter.unknown")


def _unsent(conn: Connection, desk: Desk) -> set[str]:
    unsent = {record for record, state in underway(conn, desk).items() if state == "unsent"}
    if not unsent:
        return set()
    person = record_table("person")
    homes = conn.execute(select(person.c.id, person.c.family))
    return unsent | {home for one, home in homes if one in unsent}


def _rows(
    conn: Connection, desk: Desk, ids: Sequence[str], waiting: dict[str, Delivery], drafts: set[str]
) -> dict[str, FamilyRow]:
    family = record_table("family")
    incomplete = incomplete_families(conn, today(desk), ids)
    households = {row["family"]: row for row in conn.execute(_household_query(desk, ids)).mappings()}
    states = _family_states(conn, ids, waiting)
    found = conn.execute(select(family).where(family.c.id.in_(ids))).mappings()
    rows: dict[str, FamilyRow] = {}
    for row in found:
        id = row["id"]
        household = households.get(id)
        flags = [flag for flag in FLAGS if household is not None and household[flag]]
        if household is not None and household["no_nik"]:
            flags.append("no_nik")
        if id in drafts:
            flags.append("draft")
        if row["conflicts"] or (household is not None and household["conflicts"]):
            flags.append("conflict")
        rows[id] = FamilyRow(
            id,
            row["head_name"] or "",
            row["card_number"] or "",
            row["rt"] or "",
            row["rw"] or "",
            row["address"] or "",
            household["size"] if household is not None else 0,
            tuple(flags),
            id not in incomplete,
            states.get(id, "received"),
            row["village"] or "",
        )
    return rows


def _household_query(desk: Desk, ids: Sequence[str]) -> Select[Any]:
    person = record_table("person")
    day = today(desk)
    marks = [func.max(case((test(person, day), 1), else_=0)).label(flag) for flag, test in FLAGS.items()]
    return (
        select(
            person.c.family,
            func.count().label("size"),
            func.max(case((person.c.nik.is_(None), 1), else_=0)).label("no_nik"),
            func.max(person.c.conflicts).label("conflicts"),
            *marks,
        )
        .where(person.c.family.in_(ids), is_here())
        .group_by(person.c.family)
    )


def _family_states(conn: Connection, ids: Sequence[str], waiting: dict[str, Delivery]) -> dict[str, Delivery]:
    person = record_table("person")
    states = {id: waiting[id] for id in ids if id in waiting}
    if waiting:
        for one, home in conn.execute(select(person.c.id, person.c.family).where(person.c.family.in_(ids))):
            state = waiting.get(one)
            if state == "unsent" or (state == "sent" and home not in states):
                states[home] = state
    return states
