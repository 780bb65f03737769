"""The foot of the family form: what is left to fix, what is kept, and the two ways to save."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.theme import px, set_kind
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.labels import ElidedLabel, IconLabel


class SheetFoot(QFrame):
    """Knows nothing of families: it says what it is told and passes presses on."""

    jump_wanted = Signal()
    undo_wanted = Signal()
    save_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "footer")
        self.icon = IconLabel("save", "mut", 17)
        self.state = ElidedLabel("", "mut")
        self.jump_button = Button(self.tr("Lihat (F8)"), "link")
        self.undo_button = Button(self.tr("Urungkan"), "link", "undo-2")
        self.undo_button.setToolTip(self.tr("Urungkan yang terakhir diketik (Ctrl+Z)"))
        self.save_button = Button(self.tr("Simpan"), "secondary", "save")
        self.save_button.setToolTip("Ctrl+S")
        self.next_button = Button(self.tr("Simpan && berikutnya"), "primary", "arrow-right")
        self.next_button.setToolTip("Ctrl+Enter")
        for button, signal in (
            (self.jump_button, self.jump_wanted),
            (self.undo_button, self.undo_wanted),
            (self.save_button, self.save_wanted),
            (self.next_button, self.next_wanted),
        ):
            button.clicked.connect(signal)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(px(17), px(9), px(14), px(9))
        row.setSpacing(px(8))
        row.addWidget(self.icon)
        row.addWidget(self.state, 1)
        for button in (self.jump_button, self.undo_button, self.save_button, self.next_button):
            row.addWidget(button)

    def set_compact(self, on: bool) -> None:
        """Stand lower where the form is low."""
        self._row.setContentsMargins(px(17), px(3 if on else 9), px(14), px(3 if on else 9))

    def say(self, kind: str, icon_name: str, text: str) -> None:
        """Show how things stand."""
        self.icon.set_icon(icon_name, kind)
        set_kind(self.state, kind)
        self.state.set_text(text)

    def show_state(
        self,
        *,
        errors: int,
        warnings: int,
        said: bool,
        unsaved: bool,
        saved: bool,
        can_undo: bool,
        can_save: bool,
    ) -> None:
        """Say how things stand, the most pressing first, and offer what can be done. `said`: findings are shown."""
        if errors and said:
            text = self.tr("%1 isian perlu diperbaiki").replace("%1", number(errors))
            self.say("err", "circle-alert", text)
        elif unsaved:
            self.say("mut", "pencil", self.tr("Belum disimpan"))
        elif warnings and said:
            text = self.tr("%1 isian perlu dilihat lagi").replace("%1", number(warnings))
            self.say("warn", "triangle-alert", text)
        elif saved:
            self.say("mut", "save", self.tr("Tersimpan di laptop ini"))
        else:
            self.say("mut", "pencil", self.tr("Catatan baru"))
        self.jump_button.setVisible(said and bool(errors or warnings))
        self.undo_button.setVisible(can_undo)
        self.save_button.setEnabled(can_save)
        self.next_button.setEnabled(can_save)
