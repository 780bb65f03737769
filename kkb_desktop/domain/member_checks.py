"""Checks of the members of a family beside each other: block I of the survey, K.01 to K.16 (PK edit checks 1-5, 9)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from kkb_desktop.domain.codelists.person import PK_RELATION
from kkb_desktop.domain.dates import age_on
from kkb_desktop.domain.fields import Value, Values
from kkb_desktop.domain.household import (
    FEMALE,
    MALE,
    MARRIED,
    FamilyIssue,
    Member,
    day_of,
    is_here,
    name_of,
)
from kkb_desktop.domain.identity import PLACEHOLDER
from kkb_desktop.domain.issues import Issue, Level
from kkb_desktop.domain.kinship import CHILD, HEAD, HUSBAND, PARENT, SPOUSES, WIFE

MOTHER_AGES = (12, 55)
"""Years between a mother and her child that need no second look."""


def check_members(
    family: Values, members: Sequence[Member], day: date, *, elsewhere: Mapping[str, Values] | None = None
) -> tuple[FamilyIssue, ...]:
    """What is to be said about the members of a family beside each other, as of `day`.

    `members` are all that are written down in the family; who has gone is not counted, but may still be somebody's
    mother. `elsewhere` has people of other families whom a member of this one names as mother.
    """
    here = [each for each in members if is_here(each.values, day)]
    found: list[FamilyIssue] = []
    if not members:
        found.append(FamilyIssue("family", "", Issue("", Level.NOTE, "family.no_members")))
    found += _heads(family, here)
    found += _spouses(here)
    found += _others(here)
    found += _mothers(here, members, elsewhere or {})
    found += _generations(here)
    found += _doubles(here)
    return tuple(found)


def is_possible_mother(values: Values) -> bool:
    """Whether K.11 can point to this member: the wife, or a woman who heads the family (PK check 5)."""
    return values.get("relation") == WIFE or (values.get("relation") == HEAD and values.get("sex") == FEMALE)


def _heads(family: Values, here: Sequence[Member]) -> Iterator[FamilyIssue]:
    """Exactly one head (PK check 1), named alike on the family's own record; numbers given once (K.01)."""
    heads = [each for each in here if each.values.get("relation") == HEAD]
    if here and not heads:
        yield FamilyIssue("family", "", Issue("head_name", Level.ERROR, "family.head_missing"))
    for each in heads[1:]:
        name = name_of(heads[0].values)
        yield _about(each, Issue("relation", Level.ERROR, "family.other_head", {"name": name}))
    stated = _letters(family.get("head_name"))
    if len(heads) == 1 and stated and stated != (_letters(heads[0].values.get("name")) or stated):
        name = name_of(heads[0].values)
        yield FamilyIssue("family", "", Issue("head_name", Level.WARNING, "family.head_name", {"name": name}))
    taken: dict[int, Member] = {}
    for each in here:
        number = each.values.get("number")
        if isinstance(number, int):
            first = taken.setdefault(number, each)
            if first is not each:
                name = name_of(first.values)
                issue = Issue(
                    "number", Level.WARNING, "family.number_twice", {"name": name, "number": number}
                )
                yield _about(each, issue)


def _spouses(here: Sequence[Member]) -> Iterator[FamilyIssue]:
    """One wife (PK check 1), a woman and married (2); the head of the other sex and married as well; a married woman
    heads a family only by exception (3)."""
    spouses = [each for each in here if each.values.get("relation") in SPOUSES]
    heads = [each for each in here if each.values.get("relation") == HEAD]
    for each in spouses[1:]:
        name = name_of(spouses[0].values)
        yield _about(each, Issue("relation", Level.ERROR, "family.two_spouses", {"name": name}))
    for each in spouses:
        if each.values.get("relation") == WIFE and each.values.get("sex") == MALE:
            yield _about(each, Issue("sex", Level.ERROR, "family.wife_sex"))
        if each.values.get("relation") == WIFE and each.values.get("marital_status") not in (None, MARRIED):
            yield _about(each, Issue("marital_status", Level.ERROR, "family.wife_unmarried"))
    for head in heads:
        married, sex = head.values.get("marital_status"), head.values.get("sex")
        if sex == FEMALE and married == MARRIED:
            yield _about(head, Issue("relation", Level.WARNING, "family.woman_heads"))
        for each in spouses[:1]:
            of_its_sex = each.values.get("sex") == (
                MALE if each.values.get("relation") == HUSBAND else FEMALE
            )
            if of_its_sex and each.values.get("sex") == sex:
                name = name_of(head.values)
                yield _about(each, Issue("relation", Level.WARNING, "family.couple_sex", {"name": name}))
            if married not in (None, MARRIED):
                name = name_of(each.values)
                issue = Issue("marital_status", Level.WARNING, "family.head_unmarried", {"name": name})
                yield _about(head, issue)


