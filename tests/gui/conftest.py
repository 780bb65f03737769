"""What tests of screens start from: the same look, and real desks with a clock that is told the time."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.garbage import GarbageCollection
from kkb_desktop.gui.i18n import language, use_language
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import text_size, theme
from kkb_desktop.services.desk.desk import Desk, close, create_desk
from kkb_desktop.services.writing.records import save
from kkb_desktop.store.keyfile import Cost

CHEAP = Cost(memory_kib=64, iterations=1, lanes=1)


FAMILY = {
    "head_name": "Wawan Hermawan",
    "card_number": "3299010702155001",
    "surveyed_on": "2026-11-03",
    "address": "Jl. Melati No. 12",
    "rt": "01",
    "rw": "04",
}


@dataclass
class Clock:
    now: datetime = datetime(2026, 11, 23, 7, 2, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@dataclass
class Office:
    """Everything a page is given, and what it said over the bus."""

    root: Path
    qtbot: object
    bus: Bus = field(default_factory=Bus)
    jobs: JobRunner = field(default_factory=JobRunner)
    notices: list = field(default_factory=list)
    made: list[Desk] = field(default_factory=list)
    clock: Clock = field(default_factory=Clock)

    def desk(self, kind: str = "village", region: str = "", user: str = "Sari") -> Desk:
        number = len(self.made) + 1
        region = region or ("3299012001" if kind == "village" else "3299")
        desk, _code = create_desk(
            self.root / str(number), kind, region, user, "empat kata yang panjang", place=("Desa Sukamekar",),
            label=f"Laptop {number}", clock=self.clock, random=Random(number).randbytes, cost=CHEAP,
        )  # fmt: skip
        self.made.append(desk)
        return desk

    family = FAMILY

    def type_family(self, desk: Desk, **other) -> str:
        """A family saved through the service; its id."""
        return save(desk, "family", {**FAMILY, **other}).record

    def settle(self) -> None:
        """Wait until every job's end was heard."""
        self.qtbot.waitUntil(lambda: not self.jobs.running, timeout=60_000)

    def show(self, page):
        self.qtbot.addWidget(page)
        page.resize(1150, 640)
        page.show()
        if hasattr(page, "shown"):
            page.shown()
        self.settle()
        return page


@pytest.fixture
def office(tmp_path, qtbot) -> Iterator[Office]:
    made = Office(tmp_path, qtbot)
    made.bus.noticed.connect(made.notices.append)
    yield made
    made.jobs.cancel_all()
    made.settle()  # what a job's end starts is waited for too: a job that outlives its runner speaks to nobody
    for desk in made.made:
        close(desk)


@pytest.fixture(scope="session", autouse=True)
def garbage(qapp: QApplication) -> Iterator[None]:
    """As in the program: pages that are gone are never cleared away by the thread of a job."""
    collection = GarbageCollection(qapp)
    yield
    collection.deleteLater()
    gc.enable()


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[None]:
    """Each test begins in Indonesian, light, at 100 %, and without the windows of those before it.

    A style sheet set again is worked out anew for every widget alive: it is set only where a test has changed it.
    """
    gc.collect(
        0
    )  # what the test before left in circles; nothing has grown older, as nothing collects by itself
    if language() != "id" or QLocale().language() != QLocale.Language.Indonesian:
        use_language(qapp, "id")
    if not qapp.styleSheet() or (theme().mode, text_size()) != ("light", 100):
        theme().start("light", 100)
    yield
