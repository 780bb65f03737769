"""The facts of a day: one row per person and one per family, from which every indicator is counted.

They are temporary tables, filled by the database itself and gone with the connection. Everything that depends on the
day (ages, who belonged where, which answers had been given) is settled here; indicators compare columns with codes.

`PEOPLE` has whoever was here on the day, `FAMILIES` every family with somebody in it, `BIRTHS` the births of the last
three years to women who are here. Ages are counted with whole numbers made of the date (20261124), which both
databases do fast: completed years are the difference divided by 10,000.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    FromClause,
    Index,
    Insert,
    Integer,
    MetaData,
    Select,
    String,
    Subquery,
    Table,
    and_,
    case,
    cast,
    func,
    insert,
    literal,
    null,
    or_,
    select,
)
from sqlalchemy.exc import DBAPIError
from sqlalchemy.schema import CreateTable

from kkb_desktop.domain.errors import StoreRefused
from kkb_desktop.domain.fields import Kind, RecordType
from kkb_desktop.domain.records.family_survey import FAMILY_SURVEY
from kkb_desktop.domain.records.planning_survey import PLANNING_SURVEY, TRADITIONAL
from kkb_desktop.domain.rules import ages
from kkb_desktop.domain.rules.planning import PLANNING_V1
from kkb_desktop.domain.rules.stunting import STUNTING_V1
from kkb_desktop.services.events.as_of import former, people_on
from kkb_desktop.store.schema import record_table

_metadata = MetaData()


def _coded(record: RecordType, *sections: str) -> tuple[str, ...]:
    return tuple(
        field.key
        for field in record.fields
        if field.kind in (Kind.CODE, Kind.INTEGER) and field.section in sections
    )


SURVEY_ITEMS = (*_coded(FAMILY_SURVEY, "wellbeing", "services", "housing"), "welfare_rank")
"""Items of block III that a family's row holds under their own names."""

PLANNING_ITEMS = _coded(PLANNING_SURVEY, "use", "informed")
"""Items of the planning block that a family's row holds under their own names: those of its wife."""

_PERSON_CODES = (
    "sex", "relation", "marital_status", "first_marriage_age", "birth_certificate", "occupation", "education",
    "health_insurance", "presence", "disability", "in_school", "nik_status",
)  # fmt: skip

PEOPLE = Table(
    "facts_people",
    _metadata,
    Column("id", String(32)),
    Column("family", String(32)),
    Column("village", String(10)),
    Column("rt", String(8)),
    Column("rw", String(8)),
    Column("birth_date", String(10)),
    Column("born", Integer),
    Column("age", Integer),
    Column("months", Integer),
    Column("has_nik", Integer),
    Column("mother", String(32)),
    *(Column(name, Integer) for name in _PERSON_CODES),
    Index("facts_people_family", "family"),
    Index("facts_people_id", "id"),
    prefixes=["TEMPORARY"],
)
"""Who was here on the day. `rt` and `rw` without leading zeros; `born` is the birth date as a number like 20010923,
`age` completed years, `months` completed months; `has_nik` 1 or 0, a placeholder of nines being none; `relation` and
`marital_status` as they were then; all else as the record says now."""

_COUNTS = (
    "size", "undated", "children", "children_undated", "baduta", "balita", "small_children", "youths", "elders",
    "pupils", "school_out", "school_unknown", "no_certificate", "certificate_unknown", "uninsured",
    "insurance_unknown",
)  # fmt: skip

