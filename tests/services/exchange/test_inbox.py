"""Everything is checked before anything is taken in; what is refused changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from kkb_desktop.domain.errors import Cancelled, FileRefused, KkbError
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.health import digest, doctor
from kkb_desktop.services.exchange import devices, inbox, packs, receiving
from kkb_desktop.services.families import families
from kkb_desktop.services.writing.records import save


def spoiled(path: Path, place: int) -> Path:
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    other = path.with_name(f"x{path.name}")
    other.write_bytes(data)
    return other


@pytest.mark.parametrize("place", [0, 20, 200, -200, -1])
def test_a_changed_byte_is_refused_and_kept_in_quarantine(road: Any, siti: Desk, place: int) -> None:
    road.deliver(siti)
    before = digest(road.district)
    (path,) = road.export(siti).paths
    (entry,) = inbox.examine(road.district, [spoiled(path, place)])
    assert entry.status == "refused" and entry.reason
    assert list((road.district.folder / "karantina").iterdir())
    assert digest(road.district) == before


def test_something_that_is_no_bundle_is_refused(road: Any, tmp_path: Path) -> None:
    path = tmp_path / "foto.kkb"
    path.write_bytes(b"bukan bundel")
    (entry,) = inbox.examine(road.district, [path])
    assert entry.status == "refused"
    with pytest.raises(KkbError):
        inbox.import_entry(road.district, entry)


def test_a_bundle_of_another_district_is_refused(
    siti: Desk, road: Any, district_desk: Callable[..., Desk]
) -> None:
    other = district_desk(region="1101")
    (entry,) = inbox.examine(other, road.export(siti).paths)
    assert (entry.status, entry.reason) == ("refused", "bundle.wrong_region")


def test_parts_from_different_sticks_meet(road: Any, siti: Desk) -> None:
    road.deliver(siti)
    for number in range(60):
        # Letters by chance do not compress: the bundle must be larger than the smallest part.
        note = Random(number).randbytes(200).hex()
        save(siti, "family", {"head_name": "Keluarga", "rt": "01", "note": note})
    done = road.export(siti, split=1024)
    assert len(done.paths) > 1
    first, rest = done.paths[:1], done.paths[1:]
    (entry,) = inbox.examine(road.district, first)
    assert entry.status == "incomplete"
    assert entry.missing_parts == tuple(range(2, len(done.paths) + 1))
    first[0].unlink()
    (entry,) = inbox.examine(road.district, rest)
    assert entry.status == "ready"
    inbox.import_entry(road.district, entry)
    assert len(families.family_ids(road.district)) == 61


def test_a_cancelled_import_leaves_nothing(road: Any, siti: Desk) -> None:
    road.deliver(siti)
    before = digest(road.district)
    save(siti, "family", {"head_name": "Baru", "rt": "01"})
    (entry,) = inbox.examine(road.district, road.export(siti).paths)
    asked: list[int] = []

    def cancel() -> bool:
        asked.append(1)
        return len(asked) > 1

    with pytest.raises(Cancelled):
        inbox.import_entry(road.district, entry, cancel=cancel)
    assert digest(road.district) == before


def test_an_excluded_bundle_is_as_if_it_had_not_come_and_can_be_put_back(road: Any, siti: Desk) -> None:
    empty = digest(road.district)
    paths = road.export(siti).paths
    road.take(paths)
    full = digest(road.district)
    (entry,) = inbox.entries(road.district)
    assert inbox.exclude(road.district, entry.bundle_id).touches("family")
    assert digest(road.district) == empty
    assert inbox.entries(road.district)[0].status == "excluded"
    inbox.include(road.district, entry.bundle_id)
    assert digest(road.district) == full


def test_a_gap_between_bundles_is_told_but_does_not_stop(road: Any, siti: Desk) -> None:
    road.deliver(siti)
    road.export(siti)
    (entry,) = inbox.examine(road.district, road.export(siti).paths)
    assert entry.status == "ready"
    assert entry.checks[-1].ok is None


def outcomes(entry: inbox.InboxEntry) -> dict[str, str]:
    return {check.name: check.outcome for check in entry.checks}


def test_a_check_counts_as_passed_only_where_it_was_made(road: Any, siti: Desk, tmp_path: Path) -> None:
    """What the screen ticks was looked at; a check behind the one that failed says that it was not made, and why."""
    (path,) = road.export(siti).paths
    (waiting,) = inbox.examine(road.district, [path])
    assert outcomes(waiting) == {
        "form": "passed",
        "region": "passed",
        "parts": "passed",
        "device": "failed",
        "signature": "passed",  # by the very keys whose words are compared
        "whole": "not_made",
        "content": "not_made",
        "order": "not_made",
    }
    assert all(check.line is not None for check in waiting.checks if check.outcome == "not_made")
    devices.approve(road.district, siti.device)
    (ready,) = inbox.examine(road.district, [path])
    assert set(outcomes(ready).values()) == {"passed"}
    broken = tmp_path / "rusak.kkb"
    broken.write_bytes(path.read_bytes()[:60])
    (refused,) = inbox.examine(road.district, [broken])
    made = outcomes(refused)
    assert made.pop("form") == "failed" and set(made.values()) == {"not_made"}
    (flipped,) = inbox.examine(road.district, [spoiled(path, -1)])
    assert outcomes(flipped) | {"signature": "passed", "whole": "failed", "content": "not_made"} == outcomes(
        flipped
    )


def test_what_is_no_bundle_is_called_by_its_name_and_not_refused(
    road: Any, siti: Desk, district_desk: Callable[..., Desk]
) -> None:
    road.deliver(siti)
    stick = road.stick()
    devices.write_district_card(road.district, stick)
    devices.write_district_card(district_desk(region="1101"), stick)
    packs.write_receipt(road.district, siti.device, stick)
    packs.write_pack(road.district, siti.region, stick)
    found = inbox.examine(road.district, [stick])
    assert {entry.status for entry in found} == {"other"}
    assert {entry.reason for entry in found} == {
        "stick.own_card",
        "stick.card",
        "stick.own_receipt",
        "stick.own_pack",
    }
    assert not list(road.district.folder.glob("karantina/*"))


def test_a_damaged_card_is_refused_as_a_card(road: Any, tmp_path: Path) -> None:
    path = devices.write_district_card(road.district, tmp_path)
    path.write_bytes(path.read_bytes()[:-9])
    (entry,) = inbox.examine(road.district, [path])
    assert (entry.status, entry.reason) == ("refused", "card.damaged")


def test_a_stick_that_is_gone_is_told_instead_of_a_refused_file(road: Any, tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        inbox.examine(road.district, [tmp_path / "tercabut"])
    assert refused.value.reason == "file.gone"


def test_approval_checks_what_has_waited_at_once_without_the_stick(road: Any, siti: Desk) -> None:
    (path,) = road.export(siti).paths
    (entry,) = inbox.examine(road.district, [path])
    path.unlink()
    (again,) = inbox.approve_sender(road.district, siti.device, words=entry.words, also=[path])
    assert (again.status, again.bundle_id) == ("ready", entry.bundle_id)


def test_what_was_cancelled_is_not_confirmed_and_counts_again_once_another_bundle_brings_it(
    road: Any, siti: Desk
) -> None:
    road.deliver(siti)
    full = digest(road.district)
    (first,) = inbox.entries(road.district)
    inbox.exclude(road.district, first.bundle_id)
    told = receiving.take_pack(siti, [packs.write_receipt(road.district, siti.device, road.stick())])
    assert (told.confirmed, told.packages, told.cancelled) == (0, (), (1,))
    assert told.still.packages == (1,)
    again = road.deliver(siti)
    assert (again.intake.new, again.intake.back) == (0, again.intake.known)
    assert again.intake.back > 0
    assert digest(road.district) == full and not doctor(road.district)
    told = receiving.take_pack(siti, [packs.write_receipt(road.district, siti.device, road.stick())])
    assert (told.packages, told.still.records) == ((1, 2), 0)
