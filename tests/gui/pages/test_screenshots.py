"""Pictures are taken of every page in every look asked for, and of the dialogs."""

import re
from itertools import pairwise

from PySide6.QtGui import QImage

from kkb_desktop.gui.screenshots import SIZES, WORK_SCREEN, Size, take, take_dialogs
from kkb_desktop.services.writing.records import save

SMALL = SIZES[1]


def test_every_page_is_pictured_in_both_themes_on_a_small_screen(office, tmp_path):
    desk = office.desk("district")
    written = take({"kabupaten": desk}, tmp_path / "gambar", sizes=(SMALL,), modes=("light", "dark"))
    names = {path.name for path in written}
    assert len(names) == len(written)
    for mode in ("light", "dark"):
        assert {f"kabupaten-{page}-{mode}-1093x543-100.png" for page in ("inbox", "home", "about")} <= names
    assert all(QImage(str(path)).width() == 1093 for path in written)


def test_only_the_pages_asked_for_are_pictured(office, tmp_path):
    desks = {"one": office.desk("district"), "two": office.desk()}
    written = take(desks, tmp_path, only={"settings", "two-about"})
    assert {path.name for path in written} == {
        f"{name}-light-{WORK_SCREEN}.png" for name in ("one-settings", "two-settings", "two-about")
    }


def test_the_text_size_is_in_the_picture(office, tmp_path):
    sizes = (Size(1000, 500, 100), Size(1000, 500, 130))
    small, large = take({"k": office.desk("district")}, tmp_path, sizes=sizes, only={"about"})
    assert QImage(str(small)) != QImage(str(large))


def test_the_dialogs_are_pictured_step_by_step(office, tmp_path):
    desk = office.desk()
    family = office.type_family(desk)
    person = {"family": family, "number": 1, "name": "Wawan Hermawan", "sex": 1, "relation": 1}
    save(desk, "person", {**person, "nik_status": 2})
    written = take_dialogs(desk, tmp_path / "gambar", sizes=(SMALL,))
    names = [re.fullmatch(r"dialog-(.+)-light-1093x543-100\.png", path.name)[1] for path in written]
    assert names == [
        *("start-kind", "start-region", "start-confirm", "start-user", "start-passphrase", "start-code"),
        *("start-office", "unlock", "search"),
        *("event-birth", "event-death", "event-move-out"),
    ]
    pictures = [QImage(str(path)) for path in written]
    assert all(one != other for one, other in pairwise(pictures))
