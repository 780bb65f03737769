"""Reading, saving, deleting, undoing single records."""

import pytest

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.health import doctor
from kkb_desktop.services.writing import records
from tests.services.conftest import FAMILY, PEOPLE, VILLAGE


def test_a_saved_record_is_read_back_tidied_and_with_its_village(desk: Desk) -> None:
    saved = records.save(desk, "family", {**FAMILY, "head_name": "  Wawan   Hermawan "})
    view = records.read(desk, "family", saved.record)
    assert view.values["head_name"] == "Wawan Hermawan"
    assert view.values["village"] == VILLAGE
    assert view.user == "Sari"
    assert view.sync == "unsent"
    assert saved.change.records == {"family": frozenset({saved.record})}


def test_an_error_refuses_the_record_and_names_all_findings(desk: Desk) -> None:
    with pytest.raises(records.RecordHasErrors) as refused:
        records.save(desk, "family", {"card_number": "123"})
    assert refused.value.reason == "record.has_errors"
    assert {issue.code for issue in refused.value.issues} == {"field.required", "card_number.length"}


def test_a_warning_goes_along(desk: Desk) -> None:
    saved = records.save(desk, "family", {"head_name": "Asep", "card_number": "123"})
    assert [issue.code for issue in saved.issues] == ["card_number.length"]


def test_a_doubtful_nik_is_kept_as_typed(desk: Desk, typed_family: dict[str, str]) -> None:
    saved = records.save(desk, "person", {"nik": "3299019999999999"}, record=typed_family["child"])
    assert records.read(desk, "person", saved.record).values["nik"] == "3299019999999999"
    assert saved.issues[0].code == "nik.date"


def test_a_nik_that_somebody_else_has_is_pointed_out(desk: Desk, typed_family: dict[str, str]) -> None:
    saved = records.save(desk, "person", {"nik": PEOPLE["wife"]["nik"]}, record=typed_family["child"])
    duplicate = [issue for issue in saved.issues if issue.code == "nik.duplicate"]
    assert duplicate[0].params == {"name": "Siti Rohmah"}


@pytest.mark.parametrize(
    ("type", "values", "reason"),
    [
        ("house", {}, "record.unknown_type"),
        ("family", {"colour": "red"}, "record.unknown_field"),
    ],
)
def test_what_is_not_declared_is_refused(desk: Desk, type: str, values: dict[str, str], reason: str) -> None:
    with pytest.raises(RecordRefused) as refused:
        records.save(desk, type, values)
    assert refused.value.reason == reason


def test_a_reference_into_nothing_is_an_error(desk: Desk) -> None:
    with pytest.raises(records.RecordHasErrors) as refused:
        records.save(desk, "person", {**PEOPLE["head"], "family": "0" * 32})
    assert "field.not_ref" in {issue.code for issue in refused.value.issues}


def test_saving_the_same_again_writes_nothing(desk: Desk, typed_family: dict[str, str]) -> None:
    view = records.read(desk, "family", typed_family["family"])
    again = records.save(desk, "family", dict(view.values), opened=view)
    assert not again.change
    assert again.change.step == ""


def test_two_forms_of_one_record_do_not_undo_each_others_fields(
    desk: Desk, typed_family: dict[str, str]
) -> None:
    first = records.read(desk, "family", typed_family["family"])
    records.save(desk, "family", {**first.values, "rt": "02"}, opened=first)
    records.save(desk, "family", {**first.values, "rw": "05"}, opened=first)
    view = records.read(desk, "family", typed_family["family"])
    assert (view.values["rt"], view.values["rw"], view.conflicts) == ("02", "05", ())


def test_two_forms_that_change_the_same_field_leave_a_conflict(
    desk: Desk, typed_family: dict[str, str]
) -> None:
    first = records.read(desk, "family", typed_family["family"])
    records.save(desk, "family", {**first.values, "rt": "02"}, opened=first)
    records.save(desk, "family", {**first.values, "rt": "03"}, opened=first)
    view = records.read(desk, "family", typed_family["family"])
    assert view.conflicts == ("rt",)
    assert view.values["rt"] == "03"


def test_undo_takes_a_step_back(desk: Desk, typed_family: dict[str, str]) -> None:
    saved = records.save(desk, "family", {"rt": "09"}, record=typed_family["family"])
    undone = records.undo(desk, saved.change.step)
    assert undone.touches("family")
    assert records.read(desk, "family", typed_family["family"]).values["rt"] == "01"


def test_undo_leaves_alone_what_was_changed_since(desk: Desk, typed_family: dict[str, str]) -> None:
    saved = records.save(desk, "family", {"rt": "09", "rw": "09"}, record=typed_family["family"])
    records.save(desk, "family", {"rt": "10"}, record=typed_family["family"])
    undone = records.undo(desk, saved.change.step)
    values = records.read(desk, "family", typed_family["family"]).values
    assert (values["rt"], values["rw"]) == ("10", "04")
    assert undone.skipped == 1


def test_deleting_a_family_takes_its_members_along_and_undo_brings_all_back(
    desk: Desk, typed_family: dict[str, str]
) -> None:
    deleted = records.delete(desk, "family", typed_family["family"])
    assert len(deleted.records["person"]) == 3
    assert records.read_many(desk, typed_family.values()) == {}
    assert doctor(desk) == []
    records.undo(desk, deleted.step)
    assert set(records.read_many(desk, typed_family.values())) == set(typed_family.values())


def test_deleting_a_mother_leaves_the_child_without_the_mention(
    desk: Desk, typed_family: dict[str, str]
) -> None:
    records.save(desk, "person", {"mother": typed_family["wife"]}, record=typed_family["child"])
    records.delete(desk, "person", typed_family["wife"])
    assert records.read(desk, "person", typed_family["child"]).values["mother"] is None
    assert doctor(desk) == []


def test_a_deleted_record_is_unknown_and_can_be_restored(desk: Desk, typed_family: dict[str, str]) -> None:
    records.delete(desk, "person", typed_family["child"])
    with pytest.raises(RecordRefused) as refused:
        records.read(desk, "person", typed_family["child"])
    assert refused.value.reason == "record.unknown"
    records.restore(desk, "person", typed_family["child"])
    assert records.read(desk, "person", typed_family["child"]).values["name"] == "Nabila Permata"


def test_history_tells_who_changed_what_the_latest_first(desk: Desk, typed_family: dict[str, str]) -> None:
    records.save(desk, "family", {"rt": "02"}, record=typed_family["family"])
    latest, first = records.history(desk, typed_family["family"])
    assert latest.changes == (records.FieldChange("rt", "01", "02"),)
    assert latest.user == "Sari"
    assert records.FieldChange("rt", None, "01") in first.changes


def test_checking_writes_nothing(desk: Desk) -> None:
    issues = records.check(desk, "person", {"name": "A"})
    assert "name.short" in {issue.code for issue in issues}
    assert doctor(desk) == []
