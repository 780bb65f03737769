"""The pictures of the manual, drawn from the invented village and its district (stage.py)."""

from __future__ import annotations

import gc
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from kkb_desktop.domain.codelists.person import RELATION
from kkb_desktop.domain.text import Language
from kkb_desktop.gui.desk_window import DeskWindow
from kkb_desktop.gui.i18n import use_language
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.program import Program
from kkb_desktop.gui.screenshots import Size, settle, take_dialogs
from kkb_desktop.gui.theme import font, theme, tokens
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.exchange.practice import open_training
from kkb_desktop.services.families import families
from kkb_desktop.services.writing import records
from scripts.stage import SteadyClock

COLOURS = 96  # of a picture: screens have few, and the whole manual must stay small
_WINDOW = Size(1164, 580)
_DIALOG = Size(880, 570)
_EVENT = Size(1000, 600)

Prepare = Callable[[DeskWindow, Any, JobRunner], object]
"""Brings a page into the state to be pictured: the window, the page, its jobs."""

Marked = Callable[[DeskWindow, Any], QWidget]
"""The part of the window that gets a number."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture of one page; `marks` get the numbers 1, 2, 3; `whole` shows sidebar and header too."""

    name: str
    desk: str
    page: str
    prepare: Prepare | None = None
    marks: tuple[Marked, ...] = ()
    whole: bool = False
    size: Size = _WINDOW


def _tab(key: str) -> Prepare:
    return lambda _window, page, _jobs: page.browser.panel.show_part(key)


def _family(_window: DeskWindow, page: Any, _jobs: JobRunner) -> None:
    page.browser.panel.show_family()


def _import(window: DeskWindow, page: Any, jobs: JobRunner) -> None:
    with tempfile.TemporaryDirectory(prefix="kkb-import-") as folder:
        page.rehearse(_example(window.desk, Path(folder)))
        settle(jobs)


def _example(desk: Desk, folder: Path) -> Path:
    """A list of residents as a village office keeps it: a family that is new, some known, one with another address."""
    lines = ["No KK;NIK;Nama;Jenis Kelamin;Tanggal Lahir;Hubungan;Status Perkawinan;Alamat;RT;RW"]
    for name, sex, born, relation in (
        ("Agus Permana", "L", "11-02-1989", "Kepala Keluarga"),
        ("Rina Marlina", "P", "03-07-1992", "Istri"),
        ("Dimas Permana", "L", "21-09-2019", "Anak"),
    ):
        status = "Belum Kawin" if relation == "Anak" else "Kawin"
        card = "3299012905230007"
        lines.append(f"{card};;{name};{sex};{born};{relation};{status};Jl. Kenanga 5;002;001")
    for place, family in enumerate(families.family_ids(desk)[20:24]):
        card = records.read(desk, "family", family).values
        street = "Jl. Dahlia 9" if place == 1 else card.get("address")
        for member in families.members(desk, family):
            values = member.values
            born = "-".join(reversed(str(values.get("birth_date") or "").split("-")))
            sex = "L" if values.get("sex") == 1 else "P"
            relation = RELATION.label(values["relation"]).id if values.get("relation") else ""
            lines.append(
                f"{card.get('card_number') or ''};{values.get('nik') or ''};{values['name']};{sex};{born};"
                f"{relation};;{street};{card.get('rt')};{card.get('rw')}"
            )
    path = folder / "penduduk-desa.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _send_place(_window: DeskWindow, page: Any, jobs: JobRunner) -> None:
    settle(jobs)
    page.wizard.go_next()


SHOTS: tuple[Shot, ...] = (
    Shot(
        "welcome", "village", "home", whole=True, size=Size(1240, 620),
        marks=(
            lambda made, _page: made.window.sidebar.button("home"),
            lambda made, _page: made.window.header.search,
            lambda made, _page: made.window.header.chip,
            lambda made, _page: made.window.header.main,
        ),
    ),
    Shot("home", "village", "home"),
    Shot(
        "families", "village", "families",
        marks=(
            lambda _made, page: page.browser.listing.add_button,
            lambda _made, page: page.browser.listing.search,
            lambda _made, page: page.browser.listing.filter_button,
            lambda _made, page: page.browser.panel.tabs,
            lambda _made, page: page.browser.panel.view_button,
            lambda _made, page: page.browser.panel.event_button,
        ),
    ),
    Shot("family-members", "village", "families", _tab("members")),
    Shot("residents", "village", "residents"),
    Shot("duplicates", "village", "duplicates"),
    Shot("import", "village", "import", _import),
    Shot("profile", "village", "profile"),
    Shot("groups", "village", "groups"),
    Shot("activities", "village", "activities"),
    Shot("plans", "village", "plans"),
    Shot("class", "village", "class"),
    Shot("assessment", "village", "assessment"),
    Shot("datahouse", "village", "datahouse"),
    Shot("indicators", "village", "indicators"),
    Shot("reports", "village", "reports"),
    Shot("papers", "village", "papers"),
    Shot("send", "village", "send"),
    Shot("send-place", "village", "send", _send_place),
    Shot("receive", "village", "receive"),
    Shot("settings", "village", "settings", size=Size(1164, 760)),
    Shot("manual", "village", "manual", lambda _made, page, _jobs: page.open_with({"page": "families"})),
    Shot("family", "village", "families", _family, whole=True, size=Size(1164, 660)),
    Shot("district-home", "district", "home"),
    Shot(
        "inbox", "district", "inbox",
        marks=(
            lambda _made, page: page.listing.stick_button,
            lambda _made, page: page.listing.table,
            lambda _made, page: page.checks,
            lambda _made, page: page.checks.approve_button,
        ),
    ),
    Shot("conflicts", "district", "conflicts"),
    Shot("villages", "district", "villages"),
    Shot("district-families", "district", "families"),
    Shot("district-plans", "district", "plans"),
    Shot("district-assessment", "district", "assessment"),
    Shot(
        "devices", "district", "devices",
        marks=(
            lambda _made, page: page.table,
            lambda _made, page: page.words,
            lambda _made, page: page.approve_button,
            lambda _made, page: page.card_button,
        ),
    ),
)  # fmt: skip

