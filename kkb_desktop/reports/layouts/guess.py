"""Finding the row of titles in a sheet, and the layout that explains most of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kkb_desktop.reports.layouts.layout import Layout, Target, title_key
from kkb_desktop.reports.layouts.register_book import card_line
from kkb_desktop.reports.sheet import Row, Sheet

SEARCHED_ROWS = 40
"""How many rows from the top may hold the titles; registers have up to a dozen lines above them."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The row of titles of a sheet as one layout reads it.

    `mapping` gives the column (0 = A) of each target, `titles` all titles by column, `first_row` the place in
    `Sheet.rows` where people begin, `lacking` the required targets that were not found.
    """

    layout: Layout
    mapping: Mapping[Target, int]
    titles: Mapping[int, str]
    first_row: int
    lacking: tuple[Target, ...]

    @property
    def score(self) -> tuple[bool, int]:
        """Headings that lack nothing first, then by the number of columns understood."""
        return (not self.lacking, len(self.mapping))


def find_heading(sheet: Sheet, layouts: Iterable[Layout]) -> Heading | None:
    """The best reading of the sheet's titles, which may still lack required columns; None where nothing is known."""
    best: Heading | None = None
    has_card_lines = any(card_line(line_of(row)) for row in sheet.rows[:2_000])
    top = sheet.rows[:SEARCHED_ROWS]
    for layout in layouts:
        if layout.card_lines and not has_card_lines:
            continue
        for place in range(len(top)):
            for heading in _headings_at(top, place, layout):
                if heading.mapping and (best is None or heading.score > best.score):
                    best = heading
    return best


def heading_by_hand(sheet: Sheet, layout: Layout, mapping: Mapping[Target, int]) -> Heading:
    """The heading for columns the user has matched; titles are taken from the row that looks most like titles."""
    guessed = find_heading(sheet, [layout])
    # One or two matches may be answers ("Kepala Keluarga") rather than titles.
    if guessed is None or len(guessed.mapping) < 3:
        texts = [
            sum(isinstance(c, str) and c != "" and not c[:1].isdigit() for c in r.cells) for r in sheet.rows
        ]
        place = texts[:SEARCHED_ROWS].index(max(texts[:SEARCHED_ROWS], default=0)) if texts else 0
        titles = _titles(sheet.rows[place]) if sheet.rows else {}
        return Heading(layout, dict(mapping), titles, place + 1, layout.lacking(mapping))
    return Heading(layout, dict(mapping), guessed.titles, guessed.first_row, layout.lacking(mapping))


def line_of(row: Row) -> str:
    """The row's texts as one line."""
    cells = (
        str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell) for cell in row.cells
    )
    return " ".join(cell.strip() for cell in cells if cell.strip())


def is_numbered(row: Row) -> bool:
    """Whether the row only numbers the columns: 1, 2, 3 … or (1), (2), (3) …"""
    numbers: list[int] = []
    for cell in row.cells:
        text = str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell).strip(" ()")
        if text == "":
            continue
        if not text.isdecimal() or len(text) > 3:
            return False
        numbers.append(int(text))
    return len(numbers) >= 4 and all(b - a in (0, 1) for a, b in zip(numbers, numbers[1:], strict=False))


def _titles(row: Row) -> dict[int, str]:
    return {
        column: " ".join(cell.split())
        for column, cell in enumerate(row.cells)
        if isinstance(cell, str) and cell.strip()
    }


def _headings_at(rows: Sequence[Row], place: int, layout: Layout) -> Iterable[Heading]:
    upper = _titles(rows[place])
    if not upper:
        return
    single = _match(layout, {column: (title,) for column, title in upper.items()})
    yield Heading(layout, single, upper, place + 1, layout.lacking(single))
    if place + 1 >= len(rows):
        return
    lower = _titles(rows[place + 1])
    if not lower or any(len(title) > 40 or any(c.isdigit() for c in title) for title in lower.values()):
        return
    # Two rows of titles: "Jenis Kelamin" over "L" and "P". A title above several columns stands in the first.
    words: dict[int, tuple[str, ...]] = {}
    titles: dict[int, str] = {}
    above = ""
    for column in range(max(*upper, *lower) + 1):
        above = upper.get(column, above)
        below = lower.get(column, "")
        if below:
            titles[column] = f"{above} {below}".strip()
            words[column] = (titles[column], below)
        elif column in upper:
            titles[column] = above
            words[column] = (above,)
    double = _match(layout, words)
    if len(double) > len(single):
        yield Heading(layout, double, titles, place + 2, layout.lacking(double))


def _match(layout: Layout, words: Mapping[int, tuple[str, ...]]) -> dict[Target, int]:
    found: dict[Target, int] = {}
    for column, titles in words.items():
        for title in titles:
            target = layout.by_title.get(title_key(title))
            if target is not None and target not in found:
                found[target] = column
                break
    return found
