"""The wrong region chosen at the first start, put right as long as nothing has left the laptop."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection, select

from kkb_desktop.domain import regions
from kkb_desktop.domain.errors import StoreRefused
from kkb_desktop.services.desk.desk import REGION_DIGITS, Desk
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.store import peers, schema, settings
from kkb_desktop.store.relocation import relocate
from kkb_desktop.sync.certificate import parse_card


def obstacle(desk: Desk) -> StoreRefused | None:
    """Why the region cannot be corrected any more, or None while it can.

    "region.sent": a bundle was written or taken in; "region.laptops": an office already knows laptops;
    "region.villages": an office already holds records of villages; "region.training": the invented village stays.
    """
    with desk.engine.connect() as conn:
        return _obstacle(conn, desk)


def correct_region(desk: Desk, region: str) -> Desk:
    """The same desk for another region of its kind, with all that was typed in it; use only the desk returned.

    A district card that is not that region's is put away. Raises StoreRefused: what `obstacle` says,
    "desk.region" for a code that is none of this kind, "region.same" for the one it has; then nothing has changed.
    """
    permit(desk, Permission.SETTINGS)
    if not (region.isascii() and region.isdigit() and len(region) == REGION_DIGITS[desk.kind]):
        raise StoreRefused("desk.region")
    if region == desk.region:
        raise StoreRefused("region.same")
    with desk.engine.begin() as conn:
        found = _obstacle(conn, desk)
        if found is not None:
            raise found
        relocate(conn, desk.region, region, random=desk.random)
        settings.put(conn, "desk.region", region)
        settings.put(conn, "desk.place", list(regions.names(region)))
        card = settings.get(conn, "district.card", None)
        if card and not region.startswith(parse_card(str(card).encode()).region):
            settings.put(conn, "district.card", None)
    return replace(desk, region=region)


def _obstacle(conn: Connection, desk: Desk) -> StoreRefused | None:
    if desk.training:
        return StoreRefused("region.training")
    if conn.scalar(select(schema.bundle.c.bundle_id).limit(1)) is not None:
        return StoreRefused("region.sent")
    if any(each.status != "self" for each in peers.devices(conn)):
        return StoreRefused("region.laptops")
    op = schema.op
    if conn.scalar(select(op.c.op_id).where(op.c.village != desk.region).limit(1)) is not None:
        return StoreRefused("region.villages")
    return None
