"""One backup: a folder that is a data folder itself, with a signed note of what it holds.

    kkb-20261123-1402-1a2b3c4d/
        kkb.db           the whole database as of one moment, encrypted by the same key
        kunci*.json      the key slots of that moment: whoever could open the desk then opens the backup
        cadangan.json    which desk, when, why, rows per table, digest of the content, sizes and hashes of the files,
                         signed by the laptop

It gets its name when all of it is on the disk and has been read back, and counts when it was opened in its place.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, cast, get_args

from kkb_desktop import __version__
from kkb_desktop.disk import refused
from kkb_desktop.domain.clock import Clock, RandomBytes, new_id
from kkb_desktop.domain.errors import FileRefused, KkbError, StoreRefused
from kkb_desktop.domain.operations.canonical import canonical
from kkb_desktop.store import copies as store
from kkb_desktop.store import keyfile
from kkb_desktop.store.copies import Content
from kkb_desktop.store.keyfile import DatabaseKey
from kkb_desktop.sync import folders
from kkb_desktop.sync.keys import DeviceKeys, verify

FOLDER = "cadangan"
"""Where backups lie, inside the data folder."""
DATABASE = "kkb.db"
MANIFEST = "cadangan.json"
Why = Literal[
    "hourly", "daily", "weekly", "monthly", "asked", "closing", "migration", "pack", "restore", "handover"
]  # fmt: skip
_NAME = re.compile(r"(?:kkb|serah-terima)-\d{8}-\d{4}-[0-9a-f]{8}")
_HALF = re.compile(r"\.(?:kkb|serah-terima)-\d{8}-\d{4}-[0-9a-f]{8}\.(?:part|hapus)")
_HEX32, _HEX64 = re.compile(r"[0-9a-f]{32}"), re.compile(r"[0-9a-f]{64}")
_FORMAT = "kkb-cadangan-1"
_PURPOSE = b"cadangan"
_NOTE_LIMIT = 64 * 1024

Check = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Origin:
    """Of which desk a backup is made: all that can be known of it before its tables are understood."""

    folder: Path
    key: DatabaseKey = field(repr=False)
    keys: DeviceKeys = field(repr=False)
    kind: str = "village"
    region: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself, signed. `number` counts this laptop's backups: the order that no wrong clock
    disturbs. `sign_key` is the laptop's public key; `place` its region in words;
    `files` holds size and SHA-256 by name; `schema` the version of the tables."""

    backup: str
    number: int
    made_at: datetime
    device: str
    sign_key: str
    kind: str
    region: str
    place: str
    why: Why
    program: str
    content: Content
    files: Mapping[str, tuple[int, str]]

    @property
    def size(self) -> int:
        """Bytes in all."""
        return sum(size for size, _sha in self.files.values())


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup where it lies."""

    path: Path
    manifest: Manifest


@dataclass(frozen=True, slots=True)
class Spoiled:
    """A folder with a backup's name that is none any more, and the reason code."""

    path: Path
    reason: str


def write_backup(
    origin: Origin, into: Path, why: Why, clock: Clock, random: RandomBytes, check: Check | None = None
) -> Backup:
    """Make a backup of the desk in the folder `into`, proved by opening it there.

    Raises FileRefused, StoreRefused, or what `check` raises; then nothing lies there under a backup's name.
    """
    made_at = clock().replace(microsecond=0)
    stem = "serah-terima" if why == "handover" else "kkb"
    name = f"{stem}-{made_at.astimezone():%Y%m%d-%H%M}-{random(4).hex()}"
    part, path = into / f".{name}.part", into / name
    source = origin.folder / DATABASE
    folders.make_folder(into)
    try:
        folders.need_room(into, source.stat().st_size)
        folders.make_folder(part)
        held = store.copy(source, origin.key, part / DATABASE, check=check)
        for each in keyfile.FILES:
            if folders.is_plain_file(origin.folder / each):
                folders.copy_file(origin.folder / each, part / each)
        files = {each.name: folders.fingerprint(each, check) for each in sorted(part.iterdir())}
        manifest = Manifest(
            new_id(random),
            _next_number(into, origin.keys.device_id),
            made_at,
            origin.keys.device_id,
            origin.keys.card("", origin.region).sign_key,
            origin.kind,
            origin.region,
            origin.place,
            why,
            __version__,
            held,
            files,
        )
        folders.write_new(part / MANIFEST, _written(manifest, origin.keys))
        return _settle(part, path, manifest, origin.key)
    except OSError as error:
        raise refused(error) from error
    finally:
        folders.remove_folder(part)


