"""How the page of assessment names assessors and says differences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kkb_desktop.gui.i18n import decimal
from kkb_desktop.services.programme.assessment import assessment


def short(level: int) -> str:
    """An assessor in a word or two, for pills and lines."""
    translate = QCoreApplication.translate
    words = {
        assessment.OWN: translate("Assessment", "Desa"),
        assessment.DISTRICT: translate("Assessment", "Kabupaten"),
        assessment.PROVINCE: translate("Assessment", "Provinsi"),
    }
    return words[level]


def signed(value: float) -> str:
    """A difference with its sign and two decimals ("+3,25")."""
    return f"{'+' if value > 0 else ''}{decimal(value, 2)}"
