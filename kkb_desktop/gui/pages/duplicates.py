"""Possible duplicates: two look-alikes side by side; merged into one, or marked as two."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kkb_desktop.domain.fields import Privacy
from kkb_desktop.domain.identity import masked
from kkb_desktop.domain.reasons import explain
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.roles import may_see
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.editors import value_text
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import language, number, spoken
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.models.paged import PagedModel, RowLook
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, Line, PageTitle, clear, scrolled
from kkb_desktop.gui.widgets.choice import ChoiceCard, ChoiceGroup
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.filters import FilterChips
from kkb_desktop.gui.widgets.labels import ElidedLabel, Label
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.gui.widgets.rowlist import RowList
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.doubles import duplicates, merging
from kkb_desktop.services.doubles.duplicates import Pair
from kkb_desktop.services.families import families
from kkb_desktop.services.writing import records
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.records import RecordView

Looked = Literal["person", "family"]


class DuplicatesPage(QWidget):
    """Pairs on the left, the likeliest first; the two records of the one chosen on the right."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.pairs: dict[str, Pair] = {}
        self.pair: Pair | None = None
        self.views: dict[str, RecordView] = {}
        self.groups: dict[str, ChoiceGroup] = {}
        self.title = PageTitle(
            self.tr("Data ganda"),
            self.tr("Yang mirip dibandingkan berdampingan; yang memutuskan tetap orang."),
        )
        self.messages = Messages()
        self.messages.pressed.connect(self.mend)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self._list_card(), 30)
        row.addWidget(self._side_card(), 70)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(10))
        column.addWidget(self.title)
        column.addWidget(self.messages)
        column.addLayout(row, 1)
        bus.changed.connect(lambda _changes, origin: None if origin is self else self._mark_stale())

    def _list_card(self) -> Card:
        card = Card(self.tr("Mungkin ganda"))
        card.setMinimumWidth(px(250))
        self.chips = FilterChips([("person", self.tr("Orang")), ("family", self.tr("Keluarga"))])
        self.chips.chosen.connect(lambda _key: self.reload())
        card.add(self.chips)
        self.list = RowList(self.tr("Pasangan yang mirip"))
        self.model = PagedModel(
            (),
            lambda ids: {each: self.pairs[each] for each in ids if each in self.pairs},
            look=self._look,
            parent=self,
        )
        self.list.set_model(self.model)
        self.list.chosen.connect(self.open)
        card.add(self.list, 1)
        self.foot = Label("", "small", wrap=True)
        card.footer().addWidget(self.foot, 1)
        return card

    def _side_card(self) -> Card:
        card = Card()
        self.stack = QStackedWidget()
        self.empty = EmptyState(
            "users",
            self.tr("Tidak ada yang tampak ganda"),
            self.tr("Nama, tanggal lahir, NIK, dan No. KK yang mirip muncul di sini untuk diperiksa."),
        )
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self.name = ElidedLabel("", "h2")
        self.line = Label("", "mut", wrap=True)
        column.addWidget(self.name)
        column.addWidget(self.line)
        column.addWidget(Line())
        inside = QWidget()
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(0, 0, px(6), 0)
        self.body.setSpacing(px(10))
        column.addWidget(scrolled(inside), 1)
        self.stack.addWidget(self.empty)
        self.stack.addWidget(page)
        card.add(self.stack, 1)
        foot = card.footer()
        self.hint = ElidedLabel(self.tr("Digabung dalam satu langkah yang bisa dibatalkan."), "small")
        self.distinct_button = Button(self.tr("Bukan ganda"), "secondary", "users")
        self.distinct_button.clicked.connect(self.keep_apart)
        self.merge_button = Button(self.tr("Gabung jadi satu"), "primary", "git-merge")
        self.merge_button.clicked.connect(self.merge)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.distinct_button)
        foot.addWidget(self.merge_button)
        return card

    # what the shell calls

    _stale = True

    def shown(self) -> None:
        """Look again where something has changed since."""
        if self._stale:
            self.reload()

    def _mark_stale(self) -> None:
        self._stale = True
        if self.isVisible():
            self.reload()

    @property
    def kind(self) -> Looked:
        """What is compared at present."""
        return "family" if self.chips.current == "family" else "person"

    def reload(self) -> None:
        """Find the pairs again."""
        self._stale = False
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
        self.pairs = {f"{pair.one}-{pair.other}": pair for pair in pairs}
        self.model.set_ids(list(self.pairs))
        self.foot.setText(
            self.tr("%1 pasangan. Tidak ada yang digabung sendiri oleh program.").replace(
                "%1", number(len(pairs))
            )
        )
        first = next(iter(self.pairs), "")
        if first:
            self.list.select(first)
            self.open(first)
        else:
            self._nothing()

    def _nothing(self) -> None:
        self.pair = None
        self.stack.setCurrentIndex(0)
        self.merge_button.setEnabled(False)
        self.distinct_button.setEnabled(False)

    def _look(self, pair: Pair) -> RowLook:
        score = self.tr("%1 % mirip").replace("%1", number(round(pair.score)))
        kind = "warn" if pair.score >= 90 else "neutral"
        return RowLook(
            pair.titles[0],
            pair.titles[1],
            (PillData(score, kind),),  # type: ignore[arg-type]
        )

    # one pair

    def open(self, key: str) -> None:
        """Put the two records of a pair next to each other."""
        pair = self.pairs.get(key)
        if pair is None:
            return
        desk, kind = self._desk, self.kind

        def work(_job: Job) -> tuple[Pair, dict[str, RecordView], dict[str, str]]:
            views = records.read_many(desk, [pair.one, pair.other])
            return pair, views, {id: _around(desk, kind, view) for id, view in views.items()}

        job = self._jobs.read(work)
        job.done.connect(self._show)
        job.failed.connect(self.messages.refuse)

    def _show(self, found: tuple[Pair, dict[str, RecordView], dict[str, str]]) -> None:
        pair, views, around = found
        if len(views) < 2:
            self._nothing()
            return
        self.pair, self.views, self.groups = pair, views, {}
        clear(self.body)
        declared = RECORD_TYPES[self.kind]
        one, other = views[pair.one], views[pair.other]
        self.name.set_text(
            f"{declared.title(one.values)}  \N{LEFT RIGHT ARROW}  {declared.title(other.values)}"
        )
        self.line.setText(" · ".join(explain(code, language(), {}).what for code in pair.reasons))
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        grid.setColumnMinimumWidth(0, px(130))
        grid.setColumnStretch(1, 1)
        keep = ChoiceGroup(
            [
                (view.id, ChoiceCard(declared.title(view.values), around[view.id], "user"))
                for view in (one, other)
            ],
            columns=2,
        )
        keep.set_current(_fuller(one, other))
        self._question(grid, 0, "", self.tr("Catatan yang dipertahankan"), keep)
        at = 1
        same = []
        for field in declared.fields:
            here, there = one.values.get(field.key), other.values.get(field.key)
            if field.hidden or not may_see(self._desk.user.role, field) or (here is None and there is None):
                continue
            hidden = field.privacy is Privacy.IDENTIFIER

            if here == there:
                same.append(
                    f"{spoken(field.label)} {masked(str(here)) if hidden else value_text(field, here)}"
                )
                continue
            # Numbers that differ must be seen to be compared.
            shown = ["\N{EN DASH}" if each is None else value_text(field, each) for each in (here, there)]
            group = ChoiceGroup(
                [(view.id, ChoiceCard(text)) for view, text in zip((one, other), shown, strict=True)],
                columns=2,
            )
            preferred = one if there is None else other if here is None else views[keep.current]
            group.set_current(preferred.id)
            self._question(grid, at, field.key, spoken(field.label), group)
            at += 1
        self.body.addWidget(holder)
        if same:
            self.body.addWidget(Label(self.tr("Sama di keduanya"), "label"))
            self.body.addWidget(Label(" · ".join(same), "mut", wrap=True))
        self.body.addStretch(1)
        self.stack.setCurrentIndex(1)
        self.merge_button.setEnabled(pair.villages[0] == pair.villages[1])
        self.distinct_button.setEnabled(True)

    def _question(self, grid: QGridLayout, at: int, key: str, label: str, group: ChoiceGroup) -> None:
        grid.addWidget(Label(label, "strong", wrap=True), at, 0)
        grid.addWidget(group, at, 1)
        group.setAccessibleName(label)
        self.groups[key] = group

    def merge(self) -> None:
        """Make one record of the two, with the values chosen."""
        if self.pair is None:
            return
        desk, pair, kind = self._desk, self.pair, self.kind
        keep = self.groups[""].current
        drop = pair.other if keep == pair.one else pair.one
        values = {key: self.views[group.current].values.get(key) for key, group in self.groups.items() if key}
        merge = merging.merge_people if kind == "person" else merging.merge_families
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
        if self.pair is None:
            return
        desk, pair = self._desk, self.pair
        kind = duplicates.FAMILIES if self.kind == "family" else duplicates.PEOPLE
        job = self._jobs.write(lambda _job: duplicates.not_same(desk, pair.one, pair.other, kind))
        job.done.connect(self._kept_apart)
        job.failed.connect(self.messages.refuse)

    def _kept_apart(self, saved: records.Saved) -> None:
        self._bus.announce(saved.change, self)
        self._bus.notice(self.tr("Dicatat sebagai dua yang berbeda."), saved.change.step)
        self.reload()


def _fuller(one: RecordView, other: RecordView) -> str:
    """The record that knows more; of two alike the first."""
    known = [sum(value is not None for value in view.values.values()) for view in (one, other)]
    return one.id if known[0] >= known[1] else other.id


def _around(desk: Desk, kind: Looked, view: RecordView) -> str:
    """What helps to tell a record: the family a person lives in, the members of a family."""
    if kind == "family":
        names = [str(each.values.get("name") or "") for each in families.members(desk, view.id)]
        place = str(view.values.get("rt") or "")
        return " · ".join(filter(None, (f"RT {place}" if place else "", ", ".join(names))))
    home = str(view.values.get("family") or "")
    row = families.family_rows(desk, [home]).get(home)
    if row is None:
        return ""
    return " · ".join(filter(None, (row.head_name, f"RT {row.rt}" if row.rt else "")))
