"""The first start, from nothing to a desk, with the keyboard alone and with everything a hurried person gets wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kkb_desktop.domain.region_search import load
from kkb_desktop.gui.dialogs.first_run import FirstRun
from kkb_desktop.gui.dialogs.passphrase import NewPassphrase, strength
from kkb_desktop.gui.dialogs.start_window import StartWindow
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.widgets.modal import ModalCard, Question
from kkb_desktop.services.desk import person, users
from kkb_desktop.services.desk.desk import close, create_desk, desk_exists, open_desk
from kkb_desktop.services.exchange import devices
from kkb_desktop.store.keyfile import Cost

from .keys import Keyboard

PASSPHRASE = "melati hujan roda kopi"
LONG = 60_000  # milliseconds: a key is derived slowly on purpose, and the table of villages is read once
DOWN, ENTER = Qt.Key.Key_Down, Qt.Key.Key_Return


@pytest.fixture(scope="module", autouse=True)
def table() -> None:
    """The villages, read once and not in the time of a test."""
    for level in ("village", "district", "province"):
        load(level)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[StartWindow]:
    jobs = JobRunner()
    wizard = FirstRun(tmp_path / "data", jobs, choose_file=lambda part: str(tmp_path / "kode.txt"))
    made = StartWindow(wizard, jobs, width=820, height=600)
    jobs.setParent(made)
    qtbot.addWidget(made)
    made.resize(1093, 543)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    wizard.start()
    yield made
    qtbot.waitUntil(lambda: not jobs.running, timeout=LONG)
    wizard._let_go()


@pytest.fixture
def wizard(window: StartWindow) -> FirstRun:
    assert isinstance(window.content, FirstRun)
    return window.content


@pytest.fixture
def keys() -> Keyboard:
    return Keyboard()


@pytest.fixture
def until(qtbot: QtBot) -> Callable[[Callable[[], bool]], None]:
    return lambda happened: qtbot.waitUntil(happened, timeout=LONG)


def focused() -> QWidget | None:
    return QApplication.focusWidget()


def find(keys: Keyboard, until, wizard: FirstRun, text: str, code: str) -> None:
    """Type a region and wait until it is the chosen one."""
    keys.write(text)
    until(lambda: wizard.region_page.region is not None and wizard.region_page.region.code == code)


def to_passphrase(
    keys: Keyboard, until, wizard: FirstRun, text: str = "3204112001", code: str = "3204112001"
) -> None:
    """Up to the passphrase of a kader, by keys."""
    keys.enter()
    find(keys, until, wizard, text, code)
    keys.enter(2)
    keys.line("Bu Sari Lestari")
    keys.enter(2)
    assert wizard.page is wizard.passphrase_page


def to_code(keys: Keyboard, until, wizard: FirstRun) -> str:
    """The same, up to the recovery code; returns it."""
    to_passphrase(keys, until, wizard)
    keys.line(PASSPHRASE)
    keys.line(PASSPHRASE)
    until(lambda: wizard.page is wizard.code_page)
    return wizard.code_page.paper.shown.text()


def test_from_nothing_to_a_desk_with_the_keyboard_alone(
    qtbot: QtBot, wizard: FirstRun, keys: Keyboard, until, tmp_path: Path
) -> None:
    assert focused() is wizard.kind_page.group.card("village")
    keys.enter()
    assert focused() is wizard.region_page.picker.field and not wizard.next_button.isEnabled()
    find(keys, until, wizard, "air dingin pekanbaru", "1471071012")
    keys.enter()
    assert wizard.page is wizard.confirm_page and focused() is wizard.next_button
    told = " ".join(label.text() for label in wizard.confirm_page.findChildren(QLabel))
    for word in ("Kelurahan Airdingin", "Bukit Raya", "Kota Pekanbaru", "Riau", "14.71.07.1012"):
        assert word in told
    assert not desk_exists(tmp_path / "data")
    keys.enter()
    assert focused() is wizard.user_page.name
    keys.line("  Bu Sari   Lestari ")
    assert focused() is wizard.user_page.roles.card("kader") and not wizard.next_button.isEnabled()
    keys.enter()
    assert wizard.user_page.role == "kader"
    keys.enter()
    assert focused() is wizard.passphrase_page.passphrase.first
    keys.line(PASSPHRASE)
    assert focused() is wizard.passphrase_page.passphrase.second
    keys.line(PASSPHRASE)
    until(lambda: wizard.page is wizard.code_page)
    code = wizard.code_page.paper.shown.text()
    assert focused() is wizard.code_page.paper.typed and not wizard.back_button.isVisible()
    keys.write(code.lower().replace("-", " ").replace("0", "o").replace("1", "l"))
    assert wizard.next_button.isEnabled()
    keys.enter()
    until(lambda: wizard.page is wizard.office_page)
    assert focused() is wizard.office_page.name and wizard.office_page.name.text() == "Bu Sari Lestari"
    keys.press(Qt.Key.Key_Tab)
    keys.write("0812 3456 7890")
    with qtbot.waitSignal(wizard.opened, timeout=LONG) as heard:
        keys.enter()
    desk = heard.args[0]
    assert (desk.kind, desk.region) == ("village", "1471071012")
    assert (desk.user.name, desk.user.role) == ("Bu Sari Lestari", "kader")
    assert person.read(desk) == person.Person("Bu Sari Lestari", "081234567890")
    assert users.recovery_code_noted(desk) and devices.district_card(desk) is None
    close(desk)


def test_enter_pressed_before_the_answer_came_goes_on_when_it_has(
    wizard: FirstRun, keys: Keyboard, until
) -> None:
    keys.enter()
    keys.line("tangkrang labuai")
    until(lambda: wizard.page is wizard.confirm_page)
    assert wizard.region_page.region is not None and wizard.region_page.region.name == "Tangkerang Labuai"


def test_the_arrow_keys_choose_among_what_was_found_while_the_line_keeps_the_keyboard(
    wizard: FirstRun, keys: Keyboard, until
) -> None:
    keys.enter()
    keys.write("sukamaju cianjur")
    until(lambda: wizard.region_page.region is not None)
    first = wizard.region_page.region
    keys.press(DOWN)
    second = wizard.region_page.region
    assert second is not None and second != first and focused() is wizard.region_page.picker.field
    keys.press(Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert wizard.region_page.region == first


def test_the_wrong_place_is_noticed_on_the_second_look_and_put_right(
    wizard: FirstRun, keys: Keyboard, until
) -> None:
    keys.enter()
    find(keys, until, wizard, "3204112001", "3204112001")
    keys.enter()
    wizard.back_button.setFocus()
    keys.enter()
    assert wizard.page is wizard.region_page and focused() is wizard.region_page.picker.field
    wizard.region_page.picker.field.selectAll()
    find(keys, until, wizard, "3204112002", "3204112002")
    keys.enter()
    assert "32.04.11.2002" in " ".join(label.text() for label in wizard.confirm_page.findChildren(QLabel))


def test_what_is_not_found_says_so_and_enter_stays(wizard: FirstRun, keys: Keyboard, until) -> None:
    keys.enter()
    keys.write("qqqqqq wwww")
    until(lambda: wizard.region_page.picker.empty.title.text() == "Tidak ditemukan")
    keys.enter()
    assert wizard.page is wizard.region_page and not wizard.next_button.isEnabled()


def test_answers_to_what_was_typed_before_are_dropped(wizard: FirstRun, keys: Keyboard, until) -> None:
    keys.enter()
    find(keys, until, wizard, "3204112001", "3204112001")
    wizard.region_page.picker._answered(("something typed before", []))
    assert wizard.region_page.region is not None


def test_an_office_is_set_up_by_its_operator_and_not_asked_for_a_card(
    qtbot: QtBot, wizard: FirstRun, keys: Keyboard, until
) -> None:
    keys.press(DOWN)
    assert wizard.kind_page.kind == "district"
    keys.enter()
    find(keys, until, wizard, "pekan baru", "1471")
    keys.enter(2)
    assert not wizard.user_page.roles.isVisible()
    assert wizard.user_page.role_name.text() == "Operator kabupaten"
    keys.line("Pak Rudi")
    assert wizard.page is wizard.passphrase_page
    keys.line(PASSPHRASE)
    keys.line(PASSPHRASE)
    until(lambda: wizard.page is wizard.code_page)
    assert "dari 4" in wizard.steps.accessibleName()
    keys.write(wizard.code_page.paper.shown.text())
    with qtbot.waitSignal(wizard.opened, timeout=LONG) as heard:
        keys.enter()
    assert (heard.args[0].kind, heard.args[0].user.role) == ("district", "district")
    close(heard.args[0])


def test_another_kind_asks_for_the_region_again(wizard: FirstRun, keys: Keyboard, until) -> None:
    keys.press(DOWN, DOWN)
    keys.enter()
    find(keys, until, wizard, "riau", "14")
    wizard.back_button.click()
    keys.press(Qt.Key.Key_Up, Qt.Key.Key_Up)
    keys.enter()
    assert wizard.region_page.region is None and not wizard.next_button.isEnabled()


def test_training_is_asked_for_and_a_refusal_is_said(qtbot: QtBot, wizard: FirstRun, keys: Keyboard) -> None:
    keys.press(DOWN, DOWN, DOWN)
    assert wizard.next_button.text() == "Mulai berlatih"
    with qtbot.waitSignal(wizard.training_wanted):
        keys.enter()
    assert not wizard.next_button.isEnabled()
    wizard.refuse_training(OSError())
    assert wizard.kind_page.problem.isVisible() and wizard.next_button.isEnabled()


# ---------------------------------------------------------------- passphrase


@pytest.fixture
def fresh(qtbot: QtBot) -> NewPassphrase:
    made = NewPassphrase()
    qtbot.addWidget(made)
    made.show()
    return made


def kept(fresh: NewPassphrase) -> dict[str, bool]:
    return {name: rule.kept for name, rule in fresh.rules.items()}


def test_what_a_passphrase_must_be_is_in_sight_and_ticked_off_while_it_is_typed(
    qtbot: QtBot, fresh: NewPassphrase
) -> None:
    assert all(rule.isVisible() for rule in fresh.rules.values())
    assert not any(kept(fresh).values())
    qtbot.keyClicks(fresh.first, "melati")
    assert kept(fresh) == {"length": False, "varied": False, "same": False}
    qtbot.keyClicks(fresh.first, " hujan roda kopi")
    assert kept(fresh) == {"length": True, "varied": True, "same": False}
    qtbot.keyClicks(fresh.second, PASSPHRASE)
    assert fresh.ready() and all(rule.isVisible() for rule in fresh.rules.values())
    assert all("sudah" in rule.accessibleName() for rule in fresh.rules.values())
    qtbot.keyClicks(fresh.second, "x")
    assert not fresh.ready() and "belum" in fresh.rules["same"].accessibleName()


@pytest.mark.parametrize("passphrase", ["pendek", "dua kata", "1234567890", "aaaaaaaaaaaa"])
def test_a_weak_passphrase_does_not_go_on(qtbot: QtBot, fresh: NewPassphrase, passphrase: str) -> None:
    for line in (fresh.first, fresh.second):
        qtbot.keyClicks(line, passphrase)
    assert not fresh.ready() and kept(fresh)["same"]


def test_longer_and_more_varied_is_stronger() -> None:
    levels = [strength(text) for text in ("pendek", "aaaabbbbcc", PASSPHRASE + " sawah")]
    assert levels == sorted(levels) and levels[0] == 0 and levels[-1] == 3


def test_a_folder_that_cannot_be_made_is_said_and_nothing_is_lost(
    wizard: FirstRun, keys: Keyboard, until, tmp_path: Path
) -> None:
    (tmp_path / "data").write_text("a file where the folder should be", encoding="utf-8")
    to_passphrase(keys, until, wizard)
    keys.line(PASSPHRASE)
    keys.line(PASSPHRASE)
    until(lambda: wizard.passphrase_page.problem.isVisible())
    assert wizard.page is wizard.passphrase_page and wizard.passphrase_page.ready()
    assert wizard.next_button.isEnabled()


# ---------------------------------------------------------------- recovery code


def test_a_code_typed_wrongly_is_said_and_the_right_one_saved(
    wizard: FirstRun, keys: Keyboard, until, tmp_path: Path
) -> None:
    code = to_code(keys, until, wizard)
    paper = wizard.code_page.paper
    keys.write(code[:7])
    assert "6 dari 32" in paper.field.message.text()
    keys.write("?" if code[7] != "?" else "!")  # signs do not count
    assert "6 dari 32" in paper.field.message.text()
    paper.typed.clear()
    wrong = "Z" if code[0] != "Z" else "Y"
    keys.write(wrong + code[1:])
    assert "Belum sama" in paper.field.message.text()
    keys.enter()
    assert wizard.page is wizard.code_page
    paper.saving.click()
    assert code in (tmp_path / "kode.txt").read_text(encoding="utf-8")


def test_closing_before_the_code_is_on_paper_asks_and_goes_back_to_it(
    qtbot: QtBot, window: StartWindow, wizard: FirstRun, keys: Keyboard, until
) -> None:
    to_code(keys, until, wizard)
    assert not window.close()
    (card,) = window.findChildren(ModalCard)
    (asked,) = card.findChildren(Question)
    assert asked.accessibleName() == "Kode pemulihan belum dicatat"
    keys.press(Qt.Key.Key_Escape)
    assert window.isVisible() and wizard.page is wizard.code_page
    assert focused() is wizard.code_page.paper.typed


def test_closing_anyway_keeps_the_desk_and_remembers_that_the_code_is_missing(
    qtbot: QtBot, window: StartWindow, wizard: FirstRun, keys: Keyboard, until, tmp_path: Path
) -> None:
    to_code(keys, until, wizard)
    window.close()
    (asked,) = window.findChildren(Question)
    asked.yes.click()
    until(lambda: not window.isVisible())
    desk = open_desk(tmp_path / "data", "Bu Sari Lestari", PASSPHRASE)
    assert not users.recovery_code_noted(desk)
    close(desk)


def test_closing_before_there_is_a_desk_asks_nothing(window: StartWindow) -> None:
    assert window.close()


# ---------------------------------------------------------------- the district


@pytest.fixture
def card(tmp_path: Path) -> Path:
    """The card of the district that the village of these tests lies in."""
    office, _code = create_desk(
        tmp_path / "kantor", "district", "3204", "Rudi", PASSPHRASE, "district", cost=Cost(64, 1, 1)
    )
    path = devices.write_district_card(office, tmp_path / "stik")
    close(office)
    return path


def to_office(keys: Keyboard, until, wizard: FirstRun) -> None:
    keys.line(to_code(keys, until, wizard))
    until(lambda: wizard.page is wizard.office_page)


def test_the_districts_card_is_installed_and_its_words_told(
    qtbot: QtBot, wizard: FirstRun, keys: Keyboard, until, card: Path
) -> None:
    to_office(keys, until, wizard)
    wizard.office_page.install(card)
    desk = wizard.passphrase_page.desk
    assert desk is not None
    until(lambda: devices.installed_card(desk) is not None and focused() is wizard.office_page.name)
    words = devices.installed_card(desk).words  # type: ignore[union-attr]
    assert any(" · ".join(words) in label.text() for label in wizard.office_page.findChildren(QLabel))
    with qtbot.waitSignal(wizard.opened, timeout=LONG):
        keys.enter()


def test_a_file_that_is_no_card_is_said_and_work_goes_on_without(
    qtbot: QtBot, wizard: FirstRun, keys: Keyboard, until, tmp_path: Path
) -> None:
    to_office(keys, until, wizard)
    (tmp_path / "bukan.kkb").write_bytes(b"bukan kartu")
    wizard.office_page.install(tmp_path / "bukan.kkb")
    until(lambda: wizard.office_page.problem.isVisible())
    wizard.next_button.setFocus()
    with qtbot.waitSignal(wizard.opened, timeout=LONG):
        keys.enter()


def test_a_phone_number_nobody_could_call_is_said_before_going_on(
    qtbot: QtBot, wizard: FirstRun, keys: Keyboard, until
) -> None:
    to_office(keys, until, wizard)
    page = wizard.office_page
    page.phone.setFocus()
    keys.line("0812")
    assert wizard.page is page and focused() is page.phone
    assert "tidak lengkap" in page._phone.message.text()
    page.phone.clear()
    page.name.clear()
    with qtbot.waitSignal(wizard.opened, timeout=LONG) as heard:
        keys.enter()
    assert not person.read(heard.args[0]), "nobody is named who was taken away"


def test_everything_that_takes_the_keyboard_has_a_name(wizard: FirstRun) -> None:
    for edit in wizard.findChildren(QLineEdit):
        assert edit.accessibleName()
    for label in wizard.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
