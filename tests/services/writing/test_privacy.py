"""Masking, revealing with a line in the log, and confidential answers by role."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.writing import privacy
from kkb_desktop.services.writing.records import history, save
from kkb_desktop.store.keyfile import SlotUser


def as_role(desk: Desk, role: str) -> Desk:
    return replace(desk, user=SlotUser("Pak Lurah", role))


def survey(desk: Desk, family: str) -> str:
    values = {"family": family, "round": 2026, "violence": 1, "income": 1}
    return save(desk, "family_survey", values).record


def test_numbers_are_masked_so_that_the_birth_date_stays_hidden() -> None:
    assert privacy.masked("3299010504885001") == "3299 •••• •••• 5001"
    assert privacy.masked("081234567890") == "•••••••••890"
    assert privacy.masked("1234") == "••••"
    assert privacy.masked(None) == ""


def test_revealing_a_number_is_logged_with_who_and_when(desk: Desk, typed_family: dict[str, str]) -> None:
    person = typed_family["head"]
    assert privacy.log(desk) == []
    assert privacy.reveal(desk, "person", person, "nik") == "3299010504885001"
    (entry,) = privacy.log(desk)
    assert (entry.user, entry.action, entry.type, entry.record, entry.detail) == (
        "Sari", "reveal", "person", person, "nik",
    )  # fmt: skip
    assert entry.at.tzinfo is not None


def test_the_log_holds_no_values(desk: Desk, typed_family: dict[str, str]) -> None:
    privacy.reveal(desk, "person", typed_family["head"], "nik")
    privacy.note(desk, "view", "family", typed_family["family"])
    assert "3299010504885001" not in repr(privacy.log(desk))


def test_the_log_names_the_latest_first_and_can_be_asked_about_one_person(
    desk: Desk, typed_family: dict[str, str]
) -> None:
    privacy.note(desk, "view", "person", typed_family["head"])
    privacy.note_many(desk, "print", "person", [typed_family["head"], typed_family["wife"]], "family_card")
    assert [each.action for each in privacy.log(desk)] == ["print", "print", "view"]
    assert len(privacy.log(desk, limit=2)) == 2
    assert [each.action for each in privacy.log_about(desk, [typed_family["head"]])] == ["print", "view"]


def test_a_confidential_answer_is_not_revealed_to_a_role_that_may_not_see_it(
    desk: Desk, typed_family: dict[str, str]
) -> None:
    record = survey(desk, typed_family["family"])
    assert privacy.reveal(desk, "family_survey", record, "violence") == "1"
    with pytest.raises(RecordRefused) as refused:
        privacy.reveal(as_role(desk, "district"), "family_survey", record, "violence")
    assert refused.value.reason == "privacy.not_allowed"
    assert len(privacy.log(desk)) == 1


@pytest.mark.parametrize("role", ["viewer", "district", "a role of a later program"])
def test_answers_a_role_may_not_see_are_dropped(desk: Desk, role: str) -> None:
    values = {"violence": 1, "income": 2, "round": 2026, "not_declared": 1}
    kept = privacy.visible(as_role(desk, role), values, RECORD_TYPES["family_survey"])
    assert kept == {"income": 2, "round": 2026}


@pytest.mark.parametrize("role", ["kader", "operator", "pkb"])
def test_who_asks_the_questions_sees_the_answers(desk: Desk, role: str) -> None:
    kept = privacy.visible(as_role(desk, role), {"violence": 1}, RECORD_TYPES["family_survey"])
    assert kept == {"violence": 1}


def test_the_history_keeps_confidential_answers_to_those_who_may_see_them(
    desk: Desk, typed_family: dict[str, str]
) -> None:
    record = survey(desk, typed_family["family"])
    assert "violence" in {change.field for change in history(desk, record)[0].changes}
    seen = {change.field for change in history(as_role(desk, "viewer"), record)[0].changes}
    assert "income" in seen and "violence" not in seen


def test_unknown_fields_and_records_are_refused(desk: Desk, typed_family: dict[str, str]) -> None:
    for type, record, field, reason in (
        ("person", typed_family["head"], "no_such_field", "record.unknown_field"),
        ("person", "0" * 32, "nik", "record.unknown"),
        ("no_such_type", typed_family["head"], "nik", "record.unknown_type"),
    ):
        with pytest.raises(RecordRefused) as refused:
            privacy.reveal(desk, type, record, field)
        assert refused.value.reason == reason
    assert privacy.log(desk) == []


@pytest.mark.parametrize(
    ("type", "detail", "words"),
    [
        ("family", "family_page", "ringkasan keluarga"),
        ("family", "glance", "ringkasan keluarga"),
        ("family", "family_card", "kartu keluarga binaan"),
        ("person", "nik", "NIK"),
        ("person", "family.phone, nik", "Nomor HP, NIK"),
        ("activity_group", "2026-11", "2026-11"),
        ("family", "", ""),
    ],
)
def test_a_log_line_is_told_in_words_and_never_by_an_internal_name(
    desk: Desk, type: str, detail: str, words: str
) -> None:
    privacy.note(desk, "view", type, "a" * 32, detail)
    assert privacy.detail_words(privacy.log(desk)[0]).id == words
