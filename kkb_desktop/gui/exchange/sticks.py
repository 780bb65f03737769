"""Sticks: which are there, what they are called, how large something is in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStorageInfo
from PySide6.QtWidgets import QWidget

from kkb_desktop import disk
from kkb_desktop.gui.forms.asking import ask_folder
from kkb_desktop.gui.i18n import decimal
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.training import practice_stick

_SYSTEM = ("/", "/boot", "/boot/efi", "/home", "/usr", "/var", "/tmp")


@dataclass(frozen=True, slots=True)
class Stick:
    """A stick that is there: where, what people call it ("Flashdisk DATA-RW04 (E:)"), bytes free, written to or not."""

    path: Path
    name: str
    free: int
    read_only: bool = False


def sticks(desk: Desk) -> list[Stick]:
    """Mounted volumes that look like sticks: not the system's own. One that cannot be written to is among them.

    In training it is the folder that stands for one, and nothing else: what is invented goes onto no real stick.
    """
    practice = practice_stick(desk)
    if practice is not None:
        disk.make_private(practice)
        name = QCoreApplication.translate("Sticks", "Flashdisk latihan")
        return [Stick(practice, name, QStorageInfo(str(practice)).bytesAvailable())]
    return mounted_sticks()


def mounted_sticks() -> list[Stick]:
    """The same before there is a desk."""
    found = []
    for volume in QStorageInfo.mountedVolumes():
        root = volume.rootPath()
        usable = volume.isValid() and volume.isReady()
        if usable and not volume.isRoot() and root not in _SYSTEM and _outside(root):
            found.append(Stick(Path(root), _name(volume), volume.bytesAvailable(), volume.isReadOnly()))
    return found


def to_stick(
    desk: Desk, parent: QWidget, title: str, last: Path | None, then: Callable[[Path], object]
) -> None:
    """Give `then` the folder used last, else the only stick there is; where that is not plain, ask for a folder."""
    if last is not None and last.is_dir():
        then(last)
        return
    found = [each for each in sticks(desk) if not each.read_only]
    if len(found) == 1:
        then(found[0].path)
    else:
        ask_folder(parent, title, then)


def from_stick(desk: Desk, parent: QWidget, title: str, then: Callable[[Path], object]) -> None:
    """Give `then` the only stick there is; where there are none or several, ask for a folder."""
    found = sticks(desk)
    if len(found) == 1:
        then(found[0].path)
    else:
        ask_folder(parent, title, then)


def size_text(size: int) -> str:
    """A size in bytes for people: "86 kB", "6,1 GB"."""
    for unit, factor in (("GB", 10**9), ("MB", 10**6)):
        if size >= factor:
            return f"{decimal(size / factor)} {unit}"
    return f"{max(1, round(size / 1000))} kB"


def _name(volume: QStorageInfo) -> str:
    root = volume.rootPath()
    letter = f" ({root[:2]})" if root[1:2] == ":" else ""
    name = QCoreApplication.translate("Sticks", "Flashdisk %1").replace("%1", volume.name() or "")
    return f"{name.strip()}{letter}"


def _outside(root: str) -> bool:
    """On Windows any letter but the system's; elsewhere where desktops mount sticks."""
    return root.startswith(("/media/", "/run/media/", "/Volumes/")) or (root[1:2] == ":" and root[:1] != "C")
