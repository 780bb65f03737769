"""The skips of a form in words: from the declarations' `relevant` to "asked where KB.04 = 1", for printed forms.

A program can ask `relevant` again after every answer; a printed form must say beforehand whom an item is asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from math import prod

from kkb_desktop.domain.fields import Field, Kind, RecordType, Value, Values

_MOST_CASES = 20_000
"""Above so many combinations of answers a skip is not looked into."""


@dataclass(frozen=True, slots=True)
class Condition:
    """The answers to `field` that make another item be asked."""

    field: Field
    codes: tuple[int, ...]


def asked_when(
    record_type: RecordType, item: Field, known: Values | None = None
) -> tuple[Condition, ...] | None:
    """Of whom an item is asked, given what is `known` (the round): one of the conditions must hold.

    None: of nobody. Empty: of everybody, or of some whom no short rule describes. Items that were skipped themselves
    count as unanswered, so a rule names the nearest answer and not all that led to it.
    """
    if item.relevant is None:
        return ()
    given = dict(known or {})
    deciding = _deciding(record_type, item, given)
    if prod(len(each.codes.codes) for each in deciding if each.codes is not None) > _MOST_CASES:
        return ()
    asked: list[dict[str, Value]] = []
    others: list[dict[str, Value]] = []
    for answers in _answers(deciding, {}, given):
        (asked if item.applies({**given, **answers}) else others).append(answers)
    if not asked:
        return None
    return _rule(deciding, asked, others) if others else ()


@dataclass
class _Watched(Mapping[str, Value]):
    """Values that remember which of them were looked at."""

    held: Values
    seen: set[str] = field(default_factory=set)

    def __getitem__(self, key: str) -> Value:
        self.seen.add(key)
        return self.held[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.held)

    def __len__(self) -> int:
        return len(self.held)


def _deciding(record_type: RecordType, item: Field, given: Values) -> list[Field]:
    """The coded items on whose answers it depends whether `item` is asked, directly or by skips before it."""
    seen: set[str] = set()
    while True:
        known = set(seen)
        deciding = [
            each
            for each in record_type.fields
            if each.key in known and each.key not in given and each.codes is not None
        ]
        if prod(len(each.codes.codes) for each in deciding if each.codes is not None) > _MOST_CASES:
            return deciding
        for answers in _answers(deciding, {}, given):
            for each in (item, *deciding):
                each.applies(_Watched({**given, **answers}, seen))
        if seen == known:
            return deciding


def _answers(deciding: list[Field], so_far: dict[str, Value], given: Values) -> Iterator[dict[str, Value]]:
    """Every way to answer the deciding items in their order, an item that is skipped staying empty."""
    if not deciding:
        yield so_far
        return
    first, *rest = deciding
    if first.codes is None or not first.applies({**given, **so_far}):
        yield from _answers(rest, so_far, given)
        return
    for code in first.codes.codes:
        value: Value = [code.value] if first.kind is Kind.CODES else code.value
        yield from _answers(rest, {**so_far, first.key: value}, given)


def _rule(
    deciding: list[Field], asked: list[dict[str, Value]], others: list[dict[str, Value]]
) -> tuple[Condition, ...]:
    """The shortest rule of the form "A = 1, or B = 2 or 3" that fits all cases; the nearest items first."""
    tests: list[Condition] = []
    for each in reversed(deciding):
        never = {_code(case, each) for case in others}
        codes = {code for case in asked if (code := _code(case, each)) is not None and code not in never}
        if codes:
            tests.append(Condition(each, tuple(sorted(codes))))
    for size in range(1, len(tests) + 1):
        for chosen in combinations(tests, size):
            if all(any(_code(case, each.field) in each.codes for each in chosen) for case in asked):
                return tuple(reversed(chosen))
    return ()


def _code(case: Mapping[str, Value], item: Field) -> int | None:
    """The one code with which an item was answered in a case."""
    value = case.get(item.key)
    code = value[0] if isinstance(value, list) else value
    return code if isinstance(code, int) else None
