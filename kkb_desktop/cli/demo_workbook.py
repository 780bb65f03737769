"""The residents' workbook of the demo: invented people in the layout of a civil registry export."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import xlsxwriter

_HEAD = (
    "Nomor KK", "NIK", "Nama Penduduk", "Status", "Tempat Lahir", "Tanggal Lahir", "Kelamin", "SHDK", "Agama",
    "Status Kawin", "Pendidikan", "Pekerjaan", "Alamat", "RT", "RW",
)  # fmt: skip
_HUSBANDS = ("Asep Sunandar", "Dedi Kurnia", "Eko Prasetyo", "Hasan Basri", "I Wayan Suta", "Joko Susilo")
_WIVES = ("Aminah", "Cucu Cahyati", "Dwi Lestari", "Fatimah", "Ni Made Ayu", "Sri Wahyuni")
_CHILDREN = ("Rizki", "Putri", "Bagas", "Nabila", "Gede", "Ratna")


def write_workbook(path: Path) -> int:
    """Write six families of three and return the number of people. Nobody of them exists."""
    rows: list[tuple[str, ...]] = []
    for place, (husband, wife, child) in enumerate(zip(_HUSBANDS, _WIVES, _CHILDREN, strict=True)):
        card = f"32041115032{place}0001"[:16].ljust(16, "1")
        household = (card, f"Jl. Kenanga {place + 1}", f"00{place % 3 + 1}", "001")
        rows.append(_person(husband, date(1984, place + 1, 10), False, "KEPALA KELUARGA", "KAWIN", household))
        rows.append(_person(wife, date(1987, place + 1, 12), True, "ISTRI", "KAWIN", household))
        rows.append(
            _person(child, date(2019, place + 1, 14), place % 2 == 1, "ANAK", "BELUM KAWIN", household)
        )
    book = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False})
    sheet = book.add_worksheet("Penduduk")
    for number, row in enumerate([_HEAD, *rows]):
        sheet.write_row(number, 0, row)
    book.close()
    return len(rows)


def _person(
    name: str, born: date, female: bool, relation: str, marriage: str, household: tuple[str, str, str, str]
) -> tuple[str, ...]:
    card, address, rt, rw = household
    nik = f"320411{born.day + 40 * female:02}{born.month:02}{born.year % 100:02}0001"
    adult = born.year < 2000
    return (
        card, nik, name, "HIDUP", "Bandung", f"{born:%d-%m-%Y}", "PEREMPUAN" if female else "LAKI-LAKI", relation,
        "ISLAM", marriage, "SLTA/SEDERAJAT" if adult else "TIDAK/BELUM SEKOLAH",
        "WIRASWASTA" if adult else "BELUM/TIDAK BEKERJA", address, rt, rw,
    )  # fmt: skip
