"""What every figure is measured with: the machine is noisy, so the raw insert of the same run is the yardstick."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, select

from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.services.desk.desk import Desk, create_desk
from kkb_desktop.services.exchange import devices, inbox, sending
from kkb_desktop.services.sample.village import PLACE, VILLAGE, SampleVillage, build, changes
from kkb_desktop.services.writing import steps
from kkb_desktop.store import schema
from kkb_desktop.store.engine import create_database
from kkb_desktop.store.keyfile import Cost, DatabaseKey

FAMILIES, PEOPLE = 1_802, 6_000
_CHEAP = Cost(64, 1, 1)
_PHRASE = "empat kata yang panjang"


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Seconds that `work` took, and its result."""
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def line(name: str, value: str, limit: str, good: bool) -> bool:
    """Print one figure beside its limit; returns whether it is kept."""
    print(f"{'ok  ' if good else 'OVER'} {name:<52} {value:>12}   limit {limit}")
    return good


def desks(folder: Path) -> tuple[Desk, Desk]:
    """A village and its district, the village's laptop approved and its card installed."""
    village, _code = create_desk(
        folder / "desa", "village", VILLAGE, "Sari", _PHRASE, place=PLACE, cost=_CHEAP
    )
    district, _code = create_desk(
        folder / "kab", "district", VILLAGE[:4], "Rudi", _PHRASE, place=PLACE[2:], cost=_CHEAP
    )
    devices.install_card(village, devices.write_district_card(district, folder / "kartu"))
    devices.note_enrolment(district, devices.own_card(village))
    devices.approve(district, village.device)
    return village, district


def full_village(*, history: bool = False) -> SampleVillage:
    """The village of the figures, every field that applies filled; with `history` its surveys, events and visits."""
    return build(FAMILIES, 1, count_people=PEOPLE, gaps=False, history=history)


def fill(desk: Desk, village: SampleVillage) -> None:
    """Write the whole village as one step."""
    steps.write(desk, changes(village), label="Ukuran")


def examine(district: Desk, folder: Path) -> inbox.InboxEntry:
    """Check the one bundle of a folder, as the district's inbox does when a stick comes in."""
    (entry,) = inbox.examine(district, [folder])
    return entry


def export(village: Desk, folder: Path) -> sending.Exported:
    """Write everything not confirmed into a folder."""
    return sending.export(village, folder)


def raw_insert(source: Engine, folder: Path) -> float:
    """Seconds that the driver's bare `executemany` takes for the same log and record rows, made durable, into the
    same kind of database."""
    with source.connect() as conn:
        tables = [schema.op, *(schema.record_table(key) for key in RECORD_TYPES)]
        rows = [(table, [tuple(row) for row in conn.execute(select(table))]) for table in tables]
    folder.mkdir()
    engine = create_database(folder, DatabaseKey(bytes(32), bytes(16)))

    def write() -> None:
        with engine.connect() as conn:
            cursor = conn.connection.cursor()
            cursor.execute("BEGIN")
            for table, many in rows:
                marks = ",".join("?" * len(table.columns))
                # By name: a migrated table has its columns in another order than the declaration.
                names = ",".join(f'"{column.name}"' for column in table.columns)
                cursor.executemany(f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})', many)
            cursor.execute("COMMIT")

    seconds, _none = timed(write)
    engine.dispose()
    return seconds
