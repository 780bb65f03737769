"""Groups of the village: their card, members, meetings with attendance, and participation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.editors import day_text
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.groups.card import CardPart
from kkb_desktop.gui.groups.meetings import MeetingsPart
from kkb_desktop.gui.groups.members import MembersPart
from kkb_desktop.gui.groups.participation import ParticipationPart
from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.models.paged import PagedModel, RowLook
from kkb_desktop.gui.theme import Kind, px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, PageTitle
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.filters import Tabs
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.gui.widgets.rowlist import RowList
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.programme.groups import groups, meetings, participation
from kkb_desktop.services.programme.groups.groups import Card as GroupCard
from kkb_desktop.services.programme.groups.groups import GroupRow, MemberRow
from kkb_desktop.services.programme.groups.meetings import MeetingRow, MonthFigure
from kkb_desktop.services.programme.groups.participation import Participation
from kkb_desktop.services.writing import records
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.records import RecordView

_TOUCHED = ("activity_group", "group_member", "meeting", "attendance", "person", "family", "life_event")
_LIST = 290  # pixels at text size 100 %


@dataclass(frozen=True, slots=True)
class _Group:
    """All that the tabs show of a group."""

    row: GroupRow
    view: RecordView
    card: GroupCard
    members: Sequence[MemberRow]
    meetings: Sequence[MeetingRow]
    figures: Sequence[MonthFigure]


class GroupsPage(QWidget):
    """The groups on the left, the one chosen on the right."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self._stale = True
        self._asked = 0
        self.rows: dict[str, GroupRow] = {}
        self.against: Mapping[int, Participation] = {}
        self.current = ""
        self.title = PageTitle(self.tr("Kelompok kegiatan"), "")
        self.add_button = Button(self.tr("Kelompok baru"), "primary", "plus")
        self.add_button.setShortcut("Ctrl+N")
        self.add_button.clicked.connect(self.open_new)
        self.title.tools.addWidget(self.add_button)
        self.messages = Messages()
        self.list = RowList(self.tr("Kelompok kegiatan"))
        self.model = PagedModel((), self._of, look=self._look, parent=self)
        self.list.set_model(self.model)
        self.list.chosen.connect(self.open)
        side = Card()
        side.body.setContentsMargins(0, px(4), 0, px(4))
        side.add(self.list, 1)
        side.setFixedWidth(px(_LIST))
        self.side = side
        self.tabs = Tabs(
            [
                ("card", self.tr("Kartu K/0")),
                ("members", self.tr("Anggota")),
                ("meetings", self.tr("Pertemuan")),
                ("participation", self.tr("Keikutsertaan")),
            ]
        )
        self.tabs.chosen.connect(self.show_part)
        self.card_part = CardPart(desk, bus, jobs)
        self.card_part.editor.saved.connect(self._card_saved)
        self.members_part = MembersPart(desk, bus, jobs)
        self.members_part.changed.connect(self.reload)
        self.meetings_part = MeetingsPart(desk, bus, jobs)
        self.meetings_part.changed.connect(self.reload)
        self.meetings_part.wide_wanted.connect(self._make_room)
        self.participation_part = ParticipationPart()
        self._parts: dict[str, QWidget] = {
            "card": self.card_part,
            "members": self.members_part,
            "meetings": self.meetings_part,
            "participation": self.participation_part,
        }
        self.stack = QStackedWidget()
        for part in self._parts.values():
            self.stack.addWidget(part)
        self.empty = EmptyState(
            "users",
            self.tr("Belum ada kelompok"),
            self.tr("Catat BKB, BKR, BKL, PIK-R, UPPKA, atau Posyandu desa ini."),
            self.tr("Kelompok baru"),
        )
        self.empty.pressed.connect(self.open_new)
        inner = QWidget()
        right = QVBoxLayout(inner)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(px(8))
        right.addWidget(self.tabs)
        right.addWidget(self.stack, 1)
        self.right = QStackedWidget()
        self.right.addWidget(inner)
        self.right.addWidget(self.empty)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(side)
        row.addWidget(self.right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(10))
        column.addWidget(self.title)
        column.addWidget(self.messages)
        column.addLayout(row, 1)
        bus.changed.connect(self._changed)

    # what the shell calls

    def shown(self) -> None:
        """Read again what has changed."""
        if self._stale:
            self.reload()

    def open_with(self, argument: object) -> None:
        """A group's id, or the key of a part."""
        if str(argument) in self._parts:
            self.tabs.set_current(str(argument))
            self.show_part(str(argument))
        else:
            self.current = str(argument)
            self.reload()

    def may_leave(self) -> bool:
        """What is typed is kept as a draft."""
        self.card_part.editor.keep_draft()
        self.meetings_part.sheet.editor.keep_draft()
        return True

    def _changed(self, changes: ChangeSet, _origin: object) -> None:
        if any(changes.touches(type) for type in _TOUCHED):
            self._stale = True
            if self.isVisible() and _origin not in (self.members_part, self.meetings_part.sheet):
                self.reload()

    # reading

    def reload(self) -> None:
        """Read the list and the chosen group."""
        self._stale = False
        self._asked += 1
        asked, desk = self._asked, self._desk

        def work(_job: Job) -> tuple[int, list[GroupRow], Mapping[int, Participation]]:
            village = desk.region if desk.kind == "village" else None
            return asked, groups.groups(desk), participation.participation(desk, today(desk), village=village)

        job = self._jobs.read(work)
        job.done.connect(self._show)
        job.failed.connect(self.messages.refuse)

    def _show(self, found: tuple[int, list[GroupRow], Mapping[int, Participation]]) -> None:
        asked, rows, self.against = found
        if asked != self._asked:
            return
        self.rows = {row.id: row for row in rows}
        self.model.set_ids(list(self.rows))
        late = sum(row.card != "done" and not row.closed for row in rows)
        words = self.tr("%1 kelompok, %2 anggota, %3 kartu K/0 perlu diperbarui")
        counts = (("%1", len(rows)), ("%2", sum(row.members for row in rows)), ("%3", late))
        for mark, count in counts:
            words = words.replace(mark, number(count))
        self.title.set_line(words if rows else "")
        self._make_room()
        if self.current not in self.rows:
            self.current = next(iter(self.rows), "")
        if self.current:
            self.list.select(self.current)
            self.open(self.current)
        elif not self.card_part.editor.unsaved:
            self.right.setCurrentIndex(1)

    def open(self, group: str) -> None:
        """Show a group in all tabs."""
        self.current = group
        self.right.setCurrentIndex(0)
        self._enable_parts(True)
        desk, row = self._desk, self.rows[group]

        def work(_job: Job) -> _Group:
            return _Group(
                row,
                records.read(desk, "activity_group", group),
                groups.card(desk, group),
                groups.members(desk, group),
                meetings.meetings(desk, group),
                meetings.monthly(desk, group),
            )

        job = self._jobs.read(work)
        job.done.connect(self._opened)
        job.failed.connect(self.messages.refuse)

    def _opened(self, found: _Group) -> None:
        if found.row.id != self.current:
            return
        kind = found.row.kind
        self.card_part.show_card(found.view, found.card)
        self.members_part.show_members(found.row.id, found.members)
        self.meetings_part.show_meetings(found.row.id, kind, found.meetings)
        self.participation_part.show_figures(kind, found.figures, self.against.get(kind))
        self.tabs.set_text("members", self.tr("Anggota %1").replace("%1", number(len(found.members))))
        self.tabs.set_text("meetings", self.tr("Pertemuan %1").replace("%1", number(len(found.meetings))))

    def show_part(self, key: str) -> None:
        """Go to a tab."""
        self.stack.setCurrentWidget(self._parts[key])
        self._make_room()

    def _make_room(self, _wide: bool = False) -> None:
        """The list of groups, unless a meeting is being written down beside its attendance."""
        writing = self.stack.currentWidget() is self.meetings_part and self.meetings_part.currentIndex() == 1
        self.side.setVisible(bool(self.rows) and not writing)

    def open_new(self) -> None:
        """The card of a new group."""
        self.current = ""
        self.list.clearSelection()
        self.right.setCurrentIndex(0)
        self.tabs.set_current("card")
        self.show_part("card")
        self._enable_parts(False)
        self.card_part.open_new()

    def _enable_parts(self, on: bool) -> None:
        for key in ("members", "meetings", "participation"):
            self.tabs.button(key).setEnabled(on)

    def _card_saved(self, group: str, _next: bool) -> None:
        self.current = group
        self.reload()

    # looks

    def _of(self, ids: Sequence[str]) -> dict[str, GroupRow]:
        return {each: self.rows[each] for each in ids if each in self.rows}

    def _look(self, row: GroupRow) -> RowLook:
        count = self.tr("%1 anggota").replace("%1", number(row.members))
        met = day_text(row.last_meeting) if row.last_meeting else self.tr("belum bertemu")
        pills = []
        if row.closed:
            pills.append(PillData(self.tr("Tidak aktif"), "neutral"))
        elif row.card != "done":
            pills.append(PillData("K/0", "err" if row.card == "late" else "warn", "clock"))
        if row.gone:
            pills.append(PillData(self.tr("%1 pergi").replace("%1", number(row.gone)), "warn"))
        came = [each for each in row.trend if each]
        if len(came) < 2:
            return RowLook(row.title, f"{count} · {met}", tuple(pills))
        status = self.tr("%1 hadir").replace("%1", number(came[-1]))
        kind: Kind = "ok" if came[-1] >= came[-2] else "warn"
        icon = "trending-up" if came[-1] >= came[-2] else "trending-down"
        return RowLook(row.title, f"{count} · {met}", tuple(pills), status, kind, icon)
