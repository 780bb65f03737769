"""A child is born."""

from __future__ import annotations

from datetime import date

from kkb_desktop.domain import kinship
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import Value, Values
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.events.book import BIRTH, Book, Happened, opened


def birth(
    desk: Desk, family: str, day: date, values: Values, mother: str | None = None, *, note: str = ""
) -> Happened:
    """Write a child down that was born into a family.

    `values` are the child's fields, at least name and sex; the birth date is `day`. Without `mother` it is the head's
    wife or the woman who heads the family, where there is one; her child is a grandchild where she is the head's child
    or child-in-law. What is true of every newborn is filled in: never married, not working, no schooling.
    Raises RecordRefused "event.future", "event.nobody" (nobody lives in the family), "event.not_mother",
    "event.mother_too_young"; RecordHasErrors for what was typed.
    """
    permit(desk, Permission.WRITE)
    with opened(desk, day) as book:
        here = book.members(family)
        if not here:
            book.family(family)
            raise RecordRefused("event.nobody")
        if mother is None:
            mother = _probable_mother(book, family)
        else:
            _must_be_mother(book, family, mother)
        known: dict[str, Value] = {
            "relation": _relation(book, mother),
            "marital_status": 1,
            "occupation": 1,
            "education": 1,
            **_parents(book, family, mother),
            **{key: value for key, value in values.items() if value is not None},
            "birth_date": day.isoformat(),
        }
        child = book.add_person(known, family)
        book.happens(BIRTH, child, other_person=mother, note=note)
        return book.write(f"Kelahiran: {book.name(child)}")


def _probable_mother(book: Book, family: str) -> str | None:
    household = book.household(family)
    women = [
        id
        for id, values in household.items()
        if values.get("sex") == 2
        and (values.get("relation") == kinship.WIFE or values.get("relation") == kinship.HEAD)
        and 10 <= (book.age(id) or 0) < 60
    ]
    return women[0] if len(women) == 1 else None


def _must_be_mother(book: Book, family: str, mother: str) -> None:
    values = book.person(mother)
    # A mother who died giving birth may have been written down as dead before her child.
    died_then = values.get("gone_on") == book.day.isoformat()
    if values.get("sex") == 1 or book.home(mother) != family:
        raise RecordRefused("event.not_mother")
    if not died_then:
        book.must_be_here(mother)
    age = book.age(mother)
    if age is not None and age < 10:
        raise RecordRefused("event.mother_too_young", name=book.name(mother))


def _relation(book: Book, mother: str | None) -> int:
    if mother is None:
        return kinship.CHILD
    relation = book.person(mother).get("relation")
    if relation in (kinship.CHILD, kinship.CHILD_IN_LAW):
        return kinship.GRANDCHILD
    return kinship.CHILD if relation in (kinship.HEAD, *kinship.SPOUSES) else kinship.RELATIVE


def _parents(book: Book, family: str, mother: str | None) -> dict[str, Value]:
    if mother is None:
        return {}
    known: dict[str, Value] = {"mother": mother, "mother_name": book.name(mother)}
    fathers = [each for each in book.spouses(mother) if book.person(each).get("sex") == 1]
    if len(fathers) == 1:
        known["father_name"] = book.name(fathers[0])
    return known
