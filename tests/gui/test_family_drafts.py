"""A family half typed survives everything: a busy disk, another family opened meanwhile, the power going."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kkb_desktop.gui.families.panel import FamilyPanel
from kkb_desktop.gui.families.values import Place
from kkb_desktop.gui.pages.families import FamiliesPage
from kkb_desktop.services.desk import drafts
from kkb_desktop.services.desk.desk import open_desk
from kkb_desktop.services.families import families
from kkb_desktop.services.families.half_typed import family_key
from kkb_desktop.services.families.survey import read_survey
from kkb_desktop.services.writing import records
from kkb_desktop.store.keyfile import SlotUser
from tests.gui.keys import Keyboard
from tests.gui.test_drafting import busy_disk

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(office):
    made = FamilyPanel(office.desk(), office.bus, office.jobs)
    return office.show(made)


def write(panel: FamilyPanel, key: str, text: str) -> None:
    QTest.keyClicks(panel.identity.form.boxes[key].editor.target(), text)


def shown(panel: FamilyPanel, *keys: str) -> list[object]:
    values = panel.identity.form.values()
    return [values[key] for key in keys]


def test_what_is_typed_at_once_joins_the_draft_that_is_still_on_its_way(office, panel):
    first = office.type_family(panel._desk)
    second = office.type_family(panel._desk, head_name="Zainal")
    with busy_disk(office):
        panel.open(first)
        write(panel, "phone", "0812")
        panel.open(second)
        panel.open(first)
        write(panel, "hamlet", "Cibogo")
        panel.keep()
        assert shown(panel, "phone", "hamlet") == ["0812", "Cibogo"]
    kept = drafts.load(panel._desk, family_key(first))
    assert kept is not None
    assert ["family", first, {"phone": "0812", "hamlet": "Cibogo"}, []] in kept.body["records"]


def test_what_is_typed_while_the_family_is_being_saved_stays(office, panel):
    family = office.type_family(panel._desk)
    panel.open(family)
    write(panel, "phone", "0812")
    with busy_disk(office):
        panel.save()
        write(panel, "hamlet", "Cibogo")
    assert shown(panel, "phone", "hamlet") == ["0812", "Cibogo"] and panel.typing
    assert records.read(panel._desk, "family", family).values.get("hamlet") is None
    panel.save()
    office.settle()
    assert records.read(panel._desk, "family", family).values["hamlet"] == "Cibogo" and not panel.typing


def test_a_save_that_ends_late_leaves_the_family_alone_that_is_typed_by_then(office, panel):
    first = office.type_family(panel._desk)
    second = office.type_family(panel._desk, head_name="Zainal")
    panel.open(first)
    write(panel, "phone", "0812")
    with busy_disk(office):
        panel.save()
        panel.open(second)
        write(panel, "phone", "0899")
    assert shown(panel, "head_name", "phone") == ["Zainal", "0899"]
    assert panel.family.id == second and panel.typing
    assert records.read(panel._desk, "family", first).values["phone"] == "0812"


def test_a_refused_save_of_a_family_that_was_left_keeps_what_was_typed(office, panel, monkeypatch):
    first = office.type_family(panel._desk)
    second = office.type_family(panel._desk, head_name="Zainal")
    panel.open(first)
    write(panel, "phone", "0812")
    with busy_disk(office):
        panel.save()
        panel.open(second)
        monkeypatch.setattr(
            "kkb_desktop.services.families.sheet.save", lambda *_all: (_ for _ in ()).throw(OSError("full"))
        )
    assert office.notices, "said, though the family is not shown any more"
    panel.open(first)
    assert shown(panel, "phone") == ["0812"]


def test_no_letter_lands_in_a_family_that_is_being_left(office, qtbot):
    desk = office.desk()
    first = office.type_family(desk)
    second = office.type_family(desk, head_name="Zainal")
    page = office.show(FamiliesPage(desk, office.bus, office.jobs))
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    panel = page.browser.panel
    panel.identity.form.focus_item("phone")
    keys = Keyboard()
    keys.write("0812")
    with busy_disk(office):
        keys.press(Qt.Key.Key_Return, holding=CTRL)
        keys.write("345")
    assert records.read(desk, "family", first).values["phone"] == "0812"
    assert panel.family.id == second and not panel.typing
    keys.write("Zain")
    assert QApplication.focusWidget().text() == "Zain", "the keyboard is free again"


def test_answers_typed_for_an_earlier_round_are_gone_on_with_and_saved(office, panel):
    family = office.type_family(panel._desk)
    panel.open(family)
    panel.show_round(2025)
    panel.state.put(Place("family_survey", "2025", "roof"), {"roof": 2})
    panel.keep()
    office.settle()
    panel.close_family()
    panel.open(family)
    assert panel.state.round == 2025
    panel.save()
    office.settle()
    assert not panel.messages.text
    assert read_survey(panel._desk, family, 2025).survey.values["roof"] == 2


def test_what_somebody_else_left_half_typed_waits_until_it_is_decided_on(office, panel):
    desk = panel._desk
    family = office.type_family(desk)
    other = replace(desk, user=SlotUser("Bu Neneng", desk.user.role))
    body = {
        "id": family,
        "round": 2026,
        "members": [],
        "records": [["family", family, {"phone": "0899"}, []]],
    }
    drafts.save(other, family_key(family), body)
    panel.open(family)
    assert "Bu Neneng" in panel.notice.label.text() and shown(panel, "phone") == [None]
    write(panel, "phone", "0812")
    panel.save()
    panel.keep()
    office.settle()
    assert shown(panel, "phone") == [None] and not panel.typing
    assert drafts.load(desk, family_key(family)).user == "Bu Neneng"
    panel.notice.resume.click()
    assert shown(panel, "phone") == ["0899"]
    panel.save()
    office.settle()
    assert records.read(desk, "family", family).values["phone"] == "0899"
    assert not drafts.all_drafts(desk)


_TYPIST = """
import sys
from pathlib import Path
from PySide6.QtCore import QEventLoop
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.pages.families import FamiliesPage
from kkb_desktop.gui.theme import theme
from kkb_desktop.services.desk import drafts
from kkb_desktop.services.desk.desk import open_desk

