"""The family form as a whole: parts and keys, last year's answers, undo, drafts, findings, who may see what."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kkb_desktop.domain.issues import Level
from kkb_desktop.gui.desk_window import DeskWindow
from kkb_desktop.gui.families.panel import FamilyPanel
from kkb_desktop.gui.families.values import Place
from kkb_desktop.gui.pages.families import FamiliesPage
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.services.desk import drafts
from kkb_desktop.services.families.findings import family_findings
from kkb_desktop.services.families.survey import read_survey
from kkb_desktop.services.writing import records
from tests.gui.keys import Keyboard

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
PEOPLE = (
    ("Wawan Hermawan", 1, "1988-04-05", 1, 2),
    ("Siti Rohmah", 2, "1991-08-12", 3, 2),
    ("Nabila Permata", 2, "2025-06-09", 4, 1),
)
LAST_YEAR = {"worships": 1, "marriage_book": 1, "roof": 2, "floor_area": 45, "violence": 1}


def type_family(office, desk) -> tuple[str, list[str]]:
    """Three people, and last year's survey and KB block."""
    family = office.type_family(desk)
    people = [
        records.save(
            desk,
            "person",
            {
                "family": family,
                "number": number,
                "name": name,
                "sex": sex,
                "birth_date": born,
                "relation": relation,
                "marital_status": marital,
            },
        ).record
        for number, (name, sex, born, relation, marital) in enumerate(PEOPLE, 1)
    ]
    frame = {"family": family, "round": 2025, "surveyed_on": "2025-08-01"}
    records.save(desk, "family_survey", {**frame, **LAST_YEAR})
    records.save(desk, "planning_survey", {**frame, "person": people[1], "births": 1, "pregnant": 2})
    return family, people


@pytest.fixture
def opened(office, qtbot):
    """A panel that shows a family of three, with the keyboard in reach."""
    panels = []

    def make(role: str = "") -> FamilyPanel:
        desk = office.desk()
        family, _people = type_family(office, desk)
        if role:
            desk = replace(desk, user=replace(desk.user, role=role))
        panel = FamilyPanel(desk, office.bus, office.jobs)
        panels.append(panel)
        qtbot.addWidget(panel)
        panel.resize(760, 640)
        panel.show()
        panel.activateWindow()
        qtbot.waitUntil(panel.isActiveWindow)
        panel.open(family)
        return panel

    return make


def survey(panel: FamilyPanel) -> dict:
    return panel.state.values("family_survey", panel.state.survey_key)


def kept(panel: FamilyPanel, round: int):
    """What the database has of a round."""
    return read_survey(panel._desk, panel.family.id, round).survey


def test_the_parts_stand_in_the_papers_order(opened):
    panel = opened()
    assert panel.keys == [
        "family",
        "members",
        "planning",
        "wellbeing",
        "services",
        "housing",
        "messages",
        "verification",
    ]
    assert [tab.number for tab in panel.tabs.tabs.values()] == list(range(1, 9))


def test_alt_and_a_digit_and_ctrl_page_turn_to_a_part(opened):
    panel = opened()
    panel.show_part("family")
    keys = Keyboard()
    keys.press(Qt.Key.Key_6, holding=ALT)
    assert panel.tabs.current == "housing" and panel.part("housing").current_place().field == "roof"
    keys.press(Qt.Key.Key_PageDown, holding=CTRL)
    assert panel.tabs.current == "messages"
    keys.press(Qt.Key.Key_PageUp, Qt.Key.Key_PageUp, holding=CTRL)
    assert panel.tabs.current == "services"
    keys.press(Qt.Key.Key_1, holding=ALT)
    edit = QApplication.focusWidget()
    assert panel.tabs.current == "family" and edit.text() == "Wawan Hermawan", "no digit was typed"


def test_a_tab_counts_what_is_missing_and_follows_the_typing(opened):
    panel = opened()
    tab = panel.tabs.tabs["wellbeing"]
    before = tab.state.missing
    assert before == 15
    panel.show_part("wellbeing")
    Keyboard().choose("11")
    panel.check()
    assert tab.state.missing == before - 2
    assert "13 kosong" in tab.accessibleName()


