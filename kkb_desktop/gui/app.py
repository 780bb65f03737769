"""The start of the window: one program per data folder, its language and look, then `Program`."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from kkb_desktop.domain.errors import KkbError, StoreRefused
from kkb_desktop.gui import faults
from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.garbage import GarbageCollection
from kkb_desktop.gui.i18n import use_language
from kkb_desktop.gui.logfile import start_logging
from kkb_desktop.gui.preferences import load_preferences
from kkb_desktop.gui.theme import theme
from kkb_desktop.services.desk import instance


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
        lock = instance.hold(folder)
    except KkbError as error:
        said = explain_error(error)
        return _say(said.what, f"{said.next_step}\n{folder}".strip())
    instance.put_in_order(folder)
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


def hold(folder: Path) -> instance.Hold | None:
    """The sign that this window works with `folder`; None where another program does. Raises StoreRefused."""
    try:
        return instance.hold(folder)
    except StoreRefused as error:
        if error.reason == "desk.in_use":
            return None
        raise


def _say(what: str, more: str) -> int:
    box = QMessageBox(QMessageBox.Icon.Information, "KKB Desktop", what)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(more)
    box.addButton(QCoreApplication.translate("App", "Tutup"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()
    return 1
