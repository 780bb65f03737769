"""The families that one event touches, as they stood and as they will stand: what an event writes in one step.

A use case opens a `Book` for the day, says what becomes of people and families, and lets it be written. The book sees
to what no event may forget: that each person whose family, marital status or relation changes gets an event record
saying what it was before, that a family with people in it keeps a head, that no event stands before one it rests on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import ColumnElement, Connection, func, select

from kkb_desktop.domain import kinship
from kkb_desktop.domain.clock import new_id
from kkb_desktop.domain.dates import age_on
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import CheckContext, Value, Values
from kkb_desktop.domain.issues import Issue, Level
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.records.life_event import ENTRIES, EXITS, MARITAL
from kkb_desktop.domain.validation import find_issues
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.writing import records, steps
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.store.projection import values_of
from kkb_desktop.store.schema import record_table
from kkb_desktop.store.writing import Change

BIRTH, DEATH, MOVE_OUT, MOVE_IN, MOVE_WITHIN, MARRIAGE, DIVORCE = 1, 2, 3, 4, 5, 6, 7
SPLIT, MERGE, NOT_FOUND, FOUND_AGAIN, DUPLICATE, NEW_HEAD, WIDOWED = 8, 9, 10, 11, 12, 13, 14
"""Kinds of events: codes of `codelists.events.EVENT`."""

ADDRESS = ("address", "house_number", "hamlet", "rt", "rw")
"""Where a family lives: what a new family takes over from the one it comes from."""

_JUDGED_HERE = "child.heads_family"
"""The form's check knows nothing of orphans; see `Book._old_enough`."""

_MOVING = frozenset({MOVE_IN, MOVE_WITHIN, MARRIAGE, DIVORCE, SPLIT, MERGE, FOUND_AGAIN})


@dataclass(frozen=True, slots=True)
class Happened:
    """What an event wrote: its records (those of all people touched), and the step, by which it can be undone.

    `family` is the family made by it, "" for none; `people` those who were added. `issues` are the warnings about
    what was typed, which did not keep it from being written.
    """

    events: tuple[str, ...]
    change: ChangeSet
    family: str = ""
    people: tuple[str, ...] = ()
    issues: tuple[Issue, ...] = ()


@contextmanager
def opened(desk: Desk, day: date) -> Iterator[Book]:
    """A book to write an event of `day` into, inside a transaction; call `Book.write` at the end.

    Raises RecordRefused "event.future".
    """
    permit(desk, Permission.WRITE)
    if day > today(desk):
        raise RecordRefused("event.future")
    with steps.transaction(desk) as conn:
        yield Book(desk, conn, day)


def said(day: Value | date) -> str:
    """A day as a sentence says it: 3-11-2026."""
    if not isinstance(day, date):
        try:
            day = date.fromisoformat(str(day))
        except ValueError:
            return str(day or "")
    return f"{day.day}-{day.month}-{day.year}"


@dataclass
class _Event:
    kind: int
    person: str
    fields: dict[str, Value]
    before: dict[str, Value] = field(default_factory=dict)


