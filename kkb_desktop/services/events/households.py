"""Families part, join, and get another head."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from sqlalchemy import select

from kkb_desktop.domain import kinship
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import Values
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.events.book import MERGE, SPLIT, Happened, opened
from kkb_desktop.services.events.moves import settle_in
from kkb_desktop.services.events.presence import is_here
from kkb_desktop.store.projection import values_of
from kkb_desktop.store.schema import record_table


def split(
    desk: Desk,
    people: Sequence[str],
    day: date,
    head: str | None = None,
    family_values: Values | None = None,
    *,
    new_head: str | None = None,
    relations: Mapping[str, int] | None = None,
    note: str = "",
) -> Happened:
    """These people get a family card of their own, headed by `head` (the only one, where there is one).

    The new family lives where the old one does unless `family_values` say otherwise. What they are to their head is
    worked out from what they were (a son's wife becomes the wife); `relations` corrects it. Where the old head goes,
    `new_head` must say who follows. Raises RecordRefused "event.different_families", "event.nobody_stays", and as
    `moves.move_out` does; RecordHasErrors for what was typed.
    """
    permit(desk, Permission.WRITE)
    chosen = relations or {}
    with opened(desk, day) as book:
        movers = book.chosen(people)
        home = book.home(movers[0])
        if any(book.home(each) != home for each in movers):
            raise RecordRefused("event.different_families")
        if set(book.members(home)) <= set(movers):
            raise RecordRefused("event.nobody_stays")
        for each in movers:
            book.happens(SPLIT, each, other_family=home, note=note)
        book.found(book.add_family(family_values, like=home), movers, head, chosen)
        book.settle([home], new_head, chosen)
        return book.write(f"Pisah KK: {book.name(movers[0])}")


def merge_families(
    desk: Desk,
    keep: str,
    other: str,
    day: date,
    *,
    relation: int = kinship.RELATIVE,
    relations: Mapping[str, int] | None = None,
    note: str = "",
) -> Happened:
    """All members of `other` go over to `keep`; `other` stays in the records, left by everybody.

    `relation` is what the head of `other` is to the head of `keep`; the others follow from it, and `relations` corrects
    single ones. Raises RecordRefused "event.same_family", "event.nobody", "event.other_village",
    "event.later_event".
    """
    permit(desk, Permission.WRITE)
    if keep == other:
        raise RecordRefused("event.same_family")
    with opened(desk, day) as book:
        book.family(keep), book.family(other)
        movers = book.chosen(book.members(other))
        for each in movers:
            book.happens(MERGE, each, other_family=other, note=note)
        heads = [each for each in movers if book.person(each).get("relation") == kinship.HEAD]
        lead = dict.fromkeys(heads[:1], relation) if book.members(keep) else {}
        settle_in(book, keep, movers, None, {**lead, **(relations or {})})
        return book.write(f"Gabung KK: {book.family(keep).get('head_name')}")


def new_head(
    desk: Desk,
    family: str,
    person: str,
    day: date,
    *,
    relations: Mapping[str, int] | None = None,
    note: str = "",
) -> Happened:
    """Another member heads the family from the day on, and the old head stays.

    What the others are to the new head is worked out; `relations` corrects it. Raises RecordRefused
    "event.already_head", "event.head_elsewhere", "event.head_too_young", "event.later_event", and what
    `Book.must_be_here` raises.
    """
    permit(desk, Permission.WRITE)
    with opened(desk, day) as book:
        book.family(family)
        book.chosen([person])
        if book.home(person) != family:
            raise RecordRefused("event.head_elsewhere")
        if book.person(person).get("relation") == kinship.HEAD:
            raise RecordRefused("event.already_head", name=book.name(person))
        book.lead(family, person, relations or {}, note)
        return book.write(f"Ganti kepala keluarga: {book.name(person)}")


def suggested_head(desk: Desk, family: str, leaving: Collection[str] = ()) -> str | None:
    """Who probably heads the family when those `leaving` are gone: the spouse, then the eldest adult.

    None where nobody stays, and where the head does not leave.
    """
    table = record_table("person")
    with desk.engine.connect() as conn:
        rows = conn.execute(select(table).where(table.c.family == family, is_here())).mappings()
        household = {row["id"]: values_of("person", row) for row in rows}
    staying = {id: values for id, values in household.items() if id not in leaving}
    if any(values.get("relation") == kinship.HEAD for values in staying.values()):
        return None
    return kinship.suggested_head(staying, today(desk))
