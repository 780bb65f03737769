import codecs
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kkb_desktop.domain.errors import ImportRefused
from kkb_desktop.reports.delimited import decode, guess_separator, read_delimited
from kkb_desktop.reports.residents import read_residents

from .books import HEAD, WIFE, siak_rows

TODAY = date(2026, 11, 24)


def csv_text(separator):
    return "\r\n".join(separator.join(str(cell) for cell in row) for row in siak_rows(HEAD, WIFE)) + "\r\n"


@pytest.mark.parametrize("separator", list(";,\t|"))
@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("cp1252", b""),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-16-le", b""),
    ],
)
def test_csv_is_read_whatever_program_saved_it(tmp_path, separator, encoding, mark):
    text = csv_text(separator).replace("Siti Aminah", "Siti Amináh")
    path = tmp_path / "penduduk.csv"
    path.write_bytes(mark + text.encode(encoding))
    read = read_residents(path, today=TODAY)
    assert read.sheet == "penduduk" and read.layout_key == "siak"
    assert [member.values["name"] for member in read.families[0].members] == ["Dedi Kurnia", "Siti Amináh"]


def test_numbers_protected_by_programs_are_bared_and_rounded_ones_refused(tmp_path):
    people = [
        HEAD | {"NIK": '="3204110305700001"'},
        WIFE | {"NIK": "'3204115508740002"},
        WIFE | {"NIK": "3.20412E+15"},
    ]
    rows = siak_rows(*people)
    text = "\n".join(";".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    read = read_residents(tmp_path / "a.csv", today=TODAY)
    niks = [member.values.get("nik") for member in read.families[0].members]
    assert niks == ["3204110305700001", "3204115508740002", None]
    assert "nik.rounded" in {problem.issue.code for problem in read.problems}


def test_a_separator_line_decides():
    assert guess_separator("sep=|\na;b;c|d\n") == "|"
    assert guess_separator("nama;alamat\nA, B;C, D, E\n") in ";,"


@given(st.binary(max_size=400))
def test_any_bytes_are_either_rows_or_a_refusal(data):
    try:
        rows = read_delimited(data)
    except ImportRefused:
        return
    assert rows and all(any(row.cells) for row in rows)


@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), max_size=200))
def test_utf8_text_is_decoded_as_it_was(text):
    assert decode(codecs.BOM_UTF8 + text.encode()) == text
