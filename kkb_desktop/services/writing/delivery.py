"""How far a record has come on its way to the district: not sent, sent, or confirmed by a receipt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, func, select

from kkb_desktop.domain.operations.operation import Operation
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.store import peers, schema

Delivery = Literal["unsent", "sent", "received"]
"""unsent: only on this laptop. sent: in a bundle or pack written here. received: the other side says it has it."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Up to which operation of each writer the other side has been told (`sent`) and has confirmed (`received`).

    A village owes the district every writer it holds, relayed laptops too. A district owes only what it wrote
    itself: `writers` are those whose operations count. The district confirms by a receipt; the laptops of a village
    confirm by saying in their next bundle what they hold, all of them.
    """

    writers: frozenset[str]
    sent: Mapping[str, int]
    received: Mapping[str, int]

    def of(self, operations: Iterable[Operation]) -> Delivery:
        """The state of a record with these operations: that of the one that has come least far."""
        state: Delivery = "received"
        for operation in operations:
            if operation.writer not in self.writers or operation.seq <= self.received.get(
                operation.writer, 0
            ):
                continue
            if operation.seq > self.sent.get(operation.writer, 0):
                return "unsent"
            state = "sent"
        return state


def reach(conn: Connection, desk: Desk) -> Reach:
    """How far things have come from this desk."""
    query = select(schema.writer.c.writer)
    if desk.kind != "village":
        query = query.where(schema.writer.c.device == desk.device)
    covered = schema.bundle_range
    sent = conn.execute(
        select(covered.c.writer, func.max(covered.c.last).label("covered"))
        .join(schema.bundle, schema.bundle.c.bundle_id == covered.c.bundle_id)
        .where(schema.bundle.c.direction == "out")
        .group_by(covered.c.writer)
    )
    return Reach(
        frozenset(conn.scalars(query)),
        {row.writer: row.covered for row in sent},
        peers.acknowledged(conn) if desk.kind == "village" else peers.held_by_laptops(conn),
    )


def underway(conn: Connection, desk: Desk) -> dict[str, Delivery]:
    """Every record that the other side has not confirmed, by id: "unsent" or "sent". All others are received."""
    standing = reach(conn, desk)
    op = schema.op
    states: dict[str, Delivery] = {}
    for writer in sorted(standing.writers):
        sent = standing.sent.get(writer, 0)
        newest = conn.execute(
            select(op.c.record, func.max(op.c.seq))
            .where(op.c.writer == writer, op.c.seq > standing.received.get(writer, 0))
            .group_by(op.c.record)
        )
        for record, seq in newest:
            if seq > sent:
                states[record] = "unsent"
            else:
                states.setdefault(record, "sent")
    return states
