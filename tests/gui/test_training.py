"""Training through the program: in from everywhere, a band over the whole window, both sides of the road, and out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kkb_desktop.gui.desk_window import DeskWindow
from kkb_desktop.gui.dialogs.first_run import FirstRun
from kkb_desktop.gui.dialogs.start_window import StartWindow
from kkb_desktop.gui.dialogs.unlock import Unlock
from kkb_desktop.gui.dialogs.user_cards import RecoveryCard
from kkb_desktop.gui.exchange.sticks import sticks
from kkb_desktop.gui.pages.manual import ManualPage
from kkb_desktop.gui.program import Program
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.services.desk import users
from kkb_desktop.services.desk.desk import close, create_desk
from kkb_desktop.services.desk.health import digest
from kkb_desktop.services.desk.training import practice_stick, training_folder
from kkb_desktop.services.exchange import inbox, sending
from kkb_desktop.services.families import families
from kkb_desktop.services.sample import village as sample
from kkb_desktop.services.writing import records
from kkb_desktop.store.keyfile import Cost

from .keys import Keyboard

NAME, PASSPHRASE = "Bu Sari Lestari", "melati hujan roda kopi"
LONG = 60_000


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A village of few families is filled sooner."""
    whole = sample.build
    monkeypatch.setattr(sample, "build", lambda **given: whole(12, history=False, **given))


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    made = Program(tmp_path / "data")
    yield made
    qtbot.waitUntil(lambda: not made.jobs.running, timeout=LONG)
    made.end()
    if made.window is not None:
        made.window.hide()
        made.window.deleteLater()


@pytest.fixture
def settle(qtbot: QtBot, program: Program) -> Callable[[], None]:
    return lambda: qtbot.waitUntil(lambda: not program.jobs.running, timeout=LONG)


@pytest.fixture
def real(tmp_path: Path) -> str:
    """A real village in the data folder, as the program finds it; the digest of what is in it."""
    desk, _code = create_desk(
        tmp_path / "data", "village", "3299012001", NAME, PASSPHRASE, "kader", cost=Cost(64, 1, 1)
    )
    records.save(desk, "family", {"head_name": "Wawan Hermawan", "rt": "01"})
    told = digest(desk)
    close(desk)
    return told


def at_work(program: Program) -> DeskWindow:
    assert program.desk_window is not None
    return program.desk_window


def into_training(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: program.desk is not None and program.desk.training, timeout=LONG)


def test_a_fresh_laptop_can_train_at_once_and_keeps_nothing_of_it(
    qtbot: QtBot, program: Program, settle, tmp_path: Path
) -> None:
    program.start()
    assert isinstance(program.window, StartWindow)
    program.window.activateWindow()
    keys = Keyboard()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=LONG)
    keys.press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down)
    keys.enter()
    into_training(qtbot, program)
    settle()
    shell = at_work(program).window
    assert program.band is not None and program.band.isVisible()
    assert program.band.width() == shell.width() and "MODE LATIHAN" in program.band.label.full_text()
    assert not (tmp_path / "data" / "kkb.db").exists()
    assert program.desk is not None and program.desk.folder.is_relative_to(training_folder(tmp_path / "data"))
    program.leave()
    assert isinstance(program.window, StartWindow) and isinstance(program.window.content, FirstRun)


def test_the_lock_leads_to_training_and_training_back_to_the_lock(
    qtbot: QtBot, program: Program, settle, real: str
) -> None:
    program.start()
    assert isinstance(program.window, StartWindow) and isinstance(program.window.content, Unlock)
    program.window.content.training.click()
    into_training(qtbot, program)
    settle()
    desk = program.desk
    assert desk is not None
    records.save(desk, "family", {"head_name": "Latihan", "rt": "01"})
    program.leave()
    assert isinstance(program.window, StartWindow) and isinstance(program.window.content, Unlock)
    qtbot.keyClicks(program.window.content.passphrase, PASSPHRASE)
    program.window.content.unlock()
    qtbot.waitUntil(lambda: program.desk is not None, timeout=LONG)
    settle()
    assert program.band is None and digest(program.desk) == real  # type: ignore[arg-type]


def test_from_real_work_one_goes_to_training_and_the_real_desk_is_closed(
    qtbot: QtBot, program: Program, settle, real: str
) -> None:
    program.start()
    program.window.content.passphrase.setText(PASSPHRASE)  # type: ignore[union-attr]
    program.window.content.unlock()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: program.desk is not None, timeout=LONG)
    settle()
    work = at_work(program)
    assert any(command.key == "do:training" for command in work.commands())
    work.bus.go("settings")
    settle()
    work.window.host.current_page().practice.button.click()  # type: ignore[union-attr]
    into_training(qtbot, program)
    settle()
    assert not any(command.key == "do:training" for command in at_work(program).commands())


