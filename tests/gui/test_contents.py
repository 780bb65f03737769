import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.empty import EmptyState


@pytest.fixture
def contents(qtbot):
    empty = EmptyState("users", "Belum ada kelompok", "Catat BKB desa ini.", "Kelompok baru", "Dari contoh")
    made = Contents(QWidget(), empty)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_what_is_not_known_yet_is_said_and_no_action_is_live(contents):
    save = QPushButton("Excel …")
    contents.needs_rows(save)
    assert contents.counting and contents.counting_words.isVisible()
    assert "menghitung" in contents.counting_words.text()
    assert not save.isEnabled() and not contents.empty.isVisible()


def test_an_empty_list_says_how_to_begin_with_a_button_that_does_it(contents, qtbot):
    save = QPushButton("Excel …")
    contents.needs_rows(save)
    contents.show_rows(False)
    assert contents.is_empty and contents.empty.title.text() == "Belum ada kelompok" and not save.isEnabled()
    with qtbot.waitSignal(contents.empty.pressed):
        qtbot.mouseClick(contents.empty.button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(contents.empty.other_pressed):
        qtbot.mouseClick(contents.empty.other, Qt.MouseButton.LeftButton)


def test_rows_take_the_place_and_their_actions_are_live(contents):
    save = QPushButton("Excel …")
    contents.needs_rows(save)
    contents.show_rows(True)
    assert contents.filled.isVisible() and save.isEnabled()
    contents.begin_counting()
    assert contents.counting and not contents.filled.isVisible() and not save.isEnabled()


def test_the_words_of_emptiness_change_with_its_reason(contents):
    contents.empty.set_text("Tidak ada yang cocok", action="Hapus pencarian")
    contents.show_rows(False)
    assert contents.empty.button.text() == "Hapus pencarian" and not contents.empty.line.isVisible()
    contents.empty.set_text("Tidak ada yang cocok", action="")
    assert not contents.empty.button.isVisible()


def test_only_what_is_shown_asks_for_room(contents):
    contents.empty.setMinimumWidth(700)
    contents.show_rows(True)
    assert contents.minimumSizeHint().width() < 700
    contents.show_rows(False)
    assert contents.minimumSizeHint().width() >= 700


def test_an_answer_that_will_not_come_can_be_asked_for_again(contents, qtbot):
    contents.give_up(ValueError())
    assert contents.failure.isVisible() and not contents.counting
    with qtbot.waitSignal(contents.again):
        qtbot.mouseClick(contents.failure.button, Qt.MouseButton.LeftButton)
    assert contents.counting


def test_what_is_shown_stays_when_reading_it_again_fails(contents):
    contents.show_rows(True)
    contents.give_up()
    assert contents.filled.isVisible()
