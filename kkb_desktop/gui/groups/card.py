"""The card K/0 of a group: how it stands this year, and its form."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.editors import day_text
from kkb_desktop.gui.forms.recordeditor import RecordEditor
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import Kind, px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.labels import ElidedLabel
from kkb_desktop.gui.widgets.pill import Pill, PillData
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.programme.groups import groups
from kkb_desktop.services.programme.groups.groups import Card as GroupCard
from kkb_desktop.services.writing.records import RecordView, Saved


class CardPart(Card):
    """The card K/0: how it stands this year, and its form."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.group = ""
        self.state = Pill("", "neutral")
        self.line = ElidedLabel("", "small")
        self.confirm_button = Button(self.tr("Tidak ada perubahan"), "secondary", "check")
        self.confirm_button.clicked.connect(self.confirm)
        self.editor = RecordEditor(desk, "activity_group", bus, jobs, keep=self._keep)
        head = QHBoxLayout()
        head.setContentsMargins(px(17), px(10), px(14), 0)
        head.setSpacing(px(10))
        head.addWidget(self.state)
        head.addWidget(self.line, 1)
        head.addWidget(self.confirm_button)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(px(4))
        self.body.addLayout(head)
        self.add(self.editor, 1)

    def show_card(self, view: RecordView, card: GroupCard) -> None:
        """Show a group's card, unless it is being changed just now."""
        if view.id != self.group or not self.editor.unsaved:
            self.group = view.id
            self.editor.open(view)
        words = {
            "done": self.tr("K/0 %1 sudah diperbarui"),
            "due": self.tr("K/0 %1 perlu diperbarui"),
            "late": self.tr("K/0 %1 terlambat"),
        }[card.state].replace("%1", str(card.year))
        looks: dict[str, tuple[Kind, str]] = {
            "done": ("ok", "check"), "due": ("warn", "clock"), "late": ("err", "clock"),
        }  # fmt: skip
        kind, icon = looks[card.state]
        self.state.set_data(PillData(words, kind, icon))
        said = []
        if card.brought_up_to_date:
            said.append(self.tr("terakhir %1").replace("%1", day_text(card.brought_up_to_date)))
        if card.missing:
            names = ", ".join(spoken(label) for label in card.missing)
            said.append(self.tr("belum diisi: %1").replace("%1", names))
        self.line.set_text(" · ".join(said))
        self.state.show()
        self.confirm_button.setVisible(card.state != "done")

    def open_new(self) -> None:
        """The card of a group that is not recorded yet."""
        self.group = ""
        self.state.hide()
        self.confirm_button.hide()
        self.line.set_text(self.tr("Kelompok baru"))
        self.editor.open(None, {"village": self._desk.region} if self._desk.kind == "village" else {})
        self.editor.form.focus_first()

    def confirm(self) -> None:
        """The card is right as it stands."""
        desk, group = self._desk, self.group
        job = self._jobs.write(lambda _job: groups.confirm_card(desk, group))
        job.done.connect(self._confirmed)
        job.failed.connect(self.editor.messages.refuse)

    def _confirmed(self, saved: Saved) -> None:
        self._bus.announce(saved.change, self)
        self._bus.notice(self.tr("Kartu K/0 tahun ini sudah diperbarui."), saved.change.step)

    def _keep(self, values, opened: RecordView | None) -> Saved:
        return groups.save_card(self._desk, values, opened)
