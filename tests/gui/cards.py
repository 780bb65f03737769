"""Every card that can lie over the window, and how each is reached, for tests that look at all of them."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kkb_desktop.domain.errors import KeyRefused
from kkb_desktop.gui import __file__ as gui_init
from kkb_desktop.gui.desk_window import DeskWindow
from kkb_desktop.gui.dialogs.first_run import FirstRun
from kkb_desktop.gui.dialogs.search_palette import open_search
from kkb_desktop.gui.events.dialog import open_event
from kkb_desktop.gui.exchange.districtcard import DistrictCard
from kkb_desktop.gui.families.panel import FamilyPanel
from kkb_desktop.gui.familyview.view import open_family_view
from kkb_desktop.gui.groups.attendance import MeetingSheetView
from kkb_desktop.gui.pages.backup import BackupPage
from kkb_desktop.gui.pages.devices import DevicesPage
from kkb_desktop.gui.pages.families import FamiliesPage
from kkb_desktop.gui.pages.groups import GroupsPage
from kkb_desktop.gui.pages.import_residents import ImportResidentsPage
from kkb_desktop.gui.pages.inbox import InboxPage
from kkb_desktop.gui.pages.settings import SettingsPage
from kkb_desktop.gui.settings.practice import PracticeCard
from kkb_desktop.gui.widgets.modal import ModalCard
from kkb_desktop.services.backup import keeping
from kkb_desktop.services.desk.recovery import Request
from kkb_desktop.services.events import book
from kkb_desktop.services.exchange.inbox import InboxEntry
from kkb_desktop.services.families import families
from kkb_desktop.services.programme.groups import groups
from kkb_desktop.services.programme.groups.groups import NewMember
from kkb_desktop.services.programme.groups.meetings import Guest
from kkb_desktop.services.writing import records
from kkb_desktop.services.writing.steps import Step


def opened() -> ModalCard:
    """The card on top."""
    cards = [
        each
        for top in QApplication.topLevelWidgets()
        for each in top.findChildren(ModalCard)
        if each.isVisible()
    ]
    assert cards, "no card is open"
    return cards[-1]


def family(office, desk) -> str:
    made = office.type_family(desk)
    for name, sex, relation in (("Wawan", 1, 1), ("Siti", 2, 3)):
        values = {"family": made, "name": name, "sex": sex, "relation": relation, "birth_date": "1990-02-03"}
        records.save(desk, "person", values)
    return made


def shown(office, page, qtbot) -> QWidget:
    office.kept = office.show(page)  # nothing else holds on to a page that is a window
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def draft(office, qtbot) -> None:
    panel = shown(office, FamilyPanel(office.desk(), office.bus, office.jobs), qtbot)
    panel.open_new()
    panel.notice.ask()


def removal(office, qtbot) -> None:
    desk = office.desk()
    panel = shown(office, FamilyPanel(desk, office.bus, office.jobs), qtbot)
    panel.open(family(office, desk))
    panel.head.delete_button.click()


def new_family(office, qtbot) -> None:
    page = shown(office, FamiliesPage(office.desk(), office.bus, office.jobs), qtbot)
    page.browser.open_new()
    QTest.keyClicks(page.browser.panel.identity.form.boxes["head_name"].editor.edit, "Siti")
    page.browser.ask_new()


def event(office, qtbot) -> None:
    desk = office.desk()
    host = shown(office, QWidget(), qtbot)
    open_event(host, desk, office.bus, office.jobs, book.BIRTH, family(office, desk))


def family_page(office, qtbot) -> None:
    desk = office.desk()
    host = shown(office, QWidget(), qtbot)
    open_family_view(host, desk, office.bus, office.jobs, family(office, desk))


def search(office, qtbot) -> None:
    host = shown(office, QWidget(), qtbot)
    open_search(host, office.desk(), office.jobs, "")


def groups_page(office, qtbot) -> GroupsPage:
    desk = office.desk()
    made = family(office, desk)
    group = records.save(desk, "activity_group", {"kind": 1, "name": "Melati"}).record
    chosen = [NewMember("person", each.id) for each in families.members(desk, made)]
    groups.add_members(desk, group, chosen)
    return shown(office, GroupsPage(desk, office.bus, office.jobs), qtbot)


def group_member(office, qtbot) -> None:
    page = groups_page(office, qtbot)
    page.views.show_part("members")
    office.settle()
    part = page.members_part
    part.list.select(part.model.id_at(0))
    part.edit()


def meeting(office, qtbot) -> MeetingSheetView:
    page = groups_page(office, qtbot)
    page.views.show_part("meetings")
    page.meetings_part.open_new()
    office.settle()
    return page.meetings_part.sheet


def guest(office, qtbot) -> None:
    meeting(office, qtbot).edit_guest(0, Guest("", "Bu Tini"))


def meeting_left(office, qtbot) -> None:
    sheet = meeting(office, qtbot)
    sheet.tick_all()
    sheet.leave()


def meeting_deleted(office, qtbot) -> None:
    meeting(office, qtbot)._ask_delete()


def device_revoked(office, qtbot) -> None:
    page = shown(office, DevicesPage(office.desk("district"), office.bus, office.jobs), qtbot)
    page._ask_revoke()


def village_helped(office, qtbot) -> None:
    page = shown(office, DevicesPage(office.desk("district"), office.bus, office.jobs), qtbot)
    asked = Request("Bu Sari", "a" * 32, "Laptop 1", ("kata",) * 6, False)
    page._show_request(office.root / "permintaan.kkb", asked)


def pin_chosen(office, qtbot) -> None:
    settings(office, qtbot).locking.choose_pin()


def package_taken_out(office, qtbot) -> None:
    page = shown(office, InboxPage(office.desk("district"), office.bus, office.jobs), qtbot)
    page._ask_to_exclude("a" * 64, [InboxEntry("b.kkb", "imported", village="3299012001", number=2)])


def backups(office, qtbot) -> BackupPage:
    return shown(office, BackupPage(office.desk(), office.bus, office.jobs), qtbot)


def backup_looked_at(office, qtbot) -> None:
    page = backups(office, qtbot)
    page.look_at(keeping.make(office.made[-1]))


def handover_asked(office, qtbot) -> None:
    backups(office, qtbot)._ask_handover()


def handover_cancelled(office, qtbot) -> None:
    backups(office, qtbot)._ask_cancel()


def settings(office, qtbot) -> SettingsPage:
    return shown(office, SettingsPage(office.desk(), office.bus, office.jobs), qtbot)


def user_added(office, qtbot) -> None:
    settings(office, qtbot).people._add_user()


def code_renewed(office, qtbot) -> None:
    settings(office, qtbot).people.renew_code()


def region_corrected(office, qtbot) -> None:
    settings(office, qtbot).place.ask()


def practice_begun_anew(office, qtbot) -> None:
    card = shown(office, PracticeCard(office.desk()), qtbot)
    card._training = True  # as on the desk for training, which takes minutes to make
    card._pressed()


def card_taken_off(office, qtbot) -> None:
    shown(office, DistrictCard(office.desk(), office.jobs), qtbot)._ask_remove()


def card_changed(office, qtbot) -> None:
    card = shown(office, DistrictCard(office.desk(), office.jobs), qtbot)
    card._refused(KeyRefused("card.changed"), office.root / "kartu.kkbcard")


def code_not_noted(office, qtbot) -> None:
    wizard = shown(office, FirstRun(office.root / "baru", office.jobs), qtbot)
    wizard.passphrase_page.desk = office.desk()
    assert not wizard.may_close()


def undone_by_many(office, qtbot) -> None:
    made = DeskWindow(office.desk(), office.jobs)
    shown(office, made.window, qtbot)
    made._offer_undo(Step("a" * 32, "Impor", 5_000))
    office.made_window = made


def exported(office, qtbot) -> None:
    page = shown(office, ImportResidentsPage(office.desk(), office.bus, office.jobs), qtbot)
    page.sheets._ask_export()


OPENERS: dict[str, Callable[..., None]] = {
    "DraftNotice.ask": draft,
    "Remover.ask": removal,
    "ask_which": new_family,
    "open_event": event,
    "open_family_view": family_page,
    "open_search": search,
    "show_over": group_member,
    "MeetingSheetView.edit_guest": guest,
    "MeetingSheetView.leave": meeting_left,
    "MeetingSheetView._ask_delete": meeting_deleted,
    "DevicesPage._ask_revoke": device_revoked,
    "PeopleCard._ask": user_added,
    "PeopleCard.renew_code": code_renewed,
    "LockCard.choose_pin": pin_chosen,
    "BackupPage.look_at": backup_looked_at,
    "BackupPage._ask_handover": handover_asked,
    "BackupPage._ask_cancel": handover_cancelled,
    "DevicesPage._show_request": village_helped,
    "InboxPage._ask_to_exclude": package_taken_out,
    "PlaceCard.ask": region_corrected,
    "PracticeCard._pressed": practice_begun_anew,
    "DistrictCard._ask_remove": card_taken_off,
    "DistrictCard._refused": card_changed,
    "FirstRun.may_close": code_not_noted,
    "DeskWindow._offer_undo": undone_by_many,
    "SheetTools._ask_export": exported,
}
"""How each place that opens a card is reached; by the function that opens it."""


def places() -> set[str]:
    """Every function of the screens that opens a card, "Class.method" or a plain name."""
    found = set()
    for path in Path(gui_init).parent.rglob("*.py"):
        if path.name == "modal.py":
            continue
        for owner, function in functions(ast.parse(path.read_text("utf-8"))):
            calls = [each.func for each in ast.walk(function) if isinstance(each, ast.Call)]
            if any(isinstance(each, ast.Name) and each.id in ("ModalCard", "confirm") for each in calls):
                found.add(f"{owner}.{function.name}" if owner else function.name)
    return found


def functions(tree: ast.Module) -> list[tuple[str, ast.FunctionDef]]:
    found = []
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            found.append(("", node))
        elif isinstance(node, ast.ClassDef):
            found += [(node.name, each) for each in node.body if isinstance(each, ast.FunctionDef)]
    return found
