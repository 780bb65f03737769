"""How safe the data is, in words."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from kkb_desktop.gui.home.steps import day_words
from kkb_desktop.gui.i18n import number
from kkb_desktop.services.backup.standing import Standing


def moment_words(moment: datetime) -> str:
    """A moment as "23 Nov 2026 14.02"."""
    local = moment.astimezone()
    return f"{day_words(local.date())} {local:%H.%M}"


def second_words(seen: Standing, today: date) -> str:
    """How long there has been no copy on a stick."""
    translate = QCoreApplication.translate
    if seen.second is None:
        return translate("Backup", "Belum ada cadangan di flashdisk")
    days = (today - seen.second.astimezone().date()).days
    return translate("Backup", "Cadangan di flashdisk sudah %1 hari").replace("%1", number(days))


def drill_words(seen: Standing) -> str:
    """What the last drill proved; "" before the first."""
    translate = QCoreApplication.translate
    if seen.drill is None:
        return ""
    if not seen.drill.passed:
        return translate("Backup", "Cadangan terakhir gagal diuji")
    day = f"{seen.drill.at.astimezone():%d-%m}"
    return translate("Backup", "Cadangan terbukti dapat dipulihkan %1").replace("%1", day)
