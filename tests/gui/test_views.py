import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kkb_desktop.gui.widgets.views import View, Views


@pytest.fixture
def built():
    return []


@pytest.fixture
def views(qtbot, built):
    def make(key, width=100):
        def made():
            built.append(key)
            part = QWidget()
            part.setMinimumWidth(width)
            QVBoxLayout(part).addWidget(QLineEdit(key))
            return part

        return made

    shown = Views(
        "Tampilan rencana",
        [
            View("board", "Papan", make("board")),
            View("table", "Tabel", make("table", 900)),
            View("matrix", "Konvergensi", make("matrix")),
        ],
        between=QLabel("pesan"),
    )
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def test_a_part_is_built_when_it_is_first_shown_and_only_once(views, built):
    assert built == ["board"] and views.current == "board"
    views.show_part("table")
    views.show_part("board")
    views.show_part("table")
    assert built == ["board", "table"]
    assert views.made("matrix") is None
    assert views.part("matrix") is views.made("matrix") and views.current == "table"


def test_turning_is_told_once_whoever_turns(views, qtbot):
    told = []
    views.turned.connect(told.append)
    views.show_part("table")
    views.show_part("table")
    qtbot.mouseClick(views.choices.button("matrix"), Qt.MouseButton.LeftButton)
    assert told == ["table", "matrix"] and views.current == "matrix"
    assert views.part("matrix").isVisible() and not views.part("table").isVisible()


def test_an_arrow_key_turns_to_the_next_part(views, qtbot):
    views.choices.button("board").setFocus()
    qtbot.keyClick(views.choices.button("board"), Qt.Key.Key_Right)
    assert views.current == "table" and views.choices.button("table").hasFocus()
    assert views.part("table").isVisible()


def test_one_tab_stop_leads_over_the_row_into_the_part(views, qtbot):
    views.show_part("table")
    views.choices.button("table").setFocus()
    qtbot.keyClick(views.choices.button("table"), Qt.Key.Key_Tab)
    assert views.part("table").findChild(QLineEdit).hasFocus()
    qtbot.keyClick(views.focusWidget(), Qt.Key.Key_Backtab)
    assert views.choices.button("table").hasFocus()


def test_a_screen_reader_hears_what_is_chosen_here(views):
    assert views.choices.accessibleName() == "Tampilan rencana"
    views.set_words("table", "Tabel 12")
    assert views.choices.button("table").text() == "Tabel 12"
    assert views.choices.button("board").isChecked()


def test_a_part_that_is_not_shown_asks_for_no_room(views):
    views.part("table")
    assert views.minimumSizeHint().width() < 900
    views.show_part("table")
    assert views.minimumSizeHint().width() >= 900


def test_a_closed_choice_cannot_be_pressed_and_an_unknown_one_is_refused(views, qtbot):
    views.set_enabled("table", False)
    qtbot.mouseClick(views.choices.button("table"), Qt.MouseButton.LeftButton)
    assert views.current == "board"
    with pytest.raises(KeyError):
        views.show_part("partners")
    with pytest.raises(ValueError):
        Views("Kosong", [])


def test_tools_stand_right_of_the_choices(views, qtbot):
    tool = QPushButton("Tambah")
    views.tools.addWidget(tool)
    qtbot.waitUntil(lambda: tool.isVisible() and tool.x() > views.choices.button("matrix").geometry().right())


def test_a_page_that_fills_all_parts_at_once_has_them_built(views, built):
    views.make_all()
    assert built == ["board", "table", "matrix"] and views.current == "board"
    assert all(views.isAncestorOf(views.part(key)) for key in views.keys)
