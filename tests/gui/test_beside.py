import pytest
from PySide6.QtWidgets import QWidget

from kkb_desktop.gui.theme import theme
from kkb_desktop.gui.widgets.beside import Beside


@pytest.fixture
def beside(qtbot):
    left, right = QWidget(), QWidget()
    left.setMinimumWidth(300)
    right.setMinimumWidth(420)
    made = Beside(left, right, (35, 65), both_from=900)
    qtbot.addWidget(made)
    made.resize(1000, 400)
    made.show()
    qtbot.waitExposed(made)
    return made


def seen(beside):
    return beside.left.isVisible(), beside.right.isVisible()


def test_both_are_shown_where_both_fit(beside):
    assert seen(beside) == (True, True)
    beside.show_right()
    assert seen(beside) == (True, True)


def test_where_only_one_fits_the_list_comes_first(beside):
    beside.resize(800, 400)
    assert beside.narrow and seen(beside) == (True, False)
    beside.show_right()
    assert seen(beside) == (False, True)
    beside.show_left()
    assert seen(beside) == (True, False)


def test_narrowing_is_told_once_each_way(beside):
    told = []
    beside.fitted.connect(told.append)
    for width in (800, 780, 1000, 1100):
        beside.resize(width, 400)
    assert told == [True, False]


def test_larger_text_needs_more_room(beside):
    theme().set_text_size(130)
    assert beside.narrow


def test_the_form_may_have_all_the_room(beside):
    beside.leave_alone(True)
    assert seen(beside) == (False, True)
    beside.leave_alone(False)
    assert seen(beside) == (True, True)


def test_it_asks_for_the_room_of_one_where_it_never_needs_both(beside):
    assert beside.minimumSizeHint().width() == 420


def test_without_a_limit_both_always_stand_side_by_side(qtbot):
    left, right = QWidget(), QWidget()
    made = Beside(left, right)
    qtbot.addWidget(made)
    made.resize(200, 100)
    made.show()
    assert (left.isVisible(), right.isVisible()) == (True, True)
