"""Who may be in the book twice: pairs for a person to look at, and look-alikes while somebody types. Nothing is merged.

Comparing everybody with everybody is too much; people are compared who share one of several keys (`_person_keys`),
so that a slip in one of them does not hide a pair. What was found not to be the same is kept as a `distinct_pair`
record and not asked again.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz, process
from sqlalchemy import Connection, Select, func, or_, select

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import Values
from kkb_desktop.domain.identity import PLACEHOLDER
from kkb_desktop.domain.likeness import UNSURE_DAYS, Score, family_score, name_score, person_score
from kkb_desktop.domain.name_folding import COMMON_WORDS, folded, folded_tokens, other_folds
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.events.book import DUPLICATE
from kkb_desktop.services.events.presence import is_here
from kkb_desktop.services.writing import records
from kkb_desktop.services.writing.batches import batches
from kkb_desktop.services.writing.changes import NOTHING
from kkb_desktop.services.writing.progress import Cancel, Progress, report, stop_if_asked
from kkb_desktop.store.schema import record_table

LIKELY = 70
"""Points from which a pair is worth a person's look; `docs/duplicates.md` says how many are then right."""
SURE_WHEN_GONE = 90
"""Points from which somebody who is here is compared with somebody who left: perhaps the same, come back."""
SUGGESTED = 45
"""Points from which a record is shown beside one that is being typed, of which little is known yet."""

PEOPLE, FAMILIES = 1, 2
"""Kinds of a distinct pair (code list `pair_kind`)."""

