"""No test fails because the machine is busy: none reads a clock, and every wait has patience."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pytestqt.exceptions import TimeoutError as WaitedInVain
from pytestqt.qtbot import QtBot

from tests import patience

TESTS = Path(__file__).parent
_CLOCKS = re.compile(
    r"\b(perf_counter|monotonic|process_time|thread_time|time\.time|timeit|QElapsedTimer|QTest\.qWait|benchmark)\b"
    r"|(?<![\"'])\btime\.sleep\(|\bqtbot\.wait\("
)


def sources() -> list[Path]:
    return sorted(path for path in TESTS.rglob("*.py") if path != Path(__file__))


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(TESTS)))
def test_no_test_reads_a_clock_or_sleeps(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()
    found = [line.strip() for line in lines if _CLOCKS.search(line) and "monkeypatch" not in line]
    assert found == [], "count statements or calls instead (`counted`); what is measured belongs into bench/"


def test_a_wait_outlasts_a_short_limit(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(QtBot, "waitUntil", lambda self, callback, *, timeout: asked.append(timeout))
    qtbot.waitUntil(lambda: True)
    qtbot.waitUntil(lambda: True, timeout=50)
    qtbot.waitUntil(lambda: True, timeout=10 * patience.PATIENCE)
    assert asked == [patience.PATIENCE, patience.PATIENCE, 10 * patience.PATIENCE]


def test_a_wait_for_what_never_comes_still_ends(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "PATIENCE", 1)
    with pytest.raises(WaitedInVain):
        qtbot.waitUntil(lambda: False, timeout=1)
