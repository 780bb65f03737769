"""Going back to a backup: what is there, what would be lost, into a new folder or in place of what is here.

Whatever is restored goes on with new writers: what is typed from then on is never numbered like what was lost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import Connection, func, select

from kkb_desktop.disk import refused
from kkb_desktop.domain.clock import Clock, RandomBytes, system_clock, system_random
from kkb_desktop.domain.errors import FileRefused, KeyRefused, KkbError, StoreRefused
from kkb_desktop.services.backup import keeping, sticks
from kkb_desktop.services.desk import copies, swapping
from kkb_desktop.services.desk.copies import Backup, Spoiled
from kkb_desktop.services.desk.desk import Desk, desk_exists, reopen_desk, shared_database
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.store import copies as store
from kkb_desktop.store import difference, engine, keyfile, schema, settings, writers
from kkb_desktop.store.clockwork import HANDED_OVER, refuse_handed_over
from kkb_desktop.store.difference import Loss
from kkb_desktop.store.keyfile import DatabaseKey
from kkb_desktop.sync import folders
from kkb_desktop.sync.keys import DeviceKeys, is_training

__all__ = [
    "DatabaseKey",
    "Found",
    "Loss",
    "Restored",
    "find",
    "key_by_code",
    "key_by_passphrase",
    "newest_good",
    "offer",
    "preview",
    "refuse_other",
    "restore_beside",
    "restore_instead",
    "restore_into",
    "restored",
    "restored_read",
    "same_key",
    "users_of",
]

_NOTE = "backup.restored"
Check = Callable[[], None]
Mode = Literal["beside", "instead", "moved"]
"""Into a new folder; in place of what was here; onto another laptop, which goes on with the work."""


@dataclass(frozen=True, slots=True)
class Found:
    """What there is to go back to, the newest first; and what has a backup's name and is spoiled."""

    backups: tuple[Backup, ...]
    spoiled: tuple[Spoiled, ...]


@dataclass(frozen=True, slots=True)
class Restored:
    """What happened here: when, to the backup of which moment, how; what was lost (None where that could not be
    counted). `answered`: a package or receipt has been read since."""

    at: datetime
    made_at: datetime
    mode: Mode
    lost: Loss | None
    answered: bool


def find(places: Iterable[Path]) -> Found:
    """The backups in these places: a backup itself, a folder of backups, a data folder, a stick."""
    backups: dict[Path, Backup] = {}
    spoiled: dict[Path, Spoiled] = {}
    for place in places:
        for folder in _folders(place):
            found, bad = copies.backups_in(folder)
            backups.update({each.path: each for each in found})
            spoiled.update({each.path: each for each in bad})
        if place not in spoiled and (place / copies.MANIFEST).exists():
            try:
                backups[place] = copies.read_backup(place)
            except StoreRefused as error:
                spoiled[place] = Spoiled(place, error.reason)
    newest = sorted(backups.values(), key=lambda each: each.manifest.made_at, reverse=True)
    return Found(tuple(newest), tuple(spoiled.values()))


def offer(desk: Desk, roots: Iterable[Path] = ()) -> Found:
    """What this desk can go back to: its own backups here and on the known sticks."""
    own, spoiled = keeping.backups(desk)
    for _stick, root in sticks.plugged(desk, roots):
        there, bad = sticks.backups_on(desk, root)
        own += [each for each in there if keeping.is_own(desk, each)]
        spoiled += bad
    return Found(tuple(copies.newest_first(own)), tuple(spoiled))


def newest_good(found: Found, *, check: Check | None = None) -> tuple[Backup | None, tuple[Spoiled, ...]]:
    """The newest backup whose every byte is as it was signed, None for none; and the newer ones that are spoiled."""
    bad: list[Spoiled] = []
    for backup in found.backups:
        try:
            copies.check_files(backup, check)
        except KkbError as error:
            if error.reason == "job.cancelled":
                raise
            bad.append(Spoiled(backup.path, error.reason))
        else:
            return backup, tuple(bad)
    return None, tuple(bad)


# ---------------------------------------------------------------- keys


def key_by_passphrase(backup: Backup, user: str, passphrase: str) -> DatabaseKey:
    """The backup's key, by a passphrase that was valid when it was made. Raises KeyRefused."""
    key, _user = keyfile.unlock(backup.path, user, passphrase)
    return key


def key_by_code(backup: Backup, code: str) -> DatabaseKey:
    """The backup's key, by the recovery code that was valid when it was made. Raises KeyRefused."""
    return keyfile.unlock_with_recovery(backup.path, code)


def users_of(backup: Backup) -> list[str]:
    """Who could open the desk when the backup was made."""
    try:
        return [each.name for each in keyfile.users(backup.path)]
    except KeyRefused:
        return []


