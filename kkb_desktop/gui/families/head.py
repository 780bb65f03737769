"""The head of the family form: whose it is, how complete it is, and the tabs of its parts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.gui.families.tabs import SectionTabs
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import IconButton
from kkb_desktop.gui.widgets.card import clear
from kkb_desktop.gui.widgets.labels import ElidedLabel
from kkb_desktop.gui.widgets.pill import Pill, PillData


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
        column = QVBoxLayout(self)
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
        below = QHBoxLayout()
        below.setSpacing(px(8))
        below.addWidget(self.line, 1)
        below.addLayout(self.pills)
        column.addLayout(top)
        column.addLayout(below)
        column.addWidget(self.tabs)

    def set_pills(self, pills: Sequence[PillData]) -> None:
        """Show these marks."""
        clear(self.pills)
        for data in pills:
            self.pills.addWidget(Pill(data.text, data.kind, data.icon))
