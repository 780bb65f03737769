"""What the header says."""

from collections.abc import Callable
from pathlib import Path

from kkb_desktop.services.desk import drafts
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.exchange import devices, inbox, packs, receiving, sending
from kkb_desktop.services.home.status import status
from kkb_desktop.services.writing import records


def test_a_fresh_desk_has_saved_nothing_and_owes_nothing(desk: Desk) -> None:
    now = status(desk)
    assert (now.saved_at, now.unsent, now.sent, now.drafts, now.conflicts) == (None, 0, 0, 0, 0)
    assert now.place == ("Wilayah 3299012001",)
    assert (now.user, now.role) == ("Sari", "operator")


def test_saving_moves_the_time_and_the_number_to_be_sent(desk: Desk, typed_family: dict[str, str]) -> None:
    before = status(desk)
    assert before.unsent == 4
    records.save(desk, "family", {"rt": "02"}, record=typed_family["family"])
    drafts.save(desk, "family:baru", {})
    after = status(desk)
    assert after.unsent == 4
    assert after.drafts == 1
    assert before.saved_at is not None and after.saved_at is not None
    assert after.saved_at > before.saved_at


def test_what_was_sent_waits_for_its_receipt_with_the_package_and_the_day(
    desk: Desk, typed_family: dict[str, str], district_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    district = district_desk()
    assert not status(desk).has_card
    devices.install_card(desk, devices.write_district_card(district, tmp_path / "kartu"))
    assert status(desk).has_card
    first = sending.export(desk, tmp_path / "stik")
    waiting = status(desk)
    assert (waiting.unsent, waiting.sent, waiting.packages) == (0, 4, (1,))
    assert waiting.sent_since == waiting.last_sent is not None
    records.save(desk, "family", {"rt": "02"}, record=typed_family["family"])
    assert (status(desk).unsent, status(desk).sent) == (1, 3)
    sending.export(desk, tmp_path / "stik")
    both = status(desk)
    assert (both.packages, both.sent_since) == ((1, 2), waiting.sent_since)
    assert both.last_sent is not None and both.sent_since is not None and both.last_sent > both.sent_since
    (entry,) = inbox.examine(district, first.paths)
    assert (status(district).bundles, status(district).laptops) == (1, 1)
    devices.approve(district, entry.device)
    inbox.import_entry(district, entry)
    assert (status(district).bundles, status(district).laptops) == (0, 0)
    receiving.take_pack(desk, [packs.write_receipt(district, desk.device, tmp_path / "balik")])
    # The first package has arrived, the edit in the second has not.
    assert (status(desk).sent, status(desk).packages) == (1, (2,))
