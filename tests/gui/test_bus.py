"""How pages hear of each other."""

from pytestqt.qtbot import QtBot

from kkb_desktop.gui.bus import Bus, Notice
from kkb_desktop.services.writing.changes import NOTHING, ChangeSet


def test_a_change_is_announced_with_its_origin_and_counts_as_saved(qtbot: QtBot) -> None:
    bus = Bus()
    changes = ChangeSet({"family": frozenset({"a"})}, "step")
    with qtbot.waitSignals([bus.changed, bus.saved]):
        bus.announce(changes, bus)


def test_nothing_written_is_not_announced(qtbot: QtBot) -> None:
    bus = Bus()
    with qtbot.assertNotEmitted(bus.changed), qtbot.assertNotEmitted(bus.saved):
        bus.announce(NOTHING)


def test_a_notice_carries_the_step_it_can_take_back(qtbot: QtBot) -> None:
    bus = Bus()
    with qtbot.waitSignal(bus.noticed) as heard:
        bus.notice("Tersimpan", "s1")
    assert heard.args == [Notice("Tersimpan", "s1")]
