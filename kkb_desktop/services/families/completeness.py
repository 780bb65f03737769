"""Which families still lack something that is expected of them: of the family, of a member, of this year's answers.

The rule for a record is `domain.validation.missing`. Lists of thousands of families cannot ask it record by record, so
the database finds what is empty, and the declaration is asked once for each combination of answers that decide whether
an item applies. `services.families.survey.sections` tells the same of one family, item by item.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import product
from typing import Any, cast

from sqlalchemy import ColumnElement, Connection, and_, or_, select

from kkb_desktop.domain.codelists.survey import ROUND
from kkb_desktop.domain.fields import Field, Kind, RecordType, Requirement, Value, Values
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.round_checks import PLANNING_AGES
from kkb_desktop.services.events.presence import is_here, is_listed
from kkb_desktop.services.families.flags import born_after, years_before
from kkb_desktop.services.writing.batches import batches
from kkb_desktop.store.projection import values_of
from kkb_desktop.store.schema import record_table


def round_of(day: date) -> int:
    """The survey round of a day: its year, within the rounds there are."""
    years = ROUND.values()
    return min(max(day.year, min(years)), max(years))


def incomplete_families(conn: Connection, day: date, ids: Sequence[str] | None = None) -> set[str]:
    """Families (of `ids`, or all) that lack something on `day`: in themselves or in a member who is here, or without
    any such member; or in the answers of the day's round, the KB block of each woman who owes it included. A family
    that everybody has left lacks nothing."""
    return (incomplete_identities(conn, ids) | unanswered_families(conn, day, ids)) - _left(conn, ids)


def _left(conn: Connection, ids: Sequence[str] | None) -> set[str]:
    family = record_table("family")
    query = select(family.c.id).where(~is_listed())
    if ids is None:
        return set(conn.scalars(query))
    return {one for part in batches(ids) for one in conn.scalars(query.where(family.c.id.in_(part)))}


def incomplete_identities(conn: Connection, ids: Sequence[str] | None = None) -> set[str]:
    """Families with an empty expected item in themselves or in a member who is here, or without any such member;
    the survey's answers do not matter."""
    found = lacking(conn, "family", "id", ids) | lacking(conn, "person", "family", ids)
    family, person = record_table("family"), record_table("person")
    deserted = select(family.c.id).where(
        ~select(person.c.id).where(person.c.family == family.c.id, is_here()).exists()
    )
    for part in [None] if ids is None else batches(ids):
        found |= set(conn.scalars(deserted if part is None else deserted.where(family.c.id.in_(part))))
    return found


def unanswered_families(conn: Connection, day: date, ids: Sequence[str] | None = None) -> set[str]:
    """Families without the whole of what the round of `day` asks of them: blocks II and III."""
    family = record_table("family")
    found: set[str] = set()
    for part in [None] if ids is None else batches(ids):
        of_these = select(family.c.id) if part is None else select(family.c.id).where(family.c.id.in_(part))
        found |= set(conn.scalars(of_these)) - _surveyed(conn, round_of(day), part)
        found |= _planning_owed(conn, day, part)
    return found


def owes_planning(day: date) -> ColumnElement[bool]:
    """The test on `person` whether the KB block is asked of her, as `domain.round_checks.owes_planning`."""
    person = record_table("person")
    return and_(
        person.c.sex == 2,
        person.c.marital_status == 2,
        person.c.relation.in_((1, 3)),
        person.c.birth_date <= years_before(day, PLANNING_AGES[0]),
        born_after(person, day, PLANNING_AGES[1] + 1),
    )


def lacking(conn: Connection, type: str, owner: str, ids: Sequence[str] | None = None) -> set[str]:
    """The values of column `owner` ("id", or a reference) of records in which an expected item is empty.

    `ids` restricts the search to those owners. Of people, only those who are here count.
    """
    record_type, table = RECORD_TYPES[type], record_table(type)
    empty = or_(*(table.c[field.key].is_(None) for field in _asked(record_type)))
    found: set[str] = set()
    for part in [None] if ids is None else batches(ids):
        within = [empty] if part is None else [empty, table.c[owner].in_(part)]
        if type == "person":
            within.append(is_here())
        for (one,), lacks in _judged(conn, record_type, (owner,), within):
            if lacks:
                found.add(one)
    return found


def _surveyed(conn: Connection, round: int, ids: Sequence[str] | None) -> set[str]:
    """The families whose answers to block III are whole; of two records of a round the one changed last counts."""
    table = record_table("family_survey")
    within = [table.c.round == round]
    if ids is not None:
        within.append(table.c.family.in_(ids))
    return {family for family, lacks in _latest(conn, "family_survey", "family", round, within) if not lacks}


