from datetime import date

import pytest
from PySide6.QtCore import Qt

from kkb_desktop.gui.pages.indicators import IndicatorsPage
from kkb_desktop.reports.workbook import read_sheets
from kkb_desktop.services import indicators
from kkb_desktop.services.writing import records


@pytest.fixture
def page(office):
    desk = office.desk()
    for at, (rt, water) in enumerate((("01", 5), ("01", 2), ("02", 5))):
        family = office.type_family(desk, head_name=f"Kepala {at}", rt=rt, card_number=f"329901070215500{at}")
        for name, sex, born, relation, marital in (
            (f"Kepala {at}", 1, "1985-01-02", 1, 2),
            (f"Istri {at}", 2, "1992-01-02", 3, 2),
            (f"Anak {at}", 1, "2025-01-02", 4, 1),
        ):
            values = {
                "name": name,
                "sex": sex,
                "birth_date": born,
                "relation": relation,
                "marital_status": marital,
            }
            records.save(desk, "person", {"family": family, **values})
        survey = {"family": family, "round": 2026, "surveyed_on": "2026-11-01", "toilet_2023": 1}
        records.save(desk, "family_survey", {**survey, "water_source_2023": water})
    return office.show(IndicatorsPage(desk, office.bus, office.jobs))


def choose(page, office, key):
    page.open_with({"key": key})
    office.settle()


def test_a_number_its_parts_and_the_families_behind_it_agree(page, office):
    choose(page, office, "krs_water")
    one = page.numbers.one
    assert one.key == "krs_water"
    expected = indicators.compute(page._desk, page.when.as_of(), keys=["krs_water"])
    assert (
        page.numbers.value_of(one)
        and page.numbers.result.numerators["krs_water"] == expected.numerators["krs_water"] == 2
    )
    assert len(page.behind.model.ids) == 2


def test_an_rt_can_be_chosen(page, office):
    at = next(
        at
        for at in range(page.when.place.count())
        if (page.when.place.itemData(at) or ("", "", ""))[2] == "2"
    )
    page.when.place.setCurrentIndex(at)
    choose(page, office, "krs_water")
    assert page.numbers.result.numerators["krs_water"] == 1 and len(page.behind.model.ids) == 1


def test_the_day_can_be_one_before_the_families_were_asked(page, office):
    page.when.day.set_value("2026-10-01")
    choose(page, office, "krs_water")
    assert page.numbers.result.numerators["krs_water"] == 0
    page.when.day.set_value("kemarin")
    page.reload()
    office.settle()
    assert page.messages.text


def test_a_list_of_people_opens_their_family_and_is_exported(page, office, tmp_path):
    choose(page, office, "children_0_23")
    assert len(page.behind.model.ids) == 3
    wanted = []
    office.bus.page_wanted.connect(lambda key, argument: wanted.append((key, argument)))
    page.behind.open(page.behind.model.ids[0])
    assert wanted[0][0] == "families" and wanted[0][1]["family"]
    page.behind.export(tmp_path / "a.xlsx")
    office.settle()
    cells = [str(cell) for row in read_sheets(tmp_path / "a.xlsx")[0].rows for cell in row.cells]
    assert "Anak 0" in cells and not any("3299010702155000" in cell for cell in cells)


def test_the_pyramid_is_drawn_and_every_group_has_its_rows(page, office):
    for group in ("population", "pyramid", "groups", "ibangga", "stunting", "planning", "fertility"):
        page.numbers.group.setCurrentIndex(page.numbers.group.findData(group))
        page.numbers.show_group()
        office.settle()
        assert page.numbers.model.ids
    page.numbers.group.setCurrentIndex(page.numbers.group.findData("pyramid"))
    page.numbers.show_group()
    assert page.numbers.shown_as.currentWidget() is page.numbers.pyramid


def went(office):
    found = []
    office.bus.page_wanted.connect(lambda key, argument: found.append((key, argument)))
    return found


def test_a_new_village_hears_how_it_begins_and_no_list_is_offered(office, qtbot):
    page = office.show(IndicatorsPage(office.desk(), office.bus, office.jobs))
    found = went(office)
    assert page.numbers.contents.is_empty and not page.behind.export_button.isEnabled()
    qtbot.mouseClick(page.numbers.nobody.button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.numbers.nobody.other, Qt.MouseButton.LeftButton)
    assert found == [("families", {"new": True}), ("import", None)]


def test_an_office_without_data_is_led_to_its_inbox(office, qtbot):
    page = office.show(IndicatorsPage(office.desk("district"), office.bus, office.jobs))
    found = went(office)
    assert page.numbers.contents.is_empty and not page.numbers.nobody.other.isVisible()
    qtbot.mouseClick(page.numbers.nobody.button, Qt.MouseButton.LeftButton)
    assert found == [("inbox", None)]


def test_while_another_day_is_counted_the_old_numbers_are_not_shown(page, office):
    page.when.set_day(date(2026, 11, 2))
    page.recount()
    assert page.numbers.contents.counting and not page.numbers.table.isVisible()
    assert not page.numbers.group.isEnabled()
    office.settle()
    assert page.numbers.table.isVisible() and page.numbers.group.isEnabled()


def test_walking_over_the_day_counts_nothing_again(page, office):
    told = []
    page.when.changed.connect(lambda: told.append(page.when.as_of()))
    page.when.day.left.emit()
    assert told == []
    page.when.day.set_value("2026-11-02")
    page.when.day.left.emit()
    assert told == [date(2026, 11, 2)]


def test_an_empty_list_says_why_and_leads_to_those_it_is_compared_with(page, office, qtbot):
    choose(page, office, "krs_toilet")
    behind = page.behind
    assert behind.contents.is_empty and not behind.export_button.isEnabled()
    qtbot.mouseClick(behind.nothing.button, Qt.MouseButton.LeftButton)
    office.settle()
    assert behind.parts.current == "denominator" and len(behind.model.ids) == 3
    assert behind.export_button.isEnabled()


def test_in_a_narrow_window_the_list_takes_the_place_of_the_numbers_and_leads_back(page, office, qtbot):
    page.resize(700, 500)
    assert page.numbers.isVisible() and not page.behind.isVisible()
    qtbot.mouseClick(page.numbers.list_button, Qt.MouseButton.LeftButton)
    assert page.behind.isVisible() and not page.numbers.isVisible()
    qtbot.mouseClick(page.behind.back_button, Qt.MouseButton.LeftButton)
    assert page.numbers.isVisible()


def test_the_day_and_the_place_say_what_they_are(page):
    assert page.when.day.target().accessibleName() == "Keadaan per tanggal"
    assert page.when.place.accessibleName() == "RT dan RW"
