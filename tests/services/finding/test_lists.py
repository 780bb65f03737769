"""Lists as files: the columns chosen, in the order chosen; numbers masked, or given out and remembered."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from io import StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from kkb_desktop.domain.errors import FileRefused, RecordRefused
from kkb_desktop.reports.workbook import read_sheets
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.families import families
from kkb_desktop.services.finding import lists
from kkb_desktop.services.finding.lists import DEFAULT_COLUMNS, ListType
from kkb_desktop.services.sample.village import build, changes
from kkb_desktop.services.writing import privacy, records, steps
from kkb_desktop.store.keyfile import SlotUser
from kkb_desktop.store.writing import Change
from tests.services.conftest import FAMILY, PEOPLE


def sheet(path: Path) -> list[list[str]]:
    """The rows of a workbook as texts, from the heads on."""
    (read,) = read_sheets(path)
    found = [[str(cell) for cell in row.cells] for row in read.rows]
    head = next(place for place, row in enumerate(found) if row[0] == "No.")
    return found[head:]


def test_a_workbook_holds_the_chosen_columns_in_the_chosen_order(
    desk: Desk, typed_family: dict[str, str], tmp_path: Path
) -> None:
    path = tmp_path / "daftar.xlsx"
    chosen = ["head_name", "rt", "size", "card_number", "marks"]
    assert lists.export(desk, [typed_family["family"]], chosen, path, title="Keluarga RT 01") == 1
    heads, row = sheet(path)
    assert heads == ["No.", "Kepala keluarga", "RT", "Jumlah anggota", "No. Kartu Keluarga", "Tanda"]
    assert row[1:] == ["Wawan Hermawan", "01", "3.0", "3299 •••• •••• 5001", "PUS; Ada baduta"]
    (read,) = read_sheets(path)
    assert read.rows[0].cells[0] == "Keluarga RT 01" and read.name == "Keluarga RT 01"
    assert "disamarkan" in str(read.rows[2].cells[0])


def test_numbers_are_given_out_only_when_asked_for_and_then_remembered(
    desk: Desk, typed_family: dict[str, str], tmp_path: Path
) -> None:
    ids = [typed_family["wife"], typed_family["child"]]
    chosen = ["name", "nik", "family.card_number"]
    masked = lists.rows(desk, ids, chosen, type="person")
    assert masked[0] == ["Siti Rohmah", "3299 •••• •••• 5001", "3299 •••• •••• 5001"]
    assert privacy.log(desk) == []
    path = tmp_path / "daftar.xlsx"
    lists.export(desk, ids, chosen, path, type="person", identifiers=True)
    assert sheet(path)[1][1:] == ["Siti Rohmah", PEOPLE["wife"]["nik"], FAMILY["card_number"]]
    log = privacy.log(desk)
    assert {entry.record for entry in log} == set(ids)
    assert {(entry.action, entry.type, entry.user, entry.detail) for entry in log} == {
        ("export", "person", "Sari", "family.card_number, nik")
    }
    assert not any(PEOPLE["wife"]["nik"] in entry.detail for entry in log)


def test_a_list_without_numbers_is_not_an_entry_in_the_log(desk: Desk, typed_family: dict[str, str]) -> None:
    lists.rows(desk, [typed_family["wife"]], ["name", "age"], type="person", identifiers=True)
    assert privacy.log(desk) == []


def test_a_csv_file_opens_in_spreadsheets_here(desk: Desk, tmp_path: Path) -> None:
    family = records.save(desk, "family", {**FAMILY, "head_name": "=cmd|' /C calc'!A1"}).record
    path = tmp_path / "daftar.csv"
    lists.export(desk, [family], ["head_name", "address", "card_number"], path, identifiers=True)
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") and b"\r\n" in data
    heads, row = csv.reader(StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";")
    assert heads == ["Kepala keluarga", "Alamat", "No. Kartu Keluarga"]
    assert row == ["'=cmd|' /C calc'!A1", "Jl. Melati No. 12", FAMILY["card_number"]]


def test_no_cell_of_a_workbook_is_a_formula_or_a_number_that_is_a_name(desk: Desk, tmp_path: Path) -> None:
    family = records.save(desk, "family", {**FAMILY, "head_name": '=HYPERLINK("http://x")'}).record
    path = tmp_path / "daftar.xlsx"
    lists.export(desk, [family], ["head_name", "card_number"], path, identifiers=True, title="a/b:c*[d]")
    with ZipFile(path) as book:
        content = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in content and "<hyperlink" not in content
    assert FAMILY["card_number"] not in content  # it stands among the shared strings: text
    assert sheet(path)[1][1:] == ['=HYPERLINK("http://x")', FAMILY["card_number"]]


def test_the_rows_stand_in_the_order_of_the_list_and_deleted_ones_are_left_out(desk: Desk) -> None:
    ids = [
        records.save(desk, "family", {"head_name": name, "rt": "01"}).record
        for name in ("Cucu", "Asep", "Budi")
    ]
    records.delete(desk, "family", ids[1])
    assert lists.rows(desk, [*reversed(ids)], ["head_name"]) == [["Budi"], ["Cucu"]]
    assert lists.rows(desk, [], ["head_name"]) == []


def test_what_no_form_has_is_worked_out(desk: Desk, typed_family: dict[str, str]) -> None:
    family = typed_family["family"]
    records.save(desk, "visit", {"family": family, "visited_on": "2026-03-05", "purpose": 5})
    records.save(desk, "family_survey", {"family": family, "round": 2025})
    assert lists.rows(desk, [family], ["size", "last_visit", "last_round"]) == [[3, "5-3-2026", 2025]]
    gone = {"gone_on": "2026-02-03", "gone_how": 2}
    steps.write(desk, [Change("person", typed_family["head"], desk.region, "put", gone)], label="Kematian")
    chosen = ["name", "age", "sex", "birth_date", "left", "family.rt"]
    assert lists.rows(desk, [typed_family["head"], typed_family["wife"]], chosen, type="person") == [
        ["Wawan Hermawan", 37, "Laki-laki", "5-4-1988", "Meninggal 3-2-2026", "01"],
        ["Siti Rohmah", 35, "Perempuan", "12-8-1991", "", "01"],
    ]


def test_words_come_in_english_too(desk: Desk, typed_family: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    lists.export(desk, [typed_family["wife"]], ["name", "relation"], path, type="person", language="en")
    assert sheet(path) == [["No.", "Full name", "Relation to head"], ["1.0", "Siti Rohmah", "Wife"]]


@pytest.mark.parametrize("type", ["family", "person"])
def test_every_column_can_be_shown(desk: Desk, type: ListType) -> None:
    steps.write(desk, changes(build(30, 2)), label="Data contoh")
    ids = families.family_ids(desk)
    if type == "person":
        ids = [view.id for family in ids for view in families.members(desk, family)]
    offered = lists.columns(desk, type)
    assert set(DEFAULT_COLUMNS[type]) <= {column.key for column in offered}
    table = lists.rows(desk, ids, [column.key for column in offered], type=type)
    assert len(table) == len(ids) and {len(row) for row in table} == {len(offered)}
    for place, column in enumerate(offered):
        if column.identifier:
            assert not any(str(row[place]).isdigit() for row in table), column.key


def test_a_district_names_the_villages(district_desk: Callable[..., Desk]) -> None:
    district = district_desk()
    family = records.save(district, "family", {"head_name": "Asep", "village": "3299012001"}).record
    assert "village_name" in {column.key for column in lists.columns(district)}
    assert lists.rows(district, [family], ["village_name"]) == [["3299012001"]]  # not in Kemendagri's list


def test_a_list_that_cannot_be_made_says_why(
    desk: Desk, typed_family: dict[str, str], tmp_path: Path
) -> None:
    ids = [typed_family["family"]]
    for chosen, name, reason in (
        (["shoe_size"], "a.xlsx", "list.unknown_column"),
        (["village_name"], "a.xlsx", "list.unknown_column"),
        ([], "a.xlsx", "list.no_column"),
        (["rt"], "a.docx", "list.file_kind"),
    ):
        with pytest.raises(RecordRefused) as refused:
            lists.export(desk, ids, chosen, tmp_path / name)
        assert refused.value.reason == reason
    with pytest.raises(FileRefused):
        lists.export(desk, ids, ["rt"], tmp_path / "tidak ada" / "a.xlsx")
    assert list(tmp_path.glob("a.*")) == []


def test_the_list_of_an_office_viewer_has_no_more_than_the_screen(desk: Desk) -> None:
    viewer = replace(desk, user=SlotUser("Pak Sekdes", "viewer"))
    for type in ("family", "person"):
        keys = {column.key for column in lists.columns(viewer, type)}
        assert keys <= {column.key for column in lists.columns(desk, type)}
