"""One pair of look-alikes: which record stays, and which of the values that differ."""

from __future__ import annotations

from typing import Literal

from kkb_desktop.domain.fields import Privacy, Values
from kkb_desktop.domain.identity import masked
from kkb_desktop.domain.reasons import explain
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.roles import may_see
from kkb_desktop.gui.forms.editors import value_text, value_texts
from kkb_desktop.gui.i18n import language, spoken
from kkb_desktop.gui.sidebyside.comparison import Comparison
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.choice import ChoiceCard
from kkb_desktop.gui.widgets.labels import ElidedLabel
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.doubles.duplicates import Pair
from kkb_desktop.services.families import families
from kkb_desktop.services.writing.records import RecordView

Looked = Literal["person", "family"]
KEPT = ""  # the question which record stays; no field has this key


class PairCard(Comparison):
    """The two records next to each other."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.pair: Pair | None = None
        self.views: dict[str, RecordView] = {}
        hint = ElidedLabel(self.tr("Digabung dalam satu langkah yang dapat dibatalkan."), "small")
        self.distinct_button = Button(self.tr("Bukan ganda"), "secondary", "users")
        self.merge_button = Button(self.tr("Gabung jadi satu"), "primary", "git-merge")
        self.foot.addWidget(hint, 1)
        self.foot.addWidget(self.distinct_button)
        self.foot.addWidget(self.merge_button)

    def forget(self) -> None:
        self.pair, self.views = None, {}
        super().forget()

    def show_pair(
        self, pair: Pair, kind: Looked, views: dict[str, RecordView], around: dict[str, str]
    ) -> None:
        """Show these two; `around` tells what helps to know each. Where nothing changed, what was chosen stays."""
        if self.pair == pair and self.views == views:
            return
        declared = RECORD_TYPES[kind]
        one, other = views[pair.one], views[pair.other]
        self.begin(
            f"{declared.title(one.values)}  \N{LEFT RIGHT ARROW}  {declared.title(other.values)}",
            " ".join(explain(code, language(), {}).what for code in pair.reasons),
        )
        self.pair, self.views = pair, views
        keep = self.ask(
            KEPT,
            self.tr("Catatan yang dipertahankan"),
            [
                (view.id, ChoiceCard(declared.title(view.values), around[view.id], "user"))
                for view in (one, other)
            ],
        )
        keep.set_current(_fuller(one, other))
        same = []
        for field in declared.fields:
            here, there = one.values.get(field.key), other.values.get(field.key)
            if field.hidden or not may_see(self._desk.user.role, field) or (here is None and there is None):
                continue
            if here == there:
                hidden = field.privacy is Privacy.IDENTIFIER
                same.append(
                    f"{spoken(field.label)} {masked(str(here)) if hidden else value_text(field, here)}"
                )
                continue
            shown = zip((one, other), value_texts(field, (here, there)), strict=True)
            group = self.ask(
                field.key, spoken(field.label), [(view.id, ChoiceCard(text)) for view, text in shown]
            )
            preferred = one if there is None else other if here is None else views[keep.current]
            group.set_current(preferred.id)
        self.end(self.tr("Sama di keduanya"), same)
        self.foot_enabled(True)

    def foot_enabled(self, on: bool) -> None:
        """Whether something can be done about the pair; two of different villages cannot be merged here."""
        pair = self.pair
        self.merge_button.setEnabled(on and pair is not None and pair.villages[0] == pair.villages[1])
        self.distinct_button.setEnabled(on and pair is not None)

    def chosen(self) -> tuple[str, str, Values]:
        """The record that stays, the one that goes into it, and the values chosen."""
        assert self.pair is not None, "nothing is shown"
        keep = self.groups[KEPT].current
        drop = self.pair.other if keep == self.pair.one else self.pair.one
        values = {
            key: self.views[group.current].values.get(key)
            for key, group in self.groups.items()
            if key != KEPT
        }
        return keep, drop, values


def _fuller(one: RecordView, other: RecordView) -> str:
    """The record that knows more; of two alike the first."""
    known = [sum(value is not None for value in view.values.values()) for view in (one, other)]
    return one.id if known[0] >= known[1] else other.id


def around(desk: Desk, kind: Looked, view: RecordView) -> str:
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