def _planning_owed(conn: Connection, day: date, ids: Sequence[str] | None) -> set[str]:
    """The families with a woman whose KB block is not there, or lacks something."""
    person, block, round = record_table("person"), record_table("planning_survey"), round_of(day)
    owing = select(person.c.id, person.c.family).where(owes_planning(day), is_here())
    if ids is not None:
        owing = owing.where(person.c.family.in_(ids))
    homes = {row.id: row.family for row in conn.execute(owing)}
    within = [block.c.round == round]
    if ids is not None:
        within.append(block.c.person.in_(select(owing.subquery().c.id)))
    whole = {one for one, lacks in _latest(conn, "planning_survey", "person", round, within) if not lacks}
    return {family for woman, family in homes.items() if woman not in whole}


def _latest(
    conn: Connection, type: str, owner: str, round: int, within: Sequence[ColumnElement[bool]]
) -> list[tuple[str, bool]]:
    """Per owner, whether the record changed last lacks something."""
    latest: dict[str, tuple[tuple[int, str], bool]] = {}
    columns = (owner, "op_stamp", "id")
    for (one, stamp, id), lacks in _judged(conn, RECORD_TYPES[type], columns, within, round=round):
        known = latest.get(one)
        if known is None or known[0] < (stamp, id):
            latest[one] = ((stamp, id), lacks)
    return [(one, lacks) for one, (_place, lacks) in latest.items()]


def _judged(
    conn: Connection,
    record_type: RecordType,
    columns: Sequence[str],
    within: Sequence[ColumnElement[bool]],
    *,
    round: int | None = None,
) -> Iterator[tuple[Sequence[Any], bool]]:
    """The `columns` of each record, and whether an item that is expected of it is empty."""
    table, asked = record_table(record_type.key), _asked(record_type)
    of_all = [field for field in asked if field.relevant is None]
    of_some = [field for field in asked if field.relevant is not None]
    empty_for_all = or_(*(table.c[field.key].is_(None) for field in of_all))
    deciding = _deciding(record_type.key, round)
    if deciding is None:
        rows = conn.execute(select(table).where(*within)).mappings()
        for row in rows:
            values = cast(Values, values_of(record_type.key, row))
            yield [row[each] for each in columns], _lacks(asked, values)
        return
    known: dict[str, Value] = {} if round is None else {"round": round}
    marks = [
        empty_for_all.label("empty_for_all"),
        *(table.c[field.key].is_(None).label(f"{field.key}_empty") for field in of_some),
        *(table.c[key].label(f"{key}_said") for key in deciding),
    ]
    wanted = [table.c[each] for each in columns]
    judged: dict[tuple[Any, ...], bool] = {}
    for found in conn.execute(select(*wanted, *marks).where(*within)):
        state = tuple(found[len(wanted) :])
        lacks = judged.get(state)
        if lacks is None:
            empty = [field for field, none in zip(of_some, state[1:], strict=False) if none]
            said = dict(zip(deciding, state[1 + len(of_some) :], strict=True))
            lacks = judged[state] = bool(state[0]) or any(field.applies({**known, **said}) for field in empty)
        yield found[: len(wanted)], lacks


def _asked(record_type: RecordType) -> list[Field]:
    return [field for field in record_type.fields if field.requirement is not Requirement.OPTIONAL]


def _lacks(asked: Sequence[Field], values: Values) -> bool:
    return any(values.get(field.key) is None and field.applies(values) for field in asked)


_MOST_CASES = 5_000


@cache
def _deciding(type: str, round: int | None) -> tuple[str, ...] | None:
    """The coded items whose answers decide which expected items apply; None where others decide as well.

    Found by asking the declaration with every combination of answers and watching what it looks at.
    """
    record_type = RECORD_TYPES[type]
    conditional = [field for field in _asked(record_type) if field.relevant is not None]
    known: dict[str, Value] = {} if round is None else {"round": round}
    deciding: list[str] = []
    while True:
        looked_at: set[str] = set()
        lists = [record_type.by_key[key].codes for key in deciding]
        answers = [(None, *sorted(each.values())) for each in lists if each is not None]
        size = 1
        for each in answers:
            size *= len(each)
        if size > _MOST_CASES:
            return None
        for case in product(*answers):
            values = _Watched({**known, **dict(zip(deciding, case, strict=True))}, looked_at)
            for field in conditional:
                field.applies(values)
        fresh = sorted(looked_at - set(deciding) - set(known))
        if not fresh:
            return tuple(deciding)
        if any(
            key not in record_type.by_key or record_type.by_key[key].kind is not Kind.CODE for key in fresh
        ):
            return None
        deciding += fresh


class _Watched(Mapping[str, Value]):
    """Values that write down which of them were looked at."""

    def __init__(self, values: Values, looked_at: set[str]) -> None:
        self._values, self._looked_at = values, looked_at

    def __getitem__(self, key: str) -> Value:
        self._looked_at.add(key)
        return self._values[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)
