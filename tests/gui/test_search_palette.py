"""The search over the window: typed into, walked with arrows, opened with Enter, closed with Esc."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kkb_desktop.domain.family_code import scanned_code, short_code
from kkb_desktop.gui.commands import matching
from kkb_desktop.gui.desk_window import DeskWindow
from kkb_desktop.gui.dialogs.search_palette import SearchPalette, open_search
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.models.paged import LOOK_ROLE
from kkb_desktop.gui.widgets.modal import ModalCard
from kkb_desktop.services.desk.desk import Desk, close, create_desk
from kkb_desktop.services.finding import search
from kkb_desktop.services.sample.village import build, changes
from kkb_desktop.services.writing import records, steps
from kkb_desktop.store.keyfile import Cost
from kkb_desktop.store.writing import Change

LONG = 20_000  # milliseconds


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made, _code = create_desk(
        tmp_path / "desk", "village", "3299012001", "Sari", "empat kata yang panjang", place=("Desa Sukamekar",),
        clock=lambda: datetime(2026, 11, 23, 7, 2, tzinfo=UTC), random=Random(1).randbytes,
        cost=Cost(memory_kib=64, iterations=1, lanes=1),
    )  # fmt: skip
    yield made
    close(made)


@pytest.fixture
def family(desk: Desk) -> str:
    home = records.save(desk, "family", {"head_name": "Wawan Hermawan", "rt": "01", "rw": "04"}).record
    for name, relation, nik in (
        ("Wawan Hermawan", 1, "3299010504885001"),
        ("Siti Rohmah", 3, "3299015208915001"),
        ("Siti <b>Aminah</b>", 4, "3299014906255001"),
    ):
        values = {
            "name": name,
            "relation": relation,
            "nik": nik,
            "family": home,
            "sex": 2,
            "village": desk.region,
        }
        steps.write(
            desk, [Change("person", desk.random(16).hex(), desk.region, "put", values)], label="Ketik"
        )
    return home


@pytest.fixture
def shown(qtbot: QtBot, desk: Desk, family: str) -> Iterator[Callable[[], DeskWindow]]:
    jobs = JobRunner()
    made = DeskWindow(desk, jobs)
    qtbot.addWidget(made.window)
    made.window.resize(1366, 697)
    with qtbot.waitExposed(made.window):
        made.window.show()
    made.window.activateWindow()
    yield lambda: made
    jobs.stop()


def palette_of(window: DeskWindow) -> SearchPalette | None:
    found = window.window.findChildren(SearchPalette)
    return found[-1] if found else None


def open_by_key(qtbot: QtBot, window: DeskWindow) -> SearchPalette:
    qtbot.keyClick(window.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = palette_of(window)
    assert palette is not None
    return palette


def titles(palette: SearchPalette) -> list[str]:
    rows = range(palette.model.rowCount())
    return [palette.model.index(row, 0).data(LOOK_ROLE).title for row in rows]


def ask(qtbot: QtBot, palette: SearchPalette, text: str, found: int) -> None:
    qtbot.keyClicks(palette.field, text)
    qtbot.waitUntil(
        lambda: palette.model.rowCount() == found and palette.stack.currentWidget() is palette.list,
        timeout=LONG,
    )


def test_typing_finds_and_enter_opens_the_family(
    qtbot: QtBot, shown: Callable[[], DeskWindow], family: str
) -> None:
    window = shown()
    palette = open_by_key(qtbot, window)
    assert QApplication.focusWidget() is palette.field
    ask(qtbot, palette, "siti", 2)
    assert titles(palette) == ["Siti Rohmah", "Siti <b>Aminah</b>"]
    with qtbot.waitSignal(window.bus.page_wanted) as asked:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert asked.args == ["families", {"family": family}]
    assert not window.window.property("covered")
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=LONG)


def test_arrows_move_through_the_answers_and_stop_at_the_ends(
    qtbot: QtBot, shown: Callable[[], DeskWindow]
) -> None:
    palette = open_by_key(qtbot, shown())
    ask(qtbot, palette, "siti", 2)
    for key, row in (
        (Qt.Key.Key_Down, 1), (Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, 0), (Qt.Key.Key_Up, 0), (Qt.Key.Key_PageDown, 1),
    ):  # fmt: skip
        qtbot.keyClick(palette.field, key)
        assert palette.list.currentIndex().row() == row
    assert "Siti" in palette.field.accessibleDescription()
    assert QApplication.focusWidget() is palette.field


def test_esc_closes_and_gives_the_keyboard_back(qtbot: QtBot, shown: Callable[[], DeskWindow]) -> None:
    window = shown()
    window.window.host.setFocus()
    before = QApplication.focusWidget()
    palette = open_by_key(qtbot, window)
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not window.window.property("covered") and QApplication.focusWidget() is before


def test_ctrl_enter_goes_to_the_list_with_the_text(qtbot: QtBot, shown: Callable[[], DeskWindow]) -> None:
    window = shown()
    palette = open_by_key(qtbot, window)
    qtbot.keyClicks(palette.field, "siti rt 1")
    with qtbot.waitSignal(window.bus.page_wanted) as asked:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == ["families", {"search": "siti rt 1"}]


def test_a_click_or_a_letter_in_the_header_opens_it(qtbot: QtBot, shown: Callable[[], DeskWindow]) -> None:
    window = shown()
    start = window.window.header.search
    qtbot.mouseClick(start, Qt.MouseButton.LeftButton, pos=QPoint(30, 10))
    palette = palette_of(window)
    assert palette is not None and palette.field.text() == ""
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    start.setFocus()
    qtbot.keyClick(start, Qt.Key.Key_W)
    palette = palette_of(window)
    assert palette is not None and palette.field.text() == "w" and start.text() == ""
    qtbot.waitUntil(lambda: titles(palette) == ["Wawan Hermawan"], timeout=LONG)


def test_it_does_not_open_over_another_card(qtbot: QtBot, shown: Callable[[], DeskWindow]) -> None:
    window = shown()
    open_by_key(qtbot, window)
    qtbot.keyClick(window.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert len(window.window.findChildren(SearchPalette)) == 1


def test_names_are_shown_and_not_obeyed_and_numbers_are_masked(
    qtbot: QtBot, shown: Callable[[], DeskWindow]
) -> None:
    palette = open_by_key(qtbot, shown())
    ask(qtbot, palette, "3299014906255001", 1)
    look = palette.model.index(0, 0).data(LOOK_ROLE)
    assert look.title == "Siti <b>Aminah</b>"
    assert "3299014906255001" not in look.words and "5001" in look.line
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in palette.findChildren(QLabel))


def test_nobody_found_is_said_with_a_way_on(qtbot: QtBot, shown: Callable[[], DeskWindow]) -> None:
    palette = open_by_key(qtbot, shown())
    qtbot.keyClicks(palette.field, "xyzzy")
    qtbot.waitUntil(lambda: palette.empty.title.text() == "Tidak ditemukan", timeout=LONG)
    assert palette.stack.currentWidget() is palette.empty and palette.empty.line.text()
    palette.field.clear()
    qtbot.waitUntil(lambda: palette.empty.title.text() != "Tidak ditemukan", timeout=LONG)


def test_only_the_answer_to_the_last_question_is_shown(qtbot: QtBot, shown: Callable[[], DeskWindow]) -> None:
    palette = open_by_key(qtbot, shown())
    ask(qtbot, palette, "siti", 2)
    stale = (palette._question - 1, [])
    palette._show(stale)
    assert len(titles(palette)) == 2


def test_what_came_in_bulk_is_taken_in_while_somebody_looks(qtbot: QtBot, desk: Desk) -> None:
    village = build(120, 3, history=False)
    steps.write(desk, changes(village), label="Impor")
    assert search.behind(desk)
    jobs = JobRunner()
    host = QLabel()
    qtbot.addWidget(host)
    host.resize(900, 600)
    host.show()
    palette = open_search(host, desk, jobs, str(village.people[-1].values["name"]))
    qtbot.waitUntil(lambda: not jobs.running and palette.model.rowCount() > 0, timeout=LONG)
    assert village.people[-1].id in palette.model.ids and not search.behind(desk)
    assert host.findChild(ModalCard) is not None
    jobs.stop()


def test_the_code_of_a_printed_card_opens_its_family(
    qtbot: QtBot, shown: Callable[[], DeskWindow], family: str
) -> None:
    window = shown()
    palette = open_by_key(qtbot, window)
    for code in (scanned_code(family), short_code(family).lower()):
        palette.field.clear()
        ask(qtbot, palette, code, 1)
        assert titles(palette) == ["Wawan Hermawan"]


def test_pages_and_actions_are_found_by_name_and_opened(
    qtbot: QtBot, shown: Callable[[], DeskWindow]
) -> None:
    window = shown()
    palette = open_by_key(qtbot, window)
    qtbot.keyClicks(palette.field, "rumah d")
    qtbot.waitUntil(lambda: titles(palette) == ["Rumah DataKu"], timeout=LONG)
    with qtbot.waitSignal(window.bus.page_wanted) as asked:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert asked.args == ["datahouse", None]
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=LONG)
    again = open_by_key(qtbot, window)
    qtbot.keyClicks(again.field, "tambah kk")
    qtbot.waitUntil(lambda: titles(again) == ["Keluarga baru"], timeout=LONG)
    with qtbot.waitSignal(window.bus.page_wanted) as asked:
        qtbot.keyClick(again.field, Qt.Key.Key_Return)
    assert asked.args == ["families", {"new": True}]
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=LONG)


def test_every_page_is_found_by_its_own_title(shown: Callable[[], DeskWindow]) -> None:
    commands = shown().commands()
    keys = [command.key for command in commands]
    assert len(set(keys)) == len(keys)
    for page in shown().window.page_keys():
        (command,) = [each for each in commands if each.key == f"page:{page}"]
        assert command in matching(commands, command.title, 4)


def test_enter_may_be_pressed_before_the_answer_is_there(
    qtbot: QtBot, shown: Callable[[], DeskWindow], family: str
) -> None:
    window = shown()
    palette = open_by_key(qtbot, window)
    with qtbot.waitSignal(window.bus.page_wanted, timeout=LONG) as asked:
        qtbot.keyClicks(palette.field, "rohmah")
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert asked.args == ["families", {"family": family}]
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=LONG)
