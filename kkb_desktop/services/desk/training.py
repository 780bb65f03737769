"""What keeps practice and real work apart: a training desk exchanges nothing with a real one, nor the other way round.

A laptop for training has an id that says so (`sync.keys.TRAINING`). The id is in everything that travels and is signed
there, so both sides can tell, and a program of any version sees the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from kkb_desktop.domain import regions
from kkb_desktop.domain.errors import KeyRefused, RecordRefused
from kkb_desktop.domain.fields import Privacy
from kkb_desktop.domain.invented import MARK
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.shipped import resources
from kkb_desktop.store.writing import Change
from kkb_desktop.sync.keys import is_training

_REGISTRY_DIGITS = 16
"""Of a NIK and of a family card number; both begin with the regency that issued them."""


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


def mark(desk: Desk) -> str:
    """The line above every table a training desk writes; "" at a real desk."""
    return MARK if desk.training else ""


def refuse_real_numbers(desk: Desk, changes: Iterable[Change]) -> None:
    """Raises RecordRefused "training.real_number" where a training desk would keep a NIK or a family card number
    that an existing regency may have issued.

    The passphrase of training is known to everybody, so nobody's real data may lie in it; the invented regency is in
    no list of regions, and no number that begins with it can belong to anybody.
    """
    if not desk.training:
        return
    for change in changes:
        fields = RECORD_TYPES[change.type].by_key
        for key, value in change.fields.items():
            field = fields.get(key)
            if (
                field is None
                or field.privacy is not Privacy.IDENTIFIER
                or field.max_length != _REGISTRY_DIGITS
            ):
                continue
            if isinstance(value, str) and value[:4] != desk.region[:4] and _exists(value[:4]):
                raise RecordRefused("training.real_number", start=desk.region[:4])


def refuse_real_picture(desk: Desk, data: bytes) -> None:
    """Raises RecordRefused "training.real_picture" for a picture or document that is none of those made for training.

    `data` are the bytes of the file as it was chosen, before it is made small.
    """
    if desk.training and hashlib.sha256(data).hexdigest() not in _practice_digests():
        raise RecordRefused("training.real_picture")


def practice_pictures() -> list[Path]:
    """The drawn pictures that come with the program, to practise adding photos with."""
    return sorted((resources() / "practice").glob("*.jpg"))


def practice_material(desk: Desk) -> Path | None:
    """The folder with what can be taken in while practising, a list of residents and pictures; None at a real desk."""
    return desk.folder.parent / "bahan" if desk.training else None


@cache
def _exists(regency: str) -> bool:
    return bool(regions.names(regency))


@cache
def _practice_digests() -> frozenset[str]:
    return frozenset(hashlib.sha256(each.read_bytes()).hexdigest() for each in practice_pictures())


def training_folder(data: Path) -> Path:
    """Where training lives for a data folder: beside it, never inside."""
    return data.parent / f"{data.name}-latihan"


def practice_stick(desk: Desk) -> Path | None:
    """A folder that stands for a USB stick between the training village and its district; None at a real desk.

    It need not exist yet.
    """
    return desk.folder.parent / "flashdisk" if desk.training else None
