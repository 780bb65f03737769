"""Our own template for residents: an .xlsx with a row for each person, empty or filled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from kkb_desktop.domain.fields import Requirement, Value
from kkb_desktop.reports.entry_sheet import EntryColumn, entry_book, shown, write_whole
from kkb_desktop.reports.layouts.own import FIELDS

SHEET = "Penduduk"

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


def template_bytes(families: Filling = (), *, mark: str = "") -> bytes:
    """The template as an .xlsx file, with the given families filled in; `mark` as in `entry_book`."""
    columns = [
        EntryColumn(
            field.label.id,
            codes=field.codes,
            needed=field.requirement is Requirement.REQUIRED or field.key == "card_number",
        )
        for field in FIELDS.values()
    ]
    return entry_book(SHEET, columns, _rows(families), "Cara mengisi templat penduduk", _GUIDE, mark=mark)


def write_template(path: Path, families: Filling = (), *, mark: str = "") -> None:
    """Write the template to `path`, replacing a file of that name whole or not at all.

    Raises FileRefused "workbook.not_written".
    """
    write_whole(path, template_bytes(families, mark=mark))


def _rows(families: Filling) -> Iterator[list[str]]:
    for family, members in families:
        for person in members:
            yield [
                shown(field, (person if target.startswith("person.") else family).get(field.key))
                for target, field in FIELDS.items()
            ]
