from kkb_desktop.gui.pages.duplicates import DuplicatesPage
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
