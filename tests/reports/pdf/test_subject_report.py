"""What is held about a person, and the notice on privacy."""

from datetime import datetime

import pytest

from kkb_desktop.reports.pdf.page import PAPERS
from kkb_desktop.reports.pdf.privacy_notice import privacy_notice
from kkb_desktop.reports.pdf.privacy_words import NOTICE_PARTS, RIGHTS
from kkb_desktop.reports.pdf.subject_report import (
    ReportAccess,
    ReportChange,
    ReportEvent,
    ReportSection,
    SubjectReport,
    subject_report,
)

from .reading import information, pages, sizes, squeezed, words
from .samples import DAY, ODD_NAMES, PLACE

AT = datetime(2026, 11, 23, 14, 5)


def report(name="Siti Rohmah", **changes):
    values = {
        "basis": ("Tugas pelayanan publik.",),
        "sections": (ReportSection("Anggota keluarga", (("NIK", "3299015208915001"),)),),
        "events": (ReportEvent(DAY, "Pindah masuk", "dari Bandung"),),
        "changes": (ReportChange(AT, "Bu Sari", "Pekerjaan: Petani menjadi Pedagang"),),
        "seen": (ReportAccess(AT, "Pak Rudi", "mencetak (keluarga): kartu keluarga binaan"),),
        "left_out": ("Jawaban rahasia tentang keluarga.",),
    }
    return subject_report(SubjectReport(name, **{**values, **changes}), PAPERS["A4"], PLACE, DAY)


def test_it_tells_what_is_held_who_wrote_it_and_who_saw_it():
    text = words(report())
    for wanted in (
        "Siti Rohmah",
        "NIK",
        "3299015208915001",
        "Pindah masuk",
        "Pekerjaan: Petani menjadi Pedagang",
        "23 Nov 2026 14.05",
        "Pak Rudi",
        "Tugas pelayanan publik.",
        "Yang tidak ditampilkan",
    ):
        assert squeezed(wanted) in text, wanted


def test_it_tells_the_rights():
    text = words(report())
    assert all(squeezed(right) in text for right, _article in RIGHTS)


def test_nothing_held_is_said_too():
    text = words(report(sections=(ReportSection("Peran", ()),), events=(), changes=(), seen=(), left_out=()))
    assert squeezed("Belum ada peristiwa.") in text and squeezed("Belum ada yang dicatat.") in text


def test_many_changes_go_on_over_pages_each_with_the_name():
    changes = tuple(ReportChange(AT, "Bu Sari", f"Perubahan ke-{number}") for number in range(200))
    texts = pages(report(changes=changes))
    assert len(texts) > 3
    assert all("Siti Rohmah" in text for text in texts)
    assert all(f"Perubahanke-{number}" in squeezed("".join(texts)) for number in range(200))


@pytest.mark.parametrize("name", ODD_NAMES)
def test_names_come_out_as_typed(name):
    assert squeezed(name) in words(report(name))


def test_equal_data_give_equal_bytes_and_the_file_names_nobody():
    assert report() == report()
    assert "Siti" not in str(information(report()))


@pytest.mark.parametrize("paper", ["A4", "F4"])
def test_the_notice_is_one_page_with_all_its_parts(paper):
    data = privacy_notice(PAPERS[paper], PLACE, DAY)
    assert sizes(data) == [(round(PAPERS[paper].width), round(PAPERS[paper].height))]
    text = words(data)
    for title, said in NOTICE_PARTS:
        assert squeezed(title) in text and squeezed(said) in text
    assert data == privacy_notice(PAPERS[paper], PLACE, DAY)
