"""At every size of window and text, no label, button, tab, field or header is narrower or lower than its text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from kkb_desktop.gui.theme import theme
from tests.gui.clipping import clipped
from tests.gui.crawl import LOOKS, PAGES, Crawl, Look, page_keys


@pytest.fixture
def look() -> Iterator[None]:
    """In place of the look of other tests: a window stays open over several of these."""
    yield


@pytest.fixture(scope="module")
def crawl(qapp, tmp_path_factory) -> Iterator[Crawl]:
    made = Crawl(tmp_path_factory.mktemp("crawl"))
    yield made
    made.end()
    theme().start("light", 100)


CASES = [
    pytest.param(kind, key, seen, id=f"{kind}-{key}-{seen}")
    for seen in LOOKS
    for kind in ("village", "district")
    for of, key in PAGES
    if of == kind
]


@pytest.mark.parametrize(("kind", "key", "seen"), CASES)
def test_no_text_of_a_page_is_clipped(crawl: Crawl, kind: str, key: str, seen: Look) -> None:
    page = crawl.page(kind, key, seen)
    window = crawl.window(kind, seen).window
    assert window.size().toTuple() == (seen.size.width, seen.size.height)
    problems = {words: found for words in crawl.views(page) if (found := clipped(window))}
    assert problems == {}
    assert page.minimumSizeHint().width() <= window.host.width()


@pytest.mark.parametrize("kind", ["village", "district"])
def test_every_page_is_looked_at(crawl: Crawl, kind: str) -> None:
    assert set(page_keys(kind)) == set(crawl.window(kind, LOOKS[0]).window.page_keys())


def test_what_does_not_fit_is_found(qtbot) -> None:
    board = QWidget()
    qtbot.addWidget(board)
    row = QHBoxLayout(board)
    label, button = QLabel("Sudah dikirim ke kabupaten"), QPushButton("Simpan dan berikutnya")
    row.addWidget(label)
    row.addWidget(button)
    board.show()
    assert clipped(board) == []
    label.setMaximumWidth(40)
    button.setMaximumWidth(40)
    board.layout().activate()
    assert len(clipped(board)) == 2
