"""The data house says the same as the indicators and as the hand, and tells nobody's secret on paper."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from kkb_desktop.domain.errors import FileRefused
from kkb_desktop.domain.text import Text
from kkb_desktop.services import indicators
from kkb_desktop.services.indicators.catalogue import CATALOGUE
from kkb_desktop.services.programme.data_house import data_house as houses
from kkb_desktop.services.programme.data_house.data_house import (
    BLOCKS,
    PAPER_ONLY,
    Figure,
    data_house,
    on_paper,
    with_history,
)
from kkb_desktop.services.programme.data_house.papers import print_book, print_poster
from kkb_desktop.services.writing import records, steps
from tests.reports.pdf.reading import pages, sizes, words
from tests.services.indicators import known_village
from tests.services.indicators.books import changes

DAY = known_village.DAY


@pytest.fixture
def village(desk):
    steps.write(desk, changes(known_village.build()), label="Uji")
    return desk


def test_every_figure_is_the_indicator_of_its_key(village):
    house = data_house(village, DAY)
    result = indicators.compute(village, DAY, village=village.region)
    for key, figure in house.figures.items():
        assert figure.value == result.values[key] and figure.count == round(result.numerators[key]), key
        assert figure.whole == result.denominators.get(key) and figure.missing == result.missing[key], key


def test_figures_are_those_counted_by_hand(village):
    house = data_house(village, DAY)
    checked = [key for key in known_village.EXPECTED if key in house.figures]
    assert len(checked) > 60
    for key in checked:
        above, below = known_village.EXPECTED[key]
        figure = house.figures[key]
        assert (figure.count, figure.whole) == (round(above), below), key
    assert [(each.area.rt.zfill(2), each.at_risk) for each in house.neighbourhoods] == list(
        known_village.KRS_BY_RT.items()
    )
    assert sum(each.male + each.female for each in house.pyramid) == 252


def test_the_list_behind_a_figure_is_as_long_as_the_figure(village):
    house = data_house(village, DAY)
    for key in ("krs_water", "pus_childless", "no_certificate", "elderly_alone", "male_60"):
        behind = indicators.list_behind(village, key, DAY, village=village.region)
        assert len(behind) == house.count(key), key


def test_an_rt_has_its_own_figures_and_no_registers(village):
    house = data_house(village, DAY, rt="2", rw="01")
    assert not house.whole_village and house.registers == () and house.village == village.region
    parts = [data_house(village, DAY, rt=rt, rw="1") for rt in ("1", "2", "3", "4")]
    assert sum(each.count("people") for each in parts) <= 252
    assert house.count("krs_any") == known_village.KRS_BY_RT["02"]
    assert with_history(village, house).village_class is None


def test_the_screen_does_not_wait_for_what_only_paper_shows(village):
    house = data_house(village, DAY, full=False)
    for name in BLOCKS:
        if name not in PAPER_ONLY:
            assert house.block(name) is not None
    assert "reason_1" not in house.figures


def test_the_trend_is_silent_about_years_in_which_nobody_asked(village):
    house = with_history(village, data_house(village, DAY))
    assert [point.day for point in house.trend] == [date(year, 12, 31) for year in (2023, 2024, 2025)] + [DAY]
    assert house.trend[0].values["mcpr"] is None and house.trend[0].values["ibangga"] is None
    assert house.trend[-1].values["krs_any"] == house.value("krs_any")
    assert house.village_class is not None and house.village_class.day == DAY


def test_registers_count_members_against_the_family_book(village):
    group = records.save(village, "activity_group", {"kind": 3, "name": "BKL Melati"}).record
    family = next(iter(known_village.build().families))
    records.save(
        village, "group_member", {"activity_group": group, "name": "Siti", "role": 6, "family": family}
    )
    (bkl,) = [each for each in data_house(village, DAY).registers if each.kind == 3]
    assert (bkl.groups, bkl.participants, bkl.target) == (1, 1, 34)


def test_an_empty_village_has_a_house_too(desk, tmp_path):
    house = with_history(desk, data_house(desk))
    assert house.count("people") == 0 and house.value("krs_any") is None and house.neighbourhoods == ()
    print_poster(desk, tmp_path / "p.pdf")
    print_book(desk, 2026, tmp_path / "b.pdf")
    assert len(pages((tmp_path / "b.pdf").read_bytes())) >= 20


# ---------------------------------------------------------------- on paper


def figure(key: str, count: int, whole: int = 100, confidential: bool = True) -> Figure:
    value = 100 * count / whole if whole else None
    return Figure(key, Text(key, key), count, whole, value, 0, confidential, CATALOGUE["mcpr"].unit)


@pytest.mark.parametrize(("count", "shown"), [(0, "<5"), (1, "<5"), (4, "<5"), (5, "5"), (6, "6")])
def test_a_confidential_cell_below_five_is_not_told(count, shown):
    (cell,) = on_paper([figure("method_1", count)])
    assert cell.number == shown
    assert (cell.drawn is None, cell.share == "") == (count < 5, count < 5)


def test_what_is_not_confidential_is_told():
    assert on_paper([figure("krs_water", 2, confidential=False)])[0].number == "2"


def test_a_single_withheld_cell_cannot_be_reckoned_from_the_rest():
    cells = on_paper([figure("a", 3), figure("b", 60), figure("c", 17), figure("d", 20)])
    assert [each.number for each in cells] == ["<5", "60", "<20", "20"]
    both = on_paper([figure("a", 3), figure("b", 1), figure("c", 17)])
    assert [each.number for each in both] == ["<5", "<5", "17"]


def test_violence_is_in_no_block():
    assert all("ibangga_v5" not in keys for keys in BLOCKS.values())
    assert set(houses.TREND) <= set(CATALOGUE)


def test_a_value_of_which_most_is_missing_is_not_told():
    known = figure("krs_any", 10)
    assert known.told == known.value
    assert dataclasses.replace(known, missing=51).told is None


def test_papers_of_the_known_village_hold_no_personal_data(village, tmp_path):
    poster, book = tmp_path / "p.pdf", tmp_path / "b.pdf"
    print_poster(village, poster, "A3", DAY)
    print_book(village, 2026, book)
    built = known_village.build()
    for path in (poster, book):
        said = words(path.read_bytes())
        for row in built.people.values():
            assert str(row["name"]).replace(" ", "") not in said
            assert not row.get("nik") or str(row["nik"]) not in said
        for row in built.families.values():
            assert str(row["card_number"]) not in said
            assert str(row["head_name"]).replace(" ", "") not in said
    assert sizes(poster.read_bytes()) == [(297, 420)] and len(pages(book.read_bytes())) >= 20
    said = words(poster.read_bytes())
    assert "252" in said and "40,9%" in said and "60,0%" in said and "<5" in said
    again = tmp_path / "again.pdf"
    print_book(village, 2026, again)
    assert again.read_bytes() == book.read_bytes()


def test_the_class_on_paper_tells_no_small_planning_count_either(desk, tmp_path):
    book = known_village.build()
    users = [id for id, row in book.planning.items() if row.get("using") == 1]
    for id in users[3:]:
        del book.planning[id]
    steps.write(desk, changes(book), label="Uji")
    print_book(desk, 2026, tmp_path / "b.pdf")
    said = words((tmp_path / "b.pdf").read_bytes())
    assert "(3dari60)" not in said and "<5pasangan" in said


def test_sizes_and_years_that_cannot_be_are_refused(desk, tmp_path):
    with pytest.raises(FileRefused, match=r"poster\.size"):
        print_poster(desk, tmp_path / "p.pdf", "A4")
    with pytest.raises(FileRefused, match=r"book\.year"):
        print_book(desk, 2027, tmp_path / "b.pdf")
    with pytest.raises(FileRefused, match=r"paper\.size"):
        print_book(desk, 2026, tmp_path / "b.pdf", paper="A3")
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_book_of_an_earlier_year_is_as_of_its_last_day(village, tmp_path):
    print_book(village, 2025, tmp_path / "b.pdf")
    assert "31Desember2025" in words((tmp_path / "b.pdf").read_bytes())
