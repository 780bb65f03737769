import pytest
from PySide6.QtWidgets import QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.freshness import Freshness
from kkb_desktop.services.writing.changes import ChangeSet

PLAN = ChangeSet({"plan_item": frozenset({"a"})}, "step")
FAMILY = ChangeSet({"family": frozenset({"b"})}, "step")


class Page(QWidget):
    def __init__(self, bus, types=("plan_item",)):
        super().__init__()
        self.reads = 0
        self.part = QWidget(self)
        self.fresh = Freshness(self, bus, self.read, types, but_from=(self.part,))

    def read(self):
        self.reads += 1


@pytest.fixture
def bus():
    return Bus()


@pytest.fixture
def page(qtbot, bus):
    made = Page(bus)
    qtbot.addWidget(made)
    return made


def test_the_first_visit_reads_and_the_next_does_not(page):
    page.fresh.catch_up()
    page.fresh.catch_up()
    assert page.reads == 1


def test_what_was_written_while_away_is_read_once_on_the_next_visit(page, bus):
    page.fresh.catch_up()
    bus.announce(PLAN)
    bus.announce(PLAN)
    assert page.reads == 1
    page.fresh.catch_up()
    assert page.reads == 2


def test_what_is_written_while_it_is_seen_is_read_at_once(page, bus, qtbot):
    page.fresh.catch_up()
    page.show()
    qtbot.waitExposed(page)
    bus.announce(PLAN)
    assert page.reads == 2


def test_what_it_does_not_show_is_not_read(page, bus):
    page.fresh.catch_up()
    bus.announce(FAMILY)
    page.fresh.catch_up()
    assert page.reads == 1


def test_what_a_part_wrote_itself_is_left_to_that_part(page, bus):
    page.fresh.catch_up()
    bus.announce(PLAN, page.part)
    page.fresh.catch_up()
    assert page.reads == 1


def test_a_page_that_shows_everything_reads_after_every_change(bus, qtbot):
    page = Page(bus, types=())
    qtbot.addWidget(page)
    page.fresh.catch_up()
    bus.announce(FAMILY)
    page.fresh.catch_up()
    assert page.reads == 2
