"""Other laptops: their public keys and standing, and how far they are known to have come."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from sqlalchemy import Connection, Row, insert, select, update

from kkb_desktop.domain.operations.stamp import COUNTER_BITS
from kkb_desktop.store import schema

_SILENT = (60 * 86_400_000) << COUNTER_BITS
"""A copy of a laptop of which nothing was heard for 60 days, while another was, is no longer reckoned with."""

Status = Literal["self", "pending", "approved", "revoked"]


@dataclass(frozen=True, slots=True)
class Device:
    """A laptop. `sign_key` and `seal_key` are its public keys; `certificate` is what the district signed, or "".

    `person` and `phone` are whom to call about it, "" where nobody was named. `users` are the names of its users as
    they were approved, `users_asked` as its bundles say; `revoked_at` is the moment it lost its permission (ISO time,
    "" for never).
    """

    device: str
    label: str
    village: str
    sign_key: str
    seal_key: str
    status: Status
    certificate: str
    person: str = ""
    phone: str = ""
    users: tuple[str, ...] = ()
    users_asked: tuple[str, ...] = ()
    revoked_at: str = ""


class Card(Protocol):
    """Public keys with the device they belong to, as `sync` reads them."""

    @property
    def device_id(self) -> str: ...  # noqa: D102
    @property
    def sign_key(self) -> str: ...  # noqa: D102
    @property
    def seal_key(self) -> str: ...  # noqa: D102
    @property
    def label(self) -> str: ...  # noqa: D102
    @property
    def region(self) -> str: ...  # noqa: D102


def add_self(conn: Connection, card: Card) -> None:
    """Note this laptop itself."""
    _add(conn, card, "self")


def add_pending(conn: Connection, card: Card) -> None:
    """Note a laptop that asks to be let in."""
    _add(conn, card, "pending")


def set_status(conn: Connection, device: str, status: Status, *, certificate: str | None = None) -> None:
    """Change a laptop's standing, and keep the certificate given to it."""
    values: dict[str, str] = {"status": status}
    if certificate is not None:
        values["certificate"] = certificate
    conn.execute(update(schema.device).where(schema.device.c.device == device).values(values))


def set_contact(conn: Connection, device: str, person: str, phone: str) -> None:
    """Note whom to call about a laptop."""
    conn.execute(
        update(schema.device).where(schema.device.c.device == device).values(person=person, phone=phone)
    )


def set_users(conn: Connection, device: str, users: Iterable[str], asked: Iterable[str]) -> None:
    """Note the names of a laptop's users: those that were approved, and those its bundles say."""
    values = {"users": json.dumps(sorted(set(users))), "users_asked": json.dumps(sorted(set(asked)))}
    conn.execute(update(schema.device).where(schema.device.c.device == device).values(values))


def set_revoked(conn: Connection, device: str, at: str) -> None:
    """Note that a laptop has lost its permission, and when."""
    conn.execute(
        update(schema.device).where(schema.device.c.device == device).values(status="revoked", revoked_at=at)
    )


def device(conn: Connection, device: str) -> Device | None:
    """One laptop, if it is known."""
    row = conn.execute(select(schema.device).where(schema.device.c.device == device)).first()
    return None if row is None else _device(row)


def devices(conn: Connection) -> list[Device]:
    """Every known laptop."""
    return [_device(row) for row in conn.execute(select(schema.device).order_by(schema.device.c.device))]


def acknowledged(conn: Connection) -> dict[str, int]:
    """Per writer, the last operation that the other side has confirmed by a receipt."""
    writer = schema.writer
    query = select(writer.c.writer, writer.c.acknowledged).where(writer.c.acknowledged > 0)
    return {row[0]: row[1] for row in conn.execute(query)}


def held_by_laptops(conn: Connection) -> dict[str, int]:
    """Per writer, up to where every approved laptop of its village is known to hold it; none of them known: nothing."""
    device, writer = schema.device, schema.writer
    laptops: dict[str, list[dict[str, int]]] = {}
    for row in conn.execute(select(device.c.device, device.c.village).where(device.c.status == "approved")):
        laptops.setdefault(row.village, []).append(known_to(conn, row.device))
    return {
        row.writer: min(held.get(row.writer, 0) for held in laptops[row.village])
        for row in conn.execute(select(writer.c.writer, writer.c.village))
        if row.village in laptops
    }


def known_to(conn: Connection, device: str) -> dict[str, int]:
    """Per writer, the last operation that a laptop is known to hold, with every copy of it lately heard."""
    holder, knows = schema.holder, schema.knows
    heard = {
        row.holder: row.heard_stamp
        for row in conn.execute(
            select(holder.c.holder, holder.c.heard_stamp).where(holder.c.device == device)
        )
    }
    since = max(heard.values(), default=0) - _SILENT
    held: list[dict[str, int]] = [
        {row.writer: row.seq for row in conn.execute(select(knows).where(knows.c.holder == each))}
        for each, stamp in heard.items()
        if stamp >= since
    ]
    return least(held)


def least(held: Sequence[Mapping[str, int]]) -> dict[str, int]:
    """Up to where every one of these has each writer."""
    writers = set.intersection(*(set(each) for each in held)) if held else set()
    return {writer: min(each[writer] for each in held) for writer in writers}


def _add(conn: Connection, card: Card, status: Status) -> None:
    conn.execute(
        insert(schema.device).values(
            device=card.device_id,
            label=card.label,
            village=card.region,
            sign_key=card.sign_key,
            seal_key=card.seal_key,
            status=status,
            certificate="",
        )
    )


def _device(row: Row[Any]) -> Device:
    return Device(
        row.device,
        row.label,
        row.village,
        row.sign_key,
        row.seal_key,
        row.status,
        row.certificate,
        row.person,
        row.phone,
        tuple(json.loads(row.users)),
        tuple(json.loads(row.users_asked)),
        row.revoked_at,
    )
