"""The page about backups: what there is, one press for a backup, what would be lost before anything is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from kkb_desktop.gui.backup.looking_after import LookingAfter, last_of_all
from kkb_desktop.gui.backup.restorecard import RestoreCard
from kkb_desktop.gui.desk_window import DeskWindow
from kkb_desktop.gui.dialogs.first_run import FirstRun
from kkb_desktop.gui.dialogs.from_backup import FromBackup
from kkb_desktop.gui.dialogs.unlock import Unlock
from kkb_desktop.gui.exchange.sticks import Stick
from kkb_desktop.gui.pages.backup import BackupPage
from kkb_desktop.gui.program import Program
from kkb_desktop.gui.widgets.modal import ModalCard, Question
from kkb_desktop.services.backup import handover, keeping, restoring, sticks
from kkb_desktop.services.desk import health
from kkb_desktop.services.desk.desk import Desk, close, open_desk

PASSPHRASE = "empat kata yang panjang"
LONG = 60_000


@pytest.fixture
def desk(office) -> Desk:
    made = office.desk()
    office.type_family(made)
    return made


@pytest.fixture(autouse=True)
def stick(tmp_path, monkeypatch) -> Path:
    """The only stick there is."""
    folder = tmp_path / "stik"
    folder.mkdir()
    found = [Stick(folder, "Flashdisk DATA", 10**9)]
    for module in ("kkb_desktop.gui.backup.looking_after.sticks", "kkb_desktop.gui.pages.backup.mounted"):
        monkeypatch.setattr(module, lambda desk: found)
    monkeypatch.setattr("kkb_desktop.gui.dialogs.from_backup.mounted_sticks", lambda: found)
    return folder


def page_of(office, desk: Desk) -> BackupPage:
    return office.show(BackupPage(desk, office.bus, office.jobs))


def words(part) -> str:
    return " ".join(each.text() for each in part.findChildren(QLabel) if each.isVisibleTo(part))


def question(page) -> Question:
    (found,) = [each for modal in page.findChildren(ModalCard) for each in modal.findChildren(Question)]
    return found


def test_one_press_makes_a_backup_that_stands_in_the_list(office, desk) -> None:
    page = page_of(office, desk)
    assert "Belum pernah dicadangkan" in page.state.lines and not page.listing.model.rows
    assert not page.listing.restoring.isEnabled()
    page.making.click()
    assert not page.making.isEnabled()
    office.settle()
    (row,) = page.listing.model.rows.values()
    assert row.path == keeping.backups(desk)[0][0].path and page.making.isEnabled()
    assert "Sudah dicadangkan" in page.messages.text
    assert any("terbukti dapat dipulihkan 23-11" in line for line in page.state.lines)
    assert page.listing.restoring.isEnabled()


def test_a_stick_is_chosen_once_and_can_be_let_go(office, desk, stick) -> None:
    page = page_of(office, desk)
    page.state.choosing.click()
    office.settle()
    assert "aman dicabut" in page.messages.text
    assert "Flashdisk DATA: 23 Nov 2026" in page.state.lines
    assert len(page.listing.model.rows) == 2
    assert {page.listing._place(row) for row in page.listing.model.rows.values()} == {
        "Laptop ini",
        "Flashdisk",
    }
    page.state.forget_wanted.emit(sticks.known(desk)[0].stick)
    office.settle()
    assert not any("Flashdisk DATA" in line for line in page.state.lines)


def test_a_stick_that_refuses_is_said_and_the_page_goes_on(office, desk, monkeypatch, stick) -> None:
    page = page_of(office, desk)
    page.state.choosing.click()
    office.settle()
    real = os.replace
    monkeypatch.setattr(
        os, "replace", lambda old, new: fail() if str(new).startswith(str(stick)) else real(old, new)
    )
    office.type_family(desk, card_number="3299010702155002")
    page.making.click()
    office.settle()
    assert "penuh" in page.messages.text and page.making.isEnabled()
    assert len(keeping.backups(desk)[0]) == 2


def fail() -> None:
    raise OSError(28, "simulated")


def test_a_spoiled_backup_is_shown_as_such_and_cannot_be_chosen(office, desk) -> None:
    backup = keeping.make(desk)
    (backup.path / "cadangan.json").write_bytes(b"{}")
    page = page_of(office, desk)
    (row,) = page.listing.model.rows.values()
    assert page.listing._state(row)[0].text == "Rusak"
    assert not page.listing.restoring.isEnabled()


def test_what_would_be_lost_is_shown_before_anything_is_done(office, desk) -> None:
    backup = keeping.make(desk)
    for number in (2, 3):
        office.type_family(desk, card_number=f"329901070215500{number}")
    before = health.digest(desk)
    page = page_of(office, desk)
    page.listing.restoring.click()
    (card,) = page.findChildren(RestoreCard)
    office.settle()
    told = words(card)
    assert "Keluarga (baru)" in told and "2 catatan di antaranya belum diterima" in told
    assert not card.act.isEnabled()
    card.group.set_current("instead")
    card.group.chosen.emit("instead")
    assert card.act.isEnabled() and health.digest(desk) == before
    with office.qtbot.waitSignal(page.restore_wanted) as heard:
        card.act.click()
    assert heard.args[0] == backup and health.digest(desk) == before


def test_beside_leaves_everything_and_says_where_it_is(office, desk, tmp_path) -> None:
    backup = keeping.make(desk)
    then = health.digest(desk)
    office.type_family(desk, card_number="3299010702155002")
    page = page_of(office, desk)
    card = page.look_at(backup)
    office.settle()
    card.restore_beside(tmp_path)
    office.settle()
    assert str(card.target) in page.messages.text
    opened = open_desk(card.target, "Sari", PASSPHRASE)
    assert health.digest(opened) == then
    close(opened)


def test_a_backup_of_another_village_is_refused_in_words(office, desk, stick) -> None:
    other = office.desk(region="3299012002")
    backup = keeping.make(other)
    page = page_of(office, desk)
    page.look_in(backup.path)
    office.settle()
    (card,) = page.findChildren(RestoreCard)
    office.settle()
    assert "wilayah lain" in card.messages.text and not card.act.isEnabled()


def test_a_folder_without_a_backup_is_said(office, desk, stick) -> None:
    page = page_of(office, desk)
    page.look_in(stick)
    office.settle()
    assert "tidak ada cadangan" in page.messages.text


def test_handing_over_is_asked_first_and_can_be_taken_back(office, desk, stick) -> None:
    page = page_of(office, desk)
    page.handover.hand.click()
    assert "hanya dapat dibaca" in question(page).text.text()
    question(page).no.click()
    page.hand_over(stick)
    office.settle()
    assert "serah-terima-" in page.messages.text
    assert page.handover.cancel.isVisibleTo(page) and not page.handover.hand.isVisibleTo(page)
    assert handover.handed_over(desk) is not None
    page.cancel_handover()
    office.settle()
    assert handover.handed_over(desk) is None and page.handover.hand.isVisibleTo(page)


# ---------------------------------------------------------------- by itself


def test_while_the_window_is_open_backups_are_made_by_themselves(office, desk, stick) -> None:
    watch = LookingAfter(desk, office.jobs)
    assert watch.timer.isActive()
    with office.qtbot.waitSignal(watch.done, timeout=LONG):
        watch.timer.timeout.emit()
    office.settle()
    assert len(keeping.backups(desk)[0]) == 1
    watch.look()
    watch.look()  # what is being done is not begun twice
    assert len(office.jobs.running) == 1
    office.settle()
    assert len(keeping.backups(desk)[0]) == 1
    watch.rest()
    assert not watch.timer.isActive()


def test_a_refused_backup_while_working_is_no_fault(office, desk, monkeypatch) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda path: type("U", (), {"free": 1000})())
    watch = LookingAfter(desk, office.jobs)
    watch.look()
    office.settle()
    assert keeping.backups(desk) == ([], [])
    last_of_all(desk)


def test_when_the_program_ends_a_last_backup_is_made(office, qtbot, desk) -> None:
    program = Program(desk.folder)
    program.enter(desk)
    qtbot.waitUntil(lambda: not program.jobs.running, timeout=LONG)
    program.end()
    assert keeping.backups(desk)[0][0].manifest.why == "closing"
    program.window.deleteLater()


def test_training_has_no_such_page_and_no_backups(office, tmp_path) -> None:
    from kkb_desktop.services.exchange import practice

    desk = practice.open_training(tmp_path / "data", "village")
    office.made.append(desk)
    window = DeskWindow(desk, office.jobs)
    office.qtbot.addWidget(window.window)
    assert not window.window.has_page("backup") and not window.looking_after.timer.isActive()
    office.settle()


# ---------------------------------------------------------------- through the program


def test_going_back_through_the_window_opens_the_desk_of_then(office, qtbot, desk) -> None:
    then = health.digest(desk)
    backup = keeping.make(desk)
    office.type_family(desk, card_number="3299010702155002")
    program = Program(desk.folder)
    program.enter(desk)
    qtbot.waitUntil(lambda: not program.jobs.running, timeout=LONG)
    program.desk_window.bus.go("backup")
    qtbot.waitUntil(lambda: not program.jobs.running, timeout=LONG)
    page = program.desk_window.window.host.current_page()
    page.restore_wanted.emit(backup, desk.key)
    qtbot.waitUntil(lambda: program.desk_window is not None and program.desk is not desk, timeout=LONG)
    qtbot.waitUntil(lambda: not program.jobs.running, timeout=LONG)
    office.made.append(program.desk)
    assert health.digest(program.desk) == then
    assert "dikembalikan ke cadangan" in program.desk_window.window.host.current_page().safety.texts[0]
    program.jobs.stop()
    program.window.hide()
    program.window.deleteLater()


def test_what_cannot_be_restored_leaves_the_window_as_it_was(office, qtbot, desk) -> None:
    backup = keeping.make(desk)
    file = backup.path / "kkb.db"
    data = bytearray(file.read_bytes())
    data[9000] ^= 1
    file.write_bytes(data)
    before = health.digest(desk)
    program = Program(desk.folder)
    program.enter(desk)
    qtbot.waitUntil(lambda: not program.jobs.running, timeout=LONG)
    program._restore(backup, desk.key)
    qtbot.waitUntil(lambda: program.desk_window is not None, timeout=LONG)
    qtbot.waitUntil(lambda: not program.jobs.running, timeout=LONG)
    assert program.desk is desk and health.digest(desk) == before
    program.jobs.stop()
    program.window.hide()
    program.window.deleteLater()


def test_a_new_laptop_goes_on_from_a_handover_on_the_stick(office, qtbot, desk, stick, tmp_path) -> None:
    handover.hand_over(desk, stick)
    folder = tmp_path / "baru" / "data"
    program = Program(folder)
    program.start()
    wizard = program.window.findChild(FirstRun)
    wizard.kind_page.from_backup.click()
    card = program.window.findChild(FromBackup)
    qtbot.waitUntil(lambda: card.which.count() == 1, timeout=LONG)
    assert card.user.currentText() == "Sari" and not card.act.isEnabled()
    card.passphrase.setText("salah sekali kata ini")
    card.act.click()
    qtbot.waitUntil(lambda: "tidak cocok" in card.messages.text, timeout=LONG)
    assert not folder.exists()
    card.passphrase.setText(PASSPHRASE)
    qtbot.waitUntil(lambda: not program.jobs.running, timeout=LONG)
    card.act.click()
    qtbot.waitUntil(lambda: program.window.findChild(Unlock) is not None, timeout=LONG)
    opened = open_desk(folder, "Sari", PASSPHRASE)
    assert health.digest(opened) == health.digest(desk) and handover.handed_over(opened) is None
    assert restoring.restored(opened).mode == "moved"
    close(opened)
    qtbot.waitUntil(lambda: not program.jobs.running, timeout=LONG)
    program.end()
    program.window.hide()
    program.window.deleteLater()


def test_a_damaged_database_offers_its_backups_at_the_lock(office, qtbot, desk) -> None:
    keeping.make(desk)
    then = health.digest(desk)
    close(desk)
    (desk.folder / "kkb.db").write_bytes(os.urandom(20_000))
    program = Program(desk.folder)
    program.start()
    lock = program.window.findChild(Unlock)
    assert not lock.from_backup.isVisibleTo(lock)
    lock.passphrase.setText(PASSPHRASE)
    lock.unlock()
    qtbot.waitUntil(lambda: lock.from_backup.isVisibleTo(lock), timeout=LONG)
    lock.from_backup.click()
    card = program.window.findChild(FromBackup)
    qtbot.waitUntil(lambda: card.which.count() == 1, timeout=LONG)
    card.passphrase.setText(PASSPHRASE)
    qtbot.waitUntil(lambda: not program.jobs.running, timeout=LONG)
    card.restore()
    qtbot.waitUntil(lambda: program.window.findChild(Unlock) is not None, timeout=LONG)
    opened = open_desk(desk.folder, "Sari", PASSPHRASE)
    office.made.append(opened)
    assert health.digest(opened) == then
    program.end()
    program.window.hide()
    program.window.deleteLater()
