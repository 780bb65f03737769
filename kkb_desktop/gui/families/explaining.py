"""Choosing why a warning is left standing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from kkb_desktop.domain.codelists.events import EXPLANATION
from kkb_desktop.gui.i18n import spoken


def ask_reason(under: QWidget, then: Callable[[int], object]) -> QMenu:
    """A menu of the reasons under a button, chosen by number, arrows or mouse; `then` gets the code chosen."""
    menu = QMenu(under)
    for code in EXPLANATION.codes:
        text = f"&{code.value}  {spoken(code.label)}"
        menu.addAction(text).triggered.connect(lambda _checked=False, value=code.value: then(value))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(under.mapToGlobal(QPoint(0, under.height())))
    return menu
