"""One record in dispute: what each of the sides wrote, and which of it is right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.domain.fields import Field, Value
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.gui.forms.editors import value_text, value_texts
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.sidebyside.comparison import Comparison
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Inset
from kkb_desktop.gui.widgets.choice import ChoiceCard
from kkb_desktop.gui.widgets.labels import ElidedLabel, Label
from kkb_desktop.gui.widgets.pill import Pill
from kkb_desktop.services.exchange.conflicts import Choice, ConflictView

_PRESENCE = "\0"  # the question whether the record stays; no field has this key


class DisputeCard(Comparison):
    """The sides next to each other, and below them what comes out."""

    def __init__(self) -> None:
        super().__init__()
        self.view: ConflictView | None = None
        self.answered.connect(self.count)
        hint = ElidedLabel(self.tr("Tombol 1 = A, 2 = B, Tab = isian berikutnya"), "small")
        self.skip_button = Button(self.tr("Lewati dulu"), "secondary", "skip-forward")
        self.settle_button = Button(self.tr("Simpan hasil gabungan"), "primary", "git-merge")
        self.foot.addWidget(hint, 1)
        self.foot.addWidget(self.skip_button)
        self.foot.addWidget(self.settle_button)

    def forget(self) -> None:
        self.view = None
        super().forget()

    def show_view(self, view: ConflictView) -> None:
        """Show this record's sides."""
        kind = RECORD_TYPES[view.type]
        line = self.tr("%1 isian berbeda. Pilih yang benar untuk masing-masing.")
        self.begin(
            f"{spoken(kind.label)} {view.title}",
            line.replace("%1", number(len(view.fields) + view.presence)),
        )
        self.view = view
        sides = view.sides[:3]
        if view.presence:
            keep = ChoiceCard(self.tr("Pertahankan catatan ini"), _who(view, False), "save")
            delete = ChoiceCard(self.tr("Hapus catatan ini"), _who(view, True), "trash-2")
            self.ask(_PRESENCE, self.tr("Tetap ada?"), [("keep", keep), ("delete", delete)])
        elif len(sides) > 1:
            self.over_versions(self._side_heads(sides))
        for field in view.fields:
            declared = kind.by_key.get(field.key)
            choices = _ordered(field.choices)
            cards = [
                (str(place), ChoiceCard(text, f"{choice.user} · {_when(choice)}"))
                for place, (choice, text) in enumerate(
                    zip(choices, self._texts(declared, choices), strict=True)
                )
            ]
            self.ask(field.key, spoken(declared.label) if declared else field.key, cards)
        outcome = Inset(self.tr("Hasil setelah digabung"))
        self.outcome_text = Label("", wrap=True)
        outcome.add(self.outcome_text)
        self.end(self.tr("Sama di kedua versi"), _same(view)[:8], outcome)
        self.count()

    def _side_heads(self, sides: Sequence[Choice]) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        for at, side in enumerate(_ordered(sides)):
            letter = "ABC"[at]
            box = QHBoxLayout()
            box.setSpacing(px(8))
            box.addWidget(Pill(letter, "info" if at == 0 else "warn"), 0, Qt.AlignmentFlag.AlignTop)
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(ElidedLabel(" · ".join(filter(None, (side.user, side.device))), "strong"))
            words.addWidget(ElidedLabel(_when(side), "small"))
            every = Button(self.tr("Pakai semua %1").replace("%1", letter), "link")
            every.clicked.connect(lambda _checked=False, op=side.op_id: self.take_side(op))
            words.addWidget(every, 0, Qt.AlignmentFlag.AlignLeft)
            box.addLayout(words, 1)
            row.addLayout(box, 1)
        return holder

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
            self.count()

    def take_side(self, op_id: str) -> None:
        """Choose what one operation wrote wherever it wrote something."""
        if self.view is None:
            return
        for field in self.view.fields:
            for place, choice in enumerate(_ordered(field.choices)):
                if choice.op_id == op_id:
                    self.groups[field.key].set_current(str(place))
        self.count()

    @property
    def deleting(self) -> bool:
        """Whether the record is to go."""
        return _PRESENCE in self.groups and self.groups[_PRESENCE].current == "delete"

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
                    found[field.key] = _ordered(field.choices)[int(current)]
        return found

    def _texts(self, declared: Field | None, choices: Sequence[Choice]) -> list[str]:
        if any(choice.hidden for choice in choices):
            return [self.tr("rahasia") for _ in choices]
        if declared is None:
            return [str(choice.value) for choice in choices]
        return value_texts(declared, [choice.value for choice in choices])

    def count(self) -> None:
        """Say how much is chosen and what would come out; with something open it cannot be settled."""
        open_ones = [key for key, group in self.groups.items() if not group.current]
        self.settle_button.setEnabled(self.view is not None and (self.deleting or not open_ones))
        if self.view is None:
            return
        text = self.tr("%1 dari %2 sudah dipilih")
        text = text.replace("%1", number(len(self.groups) - len(open_ones)))
        self.progress.setText(text.replace("%2", number(len(self.groups))))
        self.outcome_text.setText(" · ".join(self._outcome(self.view)))

    def _outcome(self, view: ConflictView) -> list[str]:
        if self.deleting:
            return [self.tr("Catatan dihapus")]
        kind, chosen, parts = RECORD_TYPES[view.type], self._chosen(), []
        for field in view.fields:
            declared = kind.by_key.get(field.key)
            label = spoken(declared.label) if declared else field.key
            shown = self.tr("belum dipilih")
            if field.key in chosen:
                choices = _ordered(field.choices)
                shown = self._texts(declared, choices)[choices.index(chosen[field.key])]
            parts.append(f"{label}: {shown}")
        return parts


def _ordered(choices: Sequence[Choice]) -> list[Choice]:
    # The same writer stands on the same side in every row.
    return sorted(choices, key=lambda choice: choice.op_id)


def _when(choice: Choice) -> str:
    return f"{choice.at.astimezone():%d-%m-%Y %H.%M}"


def _who(view: ConflictView, deleted: bool) -> str:
    side = next((each for each in view.sides if each.deleted is deleted), None)
    return f"{side.user} · {_when(side)}" if side else ""


def _same(view: ConflictView) -> list[str]:
    disputed = {field.key for field in view.fields}
    return [
        f"{spoken(field.label)} {value_text(field, view.values[field.key])}"
        for field in RECORD_TYPES[view.type].fields
        if not field.hidden and field.key not in disputed and view.values.get(field.key) is not None
    ]
