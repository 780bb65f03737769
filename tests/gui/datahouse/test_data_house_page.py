"""The dashboard shows the known village, opens lists in the same place and day, and prints."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from kkb_desktop.gui.datahouse import printing
from kkb_desktop.gui.pages.data_house import DataHousePage
from kkb_desktop.gui.pages.indicators import IndicatorsPage
from kkb_desktop.services.writing import steps
from tests.gui.tabstops import tab_stops
from tests.reports.pdf.reading import pages, sizes
from tests.services.indicators import known_village
from tests.services.indicators.books import changes


@pytest.fixture
def village(office):
    desk = office.desk()
    steps.write(desk, changes(known_village.build()), label="Uji")
    return desk


@pytest.fixture
def gone(office):
    """Where the page went, with what."""
    found = []
    office.bus.page_wanted.connect(lambda key, argument: found.append((key, argument)))
    return found


def opened(office, desk) -> DataHousePage:
    page = office.show(DataHousePage(desk, office.bus, office.jobs))
    page.resize(1200, 4_000)  # in the window it scrolls; alone it must be given the room
    office.settle()
    return page


def rows(page, name) -> dict[str, str]:
    return {bar.row.key: bar.row.shown for bar in page.cards.lists[name].bars.bars}


def test_the_known_village_is_shown_as_it_is(office, village):
    page = opened(office, village)
    assert page.tiles.tiles["people"].value.full_text() == "252"
    assert page.tiles.tiles["krs_any"].value.full_text() == "40,9%"
    assert rows(page, "causes")["krs_water"] == "10" and rows(page, "methods")["method_5"] == "18"
    assert rows(page, "use")["unmet"] == "18,3%" and rows(page, "places")["1/4"] is not None
    assert len(page.house.trend) == 4 and "class" in rows(page, "registers")


def test_every_row_opens_the_list_of_its_indicator(office, village, gone, qtbot):
    page = opened(office, village)
    (bar,) = [each for each in page.cards.lists["causes"].bars.bars if each.row.key == "krs_water"]
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton)
    place = (village.region, "", "")
    assert gone == [("indicators", {"key": "krs_water", "day": "2026-11-23", "area": place})]
    qtbot.keyClick(page.tiles.tiles["ibangga"], Qt.Key.Key_Return)
    assert gone[-1][1]["key"] == "ibangga"
    (by_rt,) = [each for each in page.cards.lists["places"].bars.bars if each.row.key == "1/2"]
    by_rt.click()
    assert gone[-1][1] == {"key": "krs_any", "day": "2026-11-23", "area": (village.region, "1", "2")}


def test_a_band_of_the_pyramid_opens_the_men_or_the_women_of_that_age(office, village, gone, qtbot):
    page = opened(office, village)
    pyramid = page.cards.age.pyramid
    high = pyramid.height() / 15
    for x, y in ((20, pyramid.height() - high / 2), (pyramid.width() - 20, high / 2)):
        qtbot.mouseClick(pyramid, Qt.MouseButton.LeftButton, pos=QPoint(x, round(y)))
    assert [argument["key"] for _page, argument in gone] == ["male_0", "female_70"]


def test_an_rt_or_a_whole_rw_filters_everything_and_its_list(office, village, gone):
    page = opened(office, village)
    offered = [page.when.place.itemText(at) for at in range(page.when.place.count())]
    assert offered[:2] == ["Seluruh desa", "RW 01"] and "RT 02 / RW 01" in offered
    page.when.place.setCurrentIndex(offered.index("RT 02 / RW 01"))
    page.reload()
    office.settle()
    assert page.house.count("krs_any") == known_village.KRS_BY_RT["02"] and not page.house.registers
    page.open_list("krs_any")
    lists = office.show(IndicatorsPage(village, office.bus, office.jobs))
    lists.open_with(gone[-1][1])
    office.settle()
    assert len(lists.behind.model.ids) == known_village.KRS_BY_RT["02"]
    page.when.place.setCurrentIndex(1)
    page.reload()
    office.settle()
    page.open_list("krs_any")
    lists.open_with(gone[-1][1])
    office.settle()
    assert len(lists.behind.model.ids) == 27


def test_a_day_before_the_survey_knows_nobody_and_a_wrong_day_is_said(office, village):
    page = opened(office, village)
    page.when.set_day(date(2020, 1, 1))
    page.reload()
    office.settle()
    assert page.house.value("ibangga") is None and page.tiles.tiles["ibangga"].value.full_text() == "–"
    page.when.day.set_value("kapan")
    page.reload()
    assert page.messages.text


def test_poster_and_book_are_written(office, village, tmp_path):
    page = opened(office, village)
    page.papers.print_poster(tmp_path / "poster.pdf")
    page.papers.print_poster(tmp_path / "besar.pdf", "A2")
    page.papers.print_book(tmp_path / "buku.pdf")
    page.papers.print_book(tmp_path / "buku-f4.pdf", "F4")
    office.settle()
    assert sizes((tmp_path / "poster.pdf").read_bytes()) == [(297, 420)]
    assert sizes((tmp_path / "besar.pdf").read_bytes()) == [(420, 594)]
    assert len(pages((tmp_path / "buku.pdf").read_bytes())) >= 20
    assert set(sizes((tmp_path / "buku-f4.pdf").read_bytes())) == {(215, 330)}
    page.papers.print_poster(tmp_path / "x" / "y.pdf")
    office.settle()
    assert page.messages.text


def test_what_is_printed_on_which_paper_is_chosen_below_one_button(office, village, monkeypatch):
    page = opened(office, village)
    page.papers.click()
    menu = page.findChild(QMenu)
    assert [action.text() for action in menu.actions()] == [
        "Poster A3", "Poster A2", "Buku profil A4", "Buku profil F4",
    ]  # fmt: skip
    menu.close()
    asked = []
    monkeypatch.setattr(printing, "ask_target", lambda _parent, _title, name, *_more: asked.append(name))
    menu = page.papers.offer()
    for action in menu.actions():
        action.trigger()
    menu.close()
    assert asked == [
        "poster-2026-11-23-A3.pdf", "poster-2026-11-23-A2.pdf",
        "buku-profil-2026-A4.pdf", "buku-profil-2026-F4.pdf",
    ]  # fmt: skip


def test_a_new_village_hears_how_it_begins_and_nothing_can_be_printed(office, gone, qtbot):
    page = opened(office, office.desk())
    assert page.contents.is_empty and not page.papers.isEnabled() and not page.tiles.isVisible()
    qtbot.mouseClick(page.nobody.button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.nobody.other, Qt.MouseButton.LeftButton)
    assert gone == [("families", {"new": True}), ("import", None)]


def test_a_day_without_families_leads_back_to_today(office, village, qtbot):
    page = opened(office, village)
    page.when.set_day(date(1900, 1, 1))
    page.recount()
    office.settle()
    assert page.contents.is_empty and not page.nobody.other.isVisible()
    qtbot.mouseClick(page.nobody.button, Qt.MouseButton.LeftButton)
    office.settle()
    assert page.house.day == date(2026, 11, 23) and page.tiles.isVisible()


def test_another_day_is_counted_before_anything_is_shown_for_it(office, village):
    page = opened(office, village)
    page.when.set_day(date(2026, 6, 1))
    page.recount()
    assert page.contents.counting and not page.tiles.isVisible() and not page.papers.isEnabled()
    office.settle()
    assert page.tiles.isVisible() and page.papers.isEnabled() and page.house.day == date(2026, 6, 1)


def test_an_rt_says_that_the_registers_are_of_the_whole_village(office, village, qtbot):
    page = opened(office, village)
    page.when.turn_to(("", "1", "2"))
    page.recount()
    office.settle()
    registers = page.cards.lists["registers"].contents
    assert registers.is_empty and "seluruh desa" in registers.empty.title.text()
    registers.empty.pressed.emit()
    office.settle()
    assert page.house.whole_village and not registers.is_empty


def test_the_keyboard_comes_to_every_figure_in_less_than_twenty_stops(office, village, gone, qtbot):
    page = opened(office, village)
    stops = tab_stops(page)
    assert len(stops) < 20, [stop.accessibleName() for stop in stops]
    assert all(stop.accessibleName() or getattr(stop, "text", str)() for stop in stops)
    # inside a stop the arrow keys come to all of its figures, over the cards of one subject
    causes, places = (page.cards.lists[name].bars.bars for name in ("causes", "places"))
    assert causes[0] in stops and not set(causes[1:]) & set(stops) and not set(places) & set(stops)
    causes[0].setFocus()
    for bar in (*causes[1:], *places):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        assert bar.hasFocus()
    qtbot.keyClick(places[-1], Qt.Key.Key_Space)
    assert gone[-1][1]["key"] == "krs_any"
    # and the Tab key comes back to where it was
    assert places[-1] in tab_stops(page) and causes[0] not in tab_stops(page)


def test_the_pyramid_is_walked_with_the_arrow_keys_and_says_where_it_is(office, village, gone, qtbot):
    page = opened(office, village)
    pyramid = page.cards.age.pyramid
    pyramid.setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(pyramid, key)
    assert gone[-1][1]["key"] == "female_0" and "perempuan 0-4" in pyramid.accessibleName()


def test_charts_say_their_numbers_in_words(office, village):
    page = opened(office, village)
    assert "laki-laki" in page.cards.age.pyramid.accessibleDescription()
    for line in page.trends.lines.values():
        assert line.accessibleName() and "2026" not in line.accessibleName()
        assert line.accessibleDescription().count(";") == 3


def test_every_control_is_named(office, village):
    page = opened(office, village)
    assert page.when.day.target().accessibleName() == "Keadaan per tanggal"
    assert page.when.place.accessibleName()
