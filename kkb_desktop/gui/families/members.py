"""The members of one family: a grid in the paper's order, and a form for one member."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kkb_desktop.domain.fields import Kind
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.gui.families.defaults import told_by_nik
from kkb_desktop.gui.families.grid import MemberGrid
from kkb_desktop.gui.families.gridmodel import CELL_ROLE, Cell, MemberModel
from kkb_desktop.gui.families.onward import Onward
from kkb_desktop.gui.families.part import Part
from kkb_desktop.gui.families.state import SheetState
from kkb_desktop.gui.families.values import Place
from kkb_desktop.gui.forms.finding import FindingLine
from kkb_desktop.gui.forms.form import RecordForm
from kkb_desktop.gui.forms.segments import Segments
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button, IconButton
from kkb_desktop.gui.widgets.card import clear, scrolled
from kkb_desktop.gui.widgets.labels import ElidedLabel, Label
from kkb_desktop.services.desk.desk import Desk, today

_PERSON = RECORD_TYPES["person"]
_LOW = 300  # pixels of height, at text size 100 %, below which the rows need the room of the legend


def proposed_from(state: SheetState, member: str, key: str, day: date) -> str:
    """Where a value comes from that the program has put into a member's item, "" for the user's own."""
    translate = QCoreApplication.translate
    if not state.is_assumed(Place("person", member, key)):
        return ""
    values = state.values("person", member)
    said = told_by_nik(values, day)
    if (
        said is None
        or key not in ("sex", "birth_date")
        or values.get(key) not in (said.sex, said.born.isoformat())
    ):
        return translate("Members", "Usulan. Enter menerima.")
    if key == "birth_date" and said.or_born is not None:
        words = translate("Members", "Dari NIK: tahun %1 atau %2? Enter menerima, atau ketik tanggalnya.")
        return words.replace("%1", str(said.born.year)).replace("%2", str(said.or_born.year))
    return translate("Members", "Dari NIK. Enter menerima.")


class CellGuide(QFrame):
    """Under the grid: what the current cell asks, its answers with their numbers, and what is wrong with it."""

    explain_wanted = Signal(object, object)
    withdraw_wanted = Signal(object)

    def __init__(self, grid: MemberGrid, today: date) -> None:
        super().__init__()
        self.setProperty("kind", "inset")
        self._grid, self._day = grid, today
        self._words = "", ""  # what the current cell asks, and of whom
        self.question = ElidedLabel("", "strong")
        self.hint = Label("", "small", wrap=True)
        self.finding = FindingLine(explainable=True)
        self.finding.explain_wanted.connect(self.explain_wanted)
        self.finding.withdraw_wanted.connect(self.withdraw_wanted)
        self.answers: Segments | None = None
        self._shelf = QVBoxLayout()
        self._shelf.setContentsMargins(0, 0, 0, 0)
        self._shown: tuple[object, ...] = ()
        self.tools = QHBoxLayout()
        self.tools.setSpacing(px(4))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.question, 1)
        head.addLayout(self.tools)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(6), px(8), px(8))
        column.setSpacing(px(4))
        column.addLayout(head)
        column.addLayout(self._shelf)
        column.addWidget(self.hint)
        column.addWidget(self.finding)
        column.addStretch(1)

    def show_cell(self) -> None:
        """Follow the grid's current cell."""
        index, model = self._grid.currentIndex(), self._grid.members
        if not index.isValid():
            self._words = "", ""
            self._show_words()
            self.hint.hide()
            self.finding.show_said(None)
            self._shown = ()
            clear(self._shelf)
            self.answers = None
            return
        column = model.columns[index.column()]
        name = str(model.state.value("person", self._grid.member, "name") or self.tr("anggota baru"))
        label = spoken(model.field(index.column()).label)
        self._words = f"{column.item}  {label}", name
        self._show_words()
        codes = model.answers(index)
        asked = model.asked(index)
        if (shape := (codes, asked)) != self._shown:
            self._shown = shape
            clear(self._shelf)
            self.answers = None
            if codes and asked:
                self.answers = Segments(codes, compact=True)
                self.answers.setFocusPolicy(Qt.FocusPolicy.NoFocus)
                self.answers.edited.connect(self._picked)
                self._shelf.addWidget(self.answers)
        if self.answers is not None:
            self.answers.set_value(model.code(index))
        self.hint.setText(self._hint(codes != (), asked))
        self.hint.setVisible(bool(self.hint.text()))
        cell = index.data(CELL_ROLE)
        self.finding.show_said(cell.said if isinstance(cell, Cell) else None)

    def _show_words(self) -> None:
        """The item, and whose it is where there is room: the row says it as well."""
        item, name = self._words
        both = f"{item}  \N{MIDDLE DOT}  {name}"
        fits = self.question.fontMetrics().horizontalAdvance(both) <= self.question.width()
        self.question.set_text(both if name and fits else item)
        self.question.setAccessibleName(both)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_words()

    def _hint(self, coded: bool, asked: bool) -> str:
        index, model, pending = self._grid.currentIndex(), self._grid.members, self._grid.digits.pending
        key = model.columns[index.column()].key
        if not asked:
            return self.tr("Tidak ditanyakan untuk anggota ini.")
        if pending:
            return self.tr("%1 … Enter untuk %1, atau angka kedua").replace("%1", pending)
        words = proposed_from(model.state, self._grid.member, key, self._day)
        if words:
            return words
        if key == "mother" and not coded:
            return self.tr("Belum ada perempuan lain di keluarga ini.")
        if coded:
            return ""
        if model.field(index.column()).kind is Kind.DATE:
            return self.tr("Ketik tanggal, bulan, tahun: 031190 atau 3-11-1990.")
        if key == "nik":
            return self.tr("16 angka dari KTP atau KK. Belum punya NIK: F2, lalu isi Keadaan NIK.")
        if key == "name":
            return self.tr("Enter pada nama kosong: anggota sudah semua.")
        return ""

    def _picked(self) -> None:
        assert self.answers is not None
        value = self.answers.value()
        self._grid.setFocus()
        if isinstance(value, int):
            self._grid.choose(value)


