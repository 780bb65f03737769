"""The program from start to lock: one per folder, polite when wrong, silent about people in its log."""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from kkb_desktop.gui import app, faults
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.dialogs.first_run import FirstRun
from kkb_desktop.gui.dialogs.unlock import Unlock
from kkb_desktop.gui.i18n import language
from kkb_desktop.gui.logfile import start_logging
from kkb_desktop.gui.notices import notices
from kkb_desktop.gui.preferences import load_preferences
from kkb_desktop.gui.program import Program
from kkb_desktop.services.desk import instance
from kkb_desktop.services.desk.desk import create_desk

LONG = 20_000  # milliseconds


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    made = Program(tmp_path / "data")
    yield made
    made.end()
    if made.window is not None:
        made.window.hide()
        made.window.deleteLater()


def enter(program: Program) -> None:
    desk, _code = create_desk(
        program._folder, "village", "3204112001", "Bu Sari Lestari", "melati hujan roda kopi"
    )
    program.enter(desk)


def test_a_fresh_machine_gets_the_wizard(program: Program) -> None:
    program.start()
    assert program.window is not None and program.window.findChild(FirstRun)


def test_a_desk_opens_on_its_home_page_and_is_left_again(qtbot: QtBot, program: Program) -> None:
    enter(program)
    assert program.desk_window is not None
    shell = program.desk_window.window
    assert shell.host.current_key == "home"
    home = shell.host.current_page()
    line = home.title.line  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: "Menghitung" not in line.full_text(), timeout=LONG)
    qtbot.waitUntil(lambda: not program.jobs.running, timeout=LONG)
    program.leave()
    assert program.desk is None
    assert program.window is not None and program.window.findChild(Unlock)


def test_a_laptop_that_is_almost_full_is_said_on_entering(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(Bus, "notice", lambda bus, text, *more, **options: said.append(text))
    monkeypatch.setattr(instance, "low_on_room", lambda folder: True)
    enter(program)
    assert any("hampir habis" in text for text in said)


def test_every_page_opens_in_both_looks_and_fits_a_small_screen(qtbot: QtBot, program: Program) -> None:
    enter(program)
    assert program.desk_window is not None
    shell = program.desk_window.window
    shell.resize(1093, 543)
    for key in shell.page_keys():
        assert shell.open_page(key)
        page = shell.host.current_page()
        assert page is not None and page.minimumSizeHint().width() <= 1093 - 86, key
        assert all(label.textFormat() != Qt.TextFormat.AutoText for label in page.findChildren(QLabel)), key
    qtbot.waitUntil(lambda: not program.jobs.running, timeout=LONG)


def test_the_language_changes_at_once_and_is_kept(qtbot: QtBot, program: Program) -> None:
    enter(program)
    assert program.desk_window is not None
    qtbot.waitUntil(lambda: not program.jobs.running, timeout=LONG)
    program.desk_window.language_chosen.emit("en")
    assert language() == "en" and load_preferences(program._folder).language == "en"
    assert program.desk_window.window.sidebar.button("home").accessibleName() == "Home"


def test_a_chosen_look_is_kept(program: Program) -> None:
    enter(program)
    assert program.desk_window is not None
    program.desk_window.look_changed.emit("dark", 115)
    kept = load_preferences(program._folder)
    assert (kept.theme, kept.text_size) == ("dark", 115)


def test_a_second_program_on_the_same_folder_is_noticed(qapp: QApplication, tmp_path: Path) -> None:
    first = app.hold(tmp_path)
    assert first is not None
    assert app.hold(tmp_path) is None
    first.unlock()
    second = app.hold(tmp_path)
    assert second is not None
    second.unlock()


def test_a_fault_is_told_without_a_traceback_and_logged_without_its_words(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start_logging(tmp_path)
    try:
        raise ValueError("NIK 3204110101900001 milik Siti")
    except ValueError as error:
        faults.caught(type(error), error, error.__traceback__)
        try:
            logging.getLogger("kkb_desktop.test").exception("again")
        finally:
            pass
    box = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible())
    assert "Siti" not in box.text() + box.informativeText() and "Traceback" not in box.text()
    assert box.textFormat() == Qt.TextFormat.PlainText
    with qtbot.waitSignal(box.finished):
        box.buttons()[0].click()
    log = (tmp_path / "log" / "kkb.log").read_text(encoding="utf-8")
    assert "ValueError" in log and "test_app.py" in log
    assert "Siti" not in log and "3204110101900001" not in log


def test_ctrl_c_still_ends_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[type] = []
    monkeypatch.setattr(sys, "__excepthook__", lambda kind, error, trace: seen.append(kind))
    faults.caught(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert seen == [KeyboardInterrupt]


def test_the_about_page_names_every_work_and_licence() -> None:
    rows = dict(notices())
    assert rows["SQLAlchemy"] == "MIT" and len(rows) > 15
