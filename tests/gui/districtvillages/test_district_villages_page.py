import pytest
from PySide6.QtCore import Qt

from kkb_desktop.gui.pages.district_families import DistrictFamiliesPage
from kkb_desktop.gui.pages.district_villages import DistrictVillagesPage
from kkb_desktop.services.programme.profile import formation
from kkb_desktop.services.writing import records

FIRST, SECOND = "3299012001", "3299012002"


@pytest.fixture
def district(office):
    desk = office.desk("district")
    records.save(desk, "village_profile", {"village": FIRST, "name": "Mawar", "launched_on": "2019-07-16"})
    records.save(desk, "formation", {"village": SECOND, "step": 1, "done_on": "2026-01-05"})
    month = {"village": FIRST, "month": "2026-11-01", "has_pokja": 1, "funding": [1, 2, 3, 4]}
    records.save(desk, "profile_month", month)
    return desk


def test_every_village_stands_with_its_class_its_steps_and_its_profile(office, district):
    page = office.show(DistrictVillagesPage(district, office.bus, office.jobs))
    assert set(page.classes.model.ids) == {FIRST, SECOND} == set(page.formation.steps.model.ids)
    rows = page.classes.model.rows
    assert rows[FIRST].now.outcome.indexes["input"] > rows[SECOND].now.outcome.indexes["input"]
    assert rows[FIRST].before.day.year == 2025 and rows[FIRST].step == 0
    assert page.formation.target.formed.value.full_text() == "1"
    assert (page.items.counts.villages, page.items.counts.silent) == (2, 1)
    page.items.section.setCurrentIndex(page.items.section.findData("pokja"))
    page.items.section.activated.emit(0)
    assert page.items.model.ids[0] == "has_pokja"
    assert page.items.model.rows["has_pokja"].yes == 1 == page.items.model.rows["has_pokja"].empty


def test_the_target_is_set_and_refused_beyond_its_bounds(office, district):
    page = office.show(DistrictVillagesPage(district, office.bus, office.jobs))
    page.formation.target.editor.set_value(12)
    page.set_target(page.formation.target.editor.value())
    office.settle()
    assert formation.target(district) == 12 and "12" in page.formation.target.formed.line.full_text()
    for wrong in ("dua", 20_000, None):
        page.set_target(wrong)
        office.settle()
        assert page.messages.text and formation.target(district) == 12


def test_a_villages_families_are_opened(office, district):
    page = office.show(DistrictVillagesPage(district, office.bus, office.jobs))
    went = []
    office.bus.page_wanted.connect(lambda key, argument: went.append((key, argument)))
    page.classes.table.opened.emit(FIRST)
    page.open_families("")
    assert went == [("families", {"village": FIRST})]
    families = office.show(DistrictFamiliesPage(district, office.bus, office.jobs))
    families.open_with(went[0][1])
    office.settle()
    assert families.village.currentData() == FIRST


def test_what_comes_in_is_shown_at_once(office, district):
    page = office.show(DistrictVillagesPage(district, office.bus, office.jobs))
    saved = records.save(district, "village_profile", {"village": "3299012003", "name": "Kenanga"})
    office.bus.announce(saved.change)
    office.settle()
    assert "3299012003" in page.classes.model.ids


def test_a_part_is_opened_by_its_key(office, district):
    page = office.show(DistrictVillagesPage(district, office.bus, office.jobs))
    page.open_with("profile")
    assert page.views.current == "profile" and page.items.isVisible()


def test_an_office_without_villages_is_led_to_its_inbox_from_every_table(office, qtbot):
    page = office.show(DistrictVillagesPage(office.desk("district"), office.bus, office.jobs))
    went = []
    office.bus.page_wanted.connect(lambda key, _argument: went.append(key))
    for key, contents in (
        ("class", page.classes.contents),
        ("formation", page.formation.steps.contents),
        ("profile", page.items.contents),
    ):
        page.views.show_part(key)
        assert contents.is_empty
        qtbot.mouseClick(contents.empty.button, Qt.MouseButton.LeftButton)
    assert went == ["inbox"] * 3 and not page.items.section.isEnabled()


def test_until_the_villages_are_counted_no_table_says_anything(office, district):
    page = DistrictVillagesPage(district, office.bus, office.jobs)
    page.shown()
    assert page.classes.contents.counting and page.formation.steps.contents.counting
    office.show(page)
    assert not page.classes.contents.counting and page.classes.table.isVisible()
    assert page.classes.table.selected_id  # so that its button has a village to open


def test_the_target_says_what_it_is(office, district):
    page = office.show(DistrictVillagesPage(district, office.bus, office.jobs))
    assert page.formation.target.editor.target().accessibleName() == "Target desa terbentuk"
