from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kkb_desktop.domain.errors import ImportRefused
from kkb_desktop.domain.fields import Kind, Privacy
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.reports.entry_sheet import EntryColumn, entry_book, write_whole
from kkb_desktop.reports.record_sheet import ID, SheetRecord, items, read_record_sheet, record_sheet_bytes
from kkb_desktop.reports.workbook import read_sheets

TODAY = date(2026, 11, 24)
TYPES = ["family", "person", "family_survey", "planning_survey", "visit", "activity"]


def value_of(field):
    match field.kind:
        case Kind.CODE:
            return st.sampled_from(sorted(field.codes.values()))
        case Kind.CODES:
            codes = sorted(field.codes.values())
            return st.lists(st.sampled_from(codes), min_size=1, unique=True).map(sorted)
        case Kind.INTEGER:
            return st.integers(field.minimum, field.maximum)
        case Kind.DATE:
            return st.dates(date(1930, 1, 1), TODAY).map(date.isoformat)
        case Kind.DIGITS:
            length = field.max_length
            known = {"nik": "3204115508740002", "card_number": "3299010702155001", "rt": "003", "rw": "012"}
            return st.just(known.get(field.key, "081234567890"[:length]))
        case _:
            words = ["Siti Aminah", "=1+1", "Jl. Melati 5", "@nama", "O'Neil, S.Pd.", "<b>Budi</b>"]
            return st.sampled_from([word for word in words if len(word) <= field.max_length])


@pytest.mark.parametrize("type", TYPES)
def test_what_is_written_into_a_sheet_is_read_back_alike(type, tmp_path_factory):
    record_type = RECORD_TYPES[type]
    path = tmp_path_factory.mktemp("sheet") / "lembar.xlsx"

    @settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.fixed_dictionaries({}, optional={field.key: value_of(field) for field in items(record_type)}))
    def check(values):
        write_whole(path, record_sheet_bytes(record_type, [SheetRecord("ab" * 16, values, {})]))
        read = read_record_sheet(path, record_type, today=TODAY)
        assert not read.problems
        assert [each.id for each in read.records] == ["ab" * 16]
        assert read.records[0].values == values

    check()


def test_fields_left_out_have_no_column(tmp_path):
    data = record_sheet_bytes(
        RECORD_TYPES["person"],
        [SheetRecord("ab" * 16, {"name": "Siti", "nik": "3204115508740002"}, {})],
        leave_out=lambda field: field.privacy is Privacy.IDENTIFIER,
    )
    write_whole(tmp_path / "a.xlsx", data)
    sheet = read_sheets(tmp_path / "a.xlsx")[0]
    cells = [cell for row in sheet.rows for cell in row.cells]
    assert "nik" not in cells and "3204115508740002" not in cells and "Siti" in cells


def test_without_the_row_of_names_the_titles_tell(tmp_path):
    columns = [EntryColumn("Nama lengkap"), EntryColumn("Jenis kelamin"), EntryColumn("Tanggal lahir")]
    write_whole(tmp_path / "a.xlsx", entry_book("Orang", columns, [["Siti", "P", "15-8-1974"]], "Cara", ()))
    (read,) = read_record_sheet(tmp_path / "a.xlsx", RECORD_TYPES["person"], today=TODAY).records
    assert read.values == {"name": "Siti", "sex": 2, "birth_date": "1974-08-15"} and read.id == ""


def test_a_sheet_of_something_else_is_refused(tmp_path):
    write_whole(tmp_path / "a.xlsx", entry_book("Lain", [EntryColumn("Harga")], [["12"]], "Cara", ()))
    with pytest.raises(ImportRefused) as refused:
        read_record_sheet(tmp_path / "a.xlsx", RECORD_TYPES["family_survey"], today=TODAY)
    assert refused.value.reason == "workbook.no_layout"


def test_an_answer_outside_the_list_is_named_by_its_cell_and_not_taken(tmp_path):
    columns = [EntryColumn("ID", ID), EntryColumn("Atap", "roof"), EntryColumn("Media", "media")]
    rows = [["", "Kaca", "Koran/majalah/tabloid; Radio antariksa"], ["", "3", "2; 1"]]
    write_whole(tmp_path / "a.xlsx", entry_book("Survei", columns, rows, "Cara", ()))
    read = read_record_sheet(tmp_path / "a.xlsx", RECORD_TYPES["family_survey"], today=TODAY)
    assert [(p.column_letter, p.row, p.issue.code) for p in read.problems] == [
        ("B", 3, "cell.unknown_word"),
        ("C", 3, "cell.unknown_word"),
    ]
    assert [each.values for each in read.records] == [{"roof": 3, "media": [1, 2]}]