def test_the_manual_leads_to_training_too(program: Program, settle, qtbot: QtBot, tmp_path: Path) -> None:
    desk, _code = create_desk(
        tmp_path / "data", "village", "3299012001", NAME, PASSPHRASE, "kader", cost=Cost(64, 1, 1)
    )
    program.enter(desk)
    settle()
    at_work(program).bus.go("manual")
    settle()
    (button,) = training_buttons(program)
    assert button.isVisible()
    button.click()
    into_training(qtbot, program)
    settle()
    at_work(program).bus.go("manual")
    settle()
    assert training_buttons(program) == [], "who practises already is not led there"


def training_buttons(program: Program) -> list[Button]:
    page = at_work(program).window.host.current_page()
    assert isinstance(page, ManualPage)
    return [each for each in page.title.findChildren(Button) if each.text() == "Mode latihan"]


def test_both_sides_of_the_road_are_a_button_away_and_share_a_stick(
    qtbot: QtBot, program: Program, settle
) -> None:
    program.train()
    into_training(qtbot, program)
    settle()
    village = program.desk
    assert village is not None and program.band is not None
    (stick,) = sticks(village)
    assert stick.path == practice_stick(village) and stick.name == "Flashdisk latihan"
    sending.export(village, stick.path)
    program.band.buttons[0].click()
    qtbot.waitUntil(lambda: program.desk is not None and program.desk.kind == "district", timeout=LONG)
    settle()
    district = program.desk
    assert district is not None and [each.path for each in sticks(district)] == [stick.path]
    at_work(program).bus.go("inbox")
    settle()
    at_work(program).window.host.current_page()._ask_folder()  # type: ignore[union-attr]
    settle()
    assert [entry.status for entry in inbox.entries(district)] == ["pending"]


def test_training_is_begun_anew_after_a_question(qtbot: QtBot, program: Program, settle) -> None:
    program.train()
    into_training(qtbot, program)
    settle()
    before = program.desk
    assert before is not None
    records.save(before, "family", {"head_name": "Latihan", "rt": "01"})
    count = len(families.family_ids(before))
    at_work(program).bus.go("settings")
    settle()
    page = at_work(program).window.host.current_page()
    assert page.people is None  # type: ignore[union-attr]
    assert not page.place.correcting.isEnabled()  # type: ignore[union-attr]
    page.practice.restart_wanted.emit()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: program.desk is not None and program.desk.device != before.device, timeout=LONG)
    settle()
    assert program.desk is not None and len(families.family_ids(program.desk)) == count - 1


def test_a_folder_for_training_that_cannot_be_used_is_said_and_nothing_is_lost(
    qtbot: QtBot, program: Program, settle, real: str, tmp_path: Path
) -> None:
    training_folder(tmp_path / "data").write_text("in the way", encoding="utf-8")
    program.start()
    card = program.window.content  # type: ignore[union-attr]
    card.training.click()
    settle()
    qtbot.waitUntil(card.problem.isVisible, timeout=LONG)
    assert program.desk is None and card.training.isEnabled()


def test_a_desk_whose_code_is_on_no_paper_says_so_until_it_is(
    qtbot: QtBot, program: Program, settle, tmp_path: Path
) -> None:
    desk, _code = create_desk(
        tmp_path / "data", "village", "3299012001", NAME, PASSPHRASE, "kader", cost=Cost(64, 1, 1)
    )
    users.note_recovery_code(desk, noted=False)
    program.enter(desk)
    settle()
    work = at_work(program)
    banner = work._code_banner
    assert banner is not None and banner.action is not None and banner.isVisible()
    banner.action.click()
    settle()
    assert work.window.findChildren(RecoveryCard), "the button leads to a new code at once"
    work.window.host.current_page().code_noted.emit()  # type: ignore[union-attr]
    assert work._code_banner is None


def test_a_role_is_shown_beside_the_name(program: Program, settle, tmp_path: Path) -> None:
    desk, _code = create_desk(
        tmp_path / "data", "village", "3299012001", NAME, PASSPHRASE, "kader", cost=Cost(64, 1, 1)
    )
    program.enter(desk)
    settle()
    assert at_work(program).window.sidebar.user_card.accessibleName() == f"{NAME}, Kader"


def test_after_the_village_was_put_right_every_page_is_built_for_it(
    program: Program, settle, tmp_path: Path
) -> None:
    from kkb_desktop.services.desk.correcting import correct_region

    desk, _code = create_desk(
        tmp_path / "data", "village", "3299012001", NAME, PASSPHRASE, "kader", cost=Cost(64, 1, 1)
    )
    program.enter(desk)
    settle()
    at_work(program).desk_changed.emit(correct_region(desk, "1471071012"))
    settle()
    work = at_work(program)
    assert work.desk.region == "1471071012" and work.window.host.current_key == "settings"
    assert work.window.header.place.full_text() == "Kelurahan Airdingin"
