"""Taking residents in from a workbook: first a rehearsal that only compares, then one undoable step."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from sqlalchemy import Connection, select

from kkb_desktop.domain.clock import new_id
from kkb_desktop.domain.errors import ImportRefused
from kkb_desktop.domain.fields import CheckContext, Value, Values
from kkb_desktop.domain.issues import Issue, Level
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.validation import find_issues
from kkb_desktop.reports.residents import CellProblem, ImportedFamily, ImportedPerson, read_residents
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.spreadsheets import IMPORTED
from kkb_desktop.services.writing import steps
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.progress import Cancel, Progress, report, stop_if_asked
from kkb_desktop.store.log import vector
from kkb_desktop.store.schema import record_table
from kkb_desktop.store.writing import Change

Outcome = Literal["new", "changed", "unchanged", "doubtful"]


@dataclass(frozen=True, slots=True)
class RehearsedRow:
    """What would happen to one row of the file.

    `changes` are (field, value here, value in the file) of a record that exists. `record` is the record here, or the
    id the new one will get. `doubts` are the findings that make the row doubtful; other findings about its cells
    stand in `Rehearsal.problems` and do not keep it back.
    """

    type: str
    sheet: str
    row: int
    outcome: Outcome
    title: str
    card_number: str
    record: str
    values: Values
    changes: tuple[tuple[str, Value, Value], ...] = ()
    doubts: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What taking the file in would do; nothing has been written.

    `people` and `families` are the rows in the order of the file; `new`, `changed`, `unchanged` and `doubtful` count
    people. `problems` are all findings by cell. `mapping` says which field was read from which column (0 = A), `titles`
    what stands above the columns; give `mapping` back, corrected, to `rehearse` to read the file another way.
    """

    path: Path
    layout: str
    mapping: Mapping[str, int]
    titles: Mapping[int, str]
    sheet: str
    families: tuple[RehearsedRow, ...]
    people: tuple[RehearsedRow, ...]
    problems: tuple[CellProblem, ...]
    seen: Mapping[str, int] = field(repr=False)

    def count(self, outcome: Outcome, type: str = "person") -> int:
        """How many rows of a type have an outcome."""
        rows = self.people if type == "person" else self.families
        return sum(row.outcome == outcome for row in rows)

    @property
    def new(self) -> int:
        """People who are not here yet."""
        return self.count("new")

    @property
    def changed(self) -> int:
        """People who are here and differ."""
        return self.count("changed")

    @property
    def unchanged(self) -> int:
        """People who are here just so."""
        return self.count("unchanged")

    @property
    def doubtful(self) -> int:
        """People a person should look at; they are left out unless asked for."""
        return self.count("doubtful")


def rehearse(
    desk: Desk,
    path: Path,
    *,
    layout: str | None = None,
    mapping: Mapping[str, int] | None = None,
    cancel: Cancel | None = None,
    progress: Progress | None = None,
) -> Rehearsal:
    """Read a workbook or CSV file and compare it with what is here.

    People are recognised by NIK, else by name and birth date within the family card number; families by their card
    number, else by a member found. An empty cell never empties a field. Raises ImportRefused for a file that cannot
    be read, "training.real_list" or "training.list" for one from the other side of training, Cancelled when asked to
    stop.
    """
    sheet = read_residents(
        path,
        layout=layout,
        mapping=mapping,
        today=today(desk),
        invented=desk.training,
        progress=progress,
        cancel=cancel,
    )
    with desk.engine.connect() as conn:
        comparison = _Comparison(desk, _known(conn, desk), _repeated(sheet.families))
        seen = dict(vector(conn))
    total = len(sheet.families)
    for done, family in enumerate(sheet.families):
        if done % 50 == 0:
            stop_if_asked(cancel)
            report(progress, done, total)
        comparison.family(family, sheet.sheet)
    report(progress, total, total)
    return Rehearsal(
        Path(path),
        sheet.layout_key,
        sheet.mapping,
        sheet.titles,
        sheet.sheet,
        tuple(comparison.families),
        tuple(comparison.people),
        tuple(sheet.problems),
        seen,
    )


def approve(
    desk: Desk,
    rehearsal: Rehearsal,
    *,
    include_doubtful: bool = False,
    cancel: Cancel | None = None,
    progress: Progress | None = None,
) -> ChangeSet:
    """Write what was rehearsed, as one step that can be undone as a whole.

    Doubtful rows are left out, and so is a family of nothing but doubtful people, unless `include_doubtful`. Raises
    ImportRefused "residents.changed_since" when something has been written here meanwhile; Cancelled writes nothing.
    """
    permit(desk, Permission.IMPORT)
    changes = list(_changes(desk, rehearsal, include_doubtful))
    stop_if_asked(cancel)
    report(progress, 0, len(changes))
    with steps.transaction(desk) as conn:
        if dict(vector(conn)) != dict(rehearsal.seen):
            raise ImportRefused("residents.changed_since")
        written = steps.write_in(conn, desk, changes, label=f"{IMPORTED} penduduk: {rehearsal.path.name}")
        stop_if_asked(cancel)
    report(progress, len(changes), len(changes))
    return written


