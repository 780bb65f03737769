from datetime import date

import pytest
from pypdf import PdfReader

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.reports.workbook import read_sheets
from kkb_desktop.services import indicators
from kkb_desktop.services.programme.profile import profile
from kkb_desktop.services.programme.reports import reports, statistics
from kkb_desktop.services.writing import records

FORM = statistics.form("web_kampung_kb_2022")


@pytest.fixture
def village(desk, typed_family):
    profile.save_month(desk, "2026-11-01", {"has_pokja": 1, "funding": [1, 3]})
    for title, day, women in (("Posyandu <b>", "2026-11-03", 20), ("Rapat", "2026-10-30", 5)):
        values = {
            "title": title,
            "held_on": day,
            "place": "Balai",
            "agencies": [19],
            "female_participants": women,
        }
        records.save(desk, "activity", values)
    records.save(
        desk, "plan_item", {"level": 1, "year": 2026, "title": "Jamban", "status": 2, "due_on": "2026-01-31"}
    )
    return desk


def facts(report, title):
    return dict(next(each for each in report.sections if each.title == title).facts)


def test_the_monthly_report_holds_what_happened_in_the_month(village):
    report = reports.monthly_report(village, "2026-11-01")
    assert facts(report, "Kegiatan bulan ini")["Jumlah kegiatan"] == "1"
    assert facts(report, "Keadaan Kampung KB")["Ada Pokja"] == "Ya"
    assert facts(report, "Rencana kerja 2026")["Terlambat"] == "1"
    counted = indicators.compute(village, date(2026, 11, 23), keys=["people"]).numerators["people"]
    assert facts(report, "Penduduk, keluarga, dan KB")["Penduduk"] == str(round(counted))
    before = reports.monthly_report(village, "2026-10-01")
    assert facts(before, "Kegiatan bulan ini")["Jumlah kegiatan"] == "1"


@pytest.mark.parametrize("month", ["2026-12-01", "2026-11-02", "november"])
def test_a_month_that_has_not_begun_or_is_none_is_refused(village, month):
    with pytest.raises(RecordRefused, match="report.month"):
        reports.monthly_report(village, month)


def test_an_issued_report_stays_as_it_was_when_the_profile_changes(village, tmp_path):
    report = reports.monthly_report(village, "2026-11-01")
    saved = reports.issue(village, reports.MONTHLY, "2026-11", report)
    reports.print_report(village, report, tmp_path / "first.pdf")
    profile.save_month(village, "2026-11-01", {"has_pokja": 2})
    assert facts(reports.monthly_report(village, "2026-11-01"), "Keadaan Kampung KB")["Ada Pokja"] == "Tidak"
    again = reports.reread(village, saved.record)
    assert again == report
    reports.print_report(village, again, tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == (tmp_path / "first.pdf").read_bytes()
    assert [(each.kind, each.period) for each in reports.issued(village)] == [(1, "2026-11")]
    records.undo(village, saved.change.step)
    assert reports.issued(village) == []
    with pytest.raises(RecordRefused, match="record.unknown"):
        reports.reread(village, "0" * 32)


def test_on_paper_and_in_the_workbook_stand_the_same_values(village, tmp_path):
    report = reports.monthly_report(village, "2026-11-01")
    reports.print_report(village, report, tmp_path / "a.pdf", paper="F4")
    reports.export_report(village, report, tmp_path / "a.xlsx")
    text = "\n".join(page.extract_text() for page in PdfReader(tmp_path / "a.pdf").pages)
    cells = {str(cell) for row in read_sheets(tmp_path / "a.xlsx")[0].rows for cell in row.cells}
    for section in report.sections:
        for label, value in section.facts:
            assert label in cells and value in cells
            assert value.split()[0] in text
    assert "Posyandu <b>" in text and "Posyandu <b>" in cells


def test_the_figures_follow_the_order_of_the_form(village):
    lines = statistics.figures(village, FORM, date(2026, 11, 23))
    assert [line.section for line in lines][:2] == ["Penduduk menurut umur: laki-laki"] * 2
    assert sum(line.value for line in lines[:30]) == 3
    assert len(lines) == 30 + 6 + 5 + 7 + 4


def test_typed_figures_stand_beside_the_counted_ones(village):
    records.save(village, "village_statistics", {"month": "2026-11-01", "couples": 40, "families": 1})
    by_label = {line.label: line for line in statistics.figures(village, FORM, date(2026, 11, 23))}
    assert by_label["Jumlah PUS"].typed == 40 and by_label["Jumlah PUS"].differs
    assert not by_label["Jumlah keluarga"].differs


def test_an_empty_village_says_unknown_and_not_nought(desk):
    values = {
        line.value for line in statistics.figures(desk, FORM, date(2026, 11, 23)) if "umur" in line.section
    }
    assert values == {None}
    report = reports.statistics_report(desk, FORM, "2026-11-01")
    assert facts(report, "Sasaran")["Jumlah PUS"] == "belum diketahui"


def test_copying_remembers_where_one_stopped(desk):
    assert statistics.place_in(desk, FORM, "2026-11-01") == 0
    statistics.keep_place(desk, FORM, "2026-11-01", 12)
    assert statistics.place_in(desk, FORM, "2026-11-01") == 12
    assert statistics.place_in(desk, FORM, "2026-10-01") == 0
    with pytest.raises(RecordRefused, match="statistics.form"):
        statistics.form("lain")
