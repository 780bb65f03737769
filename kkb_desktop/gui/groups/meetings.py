"""The meetings of a group: the list with the monthly register, and one meeting with its attendance."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from kkb_desktop.domain.codelists.programme import MEMBER_ROLE, PRESENTER
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import Values
from kkb_desktop.domain.issues import Issue
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.asking import ask_target
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.editors import day_text
from kkb_desktop.gui.forms.form import RecordForm
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.forms.recordeditor import RecordEditor
from kkb_desktop.gui.groups.words import gone_pill, month_words
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.models.paged import Column, PagedModel, RowLook
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.modal import ModalCard, confirm
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.gui.widgets.rowlist import RowList
from kkb_desktop.gui.widgets.search import SearchField
from kkb_desktop.gui.widgets.table import DataTable
from kkb_desktop.gui.widgets.ticklist import TickList, TickRow
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.finding import search
from kkb_desktop.services.finding.search import Hit
from kkb_desktop.services.programme.groups import groups, meetings, registers
from kkb_desktop.services.programme.groups.groups import MemberRow
from kkb_desktop.services.programme.groups.meetings import Guest, MeetingRow, Repeat
from kkb_desktop.services.writing import records
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.records import RecordView, Saved

_MONTHS = 24
_HITS = 8
_OUTSIDE = "+"


class MeetingsPart(QStackedWidget):
    """The list of meetings, and the one that is open. `changed` after something was written."""

    changed = Signal()
    wide_wanted = Signal(bool)  # an open meeting wants the room of the whole page

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.group, self.kind = "", 0
        self.rows: dict[str, MeetingRow] = {}
        self.messages = Messages()
        card = Card(self.tr("Pertemuan"))
        self.repeat_button = Button(self.tr("Ulangi yang terakhir"), "secondary", "copy")
        self.repeat_button.clicked.connect(self.repeat)
        self.new_button = Button(self.tr("Pertemuan baru"), "primary", "plus")
        self.new_button.clicked.connect(lambda: self.open_new())
        card.head.addWidget(self.repeat_button)
        card.head.addWidget(self.new_button)
        self.table = DataTable(self.tr("Pertemuan"))
        self.model = PagedModel(
            (
                Column(self.tr("Tanggal"), lambda row: day_text(row.held_on), 105, strong=True),
                Column(self.tr("Materi"), lambda row: "; ".join(row.topics), 0),
                Column(self.tr("Penyaji"), self._presenter, 120, muted=True),
                Column(self.tr("Tempat"), lambda row: row.place, 120, muted=True),
                Column(self.tr("Anggota"), lambda row: number(row.members), 85, right=True),
                Column(self.tr("Tamu"), lambda row: number(row.guests), 65, right=True),
            ),
            lambda ids: {each: self.rows[each] for each in ids if each in self.rows},
            parent=self,
        )
        self.table.set_model(self.model)
        self.table.opened.connect(self.open)
        self.empty = Label(self.tr("Belum ada pertemuan yang dicatat."), "mut")
        card.add(self.empty)
        card.add(self.table, 1)
        self.month = Combo()
        self.month.setAccessibleName(self.tr("Bulan register"))
        self.month.setMinimumContentsLength(14)
        for month in groups.months_back(today(desk), _MONTHS)[::-1]:
            self.month.addItem(month_words(month), month)
        self.print_button = Button(self.tr("Cetak …"), "secondary", "printer")
        self.print_button.clicked.connect(self._ask_print)
        self.excel_button = Button("Excel …", "secondary", "file-spreadsheet")
        self.excel_button.clicked.connect(self._ask_excel)
        self.open_button = Button(self.tr("Buka"), "secondary", "pencil")
        self.open_button.clicked.connect(lambda: self.open(self.table.selected_id))
        foot = card.footer()
        foot.addWidget(Label(self.tr("Register R/I"), "strong"))
        foot.addWidget(self.month)
        foot.addWidget(self.print_button)
        foot.addWidget(self.excel_button)
        foot.addStretch(1)
        foot.addWidget(self.open_button)
        self.table.chosen.connect(self._enable)
        listing = QWidget()
        column = QVBoxLayout(listing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.messages)
        column.addWidget(card, 1)
        self.sheet = MeetingSheetView(desk, bus, jobs)
        self.sheet.left.connect(self.back)
        self.sheet.changed.connect(self.changed)
        self.addWidget(listing)
        self.addWidget(self.sheet)

    def _turn_to(self, place: int) -> None:
        self.setCurrentIndex(place)
        self.updateGeometry()
        self.wide_wanted.emit(place == 1)

    def minimumSizeHint(self) -> QSize:
        """Only what is shown counts: an open meeting needs more room, and gets it."""
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else super().minimumSizeHint()

    def show_meetings(self, group: str, kind: int, rows: Sequence[MeetingRow]) -> None:
        """Show the meetings of a group; another group leaves an open meeting."""
        if group != self.group:
            self.back()
            self.messages.say("")
        elif self.currentIndex() == 1 and self.sheet.meeting and not self.sheet.unsaved:
            # Something was undone, or written elsewhere: show the open meeting as it is now.
            if any(row.id == self.sheet.meeting for row in rows):
                self.sheet.open(group, kind, self.sheet.meeting)
            else:
                self.back()
        self.group, self.kind = group, kind
        self.rows = {row.id: row for row in rows}
        self.model.set_ids(list(self.rows))
        self.empty.setVisible(not rows)
        self.repeat_button.setEnabled(bool(rows))
        if rows and not self.table.selected_id:
            self.table.select(rows[0].id)
        self._enable()

    def open(self, meeting: str) -> None:
        """Show a meeting with its attendance."""
        if meeting:
            self._turn_to(1)
            self.sheet.open(self.group, self.kind, meeting)

    def open_new(self, start: Repeat | None = None) -> None:
        """A new meeting, empty or as the last one was."""
        self._turn_to(1)
        self.sheet.open_new(self.group, self.kind, start)

    def repeat(self) -> None:
        """A new meeting that begins as the last one was."""
        try:
            self.open_new(meetings.repeat_last(self._desk, self.group))
        except RecordRefused as error:
            self.messages.refuse(error)

    def back(self) -> None:
        """To the list."""
        self.sheet.editor.keep_draft()
        self._turn_to(0)

    def _presenter(self, row: MeetingRow) -> str:
        return spoken(PRESENTER.label(row.presenter)) if row.presenter else ""

    def _enable(self, _id: str = "") -> None:
        self.open_button.setEnabled(bool(self.table.selected_id))

    # the register

    @property
    def register_month(self) -> str:
        """The month chosen, "2026-10"."""
        return str(self.month.currentData())

    def _ask_print(self) -> None:
        ask_target(
            self,
            self.tr("Simpan register"),
            f"register-{self.register_month}.pdf",
            "PDF (*.pdf)",
            self.print_to,
        )

    def _ask_excel(self) -> None:
        name = f"register-{self.register_month}.xlsx"
        ask_target(self, self.tr("Simpan register"), name, "Excel (*.xlsx)", self.export_to)

    def print_to(self, path: Path) -> None:
        """The month's register as a PDF."""
        self._write(path, registers.print_register)

    def export_to(self, path: Path) -> None:
        """The month's register as a workbook."""
        self._write(path, registers.export_register)

    def _write(self, path: Path, write: Callable[[Desk, str, str, Path], int]) -> None:
        desk, group, month = self._desk, self.group, self.register_month
        job = self._jobs.write(lambda _job: (write(desk, group, month, path), path.name)[1])
        job.done.connect(self._written)
        job.failed.connect(self.messages.refuse)

    def _written(self, name: str) -> None:
        self.messages.say(self.tr("Tersimpan: %1").replace("%1", name), "ok")


