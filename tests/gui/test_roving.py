import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from kkb_desktop.gui.widgets.roving import Roving
from tests.gui.tabstops import tab_stops


@pytest.fixture
def page(qtbot):
    made = QWidget()
    column = QVBoxLayout(made)
    made.before, made.after = QLineEdit("atas"), QLineEdit("bawah")
    made.members = [QPushButton(str(at)) for at in range(4)]
    for each in (made.before, *made.members, made.after):
        column.addWidget(each)
    made.roving = Roving(made)
    made.roving.set_members(made.members)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def press(qtbot, *keys):
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def test_many_things_are_one_stop_and_arrow_keys_go_on_inside(page, qtbot):
    assert tab_stops(page) == [page.before, page.members[0], page.after]
    page.members[0].setFocus()
    press(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Right)
    assert page.members[2].hasFocus()
    press(qtbot, Qt.Key.Key_Up)
    assert page.members[1].hasFocus()
    press(qtbot, Qt.Key.Key_End, Qt.Key.Key_Down)
    assert page.members[3].hasFocus()
    press(qtbot, Qt.Key.Key_Home, Qt.Key.Key_Left)
    assert page.members[0].hasFocus()


def test_the_tab_key_comes_back_to_the_one_left(page, qtbot):
    page.members[0].setFocus()
    press(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Tab)
    assert page.after.hasFocus()
    qtbot.keyClick(page.after, Qt.Key.Key_Backtab)
    assert page.members[1].hasFocus()


def test_a_click_makes_a_member_the_stop(page, qtbot):
    qtbot.mouseClick(page.members[2], Qt.MouseButton.LeftButton)
    assert tab_stops(page) == [page.before, page.members[2], page.after]


def test_a_member_that_is_hidden_is_passed_over(page, qtbot):
    page.members[1].hide()
    page.members[0].setFocus()
    press(qtbot, Qt.Key.Key_Down)
    assert page.members[2].hasFocus()


def test_other_members_keep_the_place_of_the_stop(page):
    page.members[2].setFocus()
    fresh = [QPushButton(str(at), page) for at in range(3)]
    page.roving.set_members(fresh)
    assert [bool(each.focusPolicy() & Qt.FocusPolicy.TabFocus) for each in fresh] == [False, False, True]
    page.roving.set_members([])
    assert page.roving.members == ()


def test_a_member_gone_to_is_brought_into_view(qtbot):
    area = QScrollArea()
    area.setWidgetResizable(True)
    inside = QWidget()
    column = QVBoxLayout(inside)
    members = [QPushButton(str(at)) for at in range(30)]
    for each in members:
        column.addWidget(each)
    area.setWidget(inside)
    Roving(inside).set_members(members)
    qtbot.addWidget(area)
    area.resize(200, 200)
    area.show()
    area.activateWindow()
    members[0].setFocus()
    qtbot.waitUntil(members[0].hasFocus)
    press(qtbot, Qt.Key.Key_End)
    assert not members[29].visibleRegion().isEmpty()


def test_in_several_rows_up_and_down_go_from_row_to_row(page, qtbot):
    first, second = page.members[:2], page.members[2:3]
    page.roving.set_rows([first, second, page.members[3:]])
    first[0].setFocus()
    press(qtbot, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert first[1].hasFocus()
    press(qtbot, Qt.Key.Key_Down)
    assert second[0].hasFocus()  # a shorter row
    press(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert page.members[3].hasFocus()
    press(qtbot, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_End)
    assert first[1].hasFocus() and tab_stops(page) == [page.before, first[1], page.after]
