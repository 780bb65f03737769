"""Training: the whole round with invented data, and nothing of it ever meets real data."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kkb_desktop.domain.errors import KkbError, StoreRefused
from kkb_desktop.services.desk.desk import Desk, close, create_desk, open_desk
from kkb_desktop.services.desk.health import digest, doctor
from kkb_desktop.services.desk.training import practice_stick, training_folder
from kkb_desktop.services.exchange import devices, inbox, packs, practice, receiving, sending
from kkb_desktop.services.families import families
from kkb_desktop.services.sample import village as sample
from kkb_desktop.services.writing import records
from kkb_desktop.store.keyfile import Cost
from kkb_desktop.sync.keys import is_training

pytestmark = pytest.mark.usefixtures("small")


def reason(call: Any, *given: Any, **named: Any) -> str:
    with pytest.raises(KkbError) as refused:
        call(*given, **named)
    return refused.value.reason


def test_the_whole_round_can_be_practised(trained: Callable[..., Desk]) -> None:
    village = trained("village")
    stick = practice_stick(village)
    assert stick is not None and stick.is_dir() and village.training
    records.save(village, "family", {"head_name": "Latihan Mengetik", "rt": "01"})
    told = digest(village)
    sending.export(village, stick)
    words = devices.fingerprint(village)

    office = trained("district")
    assert office.kind == "district" and office.training and office.user.role == "district"
    (entry,) = inbox.examine(office, [stick])
    assert entry.status == "pending" and entry.words == words
    devices.approve(office, entry.device, words=words)
    (entry,) = inbox.examine(office, [stick])
    inbox.import_entry(office, entry)
    assert digest(office, village.region) == told
    packs.write_pack(office, village.region, stick)

    village = trained("village")
    taken = receiving.take_pack(village, [stick])
    assert taken.receipt is not None
    rows = families.family_rows(village, families.family_ids(village))
    assert {row.sync for row in rows.values()} == {"received"} and not doctor(village)


def test_it_lies_beside_the_data_folder_says_what_it_is_and_leaves_nothing_in_it(
    trained: Callable[..., Desk], data: Path
) -> None:
    village = trained("village")
    here = training_folder(data)
    assert here.parent == data.parent and here != data and not data.exists()
    assert village.folder.parent == here
    for folder in ("desa", "kabupaten"):
        assert "rekaan" in (here / folder / "LATIHAN.txt").read_text(encoding="utf-8")


def test_it_is_as_it_was_left_until_it_is_begun_anew(trained: Callable[..., Desk], data: Path) -> None:
    village = trained("village")
    device = village.device
    records.save(village, "family", {"head_name": "Latihan Mengetik", "rt": "01"})
    count = len(families.family_ids(village))
    village = trained("village")
    assert (village.device, len(families.family_ids(village))) == (device, count)
    close(village)
    practice.forget_training(data)
    village = trained("village")
    assert village.device != device and len(families.family_ids(village)) == count - 1


def test_a_village_left_empty_by_a_power_cut_is_filled(
    trained: Callable[..., Desk], data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(*_given: object, **_named: object) -> None:
        raise OSError("power cut")

    with monkeypatch.context() as patched:
        patched.setattr(sample.steps, "write", cut)
        with pytest.raises(OSError):
            practice.open_training(data, "village")
    assert families.family_ids(trained("village"))


def test_the_ids_of_training_are_in_all_that_travels(trained: Callable[..., Desk]) -> None:
    office = trained("district")
    card = json.loads(devices.card_bytes(office))["kkb_card"]
    assert is_training(card["device"]) and not is_training("f" * 32)
    village = trained("village")
    stick = practice_stick(village)
    assert stick is not None
    header = sending.export(village, stick).paths[0].read_bytes()[12:4_000]
    assert f'"device":"{village.device}"'.encode() in header and is_training(village.device)


@pytest.fixture
def real(village_desk: Callable[..., Desk], district_desk: Callable[..., Desk]) -> tuple[Desk, Desk]:
    """A real village and district with the very codes of the training ones: the codes must not be what saves us."""
    return village_desk(), district_desk()


def test_a_real_village_takes_no_card_of_training_and_training_none_of_a_real_district(
    trained: Callable[..., Desk], real: tuple[Desk, Desk]
) -> None:
    village, office = real
    card = devices.card_bytes(trained("district"))
    assert reason(devices.install_card_bytes, village, card) == "training.card"
    assert devices.district_card(village) is None
    practising = trained("village")
    before = devices.district_card(practising)
    for replace in (False, True):
        said = reason(devices.install_card_bytes, practising, devices.card_bytes(office), replace=replace)
        assert said == "training.real_card"
    assert devices.district_card(practising) == before


def test_training_never_exports_to_a_real_district_even_with_its_card_put_in_by_force(
    trained: Callable[..., Desk], real: tuple[Desk, Desk], tmp_path: Path
) -> None:
    from kkb_desktop.store import settings

    practising = trained("village")
    with practising.engine.begin() as conn:
        settings.put(conn, "district.card", devices.card_bytes(real[1]).decode())
    assert reason(sending.export, practising, tmp_path / "stik") == "training.real_card"
    assert not list((tmp_path / "stik").glob("*")) if (tmp_path / "stik").exists() else True


def test_a_real_district_refuses_bundles_of_training_and_the_other_way_round(
    trained: Callable[..., Desk], real: tuple[Desk, Desk], tmp_path: Path
) -> None:
    village, office = real
    devices.install_card_bytes(village, devices.card_bytes(office))
    theirs = sending.export(village, tmp_path / "sungguhan").paths
    practising = trained("village")
    stick = practice_stick(practising)
    assert stick is not None
    invented = sending.export(practising, stick).paths

    before = digest(office)
    (entry,) = inbox.examine(office, invented)
    assert (entry.status, entry.reason) == ("refused", "training.file")
    assert reason(inbox.import_entry, office, entry) == "training.file"
    assert digest(office) == before and not devices.pending(office)
    assert not (office.folder / "karantina").exists(), "nothing invented stays in a real data folder"

    practising_office = trained("district")
    (entry,) = inbox.examine(practising_office, theirs)
    assert (entry.status, entry.reason) == ("refused", "training.real_file")
    assert not devices.pending(practising_office)


def test_a_real_village_refuses_packs_and_receipts_of_training(
    trained: Callable[..., Desk], real: tuple[Desk, Desk], tmp_path: Path
) -> None:
    village, office = real
    devices.install_card_bytes(village, devices.card_bytes(office))
    practising = trained("village")
    device = practising.device
    own = devices.own_card(practising)
    practising_office = trained("district")
    devices.note_enrolment(practising_office, own)
    devices.approve(practising_office, device)
    pack = packs.write_pack(practising_office, own.region, tmp_path / "paket").paths
    receipt = packs.write_receipt(practising_office, device, tmp_path / "tanda")
    before = digest(village)
    taken = receiving.take_pack(village, [*pack, receipt])
    assert [each.reason for each in taken.left] == ["training.file"] * 2 and not taken.receipts
    card = devices.write_district_card(practising_office, tmp_path / "kartu")
    assert [each.reason for each in receiving.take_pack(village, [card]).left] == ["training.card"]
    assert not receiving.cards_in(village, [card])
    assert digest(village) == before and not (village.folder / "karantina").exists()


def test_training_never_uses_the_offices_shared_database(
    trained: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KKB_DATABASE_URL", "postgresql+psycopg://nobody@localhost:1/nothing")
    for _ in ("made", "opened again"):
        assert trained("district").engine.dialect.name == "sqlite"


def test_a_folder_with_other_data_is_not_taken_for_training(data: Path) -> None:
    folder = training_folder(data) / "desa"
    desk, _code = create_desk(
        folder, "village", "3299012001", "Sari", "empat kata yang panjang", cost=Cost(64, 1, 1)
    )
    close(desk)
    with pytest.raises(StoreRefused) as refused:
        practice.open_training(data, "village")
    assert refused.value.reason == "training.not_training"
    with pytest.raises(StoreRefused):
        practice.forget_training(data)
    close(open_desk(folder, "Sari", "empat kata yang panjang"))


def test_a_training_note_slipped_into_a_real_folder_does_not_make_it_training(data: Path) -> None:
    folder = training_folder(data) / "desa"
    desk, _code = create_desk(
        folder, "village", "3299012001", sample.USER, sample.PASSPHRASE, cost=Cost(64, 1, 1)
    )
    close(desk)
    (folder / "LATIHAN.txt").write_text("", encoding="utf-8")
    with pytest.raises(StoreRefused) as refused:
        practice.open_training(data, "village")
    assert refused.value.reason == "training.not_training"
    opened = open_desk(folder, sample.USER, sample.PASSPHRASE)
    assert families.family_ids(opened) == [], "nothing invented was written into it"
    close(opened)
