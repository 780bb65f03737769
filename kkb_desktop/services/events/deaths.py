"""Somebody dies."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.events.book import DEATH, WIDOWED, Happened, opened

_WIDOWED = 4


def death(
    desk: Desk,
    person: str,
    day: date,
    cause: str = "",
    new_head: str | None = None,
    *,
    relations: Mapping[str, int] | None = None,
    note: str = "",
) -> Happened:
    """Write a death down. The person stays in the records and counts no more from the day on.

    The surviving spouse becomes cerai mati, unless married to another one as well. Where a head dies and others stay,
    `new_head` must say who follows; `relations` corrects what the others are to the new head. Raises RecordRefused
    "event.future", "event.before_birth", "event.after_death", "event.already_gone", "event.later_event",
    "event.new_head_needed", "event.head_elsewhere", "event.head_stays", "event.head_too_young".
    """
    permit(desk, Permission.WRITE)
    with opened(desk, day) as book:
        book.chosen([person])
        home, survivors = book.home(person), book.spouses(person)
        book.happens(DEATH, person, cause=cause, note=note)
        for each in survivors:
            if book.spouses(each) == (person,):
                book.happens(WIDOWED, each, other_person=person)
                book.put(each, marital_status=_WIDOWED)
        book.goes([person], DEATH)
        book.settle([home], new_head, relations or {})
        return book.write(f"Kematian: {book.name(person)}")
