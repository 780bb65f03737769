"""What the first page of a district says."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.exchange import devices, inbox, packs, sending
from kkb_desktop.services.exchange.inbox import Imported
from kkb_desktop.services.home.district import office_today
from kkb_desktop.services.writing import records
from tests.services.conftest import Clock


def waiting(desk: Desk) -> dict[str, int]:
    return {step.key: step.count for step in office_today(desk).steps}


def begun(desk: Desk) -> list[str]:
    return [step.key for step in office_today(desk).start if step.done]


def test_an_empty_office_is_told_where_to_begin(district: Desk) -> None:
    seen = office_today(district)
    assert [step.key for step in seen.start] == ["give_card", "approve", "first_bundle"]
    assert (begun(district), seen.steps, seen.villages, seen.families) == ([], (), (), 0)


def test_a_laptop_that_asks_is_the_first_thing_to_do(district: Desk, sent: Path) -> None:
    inbox.examine(district, [sent])
    assert waiting(district) == {"laptops": 1}
    assert begun(district) == ["give_card"]
    (village,) = office_today(district).villages
    assert (village.waiting, village.last_in, village.silent, village.late) == (True, None, None, True)


def test_a_package_of_an_approved_laptop_is_ready(district: Desk, with_card: Desk, sent: Path) -> None:
    inbox.examine(district, [sent])
    devices.approve(district, with_card.device)
    assert waiting(district) == {"bundles": 1}
    assert begun(district) == ["give_card", "approve"]


def test_a_package_with_a_part_missing_is_told_apart(
    district: Desk, with_card: Desk, taken: Imported, tmp_path: Path
) -> None:
    for number in range(80):
        records.save(
            with_card, "family", {"head_name": f"Kepala {number}", "note": bytes([number]).hex() * 200}
        )
    written = sending.export(with_card, tmp_path / "dua", split=2_000)
    assert len(written.paths) > 1
    inbox.examine(district, written.paths[:1])
    assert waiting(district) == {"give_receipts": 1, "parts": 1}


def test_who_was_not_given_a_receipt_waits_for_one(district: Desk, taken: Imported, tmp_path: Path) -> None:
    assert waiting(district) == {"give_receipts": 1}
    packs.write_receipts(district, tmp_path / "pulang")
    assert waiting(district) == {}


def test_who_sent_is_listed_with_its_day_and_its_families(
    district: Desk, taken: Imported, clock: Clock
) -> None:
    seen = office_today(district)
    (village,) = seen.villages
    assert (village.name.village, village.families, village.silent, village.late) == (
        "3299012001",
        1,
        0,
        False,
    )
    assert (seen.start, seen.families, seen.late) == ((), 1, ())
    clock.advance(days=31)
    assert [each.silent for each in office_today(district).late] == [31]


def test_the_longest_silent_village_comes_first(
    district: Desk,
    with_card: Desk,
    taken: Imported,
    village_desk: Callable[..., Desk],
    clock: Clock,
    tmp_path: Path,
) -> None:
    clock.advance(days=12)
    other = village_desk(region="3299012002", user="Ani")
    devices.install_card(other, devices.write_district_card(district, tmp_path / "kartu2"))
    records.save(other, "family", {"head_name": "Dedi", "rt": "01"})
    sending.export(other, tmp_path / "stik2")
    inbox.examine(district, [tmp_path / "stik2"])
    order = [(each.name.village, each.silent) for each in office_today(district).villages]
    assert order == [("3299012002", None), ("3299012001", 12)]


def test_a_package_taken_out_again_does_not_count_as_sent(district: Desk, taken: Imported) -> None:
    inbox.exclude(district, inbox.entries(district)[0].bundle_id)
    (village,) = office_today(district).villages
    assert (village.families, village.last_in) == (0, None)


def test_coverage_leaves_out_villages_that_named_no_estimate(
    district: Desk, with_card: Desk, sent: Path, tmp_path: Path
) -> None:
    records.save(with_card, "village_profile", {"name": "Sukamekar", "estimated_families": 4})
    sending.export(with_card, tmp_path / "lagi")
    inbox.examine(district, [sent])
    devices.approve(district, with_card.device)
    assert office_today(district).covered == (0, 0)
    (entry,) = inbox.examine(district, [tmp_path / "lagi"])
    inbox.import_entry(district, entry)
    assert office_today(district).covered == (1, 4)


def test_how_many_villages_there_are_is_told_where_a_list_knows(district_desk: Callable[..., Desk]) -> None:
    assert office_today(district_desk()).in_region is None  # an invented district
    assert (office_today(district_desk(region="1471")).in_region or 0) > 50  # Pekanbaru


def test_a_month_is_the_line_between_on_time_and_late(district: Desk, taken: Imported, clock: Clock) -> None:
    clock.now += timedelta(days=30)
    assert office_today(district).late == ()
    clock.now += timedelta(days=1)
    assert len(office_today(district).late) == 1
