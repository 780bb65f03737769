"""Plans: the year's lines as a board and a table, what the data proposes, partners, and the convergence matrix."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFrame, QMenu, QStackedWidget, QVBoxLayout, QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.asking import ask_target
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.forms.recordeditor import RecordEditor
from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.plans.board import Board
from kkb_desktop.gui.plans.matrix import MatrixView
from kkb_desktop.gui.plans.partners import Partners
from kkb_desktop.gui.plans.proposals import ProposalList
from kkb_desktop.gui.plans.table import PlanTable
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import PageTitle
from kkb_desktop.gui.widgets.filters import Tabs
from kkb_desktop.gui.widgets.modal import ModalCard
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.programme.plans import convergence, plans, proposals
from kkb_desktop.services.programme.plans import papers as plan_papers
from kkb_desktop.services.programme.plans.convergence import Cell, Matrix
from kkb_desktop.services.programme.plans.plans import PlanRow
from kkb_desktop.services.programme.plans.proposals import Proposal
from kkb_desktop.services.writing import records
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.records import Saved

_TOUCHED = ("plan_item", "commitment", "activity", "reached_family")


class PlansPage(QWidget):
    """A year's plan of this desk."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self._stale = True
        village = desk.kind == "village"
        title = (
            self.tr("Rencana kerja masyarakat (RKM)") if village else self.tr("Rencana aksi kabupaten/kota")
        )
        self.title = PageTitle(title, "")
        self.year = Combo()
        self.year.setAccessibleName(self.tr("Tahun"))
        for year in plans.years(desk):
            self.year.addItem(str(year), year)
        self.year.setCurrentIndex(max(0, self.year.findData(desk.clock().astimezone().year)))
        self.year.activated.connect(lambda _at: self.reload())
        self.print_button = Button(self.tr("Cetak …"), "secondary", "printer")
        self.print_button.clicked.connect(self._ask_print)
        self.excel_button = Button("Excel …", "secondary", "file-spreadsheet")
        self.excel_button.clicked.connect(self._ask_excel)
        self.add_button = Button(self.tr("Tambah rencana"), "primary", "plus")
        self.add_button.setShortcut("Ctrl+N")
        self.add_button.clicked.connect(lambda: self.edit(""))
        for each in (self.year, self.excel_button, self.print_button, self.add_button):
            self.title.tools.addWidget(each)
        self.messages = Messages()
        parts = [("board", self.tr("Papan")), ("table", self.tr("Tabel"))]
        if village:
            parts.append(("proposals", self.tr("Usulan dari data")))
        parts += [("partners", self.tr("Mitra")), ("matrix", self.tr("Konvergensi"))]
        self.tabs = Tabs(parts)
        self.tabs.chosen.connect(self._show_part)
        self.board = Board()
        self.board.opened.connect(self.edit)
        self.board.moved.connect(self.set_status)
        self.table = PlanTable()
        self.table.opened.connect(self.edit)
        self.table.merge_wanted.connect(self.merge)
        self.proposals = ProposalList()
        self.proposals.adopt_wanted.connect(self.adopt)
        self.proposals.list_wanted.connect(self._list_proposal)
        self.partners = Partners(desk, bus, jobs)
        self.matrix = MatrixView(district=not village)
        self.matrix.opened.connect(self.show_cell)
        self.matrix.side_wanted.connect(lambda _key: self.reload())
        self.stack = QStackedWidget()
        self._parts: dict[str, QWidget] = {
            "board": self.board,
            "table": self.table,
            "proposals": self.proposals,
            "partners": self.partners,
            "matrix": self.matrix,
        }
        for part in self._parts.values():
            self.stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(10))
        column.addWidget(self.title)
        column.addWidget(self.tabs)
        column.addWidget(self.messages)
        column.addWidget(self.stack, 1)
        bus.changed.connect(self._changed)

    # what the shell calls

    def shown(self) -> None:
        """Read again what has changed."""
        if self._stale:
            self.reload()

    def open_with(self, argument: object) -> None:
        """The key of a part, or a plan line's id."""
        if str(argument) in self._parts:
            self.tabs.set_current(str(argument))
            self._show_part(str(argument))
        else:
            self.edit(str(argument))

    def may_leave(self) -> bool:
        """What is typed is kept as a draft."""
        self.partners.editor.keep_draft()
        return True

    def _changed(self, changes: ChangeSet, _origin: object) -> None:
        if any(changes.touches(type) for type in _TOUCHED):
            self._stale = True
            if self.isVisible():
                self.reload()

    @property
    def current_year(self) -> int:
        """The year shown."""
        return int(self.year.currentData())

    def reload(self) -> None:
        """Read the year's plan, the proposals, the partners and the matrix."""
        self._stale = False
        desk, year = self._desk, self.current_year
        per_village = self.matrix.per_village

        def work(_job: Job) -> tuple[list[PlanRow], tuple[Proposal, ...], Matrix]:
            rows = plans.rows(desk, year, level=plans.level(desk))
            offered = proposals.proposals(desk) if desk.kind == "village" else ()
            matrix = (
                convergence.by_village(desk, year)
                if per_village
                else convergence.by_agency(
                    desk, year, village=desk.region if desk.kind == "village" else None
                )
            )
            return rows, offered, matrix

        job = self._jobs.read(work)
        job.done.connect(self._show)
        job.failed.connect(self.messages.refuse)
        self.partners.reload()

    def _show(self, found: tuple[list[PlanRow], tuple[Proposal, ...], Matrix]) -> None:
        rows, offered, matrix = found
        self.rows = {row.id: row for row in rows}
        late = sum(row.late for row in rows)
        done = sum(row.status == plans.DONE for row in rows)
        words = self.tr("%1 baris, %2 selesai, %3 terlambat")
        for mark, count in (("%1", len(rows)), ("%2", done), ("%3", late)):
            words = words.replace(mark, number(count))
        self.title.set_line(words)
        self.board.show_rows(rows)
        self.table.show_rows(rows)
        self.proposals.show_proposals(offered)
        self.matrix.show_matrix(matrix)
        if "proposals" in {key for key in self._parts if key in self._tab_keys()}:
            self.tabs.set_text(
                "proposals", self.tr("Usulan dari data %1").replace("%1", number(len(offered)))
            )

    rows: dict[str, PlanRow] = {}

    def _tab_keys(self) -> list[str]:
        return [key for key in self._parts if key != "proposals" or self._desk.kind == "village"]

    def _show_part(self, key: str) -> None:
        self.stack.setCurrentWidget(self._parts[key])

    # doing

    def edit(self, item: str) -> RecordEditor:
        """The form of a plan line over the window; "" for a new one."""
        editor = RecordEditor(self._desk, "plan_item", self._bus, self._jobs)
        holder = QFrame()
        holder.setProperty("kind", "card")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, px(12), 0, 0)
        column.addWidget(editor, 1)
        card = ModalCard(self.window(), holder, width=900, height=620)
        if item:
            editor.open(records.read(self._desk, "plan_item", item))
        else:
            defaults = {"year": self.current_year, "level": plans.level(self._desk), "status": plans.PROPOSED}
            editor.open(None, {**defaults, "village": self._desk.region}, part=str(self.current_year))
        editor.saved.connect(lambda _record, _next: card.close_card())
        card.open()
        editor.form.focus_first()
        return editor

    def set_status(self, item: str, status: int) -> None:
        """Move a line on the board."""
        desk = self._desk
        job = self._jobs.write(lambda _job: plans.set_status(desk, item, status))
        job.done.connect(self._moved)
        job.failed.connect(self.messages.refuse)

    def _moved(self, saved: Saved) -> None:
        self._bus.announce(saved.change, self)
        self._bus.notice(self.tr("Keadaan rencana diubah."), saved.change.step)
        self.reload()

    def merge(self, keep: str, drop: str) -> None:
        """Make one line of two; activities and promises of both hang on the one kept."""
        desk = self._desk
        job = self._jobs.write(lambda _job: plans.merge(desk, keep, drop))
        job.done.connect(self._merged)
        job.failed.connect(self.messages.refuse)

    def _merged(self, change: ChangeSet) -> None:
        self._bus.announce(change, self)
        self._bus.notice(self.tr("Dua baris digabung."), change.step)
        self.reload()

    def adopt(self, chosen: object) -> None:
        """Take proposals into the plan."""
        desk, wanted = self._desk, list(chosen)  # type: ignore[call-overload]
        job = self._jobs.write(lambda _job: proposals.adopt(desk, wanted))
        job.done.connect(self._adopted)
        job.failed.connect(self.messages.refuse)

    def _adopted(self, change: ChangeSet) -> None:
        self._bus.announce(change, self)
        self._bus.notice(self.tr("Masuk ke rencana."), change.step)
        self.reload()

    def _list_proposal(self, proposal: object) -> None:
        assert isinstance(proposal, Proposal)
        self._bus.go("indicators", {"key": proposal.need.indicator})

    def show_cell(self, cell: object) -> None:
        """Offer the items behind a cell of the matrix; choosing one opens it."""
        assert isinstance(cell, Cell)
        menu = self.menu_of(cell)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.cursor().pos())

    def menu_of(self, cell: Cell) -> QMenu:
        """A menu of the plan lines, activities and commitments behind a cell; done lines are ticked."""
        menu = QMenu(self)
        for id in dict.fromkeys(cell.planned):
            view = records.read_many(self._desk, [id]).get(id)
            if view is not None:
                mark = "\N{CHECK MARK} " if id in cell.done else ""
                menu.addAction(f"{mark}{view.values.get('title') or ''}").triggered.connect(
                    partial(self._edit, id)
                )
        views = records.read_many(self._desk, [*cell.activities, *cell.commitments])
        for id in cell.activities:
            if id in views:
                words = self.tr("Kegiatan: %1").replace("%1", str(views[id].values.get("title") or ""))
                menu.addAction(words).triggered.connect(partial(self._go_activity, id))
        for id in cell.commitments:
            if id in views:
                words = self.tr("Komitmen: %1").replace("%1", str(views[id].values.get("what") or ""))
                menu.addAction(words).triggered.connect(partial(self._go_partner, id))
        if menu.isEmpty():
            menu.addAction(self.tr("Belum ada apa pun")).setEnabled(False)
        return menu

    def _edit(self, item: str, _checked: bool = False) -> None:
        self.edit(item)

    def _go_activity(self, activity: str, _checked: bool = False) -> None:
        self._bus.go("activities", activity)

    def _go_partner(self, commitment: str, _checked: bool = False) -> None:
        self.tabs.set_current("partners")
        self._show_part("partners")
        self.partners.list.select(commitment)

    def _ask_print(self) -> None:
        ask_target(
            self, self.tr("Simpan rencana"), f"rencana-{self.current_year}.pdf", "PDF (*.pdf)", self.print_to
        )

    def _ask_excel(self) -> None:
        name = f"rencana-{self.current_year}.xlsx"
        ask_target(self, self.tr("Simpan rencana"), name, "Excel (*.xlsx)", self.export_to)

    def print_to(self, path: Path) -> None:
        """The plan as a lying PDF."""
        self._write(path, plan_papers.print_plan)

    def export_to(self, path: Path) -> None:
        """The plan as a workbook."""
        self._write(path, plan_papers.export_plan)

    def _write(self, path: Path, write) -> None:
        desk, year = self._desk, self.current_year
        job = self._jobs.read(lambda _job: write(desk, year, path))
        done = self.tr("Tersimpan: %1").replace("%1", path.name)
        job.done.connect(lambda _none: self.messages.say(done, "ok"))
        job.failed.connect(self.messages.refuse)
