"""Ordinary mishaps on the road: copied folders, older copies put back, offices set back. Nobody's work is lost.

Each test is a case of a laptop or an office whose past is another than the other side knows.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from kkb_desktop.services.desk import health
from kkb_desktop.services.desk.desk import Desk, close, open_desk, today
from kkb_desktop.services.exchange import devices, inbox, mishaps, packs, receiving, sending
from kkb_desktop.services.exchange.awaiting import awaiting
from kkb_desktop.services.families import families
from kkb_desktop.services.home.status import status
from kkb_desktop.services.writing import records
from kkb_desktop.store.log import vector
from kkb_desktop.store.schema import record_table
from kkb_desktop.sync import receipt as receipts
from tests.services.conftest import PASSPHRASE
from tests.services.exchange.conftest import Road


@pytest.fixture
def copies(tmp_path: Path) -> Iterator[Callable[[Desk], Desk]]:
    """Copies a desk's folder, as by hand, and opens the copy."""
    made: list[Desk] = []

    def copy(desk: Desk) -> Desk:
        close(desk)  # what a person does before she copies
        folder = tmp_path / f"salinan-{len(made)}"
        shutil.copytree(desk.folder, folder)
        made.append(open_desk(folder, desk.user.name, PASSPHRASE, clock=desk.clock, random=desk.random))
        return made[-1]

    yield copy
    for desk in made:
        close(desk)


def family(desk: Desk, name: str) -> str:
    return records.save(desk, "family", {"head_name": name, "rt": "01"}).record


def names(desk: Desk) -> list[str]:
    with desk.engine.connect() as conn:
        return sorted(conn.scalars(select(record_table("family").c.head_name)))


def receipt(road: Road, desk: Desk) -> receiving.Taken:
    return receiving.take_pack(desk, [packs.write_receipt(road.district, desk.device, road.stick())])


def arrive(road: Road, desk: Desk) -> inbox.Imported:
    """A bundle of the laptop taken in, whatever the inbox asks for."""
    paths = road.export(desk).paths
    (entry,) = inbox.examine(road.district, paths)
    if entry.status == "pending":
        devices.approve(road.district, entry.device, words=entry.words)
        (entry,) = inbox.examine(road.district, paths)
    if entry.status == "twin":
        return inbox.import_twin(road.district, entry)
    assert entry.status == "ready", entry
    return inbox.import_entry(road.district, entry)


def all_agree(road: Road, *laptops: Desk) -> None:
    """Round after round, until nobody has news: then all hold the same, and nothing waits."""
    for _ in range(3):
        for desk in laptops:
            arrive(road, desk)
            receipt(road, desk)
        for desk in laptops:
            pack = packs.write_pack(road.district, desk.region, road.stick())
            receiving.take_pack(desk, pack.paths)
    for desk in (*laptops, road.district):
        assert health.doctor(desk) == []
        assert health.digest(desk) == health.digest(road.district)
    for desk in laptops:
        seen = status(desk)
        assert (seen.unsent, seen.sent) == (0, 0)


def test_a_copied_folder_loses_nothing_when_the_copy_comes_first(
    road: Road, siti: Desk, copies: Callable[[Desk], Desk]
) -> None:
    road.deliver(siti)
    receipt(road, siti)
    other = copies(siti)
    mine, theirs = family(siti, "Wawan"), family(other, "Zainal")
    arrive(road, other)
    told = receipt(road, siti)
    assert [(each.kind, each.moved) for each in told.mishaps] == [("copied", 1)]
    assert records.read(siti, "family", mine).sync == "unsent"
    assert mishaps.noted(siti)[0].kind == "copied"
    arrive(road, siti)
    assert names(road.district) == ["Asep Sunandar", "Wawan", "Zainal"]
    all_agree(road, siti, other)
    assert records.read(siti, "family", theirs).values["head_name"] == "Zainal"
    assert records.read(other, "family", mine).values["head_name"] == "Wawan"


def test_a_copied_folder_loses_nothing_when_no_receipt_is_read(
    road: Road, siti: Desk, copies: Callable[[Desk], Desk]
) -> None:
    road.deliver(siti)
    other = copies(siti)
    family(siti, "Wawan")
    family(other, "Zainal")
    arrive(road, other)
    (entry,) = inbox.examine(road.district, road.export(siti).paths)
    assert entry.status == "twin"
    with pytest.raises(Exception, match="bundle.twin"):
        inbox.import_entry(road.district, entry)
    assert names(road.district) == ["Asep Sunandar", "Zainal"]
    inbox.import_twin(road.district, entry)
    assert names(road.district) == ["Asep Sunandar", "Wawan", "Zainal"]
    all_agree(road, siti, other)


@pytest.mark.parametrize("reads_first", [True, False])
def test_an_older_copy_put_back_loses_nothing_and_gets_back_what_it_lost(
    road: Road, siti: Desk, copies: Callable[[Desk], Desk], reads_first: bool
) -> None:
    road.deliver(siti)
    receipt(road, siti)
    older = copies(siti)
    for name in ("Badu", "Cici", "Dadang"):
        family(siti, name)
    arrive(road, siti)  # then the laptop breaks
    for name in ("Wawan", "Zainal"):
        family(older, name)
    if reads_first:
        told = receipt(road, older)
        assert [(each.kind, each.moved, each.lost) for each in told.mishaps] == [("restored", 2, 3)]
    arrive(road, older)
    assert names(road.district) == ["Asep Sunandar", "Badu", "Cici", "Dadang", "Wawan", "Zainal"]
    all_agree(road, older)
    assert names(older) == ["Asep Sunandar", "Badu", "Cici", "Dadang", "Wawan", "Zainal"]


