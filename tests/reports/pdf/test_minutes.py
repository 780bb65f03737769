"""The minutes of a ranking as a report of sections."""

from datetime import date
from io import BytesIO

from pypdf import PdfReader

from kkb_desktop.reports.pdf.minutes import Minutes, MinutesCriterion, MinutesLine, minutes_report
from kkb_desktop.reports.pdf.page import PAPERS
from kkb_desktop.reports.pdf.sections import as_content, from_content, section_pages


def minutes(lines):
    criteria = (MinutesCriterion("Komitmen", 60, 10, "SK"), MinutesCriterion("Pokja", 40, 5, "Notulen"))
    return Minutes(
        "Apresiasi", "Inpres 3/2022", "Verifikasi", "Kabupaten Contoh", 2026, date(2026, 11, 23), lines, criteria,
        ("Pokja",), ("Rudi",),
    )  # fmt: skip


def table(report, title):
    return next(each for each in report.sections if each.title == title).rows


def test_shared_places_open_criteria_and_differences_are_said():
    lines = (
        MinutesLine(1, "Desa A", "Kec. C", 80.0, 84.5, (8, 4)),
        MinutesLine(1, "Desa B", "", 80.0, None, (8, 4)),
        MinutesLine(3, "Desa D", "", 48.0, 40.0, (8, None)),
    )
    first, second, third = table(minutes_report(minutes(lines)), "Peringkat")
    assert first[3:] == ("80,00", "84,50", "-4,50", "peringkat bersama")
    assert second[4:6] == ("\N{EN DASH}", "\N{EN DASH}")
    assert third[3:] == ("48,00", "40,00", "+8,00", "1 kriteria belum dinilai")


def test_a_hundred_villages_run_on_and_the_content_comes_back_as_it_was():
    lines = tuple(MinutesLine(at, f"Desa <{at}>", "", 100.0 - at / 2, None, (9, 3)) for at in range(1, 101))
    report = minutes_report(minutes(lines))
    assert from_content(as_content(report)) == report
    data = section_pages(report, PAPERS["A4"])
    assert data == section_pages(report, PAPERS["A4"])
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)
    assert all(f"Desa <{at}>" in text for at in range(1, 101)) and "Ketua tim penilai" in text
