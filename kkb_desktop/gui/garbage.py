"""Where Python clears away what nobody needs any more: in the thread of the screens, and nowhere else.

By itself Python does so in whatever thread happens to make the next object. In a lane of `jobs` that would destroy
widgets outside their thread, whose timers then still fire: the program dies at some later moment.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 1_000  # milliseconds


class GarbageCollection(QObject):
    """From now on garbage is cleared by a timer of this object's thread, as often as Python would have done."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self)
        timer.setInterval(_EVERY)
        timer.timeout.connect(self.look)
        timer.start()

    def look(self) -> None:
        """Clear the generations that are due."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        due = [place for place in range(3) if counts[place] > thresholds[place] > 0]
        if due:
            gc.collect(max(due))
