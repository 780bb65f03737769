"""The families page: listed, searched, typed, kept as a draft, deleted and taken back."""

from PySide6.QtTest import QTest

from kkb_desktop.gui.families.state import Place
from kkb_desktop.gui.pages.families import FamiliesPage
from kkb_desktop.services.desk import drafts
from kkb_desktop.services.writing import records

DRAFT = drafts.form_key("family", None, "lembar")


def test_families_are_listed_and_the_first_one_is_shown(office):
    desk = office.desk()
    family = office.type_family(desk)
    page = office.show(FamiliesPage(desk, office.bus, office.jobs))
    assert list(page.browser.listing.model.ids) == [family]
    assert "Wawan" in page.browser.panel.name.full_text()


def test_a_new_family_is_saved_and_listed(office):
    desk = office.desk()
    page = office.show(FamiliesPage(desk, office.bus, office.jobs))
    page.browser.open_new()
    panel = page.browser.panel
    panel.state.put(Place("family", panel.state.sheet.id), office.family)
    panel.save()
    office.settle()
    assert len(page.browser.listing.model.ids) == 1
    assert office.notices and office.notices[-1].step


def test_an_empty_name_is_not_saved_and_said_in_the_form(office):
    desk = office.desk()
    page = office.show(FamiliesPage(desk, office.bus, office.jobs))
    page.browser.open_new()
    page.browser.panel.save()
    office.settle()
    assert page.browser.panel.identity.form.boxes["head_name"].issue is not None
    assert "diperbaiki" in page.browser.panel.foot.state.full_text()
    assert not page.browser.listing.model.ids


def test_what_is_typed_is_kept_as_a_draft_and_gone_on_with(office):
    desk = office.desk()
    page = office.show(FamiliesPage(desk, office.bus, office.jobs))
    page.browser.open_new()
    panel = page.browser.panel
    QTest.keyClicks(panel.identity.form.boxes["head_name"].editor.edit, "Siti")
    panel.show_part("members")
    assert page.may_leave()
    office.settle()
    kept = drafts.load(desk, DRAFT)
    assert kept is not None
    assert [
        typed["head_name"] for type, _id, typed, _assumed in kept.body["records"] if type == "family"
    ] == ["Siti"]
    panel.close_family()
    page.browser.open_new()
    assert panel.messages.text and panel.state.family["head_name"] == "Siti"
    assert panel.identity.form.values()["head_name"] == "Siti"
    panel.messages.pressed.emit()
    office.settle()
    assert panel.state.family.get("head_name") is None and not drafts.all_drafts(desk)


def test_a_saved_draft_is_gone(office):
    desk = office.desk()
    page = office.show(FamiliesPage(desk, office.bus, office.jobs))
    page.browser.open_new()
    QTest.keyClicks(page.browser.panel.identity.form.boxes["head_name"].editor.edit, "Siti")
    page.browser.panel.keep()
    page.browser.panel.save()
    office.settle()
    assert drafts.load(desk, DRAFT) is None and not drafts.all_drafts(desk)


def test_a_deleted_family_can_be_taken_back(office):
    desk = office.desk()
    family = office.type_family(desk)
    page = office.show(FamiliesPage(desk, office.bus, office.jobs))
    page.browser.panel.delete_family()
    office.settle()
    assert not page.browser.listing.model.ids
    records.undo(desk, office.notices[-1].step)
    page.browser.listing.reload()
    office.settle()
    assert list(page.browser.listing.model.ids) == [family]


def test_a_narrow_page_shows_one_thing_at_a_time(office):
    desk = office.desk()
    family = office.type_family(desk)
    page = office.show(FamiliesPage(desk, office.bus, office.jobs))
    page.resize(800, 540)
    assert page.browser.narrow and not page.browser.panel.isVisible()
    page.open_with({"family": family})
    assert page.browser.panel.isVisible() and not page.browser.listing.isVisible()
    page.browser.show_list()
    assert page.browser.listing.isVisible()


def test_after_saving_the_next_family_of_the_list_is_open(office):
    desk = office.desk()
    first = office.type_family(desk)
    second = office.type_family(desk, head_name="Zainal")
    page = office.show(FamiliesPage(desk, office.bus, office.jobs))
    panel = page.browser.panel
    assert panel.family.id == first
    panel.state.put(Place("family", first, "phone"), {"phone": "081233445566"})
    panel.save_and_next()
    office.settle()
    assert panel.family.id == second and not panel.typing
    panel.save_and_next()
    office.settle()
    assert panel.family is None, "after the last one a new family begins"
