from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kkb_desktop.gui.pages.reports import ReportsPage
from kkb_desktop.services.programme.profile import profile
from kkb_desktop.services.programme.reports import reports, statistics
from kkb_desktop.services.writing import records


def opened(office):
    desk = office.desk()
    family = office.type_family(desk)
    values = {"family": family, "name": "Wawan", "sex": 1, "birth_date": "1980-04-05", "relation": 1}
    records.save(desk, "person", values)
    profile.save_month(desk, "2026-11-01", {"has_bkb": 1})
    return desk, office.show(ReportsPage(desk, office.bus, office.jobs))


def test_figures_are_copied_one_by_one_and_the_place_is_remembered(office):
    desk, page = opened(office)
    expected = [line.value for line in page.figures.lines]
    for value in expected[:10]:
        page.figures.copy_next()
        assert QApplication.clipboard().text() == ("" if value is None else str(value))
    office.settle()
    assert statistics.place_in(desk, page.form, page.current) == 10
    again = office.show(ReportsPage(desk, office.bus, office.jobs))
    assert again.figures.place == 10
    for _ in range(len(expected)):
        again.figures.copy_next()
    assert not again.figures.copy_button.isEnabled()


def test_an_issued_report_is_printed_again_alike_after_the_profile_changed(office, tmp_path):
    desk, page = opened(office)
    page.print_to(tmp_path / "a.pdf")
    page.issue()
    office.settle()
    profile.save_month(desk, "2026-11-01", {"has_bkb": 2})
    page.reload()
    office.settle()
    (row,) = reports.issued(desk)
    page.print_again(tmp_path / "b.pdf", row.id)
    page.print_to(tmp_path / "c.pdf")
    office.settle()
    first, again, now = ((tmp_path / f"{name}.pdf").read_bytes() for name in "abc")
    assert first == again != now
    page.export_to(tmp_path / "a.xlsx")
    page.export_figures(tmp_path / "b.xlsx")
    office.settle()
    assert (tmp_path / "a.xlsx").exists() and (tmp_path / "b.xlsx").exists()


def test_another_month_is_put_together_before_anything_can_be_done_with_it(office):
    desk, page = opened(office)
    page.month.setCurrentIndex(page.month.findData("2026-10-01"))
    page.open_month()
    assert page.monthly.contents.counting and page.report is None
    page.figures.copy_next()
    assert page.figures.place == 0 and not page.figures.copy_button.isEnabled()
    page.issue()
    office.settle()
    assert reports.issued(desk) == [] and not page.monthly.contents.counting and page.report is not None


def test_before_the_first_report_the_way_to_it_is_shown(office, qtbot):
    desk, page = opened(office)
    page.open_with("issued")
    assert page.issued.contents.is_empty
    qtbot.mouseClick(page.issued.contents.empty.button, Qt.MouseButton.LeftButton)
    assert page.views.current == "monthly"
    page.issue()
    office.settle()
    (row,) = reports.issued(desk)
    assert not page.issued.contents.is_empty and page.issued.table.selected_id == row.id
