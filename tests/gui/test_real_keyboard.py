"""Keys as a window system delivers them: shortcuts and focus, which offscreen are only played. `make keyboard`."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from kkb_desktop.gui.desk_window import DeskWindow
from kkb_desktop.gui.dialogs.search_palette import SearchPalette

pytestmark = pytest.mark.xvfb

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(office, qtbot) -> Iterator[DeskWindow]:
    made = DeskWindow(office.desk(), office.jobs)
    qtbot.addWidget(made.window)
    made.window.resize(1366, 697)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    office.settle()
    yield made


def press(key: Qt.Key, holding: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QGuiApplication.focusWindow(), key, holding)


def test_it_runs_on_a_real_window_system(qapp: QApplication) -> None:
    assert qapp.platformName() == "xcb"


def test_alt_and_a_number_opens_the_page_at_that_place(window: DeskWindow, qtbot) -> None:
    for key, place in ((Qt.Key.Key_2, 1), (Qt.Key.Key_1, 0)):
        press(key, ALT)
        wanted = window.window.page_keys()[place]
        qtbot.waitUntil(lambda wanted=wanted: window.window.host.current_key == wanted)


def test_ctrl_k_takes_the_keyboard_and_esc_gives_it_back(window: DeskWindow, qtbot) -> None:
    before = QApplication.focusWidget()
    press(Qt.Key.Key_K, CTRL)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    field = QApplication.focusWidget()
    assert isinstance(field.parent(), SearchPalette)
    for letter in "siti":
        QTest.keyClick(QGuiApplication.focusWindow(), letter)
    assert field.text() == "siti"
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is before)


def test_tab_leads_into_the_page_and_back(window: DeskWindow, qtbot) -> None:
    seen = [QApplication.focusWidget()]
    for _ in range(3):
        press(Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert len(set(seen)) == 4
    for expected in reversed(seen[1:-1]):
        press(Qt.Key.Key_Backtab)
        assert QApplication.focusWidget() is expected
