"""The first start, from nothing to a desk, with everything a hurried person can get wrong on the way."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from kkb_desktop.gui.dialogs.first_run import SAMPLE_FOLDER, FirstRun, same_code
from kkb_desktop.gui.dialogs.passphrase import strength
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.services.desk.desk import close, desk_exists

PASSPHRASE = "melati hujan roda kopi"
LONG = 20_000  # milliseconds: a key is derived slowly on purpose


@pytest.fixture
def wizard(qtbot: QtBot, tmp_path: Path) -> FirstRun:
    jobs = JobRunner()
    made = FirstRun(tmp_path / "data", jobs, choose_file=lambda page: str(tmp_path / "kode.txt"))
    jobs.setParent(made)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def to_region(wizard: FirstRun, kind: str = "village") -> None:
    wizard.kind_page.group.card(kind).pressed.emit()
    wizard.next_button.click()


def pick(qtbot: QtBot, wizard: FirstRun, text: str, code: str) -> None:
    page = wizard.region_page
    page.field.clear()
    qtbot.keyClicks(page.field, text)
    qtbot.waitUntil(lambda: page.list.isVisible() and code in page._found, timeout=LONG)
    assert page.list.select(code)
    assert page.region is not None and page.region.code == code


def type_user(qtbot: QtBot, wizard: FirstRun, passphrase: str = PASSPHRASE) -> None:
    page = wizard.user_page
    qtbot.keyClicks(page.name, "Bu Sari Lestari")
    qtbot.keyClicks(page.passphrase.first, passphrase)
    qtbot.keyClicks(page.passphrase.second, passphrase)


def test_from_nothing_to_a_desk(qtbot: QtBot, wizard: FirstRun, tmp_path: Path) -> None:
    assert not wizard.next_button.isEnabled()
    to_region(wizard)
    assert wizard.index == 1 and not wizard.next_button.isEnabled()
    pick(qtbot, wizard, "3204112001", "3204112001")
    wizard.next_button.click()
    assert wizard.index == 2 and not wizard.next_button.isEnabled()
    type_user(qtbot, wizard)
    with qtbot.waitSignal(wizard.user_page.go_on, timeout=LONG):
        wizard.next_button.click()
    assert wizard.index == 3 and desk_exists(tmp_path / "data")
    page = wizard.code_page
    code = page.shown.text()
    assert len(code) > 16 and not wizard.back_button.isVisible()

    qtbot.keyClicks(page.typed, "SALAH-" + code[6:])
    assert not wizard.next_button.isEnabled() and "Belum sama" in page.field.message.text()
    wizard.go_next()
    assert wizard.index == 3

    page.saving.click()
    assert code in (tmp_path / "kode.txt").read_text(encoding="utf-8")

    page.typed.clear()
    qtbot.keyClicks(page.typed, code.lower().replace("-", " "))
    assert wizard.next_button.isEnabled()
    with qtbot.waitSignal(wizard.opened) as heard:
        wizard.next_button.click()
    desk = heard.args[0]
    assert (desk.kind, desk.region, desk.user.name) == ("village", "3204112001", "Bu Sari Lestari")
    close(desk)


def test_the_sample_opens_beside_real_data(qtbot: QtBot, wizard: FirstRun, tmp_path: Path) -> None:
    wizard.kind_page.group.card("sample").pressed.emit()
    assert wizard.next_button.text() == "Buka data contoh"
    with qtbot.waitSignal(wizard.opened, timeout=LONG) as heard:
        wizard.next_button.click()
    assert heard.args[0].folder == tmp_path / "data" / SAMPLE_FOLDER
    assert not desk_exists(tmp_path / "data")
    close(heard.args[0])


def test_regions_are_found_by_name_and_answers_to_old_questions_are_dropped(
    qtbot: QtBot, wizard: FirstRun
) -> None:
    to_region(wizard, "district")
    page = wizard.region_page
    pick(qtbot, wizard, "bandung", "3204")
    page._answered(("something typed before", []))
    assert page.list.isVisible()
    page.field.setText("qqqqqq")
    page.field.searched.emit("qqqqqq")
    qtbot.waitUntil(lambda: page.empty.title.text() == "Tidak ditemukan", timeout=LONG)
    assert not wizard.next_button.isEnabled()


def test_another_kind_asks_for_the_region_again(qtbot: QtBot, wizard: FirstRun) -> None:
    to_region(wizard, "province")
    pick(qtbot, wizard, "32", "32")
    wizard.back_button.click()
    to_region(wizard, "village")
    assert wizard.region_page.region is None and not wizard.next_button.isEnabled()


@pytest.mark.parametrize("passphrase", ["pendek", "dua kata", "1234567890"])
def test_a_weak_passphrase_does_not_go_on(qtbot: QtBot, wizard: FirstRun, passphrase: str) -> None:
    type_user(qtbot, wizard, passphrase)
    assert not wizard.user_page.ready()


def test_a_different_second_passphrase_is_named(qtbot: QtBot, wizard: FirstRun) -> None:
    type_user(qtbot, wizard)
    qtbot.keyClicks(wizard.user_page.passphrase.second, "x")
    assert not wizard.user_page.ready()
    assert any("Belum sama" in label.text() for label in wizard.user_page.findChildren(QLabel))


def test_a_folder_that_cannot_be_made_is_said_and_nothing_is_lost(
    qtbot: QtBot, wizard: FirstRun, tmp_path: Path
) -> None:
    (tmp_path / "data").write_text("a file where the folder should be", encoding="utf-8")
    to_region(wizard)
    pick(qtbot, wizard, "3204112001", "3204112001")
    wizard.next_button.click()
    type_user(qtbot, wizard)
    wizard.next_button.click()
    qtbot.waitUntil(lambda: wizard.user_page.problem.isVisible(), timeout=LONG)
    assert wizard.index == 2 and wizard.user_page.ready() and wizard.next_button.isEnabled()


def test_longer_and_more_varied_is_stronger() -> None:
    levels = [strength(text) for text in ("pendek", "aaaabbbbcc", "melati hujan roda kopi sawah")]
    assert levels == sorted(levels) and levels[0] == 0 and levels[-1] == 3


@pytest.mark.parametrize(
    ("typed", "same"),
    [("ab12-cd34", True), ("AB12 CD34", True), ("ab12cd3", False), ("", False), ("--", False)],
)
def test_only_the_letters_of_the_code_matter(typed: str, same: bool) -> None:
    assert same_code(typed, "AB12-CD34") is same


def test_everything_that_takes_the_keyboard_has_a_name(wizard: FirstRun) -> None:
    for edit in wizard.findChildren(QLineEdit):
        assert edit.accessibleName()
    for label in wizard.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
