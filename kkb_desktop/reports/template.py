"""Our own template for residents: an .xlsx with text columns and drop-down lists, empty or filled."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from kkb_desktop.domain.errors import FileRefused
from kkb_desktop.domain.fields import Field, Kind, Requirement, Value
from kkb_desktop.reports.layouts.own import FIELDS
from kkb_desktop.reports.sheet import column_letter

SHEET = "Penduduk"
LISTS = "Daftar"
GUIDE = "Petunjuk"
PREPARED_ROWS = 5_000
"""How many rows have drop-down lists and text format."""

_GUIDE = (
    "Satu baris untuk satu orang. Anggota satu keluarga memakai No. Kartu Keluarga yang sama.",
    "Kolom berjudul tebal berwarna harus diisi; kolom lain boleh menyusul.",
    "Tulis NIK dan No. KK apa adanya, 16 angka. Kolomnya sudah berupa teks: jangan diubah menjadi angka.",
    "Bila NIK belum ada, kosongkan saja, lalu pilih alasannya pada kolom Keadaan NIK.",
    "Tanggal ditulis hari-bulan-tahun, misalnya 3-11-1990.",
    "Jawaban bertanda panah dipilih dari daftar. Alamat, RT, dan RW cukup pada baris kepala keluarga.",
    "Jangan mengubah baris judul. Setelah selesai, simpan, lalu pilih berkas ini pada menu Impor penduduk.",
)

Person = dict[str, Value]
Filling = Iterable[tuple[Person, Sequence[Person]]]
"""Families as (values of the family, values of each member)."""


def safe_cell(text: str) -> str:
    """Text for a CSV cell that no spreadsheet will take for a formula: an apostrophe before = + - @ and controls."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r", "\n") else text


def template_bytes(families: Filling = ()) -> bytes:
    """The template as an .xlsx file, with the given families filled in."""
    target = BytesIO()
    book = xlsxwriter.Workbook(
        target,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    sheet = book.add_worksheet(SHEET)
    guide = book.add_worksheet(GUIDE)
    lists = book.add_worksheet(LISTS)
    _write_titles(book, sheet)
    _write_lists(sheet, lists)
    _write_guide(book, guide)
    _fill(sheet, families, book.add_format({"num_format": "@"}))
    lists.hide()
    sheet.activate()
    book.close()
    return target.getvalue()


def write_template(path: Path, families: Filling = ()) -> None:
    """Write the template to `path`, replacing a file of that name whole or not at all.

    Raises FileRefused "workbook.not_written".
    """
    path = Path(path)
    unfinished = path.with_name(path.name + ".part")
    try:
        with open(unfinished, "wb") as stream:
            stream.write(template_bytes(families))
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(unfinished, path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise FileRefused("workbook.not_written", name=path.name) from error


def shown(field: Field, value: Value) -> str:
    """A value as it stands in the template: labels for codes, 3-11-1990 for days."""
    if value is None:
        return ""
    if field.codes is not None:
        codes = value if isinstance(value, list) else [value]
        return ", ".join(field.codes.label(code).id for code in codes if isinstance(code, int))
    if field.kind is Kind.DATE and isinstance(value, str):
        year, month, day = value.split("-")
        return f"{int(day)}-{int(month)}-{year}"
    return str(value)


def _write_titles(book: Workbook, sheet: Worksheet) -> None:
    plain = book.add_format({"num_format": "@"})
    title = book.add_format(
        {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#EEF2F6"}
    )
    needed = book.add_format(
        {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#CFE8E0"}
    )
    for column, field in enumerate(FIELDS.values()):
        important = field.requirement is Requirement.REQUIRED or field.key == "card_number"
        sheet.set_column(column, column, max(12, min(34, len(field.label.id) + 4)), plain)
        sheet.write_string(0, column, field.label.id, needed if important else title)
    sheet.freeze_panes(1, 3)
    sheet.set_row(0, 32)


def _write_lists(sheet: Worksheet, lists: Worksheet) -> None:
    for column, field in enumerate(FIELDS.values()):
        if field.codes is None:
            continue
        lists.write_string(0, column, field.label.id)
        for place, code in enumerate(field.codes.codes, 1):
            lists.write_string(place, column, code.label.id)
        letter = column_letter(column)
        sheet.data_validation(
            1,
            column,
            PREPARED_ROWS,
            column,
            {
                "validate": "list",
                "source": f"={LISTS}!${letter}$2:${letter}${len(field.codes.codes) + 1}",
                "error_title": "Pilih dari daftar",
                "error_message": "Pilih salah satu jawaban dalam daftar, atau kosongkan.",
            },
        )


def _write_guide(book: Workbook, guide: Worksheet) -> None:
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    guide.set_column(0, 0, 100)
    guide.write_string(
        0, 0, "Cara mengisi templat penduduk", book.add_format({"bold": True, "font_size": 14})
    )
    for place, line in enumerate(_GUIDE, 2):
        guide.write_string(place, 0, f"{place - 1}. {line}", wrapped)


def _fill(sheet: Worksheet, families: Filling, plain: Format) -> None:
    row = 1
    for family, members in families:
        for person in members:
            for column, (target, field) in enumerate(FIELDS.items()):
                values = person if target.startswith("person.") else family
                text = shown(field, values.get(field.key))
                if text:
                    # write_string, so that "=cmd" stays a text whatever somebody typed.
                    sheet.write_string(row, column, text, plain)
            row += 1
