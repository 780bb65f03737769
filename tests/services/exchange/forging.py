"""What an approved laptop could send if somebody rewrote its program: bundles rightly signed, with any content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from kkb_desktop.domain.operations.canonical import write_operation
from kkb_desktop.domain.operations.chain import Author, Run, links
from kkb_desktop.domain.operations.operation import Operation
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.exchange import devices
from kkb_desktop.store import writers
from kkb_desktop.sync.bundle import BundleContent, HeaderFacts, seal
from kkb_desktop.sync.heads import signed


def an_operation(desk: Desk, **more: Any) -> Operation:
    """A new family in this laptop's village, or something else about it."""
    values: dict[str, Any] = {
        "op_id": desk.random(16).hex(),
        "writer": "",
        "seq": 0,
        "stamp": 117_600_000_000_000_000,
        "user": desk.user.name,
        "type": "family",
        "record": desk.random(16).hex(),
        "village": desk.region,
        "kind": "put",
        "fields": {"head_name": "Palsu", "rt": "01", "village": desk.region},
    }
    return Operation(**(values | more))


def forged(
    desk: Desk,
    operations: Sequence[Operation],
    stick: Path,
    *,
    author: Author | None = None,
    writer: str = "",
    after: tuple[int, str] | None = None,
    also: Sequence[tuple[Run, Sequence[str]]] = (),
    stamp: int = 117_600_000_000_000_000,
) -> Path:
    """A bundle with these operations under the laptop's writer, or under that of `author` after its last number.

    `also` are runs of others with their lines, to relay.
    """
    with desk.engine.begin() as conn:
        standing = writers.current(conn, desk.device, desk.region, desk.random)
    number, hash = after or (standing.last_seq, standing.last_hash)
    name = writer or standing.writer
    numbered = [
        replace(each, writer=name, seq=number + place) for place, each in enumerate(operations, start=1)
    ]
    lines = [write_operation(each) for each in numbered]
    runs: list[tuple[Run, Sequence[str]]] = list(also)
    if lines:
        head = links(hash, (each.encode() for each in lines))[-1]
        whose = author or standing.author
        run = Run(name, whose, number + 1, number + len(lines), hash, head)
        runs.append((signed(run, desk.keys), lines))
    runs.sort(key=lambda each: each[0].writer)
    card = devices.district_card(desk)
    assert card is not None
    made = seal(
        BundleContent([line for _run, many in runs for line in many], {run.writer: run for run, _many in runs}),
        HeaderFacts(
            "bundle", card.region, desk.region, 9, "", {}, stamp, standing.writer, devices.own_card(desk),
            devices.own_contact(desk),
        ),
        desk.keys,
        [card],
        random=desk.random,
        clock=desk.clock,
    )  # fmt: skip
    path = stick / made.parts[0][0]
    path.write_bytes(made.parts[0][1])
    return path
