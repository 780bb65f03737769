"""Sticks: which are there, what they are called, how large something is in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStorageInfo
from PySide6.QtWidgets import QWidget

from kkb_desktop.gui.forms.asking import ask_folder
from kkb_desktop.gui.i18n import decimal
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.training import practice_stick

_SYSTEM = ("/", "/boot", "/boot/efi", "/home", "/usr", "/var", "/tmp")


@dataclass(frozen=True, slots=True)
class Stick:
    """A stick as people know it, "Flashdisk DATA-RW04 (E:)"; `room` is what is free on it in bytes, None if unknown.

    `locked`: it can be read but not written to.
    """

    path: Path
    name: str
    room: int | None = None
    locked: bool = False


def sticks(desk: Desk) -> list[Stick]:
    """The sticks that are there; for training it is the folder that stands for one, and nothing else."""
    practice = practice_stick(desk)
    if practice is not None:
        name = QCoreApplication.translate("Sticks", "Flashdisk latihan")
        return [Stick(practice, name)] if practice.is_dir() else []
    return [
        Stick(Path(volume.rootPath()), _name(volume), volume.bytesAvailable(), volume.isReadOnly())
        for volume in QStorageInfo.mountedVolumes()
        if volume.isValid() and volume.isReady() and _is_stick(volume)
    ]


def to_stick(
    parent: QWidget, desk: Desk, title: str, last: Path | None, then: Callable[[Path], object]
) -> None:
    """Give `then` the folder used last, else the only stick there is; where that is not plain, ask for a folder."""
    if last is not None and last.is_dir():
        then(last)
        return
    found = [stick for stick in sticks(desk) if not stick.locked]
    if len(found) == 1:
        then(found[0].path)
    else:
        ask_folder(parent, title, then)


def from_stick(parent: QWidget, desk: Desk, title: str, then: Callable[[Path], object]) -> None:
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


def _is_stick(volume: QStorageInfo) -> bool:
    """Not the system's own: on Windows any letter but its own, elsewhere where desktops mount sticks."""
    root = volume.rootPath()
    if volume.isRoot() or root in _SYSTEM:
        return False
    return root.startswith(("/media/", "/run/media/", "/Volumes/")) or (root[1:2] == ":" and root[:1] != "C")