app = QApplication([])
theme().start("light")
desk = open_desk(Path(sys.argv[1]), "Sari", sys.argv[2])
page = FamiliesPage(desk, Bus(), JobRunner())
page.show()
for name in ("Siti", "Zainal"):
    page.browser.open_new()
    QTest.keyClicks(page.browser.panel.identity.form.boxes["head_name"].editor.edit, name)
while len(drafts.all_drafts(desk)) < 2:
    app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
print("typed", flush=True)
app.exec()
"""


def test_the_power_goes_and_both_new_families_are_there_again(office):
    desk = office.desk()
    words = "empat kata yang panjang"
    root = Path(__file__).parents[2]
    typist = subprocess.Popen(
        [sys.executable, "-c", _TYPIST, str(desk.folder), words],
        stdout=subprocess.PIPE,
        text=True,
        cwd=root,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(root)},
    )
    try:
        assert typist.stdout is not None and typist.stdout.readline().strip() == "typed"
    finally:
        typist.send_signal(signal.SIGKILL)
        typist.wait()
    again = open_desk(desk.folder, "Sari", words)
    office.made.append(again)
    page = office.show(FamiliesPage(again, office.bus, office.jobs))
    listing = page.browser.listing
    assert not families.family_ids(again) and len(listing.model.ids) == 2
    names = []
    for form in list(listing.model.ids):
        page.open_with({"draft": form})
        office.settle()
        names.append(page.browser.panel.identity.form.values()["head_name"])
    assert sorted(names) == ["Siti", "Zainal"]
