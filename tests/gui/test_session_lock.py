"""The screen locks by itself over a session that goes on; a PIN or the passphrase brings back what was there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kkb_desktop.gui.dialogs.session_lock import SessionLock
from kkb_desktop.gui.dialogs.unlock import Unlock
from kkb_desktop.gui.idle import ASLEEP, TICK, IdleWatch
from kkb_desktop.gui.program import Program
from kkb_desktop.services.backup import keeping
from kkb_desktop.services.desk import drafts, session
from kkb_desktop.services.desk.desk import Desk, create_desk
from kkb_desktop.store.keyfile import Cost

NAME, PASSPHRASE, PIN = "Bu Sari Lestari", "melati hujan roda kopi", "481625"
LONG = 20_000


@dataclass
class Hands:
    """Both clocks of a laptop, told by the test."""

    steady: float = 1_000.0
    wall: float = 1_800_000_000.0

    def wait(self, seconds: float) -> None:
        self.steady += seconds
        self.wall += seconds

    def sleep(self, seconds: float) -> None:
        """As a laptop that sleeps: only the calendar goes on."""
        self.wall += seconds


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def watch(qapp: QGuiApplication, hands: Hands) -> Iterator[IdleWatch]:
    made = IdleWatch(steady=lambda: hands.steady, wall=lambda: hands.wall)
    yield made
    made.stop()


def due(qtbot: QtBot, watch: IdleWatch) -> bool:
    heard: list[bool] = []
    watch.due.connect(lambda: heard.append(True))
    watch.tick()
    return bool(heard)


def pass_by(watch: IdleWatch, hands: Hands, seconds: float) -> None:
    """The program's ticks while nothing happens."""
    for _ in range(int(seconds * 1_000 // TICK)):
        hands.wait(TICK / 1_000)
        watch.tick()


def test_ten_minutes_without_a_hand_are_enough_and_less_are_not(
    qtbot: QtBot, watch: IdleWatch, hands: Hands
) -> None:
    heard: list[int] = []
    watch.due.connect(lambda: heard.append(1))
    watch.start(10)
    pass_by(watch, hands, 9 * 60 + 50)
    assert not heard and watch.watching
    pass_by(watch, hands, 15)
    assert heard == [1] and not watch.watching
    pass_by(watch, hands, 3_600)
    assert heard == [1], "it rests until it is started again"


def test_a_hand_on_the_laptop_begins_the_time_anew(qtbot: QtBot, watch: IdleWatch, hands: Hands) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    heard: list[int] = []
    watch.due.connect(lambda: heard.append(1))
    watch.start(10)
    for _ in range(3):
        pass_by(watch, hands, 9 * 60)
        where = QPointF(5, 5)
        moved = QMouseEvent(
            QEvent.Type.MouseMove,
            where,
            where,
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        )
        handle = window.windowHandle()
        assert handle is not None
        QGuiApplication.sendEvent(handle, moved)
    assert not heard
    pass_by(watch, hands, 10 * 60)
    assert heard == [1]


@pytest.mark.parametrize("seconds", [ASLEEP + TICK / 1_000 + 1, 8 * 3_600])
def test_a_laptop_that_slept_is_locked_when_it_wakes(
    qtbot: QtBot, watch: IdleWatch, hands: Hands, seconds: float
) -> None:
    watch.start(30)
    hands.sleep(seconds)
    assert due(qtbot, watch)


def test_a_steady_clock_that_goes_on_in_sleep_tells_it_too(
    qtbot: QtBot, watch: IdleWatch, hands: Hands
) -> None:
    watch.start(30)
    hands.steady += 120
    assert due(qtbot, watch)


def test_a_busy_moment_is_no_sleep_and_a_clock_set_back_harms_nothing(
    qtbot: QtBot, watch: IdleWatch, hands: Hands
) -> None:
    watch.start(30)
    hands.wait(20)
    assert not due(qtbot, watch)
    hands.wall -= 3_600
    assert not due(qtbot, watch)


# ---------------------------------------------------------------- in the program


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    desk, _code = create_desk(
        tmp_path / "data", "village", "3204112001", NAME, PASSPHRASE, cost=Cost(64, 1, 1)
    )
    session.set_pin(desk, PASSPHRASE, PIN)
    made = Program(tmp_path / "data")
    made.enter(desk)
    qtbot.waitUntil(lambda: not made.jobs.running, timeout=LONG)
    yield made
    qtbot.waitUntil(lambda: not made.jobs.running, timeout=LONG)
    made.end()
    if made.window is not None:
        made.window.hide()
        made.window.deleteLater()


def lock_of(program: Program) -> SessionLock:
    assert program.cover_window is not None
    content = program.cover_window.content
    assert isinstance(content, SessionLock)
    return content


def test_the_watch_runs_with_the_time_that_was_chosen(qtbot: QtBot, program: Program) -> None:
    assert program.idle.watching and program.idle._limit == 600
    assert program.desk_window is not None
    program.desk_window.minutes_chosen.emit(30)
    assert program.idle._limit == 1_800


def test_what_was_half_typed_is_there_again_after_the_pin(qtbot: QtBot, program: Program) -> None:
    assert program.desk_window is not None and program.desk is not None
    shell = program.desk_window.window
    shell.open_page("families", {"new": True})
    page = shell.host.current_page()
    assert page is not None
    edit = next(
        each
        for each in page.findChildren(QLineEdit)
        if each.isVisible() and each.objectName() == "" and each.isEnabled()
    )
    qtbot.keyClicks(edit, "Wawan")
    desk = program.desk
    program.idle.due.emit()
    assert not shell.isVisible() and program.cover_window is not None and program.cover_window.isVisible()
    assert not program.idle.watching
    lock = lock_of(program)
    assert lock.pin.isVisible() and not lock.passphrase.isVisible()
    qtbot.keyClicks(lock.pin, PIN)
    qtbot.waitUntil(shell.isVisible, timeout=LONG)
    assert program.cover_window is None and program.idle.watching
    assert program.desk is desk and edit.text() == "Wawan"


def test_after_five_wrong_pins_only_the_passphrase_is_asked_for(qtbot: QtBot, program: Program) -> None:
    program.cover()
    lock = lock_of(program)
    for _ in range(5):
        qtbot.waitUntil(lock.open_button.isEnabled, timeout=LONG)
        qtbot.keyClicks(lock.pin, "000001")
        qtbot.waitUntil(lambda: not program.jobs.running, timeout=LONG)
    qtbot.waitUntil(lock.passphrase.isVisible, timeout=LONG)
    assert not lock.pin.isVisible() and lock.problem.isVisible()
    assert program.desk_window is not None and not program.desk_window.window.isVisible()
    qtbot.keyClicks(lock.passphrase, "bukan itu sama sekali")
    qtbot.keyClick(lock.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: lock.open_button.isEnabled() and lock.problem.isVisible(), timeout=LONG)
    lock.passphrase.clear()
    qtbot.keyClicks(lock.passphrase, PASSPHRASE)
    qtbot.keyClick(lock.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(program.desk_window.window.isVisible, timeout=LONG)


def test_without_a_pin_the_passphrase_is_asked_for_at_once(qtbot: QtBot, program: Program) -> None:
    assert program.desk is not None
    session.remove_pin(program.desk)
    program.cover()
    lock = lock_of(program)
    assert lock.passphrase.isVisible() and not lock.pin.isVisible() and not lock.by_passphrase.isVisible()


def test_somebody_else_comes_in_by_the_whole_lock_and_drafts_stay(qtbot: QtBot, program: Program) -> None:
    desk = program.desk
    assert isinstance(desk, Desk)
    drafts.save(desk, "family:baru", {"head_name": "Wawan"})
    program.cover()
    lock_of(program).other.click()
    assert program.cover_window is None and program.desk is None
    assert program.window is not None and program.window.findChild(Unlock)


def test_ctrl_l_covers_the_screen_and_leaves_the_session_open(qtbot: QtBot, program: Program) -> None:
    assert program.desk_window is not None
    desk, shell = program.desk, program.desk_window.window
    qtbot.keyClick(shell, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert program.desk is desk and not shell.isVisible()
    qtbot.keyClicks(lock_of(program).pin, PIN)
    qtbot.waitUntil(shell.isVisible, timeout=LONG)
    assert program.desk is desk


def test_a_backup_that_is_due_is_made_when_the_screen_is_locked(qtbot: QtBot, program: Program) -> None:
    assert program.desk_window is not None and program.desk is not None
    with qtbot.waitSignal(program.desk_window.looking_after.done, timeout=LONG):
        program.cover()
    assert len(keeping.backups(program.desk)[0]) == 1


def test_the_lock_covers_once_and_not_the_training(qtbot: QtBot, program: Program) -> None:
    program.cover()
    first = program.cover_window
    program.cover()
    assert program.cover_window is first
