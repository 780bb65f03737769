"""The village of known totals: the same figures on the screen, in print, in Excel and from the second opinion."""

from datetime import datetime

import pytest
from pypdf import PdfReader

from kkb_desktop.gui.pages.indicators import IndicatorsPage
from kkb_desktop.reports.workbook import read_sheets
from kkb_desktop.services import indicators
from kkb_desktop.services.finding import lists
from kkb_desktop.services.indicators.catalogue import CATALOGUE
from kkb_desktop.services.programme.reports import reports
from kkb_desktop.services.writing import steps
from tests.services.indicators import known_village
from tests.services.indicators.books import changes

COUNTED = ("people", "families", "krs_any", "krs_water", "krs_toilet", "pus", "cu", "elderly_alone")


@pytest.fixture
def village(office):
    desk = office.desk()
    office.clock.now = datetime(2026, 11, 23, 8, tzinfo=office.clock.now.tzinfo)
    steps.write(desk, changes(known_village.build()), label="Uji")
    return desk


def test_the_totals_are_the_same_wherever_they_are_shown(village, office, tmp_path):
    page = office.show(IndicatorsPage(village, office.bus, office.jobs))
    expected = {key: int(known_village.EXPECTED[key][0]) for key in COUNTED}
    page.reload()
    office.settle()
    for key, total in expected.items():
        assert round(page.numbers.result.numerators[key]) == total, key
        if CATALOGUE[key].denominator is None:
            assert page.numbers.value_of(CATALOGUE[key]) == str(total)
        page.open_with({"key": key})
        office.settle()
        assert len(page.behind.model.ids) == total, key
        path = tmp_path / f"{key}.xlsx"
        page.behind.export(path)
        office.settle()
        texts = [str(cell) for row in read_sheets(path)[0].rows for cell in row.cells]
        assert any(str(total) in text for text in texts), key
    report = reports.monthly_report(village, "2026-11-01")
    reports.print_report(village, report, tmp_path / "laporan.pdf")
    reports.export_report(village, report, tmp_path / "laporan.xlsx")
    printed = "\n".join(each.extract_text() for each in PdfReader(tmp_path / "laporan.pdf").pages)
    cells = {str(cell) for row in read_sheets(tmp_path / "laporan.xlsx")[0].rows for cell in row.cells}
    for key in ("people", "families", "pus"):
        assert str(expected[key]) in cells and str(expected[key]) in printed
    day = known_village.DAY
    assert len(indicators.list_behind(village, "krs_any", day)) == expected["krs_any"]
    assert lists.columns(village)
