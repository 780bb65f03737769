"""How long work says how far it is, and hears that it should stop."""

from __future__ import annotations

from collections.abc import Callable

from kkb_desktop.domain.errors import Cancelled

Progress = Callable[[int, int], None]
"""Called with (done, total); total 0 means unknown."""

Cancel = Callable[[], object]
"""Called once per batch of work: raises, or gives something true, when the user wants to stop."""


def stop_if_asked(cancel: Cancel | None) -> None:
    """Raise `Cancelled` when `cancel` says so. Called before anything is written, or inside the transaction."""
    if cancel is not None and cancel():
        raise Cancelled


def report(progress: Progress | None, done: int, total: int) -> None:
    """Tell `progress`, if there is one."""
    if progress is not None:
        progress(done, total)
