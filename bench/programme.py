"""The home page and the data house of a village of 6,000 people: what is shown, the poster and the profile book.

python bench/programme.py
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench._measure import desks, fill, full_village, line, timed
from kkb_desktop.services.desk.desk import close, today
from kkb_desktop.services.home.pulse import pulse
from kkb_desktop.services.home.village import village_standing, village_today
from kkb_desktop.services.programme.data_house.data_house import data_house, with_history
from kkb_desktop.services.programme.data_house.papers import print_book, print_poster

RUNS = 5


def main() -> int:
    """Print the figures; exit code 1 where one is over its limit."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        desk, district = desks(root)
        fill(desk, full_village(history=True))
        house = data_house(desk)
        print(f"\n{house.count('people'):,} people, {house.count('families'):,} families")

        def figure(name: str, limit: float, work: Callable[[], object]) -> bool:
            seconds = median(timed(work)[0] for _run in range(RUNS))
            return line(name, f"{seconds:.2f} s", f"{limit:g} s", seconds <= limit)

        good = [
            figure("home: what to do next", 0.5, lambda: village_today(desk)),
            figure("home: how the village stands", 1.5, lambda: village_standing(desk)),
            figure("home: whether anything has changed", 0.05, lambda: pulse(desk)),
            figure("dashboard", 0.5, lambda: data_house(desk, full=False)),
            figure("dashboard of one RT", 0.5, lambda: data_house(desk, rt="1", rw="1", full=False)),
            figure("three years and the class, behind it", 3.0, lambda: with_history(desk, house)),
            figure("poster A3", 3.0, lambda: print_poster(desk, root / "poster.pdf")),
            figure("profile book", 8.0, lambda: print_book(desk, today(desk).year, root / "book.pdf")),
        ]
        for each in (desk, district):
            close(each)
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