def copy_backup(backup: Backup, into: Path, key: DatabaseKey | None, check: Check | None = None) -> Backup:
    """The same backup again in the folder `into`, on a stick for example; read back, and opened there where its `key`
    is known. Raises as `write_backup`."""
    name = backup.path.name
    part, path = into / f".{name}.part", into / name
    folders.make_folder(into)
    try:
        folders.need_room(into, backup.manifest.size)
        folders.remove_folder(part)
        folders.make_folder(part)
        for each, (_size, sha) in backup.manifest.files.items():
            if folders.copy_file(backup.path / each, part / each, check) != sha:
                raise StoreRefused("backup.spoiled")
            if folders.fingerprint(part / each, check)[1] != sha:
                raise FileRefused("file.not_same")
        folders.write_new(part / MANIFEST, folders.read_small(backup.path / MANIFEST, _NOTE_LIMIT))
        return _settle(part, path, backup.manifest, key)
    except OSError as error:
        raise refused(error) from error
    finally:
        folders.remove_folder(part)


def read_backup(path: Path) -> Backup:
    """What a backup's folder says of itself; sizes are looked at, contents are not.

    Raises StoreRefused "backup.spoiled", "backup.none" where the folder holds no backup.
    """
    if not folders.is_plain_folder(path):
        raise StoreRefused("backup.none")
    try:
        data = folders.read_small(path / MANIFEST, _NOTE_LIMIT)
    except FileRefused as error:
        raise StoreRefused("backup.none" if error.reason == "file.gone" else "backup.spoiled") from error
    manifest = _read(data)
    for name, (size, _sha) in manifest.files.items():
        file = path / name
        if not folders.is_plain_file(file) or file.stat().st_size != size:
            raise StoreRefused("backup.spoiled")
    return Backup(path, manifest)


def check_files(backup: Backup, check: Check | None = None) -> None:
    """Whether every byte is as it was signed; needs no key. Raises StoreRefused "backup.spoiled", FileRefused."""
    try:
        for name, signed in backup.manifest.files.items():
            if folders.fingerprint(backup.path / name, check) != signed:
                raise StoreRefused("backup.spoiled")
    except OSError as error:
        raise refused(error) from error


def check_content(backup: Backup, key: DatabaseKey) -> None:
    """Whether it opens in its place with `key` and holds what was signed. Raises StoreRefused "backup.spoiled",
    or "backup.other_key" for a key that is not its own."""
    try:
        held = store.prove(backup.path / DATABASE, key)
    except StoreRefused as error:
        other = error.reason == "store.unreadable"
        raise StoreRefused("backup.other_key" if other else "backup.spoiled") from error
    signed = backup.manifest.content
    if (held.schema, held.digest, held.rows) != (signed.schema, signed.digest, dict(signed.rows)):
        raise StoreRefused("backup.spoiled")


def backups_in(folder: Path) -> tuple[list[Backup], list[Spoiled]]:
    """The backups in a folder, the newest first, and what has a backup's name and is none. Links are passed over."""
    found: list[Backup] = []
    spoiled: list[Spoiled] = []
    try:
        entries = sorted(folder.iterdir()) if folders.is_plain_folder(folder) else []
    except OSError:
        return [], []
    for path in entries:
        if not _NAME.fullmatch(path.name) or not folders.is_plain_folder(path):
            continue
        try:
            found.append(read_backup(path))
        except (KkbError, OSError) as error:
            spoiled.append(Spoiled(path, error.reason if isinstance(error, KkbError) else "file.failed"))
    return newest_first(found), spoiled


def newest_first(found: Iterable[Backup]) -> list[Backup]:
    """Backups of one laptop in their order, the newest first."""
    return sorted(found, key=lambda each: (each.manifest.number, each.manifest.made_at), reverse=True)


