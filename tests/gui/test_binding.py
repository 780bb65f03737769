"""The Qt binding itself: the fault that keeps 6.12.0 out of pyproject.toml."""

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


class _Speaker(QObject):
    said = Signal(bool)


def test_the_binding_does_not_eat_references_to_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(500):
        label.setText("a")
    assert before - sys.getrefcount(None) < 50


def test_a_signal_does_not_eat_references_to_true(qtbot: QtBot) -> None:
    speaker = _Speaker()
    before = sys.getrefcount(True)
    for _ in range(500):
        speaker.said.emit(True)
    assert before - sys.getrefcount(True) < 50