@dataclass
class Book:
    """People and families as they will be (see the module)."""

    desk: Desk
    conn: Connection
    day: date
    _people: dict[str, dict[str, Value]] = field(default_factory=dict)
    _people_before: dict[str, Values] = field(default_factory=dict)
    _families: dict[str, dict[str, Value]] = field(default_factory=dict)
    _families_before: dict[str, Values] = field(default_factory=dict)
    _read: set[str] = field(default_factory=set)
    _events: list[_Event] = field(default_factory=list)

    # -- reading

    def person(self, id: str) -> Values:
        """A person as they will be. Raises RecordRefused "record.unknown"."""
        if id not in self._people:
            self._take_in(record_table("person").c.id == id)
        if id not in self._people:
            raise RecordRefused("record.unknown")
        return self._people[id]

    def family(self, id: str) -> Values:
        """A family as it will be. Raises RecordRefused "record.unknown"."""
        if id not in self._families:
            table = record_table("family")
            row = self.conn.execute(select(table).where(table.c.id == id)).mappings().first()
            if row is None:
                raise RecordRefused("record.unknown")
            self._families_before[id] = values_of("family", row)
            self._families[id] = dict(self._families_before[id])
        return self._families[id]

    def home(self, person: str) -> str:
        """The family somebody belongs to."""
        return str(self.person(person).get("family") or "")

    def name(self, person: str) -> str:
        """What somebody is called."""
        return str(self.person(person).get("name") or "")

    def members(self, family: str) -> list[str]:
        """Who will be here in the family: by number, the head first among the unnumbered."""
        if family not in self._read:
            self._read.add(family)
            table = record_table("person")
            self._take_in((table.c.family == family) & table.c.gone_on.is_(None))
        here = [
            id
            for id, values in self._people.items()
            if values.get("family") == family and values.get("gone_on") is None
        ]
        return sorted(here, key=self._household_order)

    def household(self, family: str) -> dict[str, Values]:
        """The same with their values."""
        return {id: self._people[id] for id in self.members(family)}

    def spouses(self, person: str) -> tuple[str, ...]:
        """Whom somebody is married to, of those who are here: by the last marriage written down, or by the family."""
        by_event = self._married_to(person)
        household = {**self.household(self.home(person)), person: self.person(person)}
        by_home = kinship.spouses(person, household)
        return tuple(dict.fromkeys((*by_event, *by_home)))

    def chosen(self, people: Iterable[str]) -> list[str]:
        """The people an event is about, each once. Raises RecordRefused "event.nobody", or what `must_be_here` does."""
        once = list(dict.fromkeys(people))
        if not once:
            raise RecordRefused("event.nobody")
        for each in once:
            self.must_be_here(each)
        return once

    def must_be_here(self, person: str) -> None:
        """Raises RecordRefused "record.unknown", "event.after_death", "event.already_gone", "event.before_birth"."""
        values = self.person(person)
        if values.get("gone_on") is not None or values.get("gone_how") is not None:
            name, since = self.name(person), said(values.get("gone_on"))
            if values.get("gone_how") == DEATH:
                raise RecordRefused("event.after_death", name=name, since=since)
            raise RecordRefused("event.already_gone", name=name, since=since)
        self._born_by_then(person)

    def age(self, person: str) -> int | None:
        """Completed years on the day, None where the birth date is not known."""
        born = self.person(person).get("birth_date")
        return age_on(date.fromisoformat(born), self.day) if isinstance(born, str) else None

    # -- saying what happens

    def put(self, person: str, **values: Value) -> None:
        """What becomes of somebody."""
        self.person(person)
        self._people[person].update(values)

    def put_family(self, family: str, values: Values) -> None:
        """What becomes of a family."""
        self.family(family)
        self._families[family].update(values)

    def happens(self, kind: int, person: str, **fields: Value) -> None:
        """An event record about somebody; further fields of it by name."""
        self.person(person)
        self._events.append(_Event(kind, person, fields))

    def add_person(self, values: Values, family: str) -> str:
        """Somebody who has not been written down yet."""
        id = new_id(self.desk.random)
        known = {"village": self.family(family).get("village"), **values, "family": family}
        self._people[id] = {
            "number": self._next_number(family),
            **{key: value for key, value in records.tidied("person", known).items() if value is not None},
        }
        return id

    def add_family(self, values: Values | None, like: str | None = None) -> str:
        """A family that has not been written down yet; it lives where `like` does, unless `values` say otherwise."""
        id = new_id(self.desk.random)
        known: dict[str, Value] = {}
        if like is not None:
            source = self.family(like)
            known = {key: source.get(key) for key in ("village", *ADDRESS)}
        elif self.desk.kind == "village":
            known = {"village": self.desk.region}
        known.update({key: value for key, value in (values or {}).items() if value is not None})
        self._families[id] = {
            key: value for key, value in records.tidied("family", known).items() if value is not None
        }
        self._read.add(id)
        return id

    def goes(self, people: Iterable[str], kind: int) -> None:
        """These people are here no more."""
        for each in people:
            self.put(each, gone_on=self.day.isoformat(), gone_how=kind)

    def comes_back(self, person: str) -> None:
        """Somebody who was gone is here again. Raises RecordRefused "event.not_gone", "event.before_gone"."""
        values = self.person(person)
        since = values.get("gone_on")
        if since is None and values.get("gone_how") is None:
            raise RecordRefused("event.not_gone", name=self.name(person))
        if isinstance(since, str) and self.day.isoformat() < since:
            raise RecordRefused("event.before_gone", name=self.name(person), since=said(since))
        self.put(person, gone_on=None, gone_how=None)

    def join(self, family: str, people: Sequence[str], relations: Mapping[str, int]) -> None:
        """These people go over to a family in which somebody lives.

        What they are to its head is said by `relations`; the rest of a household goes by what its head becomes, and
        whoever is left is an other relative. Raises RecordRefused "event.two_heads", "event.other_village".
        """
        self._one_village(family, people)
        lead = next((each for each in people if self.person(each).get("relation") == kinship.HEAD), None)
        link = relations.get(lead, kinship.RELATIVE) if lead is not None else kinship.RELATIVE
        becomes = {each: relations.get(each) or self._follows(each, lead, link) for each in people}
        for each, relation in becomes.items():
            self._join_as(family, each, relation)

    def found(
        self,
        family: str,
        people: Sequence[str],
        head: str | None,
        relations: Mapping[str, int],
    ) -> None:
        """These people make up a family in which nobody lives: new, or left by everybody.

        Without `head` it is who headed them before, or the only one. Raises RecordRefused "event.new_head_needed",
        "event.head_elsewhere", "event.head_too_young".
        """
        self._one_village(family, people)
        if head is None:
            heads = [each for each in people if self.person(each).get("relation") == kinship.HEAD]
            head = heads[0] if heads else people[0] if len(people) == 1 else None
        if head is None:
            raise RecordRefused("event.new_head_needed")
        if head not in people:
            raise RecordRefused("event.head_elsewhere")
        self._old_enough(head, people)
        household = {each: self.person(each) for each in people}
        becomes = {**kinship.relations_under(head, household), **relations, head: kinship.HEAD}
        for each in people:
            self.put(each, family=family, relation=becomes[each])
        self._renumber([head, *(each for each in people if each != head)])
        self.put_family(family, {"head_name": self.name(head)})

    def settle(
        self, families: Iterable[str], new_head: str | Sequence[str] | None, relations: Mapping[str, int]
    ) -> None:
        """See that families which somebody has left keep a head. `new_head`: who it is, one for each that needs it.

        Raises RecordRefused "event.new_head_needed", "event.head_elsewhere", "event.head_stays",
        "event.head_too_young".
        """
        named = [new_head] if isinstance(new_head, str) else list(new_head or ())
        for family in dict.fromkeys(families):
            here = self.members(family)
            if not here or any(self.person(each).get("relation") == kinship.HEAD for each in here):
                continue
            successor = next((each for each in named if each in here), None)
            if successor is not None:
                named.remove(successor)
                self.lead(family, successor, relations)
            elif self._was_led(family):
                raise RecordRefused("event.head_elsewhere" if named else "event.new_head_needed")
        if named:
            stays = any(
                self.home(each) in families for each in named if self.person(each).get("gone_on") is None
            )
            raise RecordRefused("event.head_stays" if stays else "event.head_elsewhere")

    def lead(self, family: str, head: str, relations: Mapping[str, int], note: str = "") -> None:
        """Somebody of the family becomes its head, and the others what they are to the new head."""
        here = self.members(family)
        if head not in here:
            raise RecordRefused("event.head_elsewhere")
        self._old_enough(head, here)
        becomes = {**kinship.relations_under(head, self.household(family)), **relations, head: kinship.HEAD}
        for each in here:
            self.put(each, relation=becomes[each])
        self._renumber([head, *(each for each in here if each != head)])
        self.put_family(family, {"head_name": self.name(head)})
        self.happens(NEW_HEAD, head, note=note)

    def weds(self, person: str) -> None:
        """Somebody is married from the day on; K.08 is filled at a first marriage."""
        values, age = self.person(person), self.age(person)
        first = values.get("marital_status") == 1 and values.get("first_marriage_age") is None
        if first and age is not None:
            self.put(person, first_marriage_age=age)
        self.put(person, marital_status=kinship.MARRIED)

    # -- writing

    def write(self, label: str) -> Happened:
        """Write everything as one step.

        Raises RecordRefused "event.later_event", "event.before_birth", or RecordHasErrors for what was typed.
        """
        self._note_what_was()
        self._refuse_what_later_events_rest_on()
        issues = self._issues()
        if any(issue.level is Level.ERROR for issue in issues):
            raise records.RecordHasErrors(issues)
        changes = [*self._changes("family"), *self._changes("person")]
        events = self._event_changes()
        written = steps.write_in(self.conn, self.desk, [*changes, *events], label=label)
        added = [id for id in self._families if id not in self._families_before]
        return Happened(
            tuple(each.record for each in events),
            written,
            added[0] if added else "",
            tuple(id for id in self._people if id not in self._people_before),
            issues,
        )

    def _take_in(self, test: ColumnElement[bool]) -> None:
        for row in self.conn.execute(select(record_table("person")).where(test)).mappings():
            if row["id"] not in self._people:
                self._people_before[row["id"]] = values_of("person", row)
                self._people[row["id"]] = dict(self._people_before[row["id"]])

    def _household_order(self, id: str) -> tuple[int, int, str, str]:
        values = self._people[id]
        number, relation = values.get("number"), values.get("relation")
        return (
            number if isinstance(number, int) else 100,
            relation if isinstance(relation, int) else 100,
            str(values.get("birth_date") or "9"),
            id,
        )

    def _married_to(self, person: str) -> tuple[str, ...]:
        event = record_table("life_event")
        query = (
            select(event.c.kind, event.c.other_person)
            .where(event.c.person == person, event.c.kind.in_(sorted(MARITAL)))
            .order_by(event.c.happened_on.desc(), func.coalesce(event.c.order_in_day, 1).desc())
        )
        last = self.conn.execute(query).first()
        if last is None or last.kind != MARRIAGE or last.other_person is None:
            return ()
        try:
            other = self.person(last.other_person)
        except RecordRefused:
            return ()
        married = other.get("marital_status") == self.person(person).get("marital_status") == kinship.MARRIED
        return (last.other_person,) if married and other.get("gone_on") is None else ()

    def _born_by_then(self, person: str) -> None:
        born = self.person(person).get("birth_date")
        if isinstance(born, str) and born > self.day.isoformat():
            raise RecordRefused("event.before_birth", name=self.name(person), since=said(born))

    def _one_village(self, family: str, people: Iterable[str]) -> None:
        village = self.family(family).get("village")
        if any(self.person(each).get("village") != village for each in people):
            raise RecordRefused("event.other_village")

    def _old_enough(self, head: str, others: Iterable[str]) -> None:
        """A head is 6 years old (PK check 7); where nobody is, the children are alone and one of them it must be."""
        age = self.age(head)
        if age is None or age >= 6:
            return
        ages = [self.age(each) for each in others]
        if any(each is None or each >= 6 for each in ages):
            raise RecordRefused("event.head_too_young", name=self.name(head))

    def _was_led(self, family: str) -> bool:
        """Whether the family had a head before: one typed without a head is not held up for it."""
        return any(
            values.get("family") == family
            and values.get("gone_on") is None
            and values.get("relation") == kinship.HEAD
            for values in self._people_before.values()
        )

    def _follows(self, person: str, lead: str | None, link: int) -> int:
        """What somebody becomes in another family whose former head becomes `link` there."""
        was = self.person(person).get("relation")
        if lead is not None and self.home(lead) == self.home(person):
            return kinship.relation_through(link, was)
        return was if isinstance(was, int) and was in (kinship.WORKER, kinship.OTHER) else kinship.RELATIVE

    def _join_as(self, family: str, person: str, relation: int) -> None:
        if relation == kinship.HEAD and any(
            self.person(each).get("relation") == kinship.HEAD
            for each in self.members(family)
            if each != person
        ):
            raise RecordRefused("event.two_heads")
        taken = {self.person(each).get("number") for each in self.members(family) if each != person}
        if self.home(person) != family or self.person(person).get("number") in taken:
            self.put(person, number=self._next_number(family))
        self.put(person, family=family, relation=relation)

    def _next_number(self, family: str) -> int | None:
        numbers = [self.person(each).get("number") for each in self.members(family)]
        following = max((each for each in numbers if isinstance(each, int)), default=len(numbers)) + 1
        return following if following <= 99 else None

    def _renumber(self, people: Sequence[str]) -> None:
        for number, each in enumerate(people, start=1):
            self.put(each, number=number if number <= 99 else None)

    def _changed(self, person: str, key: str) -> bool:
        before = self._people_before.get(person)
        return before is not None and before.get(key) != self._people[person].get(key)

    def _note_what_was(self) -> None:
        """Give each change to its event; whose relation changes without one follows a new head."""
        for person, before in self._people_before.items():
            mine = [each for each in self._events if each.person == person]
            if self._changed(person, "relation") and not self._changed(person, "family") and not mine:
                born = before.get("birth_date")
                if isinstance(born, str) and born > self.day.isoformat():
                    continue  # came into a family that had the new head already
                follows = _Event(NEW_HEAD, person, {"other_person": self._head_of(self.home(person))})
                self._events.append(follows)
                mine = [follows]
            moving = next((each for each in mine if each.kind in _MOVING), None)
            if self._changed(person, "family"):
                if moving is None:  # a child that goes along
                    moving = _Event(MOVE_WITHIN, person, {})
                    self._events.append(moving)
                moving.before["family_before"] = before.get("family")
            if self._changed(person, "relation"):
                carrier = next((each for each in mine if each.kind == NEW_HEAD), moving or mine[0])
                carrier.before["relation_before"] = before.get("relation")
            for each in mine:
                if each.kind in MARITAL:
                    each.before["marital_before"] = before.get("marital_status")

    def _head_of(self, family: str) -> str | None:
        here = self.members(family)
        return next((each for each in here if self.person(each).get("relation") == kinship.HEAD), None)

    def _refuse_what_later_events_rest_on(self) -> None:
        """What an event replaces must be what stood on its day: nothing later may have replaced it already."""
        for each in self._events:
            self._born_by_then(each.person)
        touched = [
            person
            for person in self._people_before
            if any(each.person == person for each in self._events)
            or any(self._changed(person, key) for key in ("family", "relation", "marital_status", "gone_on"))
        ]
        event = record_table("life_event")
        later = select(event).where(event.c.person.in_(touched), event.c.happened_on > self.day.isoformat())
        for row in self.conn.execute(later.order_by(event.c.happened_on)).mappings():
            if self._rests_on(str(row["person"]), values_of("life_event", row)):
                raise RecordRefused(
                    "event.later_event", name=self.name(row["person"]), since=said(row["happened_on"])
                )

    def _rests_on(self, person: str, later: Values) -> bool:
        kind = later.get("kind")
        moves = kind in ENTRIES or kind in EXITS
        elsewhere = later.get("family_before") is not None
        marital = kind in MARITAL or later.get("marital_before") is not None
        if self._changed(person, "gone_on"):
            return True
        if self._changed(person, "family") and (moves or elsewhere):
            return True
        if self._changed(person, "marital_status") and marital:
            return True
        if self._changed(person, "relation"):
            leads = self._people[person].get("relation") == kinship.HEAD
            return elsewhere or later.get("relation_before") is not None or (leads and moves)
        return False

    def _issues(self) -> tuple[Issue, ...]:
        """Findings about what is new; what a record had before is not this event's fault."""
        found: list[Issue] = []
        context = CheckContext(today(self.desk))
        for type, now, before in (
            ("family", self._families, self._families_before),
            ("person", self._people, self._people_before),
        ):
            for id, values in now.items():
                if id in before and before[id] == values:
                    continue
                known = find_issues(RECORD_TYPES[type], before[id], context) if id in before else ()
                for issue in find_issues(RECORD_TYPES[type], values, context):
                    if issue in known or issue.code == _JUDGED_HERE:
                        continue
                    if id not in before or issue.level is Level.ERROR:
                        found.append(issue)
        for each in self._events:
            values = self._event_values(each, None)
            found += [
                issue
                for issue in find_issues(RECORD_TYPES["life_event"], values, context)
                if issue.level is Level.ERROR
            ]
        return tuple(found)

    def _changes(self, type: str) -> list[Change]:
        people = type == "person"
        now = self._people if people else self._families
        before = self._people_before if people else self._families_before
        changes: list[Change] = []
        for id, values in now.items():
            old = before.get(id, {})
            fields = {key: value for key, value in values.items() if value != old.get(key)}
            if fields:
                changes.append(
                    Change(type, id, str(values.get("village") or self.desk.region), "put", fields)
                )
        return changes

    def _event_changes(self) -> list[Change]:
        earlier = self._events_of_the_day()
        changes: list[Change] = []
        for each in self._events:
            place = earlier.get(each.person, 0) + 1
            earlier[each.person] = place
            values = self._event_values(each, min(place, 99) if place > 1 else None)
            fields = {key: value for key, value in values.items() if value is not None}
            changes.append(
                Change("life_event", new_id(self.desk.random), str(fields["village"]), "put", fields)
            )
        return changes

    def _events_of_the_day(self) -> dict[str, int]:
        """Per person, the last place taken among the events of the day."""
        event = record_table("life_event")
        people = {each.person for each in self._events}
        query = (
            select(event.c.person, func.count(), func.max(event.c.order_in_day))
            .where(event.c.person.in_(people), event.c.happened_on == self.day.isoformat())
            .group_by(event.c.person)
        )
        return {person: max(count, last or 0) for person, count, last in self.conn.execute(query)}

    def _event_values(self, event: _Event, place: int | None) -> dict[str, Value]:
        person = self._people[event.person]
        return records.tidied(
            "life_event",
            {
                "village": person.get("village") or self.desk.region,
                "family": person.get("family"),
                "person": event.person,
                "kind": event.kind,
                "happened_on": self.day.isoformat(),
                "order_in_day": place,
                **event.before,
                **event.fields,
            },
        )
