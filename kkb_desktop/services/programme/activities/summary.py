"""A month or a year of activities added up: by section, programme, agency and month, with people and families."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from kkb_desktop.domain.activity_checks import AGE_BANDS
from kkb_desktop.domain.codelists.activity import AGENCY, PROGRAMME, SECTION
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import CodeList, Values
from kkb_desktop.domain.text import Text
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.store.projection import values_of
from kkb_desktop.store.schema import record_table

_PERIOD = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2]))?")
UNNAMED = Text("Belum diisi", "Not filled in")
"""What activities without a section, programme or agency are summed up under."""


@dataclass(frozen=True, slots=True)
class Held:
    """An activity of the period with the families it reached."""

    id: str
    values: Values
    families: frozenset[str]

    @property
    def men(self) -> int:
        """Male participants; none where they were not counted."""
        return _number(self.values, "male_participants")

    @property
    def women(self) -> int:
        """Female participants; none where they were not counted."""
        return _number(self.values, "female_participants")

    @property
    def counted(self) -> bool:
        """Whether anybody counted who came."""
        return any(self.values.get(key) is not None for key in ("male_participants", "female_participants"))


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """Activities under one heading. `participants` count a person each time, `families` a family once.

    `code` is the section, programme or agency, the month 1-12 in `months`; None for "not filled in".
    """

    code: int | None
    label: Text
    activities: int
    participants: int
    families: int


@dataclass(frozen=True, slots=True)
class ActivitySummary:
    """A period ("2026-10" or "2026"). An activity of several agencies stands under each; `months` only for a year.

    `ages` are participants by age, youngest first; `uncounted` the activities where nobody counted participants.
    """

    period: str
    held: tuple[Held, ...]
    men: int
    women: int
    ages: tuple[int, ...]
    uncounted: int
    families: int
    amount: int
    sections: tuple[SummaryLine, ...]
    programmes: tuple[SummaryLine, ...]
    agencies: tuple[SummaryLine, ...]
    months: tuple[SummaryLine, ...]

    @property
    def participants(self) -> int:
        """Both sexes."""
        return self.men + self.women


def summary(desk: Desk, period: str, *, village: str | None = None) -> ActivitySummary:
    """The activities of a month "YYYY-MM" or a year "YYYY". Raises RecordRefused "activity.period"."""
    if not _PERIOD.fullmatch(period):
        raise RecordRefused("activity.period")
    held = _held(desk, period, village)
    return ActivitySummary(
        period,
        held,
        sum(each.men for each in held),
        sum(each.women for each in held),
        tuple(sum(_number(each.values, band) for each in held) for band in AGE_BANDS),
        sum(not each.counted for each in held),
        _families(held),
        sum(_number(each.values, "amount") for each in held),
        _by_code(held, "section", SECTION),
        _by_code(held, "programme", PROGRAMME),
        _by_code(held, "agencies", AGENCY),
        _by_month(held) if len(period) == 4 else (),
    )


def _held(desk: Desk, period: str, village: str | None) -> tuple[Held, ...]:
    activity, reached = record_table("activity"), record_table("reached_family")
    query = select(activity).where(activity.c.held_on.startswith(period, autoescape=True))
    families = (
        select(reached.c.activity, reached.c.family)
        .join(activity, activity.c.id == reached.c.activity)
        .where(activity.c.held_on.startswith(period, autoescape=True))
    )
    if village is not None:
        query = query.where(activity.c.village == village)
    by_activity: dict[str, set[str]] = {}
    with desk.engine.connect() as conn:
        for row in conn.execute(families):
            by_activity.setdefault(row.activity, set()).add(row.family)
        rows = conn.execute(query.order_by(activity.c.held_on, activity.c.id)).mappings()
        return tuple(
            Held(row["id"], values_of("activity", dict(row)), frozenset(by_activity.get(row["id"], ())))
            for row in rows
        )


def _by_code(held: Sequence[Held], key: str, codes: CodeList) -> tuple[SummaryLine, ...]:
    under: dict[int | None, list[Held]] = {code.value: [] for code in codes.codes}
    under[None] = []
    for each in held:
        value = each.values.get(key)
        chosen: list[int | None] = list(value) if isinstance(value, list) else [value]  # type: ignore[list-item]
        for code in chosen or [None]:
            under.setdefault(code, []).append(each)
    return tuple(
        _line(code, UNNAMED if code is None else codes.label(code), found)
        for code, found in under.items()
        if found
    )


def _by_month(held: Sequence[Held]) -> tuple[SummaryLine, ...]:
    names = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
             "November", "Desember")  # fmt: skip
    english = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
               "November", "December")  # fmt: skip
    return tuple(
        _line(
            month,
            Text(names[month - 1], english[month - 1]),
            [each for each in held if int(str(each.values["held_on"])[5:7]) == month],
        )
        for month in range(1, 13)
    )


def _line(code: int | None, label: Text, held: Sequence[Held]) -> SummaryLine:
    return SummaryLine(code, label, len(held), sum(each.men + each.women for each in held), _families(held))


def _families(held: Iterable[Held]) -> int:
    return len(frozenset[str]().union(*(each.families for each in held)))


def _number(values: Values, key: str) -> int:
    value = values.get(key)
    return value if isinstance(value, int) else 0
