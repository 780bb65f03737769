"""The members of a family: added, edited, deleted, taken back."""

from kkb_desktop.gui.pages.members import MembersPage
from kkb_desktop.services import families, records


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
    panel = page.browser.panel.members
    panel.add_member()
    values = panel.editor.form.values()
    assert values["relation"] == 1 and values["name"] == "Wawan Hermawan" and values["family"] == family
    panel.editor.form.boxes["sex"].editor.set_value(1)
    panel.editor.save()
    office.settle()
    assert [view.values["sex"] for view in families.members(desk, family)] == [1]


def test_a_deleted_member_can_be_taken_back(office):
    desk = office.desk()
    family = office.type_family(desk)
    person = _person(desk, family)
    page = office.show(MembersPage(desk, office.bus, office.jobs))
    panel = page.browser.panel.members
    panel.table.select(person)
    panel.delete()
    office.settle()
    assert not panel.members
    records.undo(desk, office.notices[-1].step)
    assert len(families.members(desk, family)) == 1


def test_an_edited_member_is_saved_with_what_was_seen(office):
    desk = office.desk()
    person = _person(desk, office.type_family(desk))
    page = office.show(MembersPage(desk, office.bus, office.jobs))
    panel = page.browser.panel.members
    panel.edit(person)
    panel.editor.form.boxes["birth_place"].editor.set_value("Garut")
    panel.editor.save()
    office.settle()
    assert records.read(desk, "person", person).values["birth_place"] == "Garut"
