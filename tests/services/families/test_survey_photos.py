"""Photos of house and toilet: small, without a place, one step with the answers of the round."""

from __future__ import annotations

from datetime import date

import pytest

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.families import sheet as family_sheet
from kkb_desktop.services.families import survey, survey_photos
from kkb_desktop.services.families.sheet import Entries
from kkb_desktop.services.writing import records

EXIF = b"\xff\xe1\x00\x10Exif\x00\x00GPS-data"
PICTURE = b"\xff\xd8" + EXIF + b"\xff\xdb\x00\x04ab\xff\xda\x00\x02scan\xff\xd9"
KEPT = PICTURE.replace(EXIF, b"")
OTHER = b"\xff\xd8\xff\xda\x00\x02other\xff\xd9"


def answers(desk: Desk, family: str, round: int = 2026) -> records.RecordView | None:
    return survey.read_survey(desk, family, round).survey


def test_a_photo_loses_its_place_and_begins_the_answers_of_the_round(
    desk: Desk, typed_family: dict[str, str]
) -> None:
    family = typed_family["family"]
    assert survey_photos.read(desk, family, 2026, "house_photo") is None
    saved = survey_photos.attach(desk, family, 2026, "house_photo", PICTURE)
    kept = answers(desk, family)
    assert kept is not None and kept.id == saved.record
    assert kept.values["photographed_on"] == "2026-11-23" and kept.values["village"] == desk.region
    assert survey_photos.read(desk, family, 2026, "house_photo") == KEPT
    assert survey_photos.read(desk, family, 2026, "toilet_photo") is None


def test_photos_join_the_answers_that_are_there(desk: Desk, answered_family: dict[str, str]) -> None:
    family = answered_family["family"]
    for field in survey_photos.FIELDS:
        saved = survey_photos.attach(desk, family, 2026, field, PICTURE, day=date(2026, 11, 3))
        assert saved.record == answered_family["survey"]
    kept = answers(desk, family)
    assert kept is not None and kept.values["roof"] == 2 and kept.values["photographed_on"] == "2026-11-03"


def test_the_day_that_was_typed_stays(desk: Desk, typed_family: dict[str, str]) -> None:
    family = typed_family["family"]
    survey.save_family_survey(desk, family, 2026, {"photographed_on": "2026-11-01"})
    survey_photos.attach(desk, family, 2026, "house_photo", PICTURE, day=date(2026, 11, 3))
    kept = answers(desk, family)
    assert kept is not None and kept.values["photographed_on"] == "2026-11-01"


def test_photo_and_day_are_one_step_that_can_be_taken_back(
    desk: Desk, answered_family: dict[str, str]
) -> None:
    family = answered_family["family"]
    step = survey_photos.attach(desk, family, 2026, "house_photo", PICTURE).change.step
    records.undo(desk, step)
    kept = answers(desk, family)
    assert kept is not None and kept.values["roof"] == 2
    assert kept.values.get("house_photo") is None and kept.values.get("photographed_on") is None


def test_taking_back_another_photo_brings_the_one_before(desk: Desk, typed_family: dict[str, str]) -> None:
    family = typed_family["family"]
    survey_photos.attach(desk, family, 2026, "house_photo", PICTURE)
    another = survey_photos.attach(desk, family, 2026, "house_photo", OTHER)
    assert survey_photos.read(desk, family, 2026, "house_photo") == OTHER
    records.undo(desk, another.change.step)
    assert survey_photos.read(desk, family, 2026, "house_photo") == KEPT


def test_taking_back_the_first_photo_takes_the_answers_it_began(
    desk: Desk, typed_family: dict[str, str]
) -> None:
    family = typed_family["family"]
    saved = survey_photos.attach(desk, family, 2026, "house_photo", PICTURE)
    records.undo(desk, saved.change.step)
    assert answers(desk, family) is None
    again = survey_photos.attach(desk, family, 2026, "house_photo", PICTURE)
    assert survey_photos.read(desk, family, 2026, "house_photo") == KEPT and again.record != saved.record


