"""Whatever is chosen as a spreadsheet: 300 MB of memory at most, and a refusal in words."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kkb_desktop.domain.reasons import explain
from tests.faults.conftest import Child
from tests.reports.books import before_end, book, change_part, siak_rows

MOST = 300 * 1024 * 1024
MIB = 1024 * 1024
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"

READ = """
from datetime import date
from pathlib import Path
from kkb_desktop.domain.errors import KkbError
from kkb_desktop.reports.residents import read_residents
def main(path):
    try:
        return ["read", len(read_residents(Path(path), today=date(2026, 11, 24)).families)]
    except KkbError as error:
        return ["refused", error.reason]
"""


def csv(line: str, count: int) -> Callable[[Path], None]:
    return lambda path: path.with_suffix(".csv").write_text(line * count, encoding="utf-8") and None


def workbook(sheets: int, rows: int, columns: int, cell: bytes) -> Callable[[Path], None]:
    """An .xlsx of full sheets, written as such a file is and not through a library that would need the memory."""

    def letters(at: int) -> bytes:
        return (chr(64 + at // 26) if at >= 26 else "").encode() + chr(65 + at % 26).encode()

    def write(path: Path) -> None:
        index = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="r{n}"/>' for n in range(1, sheets + 1))
        links = "".join(
            f'<Relationship Id="r{n}" Target="worksheets/sheet{n}.xml" '
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>'
            for n in range(1, sheets + 1)
        )
        main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
        office = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr(
                "[Content_Types].xml",
                '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            )
            package.writestr(
                "xl/workbook.xml", f"<workbook {main} {office}><sheets>{index}</sheets></workbook>"
            )
            package.writestr(
                "xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{RELATIONS}">{links}</Relationships>'
            )
            for sheet in range(1, sheets + 1):
                with package.open(f"xl/worksheets/sheet{sheet}.xml", "w") as part:
                    part.write(f"<worksheet {main}><sheetData>".encode())
                    for row in range(1, rows + 1):
                        cells = b"".join(
                            b'<c r="%s%d" t="inlineStr"><is><t>%s%d</t></is></c>'
                            % (letters(at), row, cell, row * at)
                            for at in range(columns)
                        )
                        part.write(b'<row r="%d">%s</row>' % (row, cells))
                    part.write(b"</sheetData></worksheet>")

    return write


def full_workbook(path: Path) -> None:
    """A true workbook whose one sheet is as large as may be."""
    book(path, siak_rows())
    other = path.with_name("b.xlsx")
    workbook(1, 25_000, 30, b"nilai ")(other)
    with zipfile.ZipFile(other) as package:
        sheet = package.read("xl/worksheets/sheet1.xml")
    path.write_bytes(change_part(path.read_bytes(), "xl/worksheets/sheet1.xml", lambda _xml: sheet))


def spaces_in_shared_texts(path: Path) -> None:
    book(path, siak_rows())
    path.write_bytes(change_part(path.read_bytes(), "xl/sharedStrings.xml", lambda _xml: b" " * (190 * MIB)))


def many_parts(path: Path) -> None:
    book(path, siak_rows())
    with zipfile.ZipFile(path, "a") as package:
        for number in range(300):
            package.writestr(f"xl/media/{number}.png", b"")


def deep_index(path: Path) -> None:
    book(path, siak_rows())
    path.write_bytes(
        change_part(
            path.read_bytes(), "xl/workbook.xml", lambda xml: b"<a>" * 3_000_000 + b"</a>" * 3_000_000
        )
    )


BOMBS: dict[str, tuple[Callable[[Path], Any], str, set[str]]] = {
    "a cell of 45 MB": (csv("x" * MIB, 45), "a.csv", {"workbook.too_big"}),
    "a cell of 19 MB": (csv("x" * MIB, 19), "a.csv", {"workbook.line_too_long"}),
    "an open quote": (lambda path: path.write_text('"' + "a\n" * 9_000_000), "a.csv", {"workbook.line_too_long"}),
    "a line of 8 MB in cells": (csv("nama;" * 200_000, 8), "a.csv", {"workbook.line_too_long"}),
    "a line of many empty cells": (
        lambda path: path.write_text("a;" * 400_000 + "\n"), "a.csv", {"workbook.too_many_columns"}
    ),
    "very many short lines": (csv("a;b\n", 4_900_000), "a.csv", {"workbook.too_many_rows"}),
    "letters that take four times their room": (
        lambda path: path.write_text("😀;b;c\n" + "nama;alamat;RT\n" * 1_200_000), "a.csv", {"workbook.too_many_rows"}
    ),
    "90 sheets": (workbook(90, 2_000, 8, b"isi "), "a.xlsx", {"workbook.too_many_rows"}),
    "90 wide sheets": (workbook(90, 300, 100, b"x"), "a.xlsx", {"workbook.too_many_rows", "workbook.unpacks_too_big"}),
    "101 columns": (workbook(1, 3, 101, b"isi "), "a.xlsx", {"workbook.too_many_columns"}),
    "as much as may be": (full_workbook, "a.xlsx", {"workbook.no_layout"}),
    "more than may be": (workbook(1, 40_000, 45, b"nilai "), "a.xlsx", {"workbook.unpacks_too_big"}),
    "190 MB of spaces": (spaces_in_shared_texts, "a.xlsx", {"workbook.unpacks_too_big"}),
    "300 parts": (many_parts, "a.xlsx", {"workbook.unpacks_too_big"}),
    "a deep list of sheets": (deep_index, "a.xlsx", {"workbook.unpacks_too_big"}),
}  # fmt: skip


@pytest.mark.parametrize("name", BOMBS)
def test_a_spreadsheet_without_measure_is_refused_within_the_memory(
    name: str, child: Child, tmp_path: Path
) -> None:
    make, file_name, reasons = BOMBS[name]
    make(tmp_path / file_name)
    (outcome, reason), peak = child(READ, tmp_path / file_name)
    assert outcome == "refused" and reason in reasons, reason
    assert peak < MOST, f"{peak // MIB} MiB"
    assert explain(reason).what != reason and explain(reason).next_step


def test_a_million_empty_rows_are_passed_over_within_the_memory(child: Child, tmp_path: Path) -> None:
    def rows() -> Iterator[bytes]:
        return (
            b'<row r="%d" spans="1:21" ht="15"><c r="A%d" s="1"/></row>' % (n, n) for n in range(4, 1_000_001)
        )

    people = tmp_path / "a.xlsx"
    book(people, siak_rows({}, {}), spoil=before_end(b"".join(rows())))
    (_outcome, reason), peak = child(READ, people)
    assert reason == "workbook.no_residents" and peak < MOST


@pytest.mark.parametrize("kind", ["link", "pipe", "folder"])
def test_a_link_or_pipe_is_not_read_as_a_spreadsheet_and_nobody_waits(
    kind: str, child: Child, tmp_path: Path
) -> None:
    import os

    path = tmp_path / "a.xlsx"
    {"link": lambda: path.symlink_to("/dev/zero"), "pipe": lambda: os.mkfifo(path), "folder": path.mkdir}[
        kind
    ]()
    assert child(READ, path)[0] == ["refused", "workbook.unreadable"]
