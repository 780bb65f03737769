"""The places of a village's and a district's window: few, always marked, and one header for all pages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kkb_desktop.gui.desk_window import DeskWindow
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.shell.places import MOST
from kkb_desktop.gui.widgets.card import PageTitle
from kkb_desktop.services.desk.desk import close, create_desk

LONG = 20_000  # milliseconds
REGIONS = {"village": "3204112001", "district": "3204", "province": "32"}


@pytest.fixture(params=list(REGIONS))
def window(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[DeskWindow]:
    kind = request.param
    desk, _code = create_desk(tmp_path / "data", kind, REGIONS[kind], "Bu Sari", "melati hujan roda kopi")
    jobs = JobRunner()
    made = DeskWindow(desk, jobs)
    qtbot.addWidget(made.window)
    with qtbot.waitExposed(made.window):
        made.window.show()
    yield made
    qtbot.waitUntil(lambda: not jobs.running, timeout=LONG)
    jobs.stop()
    close(desk)


def test_there_are_at_most_eight_places_and_the_one_shown_is_marked(window: DeskWindow) -> None:
    shell = window.window
    assert len(shell.places) <= MOST
    for place in shell.places:
        for page in place.pages:
            shell.open_page(page.key)
            marked = [each.key for each in shell.places if shell.sidebar.button(each.key).isChecked()]
            assert marked == [place.key]


def test_every_page_has_its_header_and_its_neighbours_as_tabs(window: DeskWindow) -> None:
    shell = window.window
    for place in shell.places:
        for page in place.pages:
            shell.open_page(page.key)
            shown = shell.host.current_page()
            title = getattr(shown, "title", None)
            assert isinstance(title, PageTitle), page.key
            assert title.title.full_text(), page.key
            headings = [each for each in shown.findChildren(QLabel) if each.property("kind") == "h1"]
            assert not headings, page.key  # the header has left the page, and there is no second one
            tabs = shell.host.tabs(page.key)
            if len(place.pages) == 1:
                assert tabs is None
                continue
            assert tabs is not None and title.isAncestorOf(tabs), page.key
            assert tabs.currentIndex() == [each.key for each in place.pages].index(page.key)
