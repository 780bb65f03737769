"""The district's villages side by side: their classes, how far they are formed, and what their profiles say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kkb_desktop.domain.codelists.programme import FORMATION_STEP
from kkb_desktop.domain.fields import Field, Kind
from kkb_desktop.domain.records.profile_month import PROFILE_MONTH
from kkb_desktop.domain.rules.classification import CLASSES, INDEXES, RULE
from kkb_desktop.domain.rules.names import rule_name
from kkb_desktop.domain.text import Text
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.editors import day_text, editor_for
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import decimal, number, percent, spoken
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.models.paged import Column, PagedModel
from kkb_desktop.gui.theme import Kind as Look
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.bars import BarList, BarRow
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, PageTitle, scrolled
from kkb_desktop.gui.widgets.filters import Tabs
from kkb_desktop.gui.widgets.kpi import KpiTile
from kkb_desktop.gui.widgets.labels import ElidedLabel, Label
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.gui.widgets.stat import StatTile
from kkb_desktop.gui.widgets.table import DataTable
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.programme.assessment import classification
from kkb_desktop.services.programme.assessment.classification import VillageClass
from kkb_desktop.services.programme.profile import formation
from kkb_desktop.services.programme.profile.counts import ItemCount, ProfileCounts, profile_counts
from kkb_desktop.services.programme.profile.formation import FormationTable, VillageFormation
from kkb_desktop.services.programme.profile.village_names import VillageName, village_names
from kkb_desktop.services.writing.changes import ChangeSet

_COLOURS: dict[str, Look] = {"dasar": "warn", "berkembang": "info", "mandiri": "ok", "berkelanjutan": "ok"}
_RANK = {key: at for at, key in enumerate(CLASSES)}
_TARGET = Field("target", Kind.INTEGER, Text("Target", "Target"), "formation", minimum=0, maximum=10_000)


@dataclass(frozen=True, slots=True)
class ClassRow:
    """A village's class now and at the end of last year."""

    name: VillageName
    now: VillageClass
    before: VillageClass

    @property
    def step(self) -> int:
        """How many classes it has risen (below 0: fallen) since last year."""
        return _RANK[self.now.outcome.class_key] - _RANK[self.before.outcome.class_key]


@dataclass(frozen=True, slots=True)
class FormationRow:
    """A village's steps."""

    name: VillageName
    state: VillageFormation


@dataclass(frozen=True, slots=True)
class _Found:
    formation: FormationTable
    names: Mapping[str, VillageName]
    counts: ProfileCounts


class DistrictVillagesPage(QWidget):
    """Three tables over all villages of this desk."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self._stale = True
        self.title = PageTitle(self.tr("Desa"), "")
        self.messages = Messages()
        self.tabs = Tabs(
            [
                ("class", self.tr("Kelas")),
                ("formation", self.tr("Pembentukan")),
                ("profile", self.tr("Profil")),
            ]
        )
        self.tabs.chosen.connect(self.show_part)
        self.classes, self.formation, self.profile = ClassPart(), FormationPart(desk), ProfilePart()
        self.classes.families_wanted.connect(self.open_families)
        self.formation.families_wanted.connect(self.open_families)
        self.formation.target_wanted.connect(self.set_target)
        self.stack = QStackedWidget()
        for part in (self.classes, self.formation, self.profile):
            self.stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(10))
        column.addWidget(self.title)
        column.addWidget(self.tabs)
        column.addWidget(self.messages)
        column.addWidget(self.stack, 1)
        bus.changed.connect(self._changed)

    def shown(self) -> None:
        """Read again what has changed."""
        if self._stale:
            self.reload()

    def open_with(self, argument: object) -> None:
        """The key of a part: "class", "formation" or "profile"."""
        if str(argument) in ("class", "formation", "profile"):
            self.tabs.set_current(str(argument))
            self.show_part(str(argument))

    def _changed(self, _changes: ChangeSet, _origin: object) -> None:
        self._stale = True
        if self.isVisible():
            self.reload()

    def show_part(self, key: str) -> None:
        """Show one of the three tables."""
        self.stack.setCurrentIndex(("class", "formation", "profile").index(key))

    def reload(self) -> None:
        """Class every village again, and count."""
        self._stale = False
        desk = self._desk

        def work(_job: Job) -> _Found:
            table = formation.table(desk)
            names = village_names(desk, {each.village for each in table.villages})
            return _Found(table, names, profile_counts(desk))

        job = self._jobs.read(work)
        job.done.connect(self._show)
        job.failed.connect(self.messages.refuse)
        self.classes.set_note(self.tr("Menghitung …"))
        classes = self._jobs.read(lambda _job: _classes(desk))
        classes.done.connect(self.classes.show_rows)
        classes.failed.connect(self.messages.refuse)

    def _show(self, found: _Found) -> None:
        words = self.tr("%1 desa di laptop ini").replace("%1", number(len(found.names)))
        self.title.set_line(words)
        self.formation.show_table(found.formation, found.names)
        self.profile.show_counts(found.counts)

    def open_families(self, village: str) -> None:
        """Show a village's families."""
        if village:
            self._bus.go("families", {"village": village})

    def set_target(self, villages: object) -> None:
        """Say how many villages are to be formed."""
        if not isinstance(villages, int):
            self.messages.say(self.tr("Target ditulis sebagai angka, misalnya 12."), "warn")
            return
        desk = self._desk
        job = self._jobs.write(lambda _job: formation.set_target(desk, villages))
        job.done.connect(lambda _none: self._target_set())
        job.failed.connect(self.messages.refuse)

    def _target_set(self) -> None:
        self.messages.say(self.tr("Target tersimpan."), "ok")
        self.reload()


