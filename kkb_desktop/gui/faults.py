"""What happens when the program itself is wrong: a polite word, a line in the log, and work goes on."""

from __future__ import annotations

import logging
import sys
from types import TracebackType

from PySide6.QtCore import QCoreApplication, Qt, QThread
from PySide6.QtWidgets import QApplication, QMessageBox

from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.logfile import frames

_log = logging.getLogger("kkb_desktop.gui")


class _Shown:
    box: QMessageBox | None = None


def install() -> None:
    """Handle every exception that nobody caught from now on."""
    sys.excepthook = caught


def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Log where it happened and tell the user without a traceback; one message at a time."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    _log.error("unexpected %s at %s", kind.__name__, frames(trace))
    app = QApplication.instance()
    if (
        not isinstance(app, QApplication)
        or QThread.currentThread() is not app.thread()
        or _Shown.box is not None
    ):
        return
    words = explain_error(error)
    box = QMessageBox(QMessageBox.Icon.Warning, "KKB Desktop", words.what, parent=app.activeWindow())
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(words.next_step)
    box.addButton(QCoreApplication.translate("Faults", "Tutup pesan"), QMessageBox.ButtonRole.AcceptRole)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.finished.connect(_closed)
    _Shown.box = box
    box.open()  # not exec: no event loop inside whatever went wrong


def _closed() -> None:
    _Shown.box = None
