"""What was done with this laptop's keys, in the log of who looked at what: kept here, never sent, never changed."""

from __future__ import annotations

from typing import Literal

from kkb_desktop.domain.clock import new_id
from kkb_desktop.domain.text import Text
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.store import access_log
from kkb_desktop.store.access_log import AccessEntry

ACTION = "keys"
Event = Literal[
    "user_added",
    "user_removed",
    "passphrase_changed",
    "recovery_renewed",
    "recovery_used",
    "pin_changed",
    "district_answered",
    "district_used",
]

EVENTS: dict[str, Text] = {
    "user_added": Text("pengguna ditambahkan", "user added"),
    "user_removed": Text("pengguna dikeluarkan", "user removed"),
    "passphrase_changed": Text("kata sandi diganti", "passphrase changed"),
    "recovery_renewed": Text("kode pemulihan diganti", "recovery code renewed"),
    "recovery_used": Text("dibuka dengan kode pemulihan", "opened with the recovery code"),
    "pin_changed": Text("PIN diganti", "PIN changed"),
    "district_answered": Text("laptop desa dipulihkan", "a village's laptop recovered"),
    "district_used": Text("dibuka dengan bantuan kabupaten", "opened with the district's help"),
}
"""What a line says, in words. Names of people and codes are in none of them."""


def note(desk: Desk, event: Event, record: str = "") -> None:
    """Remember what this user did, durable when this returns. `record` may name a laptop by its id."""
    entry = AccessEntry(new_id(desk.random), desk.clock(), desk.user.name, ACTION, ACTION, record, event)
    with desk.engine.begin() as conn:
        access_log.note(conn, [entry])
