"""Small things the database itself has to remember, as JSON by name."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from kkb_desktop.store.schema import setting


def get(conn: Connection, key: str, default: Any = None) -> Any:
    """The value kept under `key`, or `default`; what cannot be read any more counts as not kept."""
    kept = conn.scalar(select(setting.c.value).where(setting.c.key == key))
    try:
        return default if kept is None else json.loads(kept)
    except (TypeError, ValueError, RecursionError):
        return default


def put(conn: Connection, key: str, value: Any) -> None:
    """Keep `value` (anything JSON can hold) under `key`."""
    conn.execute(delete(setting).where(setting.c.key == key))
    conn.execute(insert(setting).values(key=key, value=json.dumps(value, ensure_ascii=False)))
