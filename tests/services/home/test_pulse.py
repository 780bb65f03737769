"""Whether the first page must count again is told by a pulse."""

from pathlib import Path

from kkb_desktop.services.desk import drafts
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.exchange import devices, inbox, sending
from kkb_desktop.services.exchange.inbox import Imported
from kkb_desktop.services.home.pulse import pulse
from kkb_desktop.services.writing import records
from tests.services.conftest import Clock


def test_nothing_done_leaves_it_as_it_was(desk: Desk, typed_family: dict[str, str]) -> None:
    assert pulse(desk) == pulse(desk)


def test_whatever_the_page_shows_changes_it(
    with_card: Desk, typed_family: dict[str, str], tmp_path: Path, clock: Clock
) -> None:
    desk = with_card
    seen = [pulse(desk)]
    records.save(desk, "family", {"rt": "02"}, record=typed_family["family"])
    seen.append(pulse(desk))
    drafts.save(desk, "family:baru", {"head_name": "A"})
    seen.append(pulse(desk))
    drafts.save(desk, "family:baru", {"head_name": "As"})
    seen.append(pulse(desk))
    sending.export(desk, tmp_path / "stik")
    seen.append(pulse(desk))
    clock.advance(days=1)
    seen.append(pulse(desk))
    assert len(set(seen)) == len(seen)


def test_what_comes_in_at_an_office_changes_it(district: Desk, with_card: Desk, sent: Path) -> None:
    seen = [pulse(district)]
    inbox.examine(district, [sent])
    seen.append(pulse(district))
    devices.approve(district, with_card.device)
    seen.append(pulse(district))
    (entry,) = inbox.examine(district, [sent])
    inbox.import_entry(district, entry)
    seen.append(pulse(district))
    inbox.exclude(district, entry.bundle_id)
    seen.append(pulse(district))
    assert len(set(seen)) == len(seen)


def test_a_receipt_changes_it(with_card: Desk, district: Desk, taken: Imported, tmp_path: Path) -> None:
    from kkb_desktop.services.exchange import packs, receiving

    before = pulse(with_card)
    receiving.take_pack(with_card, [packs.write_receipt(district, with_card.device, tmp_path / "pulang")])
    assert pulse(with_card) != before
