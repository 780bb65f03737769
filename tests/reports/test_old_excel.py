from datetime import date
from pathlib import Path
from random import Random

import pytest

from kkb_desktop.domain.errors import ImportRefused
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


def test_a_cell_in_the_far_corner_is_refused_before_room_is_made_for_it(tmp_path):
    data = bytearray(OLD.read_bytes())
    # A text cell (LABELSST) of the table, moved to the last row and column.
    at = data.index(bytes((0xFD, 0x00, 0x0A, 0x00)))
    data[at + 4 : at + 8] = b"\xff\xff\xff\x00"
    (tmp_path / "a.xls").write_bytes(data)
    with pytest.raises(ImportRefused, match=r"workbook\.unpacks_too_big"):
        read_sheets(tmp_path / "a.xls")


def test_damage_anywhere_in_an_old_workbook_is_a_refusal_or_a_reading(tmp_path):
    chance = Random(7)
    whole = OLD.read_bytes()
    for _ in range(60):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        (tmp_path / "a.xls").write_bytes(data)
        try:
            read_sheets(tmp_path / "a.xls")
        except ImportRefused:
            pass