def _changes(desk: Desk, rehearsal: Rehearsal, include_doubtful: bool) -> Iterator[Change]:
    people = [row for row in rehearsal.people if include_doubtful or row.outcome != "doubtful"]
    inhabited = {row.values.get("family") for row in people}
    for row in (*rehearsal.families, *people):
        if row.outcome == "unchanged" or (row.type == "family" and row.record not in inhabited):
            continue
        fields = {key: new for key, _old, new in row.changes} or dict(row.values)
        if row.type == "person" and row.changes:
            fields.pop("family", None)
        village = str(row.values.get("village") or desk.region)
        yield Change(row.type, row.record, village, "put", fields, None)


@dataclass(frozen=True, slots=True)
class _Known:
    """What is here already, found by what a file can name it by."""

    families: Mapping[str, Values]
    people: Mapping[str, Values]
    family_by_card: Mapping[str, list[str]]
    person_by_nik: Mapping[str, list[str]]
    people_of: Mapping[str, list[str]]


def _known(conn: Connection, desk: Desk) -> _Known:
    families = _rows(conn, desk, "family")
    people = _rows(conn, desk, "person")
    by_card: dict[str, list[str]] = defaultdict(list)
    by_nik: dict[str, list[str]] = defaultdict(list)
    members: dict[str, list[str]] = defaultdict(list)
    for id, family in families.items():
        if family.get("card_number"):
            by_card[str(family["card_number"])].append(id)
    for id, person in people.items():
        if person.get("nik"):
            by_nik[str(person["nik"])].append(id)
        members[str(person.get("family"))].append(id)
    return _Known(families, people, by_card, by_nik, members)


def _rows(conn: Connection, desk: Desk, type: str) -> dict[str, Values]:
    table = record_table(type)
    query = select(table)
    if desk.kind == "village":
        query = query.where(table.c.village == desk.region)
    keys = ["id", *RECORD_TYPES[type].by_key]
    return {row["id"]: {key: row[key] for key in keys[1:]} for row in conn.execute(query).mappings()}


def _repeated(families: Iterable[ImportedFamily]) -> frozenset[str]:
    niks = Counter(
        str(one.values["nik"]) for each in families for one in each.members if one.values.get("nik")
    )
    return frozenset(nik for nik, times in niks.items() if times > 1)


