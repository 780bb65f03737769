"""From start to end: first start, unlocking, the desk's window, training, and back to the lock."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from shiboken6 import isValid

from kkb_desktop.domain.errors import FileRefused, KkbError
from kkb_desktop.domain.text import Language
from kkb_desktop.gui.backup.looking_after import last_of_all
from kkb_desktop.gui.desk_window import DeskWindow
from kkb_desktop.gui.dialogs.from_backup import FromBackup
from kkb_desktop.gui.dialogs.session_lock import SessionLock
from kkb_desktop.gui.dialogs.start_window import StartWindow
from kkb_desktop.gui.dialogs.unlock import Unlock
from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.i18n import use_language
from kkb_desktop.gui.idle import IdleWatch
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.manual.window import read_beside
from kkb_desktop.gui.preferences import Preferences, load_preferences, save_preferences
from kkb_desktop.gui.widgets.band import Band
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.services.backup import restoring
from kkb_desktop.services.backup.restoring import DatabaseKey
from kkb_desktop.services.desk import instance, session
from kkb_desktop.services.desk.copies import Backup
from kkb_desktop.services.desk.desk import Desk, close, desk_exists, user_names
from kkb_desktop.services.desk.session import Lock

_log = logging.getLogger(__name__)


class Program(QObject):
    """Shows one window at a time for the desk in `folder`, or for the invented one beside it."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._preferences = load_preferences(folder)
        self.jobs = JobRunner(self)
        self.desk: Desk | None = None
        self.desk_window: DeskWindow | None = None
        self.window: QMainWindow | None = None
        self.band: Band | None = None
        self.idle = IdleWatch(parent=self)
        self.idle.due.connect(self.cover)
        self.cover_window: StartWindow | None = None
        self._lock: Lock | None = None
        self._covered: list[QWidget] = []  # windows that come back when the lock opens

    def start(self) -> None:
        """Show the first start, or the lock; the way back to a backup where not even that can be shown."""
        try:
            if desk_exists(self._folder):
                self._show_unlock(user_names(self._folder))
            else:
                self._show_first_run()
        except KkbError as error:
            self._recover()
            content = self.window.content if isinstance(self.window, StartWindow) else None
            if isinstance(content, FromBackup):
                content.refuse(error)

    def enter(self, desk: Desk) -> None:
        """Show the window of an opened desk."""
        self.desk = desk
        self.desk_window = made = DeskWindow(desk, self.jobs)
        made.look_changed.connect(self._keep_look)
        made.language_chosen.connect(self._speak)
        made.lock_wanted.connect(self.leave if desk.training else self.cover)
        made.minutes_chosen.connect(self.idle.start)
        made.training_wanted.connect(self.train)
        made.training_restart_wanted.connect(self._train_anew)
        made.desk_changed.connect(self._go_on_with)
        made.restore_wanted.connect(self._restore)
        self.band = self._training_band(desk)
        made.window.set_band(self.band)
        size = self.window.size() if self.window is not None else None
        made.window.resize(1366, 720)
        if size is not None and size.width() > 1366:
            made.window.resize(size)
        self._replace(made.window)
        if instance.low_on_room(self._folder):
            made.bus.notice(self.tr("Ruang di laptop ini hampir habis. Kosongkan tempat dulu."))
        self._lock = Lock(desk)
        if desk.training:
            self.idle.stop()  # its passphrase is nobody's, and its village invented
        else:
            self.idle.start(session.lock_minutes(desk))

    def cover(self) -> None:
        """Lock the screen over a session that goes on: nothing that was typed is lost, nothing of it is seen."""
        desk, lock = self.desk, self._lock
        if desk is None or lock is None or desk.training or self.cover_window is not None:
            return
        self.idle.stop()
        if self.desk_window is not None:
            self.desk_window.looking_after.look()  # nobody works for a while
        card = SessionLock(lock, self.jobs)
        window = StartWindow(card, self.jobs, width=460, height=0)
        window.help_wanted.connect(lambda: read_beside(window, "office", "lost-passphrase"))
        card.opened.connect(self._uncover)
        card.other_wanted.connect(self._leave_covered)
        self.cover_window = window
        app = QApplication.instance()
        shown = app.topLevelWidgets() if isinstance(app, QApplication) else []
        self._covered = [each for each in shown if each.isVisible() and each is not window]
        if self.window is not None:
            window.resize(self.window.size())
        window.show()
        for each in self._covered:
            each.hide()
        window.activateWindow()
        card.start()

    def _uncover(self) -> None:
        covered, self._covered = self._covered, []
        if self.desk is not None:
            self.idle.start(session.lock_minutes(self.desk))
        for each in covered:
            if isValid(each):
                each.show()
        if self.window is not None:
            self.window.activateWindow()
        self._drop_cover()

    def _leave_covered(self) -> None:
        """Somebody else wants to come in: what is half typed is kept as drafts, and the desk is closed."""
        if self.desk_window is None or not self.jobs.stop():
            return
        self.desk_window.window.host.may_leave()
        if not self.jobs.stop():
            return
        self._covered = []
        self._let_go()
        self.start()
        self._drop_cover()

    def _drop_cover(self) -> None:
        if self.cover_window is not None:
            self.cover_window.hide()
            self.cover_window.deleteLater()
            self.cover_window = None

    def leave(self) -> None:
        """Close the desk and ask who comes in: the way out of training; refused while a page holds on to unsaved
        work."""
        if self.desk_window is None or not self.desk_window.window.host.may_leave() or not self.jobs.stop():
            return
        self._let_go()
        self.start()

    def train(self, part: str = "village") -> None:
        """Open a side of the training, "village" or "district", in place of what is open; made on first use."""
        if self.desk_window is not None and not self.desk_window.window.host.may_leave():
            return
        self._open_training(part, anew=False)

    def end(self) -> None:
        """Close what is open, after a last backup; called when the program ends."""
        self.jobs.stop()
        self._drop_cover()
        if self.desk is not None:
            last_of_all(self.desk)
        self._let_go()

    # training

    def _training_band(self, desk: Desk) -> Band | None:
        if not desk.training:
            return None
        band = Band(self.tr("MODE LATIHAN: semua data di sini rekaan"), "graduation-cap")
        if desk.kind == "village":
            across = band.add(self.tr("Ke kabupaten latihan"), "building-2")
            across.clicked.connect(lambda: self.train("district"))
        else:
            across = band.add(self.tr("Ke desa latihan"), "house")
            across.clicked.connect(lambda: self.train("village"))
        band.add(self.tr("Keluar dari latihan"), "log-out").clicked.connect(self.leave)
        return band

    def _train_anew(self) -> None:
        if self.desk is not None and self.desk.training:
            self._open_training("village", anew=True)

    def _open_training(self, part: str, *, anew: bool) -> None:
        from kkb_desktop.services.exchange import practice  # the invented village is seldom needed

        folder, side = self._folder, cast(practice.Part, part)
        if anew:
            if not self.jobs.stop():
                return
            self._let_go()  # its files are about to be removed, so no page may ask for them any more
            waiting = EmptyState("graduation-cap", self.tr("Menyiapkan desa latihan …"))
            self._replace(StartWindow(waiting, self.jobs, width=460, height=300))

        def work(_job: object) -> Desk:
            if anew:
                practice.forget_training(folder)
            return practice.open_training(folder, side)

        job = self.jobs.write(work, title=self.tr("Menyiapkan desa latihan"))
        job.done.connect(self._enter_training)
        job.failed.connect(self._training_refused)

    def _enter_training(self, desk: Desk) -> None:
        if self.desk_window is not None and not self.desk_window.window.host.may_leave():
            close(desk)  # something was begun meanwhile
            return
        self._let_go()
        self.enter(desk)

    def _training_refused(self, error: Exception) -> None:
        if self.desk_window is not None:
            self.desk_window.bus.notice(explain_error(error).text)
            return
        if isinstance(self.window, StartWindow) and isinstance(self.window.content, EmptyState):
            self.start()  # it was to be begun anew
        content = self.window.content if isinstance(self.window, StartWindow) else None
        refuse = getattr(content, "refuse_training", None)
        if refuse is not None:
            refuse(error)

    # going back to a backup

    def _restore(self, backup: Backup, key: object) -> None:
        desk, window = self.desk, self.desk_window
        if desk is None or window is None or not window.window.host.may_leave() or not self.jobs.stop():
            return
        window.rest()
        self.desk_window = None
        waiting = EmptyState("refresh-cw", self.tr("Memulihkan. Jangan matikan laptop …"))
        self._replace(StartWindow(waiting, self.jobs, width=460, height=300))
        job = self.jobs.write(lambda job: restoring.restore_instead(desk, backup, cast(DatabaseKey, key)))
        job.done.connect(self.enter)
        job.failed.connect(self._restore_refused)

    def _restore_refused(self, error: Exception) -> None:
        if self.desk is None:
            return
        try:
            self.enter(self.desk)  # as it was
        except KkbError:
            self._let_go()
            self.start()
            return
        if self.desk_window is not None:
            self.desk_window.bus.notice(explain_error(error).text)

    def _recover(self) -> None:
        """From the lock or the first start: begin from a backup or a handover."""
        card = FromBackup(self._folder, self.jobs)
        card.cancelled.connect(self.start)
        card.restored.connect(self.start)
        window = StartWindow(card, self.jobs, width=560, height=0)
        window.help_wanted.connect(lambda: read_beside(window, "office", "broken-laptop"))
        self._replace(window)
        card.start()

    # one window at a time

    def _let_go(self) -> None:
        self.idle.stop()
        self._lock = None
        if self.desk_window is not None:
            self.desk_window.rest()
        if self.desk is not None:
            close(self.desk)
        self.desk, self.desk_window = None, None

    def _show_first_run(self) -> None:
        from kkb_desktop.gui.dialogs.first_run import (
            FirstRun,
        )  # once in the life of a laptop, yet 0.1 s to import

        wizard = FirstRun(self._folder, self.jobs)
        wizard.opened.connect(self.enter)
        wizard.training_wanted.connect(self.train)
        wizard.backup_wanted.connect(self._recover)
        window = StartWindow(wizard, self.jobs, width=820, height=600)
        window.help_wanted.connect(
            lambda: read_beside(
                window, "office", "first-day" if wizard.kind_page.kind == "village" else "first-day-district"
            )
        )
        self._replace(window)
        wizard.start()

    def _show_unlock(self, names: list[str]) -> None:
        card = Unlock(self._folder, names, self.jobs)
        card.opened.connect(self.enter)
        card.training_wanted.connect(self.train)
        card.backup_wanted.connect(self._recover)
        window = StartWindow(card, self.jobs, width=460, height=0)
        window.help_wanted.connect(lambda: read_beside(window, "office", "lost-passphrase"))
        self._replace(window)
        card.start()

    def _replace(self, window: QMainWindow) -> None:
        old, self.window = self.window, window
        window.show()
        window.activateWindow()  # the keyboard goes along from window to window
        if old is not None:
            old.hide()
            old.deleteLater()

    # what the settings change

    def _keep_look(self, mode: str, percent: int) -> None:
        self._keep(Preferences(self._preferences.language, mode, percent))  # type: ignore[arg-type]

    def _speak(self, language: str) -> None:
        app, desk = QCoreApplication.instance(), self.desk
        if app is None or desk is None or not self._may_rebuild():
            return
        self._keep(
            Preferences(cast(Language, language), self._preferences.theme, self._preferences.text_size)
        )
        use_language(app, cast(Language, language))
        self._rebuild(desk)  # every text is made anew

    def _go_on_with(self, desk: Desk) -> None:
        """The same desk, changed in what every page was built from."""
        self.jobs.stop()
        self._rebuild(desk)

    def _may_rebuild(self) -> bool:
        return self.desk_window is not None and self.desk_window.window.host.may_leave() and self.jobs.stop()

    def _rebuild(self, desk: Desk) -> None:
        self.enter(desk)
        if self.desk_window is not None:
            self.desk_window.bus.go("settings")

    def _keep(self, preferences: Preferences) -> None:
        self._preferences = preferences
        try:
            save_preferences(self._folder, preferences)
        except FileRefused:
            _log.warning("preferences not kept")
