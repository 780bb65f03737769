"""A desk: one laptop's place of work, with its database, its user and its keys. It is made, opened and closed here.

A data folder holds the key file in two copies and the encrypted database; both together are one desk.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Literal, get_args

from sqlalchemy import Connection, Engine

from kkb_desktop import disk
from kkb_desktop.domain import regions
from kkb_desktop.domain.clock import Clock, RandomBytes, new_id, system_clock, system_random
from kkb_desktop.domain.errors import BundleRefused, FileRefused, KeyRefused, KkbError, StoreRefused
from kkb_desktop.domain.operations.stamp import moment_of
from kkb_desktop.services.desk import copies, swapping
from kkb_desktop.store import access_log, keyfile, peers, rekeying, settings
from kkb_desktop.store import engine as engines
from kkb_desktop.store.access_log import AccessEntry
from kkb_desktop.store.clockwork import trusted
from kkb_desktop.store.keyfile import DatabaseKey, SlotUser
from kkb_desktop.sync.certificate import parse_card
from kkb_desktop.sync.keys import DeviceKeys, is_training

DeskKind = Literal["village", "district", "province"]

REGION_DIGITS = {"village": 10, "district": 4, "province": 2}
"""Digits of the Kemendagri code that each kind of desk works for."""

_KEY_FILES = ("kunci.salinan.json", "kunci.json")
_DATABASE = "kkb.db"
_FOLDER_REASONS = {"file.no_space": "store.disk_full", "file.read_only": "store.read_only"}
_CHECKED = "store.checked_on"
_CHECK_EVERY = timedelta(days=7)
TRAINING_NOTE = "LATIHAN.txt"
"""Lies in the folder of a training desk, which therefore never uses an office's shared database."""
_TRAINING_SAID = (
    "Folder ini hanya untuk berlatih: semua data di dalamnya rekaan. Boleh dihapus kapan saja.\n"
    "This folder is for training only: all data in it are invented. It may be deleted at any time.\n"
)


@dataclass(frozen=True)
class Desk:
    """An opened desk; every service takes it first.

    `region` is the Kemendagri code without dots. `device` is this laptop's id, `keys` its private keys, which never
    leave the encrypted database. `clock` and `random` are the only sources of time and chance; `not_before` is the day
    of the latest word signed by the district, before which no laptop's clock is right.
    """

    folder: Path
    engine: Engine
    kind: DeskKind
    region: str
    user: SlotUser
    device: str
    keys: DeviceKeys = field(repr=False)
    clock: Clock = system_clock
    random: RandomBytes = system_random
    not_before: date = date.min

    @property
    def key(self) -> DatabaseKey | None:
        """What opens the database now, None for one on a server."""
        return engines.key_of(self.engine)

    @property
    def training(self) -> bool:
        """Whether everything here is invented, for practice: said by the laptop's id, which travels with its files."""
        return is_training(self.device)


def today(desk: Desk) -> date:
    """The calendar day where the laptop stands; never before the day of the latest word signed by the district."""
    return max(desk.clock().astimezone().date(), desk.not_before)


def desk_exists(folder: Path) -> bool:
    """Whether the folder holds a desk that can be opened (at least one copy of the key file)."""
    swapping.finish(folder)
    return any((folder / name).exists() for name in _KEY_FILES)


