"""Rebuild, doctor and digest."""

from collections.abc import Callable

from sqlalchemy import update

from kkb_desktop.services.desk import health
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.writing import records
from kkb_desktop.store.schema import record_table


def test_rebuilding_changes_nothing(desk: Desk, typed_family: dict[str, str]) -> None:
    records.delete(desk, "person", typed_family["child"])
    before = health.digest(desk)
    health.rebuild(desk)
    assert health.digest(desk) == before
    assert health.doctor(desk) == []


def test_the_doctor_finds_a_row_that_the_log_does_not_say(desk: Desk, typed_family: dict[str, str]) -> None:
    table = record_table("family")
    with desk.engine.begin() as conn:
        conn.execute(update(table).values(rt="77"))
    assert health.doctor(desk)
    health.rebuild(desk)
    assert health.doctor(desk) == []


def test_two_empty_desks_have_the_same_digest_until_one_writes(village_desk: Callable[..., Desk]) -> None:
    first, second = village_desk(), village_desk()
    assert health.digest(first) == health.digest(second)
    records.save(first, "family", {"head_name": "Asep"})
    assert health.digest(first) != health.digest(second)