def same_key(desk: Desk, backup: Backup) -> DatabaseKey | None:
    """The desk's own key where it opens the backup too; None where a passphrase of then is needed.

    Raises StoreRefused "backup.spoiled".
    """
    if desk.key is None:
        return None
    try:
        copies.check_content(backup, desk.key)
    except StoreRefused as error:
        if error.reason == "backup.other_key":
            return None
        raise
    return desk.key


# ---------------------------------------------------------------- before


def refuse_other(desk: Desk, backup: Backup) -> None:
    """Raises StoreRefused where this desk may not go back to that backup: "restore.training", "restore.other_kind",
    "restore.other_region", "restore.other_laptop"."""
    said = backup.manifest
    if is_training(said.device) or desk.training:
        raise StoreRefused("restore.training")
    if said.kind != desk.kind:
        raise StoreRefused("restore.other_kind")
    if said.region != desk.region:
        raise StoreRefused("restore.other_region", place=said.place or said.region)
    if not keeping.is_own(desk, backup):
        raise StoreRefused("restore.other_laptop")


def preview(desk: Desk, backup: Backup, key: DatabaseKey) -> Loss:
    """What going back to `backup` would lose, counted. Reads only. Raises StoreRefused."""
    refuse_other(desk, backup)
    copies.check_content(backup, key)
    if desk.key is None:
        raise StoreRefused("desk.missing")
    own = "" if desk.kind == "village" else desk.device
    return difference.loss(
        desk.folder / copies.DATABASE, desk.key, backup.path / copies.DATABASE, key, own_device=own
    )


# ---------------------------------------------------------------- doing it


def restore_beside(
    backup: Backup,
    key: DatabaseKey,
    target: Path,
    *,
    clock: Clock = system_clock,
    random: RandomBytes = system_random,
    check: Check | None = None,
) -> None:
    """Make a data folder of its own from a backup; what is elsewhere stays as it is. `target` is new or empty.

    It opens by the passphrases of the backup. Raises StoreRefused "restore.not_empty", "backup.spoiled", FileRefused;
    then the target is as it was.
    """
    if desk_exists(target) or (
        target.exists() and (not folders.is_plain_folder(target) or any(target.iterdir()))
    ):
        raise StoreRefused("restore.not_empty")
    half = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        folders.remove_folder(half)
        _prepare(backup, key, half, None, "beside", None, clock, random, check)
        if target.exists():
            target.rmdir()
        folders.rename(half, target)
    except OSError as error:
        raise refused(error) from error
    finally:
        folders.remove_folder(half)


def restore_instead(desk: Desk, backup: Backup, key: DatabaseKey, *, check: Check | None = None) -> Desk:
    """Put a backup in place of what is here, which is kept for 30 days in a folder named after the day.

    The desk stays that of the same users and passphrases. Nothing else may work with it meanwhile; use only the desk
    returned. Raises StoreRefused, FileRefused; then the desk given is as it was and can be used on.
    """
    permit(desk, Permission.RESTORE)
    keeping.refuse_other_kinds(desk)
    with desk.engine.connect() as conn:
        refuse_handed_over(conn)
    lost = preview(desk, backup, key)
    token = desk.random(4).hex()
    new = swapping.coming(desk.folder, token)
    try:
        _prepare(backup, key, new, desk.key, "instead", lost, desk.clock, desk.random, check)
        desk.engine.dispose()
        if desk.key is not None:
            store.close_for_good(desk.folder / copies.DATABASE, desk.key)
        swapping.swap(desk.folder, new, swapping.kept(desk.folder, token, desk.clock()))
    except OSError as error:
        raise refused(error) from error
    finally:
        if not (desk.folder / swapping.NOTE).exists():
            folders.remove_folder(new)
    return reopen_desk(desk)


def restore_into(
    folder: Path,
    backup: Backup,
    key: DatabaseKey,
    *,
    clock: Clock = system_clock,
    random: RandomBytes = system_random,
    check: Check | None = None,
) -> None:
    """Put a backup into a data folder that has no desk, or one whose database does not open any more; what is there
    is kept for 30 days. The folder opens by the passphrases of the backup afterwards, or by its own where they open
    the same key.

    Raises StoreRefused "backup.server", "restore.other_kind", "restore.other_region", "restore.other_laptop",
    "restore.training", FileRefused; then the folder is as it was.
    """
    if shared_database(folder):
        raise StoreRefused("backup.server")
    if is_training(backup.manifest.device):
        raise StoreRefused("restore.training")
    there = desk_exists(folder)
    if there:
        _refuse_stranger(folder, backup)
    made = [each for each in (folder, *folder.parents) if not each.exists()]
    token = random(4).hex()
    new = swapping.coming(folder, token)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        own = there and _opens(folder, key)
        _prepare(
            backup,
            key,
            new,
            key if own else None,
            "instead" if there else "moved",
            None,
            clock,
            random,
            check,
        )
        if own and (folder / copies.DATABASE).exists():
            store.close_for_good(folder / copies.DATABASE, key)
        swapping.swap(folder, new, swapping.kept(folder, token, clock()))
        made = []
    except OSError as error:
        raise refused(error) from error
    finally:
        if not (folder / swapping.NOTE).exists():
            folders.remove_folder(new)
        for each in made:
            try:
                each.rmdir()
            except OSError:
                pass  # somebody has put something in


