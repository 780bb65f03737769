"""One meeting: its form, and who was there."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kkb_desktop.domain.codelists.programme import MEMBER_ROLE
from kkb_desktop.domain.fields import Values
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.editors import day_text
from kkb_desktop.gui.forms.recordeditor import RecordEditor
from kkb_desktop.gui.groups.guests import GuestForm, GuestPart
from kkb_desktop.gui.groups.words import gone_pill
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.modal import ModalCard, confirm
from kkb_desktop.gui.widgets.ticklist import TickList, TickRow
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.programme.groups import groups, meetings
from kkb_desktop.services.programme.groups.groups import MemberRow
from kkb_desktop.services.programme.groups.meetings import Guest, Repeat
from kkb_desktop.services.writing import records
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.records import RecordView, Saved


class MeetingSheetView(QWidget):
    """One meeting: its form on the left, who was there on the right; saved together."""

    left = Signal()
    changed = Signal()
    members_wanted = Signal()

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
        empty = EmptyState(
            "users",
            self.tr("Belum ada anggota pada tanggal ini"),
            self.tr("Tambahkan anggota kelompok, atau catat yang hadir sebagai tamu."),
            self.tr("Buka Anggota"),
        )
        empty.pressed.connect(self.members_wanted)
        self.contents = Contents(self.ticks, empty)
        self.attendance.add(self.contents, 3)
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
        self.contents.show_rows(bool(self.ticks.rows))
        for each in (self.hint, self.all_button):
            each.setVisible(bool(self.ticks.rows))
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
            self.tr("Daftar hadirnya ikut terhapus. Dapat dibatalkan sesudahnya."),
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
