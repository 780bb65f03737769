"""Village to district and back: what was typed arrives, once, and everybody ends with the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.health import digest, doctor
from kkb_desktop.services.exchange import conflicts, inbox, packs, receiving
from kkb_desktop.services.families import families
from kkb_desktop.services.writing import records


def the_family(desk: Desk) -> records.RecordView:
    (family,) = families.family_ids(desk)
    return records.read(desk, "family", family)


def test_a_family_typed_in_the_village_is_on_the_districts_screen(road: Any, siti: Desk) -> None:
    taken = road.deliver(siti)
    assert taken.change.touches("family")
    assert the_family(road.district).values["head_name"] == "Asep Sunandar"
    assert digest(road.district, siti.region) == digest(siti, siti.region)
    assert not doctor(road.district)


def test_a_record_is_unsent_then_sent_then_received(road: Any, siti: Desk) -> None:
    assert the_family(siti).sync == "unsent"
    road.deliver(siti)
    assert the_family(siti).sync == "sent"
    receipt = packs.write_receipt(road.district, siti.device, road.stick())
    assert receiving.take_pack(siti, [receipt]).receipt is not None
    assert the_family(siti).sync == "received"


def test_an_old_receipt_that_comes_late_takes_nothing_back(road: Any, siti: Desk) -> None:
    road.deliver(siti)
    old = packs.write_receipt(road.district, siti.device, road.stick())
    records.save(siti, "family", {"rt": "02"}, opened=the_family(siti))
    road.deliver(siti)
    receiving.take_pack(siti, [packs.write_receipt(road.district, siti.device, road.stick())])
    receiving.take_pack(siti, [old])
    assert the_family(siti).sync == "received"


def test_after_a_lost_stick_the_next_bundle_carries_everything(road: Any, siti: Desk) -> None:
    lost = road.export(siti)
    records.save(siti, "family", {"rt": "02"}, opened=the_family(siti))
    road.deliver(siti)
    assert the_family(road.district).values["rt"] == "02"
    late = road.take(lost.paths)
    assert late.intake.new == 0
    assert digest(road.district, siti.region) == digest(siti, siti.region)


def test_a_bundle_met_twice_is_known_and_changes_nothing(road: Any, siti: Desk) -> None:
    paths = road.export(siti).paths
    road.take(paths)
    before = digest(road.district)
    (entry,) = inbox.examine(road.district, paths)
    assert entry.status == "known"
    assert inbox.import_entry(road.district, entry).intake.new == 0
    assert digest(road.district) == before


def test_two_laptops_of_a_village_meet_at_the_district(
    road: Any, siti: Desk, laptop: Callable[..., Desk]
) -> None:
    wati = laptop(user="Wati")
    road.deliver(siti)
    road.deliver(wati)
    road.hand_back(siti, wati)
    assert digest(wati) == digest(siti)
    for desk, address in ((siti, "Jl. Melati 4"), (wati, "Jl. Melati 4B")):
        records.save(desk, "family", {"address": address}, opened=the_family(desk))
        road.deliver(desk)
    (row,) = conflicts.list_conflicts(road.district)
    view = conflicts.compare(road.district, row.record)
    (field,) = view.fields
    assert {choice.value for choice in field.choices} == {"Jl. Melati 4", "Jl. Melati 4B"}
    assert {choice.user for choice in field.choices} == {"Siti", "Wati"}
    assert conflicts.settle(road.district, row.record, {"address": "Jl. Melati 4B"})
    assert conflicts.list_conflicts(road.district) == []
    road.hand_back(siti, wati)
    assert digest(siti) == digest(wati) == digest(road.district, siti.region)
    assert the_family(siti).values["address"] == "Jl. Melati 4B"


def test_an_edit_against_a_delete_keeps_the_record_until_somebody_decides(road: Any, siti: Desk) -> None:
    road.deliver(siti)
    family = the_family(siti).id
    records.delete(road.district, "family", family)
    records.save(siti, "family", {"rt": "09"}, opened=the_family(siti))
    road.deliver(siti)
    view = conflicts.compare(road.district, family)
    assert view.presence
    conflicts.settle(road.district, family, {}, keep=False)
    assert families.family_ids(road.district) == []
    road.hand_back(siti)
    assert families.family_ids(siti) == []
    assert digest(siti) == digest(road.district, siti.region)


def test_two_villages_do_not_see_each_others_records(
    road: Any, siti: Desk, laptop: Callable[..., Desk]
) -> None:
    rina = laptop(region="3299012002", user="Rina")
    records.save(rina, "family", {"head_name": "Made Wirawan", "rt": "01"})
    road.deliver(siti)
    road.deliver(rina)
    road.hand_back(siti)
    road.hand_back(rina)
    assert the_family(rina).values["head_name"] == "Made Wirawan"
    assert digest(road.district, rina.region) == digest(rina)
