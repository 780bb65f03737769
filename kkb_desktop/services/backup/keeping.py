"""Backups of this desk: made when they are due, kept as long as they should be, listed."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from kkb_desktop.domain.errors import KkbError, StoreRefused
from kkb_desktop.services.backup import rotation, sticks
from kkb_desktop.services.desk import copies, swapping
from kkb_desktop.services.desk.copies import Backup, Origin, Spoiled, Why
from kkb_desktop.services.desk.desk import Desk, place_of_desk, shared_database
from kkb_desktop.store import copies as store
from kkb_desktop.store import keyfile
from kkb_desktop.sync import folders

_log = logging.getLogger(__name__)

HOUR = timedelta(hours=1)
ONE_AT_A_TIME = threading.RLock()
"""Of what is done by itself and what is asked for meanwhile: neither clears away what the other is putting together."""
Check = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Kept:
    """What looking after the backups did: the backup `made`, None where none was due; the names of the sticks it was
    copied to; what was refused on the way, which stopped nothing else."""

    made: Backup | None
    copied: tuple[str, ...] = ()
    refused: tuple[KkbError, ...] = field(default=(), compare=False)


def folder_of(desk: Desk) -> Path:
    """Where this desk's backups lie."""
    return desk.folder / copies.FOLDER


def refuse_other_kinds(desk: Desk) -> None:
    """Raises StoreRefused "backup.training" for the invented village, "backup.server" where the data are on a server,
    which is backed up by its own tools."""
    if desk.training:
        raise StoreRefused("backup.training")
    if shared_database(desk.folder):
        raise StoreRefused("backup.server")


def backups(desk: Desk) -> tuple[list[Backup], list[Spoiled]]:
    """This desk's own backups on this laptop, the newest first, and what looks like one and is spoiled."""
    found, spoiled = copies.backups_in(folder_of(desk))
    return [each for each in found if is_own(desk, each)], spoiled


def is_own(desk: Desk, backup: Backup) -> bool:
    """Whether this laptop signed it."""
    own = desk.keys.card("", desk.region).sign_key
    return backup.manifest.device == desk.device and backup.manifest.sign_key == own


def make(desk: Desk, why: Why = "asked", *, check: Check | None = None) -> Backup:
    """A backup now. Raises FileRefused, StoreRefused, what `check` raises; then none is there and the desk goes on."""
    origin = _origin(desk)
    return copies.write_backup(origin, folder_of(desk), why, desk.clock, desk.random, check)


def changed(desk: Desk) -> bool:
    """Whether anything was written here since the newest backup, the key slots included; thousandths of a second."""
    origin = _origin(desk)
    own, _spoiled = backups(desk)
    if not own:
        return True
    newest = own[0].manifest
    if newest.content.mark != store.mark(desk.folder / copies.DATABASE, origin.key):
        return True
    name = keyfile.FILES[0]
    try:
        return newest.files.get(name) != folders.fingerprint(desk.folder / name)
    except OSError:
        return True


def due(desk: Desk) -> Why | None:
    """What backup is due now, None for none: only where something changed, and once an hour at most."""
    own, _spoiled = backups(desk)
    now = desk.clock()
    if own and abs(now - own[0].manifest.made_at) < HOUR:
        return None
    return rotation.occasion(own, now) if changed(desk) else None


def keep(
    desk: Desk,
    roots: Iterable[Path] = (),
    *,
    why: Why | None = None,
    check: Check | None = None,
) -> Kept:
    """Do all that is due: a backup where something changed (or now, for the reason `why`), copies on the known sticks
    among `roots`, rotation in each place. What one place refuses is told and stops no other.

    Raises StoreRefused "backup.training", "backup.server", and what `check` raises.
    """
    with ONE_AT_A_TIME:
        return _keep(desk, roots, why, check)


def _keep(desk: Desk, roots: Iterable[Path], why: Why | None, check: Check | None) -> Kept:
    refuse_other_kinds(desk)
    refused: list[KkbError] = []
    made: Backup | None = None
    folder = folder_of(desk)
    copies.clear_halves(folder, desk.clock() - HOUR)
    swapping.clear_kept(desk.folder, desk.clock())
    try:
        wanted = why or due(desk)
        if wanted is not None:
            made = make(desk, wanted, check=check)
    except KkbError as error:
        if error.reason == "job.cancelled":
            raise
        refused.append(error)
    own, _spoiled = backups(desk)
    for each in rotation.surplus(own, desk.clock()):
        folders.remove_folder(each.path)
    copied, trouble = sticks.copy_to(desk, roots, own, check=check)
    return Kept(made, tuple(copied), (*refused, *trouble))


def if_changed(desk: Desk, why: Why) -> Backup | None:
    """A backup where something changed since the newest; None where nothing did, or none can be made here.

    Raises FileRefused, StoreRefused.
    """
    with ONE_AT_A_TIME:
        if desk.training or shared_database(desk.folder) or not changed(desk):
            return None
        return make(desk, why)


def before(desk: Desk, why: Why) -> Backup | None:
    """As `if_changed`, before much is changed at once. What refuses it, a full disk perhaps, is logged and stops
    nothing."""
    try:
        return if_changed(desk, why)
    except KkbError as error:
        _log.warning("backup refused: %s", error.reason)
        return None


def _origin(desk: Desk) -> Origin:
    refuse_other_kinds(desk)
    if desk.key is None:
        raise StoreRefused("desk.missing")
    place = ", ".join(place_of_desk(desk))[:200]
    return Origin(desk.folder, desk.key, desk.keys, desk.kind, desk.region, place)
