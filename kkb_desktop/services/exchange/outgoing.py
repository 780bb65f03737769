"""What bundles and packs have in common on their way out: lines, attachments, numbering, the entry in the log book."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection, select

from kkb_desktop.disk import refused, tidy
from kkb_desktop.domain.errors import FileRefused
from kkb_desktop.domain.operations.chain import Run
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.exchange.portions import ATTACHED
from kkb_desktop.store import bundles, clockwork, schema
from kkb_desktop.store.attachments import get_attachment
from kkb_desktop.sync.bundle import SealedBundle
from kkb_desktop.sync.files import SUFFIX, write_safely


def attachments_of(conn: Connection, runs: Mapping[str, Run]) -> dict[str, bytes]:
    """The files that the operations of these runs point to, by SHA-256; those that are not here are left out."""
    op = schema.op
    wanted: set[str] = set()
    for writer, run in runs.items():
        query = select(op.c.type, op.c.fields).where(
            op.c.writer == writer, op.c.seq.between(run.first, run.last), op.c.type.in_(ATTACHED)
        )
        for type, fields in conn.execute(query):
            values = json.loads(fields)
            wanted.update(str(values[key]) for key in ATTACHED[type] if values.get(key))
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


def counted(runs: Mapping[str, Run]) -> int:
    """How many operations these runs hold."""
    return sum(run.last - run.first + 1 for run in runs.values())


def next_stamp(desk: Desk) -> int:
    """The stamp of a file that is about to be written here: it says which of two is the newer."""
    with desk.engine.begin() as conn:
        return clockwork.next_moment(conn, desk.clock())


def make_folder(folder: Path) -> None:
    """Make the folder that was asked for, but not those above it: a stick that is not there must be noticed.

    What a stick pulled out too early holds of an earlier sending goes.
    """
    try:
        folder.mkdir(exist_ok=True)
    except FileExistsError as error:
        raise FileRefused("file.not_a_folder") from error
    except OSError as error:
        raise refused(error) from error
    tidy(folder, SUFFIX)


def write_parts(folder: Path, parts: Iterable[tuple[str, bytes]]) -> tuple[Path, ...]:
    """Write the files of a bundle; on a refusal those already written are removed. Raises FileRefused."""
    written: list[Path] = []
    make_folder(folder)
    try:
        for name, data in parts:
            write_safely(folder / name, data)
            written.append(folder / name)
    except BaseException:
        take_away(written)
        raise
    return tuple(written)


def take_away(written: Iterable[Path]) -> None:
    """Remove files whose sending came to nothing; where the stick is gone, so are they."""
    for path in written:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def note_sent(desk: Desk, *records: bundles.BundleRecord) -> None:
    """Keep in the log book that bundles were written, so that their records count as sent."""
    permit(desk, Permission.SEND)
    with desk.engine.begin() as conn:
        for record in records:
            bundles.add(conn, record)


def record_of(
    desk: Desk,
    sealed: SealedBundle,
    kind: str,
    village: str,
    number: int,
    runs: Mapping[str, Run],
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
        covers={writer: (run.first, run.last) for writer, run in runs.items()},
    )
