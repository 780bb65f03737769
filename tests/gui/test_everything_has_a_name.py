"""Without a mouse, and without seeing: every control has a name, the Tab key comes to each once, as the eye goes, and
where the keyboard is can be seen in both themes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kkb_desktop.gui.theme import theme
from kkb_desktop.gui.theme.tokens import DARK, LIGHT, Tokens
from tests.gui import access
from tests.gui.crawl import LOOKS, PAGES, Crawl, Look

FEW = 20  # Tab presses through Rumah DataKu

Mode = Literal["light", "dark"]
MODES: tuple[Mode, ...] = ("light", "dark")
CASES = [
    pytest.param(kind, key, mode, id=f"{kind}-{key}-{mode}")
    for mode in MODES
    for kind in ("village", "district")
    for of, key in PAGES
    if of == kind
]
"""In the order in which windows stay open."""


@pytest.fixture
def look() -> Iterator[None]:
    """In place of the look of other tests: a window stays open over several of these."""
    yield


@pytest.fixture(scope="module")
def crawl(qapp, tmp_path_factory) -> Iterator[Crawl]:
    made = Crawl(tmp_path_factory.mktemp("crawl"))
    yield made
    made.end()
    theme().start("light", 100)


@pytest.mark.parametrize(("kind", "key", "mode"), CASES)
def test_every_control_has_a_name_its_turn_as_the_eye_goes_and_a_ring(
    crawl: Crawl, kind: str, key: str, mode: Mode
) -> None:
    seen = Look(mode=mode)
    page = crawl.page(kind, key, seen)
    window = crawl.window(kind, seen).window
    ringed: set[QWidget] = set()  # what stands on several views is looked at once
    wrong: dict[str, list[str]] = {}
    for words in crawl.views(page):
        found = access.nameless(window) + access.out_of_order(window) if mode == "light" else []
        around = window if key == "home" else window.host
        parts = [each for each in access.focusable(around) if access.takes_tab(each) and each not in ringed]
        ringed.update(parts)
        if found := found + access.ringless(parts, window.host):
            wrong[words] = found
    assert ringed
    assert wrong == {}


def test_rumah_dataku_takes_few_presses(crawl: Crawl) -> None:
    page = crawl.page("village", "datahouse", LOOKS[0])
    order = access.stops(crawl.window("village", LOOKS[0]).window)
    assert len([each for each in order if page.isAncestorOf(each)]) < FEW


@pytest.mark.parametrize("t", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("line", "grounds"),
    [
        ("inp", ("bg", "surface", "surface2", "selected", "primary_soft")),
        ("primary", ("bg", "surface", "surface2", "selected", "primary_soft", "err_soft", "warn_soft", "info_soft")),
        ("on_primary", ("primary",)),  # the ring within a filled button
        ("accent", ("side", "side_hi")),
        ("warn", ("bg", "surface", "surface2", "warn_soft")),
        ("err", ("bg", "surface", "surface2", "err_soft")),
        ("on_accent", ("accent",)),
    ],
)  # fmt: skip
def test_borders_and_rings_stand_out_from_every_ground_they_lie_on(
    t: Tokens, line: str, grounds: tuple[str, ...]
) -> None:
    faint = {ground: access.contrast(t.named(line), t.named(ground)) for ground in grounds}
    assert {ground: round(seen, 2) for ground, seen in faint.items() if seen < 3} == {}


@pytest.fixture
def board(qtbot) -> QWidget:
    """Two rows of two fields, put together column by column."""
    made = QWidget()
    rows = QVBoxLayout(made)
    fields = {name: QLineEdit() for name in ("upper left", "lower left", "upper right", "lower right")}
    for left, right in (("upper left", "upper right"), ("lower left", "lower right")):
        row = QHBoxLayout()
        row.addWidget(fields[left])
        row.addWidget(fields[right])
        rows.addLayout(row)
    for name, each in fields.items():
        each.setAccessibleName(name)
    made.fields = fields
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def test_a_nameless_control_is_found(board: QWidget) -> None:
    assert access.nameless(board) == []
    board.fields["lower left"].setAccessibleName("")
    assert len(access.nameless(board)) == 1


def test_an_order_against_the_eye_is_found(board: QWidget) -> None:
    upper, lower = (
        [board.fields[f"{row} {side}"] for side in ("left", "right")] for row in ("upper", "lower")
    )
    assert access.against_the_eye([*upper, *lower]) == []
    assert access.against_the_eye([*reversed(upper), *lower])
    assert access.against_the_eye([*lower, *upper])


def test_a_control_that_shows_no_ring_is_found(board: QWidget) -> None:
    class Ringless(QPushButton):
        def paintEvent(self, event: object) -> None:
            pass

    blank = Ringless("tanpa cincin", board)
    blank.setGeometry(board.fields["upper left"].geometry())
    blank.show()
    access.to_front(board)
    elsewhere = board.fields["lower right"]
    assert access.ring(blank, elsewhere) < access.RING
    assert access.ring(board.fields["upper right"], elsewhere) == access.RING
