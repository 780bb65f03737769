"""F1 wherever one is: in the desk's window, in a dialog over it, and before a desk is open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from kkb_desktop.gui.desk_window import DeskWindow
from kkb_desktop.gui.dialogs.start_window import StartWindow
from kkb_desktop.gui.manual.window import ManualWindow
from kkb_desktop.gui.pages.manual import ManualPage
from kkb_desktop.gui.program import Program
from kkb_desktop.gui.widgets.modal import confirm
from kkb_desktop.services.desk.desk import close, create_desk
from kkb_desktop.services.manual.book import chapter_of_page, index
from kkb_desktop.store.keyfile import Cost

CHEAP = Cost(memory_kib=64, iterations=1, lanes=1)


@pytest.fixture(params=["village", "district"])
def desk_window(office, qtbot: QtBot, request) -> Iterator[DeskWindow]:
    made = DeskWindow(office.desk(request.param), office.jobs)
    qtbot.addWidget(made.window)
    made.window.show()
    office.settle()
    yield made
    office.settle()


def _manual(made: DeskWindow) -> ManualPage:
    page = made.window.host.page("manual")
    assert isinstance(page, ManualPage)
    return page


def test_every_page_of_every_desk_has_its_own_chapter(desk_window: DeskWindow) -> None:
    role = "village" if desk_window.desk.kind == "village" else "office"
    pages = set(desk_window.window.page_keys())
    explained = {
        page for part in index() for entry in part.entries for page in entry.pages.get(role, ())
    }  # fmt: skip
    assert pages - explained == set(), "pages without a chapter"
    assert explained - pages == set(), "chapters of pages that are gone"


def test_f1_opens_the_chapter_of_the_page_and_escape_goes_back(qtbot: QtBot, desk_window: DeskWindow) -> None:
    window = desk_window.window
    page = window.page_keys()[1]
    window.open_page(page)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    role = "village" if desk_window.desk.kind == "village" else "office"
    assert window.host.current_key == "manual"
    assert _manual(desk_window).view.key == chapter_of_page(page, role)
    qtbot.keyClick(_manual(desk_window).view.browser, Qt.Key.Key_Escape)
    assert window.host.current_key == page


def test_f1_over_a_dialog_leaves_the_dialog_and_reads_beside_it(
    qtbot: QtBot, desk_window: DeskWindow
) -> None:
    window = desk_window.window
    window.open_page("settings")
    question = confirm(window, "Yakin?", "", "Ya", "Tidak")
    qtbot.keyClick(window, Qt.Key.Key_F1)
    beside = window.findChild(ManualWindow)
    assert beside is not None
    assert beside.isVisible()
    assert beside.view.key == "settings"
    assert window.host.current_key == "settings"
    assert question.isVisible()
    qtbot.waitUntil(beside.isActiveWindow)
    qtbot.keyClick(beside.view.browser, Qt.Key.Key_Escape)
    assert not beside.isVisible()


def test_links_to_pages_are_no_links_beside_a_dialog(qtbot: QtBot, desk_window: DeskWindow) -> None:
    beside = ManualWindow("village", desk_window.window)
    beside.read("lost-stick")
    with qtbot.assertNotEmitted(beside.view.page_wanted):
        beside.view.browser.link_pressed.emit("page:send")


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    made = Program(tmp_path / "kkb")
    yield made
    made.end()
    if made.window is not None:
        made.window.hide()
        made.window.deleteLater()


def _read(qtbot: QtBot, window: QMainWindow | None) -> str:
    assert isinstance(window, StartWindow)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    beside = window.findChild(ManualWindow)
    assert beside is not None
    assert beside.isVisible()
    return beside.view.key


def test_f1_at_the_first_start_tells_of_the_first_day(qtbot: QtBot, program: Program) -> None:
    program.start()
    assert _read(qtbot, program.window) == "first-day"


def test_f1_at_the_lock_tells_what_to_do_about_a_forgotten_passphrase(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    desk, _code = create_desk(
        tmp_path / "kkb", "village", "3299012001", "Sari", "empat kata yang panjang", cost=CHEAP
    )
    close(desk)
    program.start()
    assert _read(qtbot, program.window) == "lost-passphrase"


def test_the_link_at_the_foot_of_the_first_window_reads_too(qtbot: QtBot, program: Program) -> None:
    program.start()
    window = program.window
    assert isinstance(window, StartWindow)
    qtbot.mouseClick(window.help_button, Qt.MouseButton.LeftButton)
    assert window.findChild(ManualWindow) is not None
