"""From the start of a process to a painted main window, files already in the system's memory."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench._measure import line  # noqa: E402

_START = """
import sys, time
started = float(sys.argv[1])
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from kkb_desktop.gui.app import prepare
from kkb_desktop.services.sample.village import open_sample

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, app.quit)
        return False

app = QApplication([])
folder = Path(sys.argv[2])
prepare(app, folder)
desk = open_sample(folder)
from kkb_desktop.gui.program import Program
program = Program(folder)
painted = FirstPaint()
program.enter(desk)
program.window.centralWidget().installEventFilter(painted)
app.exec()
print(time.time() - started)
program.end()
"""


def main() -> int:
    """Print the figure; exit code 1 where it is over its limit."""
    import time

    with tempfile.TemporaryDirectory(prefix="kkb-bench-") as folder:
        taken = []
        for _run in range(6):
            ran = subprocess.run(
                [sys.executable, "-c", _START, str(time.time()), folder],
                cwd=ROOT,
                env=os.environ | {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")},
                capture_output=True,
                text=True,
                check=True,
            )
            taken.append(float(ran.stdout.strip().splitlines()[-1]))
        warm = median(taken[1:])
        return (
            0
            if line("painted window, warm, median of 5", f"{warm * 1000:.0f} ms", "600 ms", warm < 0.6)
            else 1
        )


if __name__ == "__main__":
    sys.exit(main())
