"""Plans: the year's lines as a board and a table, what the data proposes, partners, and the convergence matrix."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.asking import ask_target
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.filesaving import save_file
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.forms.recordeditor import RecordEditor
from kkb_desktop.gui.freshness import Freshness
from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.plans.board import Board
from kkb_desktop.gui.plans.linecard import open_line
from kkb_desktop.gui.plans.matrix import MatrixView
from kkb_desktop.gui.plans.partners import Partners
from kkb_desktop.gui.plans.proposals import ProposalList
from kkb_desktop.gui.plans.table import PlanTable
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import PageTitle
from kkb_desktop.gui.widgets.labels import as_label
from kkb_desktop.gui.widgets.page import lay_out
from kkb_desktop.gui.widgets.views import View, Views
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.programme.plans import papers as plan_papers
from kkb_desktop.services.programme.plans import plans, proposals
from kkb_desktop.services.programme.plans.convergence import Cell
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
        self._asked = 0
        self.rows: dict[str, PlanRow] = {}
        village = desk.kind == "village"
        self.title = PageTitle(self.tr("Rencana kerja") if village else self.tr("Rencana aksi"))
        self.year = Combo()
        self.year.setAccessibleName(self.tr("Tahun"))
        for year in plans.years(desk):
            self.year.addItem(str(year), year)
        self.year.setCurrentIndex(max(0, self.year.findData(desk.clock().astimezone().year)))
        self.year.activated.connect(lambda _at: self._turn_year())
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
        self.board = Board(proposing=village)
        self.board.opened.connect(self.edit)
        self.board.moved.connect(self.set_status)
        self.board.new_wanted.connect(lambda: self.edit(""))
        self.board.proposals_wanted.connect(lambda: self.open_with("proposals"))
        self.table = PlanTable()
        self.table.opened.connect(self.edit)
        self.table.new_wanted.connect(lambda: self.edit(""))
        self.table.merge_wanted.connect(self.merge)
        self.proposals = ProposalList()
        self.proposals.adopt_wanted.connect(self.adopt)
        self.proposals.list_wanted.connect(self._list_proposal)
        self.proposals.families_wanted.connect(lambda: bus.go("families"))
        for contents in (self.board.contents, self.table.contents, self.proposals.contents):
            contents.again.connect(self.reload)
        parts = [
            View("board", self.tr("Papan"), lambda: self.board),
            View("table", self.tr("Tabel"), lambda: self.table),
            View("proposals", self.tr("Usulan dari data"), lambda: self.proposals),
            View("partners", self.tr("Mitra"), self._make_partners),
            View("matrix", self.tr("Konvergensi"), self._make_matrix),
        ]
        shown = [part for part in parts if village or part.key != "proposals"]
        self.views: Views = Views(self.tr("Tampilan rencana"), shown, between=self.messages)
        lay_out(self, self.title, self.views)
        self._fresh = Freshness(self, bus, self.reload, _TOUCHED)

    def _make_partners(self) -> Partners:
        made = Partners(self._desk, self._bus, self._jobs)
        made.reload()
        return made

    def _make_matrix(self) -> MatrixView:
        made = MatrixView(self._desk, self._jobs, self.messages)
        made.opened.connect(self.show_cell)
        made.reload(self.current_year)
        return made

    # what the shell calls

    def shown(self) -> None:
        """Read again what has changed."""
        self._fresh.catch_up()

    def open_with(self, argument: object) -> None:
        """The key of a part, or a plan line's id."""
        if str(argument) in self.views.keys:
            self.views.show_part(str(argument))
        else:
            self.edit(str(argument))

    def may_leave(self) -> bool:
        """What is typed is kept as a draft."""
        partners = self.views.made("partners")
        if isinstance(partners, Partners):
            partners.editor.keep_draft()
        return True

    # reading

    @property
    def current_year(self) -> int:
        """The year shown."""
        return int(self.year.currentData())

    def _turn_year(self) -> None:
        """What is shown belongs to another year; what the data proposes is for this year in any case."""
        for part in (self.board, self.table):
            part.contents.begin_counting()
        self._enable_papers(False)
        self.reload()

    def reload(self) -> None:
        """Read the year's plan, the proposals, and what has been built of partners and matrix."""
        self._asked += 1
        asked, desk, year = self._asked, self._desk, self.current_year

        def work(_job: Job) -> tuple[int, list[PlanRow], tuple[Proposal, ...]]:
            offered = proposals.proposals(desk) if desk.kind == "village" else ()
            return asked, plans.rows(desk, year, level=plans.level(desk)), offered

        job = self._jobs.read(work)
        job.done.connect(self._show)
        job.failed.connect(self.messages.refuse)
        for contents in (self.board.contents, self.table.contents, self.proposals.contents):
            job.failed.connect(contents.give_up)
        for part in (self.views.made("partners"), self.views.made("matrix")):
            if isinstance(part, Partners):
                part.reload()
            elif isinstance(part, MatrixView):
                part.reload(self.current_year)

    def _show(self, found: tuple[int, list[PlanRow], tuple[Proposal, ...]]) -> None:
        asked, rows, offered = found
        if asked != self._asked:
            return
        self.rows = {row.id: row for row in rows}
        late = sum(row.late for row in rows)
        done = sum(row.status == plans.DONE for row in rows)
        words = self.tr("%1 baris, %2 selesai, %3 terlambat")
        if self._desk.kind == "village":
            words = self.tr("RKM: %1").replace("%1", words)
        for mark, count in (("%1", len(rows)), ("%2", done), ("%3", late)):
            words = words.replace(mark, number(count))
        self.title.set_line(words if rows else "")
        self._enable_papers(bool(rows))
        self.board.show_rows(rows, self.current_year)
        self.table.show_rows(rows, self.current_year)
        self.proposals.show_proposals(offered)
        if "proposals" in self.views.keys:
            words = self.tr("Usulan dari data %1").replace("%1", number(len(offered)))
            self.views.set_words("proposals", words)

    def _enable_papers(self, on: bool) -> None:
        for button in (self.print_button, self.excel_button):
            button.setEnabled(on)

    # doing

    def edit(self, item: str) -> RecordEditor:
        """The form of a plan line over the window; "" for a new one."""
        return open_line(self.window(), self._desk, self._bus, self._jobs, item, self.current_year)

    def set_status(self, item: str, status: int) -> None:
        """Move a line on the board."""
        desk = self._desk
        job = self._jobs.write(lambda _job: plans.set_status(desk, item, status))
        job.done.connect(self._moved)
        job.failed.connect(self.messages.refuse)

    def _moved(self, saved: Saved) -> None:
        self._written(saved.change, self.tr("Keadaan rencana diubah."))

    def merge(self, keep: str, drop: str) -> None:
        """Make one line of two; activities and promises of both hang on the one kept."""
        desk = self._desk
        job = self._jobs.write(lambda _job: plans.merge(desk, keep, drop))
        job.done.connect(self._merged)
        job.failed.connect(self.messages.refuse)

    def _merged(self, change: ChangeSet) -> None:
        self._written(change, self.tr("Dua baris digabung."))

    def adopt(self, chosen: object) -> None:
        """Take proposals into the plan."""
        desk, wanted = self._desk, list(chosen)  # type: ignore[call-overload]
        job = self._jobs.write(lambda _job: proposals.adopt(desk, wanted))
        job.done.connect(self._adopted)
        job.failed.connect(self.messages.refuse)

    def _adopted(self, change: ChangeSet) -> None:
        self._written(change, self.tr("Masuk ke rencana."))

    def _written(self, change: ChangeSet, words: str) -> None:
        self._bus.announce(change, self)
        self._bus.notice(words, change.step)

    def _list_proposal(self, proposal: object) -> None:
        assert isinstance(proposal, Proposal)
        self._bus.go("indicators", {"key": proposal.need.indicator})

    # behind a cell of the matrix

    def show_cell(self, cell: object, button: QWidget) -> None:
        """Offer the items behind a cell of the matrix below its button; choosing one opens it."""
        assert isinstance(cell, Cell)
        menu = self.menu_of(cell)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def menu_of(self, cell: Cell) -> QMenu:
        """A menu of the plan lines, activities and commitments behind a cell; done lines are ticked."""
        menu = QMenu(self)
        for id in dict.fromkeys(cell.planned):
            view = records.read_many(self._desk, [id]).get(id)
            if view is not None:
                mark = "\N{CHECK MARK} " if id in cell.done else ""
                menu.addAction(mark + as_label(view.values.get("title"))).triggered.connect(
                    partial(self._edit, id)
                )
        views = records.read_many(self._desk, [*cell.activities, *cell.commitments])
        for id in cell.activities:
            if id in views:
                words = self.tr("Kegiatan: %1").replace("%1", as_label(views[id].values.get("title")))
                menu.addAction(words).triggered.connect(partial(self._go_activity, id))
        for id in cell.commitments:
            if id in views:
                words = self.tr("Komitmen: %1").replace("%1", as_label(views[id].values.get("what")))
                menu.addAction(words).triggered.connect(partial(self._go_partner, id))
        if menu.isEmpty():
            menu.addAction(self.tr("Belum ada apa pun")).setEnabled(False)
        return menu

    def _edit(self, item: str, _checked: bool = False) -> None:
        self.edit(item)

    def _go_activity(self, activity: str, _checked: bool = False) -> None:
        self._bus.go("activities", activity)

    def _go_partner(self, commitment: str, _checked: bool = False) -> None:
        self.views.show_part("partners")
        partners = self.views.part("partners")
        assert isinstance(partners, Partners)
        partners.show_commitment(commitment)

    # files

    def _ask_print(self) -> None:
        ask_target(
            self, self.tr("Simpan rencana"), f"rencana-{self.current_year}.pdf", "PDF (*.pdf)", self.print_to
        )

    def _ask_excel(self) -> None:
        name = f"rencana-{self.current_year}.xlsx"
        ask_target(self, self.tr("Simpan rencana"), name, "Excel (*.xlsx)", self.export_to)

    def print_to(self, path: Path) -> None:
        """The plan as a lying PDF."""
        desk, year = self._desk, self.current_year
        save_file(self._jobs.read, self.messages, path, lambda: plan_papers.print_plan(desk, year, path))

    def export_to(self, path: Path) -> None:
        """The plan as a workbook."""
        desk, year = self._desk, self.current_year
        save_file(self._jobs.read, self.messages, path, lambda: plan_papers.export_plan(desk, year, path))