def create_desk(
    folder: Path,
    kind: DeskKind,
    region: str,
    user_name: str,
    passphrase: str,
    role: str = "operator",
    *,
    place: Sequence[str] = (),
    label: str = "",
    training: bool = False,
    clock: Clock = system_clock,
    random: RandomBytes = system_random,
    cost: keyfile.Cost | None = None,
) -> tuple[Desk, str]:
    """A new desk in `folder`, opened, and its recovery code, which is shown once and kept nowhere.

    `place` names the region in words from the narrowest on, for regions that no list knows (sample data); `label` is
    how the district sees this laptop; `training` is for practice only, see `Desk.training`. Everything is built aside
    and moved in last: after a refusal the folder is as it was. Raises StoreRefused "desk.exists", "desk.region",
    "desk.folder", or KeyRefused for a weak passphrase.
    """
    if kind not in get_args(DeskKind) or not (region.isdigit() and len(region) == REGION_DIGITS[kind]):
        raise StoreRefused("desk.region")
    known = [label, *(place or regions.names(region))]
    keyfile.check_passphrase(passphrase, [user_name, *known])
    if desk_exists(folder):
        raise StoreRefused("desk.exists")
    made = [each for each in (folder, *folder.parents) if not each.exists()]
    building = folder / f"baru-{random(8).hex()}"
    try:
        disk.make_private(building)
        costs = {} if cost is None else {"cost": cost}
        key, recovery_code = keyfile.create_keyfile(
            building, user_name, passphrase, role, known=known, clock=clock, random=random, **costs
        )
        if training:
            disk.write_whole(building / TRAINING_NOTE, _TRAINING_SAID.encode())
        engine = _create_engine(building, key)
        try:
            with engine.begin() as conn:
                _furnish(conn, kind, region, place, label, training, clock, random)
                rekeying.note_seal(conn, key)
        finally:
            engine.dispose()
        _move_in(building, folder, random)
        made = []
    except (OSError, FileRefused) as error:
        said = disk.refused(error) if isinstance(error, OSError) else error
        raise StoreRefused(_FOLDER_REASONS.get(said.reason, "desk.folder")) from error
    finally:
        shutil.rmtree(building, ignore_errors=True)
        for each in made:
            _remove_if_empty(each)
    return _enter(folder, key, SlotUser(user_name, role), clock, random), recovery_code


def open_desk(
    folder: Path,
    user_name: str,
    passphrase: str,
    *,
    clock: Clock = system_clock,
    random: RandomBytes = system_random,
) -> Desk:
    """The desk of `folder` for one of its users.

    Raises KeyRefused for a wrong name or passphrase, StoreRefused "desk.missing" or what the database says.
    """
    if not desk_exists(folder):
        raise StoreRefused("desk.missing")
    key, user = keyfile.unlock(folder, user_name, passphrase)
    return _enter(folder, key, user, clock, random)


def reopen_desk(desk: Desk) -> Desk:
    """The desk of the same folder for the same user, read anew after its database was put in place of another.

    Use only the desk returned. Raises StoreRefused.
    """
    if desk.key is None:
        raise StoreRefused("desk.missing")
    return _enter(desk.folder, desk.key, desk.user, desk.clock, desk.random)


def recover_desk(
    folder: Path,
    recovery_code: str,
    user_name: str,
    passphrase: str,
    *,
    clock: Clock = system_clock,
    random: RandomBytes = system_random,
) -> tuple[Desk, str]:
    """The desk opened by its printed recovery code, and the new code that takes the place of the one used.

    `user_name` gets the new passphrase, keeping the role. The code used opens nothing any more. Raises KeyRefused for
    a wrong code, an unknown user or a weak passphrase; then nothing has changed.
    """
    if not desk_exists(folder):
        raise StoreRefused("desk.missing")
    keyfile.check_passphrase(passphrase, [user_name])
    key = keyfile.unlock_with_recovery(folder, recovery_code)
    return enter_recovered(folder, key, user_name, passphrase, "recovery_used", clock, random)


def enter_recovered(
    folder: Path,
    key: DatabaseKey,
    user_name: str,
    passphrase: str,
    how: str,
    clock: Clock,
    random: RandomBytes,
) -> tuple[Desk, str]:
    """The desk for somebody who has its key without a passphrase, who gets a new one; and the new recovery code.

    `how` is the line in the log: "recovery_used" or "district_used".
    """
    user = next((each for each in keyfile.users(folder) if each.name == user_name), None)
    if user is None:
        raise KeyRefused("key.unknown_user")
    code = keyfile.new_recovery_code(random)
    # The database first: where it does not open, the code on paper is still worth something.
    desk = _enter(folder, key, user, clock, random)
    try:
        keyfile.recover_user(folder, key, user_name, passphrase, code=code, clock=clock, random=random)
        with desk.engine.begin() as conn:
            # The code used is spent, the new one on no paper yet, and a PIN chosen with the old passphrase is gone.
            settings.put(conn, "desk.recovery_noted", False)
            pins = settings.get(conn, "desk.pins", {})
            if isinstance(pins, dict) and pins.pop(user_name, None) is not None:
                settings.put(conn, "desk.pins", pins)
            entry = AccessEntry(new_id(random), clock(), user_name, "keys", "keys", "", how)
            access_log.note(conn, [entry])
    except BaseException:
        close(desk)
        raise
    return desk, code


