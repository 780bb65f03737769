"""Families as a list: searched, filtered, counted, and each with what a row of the list shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, case, func, or_, select

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.text import Text
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.drafts import records_with_drafts
from kkb_desktop.services.events.presence import is_here, is_listed
from kkb_desktop.services.families.completeness import incomplete_families
from kkb_desktop.services.families.flags import FLAGS, MEMBER_TESTS
from kkb_desktop.services.indicators.catalogue import indicator
from kkb_desktop.services.indicators.facts import facts
from kkb_desktop.services.indicators.figures import sees_confidential
from kkb_desktop.services.indicators.measure import records_behind
from kkb_desktop.services.writing.batches import batches
from kkb_desktop.services.writing.delivery import Delivery, reach, underway
from kkb_desktop.services.writing.records import RecordView, views
from kkb_desktop.store import schema
from kkb_desktop.store.schema import record_table

FILTER_LABELS: Mapping[str, Text] = {
    "all": Text("Semua", "All"),
    "incomplete": Text("Belum lengkap", "Incomplete"),
    "not_visited": Text("Belum dikunjungi tahun ini", "Not visited this year"),
    "krs": Text("Berisiko stunting", "At risk of stunting"),
    "pus": Text("PUS", "Couples of reproductive age"),
    "pus_no_kb": Text("PUS tidak ber-KB", "Couples not using contraception"),
    "pregnant": Text("Ada ibu hamil", "A pregnant woman"),
    "baduta": Text("Ada baduta", "A child under 2"),
    "balita": Text("Ada balita", "A child of 2 to 4"),
    "remaja": Text("Ada remaja", "A teenager"),
    "lansia": Text("Ada lansia", "Somebody of 60 or over"),
    "elderly_alone": Text("Lansia sendiri", "Elderly living alone"),
    "no_nik": Text("Ada yang tanpa NIK", "A member without NIK"),
    "no_birth_certificate": Text("Anak tanpa akta lahir", "A child without birth certificate"),
    "out_of_school": Text("Anak tidak sekolah", "A child out of school"),
    "unsent": Text("Belum dikirim", "Not sent"),
    "conflict": Text("Konflik", "In conflict"),
    "draft": Text("Draf", "Drafts"),
    "gone": Text("Sudah tidak di sini", "No longer here"),
}
"""What the list can be narrowed to, in the order of a menu. "gone" are the families that everybody has left; no other
filter shows them."""

FILTERS = tuple(FILTER_LABELS)

ORDERS: Mapping[str, Text] = {
    "rt": Text("RT dan nama", "RT and name"),
    "name": Text("Nama", "Name"),
    "size": Text("Jumlah anggota", "Size"),
    "changed": Text("Terakhir diubah", "Last changed"),
}
"""How the list can be sorted: largest first, latest first."""

_INDICATORS = {"krs": "krs_any", "pus_no_kb": "nonusers", "pregnant": "krs_pregnant"}
"""The filters that are lists of an indicator, so that the list and the number on the dashboard are the same."""


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


def family_ids(
    desk: Desk, text: str = "", filter: str = "all", *, village: str | None = None, order: str = "rt"
) -> list[str]:
    """The families to list. Those that everybody has left are listed by the filter "gone" and by no other.

    Each word of `text` must be found in the head's or a member's name, the card number, a NIK or the address;
    "RT 3" and "RW 2" mean those fields. `filter` is one of `filters_for`, `order` one of `ORDERS`; RecordRefused
    "filter.unknown" otherwise, "indicator.confidential" for a list that this user's role does not see.
    """
    if order not in ORDERS:
        raise RecordRefused("filter.unknown")
    _allow(desk, filter)
    family = record_table("family")
    query = select(family.c.id).where(*_matches(text)).order_by(*_order(order))
    query = query.where(~is_listed() if filter == "gone" else is_listed())
    if village is not None:
        query = query.where(family.c.village == village)
    with desk.engine.connect() as conn:
        ids = list(conn.scalars(query))
        if filter in ("all", "gone"):
            return ids
        wanted = _passing(conn, desk, [filter], village)[filter]
    return [each for each in ids if each in wanted]


def filters_for(desk: Desk) -> tuple[str, ...]:
    """The filters that this user may use: a list of who uses no contraception tells a confidential answer."""
    return tuple(key for key in FILTERS if _allowed(desk, key))


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


def counts(desk: Desk, *, village: str | None = None, filters: Iterable[str] | None = None) -> dict[str, int]:
    """How many families each filter lists, and "people": all members who are here.

    Without `filters`, those that are counted in a moment, which are all but the lists of indicators; give
    `filters_for` for all.
    """
    wanted = [key for key in FILTERS if key not in _INDICATORS] if filters is None else list(filters)
    for key in wanted:
        _allow(desk, key)
    family, person = record_table("family"), record_table("person")
    here = select(family.c.id, is_listed())
    people = select(func.count()).select_from(person).where(is_here())
    if village is not None:
        here = here.where(family.c.village == village)
        people = people.where(person.c.village == village)
    with desk.engine.connect() as conn:
        listed: set[str] = set()
        left = 0
        for id, is_there in conn.execute(here):
            if is_there:
                listed.add(id)
            else:
                left += 1
        numbers = {"people": conn.scalar(people) or 0}
        passing = _passing(conn, desk, [key for key in wanted if key not in ("all", "gone")], village)
    for key in wanted:
        numbers[key] = len(listed) if key == "all" else left if key == "gone" else len(listed & passing[key])
    return numbers


def _allowed(desk: Desk, filter: str) -> bool:
    return not (filter in _INDICATORS and indicator(_INDICATORS[filter]).confidential) or sees_confidential(
        desk
    )


def _allow(desk: Desk, filter: str) -> None:
    if filter not in FILTER_LABELS:
        raise RecordRefused("filter.unknown")
    if not _allowed(desk, filter):
        raise RecordRefused("indicator.confidential")


def _household_order(view: RecordView) -> tuple[int, int, str, str]:
    number, relation = view.values.get("number"), view.values.get("relation")
    return (
        number if isinstance(number, int) else 100,
        relation if isinstance(relation, int) else 100,
        str(view.values.get("birth_date") or "9"),
        view.id,
    )


def _order(order: str) -> tuple[ColumnElement[Any], ...]:
    """RT and RW are texts of digits, with or without leading zeros: "2" and "02" stand together, before "10"."""
    family, person = record_table("family"), record_table("person")
    numbers = [func.ltrim(func.coalesce(column, ""), "0") for column in (family.c.rw, family.c.rt)]
    place = [part for number in numbers for part in (func.length(number), number)]
    name = func.lower(family.c.head_name)
    match order:
        case "name":
            return (name, *place, family.c.id)
        case "size":
            size = select(func.count()).where(person.c.family == family.c.id, is_here()).scalar_subquery()
            return (size.desc(), *place, name, family.c.id)
        case "changed":
            latest = (
                select(func.max(person.c.op_stamp)).where(person.c.family == family.c.id).scalar_subquery()
            )
            newer = case((latest > family.c.op_stamp, latest), else_=family.c.op_stamp)
            return (newer.desc(), family.c.id)
        case _:
            return (*place, name, family.c.id)


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


def _passing(
    conn: Connection, desk: Desk, filters: Sequence[str], village: str | None
) -> dict[str, set[str]]:
    """The families that pass each of these filters, whether they are listed or not."""
    day = today(desk)
    found: dict[str, set[str]] = _by_members(conn, day, filters, village)
    by_indicator = [key for key in filters if key in _INDICATORS]
    if by_indicator:
        with facts(conn, day, village=village):
            for key in by_indicator:
                found[key] = set(records_behind(conn, indicator(_INDICATORS[key]).numerator))
    for key in filters:
        match key:
            case "incomplete":
                found[key] = incomplete_families(conn, day)
            case "not_visited":
                found[key] = _not_visited(conn, day, village)
            case "conflict":
                found[key] = _in_conflict(conn)
            case "draft":
                found[key] = records_with_drafts(conn, "family")
            case "unsent":
                found[key] = _unsent(conn, desk)
    return found


def _by_members(
    conn: Connection, day: date, filters: Sequence[str], village: str | None
) -> dict[str, set[str]]:
    """The filters that ask for a member who is here, in one pass over the people."""
    person = record_table("person")
    tests = {key: MEMBER_TESTS[key](person, day) for key in filters if key in MEMBER_TESTS}
    alone = "elderly_alone" in filters
    if not tests and not alone:
        return {}
    if alone:
        tests["elderly_alone"] = FLAGS["lansia"](person, day)
    marks = [func.max(case((test, 1), else_=0)) for test in tests.values()]
    query = select(person.c.family, func.count(), *marks).where(is_here()).group_by(person.c.family)
    if village is not None:
        query = query.where(person.c.village == village)
    found: dict[str, set[str]] = {key: set() for key in tests}
    for family, size, *passed in conn.execute(query):
        for key, passes in zip(tests, passed, strict=True):
            if passes and (key != "elderly_alone" or size == 1):
                found[key].add(family)
    return found


def _not_visited(conn: Connection, day: date, village: str | None) -> set[str]:
    """Neither asked in this year's round, nor said to have been, nor visited this year."""
    family, survey, visit = (record_table(type) for type in ("family", "family_survey", "visit"))
    first = f"{day.year:04d}-01-01"
    asked = select(survey.c.id).where(
        survey.c.family == family.c.id, or_(survey.c["round"] == day.year, survey.c.surveyed_on >= first)
    )
    visited = select(visit.c.id).where(visit.c.family == family.c.id, visit.c.visited_on >= first)
    query = select(family.c.id).where(
        func.coalesce(family.c.surveyed_on, "") < first, ~asked.exists(), ~visited.exists()
    )
    if village is not None:
        query = query.where(family.c.village == village)
    return set(conn.scalars(query))


