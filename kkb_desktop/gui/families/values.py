"""What stands in the form of one family: every record as typed, what follows from it, and what may be taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from kkb_desktop.domain.codelists.survey import ROUND
from kkb_desktop.domain.family_checks import Member, interview_day, owes_planning
from kkb_desktop.domain.fields import Field, Requirement, Value, Values
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.roles import may_see
from kkb_desktop.domain.round_checks import NOT_APPLICABLE, answered_by_members
from kkb_desktop.domain.text import Text
from kkb_desktop.gui.families import defaults
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.families import sheet as family_sheet
from kkb_desktop.services.families.sheet import Entries, FamilySheet
from kkb_desktop.services.families.survey import SurveySheet, can_be_confirmed

Key = tuple[str, str]
"""Type and record of a sheet; a round's answers go by `family_sheet.survey_key` and `planning_key`."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was typed; `field` is "" for a whole record."""

    type: str
    record: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class _Past:
    """How things were before something was typed at `place`."""

    place: Place
    record: dict[str, Value] | None
    members: tuple[str, ...]
    assumed: frozenset[Place]


class SheetValues(QObject):
    """All parts of the form read from here and write to here; none of them knows another.

    `edited` carries the Place of every change by the user; `replaced` says that anything may be different now.
    """

    edited = Signal(object)
    replaced = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.sheet = FamilySheet("", None, ())
        self.rounds: dict[int, SurveySheet] = {}
        self.round = 0
        self.members: list[str] = []
        self.dirty = False
        self._now: dict[Key, dict[str, Value]] = {}
        self._was: dict[Key, dict[str, Value]] = {}
        self._assumed: set[Place] = set()
        self._touched: set[Place] = set()
        self._past: list[_Past] = []
        self._settled: dict[str, Text] = {}

    # opening

    def open(self, sheet: FamilySheet, round_sheet: SurveySheet) -> None:
        """Show a family as it was read, at a round."""
        self.sheet, self.rounds, self.round = sheet, {}, round_sheet.round
        self.members = [view.id for view in sheet.members]
        self._now = {("family", sheet.id): dict(sheet.family.values) if sheet.family else {}}
        self._now.update({("person", view.id): dict(view.values) for view in sheet.members})
        self._was = {key: dict(values) for key, values in self._now.items()}
        self._assumed, self._touched, self._past = set(), set(), []
        self.dirty = False
        self._begin_anew()
        if sheet.family is None:
            self._was.pop(("family", sheet.id))
            if self._desk.kind == "village":
                self._now["family", sheet.id]["village"] = self._desk.region
            self._assume("family", sheet.id, {"surveyed_on": today(self._desk).isoformat()})
        self._add_round(round_sheet)
        self._settle()
        self.replaced.emit()

    def show_round(self, round_sheet: SurveySheet) -> None:
        """Go to another round; what was typed for the others is kept."""
        if round_sheet.round not in self.rounds:
            self._add_round(round_sheet)
        self.round = round_sheet.round
        self._settle()
        self.replaced.emit()

    def take_round(self, fresh: SurveySheet) -> None:
        """The survey answers of a round as they are kept by now. What was typed and not saved stays, and still rests
        on what it was typed over."""
        key = "family_survey", family_sheet.survey_key(fresh.round)
        was, before, view = self._was.get(key, {}), self.rounds[fresh.round].survey, fresh.survey
        typed = _differing(self._now[key], was)
        if view is not None and before is not None and before.id == view.id:
            heads = {name: head for name, head in view.heads.items() if name not in typed}
            heads.update({name: head for name, head in before.heads.items() if name in typed})
            values = {**view.values, **{name: was.get(name) for name in typed}}
            view = replace(view, values=values, heads=heads)
        kept: dict[str, Value] = {**(view.values if view is not None else {}), "round": fresh.round}
        # What may be taken back must not bring old answers in again beside what was typed.
        self._past = [
            replace(past, record={**kept, **_differing(past.record, was)})
            if (past.place.type, past.place.record) == key and past.record is not None
            else past
            for past in self._past
        ]
        self._now[key] = {**kept, **typed}
        if view is None:
            self._was.pop(key, None)
        else:
            self._was[key] = dict(view.values)
        self.rounds[fresh.round] = replace(self.rounds[fresh.round], survey=view)
        self._look_again()
        self._settle()
        self.replaced.emit()

    def _add_round(self, sheet: SurveySheet) -> None:
        self.rounds[sheet.round] = sheet
        key = family_sheet.survey_key(sheet.round)
        self._now["family_survey", key] = dict(sheet.survey.values) if sheet.survey else {}
        self._now["family_survey", key]["round"] = sheet.round
        if sheet.survey is None:
            self._assume(
                "family_survey", key, defaults.of_survey(sheet.round, self._desk.user.name, today(self._desk))
            )
        else:
            self._was["family_survey", key] = dict(sheet.survey.values)
        for woman in sheet.women:
            if woman.planning is not None:
                place = "planning_survey", family_sheet.planning_key(woman.person.id, sheet.round)
                self._now[place] = dict(woman.planning.values)
                self._was[place] = dict(woman.planning.values)

    # reading

    @property
    def family(self) -> Values:
        """The family's own values."""
        return self.values("family", self.sheet.id)

    @property
    def survey_key(self) -> str:
        """How the shown round's answers are named."""
        return family_sheet.survey_key(self.round)

    def planning_key(self, woman: str) -> str:
        """How a woman's KB block of the shown round is named."""
        return family_sheet.planning_key(woman, self.round)

    def last(self, woman: str = "") -> tuple[dict[str, Value], str]:
        """What was answered the round before (by a woman in her KB block) and can be confirmed, and its name."""
        sheet = self.rounds[self.round]
        part = family_sheet.woman_of(sheet, woman) if woman else sheet
        if part is None or part.last_round is None:
            return {}, ""
        fields = RECORD_TYPES["planning_survey" if woman else "family_survey"].by_key
        known = {
            key: value
            for key, value in part.last.items()
            if key in fields and self.sees(fields[key]) and can_be_confirmed(fields[key], value)
        }
        return known, spoken(ROUND.label(part.last_round))

    def values(self, type: str, record: str) -> dict[str, Value]:
        """A record as typed (a copy)."""
        return dict(self._now.get((type, record), {}))

    def value(self, type: str, record: str, field: str) -> Value:
        """One item as typed."""
        return self._now.get((type, record), {}).get(field)

    def is_new(self, type: str, record: str) -> bool:
        """Whether the record was not saved yet."""
        return (type, record) not in self._was

    def is_assumed(self, place: Place) -> bool:
        """Whether the value was put there by the program and nobody has confirmed it yet."""
        return place in self._assumed

    def is_blank(self, member: str) -> bool:
        """Whether a new member's row holds nothing that somebody typed or confirmed."""
        if not self.is_new("person", member):
            return False
        hidden = ("village", "family", "number")
        return all(
            value is None or key in hidden or Place("person", member, key) in self._assumed
            for key, value in self._now.get(("person", member), {}).items()
        )

    def women(self) -> list[str]:
        """The members of whom the KB block is asked."""
        day = today(self._desk)
        return [each for each in self.members if owes_planning(self._now["person", each], day)]

    def sees(self, field: Field) -> bool:
        """Whether the user of this desk may see a field."""
        return may_see(self._desk.user.role, field)

    def missing(self, type: str, record: str, sections: tuple[str, ...] = ()) -> list[str]:
        """The expected items of a record (of some sections) that are empty though they apply and may be seen."""
        values = self._now.get((type, record), {})
        return [
            field.key
            for field in RECORD_TYPES[type].fields
            if field.requirement is not Requirement.OPTIONAL
            and not field.hidden
            and (not sections or field.section in sections)
            and values.get(field.key) is None
            and field.applies(values)
            and self.sees(field)
        ]

    def entries(self) -> Entries:
        """Everything as typed, for checking and saving; rows without anything are left out."""
        surveys: dict[int, Values] = {}
        planning: dict[tuple[str, int], Values] = {}
        for (type, record), values in self._now.items():
            if type == "family_survey":
                surveys[int(record)] = self._given(int(record), values)
            elif type == "planning_survey":
                woman, _colon, round = record.partition(":")
                if woman in self.members:
                    planning[woman, int(round)] = dict(values)
        members = {each: self.values("person", each) for each in self.members if not self.is_blank(each)}
        return Entries(self.family, members, surveys, planning)

    def _given(self, round: int, values: Values) -> Values:
        """The answers of a round; those that the members give by themselves are kept once somebody has answered."""
        settled = {each.field for each in self._settled_before(round)}
        own = {key: value for key, value in values.items() if key not in settled}
        if self.rounds[round].survey is None and not family_sheet.answered(own):
            return own
        return dict(values)

    # typing

    def put(self, place: Place, changes: Values) -> None:
        """Take what was typed at `place`: one field or several of one record."""
        self._remember(place)
        record = self._now.setdefault((place.type, place.record), {})
        for key, value in changes.items():
            record[key] = value
            spot = Place(place.type, place.record, key)
            self._assumed.discard(spot)
            self._touched.add(spot)
        self._typed_at(place, changes)
        self._follow(place)
        self._changed(place)

    def confirm(self, place: Place) -> None:
        """Somebody has looked at a value that the program had put there, and gone on."""
        if place in self._assumed:
            self._remember(place)
            self._assumed.discard(place)
            self._touched.add(place)
            self._changed(place)

    def add_member(self) -> str:
        """One more row, with what can be assumed of it; nothing to save before something is typed."""
        member = family_sheet.new_member(self._desk)
        others = [(each, self.values("person", each)) for each in self.members]
        self.members.append(member)
        self._now["person", member] = {"family": self.sheet.id, "number": defaults.next_number(others)}
        self._assume("person", member, defaults.of_member(self.family, others))
        self._look_again()
        return member

    def drop_member(self, member: str) -> None:
        """Take a row out that was never saved; can be taken back."""
        if not self.is_blank(member):
            self._remember(Place("person", member))
            self.dirty = True
        self.members.remove(member)
        self._look_again()
        self._settle()
        self.replaced.emit()

    def undo(self) -> Place | None:
        """Take the last thing typed back; where that was, None for nothing left."""
        if not self._past:
            return None
        past = self._past.pop()
        key = past.place.type, past.place.record
        if past.record is None:
            self._now.pop(key, None)
        else:
            self._now[key] = past.record
        # What members have answered is not typed, and so not taken back: it is worked out anew.
        self.members, self._assumed = list(past.members), {*past.assumed, *self._settled_before()}
        self._look_again()
        self._settle()
        self.replaced.emit()
        return past.place

    @property
    def can_undo(self) -> bool:
        """Whether something can be taken back."""
        return bool(self._past)

    def _remember(self, place: Place) -> None:
        # Letters typed one after the other into one item are taken back together.
        if self._past and self._past[-1].place == place and _written(place):
            return
        before = self._now.get((place.type, place.record))
        self._past.append(
            _Past(
                place,
                None if before is None else dict(before),
                tuple(self.members),
                frozenset(self._assumed),
            )
        )

    def _assume(self, type: str, record: str, values: Values) -> None:
        for key, value in values.items():
            self._now[type, record][key] = value
            if value is not None:
                self._assumed.add(Place(type, record, key))

    def _follow(self, place: Place) -> None:
        """What can be assumed from what was just typed; what somebody has typed or confirmed is left as it is."""
        if place.type != "person":
            return
        values = self._now["person", place.record]
        for key, value in defaults.following(place.field, values, today(self._desk)).items():
            spot = Place("person", place.record, key)
            if (values.get(key) is None or spot in self._assumed) and values.get(key) != value:
                self._assume("person", place.record, {key: value})
                self._follow(spot)

    def answered_by_members(self) -> dict[str, Text]:
        """The items of the round shown that the members answer with "Tidak berlaku", each with why; only of the round
        that is being taken, as nobody knows any more who was there in earlier ones."""
        return self._settled

    def _settle(self) -> None:
        """Answer what the members answer, and take such an answer back where it is not theirs any more."""
        self._settled = {}
        if self.round != today(self._desk).year:
            return
        people = [
            Member(each, self.values("person", each)) for each in self.members if not self.is_blank(each)
        ]
        record = self._now["family_survey", self.survey_key]
        day = interview_day([Member(self.survey_key, record)], self.round, today(self._desk))
        for key, why in answered_by_members(people, day).items():
            spot = Place("family_survey", self.survey_key, key)
            if record.get(key) is None or spot in self._assumed:
                self._assume("family_survey", self.survey_key, {key: NOT_APPLICABLE})
            if record.get(key) == NOT_APPLICABLE:
                self._assumed.add(spot)
                self._settled[key] = why
        for spot in self._settled_before():
            if spot.field not in self._settled and record.get(spot.field) == NOT_APPLICABLE:
                self._assumed.discard(spot)
                record[spot.field] = None

    def _settled_before(self, round: int | None = None) -> list[Place]:
        """The items of a round that members may have answered, whether they still do or not."""
        key = self.survey_key if round is None else family_sheet.survey_key(round)
        return [
            each
            for each in self._assumed
            if (each.type, each.record) == ("family_survey", key) and _may_be_settled(each.field)
        ]

    # what is said about it

    def _begin_anew(self) -> None:
        """Another family is shown: nothing is known about it yet."""

    def _look_again(self) -> None:
        """Something is different: what was found may be too."""

    def _typed_at(self, place: Place, changes: Values) -> None:
        """Somebody has typed here."""

    def _changed(self, place: Place) -> None:
        self.dirty = True
        self._look_again()
        if place.type == "person":
            self._settle()
        self.edited.emit(place)


def _differing(values: Values, was: Values) -> dict[str, Value]:
    return {name: value for name, value in values.items() if name != "round" and value != was.get(name)}


def _may_be_settled(key: str) -> bool:
    field = RECORD_TYPES["family_survey"].by_key.get(key)
    return field is not None and field.codes is not None and field.codes.key == "yes_no_na"


def _written(place: Place) -> bool:
    field = RECORD_TYPES[place.type].by_key.get(place.field)
    return field is not None and field.codes is None
