"""The programme of the invented village: two years of profiles, people, groups with meetings, plans and partners."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from random import Random

from kkb_desktop.domain.fields import Value, Values

Add = Callable[[str, dict[str, Value]], str]
"""Keeps a record of a type; gives its id."""

_SECTIONS = 8
_GROUPS = (
    (1, "BKB Mawar", "family"),
    (2, "BKR Melati", "family"),
    (3, "BKL Kenanga", "family"),
    (4, "UPPKA Sukses Bersama", "family"),
    (5, "PIK-R Generasi Emas", "youth"),
    (6, "Posyandu Anggrek", "family"),
)
_PLANS = (
    ("Arisan jamban sehat", "Keluarga berisiko stunting tanpa jamban layak di RT 03", 8, 8, 15, 3, 45_000_000, 27),
    ("Kelas ibu hamil dan balita", "Ibu hamil dan keluarga baduta", 4, 5, 19, 4, 6_000_000, 18),
    ("Pelayanan KB bergerak", "PUS dengan kebutuhan ber-KB belum terpenuhi", 3, 5, 26, 2, 9_500_000, 20),
    ("Akta kelahiran bersama", "Anak tanpa akta kelahiran", 1, 4, 5, 4, 2_000_000, 32),
    ("Pelatihan usaha UPPKA", "Keluarga rentan menurut iBangga", 7, 7, 10, 1, 12_000_000, 15),
    ("Perbaikan sumur terlindung", "Keluarga dengan air minum tidak layak", 8, 8, 15, 3, 30_000_000, 12),
)  # fmt: skip
_PROMISES = (
    (15, "Semen dan kloset untuk 20 jamban", "20 paket", 8, "2026-06-30", 1),
    (19, "Penyuluhan gizi setiap bulan", "12 kali", 4, "2026-12-31", None),
    (5, "Perekaman akta di balai desa", "2 hari", 1, "2026-05-31", 1),
    (10, "Pendampingan koperasi UPPKA", "3 kali", 7, "2026-09-30", 2),
)


def add_programme(
    add: Add,
    chance: Random,
    today: date,
    village: str,
    families: Sequence[tuple[str, Values]],
    people: Sequence[tuple[str, Values]],
    name: Callable[[int], str],
) -> None:
    """Write the programme down by `add`; `families` and `people` are (id, values), `name` makes names by sex."""
    _profiles(add, today, village)
    _workers(add, chance, today, village, families, name)
    _groups(add, chance, today, village, people)
    for title, problem, programme, section, agency, status, budget, target in _PLANS:
        add(
            "plan_item",
            {
                "village": village, "level": 1, "year": today.year, "title": title, "problem": problem,
                "programme": programme, "section": section, "agency": agency, "status": status, "budget": budget,
                "funding": [3], "target_groups": [6], "target_families": target, "starts_on": f"{today.year}-02-01",
                "due_on": f"{today.year}-{chance.choice(('08-31', '10-31', '12-31'))}",
                "spent_q1": 0, "spent_q2": budget // 4, "indicator": f"{target} keluarga terlayani",
                "responsible": "Ketua seksi",
            },
        )  # fmt: skip
    for agency, what, amount, programme, due, kept in _PROMISES:
        promise: dict[str, Value] = {
            "village": village, "agency": agency, "what": what, "amount": amount, "programme": programme,
            "due_on": due.replace("2026", str(today.year)),
        }  # fmt: skip
        add("commitment", promise | ({"kept": kept} if kept is not None else {}))
    for step, day in (
        (1, "2019-03-04"),
        (2, "2019-04-11"),
        (3, "2019-06-20"),
        (4, "2019-07-16"),
        (5, "2019-09-02"),
    ):
        add("formation", {"village": village, "step": step, "done_on": day})


def _profiles(add: Add, today: date, village: str) -> None:
    shared: dict[str, Value] = {
        "village": village, "has_bkb": 1, "has_bkr": 1, "has_bkl": 1, "has_uppka": 1, "has_pik_r": 1,
        "has_secretariat": 1, "has_pokja": 1, "pokja_decree": 1, "pokja_members": 17, "has_companion": 1,
        "companion_name": "Dedi Kurniawan", "has_plan": 1, "planning": 1, "planning_frequency": 5, "coordination": 1,
        "coordination_frequency": 3, "reporting": 1, "reporting_frequency": 2,
    }  # fmt: skip
    last_year: dict[str, Value] = {
        "has_data_house": 2, "pokja_trained": 2, "funding": [2, 3], "regulations": [4], "data_used": [1],
        "dissemination": 2, "monitoring": 2,
    }  # fmt: skip
    this_year: dict[str, Value] = {
        "has_data_house": 1, "pokja_trained": 1, "pokja_training": "Orientasi Pokja", "pokja_trained_count": 9,
        "funding": [2, 3, 6], "regulations": [2, 4], "data_used": [1, 2, 3], "dissemination": 2, "monitoring": 1,
        "monitoring_frequency": 4,
    }  # fmt: skip
    for month, more in ((date(today.year - 1, 11, 1), last_year), (today.replace(day=1), this_year)):
        add("profile_month", {**shared, "month": month.isoformat(), **more})


def _workers(
    add: Add,
    chance: Random,
    today: date,
    village: str,
    families: Sequence[tuple[str, Values]],
    name: Callable[[int], str],
) -> None:
    def worker(role: int, **more: Value) -> None:
        sex = chance.choice((1, 2, 2))
        values: dict[str, Value] = {
            "village": village,
            "name": name(sex),
            "role": role,
            "since": _before(today, 2),
        }
        add("worker", {**values, "trained": chance.choice((1, 1, 2)), **more})

    for role in (1, 2, 4, 5, 8, 9, 12, 13, 14):
        worker(role)
    for section in range(1, _SECTIONS + 1):
        worker(6, section=section)
    for rt in sorted({str(values.get("rt")) for _id, values in families if values.get("rt")}):
        worker(11, rt=rt)


def _groups(
    add: Add, chance: Random, today: date, village: str, people: Sequence[tuple[str, Values]]
) -> None:
    mothers = [
        (id, values) for id, values in people if values.get("relation") in (1, 3) and values.get("sex") == 2
    ]
    youths = [
        (id, values)
        for id, values in people
        if values.get("marital_status") == 1
        and f"{today.year - 24}" < str(values.get("birth_date") or "") < f"{today.year - 11}"
    ]
    for kind, title, of in _GROUPS:
        group = add(
            "activity_group",
            {
                "village": village, "kind": kind, "name": title, "decree": 1, "funding": [3], "assets": [8],
                "decree_number": f"{kind}/SK/{today.year - 5}", "founded_on": _before(today, 5),
                **({"basis": 6} if kind == 5 else {}),
            },
        )  # fmt: skip
        pool = youths if of == "youth" else mothers
        chosen = chance.sample(pool, min(len(pool), chance.randint(14, 34)))
        members = [
            (
                add(
                    "group_member",
                    {
                        "village": village, "activity_group": group, "person": id, "family": values.get("family"),
                        "name": values.get("name"), "role": 1 if at == 0 else 4 if at < 3 else 6,
                        "joined_on": _before(today, 2),
                    },
                ),
                id,
                values,
            )
            for at, (id, values) in enumerate(chosen)
        ]  # fmt: skip
        for back in range(6):
            held = today - timedelta(days=9 + 30 * back)
            meeting = add(
                "meeting",
                {
                    "village": village, "activity_group": group, "kind": kind, "held_on": held.isoformat(),
                    "place": "Balai desa", "presenter": chance.choice((2, 3, 5)), "topic": "Pertemuan rutin",
                    "discussion": 1, **_topics(chance, kind),
                },
            )  # fmt: skip
            for member, person, values in members:
                if chance.random() < 0.66:
                    add(
                        "attendance",
                        {
                            "village": village, "meeting": meeting, "member": member, "person": person,
                            "family": values.get("family"), "name": values.get("name"),
                        },
                    )  # fmt: skip


def _topics(chance: Random, kind: int) -> dict[str, Value]:
    """What a meeting was about, by the list of its kind of group."""
    match kind:
        case 1:
            return {"bkb_topics": sorted(chance.sample(range(1, 11), 2)), "child_ages": [2, 3]}
        case 2 | 5:
            return {"bkr_topics": sorted(chance.sample(range(1, 13), 2))}
        case 3:
            return {"bkl_topics": sorted(chance.sample(range(1, 13), 2))}
        case _:
            return {}


def _before(today: date, years: int) -> str:
    """The first day of the month so many years ago."""
    return date(today.year - years, today.month, 1).isoformat()
