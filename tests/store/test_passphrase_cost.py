"""What a try of a passphrase costs: fitted to the laptop, never below the floor, never above the ceiling."""

from dataclasses import dataclass

import pytest

from kkb_desktop.domain.errors import KeyRefused
from kkb_desktop.store import passphrase_cost
from kkb_desktop.store.passphrase_cost import LEAST, LONGEST, MOST, SHORTEST, Cost, calibrated, derive


@dataclass
class Laptop:
    """Takes this long for 64 MiB and one round; its clock moves only while it works."""

    seconds: float
    now: float = 0.0
    tries: int = 0

    def work(self, cost: Cost) -> None:
        self.tries += 1
        self.now += self.seconds * cost.memory_kib / 65_536 * cost.iterations

    def clock(self) -> float:
        return self.now

    def takes(self, cost: Cost) -> float:
        before = self.now
        self.work(cost)
        return self.now - before


@pytest.mark.parametrize("seconds", [0.03, 0.05, 0.072, 0.1, 0.15, 0.22, 0.3, 0.4, 0.45, 0.7, 1.0])
def test_a_try_takes_about_a_second_on_slow_and_fast_laptops(seconds: float) -> None:
    laptop = Laptop(seconds)
    cost = calibrated(laptop.clock, laptop.work)
    assert SHORTEST <= laptop.takes(cost) <= LONGEST
    assert LEAST.memory_kib <= cost.memory_kib <= MOST.memory_kib
    assert LEAST.iterations <= cost.iterations <= MOST.iterations


def test_the_first_try_is_kept_where_it_fits() -> None:
    laptop = Laptop(0.3)
    assert calibrated(laptop.clock, laptop.work) == Cost(64 * 1024, 3, 1) and laptop.tries == 1


def test_a_very_slow_laptop_stays_at_the_floor_and_a_very_fast_one_at_the_ceiling() -> None:
    slow, fast = Laptop(30.0), Laptop(0.0001)
    assert calibrated(slow.clock, slow.work) == LEAST
    assert calibrated(fast.clock, fast.work) == Cost(MOST.memory_kib, MOST.iterations, 1)


@pytest.mark.parametrize(
    "cost",
    [
        Cost(256 * 1024 + 1, 3, 1), Cost(2**32, 3, 1), Cost(64 * 1024, 11, 1), Cost(64 * 1024, 0, 1),
        Cost(64 * 1024, 3, 0), Cost(64 * 1024, 3, 9), Cost(-1, 3, 1), Cost(7, 1, 1),
    ],
)  # fmt: skip
def test_a_cost_beyond_the_ceiling_is_refused_before_memory_is_taken(
    cost: Cost, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(**_given: object) -> None:
        pytest.fail("memory was taken")

    monkeypatch.setattr(passphrase_cost, "Argon2id", never)
    with pytest.raises(KeyRefused) as caught:
        derive("kata", bytes(16), cost)
    assert caught.value.reason == "key.cost"


def test_the_greatest_cost_allowed_is_not_refused() -> None:
    passphrase_cost.check_cost(MOST)
    passphrase_cost.check_cost(LEAST)
