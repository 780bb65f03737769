"""Seven days, four weeks, twelve months, the last hours, and always two."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kkb_desktop.services.backup import keeping, sticks
from kkb_desktop.services.backup.rotation import occasion, surplus
from kkb_desktop.services.desk import copies
from kkb_desktop.services.desk.copies import Backup, Manifest, Why
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.writing import records
from kkb_desktop.store.copies import Content
from tests.services.conftest import FAMILY, Clock

NOW = datetime(2026, 11, 23, 5, tzinfo=UTC)


def at(moment: datetime, why: Why = "hourly") -> Backup:
    content = Content("0004", {}, "", "")
    manifest = Manifest("", 0, moment, "", "", "village", "", "", why, "", content, {})
    return Backup(Path(f"/b/{moment.isoformat()}"), manifest)


def kept(found: list[Backup], now: datetime = NOW) -> list[Backup]:
    gone = {each.path for each in surplus(found, now)}
    return [each for each in found if each.path not in gone]


def test_a_year_of_hourly_backups_leaves_days_weeks_and_months() -> None:
    made = [
        NOW - timedelta(hours=hour)
        for hour in range(0, 24 * 400)
        if 1 <= (NOW - timedelta(hours=hour)).hour <= 9
    ]
    left = kept([at(each) for each in made])
    moments = [each.manifest.made_at.astimezone() for each in left]
    assert len({each.date() for each in moments if NOW - each < timedelta(days=7)}) == 7
    assert len({each.isocalendar()[:2] for each in moments if NOW - each < timedelta(days=28)}) >= 4
    assert len({(each.year, each.month) for each in moments}) == 12
    assert sum(NOW - each < timedelta(hours=6) for each in moments) == sum(
        NOW - each < timedelta(hours=6) for each in made
    )
    assert len(left) <= 7 + 4 + 12 + 6


def test_rotating_step_by_step_keeps_what_rotating_at_once_keeps() -> None:
    found: list[Backup] = []
    moment = NOW - timedelta(days=420)
    while moment <= NOW:
        found = kept([*found, at(moment)], moment)
        moment += timedelta(hours=5)
    assert len({(each.manifest.made_at.year, each.manifest.made_at.month) for each in found}) == 12
    assert len({each.manifest.made_at.astimezone().date() for each in found}) >= 7 + 11


@pytest.mark.parametrize("age", [0, 3, 400, 4000])
def test_two_are_never_taken_away(age: int) -> None:
    found = [at(NOW - timedelta(days=age, minutes=minute)) for minute in range(2)]
    assert kept(found) == found


def test_nothing_goes_for_having_become_old_while_the_laptop_was_off() -> None:
    found = kept([at(NOW - timedelta(days=day)) for day in range(60)])
    assert kept(found, NOW + timedelta(days=900)) == found


def test_a_clock_set_back_takes_nothing_of_today_away() -> None:
    future = [at(NOW + timedelta(days=3650, hours=hour)) for hour in range(3)]
    present = [at(NOW - timedelta(minutes=minute)) for minute in range(3)]
    assert set(map(id, present)) <= set(map(id, kept([*future, *present])))


def test_what_was_made_before_a_migration_stays_ninety_days() -> None:
    found = [at(NOW - timedelta(days=80), "migration")]
    found += [at(NOW - timedelta(days=80) + timedelta(minutes=minute)) for minute in range(1, 9)]
    found += [at(NOW - timedelta(days=day)) for day in range(40)]
    assert found[0] in kept(found)
    assert found[0] not in kept(
        [replace(found[0], manifest=replace(found[0].manifest, why="hourly")), *found[1:]]
    )


def test_the_next_one_is_named_by_its_occasion() -> None:
    assert occasion([], NOW) == "monthly"
    assert occasion([at(NOW - timedelta(days=8))], NOW) == "weekly"
    tuesday = NOW + timedelta(days=1)
    assert occasion([at(NOW)], tuesday) == "daily"
    assert occasion([at(NOW)], NOW + timedelta(hours=2)) == "hourly"


# ---------------------------------------------------------------- with real backups


def test_one_is_made_by_itself_where_something_changed_and_an_hour_has_passed(
    desk: Desk, clock: Clock
) -> None:
    assert keeping.keep(desk).made is not None
    records.save(desk, "family", FAMILY)
    assert keeping.keep(desk).made is None  # not yet an hour
    clock.advance(hours=1)
    made = keeping.keep(desk).made
    assert made is not None and made.manifest.why == "hourly"
    clock.advance(hours=5)
    assert keeping.keep(desk).made is None  # nothing changed


def test_a_clock_that_was_years_ahead_for_a_day_does_not_hide_what_came_after(
    desk: Desk, clock: Clock, stick: Path
) -> None:
    sticks.choose(desk, stick, "Flashdisk")
    clock.advance(days=3000)
    keeping.keep(desk, [stick])
    clock.advance(days=-3000)
    for number in range(3):
        records.save(desk, "family", {**FAMILY, "card_number": f"329901070215500{number}"})
        made = keeping.keep(desk, [stick]).made
        assert made is not None
        assert keeping.backups(desk)[0][0] == made
        assert sticks.backups_on(desk, stick)[0][0].manifest == made.manifest
        assert keeping.keep(desk, [stick]).made is None
        clock.advance(hours=1)


def test_at_closing_what_changed_since_is_backed_up_and_nothing_else(desk: Desk) -> None:
    keeping.keep(desk)
    assert keeping.if_changed(desk, "closing") is None
    records.save(desk, "family", FAMILY)
    made = keeping.if_changed(desk, "closing")
    assert made is not None and made.manifest.why == "closing"


def test_only_this_laptops_own_backups_are_rotated(desk: Desk, clock: Clock, village_desk) -> None:  # type: ignore[no-untyped-def]
    stranger = copies.copy_backup(keeping.make(village_desk(user="Dewi")), keeping.folder_of(desk), None)
    (keeping.folder_of(desk) / "catatan.txt").write_text("milik orang", encoding="utf-8")
    for _day in range(20):
        clock.advance(days=1)
        keeping.keep(desk, why="asked")
    own, _spoiled = keeping.backups(desk)
    assert 7 <= len(own) <= 7 + 3
    assert stranger.path.exists() and (keeping.folder_of(desk) / "catatan.txt").exists()
