"""What a user's task does not include is hidden, or greyed with the reason under the pointer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.desk_window import DeskWindow
from kkb_desktop.gui.permitting import BY_ICON, Gatekeeper, gate
from kkb_desktop.gui.registry import actions_for, places_for
from kkb_desktop.gui.widgets.buttons import Button, IconButton
from kkb_desktop.services.desk.permits import Permission
from kkb_desktop.store.keyfile import SlotUser


def as_viewer(desk):
    return replace(desk, user=SlotUser("Pak Lurah", "viewer"))


def keys(desk, office) -> set[str]:
    return {page.key for place in places_for(desk, office.bus, office.jobs) for page in place.pages}


def test_pages_with_nothing_to_do_are_not_shown_to_a_viewer(office) -> None:
    desk = office.desk()
    whole, less = keys(desk, office), keys(as_viewer(desk), office)
    assert whole - less == {"duplicates", "import", "papers", "send", "receive"}
    district = office.desk("district")
    assert keys(district, office) - keys(as_viewer(district), office) == {
        "inbox",
        "conflicts",
        "duplicates",
        "devices",
        "papers",
    }


def test_nothing_is_begun_from_the_search_that_may_not_be_done(office) -> None:
    desk = office.desk()
    assert actions_for(as_viewer(desk), Bus()) == []
    assert len(actions_for(desk, Bus())) == 6
    pkb = replace(desk, user=SlotUser("Bu Ani", "pkb"))
    assert len(actions_for(pkb, Bus())) == 3


@pytest.fixture
def window(office, qtbot):
    made = DeskWindow(as_viewer(office.desk()), office.jobs)
    qtbot.addWidget(made.window)
    made.window.show()
    office.settle()
    yield made
    office.settle()
    made.rest()


def test_on_every_page_a_viewer_finds_no_button_that_writes(office, window) -> None:
    office.type_family(office.made[0])
    greyed = 0
    for key in window.window.page_keys():
        if key in ("manual", "settings"):
            continue
        window.window.open_page(key)
        office.settle()
        page = window.window.host.current_page()
        for button in [*page.findChildren(Button), *page.findChildren(IconButton)]:
            if button.isVisible() and button.icon_name in BY_ICON:
                assert not button.isEnabled(), (key, button.icon_name, button.text())
                assert "Tidak termasuk tugas" in button.toolTip()
                button.setEnabled(True)
                assert not button.isEnabled(), "whatever enables it later"
                greyed += 1
    assert greyed >= 8


def test_the_settings_offer_a_viewer_their_own_passphrase_and_pin_only(office, window) -> None:
    window.window.open_page("settings")
    office.settle()
    page = window.window.host.current_page()
    assert page.people.changing.isEnabled() and page.locking.pin_button.isEnabled()
    for part in (page.people.adding, page.people.renewing, page.locking.minutes, page.place.correcting):
        assert not part.isEnabled() and part.toolTip()


def test_who_may_everything_has_no_gatekeeper(office, qtbot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    desk = office.desk()
    assert Gatekeeper.watch(desk, button) is None
    assert gate(button, desk, Permission.USERS) and button.isEnabled()