def _classes(desk: Desk) -> tuple[ClassRow, ...]:
    now = classification.of_all(desk)
    before = {each.village: each for each in classification.of_all(desk, date(today(desk).year - 1, 12, 31))}
    names = village_names(desk, {each.village for each in now})
    rows = (ClassRow(names[each.village], each, before[each.village]) for each in now)
    return tuple(sorted(rows, key=lambda row: (row.name.title, row.name.village)))


class ClassPart(Card):
    """Every village with its class, its three indexes, and last year's class."""

    families_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Kelas menurut %1").replace("%1", spoken(rule_name(RULE))))
        self.rows: dict[str, ClassRow] = {}
        self.tiles: dict[str, StatTile] = {}
        tiles = QHBoxLayout()
        tiles.setSpacing(px(8))
        for key, label in CLASSES.items():
            tile = StatTile("", spoken(label), _COLOURS[key])
            self.tiles[key] = tile
            tiles.addWidget(tile)
        self.body.addLayout(tiles)
        self.table = DataTable(self.tr("Kelas desa"))
        self.model = PagedModel(
            (
                Column(self.tr("Desa"), lambda row: row.name.title, 0, strong=True),
                Column(self.tr("Kecamatan, Kampung KB"), lambda row: row.name.line, 230, muted=True),
                Column(self.tr("Kelas"), lambda _row: "", 130, pills=self._class),
                *(Column(spoken(label), _index(key), 84, right=True) for key, label in INDEXES.items()),
                Column(self.tr("Tahun lalu"), lambda _row: "", 130, pills=self._before),
                Column("", lambda _row: "", 126, pills=self._step),
            ),
            lambda ids: {each: self.rows[each] for each in ids if each in self.rows},
            parent=self,
        )
        self.table.set_model(self.model)
        self.table.opened.connect(self.families_wanted)
        self.add(self.table, 1)
        foot = self.footer()
        note = self.tr("Indeks 1 sampai 4, baik mulai 3. Butir tanpa data bernilai 1.")
        foot.addWidget(ElidedLabel(note, "small"), 1)
        families = Button(self.tr("Buka keluarga"), "secondary", "house")
        families.clicked.connect(lambda: self.families_wanted.emit(self.table.selected_id))
        foot.addWidget(families)

    def show_rows(self, rows: tuple[ClassRow, ...]) -> None:
        """Show these villages instead."""
        kept = self.table.selected_id
        self.set_note("")
        self.rows = {row.name.village: row for row in rows}
        self.model.set_ids(list(self.rows))
        if kept:
            self.table.select(kept)
        counted = Counter(row.now.outcome.class_key for row in rows)
        for key, tile in self.tiles.items():
            tile.set_value(number(counted[key]), spoken(CLASSES[key]))  # type: ignore[index]

    def _class(self, row: ClassRow) -> tuple[PillData, ...]:
        key = row.now.outcome.class_key
        return (PillData(spoken(CLASSES[key]), _COLOURS[key], "award"),)

    def _before(self, row: ClassRow) -> tuple[PillData, ...]:
        key = row.before.outcome.class_key
        return (PillData(spoken(CLASSES[key]), "neutral"),)

    def _step(self, row: ClassRow) -> tuple[PillData, ...]:
        if row.step > 0:
            return (PillData(self.tr("Naik"), "ok", "trending-up"),)
        if row.step < 0:
            return (PillData(self.tr("Turun"), "err", "trending-down"),)
        return (PillData(self.tr("Tetap"), "neutral", "minus"),)


