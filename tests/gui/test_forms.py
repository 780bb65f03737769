"""Forms follow the declaration: what is asked, how it is typed, what is said about it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kkb_desktop.domain.fields import Kind
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.gui.forms.choices import ChipsEditor, ComboEditor, PickedEditor
from kkb_desktop.gui.forms.editors import DateEditor, DigitsEditor, IntegerEditor, value_text
from kkb_desktop.gui.forms.form import RecordForm
from kkb_desktop.gui.theme import theme

TODAY = date(2026, 11, 24)


@pytest.fixture
def form(qtbot):
    theme().start("light")

    def make(key: str, width: int = 900) -> RecordForm:
        made = RecordForm(RECORD_TYPES[key], TODAY)
        qtbot.addWidget(made)
        made.resize(width, 700)
        made.show()
        return made

    return make


@pytest.mark.parametrize("key", ["family", "person", "activity", "village_profile", "photo"])
def test_every_field_a_person_fills_has_an_editor(form, key):
    made = form(key)
    asked = {each.key for each in RECORD_TYPES[key].fields if not each.hidden}
    assert set(made.boxes) == asked


def test_two_answers_stand_side_by_side_and_many_in_a_box(form):
    made = form("person")
    assert isinstance(made.boxes["sex"].editor, ChipsEditor)
    assert isinstance(made.boxes["relation"].editor, ComboEditor)
    assert isinstance(form("activity").boxes["agencies"].editor, PickedEditor)


def test_a_day_is_typed_short_and_written_long(form):
    editor = form("person").boxes["birth_date"].editor
    assert isinstance(editor, DateEditor)
    QTest.keyClicks(editor.edit, "3-11-2020")
    assert editor.value() == "2020-11-03"
    editor.settle()
    assert editor.edit.text() == "03-11-2020"


def test_what_is_no_day_stays_to_be_seen_and_is_found(form):
    made = form("person")
    editor = made.boxes["birth_date"].editor
    QTest.keyClicks(editor.edit, "31-2-2020")
    made.check()
    assert editor.value() == "31-2-2020"
    assert made.boxes["birth_date"].issue.code == "field.not_date"


def test_numbers_are_grouped_when_left_and_kept_bare(form):
    card = form("family").boxes["card_number"].editor
    assert isinstance(card, DigitsEditor)
    card.set_value("3204120715011129")
    assert card.edit.text() == "3204 1207 1501 1129" and card.value() == "3204120715011129"
    amount = form("activity").boxes["amount"].editor
    assert isinstance(amount, IntegerEditor)
    amount.set_value(1500000)
    assert amount.value() == 1500000


def test_values_go_in_and_come_out_unchanged(form):
    made = form("activity")
    values = {
        "village": "3204112001",
        "title": "Posyandu",
        "held_on": "2026-11-03",
        "section": 3,
        "agencies": [2, 5],
        "target_groups": [1],
        "male_participants": 12,
        "description": "baris satu\nbaris dua",
    }
    made.set_values(values)
    assert {key: value for key, value in made.values().items() if value is not None} == values


def test_an_answer_of_a_newer_list_is_not_lost(form):
    made = form("person")
    made.set_values({"sex": 7, "relation": 77})
    assert made.values()["sex"] == 7 and made.values()["relation"] == 77


def test_items_that_do_not_apply_are_not_asked(form):
    made = form("person")
    assert not made.boxes["first_marriage_age"].isVisibleTo(made)
    made.set_values({"marital_status": 2})
    assert made.boxes["first_marriage_age"].isVisibleTo(made)


def test_an_empty_required_item_is_said_only_when_saving(form):
    made = form("family")
    assert made.boxes["head_name"].issue is None and made.errors() >= 1
    made.show_findings()
    assert made.boxes["head_name"].issue.code == "field.required"
    assert made.boxes["head_name"].finding.text()


def test_f8_walks_from_problem_to_problem(form, qtbot):
    made = form("person")
    made.activateWindow()
    made.set_values({"village": "3204112001", "family": "0" * 32})
    assert made.jump()
    first = made.focusWidget()
    assert made.jump()
    assert first is made.boxes["name"].editor.target() and made.focusWidget() is not first


def test_clicking_a_chosen_answer_again_clears_it(form):
    editor = form("person").boxes["sex"].editor
    QTest.mouseClick(editor.chips[1], Qt.MouseButton.LeftButton)
    assert editor.value() == 2
    QTest.mouseClick(editor.chips[1], Qt.MouseButton.LeftButton)
    assert editor.value() is None


def test_a_narrow_form_needs_no_more_width_than_it_has(form):
    assert form("person", 420).minimumSizeHint().width() <= 420


def test_lists_show_numbers_masked():
    field = RECORD_TYPES["family"].by_key["card_number"]
    assert field.kind is Kind.DIGITS and "0715" not in value_text(field, "3204120715011129")
