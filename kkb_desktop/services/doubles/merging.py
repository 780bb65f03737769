"""Making one of two records of the same person or family, as one step that can be undone and travels in bundles.

The record that goes is deleted; what it had is not lost: its values fill gaps, its references lead on, and its own
history stays in the log. Who edits it on another laptop meanwhile is told by a conflict, delete against edit; what
somebody there adds to it is brought over by `mend`, for which each merge keeps a `distinct_pair` record of kind
"merged" that says what became of what.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import CheckContext, Value, Values
from kkb_desktop.domain.issues import Level
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.records.life_event import ENTRIES, EXITS
from kkb_desktop.domain.validation import find_issues
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.doubles.merge_book import MERGED, MergeBook
from kkb_desktop.services.events.book import DEATH, DUPLICATE
from kkb_desktop.services.writing import records, steps
from kkb_desktop.services.writing.changes import NOTHING, ChangeSet
from kkb_desktop.store.schema import record_table

REFUSED = 4
"""Legal basis: the family refused or withdrew its consent."""


def merge_people(desk: Desk, keep: str, drop: str, values: Values | None = None) -> ChangeSet:
    """Make one person of two: `drop` is deleted, and whatever referred to it refers to `keep`.

    `values` are chosen for `keep` and go before all else; where `keep` has nothing, it gets what `drop` has. `family`
    may be chosen among the two families; the place in the household then comes with it. Two blocks of answers of one
    round become one: the fuller one, its gaps filled. Somebody who left and came back as a new record has one life
    again; a death of either stands; otherwise `keep` is where it was, and comings and goings of `drop` that would say
    otherwise go with it. Raises RecordRefused "merge.same_record", "merge.unknown", "merge.other_type",
    "merge.other_village", "merge.other_family", "merge.conflict"; RecordHasErrors for a chosen value.
    """
    permit(desk, Permission.MERGE)
    with steps.transaction(desk) as conn:
        book = MergeBook(desk, conn)
        chosen = _opened(book, "person", keep, drop, values)
        kept, dropped = dict(book.values[keep]), dict(book.values[drop])
        homes = (kept.get("family"), dropped.get("family"))
        if "family" in chosen and chosen["family"] not in homes:
            raise RecordRefused("merge.other_family")
        whereabouts = _whereabouts(book, keep, drop, chosen)
        book.fill(keep, drop)
        book.put(keep, whereabouts.household)
        book.put(keep, {**chosen, **whereabouts.gone})
        if chosen.get("family", kept.get("family")) != kept.get("family"):
            book.put(keep, _household(dropped, chosen))
        home = book.values[keep].get("family")
        _refuse_errors(desk, book, keep, chosen)
        _rename_head(book, keep, str(kept.get("name") or ""))
        _take_along(book, drop, homes[1], home)
        book.replace(drop, keep)
        _note(book, keep, drop, str(home or ""), str(dropped.get("name") or ""), str(homes[1] or ""))
        return book.write(f"Gabungkan data ganda: {book.values[keep].get('name') or ''}")


def merge_families(desk: Desk, keep: str, drop: str, values: Values | None = None) -> ChangeSet:
    """Make one family of two: everybody in `drop`, gone or here, belongs to `keep`, and `drop` is deleted.

    `values`, gaps and surveys as in `merge_people`. Members are not merged with each other: those who now stand twice
    in the family are on the list of pairs. A refusal of consent by either stands. Raises as `merge_people` does.
    """
    permit(desk, Permission.MERGE)
    with steps.transaction(desk) as conn:
        book = MergeBook(desk, conn)
        chosen = _opened(book, "family", keep, drop, values)
        dropped = dict(book.values[drop])
        book.fill(keep, drop)
        if dropped.get("legal_basis") == REFUSED:
            book.put(keep, {key: dropped.get(key) for key in _BASIS})
        book.put(keep, chosen)
        _refuse_errors(desk, book, keep, chosen)
        _renumber(book, keep, drop)
        book.replace(drop, keep)
        _note(book, keep, drop, keep, str(dropped.get("head_name") or ""))
        return book.write(f"Gabungkan keluarga ganda: {book.values[keep].get('head_name') or ''}")


def left_behind(desk: Desk) -> int:
    """How many records refer to one that was merged away: written elsewhere before the merge was known there."""
    with desk.engine.connect() as conn:
        book = MergeBook(desk, conn)
        _bring_over(book)
        return len(book.changed())


def mend(desk: Desk) -> ChangeSet:
    """Bring over what `left_behind` counts, as one step; nothing is written where there is nothing.

    A record that is in dispute because it was edited and merged away at the same time is left until that is settled.
    """
    permit(desk, Permission.MERGE)
    with steps.transaction(desk) as conn:
        book = MergeBook(desk, conn)
        _bring_over(book)
        if not book.changed():
            return NOTHING
        return book.write("Rapikan rujukan ke data yang digabungkan")


# ------------------------------------------------------------------------------------------------ before


_BASIS = ("legal_basis", "legal_basis_on", "legal_basis_note")


def _opened(book: MergeBook, type: str, keep: str, drop: str, values: Values | None) -> dict[str, Value]:
    """Both records read, and the chosen values in the form in which they are kept; or what stands against it."""
    if keep == drop:
        raise RecordRefused("merge.same_record")
    book.take((keep, drop))
    if keep not in book.values or drop not in book.values:
        raise RecordRefused("merge.unknown")
    if {book.types[keep], book.types[drop]} != {type}:
        raise RecordRefused("merge.other_type")
    chosen = records.tidied(type, values or {})
    village = book.values[keep].get("village")
    if book.values[drop].get("village") != village or chosen.get("village", village) != village:
        raise RecordRefused("merge.other_village")
    table = record_table(type)
    disputed = select(table.c.id).where(table.c.id.in_((keep, drop)), table.c.conflicts > 0)
    if book.conn.scalar(disputed.limit(1)) is not None:
        raise RecordRefused("merge.conflict")
    return chosen


def _refuse_errors(desk: Desk, book: MergeBook, keep: str, chosen: Mapping[str, Value]) -> None:
    """What was chosen must be sound; what was wrong before is not held against merging."""
    issues = find_issues(RECORD_TYPES[book.types[keep]], book.values[keep], CheckContext(today(desk)))
    if any(issue.level is Level.ERROR and issue.field in chosen for issue in issues):
        raise records.RecordHasErrors(issues)


# ------------------------------------------------------------------------------------------------ households


def _household(values: Values, chosen: Mapping[str, Value]) -> dict[str, Value]:
    return {key: values.get(key) for key in ("family", "relation", "number") if key not in chosen}


def _take_along(book: MergeBook, drop: str, left: Value, home: Value) -> None:
    """What was asked and explained about the one in the household left belongs to the household of the other."""
    blocks = book.referring("planning_survey", "person", drop)
    moving = [each for each in blocks if book.values[each].get("family") == left]
    for subject in (drop, *moving):
        moving += book.referring("explanation", "subject", subject)
    for each in moving:
        book.put(each, {"family": home})


def _rename_head(book: MergeBook, keep: str, name: str) -> None:
    """The family of a head whose name is corrected is named by it."""
    values = book.values[keep]
    family = str(values.get("family") or "")
    book.take([family])
    if values.get("relation") == 1 and family in book.values and book.values[family].get("head_name") == name:
        book.put(family, {"head_name": values.get("name")})


def _renumber(book: MergeBook, keep: str, drop: str) -> None:
    """Those who come are numbered behind those who are there."""
    numbers = [book.values[each].get("number") for each in book.referring("person", "family", keep)]
    last = max((each for each in numbers if isinstance(each, int)), default=0)
    comers = book.referring("person", "family", drop)

    def place(id: str) -> tuple[int, int, str]:
        number, relation = book.values[id].get("number"), book.values[id].get("relation")
        return (
            number if isinstance(number, int) else 100,
            relation if isinstance(relation, int) else 100,
            id,
        )

    for number, each in enumerate(sorted(comers, key=place), start=last + 1):
        book.put(each, {"number": number if number <= 99 else None})


# ------------------------------------------------------------------------------------------------ comings and goings


@dataclass(frozen=True, slots=True)
class _Whereabouts:
    """Whether the one person is here, and what of the household comes from the record that goes."""

    gone: Mapping[str, Value]
    household: Mapping[str, Value]


def _whereabouts(book: MergeBook, keep: str, drop: str, chosen: Mapping[str, Value]) -> _Whereabouts:
    kept, dropped = dict(book.values[keep]), dict(book.values[drop])
    own = book.referring("life_event", "person", keep)
    others = book.referring("life_event", "person", drop)
    for event in others:
        if book.values[event].get("kind") == DUPLICATE:  # it had been put aside as a double before
            book.delete(event)
    household: dict[str, Value] = {}
    gone = _going(kept)
    if "gone_on" in chosen or "gone_how" in chosen:
        gone = {**gone, **{key: chosen[key] for key in ("gone_on", "gone_how") if key in chosen}}
    elif kept.get("gone_how") == DEATH or dropped.get("gone_how") == DEATH:
        gone = gone if kept.get("gone_how") == DEATH else _going(dropped)
    elif gone["gone_on"] is not None and _going(dropped)["gone_on"] is not None:
        gone = max((gone, _going(dropped)), key=lambda each: str(each["gone_on"]))
    elif gone["gone_on"] is not None:
        back = [each for each in others if _comes_after(book, each, str(gone["gone_on"]))]
        if back:
            gone = {"gone_on": None, "gone_how": None}
            household = _household(dropped, chosen)
            _joins_lives(book, min(back, key=lambda each: _moment(book, each)), kept, dropped)
    _drop_contradictions(book, own, others, gone["gone_on"] is not None)
    return _Whereabouts(gone, household)


def _going(values: Values) -> dict[str, Value]:
    return {key: values.get(key) for key in ("gone_on", "gone_how")}


def _comes_after(book: MergeBook, event: str, day: str) -> bool:
    values = book.values[event]
    return values.get("kind") in ENTRIES and str(values.get("happened_on") or "") >= day


def _joins_lives(book: MergeBook, event: str, kept: Values, dropped: Values) -> None:
    """Who came back into another household lived in the old one before."""
    fields: dict[str, Value] = {}
    for key, before in (("family", "family_before"), ("relation", "relation_before")):
        if book.values[event].get(before) is None and kept.get(key) != dropped.get(key):
            fields[before] = kept.get(key)
    book.put(event, fields)


def _moment(book: MergeBook, event: str) -> tuple[str, int, bool, int]:
    """In the order in which `services.events.as_of` reads events: on one day a going is the later one."""
    values = book.values[event]
    place = values.get("order_in_day")
    return (
        str(values.get("happened_on") or ""),
        place if isinstance(place, int) else 1,
        values.get("kind") in EXITS,
        book.stamps.get(event, 0),
    )


def _drop_contradictions(book: MergeBook, own: list[str], others: list[str], gone: bool) -> None:
    """The last coming or going must say what the record says; those of the record that goes give way."""
    moves = [
        each
        for each in (*own, *others)
        if each not in book.gone and book.values[each].get("kind") in ENTRIES | EXITS
    ]
    moves.sort(key=lambda each: _moment(book, each))
    while moves and (book.values[moves[-1]].get("kind") in EXITS) != gone and moves[-1] in others:
        book.delete(moves.pop())


# ------------------------------------------------------------------------------------------------ afterwards


def _note(book: MergeBook, keep: str, drop: str, family: str, name: str, left: str = "") -> None:
    """What was done, for the family's story and for `mend`.

    The event names nobody, for it takes nobody away; `left` is the family in which the one was written down too, so
    that a family nobody else belongs to does not stand there as one without members.
    """
    village = book.values[keep].get("village")
    book.add(
        "life_event",
        {
            "village": village,
            "family": family,
            "kind": DUPLICATE,
            "happened_on": today(book.desk).isoformat(),
            "family_before": left if left and left != family else None,
            "note": f"Digabungkan: {name}"[:500],
        },
    )
    book.add(
        "distinct_pair",
        {"village": village, "kind": MERGED[book.types[keep]], "one": drop, "other": keep},
    )


def _merged_away(conn: Connection) -> dict[str, str]:
    """Records that are gone by a merge, and where each is found now."""
    table = record_table("distinct_pair")
    rows = conn.execute(
        select(table.c.kind, table.c.one, table.c.other)
        .where(table.c.kind.in_(MERGED.values()))
        .order_by(table.c.op_stamp)
    ).all()
    became = {one: other for _kind, one, other in rows}
    there: set[str] = set()
    for type, kind in MERGED.items():
        target = record_table(type)
        ids = [one for each, one, _other in rows if each == kind]
        there.update(conn.scalars(select(target.c.id).where(target.c.id.in_(ids))))
    found: dict[str, str] = {}
    for one in became:
        stays = became[one]
        passed = {one}
        while stays in became and stays not in passed and stays not in there:
            passed.add(stays)
            stays = became[stays]
        if one not in there and stays not in passed:
            found[one] = stays
    return found


def _bring_over(book: MergeBook) -> None:
    for goes, stays in _merged_away(book.conn).items():
        book.take([stays])
        if stays in book.values:
            book.replace(goes, stays)
