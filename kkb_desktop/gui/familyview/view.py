"""One page that shows a family: members, results with their reasons, visits, story, what is not sent yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from kkb_desktop.domain.codelists.person import RELATION, SEX
from kkb_desktop.domain.dates import age_on
from kkb_desktop.domain.family_code import short_code
from kkb_desktop.domain.identity import masked
from kkb_desktop.domain.rules.names import rule_name
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.delivery import delivery_look
from kkb_desktop.gui.forms.asking import ask_target
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.forms.recordeditor import RecordEditor
from kkb_desktop.gui.i18n import decimal, number, spoken
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.bar import Bar
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Inset, Line, clear, scrolled
from kkb_desktop.gui.widgets.labels import ElidedLabel, IconLabel, Label
from kkb_desktop.gui.widgets.modal import ModalCard
from kkb_desktop.gui.widgets.pill import Pill
from kkb_desktop.services import papers
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.events.timeline import TimelineEntry, timeline
from kkb_desktop.services.families import families
from kkb_desktop.services.families.families import FamilyRow
from kkb_desktop.services.indicators.family import FamilyResult, Flag, FlagState, family_result
from kkb_desktop.services.writing import privacy, records
from kkb_desktop.services.writing.records import RecordView

_FLAG_LOOKS: Mapping[FlagState, tuple[str, str]] = {
    "good": ("circle-check", "ok"),
    "bad": ("circle-x", "err"),
    "unknown": ("circle-question-mark", "mut"),
    "off": ("minus", "mut"),
    "hidden": ("eye-off", "mut"),
}
_STORY = 40
_ICONS = {"event": "calendar-days", "survey": "clipboard-list", "visit": "handshake", "change": "pencil"}


@dataclass(frozen=True, slots=True)
class FamilyPicture:
    """Everything the page shows."""

    family: RecordView
    row: FamilyRow | None
    members: tuple[RecordView, ...]
    gone: tuple[RecordView, ...]
    result: FamilyResult | None
    story: tuple[TimelineEntry, ...]


def read_family(desk: Desk, family: str) -> FamilyPicture:
    """Gather the page. Raises RecordRefused "record.unknown"."""
    view = records.read(desk, "family", family)
    return FamilyPicture(
        view,
        families.family_rows(desk, [family]).get(family),
        tuple(families.members(desk, family)),
        tuple(families.members(desk, family, gone=True)),
        family_result(desk, family, today(desk)),
        tuple(timeline(desk, family)[:_STORY]),
    )


class FamilyView(QFrame):
    """The page as a card over the window."""

    closed = Signal()
    edit_wanted = Signal(str)

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner, family: str) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._desk, self._bus, self._jobs, self.family = desk, bus, jobs, family
        self.seen: FamilyPicture | None = None
        self.name = ElidedLabel("", "h1")
        self.line = ElidedLabel("", "mut")
        self.pills = QHBoxLayout()
        self.pills.setSpacing(px(6))
        self.messages = Messages()
        self.left, self.right = QVBoxLayout(), QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(14), px(20), px(12))
        column.setSpacing(px(8))
        top = QHBoxLayout()
        top.setSpacing(px(8))
        top.addWidget(self.name)
        top.addLayout(self.pills)
        top.addStretch(1)
        column.addLayout(top)
        column.addWidget(self.line)
        column.addWidget(Line())
        column.addWidget(self.messages)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, px(4), 0)
        row.setSpacing(px(14))
        for side, share in ((self.left, 52), (self.right, 48)):
            side.setSpacing(px(10))
            row.addLayout(side, share)
        column.addWidget(scrolled(inside), 1)
        column.addLayout(self._foot())
        self.reload()

    def _foot(self) -> QHBoxLayout:
        self.visit_button = Button(self.tr("Catat kunjungan"), "secondary", "handshake")
        self.visit_button.clicked.connect(self.record_visit)
        self.print_button = Button(self.tr("Cetak kartu …"), "secondary", "printer")
        self.print_button.setToolTip(self.tr("Kartu keluarga binaan di kertas A4 atau F4"))
        self.print_button.clicked.connect(self._ask_size)
        self.edit_button = Button(self.tr("Buka isian"), "primary", "pencil")
        self.edit_button.clicked.connect(lambda: self.edit_wanted.emit(self.family))
        self.close_button = Button(self.tr("Tutup (Esc)"))
        self.close_button.clicked.connect(self.closed)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.visit_button)
        row.addStretch(1)
        for each in (self.print_button, self.edit_button, self.close_button):
            row.addWidget(each)
        return row

    def reload(self) -> None:
        """Read everything again; who looked is written down."""
        desk, family = self._desk, self.family

        def work(_job: Job) -> FamilyPicture:
            found = read_family(desk, family)
            privacy.note(desk, "view", "family", family, "family_page")
            return found

        job = self._jobs.write(work)
        job.done.connect(self._show)
        job.failed.connect(self.messages.refuse)

    # drawing

    def _show(self, seen: FamilyPicture) -> None:
        self.seen = seen
        values = seen.family.values
        self.name.set_text(self.tr("Keluarga %1").replace("%1", str(values.get("head_name") or "")))
        place = " / ".join(f"{key.upper()} {values[key]}" for key in ("rt", "rw") if values.get(key))
        card = masked(str(values["card_number"])) if values.get("card_number") else self.tr("tanpa No. KK")
        self.line.set_text(" · ".join(filter(None, (str(values.get("address") or ""), place, card))))
        self._show_pills(seen)
        clear(self.left)
        clear(self.right)
        self._members(seen)
        self._risk(seen.result)
        self._index(seen.result)
        self._story(seen.story)
        self.left.addStretch(1)
        self.right.addStretch(1)

    def _show_pills(self, seen: FamilyPicture) -> None:
        clear(self.pills)
        result, row = seen.result, seen.row
        if result is not None and result.krs.at_risk:
            self.pills.addWidget(Pill(self.tr("Berisiko stunting"), "err", "triangle-alert"))
        if result is not None and result.ibangga.category_label is not None:
            kind = {"rentan": "warn", "tangguh": "ok"}.get(str(result.ibangga.category), "info")
            self.pills.addWidget(Pill(spoken(result.ibangga.category_label), kind))  # type: ignore[arg-type]
        if row is not None and row.sync != "received":
            self.pills.addWidget(Pill(*delivery_look(row.sync)))
        if row is not None and not row.complete:
            self.pills.addWidget(Pill(self.tr("Belum lengkap"), "warn", "circle-dot"))

    def _members(self, seen: FamilyPicture) -> None:
        box = Inset(self.tr("Anggota (%1)").replace("%1", number(len(seen.members))))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(0, 1)
        day = today(self._desk)
        for at, view in enumerate((*seen.members, *seen.gone)):
            gone = view.values.get("gone_on") is not None
            kind = "mut" if gone else ""
            name = ElidedLabel(str(view.values.get("name") or ""), kind or "strong")
            grid.addWidget(name, at, 0)
            grid.addWidget(Label(_code(view, "relation", RELATION), "mut"), at, 1)
            grid.addWidget(Label(_code(view, "sex", SEX)[:1], "mut"), at, 2)
            words = (
                self.tr("tidak di sini lagi")
                if gone
                else _age(view, day, self.tr("%1 th"), self.tr("%1 bln"))
            )
            grid.addWidget(Label(words, "mut"), at, 3, Qt.AlignmentFlag.AlignRight)
        box.body.addLayout(grid)
        self.left.addWidget(box)

    def _risk(self, result: FamilyResult | None) -> None:
        box = Inset(self.tr("Risiko stunting (KRS)"))
        if result is None:
            box.add(Label(self.tr("Tidak ada anggota di sini."), "mut"))
            self.left.addWidget(box)
            return
        krs = result.krs
        box.add(Label(spoken(krs.reason), "strong", wrap=True))
        if not krs.target:
            box.add(Label(spoken(krs.target_reason), "mut", wrap=True))
        for flag in krs.flags:
            icon, kind = _FLAG_LOOKS[flag.state]
            box.body.addLayout(_reason(icon, kind, _said_of(flag), spoken(flag.reason)))
        box.add(Label(spoken(rule_name(krs.version)), "small", wrap=True))
        if result.planning is not None:
            method = f" · {spoken(result.planning.method)}" if result.planning.method else ""
            words = self.tr("KB: %1").replace("%1", f"{spoken(result.planning.label)}{method}")
            box.add(Label(words, "strong", wrap=True))
        self.left.addWidget(box)

    def _index(self, result: FamilyResult | None) -> None:
        if result is None:
            return
        found = result.ibangga
        title = self.tr("iBangga %1").replace(
            "%1", decimal(found.index) if found.index is not None else self.tr("belum dapat dihitung")
        )
        box = Inset(title)
        for each in found.dimensions:
            row = QHBoxLayout()
            row.setSpacing(px(8))
            label = Label(spoken(each.dimension.label), "strong")
            label.setMinimumWidth(px(110))
            row.addWidget(label)
            index = each.index if each.index is not None else 0
            row.addWidget(Bar(round(index), 100), 1)
            row.addWidget(Label(decimal(each.index) if each.index is not None else "\N{EN DASH}", "mut"))
            box.body.addLayout(row)
            for point in each.points:
                if point.score == 1:
                    continue
                icon, kind = ("circle-x", "warn") if point.score == 0 else ("circle-dot", "mut")
                box.body.addLayout(_reason(icon, kind, spoken(point.variable.label), spoken(point.reason)))
        box.add(Label(spoken(found.rule_label), "small", wrap=True))
        self.right.addWidget(box)

    def _story(self, entries: Sequence[TimelineEntry]) -> None:
        box = Inset(self.tr("Riwayat"))
        if not entries:
            box.add(Label(self.tr("Belum ada riwayat."), "mut"))
        for entry in entries:
            words = f"{entry.day:%d-%m-%Y} · {spoken(entry.title)}"
            box.body.addLayout(_reason(_ICONS[entry.kind], "primary", words, spoken(entry.detail)))
        self.right.addWidget(box)

    # doing

    def record_visit(self) -> RecordEditor:
        """A small form for a visit, in place of the story."""
        clear(self.right)
        editor = RecordEditor(self._desk, "visit", self._bus, self._jobs)
        home = {
            "family": self.family,
            "village": self.seen.family.values.get("village") if self.seen else None,
            "visited_on": today(self._desk).isoformat(),
            "visitor": self._desk.user.name,
        }
        editor.open(None, home, part=self.family)
        editor.saved.connect(lambda _record, _next: self.reload())
        self.right.addWidget(editor, 1)
        editor.form.focus_first()
        return editor

    def _ask_size(self) -> None:
        sizes = QMenu(self)
        for size in ("A4", "F4"):
            words = self.tr("Kertas %1 …").replace("%1", size)
            sizes.addAction(words).triggered.connect(lambda _checked=False, size=size: self._ask_card(size))
        sizes.aboutToHide.connect(sizes.deleteLater)
        sizes.popup(self.print_button.mapToGlobal(QPoint(0, -sizes.sizeHint().height())))

    def _ask_card(self, size: str) -> None:
        name = f"kartu-keluarga-{short_code(self.family)}.pdf"  # no name of a person on a stick
        ask_target(
            self,
            self.tr("Simpan kartu keluarga binaan"),
            name,
            "PDF (*.pdf)",
            lambda path: self.print_card(path, size),
        )

    def print_card(self, path: Path, size: str = "A4") -> None:
        """Write the family's card as PDF, and offer to open, print and find it."""
        desk, family = self._desk, self.family

        def work(_job: Job) -> Path:
            papers.family_card(desk, family, path, paper=size)
            return path

        job = self._jobs.write(work)
        job.done.connect(self.messages.wrote)
        job.failed.connect(self.messages.refuse)


