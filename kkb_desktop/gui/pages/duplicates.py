"""Possible duplicates: two look-alikes side by side; merged into one, or marked as two."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.duplicates.pair import Looked, PairCard, around
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.freshness import Freshness
from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.models.paged import RowLook
from kkb_desktop.gui.sidebyside.listing import ComparedList
from kkb_desktop.gui.widgets.beside import Beside
from kkb_desktop.gui.widgets.card import PageTitle
from kkb_desktop.gui.widgets.filters import FilterChips
from kkb_desktop.gui.widgets.page import lay_out
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.doubles import duplicates, merging
from kkb_desktop.services.doubles.duplicates import Pair
from kkb_desktop.services.writing import records
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.records import RecordView


class DuplicatesPage(QWidget):
    """Pairs on the left, the likeliest first; the two records of the one chosen on the right."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.title = PageTitle(
            self.tr("Data ganda"), self.tr("Tidak ada yang digabung sendiri oleh program.")
        )
        self.messages = Messages()
        self.messages.pressed.connect(self.mend)
        self.chips = FilterChips([("person", self.tr("Orang")), ("family", self.tr("Keluarga"))])
        self.chips.chosen.connect(lambda _key: self.reload())
        self.listing = ComparedList(self.tr("Pasangan yang mirip"), self._look)
        self.listing.body.insertWidget(0, self.chips)
        self.listing.chosen.connect(self.open)
        self.compared = PairCard(desk)
        self.compared.distinct_button.clicked.connect(self.keep_apart)
        self.compared.merge_button.clicked.connect(self.merge)
        lay_out(self, self.title, self.messages, Beside(self.listing, self.compared, (30, 70)))
        self._freshness = Freshness(self, bus, self.reload, but_from=(self,))

    # what the shell calls

    def shown(self) -> None:
        """Look again where something has changed since."""
        self._freshness.catch_up()

    @property
    def kind(self) -> Looked:
        """What is compared at present."""
        return "family" if self.chips.current == "family" else "person"

    def reload(self) -> None:
        """Find the pairs again."""
        desk, kind = self._desk, self.kind

        def work(job: Job) -> tuple[list[Pair], int]:
            find = duplicates.find_people if kind == "person" else duplicates.find_families
            return find(desk, progress=job.progress, cancel=job.check), merging.left_behind(desk)

        job = self._jobs.read(work, title=self.tr("Mencari data yang mirip"))
        job.done.connect(self._fill)
        job.failed.connect(self.messages.refuse)

    def _fill(self, found: tuple[list[Pair], int]) -> None:
        pairs, behind = found
        if behind:
            # Another laptop added to a record that was merged away here.
            words = self.tr("%1 catatan masih menunjuk ke data yang sudah digabung.")
            self.messages.say(words.replace("%1", number(behind)), "warn", action=self.tr("Rapikan"))
        else:
            self.messages.say("")
        self.listing.foot.setText(self.tr("%1 pasangan").replace("%1", number(len(pairs))))
        first = self.listing.show_rows({f"{pair.one}-{pair.other}": pair for pair in pairs})
        if first:
            self.open(first)
        else:
            self.compared.show_nothing()

    def _look(self, pair: Pair) -> RowLook:
        score = self.tr("%1% mirip").replace("%1", number(round(pair.score)))
        pill = PillData(score, "warn" if pair.score >= 90 else "neutral")
        return RowLook(pair.titles[0], pair.titles[1], (pill,))

    # one pair

    def open(self, key: str) -> None:
        """Put the two records of a pair next to each other."""
        pair = self.listing.rows.get(key)
        if pair is None:
            return
        desk, kind = self._desk, self.kind

        def work(_job: Job) -> tuple[Pair, dict[str, RecordView], dict[str, str]]:
            views = records.read_many(desk, [pair.one, pair.other])
            return pair, views, {id: around(desk, kind, view) for id, view in views.items()}

        job = self._jobs.read(work)
        job.done.connect(self._show)
        job.failed.connect(self.messages.refuse)

    def _show(self, found: tuple[Pair, dict[str, RecordView], dict[str, str]]) -> None:
        pair, views, known = found
        if len(views) < 2:
            self.compared.show_nothing()
        else:
            self.compared.show_pair(pair, self.kind, views, known)

    def merge(self) -> None:
        """Make one record of the two, with the values chosen."""
        if self.compared.pair is None:
            return
        desk, (keep, drop, values) = self._desk, self.compared.chosen()
        merge = merging.merge_people if self.kind == "person" else merging.merge_families
        job = self._jobs.write(lambda _job: merge(desk, keep, drop, values))
        job.done.connect(self._merged)
        job.failed.connect(self.messages.refuse)

    def _merged(self, change: ChangeSet) -> None:
        self.messages.say("")
        self._bus.announce(change, self)
        self._bus.notice(self.tr("Sudah digabung."), change.step)
        self.reload()

    def mend(self) -> None:
        """Bring what was added elsewhere to a merged record over to the one that was kept."""
        desk = self._desk
        job = self._jobs.write(lambda _job: merging.mend(desk))
        job.done.connect(self._merged)
        job.failed.connect(self.messages.refuse)

    def keep_apart(self) -> None:
        """These are two; never ask about them again."""
        pair = self.compared.pair
        if pair is None:
            return
        desk = self._desk
        kind = duplicates.FAMILIES if self.kind == "family" else duplicates.PEOPLE
        job = self._jobs.write(lambda _job: duplicates.not_same(desk, pair.one, pair.other, kind))
        job.done.connect(self._kept_apart)
        job.failed.connect(self.messages.refuse)

    def _kept_apart(self, saved: records.Saved) -> None:
        self._bus.announce(saved.change, self)
        self._bus.notice(self.tr("Dicatat sebagai dua yang berbeda."), saved.change.step)
        self.reload()
