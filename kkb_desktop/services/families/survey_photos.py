"""Photos of a family's house and toilet, which belong to its answers of a round."""

from __future__ import annotations

from datetime import date

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import Value
from kkb_desktop.domain.issues import Level
from kkb_desktop.domain.records.family_survey import FAMILY_SURVEY, LATER_LISTS
from kkb_desktop.services.desk import training
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.families import survey
from kkb_desktop.services.writing import records, steps
from kkb_desktop.services.writing.changes import NOTHING, ChangeSet
from kkb_desktop.services.writing.photo_bytes import Shrink, kept_picture
from kkb_desktop.services.writing.records import RecordHasErrors, Saved
from kkb_desktop.store.attachments import get_attachment, put_attachment
from kkb_desktop.store.writing import Change

FIELDS = ("house_photo", "toilet_photo")
"""The items of the survey that are photos (verval foto_rumah, foto_jamban)."""

FIRST_ROUND = LATER_LISTS
"""The first round that has photos."""

_DAY = "photographed_on"


def attach(
    desk: Desk,
    family: str,
    round: int,
    field: str,
    data: bytes,
    shrink: Shrink | None = None,
    *,
    day: date | None = None,
) -> Saved:
    """Keep a photo as `field` of a family's answers of a round, in place of one that was there, as one step.

    It is made small by `shrink` and loses the place where it was taken. The day it was taken (`day`, else today) is
    kept where none stands yet. Answers that do not exist yet begin with it. Raises RecordRefused
    "photo.not_a_picture", "photo.too_large", "photo.has_location", "record.unknown", "record.unknown_field",
    "survey.unknown_round", "survey.no_photos" or "training.real_picture", and RecordHasErrors for a day to come.
    """
    permit(desk, Permission.WRITE)
    _must_have(round, field)
    seen = survey.round_record(desk, family, round)
    training.refuse_real_picture(desk, data)
    kept, mime = kept_picture(data, shrink)
    values: dict[str, Value] = {}
    if seen is None or seen.values.get(_DAY) is None:
        values[_DAY] = (day or today(desk)).isoformat()
    id = seen.id if seen is not None else survey.first_id(desk, "family_survey", f"{family}/{round}")
    if seen is None:
        village = records.read(desk, "family", family).values.get("village")
        values.update(village=village, family=family, round=round)
    change, found = records.prepared(desk, "family_survey", id, values, seen=seen)
    # What else is wrong with the answers is told where they are typed; it does not keep a photo from being kept.
    issues = tuple(issue for issue in found if issue.field in values)
    if any(issue.level is Level.ERROR for issue in issues):
        raise RecordHasErrors(issues)
    with steps.transaction(desk) as conn:
        fields = {**change.fields, field: put_attachment(conn, kept, mime)}
        whole = Change(change.type, id, change.village, "put", fields, change.base)
        written = steps.write_in(conn, desk, [whole], label=_name(field))
    return Saved(id, written, issues)


def remove(desk: Desk, family: str, round: int, field: str) -> ChangeSet:
    """Take a photo off a family's answers; with the last one goes the day it was taken. Undoable.

    Without a photo there nothing is written. Raises RecordRefused "record.unknown_field", "survey.unknown_round" or
    "survey.no_photos".
    """
    permit(desk, Permission.WRITE)
    _must_have(round, field)
    seen = survey.round_record(desk, family, round)
    if seen is None or seen.values.get(field) is None:
        return NOTHING
    fields: dict[str, Value] = {field: None}
    if all(seen.values.get(other) is None for other in FIELDS if other != field):
        fields[_DAY] = None
    village = str(seen.values.get("village") or "")
    change = Change("family_survey", seen.id, village, "put", fields, seen.heads)
    return steps.write(desk, [change], label=f"Hapus {_name(field).lower()}")


def read(desk: Desk, family: str, round: int, field: str) -> bytes | None:
    """The picture; None for no photo, and while the part of the bundle that carries it has not arrived.

    Raises RecordRefused "record.unknown_field", "survey.unknown_round" or "survey.no_photos".
    """
    _must_have(round, field)
    seen = survey.round_record(desk, family, round)
    image = seen.values.get(field) if seen is not None else None
    if not isinstance(image, str):
        return None
    with desk.engine.connect() as conn:
        return get_attachment(conn, image)


def _must_have(round: int, field: str) -> None:
    survey.must_be_round(round)
    if field not in FIELDS:
        raise RecordRefused("record.unknown_field", field=field)
    if round < FIRST_ROUND:
        raise RecordRefused("survey.no_photos", round=FIRST_ROUND)


def _name(field: str) -> str:
    return FAMILY_SURVEY.by_key[field].label.id