def open_family_view(host: QWidget, desk: Desk, bus: Bus, jobs: JobRunner, family: str) -> FamilyView:
    """The page over the window `host`."""
    view = FamilyView(desk, bus, jobs, family)
    card = ModalCard(host, view, width=1080, height=640)
    view.closed.connect(card.dismiss)
    view.edit_wanted.connect(lambda _family: card.close_card())
    card.open()
    return view


def _said_of(flag: Flag) -> str:
    """The point as what is good, so that tick and cross can be read in one way only; what is open is a question."""
    if flag.state in ("good", "bad"):
        return spoken(flag.fact)
    return f"{spoken(flag.fact)}?" if flag.state == "unknown" else spoken(flag.reason)


def _reason(icon: str, kind: str, title: str, text: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(px(8))
    row.addWidget(IconLabel(icon, kind, 16), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Label(title, wrap=True))
    if text and text != title:
        words.addWidget(Label(text, "small", wrap=True))
    row.addLayout(words, 1)
    return row


def _code(view: RecordView, key: str, codes) -> str:
    value = view.values.get(key)
    return spoken(codes.label(value)) if isinstance(value, int) else ""


def _age(view: RecordView, day: date, years: str, months: str) -> str:
    born = view.values.get("birth_date")
    if not isinstance(born, str):
        return ""
    since = date.fromisoformat(born)
    age = age_on(since, day)
    if age >= 2:
        return years.replace("%1", number(age))
    count = (day.year - since.year) * 12 + day.month - since.month - (day.day < since.day)
    return months.replace("%1", number(max(count, 0)))
