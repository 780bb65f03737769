"""What one try of a passphrase costs whoever guesses: Argon2id, fitted once to the laptop that makes the key file."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from kkb_desktop.domain.errors import KeyRefused


@dataclass(frozen=True, slots=True)
class Cost:
    """Memory in KiB, rounds, lanes (Argon2id)."""

    memory_kib: int = 64 * 1024
    iterations: int = 3
    lanes: int = 1


MOST = Cost(256 * 1024, 10, 8)
"""A key file may not ask for more: it could be a hostile one."""
LEAST = Cost(19 * 1024, 2, 1)
"""Never less on a slow laptop (OWASP, Password Storage Cheat Sheet)."""
SHORTEST, LONGEST = 0.7, 1.5
"""Seconds that one try should take on the laptop itself."""
_AIM = 1.0
_TRIES = 6


def derive(secret: str, salt: bytes, cost: Cost) -> bytes:
    """32 bytes from a secret. Raises KeyRefused "key.cost" before any memory is taken where it costs too much."""
    check_cost(cost)
    return Argon2id(
        salt=salt,
        length=32,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    ).derive(secret.encode())


def check_cost(cost: Cost) -> None:
    """Raises KeyRefused "key.cost" for a cost that no key file of ours has."""
    if (
        not 1 <= cost.lanes <= MOST.lanes
        or not 1 <= cost.iterations <= MOST.iterations
        or not 8 * cost.lanes <= cost.memory_kib <= MOST.memory_kib
    ):
        raise KeyRefused("key.cost")


def calibrated(
    seconds: Callable[[], float] = time.perf_counter, work: Callable[[Cost], object] | None = None
) -> Cost:
    """The cost at which one try takes 0.7 to 1.5 s on this laptop, within `LEAST` and `MOST`.

    Begins at 64 MiB and 3 rounds. A faster laptop takes more rounds, then more memory; a slower one fewer rounds,
    then less memory. `seconds` is the clock, `work` what is measured; both are given by tests.
    """
    trying = work or (lambda cost: derive("empat kata untuk mengukur", bytes(16), cost))
    cost = Cost()
    for _ in range(_TRIES):
        began = seconds()
        trying(cost)
        took = seconds() - began
        if SHORTEST <= took <= LONGEST:
            break
        better = _scaled(cost, _AIM / max(took, 0.001))
        if better == cost:
            break  # the floor or the ceiling
        cost = better
    return cost


def _scaled(cost: Cost, factor: float) -> Cost:
    """About `factor` times the work: time goes with memory x rounds."""
    wanted = cost.memory_kib * cost.iterations * factor
    memory = cost.memory_kib
    if factor > 1 and wanted > memory * MOST.iterations:
        memory = min(MOST.memory_kib, int(wanted / MOST.iterations))
    elif factor < 1 and wanted < memory * LEAST.iterations:
        memory = max(LEAST.memory_kib, int(wanted / LEAST.iterations))
    rounds = min(MOST.iterations, max(LEAST.iterations, round(wanted / memory)))
    return Cost(memory, rounds, cost.lanes)