class MeetingSheetView(QWidget):
    """One meeting: its form on the left, who was there on the right; saved together."""

    left = Signal()
    changed = Signal()

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.group, self.kind, self.meeting = "", 0, ""
        self.guests: list[Guest] = []
        self._keeping: tuple[str, tuple[str, ...], tuple[Guest, ...]] = ("", (), ())
        self._as_read: tuple[str, tuple[str, ...], tuple[Guest, ...]] = self._keeping
        self.editor = RecordEditor(desk, "meeting", bus, jobs, keep=self._keep)
        self.editor.form.field_edited.connect(self._day_changed)
        self.editor.saved.connect(self._saved)
        self.back_button = Button(self.tr("Semua pertemuan"), "link", "arrow-left")
        self.back_button.clicked.connect(self.leave)
        self.delete_button = Button(self.tr("Hapus"), "link", "trash-2")
        self.delete_button.clicked.connect(self._ask_delete)
        head = QHBoxLayout()
        head.setContentsMargins(px(10), px(8), px(10), 0)
        head.addWidget(self.back_button)
        head.addStretch(1)
        head.addWidget(self.delete_button)
        form = Card()
        form.body.setContentsMargins(0, 0, 0, 0)
        form.body.setSpacing(px(4))
        form.body.addLayout(head)
        form.add(self.editor, 1)
        self.ticks = TickList(self.tr("Kehadiran anggota"))
        self.ticks.turned.connect(self._count)
        self.all_button = Button(self.tr("Semua hadir"), "link", "check-check")
        self.all_button.clicked.connect(self.tick_all)
        self.attendance = Card(self.tr("Kehadiran"))
        self.attendance.head.addWidget(self.all_button)
        self.hint = Label(self.tr("Centang dengan mouse, spasi, atau ketik nomornya."), "small", wrap=True)
        self.attendance.add(self.hint)
        self.attendance.add(self.ticks, 3)
        self.guest_part = GuestPart(desk, jobs)
        self.guest_part.chosen.connect(self.add_guest)
        self.guest_part.opened.connect(self.edit_guest)
        self.attendance.add(self.guest_part, 2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(form, 54)
        row.addWidget(self.attendance, 46)

    # opening

    def open(self, group: str, kind: int, meeting: str) -> None:
        """Show a meeting as it was saved."""
        self.group, self.kind, self.meeting = group, kind, meeting
        sheet = meetings.sheet(self._desk, meeting)
        self.guests = list(sheet.guests)
        self.editor.open(sheet.view)
        self._show_members(sheet.present, sheet.present)
        self._as_read = self._keeping
        self.delete_button.show()

    def open_new(self, group: str, kind: int, start: Repeat | None = None) -> None:
        """An empty meeting of today, or one like the last."""
        self.group, self.kind, self.meeting = group, kind, ""
        self.guests = []
        values: dict[str, object] = {"held_on": today(self._desk).isoformat()}
        if start is not None:
            values.update(start.values)
        village = records.read(self._desk, "activity_group", group).values.get("village")
        fixed = {"activity_group": group, "kind": kind, "village": village}
        typed: Values = {**values, **fixed}  # type: ignore[dict-item]
        self.editor.open(None, typed, part=group)
        self._show_members(start.present if start is not None else ())
        self._as_read = self._keeping
        self.delete_button.hide()
        if start is not None:
            words = self.tr("Diisi seperti pertemuan %1. Periksa tanggal dan kehadiran.")
            self.editor.messages.say(words.replace("%1", day_text(start.held_on)), "info")
        self.editor.form.focus_first()

    @property
    def unsaved(self) -> bool:
        """Whether the form or the attendance differ from what was read or saved."""
        return self.editor.unsaved or self._keeping != self._as_read

    def leave(self) -> None:
        """Back to the list; ticks that would be lost are asked about (the form itself is kept as a draft)."""
        if self._keeping == self._as_read:
            self.left.emit()
            return
        question = confirm(
            self.window(),
            self.tr("Kehadiran belum disimpan"),
            self.tr("Centang dan tamu yang baru diisi akan hilang."),
            self.tr("Buang"),
            self.tr("Lanjut mengisi"),
            danger=True,
        )
        question.accepted.connect(self.left)

    def _show_members(self, present: Collection[str], recorded: Collection[str] = ()) -> None:
        """Who can be ticked on the day of the form, with these ticks; who was `recorded` is listed in any case."""
        held = str(self.editor.form.values().get("held_on") or "")
        try:
            day = date.fromisoformat(held)
        except ValueError:
            day = today(self._desk)
        rows = meetings.attendance_list(self._desk, self.group, day, recorded)
        self.ticks.show_rows([self._tick_row(row) for row in rows], present)
        self._count()

    def _tick_row(self, row: MemberRow) -> TickRow:
        home = self.tr("RT %1").replace("%1", row.rt) if row.rt else ""
        family = row.household if row.household != row.name else ""
        role = spoken(MEMBER_ROLE.label(row.role)) if row.role != groups.MEMBER else ""
        gone = gone_pill(row)
        line = " · ".join(filter(None, (role, home, family)))
        return TickRow(row.id, row.name, line, (gone,) if gone is not None else ())

    def _day_changed(self, key: str) -> None:
        """Members are those of the day; whom another day takes off the list is not present any more."""
        if key == "held_on":
            self._show_members(self.ticks.ticked)

    def _count(self) -> None:
        present = self.ticks.ticked
        self._keeping = (self.group, present, tuple(self.guests))
        words = self.tr("%1 dari %2 anggota, %3 tamu")
        for mark, count in (("%1", len(present)), ("%2", len(self.ticks.rows)), ("%3", len(self.guests))):
            words = words.replace(mark, number(count))
        self.attendance.set_note(words)
        self.hint.setText(
            self.tr("Centang dengan mouse, spasi, atau ketik nomornya.")
            if self.ticks.rows
            else self.tr("Belum ada anggota pada tanggal ini. Tambahkan di Anggota, atau catat sebagai tamu.")
        )
        self.all_button.setVisible(bool(self.ticks.rows))
        self.guest_part.show_guests(self.guests)

    # doing

    def tick_all(self) -> None:
        """Everybody was there; a second press clears the ticks."""
        ids = [row.id for row in self.ticks.rows]
        self.ticks.show_rows(self.ticks.rows, () if len(self.ticks.ticked) == len(ids) else ids)
        self._count()

    def add_guest(self, guest: object) -> None:
        """A guest found in the family book joins the list; others are asked about first."""
        assert isinstance(guest, Guest)
        if guest.person:
            self.guests.append(guest)
            self._count()
        else:
            self.edit_guest(len(self.guests), guest)

    def edit_guest(self, place: int, guest: Guest | None = None) -> GuestForm:
        """The form of the guest at `place`, or of a new one."""
        known = place < len(self.guests)
        form = GuestForm(self._desk, guest or self.guests[place], known=known)
        card = ModalCard(self.window(), form, width=620, height=330)

        def done(changed: object) -> None:
            card.close_card()
            self.guests[place : place + 1] = [changed] if isinstance(changed, Guest) else []
            self._count()

        form.done.connect(done)
        form.cancelled.connect(card.close_card)
        card.open()
        form.form.focus_first()
        return form

    def _keep(self, values: Values, opened: RecordView | None) -> Saved:
        group, present, guests = self._keeping
        return meetings.save_meeting(self._desk, group, values, present, guests, opened=opened)

    def _saved(self, meeting: str, _next: bool) -> None:
        self.meeting = meeting
        sheet = meetings.sheet(self._desk, meeting)
        self.guests = list(sheet.guests)
        self._show_members(sheet.present, sheet.present)
        self._as_read = self._keeping
        self.delete_button.show()
        self.changed.emit()

    def _ask_delete(self) -> None:
        question = confirm(
            self.window(),
            self.tr("Hapus pertemuan ini?"),
            self.tr("Daftar hadirnya ikut terhapus. Bisa dibatalkan sesudahnya."),
            self.tr("Hapus"),
            self.tr("Tidak"),
            danger=True,
        )
        question.accepted.connect(self.delete)

    def delete(self) -> None:
        """Delete the meeting with its attendance."""
        desk, meeting = self._desk, self.meeting
        job = self._jobs.write(lambda _job: meetings.delete_meeting(desk, meeting))
        job.done.connect(self._deleted)
        job.failed.connect(self.editor.messages.refuse)

    def _deleted(self, change: ChangeSet) -> None:
        self._bus.announce(change, self)
        self._bus.notice(self.tr("Pertemuan dihapus."), change.step)
        self.left.emit()
        self.changed.emit()


class GuestPart(QWidget):
    """The guests of a meeting, and the field that finds residents or takes a name from elsewhere."""

    chosen = Signal(object)  # Guest
    opened = Signal(int)

    def __init__(self, desk: Desk, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._asked = 0
        self.guests: list[Guest] = []
        self.hits: dict[str, Hit] = {}
        self.search = SearchField(self.tr("Tamu: cari penduduk, atau ketik nama dari luar"))
        self.search.searched.connect(self.look_for)
        self.found = RowList(self.tr("Tamu yang ditemukan"))
        self.found_model = PagedModel((), self._of, look=self._look, parent=self)
        self.found.set_model(self.found_model)
        self.found.clicked.connect(lambda _at: self._take(self.found.selected_id))
        self.found.opened.connect(self._take)
        self.list = RowList(self.tr("Tamu"))
        self.model = PagedModel((), self._guests_of, look=self._guest_look, parent=self)
        self.list.set_model(self.model)
        self.list.clicked.connect(lambda at: self.opened.emit(at.row()))
        self.list.opened.connect(lambda at: self.opened.emit(int(at)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.search)
        column.addWidget(self.found, 1)
        column.addWidget(self.list, 1)
        self._searching = False
        self._arrange()

    def _arrange(self) -> None:
        """Hits while searching, else the guests; without either the field alone, so that members have the room."""
        self.found.setVisible(self._searching)
        self.list.setVisible(bool(self.guests) and not self._searching)
        lists = self._searching or bool(self.guests)
        room = QSizePolicy.Policy.Expanding if lists else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Preferred, room)

    def show_guests(self, guests: Sequence[Guest]) -> None:
        """Show these guests."""
        self.guests = list(guests)
        self.model.set_ids([str(at) for at in range(len(self.guests))])
        self._arrange()

    def look_for(self, text: str) -> None:
        """Residents who match, below them the name itself as somebody from elsewhere."""
        self._asked += 1
        asked, desk = self._asked, self._desk
        if not text:
            self._show((asked, text, []))
            return
        job = self._jobs.read(lambda _job: (asked, text, search.find(desk, text, _HITS, fresh=False)))
        job.done.connect(self._show)

    def _show(self, answer: tuple[int, str, list[Hit]]) -> None:
        asked, text, hits = answer
        if asked != self._asked:
            return
        self.hits = {hit.record: hit for hit in hits if hit.type == "person" and not hit.gone}
        self.found_model.set_ids([*self.hits, _OUTSIDE] if text else [])
        self._searching = bool(text)
        self._arrange()

    def _take(self, id: str) -> None:
        typed = self.search.text().strip()
        hit = self.hits.get(id)
        if not hit and not typed:
            return
        guest = Guest(hit.title, person=hit.record, family=hit.family) if hit else Guest(typed)
        self.search.clear()
        self.chosen.emit(guest)

    def _of(self, ids: Sequence[str]) -> dict[str, Hit | str]:
        return {each: self.hits.get(each, _OUTSIDE) for each in ids}

    def _look(self, hit: Hit | str) -> RowLook:
        if isinstance(hit, Hit):
            return RowLook(hit.title, spoken(hit.detail))
        words = self.tr("“%1” dari luar desa").replace("%1", self.search.text().strip())
        return RowLook(words, self.tr("Isi asal dan tanggal lahir bila diketahui"), (PillData("+", "info"),))

    def _guests_of(self, ids: Sequence[str]) -> dict[str, Guest]:
        return {each: self.guests[int(each)] for each in ids if int(each) < len(self.guests)}

    def _guest_look(self, guest: Guest) -> RowLook:
        born = self.tr("lahir %1").replace("%1", day_text(guest.birth_date)) if guest.birth_date else ""
        home = guest.home or (self.tr("penduduk desa") if guest.person else self.tr("asal belum diisi"))
        return RowLook(
            guest.name, " · ".join(filter(None, (home, born))), (PillData(self.tr("Tamu"), "info"),)
        )


class GuestForm(QFrame):
    """What is known about a guest. `done` carries the Guest, or None where it was taken off the list."""

    done = Signal(object)
    cancelled = Signal()

    def __init__(self, desk: Desk, guest: Guest, *, known: bool) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._guest = guest
        self.form = RecordForm(RECORD_TYPES["attendance"], today(desk), find=partial(_guest_issues, desk))
        self.form.set_values(
            {
                "name": guest.name,
                "sex": guest.sex,
                "birth_date": guest.birth_date or None,
                "nik": guest.nik or None,
                "home": guest.home or None,
            }
        )
        self.save_button = Button(self.tr("Catat tamu"), "primary", "check")
        self.save_button.clicked.connect(self.save)
        self.cancel_button = Button(self.tr("Batal"), "secondary")
        self.cancel_button.clicked.connect(self.cancelled)
        self.remove_button = Button(self.tr("Hapus dari daftar"), "link", "trash-2")
        self.remove_button.clicked.connect(lambda: self.done.emit(None))
        self.remove_button.setVisible(known)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(17), 0, px(17), px(14))
        foot.setSpacing(px(8))
        foot.addWidget(self.remove_button)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(6), 0, 0)
        column.addWidget(self.form, 1)
        column.addLayout(foot)

    def save(self) -> None:
        """Give the guest back, unless something must be fixed."""
        self.form.show_findings()
        if self.form.errors():
            self.form.jump()
            return
        values = self.form.values()
        sex = values.get("sex")
        self.done.emit(
            replace(
                self._guest,
                name=str(values.get("name") or "").strip(),
                sex=sex if isinstance(sex, int) else None,
                birth_date=str(values.get("birth_date") or ""),
                nik=str(values.get("nik") or ""),
                home=str(values.get("home") or "").strip(),
            )
        )


def _guest_issues(desk: Desk, values: Values) -> list[Issue]:
    """Findings about the guest alone; the meeting it belongs to is given when the meeting is saved."""
    asked = {field.key for field in RECORD_TYPES["attendance"].fields if not field.hidden}
    return [issue for issue in records.check(desk, "attendance", values) if issue.field in asked]
