"""The families page: listed, searched, typed, kept as a draft, deleted and taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget

from kkb_desktop.gui.families.values import Place
from kkb_desktop.gui.forms.editors import DigitsEditor
from kkb_desktop.gui.forms.fieldbox import FieldBox
from kkb_desktop.gui.pages.families import FamiliesPage
from kkb_desktop.gui.theme import theme
from kkb_desktop.services.desk import drafts
from kkb_desktop.services.desk.desk import close
from kkb_desktop.services.exchange import practice
from kkb_desktop.services.families import families
from kkb_desktop.services.sample import village as sample
from kkb_desktop.services.writing import records


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


def type_new(page, name: str) -> str:
    """A new family with nothing but its head's name; the key of its draft."""
    page.browser.open_new()
    QTest.keyClicks(page.browser.panel.identity.form.boxes["head_name"].editor.edit, name)
    return page.browser.panel.form_key


def head_name(page) -> object:
    return page.browser.panel.identity.form.values()["head_name"]


def test_what_is_typed_is_kept_as_a_draft_and_gone_on_with(office):
    desk = office.desk()
    page = office.show(FamiliesPage(desk, office.bus, office.jobs))
    panel = page.browser.panel
    form = type_new(page, "Siti")
    panel.show_part("members")
    assert page.may_leave()
    office.settle()
    kept = drafts.load(desk, form)
    assert kept is not None
    assert [
        typed["head_name"] for type, _id, typed, _assumed in kept.body["records"] if type == "family"
    ] == ["Siti"]
    panel.close_family()
    page.open_with({"draft": form})
    assert panel.notice.isVisible() and panel.state.family["head_name"] == "Siti"
    assert panel.tabs.current == "members", "where the typing stopped"
    assert head_name(page) == "Siti"
    panel.notice.ask().yes.click()
    office.settle()
    assert not panel.form_key and not drafts.all_drafts(desk)


def test_new_families_stand_side_by_side_half_typed_and_each_is_found_in_the_list(office):
    desk = office.desk()
    office.type_family(desk)
    page = office.show(FamiliesPage(desk, office.bus, office.jobs))
    first, second = type_new(page, "Siti"), type_new(page, "Zainal")
    page.browser.panel.keep()
    office.settle()
    assert first != second and {draft.form for draft in drafts.all_drafts(desk)} == {first, second}
    page.browser.listing.reload()
    office.settle()
    listing = page.browser.listing
    assert set(listing.model.ids[:2]) == {first, second} and len(listing.model.ids) == 3
    looks = {each: listing._look(listing.model.row(at)) for at, each in enumerate(listing.model.ids)}
    assert looks[first].title == "Siti" and "Sari" in looks[first].line and looks[first].status == "Draf"
    listing.list.select(first)
    assert head_name(page) == "Siti"
    listing.list.select(second)
    assert head_name(page) == "Zainal"
    page.browser.panel.save()
    office.settle()
    assert [draft.form for draft in drafts.all_drafts(desk)] == [first]


def test_a_new_family_asks_whether_one_that_was_begun_is_meant_and_keeps_both(office):
    desk = office.desk()
    page = office.show(FamiliesPage(desk, office.bus, office.jobs))
    first = type_new(page, "Siti")
    question = page.browser.ask_new()
    assert question is not None and [each.isEnabled() for each in question.buttons] == [True]
    assert question.buttons[0].hasFocus() or not question.window().isActiveWindow()
    question.fresh.click()
    assert head_name(page) is None and page.browser.panel.form_key != first
    QTest.keyClicks(page.browser.panel.identity.form.boxes["head_name"].editor.edit, "Zainal")
    question = page.browser.ask_new()
    assert len(question.buttons) == 2
    next(each for each in question.buttons if "Siti" in each.accessibleName()).click()
    assert page.browser.panel.form_key == first and head_name(page) == "Siti"
    office.settle()
    assert len(drafts.all_drafts(desk)) == 2


