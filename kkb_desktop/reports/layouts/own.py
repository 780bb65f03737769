"""Our own template: a column for each item of family and person that a sheet can fill, titled by its label."""

from __future__ import annotations

from kkb_desktop.domain.fields import Field, Kind
from kkb_desktop.domain.records.family import FAMILY
from kkb_desktop.domain.records.person import PERSON
from kkb_desktop.domain.text import Text
from kkb_desktop.reports.layouts.layout import Column, Layout

_FIRST = ("family.card_number", "person.nik", "person.name", "person.relation", "person.sex")


def _fields() -> dict[str, Field]:
    found = {
        f"{record_type.key}.{field.key}": field
        for record_type in (PERSON, FAMILY)
        for field in record_type.fields
        if not field.hidden and field.kind not in (Kind.REF, Kind.ATTACHMENT)
    }
    return {target: found[target] for target in (*_FIRST, *(key for key in found if key not in _FIRST))}


FIELDS: dict[str, Field] = _fields()
"""The field of each column by target, in the order of the columns."""

OWN = Layout(
    key="own",
    label=Text("Templat KKB", "KKB template"),
    columns=tuple(Column(target, (field.label.id, field.label.en)) for target, field in FIELDS.items()),
    required=(("family.card_number",), ("person.name",), ("person.sex",), ("person.relation",)),
    numbering="survey",
)
