"""A village's figures in the order of somebody else's form: read from a mapping, counted here, copied one by one."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.services import indicators
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.programme.groups.participation import participation
from kkb_desktop.services.programme.profile import profile
from kkb_desktop.shipped import resources
from kkb_desktop.store import settings
from kkb_desktop.store.projection import values_of
from kkb_desktop.store.schema import record_table

_TYPED: Mapping[str, str] = {
    "indicator:pus": "couples", "indicator:families": "families", "target:5": "adolescents",
    "target:1": "families_toddlers", "target:2": "families_adolescents", "target:3": "families_elderly",
    "participants:1": "bkb_participants", "participants:2": "bkr_participants", "participants:3": "bkl_participants",
    "participants:4": "uppka_participants", "participants:5": "pik_r_participants", "indicator:method_3": "iud_users",
    "indicator:method_1": "mow_users", "indicator:method_2": "mop_users", "indicator:method_7": "condom_users",
    "indicator:method_4": "implant_users", "indicator:method_5": "injection_users", "indicator:method_6": "pill_users",
    "indicator:nonuser_pregnant": "pregnant", "indicator:nonuser_ias": "wants_soon",
    "indicator:nonuser_iat": "wants_later", "indicator:nonuser_tial": "wants_no_more",
}  # fmt: skip
"""Which typed figure stands beside a counted one."""


@dataclass(frozen=True, slots=True)
class FigureSource:
    """One line of a form: its words, and where its figure comes from ("indicator:pus", "target:1")."""

    label: str
    source: str


@dataclass(frozen=True, slots=True)
class Form:
    """Somebody else's form: sections with their lines in order."""

    key: str
    label: str
    note: str
    sections: tuple[tuple[str, tuple[FigureSource, ...]], ...]


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A line with its figure; `typed` is what was typed for the month beside it, None where nothing was."""

    section: str
    label: str
    value: int | None
    typed: int | None

    @property
    def differs(self) -> bool:
        """Whether the typed figure is another one."""
        return self.typed is not None and self.value is not None and self.typed != self.value


def forms() -> tuple[Form, ...]:
    """Every mapping that is shipped, by key."""
    folder = resources() / "mappings"
    return tuple(
        _form(json.loads(path.read_text(encoding="utf-8"))) for path in sorted(folder.glob("*.json"))
    )


def form(key: str) -> Form:
    """One mapping. Raises RecordRefused "statistics.form"."""
    found = next((each for each in forms() if each.key == key), None)
    if found is None:
        raise RecordRefused("statistics.form")
    return found


def figures(desk: Desk, chosen: Form, day: date, *, village: str | None = None) -> list[FigureLine]:
    """The form filled in as of `day`, line by line; a figure nobody knows is None."""
    home = village or desk.region
    sources = [line.source for _title, lines in chosen.sections for line in lines]
    keys = {source.partition(":")[2] for source in sources if source.startswith("indicator:")}
    numbers = indicators.compute(desk, day, village=home, keys=keys | {"families"}).numerators
    known = numbers["families"] > 0
    groups = participation(desk, day, village=home)
    typed = _typed(desk, day, home)

    def value(source: str) -> int | None:
        kind, _colon, key = source.partition(":")
        match kind:
            case "indicator":
                return round(numbers[key]) if known else None
            case "participants":
                return groups[int(key)].participants
            case "target":
                return groups[int(key)].target
            case _:
                raise RecordRefused("statistics.form")

    return [
        FigureLine(title, line.label, value(line.source), typed.get(_TYPED.get(line.source, "")))
        for title, lines in chosen.sections
        for line in lines
    ]


def place_in(desk: Desk, chosen: Form, month: str) -> int:
    """The line at which copying stopped for a month; 0 where it has not begun."""
    with desk.engine.connect() as conn:
        return int(settings.get(conn, _where(chosen, month), 0))


def keep_place(desk: Desk, chosen: Form, month: str, line: int) -> None:
    """Remember at which line copying stopped."""
    permit(desk, Permission.WRITE)
    with desk.engine.begin() as conn:
        settings.put(conn, _where(chosen, month), line)


def _where(chosen: Form, month: str) -> str:
    return f"copying:{chosen.key}:{month}"


def _typed(desk: Desk, day: date, village: str) -> Mapping[str, int]:
    table = record_table("village_statistics")
    query = (
        select(table)
        .where(table.c.village == village, table.c.month == profile.month_of(day))
        .order_by(table.c.id)
        .limit(1)
    )
    with desk.engine.connect() as conn:
        row = conn.execute(query).mappings().first()
    if row is None:
        return {}
    return {
        key: value for key, value in values_of("village_statistics", row).items() if isinstance(value, int)
    }


def _form(read: Mapping[str, Any]) -> Form:
    sections: Sequence[Mapping[str, Any]] = read["sections"]
    return Form(
        read["key"],
        read["label"],
        read["note"],
        tuple(
            (each["title"], tuple(FigureSource(line["label"], line["from"]) for line in each["lines"]))
            for each in sections
        ),
    )
