"""How the inbox speaks of a package: whose it is, when it was made, what is in it, how it stands."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from kkb_desktop.gui.delivery import day_words
from kkb_desktop.gui.exchange.counts import split_counts
from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.theme import Kind
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.services.exchange.inbox import InboxEntry
from kkb_desktop.services.exchange.offices import place_name

WAITING = ("ready", "twin", "pending", "incomplete", "refused")
"""The states in which somebody must do something, the easiest first; then come those that lack their receipt."""
SETTLED = len(WAITING) + 1


def rank(entry: InboxEntry, due: Collection[str]) -> int:
    """Where an entry stands in the list; below `SETTLED` somebody must do something.

    `due` are the laptops that wait for a receipt.
    """
    if entry.status in WAITING:
        return WAITING.index(entry.status)
    lacking = entry.status == "imported" and not entry.receipt_at and entry.device in due
    return SETTLED - 1 if lacking else SETTLED


def entry_key(entry: InboxEntry) -> str:
    """What tells entries apart in the list."""
    return entry.bundle_id or entry.name


def village_of(entry: InboxEntry) -> str:
    """The village a package comes from; a file of no village by its name."""
    return place_name(entry.village) if entry.village else entry.name


def day_of(at: str, today: date) -> str:
    """The day of an ISO time ("30 Nov"), "" for none."""
    return day_words(datetime.fromisoformat(at), today) if at else ""


def tiles_of(entry: InboxEntry) -> Sequence[tuple[int, str]]:
    """What is in it, in three numbers at most: families, people, everything else."""
    translate = QCoreApplication.translate
    main, others = split_counts(entry.summary)
    counts = dict(main)
    families, people = counts.pop("family", 0), counts.pop("person", 0)
    tiles = (
        (families, translate("Inbox", "KK")),
        (people, translate("Inbox", "jiwa")),
        (sum(counts.values()) + others, translate("Inbox", "catatan lain")),
    )
    return [tile for tile in tiles if tile[0]]


def contents_of(entry: InboxEntry) -> str:
    """What is in it, in a line."""
    return " · ".join(f"{number(count)} {word}" for count, word in tiles_of(entry)[:2]) or "\N{EN DASH}"


def pills_of(entry: InboxEntry) -> tuple[PillData, ...]:
    """How it stands."""
    translate = QCoreApplication.translate
    looks: dict[str, tuple[str, Kind, str]] = {
        "ready": (translate("Inbox", "Siap diimpor"), "info", "shield-check"),
        "twin": (translate("Inbox", "Laptop kembar"), "warn", "copy"),
        "known": (translate("Inbox", "Sudah diimpor"), "neutral", "check-check"),
        "excluded": (translate("Inbox", "Dibatalkan"), "neutral", "archive"),
        "pending": (translate("Inbox", "Belum disetujui"), "warn", "key-round"),
        "incomplete": (translate("Inbox", "Belum lengkap"), "warn", "list-x"),
        "refused": (translate("Inbox", "Ditolak"), "err", "file-x"),
        "other": (_kind_words(entry.kind), "neutral", "file-text"),
    }
    if entry.status == "imported":
        if entry.receipt_at:
            return (PillData(translate("Inbox", "Tanda terima dibuat"), "neutral", "check-check"),)
        return (PillData(translate("Inbox", "Perlu tanda terima"), "warn", "hourglass"),)
    return (PillData(*looks[entry.status]),)


def _kind_words(kind: str) -> str:
    translate = QCoreApplication.translate
    return {
        "card": translate("Inbox", "Kartu kabupaten"),
        "receipt": translate("Inbox", "Tanda terima"),
        "pack": translate("Inbox", "Paket untuk desa"),
    }.get(kind, translate("Inbox", "Bukan paket desa"))
