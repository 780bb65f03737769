"""The settings: who may come in and as what, a new recovery code, the right village, whom to call."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from kkb_desktop.domain.region_search import load
from kkb_desktop.gui.dialogs.user_cards import KeyCard, RecoveryCard
from kkb_desktop.gui.pages.settings import RECOVERY, SettingsPage
from kkb_desktop.gui.settings.place import CorrectionCard
from kkb_desktop.gui.widgets.modal import ModalCard
from kkb_desktop.services.desk import person, users
from kkb_desktop.services.desk.desk import Desk, close, open_desk, recover_desk
from kkb_desktop.services.exchange import devices, sending
from kkb_desktop.services.families import families
from kkb_desktop.services.writing import records
from tests.gui.keys import Keyboard

OWN, FRESH = "empat kata yang panjang", "kata sandi baru sekali"
LONG = 60_000


@pytest.fixture
def desk(office) -> Desk:
    return office.desk()


@pytest.fixture
def page(office, desk) -> SettingsPage:
    made = office.show(SettingsPage(desk, office.bus, office.jobs))
    made.activateWindow()
    office.qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def keys() -> Keyboard:
    return Keyboard()


def words(part: Any) -> str:
    return " ".join(label.text() for label in part.findChildren(QLabel) if label.isVisibleTo(part))


def card_of(page: SettingsPage, kind: type) -> Any:
    (card,) = [each for modal in page.findChildren(ModalCard) for each in modal.findChildren(kind)]
    return card


def gone(page: SettingsPage) -> bool:
    return not any(modal.isVisible() for modal in page.findChildren(ModalCard))


def test_another_user_is_let_in_with_a_task_by_keys_alone(office, page, desk, keys) -> None:
    page.people.adding.setFocus()
    page.people.adding.click()
    card = card_of(page, KeyCard)
    assert QApplication.focusWidget() is card.own
    keys.line(OWN)
    keys.line("Pak Lurah")
    assert QApplication.focusWidget() is card.role
    keys.press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert card.role.currentText() == "Perangkat desa, hanya melihat"
    keys.enter()
    keys.line(FRESH)
    keys.line(FRESH)
    office.qtbot.waitUntil(lambda: gone(page), timeout=LONG)
    office.settle()
    assert ("Pak Lurah", "viewer") in [(each.name, each.role) for each in users.list_users(desk)]
    assert "Perangkat desa, hanya melihat" in words(page.people) and "Pak Lurah" in words(page.people)


def test_a_wrong_own_passphrase_is_said_and_can_be_typed_again(office, page, desk, keys) -> None:
    page.people.changing.click()
    card = card_of(page, KeyCard)
    keys.line("salah sekali kata ini")
    keys.line(FRESH)
    keys.line(FRESH)
    office.qtbot.waitUntil(card.problem.isVisible, timeout=LONG)
    office.settle()
    assert QApplication.focusWidget() is card.own and card.own.selectedText()
    keys.line(OWN)
    office.qtbot.waitUntil(lambda: gone(page), timeout=LONG)
    close(open_desk(desk.folder, "Sari", FRESH))


def test_a_new_recovery_code_is_written_down_before_the_old_one_ends(office, page, desk, keys) -> None:
    users.note_recovery_code(desk, noted=False)
    page.open_with(RECOVERY)
    card = card_of(page, RecoveryCard)
    assert QApplication.focusWidget() is card.own_page.own
    with office.qtbot.waitSignal(page.code_noted, timeout=LONG):
        keys.line(OWN)
        office.qtbot.waitUntil(lambda: card.page is card.paper_page, timeout=LONG)
        code = card.paper_page.paper.shown.text()
        assert not users.recovery_code_noted(desk)
        keys.line(code.lower())
    office.settle()
    assert users.recovery_code_noted(desk) and gone(page)
    opened, _next = recover_desk(desk.folder, code, "Sari", FRESH)
    close(opened)


def test_a_new_code_that_is_not_written_down_changes_nothing(office, page, desk, keys) -> None:
    page.people.renewing.click()
    card = card_of(page, RecoveryCard)
    keys.line("salah sekali kata ini")
    office.qtbot.waitUntil(card.own_page.problem.isVisible, timeout=LONG)
    office.settle()
    card.own_page.own.clear()
    keys.line(OWN)
    office.qtbot.waitUntil(lambda: card.page is card.paper_page, timeout=LONG)
    code = card.paper_page.paper.shown.text()
    keys.press(Qt.Key.Key_Escape)
    office.qtbot.waitUntil(lambda: gone(page))
    with pytest.raises(Exception) as refused:
        recover_desk(desk.folder, code, "Sari", FRESH)
    assert refused.value.reason == "key.recovery_wrong"  # type: ignore[attr-defined]


def test_the_wrong_village_is_put_right_with_what_was_typed(office, page, desk, keys) -> None:
    load()
    family = records.save(desk, "family", office.family).record
    page.place.correcting.setFocus()
    page.place.correcting.click()
    card = card_of(page, CorrectionCard)
    assert QApplication.focusWidget() is card.search_page.picker.field
    with office.qtbot.waitSignal(page.desk_changed, timeout=LONG) as heard:
        keys.line("air dingin pekanbaru")
        office.qtbot.waitUntil(lambda: card.page is card.repeat_page, timeout=LONG)
        told = words(card.repeat_page)
        for word in ("Kelurahan Airdingin", "Kota Pekanbaru", "14.71.07.1012", "32.99.01.2001"):
            assert word in told
        keys.enter()
    fixed = heard.args[0]
    assert fixed.region == "1471071012" and families.family_ids(fixed) == [family]
    assert records.read(fixed, "family", family).values["village"] == "1471071012"


def test_after_the_first_package_the_page_says_why_the_village_stays(office, page, desk, tmp_path) -> None:
    district = office.desk("district")
    devices.install_card(desk, devices.write_district_card(district, tmp_path / "kartu"))
    assert page.place.correcting.isEnabled()
    sending.export(desk, tmp_path / "stik")
    page.shown()
    assert not page.place.correcting.isEnabled() and "tidak dapat dibetulkan" in page.place.why.text()


def test_whom_to_call_is_kept_and_a_number_that_cannot_be_is_said(office, page, desk, keys) -> None:
    card = page.contact
    assert not card.saving.isEnabled()
    card.name.setFocus()
    keys.write("Bu Sari")
    card.phone.setFocus()
    keys.line("0812")
    assert "tidak lengkap" in card._phone.message.text() and not person.read(desk)
    keys.line(" 3456 7890")
    office.settle()
    assert person.read(desk) == person.Person("Bu Sari", "081234567890")
    assert card.phone.text() == "081234567890" and not card.saving.isEnabled()


def test_an_office_has_no_contact_and_is_named_by_its_role(office) -> None:
    page = office.show(SettingsPage(office.desk("district"), office.bus, office.jobs))
    assert page.contact is None and "Operator kabupaten" in words(page.people)


def test_training_is_asked_for_from_here(office, page) -> None:
    with office.qtbot.waitSignal(page.training_wanted):
        page.practice.button.click()
