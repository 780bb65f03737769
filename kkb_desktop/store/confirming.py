"""What others say of the writers here, by number and hash: it confirms, or shows that this database's past is another.

A laptop that was set back (a backup put in its place) or copied finds operations said of itself that it does not
have. Then it gives up that writer, and what nobody has confirmed goes under a new one and is sent again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, delete, func, insert, select, update

from kkb_desktop.domain.clock import RandomBytes
from kkb_desktop.domain.operations.chain import beginning
from kkb_desktop.store import schema, writers

Ends = Mapping[str, tuple[int, str]]
"""Per writer, the number and the hash of the last operation that somebody holds without a hole."""


@dataclass(frozen=True, slots=True)
class Mishap:
    """This laptop's own past was not what the other side has of it.

    "restored": the other side has more of its operations than it has itself. "copied": other operations under the
    same numbers. `moved` operations now stand under a new writer; `lost` are asked for and come with a pack.
    """

    kind: Literal["restored", "copied"]
    moved: int
    lost: int


@dataclass(frozen=True, slots=True)
class Laptop:
    """Who speaks: a device, the writer under which it writes, and the stamp of what it says."""

    device: str
    writes: str
    stamp: int


def confirm(conn: Connection, device: str, taken: Ends, *, newest: bool, random: RandomBytes) -> list[Mishap]:
    """Note what a receipt confirms, for every writer known here.

    The `newest` receipt says exactly how far the other side is, even where it has gone back; an older one can only
    add. Returns what came to light about this laptop's own writers, which have then been given up.
    """
    found: list[Mishap] = []
    for writer, standing in writers.standings(conn).items():
        number, hash = taken.get(writer, (0, beginning(writer)))
        if _agrees(conn, standing, number, hash):
            reached = number if newest else max(number, standing.acknowledged)
        elif standing.author.device == device and not standing.closed:
            found.append(_give_up(conn, standing, number, standing.acknowledged, random))
            continue
        else:
            reached = min(standing.acknowledged, number)
        _set(conn, writer, reached)
    return found


def note_held(
    conn: Connection,
    laptop: Laptop,
    device: str,
    have: Ends,
    *,
    believed: int,
    random: RandomBytes,
) -> list[Mishap]:
    """Note how far a laptop has each writer, as one of its bundles says; `device` is this one.

    Its newest word counts exactly, even where it has gone back; an older one can only add. A word that is dated later
    than `believed` does not stay the newest. Returns what came to light about this office's own writers.
    """
    table, knows = schema.holder, schema.knows
    heard = conn.scalar(select(table.c.heard_stamp).where(table.c.holder == laptop.writes)) or 0
    newest = laptop.stamp > heard or heard > believed
    held: dict[str, int] = {}
    if newest:
        conn.execute(delete(table).where(table.c.holder == laptop.writes))
        conn.execute(
            insert(table).values(holder=laptop.writes, device=laptop.device, heard_stamp=laptop.stamp)
        )
    else:
        held = {
            row.writer: row.seq for row in conn.execute(select(knows).where(knows.c.holder == laptop.writes))
        }
    found: list[Mishap] = []
    for writer, (number, hash) in have.items():
        standing = writers.standing(conn, writer)
        if standing is None or _agrees(conn, standing, number, hash):
            held[writer] = max(number, held.get(writer, 0))
        elif standing.author.device == device and not standing.closed:
            common = conn.scalar(select(func.max(knows.c.seq)).where(knows.c.writer == writer)) or 0
            found.append(_give_up(conn, standing, number, min(common, standing.last_seq), random))
            held[writer] = min(common, number)
        elif number > standing.last_seq:
            held[writer] = number  # it has more than has come here
    conn.execute(delete(knows).where(knows.c.holder == laptop.writes))
    rows = [
        {"holder": laptop.writes, "writer": writer, "seq": number}
        for writer, number in held.items()
        if number
    ]
    if rows:
        conn.execute(insert(knows), rows)
    return found


def _agrees(conn: Connection, standing: writers.Standing, number: int, hash: str) -> bool:
    return number <= standing.last_seq and writers.hash_at(conn, standing.writer, number) == hash


def _give_up(
    conn: Connection, standing: writers.Standing, number: int, common: int, random: RandomBytes
) -> Mishap:
    moved = writers.split(conn, standing.writer, common, random=random)
    return Mishap("restored" if number > standing.last_seq else "copied", moved, max(0, number - common))


def _set(conn: Connection, writer: str, reached: int) -> None:
    table = schema.writer
    conn.execute(update(table).where(table.c.writer == writer).values(acknowledged=reached))