def _in_conflict(conn: Connection) -> set[str]:
    """Families of which a record is in dispute: their own, a member's, a survey's or an event's."""
    conflict = schema.conflict
    disputed: dict[str, set[str]] = {}
    for record, type in conn.execute(select(conflict.c.record, conflict.c.type).distinct()):
        disputed.setdefault(type, set()).add(record)
    return _families_of(conn, disputed)


def _unsent(conn: Connection, desk: Desk) -> set[str]:
    """Families of which a record is only on this laptop."""
    standing, op = reach(conn, desk), schema.op
    waiting: dict[str, set[str]] = {}
    for writer in sorted(standing.writers):
        known = max(standing.sent.get(writer, 0), standing.received.get(writer, 0))
        query = select(op.c.record, op.c.type).where(op.c.writer == writer, op.c.seq > known)
        for record, type in conn.execute(query):
            waiting.setdefault(type, set()).add(record)
    # A deleted family is no longer listed, and so is not counted either.
    return _families_of(conn, waiting)


_WITH_FAMILY = tuple(key for key, declared in RECORD_TYPES.items() if "family" in declared.by_key)
"""The types whose records belong to a family."""
_FEW = 2_000


def _families_of(conn: Connection, records: Mapping[str, set[str]]) -> set[str]:
    """The families to which these records, by type, belong."""
    found: set[str] = set(records.get("family", ()))
    for type in _WITH_FAMILY:
        ids = records.get(type)
        if not ids:
            continue
        table = record_table(type)
        query = select(table.c.id, table.c.family)
        if len(ids) <= _FEW:
            rows = conn.execute(query.where(table.c.id.in_(ids))).all()
        else:
            rows = [row for row in conn.execute(query) if row.id in ids]
        found.update(family for _id, family in rows if family is not None)
    return found


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
            func.max(case((MEMBER_TESTS["no_nik"](person, day), 1), else_=0)).label("no_nik"),
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
