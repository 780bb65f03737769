"""Somebody turns out to have been written down twice."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.events.book import DUPLICATE, Happened, opened


def duplicate(
    desk: Desk,
    person: str,
    day: date,
    kept: str,
    *,
    new_head: str | None = None,
    relations: Mapping[str, int] | None = None,
    note: str = "",
) -> Happened:
    """`person` is the same human being as `kept` and counts no more from the day on; nothing is copied over.

    Where the one dropped headed a family in which others stay, `new_head` must say who follows (often `kept`). Raises
    RecordRefused "event.same_person", "record.unknown", and as `moves.move_out` does.
    """
    permit(desk, Permission.WRITE)
    if person == kept:
        raise RecordRefused("event.same_person")
    with opened(desk, day) as book:
        book.chosen([person])
        book.person(kept)
        home = book.home(person)
        book.members(home)
        book.happens(DUPLICATE, person, other_person=kept, note=note)
        book.goes([person], DUPLICATE)
        book.settle([home], new_head, relations or {})
        return book.write(f"Perbaikan data ganda: {book.name(person)}")
