"""Sending: nothing goes without a district card; then a bundle lies in the folder chosen."""

from random import Random

from kkb_desktop.gui.exchange.sticks import size_text
from kkb_desktop.gui.pages.send import SendPage
from kkb_desktop.services.exchange import devices, inbox
from kkb_desktop.services.programme.activities import activities
from kkb_desktop.services.writing import records


def test_without_the_district_card_the_page_asks_for_it_first(office, tmp_path):
    district, desk = office.desk("district"), office.desk()
    office.type_family(desk)
    page = office.show(SendPage(desk, office.bus, office.jobs))
    assert page.wizard is None and page.card.isVisible()
    stick = tmp_path / "stick"
    page.card.look_in([tmp_path])
    office.settle()
    assert "Tidak ada kartu" in page.card.messages.text
    devices.write_district_card(district, stick)
    page.card.look_in([stick])
    office.settle()
    assert page.card.card.words == devices.fingerprint(district)
    page.go_on.click()
    office.settle()
    assert page.wizard.index == 0 and page.contents.ready()


def test_with_the_card_a_bundle_is_written_where_the_user_says(office, tmp_path):
    district, desk = office.desk("district"), office.desk()
    office.type_family(desk)
    card = devices.write_district_card(district, tmp_path / "kartu")
    page = office.show(SendPage(desk, office.bus, office.jobs))
    page.card.install(card)
    office.settle()
    page.go_on.click()
    office.settle()
    page.wizard.go_next()
    page.place.choose_folder(tmp_path / "stick")
    page.wizard.go_next()
    office.settle()
    assert page.wizard.index == 2
    assert all(path.exists() for path in page.place.exported.paths)


def test_a_package_larger_than_messengers_take_can_go_in_parts(office, tmp_path):
    district, desk = office.desk("district"), office.desk()
    office.type_family(desk)
    card = devices.write_district_card(district, tmp_path / "kartu")
    devices.install_card(desk, card)
    page = office.show(SendPage(desk, office.bus, office.jobs))
    office.settle()
    page.wizard.go_next()
    assert page.place.splitting.isHidden(), "nothing to split in a small package"
    heavy(desk)
    page = office.show(SendPage(desk, office.bus, office.jobs))
    office.settle()
    page.wizard.go_next()
    assert page.place.splitting.isVisible()
    assert [page.place.parts.itemText(at) for at in range(4)] == [
        "Tidak dibagi", "Paling besar 5 MB", "Paling besar 10 MB", "Paling besar 15 MB",
    ]  # fmt: skip
    page.place.parts.setCurrentIndex(1)
    page.place.choose_folder(tmp_path / "stick")
    page.wizard.go_next()
    office.settle()
    paths = page.place.exported.paths
    assert len(paths) == 2 and all(path.stat().st_size <= 5_000_000 for path in paths)
    assert page.done.all_needed.isVisible()
    (entry,) = inbox.examine(district, paths[:1])
    assert entry.status == "incomplete" and entry.missing_parts == (2,)
    (entry,) = inbox.examine(district, paths)
    assert entry.status == "pending"


def heavy(desk):
    """Photos of more than 5 MB together."""
    chance = Random(1)
    for _ in range(2):
        home = records.save(desk, "activity", {"title": "Posyandu", "held_on": "2026-01-05", "section": 1})
        pictures = [
            activities.Picture(b"\xff\xd8\xff\xda" + chance.randbytes(190_000))
            for _ in range(activities.MOST_PHOTOS)
        ]
        activities.add_photos(desk, home.record, pictures)


def test_sizes_are_written_for_people():
    assert (size_text(200), size_text(86_000), size_text(6_100_000_000)) == ("1 kB", "86 kB", "6,1 GB")
