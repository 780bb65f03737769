import re
import zipfile
from datetime import date
from io import BytesIO

import pytest

from kkb_desktop.domain.errors import Cancelled, ImportRefused
from kkb_desktop.reports import packed_workbook, workbook
from kkb_desktop.reports.residents import read_residents
from kkb_desktop.reports.workbook import read_sheets

from .books import CHILD, HEAD, WIFE, before_end, book, change_part, siak_rows

TODAY = date(2026, 11, 24)


def refusal(path, **options):
    with pytest.raises(ImportRefused) as refused:
        read_residents(path, today=TODAY, **options)
    # Every refusal has words in both languages and a next step.
    assert refused.value.sentence("id") != refused.value.reason
    assert refused.value.next_step("id") and refused.value.next_step("en")
    return refused.value


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "workbook.empty"),
        (b"  \n \n", "workbook.empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "workbook.not_workbook"),
        (b"%PDF-1.7 ...", "workbook.not_workbook"),
        (b"<html><table><tr><td>NIK</td></tr></table></html>", "workbook.web_page"),
        (b"PK\x03\x04 and then nothing that is a package", "workbook.damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "workbook.damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "workbook.password"),
        (b"Catatan rapat desa\nHadir: 12 orang\n", "workbook.no_layout"),
    ],
)
def test_a_file_that_is_no_workbook_is_refused_with_its_reason(tmp_path, content, reason):
    path = tmp_path / "penduduk.xlsx"
    path.write_bytes(content)
    assert refusal(path).reason == reason


def test_a_missing_file_and_a_folder_are_refused_alike(tmp_path):
    assert refusal(tmp_path / "tidak-ada.xlsx").reason == "workbook.unreadable"
    assert refusal(tmp_path).reason == "workbook.unreadable"


def test_a_document_in_a_package_is_not_taken_for_a_workbook(tmp_path):
    for member, reason in (
        ("word/document.xml", "workbook.other_format"),
        ("a.txt", "workbook.not_workbook"),
    ):
        path = tmp_path / "a.xlsx"
        with zipfile.ZipFile(path, "w") as package:
            package.writestr(member, "x")
        assert refusal(path).reason == reason


