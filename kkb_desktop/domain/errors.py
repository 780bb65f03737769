"""Errors the program expects: each carries a reason code whose sentence and next step stand in `reasons`."""

from __future__ import annotations

from kkb_desktop.domain.text import Language


class KkbError(Exception):
    """Something was refused. Nothing has been changed by the call that raises it.

    `reason` is a key of `reasons.REASONS`; `params` fill its sentence and may hold personal data, so they are
    never part of `str(error)`, which is safe to log.
    """

    def __init__(self, reason: str, **params: str | int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.params = params

    def sentence(self, language: Language = "id") -> str:
        """What happened, in a sentence a kader understands."""
        from kkb_desktop.domain.reasons import explain

        return explain(self.reason, language, self.params).what

    def next_step(self, language: Language = "id") -> str:
        """What the user can do now."""
        from kkb_desktop.domain.reasons import explain

        return explain(self.reason, language, self.params).next_step


class RecordRefused(KkbError):
    """A record does not fit its declaration, or a check of level ERROR failed."""


class ImportRefused(KkbError):
    """A workbook or CSV file cannot be taken in."""


class BundleRefused(KkbError):
    """A bundle, pack, receipt or district card cannot be taken in; it changed nothing."""


class KeyRefused(KkbError):
    """A passphrase, recovery code or key file does not open the data."""


class RoleDenied(KkbError):
    """Reason "role.denied": the user's role may not do this. `permission` is one of `domain.roles`."""

    def __init__(self, permission: str) -> None:
        super().__init__("role.denied")
        self.permission = permission


class StoreRefused(KkbError):
    """The database cannot be opened or written safely."""


class FileRefused(KkbError):
    """A file could not be written or read: full, read-only or missing stick, no permission."""


class Cancelled(KkbError):
    """The user stopped a long task; nothing of it was kept."""

    def __init__(self) -> None:
        super().__init__("job.cancelled")
