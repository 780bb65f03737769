"""People marry and divorce."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from kkb_desktop.domain import kinship
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import Value, Values
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.events.book import DIVORCE, MARRIAGE, MOVE_IN, Book, Happened, opened
from kkb_desktop.services.events.moves import settle_in

_DIVORCED = 3
_YOUNGEST = 7
"""K.08 begins at 7 years (PK check 6)."""


def marriage(
    desk: Desk,
    person: str,
    day: date,
    spouse: str | None = None,
    to_family: str | None = None,
    *,
    spouse_values: Values | None = None,
    family_values: Values | None = None,
    along: Sequence[str] = (),
    head: str | None = None,
    new_head: str | Sequence[str] | None = None,
    relations: Mapping[str, int] | None = None,
    place: str = "",
    note: str = "",
) -> Happened:
    """Two people marry; the other one is `spouse`, or is written down from `spouse_values` as coming from `place`, or
    is not known here (neither).

    `to_family` None leaves everybody where they are listed (a newcomer joins `person`); "new" makes a family of the
    couple, headed by the husband unless `head` says otherwise, living where `person` did unless `family_values` say
    otherwise; a family's id takes both into it. `along` are children who go with them. The `marital_status` of
    `spouse_values` is the newcomer's before the marriage. K.08 is filled at a first marriage where it is empty. Where
    a head leaves others behind, `new_head` must say who follows (several, where both were heads).
    Raises RecordRefused "event.same_person", "event.already_married", "event.same_sex", "event.too_young_to_marry",
    "event.other_village", "event.two_heads", and as `moves.move_out` does; RecordHasErrors for what was typed.
    """
    permit(desk, Permission.WRITE)
    if spouse is not None and spouse_values is not None:
        raise ValueError("a spouse who is here and one to be written down")
    if spouse == person:
        raise RecordRefused("event.same_person")
    with opened(desk, day) as book:
        book.chosen([person, *([spouse] if spouse is not None else []), *along])
        homes = {each: book.home(each) for each in (person, spouse, *along) if each is not None}
        for home in dict.fromkeys(homes.values()):
            book.members(home)
        newcomer = None
        if spouse_values is not None:
            spouse = newcomer = book.add_person(_unmarried(spouse_values), homes[person])
            book.happens(MOVE_IN, newcomer, place=place)
        couple = [person] if spouse is None else [person, spouse]
        _may_marry(book, couple)
        for each in couple:
            other = next((one for one in couple if one != each), None)
            before = book.person(each).get("marital_status") if each == newcomer else None
            extra = {} if before is None else {"marital_before": before}
            book.happens(MARRIAGE, each, other_person=other, note=note, **extra)
        for each in couple:
            book.weds(each)
        chosen = dict(relations or {})
        if to_family == "new":
            target = book.add_family(family_values, like=homes[person])
            _as_a_family(book, target, couple, along, head, chosen)
        elif to_family is not None:
            _into(book, to_family, couple, newcomer, along, head, chosen)
        elif newcomer is not None:
            _into(book, homes[person], couple, newcomer, along, head, chosen)
        book.settle(list(dict.fromkeys(homes.values())), new_head, chosen)
        return book.write(f"Perkawinan: {book.name(person)}")


def divorce(
    desk: Desk,
    person: str,
    day: date,
    spouse: str | None = None,
    leaves: str | None = None,
    *,
    to_family: str = "new",
    family_values: Values | None = None,
    along: Sequence[str] = (),
    new_head: str | None = None,
    relations: Mapping[str, int] | None = None,
    note: str = "",
) -> Happened:
    """A couple divorces: both become cerai hidup.

    Without `spouse` it is whom `person` is recorded as married to, if anybody. `leaves` is the one of both who leaves,
    with the children `along`: into a family of their own, or into `to_family` (the parents'). With None both stay
    listed, and who was the head's spouse is one of no kin from then on. A man with another wife stays married.
    Raises RecordRefused "event.not_married", "event.which_spouse", "event.same_person", "event.leaver", and as
    `moves.move_out` does.
    """
    permit(desk, Permission.WRITE)
    if spouse == person:
        raise RecordRefused("event.same_person")
    with opened(desk, day) as book:
        book.chosen([person, *([spouse] if spouse is not None else []), *along])
        if spouse is None:
            spouse = _only_spouse(book, person)
        couple = [person] if spouse is None else [person, spouse]
        _may_divorce(book, couple)
        if leaves is not None and leaves not in couple:
            raise RecordRefused("event.leaver")
        homes = list(dict.fromkeys(book.home(each) for each in (*couple, *along)))
        married_still = [each for each in couple if set(book.spouses(each)) - set(couple)]
        for each in couple:
            other = next((one for one in couple if one != each), None)
            book.happens(DIVORCE, each, other_person=other, note=note)
        for each in couple:
            if each not in married_still:
                book.put(each, marital_status=_DIVORCED)
        chosen = dict(relations or {})
        if leaves is not None:
            _goes_away(book, leaves, along, to_family, family_values, chosen)
        _no_longer_spouse(book, couple, chosen)
        book.settle(homes, new_head, chosen)
        return book.write(f"Perceraian: {book.name(person)}")


def _unmarried(values: Values) -> dict[str, Value]:
    """A newcomer as before the marriage: that somebody is married now says nothing about it."""
    known = {"relation": kinship.RELATIVE, **values}
    if known.get("marital_status") == kinship.MARRIED:
        known["marital_status"] = None
    return known


def _may_marry(book: Book, couple: Sequence[str]) -> None:
    for each in couple:
        if book.person(each).get("marital_status") == kinship.MARRIED:
            raise RecordRefused("event.already_married", name=book.name(each))
        age = book.age(each)
        if age is not None and age < _YOUNGEST:
            raise RecordRefused("event.too_young_to_marry", name=book.name(each))
    sexes = [book.person(each).get("sex") for each in couple]
    if len(couple) == 2 and sexes[0] is not None and sexes[0] == sexes[1]:
        raise RecordRefused("event.same_sex")


def _as_a_family(
    book: Book,
    family: str,
    couple: Sequence[str],
    along: Sequence[str],
    head: str | None,
    relations: dict[str, int],
) -> None:
    """The couple as a family of its own, the husband its head, the children beside them."""
    leader = head or next((each for each in couple if book.person(each).get("sex") == 1), couple[0])
    if leader not in couple:
        raise RecordRefused("event.head_elsewhere")
    partner = {
        each: kinship.spouse_relation(book.person(each).get("sex")) for each in couple if each != leader
    }
    becomes = {**dict.fromkeys(along, kinship.CHILD), **partner, **relations}
    book.found(family, [*dict.fromkeys((*couple, *along))], leader, becomes)


def _into(
    book: Book,
    family: str,
    couple: Sequence[str],
    newcomer: str | None,
    along: Sequence[str],
    head: str | None,
    relations: dict[str, int],
) -> None:
    """The couple into a family that is there: to the one of both who lives in it, or to strangers."""
    book.family(family)
    listed = [each for each in couple if book.home(each) == family and each != newcomer]
    joining = [each for each in couple if each not in listed]
    if not listed and not [each for each in book.members(family) if each not in couple]:
        _as_a_family(book, family, couple, along, head, relations)
        return
    becomes: dict[str, int] = {}
    if listed:
        anchor = book.person(listed[0]).get("relation")
        becomes = {
            each: kinship.relation_as_partner(anchor, book.person(each).get("sex")) for each in joining
        }
        child = (
            kinship.relation_through(anchor, kinship.CHILD)
            if isinstance(anchor, int) and anchor != kinship.HEAD
            else kinship.CHILD
        )
        becomes |= dict.fromkeys(along, child)
    movers = [*joining, *(each for each in along if book.home(each) != family)]
    if movers:
        book.join(
            family, movers, {**{each: becomes.get(each, kinship.RELATIVE) for each in movers}, **relations}
        )


def _only_spouse(book: Book, person: str) -> str | None:
    found = book.spouses(person)
    if len(found) > 1:
        raise RecordRefused("event.which_spouse", name=book.name(person))
    return found[0] if found else None


def _may_divorce(book: Book, couple: Sequence[str]) -> None:
    for each in couple:
        if book.person(each).get("marital_status") != kinship.MARRIED:
            raise RecordRefused("event.not_married", name=book.name(each))


def _goes_away(
    book: Book,
    leaves: str,
    along: Sequence[str],
    to_family: str,
    family_values: Values | None,
    relations: dict[str, int],
) -> None:
    movers = list(dict.fromkeys((leaves, *along)))
    if to_family == "new":
        target = book.add_family(family_values, like=book.home(leaves))
        book.found(target, movers, leaves, {**dict.fromkeys(along, kinship.CHILD), **relations})
    elif to_family == book.home(leaves):
        raise RecordRefused("event.same_family")
    else:
        settle_in(book, to_family, movers, leaves, relations)


def _no_longer_spouse(book: Book, couple: Sequence[str], relations: Mapping[str, int]) -> None:
    """Who was the head's spouse and stays listed with the head is kin no more."""
    for each in couple:
        home = book.home(each)
        leads = [one for one in book.members(home) if book.person(one).get("relation") == kinship.HEAD]
        with_head = any(one in couple and one != each for one in leads)
        if with_head and book.person(each).get("relation") in kinship.SPOUSES:
            book.put(each, relation=relations.get(each, kinship.OTHER))
