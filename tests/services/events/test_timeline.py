"""The story of a family in one list."""

from collections.abc import Callable
from datetime import date, timedelta

from kkb_desktop.services import events
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.writing import records, steps
from kkb_desktop.store.writing import Change
from tests.services.events.conftest import DAY, Household


def told(desk: Desk, family: str) -> list[tuple[str, str, str]]:
    return [(each.kind, each.title.id, each.detail.id) for each in events.timeline(desk, family)]


def test_what_happened_comes_newest_first_with_surveys_visits_and_changes(
    desk: Desk, home: Household
) -> None:
    events.move_out(desk, [home["Dewi"], home["Nenek"]], date(2026, 2, 1), "Bandung")
    records.save(desk, "family_survey", {"family": home.family, "round": 2025, "surveyed_on": "2025-07-02"})
    records.save(
        desk, "planning_survey", {"family": home.family, "person": home["Siti"], "round": 2025, "pregnant": 2}
    )
    records.save(
        desk, "visit", {"family": home.family, "visited_on": "2026-03-04", "purpose": 2, "visitor": "Bu Sari"}
    )
    records.save(desk, "person", {"education": 8, "occupation": 2}, record=home["Budi"])
    story = told(desk, home.family)
    assert story[0] == ("change", "Data diubah", "Budi: Pendidikan, Pekerjaan") or story[0] == (
        "change",
        "Data diubah",
        "Budi: Pekerjaan, Pendidikan",
    )
    assert story[-3] == ("visit", "Kunjungan", "Pendampingan KRS; Bu Sari")
    assert story[-2] == ("event", "Pindah keluar", "Dewi, Nenek; Bandung")
    assert story[-1] == ("survey", "Pendataan PK-25", "blok KB: 1")
    assert [kind for kind, _title, _detail in story[1:-3]] == ["change"] * 8
    assert ("change", "Dicatat", "Budi") in story
    days = [each.day for each in events.timeline(desk, home.family)]
    assert days == sorted(days, reverse=True)


def test_an_event_of_several_is_one_entry_and_can_be_cancelled_by_it(desk: Desk, home: Household) -> None:
    events.death(desk, home["Wawan"], DAY, "sakit", new_head=home["Budi"])
    story = [each for each in events.timeline(desk, home.family) if each.kind == "event"]
    assert {(each.event, each.detail.id) for each in story} == {
        (2, "Wawan; sakit"),
        (14, "Siti"),
        (13, "Budi"),
    }
    assert all(each.user == "Sari" and each.day == DAY for each in story)
    events.cancel(desk, story[0].record)
    assert [each for each in events.timeline(desk, home.family) if each.kind == "event"] == []


def test_both_families_tell_of_those_who_went_over(desk: Desk, home: Household, neighbour: Household) -> None:
    done = events.split(desk, [home["Budi"], home["Rina"]], DAY, home["Budi"])
    events.marriage(desk, home["Dewi"], date(2026, 7, 1), neighbour["Dani"], neighbour.family)
    events.merge_families(desk, home.family, done.family, date(2026, 8, 1))
    mine = [each for each in told(desk, home.family) if each[0] == "event"]
    assert mine == [
        ("event", "Gabung KK", "Budi, Rina; dari keluarga Budi"),
        ("event", "Perkawinan", "Dewi, Dani; ke keluarga Asep"),
        ("event", "Pisah KK", "Budi, Rina; ke keluarga Budi"),
    ]
    theirs = [each for each in told(desk, neighbour.family) if each[0] == "event"]
    assert theirs == [("event", "Perkawinan", "Dewi, Dani; dari keluarga Wawan")] or theirs == [
        ("event", "Perkawinan", "Dani, Dewi; dari keluarga Wawan")
    ]


def test_answers_are_never_told(desk: Desk, home: Household) -> None:
    survey = {"family": home.family, "round": 2025, "surveyed_on": "2025-07-02", "violence": 1}
    records.save(desk, "family_survey", survey)
    records.save(desk, "person", {"nik": "3299010504885001"}, record=home["Budi"])
    text = " ".join(f"{each.title} {each.detail}" for each in events.timeline(desk, home.family))
    assert "3299010504885001" not in text and "Kekerasan" not in text


def test_an_unknown_family_has_no_story(desk: Desk) -> None:
    assert events.timeline(desk, "0" * 32) == []


def test_ten_years_are_told_with_as_few_questions_as_one_day(
    desk: Desk, home: Household, counted: Callable[[Callable[[], object]], int]
) -> None:
    village = str(home.values()["village"])
    records.save(desk, "visit", {"family": home.family, "visited_on": "2015-01-05", "purpose": 1})
    events.move_within(desk, list(home.ids.values()), DAY - timedelta(days=1), address={"rt": "1"})
    young = counted(lambda: events.timeline(desk, home.family))
    for year in range(2016, 2026):
        changes = []
        survey = {"village": village, "family": home.family, "round": year, "surveyed_on": f"{year}-07-01"}
        changes.append(Change("family_survey", desk.random(16).hex(), village, "put", survey))
        for month in range(1, 13):
            visit = {
                "village": village,
                "family": home.family,
                "visited_on": f"{year}-{month:02d}-05",
                "purpose": 1,
            }
            changes.append(Change("visit", desk.random(16).hex(), village, "put", visit))
        steps.write(desk, changes, label="Pendataan")
        for person in home.ids.values():
            records.save(
                desk, "person", {"presence": 1 + year % 3, "birth_place": f"Desa {year}"}, record=person
            )
    for number in range(30):
        events.move_within(
            desk, list(home.ids.values()), DAY + timedelta(days=number), address={"rt": f"{number % 9 + 2}"}
        )
    story = events.timeline(desk, home.family)
    assert len(story) == 10 + 121 + 70 + 31 + 8
    assert counted(lambda: events.timeline(desk, home.family)) <= young
