"""The profiles of all villages counted item by item: how many have it, have it not, or have not said."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from kkb_desktop.domain.codelists.person import YES_NO
from kkb_desktop.domain.fields import Field, Kind, Value, Values
from kkb_desktop.domain.records.profile_month import MECHANISMS, PROFILE_MONTH
from kkb_desktop.domain.text import Text
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.programme.profile import profile
from kkb_desktop.services.programme.profile.village_names import known_villages

_YES = 1


@dataclass(frozen=True, slots=True)
class ItemCount:
    """One item over all villages. `empty` is "belum diisi"; villages that are not asked it are in none of the three."""

    key: str
    section: str
    label: Text
    yes: int
    no: int
    empty: int

    @property
    def asked(self) -> int:
        """The villages that the item is about."""
        return self.yes + self.no + self.empty


@dataclass(frozen=True, slots=True)
class ProfileCounts:
    """Every item in the order of the profile; `villages` have been counted, `silent` ones without any profile."""

    villages: int
    silent: int
    items: tuple[ItemCount, ...]


def profile_counts(desk: Desk, day: date | None = None) -> ProfileCounts:
    """Count the latest profile that each village had by `day` (today); a village without one has said nothing.

    Items to choose from (funding, regulations, who guides, how often) are counted answer by answer; figures, names
    and the like count as "ada" where they are filled in.
    """
    sheets = profile.latest_of_all(desk, day)
    villages = known_villages(desk)
    answers = [sheets.get(village, {}) for village in sorted(villages)]
    items = tuple(
        _count(key, field, label, test, answers)
        for field in PROFILE_MONTH.fields
        if not field.hidden
        for key, label, test in _items(field)
    )
    return ProfileCounts(len(villages), len(villages) - len(sheets), items)


def _items(field: Field) -> Iterator[tuple[str, Text, Callable[[Value], bool]]]:
    about = _about(field)
    if field.codes is None:
        yield field.key, about, lambda value: value is not None
    elif field.codes is YES_NO:
        yield field.key, about, lambda value: value == _YES
    else:
        for code in field.codes.codes:
            words = Text(f"{about.id}: {code.label.id}", f"{about.en}: {code.label.en}")
            yield f"{field.key}:{code.value}", words, _chosen(code.value)


def _about(field: Field) -> Text:
    # "Seberapa sering" stands five times; only with its mechanism is it an item.
    mechanism = field.key.removesuffix("_frequency")
    if mechanism != field.key and mechanism in MECHANISMS:
        return PROFILE_MONTH.by_key[mechanism].label
    return field.label


def _chosen(code: int) -> Callable[[Value], bool]:
    return lambda value: code in value if isinstance(value, list) else value == code


def _count(
    key: str, field: Field, label: Text, test: Callable[[Value], bool], answers: list[Mapping[str, Value]]
) -> ItemCount:
    yes = no = empty = 0
    for values in answers:
        value = values.get(field.key)
        if not _is_asked(field, values):
            continue
        if value is None:
            empty += 1
        elif test(value):
            yes += 1
        else:
            no += 1
    return ItemCount(key, field.section, label, yes, no, empty)


def _is_asked(field: Field, values: Values) -> bool:
    return field.kind is not Kind.ATTACHMENT and field.applies(values)
