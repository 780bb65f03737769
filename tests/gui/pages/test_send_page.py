"""Sending: nothing goes without a district card; then a bundle lies in the folder chosen."""

from kkb_desktop.gui.pages.send import SendPage, size_text
from kkb_desktop.services.exchange import devices


def test_without_the_district_card_the_wizard_says_so_and_stays(office):
    desk = office.desk()
    office.type_family(desk)
    page = office.show(SendPage(desk, office.bus, office.jobs))
    page.wizard.go_next()
    assert page.wizard.index == 0 and page.contents.preview.warnings


def test_with_the_card_a_bundle_is_written_where_the_user_says(office, tmp_path):
    district, desk = office.desk("district"), office.desk()
    office.type_family(desk)
    card = devices.write_district_card(district, tmp_path / "kartu")
    page = office.show(SendPage(desk, office.bus, office.jobs))
    page.contents.install_card(card)
    office.settle()
    page.wizard.go_next()
    page.place.choose_folder(tmp_path / "stick")
    page.wizard.go_next()
    office.settle()
    assert page.wizard.index == 2
    assert all(path.exists() for path in page.place.exported.paths)


def test_sizes_are_written_for_people():
    assert (size_text(200), size_text(86_000), size_text(6_100_000_000)) == ("1 kB", "86 kB", "6,1 GB")
