"""Where passphrase and recovery code are lost: the village asks at the lock, the district answers on its page."""

from __future__ import annotations

from kkb_desktop.gui.dialogs.district_help import AnswerVillage
from kkb_desktop.gui.dialogs.unlock import Unlock
from kkb_desktop.gui.pages.devices import DevicesPage
from kkb_desktop.gui.widgets.modal import ModalCard
from kkb_desktop.services.desk import recovery, users
from kkb_desktop.services.desk.desk import close, open_desk, user_names
from kkb_desktop.services.exchange import devices
from kkb_desktop.store.keyfile import Cost

OWN, NEW = "empat kata yang panjang", "meja awan jeruk tali"
LONG = 60_000


def test_the_district_helps_from_screen_to_screen(office, qtbot, monkeypatch) -> None:
    monkeypatch.setattr(users, "calibrated", lambda: Cost(64, 1, 1))
    village, district = office.desk(), office.desk("district", user="Rudi")
    devices.install_card_bytes(village, devices.card_bytes(district))
    close(village)
    close(open_desk(village.folder, "Sari", OWN))

    lock = Unlock(village.folder, user_names(village.folder), office.jobs)
    qtbot.addWidget(lock)
    lock.show()
    lock.forgot.click()
    assert lock.ask_district.isVisible()
    lock.ask_district.click()
    assert lock.district.isVisible() and not lock.district.asking.isEnabled()
    for edit in (lock.district.fresh.first, lock.district.fresh.second):
        qtbot.keyClicks(edit, NEW)
    assert lock.district.asking.isEnabled()
    lock.district.write_request(office.root)
    qtbot.waitUntil(lock.district.answering.isVisible, timeout=LONG)
    office.settle()
    words = lock.district.words.accessibleName()
    (asked,) = office.root.glob(f"{recovery.REQUEST}*")
    assert asked.name in lock.district.how.text()

    page = office.show(DevicesPage(district, office.bus, office.jobs))
    page.read_request(asked)
    qtbot.waitUntil(lambda: bool(page.findChildren(AnswerVillage)), timeout=LONG)
    (card,) = page.findChildren(AnswerVillage)
    assert any(each.accessibleName() == words for each in card.findChildren(type(lock.district.words)))
    card.write_answer(office.root)
    qtbot.waitUntil(lambda: not any(each.isVisible() for each in page.findChildren(ModalCard)), timeout=LONG)
    office.settle()
    (answered,) = office.root.glob(f"{recovery.ANSWER}*")

    qtbot.keyClicks(lock.district.passphrase, "lampu kolam sapu garam")
    lock.district.open_answer(answered)
    qtbot.waitUntil(lock.district.problem.isVisible, timeout=LONG)
    office.settle()
    lock.district.passphrase.clear()
    qtbot.keyClicks(lock.district.passphrase, NEW)
    lock.district.open_answer(answered)
    qtbot.waitUntil(lock.paper.isVisible, timeout=LONG)
    office.settle()
    with qtbot.waitSignal(lock.opened, timeout=LONG) as heard:
        lock.later.click()
    assert heard.args[0].user.name == "Sari"
    close(heard.args[0])


def test_without_the_districts_card_no_help_is_offered(office, qtbot) -> None:
    village = office.desk()
    lock = Unlock(village.folder, user_names(village.folder), office.jobs)
    qtbot.addWidget(lock)
    lock.show()
    lock.forgot.click()
    assert not lock.ask_district.isVisible()
