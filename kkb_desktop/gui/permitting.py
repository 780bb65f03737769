"""What a user's task does not include is not offered: greyed, with the reason under the pointer."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QPushButton, QWidget

from kkb_desktop.domain.roles import PERMISSIONS
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.widgets.buttons import Button, IconButton
from kkb_desktop.gui.widgets.labels import plain_tip
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permitted


def gate(widget: QWidget, desk: Desk, permission: Permission) -> bool:
    """Leave `widget` greyed for a user who may not do that, whatever enables it later; whether they may.

    The service refuses all the same: this only saves the way there.
    """
    if permitted(desk, permission):
        return True
    said = QCoreApplication.translate("Permitting", "Tidak termasuk tugas pengguna ini: %1")
    widget.setToolTip(plain_tip(said.replace("%1", spoken(PERMISSIONS[permission]))))
    widget.installEventFilter(_KeptGrey(widget))
    widget.setEnabled(False)
    return False


class _KeptGrey(QObject):
    """Lives as long as the widget it keeps greyed."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.EnabledChange and isinstance(watched, QWidget) and watched.isEnabled():
            watched.setEnabled(False)
        return False


BY_ICON: Mapping[str, Permission] = {
    "plus": Permission.WRITE,
    "user-plus": Permission.WRITE,
    "save": Permission.WRITE,
    "pencil": Permission.WRITE,
    "square-pen": Permission.WRITE,
    "trash-2": Permission.WRITE,
    "camera": Permission.WRITE,
    "upload": Permission.WRITE,
    "check": Permission.WRITE,
    "check-check": Permission.WRITE,
    "handshake": Permission.WRITE,
    "git-merge": Permission.MERGE,
    "eye": Permission.REVEAL,
    "printer": Permission.PRINT,
    "id-card": Permission.PRINT,
    "file-spreadsheet": Permission.EXPORT,
    "download": Permission.EXPORT,
    "send": Permission.SEND,
    "package-open": Permission.RECEIVE,
    "package-check": Permission.SEND,
    "shield-check": Permission.DEVICES,
}
"""A button's icon says what it does, the same on every page: what is needed to do it."""

BY_PAGE: Mapping[str, Permission] = {
    "duplicates": Permission.MERGE,
    "conflicts": Permission.MERGE,
    "import": Permission.IMPORT,
    "papers": Permission.PRINT,
    "send": Permission.SEND,
    "receive": Permission.RECEIVE,
    "inbox": Permission.RECEIVE,
    "devices": Permission.SEND,
}
"""Pages on which there is nothing to do without a permission: they are not shown to who lacks it."""

UNASKED = ("ManualPage", "SettingsPage", "Unlock", "SessionLock")
"""Pages and cards whose buttons are everybody's, or asked one by one: the manual may be printed by anybody."""


def leads_to(button: QPushButton, page: str, argument: object = None) -> None:
    """Say where a button without an icon leads, so that it is greyed where that may not be done."""
    begins = isinstance(argument, dict) and bool(argument.get("new"))
    needed = Permission.WRITE if begins else BY_PAGE.get(page)
    button.setProperty("needed", str(needed) if needed is not None else "")


class Gatekeeper(QObject):
    """Greys the buttons of pages, whenever they are made, for a user whose task leaves something out.

    For everybody else it is not there: `watch` gives None.
    """

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._left_out = {icon: needed for icon, needed in BY_ICON.items() if not permitted(desk, needed)}

    @classmethod
    def watch(cls, desk: Desk, window: QWidget) -> Gatekeeper | None:
        """A gatekeeper that goes with the desk's window, where one is needed."""
        if all(permitted(desk, needed) for needed in BY_ICON.values()):
            return None
        made = cls(desk, window)
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(made)
        return made

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, (Button, IconButton)):
            self._look_at(watched)
        return False

    def _look_at(self, button: Button | IconButton) -> None:
        said = str(button.property("needed") or "")
        if said:
            needed = None if permitted(self._desk, Permission(said)) else Permission(said)
        else:
            needed = self._left_out.get(button.icon_name)
        if needed is None or button.findChild(_KeptGrey) is not None:
            return
        above = button.parentWidget()
        while above is not None:
            if type(above).__name__ in UNASKED:
                return
            above = above.parentWidget()
        gate(button, self._desk, needed)
