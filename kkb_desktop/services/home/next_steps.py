"""What waits to be done on this desk, the most pressing first: a few lines, each about one thing that can be opened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from kkb_desktop.services.desk import drafts
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.doubles import duplicates
from kkb_desktop.services.exchange import arrivals, devices, packs
from kkb_desktop.services.families.half_typed import half_typed, is_form
from kkb_desktop.services.home.status import HeaderStatus
from kkb_desktop.services.programme.plans import plans
from kkb_desktop.services.programme.profile import profile

StepKey = Literal[
    "conflicts", "drafts", "unsent", "receipts", "not_visited", "incomplete", "same_nik", "no_nik", "month", "plans",
    "laptops", "bundles", "parts", "give_receipts",
]  # fmt: skip

MOST = 6
"""So many lines are read; more would be a list to scroll."""

LONG = timedelta(days=30)
"""What was last sent longer ago than this is pressing. Profiles and reports of a Kampung KB go by the month."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """One thing to do: `count` of it. `day` is since when it waits or when it was last done, None for never or where
    it does not matter; `record` is the one to open first (a draft's form, a plan line, a package), "" for none."""

    key: StepKey
    count: int
    day: date | None = None
    record: str = ""


def village_steps(desk: Desk, now: HeaderStatus, counted: Mapping[str, int]) -> tuple[NextStep, ...]:
    """What to do next in a village. `counted` are families by filter, as `families.counts` gives them."""
    day = today(desk)
    unsent = NextStep("unsent", now.unsent, _day(now.last_sent))
    pressing = unsent.day is None or day - unsent.day > LONG

    def found() -> Iterator[NextStep]:
        yield NextStep("conflicts", counted["conflict"])
        yield _drafts(desk)
        if pressing:
            yield unsent
        yield NextStep("not_visited", counted["not_visited"])
        if (
            counted["incomplete"] > counted["not_visited"]
        ):  # else they are the same families: nobody asked them
            yield NextStep("incomplete", counted["incomplete"])
        yield NextStep("same_nik", duplicates.same_nik(desk))
        if not pressing:
            yield unsent
        yield NextStep("receipts", now.sent, _day(now.sent_since))
        yield _month(desk, day)
        yield _late_plans(desk, day)
        yield NextStep("no_nik", counted["no_nik"])

    return _first(found())


def office_steps(desk: Desk, now: HeaderStatus) -> tuple[NextStep, ...]:
    """What to do next at an office: what has come in and is not settled, and what is to go back."""
    approved = set(devices.approved_devices(desk))
    waiting = arrivals.waiting(desk)
    parts = [each.bundle_id for each in waiting if each.missing]
    ready = [each.bundle_id for each in waiting if not each.missing and each.header.device in approved]
    asking = [each.bundle_id for each in waiting if each.header.device not in approved]

    def found() -> Iterator[NextStep]:
        yield NextStep("laptops", now.laptops, record=_one(asking))
        yield NextStep("bundles", len(ready), record=_one(ready))
        yield NextStep("conflicts", now.conflicts)
        yield NextStep("give_receipts", len(packs.receipts_due(desk)))
        yield NextStep("same_nik", duplicates.same_nik(desk))
        yield NextStep("parts", len(parts), record=_one(parts))
        yield _drafts(desk)

    return _first(found())


def _one(found: Sequence[str]) -> str:
    return found[0] if found else ""


def _first(found: Iterator[NextStep]) -> tuple[NextStep, ...]:
    return tuple(step for step in found if step.count > 0)[:MOST]


def _drafts(desk: Desk) -> NextStep:
    """Forms in which something was typed; the one to go on with is the one typed last."""
    kept = drafts.all_drafts(desk)
    of_families = {each.form for each in half_typed(kept)}
    forms = [each.form for each in kept if each.form in of_families or not is_form(each.form)]
    return NextStep("drafts", len(forms), record=_one(forms))


def _month(desk: Desk, day: date) -> NextStep:
    """This month's profile, where the village keeps one month by month."""
    kept = profile.months(desk)
    this = profile.month_of(day)
    return NextStep("month", int(bool(kept) and kept[0] < this), date.fromisoformat(this))


def _late_plans(desk: Desk, day: date) -> NextStep:
    of_year = plans.rows(desk, day.year, level=plans.VILLAGE_PLAN, village=desk.region)
    late = [row for row in of_year if row.late]
    if not late:
        return NextStep("plans", 0)
    return NextStep("plans", len(late), date.fromisoformat(late[0].due_on), late[0].id)


def _day(moment: datetime | None) -> date | None:
    return None if moment is None else moment.astimezone().date()
