"""All indicators at once: of a village of 6,000 people, and of a district of 1,000,000 on both databases.

python bench/indicators.py [people ...] [sqlcipher|postgresql ...]
"""

from __future__ import annotations

import sys
import time
from datetime import date, timedelta
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench._district import district, village_code
from bench._measure import line, timed
from kkb_desktop.services import indicators
from kkb_desktop.services.desk.desk import Desk

TODAY = date(2026, 11, 23)
SIZES = (6_000, 1_000_000)
LIMITS = {"sqlcipher": {6_000: 0.5, 1_000_000: 30.0}, "postgresql": {6_000: 0.5, 1_000_000: 15.0}}


def main() -> int:
    """Print the figures; exit code 1 where one is over its limit."""
    named = [each for each in sys.argv[1:] if each in LIMITS]
    sizes = [int(each.replace(",", "")) for each in sys.argv[1:] if each not in LIMITS]
    good = []
    for people in sizes or SIZES:
        for database in named or LIMITS:
            started = time.perf_counter()
            with district(people, database) as desk:
                filled = time.perf_counter() - started
                good += _measure(desk, people, database, filled)
    return 0 if all(good) else 1


def _measure(desk: Desk, people: int, database: str, filled: float) -> list[bool]:
    limit = LIMITS[database].get(people, 30.0)
    runs = 5 if people <= 10_000 else 2
    result = indicators.compute(desk, TODAY)
    print(
        f"\n{database}: {result.values['people']:,.0f} people, {result.values['families']:,.0f} families, "
        f"{len(result.values)} indicators; filled in {filled:.0f} s"
    )
    shown = {key: result.values[key] for key in ("ibangga", "krs_any", "mcpr", "unmet", "tfr3")}
    print("     " + ", ".join(f"{key} {value:.1f}" for key, value in shown.items() if value is not None))

    def figure(name: str, allowed: float, key: str, work: object) -> bool:
        assert callable(work)
        seconds = median(timed(work)[0] for _run in range(runs))
        return line(f"{name}, {people:,}, {key}", f"{seconds:.2f} s", f"{allowed:g} s", seconds <= allowed)

    past = TODAY - timedelta(days=500)
    village = village_code(0)
    return [
        figure("all indicators, today", limit, database, lambda: indicators.compute(desk, TODAY)),
        figure("all indicators, 500 days ago", limit, database, lambda: indicators.compute(desk, past)),
        figure("by area", limit, database, lambda: indicators.by_area(desk, TODAY, "village")),
        figure("one village", 0.5, database, lambda: indicators.compute(desk, TODAY, village=village)),
        figure(
            "families behind krs_any of one village",
            0.5,
            database,
            lambda: indicators.list_behind(desk, "krs_any", TODAY, village=village),
        ),
    ]


if __name__ == "__main__":
    sys.exit(main())