def test_an_empty_new_family_is_not_asked_about(office):
    desk = office.desk()
    page = office.show(FamiliesPage(desk, office.bus, office.jobs))
    assert page.browser.ask_new() is None
    form = page.browser.panel.form_key
    assert page.browser.ask_new() is None and page.browser.panel.form_key == form


def test_from_a_new_family_a_click_leads_back_to_the_one_shown_before(office):
    desk = office.desk()
    family = office.type_family(desk)
    page = office.show(FamiliesPage(desk, office.bus, office.jobs))
    listing, panel = page.browser.listing.list, page.browser.panel
    form = type_new(page, "Siti")
    assert listing.selected_id == "" and panel.family is None
    place = listing.visualRect(page.browser.listing.model.index_of(family)).center()
    QTest.mouseClick(listing.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert panel.family is not None and panel.family.id == family
    office.settle()
    page.open_with({"draft": form})
    office.settle()
    assert listing.selected_id == form and head_name(page) == "Siti"


def test_going_on_with_drafts_opens_the_draft_itself(office):
    desk = office.desk()
    office.type_family(desk)
    page = office.show(FamiliesPage(desk, office.bus, office.jobs))
    type_new(page, "Siti")
    page.may_leave()
    office.settle()
    again = office.show(FamiliesPage(desk, office.bus, office.jobs))
    again.open_with({"filter": "draft"})
    office.settle()
    assert head_name(again) == "Siti" and again.browser.listing.filter == "draft"
    assert len(again.browser.listing.model.ids) == 1


def test_a_saved_draft_is_gone(office):
    desk = office.desk()
    page = office.show(FamiliesPage(desk, office.bus, office.jobs))
    form = type_new(page, "Siti")
    page.browser.panel.keep()
    page.browser.panel.save()
    office.settle()
    assert drafts.load(desk, form) is None and not drafts.all_drafts(desk)


def test_an_empty_list_says_what_belongs_there_and_how_to_begin(office):
    desk = office.desk()
    page = FamiliesPage(desk, office.bus, office.jobs)
    office.qtbot.addWidget(page)
    page.resize(1150, 640)
    page.show()
    states = page.browser.listing.states
    assert states.currentWidget() is states.reading
    page.shown()
    office.settle()
    assert states.currentWidget() is states.none
    wanted = []
    office.bus.page_wanted.connect(lambda key, _argument: wanted.append(key))
    states.import_button.click()
    assert wanted == ["import"]


def test_a_search_without_hits_says_so_and_offers_the_whole_list(office):
    desk = office.desk()
    family = office.type_family(desk)
    page = office.show(FamiliesPage(desk, office.bus, office.jobs))
    listing = page.browser.listing
    listing.search.setText("tidak ada yang begini")
    listing.set_filter("pus")
    office.settle()
    assert listing.states.currentWidget() is listing.states.no_hits
    listing.states.no_hits.pressed.emit()
    office.settle()
    assert list(listing.model.ids) == [family] and not listing.narrowed


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


def tab_through(page) -> list[QWidget]:
    """Where the Tab key stops, from the search field around to it."""
    search = page.browser.listing.search
    search.setFocus()
    found = [search]
    while len(found) < 200:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if QApplication.focusWidget() is search:
            return found
        found.append(QApplication.focusWidget())
    raise AssertionError("the Tab key never comes around")


def places(widgets: list[QWidget]) -> list[tuple[int, int]]:
    """(row, column) of the item that each belongs to, in its scrolled form; answers of one item stand together."""
    found = []
    for each in widgets:
        holder = next(up for up in ancestors(each) if isinstance(up, QScrollArea))
        box = next((up for up in ancestors(each) if isinstance(up, FieldBox)), each)
        corner = box.mapTo(holder.widget(), box.rect().topLeft())
        found.append((corner.y() // 8, corner.x()))
    return found


def ancestors(widget: QWidget):
    while (widget := widget.parentWidget()) is not None:
        yield widget


@pytest.mark.parametrize(
    "part", ["family", "planning", "services", "housing", "verification", "new", "member"]
)
def test_the_tab_key_goes_as_the_eye_does(office, qtbot, part):
    desk = office.desk()
    family = office.type_family(desk)
    wife = {"family": family, "name": "Siti", "sex": 2, "relation": 3, "marital_status": 2}
    records.save(desk, "person", {**wife, "birth_date": "1990-02-03"})
    page = office.show(FamiliesPage(desk, office.bus, office.jobs))
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    panel = page.browser.panel
    if part == "new":
        page.browser.open_new()
    elif part == "member":
        panel.show_part("members")
        panel.members.edit(panel.state.members[0])
    else:
        panel.show_part(part)
    found = tab_through(page)
    order = [
        page.browser.listing if page.browser.listing.isAncestorOf(each)
        else panel.head if panel.head.isAncestorOf(each)
        else panel.stack if panel.stack.isAncestorOf(each)
        else panel.foot if panel.foot.isAncestorOf(each)
        else page.title
        for each in found
    ]  # fmt: skip
    blocks = [page.browser.listing, panel.head, panel.stack, panel.foot, page.title]
    assert [blocks.index(each) for each in order] == sorted(blocks.index(each) for each in order)
    inside = [each for each in found if panel.stack.isAncestorOf(each)]
    form = [each for each in inside if any(isinstance(up, QScrollArea) for up in ancestors(each))]
    assert len(form) > 4 and places(form) == sorted(places(form))
    assert panel.tabs.tabs[panel.tabs.current] in found, "of the parts the one that is shown"


@pytest.mark.parametrize("size", [(1093, 467), (1150, 640)])
@pytest.mark.parametrize("text", [100, 130])
def test_rows_and_questions_are_in_sight_however_low_the_window_is(office, size, text):
    theme().set_text_size(text)
    desk = office.desk()
    family = office.type_family(desk)
    for number in range(1, 4):
        records.save(
            desk, "person", {"family": family, "number": number, "name": "Siti", "sex": 2, "relation": 4}
        )
    page = office.show(FamiliesPage(desk, office.bus, office.jobs))
    page.resize(*size)
    listing = page.browser.listing.list
    if page.browser.narrow:
        assert listing.viewport().height() >= 2 * listing.sizeHintForRow(0)
        page.open_with({"family": family})
        office.settle()
    page.browser.panel.show_part("members")
    grid = page.browser.panel.members.grid
    assert grid.viewport().height() >= 2 * grid.rowHeight(0)
    page.browser.panel.show_part("wellbeing")
    area = page.browser.panel.part("wellbeing").area
    assert (
        area.viewport().height() >= 2 * page.browser.panel.part("wellbeing").sheet.rows["worships"].height()
    )


def test_in_training_a_real_card_number_is_refused_in_words_and_stays_in_the_form(
    office, tmp_path, monkeypatch
):
    whole = sample.build
    monkeypatch.setattr(sample, "build", lambda **given: whole(12, history=False, **given))
    desk = practice.open_training(tmp_path / "data", "village")
    page = office.show(FamiliesPage(desk, office.bus, office.jobs))
    page.shown()
    office.settle()
    family = families.family_ids(desk)[0]
    page.open_with({"family": family})
    office.settle()
    before = records.read(desk, "family", family).values["card_number"]
    (editor,) = [each for each in page.findChildren(DigitsEditor) if each.field.key == "card_number"]
    editor.edit.setFocus()
    editor.edit.selectAll()
    QTest.keyClicks(editor.edit, "3204110702155001")
    (save,) = [each for each in page.findChildren(QPushButton) if each.text() == "Simpan"]
    save.click()
    office.settle()
    assert "3299" in page.browser.panel.messages.text
    assert editor.value() == "3204110702155001"
    assert records.read(desk, "family", family).values["card_number"] == before
    close(desk)
