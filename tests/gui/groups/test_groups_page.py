"""The page of groups: card, members by search, attendance by mouse and keys, participation, register."""

from datetime import date

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt

from kkb_desktop.gui.pages.groups import GroupsPage
from kkb_desktop.gui.widgets.modal import Question
from kkb_desktop.gui.widgets.ticklist import TickList, TickRow
from kkb_desktop.services.events import deaths
from kkb_desktop.services.programme.groups import groups, meetings
from kkb_desktop.services.programme.groups.groups import NewMember
from kkb_desktop.services.programme.groups.meetings import Guest
from kkb_desktop.services.writing import records


@pytest.fixture
def desk(office):
    return office.desk()


def person(desk, family, name, relation, sex=2, born="1990-02-03"):
    values = {"family": family, "name": name, "sex": sex, "birth_date": born, "relation": relation}
    return records.save(desk, "person", values).record


@pytest.fixture
def people(office, desk):
    family = office.type_family(desk)
    return {
        "family": family,
        "head": person(desk, family, "Wawan Hermawan", 1, 1),
        "wife": person(desk, family, "Siti Rohmah", 3),
        "child": person(desk, family, "Nabila <b>Permata</b>", 4, 2, "2023-01-02"),
    }


@pytest.fixture
def group(desk, people):
    group = records.save(desk, "activity_group", {"kind": 1, "name": "Melati"}).record
    chosen = [NewMember("person", people[each]) for each in ("head", "wife")]
    groups.add_members(desk, group, chosen, joined_on=date(2026, 1, 5))
    return group


@pytest.fixture
def page(office, desk, group):
    return office.show(GroupsPage(desk, office.bus, office.jobs))


def undo_last(office, desk, page):
    records.undo(desk, office.notices[-1].step)
    page.reload()
    office.settle()


def test_an_empty_page_leads_to_the_card_of_a_new_group(office, desk):
    page = office.show(GroupsPage(desk, office.bus, office.jobs))
    assert page.contents.is_empty
    page.open_new()
    editor = page.card_part.editor
    editor.form.set_values({**editor.form.values(), "kind": 3, "name": "BKL Mawar"})
    editor.save()
    office.settle()
    (row,) = groups.groups(desk)
    assert row.card == "done" and page.current == row.id
    assert page.model.row(0).title == "BKL Mawar"
    assert page.views.choices.button("members").isEnabled()
    undo_last(office, desk, page)
    assert groups.groups(desk) == [] and page.contents.is_empty


def test_the_card_is_confirmed_by_one_press_and_taken_back(office, desk, group, page):
    assert page.card_part.confirm_button.isVisibleTo(page.card_part)
    page.card_part.confirm_button.click()
    office.settle()
    assert groups.card(desk, group).state == "done"
    assert not page.card_part.confirm_button.isVisibleTo(page.card_part)
    undo_last(office, desk, page)
    assert groups.card(desk, group).state == "late"


def test_people_of_several_searches_are_added_in_one_step(office, desk, group, page, people):
    other = person(desk, people["family"], "Euis Komalasari", 7)
    part = page.members_part.adding
    for text in ("nabila", "euis"):
        part.search.setText(text)
        part.look_for(text)
        office.settle()
        place = next(at for at, row in enumerate(part.list.rows) if row.title.lower().startswith(text))
        part.list.turn(place)
    assert set(part.chosen) == {people["child"], other} and "2" in part.add_button.text()
    part.add_button.click()
    office.settle()
    assert len(groups.members(desk, group)) == 4 and page.members_part.model.rowCount() == 4
    undo_last(office, desk, page)
    assert len(groups.members(desk, group)) == 2


def test_a_members_role_is_changed_in_its_form(office, desk, group, page):
    part = page.members_part
    part.list.select(next(id for id, row in part.rows.items() if row.name == "Siti Rohmah"))
    editor = part.edit()
    editor.form.set_values({**editor.form.values(), "role": 1})
    editor.save()
    office.settle()
    assert {row.name: row.role for row in groups.members(desk, group)}["Siti Rohmah"] == 1
    assert [pill.text for pill in part._look(next(iter(part.rows.values()))).pills] == ["Ketua"]
    part.leave()
    office.settle()
    assert [row.name for row in groups.members(desk, group)] == ["Wawan Hermawan"]


