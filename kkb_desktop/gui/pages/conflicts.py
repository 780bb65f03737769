"""Conflicts: what two people wrote, side by side; one is chosen for each field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kkb_desktop.domain.fields import Field, Value
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.editors import value_text
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.models.paged import PagedModel, RowLook
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, Inset, Line, PageTitle, clear, scrolled
from kkb_desktop.gui.widgets.choice import ChoiceCard, ChoiceGroup
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.labels import ElidedLabel, Label
from kkb_desktop.gui.widgets.pill import Pill, PillData
from kkb_desktop.gui.widgets.rowlist import RowList
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.exchange import conflicts
from kkb_desktop.services.exchange.conflicts import Choice, ConflictRow, ConflictView
from kkb_desktop.services.writing.changes import ChangeSet

_PRESENCE = "\0"  # the question whether the record stays; no field has this key


class ConflictsPage(QWidget):
    """Records in dispute on the left; the sides of the one chosen on the right."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.rows: dict[str, ConflictRow] = {}
        self.view: ConflictView | None = None
        self.groups: dict[str, ChoiceGroup] = {}
        self.title = PageTitle(
            self.tr("Konflik data"),
            self.tr("Isian yang berbeda dari dua tempat, berdampingan; pilih yang benar."),
        )
        self.messages = Messages()
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self._list_card(), 24)
        row.addWidget(self._side_card(), 76)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(10))
        column.addWidget(self.title)
        column.addWidget(self.messages)
        column.addLayout(row, 1)
        bus.changed.connect(self._changed)
        for keys, at in (("1", 0), ("2", 1), ("3", 2)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda at=at: self.choose_side(at))

    def _list_card(self) -> Card:
        card = Card(self.tr("Konflik data"))
        card.setMinimumWidth(px(230))
        self.left = Pill("", "warn")
        card.head.addWidget(self.left)
        self.list = RowList(self.tr("Catatan yang berbenturan"))
        self.model = PagedModel(
            (),
            lambda ids: {each: self.rows[each] for each in ids if each in self.rows},
            look=self._look,
            parent=self,
        )
        self.list.set_model(self.model)
        self.list.chosen.connect(self.open)
        card.add(self.list, 1)
        card.footer().addWidget(
            Label(self.tr("Semua pilihan tercatat dan bisa dibatalkan."), "small", wrap=True), 1
        )
        return card

    def _side_card(self) -> Card:
        card = Card()
        self.stack = QStackedWidget()
        self.empty = EmptyState(
            "git-compare",
            self.tr("Tidak ada konflik"),
            self.tr("Bila dua orang mengisi hal yang sama dengan berbeda, keduanya tampil di sini."),
        )
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        self.name = ElidedLabel("", "h2")
        self.line = ElidedLabel("", "mut")
        words.addWidget(self.name)
        words.addWidget(self.line)
        self.progress = Label("", "link")
        head.addLayout(words, 1)
        head.addWidget(self.progress)
        column.addLayout(head)
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
        hint = ElidedLabel(self.tr("Tombol 1 = A, 2 = B, Tab = isian berikutnya"), "small")
        self.skip_button = Button(self.tr("Lewati dulu"), "secondary", "skip-forward")
        self.skip_button.clicked.connect(self.skip)
        self.settle_button = Button(self.tr("Simpan hasil gabungan"), "primary", "git-merge")
        self.settle_button.clicked.connect(self.settle)
        foot.addWidget(hint, 1)
        foot.addWidget(self.skip_button)
        foot.addWidget(self.settle_button)
        return card

    # what the shell calls

    def shown(self) -> None:
        """Read the list again."""
        desk = self._desk
        job = self._jobs.read(lambda _job: conflicts.list_conflicts(desk))
        job.done.connect(self._fill)
        job.failed.connect(self.messages.refuse)

    def open_with(self, argument: object) -> None:
        """Choose the record with this id."""
        self._wanted = str(argument)
        self.shown()

    _wanted = ""

    def _fill(self, found: list[ConflictRow]) -> None:
        self.rows = {row.record: row for row in found}
        self.model.set_ids(list(self.rows))
        self.left.set_text(self.tr("%1 tersisa").replace("%1", number(len(found))))
        wanted = self._wanted or (self.view.record if self.view else "")
        self._wanted = ""
        if wanted not in self.rows:
            wanted = next(iter(self.rows), "")
        if wanted:
            self.list.select(wanted)
            self.open(wanted)
        else:
            self.view = None
            self.stack.setCurrentIndex(0)
            self._count()

    def _look(self, row: ConflictRow) -> RowLook:
        kind = spoken(RECORD_TYPES[row.type].label)
        if "" in row.fields:
            line = self.tr("Dihapus atau diubah?")
        else:
            line = self.tr("%1 isian berbeda").replace("%1", number(len(row.fields)))
        return RowLook(row.title or kind, line, (PillData(kind, "neutral"),))

    # one record

    def open(self, record: str) -> None:
        """Put the sides of a record next to each other."""
        if self.view is not None and self.view.record == record and self.groups:
            return
        desk = self._desk
        job = self._jobs.read(lambda _job: conflicts.compare(desk, record))
        job.done.connect(self._show)
        job.failed.connect(self.messages.refuse)

    def _show(self, view: ConflictView) -> None:
        self.view, self.groups = view, {}
        clear(self.body)
        kind = RECORD_TYPES[view.type]
        self.name.set_text(f"{spoken(kind.label)} {view.title}")
        self.line.set_text(
            self.tr("%1 isian berbeda. Pilih yang benar untuk masing-masing.").replace(
                "%1", number(len(view.fields) + view.presence)
            )
        )
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        grid.setColumnMinimumWidth(0, px(130))
        grid.setColumnStretch(1, 1)
        at = 0
        sides = view.sides[:3]
        if not view.presence and len(sides) > 1:
            grid.addWidget(self._side_heads(sides), at, 1)
            at += 1
        if view.presence:
            group = ChoiceGroup(
                [
                    ("keep", ChoiceCard(self.tr("Pertahankan catatan ini"), self._who(view, False), "save")),
                    ("delete", ChoiceCard(self.tr("Hapus catatan ini"), self._who(view, True), "trash-2")),
                ],
                columns=2,
            )
            at = self._question(grid, at, _PRESENCE, self.tr("Tetap ada?"), group)
        for field in view.fields:
            declared = kind.by_key.get(field.key)
            choices = self._ordered(field.choices)
            cards = [
                (
                    str(place),
                    ChoiceCard(
                        self._text(declared, choice),
                        f"{choice.user} · {choice.at.astimezone():%d-%m-%Y %H.%M}",
                    ),
                )
                for place, choice in enumerate(choices)
            ]
            label = spoken(declared.label) if declared else field.key
            group = ChoiceGroup(cards, columns=min(len(cards), 2))
            at = self._question(grid, at, field.key, label, group)
        self.body.addWidget(holder)
        self._same(view)
        self.outcome = Inset(self.tr("Hasil setelah digabung"))
        self.outcome_text = Label("", wrap=True)
        self.outcome.add(self.outcome_text)
        self.body.addWidget(self.outcome)
        self.body.addStretch(1)
        self.stack.setCurrentIndex(1)
        self._count()

    def _question(self, grid: QGridLayout, at: int, key: str, label: str, group: ChoiceGroup) -> int:
        grid.addWidget(Label(label, "strong", wrap=True), at, 0)
        grid.addWidget(group, at, 1)
        group.setAccessibleName(label)
        group.chosen.connect(lambda _choice: self._count())
        self.groups[key] = group
        return at + 1

    def _side_heads(self, sides: Sequence[Choice]) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        for at, side in enumerate(sorted(sides, key=lambda each: each.op_id)):
            letter = "ABC"[at]
            box = QHBoxLayout()
            box.setSpacing(px(8))
            box.addWidget(Pill(letter, "info" if at == 0 else "warn"))
            who = " · ".join(filter(None, (side.user, side.device)))
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(ElidedLabel(who, "strong"))
            words.addWidget(ElidedLabel(f"{side.at.astimezone():%d-%m-%Y %H.%M}", "small"))
            box.addLayout(words, 1)
            every = Button(self.tr("Pakai semua %1").replace("%1", letter), "link")
            every.clicked.connect(lambda _checked=False, op=side.op_id: self.take_side(op))
            box.addWidget(every)
            row.addLayout(box, 1)
        return holder

    def _ordered(self, choices: Sequence[Choice]) -> list[Choice]:
        # The same writer stands on the same side in every row.
        return sorted(choices, key=lambda choice: choice.op_id)

    def _who(self, view: ConflictView, deleted: bool) -> str:
        side = next((each for each in view.sides if each.deleted is deleted), None)
        return f"{side.user} · {side.at.astimezone():%d-%m-%Y %H.%M}" if side else ""

    def _same(self, view: ConflictView) -> None:
        kind = RECORD_TYPES[view.type]
        disputed = {field.key for field in view.fields}
        parts = [
            f"{spoken(field.label)} {value_text(field, view.values[field.key])}"
            for field in kind.fields
            if not field.hidden and field.key not in disputed and view.values.get(field.key) is not None
        ]
        if parts:
            self.body.addWidget(Label(self.tr("Sama di kedua versi"), "label"))
            self.body.addWidget(Label(" · ".join(parts[:8]), "mut", wrap=True))

    # choosing

    def choose_side(self, at: int) -> None:
        """Choose side `at` (from 0) for the field the keyboard is on, or the first one still open."""
        here = self.window().focusWidget()
        group = next((each for each in self.groups.values() if here and each.isAncestorOf(here)), None)
        group = group or next((each for each in self.groups.values() if not each.current), None)
        if group is not None:
            key = ("keep", "delete")[at] if group is self.groups.get(_PRESENCE) and at < 2 else str(at)
            try:
                group.card(key)
            except KeyError:
                return
            group.set_current(key)
            self._count()

    def take_side(self, op_id: str) -> None:
        """Choose what one operation wrote wherever it wrote something."""
        if self.view is None:
            return
        for field in self.view.fields:
            for place, choice in enumerate(self._ordered(field.choices)):
                if choice.op_id == op_id:
                    self.groups[field.key].set_current(str(place))
        self._count()

    def skip(self) -> None:
        """Leave this one for later and show the next."""
        ids = list(self.rows)
        if self.view is not None and self.view.record in ids and len(ids) > 1:
            following = ids[(ids.index(self.view.record) + 1) % len(ids)]
            self.list.select(following)
            self.open(following)

    def chosen_values(self) -> dict[str, Value]:
        """What has been chosen so far, by field."""
        return {key: choice.value for key, choice in self._chosen().items() if not choice.hidden}

    def chosen_sides(self) -> dict[str, str]:
        """The operations chosen where the user does not see what they wrote, by field."""
        return {key: choice.op_id for key, choice in self._chosen().items() if choice.hidden}

    def _chosen(self) -> dict[str, Choice]:
        found: dict[str, Choice] = {}
        if self.view is not None:
            for field in self.view.fields:
                if current := self.groups[field.key].current:
                    found[field.key] = self._ordered(field.choices)[int(current)]
        return found

    def _text(self, declared: Field | None, choice: Choice) -> str:
        if choice.hidden:
            return self.tr("rahasia")
        return value_text(declared, choice.value) if declared else str(choice.value)

    def _count(self) -> None:
        open_ones = [key for key, group in self.groups.items() if not group.current]
        deleting = _PRESENCE in self.groups and self.groups[_PRESENCE].current == "delete"
        self.settle_button.setEnabled(self.view is not None and (deleting or not open_ones))
        self.skip_button.setEnabled(len(self.rows) > 1)
        if self.view is None:
            return
        text = self.tr("%1 dari %2 sudah dipilih")
        text = text.replace("%1", number(len(self.groups) - len(open_ones)))
        self.progress.setText(text.replace("%2", number(len(self.groups))))
        kind = RECORD_TYPES[self.view.type]
        chosen = self._chosen()
        parts = [self.tr("Catatan dihapus")] if deleting else []
        for field in self.view.fields if not deleting else ():
            declared = kind.by_key.get(field.key)
            label = spoken(declared.label) if declared else field.key
            shown = self.tr("belum dipilih")
            if field.key in chosen:
                shown = self._text(declared, chosen[field.key])
            parts.append(f"{label}: {shown}")
        self.outcome_text.setText(" · ".join(parts))

    def settle(self) -> None:
        """Write the outcome on top of both sides."""
        if self.view is None or not self.settle_button.isEnabled():
            return
        desk, record, choices, sides = self._desk, self.view.record, self.chosen_values(), self.chosen_sides()
        keep = not (_PRESENCE in self.groups and self.groups[_PRESENCE].current == "delete")
        self.settle_button.setEnabled(False)
        job = self._jobs.write(lambda _job: conflicts.settle(desk, record, choices, keep, sides=sides))
        job.done.connect(self._settled)
        job.failed.connect(self.messages.refuse)

    def _settled(self, change: ChangeSet) -> None:
        self.view, self.groups = None, {}
        self._bus.announce(change, self)
        self._bus.notice(self.tr("Konflik diselesaikan."), change.step)
        self.shown()

    def _changed(self, _changes: ChangeSet, origin: QObject | None) -> None:
        if self.isVisible() and origin is not self:
            self.shown()
