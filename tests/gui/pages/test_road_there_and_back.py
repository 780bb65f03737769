"""The whole road, through the pages, with a folder as the stick: card, enrolment, approval, import, receipt, and back.

And what goes wrong on it: each time a sentence with the next step, and nothing is changed.
"""

from __future__ import annotations

import shutil
from collections import namedtuple

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from kkb_desktop.gui.exchange.sticks import sticks
from kkb_desktop.gui.pages.devices import DevicesPage
from kkb_desktop.gui.pages.inbox import InboxPage
from kkb_desktop.gui.pages.receive import ReceivePage
from kkb_desktop.gui.pages.send import SendPage
from kkb_desktop.services.desk import person
from kkb_desktop.services.desk.health import digest, doctor
from kkb_desktop.services.desk.training import practice_stick
from kkb_desktop.services.exchange import devices, inbox, packs, practice, sending
from kkb_desktop.services.families import families
from kkb_desktop.services.home.status import status
from kkb_desktop.services.sample import village as sample
from kkb_desktop.services.writing import records


def said(widget) -> str:
    """Every word a widget shows."""
    labels = [label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return "\n".join(label.text() for label in labels)


def hears(office, widget, *texts):
    """Wait until a widget shows these words: what was just put into a layout is shown a moment later."""
    for text in texts:
        office.qtbot.waitUntil(lambda text=text: text in said(widget))


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def pair(office, stick):
    """A district, and a village laptop with its card and one family."""
    district, desk = office.desk("district", user="Rudi Hartono"), office.desk()
    devices.install_card(desk, devices.write_district_card(district, stick))
    office.type_family(desk)
    return district, desk


def arrived(district, desk, stick):
    """The village's next package, taken in at the district."""
    paths = sending.export(desk, stick).paths
    (entry,) = inbox.examine(district, paths)
    if entry.status == "pending":
        (entry,) = inbox.approve_sender(district, entry.device, words=entry.words)
    inbox.import_entry(district, entry)
    return paths


def test_from_the_first_card_to_the_receipt(office, stick, tmp_path):
    district, desk = office.desk("district", user="Rudi Hartono"), office.desk()
    person.save(desk, "Bu Sari Lestari", "0812 3456 7890")
    family = office.type_family(desk)

    laptops = office.show(DevicesPage(district, office.bus, office.jobs))
    assert laptops.empty.isVisible() and not laptops.all_button.isEnabled()
    laptops.write_card(stick)
    office.settle()

    send = office.show(SendPage(desk, office.bus, office.jobs))
    assert send.wizard is None and not send.go_on.isVisible()
    send.card.look_in([stick])
    office.settle()
    assert send.card.card.name == "Kabupaten 3299 (Rudi Hartono)"
    assert send.card.card.words == devices.fingerprint(district)
    send.go_on.click()
    office.settle()
    hears(office, send.contents, "Kabupaten 3299 (Rudi Hartono)", "Isi paket 1")
    send.wizard.go_next()
    send.place.choose_folder(stick)
    send.wizard.go_next()
    office.settle()
    assert send.wizard.index == 2
    hears(office, send.done, "Paket 1 siap dibawa")
    assert (status(desk).unsent, status(desk).sent, status(desk).packages) == (0, 1, (1,))

    incoming = office.show(InboxPage(district, office.bus, office.jobs))
    assert incoming.listing.empty.isVisible()
    incoming.examine([stick])
    office.settle()
    assert sorted(entry.status for entry in incoming.entries.values()) == ["other", "pending"]
    assert incoming.table.model().rowCount() == 1  # the card is no package that waits for anybody
    hears(office, incoming.checks, "081234567890", "Bu Sari Lestari")
    pulled_out = stick.rename(tmp_path / "tercabut")
    incoming.approve_chosen()
    office.settle()
    assert "1 siap diimpor" in incoming.messages.text
    incoming.import_chosen()
    office.settle()
    assert families.family_ids(district) == [family]
    assert incoming.due.isVisible() and incoming.checks.receipt_button.isVisible()
    laptops.shown()
    office.settle()
    laptops.table.select(desk.device)
    assert "081234567890" in said(laptops) and laptops.name.full_text() == "Bu Sari Lestari"

    pulled_out.rename(stick)
    incoming.give_receipt()
    office.settle()
    assert "1 tanda terima disimpan" in incoming.messages.text
    assert not incoming.due.isVisible()

    receive = office.show(ReceivePage(desk, office.bus, office.jobs))
    hears(office, receive.standing, "1 menunggu tanda terima sejak 23 Nov (paket 1)")
    receive.take([stick])
    office.settle()
    hears(
        office,
        receive.result,
        "1 data diterima kabupaten (paket 1)",
        "Semua data di laptop ini sudah diterima kabupaten",
        "Ini kiriman dari laptop ini sendiri (paket 1).",
        "Ini kartu kabupaten yang sudah terpasang di laptop ini.",
    )
    assert (status(desk).unsent, status(desk).sent, status(desk).packages) == (0, 0, ())
    assert records.read(desk, "family", family).sync == "received"
    assert digest(desk) == digest(district, desk.region)
    assert not doctor(desk) and not doctor(district)


def test_all_villages_of_a_stick_get_their_receipts_by_one_click(office, pair, stick):
    district, desk = pair
    other = office.desk(region="3299012002", user="Rina")
    devices.install_card(other, devices.write_district_card(district, stick))
    office.type_family(other, head_name="Made Wirawan")
    for each in (desk, other):
        sending.export(each, stick)
    incoming = office.show(InboxPage(district, office.bus, office.jobs))
    incoming.examine([stick])
    office.settle()
    for village in (desk.region, other.region):
        (key,) = (key for key, entry in incoming.entries.items() if entry.village == village)
        incoming.table.select(key)
        incoming.approve_chosen()
        office.settle()
    incoming.listing.all_button.click()
    office.settle()
    assert "2 paket diimpor" in incoming.messages.text
    incoming.give_all_receipts()
    office.settle()
    assert len(list(stick.glob("tanda-terima-*"))) == 2
    for each in (desk, other):
        receive = office.show(ReceivePage(each, office.bus, office.jobs))
        receive.take([stick])
        office.settle()
        hears(office, receive.result, "1 data diterima kabupaten (paket 1)")
        hears(office, receive.result, "bukan untuk desa ini")  # the other village's receipt
        assert status(each).sent == 0


def test_the_same_package_twice_is_said_to_be_known_and_changes_nothing(office, pair, stick):
    district, desk = pair
    arrived(district, desk, stick)
    before = digest(district)
    incoming = office.show(InboxPage(district, office.bus, office.jobs))
    incoming.examine([stick])
    office.settle()
    assert "sudah pernah diimpor; tidak ada yang berubah" in incoming.messages.text
    assert not incoming.checks.import_button.isVisible()
    assert digest(district) == before


def test_a_receipt_of_another_village_is_named_and_confirms_nothing(office, pair, stick, tmp_path):
    district, desk = pair
    arrived(district, desk, stick)
    other = office.desk(region="3299012002", user="Rina")
    devices.install_card(other, devices.write_district_card(district, stick))
    office.type_family(other)
    arrived(district, other, stick)
    receipt = packs.write_receipt(district, other.device, tmp_path / "balik")
    receive = office.show(ReceivePage(desk, office.bus, office.jobs))
    receive.take([receipt])
    office.settle()
    hears(office, receive.result, "Ini tanda terima untuk Desa 3299012002, bukan untuk desa ini.")
    hears(office, receive.result, "Biarkan di flashdisk.")
    assert status(desk).sent == 1


def test_the_card_of_another_district_is_refused_with_the_next_step(office, stick):
    desk, elsewhere = office.desk(), office.desk("district", region="1101")
    card = devices.write_district_card(elsewhere, stick)
    send = office.show(SendPage(desk, office.bus, office.jobs))
    send.card.install(card)
    office.settle()
    assert "milik kabupaten lain (Kabupaten Aceh Selatan)" in send.card.messages.text
    assert "Minta kartu dari kabupaten desa ini." in send.card.messages.text
    send.card.look_in([stick])
    office.settle()
    assert devices.installed_card(desk) is None and send.wizard is None


def test_a_card_with_other_keys_is_only_taken_after_a_question_and_can_be_taken_off(office, pair, stick):
    _district, desk = pair
    before = devices.installed_card(desk)
    card = devices.write_district_card(office.desk("district", user="Dewi"), stick)
    receive = office.show(ReceivePage(desk, office.bus, office.jobs))
    receive.card.install(card)
    office.settle()
    assert devices.installed_card(desk) == before and "Telepon kabupaten" in receive.card.messages.text
    receive.card.install(card, replace=True)
    office.settle()
    assert receive.card.card.name == "Kabupaten 3299 (Dewi)"
    receive.card.remove()
    office.settle()
    assert devices.installed_card(desk) is None and not receive.card.remove_button.isVisible()
    send = office.show(SendPage(desk, office.bus, office.jobs))
    assert send.wizard is None


def test_without_a_card_the_receive_page_offers_the_one_on_the_stick(office, stick):
    district, desk = office.desk("district", user="Rudi Hartono"), office.desk()
    devices.write_district_card(district, stick)
    receive = office.show(ReceivePage(desk, office.bus, office.jobs))
    receive.take([stick])
    office.settle()
    assert "Di flashdisk ini ada kartu Kabupaten 3299 (Rudi Hartono)" in receive.messages.text
    receive.messages.pressed.emit()
    office.settle()
    assert receive.card.card.words == devices.fingerprint(district)


def test_a_package_cut_short_is_refused_at_the_district_and_nothing_is_ticked_behind_it(office, pair, stick):
    district, desk = pair
    arrived(district, desk, stick)
    records.save(desk, "family", {"head_name": "Dadang", "rt": "02"})
    (path,) = sending.export(desk, stick).paths
    path.write_bytes(path.read_bytes()[:-40])
    before = digest(district)
    incoming = office.show(InboxPage(district, office.bus, office.jobs))
    incoming.examine([path])
    office.settle()
    hears(office, incoming.checks, "Berkas ini terpotong atau rusak.")
    hears(office, incoming.checks, "Minta pengirim membuat dan mengirim berkas itu sekali lagi.")
    entry = next(each for each in incoming.entries.values() if each.status == "refused")
    assert [check.name for check in entry.checks if check.outcome == "not_made"] == ["content", "order"]
    hears(office, incoming.checks, "Tidak diperiksa, karena yang di atas gagal.")
    assert not incoming.checks.import_button.isVisible() and digest(district) == before


def test_a_receipt_cut_short_is_refused_in_the_village(office, pair, stick, tmp_path):
    district, desk = pair
    arrived(district, desk, stick)
    receipt = packs.write_receipt(district, desk.device, tmp_path / "balik")
    receipt.write_bytes(receipt.read_bytes()[:-30])
    receive = office.show(ReceivePage(desk, office.bus, office.jobs))
    receive.take([receipt])
    office.settle()
    hears(office, receive.result, "Berkas ini terpotong atau rusak.")
    assert status(desk).sent == 1


def test_a_stick_that_was_pulled_out_is_told_on_both_sides(office, pair, tmp_path):
    district, desk = pair
    gone = tmp_path / "tercabut"
    for page in (InboxPage(district, office.bus, office.jobs), ReceivePage(desk, office.bus, office.jobs)):
        office.show(page)
        (page.examine if isinstance(page, InboxPage) else page.take)([gone])
        office.settle()
        assert "Flashdisk tercabut atau berkasnya tidak ada. Pasang flashdisk itu lagi" in page.messages.text


def test_a_full_stick_leaves_the_wizard_where_it_was_and_nothing_counts_as_sent(
    office, pair, stick, monkeypatch
):
    _district, desk = pair
    send = office.show(SendPage(desk, office.bus, office.jobs))
    send.wizard.go_next()
    send.place.choose_folder(stick)
    room = namedtuple("room", "total used free")
    with monkeypatch.context() as full:
        full.setattr(shutil, "disk_usage", lambda path: room(10, 9, 1))
        send.wizard.go_next()
        office.settle()
    assert send.wizard.index == 1
    assert "penuh" in send.place.messages.text and "pakai flashdisk lain" in send.place.messages.text
    assert "Belum ada yang terkirim" in send.place.messages.text
    assert not list(stick.glob("kkb-*")) and status(desk).unsent == 1
    send.wizard.go_next()
    office.settle()
    assert send.wizard.index == 2


def test_a_stick_that_is_gone_is_not_made_anew_as_a_folder(office, pair, tmp_path):
    _district, desk = pair
    send = office.show(SendPage(desk, office.bus, office.jobs))
    send.wizard.go_next()
    send.place.choose_folder(tmp_path / "media" / "stik")
    send.wizard.go_next()
    office.settle()
    assert send.wizard.index == 1 and "Flashdisk tercabut" in send.place.messages.text
    assert not (tmp_path / "media").exists() and status(desk).unsent == 1


def test_for_training_there_is_one_stick_and_it_is_offered_by_name(office, tmp_path, monkeypatch):
    whole = sample.build
    monkeypatch.setattr(sample, "build", lambda **given: whole(12, history=False, **given))
    desk = practice.open_training(tmp_path / "data", "village")
    office.made.append(desk)
    assert [(stick.path, stick.name) for stick in sticks(desk)] == [
        (practice_stick(desk), "Flashdisk latihan")
    ]
    send = office.show(SendPage(desk, office.bus, office.jobs))
    send.wizard.go_next()
    hears(office, send.place, "Flashdisk latihan")
    send.wizard.go_next()
    office.settle()
    assert send.place.exported.paths[0].parent == practice_stick(desk)
    receive = office.show(ReceivePage(desk, office.bus, office.jobs))
    (button,) = (
        each for each in receive.findChildren(QPushButton) if each.text() == "Buka Flashdisk latihan"
    )
    button.click()
    office.settle()
    hears(office, receive.result, "Ini kiriman dari laptop ini sendiri (paket 1).")


def test_with_nothing_new_the_send_page_says_when_another_package_makes_sense(office, pair, stick):
    _district, desk = pair
    sending.export(desk, stick)
    send = office.show(SendPage(desk, office.bus, office.jobs))
    hears(office, send.contents, "1 menunggu tanda terima sejak 23 Nov (paket 1)")
    hears(office, send.contents, "hanya bila flashdisk paket 1 hilang")
    records.save(desk, "family", {"head_name": "Dadang", "rt": "02"})
    send.shown()
    office.settle()
    hears(office, send.contents, "1 data baru atau diubah")
    hears(office, send.contents, "Dibawa lagi oleh paket ini")


def test_a_desk_without_data_says_what_will_be_sent_one_day(office, stick):
    district, desk = office.desk("district"), office.desk()
    devices.install_card(desk, devices.write_district_card(district, stick))
    send = office.show(SendPage(desk, office.bus, office.jobs))
    hears(office, send.contents, "Belum ada data untuk dikirim")
    assert not send.contents.ready() and "diterima" not in said(send.contents)


def test_a_cancelled_package_can_be_used_again_and_the_village_is_told(office, pair, stick, tmp_path):
    district, desk = pair
    arrived(district, desk, stick)
    full = digest(district)
    incoming = office.show(InboxPage(district, office.bus, office.jobs))
    assert incoming.checks.exclude_button.text() == "Batalkan paket ini"
    incoming.exclude_chosen()
    office.settle()
    assert "Paket dibatalkan" in incoming.messages.text and families.family_ids(district) == []
    receive = office.show(ReceivePage(desk, office.bus, office.jobs))
    receive.take([packs.write_receipt(district, desk.device, tmp_path / "balik")])
    office.settle()
    hears(office, receive.result, "Kabupaten membatalkan paket 1")
    assert status(desk).sent == 1
    incoming.chips.button("all").click()
    assert incoming.checks.exclude_button.text() == "Pakai lagi paket ini"
    incoming.exclude_chosen()
    office.settle()
    assert digest(district) == full


def test_a_laptop_that_was_refused_can_be_approved_later(office, pair, stick):
    district, desk = pair
    sending.export(desk, stick)
    incoming = office.show(InboxPage(district, office.bus, office.jobs))
    incoming.examine([stick])
    office.settle()
    laptops = office.show(DevicesPage(district, office.bus, office.jobs))
    laptops.table.select(desk.device)
    laptops.revoke()
    office.settle()
    assert laptops.devices[desk.device].status == "revoked" and laptops.approve_button.isVisible()
    laptops.approve()
    office.settle()
    assert laptops.devices[desk.device].status == "approved"
    assert "1 paketnya sudah diperiksa dan siap diimpor" in laptops.messages.text
    incoming.shown()
    office.settle()
    assert "ready" in {entry.status for entry in incoming.entries.values()}
