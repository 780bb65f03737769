from datetime import date
from pathlib import Path

from kkb_desktop.reports.residents import read_residents
from kkb_desktop.reports.workbook import read_sheets

OLD = Path(__file__).with_name("data") / "siak.xls"


def test_excel_97_is_read_like_any_other():
    read = read_residents(OLD, today=date(2026, 11, 24))
    (family,) = read.families
    assert [(member.values["name"], member.row) for member in family.members] == [
        ("Dedi Kurnia", 4),
        ("Siti Aminah", 5),
        ("Asep Kurnia", 6),
    ]
    assert family.members[0].values["birth_date"] == "1970-05-03"
    # Written by a program, so the number in row 5 still has its last digit.
    assert family.values["card_number"] == "3204112001120001"


def test_its_hidden_sheet_is_left_alone():
    assert [sheet.name for sheet in read_sheets(OLD)] == ["Penduduk"]
