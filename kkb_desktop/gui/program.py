"""From start to end: first start, unlocking, the desk's window, and back to the lock."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QMainWindow

from kkb_desktop.domain.text import Language
from kkb_desktop.gui.desk_window import DeskWindow
from kkb_desktop.gui.dialogs.start_window import StartWindow
from kkb_desktop.gui.dialogs.unlock import Unlock
from kkb_desktop.gui.i18n import use_language
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.manual.window import read_beside
from kkb_desktop.gui.preferences import Preferences, load_preferences, save_preferences
from kkb_desktop.services.desk.desk import Desk, close, desk_exists, user_names

_log = logging.getLogger(__name__)


class Program(QObject):
    """Shows one window at a time for the desk in `folder`."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._preferences = load_preferences(folder)
        self.jobs = JobRunner(self)
        self.desk: Desk | None = None
        self.desk_window: DeskWindow | None = None
        self.window: QMainWindow | None = None

    def start(self) -> None:
        """Show the first start, or the lock."""
        if desk_exists(self._folder):
            self._show_unlock()
        else:
            self._show_first_run()

    def enter(self, desk: Desk) -> None:
        """Show the window of an opened desk."""
        self.desk = desk
        self.desk_window = made = DeskWindow(desk, self.jobs)
        made.look_changed.connect(self._keep_look)
        made.language_chosen.connect(self._speak)
        made.lock_wanted.connect(self.lock)
        size = self.window.size() if self.window is not None else None
        made.window.resize(1366, 720)
        if size is not None and size.width() > 1366:
            made.window.resize(size)
        self._replace(made.window)

    def lock(self) -> None:
        """Close the desk and ask for the passphrase again; refused while a page holds on to unsaved work."""
        if self.desk_window is None or not self.desk_window.window.host.may_leave() or not self.jobs.stop():
            return
        self._let_go()
        self.start()

    def end(self) -> None:
        """Close what is open; called when the program ends."""
        self.jobs.stop()
        self._let_go()

    def _let_go(self) -> None:
        if self.desk is not None:
            close(self.desk)
        self.desk, self.desk_window = None, None

    def _show_first_run(self) -> None:
        from kkb_desktop.gui.dialogs.first_run import (
            FirstRun,
        )  # once in the life of a laptop, yet 0.1 s to import

        wizard = FirstRun(self._folder, self.jobs)
        wizard.opened.connect(self.enter)
        window = StartWindow(wizard, self.jobs, width=820, height=600)
        window.help_wanted.connect(
            lambda: read_beside(
                window, "office", "first-day" if wizard.kind_page.kind == "village" else "first-day-district"
            )
        )
        self._replace(window)
        wizard.kind_page.group.card("village").setFocus()

    def _show_unlock(self) -> None:
        card = Unlock(self._folder, user_names(self._folder), self.jobs)
        card.opened.connect(self.enter)
        window = StartWindow(card, self.jobs, width=460, height=0)
        window.help_wanted.connect(lambda: read_beside(window, "office", "lost-passphrase"))
        self._replace(window)
        card.start()

    def _replace(self, window: QMainWindow) -> None:
        old, self.window = self.window, window
        window.show()
        if old is not None:
            old.hide()
            old.deleteLater()

    def _keep_look(self, mode: str, percent: int) -> None:
        self._keep(Preferences(self._preferences.language, mode, percent))  # type: ignore[arg-type]

    def _speak(self, language: str) -> None:
        app, desk = QCoreApplication.instance(), self.desk
        if app is None or desk is None or self.desk_window is None:
            return
        if not self.desk_window.window.host.may_leave() or not self.jobs.stop():
            return
        self._keep(
            Preferences(cast(Language, language), self._preferences.theme, self._preferences.text_size)
        )
        use_language(app, cast(Language, language))
        self.enter(desk)  # every text is made anew
        self.desk_window.bus.go("settings")

    def _keep(self, preferences: Preferences) -> None:
        self._preferences = preferences
        try:
            save_preferences(self._folder, preferences)
        except OSError:
            _log.warning("preferences not kept")
