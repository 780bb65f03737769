"""How the page of groups says days, months and what became of a member."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from kkb_desktop.gui.i18n import language
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.services.programme.groups.groups import MemberRow

translate = QCoreApplication.translate


def month_words(month: str, *, short: bool = False) -> str:
    """ "2026-10" as "Oktober 2026", or "Okt 2026"."""
    locale = QLocale(QLocale.Language.Indonesian if language() == "id" else QLocale.Language.English)
    how = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return f"{locale.standaloneMonthName(int(month[5:7]), how)} {month[:4]}"


def gone_pill(row: MemberRow) -> PillData | None:
    """Tells that a member died or moved; None for those who are here."""
    if not row.gone:
        return None
    words = {
        "died": translate("Groups", "Meninggal"),
        "moved": translate("Groups", "Pindah"),
        "gone": translate("Groups", "Tidak di sini"),
    }
    return PillData(words[row.gone], "err" if row.gone == "died" else "warn")
