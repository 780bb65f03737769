"""Checks across a whole family: its members, and what they answered in one round.

What is said here is told and counted; it never keeps a record from being saved. A family is typed person by person,
and one member's mistake is no reason to lose another. ERROR means that the form cannot be handed in like that.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from kkb_desktop.domain.fields import Values
from kkb_desktop.domain.household import FamilyIssue, Member
from kkb_desktop.domain.member_checks import check_members
from kkb_desktop.domain.round_checks import check_round, interview_day, owes_planning


def check_family(
    family: Values,
    members: Sequence[Member],
    surveys: Sequence[Member] = (),
    planning: Sequence[Member] = (),
    *,
    day: date,
    round: int | None = None,
    elsewhere: Mapping[str, Values] | None = None,
) -> tuple[FamilyIssue, ...]:
    """All edit checks across the records of one family, as of `day` (today).

    `members` are all that are written down in the family, those who have gone too. `surveys` and `planning` are what
    was answered in one `round` (by default that of the first survey), the record that counts first. Ages beside
    answers are those on the day of the interview. `elsewhere` has people of other families named as mothers.
    """
    found = check_members(family, members, day, elsewhere=elsewhere)
    records = (*surveys, *planning)
    if round is None:
        rounds = [year for each in records if isinstance(year := each.values.get("round"), int)]
        round = rounds[0] if rounds else None
    if round is None or not records:
        return found
    return (*found, *check_round(round, surveys, planning, members, interview_day(records, round, day)))


__all__ = [
    "FamilyIssue",
    "Member",
    "check_family",
    "check_members",
    "check_round",
    "interview_day",
    "owes_planning",
]
