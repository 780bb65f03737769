"""How far things have come, in words and marks: one look everywhere, and a green tick for what is received alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.theme import Kind


def delivery_look(state: str) -> tuple[str, Kind, str]:
    """A word or two, colour and icon for a record that is "unsent", "sent" or "received"; the tick says "received"."""
    translate = QCoreApplication.translate
    if state == "unsent":
        return translate("Delivery", "Belum dikirim"), "warn", "send"
    if state == "sent":
        return translate("Delivery", "Menunggu"), "neutral", "hourglass"
    return translate("Delivery", "Diterima"), "ok", "check"


def waiting_words(records: int, since: datetime | None, packages: Sequence[int], today: date) -> str:
    """What waits for its receipt: "144 menunggu tanda terima sejak 29 Nov (paket 1)"."""
    translate = QCoreApplication.translate
    words = translate("Delivery", "%1 menunggu tanda terima").replace("%1", number(records))
    if since is not None:
        words = (
            translate("Delivery", "%1 sejak %2").replace("%1", words).replace("%2", day_words(since, today))
        )
    return f"{words} ({package_words(packages)})" if packages else words


def package_words(packages: Sequence[int]) -> str:
    """Numbers of packages: "paket 1", "paket 1 dan 3", "paket 2 sampai 5" (some between may have come)."""
    translate = QCoreApplication.translate
    if not packages:
        return ""
    first, last = number(packages[0]), number(packages[-1])
    if len(packages) == 1:
        return translate("Delivery", "paket %1").replace("%1", first)
    if len(packages) == 2:
        return translate("Delivery", "paket %1 dan %2").replace("%1", first).replace("%2", last)
    return translate("Delivery", "paket %1 sampai %2").replace("%1", first).replace("%2", last)


def day_words(moment: datetime, today: date) -> str:
    """The day of a moment where the laptop stands: "29 Nov", with its year where that is not the one of `today`."""
    local = moment.astimezone().date()
    day = QDate(local.year, local.month, local.day)
    return QLocale().toString(day, "d MMM" if local.year == today.year else "d MMM yyyy")
