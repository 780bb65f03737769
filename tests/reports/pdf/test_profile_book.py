"""The profile book: cover, contents that know their pages, a page for each subject."""

from __future__ import annotations

import re
from datetime import date

import pytest

from kkb_desktop.reports.pdf.charts import Bar, Bars, Ring
from kkb_desktop.reports.pdf.page import PAPERS
from kkb_desktop.reports.pdf.profile_book import Book, BookPage, BookTable, Drawing, book_pages
from tests.reports.pdf.reading import pages, sizes, squeezed

DAY = date(2026, 12, 31)


def book(count=20, **changes) -> Book:
    subjects = [
        BookPage(
            f"{number // 5 + 1}. Bab",
            f"Pokok {number}",
            (f"Kalimat penjelasan nomor {number}.",),
            (Drawing(Bars((Bar("Suntik", 18, "18"),)), 60), Drawing(Ring(0.6, "60%", "KB"), 60, "Kepala")),
            source="data keluarga. Menurut aturan KB 2021.",
        )
        for number in range(1, count + 1)
    ]
    values = {
        "title": "Buku Profil Kampung KB", "name": "Kampung KB Melati", "place": "Desa Sukamekar", "year": 2026,
        "day": DAY, "pages": tuple(subjects), "notice": "tanpa data pribadi",
    } | changes  # fmt: skip
    return Book(**values)


@pytest.mark.parametrize("size", ["A4", "F4"])
def test_each_subject_has_its_page_after_cover_and_contents(size):
    paper = PAPERS[size]
    data = book_pages(book(), paper, DAY)
    assert set(sizes(data)) == {(round(paper.width), round(paper.height))}
    said = [squeezed(page) for page in pages(data)]
    assert len(said) == 22
    assert "2026" in said[0] and "KampungKBMelati" in said[0]
    for number in range(1, 21):
        page = said[number + 1]
        assert f"Kalimatpenjelasannomor{number}." in page and "aturanKB2021" in page


def test_the_contents_name_the_right_pages():
    data = book_pages(book(), PAPERS["A4"], DAY)
    contents = re.sub(r"\s+", " ", pages(data)[1])
    assert "Pokok 1 3" in contents and "Pokok 20 22" in contents


def test_a_long_table_goes_on_and_the_contents_follow():
    rows = tuple((f"Baris {number}", "1") for number in range(120))
    long = BookPage("1. Bab", "Panjang", ("Tabel.",), table=BookTable((("A", 1), ("B", 1)), rows), source="x")
    data = book_pages(book(pages=(long, *book(3).pages)), PAPERS["A4"], DAY)
    said = [squeezed(page) for page in pages(data)]
    later = next(at for at, page in enumerate(said) if "Kalimatpenjelasannomor1." in page)
    assert later > 3
    assert f"Pokok 1 {later + 1}" in re.sub(r"\s+", " ", pages(data)[1])


def test_charts_become_lower_so_that_a_subject_stays_on_its_page():
    high = tuple(
        Drawing(Bars(tuple(Bar(f"B{at}", at, str(at)) for at in range(10))), 110, "K") for _ in range(3)
    )
    one = BookPage("1. Bab", "Tinggi", ("Kalimat.",), high, source="x")
    assert len(pages(book_pages(book(pages=(one,)), PAPERS["A4"], DAY))) == 3


def test_equal_books_are_equal_bytes():
    assert book_pages(book(), PAPERS["A4"], DAY) == book_pages(book(), PAPERS["A4"], DAY)
