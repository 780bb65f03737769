"""The start of the window: one program per data folder, its language and look, then `Program`."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLockFile, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from kkb_desktop.gui import faults
from kkb_desktop.gui.garbage import GarbageCollection
from kkb_desktop.gui.i18n import use_language
from kkb_desktop.gui.logfile import start_logging
from kkb_desktop.gui.preferences import load_preferences
from kkb_desktop.gui.theme import theme

LOCK = "sedang-dipakai.lock"


def main() -> int:
    """Show the window and run until it is closed; returns the exit code (1: already open, or no folder)."""
    from kkb_desktop.services.desk.folder import data_folder

    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("KKB Desktop")
    app.setDesktopFileName("kkb-desktop")
    GarbageCollection(app)
    folder = data_folder()
    prepare(app, folder)
    try:
        lock = hold(folder)
    except OSError:
        return _say(
            QCoreApplication.translate("App", "Folder data tidak dapat ditulis. Periksa izin folder ini:"),
            str(folder),
        )
    if lock is None:
        return _say(
            QCoreApplication.translate("App", "KKB Desktop sudah terbuka."),
            QCoreApplication.translate("App", "Pakai jendela yang sudah terbuka itu."),
        )
    from kkb_desktop.gui.program import Program  # after the look, so that it covers the time the rest needs

    program = Program(folder)
    app.aboutToQuit.connect(program.end)
    QTimer.singleShot(0, program.start)
    try:
        return app.exec()
    finally:
        lock.unlock()


def prepare(app: QApplication, folder: Path) -> None:
    """Log, catch faults, and take the user's language and look."""
    start_logging(folder)
    faults.install()
    chosen = load_preferences(folder)
    use_language(app, chosen.language)
    theme().start(chosen.theme, chosen.text_size)


def hold(folder: Path) -> QLockFile | None:
    """The sign that a program works with `folder`; None where another one does. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = QLockFile(str(folder / LOCK))
    lock.setStaleLockTime(0)  # a lock is stale when its process is gone, however long it has run
    if lock.tryLock(100):
        return lock
    if lock.error() == QLockFile.LockError.LockFailedError:
        return None
    raise OSError(str(folder))


def _say(what: str, more: str) -> int:
    box = QMessageBox(QMessageBox.Icon.Information, "KKB Desktop", what)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(more)
    box.addButton(QCoreApplication.translate("App", "Tutup"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()
    return 1
