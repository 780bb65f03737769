"""The family book on a village laptop: opening a family with ten years of history, saving, looking for doubles.

The search has figures of its own, for a village and for a million people: bench/search.py.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench._measure import desks, fill, full_village, line, timed
from kkb_desktop.domain.fields import Value, Values
from kkb_desktop.services import indicators
from kkb_desktop.services.desk.desk import Desk, close, today
from kkb_desktop.services.doubles import duplicates
from kkb_desktop.services.events.timeline import timeline
from kkb_desktop.services.families import findings, survey
from kkb_desktop.services.families import sheet as family_sheet
from kkb_desktop.services.families.completeness import incomplete_families
from kkb_desktop.services.finding import search
from kkb_desktop.services.sample.village import SampleVillage, open_sample
from kkb_desktop.services.writing import records

ROUNDS = range(2021, 2027)
"""The rounds there have been; visits and corrections go back ten years."""


def main() -> int:
    """Print the figures; exit code 1 where one is over its limit."""
    with tempfile.TemporaryDirectory(prefix="kkb-bench-") as name:
        village, district = desks(Path(name))
        close(district)
        sample = full_village(history=True)
        fill(village, sample)
        family = _lived_in(village, sample)
        good = [
            *_opening(village, family),
            *_saving(village, sample, family),
            *_looking(village),
            *_trying(Path(name) / "contoh"),
        ]
        close(village)
        return 0 if all(good) else 1


def _lived_in(desk: Desk, sample: SampleVillage) -> str:
    """A family of five to which ten years have happened, typed save by save; its id."""
    asked = {str(each.values["person"]) for each in sample.planning}
    sizes: dict[str, list[str]] = {}
    for person in sample.people:
        sizes.setdefault(str(person.values["family"]), []).append(person.id)
    family, members = next(
        (id, people) for id, people in sizes.items() if len(people) == 5 and asked.intersection(people)
    )
    woman = next(id for id in members if id in asked)
    survey_values: Values = next(each.values for each in sample.surveys if each.values["family"] == family)
    block: Values = next(each.values for each in sample.planning if each.values["person"] == woman)
    frame = ("village", "family", "person", "round", "surveyed_on")
    for round in ROUNDS:
        for half in (0, 1):
            answers = _half(survey_values, half, frame) | _lists_of(round)
            day: dict[str, Value] = {"surveyed_on": f"{round}-07-1{half}"}
            survey.save_family_survey(desk, family, round, answers | day)
            wanted: dict[str, Value] = {"ideal_children": 2 + half}
            for key in ("using_since", "stopped_on"):
                if key in block:
                    wanted[key] = f"{round - 1}-11-01"
            survey.save_planning(desk, family, woman, round, _answers(block, frame) | wanted | day)
    for year in range(2017, 2027):
        for month in (2, 5, 8, 11):
            if (year, month) < (today(desk).year, today(desk).month):
                visit: dict[str, Value] = {
                    "family": family,
                    "visited_on": f"{year}-{month:02d}-09",
                    "purpose": 2,
                }
                records.save(desk, "visit", visit | {"note": f"Kunjungan {month}."})
        for member in members:
            records.save(desk, "person", {"occupation": 1 + year % 10}, record=member)
        records.save(desk, "family", {"note": f"Catatan {year}."}, record=family)
    return family


def _answers(values: Values, without: tuple[str, ...]) -> dict[str, Value]:
    return {key: values[key] for key in values if key not in without and not key.endswith("_2023")}


def _half(values: Values, half: int, without: tuple[str, ...]) -> dict[str, Value]:
    """What is typed in one of two goes."""
    answers = _answers(values, without)
    return {key: answers[key] for key in list(answers)[half::2]}


def _lists_of(round: int) -> dict[str, Value]:
    if round < 2023:
        return {"water_source": 3, "toilet": 1}
    return {"water_source_2023": 3, "toilet_2023": 1}


def _opening(desk: Desk, family: str) -> list[bool]:
    round = survey.current_round(desk)
    parts: dict[str, Callable[[], object]] = {
        "its records": lambda: family_sheet.read(desk, family),
        "this round's answers and last year's": lambda: survey.read_survey(desk, family, round),
        "sections": lambda: survey.sections(desk, family, round),
        "findings": lambda: findings.family_findings(desk, family, round),
        "timeline": lambda: timeline(desk, family),
    }
    if hasattr(indicators, "family_result"):
        parts["iBangga, KRS and KB"] = lambda: indicators.family_result(desk, family, today(desk))
    taken = {name: [] for name in parts}
    whole = []
    for _run in range(40):
        spent = {name: timed(work)[0] for name, work in parts.items()}
        whole.append(sum(spent.values()))
        for name, seconds in spent.items():
            taken[name].append(seconds)
    print(f"family with {len(timeline(desk, family))} entries in its timeline, opened 40 times")
    for name, many in taken.items():
        print(f"     {name:<52} {median(many) * 1000:>9.1f} ms")
    middle, slow = median(whole), sorted(whole)[37]
    return [
        line(
            "opening a family with ten years of history", f"{middle * 1000:.0f} ms", "80 ms", middle < 0.080
        ),
        line("the same, p95", f"{slow * 1000:.0f} ms", "160 ms", slow < 0.160),
    ]


def _saving(desk: Desk, sample: SampleVillage, family: str) -> list[bool]:
    chance = Random(5)
    round = survey.current_round(desk)
    surveyed = [str(each.values["family"]) for each in sample.surveys if each.values["round"] == round]

    def person() -> Callable[[], object]:
        view = records.read(desk, "person", chance.choice(sample.people).id)
        values: dict[str, Value] = {"birth_place": f"Desa {chance.randint(1, 10**6)}"}
        return lambda: records.save(desk, "person", values, opened=view)

    def answers() -> Callable[[], object]:
        home = chance.choice(surveyed)
        sheet = survey.read_survey(desk, home, round)
        values: dict[str, Value] = {
            "floor_area": chance.randint(30, 120),
            "enumerator": f"Bu {chance.random()}",
        }
        return lambda: survey.save_family_survey(desk, home, round, values, opened=sheet.survey)

    def old_family() -> Callable[[], object]:
        sheet = survey.read_survey(desk, family, round)
        values: dict[str, Value] = {
            "floor_area": chance.randint(30, 120),
            "note": f"Catatan {chance.random()}",
        }
        return lambda: survey.save_family_survey(desk, family, round, values, opened=sheet.survey)

    good = []
    for name, prepare, times in (
        ("saving a person", person, 300),
        ("saving a family's answers", answers, 300),
        ("the same in the family with ten years", old_family, 100),
    ):
        taken = []
        for _run in range(times):
            save = prepare()
            start = time.perf_counter()
            save()
            taken.append(time.perf_counter() - start)
        p99 = sorted(taken)[times * 99 // 100 - 1]
        good.append(line(f"{name}, p99 of {times}", f"{p99 * 1000:.1f} ms", "30 ms", p99 < 0.030))
    return good


def _looking(desk: Desk) -> list[bool]:
    people, pairs = timed(lambda: duplicates.find_people(desk))
    families, others = timed(lambda: duplicates.find_families(desk))
    with desk.engine.connect() as conn:
        open_items = median(timed(lambda: incomplete_families(conn, today(desk)))[0] for _run in range(5))
    search.catch_up(desk)
    words = ("siti", "wawan hermawan", "rohmah melati", "hermawen", "5001")
    slowest = max(
        median(timed(lambda word=word: search.find(desk, word))[0] for _run in range(3)) for word in words
    )
    return [
        line(f"doubles among 6,000 people ({len(pairs)} pairs)", f"{people:.2f} s", "3 s", people < 3),
        line(f"doubles among 1,802 families ({len(others)} pairs)", f"{families:.2f} s", "3 s", families < 3),
        line(
            "incomplete families of the village", f"{open_items * 1000:.0f} ms", "100 ms", open_items < 0.100
        ),
        line("search, slowest of five questions", f"{slowest * 1000:.0f} ms", "50 ms", slowest < 0.050),
    ]


def _trying(folder: Path) -> list[bool]:
    seconds, desk = timed(lambda: open_sample(folder))
    close(desk)
    return [line("making the village to try things in", f"{seconds:.1f} s", "5 s", seconds < 5)]


if __name__ == "__main__":
    sys.exit(main())