# ---------------------------------------------------------------- afterwards


def restored(desk: Desk) -> Restored | None:
    """What was restored here, until somebody has read that it was; None where nothing was."""
    with desk.engine.connect() as conn:
        note = settings.get(conn, _NOTE)
        if note is None:
            return None
        answered = _heard(conn) != note["heard"]
    at = datetime.fromisoformat(note["at"])
    lost = Loss(**note["lost"]) if note["lost"] is not None else None
    return Restored(at, datetime.fromisoformat(note["made_at"]), note["mode"], lost, answered)


def restored_read(desk: Desk) -> None:
    """Somebody has read what was restored."""
    with desk.engine.begin() as conn:
        settings.put(conn, _NOTE, None)


def _prepare(
    backup: Backup,
    key: DatabaseKey,
    new: Path,
    own_key: DatabaseKey | None,
    mode: Mode,
    lost: Loss | None,
    clock: Clock,
    random: RandomBytes,
    check: Check | None,
) -> None:
    """A database made from a backup in the fresh folder `new`, ready to be worked with: proved, brought up to date,
    with new writers. Under `own_key` where the folder it goes to keeps its key files, else with the backup's."""
    copies.check_content(backup, key)
    try:
        folders.make_folder(new)
        folders.need_room(new, 2 * backup.manifest.size)
        signed = backup.manifest.files
        for name, (_size, sha) in signed.items():
            if own_key is not None and name != copies.DATABASE:
                continue
            if folders.copy_file(backup.path / name, new / name, check) != sha:
                raise StoreRefused("backup.spoiled")
    except OSError as error:
        raise refused(error) from error
    if own_key is not None and own_key != key:
        lying = new / "lain.db"
        (new / copies.DATABASE).rename(lying)
        store.copy(lying, key, new / copies.DATABASE, target_key=own_key, check=check)
        for left in new.glob("lain.db*"):
            left.unlink()
    opened = engine.open_database(new, own_key or key)
    try:
        with opened.begin() as conn:
            kept = settings.get(conn, "desk.keys")
            device = DeviceKeys.deserialise(kept).device_id if kept else ""
            if device != backup.manifest.device:
                raise StoreRefused("backup.spoiled")
            settings.put(conn, HANDED_OVER, None)
            writers.renew(conn, device, random=random)
            _note(conn, clock(), backup, mode, lost)
    finally:
        opened.dispose()
    if any((new / f"{copies.DATABASE}{side}").exists() for side in ("-wal", "-shm")):
        raise FileRefused("file.failed")


def _note(conn: Connection, at: datetime, backup: Backup, mode: Mode, lost: Loss | None) -> None:
    said: dict[str, Any] = {
        "at": at.isoformat(),
        "made_at": backup.manifest.made_at.isoformat(),
        "mode": mode,
        "lost": None if lost is None else asdict(lost),
        "heard": _heard(conn),
    }
    settings.put(conn, _NOTE, said)


def _heard(conn: Connection) -> list[int]:
    """Grows when a package is taken in or a receipt read."""
    arrived = select(func.count()).select_from(schema.bundle).where(schema.bundle.c.direction == "in")
    confirmed = select(func.coalesce(func.sum(schema.writer.c.acknowledged), 0))
    return [int(conn.scalar(arrived) or 0), int(conn.scalar(confirmed) or 0)]


def _refuse_stranger(folder: Path, backup: Backup) -> None:
    """A folder whose database does not open still has backups that say whose it is."""
    found, _spoiled = copies.backups_in(folder / copies.FOLDER)
    if not found:
        return
    known, said = found[0].manifest, backup.manifest
    if known.kind != said.kind:
        raise StoreRefused("restore.other_kind")
    if known.region != said.region:
        raise StoreRefused("restore.other_region", place=said.place or said.region)
    if (known.device, known.sign_key) != (said.device, said.sign_key):
        raise StoreRefused("restore.other_laptop")


def _opens(folder: Path, key: DatabaseKey) -> bool:
    """Whether the folder's own key files hold this key."""
    try:
        return keyfile.holds(folder, key)
    except KeyRefused:
        return False


def _folders(place: Path) -> Sequence[Path]:
    on_stick = place / sticks.FOLDER
    further: list[Path] = []
    if folders.is_plain_folder(on_stick):
        try:
            further = [each for each in sorted(on_stick.iterdir())[:100] if folders.is_plain_folder(each)]
        except OSError:
            further = []
    return (place, place / copies.FOLDER, on_stick, *further)
