"""The form of one family: what stands in it, what is to be said about that, and the draft of what is not saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kkb_desktop.domain.codelists.events import EXPLANATION
from kkb_desktop.domain.fields import Value, Values
from kkb_desktop.domain.issues import Issue, Level
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.gui.families.values import Key, Place, SheetValues
from kkb_desktop.gui.forms.finding import ORDER, Said
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.families import sheet as family_sheet
from kkb_desktop.services.families.findings import Finding
from kkb_desktop.services.families.sheet import FamilySheet, Found
from kkb_desktop.services.families.survey import SurveySheet
from kkb_desktop.services.writing.records import RecordView

_OF_A_ROUND = ("family_survey", "planning_survey")

Spot = tuple[str, str, str, str]
"""Type, record, field and code of a finding."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a warning is left standing: a code of `EXPLANATION`, and the record that keeps it (None: not saved yet)."""

    code: int
    kept: RecordView | None = None


class SheetState(SheetValues):
    """All parts of the form read from here and write to here; none of them knows another."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.show_all = False
        self._extra: tuple[Found, ...] = ()
        self._found: dict[Key, list[Found]] | None = None
        self.reasons: dict[Spot, Reason] = {}

    def _begin_anew(self) -> None:
        self._extra, self._found, self.reasons = (), None, {}
        self.show_all = False

    def _look_again(self) -> None:
        self._found = None

    def _typed_at(self, place: Place, changes: Values) -> None:
        self._extra = tuple(
            each
            for each in self._extra
            if (each.type, each.record) != (place.type, place.record) or each.issue.field not in changes
        )

    # findings

    def issues(self, type: str, record: str) -> list[Issue]:
        """Everything to be said about a record as it stands, as far as the user may see it."""
        return [each.issue for each in self._all().get((type, record), []) if self._seen(each)]

    def _all(self) -> dict[Key, list[Found]]:
        if self._found is None:
            self._found = {}
            for each in (*family_sheet.check(self._desk, self.sheet, self.entries()), *self._extra):
                self._found.setdefault((each.type, each.record or self.sheet.id), []).append(each)
        return self._found

    def _seen(self, found: Found) -> bool:
        fields = RECORD_TYPES[found.type].by_key
        if found.issue.code.startswith("planning."):
            # That there is such an answer is as confidential as the answer.
            fields = RECORD_TYPES["planning_survey"].by_key
        if found.issue.field in fields:
            return self.sees(fields[found.issue.field])
        return any(self.sees(field) for field in fields.values() if not field.hidden)

    def take_findings(self, said: Sequence[Finding]) -> None:
        """Take note of what is known about the saved family: findings beyond this sheet, and reasons given."""
        keys = {family_sheet.record_of(self.rounds, *key): key for key in self._now}
        found: list[Found] = []
        for each in said:
            rest = self.survey_key if each.type == "family_survey" else each.record or self.sheet.id
            _type, key = keys.get(each.record, (each.type, rest))
            found.append(Found(each.type, key, each.issue, stops=False))
            reason = each.explained.values.get("reason") if each.explained is not None else None
            if isinstance(reason, int):
                self.reasons[(each.type, key, each.issue.field, each.issue.code)] = Reason(
                    reason, each.explained
                )
        self.add_found(tuple(found))

    def add_found(self, found: tuple[Found, ...]) -> None:
        """Take note of what only the service could find."""
        self._extra, self._found = (), None
        known = {
            (key, each.issue.field, each.issue.code) for key, mine in self._all().items() for each in mine
        }
        self._extra = tuple(
            each
            for each in found
            if ((each.type, each.record or self.sheet.id), each.issue.field, each.issue.code) not in known
        )
        self._found = None

    def show_findings(self) -> None:
        """Show everything from now on, also what is merely still empty."""
        self.show_all = True

    def said(self, type: str, record: str) -> dict[str, Said]:
        """What to show beside each item of a record: the gravest finding that is not explained.

        That something is still empty is said only when asked to save; what stood there before is judged at once.
        """
        shown: dict[str, Said] = {}
        for issue in self.issues(type, record):
            touched = Place(type, record, issue.field) in self._touched or not self.is_new(type, record)
            if not self.show_all and (not touched or issue.code == "field.required"):
                continue
            said = Said(issue, self.reason_of(type, record, issue))
            known = shown.get(issue.field)
            if known is None or _rank(said) < _rank(known):
                shown[issue.field] = said
        return shown

    def reason_of(self, type: str, record: str, issue: Issue) -> str:
        """Why a warning was left standing, "" for not."""
        reason = self.reasons.get((type, record, issue.field, issue.code))
        return "" if reason is None else spoken(EXPLANATION.label(reason.code))

    def explain(self, place: Place, issue: Issue, code: int) -> None:
        """Leave a warning standing; kept when the sheet is saved."""
        spot = (place.type, place.record, issue.field, issue.code)
        known = self.reasons.get(spot)
        self.reasons[spot] = Reason(code, known.kept if known else None)
        self.dirty = True

    def withdraw(self, place: Place, issue: Issue) -> RecordView | None:
        """Let a warning count again; the record that kept the reason, to be deleted."""
        reason = self.reasons.pop((place.type, place.record, issue.field, issue.code), None)
        return None if reason is None else reason.kept

    def pending_reasons(self) -> list[tuple[Spot, int]]:
        """The reasons that were given and not saved yet."""
        return [
            (spot, reason.code)
            for spot, reason in self.reasons.items()
            if reason.kept is None or reason.kept.values.get("reason") != reason.code
        ]

    def notes(self, type: str, record: str) -> list[Said]:
        """What is to be said about a record as a whole, or about items that nobody types."""
        fields = RECORD_TYPES[type].by_key
        return [
            Said(issue, self.reason_of(type, record, issue))
            for issue in self.issues(type, record)
            if issue.field not in fields or (fields[issue.field].hidden and issue.field != "mother")
        ]

    def count(self, level: Level) -> int:
        """How many items have a finding of that strength that is not explained."""
        spots = {
            (key, each.issue.field)
            for key, mine in self._all().items()
            for each in mine
            if each.issue.level is level and self._seen(each) and not self.reason_of(*key, each.issue)
        }
        return len(spots)

    def stops(self) -> bool:
        """Whether something must be fixed before the sheet can be saved."""
        return any(
            each.stops and each.issue.level is Level.ERROR for mine in self._all().values() for each in mine
        )

    # drafts

    def snapshot(self) -> dict[Key, dict[str, Value]]:
        """Everything as typed by now, to tell later what was typed after it."""
        return {key: dict(values) for key, values in self._now.items()}

    def body(self, since: Mapping[Key, Values] | None = None) -> dict[str, Any]:
        """What was typed and not saved, for a draft: only what differs from the saved records (or from `since`)."""
        before: Mapping[Key, Values] = self._was if since is None else since
        records = []
        for (type, record), values in self._now.items():
            if type == "person" and (record not in self.members or self.is_blank(record)):
                continue
            was = before.get((type, record), {})
            typed = {key: value for key, value in values.items() if value != was.get(key)}
            if typed:
                assumed = [key for key in typed if Place(type, record, key) in self._assumed]
                records.append([type, record, typed, assumed])
        members = [each for each in self.members if not self.is_blank(each)]
        reasons = [[*spot, code] for spot, code in self.pending_reasons()]
        return {
            "id": self.sheet.id,
            "round": self.round,
            "members": members,
            "records": records,
            "reasons": reasons,
        }

    def resume(self, body: Mapping[str, Any], read_round: Callable[[int], SurveySheet]) -> None:
        """Go on with a draft, on top of what is saved by now; `read_round` gives the other rounds typed into."""
        if self.sheet.family is None and body.get("id"):
            fresh = str(body["id"])
            self._now["family", fresh] = self._now.pop(("family", self.sheet.id))
            self._assumed = {
                Place("family", fresh, each.field) if each.type == "family" else each
                for each in self._assumed
            }
            self.sheet = FamilySheet(fresh, None, ())
        for type, record, typed, assumed in body.get("records", []):
            if type in _OF_A_ROUND and (year := int(record.rpartition(":")[2])) not in self.rounds:
                self._add_round(read_round(year))
            self._now.setdefault((type, record), {}).update(typed)
            for key in typed:
                self._assumed.discard(Place(type, record, key))
            self._assumed |= {Place(type, record, key) for key in assumed}
        for *spot, code in body.get("reasons", []):
            self.reasons[(spot[0], spot[1], spot[2], spot[3])] = Reason(int(code))
        known = [each for each in body.get("members", []) if ("person", each) in self._now]
        self.members = list(dict.fromkeys([*self.members, *known]))
        if body.get("round") in self.rounds:
            self.round = int(body["round"])
        self.dirty = True
        self._look_again()
        self._settle()
        self.replaced.emit()


def _rank(said: Said) -> tuple[bool, int]:
    return bool(said.reason), ORDER[said.issue.level]