def _others(here: Sequence[Member]) -> Iterator[FamilyIssue]:
    """A married child or other member has a form of their own (PK check 4); a woman's husband is no such other."""
    for each in here:
        relation = each.values.get("relation")
        other = isinstance(relation, int) and relation != HUSBAND and PK_RELATION.get(relation) in (3, 4)
        if other and each.values.get("marital_status") == MARRIED:
            yield _about(each, Issue("marital_status", Level.ERROR, "family.married_member"))


def _mothers(
    here: Sequence[Member], members: Sequence[Member], elsewhere: Mapping[str, Values]
) -> Iterator[FamilyIssue]:
    """K.11 (PK check 5): a child of the family names a mother where there is one; she is the wife or a female head,
    and of an age to be the mother. Stepchildren name none, so an empty item is a warning with a reason to give."""
    known = {each.record: each.values for each in members}
    present = {each.record for each in here}
    women = [each for each in here if is_possible_mother(each.values)]
    for each in here:
        mother = each.values.get("mother")
        if mother is None:
            others = [woman for woman in women if woman.record != each.record]
            if each.values.get("relation") == CHILD and others:
                name = name_of(others[0].values)
                yield _about(each, Issue("mother", Level.WARNING, "mother.missing", {"name": name}))
            continue
        if mother == each.record:
            yield _about(each, Issue("mother", Level.ERROR, "mother.self"))
            continue
        her = (known.get(mother) or elsewhere.get(mother)) if isinstance(mother, str) else None
        if her is None:
            yield _about(each, Issue("mother", Level.ERROR, "mother.unknown"))
            continue
        name = name_of(her)
        if her.get("sex") == MALE:
            yield _about(each, Issue("mother", Level.ERROR, "mother.man", {"name": name}))
        elif mother not in known:
            yield _about(each, Issue("mother", Level.WARNING, "mother.elsewhere", {"name": name}))
        elif mother in present and each.values.get("relation") == CHILD and not is_possible_mother(her):
            yield _about(each, Issue("mother", Level.ERROR, "mother.not_wife", {"name": name}))
        issue = _between(her, each.values)
        if issue is not None:
            yield _about(each, issue)


def _between(mother: Values, child: Values) -> Issue | None:
    """Her age when the child was born."""
    hers, its = day_of(mother, "birth_date"), day_of(child, "birth_date")
    if hers is None or its is None:
        return None
    name, years = name_of(mother), age_on(hers, its)
    if its <= hers:
        return Issue("mother", Level.ERROR, "mother.younger", {"name": name})
    if not MOTHER_AGES[0] <= years <= MOTHER_AGES[1]:
        return Issue("mother", Level.WARNING, "mother.age", {"name": name, "years": years})
    return None


def _generations(here: Sequence[Member]) -> Iterator[FamilyIssue]:
    """Children are younger than the head, parents older by a generation; step relations make it a warning."""
    head = next((each.values for each in here if each.values.get("relation") == HEAD), None)
    born = None if head is None else day_of(head, "birth_date")
    if head is None or born is None:
        return
    name = name_of(head)
    for each in here:
        its, relation = day_of(each.values, "birth_date"), each.values.get("relation")
        if its is None:
            continue
        if relation == CHILD and its <= born:
            yield _about(each, Issue("birth_date", Level.WARNING, "family.child_older", {"name": name}))
        if relation == PARENT:
            years = age_on(its, born)
            if its >= born:
                yield _about(
                    each, Issue("birth_date", Level.WARNING, "family.parent_younger", {"name": name})
                )
            elif years < MOTHER_AGES[0]:
                issue = Issue(
                    "birth_date", Level.WARNING, "family.parent_age", {"name": name, "years": years}
                )
                yield _about(each, issue)


def _doubles(here: Sequence[Member]) -> Iterator[FamilyIssue]:
    """One NIK twice in a family (PK check 9); the survey's nines for "none" are not meant. The same name and birth
    date twice is one person written down twice."""
    by_number: dict[str, Member] = {}
    by_name: dict[tuple[str, date], Member] = {}
    for each in here:
        nik, born, name = each.values.get("nik"), day_of(each.values, "birth_date"), each.values.get("name")
        first = by_number.setdefault(nik, each) if isinstance(nik, str) and nik != PLACEHOLDER else each
        if first is not each:
            yield _about(each, Issue("nik", Level.ERROR, "family.same_nik", {"name": name_of(first.values)}))
            continue
        letters = _letters(name)
        if letters and born is not None and by_name.setdefault((letters, born), each) is not each:
            yield _about(each, Issue("name", Level.WARNING, "family.same_person", {"name": str(name)}))


def _letters(name: Value) -> str:
    return "".join(each for each in name.casefold() if each.isalpha()) if isinstance(name, str) else ""


def _about(member: Member, issue: Issue) -> FamilyIssue:
    return FamilyIssue("person", member.record, issue)
