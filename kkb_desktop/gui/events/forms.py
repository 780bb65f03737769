"""The forms of events, made of declared fields: an event's own items, a newcomer's, an address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kkb_desktop.domain.fields import Field, RecordType, Requirement, Section
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.text import Text

_EVENT, _PERSON, _FAMILY = (RECORD_TYPES[key] for key in ("life_event", "person", "family"))


def event_form(
    *keys: str, day: Text | None = None, place: Text | None = None, cause: Text | None = None
) -> RecordType:
    """Items of the event itself (`happened_on`, `place`, `cause`, `note`), under words that fit the event."""
    words = {"happened_on": day, "place": place, "cause": cause}
    fields = [_EVENT.by_key[key] for key in keys]
    return _form(_EVENT, [replace(f, label=words.get(f.key) or f.label) for f in fields], _EVENT.label)


def newcomer_form(title: Text, *keys: str, required: Sequence[str] = ("name", "sex")) -> RecordType:
    """Items of somebody who is written down for the first time."""
    fields = [
        replace(
            _PERSON.by_key[key],
            requirement=Requirement.REQUIRED if key in required else Requirement.OPTIONAL,
            relevant=None,
        )
        for key in keys
    ]
    return _form(_PERSON, fields, title)


def family_form(title: Text, *keys: str) -> RecordType:
    """Items of a family that is founded or moves."""
    fields = [replace(_FAMILY.by_key[key], requirement=Requirement.OPTIONAL) for key in keys]
    return _form(_FAMILY, fields, title)


def _form(source: RecordType, fields: Sequence[Field], title: Text) -> RecordType:
    section = Section("form", title, None, "pencil")
    return RecordType(
        source.key,
        title,
        source.plural,
        (section,),
        tuple(replace(field, section="form", hidden=False) for field in fields),
        source.title,
    )
