"""Who belongs to a group, and adding people found in the family book, several at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kkb_desktop.domain.codelists.programme import MEMBER_ROLE
from kkb_desktop.domain.errors import KkbError
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.forms.editors import day_text
from kkb_desktop.gui.forms.formcard import show_over
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.forms.recordeditor import RecordEditor
from kkb_desktop.gui.groups.words import gone_pill
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.models.known import KnownRows
from kkb_desktop.gui.models.paged import RowLook
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.beside import Beside
from kkb_desktop.gui.widgets.buttons import Button, IconButton
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.labels import Label, as_label
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.gui.widgets.rowlist import RowList
from kkb_desktop.gui.widgets.search import SearchField
from kkb_desktop.gui.widgets.ticklist import TickList, TickRow
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.finding import search
from kkb_desktop.services.finding.search import Hit
from kkb_desktop.services.programme.groups import groups
from kkb_desktop.services.programme.groups.groups import Joined, MemberRow, NewMember
from kkb_desktop.services.writing import records
from kkb_desktop.services.writing.changes import ChangeSet

_HITS = 40
_BOTH_FROM = 600  # pixels of width, at text size 100 %


class MembersPart(QWidget):
    """Members on the left, the search for new ones on the right. `changed` after something was written."""

    changed = Signal()

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.group = ""
        self.messages = Messages()
        self.messages.pressed.connect(self.leave_gone)
        self.card = Card(self.tr("Anggota"))
        self.edit_button = Button(self.tr("Ubah"), "secondary", "pencil")
        self.edit_button.clicked.connect(self.edit)
        self.leave_button = Button(self.tr("Keluar"), "secondary", "log-out")
        self.leave_button.clicked.connect(self.leave)
        self.card.head.addWidget(self.edit_button)
        self.card.head.addWidget(self.leave_button)
        self.list = RowList(self.tr("Anggota"))
        self.model = KnownRows(look=self._look, parent=self)
        self.list.set_model(self.model)
        self.list.chosen.connect(self._enable)
        self.list.opened.connect(self.edit)
        self.more_button = Button(self.tr("Tambah"), "primary", "user-plus")
        self.more_button.clicked.connect(self.look_for_more)
        self.card.head.addWidget(self.more_button)
        empty = EmptyState(
            "users",
            self.tr("Belum ada anggota"),
            self.tr("Cari orang di data keluarga, centang, lalu tambahkan sekaligus."),
            self.tr("Tambah anggota"),
        )
        empty.pressed.connect(self.look_for_more)
        self.contents = Contents(self.list, empty)
        self.card.add(self.contents, 1)
        self.adding = AddMembers(desk, jobs)
        self.adding.wanted.connect(self.add)
        self.both = Beside(self.card, self.adding, (52, 48), both_from=_BOTH_FROM)
        self.both.fitted.connect(self._fitted)
        self.adding.back_button.clicked.connect(self.both.show_left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.messages)
        column.addWidget(self.both, 1)

    @property
    def rows(self) -> Mapping[str, MemberRow]:
        """The members listed, by id."""
        return self.model.rows

    def _fitted(self, narrow: bool) -> None:
        self.more_button.setVisible(narrow)
        self.adding.back_button.setVisible(narrow)

    def look_for_more(self) -> None:
        """Go to the search for new members."""
        self.both.show_right()
        self.adding.search.setFocus()

    def show_members(self, group: str, rows: Sequence[MemberRow]) -> None:
        """Show the members of a group."""
        if group != self.group:
            self.adding.begin()
            self.both.show_left()
        self.group = group
        self.model.show_rows({row.id: row for row in rows})
        self.contents.show_rows(bool(rows))
        self.card.set_note(number(len(rows)) if rows else "")
        gone = sum(bool(row.gone) for row in rows)
        if gone:
            words = self.tr("%1 anggota meninggal atau pindah.").replace("%1", number(gone))
            self.messages.say(words, "warn", action=self.tr("Keluarkan dari kelompok"), closable=False)
        else:
            self.messages.say("")
        self._enable()

    # doing

    def add(self, chosen: object) -> None:
        """Add those who were ticked, as one step."""
        desk, group, wanted = self._desk, self.group, list(chosen)  # type: ignore[call-overload]
        job = self._jobs.write(lambda _job: groups.add_members(desk, group, wanted))
        job.done.connect(self._added)
        job.failed.connect(self._refused)

    def _added(self, joined: Joined) -> None:
        self._bus.announce(joined.change, self)
        words = self.tr("%1 anggota ditambahkan.").replace("%1", number(len(joined.members)))
        self._bus.notice(words, joined.change.step)
        self.adding.begin()
        if not joined.left_out:
            self.both.show_left()
        self.adding.say([explain_error(each).text for each in joined.left_out])
        self.changed.emit()

    def _refused(self, error: KkbError) -> None:
        self.adding.say([explain_error(error).text])

    def leave(self) -> None:
        """The chosen member leaves today."""
        member = self.list.selected_id
        if member:
            desk = self._desk
            self._write(lambda _job: groups.leave(desk, [member]))

    def leave_gone(self) -> None:
        """All who died or moved leave on the day that happened."""
        desk, group = self._desk, self.group
        self._write(lambda _job: groups.leave_gone(desk, group))

    def _write(self, work) -> None:
        job = self._jobs.write(work)
        job.done.connect(self._left)
        job.failed.connect(self.messages.refuse)

    def _left(self, change: ChangeSet) -> None:
        self._bus.announce(change, self)
        count = len(change.records.get("group_member", ()))
        self._bus.notice(self.tr("%1 anggota keluar.").replace("%1", number(count)), change.step)
        self.changed.emit()

    def edit(self, _id: str = "") -> RecordEditor | None:
        """The form of the chosen member over the window."""
        member = self.list.selected_id
        if not member:
            return None
        editor = RecordEditor(self._desk, "group_member", self._bus, self._jobs)
        editor.open(records.read(self._desk, "group_member", member))
        editor.saved.connect(self.changed)
        show_over(self.window(), editor, width=680, height=380)
        return editor

    # looks

    def _look(self, row: MemberRow) -> RowLook:
        home = self.tr("RT %1").replace("%1", row.rt) if row.rt else ""
        family = row.household if row.household != row.name else ""
        since = self.tr("sejak %1").replace("%1", day_text(row.joined_on)) if row.joined_on else ""
        unlinked = "" if row.linked else self.tr("tidak terhubung ke data keluarga")
        pills = []
        if row.role != groups.MEMBER:
            pills.append(PillData(spoken(MEMBER_ROLE.label(row.role)), "info"))
        gone = gone_pill(row)
        if gone is not None:
            pills.append(gone)
        return RowLook(row.name, " · ".join(filter(None, (home, family, since, unlinked))), tuple(pills))

    def _enable(self, _id: str = "") -> None:
        chosen = bool(self.list.selected_id)
        self.edit_button.setEnabled(chosen)
        self.leave_button.setEnabled(chosen)


class AddMembers(Card):
    """A search whose hits are ticked. `wanted` carries a list of NewMember."""

    wanted = Signal(object)

    def __init__(self, desk: Desk, jobs: JobRunner) -> None:
        super().__init__(self.tr("Tambah anggota"))
        self.back_button = IconButton("arrow-left", self.tr("Kembali ke daftar anggota"))
        self.back_button.hide()  # only where members and search do not fit side by side
        self.head.insertWidget(0, self.back_button)
        self._desk, self._jobs = desk, jobs
        self._asked = 0
        self.chosen: dict[str, NewMember] = {}
        self.hits: dict[str, Hit] = {}
        self.search = SearchField(self.tr("Cari nama, NIK, alamat, atau RT 3"))
        self.search.searched.connect(self.look_for)
        self.list = TickList(self.tr("Hasil pencarian"))
        self.list.turned.connect(self._turned)
        self.nobody = EmptyState("search", "")
        self.contents = Contents(self.list, self.nobody)
        self.said = Label("", "warn", wrap=True)
        self.said.hide()
        self.named_button = Button("", "link", "user-plus")
        self.named_button.clicked.connect(self._add_named)
        self.add_button = Button("", "primary", "user-plus")
        self.add_button.clicked.connect(self._add)
        self.add(self.search)
        self.add(self.said)
        self.add(self.contents, 1)
        self.add(self.named_button)
        foot = self.footer()
        foot.addStretch(1)
        foot.addWidget(self.add_button)
        self.begin()

    def begin(self) -> None:
        """Nothing looked for, nobody chosen."""
        self.chosen, self.hits = {}, {}
        self._asked += 1
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.list.show_rows([])
        self.contents.show_rows(False)
        self.say([])
        self._enable()

    def say(self, lines: Sequence[str]) -> None:
        """Tell who was left out."""
        self.said.setText("\n".join(lines))
        self.said.setVisible(bool(lines))

    def look_for(self, text: str) -> None:
        """List who matches; those ticked before stay chosen."""
        self._asked += 1
        asked, desk = self._asked, self._desk
        self._enable()
        if not text:
            self._show((asked, []))
            return
        if not self.hits:
            self.contents.begin_counting()
        job = self._jobs.read(lambda _job: (asked, search.find(desk, text, _HITS, fresh=False)))
        job.done.connect(self._show)
        job.failed.connect(self._failed)

    def _failed(self, error: KkbError) -> None:
        self.contents.show_rows(bool(self.hits))
        self.say([explain_error(error).text])

    def _show(self, answer: tuple[int, list[Hit]]) -> None:
        asked, hits = answer
        if asked != self._asked:
            return
        kept = {id: hit for id, hit in self.hits.items() if id in self.chosen}
        self.hits = {**kept, **{hit.record: hit for hit in hits}}
        rows = [_row(hit, self.tr("Tidak di sini")) for hit in self.hits.values()]
        self.list.show_rows(rows, self.chosen)
        self.contents.show_rows(bool(rows))
        self._enable()

    def _turned(self) -> None:
        self.chosen = {each: NewMember(self.hits[each].type, each) for each in self.list.ticked}
        self._enable()

    def _add(self) -> None:
        if self.chosen:
            self.wanted.emit(list(self.chosen.values()))

    def _add_named(self) -> None:
        self.wanted.emit([NewMember("", name=self.search.text().strip())])

    def _enable(self) -> None:
        count = len(self.chosen)
        words = self.tr("Tambahkan %1 orang").replace("%1", number(count)) if count else self.tr("Tambahkan")
        self.add_button.setText(words)
        self.add_button.setEnabled(bool(count))
        typed = self.search.text().strip()
        if typed:
            self.nobody.set_text(
                self.tr("Tidak ada yang cocok dengan “%1”").replace("%1", typed),
                self.tr("Periksa ejaannya, atau tambahkan tanpa data keluarga."),
            )
        else:
            self.nobody.set_text(
                self.tr("Cari orangnya di sini"),
                self.tr("Centang beberapa orang, cari lagi, lalu tambahkan semuanya sekaligus."),
            )
        self.named_button.setText(self.tr("Tambah “%1” tanpa data keluarga").replace("%1", as_label(typed)))
        self.named_button.setVisible(bool(typed) and not count)


def _row(hit: Hit, gone: str) -> TickRow:
    pills = (PillData(gone, "warn"),) if hit.gone else ()
    return TickRow(hit.record, hit.title, spoken(hit.detail), pills, open=not hit.gone)
