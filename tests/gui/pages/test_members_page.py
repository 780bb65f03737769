"""The members of a family: added, edited, deleted, taken back."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kkb_desktop.gui.families.values import Place
from kkb_desktop.gui.pages.members import MembersPage
from kkb_desktop.services.families import families
from kkb_desktop.services.writing import privacy, records


def _person(desk, family, **other):
    values = {
        "village": desk.region,
        "family": family,
        "name": "Siti Rohmah",
        "sex": 2,
        "relation": 3,
        **other,
    }
    return records.save(desk, "person", values).record


def test_the_first_member_begins_as_the_head(office):
    desk = office.desk()
    family = office.type_family(desk)
    page = office.show(MembersPage(desk, office.bus, office.jobs))
    panel, members = page.browser.panel, page.browser.panel.members
    members.add_member()
    member = panel.state.members[0]
    values = panel.state.values("person", member)
    assert values["relation"] == 1 and values["name"] == "Wawan Hermawan" and values["family"] == family
    panel.state.put(Place("person", member, "sex"), {"sex": 1})
    panel.save()
    office.settle()
    assert [view.values["sex"] for view in families.members(desk, family)] == [1]


def test_a_row_nobody_typed_into_is_not_saved(office):
    desk = office.desk()
    family = office.type_family(desk)
    page = office.show(MembersPage(desk, office.bus, office.jobs))
    panel, members = page.browser.panel, page.browser.panel.members
    members.add_member()
    panel.state.put(Place("family", family, "phone"), {"phone": "081233445566"})
    panel.save()
    office.settle()
    assert not families.members(desk, family)


def test_a_deleted_member_can_be_taken_back(office):
    desk = office.desk()
    family = office.type_family(desk)
    person = _person(desk, family)
    page = office.show(MembersPage(desk, office.bus, office.jobs))
    panel, members = page.browser.panel, page.browser.panel.members
    members.grid.go_to(person)
    members.delete()
    office.settle()
    assert not panel.state.members
    records.undo(desk, office.notices[-1].step)
    assert len(families.members(desk, family)) == 1


def test_deleting_a_member_keeps_what_is_typed_elsewhere(office):
    desk = office.desk()
    family = office.type_family(desk)
    person = _person(desk, family)
    page = office.show(MembersPage(desk, office.bus, office.jobs))
    panel, members = page.browser.panel, page.browser.panel.members
    panel.state.put(Place("family", family, "phone"), {"phone": "081233445566"})
    members.grid.go_to(person)
    members.delete()
    office.settle()
    assert panel.state.family["phone"] == "081233445566" and panel.typing


def test_an_edited_member_is_saved_with_what_was_seen(office):
    desk = office.desk()
    person = _person(desk, office.type_family(desk))
    page = office.show(MembersPage(desk, office.bus, office.jobs))
    panel, members = page.browser.panel, page.browser.panel.members
    members.edit(person)
    QTest.keyClicks(members.form.boxes["birth_place"].editor.edit, "Garut")
    panel.save()
    office.settle()
    assert records.read(desk, "person", person).values["birth_place"] == "Garut"


def test_f2_opens_the_form_and_esc_comes_back(office, qtbot):
    desk = office.desk()
    person = _person(desk, office.type_family(desk))
    page = office.show(MembersPage(desk, office.bus, office.jobs))
    panel, members = page.browser.panel, page.browser.panel.members
    panel.window().activateWindow()
    qtbot.waitUntil(panel.window().isActiveWindow)
    members.grid.go_to(person)
    QTest.keyClick(members.grid, Qt.Key.Key_F2)
    assert members.stack.currentIndex() == 1 and members.who.text() == "Siti Rohmah"
    QTest.keyClick(members.form.boxes["name"].editor.edit, Qt.Key.Key_Escape)
    assert members.stack.currentIndex() == 0 and members.grid.member == person


def test_a_nik_is_covered_until_it_is_asked_for_and_the_log_remembers(office):
    desk = office.desk()
    person = _person(desk, office.type_family(desk), nik="3299015208915001")
    page = office.show(MembersPage(desk, office.bus, office.jobs))
    members = page.browser.panel.members
    members.grid.go_to(person)
    cell = members.model.index(0, members.model.column_of("nik"))
    assert cell.data().endswith("5001") and "3299" not in cell.data()
    members.eye.click()
    office.settle()
    assert cell.data() == "3299015208915001"
    assert [(entry.action, entry.record, entry.detail) for entry in privacy.log(desk)] == [
        ("reveal", person, "nik")
    ]
    members.eye.click()
    assert "3299" not in cell.data()