class MembersPart(Part):
    """`delete_wanted` carries the id of a saved member; rows that were never saved are dropped here."""

    delete_wanted = Signal(str)
    reveal_wanted = Signal(str)  # a member's id, whose NIK is to be seen

    def __init__(self, desk: Desk, state: SheetState, onward: str) -> None:
        super().__init__(state)
        self._editing = ""
        self._here = ("", "name")
        self.model = MemberModel(state, self)
        self.grid = MemberGrid(self.model, today(desk))
        self.grid.left.connect(self._left)
        self.grid.form_wanted.connect(self.edit)
        self.grid.moved.connect(self._moved)
        self.guide = CellGuide(self.grid, today(desk))
        self.guide.explain_wanted.connect(
            lambda issue, part: self._explain(self.model.place(self.grid.currentIndex()), issue, part)
        )
        self.guide.withdraw_wanted.connect(
            lambda issue: self.withdraw_wanted.emit(self.model.place(self.grid.currentIndex()), issue)
        )
        self._form: RecordForm | None = None
        self._day = today(desk)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._grid_page(onward))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        state.replaced.connect(self.load)
        state.edited.connect(self._edited)

    def _grid_page(self, onward: str) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(px(12), px(7), px(12), px(10))
        column.setSpacing(px(7))
        tools = self.guide.tools
        self.eye = IconButton("eye", self.tr("Tampilkan NIK (F9)"))
        self.eye.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.eye.clicked.connect(lambda: self.reveal_wanted.emit(self.grid.member))
        self.delete_button = IconButton("trash-2", self.tr("Hapus anggota"))
        self.form_button = Button(self.tr("Formulir (F2)"), "link", "square-pen")
        self.add_button = Button(self.tr("Tambah"), "link", "user-plus")
        self.onward = Onward(onward)
        self.delete_button.clicked.connect(self.delete)
        self.form_button.clicked.connect(lambda: self.edit(self.grid.member))
        self.add_button.clicked.connect(self.add_member)
        self.onward.clicked.connect(lambda: self.finished.emit(1))
        self.onward.back.connect(self._back_to_grid)
        for button in (self.eye, self.delete_button, self.form_button, self.add_button, self.onward):
            tools.addWidget(button)
        self.notes.set_margins(0)
        column.addWidget(self.notes)
        column.addWidget(self.grid, 1)
        words = self.tr("• belum diisi · miring: usulan, Enter menerima · \N{EN DASH} tidak ditanyakan")
        self.legend = ElidedLabel(words, "small")
        column.addWidget(self.legend)
        column.addWidget(self.guide)
        return page

    @property
    def form(self) -> RecordForm:
        """The form of one member, built when it is first asked for."""
        if self._form is None:
            self._form = self._make_form()
            page = self._form_page(self._form)
            self.stack.addWidget(page)
            back = QShortcut(QKeySequence(Qt.Key.Key_Escape), page)
            back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            back.activated.connect(self.show_grid)
        return self._form

    def _make_form(self) -> RecordForm:
        state = self.state
        form = RecordForm(
            _PERSON,
            self._day,
            find=lambda _values: state.issues("person", self._editing),
            reason=lambda issue: state.reason_of("person", self._editing, issue),
            proposed=lambda key: proposed_from(state, self._editing, key, self._day),
            shows=state.sees,
        )
        form.passed.connect(lambda key: state.confirm(Place("person", self._editing, key)))
        form.field_edited.connect(self._form_edited)
        form.finished.connect(self._form_ended)
        form.explain_wanted.connect(
            lambda key, issue, part: self._explain(Place("person", self._editing, key), issue, part)
        )
        form.withdraw_wanted.connect(
            lambda key, issue: self.withdraw_wanted.emit(Place("person", self._editing, key), issue)
        )
        return form

    def _form_page(self, form: RecordForm) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(px(12), px(6), px(16), 0)
        back = Button(self.tr("Daftar anggota (Esc)"), "link", "arrow-left")
        back.clicked.connect(self.show_grid)
        self.who = Label("", "strong")
        head.addWidget(back)
        head.addWidget(self.who)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(scrolled(form), 1)
        return page

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.legend.setVisible(self.height() >= px(_LOW))

    # what every part can do

    def load(self) -> None:
        member, key = self._here
        self.model.reload()
        if self.stack.currentIndex() == 1 and self._editing in self.state.members:
            self.form.set_values(self.state.values("person", self._editing))
        else:
            self.stack.setCurrentIndex(0)
        row = self.model.row_of(member)
        if row >= 0:
            self.grid.setCurrentIndex(self.model.index(row, max(1, self.model.column_of(key))))
        self.show_findings()

    def show_findings(self) -> None:
        self.model.look_again()
        self.guide.show_cell()
        if self.stack.currentIndex() == 1:
            if self.state.show_all or not self.state.is_new("person", self._editing):
                self.form.show_findings()
            else:
                self.form.check()
        people = [each for each in self.state.members if not self.state.is_blank(each)]
        names = [(each, str(self.state.value("person", each, "name") or "")) for each in people]
        self._show_notes("person", names)
        some = bool(self.grid.member)
        for button in (self.eye, self.delete_button, self.form_button):
            button.setEnabled(some)

    def enter(self, step: int = 1) -> None:
        self.stack.setCurrentIndex(0)
        if not self.state.members:
            self.add_member()
        elif step < 0:
            self.onward.take_focus()
        else:
            for member in self.state.members:
                empty = self.state.missing("person", member)
                keys = [each.key for each in self.model.columns if each.key in empty]
                if keys:
                    self.grid.go_to(member, keys[0])
                    return
            self.grid.go_to(self.state.members[0])

    def go_to(self, place: Place) -> bool:
        if self.model.row_of(place.record) < 0:
            return False
        if place.field and self.model.column_of(place.field) < 0:
            self.edit(place.record)
            return self.form.focus_item(place.field)
        self.stack.setCurrentIndex(0)
        return self.grid.go_to(place.record, place.field or "name")

    def current_place(self) -> Place | None:
        if self.stack.currentIndex() == 1:
            return Place("person", self._editing, self.form.current_item())
        index = self.grid.currentIndex()
        return self.model.place(index) if index.isValid() else None

    # members

    def add_member(self) -> None:
        """One more row; the row that was just added and left empty is taken instead."""
        self.stack.setCurrentIndex(0)
        last = self.state.members[-1] if self.state.members else ""
        if last and self.state.is_blank(last):
            self.grid.go_to(last)
        else:
            self.grid.add_row()

    def edit(self, member: str) -> None:
        """The form of one member."""
        if member not in self.state.members:
            return
        self._editing = member
        self.form.set_values(self.state.values("person", member))
        self.who.setText(str(self.state.value("person", member, "name") or self.tr("Anggota baru")))
        self.stack.setCurrentIndex(1)
        self.show_findings()
        self.form.focus_first()

    def show_grid(self) -> None:
        """Back from the form to the grid, at the same member."""
        self.stack.setCurrentIndex(0)
        self.grid.go_to(self._editing or self.grid.member, self._here[1])
        self.show_findings()

    def delete(self) -> None:
        """Drop the row, or ask for the saved member to be deleted."""
        member = self.grid.member
        if not member:
            return
        if self.state.is_new("person", member):
            self.state.drop_member(member)
        else:
            self.delete_wanted.emit(member)

    def set_revealed(self, on: bool) -> None:
        """Show whole NIKs, or only their last digits."""
        self.model.revealed = on
        self.eye.set_icon("eye-off" if on else "eye")
        self.eye.set_name(self.tr("Tutupi NIK (F9)") if on else self.tr("Tampilkan NIK (F9)"))
        self.model.look_again()

    # inside

    def _moved(self) -> None:
        index = self.grid.currentIndex()
        if index.isValid():
            self._here = self.grid.member, self.model.columns[index.column()].key
        self.guide.show_cell()
        for button in (self.eye, self.delete_button, self.form_button):
            button.setEnabled(index.isValid())

    def _left(self, step: int) -> None:
        if step > 0:
            self.onward.take_focus()
        else:
            self.finished.emit(-1)

    def _back_to_grid(self) -> None:
        if not self.grid.currentIndex().isValid() and self.state.members:
            self.grid.go_to(self.state.members[-1])
        self.grid.setFocus()

    def _form_edited(self, key: str) -> None:
        self.state.put(Place("person", self._editing, key), {key: self.form.boxes[key].editor.value()})

    def _form_ended(self, step: int) -> None:
        if step > 0:
            self.show_grid()

    def _edited(self, place: Place) -> None:
        if place.type != "person":
            return
        if self.stack.currentIndex() == 0:
            self.guide.show_cell()
        elif place.record == self._editing and self._form is not None:
            # What follows from what was typed: sex and birth date from the NIK.
            for key, value in self.state.values("person", self._editing).items():
                self._form.take(key, value)
            self._form.show_proposals()
