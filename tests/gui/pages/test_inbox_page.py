"""The district's side: a new laptop is let in by its words, then its bundle is imported by a click."""

from kkb_desktop.gui.pages.devices import DevicesPage
from kkb_desktop.gui.pages.inbox import InboxPage
from kkb_desktop.services.exchange import devices, sending
from kkb_desktop.services.families import families


def _bundle(office, tmp_path):
    district, desk = office.desk("district", user="Rudi"), office.desk()
    family = office.type_family(desk)
    devices.install_card(desk, devices.write_district_card(district, tmp_path / "kartu"))
    return district, family, sending.export(desk, tmp_path / "stick").paths


def test_a_bundle_waits_for_its_laptop_then_is_checked_then_imported(office, tmp_path):
    district, family, paths = _bundle(office, tmp_path)
    page = office.show(InboxPage(district, office.bus, office.jobs))
    page.examine(list(paths))
    office.settle()
    assert [entry.status for entry in page.entries.values()] == ["pending"]
    keys = office.show(DevicesPage(district, office.bus, office.jobs))
    keys.table.select(devices.pending(district)[0].device)
    keys.approve()
    office.settle()
    page.examine(list(paths))
    office.settle()
    assert [entry.status for entry in page.entries.values()] == ["ready"]
    assert families.family_ids(district) == []
    page.import_all()
    office.settle()
    assert families.family_ids(district) == [family]
    assert [entry.status for entry in page.entries.values()] == ["imported"]


def test_a_receipt_is_written_for_an_approved_laptop(office, tmp_path):
    district, _family, paths = _bundle(office, tmp_path)
    inbox_page = office.show(InboxPage(district, office.bus, office.jobs))
    inbox_page.examine(list(paths))
    office.settle()
    page = office.show(DevicesPage(district, office.bus, office.jobs))
    page.approve()
    office.settle()
    page.write_receipt(tmp_path / "balik")
    office.settle()
    assert len(list((tmp_path / "balik").iterdir())) == 1


def test_a_file_that_is_no_bundle_is_shown_as_refused(office, tmp_path):
    district = office.desk("district")
    wrong = tmp_path / "x.kkb"
    wrong.write_bytes(b"bukan paket")
    page = office.show(InboxPage(district, office.bus, office.jobs))
    page.examine([wrong])
    office.settle()
    assert [entry.status for entry in page.entries.values()] == ["refused"]