_DIALOGS = {
    "start-kind": _DIALOG,
    "start-region": _DIALOG,
    "start-passphrase": _DIALOG,
    "start-code": _DIALOG,
    "start-office": _DIALOG,
    "unlock": Size(720, 480),
    "search": _EVENT,
    "event-death": _EVENT,
}


def draw(desks: dict[str, Desk], folder: Path, language: Language, only: Sequence[str] = ()) -> list[Path]:
    """Write every picture (or those named) as a small PNG into `folder`; gives their files."""
    gc.disable()  # a window that is collected while a job's thread happens to run is torn down in that thread
    app = QApplication.instance() or QApplication([])
    use_language(app, language)
    theme().start("light", 100)
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for name, desk in desks.items():
        shots = [shot for shot in SHOTS if shot.desk == name and (not only or shot.name in only)]
        written += [_write(picture, folder / f"{shot}.png") for shot, picture in _pictures(desk, shots)]
    if not only or "training" in only:
        written.append(_write(_training(), folder / "training.png"))
    return [*written, *_dialogs(desks["village"], folder, language, only)]


def _training() -> QPixmap:
    """The training village as the program opens it, with its band."""
    with tempfile.TemporaryDirectory(prefix="kkb-training-") as here:
        data = Path(here) / "data"
        program = Program(data)
        program.enter(open_training(data, "village", clock=SteadyClock()))
        assert program.window is not None
        program.window.resize(_WINDOW.width, _WINDOW.height)
        settle(program.jobs)
        picture = program.window.grab()
        program.window.hide()
        program.end()
    return picture


def _dialogs(desk: Desk, folder: Path, language: Language, only: Sequence[str]) -> list[Path]:
    written: list[Path] = []
    with tempfile.TemporaryDirectory(prefix="kkb-dialogs-") as raw:
        for size in set(_DIALOGS.values()):
            names = {name for name, its in _DIALOGS.items() if its == size and (not only or name in only)}
            if not names:
                continue
            taken = take_dialogs(
                desk, Path(raw), sizes=(size,), only={f"dialog-{name}" for name in names}, language=language
            )
            for path in taken:
                name = path.name.removeprefix("dialog-").partition("-light-")[0]
                if name in names:
                    written.append(_write(QPixmap(str(path)), folder / f"{name}.png"))
    return written


def _pictures(desk: Desk, shots: Sequence[Shot]) -> Iterator[tuple[str, QPixmap]]:
    """One window for all pictures of a desk: a shot that leaves a card open must be the last."""
    jobs = JobRunner()
    made = DeskWindow(desk, jobs)
    window = made.window
    window.show()
    for shot in shots:
        window.resize(shot.size.width, shot.size.height)
        window.open_page(shot.page)
        settle(jobs)
        page = window.host.current_page()
        if shot.prepare is not None:
            shot.prepare(made, page, jobs)
            settle(jobs)
        shown: QWidget = window if shot.whole else window.host
        picture = shown.grab()
        _number(picture, shown, [mark(made, page) for mark in shot.marks], shot.name)
        yield shot.name, picture
    jobs.cancel_all()
    settle(jobs)
    window.hide()
    window.deleteLater()


def _number(picture: QPixmap, shown: QWidget, parts: Sequence[QWidget], name: str) -> None:
    """Draw 1, 2, 3 in circles at the upper left corners of the parts."""
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font(15, 700))
    for number, part in enumerate(parts, 1):
        if not part.isVisible():
            raise RuntimeError(f"{name}: part {number} is not to be seen")
        corner = part.mapTo(shown, QPoint(0, 0))
        room = QRect(13, 13, picture.width() - 26, picture.height() - 26)
        x = min(max(corner.x() - 5, room.left()), room.right())
        y = min(max(corner.y() + 1, room.top()), room.bottom())
        circle = QRectF(x - 12, y - 12, 24, 24)
        painter.setPen(QColor("#FFFFFF"))
        painter.setBrush(QColor(tokens().accent))
        painter.drawEllipse(circle)
        painter.setPen(QColor(tokens().on_accent))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(number))
    painter.end()


def _write(picture: QPixmap, path: Path) -> Path:
    picture.save(str(path))
    with Image.open(path) as raw:
        small = raw.convert("RGB").quantize(
            COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE
        )
    small.save(path, optimize=True)
    return path
