"""The monthly register of a group as a workbook: meetings, the grid of attendance, guests. Every cell is text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO

import xlsxwriter
from xlsxwriter.workbook import Workbook

from kkb_desktop.reports.pdf.register import Register

_MEETINGS = (
    "No.", "Tanggal", "Tempat", "Penyaji", "Materi", "Umur anak", "Diskusi", "Catatan", "Anggota", "Tamu",
)  # fmt: skip
_GUESTS = ("No.", "Tanggal", "Nama", "L/P", "Tanggal lahir", "Asal")
_MARKS = {True: "v", False: "-", None: ""}
_WIDEST = 48


def register_book(register: Register, *, mark: str = "") -> bytes:
    """The workbook as an .xlsx file: "Pertemuan", "Kehadiran" and "Tamu"; `mark` stands beside their titles."""
    target = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(target, options)
    meetings = (
        [
            str(at),
            row.day,
            row.place,
            row.presenter,
            "; ".join(row.topics),
            "; ".join(row.ages),
            row.discussion,
            row.note,
            str(row.members),
            str(row.guests),
        ]
        for at, row in enumerate(register.meetings, 1)
    )
    _sheet(book, "Pertemuan", register, mark, _MEETINGS, meetings)
    days = [row.day for row in register.meetings]
    grid = (
        [
            str(at),
            line.name,
            line.role,
            line.home,
            *(_MARKS[present] for present in line.present),
            str(sum(present is True for present in line.present)),
            line.remark,
        ]
        for at, line in enumerate(register.lines, 1)
    )
    heads = ("No.", "Nama", "Peran", "Tempat tinggal", *days, "Hadir", "Keterangan")
    _sheet(book, "Kehadiran", register, mark, heads, grid)
    guests = (
        [str(at), guest.day, guest.name, guest.sex, guest.born, guest.home]
        for at, guest in enumerate(register.guests, 1)
    )
    _sheet(book, "Tamu", register, mark, _GUESTS, guests)
    book.close()
    return target.getvalue()


def _sheet(
    book: Workbook,
    name: str,
    register: Register,
    mark: str,
    heads: Sequence[str],
    rows: Iterable[Sequence[str]],
) -> None:
    sheet = book.add_worksheet(name)
    plain = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
    head = book.add_format(
        {"num_format": "@", "bold": True, "text_wrap": True, "bg_color": "#E8F1EC", "bottom": 1}
    )
    title = book.add_format({"bold": True, "font_size": 14})
    small = book.add_format({"font_color": "#56635F"})
    sheet.write_string(0, 0, " · ".join(filter(None, (f"{register.title}, {register.month}", mark))), title)
    for at, (label, value) in enumerate(register.facts, 1):
        sheet.write_string(at, 0, f"{label}: {value or 'belum diisi'}", small)
    first = len(register.facts) + 2
    widths = [len(words) for words in heads]
    for column, words in enumerate(heads):
        sheet.write_string(first, column, words, head)
    for at, row in enumerate(rows, first + 1):
        for column, words in enumerate(row):
            # write_string, so that "=cmd" stays a text whatever somebody typed.
            sheet.write_string(at, column, words, plain)
            widths[column] = max(widths[column], len(words))
    for column, width in enumerate(widths):
        sheet.set_column(column, column, min(width + 2, _WIDEST))
    sheet.freeze_panes(first + 1, 2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(first)