def test_who_belongs_already_is_told_and_nothing_is_written(office, desk, group, page, people):
    page.members_part.add([NewMember("person", people["wife"])])
    office.settle()
    assert "Siti Rohmah" in page.members_part.adding.said.text()
    assert len(groups.members(desk, group)) == 2


def test_a_member_who_died_is_shown_and_leaves_by_the_banner(office, desk, group, people):
    deaths.death(desk, people["wife"], date(2026, 6, 3))
    page = office.show(GroupsPage(desk, office.bus, office.jobs))
    part = page.members_part
    looks = [part._look(row) for row in part.rows.values()]
    assert [pill.text for look in looks for pill in look.pills] == ["Meninggal"]
    assert "1" in part.messages.text
    part.leave_gone()
    office.settle()
    assert [row.name for row in groups.members(desk, group)] == ["Wawan Hermawan"]
    undo_last(office, desk, page)
    assert len(groups.members(desk, group)) == 2


def test_a_meeting_is_ticked_by_number_space_and_mouse_with_a_guest_and_saved_in_one_step(
    office, desk, group, page, qtbot
):
    page.views.choices.button("meetings").click()
    part = page.meetings_part
    part.new_button.click()
    sheet = part.sheet
    assert [row.title for row in sheet.ticks.rows] == ["Siti Rohmah", "Wawan Hermawan"]
    sheet.ticks.setFocus()
    qtbot.keyClicks(sheet.ticks, "2")
    assert [row.title for row in sheet.ticks.rows if row.id in sheet.ticks.ticked] == ["Wawan Hermawan"]
    qtbot.keyClick(sheet.ticks, Qt.Key.Key_Space)
    assert sheet.ticks.ticked == ()
    at = sheet.ticks.visualRect(sheet.ticks.model().index(0)).center()
    qtbot.mouseClick(sheet.ticks.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.keyClicks(sheet.ticks, "2")
    assert len(sheet.ticks.ticked) == 2
    form = sheet.edit_guest(0, Guest("Rina"))
    form.form.set_values({**form.form.values(), "home": "Desa Sukajaya"})
    form.save_button.click()
    assert sheet.attendance._heading.note.full_text() == "2 dari 2 anggota, 1 tamu"
    values = sheet.editor.form.values()
    sheet.editor.form.set_values({**values, "held_on": "2026-11-12", "bkb_topics": [2]})
    sheet.editor.save()
    office.settle()
    (row,) = meetings.meetings(desk, group)
    assert (row.members, row.guests, row.held_on) == (2, 1, "2026-11-12")
    undo_last(office, desk, page)
    assert meetings.meetings(desk, group) == []


def test_a_day_to_come_is_refused_in_the_form(office, desk, group, page):
    page.meetings_part.open_new()
    editor = page.meetings_part.sheet.editor
    editor.form.set_values({**editor.form.values(), "held_on": "2026-12-24"})
    editor.save()
    office.settle()
    assert editor.form.errors() and meetings.meetings(desk, group) == []


def test_the_same_person_as_member_and_guest_is_refused_with_a_sentence(office, desk, group, page, people):
    page.meetings_part.open_new()
    sheet = page.meetings_part.sheet
    sheet.tick_all()
    sheet.add_guest(Guest("Siti Rohmah", person=people["wife"]))
    sheet.editor.save()
    office.settle()
    assert "Siti Rohmah" in sheet.editor.messages.text and meetings.meetings(desk, group) == []


def test_the_last_meeting_is_repeated_and_an_opened_one_changed_and_deleted(office, desk, group, page):
    members = [row.id for row in groups.members(desk, group)]
    first = meetings.save_meeting(
        desk, group, {"held_on": "2026-10-05", "place": "Balai"}, members, [Guest("Rina")]
    ).record
    page.reload()
    office.settle()
    page.meetings_part.repeat()
    sheet = page.meetings_part.sheet
    assert sheet.editor.form.values()["place"] == "Balai" and len(sheet.ticks.ticked) == 2
    assert "05-10-2026" in sheet.editor.messages.text and sheet.guests == []
    page.meetings_part.back()
    page.meetings_part.open(first)
    sheet.ticks.turn(0)
    sheet.editor.save()
    office.settle()
    assert meetings.meetings(desk, group)[0].members == 1
    form = sheet.edit_guest(0)
    form.remove_button.click()
    sheet.editor.save()
    office.settle()
    assert meetings.meetings(desk, group)[0].guests == 0
    sheet.delete()
    office.settle()
    assert meetings.meetings(desk, group) == [] and page.meetings_part.currentIndex() == 0
    undo_last(office, desk, page)
    assert meetings.meetings(desk, group)[0].members == 1


def test_ticks_that_are_not_saved_are_asked_about_before_they_are_lost(office, desk, group, page):
    page.open_with("meetings")
    part = page.meetings_part
    part.open_new()
    part.sheet.leave()
    assert part.currentIndex() == 0
    part.open_new()
    part.sheet.tick_all()
    assert part.sheet.unsaved and not page.list.isVisibleTo(page)
    part.sheet.leave()
    assert part.currentIndex() == 1
    (question,) = page.window().findChildren(Question)
    question.yes.click()
    assert part.currentIndex() == 0 and page.list.isVisibleTo(page)


def test_an_open_meeting_follows_what_is_undone(office, desk, group, page):
    page.meetings_part.open_new()
    sheet = page.meetings_part.sheet
    sheet.tick_all()
    sheet.editor.save()
    office.settle()
    made = office.notices[-1].step
    sheet.ticks.turn(0)
    sheet.editor.save()
    office.settle()
    assert len(sheet.ticks.ticked) == 1
    undo_last(office, desk, page)
    assert len(sheet.ticks.ticked) == 2 and page.meetings_part.currentIndex() == 1
    records.undo(desk, made)
    page.reload()
    office.settle()
    assert page.meetings_part.currentIndex() == 0


def test_guests_are_found_among_residents_or_taken_by_name(office, desk, group, page, people):
    page.meetings_part.open_new()
    part = page.meetings_part.sheet.guest_part
    part.search.setText("nabila")
    part.look_for("nabila")
    office.settle()
    assert list(part.found_model.ids) == [people["child"], "+"]
    part._take(people["child"])
    assert [each.person for each in page.meetings_part.sheet.guests] == [people["child"]]


def test_participation_shows_months_growth_and_the_target(office, desk, group, page):
    members = [row.id for row in groups.members(desk, group)]
    meetings.save_meeting(desk, group, {"held_on": "2026-09-05"}, members[:1])
    meetings.save_meeting(desk, group, {"held_on": "2026-10-05"}, members, [Guest("Rina")])
    page.reload()
    office.settle()
    part = page.participation_part
    assert part.growth.value.full_text() == "+2" and "orang" in part.growth.line.full_text()
    assert part.target.value.full_text() == "100%" and "1" in part.target.line.full_text()
    assert "Okt 2026: 1" in part.bars.accessibleDescription()


def test_the_register_leaves_as_pdf_and_workbook_and_a_month_without_rights_says_so(
    office, desk, group, page, tmp_path
):
    members = [row.id for row in groups.members(desk, group)]
    meetings.save_meeting(desk, group, {"held_on": "2026-11-05"}, members)
    page.meetings_part.print_to(tmp_path / "r.pdf")
    page.meetings_part.export_to(tmp_path / "r.xlsx")
    office.settle()
    assert "Siti Rohmah" in PdfReader(tmp_path / "r.pdf").pages[0].extract_text()
    assert (tmp_path / "r.xlsx").exists() and "r.xlsx" in page.meetings_part.messages.text
    page.meetings_part.print_to(tmp_path / "nowhere" / "r.pdf")
    office.settle()
    assert "r.pdf" in page.meetings_part.messages.text


def test_in_a_long_list_a_digit_waits_for_the_next(qtbot):
    ticks = TickList("Anggota")
    qtbot.addWidget(ticks)
    ticks.show_rows([TickRow(str(at), f"Anggota {at}", open=at != 30) for at in range(1, 41)])
    qtbot.keyClicks(ticks, "12")
    assert ticks.ticked == ("12",)
    qtbot.keyClicks(ticks, "3")
    assert ticks.ticked == ("12",)
    qtbot.keyClick(ticks, Qt.Key.Key_Return)
    qtbot.keyClicks(ticks, "530")
    assert ticks.ticked == ("3", "5", "12")
    qtbot.keyClicks(ticks, "0")
    qtbot.keyClick(ticks, Qt.Key.Key_Return)
    assert len(ticks.ticked) == 3


def test_a_new_card_being_typed_stays_when_something_else_is_written(office, desk, group, page):
    page.open_new()
    editor = page.card_part.editor
    editor.form.set_values({**editor.form.values(), "name": "BKR Cempaka"})
    groups.leave(desk, [row.id for row in groups.members(desk, group)][:1])
    page.reload()
    office.settle()
    assert page.current == "" and page.card_part.editor is editor
    assert editor.form.values()["name"] == "BKR Cempaka"


def test_a_group_without_members_and_meetings_says_how_each_begins(office, desk, qtbot):
    records.save(desk, "activity_group", {"kind": 1, "name": "Melati"})
    page = office.show(GroupsPage(desk, office.bus, office.jobs))
    page.views.show_part("members")
    members = page.members_part
    assert members.contents.is_empty
    qtbot.mouseClick(members.contents.empty.button, Qt.MouseButton.LeftButton)
    assert members.adding.search.hasFocus()
    page.views.show_part("participation")
    figures = page.participation_part
    assert figures.contents.is_empty and not figures.note.isVisible()
    page.views.show_part("meetings")
    part = page.meetings_part
    assert part.contents.is_empty
    for button in (part.print_button, part.excel_button, part.repeat_button, part.open_button):
        assert not button.isEnabled()
    qtbot.mouseClick(part.contents.empty.button, Qt.MouseButton.LeftButton)
    assert part.writing and part.sheet.contents.is_empty and not part.sheet.all_button.isVisible()
    qtbot.mouseClick(part.sheet.contents.empty.button, Qt.MouseButton.LeftButton)
    assert page.views.current == "members"
    page.views.show_part("participation")
    qtbot.mouseClick(figures.contents.empty.button, Qt.MouseButton.LeftButton)
    assert page.views.current == "meetings" and part.writing


def test_the_search_for_members_tells_counting_from_finding_nobody(office, desk, group, page):
    part = page.members_part.adding
    assert part.contents.is_empty and "Cari" in part.nobody.title.text()
    part.search.setText("zzz & co")
    part.look_for("zzz & co")
    assert part.contents.counting
    office.settle()
    assert part.contents.is_empty and "zzz & co" in part.nobody.title.text()
    assert "&&" in part.named_button.text()


def test_the_page_says_that_it_counts_before_groups_are_known(office, desk, group, qtbot):
    page = GroupsPage(desk, office.bus, office.jobs)
    qtbot.addWidget(page)
    page.show()
    page.shown()
    assert page.contents.counting
    office.settle()
    assert not page.contents.counting and page.current == group


def test_where_only_one_fits_a_click_opens_the_group_and_the_arrow_leads_back(office, desk, group, qtbot):
    page = office.show(GroupsPage(desk, office.bus, office.jobs))
    page.resize(700, 500)
    assert page.list.isVisible() and not page.views.isVisible()
    at = page.list.visualRect(page.model.index(0, 0)).center()
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.views.isVisible() and page.back_button.isVisible()
    qtbot.mouseClick(page.back_button, Qt.MouseButton.LeftButton)
    assert page.list.isVisible() and not page.views.isVisible()
