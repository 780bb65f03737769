"""The manual on paper, read back: all chapters, contents that name their pages, letters that the fonts have."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from kkb_desktop.domain.text import Language
from kkb_desktop.reports.manual.paper import A4, A5
from kkb_desktop.reports.manual.text import every_block, plain, sentences
from kkb_desktop.reports.pdf.letters import MM
from kkb_desktop.reports.pdf.page import Paper
from kkb_desktop.services.manual.book import chapter, index
from kkb_desktop.services.manual.printing import manual_pdf, write_manual

LANGUAGES: tuple[Language, ...] = ("id", "en")


@cache
def _bytes(language: Language, paper: Paper = A4) -> bytes:
    return manual_pdf(language, paper=paper)


@cache
def _pages(language: Language, paper: Paper = A4) -> list[str]:
    return [_words(page.extract_text()) for page in PdfReader(BytesIO(_bytes(language, paper))).pages]


def _words(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _titles(language: Language) -> list[str]:
    return [chapter(entry.key, language).title for part in index() for entry in part.entries]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_chapter_is_printed_with_all_it_says(language: Language) -> None:
    printed = re.sub(r"\s|\d", "", "".join(_pages(language)))
    for part in index():
        for entry in part.entries:
            read = chapter(entry.key, language)
            for block in every_block(read.blocks):
                for runs in sentences(block):
                    words = re.sub(r"\s|\d", "", plain(runs))
                    # Where a page ends inside a sentence, its foot stands between: the first words are enough.
                    assert words[:25] in printed, (entry.key, plain(runs))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_contents_name_the_page_on_which_each_chapter_begins(language: Language) -> None:
    reader = PdfReader(BytesIO(_bytes(language)))
    pages = _pages(language)
    begins = {
        str(mark.title): reader.get_destination_page_number(mark) + 1  # type: ignore[union-attr, operator]
        for entry in reader.outline
        if isinstance(entry, list)
        for mark in entry
    }
    assert list(begins) == _titles(language)
    contents = _words("".join(reader.pages[each].extract_text(extraction_mode="layout") for each in (1, 2)))
    for title, number in begins.items():
        assert re.search(rf"{re.escape(_words(title))}[ .]*{number}\b", contents), (title, number)
        assert title in pages[number - 1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_of_the_manual_is_in_the_fonts_of_the_paper(language: Language) -> None:
    from kkb_desktop.reports.pdf.letters import printable

    text = "".join(
        plain(runs)
        for part in index()
        for entry in part.entries
        for block in every_block(chapter(entry.key, language).blocks)
        for runs in sentences(block)
    )
    assert {letter for letter in text if printable(letter) != letter} == set()


@pytest.mark.parametrize("paper", [A4, A5])
def test_every_page_has_the_size_that_was_asked_for(paper: Paper) -> None:
    for page in PdfReader(BytesIO(_bytes("id", paper))).pages:
        width, height = float(page.mediabox.width), float(page.mediabox.height)
        assert (width, height) == pytest.approx((paper.width * MM, paper.height * MM), abs=0.1)


def test_half_a_sheet_holds_the_same_chapters() -> None:
    printed = re.sub(r"\s", "", "".join(_pages("id", A5)))
    for title in _titles("id"):
        assert re.sub(r"\s", "", title) in printed


def test_the_manual_is_written_where_it_was_wanted_and_comes_out_the_same_each_time(tmp_path: Path) -> None:
    path = write_manual(tmp_path / "panduan.pdf", "id")
    assert path.read_bytes() == _bytes("id")


def test_printing_can_be_stopped(tmp_path: Path) -> None:
    class Stopped(Exception):
        pass

    def stop() -> None:
        raise Stopped

    with pytest.raises(Stopped):
        write_manual(tmp_path / "panduan.pdf", "id", cancel=stop)
    assert list(tmp_path.iterdir()) == []
