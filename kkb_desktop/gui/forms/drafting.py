"""What is typed into a form and not saved: kept after every pause, and given back when the form is opened again."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QTimer, Signal

from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.services.desk import drafts
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.drafts import Draft
from kkb_desktop.services.desk.permits import Permission, permitted

DRAFT_AFTER = 500  # milliseconds after the last key


@dataclass(frozen=True, slots=True)
class Typed:
    """What a form has to keep: `body` as it is given back, `base` the heads of the record it was typed over."""

    body: Mapping[str, Any]
    base: Mapping[str, Any] | None = None


# Drafts on their way to the disk, by the runner whose writer lane they wait for and by form key; None: being dropped.
_ON_THEIR_WAY: WeakKeyDictionary[JobRunner, dict[str, Draft | None]] = WeakKeyDictionary()


def waiting(jobs: JobRunner, desk: Desk) -> list[Draft]:
    """Every draft that waits to be finished, the latest first, those still on their way to the disk among them."""
    known = {draft.form: draft for draft in drafts.all_drafts(desk)}
    for form, draft in _ON_THEIR_WAY.get(jobs, {}).items():
        known.pop(form, None)
        if draft is not None:
            known[form] = draft
    return sorted(known.values(), key=lambda draft: draft.at.timestamp() if draft.at else 0, reverse=True)


class Drafting(QObject):
    """The draft of the one form that is open. `typed` says what to keep, None for nothing.

    A draft is there from the moment `keep` is called: a form that is opened again while the write still waits for the
    writer lane gets it, and does not begin without it to write over it at the next pause.
    """

    kept = Signal(str)  # the form key
    failed = Signal(object)

    def __init__(
        self, desk: Desk, jobs: JobRunner, typed: Callable[[], Typed | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._typed = desk, jobs, typed
        self.key = ""
        self._keys_written: list[str] = []  # what is being kept, in the order in which the writes end
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAFT_AFTER)
        self._timer.timeout.connect(self.keep)

    def open(self, key: str) -> Draft | None:
        """Keep under this key from now on; what was left under it, if anything."""
        self._timer.stop()
        self.key = key
        if key in (underway := self._underway):
            return underway[key]
        return drafts.load(self._desk, key)

    def close(self) -> None:
        """Nothing is open any more."""
        self._timer.stop()
        self.key = ""

    def touched(self) -> None:
        """Something was typed: keep it once the hand rests."""
        self._timer.start()

    def keep(self) -> None:
        """Keep what is typed, now."""
        self._timer.stop()
        typed = self._typed() if self.key and permitted(self._desk, Permission.WRITE) else None
        if typed is None:
            return
        desk, key, base = self._desk, self.key, dict(typed.base or {})
        body = json.loads(json.dumps(dict(typed.body)))  # as it will come back from the disk
        draft = Draft(key, body, base, desk.clock(), desk.user.name)
        job = self._jobs.write(lambda _job: drafts.save(desk, key, body, base))
        self._on_its_way(job, key, draft)
        self._keys_written.append(key)
        job.done.connect(self._written)
        job.failed.connect(self._not_written)

    def drop(self) -> None:
        """Forget what was kept under this key."""
        self._timer.stop()
        desk, key = self._desk, self.key
        job = self._jobs.write(lambda _job: drafts.drop(desk, key))
        self._on_its_way(job, key, None)
        job.failed.connect(self.failed)

    @property
    def _underway(self) -> dict[str, Draft | None]:
        return _ON_THEIR_WAY.setdefault(self._jobs, {})

    def _on_its_way(self, job: Job, key: str, draft: Draft | None) -> None:
        underway = self._underway
        underway[key] = draft

        def arrived(_result: object) -> None:
            # A later write under the same key has put its own draft there. One that failed stays: nobody else has it.
            if key in underway and underway[key] is draft:
                underway.pop(key)

        job.done.connect(arrived)

    def _written(self, _result: object) -> None:
        self.kept.emit(self._keys_written.pop(0))

    def _not_written(self, error: object) -> None:
        self._keys_written.pop(0)
        self.failed.emit(error)
