"""Everything is checked before anything is taken in; what is refused changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from kkb_desktop.domain.errors import Cancelled, KkbError
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.health import digest
from kkb_desktop.services.exchange import inbox, receiving
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


def test_a_villages_own_bundle_on_the_stick_is_passed_over_and_refused_when_named(
    road: Any, siti: Desk
) -> None:
    road.deliver(siti)
    (path,) = road.export(siti).paths
    assert not receiving.take_pack(siti, [path.parent]).change
    with pytest.raises(KkbError) as refused:
        receiving.take_pack(siti, [path])
    assert refused.value.reason == "bundle.wrong_kind"
