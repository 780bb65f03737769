"""Sticks: which are there, what they are called, how large something is in words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStorageInfo
from PySide6.QtWidgets import QWidget

from kkb_desktop.gui.forms.asking import ask_folder
from kkb_desktop.gui.i18n import decimal

_SYSTEM = ("/", "/boot", "/boot/efi", "/home", "/usr", "/var", "/tmp")


def sticks() -> list[QStorageInfo]:
    """Mounted volumes that look like sticks: not the system's own. One that cannot be written to is among them."""
    found = []
    for volume in QStorageInfo.mountedVolumes():
        root = volume.rootPath()
        usable = volume.isValid() and volume.isReady()
        if usable and not volume.isRoot() and root not in _SYSTEM and _outside(root):
            found.append(volume)
    return found


def stick_name(volume: QStorageInfo) -> str:
    """A stick as people know it: "Flashdisk DATA-RW04 (E:)"."""
    root = volume.rootPath()
    letter = f" ({root[:2]})" if root[1:2] == ":" else ""
    name = QCoreApplication.translate("Sticks", "Flashdisk %1").replace("%1", volume.name() or "")
    return f"{name.strip()}{letter}"


def to_stick(parent: QWidget, title: str, last: Path | None, then: Callable[[Path], object]) -> None:
    """Give `then` the folder used last, else the only stick there is; where that is not plain, ask for a folder."""
    if last is not None and last.is_dir():
        then(last)
        return
    found = [volume for volume in sticks() if not volume.isReadOnly()]
    if len(found) == 1:
        then(Path(found[0].rootPath()))
    else:
        ask_folder(parent, title, then)


def from_stick(parent: QWidget, title: str, then: Callable[[Path], object]) -> None:
    """Give `then` the only stick there is; where there are none or several, ask for a folder."""
    found = sticks()
    if len(found) == 1:
        then(Path(found[0].rootPath()))
    else:
        ask_folder(parent, title, then)


def size_text(size: int) -> str:
    """A size in bytes for people: "86 kB", "6,1 GB"."""
    for unit, factor in (("GB", 10**9), ("MB", 10**6)):
        if size >= factor:
            return f"{decimal(size / factor)} {unit}"
    return f"{max(1, round(size / 1000))} kB"


def _outside(root: str) -> bool:
    """On Windows any letter but the system's; elsewhere where desktops mount sticks."""
    return root.startswith(("/media/", "/run/media/", "/Volumes/")) or (root[1:2] == ":" and root[:1] != "C")