class FormationPart(QWidget):
    """Villages with the steps they have done, against the district's target."""

    families_wanted = Signal(str)
    target_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.rows: dict[str, FormationRow] = {}
        card = Card(self.tr("Langkah pembentukan"))
        self.table = DataTable(self.tr("Langkah pembentukan"))
        self.model = PagedModel(
            (
                Column(self.tr("Desa"), lambda row: row.name.title, 0, strong=True),
                Column(self.tr("Langkah"), _steps, 112),
                Column(self.tr("Berikutnya"), self._next, 160, muted=True),
                Column(
                    self.tr("Dicanangkan"),
                    lambda row: day_text(row.state.launched_on) if row.state.launched_on else "",
                    112,
                ),
                Column("", lambda _row: "", 118, pills=self._state),
            ),
            lambda ids: {each: self.rows[each] for each in ids if each in self.rows},
            parent=self,
        )
        self.table.set_model(self.model)
        self.table.opened.connect(self.families_wanted)
        card.add(self.table, 1)
        side = Card(self.tr("Target"))
        self.formed = KpiTile(self.tr("Terbentuk"), "target", "info")
        self.bars = BarList()
        self.editor = editor_for(_TARGET, today(desk))
        keep = Button(self.tr("Simpan"), "secondary", "save")
        keep.clicked.connect(lambda: self.target_wanted.emit(self.editor.value()))
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self.editor, 1)
        line.addWidget(keep)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(6), 0)
        column.setSpacing(px(10))
        column.addWidget(self.formed)
        column.addWidget(Label(self.tr("Target desa terbentuk"), "label"))
        column.addLayout(line)
        column.addWidget(Label(self.tr("Desa yang menyelesaikan tiap langkah"), "h3", wrap=True))
        column.addWidget(self.bars)
        column.addStretch(1)
        side.add(scrolled(inside), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(card, 67)
        row.addWidget(side, 33)

    def show_table(self, table: FormationTable, names: Mapping[str, VillageName]) -> None:
        """Show this table instead."""
        rows = [FormationRow(names[each.village], each) for each in table.villages]
        rows.sort(key=lambda row: (row.name.title, row.name.village))
        self.rows = {row.name.village: row for row in rows}
        self.model.set_ids(list(self.rows))
        if table.target:
            words = self.tr("dari %1 desa").replace("%1", number(table.target))
        else:
            words = self.tr("belum ada target")
        self.formed.set_value(number(table.formed), words)
        self.formed.set_ring(min(table.formed, table.target), table.target)
        self.editor.set_value(table.target)
        done = Counter(step for each in table.villages for step in each.steps)
        self.bars.set_rows(
            [
                BarRow(f"{code.value}. {spoken(code.label)}", done[code.value])
                for code in FORMATION_STEP.codes
            ],
            whole=len(table.villages),
        )

    def _next(self, row: FormationRow) -> str:
        waiting = (code for code in FORMATION_STEP.codes if code.value not in row.state.steps)
        step = next(waiting, None)
        return f"{step.value}. {spoken(step.label)}" if step is not None else self.tr("Semua selesai")

    def _state(self, row: FormationRow) -> tuple[PillData, ...]:
        if row.state.formed:
            return (PillData(self.tr("Terbentuk"), "ok", "check"),)
        return (PillData(self.tr("Belum"), "warn", "clock"),)


class ProfilePart(Card):
    """How many villages have each item of the profile, have it not, or have not said."""

    def __init__(self) -> None:
        super().__init__(self.tr("Butir profil"))
        self.counts: ProfileCounts | None = None
        self.rows: dict[str, ItemCount] = {}
        self._sections = {section.key: spoken(section.label) for section in PROFILE_MONTH.sections}
        self.section = Combo()
        self.section.setAccessibleName(self.tr("Bagian"))
        self.section.setMinimumContentsLength(18)
        self.section.addItem(self.tr("Semua bagian"), "")
        for key, label in self._sections.items():
            self.section.addItem(label, key)
        self.section.activated.connect(lambda _at: self._fill())
        self.head.addWidget(self.section)
        self.table = DataTable(self.tr("Butir profil"))
        self.model = PagedModel(
            (
                Column(self.tr("Butir"), lambda row: spoken(row.label), 0, strong=True),
                Column(self.tr("Bagian"), lambda row: self._sections[row.section], 190, muted=True),
                Column(self.tr("Ada"), lambda row: _share(row.yes, row), 120, right=True, strong=True),
                Column(self.tr("Tidak"), lambda row: _share(row.no, row), 120, right=True),
                Column(self.tr("Belum diisi"), lambda row: _share(row.empty, row), 130, right=True),
                Column(self.tr("Desa ditanya"), lambda row: number(row.asked), 110, right=True, muted=True),
            ),
            lambda ids: {each: self.rows[each] for each in ids if each in self.rows},
            parent=self,
        )
        self.table.set_model(self.model)
        self.add(self.table, 1)
        note = self.tr("Dari profil terakhir tiap desa. Persen dari desa yang ditanya butir itu.")
        self.footer().addWidget(ElidedLabel(note, "small"), 1)

    def show_counts(self, counts: ProfileCounts) -> None:
        """Show these counts instead."""
        self.counts = counts
        words = self.tr("%1 desa, %2 belum punya profil")
        self.set_note(words.replace("%1", number(counts.villages)).replace("%2", number(counts.silent)))
        self._fill()

    def _fill(self) -> None:
        if self.counts is None:
            return
        section = str(self.section.currentData())
        self.rows = {item.key: item for item in self.counts.items if section in ("", item.section)}
        self.model.set_ids(list(self.rows))


def _index(key: str):
    return lambda row: decimal(row.now.outcome.indexes[key], 2)


def _steps(row: FormationRow) -> str:
    return " ".join(str(step) for step in sorted(row.state.steps)) or "\N{EN DASH}"


def _share(count: int, row: ItemCount) -> str:
    return f"{number(count)} · {percent(count, row.asked, 0)}" if row.asked else "\N{EN DASH}"
