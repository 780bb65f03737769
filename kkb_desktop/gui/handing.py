"""Handing a file to the system: to its program, to the printer, to the folder window."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QDir, QProcess, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

PRINTED = (".pdf", ".xlsx", ".csv")
"""Files that a program can put on paper."""


def open_file(path: Path) -> bool:
    """Open the file with its program; False where there is none, or no such file."""
    return path.exists() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def print_file(path: Path) -> bool:
    """Give the file to the standard printer; False where no program here prints such a file by itself.

    On Windows the file's program does it (many readers of PDF do not offer to), elsewhere the print spooler.
    """
    if not path.exists():
        return False
    if sys.platform == "win32":
        try:
            os.startfile(path, "print")
        except OSError:  # nothing is registered for printing this kind of file
            return False
        return True
    spooler = QStandardPaths.findExecutable("lp") if path.suffix.lower() == ".pdf" else ""
    return bool(spooler) and bool(QProcess.startDetached(spooler, [str(path)])[0])


def show_in_folder(path: Path) -> bool:
    """Show where the file lies, on Windows with the file marked; False where its folder is not there any more."""
    if not path.parent.exists():
        return False
    if sys.platform == "win32" and path.exists():
        shown = QDir.toNativeSeparators(str(path))
        return bool(QProcess.startDetached("explorer.exe", ["/select,", shown])[0])
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