def test_last_years_answers_stand_beside_and_f6_takes_those_of_the_part(opened):
    panel = opened()
    panel.show_part("wellbeing")
    assert panel.part("wellbeing").sheet.rows["worships"].hint.text() == "PK-25: Ya"
    Keyboard().press(Qt.Key.Key_F6)
    assert {key: survey(panel).get(key) for key in LAST_YEAR} == {
        "worships": 1,
        "marriage_book": 1,
        "violence": 1,
        "roof": None,
        "floor_area": None,
    }
    panel.show_part("planning")
    Keyboard().press(Qt.Key.Key_F6)
    block = panel.state.values("planning_survey", panel.state.planning_key(panel.state.women()[0]))
    assert block["births"] == 1 and block["pregnant"] == 2


def test_nothing_of_last_year_is_kept_that_nobody_confirmed(opened, office):
    panel = opened()
    panel.show_part("housing")
    Keyboard().choose("3")
    panel.save()
    office.settle()
    values = kept(panel, 2026).values
    assert values["roof"] == 3 and values.get("floor_area") is None and values.get("worships") is None


def test_ctrl_z_takes_back_step_by_step_and_goes_there(opened):
    panel = opened()
    keys = Keyboard()
    panel.show_part("wellbeing")
    keys.choose("12")
    panel.show_part("housing")
    keys.choose("5")
    keys.press(Qt.Key.Key_Z, holding=CTRL)
    assert survey(panel).get("roof") is None and panel.tabs.current == "housing"
    keys.press(Qt.Key.Key_Z, holding=CTRL)
    assert survey(panel).get("marriage_book") is None and panel.tabs.current == "wellbeing"
    assert survey(panel)["worships"] == 1
    keys.press(Qt.Key.Key_Z, holding=CTRL)
    assert survey(panel).get("worships") is None and not panel.state.can_undo


def test_with_nothing_typed_ctrl_z_is_left_to_the_window(opened, qtbot):
    panel = opened()
    heard = []

    class Around(QWidget):
        def keyPressEvent(self, event):
            if event.matches(QKeySequence.StandardKey.Undo):
                heard.append(event.key())

    around = Around()
    QVBoxLayout(around).addWidget(panel)
    panel.show()
    around.show()
    around.activateWindow()
    qtbot.waitUntil(around.isActiveWindow)
    panel.show_part("wellbeing")
    Keyboard().press(Qt.Key.Key_Z, holding=CTRL)
    assert heard == [Qt.Key.Key_Z]
    Keyboard().choose("1")
    Keyboard().press(Qt.Key.Key_Z, holding=CTRL)
    assert len(heard) == 1 and survey(panel).get("worships") is None
    panel.setParent(None)


def test_letters_are_taken_back_together(opened):
    panel = opened()
    panel.identity.form.focus_item("phone")
    Keyboard().write("0812")
    assert panel.state.family["phone"] == "0812"
    panel.take_back()
    assert panel.state.family.get("phone") is None


def test_ctrl_z_in_a_line_that_has_nothing_to_undo_belongs_to_the_form(opened):
    panel = opened()
    panel.identity.form.focus_item("rt")
    keys = Keyboard()
    keys.number("09")
    assert panel.state.family["rt"] == "09" and QApplication.focusWidget().text() == "04"
    keys.press(Qt.Key.Key_Z, holding=CTRL)
    assert panel.state.family["rt"] == "01"


def test_a_row_dropped_comes_back_with_ctrl_z(opened):
    panel = opened()
    panel.show_part("members")
    panel.members.add_member()
    Keyboard().line("Budi")
    member = panel.state.members[-1]
    panel.members.grid.go_to(member)
    panel.members.delete()
    assert member not in panel.state.members
    panel.take_back()
    assert panel.state.value("person", member, "name") == "Budi"


def test_a_draft_holds_every_part_and_only_what_differs(opened, office):
    panel = opened()
    family = panel.family.id
    panel.state.put(Place("family", family, "phone"), {"phone": "081233445566"})
    panel.show_part("members")
    panel.members.add_member()
    Keyboard().line("Budi")
    panel.show_part("housing")
    Keyboard().choose("5")
    panel.keep()
    office.settle()
    draft = drafts.load(panel._desk, drafts.form_key("family", family, "lembar"))
    typed = {(type, record): values for type, record, values, _assumed in draft.body["records"]}
    assert typed["family", family] == {"phone": "081233445566"}
    assert typed["family_survey", "2026"]["roof"] == 5
    # Somebody else saves meanwhile; the draft goes on top of that.
    records.save(panel._desk, "family", {"address": "Jl. Baru 7"}, record=family)
    panel.open(family)
    assert panel.notice.isVisible()
    assert panel.state.family["phone"] == "081233445566"
    assert panel.state.family["address"] == "Jl. Baru 7"
    assert panel.state.value("person", panel.state.members[-1], "name") == "Budi"
    assert survey(panel)["roof"] == 5


