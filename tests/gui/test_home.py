"""The home page says what to do next, the most pressing first."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.pages.home import HomePage, todos
from kkb_desktop.services.desk.desk import close
from kkb_desktop.services.home.overview import Overview
from kkb_desktop.services.sample.village import open_sample
from kkb_desktop.services.writing.changes import ChangeSet

QUIET = Overview(
    day=date(2026, 11, 23),
    families=214,
    estimated_families=231,
    people=810,
    male=412,
    female=398,
    pyramid=(),
    without_age_or_sex=0,
    complete=214,
    incomplete=0,
    missing_nik=0,
    flags={},
    unsent=0,
    sent=0,
    activities=0,
    participants=0,
    last_activity="",
    drafts=0,
    conflicts=0,
    last_change=None,
    last_sent=None,
)


def test_nothing_to_do_is_nothing_listed() -> None:
    assert todos(QUIET, "village") == [] == todos(QUIET, "district")


def test_an_empty_desk_is_told_where_to_begin() -> None:
    empty = replace(QUIET, families=0)
    assert [todo.page for todo in todos(empty, "village")] == ["import"]
    assert [todo.page for todo in todos(empty, "district")] == ["inbox"]


def test_every_count_becomes_a_thing_to_do_with_its_page() -> None:
    busy = replace(
        QUIET,
        drafts=1,
        incomplete=9,
        missing_nik=1234,
        unsent=37,
        conflicts=3,
        last_sent=datetime(2026, 11, 9, tzinfo=UTC),
    )
    village = todos(busy, "village")
    assert [todo.page for todo in village] == ["families", "families", "residents", "send"]
    assert village[2].title == "1.234 orang tanpa NIK"
    assert "9 Nov 2026" in village[3].line
    assert todos(busy, "district")[0].page == "conflicts"


def test_the_sample_village_is_counted_shown_and_counted_again(qtbot: QtBot, tmp_path: Path) -> None:
    desk = open_sample(tmp_path / "contoh")
    jobs, bus = JobRunner(), Bus()
    page = HomePage(desk, bus, jobs)
    qtbot.addWidget(page)
    page.show()
    page.shown()
    qtbot.waitUntil(lambda: page.families.value.full_text() == "214 / 231", timeout=10_000)
    assert page.pyramid.accessibleDescription() and page.marks.accessibleDescription()
    send = next(b for b in page.findChildren(QPushButton) if b.text() == "Kirim")
    with qtbot.waitSignal(bus.page_wanted) as heard:
        send.click()
    assert heard.args[0] == "send"
    with qtbot.waitSignal(jobs.drained, timeout=10_000):
        bus.announce(ChangeSet({"family": frozenset({"x"})}))
    close(desk)
