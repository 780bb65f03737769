"""Checks of a round's answers against the members of the family: blocks II (KB) and III (P.01 to P.32).

Who is meant by an item follows the paper: balita 0-5 years (P.13), balita and children 0-6 (P.14), remaja 10-24 (P.15,
P.16; whether married ones count is not said, so neither answer is doubted for them), lansia from 60 (P.17). Ages are
those on the day of the interview.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from kkb_desktop.domain.fields import Values
from kkb_desktop.domain.household import (
    FEMALE,
    MALE,
    MARRIED,
    SINGLE,
    FamilyIssue,
    Member,
    age_of,
    day_of,
    is_here,
    name_of,
)
from kkb_desktop.domain.issues import Issue, Level
from kkb_desktop.domain.kinship import HEAD, SPOUSES, WIFE
from kkb_desktop.domain.rules.ages import ELDERLY_FROM, SMALL_CHILD_YEARS, YOUTH_YEARS
from kkb_desktop.domain.text import Text

NOT_APPLICABLE = 3
"""The code of "Tidak berlaku" in the items that not every family can answer."""

PLANNING_AGES = (10, 49)
"""Completed years of the women of whom the KB block is asked (F/I/PK/21, petunjuk pengisian)."""

_OF_COUPLES = ("sleeping_apart", "shared_care")
_GROUPS: tuple[tuple[str, int, int], ...] = (
    ("posyandu", 0, 5),
    ("bkb", *SMALL_CHILD_YEARS),
    ("bkr", *YOUTH_YEARS),
    ("pik_r", *YOUTH_YEARS),
    ("bkl", ELDERLY_FROM, 999),
)
"""P.13 to P.17: of whom each is asked."""

_NOBODY: Mapping[str, Text] = {
    "posyandu": Text("tidak ada anak 0-5 tahun", "no child of 0 to 5"),
    "bkb": Text("tidak ada anak 0-6 tahun", "no child of 0 to 6"),
    "bkr": Text("tidak ada yang berumur 10-24 tahun", "nobody of 10 to 24"),
    "pik_r": Text("tidak ada yang berumur 10-24 tahun", "nobody of 10 to 24"),
    "bkl": Text("tidak ada yang berumur 60 tahun ke atas", "nobody of 60 or over"),
}


def answered_by_members(members: Sequence[Member], day: date) -> dict[str, Text]:
    """The items of block III that the members themselves answer with "Tidak berlaku", each with why.

    Exactly where another answer would be doubted below: where an age or a status that decides is not known, nobody can
    say, and the item is asked.
    """
    here = [each.values for each in members if is_here(each.values, day)]
    if not here:
        return {}
    found: dict[str, Text] = {}
    if _never_married(here):
        found["marriage_book"] = Text("kepala keluarga belum pernah kawin", "the head never married")
    if _without_spouse(here):
        for key in _OF_COUPLES:
            found[key] = Text("tidak ada suami istri", "no couple")
    if len(here) == 1:
        found["daily_time"] = Text("keluarga satu orang", "a family of one")
    ages = [age_of(each, day) for each in here]
    for key, youngest, eldest in _GROUPS:
        if all(age is not None and not youngest <= age <= eldest for age in ages):
            found[key] = _NOBODY[key]
    return found


def _never_married(here: Sequence[Values]) -> bool:
    statuses = [each.get("marital_status") for each in here if each.get("relation") in (HEAD, *SPOUSES)]
    return bool(statuses) and all(each == SINGLE for each in statuses)


def _without_spouse(here: Sequence[Values]) -> bool:
    heads = [each for each in here if each.get("relation") == HEAD]
    spouse = any(each.get("relation") in SPOUSES for each in here)
    return bool(heads) and not spouse and all(each.get("marital_status") in (1, 3, 4) for each in heads)


def owes_planning(values: Values, day: date) -> bool:
    """Whether the KB block is asked of a member: a married wife or female head of 10 to 49 years (PK-21 block II)."""
    age = age_of(values, day)
    return (
        values.get("sex") == FEMALE
        and values.get("marital_status") == MARRIED
        and values.get("relation") in (HEAD, WIFE)
        and age is not None
        and PLANNING_AGES[0] <= age <= PLANNING_AGES[1]
    )


def interview_day(records: Sequence[Member], round: int, day: date) -> date:
    """The day a round was taken, as its records say; `day` where they do not, or say something impossible."""
    days = [found for each in records if (found := day_of(each.values, "surveyed_on")) is not None]
    possible = [each for each in days if each.year >= round and each <= day]
    return max(possible, default=day)


def check_round(
    round: int,
    surveys: Sequence[Member],
    planning: Sequence[Member],
    members: Sequence[Member],
    day: date,
    *,
    others: Sequence[Member] = (),
) -> tuple[FamilyIssue, ...]:
    """What is to be said about the answers of one round beside the members.

    `surveys` and `planning` are the round's records, the one that counts first where there are several; `members` all
    of the family with what they were on `day`, which is the day of the interview; `others` those who belong to it,
    but did not on that day.
    """
    found: list[FamilyIssue] = []
    for type, records in (("family_survey", surveys), ("planning_survey", planning)):
        found += _mixed(type, records, round)
    for each in surveys[1:]:
        issue = Issue("", Level.WARNING, "survey.twice", {"round": round})
        found.append(FamilyIssue("family_survey", each.record, issue))
    here = [each for each in members if is_here(each.values, day)]
    for each in surveys[:1]:
        found += [
            FamilyIssue("family_survey", each.record, issue) for issue in _answers(each.values, here, day)
        ]
    found += _planning(planning, members, others, day, asked=bool(surveys))
    return tuple(found)


def _mixed(type: str, records: Sequence[Member], round: int) -> Iterator[FamilyIssue]:
    for each in records:
        other = each.values.get("round")
        if isinstance(other, int) and other != round:
            issue = Issue("round", Level.ERROR, "survey.rounds_mixed", {"round": round, "other": other})
            yield FamilyIssue(type, each.record, issue)


def _answers(values: Values, here: Sequence[Member], day: date) -> Iterator[Issue]:
    if not here:
        return
    if values.get("respondent") == 1 and not any(_is_married_woman(each.values) for each in here):
        yield Issue("respondent", Level.NOTE, "survey.no_wife")
    yield from _marriage(values, here)
    yield from _couple(values, here, day)
    if values.get("daily_time") == NOT_APPLICABLE and len(here) > 1:
        yield Issue("daily_time", Level.WARNING, "survey.together_asked")
    yield from _groups(values, here, day)
    residents = values.get("residents")
    at_home = sum(1 for each in here if each.values.get("presence") in (None, 1))
    if isinstance(residents, int) and residents < at_home:
        yield Issue(
            "residents", Level.WARNING, "survey.residents", {"residents": residents, "members": at_home}
        )


def _marriage(values: Values, here: Sequence[Member]) -> Iterator[Issue]:
    """P.02 does not apply to who has never been married."""
    answer = values.get("marriage_book")
    couple = [each.values for each in here if each.values.get("relation") in (HEAD, *SPOUSES)]
    statuses = [each.get("marital_status") for each in couple]
    if answer == NOT_APPLICABLE and any(each in (2, 3, 4) for each in statuses):
        yield Issue("marriage_book", Level.WARNING, "survey.marriage_asked")
    if answer in (1, 2) and _never_married([each.values for each in here]):
        yield Issue("marriage_book", Level.WARNING, "survey.marriage_not_asked")


def _couple(values: Values, here: Sequence[Member], day: date) -> Iterator[Issue]:
    """P.03b and P.10 are about husband and wife; P.10 needs somebody to bring up as well. A married head whose spouse
    is not written down may have answered either way."""
    spouse = any(each.values.get("relation") in SPOUSES for each in here)
    alone = _without_spouse([each.values for each in here])
    ages = [age_of(each.values, day) for each in here]
    minors = any(age is not None and age < 18 for age in ages)
    for key in _OF_COUPLES:
        answer = values.get(key)
        if answer == NOT_APPLICABLE and spouse and (minors or key == "sleeping_apart"):
            yield Issue(key, Level.WARNING, "survey.couple_asked")
        if answer in (1, 2) and alone:
            yield Issue(key, Level.WARNING, "survey.couple_not_asked")


def _groups(values: Values, here: Sequence[Member], day: date) -> Iterator[Issue]:
    """P.13 to P.17 do not apply exactly when there is nobody of the group; where an age is unknown nobody can say."""
    ages = [(each.values, age_of(each.values, day)) for each in here]
    unknown = any(age is None for _values, age in ages)
    for key, youngest, eldest in _GROUPS:
        answer = values.get(key)
        meant = [(member, age) for member, age in ages if age is not None and youngest <= age <= eldest]
        sure = [
            (member, age)
            for member, age in meant
            if (youngest, eldest) != YOUTH_YEARS or member.get("marital_status") == SINGLE
        ]
        if answer == NOT_APPLICABLE and sure:
            member, age = sure[0]
            name = name_of(member)
            yield Issue(key, Level.WARNING, "survey.somebody_asked", {"name": name, "age": age})
        if answer in (1, 2) and not meant and not unknown:
            yield Issue(key, Level.WARNING, "survey.nobody_asked")


def _planning(
    planning: Sequence[Member],
    members: Sequence[Member],
    others: Sequence[Member],
    day: date,
    *,
    asked: bool,
) -> Iterator[FamilyIssue]:
    """The KB block is owed by every married woman of 10 to 49, and by nobody else."""
    known = {each.record: each.values for each in (*others, *members)}
    filled: set[str] = set()
    for each in planning:
        woman = each.values.get("person")
        values = known.get(woman) if isinstance(woman, str) else None
        if values is None:
            issue = Issue("", Level.WARNING, "planning.other_family")
        elif woman in filled:
            issue = Issue("", Level.WARNING, "planning.twice", {"name": name_of(values)})
        else:
            filled.add(str(woman))
            for issue in _block(each.values, values, str(woman), members, day):
                yield FamilyIssue("planning_survey", each.record, issue)
            continue
        yield FamilyIssue("planning_survey", each.record, issue)
    if asked:
        for each in members:
            if each.record not in filled and is_here(each.values, day) and owes_planning(each.values, day):
                issue = Issue("", Level.NOTE, "planning.owed", {"name": name_of(each.values)})
                yield FamilyIssue("person", each.record, issue)


def _block(
    values: Values, woman: Values, record: str, members: Sequence[Member], day: date
) -> Iterator[Issue]:
    if woman.get("sex") == MALE:
        yield Issue("", Level.ERROR, "planning.man")
        return
    age = age_of(woman, day)
    pregnant = values.get("pregnant") == 1
    if pregnant and age is not None and age > PLANNING_AGES[1]:
        yield Issue("pregnant", Level.WARNING, "planning.pregnant_age", {"age": age})
    elif age is not None and woman.get("marital_status") is not None and not owes_planning(woman, day):
        yield Issue("", Level.WARNING, "planning.not_asked")
    for key, sex in (("living_boys", MALE), ("living_girls", FEMALE)):
        living = values.get(key)
        listed = sum(
            1 for each in members if _is_child(each.values, record, sex) and is_here(each.values, day)
        )
        if isinstance(living, int) and listed > living:
            yield Issue(key, Level.WARNING, "planning.children_listed", {"listed": listed, "living": living})
    born, since = day_of(woman, "birth_date"), day_of(values, "using_since")
    if born is not None and since is not None and values.get("pregnant") == 2 and values.get("using") == 1:
        began = age_of(woman, since)
        if began is not None and began < PLANNING_AGES[0]:
            yield Issue("using_since", Level.WARNING, "planning.began_young", {"age": began})


def _is_child(values: Values, mother: str, sex: int) -> bool:
    return values.get("mother") == mother and values.get("sex") == sex


def _is_married_woman(values: Values) -> bool:
    return values.get("relation") == WIFE or (
        values.get("relation") == HEAD
        and values.get("sex") == FEMALE
        and values.get("marital_status") in (None, MARRIED)
    )
