"""A new laptop is let in by its words; the district card tells a village whom to seal for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kkb_desktop.domain.errors import KeyRefused
from kkb_desktop.services.desk import person
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.exchange import devices, inbox, packs, receiving, sending
from kkb_desktop.services.families import families
from kkb_desktop.services.writing import records
from kkb_desktop.services.writing.records import save
from kkb_desktop.sync.bundle import BundleContent, HeaderFacts, seal


def test_without_the_district_card_nothing_is_sent(desk: Desk, tmp_path: Path) -> None:
    assert sending.preview(desk).warnings == ("card.missing",)
    with pytest.raises(KeyRefused) as refused:
        sending.export(desk, tmp_path)
    assert refused.value.reason == "card.missing"


def test_both_sides_see_the_same_words(road: Any, siti: Desk) -> None:
    (entry,) = inbox.examine(road.district, road.export(siti).paths)
    assert entry.status == "pending"
    assert entry.words == devices.fingerprint(siti)
    assert devices.installed_card(siti).words == devices.fingerprint(road.district)  # type: ignore[union-attr]


def test_wrong_words_do_not_approve(road: Any, siti: Desk) -> None:
    inbox.examine(road.district, road.export(siti).paths)
    with pytest.raises(KeyRefused) as refused:
        devices.approve(road.district, siti.device, words=" ".join(devices.fingerprint(road.district)))
    assert refused.value.reason == "device.words_differ"
    assert [each.device for each in devices.pending(road.district)] == [siti.device]


def test_words_may_be_typed_in_capitals_and_with_commas(road: Any, siti: Desk) -> None:
    inbox.examine(road.district, road.export(siti).paths)
    said = ", ".join(word.upper() for word in devices.fingerprint(siti))
    assert devices.approve(road.district, siti.device, words=said).status == "approved"


def test_a_waiting_bundle_is_ready_once_the_laptop_is_approved_without_the_stick(
    road: Any, siti: Desk
) -> None:
    (path,) = road.export(siti).paths
    inbox.examine(road.district, [path])
    path.unlink()
    devices.approve(road.district, siti.device)
    (entry,) = inbox.entries(road.district)
    assert entry.status == "ready"
    assert inbox.import_entry(road.district, entry).intake.new > 0
    (entry,) = inbox.entries(road.district)
    assert entry.status == "imported"


def test_a_revoked_laptop_is_refused(road: Any, siti: Desk) -> None:
    road.deliver(siti)
    devices.revoke(road.district, siti.device)
    (entry,) = inbox.examine(road.district, road.export(siti).paths)
    assert (entry.status, entry.reason) == ("refused", "device.revoked")


def test_a_card_of_another_district_is_refused(
    desk: Desk, district_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    path = devices.write_district_card(district_desk(region="1101"), tmp_path)
    with pytest.raises(KeyRefused) as refused:
        devices.install_card(desk, path)
    assert refused.value.reason == "card.other_region"


def test_another_card_for_the_same_district_is_not_taken_silently(
    siti: Desk, district_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    path = devices.write_district_card(district_desk(), tmp_path)
    with pytest.raises(KeyRefused) as refused:
        devices.install_card(siti, path)
    assert refused.value.reason == "card.changed"
    assert devices.install_card(siti, path, replace=True).region == "3299"


def test_the_card_names_the_office_and_who_works_there(road: Any, siti: Desk, desk: Desk) -> None:
    card = devices.installed_card(siti)
    assert card is not None and card.name == "Kabupaten 3299 (Rudi)"
    assert sending.preview(siti).recipients == (card.name,)
    assert devices.own_office(road.district).name == "Wilayah 3299 (Rudi)"
    person.save(road.district, "Rudi Hartono", "")
    assert devices.install_card(siti, road.card()).name == "Kabupaten 3299 (Rudi Hartono)"


def test_a_district_hears_whom_to_call_before_it_approves_and_nobody_else_can_read_it(
    road: Any, siti: Desk
) -> None:
    person.save(siti, "Bu Sari Lestari", "0812 3456 7890")
    (path,) = road.export(siti).paths
    assert b"Lestari" not in path.read_bytes() and b"081234567890" not in path.read_bytes()
    (entry,) = inbox.examine(road.district, [path])
    assert (entry.status, entry.sender, entry.phone) == ("pending", "Bu Sari Lestari", "081234567890")
    (waiting,) = devices.pending(road.district)
    assert (waiting.name, waiting.phone, waiting.approved_on) == ("Bu Sari Lestari", "081234567890", None)
    road.take((path,))
    (approved,) = (each for each in devices.devices(road.district) if each.status == "approved")
    assert approved.approved_on is not None


def test_whom_to_call_follows_the_laptop_and_can_be_withdrawn(road: Any, siti: Desk) -> None:
    for name, phone in (("Siti", "081234567890"), ("Wati", "081298765432"), ("", "")):
        person.save(siti, name, phone)
        road.deliver(siti)
        (view,) = (each for each in devices.devices(road.district) if each.device == siti.device)
        assert (view.person, view.phone) == (name, phone)
        save(siti, "family", {"head_name": f"Keluarga {name}", "rt": "01"})


def test_receipts_for_all_that_wait_are_written_at_once_and_again_on_request(
    road: Any, siti: Desk, laptop: Callable[..., Desk]
) -> None:
    with pytest.raises(KeyRefused) as refused:
        packs.write_receipts(road.district, road.stick())
    assert refused.value.reason == "receipt.nobody"
    rina = laptop(region="3299012002", user="Rina")
    road.deliver(siti)
    road.deliver(rina)
    assert set(packs.receipts_due(road.district)) == {siti.device, rina.device}
    stick = road.stick()
    given = packs.write_receipts(road.district, stick)
    assert (len(given.paths), given.villages) == (2, 2)
    assert packs.receipts_due(road.district) == []
    assert all(entry.receipt_at for entry in inbox.entries(road.district))
    road.deliver(siti)
    assert packs.receipts_due(road.district) == [siti.device]
    assert len(packs.write_receipts(road.district, stick).paths) == 1
    # The stick was lost: nothing waits, so all are written anew; the same laptop's receipt is one file.
    assert len(packs.write_receipts(road.district, stick).paths) == 2
    assert len(list(stick.iterdir())) == 2
    assert receiving.take_pack(siti, [stick]).confirmed == 1


def test_what_the_district_wrote_is_received_once_the_laptops_say_that_they_have_it(
    road: Any, siti: Desk
) -> None:
    road.deliver(siti)
    (family,) = families.family_ids(road.district)
    save(road.district, "family", {"rt": "07"}, record=family)

    def sync() -> str:
        return records.read(road.district, "family", family).sync

    assert sync() == "unsent"
    road.hand_back(siti)
    assert sync() == "sent"
    save(siti, "family", {"head_name": "Dadang", "rt": "02"})
    road.deliver(siti)
    assert sync() == "received"


def test_only_a_district_approves(siti: Desk) -> None:
    with pytest.raises(KeyRefused):
        devices.approve(siti, siti.device)


@pytest.mark.parametrize("claimed", ["nobody", "somebody else"])
def test_nobody_asks_to_be_let_in_under_other_keys(
    road: Any, siti: Desk, laptop: Callable[..., Desk], claimed: str
) -> None:
    enrolment = devices.own_card(laptop(user="Wati")) if claimed == "somebody else" else None
    facts = HeaderFacts("bundle", "3299", siti.region, 1, "", {}, 1, "", enrolment)
    sealed = seal(BundleContent(()), facts, siti.keys, [devices.own_card(road.district)])
    path = road.stick() / "a.kkb"
    path.write_bytes(sealed.parts[0][1])
    (entry,) = inbox.examine(road.district, [path])
    assert entry.status == "refused"
    assert devices.pending(road.district) == []


def test_an_enrolment_changed_on_the_way_is_not_noted(road: Any, siti: Desk) -> None:
    (path,) = road.export(siti).paths
    label = devices.own_card(siti).label.encode()
    data = path.read_bytes()
    assert label in data
    path.write_bytes(data.replace(label, b"X" * len(label), 1))
    (entry,) = inbox.examine(road.district, [path])
    assert (entry.status, entry.reason) == ("refused", "bundle.signature")
    assert devices.pending(road.district) == []
