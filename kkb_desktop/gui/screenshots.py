"""Pictures of the pages of a desk, made without anybody looking: for the demo and for comparing with the mockups."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from kkb_desktop.gui.desk_window import DeskWindow
from kkb_desktop.gui.i18n import use_language
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import theme
from kkb_desktop.services.desk.desk import Desk

WORK_SCREEN = (1366, 697)  # what a 1366 x 768 screen leaves a window
_PATIENCE = 15_000  # milliseconds for the jobs of one page
_SETTLE = 120  # milliseconds for layouts and debounced searches


def take(
    desks: Mapping[str, Desk],
    folder: Path,
    *,
    size: tuple[int, int] = WORK_SCREEN,
    modes: Sequence[Literal["light", "dark"]] = ("light",),
) -> list[Path]:
    """Write `<name>-<page>-<mode>.png` for every page of every desk into `folder`; returns the files.

    Makes a QApplication where there is none: set QT_QPA_PLATFORM=offscreen where there is no display.
    """
    app = QApplication.instance() or QApplication([])
    use_language(app, "id")
    theme().start(modes[0], 100)
    folder.mkdir(parents=True, exist_ok=True)
    files: list[Path] = []
    for name, desk in desks.items():
        jobs = JobRunner()
        made = DeskWindow(desk, jobs)
        made.window.resize(*size)
        made.window.show()
        for mode in modes:
            theme().set_mode(mode)
            for key in made.window.page_keys():
                made.window.open_page(key)
                _settle(jobs)
                files.append(folder / f"{name}-{key}-{mode}.png")
                made.window.grab().save(str(files[-1]))
        made.window.hide()
        jobs.stop()
        made.window.deleteLater()
    return files


def _settle(jobs: JobRunner) -> None:
    """Let the page draw, its jobs end, and what they brought be drawn."""
    _wait(_SETTLE)
    if jobs.running:
        loop = QEventLoop()
        jobs.drained.connect(loop.quit)
        QTimer.singleShot(_PATIENCE, loop.quit)
        loop.exec()
    _wait(_SETTLE)


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