def user_names(folder: Path) -> list[str]:
    """Who can open the desk of `folder`; readable without a passphrase."""
    return [user.name for user in keyfile.users(folder)] if desk_exists(folder) else []


def close(desk: Desk) -> None:
    """Give the database back. The desk cannot be used afterwards."""
    desk.engine.dispose()


def place_words(conn: Connection) -> tuple[str, ...]:
    """The region's names kept with the desk, narrowest first; empty for a code no list knows."""
    kept = settings.get(conn, "desk.place", [])
    return tuple(str(each) for each in kept) if isinstance(kept, list) else ()


def place_of_desk(desk: Desk) -> tuple[str, ...]:
    """The same of an opened desk; its code where no list knows it."""
    with desk.engine.connect() as conn:
        return place_words(conn) or (desk.region,)


def _create_engine(folder: Path, key: DatabaseKey) -> Engine:
    url = shared_database(folder)
    return engines.open_postgresql(url) if url else engines.create_database(folder, key)


def _open_engine(folder: Path, key: DatabaseKey, clock: Clock, random: RandomBytes) -> Engine:
    url = shared_database(folder)
    if url:
        return engines.open_postgresql(url)
    return engines.open_database(
        folder, key, before_migration=lambda engine: _back_up_first(engine, folder, key, clock, random)
    )


def _back_up_first(engine: Engine, folder: Path, key: DatabaseKey, clock: Clock, random: RandomBytes) -> None:
    """A backup of a database whose tables are about to be changed. Without it they are not."""
    with engine.connect() as conn:
        kept, kind = settings.get(conn, "desk.keys", None), settings.get(conn, "desk.kind", "")
        region, place = settings.get(conn, "desk.region", ""), place_words(conn)
    if kept is None:
        return  # an empty database, not furnished yet
    keys = DeviceKeys.deserialise(kept)
    if is_training(keys.device_id):
        return
    origin = copies.Origin(folder, key, keys, kind, region, ", ".join(place))
    try:
        copies.write_backup(origin, folder / copies.FOLDER, "migration", clock, random)
    except KkbError as error:
        raise StoreRefused("backup.before_migration", code=error.reason) from error


def shared_database(folder: Path) -> str:
    """The address of the office's shared database; "" for none, and always for training."""
    return "" if (folder / TRAINING_NOTE).exists() else os.environ.get("KKB_DATABASE_URL", "")


def _furnish(
    conn: Connection,
    kind: DeskKind,
    region: str,
    place: Sequence[str],
    label: str,
    training: bool,
    clock: Clock,
    random: RandomBytes,
) -> None:
    """What a fresh database must know about itself. A shared one (PostgreSQL) knows it already from another PC."""
    known = settings.get(conn, "desk.kind", None), settings.get(conn, "desk.region", None)
    if known == (kind, region):
        return
    if known != (None, None):
        raise StoreRefused("desk.other_region")
    keys = DeviceKeys.generate(random, training=training)
    settings.put(conn, "desk.kind", kind)
    settings.put(conn, "desk.region", region)
    settings.put(conn, "desk.place", list(place or regions.names(region)))
    settings.put(conn, "desk.keys", keys.serialise())
    settings.put(conn, "desk.made_at", clock().isoformat())
    shown = label or f"Laptop {keys.device_id[:4].upper()}"
    settings.put(conn, "desk.label", shown)
    peers.add_self(conn, keys.card(shown, region))


