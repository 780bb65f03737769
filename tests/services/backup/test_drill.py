"""Once a week a backup is really restored; what cannot be restored is told, and replaced at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from kkb_desktop.domain.errors import StoreRefused
from kkb_desktop.services.backup import drill, keeping, routine
from kkb_desktop.services.backup.standing import standing
from kkb_desktop.services.desk import health
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.writing import records
from kkb_desktop.store import digest
from tests.services.conftest import FAMILY, Clock


def test_the_first_backup_is_proved_at_once_and_then_one_a_week(desk: Desk, clock: Clock) -> None:
    assert not drill.due(desk)
    first = routine.look_after(desk).drill
    assert first is not None and first.passed and standing(desk).drill == first
    clock.advance(days=6)
    records.save(desk, "family", FAMILY)
    assert routine.look_after(desk).drill is None
    clock.advance(days=2)
    second = routine.look_after(desk).drill
    assert second is not None and second.passed and second.made_at > first.made_at


def test_a_drill_changes_nothing_and_leaves_nothing(desk: Desk, typed_family: dict[str, str]) -> None:
    backup = keeping.make(desk)
    before = health.digest(desk), sorted(desk.folder.rglob("*"))
    assert drill.run(desk).passed
    after = health.digest(desk), sorted(each for each in desk.folder.rglob("*") if each.suffix != ".db-x")
    assert after == before
    assert keeping.backups(desk)[0] == [backup] and not keeping.changed(desk)


def test_a_spoiled_newest_backup_is_noticed_and_replaced_by_a_good_one(desk: Desk, clock: Clock) -> None:
    records.save(desk, "family", FAMILY)
    routine.look_after(desk)
    clock.advance(days=8)
    newest = keeping.backups(desk)[0][0].path / "kkb.db"
    data = bytearray(newest.read_bytes())
    data[len(data) // 2] ^= 1
    newest.write_bytes(data)
    assert drill.run(desk).reason == "backup.spoiled"
    assert drill.latest(desk) is not None and not standing(desk).drill.passed  # type: ignore[union-attr]
    clock.advance(days=8)
    done = routine.look_after(desk)
    assert done.drill is None  # the same backup would fail the same way
    records.save(desk, "family", {**FAMILY, "card_number": "3299010702155002"})
    clock.advance(hours=1)
    done = routine.look_after(desk)
    assert done.drill is not None and done.drill.passed


def test_a_failing_drill_is_followed_by_a_new_backup_at_once(desk: Desk, clock: Clock) -> None:
    routine.look_after(desk)
    clock.advance(days=8)
    newest = keeping.backups(desk)[0][0].path / "kkb.db"
    data = bytearray(newest.read_bytes())
    data[-100] ^= 1
    newest.write_bytes(data)
    done = routine.look_after(desk)
    assert done.kept.made is None and done.drill is not None and done.drill.passed
    assert len(keeping.backups(desk)[0]) == 2


def test_tables_that_the_log_does_not_give_are_noticed(desk: Desk, typed_family: dict[str, str]) -> None:
    from sqlalchemy import update

    from kkb_desktop.store.schema import record_table

    with desk.engine.begin() as conn:
        conn.execute(update(record_table("family")).values(head_name="Orang Lain"))
    keeping.make(desk)
    assert drill.run(desk).reason == "backup.tables_differ"


def test_without_a_backup_there_is_nothing_to_prove(desk: Desk) -> None:
    with pytest.raises(StoreRefused, match="backup.none"):
        drill.run(desk)


def test_the_tables_are_really_made_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Path] = []
    real = digest.rebuild
    monkeypatch.setattr(digest, "rebuild", lambda conn: (made.append(desk.folder), real(conn)))
    keeping.make(desk)
    assert drill.run(desk).passed and made