_TYPES = {PEOPLE: "person", FAMILIES: "family"}
_CROWD = 60
"""So many records with one key are compared only with those near them in age and name."""
_NEAR = 12
_FEW_PEOPLE = 500
"""In a smaller village a name is taken to be as rare as in one of this size."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records of one type that may be the same; `one` has more filled in, and is the one to keep.

    `score` goes to 100; `reasons` are codes of `domain.reasons`. `titles` and `villages` are those of one and other;
    pairs across villages are found at a district by their NIK, and can be looked at, not merged.
    """

    type: str
    one: str
    other: str
    score: int
    reasons: tuple[str, ...]
    titles: tuple[str, str]
    villages: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that may be the one being typed.

    `detail` tells it from its namesakes, in figures and names only: birth date, head of family, RT and RW. `gone_on`
    is the day since when a person is not here any more, "" for who is.
    """

    record: str
    score: int
    title: str
    detail: str
    reasons: tuple[str, ...] = ()
    gone_on: str = ""


def find_people(
    desk: Desk,
    *,
    village: str | None = None,
    limit: int = 500,
    least: int = LIKELY,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> list[Pair]:
    """Pairs of people who may be one, the likeliest first, at most `limit` and of `least` points or more.

    People are compared within their village, and at a district across villages where they have the same NIK. Two who
    are both gone are left out, they count nowhere; one who is here and one who left are a pair from 90 points on.
    Raises Cancelled.
    """
    best: list[tuple[float, Pair]] = []
    with desk.engine.connect() as conn:
        apart = _distinct(conn, PEOPLE)
        homes = _villages(conn, desk, village)
        for done, home in enumerate(homes):
            stop_if_asked(cancel)
            report(progress, done, len(homes))
            people = _people(conn, _in_village("person", home))
            best = _best(best, _people_pairs(people, _blocks(people, _person_keys), apart, least), limit)
        if len(homes) > 1:
            across = (
                found
                for found in _same_number_pairs(conn, _in_two_villages(), apart, least)
                if found[1].villages[0] != found[1].villages[1]
            )
            best = _best(best, across, limit)
        report(progress, len(homes), len(homes))
        return _fuller_first(conn, "person", [pair for _weight, pair in best])


def same_nik(desk: Desk) -> int:
    """How many pairs of `find_people` have one NIK between them. A moment's work, where finding all pairs takes
    seconds."""
    with desk.engine.connect() as conn:
        return sum(1 for _ in _same_number_pairs(conn, func.count() > 1, _distinct(conn, PEOPLE), LIKELY))


def find_families(
    desk: Desk,
    *,
    village: str | None = None,
    limit: int = 500,
    least: int = LIKELY,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> list[Pair]:
    """Pairs of families that may be one, within their village, the likeliest first. Families left by all are not
    among them. Raises Cancelled."""
    best: list[tuple[float, Pair]] = []
    with desk.engine.connect() as conn:
        apart = _distinct(conn, FAMILIES)
        homes = _villages(conn, desk, village)
        for done, home in enumerate(homes):
            stop_if_asked(cancel)
            report(progress, done, len(homes))
            members = _members(_people(conn, _in_village("person", home)))
            families = [each for each in _families(conn, home) if members.get(each["id"]) != []]
            best = _best(best, _family_pairs(families, members, apart, least), limit)
        report(progress, len(homes), len(homes))
        return _fuller_first(conn, "family", [pair for _weight, pair in best])


def like(
    desk: Desk, values: Values, limit: int = 5, *, type: str = "person", apart_from: str = ""
) -> list[Candidate]:
    """The records that a person or family being typed may already be, the likeliest first; quick enough for each
    key press.

    `values` is what the form holds so far; nothing is compared before a name or a whole number is there.
    `apart_from` is the record being edited. A district desk needs `values["village"]` to compare names; without, it
    looks for the NIK or card number only. Raises RecordRefused "record.unknown_type" for other types.
    """
    match type:
        case "person":
            return _like_person(desk, values, limit, apart_from)
        case "family":
            return _like_family(desk, values, limit, apart_from)
        case _:
            raise RecordRefused("record.unknown_type")


def not_same(desk: Desk, one: str, other: str, kind: int) -> records.Saved:
    """Keep that two records are not the same, so that the pair is not asked about again. `kind` is PEOPLE or FAMILIES.

    Writes nothing where it is known already. Raises RecordRefused "record.unknown", "record.unknown_type",
    "merge.same_record".
    """
    permit(desk, Permission.MERGE)
    type = _TYPES.get(kind)
    if type is None:
        raise RecordRefused("record.unknown_type")
    if one == other:
        raise RecordRefused("merge.same_record")
    first, second = sorted((one, other))
    village = records.read(desk, type, first).values.get("village")
    records.read(desk, type, second)
    table = record_table("distinct_pair")
    known = select(table.c.id).where(
        table.c.kind == kind,
        or_(
            (table.c.one == first) & (table.c.other == second),
            (table.c.one == second) & (table.c.other == first),
        ),
    )
    with desk.engine.connect() as conn:
        pair = conn.scalar(known.limit(1))
    if pair is not None:
        return records.Saved(pair, NOTHING, ())
    values: Values = {"village": village, "kind": kind, "one": first, "other": second}
    return records.save(desk, "distinct_pair", values)


# ------------------------------------------------------------------------------------------------ reading

_Row = dict[str, Any]
"""A person with what the household adds, or a family; `id` and `village` besides the compared fields."""


def _villages(conn: Connection, desk: Desk, village: str | None) -> list[str]:
    if village is not None:
        return [village]
    if desk.kind == "village":
        return [desk.region]
    family = record_table("family")
    return sorted(each for each in conn.scalars(select(family.c.village).distinct()) if each)


def _in_village(type: str, village: str) -> Any:
    return record_table(type).c.village == village


def _people(conn: Connection, test: Any) -> list[_Row]:
    """Everybody of whom the test is true, but those already put aside as doubles."""
    person = record_table("person")
    aside = func.coalesce(person.c.gone_how, 0) == DUPLICATE
    rows = conn.execute(_people_query().where(test, ~aside)).mappings()
    return [dict(row) for row in rows]


def _people_query() -> Select[Any]:
    person, family = record_table("person"), record_table("family")
    own = "id village family name nik sex birth_date birth_place mother_name father_name gone_on"
    shared = "card_number rt rw head_name"
    return select(
        *(person.c[key] for key in own.split()), *(family.c[key] for key in shared.split())
    ).outerjoin_from(person, family, family.c.id == person.c.family)


def _in_two_villages() -> Any:
    village = record_table("person").c.village
    return func.min(village) != func.max(village)


def _same_number_pairs(
    conn: Connection, having: Any, apart: set[tuple[str, str]], least: int
) -> Iterator[tuple[float, Pair]]:
    """Pairs with one NIK, of the numbers for which `having` is true of those who are here and bear it."""
    nik = record_table("person").c.nik
    shared = select(nik).where(nik.is_not(None), nik != PLACEHOLDER, is_here()).group_by(nik).having(having)
    people = _people(conn, nik.in_(shared))
    return _people_pairs(people, _blocks(people, lambda each: [("nik", each["nik"])]), apart, least)


def _families(conn: Connection, village: str) -> list[_Row]:
    family = record_table("family")
    keys = "id village head_name card_number phone rt rw address"
    query = select(*(family.c[key] for key in keys.split())).where(family.c.village == village)
    return [dict(row) for row in conn.execute(query).mappings()]


def _members(people: Iterable[_Row]) -> dict[str, list[_Row]]:
    """Who is here, by family; an empty list for a family that all have left."""
    found: dict[str, list[_Row]] = defaultdict(list)
    for each in people:
        here = found[each["family"]]
        if each["gone_on"] is None:
            here.append(each)
    return found


def _distinct(conn: Connection, kind: int) -> set[tuple[str, str]]:
    table = record_table("distinct_pair")
    rows = conn.execute(select(table.c.one, table.c.other).where(table.c.kind == kind))
    return {_ordered(one, other) for one, other in rows}


def _ordered(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


# ------------------------------------------------------------------------------------------------ keys


def _person_keys(row: _Row) -> Iterator[Hashable]:
    """The keys two records of one person are likely to share at least one of, whatever was mistyped."""
    words = _by_ear(row["name"])
    telling = [word for word in words if word not in COMMON_WORDS] or words
    born, sex = row["birth_date"] or "", row["sex"]
    if row["nik"] and row["nik"] != PLACEHOLDER:
        yield "nik", row["nik"]
    if born and born[4:] not in UNSURE_DAYS:
        yield "born", born
    for word in telling:
        yield "word and year", word, born[:4], sex
        if born and born[4:] not in UNSURE_DAYS:
            yield "word and day", word, born[4:], sex
    yield "name", " ".join(words), sex
    for parent in ("mother_name", "father_name"):
        if row[parent]:
            named = folded(row[parent])
            yield parent, named, born
            for word in telling[:1]:
                yield parent, named, word
    yield "family", row["family"]
    if row["card_number"]:
        yield "card", row["card_number"]


def _family_keys(row: _Row) -> Iterator[Hashable]:
    words = _by_ear(row["head_name"])
    rt = (row["rt"] or "").lstrip("0")
    if row["card_number"]:
        yield "card", row["card_number"]
    if row["phone"]:
        yield "phone", row["phone"]
    yield "head", " ".join(words)
    for word in [word for word in words if word not in COMMON_WORDS] or words:
        yield "word and rt", word, rt


def _member_keys(row: _Row) -> Iterator[Hashable]:
    """By which member two families may be found to be one."""
    born = row["birth_date"] or ""
    if row["nik"] and row["nik"] != PLACEHOLDER:
        yield "nik", row["nik"]
    if born and born[4:] not in UNSURE_DAYS:
        yield "born", born, row["sex"]


def _by_ear(name: str | None) -> list[str]:
    return [other_folds(word)[-1] for word in folded_tokens(name or "")]


def _blocks(rows: Sequence[_Row], keys: Callable[[_Row], Iterable[Hashable]]) -> set[tuple[int, int]]:
    """The places in `rows` of those who share a key, each pair once."""
    sharing: dict[Hashable, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        for key in keys(row):
            sharing[key].append(place)
    found: set[tuple[int, int]] = set()
    for places in sharing.values():
        if len(places) > 1:
            found.update(_within(rows, places))
    return found


def _within(rows: Sequence[_Row], places: list[int]) -> Iterator[tuple[int, int]]:
    reach = len(places)
    if reach > _CROWD:
        # A whole village of "Bayi" born on 1 January: neighbours in age, and the work stays in bounds.
        places = sorted(places, key=lambda at: (rows[at].get("birth_date") or "", str(_name(rows[at])), at))
        reach = _NEAR
    for at, one in enumerate(places):
        for other in places[at + 1 : at + 1 + reach]:
            yield (one, other) if one < other else (other, one)


def _name(row: _Row) -> object:
    return row.get("name") or row.get("head_name") or ""


# ------------------------------------------------------------------------------------------------ pairs


def _people_pairs(
    people: Sequence[_Row], places: Iterable[tuple[int, int]], apart: set[tuple[str, str]], least: int
) -> Iterator[tuple[float, Pair]]:
    names = [" ".join(_by_ear(row["name"])) for row in people]
    bearers = Counter(names)
    for at, beside in places:
        one, other = people[at], people[beside]
        if _plainly_two(one, other):
            continue
        gone = (one["gone_on"] is not None) + (other["gone_on"] is not None)
        if gone == 2 or one["id"] == other["id"]:
            continue
        share = max(bearers[names[at]], bearers[names[beside]]) / max(len(people), _FEW_PEOPLE)
        score = person_score(one, other, share=share)
        if score.points >= (max(least, SURE_WHEN_GONE) if gone else least):
            pair = _pair("person", one, other, score)
            if _ordered(pair.one, pair.other) not in apart:
                yield score.weight, pair


def _plainly_two(one: _Row, other: _Row) -> bool:
    """Most pairs by far: each has a NIK and a birth date, years apart. Seen quickly, so that a village is."""
    number, another = one["nik"], other["nik"]
    if not number or not another or not one["birth_date"] or not other["birth_date"]:
        return False
    years = abs(int(one["birth_date"][:4]) - int(other["birth_date"][:4]))
    return years > 2 and number[6:10] != another[6:10] and number[10:12] != another[10:12]


def _family_pairs(
    families: Sequence[_Row],
    members: Mapping[str, list[_Row]],
    apart: set[tuple[str, str]],
    least: int,
) -> Iterator[tuple[float, Pair]]:
    at = {row["id"]: place for place, row in enumerate(families)}
    here = [person for row in families for person in members.get(row["id"], ())]
    places = _blocks(families, _family_keys)
    for one, other in _blocks(here, _member_keys):
        first, second = at[here[one]["family"]], at[here[other]["family"]]
        if first != second:
            places.add((min(first, second), max(first, second)))
    for first, second in places:
        a, b = families[first], families[second]
        if _ordered(a["id"], b["id"]) in apart:
            continue
        ours, theirs = members.get(a["id"], []), members.get(b["id"], [])
        if family_score(a, b, shared=1, fewer=1).points < least:
            continue  # not even the same members would make them one
        shared = _shared(ours, theirs)
        score = family_score(a, b, shared=shared, fewer=min(len(ours), len(theirs)))
        if score.points >= least:
            yield score.weight, _pair("family", a, b, score)


def _shared(ours: Sequence[_Row], theirs: Sequence[_Row]) -> int:
    """How many of the one side are likely somebody of the other, each counted once."""
    taken: set[str] = set()
    for one in ours:
        alike = max(
            ((person_score(one, each).weight, each["id"]) for each in theirs if each["id"] not in taken),
            default=(0.0, ""),
        )
        if alike[0] > 0:
            taken.add(alike[1])
    return len(taken)


def _pair(type: str, one: _Row, other: _Row, score: Score) -> Pair:
    return Pair(
        type,
        one["id"],
        other["id"],
        score.points,
        score.reasons,
        (str(_name(one)), str(_name(other))),
        (one["village"] or "", other["village"] or ""),
    )


def _best(
    known: list[tuple[float, Pair]], more: Iterable[tuple[float, Pair]], limit: int
) -> list[tuple[float, Pair]]:
    def likeliest(found: tuple[float, Pair]) -> tuple[int, float, str, str]:
        weight, pair = found
        return (-pair.score, -weight, *_ordered(pair.one, pair.other))

    return heapq.nsmallest(limit, [*known, *more], key=likeliest)


def _fuller_first(conn: Connection, type: str, pairs: Sequence[Pair]) -> list[Pair]:
    """Each pair with the record to keep in front: who is here, then what has more filled in, then the older one."""
    table = record_table(type)
    ids = sorted({each for pair in pairs for each in (pair.one, pair.other)})
    rank: dict[str, tuple[bool, int, str]] = {}
    for part in batches(ids):
        for row in conn.execute(select(table).where(table.c.id.in_(part))).mappings():
            empty = sum(value is None for value in row.values())
            rank[row["id"]] = (row.get("gone_on") is not None, empty, row["id"])
    return [
        pair
        if rank[pair.one] <= rank[pair.other]
        else Pair(
            pair.type, pair.other, pair.one, pair.score, pair.reasons, pair.titles[::-1], pair.villages[::-1]
        )
        for pair in pairs
    ]


# ------------------------------------------------------------------------------------------------ while typing

_FEW = 120
"""Names looked at closely for one that is being typed."""
_LIKE_NAME = 88
"""Points of a name from which it is shown as long as little else is typed."""


def _like_person(desk: Desk, values: Values, limit: int, apart_from: str) -> list[Candidate]:
    person = record_table("person")
    name, nik, born = (str(values.get(key) or "") for key in ("name", "nik", "birth_date"))
    tests = [person.c.nik == nik] if len(nik) == 16 and nik != PLACEHOLDER else []
    village = str(values.get("village") or (desk.region if desk.kind == "village" else ""))
    with desk.engine.connect() as conn:
        if village and folded_tokens(name) and len(name) > 2:
            names = select(person.c.id, person.c.name).where(person.c.village == village)
            near = _nearest(name, conn.execute(names).all())
            tests.append(person.c.id.in_(near))
            if born:
                tests.append((person.c.village == village) & (person.c.birth_date == born))
        if not tests:
            return []
        rows = _people(conn, or_(*tests))
        household = _household(conn, values)
    typed = {**household, **values}
    scored = [(person_score(typed, row), row) for row in rows if row["id"] != apart_from]
    return [
        Candidate(
            row["id"],
            score.points,
            row["name"] or "",
            _detail(_day(row["birth_date"]), row["head_name"], row),
            score.reasons,
            row["gone_on"] or "",
        )
        for score, row in _likeliest(scored, limit, lambda score, row: _typed_enough(score, values, row))
    ]


def _like_family(desk: Desk, values: Values, limit: int, apart_from: str) -> list[Candidate]:
    family = record_table("family")
    name, card = str(values.get("head_name") or ""), str(values.get("card_number") or "")
    tests = [family.c.card_number == card] if len(card) == 16 and card != PLACEHOLDER else []
    village = str(values.get("village") or (desk.region if desk.kind == "village" else ""))
    with desk.engine.connect() as conn:
        if village and folded_tokens(name) and len(name) > 2:
            names = select(family.c.id, family.c.head_name).where(family.c.village == village)
            tests.append(family.c.id.in_(_nearest(name, conn.execute(names).all())))
        if not tests:
            return []
        rows = [dict(row) for row in conn.execute(select(family).where(or_(*tests))).mappings()]
    scored = [(family_score(values, row), row) for row in rows if row["id"] != apart_from]
    return [
        Candidate(row["id"], score.points, row["head_name"] or "", _detail("", "", row), score.reasons)
        for score, row in _likeliest(
            scored, limit, lambda score, row: _typed_enough(score, values, row, "head_name")
        )
    ]


def _nearest(name: str, named: Sequence[Any]) -> list[str]:
    """The ids of those whose written names are nearest: a rough look at all, titles and spellings aside later."""
    wanted = folded(name)
    written = [(each or "").lower() for _id, each in named]
    found = process.extract(wanted, written, scorer=fuzz.token_sort_ratio, limit=_FEW, score_cutoff=45)
    return [named[place][0] for _text, _ratio, place in found]


def _household(conn: Connection, values: Values) -> Values:
    """What the family in which a person is being typed adds."""
    family = record_table("family")
    row = conn.execute(
        select(family.c.card_number, family.c.rt, family.c.rw).where(family.c.id == values.get("family"))
    ).mappings()
    found = row.first()
    return dict(found) if found is not None else {}


def _typed_enough(score: Score, values: Values, row: _Row, name: str = "name") -> bool:
    """Likely by all that was typed; or of a like name or of the same card, as long as nothing speaks against."""
    if score.points >= SUGGESTED or (name == "head_name" and "likeness.same_card" in score.reasons):
        return True
    alike = name_score(str(values.get(name) or ""), row[name] or "") >= _LIKE_NAME
    return alike and not any(code in _AGAINST for code in score.reasons)


_AGAINST = {
    f"likeness.{each}"
    for each in ("other_birth_date", "other_sex", "other_nik", "nik_serial", "other_card", "maybe_twins")
}


def _likeliest(
    scored: Sequence[tuple[Score, _Row]], limit: int, wanted: Callable[[Score, _Row], bool]
) -> list[tuple[Score, _Row]]:
    kept = [(score, row) for score, row in scored if wanted(score, row)]
    return sorted(kept, key=lambda each: (-each[0].weight, each[1]["id"]))[:limit]


def _detail(birth_date: str, head_name: str | None, row: _Row) -> str:
    place = "/".join(
        f"{word} {row[key]}" for key, word in (("rt", "RT"), ("rw", "RW")) if row[key]
    )  # the same words in both languages
    return " · ".join(part for part in (birth_date, head_name or "", place) if part)


def _day(iso: str | None) -> str:
    return "-".join(reversed(iso.split("-"))) if iso else ""
