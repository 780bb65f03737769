"""Ctrl+Z outside a text field takes the last step back, says which, and asks before it takes much back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kkb_desktop.gui.desk_window import DeskWindow
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.widgets.modal import Question
from kkb_desktop.services.desk.desk import Desk, close, create_desk
from kkb_desktop.services.families import families
from kkb_desktop.services.writing import records, steps
from kkb_desktop.store.writing import Change

LONG = 20_000  # milliseconds


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[DeskWindow]:
    desk, _code = create_desk(tmp_path / "data", "village", "3204112001", "Bu Sari", "melati hujan roda kopi")
    records.save(desk, "family", {"head_name": "Lama", "rt": "01"})
    jobs = JobRunner()
    made = DeskWindow(desk, jobs)
    qtbot.addWidget(made.window)
    with qtbot.waitExposed(made.window):
        made.window.show()
    yield made
    qtbot.waitUntil(lambda: not jobs.running, timeout=LONG)
    jobs.stop()
    close(desk)


def press(qtbot: QtBot, made: DeskWindow) -> None:
    button = made.window.sidebar.button("home")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def listed(desk: Desk) -> int:
    return families.counts(desk)["all"]


def test_the_last_step_is_taken_back_and_can_be_brought_again(qtbot: QtBot, window: DeskWindow) -> None:
    records.save(window.desk, "family", {"head_name": "Siti", "rt": "01"})
    assert listed(window.desk) == 2
    press(qtbot, window)
    toast = window.window.toast
    qtbot.waitUntil(lambda: toast.label.text() == "Dibatalkan: Keluarga", timeout=LONG)
    assert listed(window.desk) == 1
    assert toast.undo.text() == "Kembalikan"
    toast.undo.click()
    qtbot.waitUntil(lambda: listed(window.desk) == 2, timeout=LONG)


def test_work_of_an_earlier_day_is_never_taken_back_by_a_key(qtbot: QtBot, window: DeskWindow) -> None:
    press(qtbot, window)
    toast = window.window.toast
    qtbot.waitUntil(lambda: toast.label.text().startswith("Tidak ada lagi"), timeout=LONG)
    assert listed(window.desk) == 1


def test_much_is_taken_back_only_after_a_question(qtbot: QtBot, window: DeskWindow) -> None:
    many = [
        Change("family", f"{at:032x}", "3204112001", "put", {"head_name": f"Ibu {at}", "rt": "02"})
        for at in range(30)
    ]
    steps.write(window.desk, many, label="Impor penduduk: daftar.xlsx")
    press(qtbot, window)
    qtbot.waitUntil(lambda: window.window.findChild(Question) is not None, timeout=LONG)
    question = window.window.findChild(Question)
    assert listed(window.desk) == 31
    question.no.click()
    assert listed(window.desk) == 31
    press(qtbot, window)
    qtbot.waitUntil(lambda: window.window.findChildren(Question)[-1].isVisible(), timeout=LONG)
    window.window.findChildren(Question)[-1].yes.click()
    qtbot.waitUntil(lambda: listed(window.desk) == 1, timeout=LONG)