def test_everything_is_saved_as_one_step_that_is_taken_back_as_a_whole(opened, office):
    panel = opened()
    desk, family = panel._desk, panel.family.id
    panel.state.put(Place("family", family, "phone"), {"phone": "081233445566"})
    panel.show_part("housing")
    Keyboard().choose("5")
    panel.save()
    office.settle()
    assert records.read(desk, "family", family).values["phone"] == "081233445566"
    records.undo(desk, office.notices[-1].step)
    assert records.read(desk, "family", family).values.get("phone") is None
    assert kept(panel, 2026) is None


def test_another_round_shows_its_own_answers_and_keeps_what_was_typed(opened, office):
    panel = opened()
    panel.show_part("housing")
    Keyboard().choose("5")
    panel.show_round(2025)
    assert survey(panel)["roof"] == 2
    panel.show_round(2026)
    assert survey(panel)["roof"] == 5
    panel.save()
    office.settle()
    assert kept(panel, 2025).values["roof"] == 2


def test_an_error_blocks_saving_and_f8_goes_there(opened, office):
    panel = opened()
    child = panel.state.members[2]
    panel.state.put(Place("person", child, "birth_date"), {"birth_date": "31-2-2020"})
    panel.save()
    office.settle()
    assert panel.typing and panel.tabs.current == "members"
    assert panel.part("members").current_place() == Place("person", child, "birth_date")
    assert "diperbaiki" in panel.foot.state.full_text()
    assert panel.members.guide.finding.isVisibleTo(panel)
    assert panel.tabs.tabs["members"].state.errors == 1


def test_f8_without_errors_walks_over_what_is_still_empty(opened):
    panel = opened()
    panel.show_part("messages")
    keys = Keyboard()
    keys.press(Qt.Key.Key_F8)
    assert panel.state.count(Level.ERROR) == 0
    first = panel.part().current_place()
    keys.press(Qt.Key.Key_F8)
    assert panel.part().current_place() != first


@pytest.mark.parametrize("role", ["district", "admin", "province"])
def test_confidential_answers_are_hidden_by_role_and_survive_a_save(opened, office, role):
    panel = opened(role)
    assert "planning" not in panel.keys
    assert "violence" not in panel.part("wellbeing").sheet.rows
    panel.show_round(2025)
    panel.show_part("wellbeing")
    assert panel.part("wellbeing").sheet.asked()
    panel.state.put(Place("family_survey", "2025", "roof"), {"roof": 7})
    panel.save()
    office.settle()
    values = kept(panel, 2025).values
    assert values["roof"] == 7 and values["violence"] == 1


def test_the_block_is_asked_of_a_wife_as_soon_as_she_is_typed(opened):
    panel = opened()
    wife = panel.state.members[1]
    assert panel.state.women() == [wife]
    panel.state.put(Place("person", wife, "birth_date"), {"birth_date": "1960-01-01"})
    panel.check()
    assert panel.state.women() == [] and not panel.tabs.tabs["planning"].state.asked
    panel.state.put(Place("person", wife, "birth_date"), {"birth_date": "1990-01-01"})
    panel.check()
    assert panel.tabs.tabs["planning"].state.asked


def test_what_is_assumed_is_shown_and_can_be_changed(opened):
    panel = opened()
    state = panel.state
    panel.show_part("members")
    panel.members.add_member()
    Keyboard().line("Rizky")
    child = state.members[-1]
    values = state.values("person", child)
    assert (values["relation"], values["marital_status"], values["mother"]) == (4, 1, state.members[1])
    assert state.is_assumed(Place("person", child, "relation"))
    panel.members.grid.go_to(child, "relation")
    Keyboard().choose("6")
    assert state.value("person", child, "relation") == 6
    assert not state.is_assumed(Place("person", child, "relation"))
    index = panel.members.model.index(3, panel.members.model.column_of("mother"))
    assert not panel.members.model.asked(index), "K.11 is asked of children of the head"


