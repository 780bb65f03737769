"""What there is of one family in one survey round, read from the tables in a few queries: for findings and sections."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, or_, select

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.household import Member, is_here
from kkb_desktop.domain.round_checks import interview_day, owes_planning
from kkb_desktop.services.events.as_of import people_on
from kkb_desktop.services.families.completeness import round_of
from kkb_desktop.store.projection import values_of
from kkb_desktop.store.schema import record_table


@dataclass(frozen=True, slots=True)
class RoundRecords:
    """One family and one round. Of `surveys`, and of the KB blocks of one woman, the first counts: the one changed
    last. `planning` are the blocks filled in this family, `blocks` those of its women wherever they were filled.

    `members` are all that are written down in the family now, `then` those who lived in it on `day`, the day of the
    interview, as they were then.
    """

    family: Member
    round: int
    today: date
    members: tuple[Member, ...]
    surveys: tuple[Member, ...]
    planning: tuple[Member, ...]
    blocks: Mapping[str, Member]
    then: tuple[Member, ...]
    day: date

    @property
    def here(self) -> tuple[Member, ...]:
        """The members who are here today, in the order of the form."""
        return tuple(each for each in self.members if is_here(each.values, self.today))

    @property
    def women(self) -> tuple[Member, ...]:
        """Of whom the KB block is asked in this round: by what they are today while the round lasts, by what they
        were on the day of the interview in an earlier one."""
        among, day = (self.here, self.today) if self.round >= self.today.year else (self.then, self.day)
        return tuple(each for each in among if owes_planning(each.values, day))


def read(conn: Connection, family: str, round: int, today: date) -> RoundRecords:
    """Raises RecordRefused "record.unknown" for a family that is not there."""
    table, person = record_table("family"), record_table("person")
    found = _records(conn, "family", table.c.id == family)
    if not found:
        raise RecordRefused("record.unknown")
    members = sorted(_records(conn, "person", person.c.family == family), key=_household_order)
    survey, block = record_table("family_survey"), record_table("planning_survey")
    surveys = _records(conn, "family_survey", (survey.c.family == family) & (survey.c.round == round))
    people = [each.record for each in members]
    blocks = _records(
        conn,
        "planning_survey",
        (block.c.round == round) & or_(block.c.family == family, block.c.person.in_(people)),
    )
    planning = tuple(each for each in blocks if each.values.get("family") == family)
    day = interview_day(
        [*surveys, *planning], round, today if round == round_of(today) else date(round, 12, 31)
    )
    then = [
        Member(row["id"], values_of("person", row))
        for row in conn.execute(people_on(day, families=[family])).mappings()
    ]
    first: dict[str, Member] = {}
    for each in blocks:
        first.setdefault(str(each.values.get("person")), each)
    return RoundRecords(
        found[0],
        round,
        today,
        tuple(members),
        tuple(surveys),
        planning,
        first,
        tuple(sorted(then, key=_household_order)),
        day,
    )


def earlier(
    conn: Connection, family: str, people: Sequence[str], round: int
) -> tuple[str | None, dict[str, str]]:
    """The records of the latest round before this one: the family's answers, and the KB block per woman."""
    survey, block = record_table("family_survey"), record_table("planning_survey")
    before = (
        select(survey.c.id)
        .where(survey.c.family == family, survey.c.round < round)
        .order_by(survey.c.round.desc(), survey.c.op_stamp.desc(), survey.c.id.desc())
        .limit(1)
    )
    blocks = (
        select(block.c.person, block.c.id)
        .where(block.c.person.in_(people), block.c.round < round)
        .order_by(block.c.round, block.c.op_stamp, block.c.id)
    )
    return conn.scalar(before), {row.person: row.id for row in conn.execute(blocks)}


def _records(conn: Connection, type: str, where: Any) -> list[Member]:
    """The one changed last first."""
    table = record_table(type)
    query = select(table).where(where).order_by(table.c.op_stamp.desc(), table.c.id.desc())
    return [Member(row["id"], values_of(type, row)) for row in conn.execute(query).mappings()]


def _household_order(member: Member) -> tuple[int, int, str, str]:
    number, relation, born = (member.values.get(key) for key in ("number", "relation", "birth_date"))
    return (
        number if isinstance(number, int) else 100,
        relation if isinstance(relation, int) else 100,
        str(born or "9"),
        member.record,
    )
