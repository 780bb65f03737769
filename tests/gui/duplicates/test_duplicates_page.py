from PySide6.QtCore import Qt

from kkb_desktop.gui.pages.duplicates import DuplicatesPage
from kkb_desktop.services.doubles import duplicates
from kkb_desktop.services.families import families
from kkb_desktop.services.writing import records


def opened(office):
    desk = office.desk()
    first = office.type_family(desk)
    second = office.type_family(desk, head_name="Siti Rohmah", card_number="3299010702155009", rt="02")
    one, other = (
        records.save(
            desk, "person", {"family": home, "relation": 4, "sex": 1, "birth_date": "2001-03-09", **values}
        ).record
        for home, values in (
            (first, {"name": "Muhammad Fajar <b>", "nik": "3299010903015001"}),
            (second, {"name": "Muh. Fadjar", "nik": "3299010903015001", "education": 8}),
        )
    )
    return desk, first, one, other, office.show(DuplicatesPage(desk, office.bus, office.jobs))


def test_two_of_one_person_are_merged_with_the_values_chosen_and_come_apart_again(office):
    desk, first, one, other, page = opened(office)
    assert page.compared.pair is not None and {page.compared.pair.one, page.compared.pair.other} == {
        one,
        other,
    }
    page.compared.groups[""].set_current(one)
    page.compared.groups["name"].set_current(one)
    if "education" in page.compared.groups:
        page.compared.groups["education"].set_current(other)
    page.merge()
    office.settle()
    kept = records.read(desk, "person", one).values
    assert (kept["name"], kept["education"]) == ("Muhammad Fajar <b>", 8)
    assert page.compared.pair is None and families.counts(desk)["people"] == 1
    records.undo(desk, office.notices[-1].step)
    assert families.counts(desk)["people"] == 2


def test_two_who_are_not_the_same_are_never_asked_about_again(office):
    desk, first, one, other, page = opened(office)
    page.keep_apart()
    office.settle()
    assert page.compared.pair is None and families.counts(desk)["people"] == 2
    page.reload()
    office.settle()
    assert page.listing.rows == {}


def test_families_are_compared_with_their_members_beside_them(office):
    desk, first, one, other, page = opened(office)
    office.type_family(desk, head_name="Wawan Hermawan", card_number="3299010702155001")
    page.chips.set_current("family")
    page.reload()
    office.settle()
    assert page.compared.pair is not None and page.kind == "family"
    page.merge()
    office.settle()
    assert page.messages.text == "" and len(families.family_ids(desk)) == 2


def test_while_it_is_searched_nothing_can_be_pressed(office):
    desk, *_ids, page = opened(office)
    assert page.compared.isVisible() and not page.contents.counting
    page.search()
    assert page.contents.counting and not page.compared.isVisible() and not page.listing.isVisible()
    assert "Mencari" in page.contents.counting_words.text()
    office.settle()
    assert page.compared.isVisible() and page.compared.merge_button.isEnabled()


def test_a_search_that_is_stopped_can_be_begun_again(office, qtbot, monkeypatch):
    desk, *_ids, page = opened(office)

    def until_stopped(_desk, *, progress, cancel):
        while True:
            cancel()

    with monkeypatch.context() as patched:
        patched.setattr(duplicates, "find_people", until_stopped)
        page.search()
        office.jobs.cancel_all()
        office.settle()
    assert page.contents.is_empty and page.nothing.title.text() == "Pencarian dihentikan"
    qtbot.mouseClick(page.nothing.button, Qt.MouseButton.LeftButton)
    office.settle()
    assert page.compared.isVisible()


def test_a_new_village_hears_how_it_begins_and_one_without_doubles_that_there_are_none(office, qtbot):
    desk = office.desk()
    page = office.show(DuplicatesPage(desk, office.bus, office.jobs))
    went = []
    office.bus.page_wanted.connect(lambda key, argument: went.append((key, argument)))
    qtbot.mouseClick(page.nothing.button, Qt.MouseButton.LeftButton)
    assert went == [("families", {"new": True})]
    family = office.type_family(desk)
    records.save(desk, "person", {"family": family, "relation": 1, "name": "Wawan", "sex": 1})
    page.search()
    office.settle()
    assert page.contents.is_empty and page.nothing.title.text() == "Tidak ada yang tampak ganda"


def test_what_was_chosen_survives_a_change_somewhere_else(office):
    desk, first, one, other, page = opened(office)
    page.compared.groups["name"].set_current(other)
    office.bus.announce(records.save(desk, "family", {**office.family, "rt": "07"}).change)
    office.settle()
    assert page.compared.groups["name"].current == other


def test_numbers_that_differ_can_be_told_apart(office):
    desk, first, one, other, page = opened(office)
    seen = records.read(desk, "person", other)
    office.bus.announce(records.save(desk, "person", {"nik": "3299010904015001"}, opened=seen).change)
    office.settle()
    cards = [page.compared.groups["nik"].card(id).accessibleName() for id in (one, other)]
    assert "3299 •••• •3•• 5001" in cards[0] and "3299 •••• •4•• 5001" in cards[1]


def test_in_a_narrow_window_the_list_comes_first_and_a_pair_leads_back_to_it(office, qtbot):
    desk, *_ids, page = opened(office)
    page.resize(700, 500)
    assert page.listing.isVisible() and not page.compared.isVisible()
    qtbot.keyClick(page.listing.list, Qt.Key.Key_Return)
    assert page.compared.isVisible() and not page.listing.isVisible()
    qtbot.mouseClick(page.compared.back_button, Qt.MouseButton.LeftButton)
    assert page.listing.isVisible()


def test_words_that_break_into_lines_make_their_card_higher(office, qtbot):
    _desk, _first, one, _other, page = opened(office)
    card = page.compared.groups["name"].card(one)  # Muhammad Fajar
    assert card.heightForWidth(150) > card.heightForWidth(500)
    page.resize(860, 600)
    qtbot.waitUntil(lambda: card.height() >= card.heightForWidth(card.width()))
