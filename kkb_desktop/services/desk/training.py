"""What keeps practice and real work apart: a training desk exchanges nothing with a real one, nor the other way round.

A laptop for training has an id that says so (`sync.keys.TRAINING`). The id is in everything that travels and is signed
there, so both sides can tell, and a program of any version sees the same.
"""

from __future__ import annotations

from pathlib import Path

from kkb_desktop.domain.errors import KeyRefused
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.sync.keys import is_training


def refuse_other_card(desk: Desk, device: str) -> None:
    """Raises KeyRefused "training.card" for a card of a training district at a real desk, "training.real_card" for
    the other way round. `device` is the office's id."""
    if is_training(device) != desk.training:
        raise KeyRefused("training.real_card" if desk.training else "training.card")


def refuse_other_file(desk: Desk, device: str) -> None:
    """Raises KeyRefused "training.file" for a bundle, pack or receipt of training at a real desk, and
    "training.real_file" for the other way round. `device` is the sender's id.

    It is no BundleRefused: the file is not damaged, and no copy of it belongs into this desk's quarantine.
    """
    if is_training(device) != desk.training:
        raise KeyRefused("training.real_file" if desk.training else "training.file")


def training_folder(data: Path) -> Path:
    """Where training lives for a data folder: beside it, never inside."""
    return data.parent / f"{data.name}-latihan"


def practice_stick(desk: Desk) -> Path | None:
    """A folder that stands for a USB stick between the training village and its district; None at a real desk.

    It need not exist yet.
    """
    return desk.folder.parent / "flashdisk" if desk.training else None
