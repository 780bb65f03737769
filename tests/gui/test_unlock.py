"""The lock: the right passphrase, the wrong one, and the recovery code."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kkb_desktop.domain.errors import KeyRefused
from kkb_desktop.gui.dialogs.unlock import Unlock
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.services.desk import users
from kkb_desktop.services.desk.desk import close, create_desk, open_desk, recover_desk, user_names
from kkb_desktop.store.keyfile import Cost

from .keys import Keyboard

NAME, PASSPHRASE = "Bu Sari Lestari", "melati hujan roda kopi"
LONG = 20_000  # milliseconds: a key is derived slowly on purpose


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("desk") / "data"
    desk, code = create_desk(folder, "village", "3204112001", NAME, PASSPHRASE)
    close(desk)
    return folder, code


@pytest.fixture
def card(qtbot: QtBot, made: tuple[Path, str]) -> Iterator[Unlock]:
    jobs = JobRunner()
    lock = Unlock(made[0], user_names(made[0]), jobs)
    qtbot.addWidget(lock)
    with qtbot.waitExposed(lock):
        lock.show()
    yield lock
    jobs.stop()


def test_the_passphrase_opens_the_desk(qtbot: QtBot, card: Unlock) -> None:
    qtbot.keyClicks(card.passphrase, PASSPHRASE)
    with qtbot.waitSignal(card.opened, timeout=LONG) as heard:
        qtbot.keyClick(card.passphrase, Qt.Key.Key_Return)
    assert heard.args[0].user.name == NAME
    assert card.passphrase.text() == ""
    close(heard.args[0])


def test_a_wrong_passphrase_is_said_and_can_be_typed_again(qtbot: QtBot, card: Unlock) -> None:
    qtbot.keyClicks(card.passphrase, "salah sekali kata ini")
    card.open_button.click()
    qtbot.waitUntil(card.problem.isVisible, timeout=LONG)
    assert "Traceback" not in card.problem.label.text() and card.problem.label.text()
    assert card.open_button.isEnabled() and card.passphrase.selectedText()


def another_code(tmp_path: Path) -> str:
    """A whole recovery code, of another laptop."""
    desk, code = create_desk(
        tmp_path / "lain", "village", "3204112001", NAME, PASSPHRASE, cost=Cost(64, 1, 1)
    )
    close(desk)
    return code


def test_a_wrong_recovery_code_changes_nothing(
    qtbot: QtBot, card: Unlock, made: tuple[Path, str], tmp_path: Path
) -> None:
    card.forgot.click()
    qtbot.keyClicks(card.code, another_code(tmp_path))
    for edit in (card.fresh.first, card.fresh.second):
        qtbot.keyClicks(edit, "kata sandi baru sekali")
    card.recover_button.click()
    qtbot.waitUntil(card.problem.isVisible, timeout=LONG)
    close(open_desk(made[0], NAME, PASSPHRASE))


def test_a_code_is_looked_at_while_it_is_typed(qtbot: QtBot, card: Unlock, made: tuple[Path, str]) -> None:
    card.forgot.click()
    for edit in (card.fresh.first, card.fresh.second):
        qtbot.keyClicks(edit, "kata sandi baru sekali")
    code = made[1]
    qtbot.keyClicks(card.code, code[:9].lower())
    assert "8 dari 32" in card._code.message.text() and not card.recover_button.isEnabled()
    wrong = "A" if code[9] != "A" else "B"
    qtbot.keyClicks(card.code, wrong + code[10:])
    assert "salah ketik" in card._code.message.text() and not card.recover_button.isEnabled()
    card.code.clear()
    qtbot.keyClicks(card.code, code.replace("0", "o").replace("1", "I").replace("-", " "))
    assert card.recover_button.isEnabled()


def test_enter_leads_from_line_to_line_and_recovers(qtbot: QtBot, tmp_path: Path) -> None:
    desk, code = create_desk(tmp_path / "data", "village", "3204112001", NAME, PASSPHRASE)
    close(desk)
    jobs = JobRunner()
    card = Unlock(tmp_path / "data", [NAME], jobs)
    qtbot.addWidget(card)
    card.show()
    card.activateWindow()
    qtbot.waitUntil(card.isActiveWindow)
    card.start()
    keys = Keyboard()
    keys.enter()
    assert QApplication.focusWidget() is card.passphrase, "nothing typed, nothing tried"
    card.forgot.setFocus()
    keys.enter()
    assert QApplication.focusWidget() is card.code
    keys.line(code)
    assert QApplication.focusWidget() is card.fresh.first
    keys.line("kata sandi baru sekali")
    assert QApplication.focusWidget() is card.fresh.second
    keys.write("kata sandi baru sekali")
    keys.enter()
    qtbot.waitUntil(card.paper.isVisible, timeout=LONG)
    assert QApplication.focusWidget() is card.paper.typed
    keys.write(card.paper.shown.text())
    with qtbot.waitSignal(card.opened, timeout=LONG) as heard:
        keys.enter()
    close(heard.args[0])


def test_training_can_be_asked_for_at_the_lock_and_a_refusal_is_said(qtbot: QtBot, card: Unlock) -> None:
    with qtbot.waitSignal(card.training_wanted):
        card.training.click()
    assert not card.training.isEnabled()
    card.refuse_training(OSError())
    assert card.training.isEnabled() and card.problem.isVisible()


def recovering(qtbot: QtBot, tmp_path: Path) -> tuple[Unlock, str]:
    """A card at which the recovery code was accepted, and the code used."""
    desk, code = create_desk(
        tmp_path / "data", "village", "3204112001", NAME, PASSPHRASE, cost=Cost(64, 1, 1)
    )
    close(desk)
    card = Unlock(tmp_path / "data", [NAME], JobRunner())
    qtbot.addWidget(card)
    card.show()
    card.forgot.click()
    assert not card.recover_button.isEnabled()
    qtbot.keyClicks(card.code, code.lower())
    for edit in (card.fresh.first, card.fresh.second):
        qtbot.keyClicks(edit, "kata sandi baru sekali")
    card.recover_button.click()
    qtbot.waitUntil(card.paper.isVisible, timeout=LONG)
    return card, code


def test_the_recovery_code_gives_a_new_passphrase_and_a_new_code_that_is_written_down(
    qtbot: QtBot, tmp_path: Path
) -> None:
    card, used = recovering(qtbot, tmp_path)
    shown = card.paper.shown.text()
    assert shown != used and not card.go_in.isEnabled()
    qtbot.keyClicks(card.paper.typed, shown.lower())
    with qtbot.waitSignal(card.opened, timeout=LONG) as heard:
        card.go_in.click()
    assert users.recovery_code_noted(heard.args[0])
    close(heard.args[0])
    close(open_desk(tmp_path / "data", NAME, "kata sandi baru sekali"))
    with pytest.raises(KeyRefused):
        recover_desk(tmp_path / "data", used, NAME, "kata sandi lain lagi")


def test_a_new_code_that_is_left_for_later_is_asked_for_again_inside(qtbot: QtBot, tmp_path: Path) -> None:
    card, _used = recovering(qtbot, tmp_path)
    with qtbot.waitSignal(card.opened, timeout=LONG) as heard:
        card.later.click()
    assert not users.recovery_code_noted(heard.args[0])
    close(heard.args[0])


def test_a_program_closed_while_the_new_code_is_shown_gives_the_desk_back(
    qtbot: QtBot, tmp_path: Path
) -> None:
    card, _used = recovering(qtbot, tmp_path)
    assert card.may_close()
    desk = open_desk(tmp_path / "data", NAME, "kata sandi baru sekali")
    assert not users.recovery_code_noted(desk)
    close(desk)
