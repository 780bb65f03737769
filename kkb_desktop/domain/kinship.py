"""Who is what to the head of a family, and what becomes of that when another one heads it.

Relations are those of the family card (`codelists.person.RELATION`). What the card's few words cannot tell (whose
child a grandchild is) is taken from the mother written down, else from there being only one couple it can be; where
neither helps the answer is "other relative", to be corrected on the form.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kkb_desktop.domain.dates import age_on
from kkb_desktop.domain.fields import Value, Values

HEAD, HUSBAND, WIFE, CHILD, CHILD_IN_LAW, GRANDCHILD, PARENT, PARENT_IN_LAW, RELATIVE, WORKER, OTHER = range(
    1, 12
)
MARRIED = 2
SPOUSES = (HUSBAND, WIFE)

Household = Mapping[str, Values]
"""The people of one family who are here, by id."""


def spouse_relation(sex: Value) -> int:
    """What the married partner of a head is, by sex: a man is the husband, a woman the wife."""
    return HUSBAND if sex == 1 else WIFE


def spouses(one: str, household: Household) -> tuple[str, ...]:
    """The people of the household whom this one is married to, as far as their relations say so.

    A child's partner is known only where there is one married child and one child-in-law who fit; the same for
    parents and parents-in-law.
    """
    me = household[one]
    relation = me.get("relation")
    if relation == HEAD:
        return tuple(each for each in household if _fits(me, household[each], SPOUSES))
    if relation in SPOUSES:
        return tuple(each for each in household if _fits(me, household[each], (HEAD,)))
    partner = {CHILD: CHILD_IN_LAW, CHILD_IN_LAW: CHILD, PARENT: PARENT, PARENT_IN_LAW: PARENT_IN_LAW}
    if not isinstance(relation, int) or relation not in partner or me.get("marital_status") != MARRIED:
        return ()
    found = [
        each
        for each, person in household.items()
        if each != one and person.get("marital_status") == MARRIED and _fits(me, person, (partner[relation],))
    ]
    rivals = [
        each
        for each, person in household.items()
        if person.get("relation") == relation
        and person.get("marital_status") == MARRIED
        and person.get("sex") == me.get("sex")
    ]
    return tuple(found) if len(found) == len(rivals) == 1 else ()


def relations_under(head: str, household: Household) -> dict[str, int]:
    """What each of the household is to `head`, who becomes its head; they are written down as relations to another.

    Domestic workers and people who are no kin stay what they are.
    """
    was = household[head].get("relation")
    partners = spouses(head, household)
    as_seen = _SEEN_BY.get(was, {}) if isinstance(was, int) else {}
    return {
        each: _under(each, person, head, partners, as_seen, household) for each, person in household.items()
    }


def relation_through(link: int, relation: Value) -> int:
    """What somebody is to the head who is `relation` to one who is `link` to the head: a child's wife is a
    child-in-law."""
    if relation == HEAD:
        return link
    if not isinstance(relation, int):
        return RELATIVE
    if relation in (WORKER, OTHER):
        return relation
    return _THROUGH.get(link, {}).get(relation, RELATIVE)


def relation_as_partner(of: Value, sex: Value) -> int:
    """What somebody of that sex is to the head by marrying a member who is `of` to the head."""
    if of == HEAD:
        return spouse_relation(sex)
    known = {CHILD: CHILD_IN_LAW, CHILD_IN_LAW: CHILD, PARENT: PARENT, PARENT_IN_LAW: PARENT_IN_LAW}
    return known.get(of, RELATIVE) if isinstance(of, int) else RELATIVE


def suggested_head(household: Household, day: date) -> str | None:
    """Who probably heads these people on `day`: the head's spouse, then the eldest adult, then the eldest child.

    Adults are 18 or were married; kin come before workers and others. None for nobody.
    """

    def place(one: str) -> tuple[int, int, str, str]:
        person = household[one]
        relation, born = person.get("relation"), person.get("birth_date")
        age = age_on(date.fromisoformat(born), day) if isinstance(born, str) else None
        grown = person.get("marital_status") in (2, 3, 4) or (age is not None and age >= 18)
        spouse = 0 if relation in SPOUSES else 1
        rank = 3 * (relation in (WORKER, OTHER)) + (0 if grown else 1 if age is None or age >= 6 else 2)
        return rank, spouse, str(born or "9"), one

    return min(household, key=place, default=None)


_SEEN_BY: Mapping[int, Mapping[int, int]] = {
    HEAD: {HEAD: RELATIVE, **{each: each for each in range(2, 12)}},
    HUSBAND: {HEAD: OTHER, HUSBAND: OTHER, WIFE: OTHER, CHILD: CHILD, CHILD_IN_LAW: CHILD_IN_LAW,
              GRANDCHILD: GRANDCHILD, PARENT: PARENT_IN_LAW, PARENT_IN_LAW: PARENT},
    WIFE: {HEAD: OTHER, HUSBAND: OTHER, WIFE: OTHER, CHILD: CHILD, CHILD_IN_LAW: CHILD_IN_LAW,
           GRANDCHILD: GRANDCHILD, PARENT: PARENT_IN_LAW, PARENT_IN_LAW: PARENT},
    CHILD: {HEAD: PARENT, HUSBAND: PARENT, WIFE: PARENT},
    CHILD_IN_LAW: {HEAD: PARENT_IN_LAW, HUSBAND: PARENT_IN_LAW, WIFE: PARENT_IN_LAW},
    PARENT: {HEAD: CHILD, HUSBAND: CHILD_IN_LAW, WIFE: CHILD_IN_LAW, CHILD: GRANDCHILD},
    PARENT_IN_LAW: {HEAD: CHILD_IN_LAW, HUSBAND: CHILD, WIFE: CHILD, CHILD: GRANDCHILD},
}  # fmt: skip
"""By what the new head was to the old one: what the others were to the old head, and are to the new one."""

_THROUGH: Mapping[int, Mapping[int, int]] = {
    HUSBAND: {CHILD: CHILD, CHILD_IN_LAW: CHILD_IN_LAW, GRANDCHILD: GRANDCHILD, PARENT: PARENT_IN_LAW},
    WIFE: {CHILD: CHILD, CHILD_IN_LAW: CHILD_IN_LAW, GRANDCHILD: GRANDCHILD, PARENT: PARENT_IN_LAW},
    CHILD: {HUSBAND: CHILD_IN_LAW, WIFE: CHILD_IN_LAW, CHILD: GRANDCHILD},
    CHILD_IN_LAW: {HUSBAND: CHILD, WIFE: CHILD, CHILD: GRANDCHILD},
    PARENT: {HUSBAND: PARENT, WIFE: PARENT},
    PARENT_IN_LAW: {HUSBAND: PARENT_IN_LAW, WIFE: PARENT_IN_LAW},
}
"""By what the one in the middle is to the head."""


def _fits(me: Values, other: Values, relations: tuple[int, ...]) -> bool:
    return (
        other.get("relation") in relations
        and me.get("marital_status") in (None, MARRIED)
        and other.get("marital_status") in (None, MARRIED)
        and (me.get("sex") is None or me.get("sex") != other.get("sex"))
    )


def _under(
    one: str,
    person: Values,
    head: str,
    partners: tuple[str, ...],
    as_seen: Mapping[int, int],
    household: Household,
) -> int:
    relation = person.get("relation")
    if one == head:
        return HEAD
    if one in partners:
        return spouse_relation(person.get("sex"))
    if relation in (WORKER, OTHER) and isinstance(relation, int):
        return relation
    mother = person.get("mother")
    if mother in (head, *partners):
        return CHILD
    if relation == GRANDCHILD and mother not in household and _only_parents(head, partners, household):
        return CHILD
    return as_seen.get(relation, RELATIVE) if isinstance(relation, int) else RELATIVE


def _only_parents(head: str, partners: tuple[str, ...], household: Household) -> bool:
    """Whether no grandchild here can be another child's: the new head is the one child of the old who was married."""
    ever_married = [
        each
        for each, person in household.items()
        if person.get("relation") in (CHILD, CHILD_IN_LAW) and person.get("marital_status") in (2, 3, 4)
    ]
    return head in ever_married and all(each in (head, *partners) for each in ever_married)
