"""Whether anything has changed that a first page shows, told in a moment and without counting it again."""

from __future__ import annotations

from collections.abc import Hashable

from sqlalchemy import func, select

from kkb_desktop.services.backup import standing
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.exchange import arrivals
from kkb_desktop.store import schema


def pulse(desk: Desk) -> Hashable:
    """Equal as long as nothing was written, sent, taken in, approved, backed up or kept as a draft, and it is the
    same day."""
    writer, bundle, draft = schema.writer.c, schema.bundle.c, schema.draft.c
    queries = (
        select(func.sum(writer.last_seq), func.sum(writer.acknowledged), func.count(writer.writer)),
        select(func.count(bundle.bundle_id), func.sum(bundle.excluded)),
        select(func.count(draft.form_key), func.max(draft.at)),
        select(schema.device.c.device, schema.device.c.status).order_by(schema.device.c.device),
        select(schema.setting.c.key, schema.setting.c.value).order_by(schema.setting.c.key),
    )
    with desk.engine.connect() as conn:
        seen = tuple(tuple(map(tuple, conn.execute(query))) for query in queries)
    return today(desk), frozenset(arrivals.waiting_ids(desk)), standing.pulse(desk), seen