def test_a_photo_is_taken_off_and_the_day_goes_with_the_last(
    desk: Desk, answered_family: dict[str, str]
) -> None:
    family = answered_family["family"]
    for field in survey_photos.FIELDS:
        survey_photos.attach(desk, family, 2026, field, PICTURE)
    survey_photos.remove(desk, family, 2026, "house_photo")
    kept = answers(desk, family)
    assert kept is not None and kept.values.get("house_photo") is None and kept.values["photographed_on"]
    last = survey_photos.remove(desk, family, 2026, "toilet_photo")
    kept = answers(desk, family)
    assert kept is not None and kept.values.get("photographed_on") is None
    assert not survey_photos.remove(desk, family, 2026, "toilet_photo").step, "there is none any more"
    records.undo(desk, last.step)
    kept = answers(desk, family)
    assert kept is not None and kept.values["photographed_on"] == "2026-11-23"


def test_what_is_no_photo_or_too_large_is_refused_and_leaves_nothing(
    desk: Desk, typed_family: dict[str, str]
) -> None:
    family = typed_family["family"]
    for data, reason in (
        (b"PK\x03\x04 a workbook", "photo.not_a_picture"),
        (b"", "photo.not_a_picture"),
        (PICTURE + b"\x00" * 300_000, "photo.too_large"),
        (b"RIFF\x00\x00\x00\x00WEBPEXIF place", "photo.has_location"),
    ):
        with pytest.raises(RecordRefused) as refused:
            survey_photos.attach(desk, family, 2026, "house_photo", data)
        assert refused.value.reason == reason
    assert answers(desk, family) is None


def test_a_photo_is_made_small_by_what_the_caller_brings(desk: Desk, typed_family: dict[str, str]) -> None:
    asked: list[bool] = []

    def shrink(_data: bytes, keep_location: bool) -> bytes:
        asked.append(keep_location)
        return PICTURE

    large = PICTURE + b"\x00" * 300_000
    survey_photos.attach(desk, typed_family["family"], 2026, "toilet_photo", large, shrink)
    assert asked == [False]
    assert survey_photos.read(desk, typed_family["family"], 2026, "toilet_photo") == KEPT


def test_only_photos_of_rounds_that_have_them(desk: Desk, typed_family: dict[str, str]) -> None:
    for round, field, reason in (
        (2021, "house_photo", "survey.no_photos"),
        (1999, "house_photo", "survey.unknown_round"),
        (2026, "roof", "record.unknown_field"),
    ):
        with pytest.raises(RecordRefused) as refused:
            survey_photos.attach(desk, typed_family["family"], round, field, PICTURE)
        assert refused.value.reason == reason
    with pytest.raises(RecordRefused):
        survey_photos.attach(desk, "0" * 32, 2026, "house_photo", PICTURE)
    with pytest.raises(records.RecordHasErrors):
        survey_photos.attach(desk, typed_family["family"], 2026, "house_photo", PICTURE, day=date(2027, 1, 1))


def test_a_form_opened_before_the_first_photo_writes_to_the_same_answers(
    desk: Desk, typed_family: dict[str, str]
) -> None:
    family = typed_family["family"]
    sheet = family_sheet.read(desk, family)
    rounds = {2026: family_sheet.read_round(desk, sheet, 2026)}
    saved = survey_photos.attach(desk, family, 2026, "house_photo", PICTURE)
    assert sheet.family is not None
    typed = Entries(
        sheet.family.values,
        {each.id: each.values for each in sheet.members},
        {2026: {"roof": 2, "house_photo": None}},
    )
    family_sheet.save(desk, sheet, rounds, typed)
    kept = answers(desk, family)
    assert kept is not None and kept.id == saved.record and kept.values["roof"] == 2
    assert survey_photos.read(desk, family, 2026, "house_photo") == KEPT
