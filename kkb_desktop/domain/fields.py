"""How a record type is declared: once, as data, for table, form, checks, bundle, Excel and conflict view alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any

from kkb_desktop.domain.issues import Issue
from kkb_desktop.domain.text import Text

Value = str | int | list[int] | None
"""What one field can hold: text, whole number, several codes (sorted), or nothing."""

Values = Mapping[str, Value]
"""The fields of one record; a key that is absent means the same as None."""


class Kind(Enum):
    """The sort of value a field holds, from which column, editor, Excel cell and wire check follow."""

    TEXT = "text"
    """Free text, NFC, one line unless `multiline`."""
    DIGITS = "digits"
    """A number that is a name (NIK, No. KK, phone): kept as text, digits only."""
    INTEGER = "integer"
    """A whole number between `minimum` and `maximum`."""
    DATE = "date"
    """A calendar day, 'YYYY-MM-DD'."""
    CODE = "code"
    """One code of `codes`."""
    CODES = "codes"
    """Several codes of `codes`, sorted, without repetition."""
    REF = "ref"
    """The id of another record of type `refers_to` (32 hex digits)."""
    ATTACHMENT = "attachment"
    """The SHA-256 of an attached file (64 hex digits)."""


class Requirement(Enum):
    """How much a record needs the field."""

    REQUIRED = "required"
    """Must be filled before the record can be saved."""
    EXPECTED = "expected"
    """May be saved empty; counted as incomplete until filled."""
    OPTIONAL = "optional"
    """May stay empty for ever."""


class Privacy(Enum):
    """Personal-data class of a field (UU 27/2022 article 4): decides masking, exports and roles."""

    PUBLIC = "public"
    GENERAL = "general"
    IDENTIFIER = "identifier"
    """NIK, No. KK, phone: masked in lists, left out of exports by default."""
    SPECIFIC = "specific"
    """Health, children's data, finance."""
    CONFIDENTIAL = "confidential"
    """Violence and family planning: seen by the roles allowed to (`domain.roles`), and by nobody else."""


@dataclass(frozen=True, slots=True)
class Code:
    """One answer of a code list: the published number, its label, and other spellings met in files."""

    value: int
    label: Text
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CodeList:
    """A published list of coded answers. `version` names the round it belongs to, e.g. "PK-21"."""

    key: str
    version: str
    codes: tuple[Code, ...]
    source: str = ""

    def values(self) -> frozenset[int]:
        """All codes of the list."""
        return frozenset(code.value for code in self.codes)

    def label(self, value: int) -> Text:
        """The label of `value`; an unknown code is shown as its number, never hidden."""
        for code in self.codes:
            if code.value == value:
                return code.label
        return Text(id=f"kode {value}", en=f"code {value}")


@dataclass(frozen=True, slots=True)
class CheckContext:
    """What a check may know besides the record: today's date, and the reading of related records."""

    today: date
    related: Mapping[str, tuple[Values, ...]] = field(default_factory=dict)
    """Related records by role, e.g. "members" of the family a person belongs to."""


Check = Callable[["Field", Any, Values, CheckContext], Issue | None]
"""A check of one field: (field, its value, all values, context) -> issue or None. Not called for empty values."""

RecordCheck = Callable[[Values, CheckContext], tuple[Issue, ...]]
"""A check across fields or related records."""


@dataclass(frozen=True, slots=True)
class Field:
    """One item of a record, with all that any part of the program needs to know about it.

    `source` is the form and item ("F/I/PK/21 K.02"); `relevant` says for which records the item is asked at all;
    `width` is its share of a three-column form row (1, 2 or 3); `hidden` fields are filled by the program.
    """

    key: str
    kind: Kind
    label: Text
    section: str
    requirement: Requirement = Requirement.OPTIONAL
    codes: CodeList | None = None
    refers_to: str | None = None
    relevant: Callable[[Values], bool] | None = None
    checks: tuple[Check, ...] = ()
    minimum: int | None = None
    maximum: int | None = None
    max_length: int = 120
    multiline: bool = False
    unit: Text | None = None
    help: Text | None = None
    source: str = ""
    privacy: Privacy = Privacy.GENERAL
    width: int = 1
    hidden: bool = False

    @property
    def is_year(self) -> bool:
        """Whether the number is a year, which is written without grouping: 2026, never 2.026."""
        return self.kind is Kind.INTEGER and self.minimum is not None and self.minimum >= 1900

    def applies(self, values: Values) -> bool:
        """Whether the item is asked for a record with these values."""
        return self.relevant is None or self.relevant(values)


@dataclass(frozen=True, slots=True)
class Section:
    """A titled group of fields on the form and in print. `hint` is the small text beside the title."""

    key: str
    label: Text
    hint: Text | None = None
    icon: str = "file-text"


@dataclass(frozen=True)
class RecordType:
    """One kind of record the program keeps. `title` gives the words a list or a conflict shows for a record."""

    key: str
    label: Text
    plural: Text
    sections: tuple[Section, ...]
    fields: tuple[Field, ...]
    title: Callable[[Values], str]
    checks: tuple[RecordCheck, ...] = ()
    by_key: Mapping[str, Field] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_key = {item.key: item for item in self.fields}
        if len(by_key) != len(self.fields):
            raise ValueError(f"{self.key}: a field key is declared twice")
        sections = {section.key for section in self.sections}
        for item in self.fields:
            if item.section not in sections:
                raise ValueError(f"{self.key}.{item.key}: unknown section {item.section!r}")
            if (item.kind in (Kind.CODE, Kind.CODES)) != (item.codes is not None):
                raise ValueError(f"{self.key}.{item.key}: codes belong to coded fields, and only to them")
            if (item.kind is Kind.REF) != (item.refers_to is not None):
                raise ValueError(f"{self.key}.{item.key}: refers_to belongs to references, and only to them")
        object.__setattr__(self, "by_key", by_key)

    def in_section(self, key: str) -> tuple[Field, ...]:
        """The fields of one section, in the order they are asked; hidden ones left out."""
        return tuple(item for item in self.fields if item.section == key and not item.hidden)
