"""Conflicts: what two people wrote, side by side; one is chosen for each field."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.conflicts.dispute import DisputeCard
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.lastasked import LastAsked
from kkb_desktop.gui.models.paged import RowLook
from kkb_desktop.gui.sidebyside.both import ListAndComparison
from kkb_desktop.gui.sidebyside.listing import ComparedList
from kkb_desktop.gui.widgets.card import PageTitle
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.page import lay_out
from kkb_desktop.gui.widgets.pill import Pill, PillData
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.exchange import conflicts
from kkb_desktop.services.exchange.conflicts import ConflictRow, ConflictView
from kkb_desktop.services.writing.changes import ChangeSet


class ConflictsPage(QWidget):
    """Records in dispute on the left; the sides of the one chosen on the right."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self._wanted = ""
        self.title = PageTitle(
            self.tr("Konflik data"), self.tr("Dua orang mengisi hal yang sama dengan berbeda.")
        )
        self.left = Pill("", "warn")
        self.left.hide()
        self.title.tools.addWidget(self.left)
        self.messages = Messages()
        self.listing = ComparedList(self.tr("Catatan yang berbenturan"), self._look)
        self.listing.foot.setText(self.tr("Semua pilihan tercatat dan dapat dibatalkan."))
        self.listing.chosen.connect(self.open)
        self.dispute = DisputeCard()
        self.dispute.skip_button.clicked.connect(self.skip)
        self.dispute.settle_button.clicked.connect(self.settle)
        nothing = EmptyState(
            "git-compare",
            self.tr("Tidak ada konflik"),
            self.tr("Bila dua orang mengisi hal yang sama dengan berbeda, keduanya tampil di sini."),
            self.tr("Buka kotak masuk") if desk.kind != "village" else "",
        )
        nothing.pressed.connect(lambda: bus.go("inbox"))
        self.contents = Contents(ListAndComparison(self.listing, self.dispute, (24, 76)), nothing)
        self.contents.again.connect(self.shown)
        lay_out(self, self.title, self.messages, self.contents)
        self._reading, self._opening = LastAsked(jobs, self), LastAsked(jobs, self)
        self._reading.answered.connect(self._fill)
        self._reading.refused.connect(self._not_read)
        self._opening.answered.connect(self._show)
        self._opening.refused.connect(self.messages.refuse)
        bus.changed.connect(self._changed)
        for keys, at in (("1", 0), ("2", 1), ("3", 2)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda at=at: self.dispute.choose_side(at))

    # what the shell calls

    def shown(self) -> None:
        """Read the list again."""
        desk = self._desk
        self._reading.ask(lambda _job: conflicts.list_conflicts(desk))

    def _not_read(self, error: Exception) -> None:
        if self.contents.counting:
            self.contents.give_up(error)
        else:
            self.messages.refuse(error)

    def open_with(self, argument: object) -> None:
        """Choose the record with this id."""
        self._wanted = str(argument)
        self.shown()

    def _fill(self, found: list[ConflictRow]) -> None:
        self.left.set_text(self.tr("%1 tersisa").replace("%1", number(len(found))))
        self.left.setVisible(bool(found))
        self.dispute.skip_button.setEnabled(len(found) > 1)
        wanted = self._wanted or (self.dispute.view.record if self.dispute.view else "")
        self._wanted = ""
        record = self.listing.show_rows({row.record: row for row in found}, wanted)
        if record:
            self.open(record)
        else:
            self._opening.forget()
            self.dispute.forget()
            self.contents.show_rows(False)

    def _look(self, row: ConflictRow) -> RowLook:
        kind = spoken(RECORD_TYPES[row.type].label)
        if "" in row.fields:
            line = self.tr("Dihapus atau diubah?")
        else:
            line = self.tr("%1 isian berbeda").replace("%1", number(len(row.fields)))
        return RowLook(row.title or kind, line, (PillData(kind, "neutral"),))

    # one record

    def open(self, record: str) -> None:
        """Put the sides of a record next to each other."""
        if self.dispute.view is not None and self.dispute.view.record == record and self.dispute.groups:
            return
        desk = self._desk
        self._opening.ask(lambda _job: conflicts.compare(desk, record))

    def _show(self, view: ConflictView) -> None:
        self.dispute.show_view(view)
        self.contents.show_rows(True)

    def skip(self) -> None:
        """Leave this one for later and show the next."""
        ids, view = list(self.listing.rows), self.dispute.view
        if view is not None and view.record in ids and len(ids) > 1:
            following = ids[(ids.index(view.record) + 1) % len(ids)]
            self.listing.list.select(following)
            self.open(following)

    def settle(self) -> None:
        """Write the outcome on top of both sides."""
        view = self.dispute.view
        if view is None or not self.dispute.settle_button.isEnabled():
            return
        desk, record, keep = self._desk, view.record, not self.dispute.deleting
        choices, sides = self.dispute.chosen_values(), self.dispute.chosen_sides()
        self.dispute.settle_button.setEnabled(False)
        job = self._jobs.write(lambda _job: conflicts.settle(desk, record, choices, keep, sides=sides))
        job.done.connect(self._settled)
        job.failed.connect(self._refused)

    def _settled(self, change: ChangeSet) -> None:
        self.dispute.forget()
        self._bus.announce(change, self)
        self._bus.notice(self.tr("Konflik diselesaikan."), change.step)
        self.shown()

    def _refused(self, error: Exception) -> None:
        self.messages.refuse(error)
        self.dispute.count()

    def _changed(self, _changes: ChangeSet, origin: QObject | None) -> None:
        if self.isVisible() and origin is not self:
            self.shown()
