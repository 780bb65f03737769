"""Looking back: what was so on a day is what the records said after that day's events, whatever came later."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, insert, select

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import Values
from kkb_desktop.domain.records.life_event import ENTRIES, EXITS, MARITAL
from kkb_desktop.services import events
from kkb_desktop.services.desk.desk import Desk, close, create_desk
from kkb_desktop.services.events import as_of
from kkb_desktop.services.families import families
from kkb_desktop.services.writing import records, steps
from kkb_desktop.store.keyfile import Cost
from kkb_desktop.store.schema import record_table
from kkb_desktop.store.writing import Change
from tests.services.conftest import VILLAGE
from tests.store.conftest import engine, postgresql_server  # noqa: F401  (fixtures)

FIRST, LAST = date(2016, 1, 1), date(2026, 11, 1)
TRACKED = ("family", "marital_status", "relation")

# ------------------------------------------------------------------ random histories, written by the use cases


@pytest.fixture(scope="module")
def village(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    # Ids count upwards, so that a case drawn again meets its people in the same order.
    moments, ids = itertools.count(), itertools.count(1)
    desk, _code = create_desk(
        tmp_path_factory.mktemp("desa") / "desa",
        "village",
        VILLAGE,
        "Sari",
        "empat kata yang panjang",
        clock=lambda: datetime(2026, 11, 23, 7, tzinfo=UTC) + timedelta(milliseconds=next(moments)),
        random=lambda size: next(ids).to_bytes(size, "big"),
        cost=Cost(memory_kib=64, iterations=1, lanes=1),
    )
    yield desk
    close(desk)


HOUSEHOLDS = (
    # (sex, age on FIRST, relation, marital status)
    ((1, 45, 1, 2), (2, 40, 3, 2), (1, 22, 4, 1), (2, 19, 4, 1), (1, 3, 4, 1), (2, 70, 7, 4)),
    ((1, 60, 1, 2), (2, 58, 3, 2), (1, 30, 4, 2), (2, 27, 5, 2), (2, 2, 6, 1)),
    ((2, 33, 1, 3), (2, 8, 4, 1), (1, 28, 11, None)),
)


@dataclass
class Difference:
    """What one accepted event made of the present: (person, what, before, after), and whom it added."""

    day: date
    changes: list[tuple[str, str, Any, Any]]
    added: dict[str, dict[str, Any]]


@dataclass
class World:
    """Families of one random case, the events they have had, and the oracle: a replay of the differences by day."""

    desk: Desk
    families: list[str] = field(default_factory=list)
    start: dict[str, dict[str, Any]] = field(default_factory=dict)
    happened: list[Difference] = field(default_factory=list)

    def people(self) -> dict[str, dict[str, Any]]:
        """The present, as the table has it."""
        table = record_table("person")
        with self.desk.engine.connect() as conn:
            rows = (
                conn.execute(select(table).where(table.c.family.in_(self.families)).order_by(table.c.id))
                .mappings()
                .all()
            )
        return {
            row["id"]: {
                **{key: row[key] for key in TRACKED},
                "here": row["gone_on"] is None,
                "how": row["gone_how"],
                "sex": row["sex"],
                "grown": (row["birth_date"] or "") < "2000",
            }
            for row in rows
        }

    def here(self) -> list[str]:
        return sorted(id for id, values in self.people().items() if values["here"])

    def attempt(self, day: date, work: Callable[[], events.Happened]) -> str:
        """Why it was refused, "" where it was not."""
        before = self.people()
        try:
            done = work()
        except RecordRefused as refused:
            assert self.people() == before
            return refused.reason
        if done.family:
            self.families.append(done.family)
        after = self.people()
        self.happened.append(
            Difference(
                day,
                [
                    (id, key, before[id][key], values[key])
                    for id, values in after.items()
                    if id in before
                    for key in (*TRACKED, "here")
                    if before[id][key] != values[key]
                ],
                {id: values for id, values in after.items() if id not in before},
            )
        )
        return ""

    def replay(self, until: date) -> dict[str, dict[str, Any]]:
        """Who was here on a day, and as what."""
        state = {id: dict(values) for id, values in self.start.items()}
        later = {id: dict(values) for each in self.happened for id, values in each.added.items()}
        for each in sorted(
            self.happened, key=lambda each: each.day
        ):  # stable: on one day, as they were written
            if each.day > until:
                break
            for id in each.added:
                state[id] = later[id]
            for id, key, before, after in each.changes:
                # Somebody who came later was written down before an event of earlier was: it holds for them too.
                values = state.get(id) or later[id]
                assert values[key] == before, "an event was taken that does not fit what stood on its day"
                values[key] = after
        return {id: values for id, values in state.items() if values["here"]}


def settled(desk: Desk) -> World:
    world = World(desk)
    changes: list[Change] = []
    for members in HOUSEHOLDS:
        family = desk.random(16).hex()
        world.families.append(family)
        changes.append(
            Change("family", family, VILLAGE, "put", {"village": VILLAGE, "head_name": "Orang 1", "rt": "01"})
        )
        for number, (sex, age, relation, marital) in enumerate(members, start=1):
            values: Values = {
                "village": VILLAGE,
                "family": family,
                "number": number,
                "name": f"Orang {number}",
                "sex": sex,
                "relation": relation,
                "marital_status": marital,
                "birth_date": FIRST.replace(year=FIRST.year - age).isoformat(),
            }
            changes.append(Change("person", desk.random(16).hex(), VILLAGE, "put", values))
    steps.write(desk, changes, label="Awal")
    world.start = world.people()
    return world


def _one_event(world: World, day: date, draw: Callable[[Any], Any]) -> None:
    """An event of any kind, mostly one that fits; where a head leaves, somebody who stays follows."""
    desk, people, here = world.desk, world.people(), world.here()
    if not here:
        return
    kind = draw(st.sampled_from(KINDS))
    wanted = {"marriage": (None, 1, 3, 4), "bride": (None, 1, 3, 4), "divorce": (2,)}.get(
        kind, (1, 2, 3, 4, None)
    )
    fitting = [id for id in here if people[id]["marital_status"] in wanted and people[id]["grown"]]
    one = draw(st.sampled_from(fitting or here))
    home = people[one]["family"]
    mates = [id for id in here if people[id]["family"] == home]
    several = draw(st.lists(st.sampled_from(mates), min_size=1, max_size=3, unique=True))
    partners = [id for id in fitting if people[id]["sex"] != people[one]["sex"]]
    other = draw(st.sampled_from(partners or here))
    family = draw(st.sampled_from(world.families))
    target = draw(st.sampled_from([None, "new", family]))
    gone = [id for id, values in people.items() if not values["here"]]
    missing = [id for id in gone if people[id]["how"] == 10]
    heirs = draw(st.permutations(mates))
    leaves = draw(st.sampled_from([None, one]))
    guests = [
        {"name": "Tamu", "sex": 1, "relation": 1, "marital_status": 2},
        {"name": "Nyonya", "sex": 2, "relation": 3, "marital_status": 2},
    ]
    bride = {"name": "Mempelai", "sex": 3 - people[one]["sex"], "marital_status": 1}
    rt = f"{draw(st.integers(1, 9))}"

    def work(heir: str | None) -> events.Happened:
        match kind:
            case "birth":
                return events.birth(desk, family, day, {"name": "Bayi", "sex": 1})
            case "death":
                return events.death(desk, one, day, new_head=heir)
            case "move_out":
                return events.move_out(desk, several, day, "Bandung", new_head=heir)
            case "all_out":
                return events.move_out(desk, mates, day)
            case "not_found":
                return events.not_found(desk, several, day, new_head=heir)
            case "found":
                return events.found_again(
                    desk, missing[:2], day, to_family=target if target != "new" else None
                )
            case "return":
                return events.move_in(desk, day, family, returning=gone[-1:])
            case "newcomers":
                return events.move_in(desk, day, None, {"head_name": "B"}, guests)
            case "move":
                return events.move_within(desk, several, day, target, head=several[0], new_head=heir)
            case "address":
                return events.move_within(desk, mates, day, address={"rt": rt})
            case "marriage":
                return events.marriage(desk, one, day, other, target, new_head=heir)
            case "bride":
                return events.marriage(desk, one, day, None, target, spouse_values=bride, new_head=heir)
            case "divorce":
                return events.divorce(desk, one, day, leaves=leaves, new_head=heir)
            case "split":
                return events.split(desk, several, day, several[-1], new_head=heir)
            case "merge":
                return events.merge_families(desk, family, home, day, relation=7)
            case "lead":
                return events.new_head(desk, home, one, day)
            case _:
                return events.duplicate(desk, one, day, other, new_head=heir)

    for heir in (None, *heirs):
        if world.attempt(day, lambda heir=heir: work(heir)) not in HEADLESS:  # type: ignore[misc]
            return


HEADLESS = ("event.new_head_needed", "event.head_elsewhere", "event.head_too_young")
KINDS = (
    "birth", "death", "move_out", "all_out", "not_found", "found", "return", "newcomers", "move", "address",
    "marriage", "bride", "divorce", "split", "merge", "lead", "duplicate",
)  # fmt: skip


def looked_back(desk: Desk, day: date, families: list[str], *, among: bool) -> dict[str, dict[str, Any]]:
    query = as_of.people_on(day, families=families if among else None).subquery()
    with desk.engine.connect() as conn:
        rows = conn.execute(select(query).where(query.c.family.in_(families))).mappings().all()
    return {row["id"]: {key: row[key] for key in TRACKED} for row in rows}


@given(data=st.data())
@settings(max_examples=settings().max_examples // 2)
def test_any_day_is_what_the_events_up_to_it_had_made_of_the_village(
    village: Desk, data: st.DataObject
) -> None:
    world = settled(village)
    day = FIRST
    for _ in range(data.draw(st.integers(3, 14))):
        # Mostly one after the other, often on one day, now and then late: about a day long past.
        day += timedelta(days=data.draw(st.sampled_from([0, 0, 1, 30, 200])))
        late = data.draw(st.integers(0, 4)) == 0
        when = FIRST + timedelta(days=data.draw(st.integers(0, (day - FIRST).days))) if late else day
        _one_event(world, min(when, LAST), data.draw)
    _every_family_has_one_head(world)
    days = {each.day for each in world.happened}
    for when in sorted(
        {FIRST - timedelta(days=1), LAST} | days | {each - timedelta(days=1) for each in days}
    ):
        expected = {id: {key: values[key] for key in TRACKED} for id, values in world.replay(when).items()}
        assert looked_back(village, when, world.families, among=False) == expected
        assert looked_back(village, when, world.families, among=True) == expected
        lived_in = {values["family"] for values in expected.values()}
        assert set(as_of.families_on(village, when)) & set(world.families) == lived_in
        for family in world.families:
            members = as_of.members_on(village, family, when)
            assert set(members) == {id for id, values in expected.items() if values["family"] == family}
            ranks = [expected[id]["relation"] for id in members]
            assert ranks == sorted(ranks)


def _every_family_has_one_head(world: World) -> None:
    for family in world.families:
        members = families.members(world.desk, family)
        heads = [each for each in members if each.values["relation"] == 1]
        assert len(heads) == (1 if members else 0)
        numbers = [each.values["number"] for each in members]
        assert len(set(numbers)) == len(numbers)
        if heads:
            assert records.read(world.desk, "family", family).values["head_name"] == heads[0].values["name"]


@given(data=st.data())
@settings(max_examples=15)
def test_undoing_the_last_event_brings_every_day_back(village: Desk, data: st.DataObject) -> None:
    world = settled(village)
    for number in range(4):
        _one_event(world, FIRST + timedelta(days=100 * number), data.draw)
    days = [FIRST - timedelta(days=1), *(FIRST + timedelta(days=100 * number) for number in range(6))]
    before = [looked_back(village, each, world.families, among=False) for each in days]
    steps_made: list[events.Happened] = []

    def keep(work: Callable[[], events.Happened]) -> events.Happened:
        steps_made.append(work())
        return steps_made[-1]

    world.attempt(days[-1], lambda: keep(lambda: events.death(village, world.here()[0], days[-1])))
    for done in steps_made:
        if data.draw(st.booleans()):
            events.cancel(village, done.events[0])
        else:
            records.undo(village, done.change.step)
    assert [looked_back(village, each, world.families, among=False) for each in days] == before


# ------------------------------------------------------------------ rows of any kind, against the definition


def by_definition(
    people: list[dict[str, Any]], rows: list[dict[str, Any]], day: date
) -> dict[str, dict[str, Any]]:
    """What the module says in words, person by person and without SQL."""
    iso, found = day.isoformat(), {}
    for person in people:
        mine = [each for each in rows if each["person"] == person["id"]]
        order = lambda each: (each["happened_on"], each["order_in_day"] or 1)  # noqa: E731
        moves = sorted(
            (each for each in mine if each["kind"] in ENTRIES | EXITS),
            key=lambda each: (*order(each), each["kind"] in EXITS),
        )
        past = [each for each in moves if each["happened_on"] <= iso]
        coming = [each for each in moves if each["happened_on"] > iso]
        absent = past[-1]["kind"] in EXITS if past else bool(coming) and coming[0]["kind"] in ENTRIES
        unborn = person["birth_date"] is not None and person["birth_date"] > iso
        left = person["gone_on"] is not None and person["gone_on"] <= iso
        if absent or unborn or left:
            continue
        then = {key: person[key] for key in TRACKED}
        later = sorted(
            (each for each in mine if each["happened_on"] > iso),
            key=lambda each: (*order(each), each["op_stamp"]),
            reverse=True,
        )
        for each in later:
            if each["family_before"] is not None:
                then["family"] = each["family_before"]
            if each["marital_before"] is not None or each["kind"] in MARITAL:
                then["marital_status"] = each["marital_before"]
            if each["relation_before"] is not None:
                then["relation"] = each["relation_before"]
        found[person["id"]] = then
    return found


@pytest.mark.parametrize("seed", range(4))
def test_the_query_does_what_it_says_on_either_database(engine: Engine, seed: int) -> None:  # noqa: F811
    chance = Random(seed)
    families = [chance.randbytes(16).hex() for _ in range(8)]
    some_day = lambda: (FIRST + timedelta(days=chance.randrange(12))).isoformat()  # noqa: E731
    base = dict.fromkeys(column.name for column in record_table("person").columns)
    people = [
        {
            **base,
            "id": chance.randbytes(16).hex(),
            "village": VILLAGE,
            "family": chance.choice(families),
            "marital_status": chance.choice([None, 1, 2, 3, 4]),
            "relation": chance.randint(1, 11),
            "birth_date": chance.choice([None, "1980-01-01", some_day()]),
            "gone_on": chance.choice([None, None, None, some_day()]),
            "op_stamp": 1,
            "op_user": "Sari",
            "conflicts": 0,
        }
        for _ in range(60)
    ]
    blank = dict.fromkeys(column.name for column in record_table("life_event").columns)
    rows = [
        {
            **blank,
            "id": chance.randbytes(16).hex(),
            "village": VILLAGE,
            "family": chance.choice(families),
            "person": chance.choice([None, *(each["id"] for each in people)]),
            "kind": chance.randint(1, 14),
            "happened_on": some_day(),
            "order_in_day": chance.choice([None, None, 2, 3, 10]),
            "family_before": chance.choice([None, *families]),
            "marital_before": chance.choice([None, 1, 2, 3, 4]),
            "relation_before": chance.choice([None, 1, 3, 10, 11]),
            "op_stamp": chance.randrange(2**61) + number,
            "op_user": "Sari",
            "conflicts": 0,
        }
        for number in range(200)
    ]
    with engine.begin() as conn:
        conn.execute(insert(record_table("person")), people)
        conn.execute(insert(record_table("life_event")), rows)
    for offset in range(-1, 13):
        day = FIRST + timedelta(days=offset)
        expected = by_definition(people, rows, day)
        with engine.connect() as conn:
            for query in (as_of.people_on(day), as_of.people_on(day, village=VILLAGE)):
                found = conn.execute(query).mappings().all()
                assert {row["id"]: {key: row[key] for key in TRACKED} for row in found} == expected
            for family in families:
                found = conn.execute(as_of.people_on(day, families=[family])).mappings().all()
                assert {row["id"] for row in found} == {
                    id for id, values in expected.items() if values["family"] == family
                }
            absent = set(conn.scalars(as_of.absent_on(day)))
            assert not absent & expected.keys()
            for key, column in (
                ("family", "family"),
                ("marital", "marital_status"),
                ("relation", "relation"),
            ):
                former = {id: value for id, value in conn.execute(select(as_of.former(key, day)))}  # noqa: C416
                now = {each["id"]: each[column] for each in people}
                assert all(former.get(id, now[id]) == values[column] for id, values in expected.items()), (
                    f"{key} on {day}"
                )
    with engine.connect() as conn:
        assert conn.execute(as_of.people_on(FIRST, village="3299012002")).all() == []


def test_somebody_without_events_was_always_here_after_birth(
    desk: Desk, typed_family: dict[str, str]
) -> None:
    family = typed_family["family"]
    assert as_of.members_on(desk, family, date(2025, 6, 8)) == [typed_family["head"], typed_family["wife"]]
    assert as_of.members_on(desk, family, date(2025, 6, 9))[-1] == typed_family["child"]
    assert as_of.families_on(desk, date(1900, 1, 1)) == []


def test_gone_without_an_event_is_gone_from_that_day(desk: Desk, typed_family: dict[str, str]) -> None:
    records.save(desk, "person", {"gone_on": "2026-03-01", "gone_how": 3}, record=typed_family["child"])
    assert len(as_of.members_on(desk, typed_family["family"], date(2026, 2, 28))) == 3
    assert len(as_of.members_on(desk, typed_family["family"], date(2026, 3, 1))) == 2
