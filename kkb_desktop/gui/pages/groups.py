"""Groups of the village: their card, members, meetings with attendance, and participation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtWidgets import QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.editors import day_text
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.freshness import Freshness
from kkb_desktop.gui.groups.card import CardPart
from kkb_desktop.gui.groups.meetings import MeetingsPart
from kkb_desktop.gui.groups.members import MembersPart
from kkb_desktop.gui.groups.participation import ParticipationPart
from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.models.known import KnownRows
from kkb_desktop.gui.models.paged import RowLook
from kkb_desktop.gui.theme import Kind, px
from kkb_desktop.gui.widgets.beside import Beside
from kkb_desktop.gui.widgets.buttons import Button, IconButton
from kkb_desktop.gui.widgets.card import Card, PageTitle
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.page import lay_out
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.gui.widgets.rowlist import RowList
from kkb_desktop.gui.widgets.views import View, Views
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.programme.groups import groups, meetings, participation
from kkb_desktop.services.programme.groups.groups import Card as GroupCard
from kkb_desktop.services.programme.groups.groups import GroupRow, MemberRow
from kkb_desktop.services.programme.groups.meetings import MeetingRow, MonthFigure
from kkb_desktop.services.programme.groups.participation import Participation
from kkb_desktop.services.writing import records
from kkb_desktop.services.writing.records import RecordView

_TOUCHED = ("activity_group", "group_member", "meeting", "attendance", "person", "family", "life_event")
_LIST = 230  # pixels at text size 100 %, at least
_BOTH_FROM = 860  # pixels of page width, at text size 100 %


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
        self._asked = 0
        self._beginning = False  # the card of a group that is not recorded yet is open
        self._found: _Group | None = None
        self._writers: list[QWidget] = []
        self.against: Mapping[int, Participation] = {}
        self.current = ""
        self.title = PageTitle(self.tr("Kelompok kegiatan"), "")
        self.add_button = Button(self.tr("Kelompok baru"), "primary", "plus")
        self.add_button.setShortcut("Ctrl+N")
        self.add_button.clicked.connect(self.open_new)
        self.title.tools.addWidget(self.add_button)
        self.messages = Messages()
        self.list = RowList(self.tr("Kelompok kegiatan"))
        self.model = KnownRows(look=self._look, parent=self)
        self.list.set_model(self.model)
        self.list.chosen.connect(self.open)
        side = Card()
        side.body.setContentsMargins(0, px(4), 0, px(4))
        side.add(self.list, 1)
        side.setMinimumWidth(px(_LIST))
        self.card_part = CardPart(desk, bus, jobs)
        self.card_part.editor.saved.connect(self._card_saved)
        self.views = Views(
            self.tr("Bagian kelompok"),
            [
                View("card", self.tr("Kartu K/0"), lambda: self.card_part),
                View("members", self.tr("Anggota"), self._make_members),
                View("meetings", self.tr("Pertemuan"), self._make_meetings),
                View("participation", self.tr("Keikutsertaan"), self._make_participation),
            ],
        )
        self.views.turned.connect(lambda _key: self._make_room())
        self.back_button = IconButton("arrow-left", self.tr("Kembali ke daftar kelompok"))
        self.views.lead.addWidget(self.back_button)
        self.both = Beside(side, self.views, (27, 73), both_from=_BOTH_FROM)
        self.both.fitted.connect(self.back_button.setVisible)
        self.back_button.clicked.connect(self.both.show_left)
        for asked in (self.list.clicked, self.list.opened):
            asked.connect(lambda _which: self.both.show_right())
        empty = EmptyState(
            "users",
            self.tr("Belum ada kelompok"),
            self.tr("Catat BKB, BKR, BKL, PIK-R, UPPKA, atau Posyandu desa ini."),
            self.tr("Kelompok baru"),
        )
        empty.pressed.connect(self.open_new)
        self.contents = Contents(self.both, empty)
        self.contents.again.connect(self.reload)
        lay_out(self, self.title, self.messages, self.contents)
        self._fresh = Freshness(self, bus, self.reload, _TOUCHED, but_from=self._writers)

    # the parts, built when they are first wanted

    def _make_members(self) -> MembersPart:
        made = MembersPart(self._desk, self._bus, self._jobs)
        made.changed.connect(self.reload)
        self._writers.append(made)
        self._fill(made)
        return made

    def _make_meetings(self) -> MeetingsPart:
        made = MeetingsPart(self._desk, self._bus, self._jobs)
        made.changed.connect(self.reload)
        made.members_wanted.connect(lambda: self.views.show_part("members"))
        made.wide_wanted.connect(lambda _wide: self._make_room())
        self._writers.append(made.sheet)
        self._fill(made)
        return made

    def _make_participation(self) -> ParticipationPart:
        made = ParticipationPart()
        made.meeting_wanted.connect(self._begin_meeting)
        self._fill(made)
        return made

    @property
    def members_part(self) -> MembersPart:
        """The members of the group shown."""
        return cast(MembersPart, self.views.part("members"))

    @property
    def meetings_part(self) -> MeetingsPart:
        """The meetings of the group shown."""
        return cast(MeetingsPart, self.views.part("meetings"))

    @property
    def participation_part(self) -> ParticipationPart:
        """Who takes part, in figures."""
        return cast(ParticipationPart, self.views.part("participation"))

    def _fill(self, part: QWidget | None) -> None:
        found = self._found
        if found is None:
            return
        group, kind = found.row.id, found.row.kind
        if isinstance(part, CardPart):
            part.show_card(found.view, found.card)
        elif isinstance(part, MembersPart):
            part.show_members(group, found.members)
        elif isinstance(part, MeetingsPart):
            part.show_meetings(group, kind, found.meetings)
        elif isinstance(part, ParticipationPart):
            part.show_figures(kind, found.figures, self.against.get(kind))

    # what the shell calls

    def shown(self) -> None:
        """Read again what has changed."""
        self._fresh.catch_up()

    def open_with(self, argument: object) -> None:
        """A group's id, or the key of a part."""
        if str(argument) in self.views.keys:
            self.views.show_part(str(argument))
        else:
            self.current, self._beginning = str(argument), False
            self.both.show_right()
            self.reload()

    def may_leave(self) -> bool:
        """What is typed is kept as a draft."""
        self.card_part.editor.keep_draft()
        meetings_part = self.views.made("meetings")
        if isinstance(meetings_part, MeetingsPart):
            meetings_part.sheet.editor.keep_draft()
        return True

    # reading

    @property
    def rows(self) -> Mapping[str, GroupRow]:
        """The groups listed, by id."""
        return self.model.rows

    def reload(self) -> None:
        """Read the list and the chosen group."""
        self._asked += 1
        asked, desk = self._asked, self._desk

        def work(_job: Job) -> tuple[int, list[GroupRow], Mapping[int, Participation]]:
            village = desk.region if desk.kind == "village" else None
            return asked, groups.groups(desk), participation.participation(desk, today(desk), village=village)

        job = self._jobs.read(work)
        job.done.connect(self._show)
        job.failed.connect(self.messages.refuse)
        job.failed.connect(self.contents.give_up)

    def _show(self, found: tuple[int, list[GroupRow], Mapping[int, Participation]]) -> None:
        asked, rows, self.against = found
        if asked != self._asked:
            return
        self.model.show_rows({row.id: row for row in rows})
        late = sum(row.card != "done" and not row.closed for row in rows)
        words = self.tr("%1 kelompok, %2 anggota, %3 kartu K/0 perlu diperbarui")
        counts = (("%1", len(rows)), ("%2", sum(row.members for row in rows)), ("%3", late))
        for mark, count in counts:
            words = words.replace(mark, number(count))
        self.title.set_line(words if rows else "")
        self.contents.show_rows(bool(rows) or self._beginning)
        self._make_room()
        if self._beginning:
            return
        if self.current not in self.rows:
            self.current = next(iter(self.rows), "")
        if self.current:
            self.list.select(self.current)
            self.open(self.current)

    def open(self, group: str) -> None:
        """Show a group in all parts."""
        self.current, self._beginning = group, False
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
        self._found = found
        for key in self.views.keys:
            self._fill(self.views.made(key))
        self.views.set_words("members", self.tr("Anggota %1").replace("%1", number(len(found.members))))
        self.views.set_words("meetings", self.tr("Pertemuan %1").replace("%1", number(len(found.meetings))))

    def _make_room(self) -> None:
        """The list of groups, unless there is none or a meeting is being written down beside its attendance."""
        meetings_part = self.views.made("meetings")
        writing = (
            self.views.current == "meetings"
            and isinstance(meetings_part, MeetingsPart)
            and meetings_part.writing
        )
        self.both.leave_alone(writing or not self.rows)

    # doing

    def open_new(self) -> None:
        """The card of a new group."""
        self.current, self._beginning = "", True
        self.list.clearSelection()
        self.contents.show_rows(True)
        self.views.show_part("card")
        self._enable_parts(False)
        self.both.show_right()
        self._make_room()
        self.card_part.open_new()

    def _enable_parts(self, on: bool) -> None:
        for key in ("members", "meetings", "participation"):
            self.views.set_enabled(key, on)

    def _card_saved(self, group: str, _next: bool) -> None:
        self.current, self._beginning = group, False
        self.reload()

    def _begin_meeting(self) -> None:
        self.views.show_part("meetings")
        self.meetings_part.open_new()

    # looks

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
