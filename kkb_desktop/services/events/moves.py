"""People come, go, cannot be found, and are found again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from kkb_desktop.domain import kinship
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import Value, Values
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.events.book import (
    ADDRESS,
    DEATH,
    FOUND_AGAIN,
    MOVE_IN,
    MOVE_OUT,
    MOVE_WITHIN,
    NOT_FOUND,
    Book,
    Happened,
    opened,
    said,
)


def move_out(
    desk: Desk,
    people: Sequence[str],
    day: date,
    place: str = "",
    *,
    cause: str = "",
    new_head: str | None = None,
    relations: Mapping[str, int] | None = None,
    note: str = "",
) -> Happened:
    """These people leave the village for `place`; a whole family leaves when all its members are named.

    Where a head leaves and others stay, `new_head` must say who follows; `relations` corrects what the others are to
    the new head. Raises RecordRefused "event.nobody", "event.future", "event.before_birth", "event.after_death",
    "event.already_gone", "event.later_event", "event.new_head_needed" and what else speaks against a head.
    """
    permit(desk, Permission.WRITE)
    with opened(desk, day) as book:
        _leave(book, people, MOVE_OUT, new_head, relations, place=place, cause=cause, note=note)
        return book.write(f"Pindah keluar: {book.name(people[0])}")


def not_found(
    desk: Desk,
    people: Sequence[str],
    day: date,
    *,
    new_head: str | None = None,
    relations: Mapping[str, int] | None = None,
    note: str = "",
) -> Happened:
    """These people were not found where they should live. Raises RecordRefused as `move_out` does."""
    permit(desk, Permission.WRITE)
    with opened(desk, day) as book:
        _leave(book, people, NOT_FOUND, new_head, relations, note=note)
        return book.write(f"Tidak ditemukan: {book.name(people[0])}")


def found_again(
    desk: Desk,
    people: Sequence[str],
    day: date,
    *,
    to_family: str | None = None,
    relations: Mapping[str, int] | None = None,
    new_head: str | None = None,
    note: str = "",
) -> Happened:
    """People who were not found are here again: in their family, or in `to_family`.

    A head whose family has another head by now comes back as the head's spouse where they are a married couple, else
    as an other relative; `relations` says otherwise. Raises RecordRefused "event.nobody", "event.not_gone",
    "event.not_missing", "event.before_gone", "event.later_event", "event.new_head_needed", "event.two_heads".
    """
    permit(desk, Permission.WRITE)
    with opened(desk, day) as book:
        back = list(dict.fromkeys(people))
        if not back:
            raise RecordRefused("event.nobody")
        for each in back:
            if book.person(each).get("gone_how") not in (None, NOT_FOUND):
                raise RecordRefused("event.not_missing", name=book.name(each))
        _return(book, back, FOUND_AGAIN, to_family, relations or {}, new_head, note=note)
        return book.write(f"Ditemukan kembali: {book.name(back[0])}")


def move_in(
    desk: Desk,
    day: date,
    family: str | None = None,
    family_values: Values | None = None,
    people_values: Sequence[Values] = (),
    place: str = "",
    *,
    returning: Sequence[str] = (),
    relations: Mapping[str, int] | None = None,
    note: str = "",
) -> Happened:
    """People come from `place`: into `family`, or into a new one of `family_values`.

    `people_values` are the fields of those who have never been here; `returning` are the ids of people who once moved
    away or were not found. A new family needs exactly one head among them. Raises RecordRefused "event.family_needed",
    "event.nobody", "event.one_head", "event.two_heads", "event.not_gone", "event.after_death", "event.before_gone",
    "event.before_birth", "event.later_event", "event.other_village"; RecordHasErrors for what was typed.
    """
    permit(desk, Permission.WRITE)
    with opened(desk, day) as book:
        back = list(dict.fromkeys(returning))
        if family is None and family_values is None:
            raise RecordRefused("event.family_needed")
        if not back and not people_values:
            raise RecordRefused("event.nobody")
        if family is not None:
            book.family(family)
        else:
            family = book.add_family(family_values)
        empty = not book.members(family)
        for each in back:
            if book.person(each).get("gone_how") == DEATH:
                since = said(book.person(each).get("gone_on"))
                raise RecordRefused("event.after_death", name=book.name(each), since=since)
        added = [book.add_person(values, family) for values in people_values]
        for each in added:
            book.happens(MOVE_IN, each, place=place, note=note)
        if back:
            chosen = relations or {}
            head = next((each for each in back if chosen.get(each) == kinship.HEAD), None)
            _return(book, back, MOVE_IN, family, chosen, head, beside=added, place=place, note=note)
        _one_head(book, family, empty)
        return book.write(f"Pindah masuk: {book.name((*added, *back)[0])}")


def move_within(
    desk: Desk,
    people: Sequence[str],
    day: date,
    to_family: str | None = None,
    address: Values | None = None,
    *,
    head: str | None = None,
    new_head: str | None = None,
    relations: Mapping[str, int] | None = None,
    note: str = "",
) -> Happened:
    """People move within the village: the whole family to a new `address`, or these people to another family.

    `to_family` is a family's id, or "new" for one of their own at `address` with `head`. `relations` says what they are
    in a family they join. Where a head leaves and others stay, `new_head` must say who follows. Raises RecordRefused
    "event.nobody", "event.different_families", "event.same_family", "event.some_stay", "event.address_needed",
    "event.other_village", "event.new_head_needed" and what else speaks against a head, and as `move_out` does.
    """
    permit(desk, Permission.WRITE)
    chosen = relations or {}
    with opened(desk, day) as book:
        movers = book.chosen(people)
        home = book.home(movers[0])
        if any(book.home(each) != home for each in movers):
            raise RecordRefused("event.different_families")
        if to_family == home:
            raise RecordRefused("event.same_family")
        where = _address(address)
        for each in movers:
            book.happens(MOVE_WITHIN, each, place=_spoken(book.family(home)), note=note)
        if to_family is None:
            if set(book.members(home)) != set(movers):
                raise RecordRefused("event.some_stay")
            if all(book.family(home).get(key) == value for key, value in where.items()):
                raise RecordRefused("event.address_needed")
            book.put_family(home, where)
        elif to_family == "new":
            book.found(book.add_family(where, like=home), movers, head, chosen)
            book.settle([home], new_head, chosen)
        else:
            settle_in(book, to_family, movers, head, chosen)
            book.settle([home], new_head, chosen)
        return book.write(f"Pindah di dalam desa: {book.name(movers[0])}")


def settle_in(
    book: Book, family: str, people: Sequence[str], head: str | None, relations: Mapping[str, int]
) -> None:
    """People go over to a family that is there: to those who live in it, or as its only members."""
    book.family(family)
    if any(each not in people for each in book.members(family)):
        book.join(family, people, relations)
    else:
        book.found(family, people, head, relations)


def _leave(
    book: Book,
    people: Sequence[str],
    kind: int,
    new_head: str | None,
    relations: Mapping[str, int] | None,
    **fields: Value,
) -> None:
    leaving = book.chosen(people)
    for each in leaving:
        book.happens(kind, each, **fields)
    homes = [book.home(each) for each in leaving]
    for home in homes:
        book.members(home)
    book.goes(leaving, kind)
    book.settle(homes, new_head, relations or {})


def _return(
    book: Book,
    back: Sequence[str],
    kind: int,
    family: str | None,
    relations: Mapping[str, int],
    head: str | None,
    *,
    beside: Sequence[str] = (),
    **fields: Value,
) -> None:
    """Each comes back into `family`, or into the one of before; `beside` are others who come in the same event."""
    for each in back:
        book.happens(kind, each, **fields)
    homes: dict[str, list[str]] = {}
    for each in back:
        homes.setdefault(family or book.home(each), []).append(each)
    for home, people in homes.items():
        here = [each for each in book.members(home) if each not in people]
        for each in people:
            book.comes_back(each)
        if not here:
            book.found(home, people, head if head in people else None, relations)
        elif [each for each in here if each not in beside]:
            _rejoin(book, home, people, here, relations)
        else:
            book.join(home, people, {**_as_they_were(book, people), **relations})


def _rejoin(
    book: Book, home: str, people: Sequence[str], here: Sequence[str], relations: Mapping[str, int]
) -> None:
    becomes = _as_they_were(book, [each for each in people if book.home(each) == home])
    head = next((each for each in here if book.person(each).get("relation") == kinship.HEAD), None)
    for each, relation in becomes.items():
        if relation == kinship.HEAD and head is not None:
            becomes[each] = _beside_the_new_head(book.person(each), book.person(head))
    book.join(home, people, {**becomes, **relations})


def _as_they_were(book: Book, people: Sequence[str]) -> dict[str, int]:
    known = {each: book.person(each).get("relation") for each in people}
    return {each: relation for each, relation in known.items() if isinstance(relation, int)}


def _beside_the_new_head(person: Values, head: Values) -> int:
    married = person.get("marital_status") == head.get("marital_status") == kinship.MARRIED
    if married and person.get("sex") != head.get("sex"):
        return kinship.spouse_relation(person.get("sex"))
    return kinship.RELATIVE


def _one_head(book: Book, family: str, empty: bool) -> None:
    heads = [each for each in book.members(family) if book.person(each).get("relation") == kinship.HEAD]
    if empty and len(heads) != 1:
        raise RecordRefused("event.one_head")
    if len(heads) > 1:
        raise RecordRefused("event.two_heads")
    if empty:
        book.put_family(family, {"head_name": book.name(heads[0])})


def _address(values: Values | None) -> dict[str, Value]:
    """The fields of an address. Raises RecordRefused "record.unknown_field" for others."""
    for key in values or {}:
        if key not in ADDRESS:
            raise RecordRefused("record.unknown_field", field=key)
    return {key: value for key, value in (values or {}).items() if value is not None}


def _spoken(family: Values) -> str:
    """An address in one line, as far as it fits into an event."""
    parts = [str(family[key]) for key in ("address", "house_number", "hamlet") if family.get(key)]
    parts += [f"{key.upper()} {family[key]}" for key in ("rt", "rw") if family.get(key)]
    return ", ".join(parts)[:160].rstrip(" ,")
