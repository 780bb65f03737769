"""The dashboard shows the known village, opens lists in the same place and day, and prints."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from kkb_desktop.gui.pages.data_house import DataHousePage
from kkb_desktop.gui.pages.indicators import IndicatorsPage
from kkb_desktop.services.writing import steps
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
    office.settle()
    return page


def rows(page, name) -> dict[str, str]:
    return {bar.row.key: bar.row.shown for bar in page.cards.lists[name].bars}


def test_the_known_village_is_shown_as_it_is(office, village):
    page = opened(office, village)
    assert page.tiles.tiles["people"].value.full_text() == "252"
    assert page.tiles.tiles["krs_any"].value.full_text() == "40,9%"
    assert rows(page, "causes")["krs_water"] == "10" and rows(page, "methods")["method_5"] == "18"
    assert rows(page, "use")["unmet"] == "18,3%" and rows(page, "places")["1/4"] is not None
    assert len(page.house.trend) == 4 and "class" in rows(page, "registers")


def test_every_row_opens_the_list_of_its_indicator(office, village, gone, qtbot):
    page = opened(office, village)
    (bar,) = [each for each in page.cards.lists["causes"].bars if each.row.key == "krs_water"]
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton)
    place = (village.region, "", "")
    assert gone == [("indicators", {"key": "krs_water", "day": "2026-11-23", "area": place})]
    qtbot.keyClick(page.tiles.tiles["ibangga"], Qt.Key.Key_Return)
    assert gone[-1][1]["key"] == "ibangga"
    (by_rt,) = [each for each in page.cards.lists["places"].bars if each.row.key == "1/2"]
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
    page.when.day.set_value("2020-01-01")
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


def test_the_size_of_paper_is_chosen_below_the_button(office, village):
    page = opened(office, village)
    asked: list[str] = []
    page.papers.poster.click()
    menu = page.findChild(QMenu)
    assert [action.text() for action in menu.actions()] == ["A3", "A2"]
    menu.close()
    menu = page.papers.offer_sizes(page.papers.book, ("A4", "F4"), asked.append)
    menu.actions()[1].trigger()
    menu.close()
    assert asked == ["F4"]


def test_an_empty_village_is_shown_too(office):
    page = opened(office, office.desk())
    assert page.tiles.tiles["people"].value.full_text() == "0" and rows(page, "places") == {}
