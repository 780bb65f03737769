"""Each event's dialog, filled and written on a real desk."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMenu

from kkb_desktop.gui.events.button import EventButton
from kkb_desktop.gui.events.dialog import EventDialog
from kkb_desktop.gui.events.family_picker import FamilyPicker
from kkb_desktop.services.events import book
from kkb_desktop.services.families import families
from kkb_desktop.services.writing import records


@pytest.fixture
def home(office):
    """A desk with a family of four as ids by name."""
    desk = office.desk()
    family = office.type_family(desk)
    people = {}
    for name, sex, born, relation, marital in (
        ("Wawan", 1, "1980-04-05", 1, 2),
        ("Siti", 2, "1985-08-12", 3, 2),
        ("Rina", 2, "2006-01-09", 4, 1),
        ("Dodi", 1, "2015-02-03", 4, 1),
    ):
        values = {
            "family": family, "name": name, "sex": sex, "birth_date": born, "relation": relation,
            "marital_status": marital,
        }  # fmt: skip
        people[name] = records.save(desk, "person", values).record
    return office, desk, family, people


def opened(home, kind, person=""):
    office, desk, family, people = home
    dialog = EventDialog(desk, office.bus, office.jobs, kind, family, people.get(person, ""))
    written = []
    dialog.happened.connect(written.append)
    return office.show(dialog), written


def put(form, **values):
    form.set_values({**form.values(), **values})


def here(home):
    _office, desk, family, _people = home
    return {each.values["name"]: each.values for each in families.members(desk, family)}


def test_a_child_is_born_and_belongs_to_its_mother(home):
    dialog, written = opened(home, book.BIRTH, "Siti")
    put(dialog.forms[0], happened_on="2026-11-01")
    put(dialog.forms[1], name="Bayi", sex=2)
    dialog.save()
    home[0].settle()
    assert len(written) == 1
    child = here(home)["Bayi"]
    assert (child["birth_date"], child["mother"], child["relation"]) == ("2026-11-01", home[3]["Siti"], 4)


def test_nothing_is_written_while_something_must_be_filled_in(home):
    dialog, written = opened(home, book.BIRTH)
    dialog.save()
    home[0].settle()
    assert written == [] and dialog.forms[1].errors()


def test_when_the_head_dies_somebody_is_proposed_to_follow(home):
    dialog, written = opened(home, book.DEATH, "Wawan")
    assert dialog.follower == home[3]["Siti"]
    dialog.save()
    home[0].settle()
    left = here(home)
    assert set(left) == {"Siti", "Rina", "Dodi"}
    assert (left["Siti"]["relation"], left["Siti"]["marital_status"]) == (1, 4)
    records.undo(home[1], written[0].change.step)
    assert set(here(home)) == {"Wawan", "Siti", "Rina", "Dodi"}


def test_no_new_head_is_asked_for_when_a_child_leaves_or_all_do(home):
    dialog, _written = opened(home, book.MOVE_OUT, "Rina")
    assert dialog.follower is None
    dialog.people[home[3]["Wawan"]].setChecked(True)
    assert dialog.follower == home[3]["Siti"]
    for box in dialog.people.values():
        box.setChecked(True)
    assert dialog.follower is None


def test_somebody_who_moved_out_comes_back(home):
    dialog, written = opened(home, book.MOVE_OUT, "Rina")
    put(dialog.forms[0], place="Bandung")
    dialog.save()
    home[0].settle()
    assert "Rina" not in here(home) and len(written) == 1
    back, written = opened(home, book.MOVE_IN, "Rina")
    assert back.ticked == [home[3]["Rina"]]
    back.save()
    home[0].settle()
    assert "Rina" in here(home)


def test_somebody_not_found_is_found_again(home):
    dialog, _written = opened(home, book.NOT_FOUND, "Dodi")
    dialog.save()
    home[0].settle()
    assert "Dodi" not in here(home)
    found, _written = opened(home, book.FOUND_AGAIN, "Dodi")
    found.save()
    home[0].settle()
    assert "Dodi" in here(home)


def test_a_daughter_marries_a_newcomer_and_founds_a_family(home):
    dialog, written = opened(home, book.MARRIAGE, "Rina")
    office, desk, _family, people = home
    dialog.body.itemAt(1).widget().chosen.emit("new")
    chips = dialog.body.itemAt(1).widget()
    chips.set_current("new")
    put(dialog.forms[1], name="Agus", birth_date="2001-05-05")
    dialog.save()
    office.settle()
    assert len(written) == 1 and written[0].family
    couple = {
        each.values["name"]: each.values["relation"] for each in families.members(desk, written[0].family)
    }
    assert couple == {"Agus": 1, "Rina": 3}


def test_a_couple_divorces_and_the_wife_leaves_with_a_child(home):
    dialog, written = opened(home, book.DIVORCE, "Siti")
    people = home[3]
    combos = [
        each for each in dialog.findChildren(type(dialog.new_head)) if each.findData(people["Siti"]) >= 0
    ]
    leaves = next(each for each in combos if each is not dialog.new_head)
    leaves.setCurrentIndex(leaves.findData(people["Siti"]))
    dialog.people[people["Dodi"]].setChecked(True)
    dialog.save()
    home[0].settle()
    assert len(written) == 1 and set(here(home)) == {"Wawan", "Rina"}
    assert here(home)["Wawan"]["marital_status"] == 3


def test_a_daughter_gets_a_card_of_her_own(home):
    dialog, written = opened(home, book.SPLIT, "Rina")
    put(dialog.forms[1], card_number="3299010702155002")
    dialog.save()
    home[0].settle()
    assert written and set(here(home)) == {"Wawan", "Siti", "Dodi"}
    assert records.read(home[1], "family", written[0].family).values["card_number"] == "3299010702155002"


def test_a_whole_family_moves_to_a_new_address(home):
    dialog, written = opened(home, book.MOVE_WITHIN)
    put(dialog.forms[1], address="Jl. Mawar 9", rt="007")
    dialog.save()
    home[0].settle()
    assert written
    values = records.read(home[1], "family", home[2]).values
    assert (values["address"], values["rt"]) == ("Jl. Mawar 9", "007")


def test_two_families_become_one(home):
    office, desk, family, _people = home
    other = office.type_family(desk, head_name="Mbah Darmo", card_number="3299010702155003")
    records.save(
        desk,
        "person",
        {"family": other, "name": "Mbah Darmo", "sex": 1, "birth_date": "1940-01-01", "relation": 1},
    )
    dialog, written = opened(home, book.MERGE)
    picker = dialog.findChild(FamilyPicker)
    picker.look_for("Darmo")
    office.settle()
    assert picker.list.select(other)
    dialog.save()
    office.settle()
    assert written and here(home)["Mbah Darmo"]["relation"] == 9


def test_a_refused_event_is_told_in_words_and_changes_nothing(home):
    dialog, written = opened(home, book.NEW_HEAD, "Dodi")
    put(dialog.forms[0], happened_on="2014-01-01")
    dialog.save()
    home[0].settle()
    assert written == [] and dialog.messages.text and dialog.save_button.isEnabled()


def offered(home, person=""):
    """What the menu says: (words, the names below them)."""
    office, desk, family, people = home
    button = EventButton(desk, office.bus, office.jobs, lambda: (family, people.get(person, "")))
    office.show(button)
    menu = button.offer()
    below = {each.title(): [name.text() for name in each.actions()] for each in menu.findChildren(QMenu)}
    found = [(each.text(), below.get(each.text(), [])) for each in menu.actions() if not each.isSeparator()]
    menu.close()
    QApplication.sendPostedEvents(menu, QEvent.Type.DeferredDelete)  # before its button is let go of
    return found


def test_events_are_named_under_the_family_what_happens_most_first(home):
    entries = offered(home)
    assert [words.rstrip(" …") for words, _names in entries[:3]] == ["Kematian", "Pindah keluar", "Kelahiran"]
    assert entries[0][1] == ["Wawan …", "Siti …", "Rina …", "Dodi …"], "who died is chosen by name"
    assert not entries[1][1], "who moves is ticked in the dialog"


def test_of_the_member_the_keyboard_is_on_the_events_are_chosen_at_once(home):
    entries = offered(home, "Dodi")
    words = [each.rstrip(" …") for each, _names in entries]
    assert words[:3] == ["Kematian", "Pindah keluar", "Kelahiran"] and not any(names for _w, names in entries)
    assert "Perceraian" not in words, "he was never married"


def test_nobody_ticked_is_said_and_nothing_written(home):
    dialog, written = opened(home, book.MOVE_OUT)
    put(dialog.forms[0], happened_on="2026-11-01", place="Bandung")
    dialog.save()
    home[0].settle()
    assert not written and dialog.messages.text and dialog.save_button.isEnabled()
