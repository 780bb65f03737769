"""Rows of the questionnaire: answered by numbers, walked by Enter and arrows, skipped where not asked."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kkb_desktop.domain.fields import Privacy
from kkb_desktop.domain.issues import Issue, Level
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.gui.forms.codetyping import CodeTyping
from kkb_desktop.gui.forms.finding import Said
from kkb_desktop.gui.forms.questionrow import item_number
from kkb_desktop.gui.forms.questions import QuestionSheet
from tests.gui.keys import Keyboard

SURVEY, PLANNING = RECORD_TYPES["family_survey"], RECORD_TYPES["planning_survey"]
TODAY = date(2026, 11, 24)


@pytest.fixture
def sheet(qtbot):
    made = []

    def make(record_type, *sections, values=None, last=None, width=700, **more) -> QuestionSheet:
        built = QuestionSheet(record_type, sections, TODAY, **more)
        made.append(built)
        qtbot.addWidget(built)
        built.resize(width, 800)
        built.show()
        built.activateWindow()
        qtbot.waitUntil(built.isActiveWindow)
        built.load({"round": 2026, **(values or {})}, last, "PK-25" if last else "")
        return built

    return make


def answers(sheet: QuestionSheet) -> dict:
    return {key: row.value() for key, row in sheet.rows.items() if row.value() is not None}


def test_every_item_of_the_paper_is_asked_with_its_number(sheet):
    made = sheet(SURVEY, "wellbeing", "services", "housing", "messages")
    numbers = [item_number(row.field) for row in made.rows.values()]
    assert numbers[:6] == ["P.01", "P.02", "P.03a", "P.03b", "P.03c", "P.03d"]
    assert {f"P.{at:02d}" for at in (4, 5, 12, 13, 17, 19, 23, 28, 29, 32)} <= set(numbers)


def test_a_number_answers_and_goes_on(sheet):
    made = sheet(SURVEY, "wellbeing")
    made.focus_first()
    Keyboard().choose("12")
    assert answers(made) == {"worships": 1, "marriage_book": 2}
    assert made.current_item() == "not_speaking"


def test_a_number_that_is_no_answer_does_nothing(sheet):
    made = sheet(SURVEY, "wellbeing")
    made.focus_first()
    Keyboard().choose("3907")
    assert not answers(made) and made.current_item() == "worships"


def test_one_waits_where_ten_is_an_answer_too(sheet):
    made = sheet(SURVEY, "housing")
    keys = Keyboard()
    made.focus_item("water_source_2023")
    keys.choose("1")
    assert not answers(made) and made.rows["water_source_2023"].hint.text().startswith("1 ")
    keys.choose("0")
    assert answers(made) == {"water_source_2023": 10} and made.current_item() == "toilet_2023"
    made.focus_item("water_source_2023")
    keys.number("1")
    assert answers(made) == {"water_source_2023": 1} and made.current_item() == "toilet_2023"
    made.focus_item("water_source_2023")
    keys.choose("4")
    assert answers(made) == {"water_source_2023": 4}


def test_a_digit_begun_is_the_answer_when_the_keyboard_goes_on(sheet):
    made = sheet(SURVEY, "housing")
    keys = Keyboard()
    made.focus_item("water_source_2023")
    keys.choose("1")
    keys.press(Qt.Key.Key_Down)
    assert answers(made) == {"water_source_2023": 1} and made.current_item() == "toilet_2023"


def test_a_digit_begun_is_taken_back_by_backspace(sheet):
    made = sheet(SURVEY, "housing")
    keys = Keyboard()
    made.focus_item("water_source_2023")
    keys.choose("1")
    keys.press(Qt.Key.Key_Backspace)
    keys.choose("4")
    assert answers(made) == {"water_source_2023": 4}


@given(st.integers(1, 40), st.data())
def test_every_code_of_a_list_can_be_typed(size, data):
    codes = range(1, size + 1)
    wanted = data.draw(st.sampled_from(codes))
    typing = CodeTyping(codes)
    got = [typing.press(digit) for digit in str(wanted)]
    last = got[-1] if got[-1] is not None else typing.accept()
    assert last == wanted and all(each is None for each in got[:-1])


def test_several_answers_are_ticked_by_number_and_left_by_enter(sheet):
    made = sheet(SURVEY, "messages", values={"heard_officer": 1})
    keys = Keyboard()
    made.focus_item("officers")
    keys.choose("29")
    assert answers(made)["officers"] == [2, 9] and made.current_item() == "officers"
    keys.choose("10")
    keys.choose("2")
    assert answers(made)["officers"] == [9, 10]
    with_finish = []
    made.finished.connect(with_finish.append)
    keys.enter()
    assert with_finish == [1]


def test_skips_follow_at_once_and_the_keyboard_never_lands_on_a_skipped_item(sheet):
    made = sheet(PLANNING, "births", "use", "informed")
    keys = Keyboard()
    assert "pregnancy_wish" not in made.asked() and "using" not in made.asked()
    made.focus_item("pregnant")
    keys.choose("2")
    assert made.current_item() == "child_wish"
    keys.choose("3")
    assert made.current_item() == "using"
    keys.choose("2")
    assert "using_since" not in made.asked() and made.current_item() == "used_last_year"
    keys.choose("2")
    assert made.current_item() == "non_use_reason"
    ended = []
    made.finished.connect(ended.append)
    keys.choose("8")
    assert ended == [1], "who never used is asked no more"
    made.focus_item("using")
    keys.choose("1")
    assert made.current_item() == "using_since" and "non_use_reason" not in made.asked()
    made.focus_item("method")
    keys.choose("9")
    assert "service_source" not in made.asked(), "a traditional way has no place of service"


def test_the_lists_of_a_round_are_those_of_its_year(sheet):
    assert "water_source_2023" in sheet(SURVEY, "housing").asked()
    before = sheet(SURVEY, "housing", values={"round": 2022}).asked()
    assert "water_source" in before and "water_source_2023" not in before


def test_last_years_answer_is_shown_and_taken_over_by_enter_or_equals(sheet):
    made = sheet(SURVEY, "housing", last={"roof": 2, "wall": 1, "floor_area": 45})
    keys = Keyboard()
    assert made.rows["roof"].hint.text() == "PK-25: Genteng" and not answers(made)
    made.focus_item("roof")
    keys.enter()
    assert answers(made) == {"roof": 2} and made.current_item() == "wall"
    keys.choose("=")
    assert answers(made) == {"roof": 2, "wall": 1} and made.current_item() == "floor"
    keys.enter()
    assert "floor" not in answers(made), "nothing was answered last year, nothing is taken over"
    made.focus_item("floor_area")
    keys.enter()
    assert answers(made)["floor_area"] == 45
    assert not made.rows["roof"].hint.text()


def test_an_answer_goes_before_last_years(sheet):
    made = sheet(SURVEY, "housing", values={"roof": 5}, last={"roof": 2})
    made.focus_item("roof")
    Keyboard().enter()
    assert answers(made) == {"roof": 5}


def test_the_same_as_last_year_fills_what_is_empty_and_follows_the_skips(sheet):
    last = {"heard_media": 1, "media": [2], "heard_officer": 2, "officers": [4]}
    made = sheet(SURVEY, "messages", values={}, last=last)
    assert made.ghosts() == 2
    assert made.same_as_last() == 3
    assert answers(made) == {"heard_media": 1, "media": [2], "heard_officer": 2}
    assert made.ghosts() == 0


def test_backspace_clears_and_arrows_walk_and_choose(sheet):
    made = sheet(SURVEY, "wellbeing", values={"worships": 2})
    keys = Keyboard()
    made.focus_item("worships")
    keys.press(Qt.Key.Key_Backspace)
    assert not answers(made) and made.current_item() == "worships"
    keys.press(Qt.Key.Key_Right)
    assert answers(made) == {"worships": 1}
    keys.press(Qt.Key.Key_Right, Qt.Key.Key_Down)
    assert answers(made) == {"worships": 2} and made.current_item() == "marriage_book"
    keys.press(Qt.Key.Key_Up)
    assert made.current_item() == "worships"


def test_the_mouse_answers_too_and_a_second_click_clears(sheet):
    made = sheet(SURVEY, "wellbeing")
    segments = made.rows["worships"].segments
    assert segments is not None
    segments.grab()
    middle = next(box.center() for place, box in enumerate(segments._places) if place == 1)
    for expected in (2, None):
        QTest.mouseClick(segments, Qt.MouseButton.LeftButton, pos=middle.toPoint())
        assert made.rows["worships"].value() == expected
    assert segments.place_at(QPointF(5_000, 5)) == -1


def test_an_answer_of_a_newer_list_is_shown_and_kept(sheet):
    made = sheet(SURVEY, "housing", values={"roof": 77})
    assert made.rows["roof"].value() == 77
    assert "77" in made.rows["roof"].segments.accessibleDescription()


def test_confidential_items_are_not_shown_to_who_may_not_see_them(sheet):
    made = sheet(SURVEY, "wellbeing", shows=lambda field: field.privacy is not Privacy.CONFIDENTIAL)
    assert "violence" not in made.rows and "left_home" in made.rows


def test_findings_stand_under_their_item_in_three_strengths(sheet):
    made = sheet(SURVEY, "housing", values={"floor_area": 1})
    for level, kind in ((Level.ERROR, "err"), (Level.WARNING, "warn"), (Level.NOTE, "info")):
        made.show_said({"floor_area": Said(Issue("floor_area", level, "house.area_per_person"))})
        line = made.rows["floor_area"].finding
        assert line.isVisibleTo(made) and line.label.property("kind") == kind
        assert line.leave.isVisibleTo(made) == (level is Level.WARNING)
    made.show_said({})
    assert not made.rows["floor_area"].finding.isVisibleTo(made)


def test_a_warning_left_standing_says_why_and_turns_quiet(sheet):
    made = sheet(SURVEY, "housing", values={"floor_area": 1})
    issue = Issue("floor_area", Level.WARNING, "house.area_per_person")
    made.show_said({"floor_area": Said(issue, "Sesuai keterangan keluarga")})
    line = made.rows["floor_area"].finding
    assert "Sesuai keterangan keluarga" in line.label.text() and line.label.property("kind") == "mut"
    withdrawn = []
    made.withdraw_wanted.connect(lambda key, what: withdrawn.append((key, what)))
    line.leave.click()
    assert withdrawn == [("floor_area", issue)]


@pytest.mark.parametrize("width", [420, 560, 700, 1000])
def test_no_row_is_cut_at_any_width(sheet, qtbot, width):
    made = sheet(SURVEY, "housing", "messages", values={"heard_officer": 1, "heard_media": 1}, width=width)
    made.resize(width, made.layout().totalHeightForWidth(width))
    QApplication.sendPostedEvents()  # the layouts asked for
    for key, row in made.rows.items():
        if row.segments is not None and row.isVisible():
            needed = row.segments.heightForWidth(row.segments.width())
            assert row.segments.height() >= needed, (key, width)
            assert max(box.right() for box in row.segments._arrange(row.segments.width())) <= width


def test_only_the_question_being_answered_is_marked(sheet, qtbot):
    made = sheet(SURVEY, "wellbeing")
    made.focus_item("worships")
    left = made.rows["worships"]
    drawn = []
    original = left.paintEvent
    left.paintEvent = lambda event: (drawn.append(left.has_keyboard()), original(event))[1]
    made.focus_item("marriage_book")
    qtbot.waitUntil(lambda: bool(drawn))
    assert drawn[-1] is False, "drawn again, and without the mark"
    assert [key for key, row in made.rows.items() if row.has_keyboard()] == ["marriage_book"]


def test_what_needs_no_asking_is_shown_with_its_answer_and_passed_over(sheet):
    made = sheet(SURVEY, "services", values={"bkl": 3})
    made.settle({"bkl": "Menurut anggota: tidak ada lansia."})
    row = made.rows["bkl"]
    assert row.settled and not row.target().isVisible() and row.isVisible()
    assert row.hint.text() == "Menurut anggota: tidak ada lansia." and row._answer.text() == "Tidak berlaku"
    assert "bkl" not in made.asked() and not made.focus_item("bkl")
    made.focus_item("pik_r")
    Keyboard().choose("1")
    assert made.current_item() == "uppka"
    made.settle({})
    assert row.target().isVisible() and not row.settled and "bkl" in made.asked()
