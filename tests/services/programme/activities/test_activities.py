"""Activities and their photos."""

import pytest

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.programme.activities import activities
from kkb_desktop.services.writing import records

EXIF = b"\xff\xe1\x00\x10Exif\x00\x00GPS-data"
PICTURE = b"\xff\xd8" + EXIF + b"\xff\xdb\x00\x04ab\xff\xda\x00\x02scan\xff\xd9"


@pytest.fixture
def activity(desk: Desk) -> str:
    typed = {"title": "Penyuluhan stunting", "held_on": "2026-11-09", "female_participants": 18}
    return records.save(desk, "activity", typed).record


def test_activities_are_listed_the_latest_first_and_found_by_word_and_month(
    desk: Desk, activity: str
) -> None:
    older = records.save(desk, "activity", {"title": "Posyandu", "held_on": "2026-10-02"}).record
    assert activities.activity_ids(desk) == [activity, older]
    assert activities.activity_ids(desk, "POSYANDU") == [older]
    assert activities.activity_ids(desk, month="2026-11") == [activity]
    row = activities.activity_rows(desk, [activity])[activity]
    assert (row.participants, row.photos, row.complete, row.sync) == (18, 0, False, "unsent")


def test_a_photo_loses_its_place_and_keeps_its_picture(desk: Desk, activity: str) -> None:
    activities.add_photo(desk, activity, PICTURE, "Peserta", shows=1)
    (photo,) = activities.photos(desk, activity)
    assert (photo.caption, photo.shows, photo.position) == ("Peserta", 1, 1)
    assert activities.photo_data(desk, photo.image) == PICTURE.replace(EXIF, b"")
    assert activities.activity_rows(desk, [activity])[activity].photos == 1


def test_the_place_stays_when_asked_for(desk: Desk, activity: str) -> None:
    activities.add_photo(desk, activity, PICTURE, keep_location=True)
    (photo,) = activities.photos(desk, activity)
    assert activities.photo_data(desk, photo.image) == PICTURE


def test_a_photo_is_made_small_by_what_the_caller_brings(desk: Desk, activity: str) -> None:
    asked: list[bool] = []

    def shrink(data: bytes, keep_location: bool) -> bytes:
        asked.append(keep_location)
        return data[: 2 + len(EXIF)] + b"\xff\xda\x00\x02small\xff\xd9"

    large = PICTURE + b"\x00" * 300_000
    with pytest.raises(RecordRefused) as refused:
        activities.add_photo(desk, activity, large)
    assert refused.value.reason == "photo.too_large"
    activities.add_photo(desk, activity, large, shrink=shrink)
    assert asked == [False]
    assert len(activities.photos(desk, activity)) == 1


def test_what_is_no_picture_is_refused(desk: Desk, activity: str) -> None:
    with pytest.raises(RecordRefused) as refused:
        activities.add_photo(desk, activity, b"PK\x03\x04 a workbook")
    assert refused.value.reason == "photo.not_a_picture"
    assert activities.photos(desk, activity) == []


def test_photos_count_on_and_can_be_taken_off(desk: Desk, activity: str) -> None:
    first = activities.add_photo(desk, activity, PICTURE).record
    activities.add_photo(desk, activity, PICTURE)
    assert [photo.position for photo in activities.photos(desk, activity)] == [1, 2]
    removed = activities.remove_photo(desk, first)
    assert [photo.position for photo in activities.photos(desk, activity)] == [2]
    records.undo(desk, removed.step)
    assert len(activities.photos(desk, activity)) == 2


def test_deleting_an_activity_takes_its_photos_along(desk: Desk, activity: str) -> None:
    activities.add_photo(desk, activity, PICTURE)
    deleted = records.delete(desk, "activity", activity)
    assert deleted.touches("photo")
    assert activities.activity_ids(desk) == []
