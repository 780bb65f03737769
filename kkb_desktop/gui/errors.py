"""What the screens say when something was refused or went wrong."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kkb_desktop.domain.errors import KkbError
from kkb_desktop.gui.i18n import language


@dataclass(frozen=True, slots=True)
class Explained:
    """What happened, and what can be done now ("" where nothing)."""

    what: str
    next_step: str

    @property
    def text(self) -> str:
        """Both sentences in one line."""
        return f"{self.what} {self.next_step}".strip()


def explain_error(error: BaseException) -> Explained:
    """The words of a refusal from the catalogue; a fault of the program itself is never shown as a traceback."""
    if isinstance(error, KkbError):
        spoken = language()
        return Explained(error.sentence(spoken), error.next_step(spoken))
    return Explained(
        QCoreApplication.translate("Errors", "Ada kesalahan di dalam program."),
        QCoreApplication.translate(
            "Errors", "Data yang sudah tersimpan tetap aman. Coba sekali lagi, atau buka ulang program."
        ),
    )
