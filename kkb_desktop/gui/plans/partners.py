"""What partners have promised."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from kkb_desktop.domain.codelists.programme import KEPT
from kkb_desktop.domain.fields import Values
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.editors import day_text
from kkb_desktop.gui.forms.listededitor import ListedEditor
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.models.paged import RowLook
from kkb_desktop.gui.theme import Kind, px
from kkb_desktop.gui.widgets.beside import Beside
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.programme.plans import commitments
from kkb_desktop.services.programme.plans.commitments import CommitmentRow

_BOTH_FROM = 860  # pixels of width, at text size 100 %


class Partners(ListedEditor):
    """Commitments on the left, the form of the one chosen on the right."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        empty = EmptyState(
            "handshake",
            self.tr("Belum ada komitmen mitra"),
            self.tr("Catat janji dinas, perusahaan, atau lembaga: apa, berapa, sampai kapan."),
            self.tr("Tambah komitmen"),
        )
        super().__init__(desk, "commitment", self.tr("Komitmen mitra"), bus, jobs, empty=empty)
        card = Card(self.tr("Komitmen mitra"))
        add = Button(self.tr("Tambah komitmen"), "primary", "plus")
        add.clicked.connect(self.open_new)
        card.head.addWidget(add)
        card.add(self.contents, 1)
        side = Card()
        side.body.setContentsMargins(0, px(10), 0, 0)
        self.back_button = Button(self.tr("Semua komitmen"), "link", "arrow-left")
        side.add(self.back_button)
        side.body.setAlignment(self.back_button, Qt.AlignmentFlag.AlignLeft)
        side.add(self.editor, 1)
        self.both = Beside(card, side, (45, 55), both_from=_BOTH_FROM)
        self.both.fitted.connect(self.back_button.setVisible)
        self.back_button.clicked.connect(self.both.show_left)
        for asked in (self.list.clicked, self.list.opened):
            asked.connect(lambda _which: self.both.show_right())
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.both)

    def open_new(self) -> None:
        """A form for one more commitment."""
        self.both.show_right()
        super().open_new()

    def show_commitment(self, commitment: str) -> None:
        """Go to a commitment and its form."""
        self.list.select(commitment)
        self.both.show_right()

    def _read(self) -> Iterable[CommitmentRow]:
        village = self._desk.region if self._desk.kind == "village" else None
        return commitments.commitments(self._desk, village=village)

    def _first_values(self) -> Values:
        return {"village": self._desk.region}

    def _look(self, row: CommitmentRow) -> RowLook:
        line = " · ".join(filter(None, (row.what, row.amount, day_text(row.due_on) if row.due_on else "")))
        if row.late:
            return RowLook(row.agency_name, line, (), self.tr("Terlambat"), "err", "clock")
        if row.kept is not None:
            kind: Kind = {1: "ok", 2: "warn", 3: "err"}.get(row.kept, "neutral")  # type: ignore[assignment]
            return RowLook(row.agency_name, line, (), spoken(KEPT.label(row.kept)), kind, "check")
        return RowLook(row.agency_name, line)