def test_tab_walks_the_grid_and_leaves_it_at_the_end(opened):
    panel = opened()
    panel.show_part("members")
    grid = panel.members.grid
    grid.go_to(panel.state.members[0])
    QTest.keyClick(grid, Qt.Key.Key_Tab)
    assert panel.members.current_place().field == "nik"
    QTest.keyClick(grid, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert panel.members.current_place().field == "name"
    grid.go_to(panel.state.members[-1], "presence")
    QTest.keyClick(grid, Qt.Key.Key_Tab)
    assert len(panel.state.members) == 3 and QApplication.focusWidget() is not grid


def test_a_warning_is_left_standing_for_a_reason_that_is_kept_and_can_be_withdrawn(opened, office):
    panel = opened()
    head = panel.state.members[0]
    place = Place("person", head, "first_marriage_age")
    panel.state.put(place, {"first_marriage_age": 17})
    (issue,) = [each for each in panel.state.issues("person", head) if each.field == place.field]
    assert issue.level is Level.WARNING
    before = panel.state.count(Level.WARNING)
    panel.explain(place, issue, 2)
    assert panel.state.count(Level.WARNING) == before - 1
    panel.save()
    office.settle()
    (found,) = [
        each
        for each in family_findings(panel._desk, panel.family.id, 2026)
        if each.issue.code == issue.code and each.record == head
    ]
    assert found.explained is not None and found.explained.values["reason"] == 2
    assert panel.state.reason_of("person", head, issue) == "Sesuai keterangan keluarga"
    panel._withdraw(place, issue)
    office.settle()
    (found,) = [
        each
        for each in family_findings(panel._desk, panel.family.id, 2026)
        if each.issue.code == issue.code and each.record == head
    ]
    assert found.explained is None


def test_what_is_wrong_between_members_is_told_and_keeps_nobody_from_saving(opened, office):
    panel = opened()
    wife = panel.state.members[1]
    panel.state.put(Place("person", wife, "relation"), {"relation": 1})
    panel.check()
    assert panel.tabs.tabs["members"].state.errors
    panel.save()
    office.settle()
    assert not panel.typing
    assert records.read(panel._desk, "person", wife).values["relation"] == 1


def test_what_concerns_a_whole_record_stands_above_its_part(opened):
    panel = opened()
    panel.show_round(2025)
    panel.show_part("planning")
    wife = panel.state.members[1]
    panel.state.put(Place("person", wife, "sex"), {"sex": 1})
    panel.check()
    assert panel.state.notes("planning_survey", panel.state.planning_key(wife))


def test_the_day_of_the_interview_goes_with_the_block(opened, office):
    panel = opened()
    panel.show_part("planning")
    Keyboard().number("2")
    panel.save()
    office.settle()
    (woman,) = read_survey(panel._desk, panel.family.id, 2026).women
    assert woman.planning is not None and woman.planning.values["surveyed_on"] == "2026-11-23"


def test_what_is_half_typed_is_saved_too(opened, office):
    panel = opened()
    keys = Keyboard()
    panel.show_part("housing")
    panel.part().sheet.focus_item("water_source_2023")
    keys.choose("1")
    panel.show_part("members", take=False)
    head = panel.state.members[0]
    panel.members.grid.go_to(head, "first_marriage_age")
    keys.choose("25")
    keys.press(Qt.Key.Key_S, holding=CTRL)
    office.settle()
    assert records.read(panel._desk, "person", head).values["first_marriage_age"] == 25
    assert kept(panel, 2026).values["water_source_2023"] == 1


def test_what_others_change_is_shown_where_nothing_is_being_typed(office, qtbot):
    desk = office.desk()
    family, people = type_family(office, desk)
    page = office.show(FamiliesPage(desk, office.bus, office.jobs))
    panel = page.browser.panel
    panel.show_part("members")
    saved = records.save(desk, "person", {"name": "Wawan H."}, record=people[0])
    office.bus.announce(saved.change)
    office.settle()
    assert panel.state.value("person", people[0], "name") == "Wawan H."
    assert panel.tabs.current == "members"


def test_in_the_window_alt_and_a_digit_mean_parts_inside_the_form_and_pages_outside(office, qtbot):
    desk = office.desk()
    family, _people = type_family(office, desk)
    made = DeskWindow(desk, office.jobs)
    qtbot.addWidget(made.window)
    made.window.resize(1366, 697)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    made.window.open_page("families")
    office.settle()
    page = made.window.host.current_page()
    page.open_with({"family": family})
    panel = page.browser.panel
    keys = Keyboard()
    keys.press(Qt.Key.Key_6, holding=ALT)
    assert made.window.host.current_key == "families" and panel.tabs.current == "housing"
    page.browser.listing.list.setFocus()
    keys.press(Qt.Key.Key_1, holding=ALT)
    assert made.window.host.current_key == made.window.page_keys()[0] == "home"
    office.settle()


def put(panel: FamilyPanel, member: str, **values) -> None:
    panel.state.put(Place("person", member, next(iter(values))), values)


def test_a_nik_proposes_sex_and_birth_date_until_somebody_confirms_them(opened):
    panel = opened()
    panel.show_part("members")
    panel.members.add_member()
    child, state = panel.state.members[-1], panel.state
    keys = Keyboard()
    keys.line("Rizky")
    keys.line("3299011405165001")
    assert (state.value("person", child, "sex"), state.value("person", child, "birth_date")) == (
        1,
        "2016-05-14",
    )
    sex, born = Place("person", child, "sex"), Place("person", child, "birth_date")
    assert state.is_assumed(sex) and state.is_assumed(born)
    assert "NIK" in panel.members.guide.hint.text()
    keys.enter()
    assert not state.is_assumed(sex) and "1916" in panel.members.guide.hint.text(), (
        "or a hundred years before"
    )
    keys.enter()
    assert not state.is_assumed(born)


def test_what_was_typed_is_never_overwritten_by_a_nik(opened):
    panel = opened()
    head = panel.state.members[0]
    put(panel, head, nik="3299015208915001")
    values = panel.state.values("person", head)
    assert (values["sex"], values["birth_date"]) == (1, "1988-04-05")
    assert {"nik.sex"} <= {issue.code for issue in panel.state.issues("person", head)}, "it is only doubted"


def test_a_proposal_follows_a_corrected_nik_and_the_relation_decides_the_century(opened):
    panel = opened()
    member = panel.state.add_member()
    put(panel, member, name="Mbah Karto")
    put(panel, member, nik="3299011405205001")
    assert panel.state.value("person", member, "birth_date") == "2020-05-14"
    put(panel, member, relation=7)
    assert panel.state.value("person", member, "birth_date") == "1920-05-14", (
        "a parent of the head is no child"
    )
    put(panel, member, nik="3299015408205001")
    values = panel.state.values("person", member)
    assert (values["sex"], values["birth_date"]) == (2, "1920-08-14")


def test_the_form_of_one_member_shows_what_its_nik_proposes(opened):
    panel = opened()
    panel.show_part("members")
    panel.members.add_member()
    member = panel.state.members[-1]
    Keyboard().line("Rizky")
    panel.members.edit(member)
    form = panel.members.form
    form.focus_item("nik")
    Keyboard().write("3299011405165001")
    assert form.values()["birth_date"] == "2016-05-14" and form.values()["sex"] == 1
    box = form.boxes["birth_date"]
    assert "NIK" in box._from.text() and box._from.isVisible()
    form.focus_item("birth_date")
    Keyboard().enter()
    assert not panel.state.is_assumed(Place("person", member, "birth_date"))
    panel.members.form.check()
    assert not box._from.isVisible()


def test_what_the_members_answer_is_filled_in_and_not_asked(opened, office):
    panel = opened()
    state = panel.state
    assert {key: survey(panel)[key] for key in ("bkr", "pik_r", "bkl")} == {"bkr": 3, "pik_r": 3, "bkl": 3}
    assert survey(panel).get("posyandu") is None, "there is a baby"
    panel.show_part("services")
    rows = panel.part("services").sheet.rows
    assert rows["bkl"].settled and "60 tahun" in rows["bkl"].hint.text() and not rows["posyandu"].settled
    assert not panel.typing
    put(panel, state.members[2], birth_date="2012-01-01")
    panel.check()
    assert survey(panel).get("bkr") is None and survey(panel)["posyandu"] == 3
    assert not rows["bkr"].settled and rows["posyandu"].settled
    panel.take_back()
    assert survey(panel)["bkr"] == 3 and survey(panel).get("posyandu") is None
    panel.save()
    office.settle()
    assert kept(panel, 2026) is None, "nobody has been asked anything yet"
    panel.show_part("housing")
    Keyboard().choose("5")
    panel.save()
    office.settle()
    assert kept(panel, 2026).values["bkl"] == 3


def test_an_age_that_is_not_known_leaves_the_question_to_be_asked(opened):
    panel = opened()
    put(panel, panel.state.members[0], birth_date=None)
    assert survey(panel).get("bkl") is None
    panel.show_part("services")
    assert not panel.part("services").sheet.rows["bkl"].settled


def test_the_marks_of_the_form_are_explained_on_it(opened):
    panel = opened()
    words = [label.text() for label in panel.identity.form.findChildren(Label)]
    assert any("wajib" in each and "menyusul" in each for each in words)
