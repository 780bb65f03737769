"""The monthly register as a PDF and as a workbook."""

from dataclasses import replace
from datetime import date
from io import BytesIO

from pypdf import PdfReader

from kkb_desktop.reports.pdf.page import PAPERS
from kkb_desktop.reports.pdf.register import (
    Register,
    RegisterGuest,
    RegisterLine,
    RegisterMeeting,
    register_pages,
)
from kkb_desktop.reports.register_book import register_book
from kkb_desktop.reports.workbook import read_sheets

DAY = date(2026, 11, 23)


def meeting(day="12-10-2026", **other):
    values = {
        "place": "Balai desa", "presenter": "Kader", "topics": ("Peran ayah", "Karakter anak"),
        "ages": ("0 sampai kurang dari 1 tahun",), "discussion": "Ya", "note": "", "members": 2, "guests": 1,
    }  # fmt: skip
    return RegisterMeeting(day, **{**values, **other})


REGISTER = Register(
    "Register R/I BKB",
    "Oktober 2026",
    (("Nama kelompok", "BKB Melati"), ("Kode kelompok", ""), ("Alamat", "RT 01"), ("Anggota", "3")),
    (meeting(), meeting("26-10-2026", guests=0)),
    (
        RegisterLine("Siti <b>Rohmah</b>", "Ketua", "RT 01, Wawan", (True, True)),
        RegisterLine("Euis", "", "RT 02", (False, True), "pindah"),
        RegisterLine("Nani", "", "", (None, False)),
    ),
    (RegisterGuest("12-10-2026", "Rina", "P", "", "Desa Sukajaya"),),
    4,
    (("Ketua kelompok", "Siti"), ("PKB/PLKB atau PPKBD", "")),
)


def pages(register, paper=PAPERS["A4"]):
    data = register_pages(register, "Desa Sukamekar", DAY, paper)
    return data, PdfReader(BytesIO(data)).pages


def test_the_register_holds_meetings_attendance_guests_and_totals_as_typed():
    data, (page,) = pages(REGISTER)
    text = page.extract_text()
    for words in (
        "Register R/I BKB", "Oktober 2026", "BKB Melati", "belum diisi", "Peran ayah; Karakter anak",
        "Siti <b>Rohmah</b>", "Euis (pindah)", "Desa Sukajaya",
        "2 pertemuan, 4 kehadiran anggota dan 1 kehadiran tamu, 4 orang berbeda.",
    ):  # fmt: skip
        assert words in text
    assert pages(REGISTER)[0] == data


def test_a_month_without_meetings_says_so_and_a_group_without_members_too():
    _data, (page,) = pages(replace(REGISTER, meetings=(), lines=(), guests=()))
    assert "Tidak ada pertemuan pada bulan ini." in page.extract_text()
    _data, (page,) = pages(replace(REGISTER, lines=()))
    assert "Kelompok belum punya anggota." in page.extract_text()


def test_many_members_run_over_pages_and_many_meetings_lay_the_sheet():
    lines = tuple(RegisterLine(f"Anggota {at}", "", "RT 01", (True,) * 2) for at in range(120))
    _data, many = pages(replace(REGISTER, lines=lines))
    assert len(many) > 1 and "Nama" in many[1].extract_text() and "Anggota 119" in many[-1].extract_text()
    held = tuple(meeting(f"{at:02d}-10-2026") for at in range(1, 32))
    lines = tuple(RegisterLine(f"Anggota {at}", "", "RT 01", (True,) * 31) for at in range(5))
    _data, wide = pages(replace(REGISTER, meetings=held, lines=lines), PAPERS["F4"])
    assert wide[0].mediabox.width > wide[0].mediabox.height
    assert "31-10" in "".join(page.extract_text() for page in wide)


def test_the_workbook_has_three_sheets_of_text():
    guests = (RegisterGuest("12-10-2026", "=1+1", "P", "", "@asal"),)
    data = register_book(replace(REGISTER, guests=guests))
    from tempfile import NamedTemporaryFile

    with NamedTemporaryFile(suffix=".xlsx") as file:
        file.write(data)
        file.flush()
        sheets = {sheet.name: [row.cells for row in sheet.rows] for sheet in read_sheets(file.name)}
    assert list(sheets) == ["Pertemuan", "Kehadiran", "Tamu"]
    assert any("=1+1" in cells and "@asal" in cells for cells in sheets["Tamu"])
    (siti,) = (cells for cells in sheets["Kehadiran"] if "Siti <b>Rohmah</b>" in cells)
    assert list(siti)[4:7] == ["v", "v", "2"]
