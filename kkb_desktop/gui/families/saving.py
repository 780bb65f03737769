"""Saving a family's sheet in the background, while something is typed on or another family is opened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from kkb_desktop.domain.fields import Values
from kkb_desktop.domain.issues import Issue, Level
from kkb_desktop.gui.families.state import SheetState
from kkb_desktop.gui.families.values import Key
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.services.desk import drafts
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.families import findings
from kkb_desktop.services.families import sheet as family_sheet
from kkb_desktop.services.families.findings import Finding
from kkb_desktop.services.families.sheet import FamilySheet, SavedSheet
from kkb_desktop.services.families.survey import SurveySheet


@dataclass(frozen=True, slots=True)
class Kept:
    """What a save brought back: what was written, the family as it is now, and what the form held when it began."""

    saved: SavedSheet
    sheet: FamilySheet
    round: SurveySheet
    findings: list[Finding]
    typed: Mapping[Key, Values]


class SheetSaver(QObject):
    """One save after the other. An end belongs to the family that was open when the save began: `kept` and `refused`
    while that is still shown, `kept_elsewhere` and `refused_elsewhere` once another one is.
    """

    kept = Signal(object)  # Kept
    kept_elsewhere = Signal(object)
    refused = Signal(object)  # the exception
    refused_elsewhere = Signal(object)

    def __init__(self, desk: Desk, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._showing = 0
        self._on_the_way: list[int] = []  # what each save is of, in the order in which they end

    def opened(self) -> None:
        """Another family is shown, or none."""
        self._showing += 1

    @property
    def busy(self) -> bool:
        """Whether the family shown is being saved."""
        return self._showing in self._on_the_way

    def save(self, state: SheetState, draft: str) -> None:
        """Write everything that stands in the form; the draft of that key is done with."""
        desk, sheet, rounds, entries = self._desk, state.sheet, dict(state.rounds), state.entries()
        round, typed, reasons = state.round, state.snapshot(), state.pending_reasons()

        def work(_job: object) -> Kept:
            saved = family_sheet.save(desk, sheet, rounds, entries)
            drafts.drop(desk, draft)
            fresh = family_sheet.read(desk, saved.family)
            read = {each: family_sheet.read_round(desk, fresh, each) for each in rounds}
            for (type, record, field, code), reason in reasons:
                subject = family_sheet.record_of(read, type, record)
                if subject:
                    issue = Issue(field, Level.WARNING, code)
                    findings.explain(desk, saved.family, subject, issue, reason)
            said = findings.family_findings(desk, saved.family, round)
            return Kept(saved, fresh, read[round], said, typed)

        self._on_the_way.append(self._showing)
        job = self._jobs.write(work)
        job.done.connect(self._done)
        job.failed.connect(self._failed)

    def _done(self, kept: Kept) -> None:
        here = self._on_the_way.pop(0) == self._showing
        (self.kept if here else self.kept_elsewhere).emit(kept)

    def _failed(self, error: Exception) -> None:
        here = self._on_the_way.pop(0) == self._showing
        (self.refused if here else self.refused_elsewhere).emit(error)
