"""A qtbot that waits as long as a busy machine needs: a limit is only there to end a test that hangs.

Imported by conftest.py. What a test waits for comes at once on an idle machine, so patience costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

PATIENCE = 120_000
"""Milliseconds. A shorter limit named by a test is raised to this, a longer one is kept."""


class PatientBot(QtBot):
    """As QtBot, but no wait gives up before `PATIENCE`."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:
        super().waitUntil(callback, timeout=max(timeout, PATIENCE))

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE, **more: Any) -> Any:
        return super().waitSignal(signal, timeout=self._limit(timeout, more), **more)

    def waitSignals(self, signals: Any, *, timeout: int = PATIENCE, **more: Any) -> Any:
        return super().waitSignals(signals, timeout=self._limit(timeout, more), **more)

    def waitExposed(self, widget: Any, *, timeout: int = PATIENCE) -> Any:
        return super().waitExposed(widget, timeout=max(timeout, PATIENCE))

    def waitActive(self, widget: Any, *, timeout: int = PATIENCE) -> Any:
        return super().waitActive(widget, timeout=max(timeout, PATIENCE))

    @staticmethod
    def _limit(timeout: int, more: dict[str, Any]) -> int:
        # `raising=False` asks whether a signal stays away: that wait is meant to run out.
        return timeout if more.get("raising") is False else max(timeout, PATIENCE)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's own, with patience."""
    return PatientBot(request)
