"""What is written out shows one moment, however much others write while it is read."""

from __future__ import annotations

from sqlalchemy import Engine

from kkb_desktop.store import log
from kkb_desktop.store.engine import snapshot
from tests.store.conftest import Hand
from tests.store.test_merge import A, B


def test_what_is_counted_first_is_what_is_read_last(engine: Engine, sari: Hand) -> None:
    with engine.begin() as conn:
        sari.put(conn, A, head_name="Wawan")
    with snapshot(engine) as reading:
        reached = log.vector(reading)
        with engine.begin() as other:
            sari.put(other, B, head_name="Asep")
        runs = log.runs_after(reading, {}, sari.device)
        assert {writer: run.last for writer, run in runs.items()} == reached
        assert len(list(log.lines_of(reading, runs))) == sum(reached.values()) == 1
        assert log.with_hashes(reading, reached) == {
            writer: (run.last, run.head) for writer, run in runs.items()
        }
    with engine.connect() as conn:
        assert sum(log.vector(conn).values()) == 2
