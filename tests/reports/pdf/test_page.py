"""Sheets: sizes, head and foot, page numbers, the same bytes for the same drawing."""

import os
import subprocess
import sys
from datetime import date

import pytest

from kkb_desktop.domain.errors import FileRefused
from kkb_desktop.reports.pdf.page import PAPERS, Document, Imprint, paper_of
from kkb_desktop.reports.pdf.square_code import square_code
from kkb_desktop.reports.pdf.table import Column, draw_table

from .reading import information, pages, sizes, squeezed, words

IMPRINT = Imprint("Kertas Uji", "Desa Sukamekar", date(2026, 11, 23), "Rahasia: contoh")


def drawn(count: int = 1, paper: str = "A4") -> bytes:
    document = Document(paper_of(paper), IMPRINT)
    for part in range(count):
        document.part(f"Bagian {part + 1}")
        document.text(20, 20, "Selamat pagi")
        document.page()
    return document.finish()


def test_paper_has_the_sizes_that_indonesian_offices_use():
    assert sizes(drawn(paper="A4"))[0] == (210, 297)
    assert sizes(drawn(paper="f4"))[0] == (215, 330)
    assert PAPERS["F4"].turned().width == 330


def test_an_unknown_size_is_refused():
    with pytest.raises(FileRefused) as refused:
        paper_of("Letter")
    assert refused.value.reason == "paper.size"
    assert "Letter" in refused.value.sentence("id")


def test_every_part_counts_its_own_pages():
    texts = [squeezed(text) for text in pages(drawn(2))]
    assert len(texts) == 4
    assert "Bagian1·Halaman1dari2" in texts[0] and "Bagian2·Halaman2dari2" in texts[3]


def test_every_page_says_when_it_was_printed_and_that_it_is_confidential():
    for text in pages(drawn(2)):
        assert "Dicetak 23 November 2026" in text and "Rahasia: contoh" in text


def test_the_same_drawing_gives_the_same_bytes_in_any_process():
    code = (
        "from tests.reports.pdf.test_page import drawn; import hashlib;"
        "print(hashlib.sha256(drawn(2)).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": "."},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1
    assert drawn(2) == drawn(2)


def test_the_file_tells_the_day_it_was_printed_and_no_other_time():
    told = information(drawn())
    assert told["/CreationDate"] == "D:20261123000000Z" == told["/ModDate"]
    assert told["/Title"] == "Kertas Uji"
    assert "/Author" in told


def test_a_table_goes_on_to_the_next_page_under_its_titles():
    document = Document(paper_of("A4"), IMPRINT)
    document.part()
    rows = [(str(number), f"Nama {number}") for number in range(150)]
    draw_table(document, (Column("No", 10), Column("Judul kolom", 90)), rows)
    data = document.finish()
    texts = pages(data)
    assert len(texts) > 2
    assert all("Judul kolom" in text for text in texts)
    assert all(f"Nama{number}" in words(data) for number in range(150))


def test_a_cell_longer_than_a_page_is_broken_between_pages():
    document = Document(paper_of("A4"), IMPRINT)
    document.part()
    long = " ".join(f"kata{number}" for number in range(1_500))
    draw_table(document, (Column("No", 10), Column("Isi", 30)), [("1", long)])
    data = document.finish()
    assert len(pages(data)) > 1
    found = words(data)
    assert all(f"kata{number}" in found for number in range(1_500))


def test_a_square_code_is_a_qr_code_of_the_least_size():
    modules = square_code("kkb:family:" + "0" * 32)
    assert len(modules) == 33 and all(len(row) == 33 for row in modules)
    corner = [[True] * 7, [True, *[False] * 5, True], [True, False, True, True, True, False, True]]
    assert [list(row[:7]) for row in modules[:3]] == corner
    assert [list(row[-7:]) for row in modules[:3]] == corner
    assert square_code("kkb:family:" + "1" * 32) != modules