def clear_halves(folder: Path, older_than: datetime) -> None:
    """Take away what a power cut or a pulled stick left half done before that moment (by its name)."""
    if not folders.is_plain_folder(folder):
        return
    for path in folder.iterdir():
        if _HALF.fullmatch(path.name):
            stamp = re.search(r"\d{8}-\d{4}", path.name)
            begun = datetime.strptime(stamp[0], "%Y%m%d-%H%M") if stamp else None
            if begun is not None and begun < older_than.astimezone().replace(tzinfo=None):
                folders.remove_folder(path)


def _next_number(folder: Path, device: str) -> int:
    found, _spoiled = backups_in(folder)
    return 1 + max((each.manifest.number for each in found if each.manifest.device == device), default=0)


def _settle(part: Path, path: Path, manifest: Manifest, key: DatabaseKey | None) -> Backup:
    """Give a complete folder its name and prove it there; what fails the proof loses its name again."""
    if os.path.lexists(path):
        raise FileRefused("file.not_allowed")
    made = Backup(path, manifest)
    try:
        folders.sync_folder(part)
        folders.rename(part, path)
        if key is None:
            check_files(made)
        else:
            check_content(made, key)
    except BaseException as error:
        folders.remove_folder(path)
        if isinstance(error, StoreRefused):
            raise FileRefused("file.not_same") from error
        raise
    return made


def _written(manifest: Manifest, keys: DeviceKeys) -> bytes:
    body = _body(manifest)
    signature = keys.sign(_PURPOSE, canonical(body).encode()).hex()
    return json.dumps({"body": body, "signature": signature}, ensure_ascii=False, indent=1).encode()


def _body(manifest: Manifest) -> dict[str, Any]:
    return {
        "format": _FORMAT,
        "backup": manifest.backup,
        "number": manifest.number,
        "made_at": manifest.made_at.isoformat(timespec="seconds"),
        "device": manifest.device,
        "sign_key": manifest.sign_key,
        "kind": manifest.kind,
        "region": manifest.region,
        "place": manifest.place,
        "why": manifest.why,
        "program": manifest.program,
        "schema": manifest.content.schema,
        "rows": dict(manifest.content.rows),
        "digest": manifest.content.digest,
        "mark": manifest.content.mark,
        "files": {name: list(signed) for name, signed in manifest.files.items()},
    }


def _read(data: bytes) -> Manifest:
    """Raises StoreRefused "backup.spoiled", "backup.newer"."""
    try:
        outer = json.loads(data)
        body, signature = outer["body"], bytes.fromhex(outer["signature"])
        if body["format"] != _FORMAT:
            raise StoreRefused("backup.newer")
        if not verify(body["sign_key"], _PURPOSE, canonical(body).encode(), signature):
            raise StoreRefused("backup.spoiled")
        made_at = datetime.fromisoformat(body["made_at"])
        number = _count(body["number"])
        rows = {str(name): _count(count) for name, count in body["rows"].items()}
        files = {_file_name(name): (_count(size), _hash(sha)) for name, (size, sha) in body["files"].items()}
        words = [body[name] for name in ("kind", "region", "place", "program", "schema", "digest", "mark")]
        if (
            DATABASE not in files
            or made_at.tzinfo is None
            or body["why"] not in get_args(Why)
            or not _HEX32.fullmatch(body["device"])
            or not _HEX32.fullmatch(body["backup"])
            or not all(isinstance(each, str) and len(each) <= 200 for each in words)
        ):
            raise ValueError
        kind, region, place, program, schema, digest, mark = words
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise StoreRefused("backup.spoiled") from error
    content = Content(schema, rows, digest, mark)
    return Manifest(
        body["backup"], number, made_at, body["device"], body["sign_key"], kind, region, place, cast(Why, body["why"]),
        program, content, files,
    )  # fmt: skip


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 2**50:
        raise ValueError
    return value


def _hash(value: object) -> str:
    if not isinstance(value, str) or not _HEX64.fullmatch(value):
        raise ValueError
    return value


def _file_name(name: object) -> str:
    if not isinstance(name, str) or not re.fullmatch(r"[a-z0-9._]{1,40}", name) or name.startswith("."):
        raise ValueError
    return name


def size_of(folder: Path) -> int:
    """Bytes of the desk's database, as far as the system says."""
    try:
        return os.stat(folder / DATABASE).st_size
    except OSError:
        return 0
