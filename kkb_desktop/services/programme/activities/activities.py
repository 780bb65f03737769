"""Activities of the village as a list, and their photos: alone, or several with the activity in one step."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select

from kkb_desktop.domain.clock import new_id
from kkb_desktop.domain.errors import KkbError, RecordRefused
from kkb_desktop.domain.fields import Value, Values
from kkb_desktop.domain.issues import Level
from kkb_desktop.services.desk import training
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.families.completeness import lacking
from kkb_desktop.services.writing import records, steps
from kkb_desktop.services.writing.batches import batches
from kkb_desktop.services.writing.changes import NOTHING, ChangeSet
from kkb_desktop.services.writing.delivery import Delivery, underway
from kkb_desktop.services.writing.photo_bytes import Shrink, kept_picture, picture_file
from kkb_desktop.services.writing.records import RecordView, Saved
from kkb_desktop.store.attachments import get_attachment, put_attachment
from kkb_desktop.store.projection import values_of
from kkb_desktop.store.schema import record_table
from kkb_desktop.store.writing import Change

MOST_PHOTOS = 24
"""Photos of one activity: at 200 kB each a bundle carries them still."""

ACTION, BEFORE, AFTER = 1, 2, 3
"""What a photo shows."""

Progress = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture to be kept: where it is read from when its turn comes (a file, or bytes at hand), and its words."""

    source: Path | bytes
    caption: str = ""
    shows: int | None = ACTION

    @property
    def name(self) -> str:
        """The name of the file; "" for bytes at hand."""
        return self.source.name if isinstance(self.source, Path) else ""


@dataclass(frozen=True, slots=True)
class PhotosKept:
    """What became of several pictures: the photos made, the step, and those refused by name of their file."""

    photos: tuple[str, ...]
    change: ChangeSet
    refused: tuple[tuple[str, KkbError], ...] = ()


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
    activity), "photo.not_a_picture", "photo.too_large", "photo.too_many", "photo.has_location", "record.has_errors",
    "training.real_picture".
    """
    permit(desk, Permission.WRITE)
    home = records.read(desk, "activity", activity)
    _must_have_room(desk, activity, 1)
    training.refuse_real_picture(desk, data)
    data, mime = kept_picture(data, shrink, keep_location=keep_location)
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


def add_photos(
    desk: Desk,
    activity: str,
    pictures: Sequence[Picture],
    *,
    keep_location: bool = False,
    shrink: Shrink | None = None,
    progress: Progress | None = None,
) -> PhotosKept:
    """Add several pictures as one step. Each is read, made small and let go of before the next is read.

    Pictures that cannot be used are named in the result and the others are kept; where none can, the first reason is
    raised. Raises RecordRefused "record.unknown", or "photo.too_many" before anything is read.
    """
    permit(desk, Permission.WRITE)
    home = records.read(desk, "activity", activity)
    _must_have_room(desk, activity, len(pictures))
    small, refused = _all_small(desk, pictures, keep_location, shrink, progress)
    if refused and not small:
        raise refused[0][1]
    first = max((each.position for each in photos(desk, activity)), default=0) + 1
    with steps.transaction(desk) as conn:
        changes = [
            _photo_change(
                desk, activity, str(home.values["village"]), picture, put_attachment(conn, data, mime), at
            )
            for at, (picture, data, mime) in enumerate(small, first)
        ]
        written = steps.write_in(conn, desk, changes, label="Foto")
    return PhotosKept(tuple(each.record for each in changes), written, refused)


def save(
    desk: Desk,
    values: Values,
    *,
    opened: RecordView | None = None,
    pictures: Sequence[Picture] = (),
    shrink: Shrink | None = None,
    progress: Progress | None = None,
) -> Saved:
    """Keep an activity, and the pictures that come with it, as one step.

    The warnings in the result know the village's launch. Raises RecordHasErrors, and what `add_photos` raises; one
    picture that cannot be used refuses all, so that nothing is half kept.
    """
    permit(desk, Permission.WRITE)
    village = str((opened.values if opened else values).get("village") or desk.region)
    record = opened.id if opened else new_id(desk.random)
    change, issues = records.prepared(
        desk, "activity", record, values, seen=opened, related=related(desk, village)
    )
    if any(issue.level is Level.ERROR for issue in issues):
        raise records.RecordHasErrors(issues)
    before = photos(desk, record)
    if len(before) + len(pictures) > MOST_PHOTOS:
        raise RecordRefused("photo.too_many", limit=MOST_PHOTOS, room=max(0, MOST_PHOTOS - len(before)))
    small, refused = _all_small(desk, pictures, False, shrink, progress)
    if refused:
        raise refused[0][1]
    first = max((each.position for each in before), default=0) + 1
    with steps.transaction(desk) as conn:
        changes = [change] if change.fields else []
        changes += [
            _photo_change(desk, record, change.village, picture, put_attachment(conn, data, mime), at)
            for at, (picture, data, mime) in enumerate(small, first)
        ]
        written = steps.write_in(conn, desk, changes, label="Kegiatan") if changes else NOTHING
    return Saved(record, written, issues)


def related(desk: Desk, village: str) -> Mapping[str, tuple[Values, ...]]:
    """What checks of an activity look at besides it: the village's profile, for the day of the launch."""
    table = record_table("village_profile")
    with desk.engine.connect() as conn:
        found = conn.execute(select(table).where(table.c.village == village)).mappings()
        return {"village_profile": tuple(values_of("village_profile", dict(row)) for row in found)}


