"""The class of the village: what each item rests on, how it went, and what would lift it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.domain.rules.classification import BY_KEY, CLASSES, GOOD, INDEXES, RULE, Lift
from kkb_desktop.domain.rules.names import rule_name
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import decimal, number, spoken
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.models.paged import Column, PagedModel
from kkb_desktop.gui.theme import Kind, px
from kkb_desktop.gui.widgets.bar import Bar
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, Inset, PageTitle, clear, scrolled
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.pill import Pill, PillData
from kkb_desktop.gui.widgets.table import DataTable
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.programme.assessment import classification
from kkb_desktop.services.programme.assessment.classification import Evidence, VillageClass
from kkb_desktop.services.writing.changes import ChangeSet

_COLOURS: dict[str, Kind] = {
    "dasar": "warn",
    "berkembang": "info",
    "mandiri": "ok",
    "berkelanjutan": "ok",
}


@dataclass(frozen=True, slots=True)
class _Found:
    now: VillageClass
    trend: tuple[VillageClass, ...]
    lifts: tuple[Lift, ...]


class VillageClassPage(QWidget):
    """The twelve items on the left; the trend and the offered sets on the right."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.found: _Found | None = None
        self._stale = True
        line = self.tr("Menurut %1").replace("%1", spoken(rule_name(RULE)))
        self.title = PageTitle(self.tr("Kelas Kampung KB"), line)
        self.pill = Pill("", "info", "award")
        self.title.tools.addWidget(self.pill)
        self.messages = Messages()
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self._items_card(), 58)
        row.addWidget(self._side_card(), 42)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(10))
        column.addWidget(self.title)
        column.addWidget(self.messages)
        column.addLayout(row, 1)
        bus.changed.connect(lambda _changes, _origin: self._mark_stale())

    def _items_card(self) -> Card:
        card = Card(self.tr("Nilai setiap butir"))
        self.bars: dict[str, tuple[Bar, Label]] = {}
        for key, label in INDEXES.items():
            line = QHBoxLayout()
            line.setSpacing(px(8))
            name = Label(spoken(label), "strong")
            name.setMinimumWidth(px(74))
            bar, value = Bar(0, 400), Label("", "mut")
            value.setMinimumWidth(px(120))
            self.bars[key] = (bar, value)
            line.addWidget(name)
            line.addWidget(bar, 1)
            line.addWidget(value)
            card.body.addLayout(line)
        self.table = DataTable(self.tr("Nilai setiap butir"))
        self.model = PagedModel(
            (
                Column(self.tr("Butir"), lambda each: spoken(each.label), 0, strong=True),
                Column(self.tr("Keadaan"), lambda each: spoken(each.shown), 210, muted=True),
                Column(self.tr("Nilai"), lambda each: f"{each.score} / {each.highest}", 66, right=True),
                Column(self.tr("Dari"), lambda _each: "", 118, pills=self._origin),
            ),
            self._load,
            parent=self,
        )
        self.table.set_model(self.model)
        card.add(self.table, 1)
        return card

    def _side_card(self) -> Card:
        card = Card(self.tr("Apa yang menaikkan kelas?"))
        inside = QWidget()
        self.side = QVBoxLayout(inside)
        self.side.setContentsMargins(0, 0, px(6), 0)
        self.side.setSpacing(px(10))
        card.add(scrolled(inside), 1)
        return card

    # what the shell calls

    def shown(self) -> None:
        """Class again where something has changed."""
        if self._stale:
            self.reload()

    def _mark_stale(self) -> None:
        self._stale = True
        if self.isVisible():
            self.reload()

    def reload(self) -> None:
        """Class the village and look for what would lift it."""
        self._stale = False
        desk = self._desk

        def work(_job: Job) -> _Found:
            *before, now = classification.trend(desk)
            return _Found(now, tuple(before), classification.lifts(now))

        job = self._jobs.read(work)
        job.done.connect(self._show)
        job.failed.connect(self.messages.refuse)

    # drawing

    def _show(self, found: _Found) -> None:
        self.found = found
        outcome = found.now.outcome
        self.pill.set_text(spoken(CLASSES[outcome.class_key]))
        self.pill.set_look(_COLOURS[outcome.class_key], "award")
        for key, (bar, value) in self.bars.items():
            mean = outcome.indexes[key]  # type: ignore[index]
            good = mean >= GOOD
            bar.set_share(round(mean * 100), 400, "ok" if good else "warn")
            words = self.tr("baik") if good else self.tr("belum baik")
            value.setText(f"{decimal(mean, 2)} · {words}")
        self.model.set_ids([each.item for each in found.now.evidence])
        clear(self.side)
        self._show_trend(found)
        self._show_lifts(found)
        self.side.addStretch(1)
        if found.now.typed:
            self.messages.say(
                self.tr("Sebagian angka diketik, bukan dihitung dari data keluarga; butirnya diberi tanda."),
                "info",
            )
        else:
            self.messages.say("")

    def _show_trend(self, found: _Found) -> None:
        box = Inset(self.tr("Perkembangan"))
        for each in (*found.trend, found.now):
            line = QHBoxLayout()
            line.setSpacing(px(8))
            year = str(each.day.year) if each is not found.now else self.tr("Sekarang")
            line.addWidget(Label(year, "strong"))
            line.addStretch(1)
            means = " · ".join(decimal(mean, 2) for mean in each.outcome.indexes.values())
            line.addWidget(Label(means, "mut"))
            key = each.outcome.class_key
            line.addWidget(Pill(spoken(CLASSES[key]), _COLOURS[key]))
            box.body.addLayout(line)
        self.side.addWidget(box)

    def _show_lifts(self, found: _Found) -> None:
        if not found.lifts:
            self.side.addWidget(Label(self.tr("Kelas tertinggi sudah tercapai."), "strong", wrap=True))
            return
        for at, lift in enumerate(found.lifts):
            words = self.tr("%1 perubahan menuju %2")
            words = words.replace("%1", number(len(lift.raises))).replace("%2", spoken(CLASSES[lift.reaches]))
            box = Inset(words)
            for each in lift.raises:
                label = spoken(BY_KEY[each.item].label)
                score = (
                    self.tr("nilai %1 ke %2").replace("%1", str(each.before)).replace("%2", str(each.after))
                )
                box.add(Label(f"{spoken(each.what)}", "strong", wrap=True))
                box.add(Label(f"{label} · {score}", "small", wrap=True))
            add = Button(self.tr("Masukkan ke rencana"), "primary" if at == 0 else "secondary", "plus")
            add.clicked.connect(lambda _checked=False, lift=lift: self.adopt(lift))
            line = QHBoxLayout()
            line.addStretch(1)
            line.addWidget(add)
            box.body.addLayout(line)
            self.side.addWidget(box)

    def _load(self, ids) -> dict[str, Evidence]:
        known = {each.item: each for each in self.found.now.evidence} if self.found else {}
        return {each: known[each] for each in ids if each in known}

    def _origin(self, each: Evidence) -> tuple[PillData, ...]:
        looks: dict[str, tuple[str, Kind]] = {
            "records": (self.tr("Catatan"), "ok"),
            "profile": (self.tr("Profil"), "neutral"),
            "book": (self.tr("Data keluarga"), "ok"),
            "typed": (self.tr("Diketik"), "warn"),
            "none": (self.tr("Belum diisi"), "err"),
        }
        text, kind = looks[each.origin]
        return (PillData(text, kind),)

    # doing

    def adopt(self, lift: Lift) -> None:
        """Take a set of changes into the plan."""
        if self.found is None:
            return
        desk, now = self._desk, self.found.now
        job = self._jobs.write(lambda _job: classification.adopt(desk, now, lift))
        job.done.connect(self._adopted)
        job.failed.connect(self.messages.refuse)

    def _adopted(self, change: ChangeSet) -> None:
        if not change:
            self.messages.say(self.tr("Semua sudah ada dalam rencana tahun ini."), "info")
            return
        self._bus.announce(change, self)
        text = self.tr("%1 baris masuk ke rencana.").replace(
            "%1", number(len(change.records.get("plan_item", ())))
        )
        self._bus.notice(text, change.step)