def _move_in(building: Path, folder: Path, random: RandomBytes) -> None:
    """From the building site into the folder, the key files last: they are what makes it a desk."""
    stray = folder / _DATABASE
    if stray.exists():
        # A database whose key file is gone may still be opened from a backup of the key: never overwrite it.
        os.replace(stray, folder / f"{_DATABASE}.tanpa-kunci-{random(4).hex()}")
    names = sorted((each.name for each in building.iterdir()), key=lambda name: (name in _KEY_FILES, name))
    for name in names:
        os.replace(building / name, folder / name)


def _remove_if_empty(folder: Path) -> None:
    try:
        folder.rmdir()
    except OSError:
        pass  # not there, or somebody has put something in


def _enter(folder: Path, key: DatabaseKey, user: SlotUser, clock: Clock, random: RandomBytes) -> Desk:
    if not shared_database(folder):
        rekeying.finish(folder, key)
    engine = _open_engine(folder, key, clock, random)
    try:
        with engine.connect() as conn:
            if shared_database(folder) and not rekeying.seal_is_known(conn, key):
                raise KeyRefused("key.old")
            kind = settings.get(conn, "desk.kind", None)
            region = settings.get(conn, "desk.region", None)
            signed = trusted(conn)
            kept_keys = settings.get(conn, "desk.keys", None)
            card = settings.get(conn, "district.card", None)
            label = str(settings.get(conn, "desk.label", ""))
        if kind not in get_args(DeskKind) or not isinstance(region, str) or kept_keys is None:
            raise StoreRefused("desk.incomplete")
        keys = _keys(kept_keys)
        _check_weekly(engine, clock)
    except BaseException:
        engine.dispose()
        raise
    keyfile.settle(folder, key)  # what opened the database is the key file that counts
    _keep_district_slot(folder, key, card, keys.device_id, label, clock)
    not_before = moment_of(signed).astimezone().date() if signed else date.min
    return Desk(folder, engine, kind, region, user, keys.device_id, keys, clock, random, not_before)


def _keys(kept: object) -> DeviceKeys:
    try:
        return DeviceKeys.deserialise(kept)  # type: ignore[arg-type]  # looked at there
    except (KkbError, TypeError, ValueError, KeyError, AttributeError) as error:
        raise StoreRefused("desk.incomplete") from error


def _check_weekly(engine: Engine, clock: Clock) -> None:
    """Look through the whole file once a week; after an unclean end opening has done so. Raises "store.damaged"."""
    if engine.dialect.name != "sqlite":
        return
    now = clock().date()
    with engine.connect() as conn:
        kept = settings.get(conn, _CHECKED, "")
    try:
        last = date.fromisoformat(kept)
    except (TypeError, ValueError):
        last = date.min
    if timedelta() <= now - last < _CHECK_EVERY:
        return
    if not engines.quick_check(engine):
        raise StoreRefused("store.damaged")
    try:
        with engine.begin() as conn:
            settings.put(conn, _CHECKED, now.isoformat())
    except StoreRefused:
        pass  # a full or read-only disk: what is there can be read all the same


def _keep_district_slot(
    folder: Path, key: DatabaseKey, card: object, device: str, label: str, clock: Clock
) -> None:
    """The district whose card is installed can help when the passphrase is lost, and no other can."""
    try:
        district = parse_card(str(card).encode()) if card else None
        keyfile.set_district(
            folder,
            key,
            district.seal_key if district is not None else "",
            name=district.label if district is not None else "",
            device=device,
            label=label,
            clock=clock,
        )
    except (KeyRefused, BundleRefused):
        pass  # a card that is damaged, a folder that cannot be written to: the work that is open goes on


__all__ = [
    "Desk",
    "DeskKind",
    "KeyRefused",
    "TRAINING_NOTE",
    "close",
    "create_desk",
    "desk_exists",
    "enter_recovered",
    "open_desk",
    "place_of_desk",
    "place_words",
    "recover_desk",
    "reopen_desk",
    "shared_database",
    "today",
    "user_names",
]
