"""Plans: the year's lines as a board and a table, what the data proposes, partners, and the convergence matrix."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from kkb_desktop.domain.codelists.activity import AGENCY, PROGRAMME
from kkb_desktop.domain.codelists.programme import KEPT, PLAN_STATUS
from kkb_desktop.domain.fields import Values
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.asking import ask_target
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.editors import day_text
from kkb_desktop.gui.forms.listededitor import ListedEditor
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.forms.recordeditor import RecordEditor
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.models.paged import Column, PagedModel, RowLook
from kkb_desktop.gui.theme import Kind, px
from kkb_desktop.gui.widgets.buttons import Button, IconButton
from kkb_desktop.gui.widgets.card import Card, Inset, PageTitle, clear, scrolled
from kkb_desktop.gui.widgets.filters import FilterChips, Tabs
from kkb_desktop.gui.widgets.labels import ElidedLabel, Label
from kkb_desktop.gui.widgets.modal import ModalCard
from kkb_desktop.gui.widgets.pill import Pill, PillData
from kkb_desktop.gui.widgets.table import DataTable
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.programme.plans import commitments, convergence, plans, proposals
from kkb_desktop.services.programme.plans import papers as plan_papers
from kkb_desktop.services.programme.plans.commitments import CommitmentRow
from kkb_desktop.services.programme.plans.convergence import Cell, Matrix
from kkb_desktop.services.programme.plans.plans import PlanRow
from kkb_desktop.services.programme.plans.proposals import Proposal
from kkb_desktop.services.writing import records
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.records import Saved

_COLOURS: dict[int, Kind] = {1: "neutral", 2: "info", 3: "warn", 4: "ok", 5: "neutral"}
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


class Board(QWidget):
    """One column for each state; a card opens its form, its arrows move it on."""

    opened = Signal(str)
    moved = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self.columns: dict[int, tuple[Card, QVBoxLayout]] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        for code in PLAN_STATUS.codes[:4]:
            card = Card(spoken(code.label))
            inside = QWidget()
            body = QVBoxLayout(inside)
            body.setContentsMargins(0, 0, px(4), 0)
            body.setSpacing(px(8))
            card.body.setContentsMargins(px(11), px(10), px(8), px(8))
            card.add(scrolled(inside), 1)
            self.columns[code.value] = (card, body)
            row.addWidget(card, 1)

    def show_rows(self, rows: Sequence[PlanRow]) -> None:
        """Show these lines instead; dropped ones are not on the board."""
        for status, (card, body) in self.columns.items():
            clear(body)
            own = [row for row in rows if row.status == status]
            card.set_note(number(len(own)))
            for row in own:
                body.addWidget(self._card(row))
            body.addStretch(1)

    def _card(self, row: PlanRow) -> QWidget:
        box = Inset()
        box.body.setContentsMargins(px(10), px(8), px(8), px(6))
        box.body.setSpacing(px(3))
        box.add(Label(row.title, "strong", wrap=True))
        if row.problem:
            box.add(Label(row.problem, "small", wrap=True))
        said = []
        if row.due_on:
            said.append(self.tr("sampai %1").replace("%1", day_text(row.due_on)))
        if row.target_families:
            said.append(self.tr("%1 keluarga").replace("%1", number(row.target_families)))
        if row.activities:
            said.append(self.tr("%1 kegiatan").replace("%1", number(row.activities)))
        box.add(ElidedLabel(" · ".join(said), "small"))
        if row.late:
            box.body.addWidget(Pill(self.tr("Terlambat"), "err", "clock"), 0, Qt.AlignmentFlag.AlignLeft)
        line = QHBoxLayout()
        line.setSpacing(px(2))
        line.addStretch(1)
        for icon_name, words, target in (
            ("arrow-left", self.tr("Mundur satu keadaan"), row.status - 1),
            ("arrow-right", self.tr("Maju satu keadaan"), row.status + 1),
        ):
            if 1 <= target <= plans.DONE:
                step = IconButton(icon_name, words)
                step.clicked.connect(partial(self._move, row.id, target))
                line.addWidget(step)
        show = IconButton("pencil", self.tr("Buka"))
        show.clicked.connect(partial(self._open, row.id))
        line.addWidget(show)
        box.body.addLayout(line)
        return box

    def _move(self, item: str, status: int, _checked: bool = False) -> None:
        self.moved.emit(item, status)

    def _open(self, item: str, _checked: bool = False) -> None:
        self.opened.emit(item)


class PlanTable(Card):
    """The same lines as a table."""

    opened = Signal(str)
    merge_wanted = Signal(str, str)  # the line to keep, the one to merge into it

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, PlanRow] = {}
        self.table = DataTable(self.tr("Rencana"))
        self.model = PagedModel(
            (
                Column(self.tr("Kegiatan"), lambda row: row.title, 0, strong=True),
                Column(self.tr("Program"), self._programme, 210, muted=True),
                Column(self.tr("Instansi"), self._agency, 150, muted=True),
                Column(self.tr("Sampai"), lambda row: day_text(row.due_on) if row.due_on else "", 100),
                Column(
                    self.tr("Anggaran"), lambda row: number(row.budget) if row.budget else "", 120, right=True
                ),
                Column(self.tr("Keluarga"), self._reached, 100, right=True, muted=True),
                Column(self.tr("Keadaan"), lambda _row: "", 140, pills=self._state),
            ),
            lambda ids: {each: self._rows[each] for each in ids if each in self._rows},
            parent=self,
        )
        self.table.set_model(self.model)
        self.table.opened.connect(self.opened)
        self.add(self.table, 1)
        foot = self.footer()
        self.merge_button = Button(self.tr("Gabung dengan baris lain …"), "link", "git-merge")
        self.merge_button.clicked.connect(self._offer_merge)
        foot.addWidget(Label(self.tr("Enter membuka baris."), "small"), 1)
        foot.addWidget(self.merge_button)

    def others(self) -> list[PlanRow]:
        """The lines that the one chosen could be merged with: of the same village and year."""
        kept = self._rows.get(self.table.selected_id)
        if kept is None:
            return []
        return [row for row in self._rows.values() if row.id != kept.id and row.village == kept.village]

    def _offer_merge(self) -> None:
        menu = QMenu(self)
        kept = self.table.selected_id
        for row in self.others():
            menu.addAction(row.title).triggered.connect(partial(self._merge, kept, row.id))
        if menu.isEmpty():
            menu.addAction(self.tr("Tidak ada baris lain")).setEnabled(False)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.cursor().pos())

    def _merge(self, keep: str, drop: str, _checked: bool = False) -> None:
        self.merge_wanted.emit(keep, drop)

    def show_rows(self, rows: Sequence[PlanRow]) -> None:
        """Show these lines instead."""
        self._rows = {row.id: row for row in rows}
        self.model.set_ids(list(self._rows))

    def _programme(self, row: PlanRow) -> str:
        return spoken(PROGRAMME.label(row.programme)) if row.programme else ""

    def _agency(self, row: PlanRow) -> str:
        return spoken(AGENCY.label(row.agency)) if row.agency else ""

    def _reached(self, row: PlanRow) -> str:
        return f"{number(row.families)} / {number(row.target_families or 0)}"

    def _state(self, row: PlanRow) -> tuple[PillData, ...]:
        if row.late:
            return (PillData(self.tr("Terlambat"), "err", "clock"),)
        return (PillData(spoken(PLAN_STATUS.label(row.status)), _COLOURS.get(row.status, "neutral")),)


class ProposalList(Card):
    """What the family book calls for; one press takes a line into the plan."""

    adopt_wanted = Signal(object)
    list_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.offered: tuple[Proposal, ...] = ()
        inside = QWidget()
        self.lines = QVBoxLayout(inside)
        self.lines.setContentsMargins(0, 0, px(6), 0)
        self.lines.setSpacing(px(8))
        self.add(scrolled(inside), 1)

    def show_proposals(self, offered: tuple[Proposal, ...]) -> None:
        """Show these instead."""
        self.offered = offered
        clear(self.lines)
        if not offered:
            self.lines.addWidget(
                Label(self.tr("Tidak ada temuan baru dari data keluarga."), "mut", wrap=True)
            )
        for each in offered:
            box = Inset()
            row = QHBoxLayout()
            row.setSpacing(px(10))
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Label(each.problem, "strong", wrap=True))
            programme = spoken(PROGRAMME.label(each.need.programme))
            words.addWidget(Label(f"{each.line['title']} · {programme}", "small", wrap=True))
            row.addLayout(words, 1)
            who = Button(self.tr("Siapa saja"), "link", "users")
            who.clicked.connect(partial(self._list, each))
            take = Button(self.tr("Masukkan ke rencana"), "secondary", "plus")
            take.clicked.connect(partial(self._take, each))
            row.addWidget(who)
            row.addWidget(take)
            box.body.addLayout(row)
            self.lines.addWidget(box)
        self.lines.addStretch(1)

    def _take(self, proposal: Proposal, _checked: bool = False) -> None:
        self.adopt_wanted.emit([proposal])

    def _list(self, proposal: Proposal, _checked: bool = False) -> None:
        self.list_wanted.emit(proposal)


class Partners(ListedEditor):
    """Commitments on the left, the form of the one chosen on the right."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__(desk, "commitment", self.tr("Komitmen mitra"), bus, jobs)
        card = Card(self.tr("Komitmen mitra"))
        add = Button(self.tr("Tambah komitmen"), "primary", "plus")
        add.clicked.connect(self.open_new)
        card.head.addWidget(add)
        card.add(self.list, 1)
        side = Card()
        side.body.setContentsMargins(0, px(10), 0, 0)
        side.add(self.editor, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(card, 45)
        row.addWidget(side, 55)

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


class MatrixView(Card):
    """Programmes against agencies or villages; a gap is red, a press opens what is behind a cell."""

    opened = Signal(object)
    side_wanted = Signal(str)

    def __init__(self, *, district: bool) -> None:
        super().__init__()
        self.sides = FilterChips(
            [("agency", self.tr("Menurut instansi")), ("village", self.tr("Menurut desa"))]
        )
        if not district:
            self.sides.hide()  # never "shown" here: without a parent yet it would be a window for a moment
        self.sides.chosen.connect(self.side_wanted)
        self.gaps = Pill("", "err", "triangle-alert")
        self.head.addWidget(self.sides)
        self.head.addStretch(1)
        self.head.addWidget(self.gaps)
        self.inside = QWidget()
        self.grid = QGridLayout(self.inside)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setSpacing(px(4))
        self.add(scrolled(self.inside, Qt.ScrollBarPolicy.ScrollBarAsNeeded), 1)
        self.add(
            Label(
                self.tr("Rencana · kegiatan · keluarga. Merah: pengampu program belum berbuat apa pun."),
                "small",
            )
        )

    @property
    def per_village(self) -> bool:
        """Whether the columns are villages."""
        return self.sides.current == "village"

    def show_matrix(self, matrix: Matrix) -> None:
        """Show this matrix instead."""
        clear(self.grid)
        gaps = matrix.gaps()
        self.gaps.set_text(self.tr("%1 kekosongan").replace("%1", number(gaps)))
        self.gaps.set_look("err" if gaps else "ok", "triangle-alert" if gaps else "check")
        for at, column in enumerate(matrix.columns, 1):
            words = spoken(AGENCY.label(column)) if isinstance(column, int) else str(column)
            head = Label(words, "small", wrap=True)
            head.setFixedWidth(px(86))
            self.grid.addWidget(head, 0, at, Qt.AlignmentFlag.AlignBottom)
        for row, code in enumerate(PROGRAMME.codes, 1):
            name = Label(f"{code.value}. {spoken(code.label)}", "strong", wrap=True)
            name.setFixedWidth(px(210))
            self.grid.addWidget(name, row, 0)
            for at, column in enumerate(matrix.columns, 1):
                self.grid.addWidget(self._cell(matrix.cells[code.value, column]), row, at)
        self.grid.setColumnStretch(len(matrix.columns) + 1, 1)

    def _cell(self, cell: Cell) -> Button:
        empty = not (cell.planned or cell.activities or cell.commitments)
        words = (
            f"{number(len(cell.planned))} · {number(len(cell.activities))} · {number(len(cell.families))}"
            if not empty
            else "\N{MULTIPLICATION SIGN}"
            if cell.gap
            else "\N{MIDDLE DOT}"
        )
        button = Button(words, "danger" if cell.gap else "secondary" if not empty else "link")
        button.setFixedWidth(px(86))
        button.setAccessibleName(self.tr("Kosong") if cell.gap else words)
        button.clicked.connect(lambda _checked=False: self.opened.emit(cell))
        return button
