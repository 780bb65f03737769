"""Inside the circle of approved laptops: each writes in its own numbers, its own village, its own people's names."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select, update

from kkb_desktop.domain.errors import KkbError
from kkb_desktop.domain.operations.chain import Author, Run
from kkb_desktop.services.desk import health
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.exchange import conflicts, devices, inbox, packs, receiving
from kkb_desktop.services.families import families
from kkb_desktop.services.writing import records
from kkb_desktop.store import log, schema, settings, writers
from kkb_desktop.store.schema import record_table
from kkb_desktop.sync.heads import signed
from tests.services.conftest import PEOPLE, Clock
from tests.services.exchange.conftest import Road
from tests.services.exchange.forging import an_operation, forged

NEXT_VILLAGE = "3299012002"
CHILD = PEOPLE["child"]


@pytest.fixture
def mate(laptop: Callable[..., Desk], road: Road) -> Desk:
    """Another approved laptop of the same village."""
    desk = laptop(user="Dewi")
    records.save(desk, "family", {"head_name": "Dari Dewi", "rt": "02"})
    road.deliver(desk)
    return desk


@pytest.fixture
def known(road: Road, siti: Desk) -> Desk:
    road.deliver(siti)
    return siti


def outcome(road: Road, path: Path) -> str:
    """What the district says to a file: a reason, or "taken"."""
    before = health.digest(road.district)
    try:
        (entry,) = inbox.examine(road.district, [path])
        if entry.status != "ready":
            assert health.digest(road.district) == before
            return entry.reason or entry.status
        inbox.import_entry(road.district, entry)
    except KkbError as error:
        assert health.digest(road.district) == before
        return error.reason
    assert health.doctor(road.district) == []
    return "taken"


def heads(desk: Desk) -> list[str]:
    with desk.engine.connect() as conn:
        return sorted(conn.scalars(select(record_table("family").c.head_name)))


def author_of(desk: Desk) -> tuple[str, Author, tuple[int, str]]:
    with desk.engine.begin() as conn:
        standing = writers.current(conn, desk.device, desk.region, desk.random)
    return standing.writer, standing.author, (standing.last_seq, standing.last_hash)


def test_a_record_that_names_another_village_is_refused(road: Road, known: Desk) -> None:
    family = an_operation(known, fields={"head_name": "Palsu", "rt": "01", "village": NEXT_VILLAGE})
    assert outcome(road, forged(known, [family], road.stick())) == "bundle.foreign_records"


@pytest.mark.parametrize("kind", ["put", "delete"])
def test_a_record_of_another_village_is_not_touched(
    road: Road, known: Desk, village_desk: Callable[..., Desk], kind: str
) -> None:
    """Its id stands in the code of the printed card."""
    neighbour = village_desk(region=NEXT_VILLAGE, user="Tini")
    devices.install_card(neighbour, road.card())
    theirs = records.save(neighbour, "family", {"head_name": "Tetangga", "rt": "01"}).record
    road.deliver(neighbour)
    change: dict[str, object] = {"fields": {"head_name": "Diubah"}}
    if kind == "delete":
        change = {"fields": {}, "parents": {"head_name": ["a" * 32]}}
    operation = an_operation(known, record=theirs, kind=kind, **change)
    assert outcome(road, forged(known, [operation], road.stick())) == "bundle.foreign_records"
    assert "Tetangga" in heads(road.district)


def test_a_reference_to_a_record_of_another_village_is_refused(
    road: Road, known: Desk, village_desk: Callable[..., Desk]
) -> None:
    neighbour = village_desk(region=NEXT_VILLAGE, user="Tini")
    devices.install_card(neighbour, road.card())
    theirs = records.save(neighbour, "family", {"head_name": "Tetangga", "rt": "01"}).record
    road.deliver(neighbour)
    person = an_operation(
        known, type="person", fields={"name": "Anak", "family": theirs, "village": known.region}
    )
    assert outcome(road, forged(known, [person], road.stick())) == "bundle.foreign_records"


def test_nobody_takes_another_laptops_next_number(road: Road, known: Desk, mate: Desk) -> None:
    writer, author, end = author_of(mate)
    path = forged(known, [an_operation(known)], road.stick(), author=author, writer=writer, after=end)
    assert outcome(road, path) == "bundle.chain"
    records.save(mate, "family", {"head_name": "Sah", "rt": "03"})
    road.deliver(mate)
    assert "Sah" in heads(road.district)


def test_nobody_takes_the_offices_next_numbers(road: Road, known: Desk) -> None:
    with road.district.engine.connect() as conn:
        (family,) = conn.scalars(select(record_table("family").c.id)).all()
    records.save(road.district, "family", {"rt": "05"}, record=family)
    with road.district.engine.begin() as conn:
        standing = writers.current(conn, road.district.device, known.region, road.district.random)
    end = (standing.last_seq + 2, "a" * 64)
    path = forged(
        known, [an_operation(known)], road.stick(), author=standing.author, writer=standing.writer, after=end
    )
    assert outcome(road, path) == "bundle.chain"
    records.save(road.district, "family", {"rt": "06"}, record=family)


@pytest.mark.parametrize("name", ["Dewi", "dewi ", "Rudi"])
def test_a_name_that_somebody_else_bears_has_to_be_approved_first(
    road: Road, known: Desk, mate: Desk, name: str
) -> None:
    path = forged(known, [an_operation(known, user=name)], road.stick())
    assert outcome(road, path) == "device.waiting"
    assert "Palsu" not in heads(road.district)


def test_the_same_person_at_a_second_laptop_is_let_in_by_the_words(
    road: Road, known: Desk, laptop: Callable[..., Desk]
) -> None:
    second = laptop(user=known.user.name)
    records.save(second, "family", {"head_name": "Laptop kedua", "rt": "04"})
    road.deliver(second)
    assert "Laptop kedua" in heads(road.district)


def test_one_id_for_two_operations_is_refused_and_nothing_else_is_hindered(
    road: Road, known: Desk, mate: Desk
) -> None:
    with road.district.engine.connect() as conn:
        taken = conn.scalars(select(schema.op.c.op_id)).first()
    assert taken is not None
    twice = an_operation(known)
    path = forged(known, [an_operation(known, op_id=taken)], road.stick())
    assert outcome(road, path) == "bundle.operation_reused"
    again = an_operation(known, op_id=twice.op_id)
    assert outcome(road, forged(known, [twice, again], road.stick())) == "bundle.operation_twice"
    records.save(mate, "family", {"head_name": "Sah", "rt": "03"})
    road.deliver(mate)
    assert "Sah" in heads(road.district)


def test_a_record_keeps_its_type(road: Road, known: Desk) -> None:
    with road.district.engine.connect() as conn:
        family = conn.scalars(select(record_table("family").c.id)).first()
    person = an_operation(
        known, type="person", record=family, fields={"name": "Dulu keluarga", "village": known.region}
    )
    assert outcome(road, forged(known, [person], road.stick())) == "bundle.record_type"


@pytest.mark.parametrize("stamp", [2**62, 2**61, 270_000_000_000_000_000])
def test_a_clock_years_ahead_moves_nobody_elses(road: Road, known: Desk, stamp: int) -> None:
    operation = an_operation(known, stamp=stamp)
    assert outcome(road, forged(known, [operation], road.stick(), stamp=stamp)) == "taken"
    records.save(road.district, "family", {"rt": "09"}, record=operation.record)
    view = records.read(road.district, "family", operation.record)
    assert (view.values["rt"], view.changed_at.year) == ("09", 2026)
    road.hand_back(known)
    records.save(known, "family", {"rt": "08"}, record=operation.record)
    assert records.read(known, "family", operation.record).changed_at.year == 2026


def relay(desk: Desk, of: Desk) -> list[tuple[Run, list[str]]]:
    """What `desk` would relay of another laptop: all it has, as that one signs it itself."""
    with of.engine.connect() as conn:
        runs = log.runs_after(conn, {}, of.device)
        return [
            (signed(run, of.keys), list(log.lines_of(conn, {writer: run}))) for writer, run in runs.items()
        ]


def test_the_later_work_of_a_revoked_laptop_does_not_come_by_a_mate(
    road: Road, known: Desk, mate: Desk
) -> None:
    devices.revoke(road.district, mate.device)
    records.save(mate, "family", {"head_name": "Sesudah dicabut", "rt": "03"})
    path = forged(known, [an_operation(known)], road.stick(), also=relay(known, mate))
    (entry,) = inbox.examine(road.district, [path])
    imported = inbox.import_entry(road.district, entry)
    assert list(imported.left_out.values()) == ["device.revoked"]
    assert "Sesudah dicabut" not in heads(road.district)
    assert {"Palsu", "Dari Dewi"} <= set(heads(road.district))


def test_a_laptop_whose_permission_has_run_out_is_refused_until_approved_again(
    road: Road, known: Desk
) -> None:
    clock = known.clock
    assert isinstance(clock, Clock)
    clock.advance(days=4 * 366)
    records.save(known, "family", {"head_name": "Kemudian", "rt": "03"})
    (entry,) = inbox.examine(road.district, road.export(known).paths)
    assert (entry.status, entry.reason) == ("refused", "device.expired")
    devices.approve(road.district, known.device)
    road.deliver(known)
    assert "Kemudian" in heads(road.district)


def test_who_was_revoked_stays_so_when_an_older_pack_is_read(road: Road, known: Desk, mate: Desk) -> None:
    older = packs.write_pack(road.district, known.region, road.stick())
    devices.revoke(road.district, mate.device)
    newer = packs.write_pack(road.district, known.region, road.stick())
    receiving.take_pack(known, newer.paths)
    receiving.take_pack(known, older.paths)
    with known.engine.connect() as conn:
        assert list(settings.get(conn, "district.revoked")) == [mate.device]


def test_deleting_on_one_side_and_adding_on_the_other_is_listed_and_settled(
    road: Road, known: Desk, mate: Desk
) -> None:
    road.hand_back(known, mate)
    (family,) = [
        each for each in families.family_ids(known)
        if records.read(known, "family", each).values["head_name"] == "Asep Sunandar"
    ]  # fmt: skip
    records.delete(known, "family", family)
    child = records.save(mate, "person", {**CHILD, "family": family}).record
    road.deliver(known)
    road.deliver(mate)
    (row,) = conflicts.list_conflicts(road.district)
    assert (row.record, row.fields) == (family, ("",))
    view = conflicts.compare(road.district, family)
    assert view.presence and len(view.sides) >= 2
    conflicts.settle(road.district, family, {}, keep=True)
    assert conflicts.list_conflicts(road.district) == []
    assert records.read(road.district, "family", family).values["head_name"] == "Asep Sunandar"
    assert records.read(road.district, "person", child).values["family"] == family
    assert health.doctor(road.district) == []
    road.hand_back(known, mate)
    assert health.digest(known) == health.digest(mate) == health.digest(road.district)


def test_settling_for_the_delete_takes_what_was_added_along(road: Road, known: Desk, mate: Desk) -> None:
    road.hand_back(known, mate)
    family = families.family_ids(known)[0]
    records.delete(known, "family", family)
    records.save(mate, "person", {**CHILD, "family": family})
    road.deliver(known)
    road.deliver(mate)
    conflicts.settle(road.district, family, {}, keep=False)
    assert conflicts.list_conflicts(road.district) == []
    assert health.doctor(road.district) == []


def test_an_ordinary_save_leaves_a_dispute_to_a_person(road: Road, known: Desk, mate: Desk) -> None:
    road.hand_back(known, mate)
    with road.district.engine.connect() as conn:
        family = conn.scalars(select(record_table("family").c.id)).first()
    assert family is not None
    records.save(known, "family", {"address": "Jl. Satu"}, record=family)
    records.save(mate, "family", {"address": "Jl. Dua"}, record=family)
    road.deliver(known)
    road.deliver(mate)
    assert [each.fields for each in conflicts.list_conflicts(road.district)] == [("address",)]
    records.save(road.district, "family", {"address": "Jl. Tiga"}, record=family)
    records.save(road.district, "family", {"rt": "07"}, record=family)
    assert [each.fields for each in conflicts.list_conflicts(road.district)] == [("address",)]
    view = conflicts.compare(road.district, family)
    assert len(view.fields[0].choices) == 2
    conflicts.settle(road.district, family, {"address": "Jl. Dua"})
    assert conflicts.list_conflicts(road.district) == []


def test_what_rests_on_a_bundle_is_named_and_goes_with_it(road: Road, known: Desk) -> None:
    before = health.digest(road.district)
    family = records.save(known, "family", {"head_name": "Berpijak", "rt": "03"}).record
    first = road.deliver(known)
    receiving.take_pack(known, [packs.write_receipt(road.district, known.device, road.stick())])
    records.save(known, "family", {"phone": "081234567890"}, record=family)
    records.save(known, "person", {**CHILD, "family": family})
    second = road.deliver(known)
    assert first.intake.new and second.intake.new
    after = health.digest(road.district)
    made = [each for each in inbox.entries(road.district) if each.status == "imported"][1]
    resting = inbox.resting_on(road.district, made.bundle_id)
    assert len(resting) == 1
    inbox.exclude(road.district, made.bundle_id)
    assert health.digest(road.district) == before
    assert health.doctor(road.district) == []
    inbox.include(road.district, made.bundle_id)
    assert health.digest(road.district) == after


@pytest.mark.parametrize("order", ["exclude first", "import first"])
def test_taking_out_and_bringing_again_come_to_the_same_in_either_order(
    road: Road, known: Desk, order: str
) -> None:
    records.save(known, "family", {"head_name": "Satu", "rt": "03"})
    one = road.export(known)
    records.save(known, "family", {"head_name": "Dua", "rt": "03"})
    two = road.export(known)
    road.take(one.paths)
    if order == "exclude first":
        inbox.exclude(road.district, one.bundle_id)
        road.take(two.paths)
    else:
        road.take(two.paths)
        inbox.exclude(road.district, one.bundle_id)
    assert {"Satu", "Dua"} <= set(heads(road.district))
    assert health.doctor(road.district) == []


def test_what_was_taken_out_while_it_waited_stays_out_when_the_hole_is_filled(
    road: Road, known: Desk
) -> None:
    receiving.take_pack(known, [packs.write_receipt(road.district, known.device, road.stick())])
    records.save(known, "family", {"head_name": "Mengisi", "rt": "03"})
    hole = road.export(known)
    with known.engine.begin() as conn:  # as if a receipt had come that the district knows nothing of any more
        for writer, standing in writers.standings(conn).items():
            conn.execute(
                update(schema.writer)
                .where(schema.writer.c.writer == writer)
                .values(acknowledged=standing.last_seq)
            )
    records.save(known, "family", {"head_name": "Menunggu", "rt": "03"})
    waiting = road.export(known)
    road.take(waiting.paths)
    inbox.exclude(road.district, waiting.bundle_id)
    road.take(hole.paths)
    assert "Mengisi" in heads(road.district) and "Menunggu" not in heads(road.district)
    road.hand_back(known)
    inbox.include(road.district, waiting.bundle_id)
    assert "Menunggu" in heads(road.district)
    assert health.doctor(road.district) == []
