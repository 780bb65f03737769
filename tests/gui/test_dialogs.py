"""Every card over the window begins where one has something to do: on its first field, never on "Tidak jadi"."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.modal import ModalCard, confirm
from kkb_desktop.gui.widgets.taborder import stops
from tests.gui.cards import OPENERS, opened, places

AWAY = (
    "Tidak jadi", "Tidak", "Batal", "Tutup", "Tutup (Esc)", "Lanjut mengisi", "Tanpa NIK", "Jangan ganti", "Biarkan",
    "Lanjutkan latihan", "Kembali mencatat",
)  # fmt: skip
"""What the buttons are called that leave a dialog as if nothing had been asked."""


def begins() -> QWidget:
    """What has the keyboard inside the card on top."""
    card, focused = opened(), QApplication.focusWidget()
    assert focused is card or (focused is not None and card.isAncestorOf(focused)), (
        "the card has the keyboard"
    )
    return focused


def test_every_place_that_opens_a_card_is_walked_through_here():
    assert places() == set(OPENERS)


@pytest.mark.parametrize("place", sorted(OPENERS))
def test_a_card_begins_on_its_first_field_or_on_its_deed(office, qtbot, place):
    OPENERS[place](office, qtbot)
    card, focused = opened(), begins()
    assert not (isinstance(focused, QPushButton) and focused.text() in AWAY), focused.text()
    fields = [each for each in stops(card._content) if not isinstance(each, QPushButton)]
    if fields:
        assert not isinstance(focused, QPushButton) or focused.isCheckable(), (
            "a field comes before any button"
        )
    elif isinstance(focused, QPushButton):
        assert focused.property("kind") == "primary"
    card.dismiss()
    office.settle()


@pytest.fixture
def host(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def content(*parts: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    for part in parts:
        column.addWidget(part)
    return made


def test_a_field_behind_buttons_is_still_the_first(host):
    away, edit = Button("Tidak jadi"), QLineEdit("lama")
    ModalCard(host, content(away, Button("Simpan", "primary"), edit)).open()
    assert begins() is edit and edit.selectedText() == "lama"


def test_a_field_that_cannot_be_typed_into_is_passed_over(host):
    off, edit = QLineEdit(), QLineEdit()
    off.setEnabled(False)
    ModalCard(host, content(off, edit)).open()
    assert begins() is edit


def test_without_fields_the_deed_that_was_asked_for_comes_first(host):
    deed = Button("Simpan", "primary")
    ModalCard(host, content(Button("Tidak jadi"), deed)).open()
    assert begins() is deed


def test_enter_on_a_dangerous_question_does_nothing_and_tab_leads_to_its_answers(host, qtbot):
    question = confirm(host, "Hapus?", "Tidak dapat dikembalikan.", "Hapus", "Tidak jadi", danger=True)
    heard = []
    question.accepted.connect(lambda: heard.append("yes"))
    question.rejected.connect(lambda: heard.append("no"))
    assert begins() is opened()
    QTest.keyClick(begins(), Qt.Key.Key_Return)
    assert not heard
    QTest.keyClick(begins(), Qt.Key.Key_Tab)
    assert begins() in (question.yes, question.no)


def test_a_harmless_question_begins_on_its_first_answer(host):
    question = confirm(host, "Kirim?", "Bisa diulang.", "Kirim", "Tidak jadi")
    assert begins() is question.yes
