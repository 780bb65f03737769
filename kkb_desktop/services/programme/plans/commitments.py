"""Who promised what: agencies with a contact, what and how much by when, and whether it was kept."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from kkb_desktop.domain.codelists.activity import AGENCY
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.store.schema import record_table


@dataclass(frozen=True, slots=True)
class CommitmentRow:
    """A commitment as a list shows it. `late`: due before today and nothing said about whether it was kept.

    `agency_name` is how the agency called itself when it promised; it stays when an agency is renamed.
    """

    id: str
    village: str
    agency: int | None
    agency_name: str
    contact: str
    what: str
    amount: str
    due_on: str
    kept: int | None
    plan_item: str
    programme: int | None
    late: bool


def commitments(
    desk: Desk, *, village: str | None = None, plan_item: str | None = None
) -> list[CommitmentRow]:
    """The commitments, those due first at the top."""
    table = record_table("commitment")
    query = select(table)
    if village is not None:
        query = query.where(table.c.village == village)
    if plan_item is not None:
        query = query.where(table.c.plan_item == plan_item)
    day = today(desk).isoformat()
    with desk.engine.connect() as conn:
        found = [
            CommitmentRow(
                row["id"],
                row["village"] or "",
                row["agency"],
                row["agency_name"] or (AGENCY.label(row["agency"]).id if row["agency"] else ""),
                row["contact"] or "",
                row["what"] or "",
                row["amount"] or "",
                row["due_on"] or "",
                row["kept"],
                row["plan_item"] or "",
                row["programme"],
                bool(row["due_on"]) and row["due_on"] < day and row["kept"] is None,
            )
            for row in conn.execute(query).mappings()
        ]
    return sorted(found, key=lambda row: (row.kept is not None, row.due_on or "9", row.agency_name, row.id))