def test_a_cut_off_workbook_is_damaged_and_not_half_read(tmp_path):
    path = book(tmp_path / "a.xlsx", siak_rows(HEAD, WIFE))
    data = path.read_bytes()
    for length in (len(data) // 3, len(data) - 30):
        path.write_bytes(data[:length])
        assert refusal(path).reason == "workbook.damaged"


def test_wrong_columns_are_named(tmp_path):
    titles = ["NIK", "Nama Penduduk", "Kelamin", "Agama"]
    error = refusal(book(tmp_path / "a.xlsx", siak_rows(HEAD, titles=titles)))
    assert error.reason == "workbook.no_layout"
    assert "No. Kartu Keluarga" in error.sentence("id")
    assert "Hubungan dengan kepala keluarga" in error.sentence("id")
    assert "Nama" not in error.sentence("id")


def test_titles_without_anybody_below_are_refused(tmp_path):
    assert refusal(book(tmp_path / "a.xlsx", siak_rows())).reason == "workbook.no_residents"


def test_a_million_empty_rows_are_passed_over(tmp_path):
    empty = b"".join(
        b'<row r="%d" spans="1:21" ht="15"><c r="A%d" s="1"/></row>' % (n, n) for n in range(4, 1_000_001)
    )
    path = book(tmp_path / "a.xlsx", siak_rows(HEAD, WIFE), spoil=before_end(empty))
    read = read_residents(path, today=TODAY)
    assert [len(family.members) for family in read.families] == [2]


def test_a_stray_cell_in_the_last_corner_costs_no_memory_and_keeps_row_numbers(tmp_path):
    stray = (
        b'<row r="1048575"><c r="A1048575" t="inlineStr"><is><t>catatan</t></is></c></row>'
        b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    )
    path = book(tmp_path / "a.xlsx", siak_rows(HEAD, WIFE), spoil=before_end(stray))
    (sheet,) = read_sheets(path)
    assert [row.number for row in sheet.rows] == [1, 2, 3, 1_048_575]
    assert max(len(row.cells) for row in sheet.rows) == 21
    assert len(read_residents(path, today=TODAY).families) == 1


def test_a_bomb_is_refused_before_it_goes_off(tmp_path, monkeypatch):
    path = book(tmp_path / "a.xlsx", siak_rows(HEAD))
    path.write_bytes(change_part(path.read_bytes(), "xl/sharedStrings.xml", lambda _xml: b" " * (97 * 2**20)))
    assert path.stat().st_size < 2**20
    assert refusal(path).reason == "workbook.unpacks_too_big"
    monkeypatch.setattr(packed_workbook, "LARGEST_UNPACKED", 10_000)
    assert refusal(book(tmp_path / "b.xlsx", siak_rows(HEAD))).reason == "workbook.unpacks_too_big"


def test_limits_on_size_and_rows_are_told(tmp_path, monkeypatch):
    path = book(tmp_path / "a.xlsx", siak_rows(HEAD, WIFE, CHILD))
    monkeypatch.setattr(packed_workbook, "MOST_ROWS", 3)
    assert refusal(path).reason == "workbook.too_many_rows"
    monkeypatch.setattr(packed_workbook, "MOST_ROWS", 100)
    monkeypatch.setattr(packed_workbook, "MOST_CELLS", 40)
    assert refusal(path).reason == "workbook.too_many_rows"
    monkeypatch.setattr(workbook, "LARGEST_FILE", 1_000)
    assert refusal(path).reason == "workbook.too_big"


def test_entities_in_the_xml_are_refused(tmp_path):
    declared = b'<!DOCTYPE a [<!ENTITY a "aaaa">]>'
    for part in ("xl/workbook.xml", "xl/worksheets/sheet1.xml"):
        path = book(tmp_path / "a.xlsx", siak_rows(HEAD))
        path.write_bytes(
            change_part(path.read_bytes(), part, lambda xml: xml.replace(b"?>", b"?>" + declared, 1))
        )
        assert refusal(path).reason == "workbook.damaged"


def test_random_damage_never_ends_in_anything_but_a_refusal_or_a_reading(tmp_path):
    import random

    chance = random.Random(7)
    whole = book(tmp_path / "a.xlsx", siak_rows(HEAD, WIFE, CHILD)).read_bytes()
    path = tmp_path / "b.xlsx"
    for _ in range(150):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(bytes(data))
        try:
            read_residents(path, today=TODAY)
        except ImportRefused:
            pass


def test_formulas_are_flagged_and_their_last_value_is_taken(tmp_path):
    rows = siak_rows(HEAD, WIFE)
    place, name = rows[0].index("Tempat Lahir"), rows[0].index("Alamat")
    path = book(
        tmp_path / "a.xlsx",
        rows,
        formulas=[(1, place, '=UPPER("bandung")', "BANDUNG"), (2, name, "=A1&B1", "")],
    )
    read = read_residents(path, today=TODAY)
    found = {
        (p.row, p.column_letter, p.issue.code) for p in read.problems if p.issue.code.startswith("cell.")
    }
    assert (2, "E", "cell.formula") in found
    assert (3, "Q", "cell.formula_empty") in found
    assert read.families[0].members[0].values["birth_place"] == "BANDUNG"


def test_a_row_that_holds_only_a_formula_without_value_is_noticed(tmp_path):
    def without_values(xml):
        return xml.replace(b"<v>99</v>", b"")

    path = book(tmp_path / "a.xlsx", [["x"]], formulas=[(4, 1, "=1+1", 99)], spoil=without_values)
    (sheet,) = read_sheets(path)
    assert [(row.number, row.formulas) for row in sheet.rows if row.formulas] in ([], [(5, frozenset({1}))])


def test_numbers_rounded_by_excel_are_left_out_with_the_reason(tmp_path):
    typed = [float(3204110305700001 // 10 * 10), float(3204115508740002), "3,20411E+15"]
    people = [HEAD | {"NIK": typed[0]}, WIFE | {"NIK": typed[1]}, CHILD | {"NIK": typed[2]}]
    read = read_residents(book(tmp_path / "a.xlsx", siak_rows(*people)), today=TODAY)
    niks = [person.values.get("nik") for person in read.families[0].members]
    # The second was written by a program: its last digit is not zero, so nothing was rounded.
    assert niks == [None, "3204115508740002", None]
    assert [(p.row, p.column_letter, p.severity) for p in read.problems if p.issue.code == "nik.rounded"] == [
        (2, "B", "dropped"),
        (4, "B", "dropped"),
    ]
    assert "nik_status" not in read.families[0].members[0].values


def test_rounded_card_numbers_never_throw_two_families_together(tmp_path):
    rounded = float(3204112001120000)
    people = [each | {"Nomor KK": rounded} for each in (HEAD, WIFE, CHILD)]
    other = HEAD | {
        "Nomor KK": rounded,
        "NIK": "3204110101800009",
        "Tanggal Lahir": "1-1-1980",
        "Nama Penduduk": "Ujang",
    }
    read = read_residents(book(tmp_path / "a.xlsx", siak_rows(*people, other)), today=TODAY)
    assert [[m.values["name"] for m in f.members] for f in read.families] == [
        ["Dedi Kurnia", "Siti Aminah", "Asep Kurnia"],
        ["Ujang"],
    ]
    assert all("card_number" not in family.values for family in read.families)
    assert {p.issue.code for p in read.problems} >= {"card_number.rounded"}


def test_reading_stops_when_asked(tmp_path):
    path = book(tmp_path / "a.xlsx", siak_rows(HEAD))
    with pytest.raises(Cancelled):
        read_residents(path, today=TODAY, cancel=lambda: True)


def test_xml_with_prefixed_names_is_read(tmp_path):
    def prefixed(xml):
        return re.sub(rb"<(/?)(?=[a-zA-Z])", rb"<\1x:", xml).replace(b"xmlns=", b"xmlns:x=")

    path = book(tmp_path / "a.xlsx", siak_rows(HEAD, WIFE), spoil=prefixed)
    assert len(read_residents(path, today=TODAY).families[0].members) == 2


def test_rows_and_cells_without_references_are_counted(tmp_path):
    def bare(xml):
        return re.sub(rb' r="[A-Z]*[0-9]+"', b"", xml)

    # Without references a writer must give every cell, so every cell is filled here.
    full = [{title: value or "-" for title, value in each.items()} for each in (HEAD, WIFE)]
    path = book(tmp_path / "a.xlsx", siak_rows(*full), spoil=bare)
    assert [person.row for person in read_residents(path, today=TODAY).families[0].members] == [2, 3]


def test_a_hidden_sheet_is_left_alone(tmp_path):
    import xlsxwriter

    target = BytesIO()
    made = xlsxwriter.Workbook(target)
    shown, hidden = made.add_worksheet("Terlihat"), made.add_worksheet("Lama")
    for sheet in (shown, hidden):
        for number, cells in enumerate(siak_rows(HEAD)):
            sheet.write_row(number, 0, cells)
    hidden.hide()
    made.close()
    (tmp_path / "a.xlsx").write_bytes(target.getvalue())
    assert [sheet.name for sheet in read_sheets(tmp_path / "a.xlsx")] == ["Terlihat"]
