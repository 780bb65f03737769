"""The list of guards fits the program: each still stands where the list says, once. `scripts/guards.py` tries them."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))

from guards import GUARDS, ROOT, Guard  # a script beside the package


@pytest.mark.parametrize("guard", GUARDS, ids=lambda guard: guard.name)
def test_each_guard_stands_where_the_list_says(guard: Guard) -> None:
    assert (ROOT / guard.file).read_text("utf-8").count(guard.text) == 1
    assert guard.instead != guard.text
    for named in guard.tests.split():
        if named.startswith("tests/"):
            assert (ROOT / named).exists()


def test_there_are_at_least_forty() -> None:
    assert len({guard.name for guard in GUARDS}) == len(GUARDS) >= 40
