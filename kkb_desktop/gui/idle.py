"""When a session is to be locked: nobody touched the laptop for a while, or it slept.

Sleep is told by the clock: between two ticks it went on much further than the ticks are apart. That needs nothing of
the system, and a clock that somebody sets forward locks as well, which harms nobody.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

TICK = 5_000  # milliseconds
ASLEEP = 60.0  # seconds that a tick may be late; a busy laptop is not, a sleeping one is
_TOUCHED = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.DragMove,
    }
)

Seconds = Callable[[], float]


class IdleWatch(QObject):
    """`due` once nobody has touched the program for `minutes`, or the laptop has slept; then it rests.

    `steady` is a clock that never goes back, `wall` the calendar's; both in seconds, and both given by tests.
    """

    due = Signal()

    def __init__(
        self, *, steady: Seconds = time.monotonic, wall: Seconds = time.time, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._steady, self._wall = steady, wall
        self._limit = 0.0
        self._touched = self._seen = self._seen_wall = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.tick)

    @property
    def watching(self) -> bool:
        """Whether it is on."""
        return self._timer.isActive()

    def start(self, minutes: int) -> None:
        """Watch from now on."""
        self._limit = minutes * 60.0
        self._touched = self._seen = self._steady()
        self._seen_wall = self._wall()
        app = QGuiApplication.instance()
        if not self.watching and isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)
            for window in app.topLevelWindows():
                self._watch(window)
        self._timer.start()

    def stop(self) -> None:
        """Watch no more."""
        app = QGuiApplication.instance()
        if self.watching and isinstance(app, QGuiApplication):
            app.focusWindowChanged.disconnect(self._watch)
            for window in app.topLevelWindows():
                window.removeEventFilter(self)
        self._timer.stop()

    def tick(self) -> None:
        """Look at the clocks."""
        if not self.watching:
            return
        now, wall = self._steady(), self._wall()
        gone = max(now - self._seen, wall - self._seen_wall)
        self._seen, self._seen_wall = now, wall
        if now - self._touched >= self._limit or gone > TICK / 1_000 + ASLEEP:
            self.stop()
            self.due.emit()

    def _watch(self, window: QWindow | None) -> None:
        # Windows and not the whole program: what reaches a window is a hand, and there is little of it.
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHED:
            self._touched = self._steady()
        return False