FAMILIES = Table(
    "facts_families",
    _metadata,
    Column("family", String(32)),
    Column("village", String(10)),
    Column("rt", String(8)),
    Column("rw", String(8)),
    Column("has_card", Integer),
    *(Column(name, Integer) for name in _COUNTS),
    Column("youngest_born", Integer),
    Column("gap_months", Integer),
    Column("head", String(32)),
    Column("head_sex", Integer),
    Column("head_age", Integer),
    Column("head_marital", Integer),
    Column("wife", String(32)),
    Column("wife_age", Integer),
    Column("wife_married_at", Integer),
    Column("husband", String(32)),
    Column("husband_married_at", Integer),
    Column("survey_round", Integer),
    Column("survey_day", String(10)),
    *(Column(name, Integer) for name in SURVEY_ITEMS),
    Column("verified_risk", Integer),
    Column("assisted", Integer),
    Column("planning_round", Integer),
    Column("planning_day", String(10)),
    *(Column(name, Integer) for name in PLANNING_ITEMS),
    Column("using_since", String(10)),
    Column("stopped_on", String(10)),
    Column("pregnant_now", Integer),
    Index("facts_families_family", "family"),
    prefixes=["TEMPORARY"],
)
"""Every family with somebody present on the day.

Numbers of its present members: `size`, `undated` (no birth date), `children` (relation child, any age) and
`children_undated`, `baduta` (0-23 months), `balita` (24-59 months), `small_children` (0-6 years), `youths` (10-24,
never married), `elders` (60 and over); `pupils` (of 7-18 but for the couple), of them `school_out` and
`school_unknown`; `no_certificate` and `certificate_unknown` among the children; `uninsured` and `insurance_unknown`.
`youngest_born` is the youngest child's birth date as a number, `gap_months` the completed months between the two
youngest.

The wife is the woman with that relation, else a married female head; her planning answers and the survey answers are
those known on the day, item by item from the latest round or the one before. `verified_risk` counts from its own day
and is the latest round's only. `pregnant_now` is 1 while the stated weeks and those since make at most 40 and no child
was born meanwhile, 0 otherwise, null where the question was never answered.
"""

BIRTHS = Table(
    "facts_births",
    _metadata,
    Column("child", String(32)),
    Column("mother", String(32)),
    Column("family", String(32)),
    Column("village", String(10)),
    Column("rt", String(8)),
    Column("rw", String(8)),
    Column("months", Integer),
    Column("mother_age", Integer),
    prefixes=["TEMPORARY"],
)
"""Births of the last three years: the child (present or not), its mother with her family and place on the day, the
completed months since, and her age then."""

_HOMES = Table(
    "facts_homes",
    _metadata,
    Column("id", String(32), primary_key=True),
    Column("village", String(10)),
    Column("rt", String(8)),
    Column("rw", String(8)),
    Column("has_card", Integer),
    sqlite_with_rowid=False,
    prefixes=["TEMPORARY"],
)

