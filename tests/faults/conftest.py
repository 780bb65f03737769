"""Desks and roads as the tests of the services have them, a real server, and a child process whose memory is told."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.services.conftest import clock, desk, desks, district_desk, typed_family, village_desk
from tests.services.exchange.conftest import laptop, road, siti
from tests.store.conftest import postgresql_server, sari

__all__ = [
    "clock",
    "desk",
    "desks",
    "district_desk",
    "laptop",
    "postgresql_server",
    "road",
    "sari",
    "siti",
    "typed_family",
    "village_desk",
]

ROOT = Path(__file__).parents[2]

_TELL = """
import json, re, sys
told = main(*sys.argv[1:])
# Not getrusage: what that tells of a new process begins with the most its parent had.
peak = int(re.search(r"VmHWM:\\s*(\\d+) kB", open("/proc/self/status").read())[1]) * 1024
print(json.dumps({"told": told, "peak": peak}))
"""

Child = Callable[..., tuple[Any, int]]


@pytest.fixture
def child() -> Child:
    """Run `main(*arguments)` of some code in a process of its own: what it returns, and the most memory it had."""

    def run(code: str, *arguments: object) -> tuple[Any, int]:
        ended = subprocess.run(
            [sys.executable, "-c", code + _TELL, *map(str, arguments)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=600,
        )
        assert ended.returncode == 0, ended.stderr[-3000:]
        said = json.loads(ended.stdout.splitlines()[-1])
        return said["told"], said["peak"]

    return run
