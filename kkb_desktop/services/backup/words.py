"""How backups and what they hold are spoken of."""

from __future__ import annotations

from collections.abc import Mapping

from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.text import Text
from kkb_desktop.services.desk.copies import Why
from kkb_desktop.store.difference import Loss

WHY: Mapping[Why, Text] = {
    "hourly": Text("Otomatis, tiap jam", "By itself, hourly"),
    "daily": Text("Otomatis, harian", "By itself, daily"),
    "weekly": Text("Otomatis, mingguan", "By itself, weekly"),
    "monthly": Text("Otomatis, bulanan", "By itself, monthly"),
    "asked": Text("Diminta", "Asked for"),
    "closing": Text("Saat program ditutup", "When the program was closed"),
    "migration": Text("Sebelum data diperbarui", "Before the data was brought up to date"),
    "pack": Text("Sebelum menerima paket", "Before a pack was taken in"),
    "restore": Text("Sebelum pemulihan", "Before a restore"),
    "handover": Text("Serah terima", "Handover"),
}
"""Why a backup was made."""


def type_words(type: str) -> Text:
    """What a record of a type is called; the key itself for one of a newer program."""
    known = RECORD_TYPES.get(type)
    return known.label if known is not None else Text(type, type)


def loss_lines(lost: Loss) -> list[tuple[Text, int]]:
    """What would be lost, a line each with its count; empty where nothing would."""
    lines: list[tuple[Text, int]] = []
    for counts, id, en in (
        (lost.added, "baru", "new"),
        (lost.changed, "diubah", "changed"),
        (lost.deleted, "dihapus, akan muncul lagi", "deleted, would be back"),
    ):
        for type, count in sorted(counts.items()):
            name = type_words(type)
            lines.append((Text(f"{name.id} ({id})", f"{name.en} ({en})"), count))
    for count, text in (
        (lost.drafts, Text("Draf", "Drafts")),
        (lost.photos, Text("Foto", "Photos")),
        (lost.bundles, Text("Paket yang dibuat atau dibaca", "Packages written or read")),
        (lost.laptops, Text("Laptop yang didaftar atau disetujui", "Laptops registered or approved")),
    ):
        if count:
            lines.append((text, count))
    return lines
