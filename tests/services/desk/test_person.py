"""Whom the district may call: kept as given, and only what could be called."""

from __future__ import annotations

import pytest

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.services.desk import person
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.person import Person
from kkb_desktop.store import settings


def test_nobody_is_named_before_somebody_was_given(desk: Desk) -> None:
    assert person.read(desk) == Person() and not person.read(desk)


def test_what_was_given_is_kept_tidy_and_can_be_taken_back(desk: Desk) -> None:
    assert person.save(desk, "  Bu  Sari ", "+62 812-3456-7890") == Person("Bu Sari", "081234567890")
    assert person.read(desk) == Person("Bu Sari", "081234567890")
    with desk.engine.connect() as conn:
        assert settings.get(conn, "desk.person") == {"name": "Bu Sari", "phone": "081234567890"}
    person.save(desk, "", "")
    assert not person.read(desk)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("0812 3456 7890", "081234567890"),
        ("62812.3456.7890", "081234567890"),
        ("0062 812 3456 7890", "081234567890"),
        ("(0761) 855-123", "0761855123"),
        ("", ""),
    ],
)
def test_a_number_is_written_in_many_ways_and_kept_in_one(typed: str, kept: str) -> None:
    assert person.tidied("Sari", typed).phone == kept


@pytest.mark.parametrize("typed", ["0812", "nomor saya", "0812345678901234", "٠٨١٢٣٤٥٦٧٨٩", "+1"])
def test_what_nobody_could_call_is_refused_and_nothing_changes(desk: Desk, typed: str) -> None:
    person.save(desk, "Sari", "081234567890")
    with pytest.raises(RecordRefused) as refused:
        person.save(desk, "Wati", typed)
    assert refused.value.reason == "person.phone"
    assert person.read(desk).name == "Sari"


def test_a_name_without_end_is_refused(desk: Desk) -> None:
    with pytest.raises(RecordRefused) as refused:
        person.save(desk, "a" * 81, "")
    assert refused.value.reason == "person.name_long"