def describe_photo(desk: Desk, photo: str, *, caption: str | None = None, shows: int | None = None) -> Saved:
    """Change a photo's words or what it shows (before, after, the activity). Raises RecordRefused "record.unknown"."""
    permit(desk, Permission.WRITE)
    view = records.read(desk, "photo", photo)
    values: dict[str, Value] = {}
    if caption is not None:
        values["caption"] = caption
    if shows is not None:
        values["shows"] = shows
    return records.save(desk, "photo", values, opened=view, label="Keterangan foto")


def pairs(
    found: Sequence[PhotoView],
) -> tuple[list[tuple[PhotoView | None, PhotoView | None]], list[PhotoView]]:
    """Photos as they stand on a sheet: before and after side by side in their order (None where one is missing),
    then all others."""
    before = [each for each in found if each.shows == BEFORE]
    after = [each for each in found if each.shows == AFTER]
    sides = [
        (before[at] if at < len(before) else None, after[at] if at < len(after) else None)
        for at in range(max(len(before), len(after)))
    ]
    return sides, [each for each in found if each.shows not in (BEFORE, AFTER)]


def remove_photo(desk: Desk, photo: str) -> ChangeSet:
    """Take a photo off its activity; undoable. Raises RecordRefused "record.unknown"."""
    permit(desk, Permission.WRITE)
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


@dataclass(frozen=True, slots=True)
class GalleryPhoto:
    """A photo beside the activity it belongs to."""

    photo: PhotoView
    activity: str
    title: str
    held_on: str


def gallery(desk: Desk, *, limit: int = 60, text: str = "", village: str | None = None) -> list[GalleryPhoto]:
    """The latest photos of all activities whose title or place holds each word of `text`."""
    activity, photo = record_table("activity"), record_table("photo")
    query = (
        select(photo, activity.c.title, activity.c.held_on)
        .join(activity, activity.c.id == photo.c.activity)
        .order_by(activity.c.held_on.desc(), activity.c.id, photo.c.position, photo.c.id)
        .limit(limit)
    )
    for word in text.split():
        named = activity.c.title.icontains(word, autoescape=True)
        query = query.where(named | activity.c.place.icontains(word, autoescape=True))
    if village is not None:
        query = query.where(activity.c.village == village)
    with desk.engine.connect() as conn:
        return [
            GalleryPhoto(
                PhotoView(
                    row["id"], row["image"] or "", row["caption"] or "", row["shows"], row["position"] or 0
                ),
                row["activity"],
                row["title"] or "",
                row["held_on"] or "",
            )
            for row in conn.execute(query).mappings()
        ]


def photo_data(desk: Desk, image: str) -> bytes | None:
    """The picture with this SHA-256; None while the part of the bundle that carries it has not arrived."""
    with desk.engine.connect() as conn:
        return get_attachment(conn, image)


def _all_small(
    desk: Desk,
    pictures: Sequence[Picture],
    keep_location: bool,
    shrink: Shrink | None,
    progress: Progress | None,
) -> tuple[list[tuple[Picture, bytes, str]], tuple[tuple[str, KkbError], ...]]:
    small: list[tuple[Picture, bytes, str]] = []
    refused: list[tuple[str, KkbError]] = []
    for at, picture in enumerate(pictures):
        if progress is not None:
            progress(at, len(pictures))
        try:
            data = _read(picture.source)
            training.refuse_real_picture(desk, data)
            small.append((picture, *kept_picture(data, shrink, keep_location=keep_location)))
        except KkbError as error:
            refused.append((picture.name, error))
    return small, tuple(refused)


def _read(source: Path | bytes) -> bytes:
    return source if isinstance(source, bytes) else picture_file(source)


def _photo_change(
    desk: Desk, activity: str, village: str, picture: Picture, image: str, position: int
) -> Change:
    typed: dict[str, Value] = {
        "village": village,
        "activity": activity,
        "image": image,
        "caption": picture.caption[:200],
        "shows": picture.shows,
        "position": position,
    }
    values = {key: value for key, value in records.tidied("photo", typed).items() if value is not None}
    return Change("photo", new_id(desk.random), village, "put", values, None)


def _must_have_room(desk: Desk, activity: str, more: int) -> None:
    there = len(photos(desk, activity))
    if there + more > MOST_PHOTOS:
        raise RecordRefused("photo.too_many", limit=MOST_PHOTOS, room=max(0, MOST_PHOTOS - there))
