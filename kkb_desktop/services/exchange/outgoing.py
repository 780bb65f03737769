"""What bundles and packs have in common on their way out: lines, attachments, numbering, the entry in the log book."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from sqlalchemy import Connection, select

from kkb_desktop.domain.fields import Kind
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.store import bundles, schema
from kkb_desktop.store.attachments import get_attachment
from kkb_desktop.sync.bundle import SealedBundle
from kkb_desktop.sync.files import refused, write_safely

_ATTACHED = {
    record_type.key: tuple(field.key for field in record_type.fields if field.kind is Kind.ATTACHMENT)
    for record_type in RECORD_TYPES.values()
    if any(field.kind is Kind.ATTACHMENT for field in record_type.fields)
}


def attachments_after(
    conn: Connection, have: Mapping[str, int], village: str | None = None
) -> dict[str, bytes]:
    """The files that operations after `have` point to, by SHA-256; those that are not here are left out."""
    op = schema.op
    query = select(op.c.writer, op.c.seq, op.c.type, op.c.fields).where(op.c.type.in_(_ATTACHED))
    if village is not None:
        query = query.where(op.c.village == village)
    wanted: set[str] = set()
    for writer, seq, type, fields in conn.execute(query):
        if seq > have.get(writer, 0):
            values = json.loads(fields)
            wanted.update(str(values[key]) for key in _ATTACHED[type] if values.get(key))
    found = ((digest, get_attachment(conn, digest)) for digest in sorted(wanted))
    return {digest: data for digest, data in found if data is not None}


def next_number(conn: Connection, kind: str, village: str) -> tuple[int, str]:
    """The number of the next bundle of that kind for that village, and the id of the one before ("" for the first)."""
    bundle = schema.bundle
    last = conn.execute(
        select(bundle.c.number, bundle.c.bundle_id)
        .where(bundle.c.direction == "out", bundle.c.kind == kind, bundle.c.village == village)
        .order_by(bundle.c.number.desc())
        .limit(1)
    ).first()
    return (last.number + 1, last.bundle_id) if last is not None else (1, "")


def covered(have: Mapping[str, int], held: Mapping[str, int]) -> dict[str, tuple[int, int]]:
    """For each writer with news, the first and last operation that goes out."""
    return {
        writer: (have.get(writer, 0) + 1, last) for writer, last in held.items() if last > have.get(writer, 0)
    }


def make_folder(folder: Path) -> None:
    """Make the folder that was asked for, but not those above it: a stick that is not there must be noticed."""
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise refused(error) from error


def write_parts(folder: Path, parts: Iterable[tuple[str, bytes]]) -> tuple[Path, ...]:
    """Write the files of a bundle; on a refusal those already written are removed. Raises FileRefused."""
    written: list[Path] = []
    make_folder(folder)
    try:
        for name, data in parts:
            write_safely(folder / name, data)
            written.append(folder / name)
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise
    return tuple(written)


def note_sent(desk: Desk, record: bundles.BundleRecord) -> None:
    """Keep in the log book that a bundle was written, so that its records count as sent."""
    permit(desk, Permission.SEND)
    with desk.engine.begin() as conn:
        bundles.add(conn, record)


def record_of(
    desk: Desk,
    sealed: SealedBundle,
    kind: str,
    village: str,
    number: int,
    have: Mapping[str, int],
    held: Mapping[str, int],
) -> bundles.BundleRecord:
    """The log book's entry of a bundle written here."""
    return bundles.BundleRecord(
        bundle_id=sealed.bundle_id,
        direction="out",
        kind=kind,
        number=number,
        device=desk.device,
        village=village,
        file_name=sealed.parts[0][0],
        at=desk.clock(),
        covers=covered(have, held),
    )
