"""The first steps of a desk that has just been made, and which of them are done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, exists, select

from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.spreadsheets import IMPORTED
from kkb_desktop.store import peers, schema, settings
from kkb_desktop.store.schema import record_table

StartKey = Literal["import", "family", "card", "give_card", "first_bundle", "approve"]


@dataclass(frozen=True, slots=True)
class StartStep:
    """One of the first steps of a desk."""

    key: StartKey
    done: bool


def village_start(conn: Connection) -> tuple[StartStep, ...]:
    """Import a list, type a family, install the district's card; in any order, and the first only where there is
    a list."""
    return (
        StartStep("import", _wrote_family(conn, imported=True)),
        StartStep("family", _wrote_family(conn, imported=False)),
        StartStep("card", settings.get(conn, "district.card", None) is not None),
    )


def office_start(conn: Connection, desk: Desk) -> tuple[StartStep, ...]:
    """Give the district's card to the villages, approve the first laptop that asks, take its package in.

    A card has been given where a laptop answered: nobody can seal for this desk without it.
    """
    others = [each.status for each in peers.devices(conn) if each.device != desk.device]
    came = select(schema.bundle.c.bundle_id).where(schema.bundle.c.direction == "in")
    return (
        StartStep("give_card", bool(others)),
        StartStep("approve", "approved" in others),
        StartStep("first_bundle", conn.scalar(select(exists(came))) or False),
    )


def _wrote_family(conn: Connection, *, imported: bool) -> bool:
    """Whether a family is here that a step wrote, from a list or by hand, and nobody took the step back."""
    step, op, family = schema.step, schema.op, record_table("family")
    from_list = step.c.label.startswith(IMPORTED)
    of_family = (
        select(op.c.op_id)
        .join(family, family.c.id == op.c.record)
        .where(op.c.step == step.c.id, op.c.type == "family", op.c.kind == "put")
    )
    wrote = select(step.c.id).where(
        step.c.undone_by.is_(None), from_list if imported else ~from_list, of_family.exists()
    )
    return conn.scalar(select(exists(wrote))) or False
