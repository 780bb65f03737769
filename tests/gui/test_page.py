from PySide6.QtWidgets import QLabel, QWidget

from kkb_desktop.gui.theme import theme
from kkb_desktop.gui.widgets.page import lay_out


def page_with(qtbot, body):
    page = QWidget()
    qtbot.addWidget(page)
    lay_out(page, QLabel("Rencana"), body)
    page.resize(600, 900)
    page.show()
    qtbot.waitExposed(page)
    return page


def test_the_body_takes_the_room_that_is_left(qtbot):
    body = QWidget()
    page = page_with(qtbot, body)
    assert body.height() > 800 and page.isAncestorOf(body)


def test_a_body_keeps_a_height_to_work_in_which_grows_with_the_text(qtbot):
    page = page_with(qtbot, QWidget())
    least = page.minimumSizeHint().height()
    assert least > 320
    theme().set_text_size(130)
    assert page.minimumSizeHint().height() > least + 80


def test_a_body_that_needs_more_gets_more(qtbot):
    body = QWidget()
    body.setMinimumHeight(700)
    assert page_with(qtbot, body).minimumSizeHint().height() > 700
