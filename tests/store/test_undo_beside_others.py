"""Taking a step back takes back what it wrote, and nothing of what others wrote beside or after it."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Engine

from kkb_desktop.domain.errors import StoreRefused
from kkb_desktop.store import conflicts
from kkb_desktop.store.writing import undo_step
from tests.store.conftest import Hand
from tests.store.test_merge import A, bundle, deliver, far, shown  # noqa: F401  # far: a fixture


@pytest.fixture
def disputed(engine: Engine, far: Engine, sari: Hand, siti: Hand) -> str:  # noqa: F811
    """A field that both have written; Sari's step."""
    with engine.begin() as here, far.begin() as there:
        sari.put(here, A, head_name="Wawan", rt="01")
        deliver(there, bundle(here), "1")
        step = sari.put(here, A, rt="02").step
        siti.put(there, A, rt="03")
        deliver(here, bundle(there), "2")
    return step


def fields(conn: Any) -> list[tuple[str, ...]]:
    return [each.fields for each in conflicts.open_conflicts(conn)]


def test_what_the_other_laptop_wrote_stays_and_stays_in_dispute(
    engine: Engine, sari: Hand, disputed: str
) -> None:
    with engine.begin() as conn:
        result = undo_step(conn, disputed, **sari.told())
        assert result.skipped == ((A, "rt"),)
        assert fields(conn) == [("rt",)]
        conflicts.settle(conn, A, {"rt": "03"}, label="Pilih", **sari.told())
        row = shown(conn)
        assert row is not None and row["rt"] == "03"


def test_a_step_is_taken_back_once(engine: Engine, sari: Hand) -> None:
    """Twice would write over what was typed after the first time."""
    with engine.begin() as conn:
        sari.put(conn, A, head_name="Wawan", rt="01")
        step = sari.put(conn, A, rt="02").step
        undo_step(conn, step, **sari.told())
        sari.put(conn, A, rt="03")
        with pytest.raises(StoreRefused, match="step.undone"):
            undo_step(conn, step, **sari.told())
        row = shown(conn)
        assert row is not None and row["rt"] == "03"


def test_a_settlement_taken_back_is_in_dispute_again(engine: Engine, sari: Hand, disputed: str) -> None:
    with engine.begin() as conn:
        step = conflicts.settle(conn, A, {"rt": "02"}, label="Pilih", **sari.told()).step
        assert fields(conn) == []
        undo_step(conn, step, **sari.told())
        assert fields(conn) == [("rt",)]


def test_a_delete_taken_back_leaves_the_edit_that_came_meanwhile(
    engine: Engine,
    far: Engine,  # noqa: F811
    sari: Hand,
    siti: Hand,
) -> None:
    with engine.begin() as here, far.begin() as there:
        sari.put(here, A, head_name="Wawan", rt="01")
        deliver(there, bundle(here), "1")
        gone = sari.delete(here, A).step
        siti.put(there, A, rt="03")
        deliver(here, bundle(there), "2")
        assert fields(here) == [("",)]
        undo_step(here, gone, **sari.told())
        row = shown(here)
        assert row is not None and (row["head_name"], row["rt"]) == ("Wawan", "03")
        assert fields(here) == []


def test_what_was_taken_back_can_be_brought_again_beside_others(
    engine: Engine, sari: Hand, disputed: str
) -> None:
    with engine.begin() as conn:
        undone = undo_step(conn, disputed, **sari.told())
        undo_step(conn, undone.step, **sari.told())
        assert fields(conn) == [("rt",)]