def test_an_older_copy_with_work_that_was_sent_in_the_meantime_counts_it_once(
    road: Road, siti: Desk, copies: Callable[[Desk], Desk]
) -> None:
    road.deliver(siti)
    receipt(road, siti)
    family(siti, "Badu")
    older = copies(siti)  # Badu is in it, unconfirmed
    family(siti, "Cici")
    arrive(road, siti)
    family(older, "Wawan")
    receipt(road, older)
    arrive(road, older)
    assert names(road.district) == ["Asep Sunandar", "Badu", "Cici", "Wawan"]
    all_agree(road, older)


def test_an_office_that_was_set_back_gets_everything_again(
    road: Road, siti: Desk, copies: Callable[[Desk], Desk]
) -> None:
    road.deliver(siti)
    receipt(road, siti)
    road.hand_back(siti)
    older = copies(road.district)
    for name in ("Badu", "Cici"):
        family(siti, name)
    arrive(road, siti)
    receipt(road, siti)
    assert status(siti).sent == 0
    road.district = older
    family(siti, "Wawan")
    (entry,) = inbox.examine(road.district, road.export(siti).paths)
    assert [each.outcome for each in entry.checks if each.name == "order"] == ["noted"]
    inbox.import_entry(road.district, entry)
    assert names(road.district) == ["Asep Sunandar"]  # the rest waits for what is missing
    receipt(road, siti)
    assert status(siti).unsent + status(siti).sent == 3
    arrive(road, siti)
    assert names(road.district) == ["Asep Sunandar", "Badu", "Cici", "Wawan"]
    all_agree(road, siti)


def test_an_office_that_was_set_back_does_not_write_over_what_it_wrote_before(
    road: Road, siti: Desk, copies: Callable[[Desk], Desk]
) -> None:
    road.deliver(siti)
    (first,) = families.family_ids(siti)
    records.save(road.district, "family", {"rw": "02"}, record=first)
    older = copies(road.district)
    records.save(road.district, "family", {"address": "Jl. Lama 9"}, record=first)
    road.hand_back(siti)
    assert records.read(siti, "family", first).values["address"] == "Jl. Lama 9"
    road.district = older
    records.save(road.district, "family", {"rt": "07"}, record=first)
    told = arrive(road, siti)
    assert [each.kind for each in told.mishaps] == ["copied"]
    all_agree(road, siti)
    seen = records.read(siti, "family", first).values
    assert (seen["address"], seen["rt"]) == ("Jl. Lama 9", "07")


def test_an_old_receipt_read_late_takes_nothing_back(road: Road, siti: Desk) -> None:
    road.deliver(siti)
    old = packs.write_receipt(road.district, siti.device, road.stick())
    family(siti, "Badu")
    road.deliver(siti)
    receipt(road, siti)
    assert status(siti).sent == 0
    receiving.take_pack(siti, [old])
    assert (status(siti).unsent, status(siti).sent) == (0, 0)


def test_a_receipt_for_more_than_was_ever_written_is_not_believed(road: Road, siti: Desk) -> None:
    road.deliver(siti)
    with siti.engine.connect() as conn:
        (writer,) = vector(conn)
    said = receipts.write_receipt(
        road.district.keys, device=siti.device, village=siti.region, taken={writer: (10**6, "a" * 64)},
        at=siti.clock(), stamp=2**60,
    )  # fmt: skip
    path = road.stick() / "tanda.kkb"
    path.write_bytes(said)
    receiving.take_pack(siti, [path])
    assert status(siti).unsent == 1 and health.doctor(siti) == []
    all_agree(road, siti)


def test_a_mishap_is_said_until_somebody_has_read_it(
    road: Road, siti: Desk, copies: Callable[[Desk], Desk]
) -> None:
    road.deliver(siti)
    other = copies(siti)
    family(siti, "Wawan")
    family(other, "Zainal")
    arrive(road, other)
    receipt(road, siti)
    assert len(mishaps.noted(siti)) == 1
    mishaps.dismiss(siti)
    assert mishaps.noted(siti) == []


def test_sending_goes_on_after_a_mishap(road: Road, siti: Desk, copies: Callable[[Desk], Desk]) -> None:
    road.deliver(siti)
    other = copies(siti)
    family(siti, "Wawan")
    family(other, "Zainal")
    arrive(road, other)
    receipt(road, siti)
    assert sending.preview(siti).operations >= 1


def test_what_a_lost_stick_carried_before_a_mishap_is_to_be_sent_again(
    road: Road, siti: Desk, copies: Callable[[Desk], Desk]
) -> None:
    """It was on its way under the writer that was given up: that package can never be confirmed any more."""
    road.deliver(siti)
    receipt(road, siti)
    other = copies(siti)
    mine = family(siti, "Wawan")
    road.export(siti)  # never arrives
    assert records.read(siti, "family", mine).sync == "sent"
    family(other, "Zainal")
    arrive(road, other)
    receipt(road, siti)
    assert records.read(siti, "family", mine).sync == "unsent"
    with siti.engine.connect() as conn:
        waits = awaiting(conn, siti)
    assert (waits.unsent, waits.records, waits.packages) == (1, 0, ())
    all_agree(road, siti, other)


def test_a_clock_that_stands_years_behind_does_not_make_today_the_past(road: Road, siti: Desk) -> None:
    road.deliver(siti)
    receipt(road, siti)
    behind = lambda: datetime(2009, 1, 1, 8, tzinfo=UTC)  # noqa: E731
    again = open_desk(siti.folder, siti.user.name, PASSPHRASE, clock=behind)
    assert today(again) == today(siti)
    close(again)
