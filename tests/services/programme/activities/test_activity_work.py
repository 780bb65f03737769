"""Activities of the programme: templates, repeating, families ticked, sums, papers, and what is bad input."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from kkb_desktop.domain.activity_checks import AGE_BANDS, ages_add_up
from kkb_desktop.domain.codelists.activity import AGENCY, PROGRAMME, SECTION, TARGET_GROUP
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import CheckContext
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.programme.activities import activities, reached
from kkb_desktop.services.programme.activities import papers as activity_papers
from kkb_desktop.services.programme.activities import templates as activity_templates
from kkb_desktop.services.programme.activities.activities import AFTER, BEFORE, Picture
from kkb_desktop.services.programme.activities.summary import summary
from kkb_desktop.services.programme.plans import plans
from kkb_desktop.services.writing import photo_bytes, records

TITLE = "Gotong royong jamban sehat"


def picture(colour: str = "teal", size: tuple[int, int] = (320, 240)) -> bytes:
    target = BytesIO()
    Image.new("RGB", size, colour).save(target, "JPEG")
    return target.getvalue()


@pytest.fixture
def activity(desk: Desk) -> str:
    values = {
        "title": TITLE, "held_on": "2026-10-12", "place": "RT 03", "section": 8, "programme": 8,
        "agencies": [15, 37], "other_agency": "Karang Taruna", "target_groups": [1], "male_participants": 14,
        "female_participants": 9, "amount": 4_500_000, "funding": [3, 6], "outcome": "Tiga jamban selesai.",
    }  # fmt: skip
    return activities.save(desk, values).record


def family(desk: Desk, name: str, rt: str = "01", **other: object) -> str:
    return records.save(desk, "family", {"head_name": name, "rt": rt, "rw": "04", **other}).record


def codes(saved: records.Saved) -> set[str]:
    return {issue.code for issue in saved.issues}


# beginning


def test_every_template_is_a_valid_activity_of_known_codes(desk: Desk) -> None:
    for template in activity_templates.TEMPLATES:
        values = activity_templates.from_template(desk, template.key)
        assert values["held_on"] == "2026-11-23"
        assert values["section"] in SECTION.values() and values["programme"] in PROGRAMME.values()
        assert set(values["agencies"]) <= AGENCY.values()  # type: ignore[arg-type]
        assert set(values["target_groups"]) <= TARGET_GROUP.values()  # type: ignore[arg-type]
        assert not codes(activities.save(desk, values)) - {"field.expected"}
    with pytest.raises(RecordRefused) as refused:
        activity_templates.from_template(desk, "unknown")
    assert refused.value.reason == "activity.template"


def test_a_template_takes_place_and_agencies_from_the_last_of_its_title(desk: Desk, activity: str) -> None:
    values = activity_templates.from_template(desk, "latrine")
    assert (values["place"], values["agencies"], values["other_agency"]) == (
        "RT 03",
        [15, 37],
        "Karang Taruna",
    )


def test_repeating_keeps_what_stays_and_not_who_came_or_what_it_cost(desk: Desk, activity: str) -> None:
    activities.save(desk, {"title": "Posyandu", "held_on": "2026-11-02"})
    values = activity_templates.repeat_last(desk, TITLE.upper())
    assert (values["title"], values["held_on"], values["funding"]) == (TITLE, "2026-11-23", [3, 6])
    assert not {"male_participants", "female_participants", "amount", "outcome"} & set(values)
    assert activity_templates.repeat_last(desk)["title"] == "Posyandu"
    assert activity_templates.last_titles(desk) == ["Posyandu", TITLE]


def test_there_is_nothing_to_repeat_at_first(desk: Desk) -> None:
    with pytest.raises(RecordRefused) as refused:
        activity_templates.repeat_last(desk)
    assert refused.value.reason == "activity.none_before"


# bad input


def test_an_activity_in_the_future_is_refused(desk: Desk) -> None:
    with pytest.raises(records.RecordHasErrors) as refused:
        activities.save(desk, {"title": "Posyandu", "held_on": "2026-11-24"})
    assert [issue.code for issue in refused.value.issues if issue.level.value == "error"] == ["date.future"]


def test_an_activity_before_the_launch_is_kept_with_a_warning(desk: Desk) -> None:
    records.save(desk, "village_profile", {"name": "Sukamekar", "launched_on": "2020-05-01"})
    early = activities.save(desk, {"title": "Posyandu", "held_on": "2020-04-30"})
    assert "activity.before_launch" in codes(early)
    on_the_day = activities.save(desk, {"title": "Posyandu", "held_on": "2020-05-01"})
    assert "activity.before_launch" not in codes(on_the_day)


def test_nobody_at_an_activity_is_a_warning_and_not_counted_is_none(desk: Desk) -> None:
    day = {"title": "Posyandu", "held_on": "2026-11-02"}
    nobody = activities.save(desk, {**day, "male_participants": 0, "female_participants": 0})
    assert "activity.nobody" in codes(nobody)
    assert "activity.nobody" not in codes(activities.save(desk, day))
    assert "activity.nobody" not in codes(activities.save(desk, {**day, "male_participants": 0}))


@given(st.lists(st.integers(0, 400), min_size=4, max_size=4), st.integers(0, 800), st.integers(0, 800))
def test_ages_are_compared_with_sexes(ages: list[int], male: int, female: int) -> None:
    values = {
        **dict(zip(AGE_BANDS, ages, strict=True)),
        "male_participants": male,
        "female_participants": female,
    }
    found = ages_add_up(values, CheckContext(date(2026, 11, 23), {}))
    assert bool(found) == (sum(ages) != male + female)


def test_ages_that_are_partly_empty_only_differ_when_they_are_too_many() -> None:
    context = CheckContext(date(2026, 11, 23), {})
    assert not ages_add_up({"participants_60": 5, "female_participants": 9}, context)
    assert ages_add_up({"participants_60": 10, "female_participants": 9}, context)
    assert not ages_add_up({"female_participants": 9}, context)


# photos


def test_an_activity_and_its_photos_are_one_step(desk: Desk) -> None:
    pictures = [Picture(picture(), "Sebelum", BEFORE), Picture(picture("red"), "Sesudah", AFTER)]
    saved = activities.save(desk, {"title": TITLE, "held_on": "2026-10-12"}, pictures=pictures)
    assert [each.shows for each in activities.photos(desk, saved.record)] == [BEFORE, AFTER]
    records.undo(desk, saved.change.step)
    assert activities.activity_ids(desk) == [] and activities.photos(desk, saved.record) == []


def test_a_bad_picture_keeps_the_whole_activity_from_being_saved(desk: Desk) -> None:
    with pytest.raises(RecordRefused):
        activities.save(
            desk,
            {"title": TITLE, "held_on": "2026-10-12"},
            pictures=[Picture(picture()), Picture(b"%PDF-1.4")],
        )
    assert activities.activity_ids(desk) == []


def test_several_photos_are_one_step_and_the_bad_ones_are_named(
    desk: Desk, activity: str, tmp_path: Path
) -> None:
    good, bad = tmp_path / "satu.jpg", tmp_path / "dua.jpg"
    good.write_bytes(picture())
    bad.write_bytes(b"bukan foto")
    kept = activities.add_photos(
        desk, activity, [Picture(bad), Picture(good), Picture(tmp_path / "none.jpg")]
    )
    assert [name for name, _error in kept.refused] == ["dua.jpg", "none.jpg"]
    assert [each.id for each in activities.photos(desk, activity)] == list(kept.photos)
    records.undo(desk, kept.change.step)
    assert activities.photos(desk, activity) == []


def test_forty_photos_are_refused_before_one_is_read(desk: Desk, activity: str, tmp_path: Path) -> None:
    absent = [Picture(tmp_path / f"{number}.jpg") for number in range(40)]
    with pytest.raises(RecordRefused) as refused:
        activities.add_photos(desk, activity, absent)
    assert refused.value.reason == "photo.too_many"
    assert refused.value.params == {"limit": 24, "room": 24}


def test_large_files_are_held_one_at_a_time(desk: Desk, activity: str, tmp_path: Path) -> None:
    for number in range(4):
        (tmp_path / f"{number}.jpg").write_bytes(picture() + b"\x00" * 12_000_000)
    alive: list[int] = []

    def shrink(data: bytes, _keep: bool) -> bytes:
        alive.append(len(data))
        return picture()

    import tracemalloc

    tracemalloc.start()
    activities.add_photos(
        desk, activity, [Picture(tmp_path / f"{number}.jpg") for number in range(4)], shrink=shrink
    )
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(alive) == 4 and min(alive) > 12_000_000
    assert peak < 26_000_000


def test_a_file_beyond_any_camera_is_refused_unread(desk: Desk, activity: str, tmp_path: Path) -> None:
    huge = tmp_path / "huge.jpg"
    with huge.open("wb") as file:
        file.truncate(photo_bytes.LARGEST_FILE + 1)
    with pytest.raises(RecordRefused) as refused:
        activities.add_photos(desk, activity, [Picture(huge)])
    assert refused.value.reason == "photo.file_too_large"


def test_before_and_after_stand_side_by_side(desk: Desk, activity: str) -> None:
    activities.add_photos(
        desk,
        activity,
        [
            Picture(picture(c), c, s)
            for c, s in (("red", AFTER), ("blue", BEFORE), ("pink", BEFORE), ("gold", 1))
        ],
    )
    sides, others = activities.pairs(activities.photos(desk, activity))
    assert [(one and one.caption, two and two.caption) for one, two in sides] == [
        ("blue", "red"),
        ("pink", None),
    ]
    assert [each.caption for each in others] == ["gold"]
    changed = activities.describe_photo(desk, others[0].id, caption="Sesudah selesai", shows=AFTER)
    assert changed.change.touches("photo")
    sides, others = activities.pairs(activities.photos(desk, activity))
    assert sides[1][1] is not None and sides[1][1].caption == "Sesudah selesai" and not others


# families


def test_families_are_ticked_and_cleared_in_one_step(desk: Desk, activity: str) -> None:
    one, two, three = (family(desk, name) for name in ("Asep", "Budi", "Cecep"))
    reached.set_reached(desk, activity, [one, two])
    change = reached.set_reached(desk, activity, [two, three])
    assert len(change.records["reached_family"]) == 2
    assert set(reached.reached(desk, activity)) == {two, three}
    records.undo(desk, change.step)
    assert set(reached.reached(desk, activity)) == {one, two}
    assert not reached.set_reached(desk, activity, [one, two]).step


def test_a_family_that_is_not_here_cannot_be_ticked(desk: Desk, activity: str) -> None:
    with pytest.raises(RecordRefused) as refused:
        reached.set_reached(desk, activity, ["0" * 32])
    assert refused.value.reason == "record.unknown"


def test_families_are_found_by_rt_and_word(desk: Desk, activity: str) -> None:
    one = family(desk, "Asep Sunandar", "01", address="Jl. Melati")
    two = family(desk, "Budi Santoso", "02")
    assert [each.id for each in reached.families_to_tick(desk, activity)] == [one, two]
    assert [each.id for each in reached.families_to_tick(desk, activity, rt="02")] == [two]
    assert [each.id for each in reached.families_to_tick(desk, activity, "MELATI asep")] == [one]
    assert reached.quarters(desk, desk.region) == ["01", "02"]


def test_a_family_that_moved_away_stays_ticked_and_is_not_offered_anew(
    desk: Desk, activity: str, typed_family: dict[str, str]
) -> None:
    from kkb_desktop.services.events.moves import move_out

    home = typed_family["family"]
    reached.set_reached(desk, activity, [home])
    move_out(desk, [typed_family[each] for each in ("head", "wife", "child")], date(2026, 11, 20))
    (row,) = reached.families_to_tick(desk, activity)
    assert row.reached and not row.here
    reached.set_reached(desk, activity, [])
    assert reached.families_to_tick(desk, activity) == []


def test_people_of_ticked_families_are_counted_on_the_day(desk: Desk, typed_family: dict[str, str]) -> None:
    found = reached.people_of(desk, [typed_family["family"]], date(2026, 10, 12))
    assert found == {
        "male_participants": 1, "female_participants": 2, "participants_under_10": 1, "participants_10_24": 0,
        "participants_25_59": 2, "participants_60": 0,
    }  # fmt: skip
    before_birth = reached.people_of(desk, [typed_family["family"]], date(2025, 6, 8))
    assert before_birth["female_participants"] == 1


def test_families_reached_count_for_the_plan_line(desk: Desk, activity: str) -> None:
    item = plans.add(desk, {"title": "Arisan jamban"}).record
    plans.link(desk, activity, item)
    home = family(desk, "Asep")
    reached.set_reached(desk, activity, [home])
    assert plans.families_of(desk, item) == [home]


# adding up


def test_a_year_adds_up_people_each_time_and_families_once(desk: Desk, activity: str) -> None:
    second = activities.save(desk, {"title": "Posyandu", "held_on": "2026-11-02", "female_participants": 20})
    activities.save(desk, {"title": "Posyandu", "held_on": "2025-11-02", "female_participants": 99})
    one, two = family(desk, "Asep"), family(desk, "Budi")
    reached.set_reached(desk, activity, [one, two])
    reached.set_reached(desk, second.record, [two])
    year = summary(desk, "2026")
    assert (len(year.held), year.men, year.women, year.families, year.amount) == (2, 14, 29, 2, 4_500_000)
    assert {(line.code, line.activities, line.families) for line in year.sections} == {
        (8, 1, 2),
        (None, 1, 1),
    }
    assert {line.code for line in year.agencies} == {15, 37, None}
    assert [line.activities for line in year.months] == [0] * 9 + [1, 1, 0]
    month = summary(desk, "2026-10")
    assert (month.participants, month.families, month.months) == (23, 2, ())


@pytest.mark.parametrize("period", ["", "26", "2026-13", "2026-1", "2026-10-01", "%"])
def test_a_period_is_a_month_or_a_year(desk: Desk, period: str) -> None:
    with pytest.raises(RecordRefused) as refused:
        summary(desk, period)
    assert refused.value.reason == "activity.period"


# papers


def test_the_report_is_one_page_with_photos_and_without_names(
    desk: Desk, activity: str, typed_family: dict[str, str], tmp_path: Path
) -> None:
    reached.set_reached(desk, activity, [typed_family["family"]])
    pictures = [Picture(picture("red"), "Sumur lama", BEFORE), Picture(picture("blue"), "Sumur baru", AFTER)]
    pictures += [Picture(picture(f"#{number}{number}4466"), f"Foto {number}") for number in range(9)]
    activities.add_photos(desk, activity, pictures)
    values = {"description": "kata " * 390, "outcome": "hasil " * 330}
    records.save(desk, "activity", values, record=activity)
    path = tmp_path / "laporan.pdf"
    assert activity_papers.print_activity(desk, activity, path) == 6
    pages = PdfReader(path).pages
    assert len(pages) == 1 and len(pages[0].images) == 6
    text = pages[0].extract_text()
    assert all(words in text for words in (TITLE, "Karang Taruna", "Sumur lama", "Sesudah", "5 foto lain"))
    assert "Wawan" not in text and "Siti" not in text
    first = path.read_bytes()
    activity_papers.print_activity(desk, activity, path)
    assert path.read_bytes() == first


def test_a_report_without_photos_or_with_a_photo_that_has_not_come_is_printed(
    desk: Desk, activity: str, tmp_path: Path
) -> None:
    assert activity_papers.print_activity(desk, activity, tmp_path / "a.pdf") == 0
    records.save(desk, "photo", {"activity": activity, "image": "a" * 64, "position": 1})
    activity_papers.print_activity(desk, activity, tmp_path / "b.pdf", paper="F4")
    assert "belum tiba" in PdfReader(tmp_path / "b.pdf").pages[0].extract_text()


def test_the_recap_prints_and_opens_as_a_workbook(desk: Desk, activity: str, tmp_path: Path) -> None:
    activities.save(desk, {"title": "=Posyandu", "held_on": "2026-10-20", "female_participants": 20})
    pdf, book = tmp_path / "rekap.pdf", tmp_path / "rekap.xlsx"
    assert activity_papers.print_recap(desk, "2026-10", pdf).participants == 43
    text = PdfReader(pdf).pages[0].extract_text()
    assert "Rekap kegiatan Oktober 2026" in text and TITLE in text
    activity_papers.export_recap(desk, "2026", book)
    cells = CalamineWorkbook.from_path(str(book)).get_sheet_by_index(0).to_python()
    assert any("=Posyandu" in row for row in cells)
    assert any(TITLE in row and 23 in row for row in cells)


def test_a_month_without_activities_prints_and_a_future_one_does_not(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "rekap.pdf"
    activity_papers.print_recap(desk, "2026-09", path)
    assert "Tidak ada kegiatan" in PdfReader(path).pages[0].extract_text()
    with pytest.raises(RecordRefused) as refused:
        activity_papers.print_recap(desk, "2026-12", path)
    assert refused.value.reason == "activity.period"
