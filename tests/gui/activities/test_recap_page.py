"""The district's recap: the activities of all villages, each with its village, on paper and as a workbook."""

from pypdf import PdfReader

from kkb_desktop.gui.pages.activity_recap import ActivityRecapPage
from kkb_desktop.reports.workbook import read_sheets
from kkb_desktop.services.writing import records


def filled(office):
    desk = office.desk("district", "1471")
    for village, title in (("1471071012", "Senam lansia"), ("1471071001", "Posyandu remaja")):
        records.save(
            desk,
            "activity",
            {
                "village": village, "title": title, "held_on": "2026-01-05", "place": "Balai", "section": 1,
                "male_participants": 3, "female_participants": 4,
            },
        )  # fmt: skip
    page = office.show(ActivityRecapPage(desk, office.bus, office.jobs))
    page.shown()
    page.summary.year.setCurrentIndex(page.summary.year.findData("2026"))
    page.summary.reload()
    office.settle()
    return desk, page


def test_activities_of_all_villages_are_added_up(office):
    _desk, page = filled(office)
    assert page.summary.held.value.text() == "2" and page.summary.people.value.text() == "14"


def test_paper_and_workbook_name_the_village_of_each_activity(office, tmp_path):
    _desk, page = filled(office)
    page.summary.print_to(tmp_path / "r.pdf")
    page.summary.export_to(tmp_path / "r.xlsx")
    office.settle()
    words = "".join("".join(each.extract_text().split()) for each in PdfReader(tmp_path / "r.pdf").pages)
    cells = {str(cell) for row in read_sheets(tmp_path / "r.xlsx")[0].rows for cell in row.cells}
    assert "Airdingin" in words and any("Airdingin, Balai" in cell for cell in cells)


def test_where_nothing_was_held_no_button_begins_an_activity_of_a_village(office):
    desk = office.desk("district", "1471")
    page = office.show(ActivityRecapPage(desk, office.bus, office.jobs))
    page.shown()
    office.settle()
    assert page.summary.nothing.isVisible() and not page.summary.nothing.button.isVisible()
