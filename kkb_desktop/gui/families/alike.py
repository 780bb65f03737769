"""While a family or a member is typed for the first time: records that may already be the same."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from kkb_desktop.domain.fields import Values
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.doubles import duplicates
from kkb_desktop.services.doubles.duplicates import Candidate

_REST = 400  # milliseconds after the last key
_KEYS = {"family": ("head_name", "card_number"), "person": ("name", "nik", "birth_date")}


class AlikeFinder(QObject):
    """Looks in the background once the hand rests; `found` carries the candidates, the likeliest first."""

    found = Signal(str, str, object)  # type, record being typed, tuple[Candidate, ...]

    def __init__(self, desk: Desk, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._wanted: tuple[str, str, Values] | None = None
        self._asked: tuple[str, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST)
        self._timer.timeout.connect(self.look)

    def typed(self, type: str, record: str, values: Values) -> None:
        """Something was typed into a record that does not exist yet."""
        self._wanted = (type, record, dict(values))
        self._timer.start()

    def forget(self) -> None:
        """Another form is open: what was asked about is of no matter any more."""
        self._timer.stop()
        self._wanted, self._asked = None, ()

    def look(self) -> None:
        """Ask now; the same values are not asked about twice."""
        self._timer.stop()
        if self._wanted is None:
            return
        type, record, values = self._wanted
        telling = (type, record, *(str(values.get(key) or "") for key in _KEYS[type]))
        if telling == self._asked:
            return
        self._asked = telling
        desk = self._desk

        def work(_job: object) -> tuple[tuple[str, ...], tuple[Candidate, ...]]:
            return telling, tuple(duplicates.like(desk, values, 3, type=type, apart_from=record))

        job = self._jobs.read(work)
        job.done.connect(self._answered)  # no lambda: it would be called when the form is gone

    def _answered(self, result: tuple[tuple[str, ...], tuple[Candidate, ...]]) -> None:
        telling, found = result
        if telling == self._asked:
            self.found.emit(telling[0], telling[1], found)