@dataclass
class _Comparison:
    """The walk through the file: each family is met with what is here."""

    desk: Desk
    known: _Known
    repeated: frozenset[str]
    families: list[RehearsedRow] = field(default_factory=list)
    people: list[RehearsedRow] = field(default_factory=list)
    new_families: dict[str, str] = field(default_factory=dict)
    met: set[str] = field(default_factory=set)
    taken: set[str] = field(default_factory=set)

    def family(self, imported: ImportedFamily, sheet: str) -> None:
        found = [self._match(one, imported) for one in imported.members]
        card = str(imported.values.get("card_number") or "")
        home = self._home(card, found)
        values = {key: value for key, value in imported.values.items() if value is not None}
        values.setdefault("village", self.desk.region)
        if not values.get("head_name"):
            values["head_name"] = _head_name(imported.members)
        here = self.known.families.get(home) if home else None
        id = home or self.new_families.get(card) or new_id(self.desk.random)
        if card:
            self.new_families.setdefault(card, id)
        if id in self.met:  # named before in the file: more members, not another family
            self._people(imported, found, id, sheet)
            return
        self.met.add(id)
        changes = _differences(here, values)
        outcome: Outcome = "new" if here is None else "changed" if changes else "unchanged"
        self.families.append(
            RehearsedRow(
                "family", sheet, imported.row, outcome, str(values["head_name"]), card, id, values, changes
            )
        )
        self._people(imported, found, id, sheet)

    def _people(
        self,
        imported: ImportedFamily,
        found: list[tuple[str | None, tuple[Issue, ...]]],
        family: str,
        sheet: str,
    ) -> None:
        card = str(imported.values.get("card_number") or "")
        ids = [match or new_id(self.desk.random) for match, _doubts in found]
        here_now = [
            id for id in self.known.people_of.get(family, ()) if not self.known.people[id].get("gone_on")
        ]
        first = len(here_now) + 1
        for number, (one, id, (match, doubts)) in enumerate(zip(imported.members, ids, found, strict=True)):
            here = self.known.people.get(match) if match else None
            values = {key: value for key, value in one.values.items() if value is not None}
            values |= {"village": str(imported.values.get("village") or self.desk.region), "family": family}
            if one.mother is not None and not (here and here.get("mother")):
                values["mother"] = ids[one.mother]
            values.pop("number", None)  # the file's order; people who are here keep their number
            if here is None and number + first <= 99:
                values["number"] = number + first
            doubts = (*doubts, *self._errors(values))
            if here is not None and here.get("gone_on"):
                name, since = str(here.get("name") or ""), str(here["gone_on"])
                doubts = (
                    *doubts,
                    Issue("name", Level.WARNING, "residents.gone", {"name": name, "since": since}),
                )
            changes = _differences(here, values)
            outcome: Outcome = "new" if here is None else "changed" if changes else "unchanged"
            if doubts and outcome != "unchanged":
                outcome = "doubtful"
            title = str(values.get("name") or "")
            self.people.append(
                RehearsedRow(
                    "person", one.sheet or sheet, one.row, outcome, title, card, id, values, changes, doubts
                )
            )

    def _match(self, one: ImportedPerson, imported: ImportedFamily) -> tuple[str | None, tuple[Issue, ...]]:
        """The person here whom a row means, and what is doubtful about that. Nobody is meant by two rows."""
        nik = str(one.values.get("nik") or "")
        doubts: tuple[Issue, ...] = ()
        if nik and nik in self.repeated:
            doubts = (Issue("nik", Level.WARNING, "residents.same_nik_in_file"),)
        candidates = (
            [id for id in self.known.person_by_nik.get(nik, ()) if id not in self.taken] if nik else []
        )
        if len(candidates) > 1:
            alike = [id for id in candidates if _same_name(self.known.people[id], one.values)]
            doubts = (*doubts, Issue("nik", Level.WARNING, "residents.same_nik_here"))
            candidates = alike or candidates
        if candidates:
            match = candidates[0]
            if not _same_name(self.known.people[match], one.values) and not _same_birth(
                self.known.people[match], one.values
            ):
                other = str(self.known.people[match].get("name") or "")
                doubts = (*doubts, Issue("nik", Level.WARNING, "residents.other_name", {"name": other}))
            self.taken.add(match)
            return match, doubts
        for home in self.known.family_by_card.get(str(imported.values.get("card_number") or ""), ()):
            for id in self.known.people_of.get(home, ()):
                person = self.known.people[id]
                contradicts = nik and person.get("nik") and not _same_birth(person, one.values)
                if (
                    id not in self.taken
                    and not contradicts
                    and _same_name(person, one.values)
                    and (_same_birth(person, one.values) or not person.get("birth_date"))
                ):
                    self.taken.add(id)
                    return id, doubts
        return None, doubts

    def _home(self, card: str, found: list[tuple[str | None, tuple[Issue, ...]]]) -> str | None:
        """The family here: by its card number, else, where the file names none, by a member who was recognised."""
        cards = self.known.family_by_card.get(card, ()) if card else ()
        if cards:
            return cards[0]
        if not card:
            for match, _doubts in found:
                if match is not None:
                    return str(self.known.people[match].get("family"))
        return None

    def _errors(self, values: Values) -> tuple[Issue, ...]:
        """What a form would refuse: such a row is kept back, for somebody to look at it."""
        found = find_issues(RECORD_TYPES["person"], values, CheckContext(today(self.desk)))
        return tuple(issue for issue in found if issue.level is Level.ERROR)


def _differences(here: Values | None, values: Values) -> tuple[tuple[str, Value, Value], ...]:
    if here is None:
        return ()
    return tuple(
        (key, here.get(key), value) for key, value in values.items() if not _same(key, here.get(key), value)
    )


def _same(key: str, one: Value, other: Value) -> bool:
    """Equal for the purpose of an import: files write RT 1 as "001", people as "01"."""
    if key in ("rt", "rw") and isinstance(one, str) and isinstance(other, str):
        return one.lstrip("0") == other.lstrip("0")
    return one == other


def _head_name(members: Iterable[ImportedPerson]) -> str:
    names = sorted(
        (one.values.get("relation") != 1, at, one.values.get("name")) for at, one in enumerate(members)
    )
    return str(names[0][2] or "") if names else ""


def _folded(name: Value) -> str:
    """A name for comparing: no case, no titles' dots, no double spaces."""
    return " ".join(str(name or "").casefold().replace(".", " ").replace("'", "").split())


def _same_name(person: Values, values: Values) -> bool:
    return bool(_folded(values.get("name"))) and _folded(person.get("name")) == _folded(values.get("name"))


def _same_birth(person: Values, values: Values) -> bool:
    return bool(values.get("birth_date")) and person.get("birth_date") == values.get("birth_date")
