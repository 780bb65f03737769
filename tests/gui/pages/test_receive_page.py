"""Receiving: what is not for this laptop is refused in words and changes nothing; a receipt is noted."""

from kkb_desktop.gui.pages.receive import ReceivePage
from kkb_desktop.services.exchange import devices, inbox, packs, sending
from kkb_desktop.services.home.status import status


def test_a_file_without_the_card_is_refused_with_the_next_step(office, tmp_path):
    page = office.show(ReceivePage(office.desk(), office.bus, office.jobs))
    wrong = tmp_path / "x.kkb"
    wrong.write_bytes(b"bukan paket")
    page.take([wrong])
    office.settle()
    assert page.messages.text and not page.result.isVisible()


def test_a_receipt_says_that_everything_has_arrived(office, tmp_path):
    district, desk = office.desk("district"), office.desk()
    office.type_family(desk)
    devices.install_card(desk, devices.write_district_card(district, tmp_path / "kartu"))
    paths = sending.export(desk, tmp_path / "stick").paths
    entry = inbox.examine(district, paths)[0]
    devices.approve(district, entry.device, words=entry.words)
    inbox.import_entry(district, inbox.examine(district, paths)[0])
    receipt = packs.write_receipt(district, desk.device, tmp_path / "balik")
    page = office.show(ReceivePage(desk, office.bus, office.jobs))
    page.take([receipt])
    office.settle()
    assert page.result.isVisible() and page.messages.text == ""
    assert status(desk).unsent == status(desk).sent == 0
