"""Between the three forms in which the same people are kept: a sample village, a book of dicts, a desk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kkb_desktop.services.sample.village import SampleRecord, SampleVillage
from kkb_desktop.store.writing import Change
from tests.services.indicators.oracle import Book, Row

VILLAGE = "3299012001"


def book_of(village: SampleVillage) -> Book:
    """The sample village as dicts."""

    def rows(records: Iterable[SampleRecord]) -> dict[str, Row]:
        return {record.id: dict(record.values) for record in records}

    return Book(
        rows((*village.families, *village.left)),
        rows((*village.people, *village.gone)),
        rows(village.surveys),
        rows(village.planning),
        rows(village.events),
    )


def tables(book: Book) -> Iterator[tuple[str, dict[str, Row]]]:
    """The records of a book by their type."""
    yield "family", book.families
    yield "person", book.people
    yield "family_survey", book.surveys
    yield "planning_survey", book.planning
    yield "life_event", book.events


def changes(book: Book) -> list[Change]:
    """The book as what a step writes, in its order."""
    return [
        Change(type, id, str(row.get("village") or VILLAGE), "put", {"village": VILLAGE, **row}, None)
        for type, rows in tables(book)
        for id, row in rows.items()
    ]