_SURVEYS = Table(
    "facts_surveys",
    _metadata,
    Column("family", String(32), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("round", Integer),
    Column("day", String(10)),
    *(Column(name, Integer) for name in SURVEY_ITEMS),
    Column("verified_risk", Integer),
    Column("verified_on", String(10)),
    Column("assisted", Integer),
    sqlite_with_rowid=False,
    prefixes=["TEMPORARY"],
)

_BLOCKS = Table(
    "facts_blocks",
    _metadata,
    Column("person", String(32), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("round", Integer),
    Column("day", String(10)),
    *(Column(name, Integer) for name in PLANNING_ITEMS),
    Column("using_since", String(10)),
    Column("stopped_on", String(10)),
    sqlite_with_rowid=False,
    prefixes=["TEMPORARY"],
)


_JOINED = ("id", "family", "person", "relation", "place", "child")
"""Columns by which the tables are joined or cut down."""


_kept = lru_cache(maxsize=16)
"""Queries hang on the day and on little else, and putting one together takes longer than asking it of one family."""


@_kept
def _into(table: Table, query: Select[Any]) -> Insert:
    return insert(table).from_select([column.name for column in query.selected_columns], query)


@dataclass(frozen=True, slots=True)
class Facts:
    """The tables of one day while they exist; `people`, `families` and `births` are the constants of this module."""

    day: date
    people: Table = PEOPLE
    families: Table = FAMILIES
    births: Table = BIRTHS


@contextmanager
def facts(
    conn: Connection,
    day: date,
    *,
    village: str | None = None,
    rt: str | None = None,
    rw: str | None = None,
    families: Sequence[str] | None = None,
) -> Iterator[Facts]:
    """The facts as of `day`, of everybody or of one village, RT or RW (leading zeros do not matter), or of `families`
    (at most 5,000).

    The tables belong to the connection and are dropped at the end; one day at a time on one connection.
    """
    made: list[Table] = []
    part = any(each is not None for each in (village, rt, rw, families))

    def fill(table: Table, query: Select[Any]) -> None:
        conn.execute(CreateTable(table))
        made.append(table)
        conn.execute(_into(table, query))
        if conn.dialect.name == "postgresql":
            # It joins by hashing and needs no index, but without numbers it would guess and join by loops.
            joined = [name for name in _JOINED if name in table.c]
            conn.exec_driver_sql(f"ANALYZE {table.name} ({', '.join(joined)})")
        else:
            for index in sorted(table.indexes, key=lambda each: str(each.name)):
                index.create(conn)

    def drop(table: Table) -> None:
        table.drop(conn, checkfirst=False)
        made.remove(table)

    if conn.dialect.name == "postgresql":
        # For this transaction: room to hash a district in memory, and no compiling of long sums for one use.
        conn.exec_driver_sql("SET LOCAL work_mem = '64MB'")
        conn.exec_driver_sql("SET LOCAL jit = off")
    try:
        fill(_HOMES, _homes(village, families))
        fill(PEOPLE, _people(day, village, rt, rw, families))
        fill(_SURVEYS, _surveys(day, part))
        fill(_BLOCKS, _blocks(day, part))
        fill(FAMILIES, _families(day))
        fill(BIRTHS, _births(day, village, part))
        for spent in (_HOMES, _SURVEYS, _BLOCKS):
            drop(spent)
        yield Facts(day)
    except (DBAPIError, StoreRefused):
        made.clear()  # the transaction has failed, and takes them along when the connection is given back
        raise
    finally:
        for table in reversed(made):
            table.drop(conn, checkfirst=False)


def as_number(day: date) -> int:
    """A day as the facts write it: 20261124."""
    return day.year * 10_000 + day.month * 100 + day.day


def _number(column: ColumnElement[Any]) -> ColumnElement[int]:
    """A text 'YYYY-MM-DD' as a number; every stored date has been checked to be one."""
    return cast(func.replace(column, "-", ""), Integer)


def _months(born: ColumnElement[int], day: ColumnElement[int]) -> ColumnElement[int]:
    """Completed months from one date number to a later one."""
    whole = (day // 10_000 - born // 10_000) * 12 + (day // 100 % 100 - born // 100 % 100)
    return whole - case((day % 100 < born % 100, 1), else_=0)


def _days(number: ColumnElement[int]) -> ColumnElement[int]:
    """The number of a day since 1 March of the year 0, which makes leap days come last."""
    month = (number // 100 % 100 + 9) % 12
    year = number // 10_000 - month // 10
    return 365 * year + year // 4 - year // 100 + year // 400 + (month * 306 + 5) // 10 + number % 100


def _stripped(column: ColumnElement[Any]) -> ColumnElement[Any]:
    return func.nullif(func.ltrim(column, "0"), "")


def _homes(village: str | None, families: Sequence[str] | None) -> Select[Any]:
    """The families; of a village those in which its people are or have been, wherever they are written down."""
    family, person, event = record_table("family"), record_table("person"), record_table("life_event")
    query = select(
        family.c.id,
        family.c.village,
        _stripped(family.c.rt).label("rt"),
        _stripped(family.c.rw).label("rw"),
        case((family.c.card_number.is_(None), 0), else_=1).label("has_card"),
    )
    if village is not None:
        now = select(person.c.family).where(person.c.village == village)
        before = select(event.c.family_before).where(event.c.village == village)
        query = query.where(or_(family.c.id.in_(now), family.c.id.in_(before)))
    return query if families is None else query.where(family.c.id.in_(families))


def _people(
    day: date, village: str | None, rt: str | None, rw: str | None, families: Sequence[str] | None
) -> Select[Any]:
    here = people_on(day, village=village, families=families).subquery("here")
    born, today = _number(here.c.birth_date), literal(as_number(day))
    chosen = (
        select(
            here.c.id,
            here.c.family,
            func.coalesce(_HOMES.c.village, here.c.village).label("village"),
            _HOMES.c.rt,
            _HOMES.c.rw,
            here.c.birth_date,
            born.label("born"),
            ((today - born) // 10_000).label("age"),
            _months(born, today).label("months"),
            case((or_(here.c.nik.is_(None), here.c.nik.startswith("9" * 15)), 0), else_=1).label("has_nik"),
            here.c.mother,
            *(here.c[name] for name in _PERSON_CODES),
        )
        .select_from(here)
        .outerjoin(_HOMES, _HOMES.c.id == here.c.family)
    )
    for column, wanted in ((_HOMES.c.rt, rt), (_HOMES.c.rw, rw)):
        if wanted is not None:
            chosen = chosen.where(column == wanted.lstrip("0"))
    return chosen


@_kept
def _surveys(day: date, part: bool) -> Select[Any]:
    """The two latest rounds of every family that had been taken by the day. Of a `part` of the desk they are looked up
    family by family; of all of it in one pass."""
    survey = record_table("family_survey")
    query = _ranked("family_survey", "family", day)
    if part:
        query = query.where(survey.c.family.in_(select(PEOPLE.c.family)))
    rows = query.subquery()
    assisted = case((rows.c.assistance.is_(None), None), (rows.c.assistance.in_(("[]", "[8]")), 0), else_=1)
    return select(
        rows.c.family,
        rows.c.place,
        rows.c["round"],
        rows.c.day,
        *(rows.c[name] for name in SURVEY_ITEMS),
        rows.c.verified_risk,
        rows.c.verified_on,
        assisted.label("assisted"),
    ).where(rows.c.place <= 2)


@_kept
def _blocks(day: date, part: bool) -> Select[Any]:
    """The two latest planning blocks of every woman."""
    block = record_table("planning_survey")
    query = _ranked("planning_survey", "person", day)
    if part:
        women = select(PEOPLE.c.id)
        query = query.where(block.c.person.in_(women))
    rows = query.subquery()
    names = ("person", "place", "round", "day", *PLANNING_ITEMS, "using_since", "stopped_on")
    return select(*(rows.c[name] for name in names)).where(rows.c.place <= 2)


def _ranked(type: str, owner: str, day: date) -> Select[Any]:
    """The records up to the day with `day`, on which each was taken, and its `place`: 1 for the latest of its owner.

    Without a date a round counts from the first of January of its year. Two records of one round, made on two laptops,
    stand one behind the other.
    """
    table = record_table(type)
    first_day = cast(table.c["round"], String).concat("-01-01")
    taken = func.coalesce(table.c.surveyed_on, first_day)
    # An expression keeps SQLite from walking the index of the owner, which leaps through the whole file.
    place = func.row_number().over(
        partition_by=func.coalesce(table.c[owner], ""),
        order_by=(table.c["round"].desc(), taken.desc(), table.c.id.desc()),
    )
    return select(table, taken.label("day"), place.label("place")).where(
        taken <= day.isoformat(), table.c[owner].is_not(None)
    )


def _count(*tests: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((and_(*tests), 1), else_=0))


def _one_of(*tests: ColumnElement[bool]) -> ColumnElement[str]:
    """The id of the member that passes the first test, else of one that passes the next; of several the smallest id."""
    found = [func.min(case((test, PEOPLE.c.id))) for test in tests]
    return func.coalesce(*found) if len(found) > 1 else found[0]


def _between(column: ColumnElement[Any], bounds: tuple[int, int]) -> ColumnElement[bool]:
    return column.between(*bounds)


def attends_school(person: FromClause) -> ColumnElement[bool]:
    """Whether somebody goes to school: as `in_school` says, else by K.14."""
    return or_(
        person.c.in_school == 1,
        and_(person.c.in_school.is_(None), person.c.education.in_(sorted(ages.STILL_IN_SCHOOL))),
    )


def left_school(person: FromClause) -> ColumnElement[bool]:
    """Whether somebody does not go to school and has not finished upper secondary; null where nothing is known."""
    unfinished = or_(person.c.education.is_(None), person.c.education.not_in(sorted(ages.SCHOOL_FINISHED)))
    by_education = person.c.education.not_in(sorted(ages.STILL_IN_SCHOOL | ages.SCHOOL_FINISHED))
    return or_(and_(person.c.in_school == 2, unfinished), and_(person.c.in_school.is_(None), by_education))


def schooling_unknown(person: FromClause) -> ColumnElement[bool]:
    """Whether neither item was answered."""
    return and_(person.c.in_school.is_(None), person.c.education.is_(None))


def _members() -> Subquery:
    p = PEOPLE
    child = p.c.relation == 4
    pupil = and_(_between(p.c.age, ages.SCHOOL_YEARS), func.coalesce(p.c.relation, 4).not_in((1, 2, 3)))
    return (
        select(
            p.c.family,
            func.max(p.c.village).label("village"),
            func.max(p.c.rt).label("rt"),
            func.max(p.c.rw).label("rw"),
            func.count().label("size"),
            _count(p.c.born.is_(None)).label("undated"),
            _count(child).label("children"),
            _count(child, p.c.born.is_(None)).label("children_undated"),
            _count(_between(p.c.months, ages.BADUTA_MONTHS)).label("baduta"),
            _count(_between(p.c.months, ages.BALITA_MONTHS)).label("balita"),
            _count(_between(p.c.age, ages.SMALL_CHILD_YEARS)).label("small_children"),
            _count(_between(p.c.age, ages.YOUTH_YEARS), func.coalesce(p.c.marital_status, 1) == 1).label(
                "youths"
            ),
            _count(p.c.age >= ages.ELDERLY_FROM).label("elders"),
            _count(pupil).label("pupils"),
            _count(pupil, left_school(p)).label("school_out"),
            _count(pupil, schooling_unknown(p)).label("school_unknown"),
            _count(child, p.c.birth_certificate == 2).label("no_certificate"),
            _count(child, p.c.birth_certificate.is_(None)).label("certificate_unknown"),
            _count(p.c.health_insurance == 4).label("uninsured"),
            _count(p.c.health_insurance.is_(None)).label("insurance_unknown"),
            _one_of(p.c.relation == 1).label("head"),
            _one_of(*_wife()).label("wife"),
            _one_of(*_husband()).label("husband"),
        )
        .where(p.c.family.is_not(None))
        .group_by(p.c.family)
        .subquery("members")
    )


def _wife() -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """The wife of the head; where there is none, a married woman who is the head herself."""
    p = PEOPLE
    woman, married = func.coalesce(p.c.sex, 2) == 2, func.coalesce(p.c.marital_status, 2) == 2
    return (
        and_(p.c.relation == 3, woman, married),
        and_(p.c.relation == 1, p.c.sex == 2, p.c.marital_status == 2),
    )


def _husband() -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """The husband of the head, else a married man who is the head."""
    p = PEOPLE
    return (
        and_(p.c.relation == 2, p.c.sex == 1, func.coalesce(p.c.marital_status, 2) == 2),
        and_(p.c.relation == 1, p.c.sex == 1, p.c.marital_status == 2),
    )


def _youngest_two() -> Subquery:
    p = PEOPLE
    place = func.row_number().over(partition_by=p.c.family, order_by=p.c.born.desc())
    rows = (
        select(p.c.family, p.c.born, place.label("place"))
        .where(p.c.family.is_not(None), p.c.relation == 4, p.c.born.is_not(None))
        .subquery()
    )
    return (
        select(
            rows.c.family,
            func.max(rows.c.born).label("youngest"),
            case((func.count() == 2, func.min(rows.c.born))).label("second"),
        )
        .where(rows.c.place <= 2)
        .group_by(rows.c.family)
        .subquery("youngest_two")
    )


@_kept
def _families(day: date) -> Select[Any]:
    members, kids = _members(), _youngest_two()
    head, wife, husband = (PEOPLE.alias(name) for name in ("head", "wife", "husband"))
    first, before = _SURVEYS.alias("first"), _SURVEYS.alias("before")
    block, block_before = _BLOCKS.alias("block"), _BLOCKS.alias("block_before")
    planning = _planning_answers(block, block_before, kids.c.youngest, day)
    return (
        select(
            members.c.family,
            members.c.village,
            members.c.rt,
            members.c.rw,
            _HOMES.c.has_card,
            *(members.c[name] for name in _COUNTS),
            kids.c.youngest.label("youngest_born"),
            _months(kids.c.second, kids.c.youngest).label("gap_months"),
            members.c.head,
            head.c.sex.label("head_sex"),
            head.c.age.label("head_age"),
            head.c.marital_status.label("head_marital"),
            members.c.wife,
            wife.c.age.label("wife_age"),
            wife.c.first_marriage_age.label("wife_married_at"),
            members.c.husband,
            husband.c.first_marriage_age.label("husband_married_at"),
            first.c["round"].label("survey_round"),
            first.c.day.label("survey_day"),
            *(answer.label(name) for name, answer in _survey_answers(first, before).items()),
            case(
                (func.coalesce(first.c.verified_on, first.c.day) <= day.isoformat(), first.c.verified_risk)
            ).label("verified_risk"),
            func.coalesce(first.c.assisted, before.c.assisted).label("assisted"),
            block.c["round"].label("planning_round"),
            block.c.day.label("planning_day"),
            *(answer.label(name) for name, answer in planning.items()),
        )
        .select_from(members)
        .outerjoin(_HOMES, _HOMES.c.id == members.c.family)
        .outerjoin(kids, kids.c.family == members.c.family)
        .outerjoin(head, and_(head.c.id == members.c.head, head.c.relation == 1))
        .outerjoin(wife, and_(wife.c.id == members.c.wife, wife.c.relation.in_((1, 3))))
        .outerjoin(husband, and_(husband.c.id == members.c.husband, husband.c.relation.in_((1, 2))))
        .outerjoin(first, and_(first.c.family == members.c.family, first.c.place == 1))
        .outerjoin(before, and_(before.c.family == members.c.family, before.c.place == 2))
        .outerjoin(block, and_(block.c.person == members.c.wife, block.c.place == 1))
        .outerjoin(block_before, and_(block_before.c.person == members.c.wife, block_before.c.place == 2))
    )


_LISTS_OF_ONE_ITEM = (("water_source", "water_source_2023"), ("toilet", "toilet_2023"))


def _survey_answers(first: FromClause, before: FromClause) -> Mapping[str, ColumnElement[Any]]:
    """Item by item the latest round's answer, else that of the round before.

    Water and toilet are one item each, answered by one of two lists: an answer by the new list silences the old one's.
    """
    answers: dict[str, ColumnElement[Any]] = {
        name: func.coalesce(first.c[name], before.c[name]) for name in SURVEY_ITEMS
    }
    for pair in _LISTS_OF_ONE_ITEM:
        silent = and_(*(first.c[name].is_(None) for name in pair))
        for name in pair:
            answers[name] = case((silent, before.c[name]), else_=first.c[name])
    return answers


def _planning_answers(
    first: FromClause, before: FromClause, youngest: ColumnElement[int], day: date
) -> Mapping[str, ColumnElement[Any]]:
    """The planning block as known on the day, with the form's skips.

    An item that hangs on another answer is taken from the round before only where that answer was the same there:
    the method of who has stopped meanwhile is not the method of who does not use any.
    """

    def both(name: str) -> ColumnElement[Any]:
        return func.coalesce(first.c[name], before.c[name])

    def of(one: FromClause) -> tuple[ColumnElement[bool], ColumnElement[bool], ColumnElement[bool]]:
        return _use(one.c.pregnant, one.c.using, one.c.used_last_year)

    def hanging(name: str, now: ColumnElement[bool], then: ColumnElement[bool]) -> ColumnElement[Any]:
        return case((now, func.coalesce(first.c[name], case((then, before.c[name])))))

    pregnant = both("pregnant")
    not_now, not_then = (func.coalesce(each, 0) != 1 for each in (pregnant, before.c.pregnant))
    using = hanging("using", not_now, not_then)
    was_user, was_not, had_stopped = of(before)
    user, not_user, _unused = _use(pregnant, using, first.c.used_last_year)
    used = hanging("used_last_year", not_user, was_not)
    stopped = and_(not_user, used == 1)

    def of_method(name: str) -> ColumnElement[Any]:
        return func.coalesce(hanging(name, user, was_user), hanging(name, stopped, had_stopped))

    method = of_method("method")
    answers: dict[str, ColumnElement[Any]] = {name: both(name) for name in PLANNING_ITEMS}
    own = first.c.pregnant.is_not(None)
    for name in ("pregnancy_weeks", "pregnancy_wish"):
        answers[name] = case((and_(own, pregnant == 1), first.c[name]), (pregnant == 1, before.c[name]))
    answers["child_wish"] = hanging("child_wish", not_now, not_then)
    answers["using"] = using
    answers["used_last_year"] = used
    answers["non_use_reason"] = hanging("non_use_reason", not_user, was_not)
    answers["method"] = method
    for name in ("service_source", "told_methods", "told_effects", "told_remedy"):
        answers[name] = case((method != TRADITIONAL, of_method(name)))
    answers["using_since"] = hanging("using_since", user, was_user)
    answers["stopped_on"] = hanging("stopped_on", stopped, had_stopped)
    asked_on = _number(case((own, first.c.day), else_=before.c.day))
    weeks = func.coalesce(answers["pregnancy_weeks"], 0)
    since = (_days(literal(as_number(day))) - _days(asked_on)) // 7
    over = or_(weeks + since > STUNTING_V1.pregnancy_weeks, func.coalesce(youngest, 0) > asked_on)
    answers["pregnant_now"] = case((pregnant.is_(None), null()), (and_(pregnant == 1, ~over), 1), else_=0)
    return answers


def _use(
    pregnant: ColumnElement[Any], using: ColumnElement[Any], used_last_year: ColumnElement[Any]
) -> tuple[ColumnElement[bool], ColumnElement[bool], ColumnElement[bool]]:
    """Whether a woman uses contraception, does not, and has stopped within the year (KB.03 to KB.05)."""
    not_pregnant = func.coalesce(pregnant, 0) != 1
    user = and_(not_pregnant, using == 1)
    not_user = or_(pregnant == 1, and_(not_pregnant, using == 2))
    return user, not_user, and_(not_user, used_last_year == 1)


@_kept
def _births(day: date, village: str | None, part: bool) -> Select[Any]:
    """Every child born in the last three years whose mother is here, even one that has died or left since.

    Who names no mother belongs to the wife of the family in which the child was on the day, as a child.
    """
    person, event = record_table("person"), record_table("life_event")
    since = as_number(day) - PLANNING_V1.pooled_years * 10_000
    copies = select(event.c.person).where(event.c.kind == 12, event.c.person.is_not(None))
    homes, relations = former("family", day, village=village), former("relation", day, village=village)
    family = func.coalesce(homes.c.value, person.c.family)
    relation = func.coalesce(relations.c.value, person.c.relation)
    child = (
        select(
            person.c.id,
            _number(person.c.birth_date).label("born"),
            func.coalesce(person.c.mother, case((relation == 4, FAMILIES.c.wife))).label("mother"),
        )
        .select_from(person)
        .outerjoin(homes, homes.c.person == person.c.id)
        .outerjoin(relations, relations.c.person == person.c.id)
        .outerjoin(FAMILIES, FAMILIES.c.family == family)
        .where(
            person.c.birth_date <= day.isoformat(),
            person.c.birth_date > f"{since // 10_000:04d}-{since // 100 % 100:02d}-{since % 100:02d}",
            func.coalesce(person.c.gone_how, 0) != 12,
            person.c.id.not_in(copies),
        )
    )
    if part:
        # Who else can have a mother here: those who are or were in a family here, those who name somebody here.
        here = select(PEOPLE.c.family)
        were = select(event.c.person).where(event.c.family_before.in_(here))
        named = person.c.mother.in_(select(PEOPLE.c.id))
        child = child.where(or_(person.c.family.in_(here), person.c.id.in_(were), named))
    children = child.subquery("children")
    mother = PEOPLE.alias("mother")
    return select(
        children.c.id.label("child"),
        mother.c.id.label("mother"),
        mother.c.family,
        mother.c.village,
        mother.c.rt,
        mother.c.rw,
        _months(children.c.born, literal(as_number(day))).label("months"),
        ((children.c.born - mother.c.born) // 10_000).label("mother_age"),
    ).where(mother.c.id == children.c.mother, mother.c.born.is_not(None))
