"""The wrong village chosen at the start: everything typed moves to the right one, until the first package."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from kkb_desktop.domain.errors import StoreRefused
from kkb_desktop.services.desk import correcting, drafts
from kkb_desktop.services.desk.desk import Desk, close, create_desk, open_desk, place_words
from kkb_desktop.services.desk.health import digest, doctor, rebuild
from kkb_desktop.services.exchange import devices, inbox, sending
from kkb_desktop.services.families import families
from kkb_desktop.services.finding import search
from kkb_desktop.services.sample.village import build, changes
from kkb_desktop.services.writing import records, steps
from kkb_desktop.store import schema
from kkb_desktop.store.keyfile import Cost

WRONG, RIGHT = "3299012001", "1471071012"


def reason(call: Any, *given: Any) -> str:
    with pytest.raises(StoreRefused) as refused:
        call(*given)
    return refused.value.reason


def counted(desk: Desk, table: Any, village: str) -> int:
    with desk.engine.connect() as conn:
        return conn.scalar(select(func.count()).select_from(table).where(table.c.village == village)) or 0


@pytest.fixture
def village(desk: Desk) -> Desk:
    """A village with everything a village keeps, a record deleted and a step taken back."""
    steps.write(desk, changes(build(24)), label="Contoh")
    family = records.save(desk, "family", {"head_name": "Wawan Hermawan", "rt": "01"})
    records.save(desk, "family", {"rt": "02"}, record=family.record)
    gone = records.save(desk, "family", {"head_name": "Salah ketik", "rt": "03"})
    records.delete(desk, "family", gone.record)
    undone = records.save(desk, "family", {"head_name": 'Nama "village":"3299012001" aneh', "rt": "04"})
    records.undo(desk, records.save(desk, "family", {"rt": "05"}, record=undone.record).change.step)
    return desk


def test_all_that_was_typed_is_in_the_right_village_as_if_it_had_been_chosen_at_once(village: Desk) -> None:
    before = {family: records.read(village, "family", family) for family in families.family_ids(village)}
    fixed = correcting.correct_region(village, RIGHT)
    assert fixed.region == RIGHT and not doctor(fixed)
    for table in (schema.op, schema.writer, schema.device, schema.search_token):
        assert counted(fixed, table, WRONG) == 0
    assert counted(fixed, schema.op, RIGHT) > 0 and counted(fixed, schema.writer, RIGHT) == 1
    after = {family: records.read(fixed, "family", family) for family in families.family_ids(fixed)}
    assert {family: dict(view.values) for family, view in after.items()} == {
        family: {**view.values, "village": RIGHT} for family, view in before.items()
    }
    told = digest(fixed)
    rebuild(fixed)
    assert digest(fixed) == told and not doctor(fixed)


def test_the_place_is_named_anew_and_kept(village: Desk) -> None:
    fixed = correcting.correct_region(village, RIGHT)
    with fixed.engine.connect() as conn:
        assert place_words(conn) == ("Kelurahan Airdingin", "Kec. Bukit Raya", "Kota Pekanbaru", "Riau")
    again = open_desk(fixed.folder, "Sari", "empat kata yang panjang")
    assert (again.region, again.device) == (RIGHT, village.device)
    close(again)


def test_work_goes_on_in_the_same_numbers_and_can_still_be_taken_back(village: Desk) -> None:
    step = records.save(village, "family", {"head_name": "Terakhir", "rt": "09"}).change.step
    fixed = correcting.correct_region(village, RIGHT)
    records.undo(fixed, step)
    records.save(fixed, "family", {"head_name": "Berikutnya", "rt": "09"})
    assert counted(fixed, schema.writer, RIGHT) == 1
    names = {records.read(fixed, "family", each).values["head_name"] for each in families.family_ids(fixed)}
    assert "Berikutnya" in names and "Terakhir" not in names
    assert not doctor(fixed)


def test_drafts_and_the_search_follow(village: Desk) -> None:
    drafts.save(village, "family:baru", {"head_name": "Setengah", "village": WRONG})
    fixed = correcting.correct_region(village, RIGHT)
    (draft,) = drafts.all_drafts(fixed)
    assert draft.body == {"head_name": "Setengah", "village": RIGHT}
    search.catch_up(fixed)
    hits = search.find(fixed, "wawan hermawan")
    assert hits and all(hit.village == RIGHT for hit in hits)


def test_the_right_district_takes_it_in(
    village: Desk, district_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    fixed = correcting.correct_region(village, RIGHT)
    office = district_desk(region="1471")
    devices.install_card(fixed, devices.write_district_card(office, tmp_path / "kartu"))
    sent = sending.export(fixed, tmp_path / "stik")
    (entry,) = inbox.examine(office, sent.paths)
    devices.approve(office, entry.device)
    (entry,) = inbox.examine(office, sent.paths)
    inbox.import_entry(office, entry)
    assert digest(office, RIGHT) == digest(fixed)


def test_a_card_of_the_wrong_district_is_put_away_and_one_that_fits_stays(
    desk: Desk, district_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    office = district_desk()
    devices.install_card(desk, devices.write_district_card(office, tmp_path / "kartu"))
    near = correcting.correct_region(desk, "3299012002")
    assert devices.district_card(near) is not None
    far = correcting.correct_region(near, RIGHT)
    assert devices.district_card(far) is None


def test_after_the_first_package_it_is_refused_and_nothing_changes(
    village: Desk, district_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    office = district_desk()
    devices.install_card(village, devices.write_district_card(office, tmp_path / "kartu"))
    assert correcting.obstacle(village) is None
    sending.export(village, tmp_path / "stik")
    told = digest(village)
    assert (found := correcting.obstacle(village)) is not None and found.reason == "region.sent"
    assert reason(correcting.correct_region, village, RIGHT) == "region.sent"
    assert digest(village) == told and counted(village, schema.op, RIGHT) == 0


@pytest.mark.parametrize("code", ["", "1471", "147107101x", "14.71.07.1012", "１４７１０７１０１２"])
def test_only_a_code_of_the_same_kind_is_taken(desk: Desk, code: str) -> None:
    assert reason(correcting.correct_region, desk, code) == "desk.region"
    assert reason(correcting.correct_region, desk, desk.region) == "region.same"


def test_an_office_can_correct_itself_until_it_knows_a_laptop(
    desk: Desk, district_desk: Callable[..., Desk]
) -> None:
    office = correcting.correct_region(district_desk(), "1471")
    assert office.region == "1471" and devices.own_card(office).region == "1471"
    devices.note_enrolment(office, devices.own_card(desk))
    assert reason(correcting.correct_region, office, "3299") == "region.laptops"


def test_a_training_village_stays_where_it_is(tmp_path: Path) -> None:
    desk, _code = create_desk(
        tmp_path / "latihan", "village", WRONG, "Sari", "empat kata yang panjang",
        training=True, cost=Cost(64, 1, 1),
    )  # fmt: skip
    assert reason(correcting.correct_region, desk, RIGHT) == "region.training"
    close(desk)
