import pytest

from kkb_desktop.domain.errors import ImportRefused
from kkb_desktop.reports.entry_sheet import EntryColumn, entry_book, write_whole
from kkb_desktop.reports.record_sheet import ID
from kkb_desktop.reports.workbook import read_sheets
from kkb_desktop.services.spreadsheets import spreadsheets
from kkb_desktop.services.writing import records


def book(path, columns, rows):
    write_whole(
        path, entry_book("Isi", [EntryColumn(f"Judul {key}", key) for key in columns], rows, "Cara", ())
    )
    return path


def outcomes(rehearsal):
    return [row.outcome for row in rehearsal.rows]


def test_an_export_taken_in_again_changes_nothing(desk, typed_family, tmp_path):
    ids = [typed_family[name] for name in ("head", "wife", "child")]
    assert spreadsheets.export(desk, "person", ids, tmp_path / "a.xlsx", identifiers=True) == 3
    rehearsal = spreadsheets.rehearse(desk, "person", tmp_path / "a.xlsx")
    assert outcomes(rehearsal) == ["unchanged"] * 3 and not rehearsal.problems
    assert not spreadsheets.approve(desk, rehearsal).records


def test_a_changed_cell_is_shown_then_written_in_one_step_that_can_be_undone(desk, typed_family, tmp_path):
    path = book(tmp_path / "a.xlsx", [ID, "name", "occupation"], [[typed_family["wife"], "", "Pedagang"]])
    rehearsal = spreadsheets.rehearse(desk, "person", path)
    (row,) = rehearsal.rows
    before = records.read(desk, "person", typed_family["wife"]).values
    assert row.changes == (("occupation", before.get("occupation"), 4),)
    change = spreadsheets.approve(desk, rehearsal)
    after = records.read(desk, "person", typed_family["wife"]).values
    assert after == {**before, "occupation": 4}
    records.undo(desk, change.step)
    assert records.read(desk, "person", typed_family["wife"]).values == before


def test_a_person_is_found_by_nik_else_by_name_and_birth_date(desk, typed_family, tmp_path):
    head = records.read(desk, "person", typed_family["head"]).values
    day = "-".join(str(int(part)) for part in reversed(head["birth_date"].split("-")))
    path = book(
        tmp_path / "a.xlsx",
        ["family.card_number", "nik", "name", "birth_date", "education"],
        [
            ["3299010702155001", head["nik"], "", "", "6"],
            ["3299010702155001", "", str(head["name"]).upper(), day, "6"],
        ],
    )
    first, second = spreadsheets.rehearse(desk, "person", path).rows
    assert first.record == typed_family["head"] and first.outcome == "changed"
    assert second.outcome == "doubtful" and second.doubts[0].code == "sheet.twice"


def test_a_survey_is_found_by_its_family_and_round(desk, typed_family, tmp_path):
    path = book(
        tmp_path / "a.xlsx",
        ["family.card_number", "round", "roof", "worships"],
        [["3299010702155001", "PK-26", "Genteng", "Ya"]],
    )
    rehearsal = spreadsheets.rehearse(desk, "family_survey", path)
    assert outcomes(rehearsal) == ["new"]
    spreadsheets.approve(desk, rehearsal)
    again = spreadsheets.rehearse(desk, "family_survey", path)
    assert outcomes(again) == ["unchanged"]
    survey = records.read(desk, "family_survey", again.rows[0].record).values
    assert (survey["family"], survey["round"], survey["roof"]) == (typed_family["family"], 2026, 2)


def test_the_family_planning_block_names_its_woman_by_name_and_birth_date(desk, typed_family, tmp_path):
    wife = records.read(desk, "person", typed_family["wife"]).values
    day = "-".join(reversed(wife["birth_date"].split("-")))
    path = book(
        tmp_path / "a.xlsx",
        ["family.card_number", "person.name", "person.birth_date", "round", "pregnant"],
        [
            ["3299010702155001", wife["name"], day, "PK-26", "Tidak"],
            ["3299010702155001", "Orang Lain", day, "PK-26", "Ya"],
        ],
    )
    known, unknown = spreadsheets.rehearse(desk, "planning_survey", path).rows
    assert known.outcome == "new" and known.values["person"] == typed_family["wife"]
    assert unknown.outcome == "doubtful" and "sheet.owner_unknown" in {issue.code for issue in unknown.doubts}


def test_an_unknown_id_and_a_value_a_form_refuses_stay_doubtful(desk, typed_family, tmp_path):
    path = book(
        tmp_path / "a.xlsx",
        [ID, "residents", "floor_area", "family.card_number", "round"],
        [["f" * 32, "4", "40", "3299010702155001", "PK-26"], ["", "4", "40000", "3299010702155001", "PK-26"]],
    )
    strange, impossible = spreadsheets.rehearse(desk, "family_survey", path).rows
    assert strange.outcome == "doubtful" and strange.doubts[0].code == "sheet.id_unknown"
    assert impossible.outcome == "doubtful" and "field.above" in {issue.code for issue in impossible.doubts}


def test_numbers_of_people_leave_only_when_asked(desk, typed_family, tmp_path):
    nik = records.read(desk, "person", typed_family["head"]).values["nik"]
    for asked in (False, True):
        spreadsheets.export(desk, "person", [typed_family["head"]], tmp_path / "a.xlsx", identifiers=asked)
        cells = {cell for row in read_sheets(tmp_path / "a.xlsx")[0].rows for cell in row.cells}
        assert (nik in cells) is asked


def test_life_events_are_not_typed_in_a_sheet(desk, tmp_path):
    with pytest.raises(ImportRefused) as refused:
        spreadsheets.write_template(desk, "life_event", tmp_path / "a.xlsx")
    assert refused.value.reason == "sheet.type"


@pytest.mark.parametrize("type", spreadsheets.SHEET_TYPES)
def test_there_is_a_template_for_each_type(desk, tmp_path, type):
    spreadsheets.write_template(desk, type, tmp_path / "a.xlsx")
    assert spreadsheets.rehearse(desk, type, tmp_path / "a.xlsx").rows == ()
