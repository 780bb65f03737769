"""What the data says should be done: findings per RT as plan lines ready to be taken over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from kkb_desktop.domain.fields import Value
from kkb_desktop.services import indicators
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.indicators.measure import Area
from kkb_desktop.services.programme.plans import plans
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.store.schema import record_table


@dataclass(frozen=True, slots=True)
class Need:
    """What a number of the family book calls for: the indicator, how the problem reads, and what to do about it.

    `counts` is what the indicator counts; `families` says that these are families, so that they are the target.
    """

    indicator: str
    problem: str
    title: str
    programme: int
    section: int
    agency: int
    target_groups: tuple[int, ...]
    counts: str = "keluarga"
    families: bool = True


NEEDS: tuple[Need, ...] = (
    Need("krs_toilet", "berisiko stunting tanpa jamban layak", "Bangun jamban sehat", 8, 8, 15, (6,)),
    Need("krs_water", "berisiko stunting tanpa air minum layak", "Sediakan air minum layak", 8, 8, 15, (6,)),
    Need("krs_any", "berisiko stunting", "Dampingi keluarga berisiko stunting", 4, 5, 26, (6, 2)),
    Need("unmet", "PUS dengan kebutuhan ber-KB belum terpenuhi", "Pelayanan KB dan konseling", 3, 5, 26, (2,), "PUS"),
    Need("no_certificate", "anak tanpa akta kelahiran", "Urus akta kelahiran bersama", 1, 4, 5, (6,), "anak", False),
    Need("no_nik", "orang tanpa NIK", "Perekaman dan pengurusan NIK", 1, 4, 5, (1,), "orang", False),
    Need("school_out", "anak usia sekolah tidak bersekolah", "Ajak kembali ke sekolah", 5, 6, 22, (3,), "anak", False),
    Need("uninsured", "orang tanpa jaminan kesehatan", "Daftarkan jaminan kesehatan", 6, 4, 20, (1,), "orang", False),
    Need("elderly_alone", "lansia yang tinggal sendiri", "Kunjungi lansia sendiri", 6, 3, 20, (4,), "orang", False),
    Need("ibangga_rentan", "keluarga rentan menurut iBangga", "Pembinaan keluarga rentan", 7, 7, 26, (1,)),
)  # fmt: skip
"""What is looked for, the most pressing first."""

_LEAST = 3
"""From how many on a finding in one RT is worth a plan line."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A finding in one RT, or in the village where RTs are too small: `count`, its words, and the plan line."""

    finding: str
    need: Need
    area: Area
    count: int
    problem: str
    line: dict[str, Value]


def proposals(desk: Desk, day: date | None = None, *, limit: int = 40) -> tuple[Proposal, ...]:
    """What the family book calls for as of `day`, RT by RT; what is in this year's plan already is left out.

    An RT with fewer than three is not named by itself; where no RT has more, the village is. The largest findings of
    each need come first.
    """
    on = day or today(desk)
    keys = [need.indicator for need in NEEDS]
    by_rt = indicators.by_area(desk, on, "rt", village=desk.region, keys=keys)
    known = _planned(desk, on.year)
    found: list[Proposal] = []
    for need in NEEDS:
        counts = {area: round(result.numerators[need.indicator]) for area, result in by_rt.items()}
        large = {area: count for area, count in counts.items() if count >= _LEAST and area.rt}
        total = sum(counts.values())
        if not large and total >= _LEAST:
            large = {Area(desk.region): total}
        for area, count in sorted(large.items(), key=lambda each: (-each[1], each[0])):
            finding = f"{need.indicator}:{area.rw}/{area.rt}:{on.year}"
            if finding not in known:
                found.append(_proposal(desk, need, area, count, finding, on))
    return tuple(found[:limit])


def families_behind(desk: Desk, proposal: Proposal, day: date | None = None) -> list[str]:
    """The records that a proposal counts: families, or people. Raises RecordRefused "indicator.confidential"."""
    area = proposal.area
    return indicators.list_behind(
        desk,
        proposal.need.indicator,
        day or today(desk),
        village=desk.region,
        rt=area.rt or None,
        rw=area.rw or None,
    )


def adopt(desk: Desk, chosen: Sequence[Proposal]) -> ChangeSet:
    """Take proposals into this year's plan, as one step. Raises RecordHasErrors."""
    permit(desk, Permission.WRITE)
    return plans.add_many(desk, [each.line for each in chosen])


def _planned(desk: Desk, year: int) -> set[str]:
    table = record_table("plan_item")
    query = select(table.c.finding).where(
        table.c.year == year, table.c.finding.is_not(None), table.c.status != plans.DROPPED
    )
    with desk.engine.connect() as conn:
        return set(conn.scalars(query))


def _proposal(desk: Desk, need: Need, area: Area, count: int, finding: str, day: date) -> Proposal:
    place = f"di {area.label.id}" if area.rt or area.rw else "di desa ini"
    problem = f"{count} {need.counts} {_after(need)} {place}"
    line: dict[str, Value] = {
        "village": desk.region,
        "level": plans.VILLAGE_PLAN,
        "year": day.year,
        "title": f"{need.title} {area.label.id}".strip(),
        "problem": problem,
        "finding": finding,
        "programme": need.programme,
        "section": need.section,
        "agency": need.agency,
        "target_groups": list(need.target_groups),
        "place": area.label.id or None,
        "indicator": f"Jumlah {need.counts} {_after(need)} berkurang dari {count}",
        "status": plans.PROPOSED,
    }
    if need.families:
        line["target_families"] = count
    return Proposal(finding, need, area, count, problem, line)


def _after(need: Need) -> str:
    """The problem without the word that is counted, where it begins with it: "12 anak tanpa akta"."""
    return need.problem.removeprefix(f"{need.counts} ")
