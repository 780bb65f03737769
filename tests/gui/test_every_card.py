"""Every card over the window, and every window before there is a desk: nothing is cut at any size, every control has a
name and its turn of the Tab key, and where the keyboard is can be seen in both themes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget

from kkb_desktop.gui.manual.window import ManualWindow
from kkb_desktop.gui.screenshots import WORK_SCREEN, dialogs, settle
from kkb_desktop.gui.theme import text_size, theme
from tests.gui import access
from tests.gui.cards import OPENERS, opened
from tests.gui.clipping import clipped
from tests.gui.crawl import LOOKS, Look

SIZES = [*(look for look in LOOKS if not look.grown), Look(mode="dark")]
"""All sizes in the light theme, and the work screen in the dark one."""

STEPS = (
    "start-kind", "start-region", "start-confirm", "start-user", "start-passphrase", "start-code", "start-office",
    "unlock",
)  # fmt: skip


def look_at(window: QWidget, part: QWidget, jobs) -> Iterator[str]:
    """What is wrong with `part` of `window` at one size or in one theme."""
    for number, look in enumerate(SIZES):
        if (look.mode, look.size.text) != (theme().mode, text_size()):
            theme().start(look.mode, look.size.text)  # dressing everything anew takes its time
        window.resize(look.size.width - 1, look.size.height)
        settle(jobs, rest=0)
        window.resize(look.size.width, look.size.height)
        settle(jobs, rest=0)
        found = clipped(part)
        if number == 0:
            found += access.nameless(part) + access.out_of_order(part)
        if look.size == WORK_SCREEN:
            parts = [each for each in access.focusable(part) if access.takes_tab(each)]
            found += access.ringless(parts, window)
        for each in found:
            yield f"{look}: {each}"


@pytest.mark.parametrize("place", sorted(OPENERS))
def test_a_card_has_names_turns_rings_and_room(office, qtbot, place: str) -> None:
    OPENERS[place](office, qtbot)
    office.settle()
    card = opened()
    assert list(look_at(card.window(), card, office.jobs)) == []
    card.dismiss()
    office.settle()


def test_the_windows_before_there_is_a_desk_have_names_turns_rings_and_room(office, qtbot) -> None:
    desk = office.desk()
    wrong: dict[str, list[str]] = {}
    seen: list[str] = []
    for name, window in dialogs(desk, WORK_SCREEN, STEPS):
        seen.append(name)
        if found := list(look_at(window, window, office.jobs)):
            wrong[name] = found
    assert seen == list(STEPS)
    assert wrong == {}


def test_the_window_of_the_manual_has_names_turns_rings_and_room(office, qtbot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    window = ManualWindow("village", host)
    window.show()
    assert list(look_at(window, window, office.jobs)) == []
