"""Possible duplicates: two look-alikes side by side; merged into one, or marked as two."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from kkb_desktop.gui.beginning import NoFamilies
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.duplicates.pair import Looked, PairCard, around
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.freshness import Freshness
from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.lastasked import LastAsked
from kkb_desktop.gui.models.paged import RowLook
from kkb_desktop.gui.sidebyside.both import ListAndComparison
from kkb_desktop.gui.sidebyside.listing import ComparedList
from kkb_desktop.gui.widgets.card import PageTitle
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.filters import FilterChips
from kkb_desktop.gui.widgets.page import lay_out
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.doubles import duplicates, merging
from kkb_desktop.services.doubles.duplicates import Pair
from kkb_desktop.services.families import families
from kkb_desktop.services.writing import records
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.records import RecordView


@dataclass(frozen=True, slots=True)
class _Found:
    """`behind` counts records that still point at one that was merged away here: another laptop added to it."""

    pairs: list[Pair]
    behind: int
    people: int


@dataclass(frozen=True, slots=True)
class _Opened:
    pair: Pair
    kind: Looked
    views: dict[str, RecordView]
    around: dict[str, str]


class DuplicatesPage(QWidget):
    """Pairs on the left, the likeliest first; the two records of the one chosen on the right."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.title = PageTitle(
            self.tr("Data ganda"), self.tr("Tidak ada yang digabung sendiri oleh program.")
        )
        self.chips = FilterChips([("person", self.tr("Orang")), ("family", self.tr("Keluarga"))])
        self.chips.setAccessibleName(self.tr("Yang dibandingkan"))
        self.chips.chosen.connect(lambda _key: self.search())
        self.title.tools.addWidget(self.chips)
        self.messages = Messages()
        self.messages.pressed.connect(self.mend)
        self.listing = ComparedList(self.tr("Pasangan yang mirip"), self._look)
        self.listing.chosen.connect(self.open)
        self.compared = PairCard(desk)
        self.compared.distinct_button.clicked.connect(self.keep_apart)
        self.compared.merge_button.clicked.connect(self.merge)
        self.nothing = NoFamilies(
            desk, bus, self.tr("Orang dan keluarga yang mirip muncul di sini untuk diperiksa.")
        )
        self.contents = Contents(
            ListAndComparison(self.listing, self.compared, (30, 70)),
            self.nothing,
            counting=self.tr("Mencari data yang mirip …"),
        )
        self.contents.again.connect(self.search)
        lay_out(self, self.title, self.messages, self.contents)
        self._searching, self._opening = LastAsked(jobs, self), LastAsked(jobs, self)
        self._searching.answered.connect(self._fill)
        self._searching.refused.connect(self._not_found)
        self._searching.stopped.connect(self._stopped)
        self._opening.answered.connect(self._show)
        self._opening.refused.connect(self.messages.refuse)
        self._freshness = Freshness(self, bus, self.reload, but_from=(self,))

    # what the shell calls

    def shown(self) -> None:
        """Look again where something has changed since."""
        self._freshness.catch_up()

    @property
    def kind(self) -> Looked:
        """What is compared at present."""
        return "family" if self.chips.current == "family" else "person"

    # searching

    def search(self) -> None:
        """Look for pairs; until they are found nothing is shown."""
        self.listing.show_rows({})
        self.compared.forget()
        self.contents.begin_counting()
        self.reload()

    def reload(self) -> None:
        """Find the pairs again; what is being compared stays."""
        desk, kind = self._desk, self.kind

        def work(job: Job) -> _Found:
            find = duplicates.find_people if kind == "person" else duplicates.find_families
            pairs = find(desk, progress=job.progress, cancel=job.check)
            return _Found(pairs, merging.left_behind(desk), families.counts(desk, filters=())["people"])

        self._searching.ask(work, title=self.tr("Mencari data yang mirip"))

    def _fill(self, found: _Found) -> None:
        if found.behind:
            words = self.tr("%1 catatan masih menunjuk ke data yang sudah digabung.")
            self.messages.say(words.replace("%1", number(found.behind)), "warn", action=self.tr("Rapikan"))
        else:
            self.messages.say("")
        if found.people:
            self.nothing.say_instead(
                self.tr("Tidak ada yang tampak ganda"),
                self.tr("Nama, tanggal lahir, NIK, dan No. KK yang mirip muncul di sini untuk diperiksa."),
                self.tr("Cari lagi"),
                self.search,
            )
        else:
            self.nothing.say()
        self._list({_key(pair): pair for pair in found.pairs})

    def _list(self, pairs: dict[str, Pair]) -> None:
        shown = self.compared.pair
        self.listing.foot.setText(self.tr("%1 pasangan").replace("%1", number(len(pairs))))
        key = self.listing.show_rows(pairs, _key(shown) if shown is not None else "")
        if key:
            self.open(key)
        elif not self._searching.waiting:
            self._opening.forget()
            self.compared.forget()
            self.contents.show_rows(False)
        else:
            self.contents.begin_counting()

    def _not_found(self, error: Exception) -> None:
        if self.contents.counting:
            self.contents.give_up(error)
        else:
            self.messages.refuse(error)

    def _stopped(self) -> None:
        if self.contents.counting:
            self.nothing.say_instead(self.tr("Pencarian dihentikan"), "", self.tr("Cari lagi"), self.search)
            self.contents.show_rows(False)

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

        def work(_job: Job) -> _Opened:
            views = records.read_many(desk, [pair.one, pair.other])
            return _Opened(pair, kind, views, {id: around(desk, kind, view) for id, view in views.items()})

        self._opening.ask(work)

    def _show(self, opened: _Opened) -> None:
        if len(opened.views) < 2:
            self._leave_out(opened.pair.one, opened.pair.other)
            return
        self.compared.show_pair(opened.pair, opened.kind, opened.views, opened.around)
        self.contents.show_rows(True)

    def _leave_out(self, *gone: str) -> None:
        """Take the pairs off the list in which these stand, without waiting for the search."""
        self.compared.forget()
        left = {
            key: pair for key, pair in self.listing.rows.items() if not {pair.one, pair.other} & set(gone)
        }
        self._list(left)

    def merge(self) -> None:
        """Make one record of the two, with the values chosen."""
        if self.compared.pair is None:
            return
        desk, (keep, drop, values) = self._desk, self.compared.chosen()
        merge = merging.merge_people if self.kind == "person" else merging.merge_families
        self._busy(True)
        job = self._jobs.write(lambda _job: (drop, merge(desk, keep, drop, values)))
        job.done.connect(self._merged)
        job.failed.connect(self._refused)

    def _merged(self, done: tuple[str, ChangeSet]) -> None:
        drop, change = done
        self._busy(False)
        self.messages.say("")
        self._bus.announce(change, self)
        self._bus.notice(self.tr("Sudah digabung."), change.step)
        self.reload()
        self._leave_out(drop)

    def mend(self) -> None:
        """Bring what was added elsewhere to a merged record over to the one that was kept."""
        desk = self._desk
        job = self._jobs.write(lambda _job: merging.mend(desk))
        job.done.connect(self._mended)
        job.failed.connect(self._refused)

    def _mended(self, change: ChangeSet) -> None:
        self.messages.say("")
        self._bus.announce(change, self)
        self._bus.notice(self.tr("Sudah dirapikan."), change.step)
        self.reload()

    def keep_apart(self) -> None:
        """These are two; never ask about them again."""
        pair = self.compared.pair
        if pair is None:
            return
        desk = self._desk
        kind = duplicates.FAMILIES if self.kind == "family" else duplicates.PEOPLE
        self._busy(True)
        job = self._jobs.write(lambda _job: (pair, duplicates.not_same(desk, pair.one, pair.other, kind)))
        job.done.connect(self._kept_apart)
        job.failed.connect(self._refused)

    def _kept_apart(self, done: tuple[Pair, records.Saved]) -> None:
        pair, saved = done
        self._busy(False)
        self._bus.announce(saved.change, self)
        self._bus.notice(self.tr("Dicatat sebagai dua yang berbeda."), saved.change.step)
        self.reload()
        self.compared.forget()
        self._list({key: each for key, each in self.listing.rows.items() if each != pair})

    def _refused(self, error: Exception) -> None:
        self._busy(False)
        self.messages.refuse(error)

    def _busy(self, busy: bool) -> None:
        # A second press while the first is being written would merge what is no pair any more.
        self.compared.foot_enabled(not busy)


def _key(pair: Pair) -> str:
    return f"{pair.one}-{pair.other}"
