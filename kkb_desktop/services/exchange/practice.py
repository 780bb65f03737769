"""Training: an invented village and its district on this laptop, so that the whole round can be practised.

Both lie in a folder of their own beside the data folder, with a folder that stands for the USB stick between them and
one with what may be taken in: a list of residents and pictures, as nothing from outside is taken.
The village has the district's card already; that its laptop is new to the district is left to be practised.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Literal

from kkb_desktop import disk
from kkb_desktop.domain.clock import Clock, RandomBytes, system_clock, system_random
from kkb_desktop.domain.errors import FileRefused, StoreRefused
from kkb_desktop.reports.template import write_template
from kkb_desktop.services.desk.desk import (
    TRAINING_NOTE,
    Desk,
    close,
    create_desk,
    desk_exists,
    open_desk,
    today,
)
from kkb_desktop.services.desk.training import (
    mark,
    practice_material,
    practice_pictures,
    practice_stick,
    training_folder,
)
from kkb_desktop.services.exchange import devices
from kkb_desktop.services.sample.newcomers import newcomers
from kkb_desktop.services.sample.village import PASSPHRASE, PLACE, VILLAGE, open_sample
from kkb_desktop.store.keyfile import Cost

Part = Literal["village", "district"]

OPERATOR = "Pak Rudi Hartono"
_FOLDERS: dict[Part, str] = {"village": "desa", "district": "kabupaten"}
_LIST = "daftar-penduduk-latihan.xlsx"
_QUICK = Cost(memory_kib=8 * 1024, iterations=1, lanes=1)


def open_training(
    data: Path, part: Part, *, clock: Clock = system_clock, random: RandomBytes = system_random
) -> Desk:
    """The training desk of a data folder, made on first use and afterwards as it was left.

    Nothing in `data` itself is read or written. Raises StoreRefused "training.not_training" where the folder for
    training holds something else, and what opening a desk raises.
    """
    here = training_folder(data)
    for name in _FOLDERS.values():
        if desk_exists(here / name) and not (here / name / TRAINING_NOTE).exists():
            raise StoreRefused("training.not_training")
    village = open_sample(here / _FOLDERS["village"], training=True, clock=clock, random=random)
    district: Desk | None = None
    try:
        district = _district(here / _FOLDERS["district"], clock, random)
        if not (village.training and district.training):
            raise StoreRefused("training.not_training")
        if devices.district_card(village) is None:
            devices.install_card_bytes(village, devices.card_bytes(district))
        stick = practice_stick(village)
        if stick is not None:
            disk.make_private(stick)
        _lay_out_material(village)
    except BaseException:
        close(village)
        if district is not None:
            close(district)
        raise
    wanted, other = (village, district) if part == "village" else (district, village)
    close(other)
    return wanted


def other_part(desk: Desk) -> Part:
    """The other side of the road: the district for the training village, and the other way round."""
    return "district" if desk.kind == "village" else "village"


def forget_training(data: Path) -> None:
    """Take everything of training away, so that it begins anew. Close its desks first.

    Raises StoreRefused "training.not_training" where the folder holds something else, "desk.folder" where it cannot
    be removed.
    """
    here = training_folder(data)
    for name in _FOLDERS.values():
        if desk_exists(here / name) and not (here / name / TRAINING_NOTE).exists():
            raise StoreRefused("training.not_training")
    try:
        for part in (*_FOLDERS.values(), "flashdisk", "bahan"):
            if (here / part).exists():
                shutil.rmtree(here / part)
    except OSError as error:
        raise StoreRefused("desk.folder") from error


def practice_list(desk: Desk) -> Path | None:
    """The list of residents to practise importing with; None at a real desk."""
    material = practice_material(desk)
    return material / _LIST if material is not None else None


def _lay_out_material(desk: Desk) -> None:
    """What of the material is not there is made; Raises StoreRefused "desk.folder"."""
    material, residents = practice_material(desk), practice_list(desk)
    if material is None or residents is None:
        return
    try:
        material.mkdir(parents=True, exist_ok=True)
        for picture in practice_pictures():
            if not (material / picture.name).exists():
                shutil.copyfile(picture, material / picture.name)
        if not residents.exists():
            write_template(residents, newcomers(today(desk)), mark=mark(desk))
    except (OSError, FileRefused) as error:
        raise StoreRefused("desk.folder") from error


def _district(folder: Path, clock: Clock, random: RandomBytes) -> Desk:
    if desk_exists(folder):
        return open_desk(folder, OPERATOR, PASSPHRASE, clock=clock, random=random)
    desk, _recovery_code = create_desk(
        folder, "district", VILLAGE[:4], OPERATOR, PASSPHRASE, "district", place=PLACE[2:], label=OPERATOR,
        training=True, clock=clock, random=random, cost=_QUICK,
    )  # fmt: skip
    return desk
