"""The families page: listed, searched, typed, kept as a draft, deleted and taken back."""

from PySide6.QtTest import QTest

from kkb_desktop.gui.pages.families import FamiliesPage
from kkb_desktop.services import drafts, records


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
    editor = page.browser.panel.editor
    editor.form.set_values({**office.family, "village": desk.region})
    editor.save()
    office.settle()
    assert len(page.browser.listing.model.ids) == 1
    assert office.notices and office.notices[-1].step


def test_an_empty_name_is_not_saved_and_said_in_the_form(office):
    desk = office.desk()
    page = office.show(FamiliesPage(desk, office.bus, office.jobs))
    page.browser.open_new()
    page.browser.panel.editor.save()
    office.settle()
    assert page.browser.panel.editor.form.boxes["head_name"].issue is not None
    assert not page.browser.listing.model.ids


def test_what_is_typed_is_kept_as_a_draft_and_offered_again(office):
    desk = office.desk()
    page = office.show(FamiliesPage(desk, office.bus, office.jobs))
    page.browser.open_new()
    QTest.keyClicks(page.browser.panel.editor.form.boxes["head_name"].editor.edit, "Siti")
    assert page.may_leave()
    office.settle()
    assert drafts.load(desk, drafts.form_key("family")).body["head_name"] == "Siti"
    page.browser.panel.close_family()
    page.browser.open_new()
    assert page.browser.panel.editor.messages.text
    page.browser.panel.editor.messages.pressed.emit()
    assert page.browser.panel.editor.form.values()["head_name"] == "Siti"


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
