"""Conflicts: both values stand side by side, one is chosen, the record is settled."""

from dataclasses import replace

from PySide6.QtCore import Qt

from kkb_desktop.gui.pages.conflicts import ConflictsPage
from kkb_desktop.services.exchange import conflicts
from kkb_desktop.services.writing import records


def _disputed(office, desk):
    family = office.type_family(desk)
    seen = records.read(desk, "family", family)
    records.save(desk, "family", {"address": "Jl. Mawar No. 4"}, opened=seen)
    # The second form was opened before the first was saved, so both values stand.
    records.save(desk, "family", {"address": "Jl. Mawar No. 4B"}, opened=seen)
    return family


def test_nothing_in_dispute_is_said(office, qtbot):
    page = office.show(ConflictsPage(office.desk("district"), office.bus, office.jobs))
    assert page.contents.is_empty and not page.dispute.isVisible()
    went = []
    office.bus.page_wanted.connect(lambda key, _argument: went.append(key))
    qtbot.mouseClick(page.contents.empty.button, Qt.MouseButton.LeftButton)
    assert went == ["inbox"] and not page.left.isVisible()


def test_until_the_list_is_read_nothing_can_be_settled(office):
    desk = office.desk()
    _disputed(office, desk)
    page = ConflictsPage(desk, office.bus, office.jobs)
    page.shown()
    assert page.contents.counting and not page.dispute.isVisibleTo(page)
    office.show(page)
    assert page.dispute.isVisible() and page.left.data.text == "1 tersisa"


def test_a_side_is_chosen_and_the_dispute_is_over(office):
    desk = office.desk()
    family = _disputed(office, desk)
    page = office.show(ConflictsPage(desk, office.bus, office.jobs))
    assert list(page.dispute.groups) == ["address"] and not page.dispute.settle_button.isEnabled()
    page.dispute.choose_side(1)
    wanted = page.dispute.chosen_values()["address"]
    assert page.dispute.settle_button.isEnabled()
    page.settle()
    office.settle()
    assert conflicts.list_conflicts(desk) == []
    assert records.read(desk, "family", family).values["address"] == wanted


def test_a_confidential_answer_stays_secret_and_can_still_be_settled(office):
    desk = office.desk()
    family = office.type_family(desk)
    answers = records.save(desk, "family_survey", {"family": family, "round": 2026, "violence": 2}).record
    seen = records.read(desk, "family_survey", answers)
    records.save(desk, "family_survey", {"violence": 1}, opened=seen)
    records.save(desk, "family_survey", {"violence": None}, opened=seen)
    looking = replace(desk, user=replace(desk.user, role="district"))
    page = office.show(ConflictsPage(looking, office.bus, office.jobs))
    cards = [page.dispute.groups["violence"].card(str(at)) for at in (0, 1)]
    assert all("rahasia" in card.accessibleName() for card in cards)
    page.dispute.choose_side(0)
    wanted = page.dispute.chosen_sides()["violence"]
    assert page.dispute.chosen_values() == {} and "rahasia" in page.dispute.outcome_text.text()
    (field,) = conflicts.compare(desk, answers).fields
    value = next(each.value for each in field.choices if each.op_id == wanted)
    page.settle()
    office.settle()
    assert conflicts.list_conflicts(desk) == []
    assert records.read(desk, "family_survey", answers).values.get("violence") == value
