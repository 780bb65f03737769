"""A damaged database made anew from what the log still says, beside the damaged one, which is kept."""

from __future__ import annotations

import contextlib
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, insert, select

from kkb_desktop import disk
from kkb_desktop.domain.clock import RandomBytes, system_random
from kkb_desktop.domain.errors import FileRefused, StoreRefused
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.store import schema
from kkb_desktop.store.digest import rebuild
from kkb_desktop.store.engine import FILE_NAME, create_database, open_database, quick_check
from kkb_desktop.store.keyfile import DatabaseKey

_MADE_FROM_THE_LOG = frozenset({*RECORD_TYPES, schema.conflict.name, schema.search_token.name})
_AT_ONCE = 500
_ASIDE = ("-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Salvaged:
    """`kept`: where the damaged database lies now. `photos_lost`: how many photos could not be read any more; another
    laptop or the next pack may still bring them."""

    kept: Path
    photos_lost: int


def salvage(folder: Path, key: DatabaseKey, *, random: RandomBytes = system_random) -> Salvaged:
    """Make the database of a folder anew from its log and put it in the damaged one's place.

    Nobody may have it open. Raises StoreRefused "doctor.log_damaged" where the log itself cannot be read whole: then
    nothing has changed, and only a backup helps; and whatever opening says of a file that does not open at all.
    """
    name = random(8).hex()
    building = folder / f"baru-{name}"
    try:
        disk.make_private(building)
        damaged = open_database(folder, key, check=False)
        try:
            made = create_database(building, key)
            try:
                lost = _copy(damaged, made)
                if not quick_check(made):
                    raise StoreRefused("store.disk_failed")
            finally:
                made.dispose()
        finally:
            damaged.dispose()
        kept = folder / f"{FILE_NAME}.rusak-{name[:8]}"
        _swap(folder, building / FILE_NAME, kept)
        return Salvaged(kept, lost)
    except FileRefused as error:
        raise StoreRefused("desk.folder") from error
    except OSError as error:
        raise StoreRefused("desk.folder") from error
    finally:
        shutil.rmtree(building, ignore_errors=True)


def _copy(damaged: Engine, made: Engine) -> int:
    lost = 0
    with damaged.connect() as source, made.begin() as target:
        try:
            for table in schema.metadata.sorted_tables:
                if table is schema.attachment:
                    lost = _copy_photos(source, target)
                elif table.name not in _MADE_FROM_THE_LOG:
                    _copy_table(source, target, table)
        except StoreRefused as error:
            if error.reason in ("store.damaged", "store.unreadable", "store.disk_failed"):
                raise StoreRefused("doctor.log_damaged") from error
            raise
        rebuild(target)
    return lost


def _copy_table(source: Connection, target: Connection, table: Table) -> None:
    rows: list[dict[str, Any]] = []
    for row in source.execute(select(table)).mappings():
        rows.append(dict(row))
        if len(rows) == _AT_ONCE:
            target.execute(insert(table), rows)
            rows.clear()
    if rows:
        target.execute(insert(table), rows)


def _copy_photos(source: Connection, target: Connection) -> int:
    """Photos one by one: one that cannot be read is no reason to give up the others."""
    table = schema.attachment
    lost = 0
    for sha256 in source.scalars(select(table.c.sha256)).all():
        try:
            row = source.execute(select(table).where(table.c.sha256 == sha256)).mappings().one()
        except StoreRefused:
            lost += 1
            continue
        target.execute(insert(table), [dict(row)])
    return lost


def _swap(folder: Path, fresh: Path, kept: Path) -> None:
    """The journal goes first: beside another database it would be taken for that one's."""
    for ending in _ASIDE:
        with contextlib.suppress(FileNotFoundError):
            os.replace(folder / f"{FILE_NAME}{ending}", f"{kept}{ending}")
    try:
        os.link(folder / FILE_NAME, kept)
    except OSError:  # no second names on this disk
        shutil.copyfile(folder / FILE_NAME, kept)
        kept.chmod(disk.PRIVATE_FILE)
    os.replace(fresh, folder / FILE_NAME)
    disk.sync_folder(folder)
