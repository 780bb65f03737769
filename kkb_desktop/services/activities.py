"""Activities of the village as a list, and their photos."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from kkb_desktop.domain.clock import new_id
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import Value
from kkb_desktop.services import records, steps
from kkb_desktop.services.batches import batches
from kkb_desktop.services.changes import ChangeSet
from kkb_desktop.services.completeness import lacking
from kkb_desktop.services.delivery import Delivery, underway
from kkb_desktop.services.desk import Desk
from kkb_desktop.services.photo_bytes import LIMIT, has_metadata, mime_of, without_metadata
from kkb_desktop.services.records import Saved
from kkb_desktop.store.attachments import get_attachment, put_attachment
from kkb_desktop.store.schema import record_table
from kkb_desktop.store.writing import Change

Shrink = Callable[[bytes, bool], bytes]
"""Makes a picture small enough to keep: (bytes of the file, keep the place in it) -> bytes. It needs a screen
library, so the screens and the command line bring it along."""


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """What a row of the list shows. `participants` are both sexes together, None where neither was counted."""

    id: str
    title: str
    held_on: str
    place: str
    section: int | None
    participants: int | None
    photos: int
    complete: bool
    sync: Delivery
    village: str


@dataclass(frozen=True, slots=True)
class PhotoView:
    """One photo of an activity. `image` is the SHA-256 under which `photo_data` finds it."""

    id: str
    image: str
    caption: str
    shows: int | None
    position: int


def activity_ids(desk: Desk, text: str = "", *, month: str = "", village: str | None = None) -> list[str]:
    """The activities whose title, place or description hold each word of `text`, the latest first.

    `month` narrows to "YYYY-MM", or to a year "YYYY".
    """
    table = record_table("activity")
    query = select(table.c.id).order_by(table.c.held_on.desc(), func.lower(table.c.title), table.c.id)
    for word in text.split():
        searched = (table.c.title, table.c.place, table.c.description)
        found = [column.icontains(word, autoescape=True) for column in searched]
        query = query.where(found[0] | found[1] | found[2])
    if month:
        query = query.where(table.c.held_on.startswith(month, autoescape=True))
    if village is not None:
        query = query.where(table.c.village == village)
    with desk.engine.connect() as conn:
        return list(conn.scalars(query))


def activity_rows(desk: Desk, ids: Sequence[str]) -> dict[str, ActivityRow]:
    """The rows of these activities; deleted ones are left out."""
    activity, photo = record_table("activity"), record_table("photo")
    rows: dict[str, ActivityRow] = {}
    with desk.engine.connect() as conn:
        waiting = underway(conn, desk)
        for part in batches(ids, 1_000):
            incomplete = lacking(conn, "activity", "id", part)
            counted = select(photo.c.activity, func.count()).where(photo.c.activity.in_(part))
            pictures: dict[str, int] = dict(conn.execute(counted.group_by(photo.c.activity)).all())
            for row in conn.execute(select(activity).where(activity.c.id.in_(part))).mappings():
                both = [row["male_participants"], row["female_participants"]]
                rows[row["id"]] = ActivityRow(
                    row["id"],
                    row["title"] or "",
                    row["held_on"] or "",
                    row["place"] or "",
                    row["section"],
                    None if both == [None, None] else sum(each or 0 for each in both),
                    pictures.get(row["id"], 0),
                    row["id"] not in incomplete,
                    waiting.get(row["id"], "received"),
                    row["village"] or "",
                )
    return rows


def add_photo(
    desk: Desk,
    activity: str,
    data: bytes,
    caption: str = "",
    keep_location: bool = False,
    *,
    shows: int | None = None,
    shrink: Shrink | None = None,
) -> Saved:
    """Add a picture to an activity as one step: made small by `shrink`, its place removed unless asked to keep it.

    Without `shrink` the picture must be small enough already. Raises RecordRefused "record.unknown" (no such
    activity), "photo.not_a_picture", "photo.too_large", "photo.has_location" or "record.has_errors".
    """
    home = records.read(desk, "activity", activity)
    if mime_of(data) is None:
        raise RecordRefused("photo.not_a_picture")
    if shrink is not None:
        data = shrink(data, keep_location)
    if not keep_location:
        data = without_metadata(data)
    mime = mime_of(data)
    if mime is None:
        raise RecordRefused("photo.not_a_picture")
    if len(data) > LIMIT:
        raise RecordRefused("photo.too_large", limit=LIMIT // 1024)
    if not keep_location and has_metadata(data):
        raise RecordRefused("photo.has_location")
    typed: dict[str, Value] = {
        "village": str(home.values["village"]),
        "activity": activity,
        "caption": caption,
        "shows": shows,
        "position": max((each.position for each in photos(desk, activity)), default=0) + 1,
    }
    issues = [issue for issue in records.check(desk, "photo", typed) if issue.field != "image"]
    if any(issue.level.value == "error" for issue in issues):
        raise records.RecordHasErrors(issues)
    record = new_id(desk.random)
    with steps.transaction(desk) as conn:
        values = records.tidied("photo", {**typed, "image": put_attachment(conn, data, mime)})
        kept = {key: value for key, value in values.items() if value is not None}
        change = Change("photo", record, str(home.values["village"]), "put", kept, None)
        written = steps.write_in(conn, desk, [change], label="Foto")
    return Saved(record, written, tuple(issues))


def remove_photo(desk: Desk, photo: str) -> ChangeSet:
    """Take a photo off its activity; undoable. Raises RecordRefused "record.unknown"."""
    return records.delete(desk, "photo", photo, label="Hapus foto")


def photos(desk: Desk, activity: str) -> list[PhotoView]:
    """The photos of an activity in their order."""
    table = record_table("photo")
    query = select(table).where(table.c.activity == activity).order_by(table.c.position, table.c.id)
    with desk.engine.connect() as conn:
        return [
            PhotoView(row["id"], row["image"] or "", row["caption"] or "", row["shows"], row["position"] or 0)
            for row in conn.execute(query).mappings()
        ]


def photo_data(desk: Desk, image: str) -> bytes | None:
    """The picture with this SHA-256; None while the part of the bundle that carries it has not arrived."""
    with desk.engine.connect() as conn:
        return get_attachment(conn, image)
