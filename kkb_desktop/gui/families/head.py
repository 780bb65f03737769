"""The head of the family form: whose it is, how complete it is, and the tabs of its parts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.domain.identity import masked
from kkb_desktop.gui.families.listing import family_pills
from kkb_desktop.gui.families.tabs import SectionTabs
from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import IconButton
from kkb_desktop.gui.widgets.card import clear
from kkb_desktop.gui.widgets.labels import ElidedLabel
from kkb_desktop.gui.widgets.pill import Pill, PillData
from kkb_desktop.services.families.families import FamilyRow
from kkb_desktop.services.writing.records import RecordView


class FamilyHead(QWidget):
    """Name and marks, one line about it, the tabs."""

    back_wanted = Signal()
    delete_wanted = Signal()
    wide_wanted = Signal(bool)

    def __init__(self, parts: Sequence[tuple[str, int, str]]) -> None:
        super().__init__()
        self.back = IconButton("arrow-left", self.tr("Kembali ke daftar"))
        self.back.clicked.connect(self.back_wanted)
        self.back.hide()
        self.name = ElidedLabel("", "h2")
        self.pills = QHBoxLayout()
        self.pills.setSpacing(px(6))
        self.complete = Pill("", "ok", "list-checks")
        self.tools = QHBoxLayout()
        self.tools.setSpacing(px(4))
        self.wide = IconButton("panel-left", self.tr("Lebarkan isian, sembunyikan daftar (F11)"))
        self.wide.setCheckable(True)
        self.wide.toggled.connect(self.wide_wanted)
        self.delete_button = IconButton("trash-2", self.tr("Hapus keluarga"))
        self.delete_button.clicked.connect(self.delete_wanted)
        self.line = ElidedLabel("", "small")
        self.tabs = SectionTabs(parts)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(px(19), px(8), px(14), px(7))
        column.setSpacing(px(3))
        top = QHBoxLayout()
        top.setSpacing(px(8))
        top.addWidget(self.back)
        top.addWidget(self.name)
        top.addStretch(1)
        top.addWidget(self.complete)
        top.addLayout(self.tools)
        top.addWidget(self.wide)
        top.addWidget(self.delete_button)
        self._below = QWidget()
        below = QHBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(px(8))
        below.addWidget(self.line, 1)
        below.addLayout(self.pills)
        column.addLayout(top)
        column.addWidget(self._below)
        column.addWidget(self.tabs)

    def set_compact(self, on: bool) -> None:
        """Leave the second line out where the form is low, so that the questions have the room."""
        self._below.setVisible(not on)
        self._column.setContentsMargins(px(19), px(2 if on else 8), px(14), px(2 if on else 7))

    def set_pills(self, pills: Sequence[PillData]) -> None:
        """Show these marks."""
        clear(self.pills)
        for data in pills:
            self.pills.addWidget(Pill(data.text, data.kind, data.icon))

    def show_new(self, name: str, *, begun: bool) -> None:
        """A family that was never saved; `begun` once something is typed, which can be thrown away."""
        title = self.tr("Keluarga baru: %1").replace("%1", name) if name else self.tr("Keluarga baru")
        self.name.set_text(title)
        self.line.set_text(self.tr("Enter ke isian berikutnya, angka memilih jawaban, Ctrl+Enter menyimpan."))
        self.set_pills(())
        self.delete_button.setVisible(begun)
        self.delete_button.set_name(self.tr("Buang draf"))

    def show_family(self, family: RecordView, row: FamilyRow | None) -> None:
        """A saved family: its marks, its card number masked, where it lives, who changed it last."""
        values = family.values
        self.name.set_text(self.tr("Keluarga %1").replace("%1", str(values.get("head_name") or "")))
        self.set_pills(family_pills(row.flags if row else ()))
        number_text = masked(str(values["card_number"])) if values.get("card_number") else "\N{EN DASH}"
        parts = [self.tr("No. KK %1").replace("%1", number_text)]
        if values.get("address"):
            parts.append(str(values["address"]))
        at = family.changed_at.astimezone()
        words = self.tr("diperbarui %1 oleh %2")
        parts.append(words.replace("%1", f"{at:%d-%m-%Y}").replace("%2", family.user))
        self.line.set_text(" · ".join(parts))
        self.delete_button.show()
        self.delete_button.set_name(self.tr("Hapus keluarga"))

    def show_completeness(self) -> None:
        """How many of the parts that are asked have nothing left to do, as the tabs say by now."""
        states = [tab.state for tab in self.tabs.tabs.values() if tab.state.asked]
        whole = sum(1 for each in states if not each.missing and not each.errors)
        text = self.tr("%1 dari %2 bagian lengkap")
        self.complete.set_text(text.replace("%1", number(whole)).replace("%2", number(len(states))))
        self.complete.set_look("ok" if whole == len(states) else "warn", "list-checks")
