"""Pictures of the pages of a desk and of the dialogs, made without anybody looking.

For the demo, the manual, and for comparing with the mockups. Needs QT_QPA_PLATFORM=offscreen where there is no display.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from kkb_desktop.domain.text import Language
from kkb_desktop.gui.desk_window import DeskWindow
from kkb_desktop.gui.garbage import GarbageCollection
from kkb_desktop.gui.i18n import use_language
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import theme
from kkb_desktop.services.desk.desk import Desk, close, user_names

Mode = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class Size:
    """A window's size in logical pixels, and the text size in percent."""

    width: int
    height: int
    text: int = 100

    def __str__(self) -> str:
        return f"{self.width}x{self.height}-{self.text}"


WORK_SCREEN = Size(1366, 697)  # what a 1366 x 768 screen leaves a window
SIZES = (WORK_SCREEN, Size(1093, 543), Size(1366, 697, 130), Size(1093, 543, 130))
"""The work screen, the same with Windows at 125 %, and both with the largest text."""

_PATIENCE = 60_000  # milliseconds for the jobs of one page
_SETTLE = 160  # milliseconds for layouts
_ROUNDS = 6  # of layouts that ask for each other: a page, a card, what scrolls in it, its rows
_TYPED = 500  # milliseconds until a search field asks


def take(
    desks: Mapping[str, Desk],
    folder: Path,
    *,
    sizes: Sequence[Size] = (WORK_SCREEN,),
    modes: Sequence[Mode] = ("light",),
    only: Collection[str] = (),
    language: Language = "id",
) -> list[Path]:
    """Write `<desk>-<page>-<mode>-<size>.png` for every page of every desk into `folder`; returns the files.

    `only` leaves out what is not named: "home" is that page of every desk, "village-home" of that one. Makes a
    QApplication where there is none.
    """
    files: list[Path] = []
    with _studio(folder, language):
        for size in sizes:
            theme().start(modes[0], size.text)
            for name, desk in desks.items():
                files += _pages(name, desk, folder, size, modes, only)
    return files


def take_dialogs(
    desk: Desk,
    folder: Path,
    *,
    sizes: Sequence[Size] = (WORK_SCREEN,),
    modes: Sequence[Mode] = ("light",),
    only: Collection[str] = (),
    language: Language = "id",
) -> list[Path]:
    """Write `dialog-<name>-<mode>-<size>.png` for the first start, the lock, and what lies over the village's window.

    As `take`; `desk` is a village's desk with families in it. The first start makes a desk in a throw-away folder.
    """
    files: list[Path] = []
    with _studio(folder, language):
        for size in sizes:
            for mode in modes:
                theme().start(mode, size.text)
                for name, window in dialogs(desk, size, only):
                    files.append(_picture(window, folder, "dialog", name, mode, size))
    return files


@contextmanager
def _studio(folder: Path, language: Language) -> Iterator[None]:
    app = QApplication.instance() or QApplication([])
    use_language(app, language)
    GarbageCollection(app)
    folder.mkdir(parents=True, exist_ok=True)
    yield


def _wanted(only: Collection[str], desk: str, page: str) -> bool:
    return not only or page in only or f"{desk}-{page}" in only


def _picture(window: QWidget, folder: Path, desk: str, page: str, mode: str, size: Size) -> Path:
    path = folder / f"{desk}-{page}-{mode}-{size}.png"
    window.grab().save(str(path))
    return path


@contextmanager
def _window(desk: Desk, size: Size) -> Iterator[tuple[DeskWindow, JobRunner]]:
    jobs = JobRunner()
    made = DeskWindow(desk, jobs)
    with _shown(made.window, jobs, size):
        yield made, jobs


@contextmanager
def _shown(window: QWidget, jobs: JobRunner, size: Size) -> Iterator[None]:
    window.resize(size.width, size.height)
    window.show()
    try:
        yield
    finally:
        jobs.cancel_all()
        settle(jobs)  # what a job's end starts is waited for too
        window.hide()
        window.deleteLater()


def _pages(
    name: str, desk: Desk, folder: Path, size: Size, modes: Sequence[Mode], only: Collection[str]
) -> Iterator[Path]:
    with _window(desk, size) as (made, jobs):
        pages = [key for key in made.window.page_keys() if _wanted(only, name, key)]
        for mode in modes:
            if pages:
                theme().set_mode(mode)
            for key in pages:
                made.window.open_page(key)
                settle(jobs)
                yield _picture(made.window, folder, name, key, mode, size)


Scene = Callable[[Desk, Size, Collection[str]], Iterator[tuple[str, QWidget]]]
"""Opens windows one after the other and gives each with its name; it is pictured before the next is asked for."""


_STEPS = ("kind", "region", "confirm", "user", "passphrase", "code", "office")


def _first_start(_desk: Desk, size: Size, only: Collection[str]) -> Iterator[tuple[str, QWidget]]:
    from kkb_desktop.gui.dialogs.first_run import FirstRun
    from kkb_desktop.gui.dialogs.start_window import StartWindow

    if not any(_wanted(only, "dialog", f"start-{step}") for step in _STEPS):
        return
    with tempfile.TemporaryDirectory(prefix="kkb-start-") as folder:
        jobs = JobRunner()
        wizard = FirstRun(Path(folder) / "desk", jobs)
        window = StartWindow(wizard, jobs, width=820, height=600)
        with _shown(window, jobs, size):
            wizard.start()
            settle(jobs)
            yield "start-kind", window
            wizard.go_next()
            settle(jobs)
            wizard.region_page.picker.field.insert("sukamaju cianjur")
            wizard.region_page.picker.field.textEdited.emit("sukamaju cianjur")  # as typed
            settle(jobs, _TYPED)
            yield "start-region", window
            wizard.go_next()
            if wizard.region_page.region is None:
                raise RuntimeError("the village typed for the picture was not found")
            settle(jobs)
            yield "start-confirm", window
            wizard.go_next()
            wizard.user_page.name.setText("Bu Sari Lestari")
            wizard.user_page.roles.card("kader").pressed.emit()
            settle(jobs)
            yield "start-user", window
            wizard.go_next()
            wizard.passphrase_page.passphrase.first.setText("payung biru di teras")
            settle(jobs)
            yield "start-passphrase", window
            wizard.passphrase_page.passphrase.second.setText("payung biru di teras")
            wizard.go_next()
            settle(jobs)
            yield "start-code", window
            wizard.code_page.paper.typed.setText(wizard.passphrase_page.code)
            wizard.go_next()
            settle(jobs)
            yield "start-office", window
        if wizard.passphrase_page.desk is not None:
            close(wizard.passphrase_page.desk)


def _lock(desk: Desk, size: Size, only: Collection[str]) -> Iterator[tuple[str, QWidget]]:
    from kkb_desktop.gui.dialogs.start_window import StartWindow
    from kkb_desktop.gui.dialogs.unlock import Unlock

    if not _wanted(only, "dialog", "unlock"):
        return
    jobs = JobRunner()
    card = Unlock(desk.folder, user_names(desk.folder), jobs)
    window = StartWindow(card, jobs, width=460, height=0)
    with _shown(window, jobs, size):
        card.start()
        settle(jobs)
        yield "unlock", window


def _search(desk: Desk, size: Size, only: Collection[str]) -> Iterator[tuple[str, QWidget]]:
    from kkb_desktop.gui.dialogs.search_palette import open_search

    if not _wanted(only, "dialog", "search"):
        return
    with _window(desk, size) as (made, jobs):
        open_search(made.window, desk, jobs, "siti")
        settle(jobs, _TYPED)
        yield "search", made.window


def _event(desk: Desk, size: Size, only: Collection[str]) -> Iterator[tuple[str, QWidget]]:
    from kkb_desktop.gui.events.dialog import open_event
    from kkb_desktop.services.events import book
    from kkb_desktop.services.families import families

    kinds = {
        "event-birth": book.BIRTH,
        "event-death": book.DEATH,
        "event-move-out": book.MOVE_OUT,
    }
    if not any(_wanted(only, "dialog", name) for name in kinds):
        return
    family = families.family_ids(desk)[0]
    person = families.members(desk, family)[0].id
    for name, kind in kinds.items():
        if not _wanted(only, "dialog", name):
            continue
        with _window(desk, size) as (made, jobs):
            made.window.open_page("families", {"family": family})
            settle(jobs)
            open_event(made.window, desk, made.bus, jobs, kind, family, person)
            settle(jobs)
            yield name, made.window


_SCENES: tuple[Scene, ...] = (_first_start, _lock, _search, _event)


def dialogs(desk: Desk, size: Size, only: Collection[str] = ()) -> Iterator[tuple[str, QWidget]]:
    """The windows that `take_dialogs` pictures, one after the other, each with its name; in the look in use."""
    for scene in _SCENES:
        yield from scene(desk, size, only)


def settle(jobs: JobRunner, rest: int = _SETTLE) -> None:
    """Let a page draw, its jobs end, and what they brought be drawn; `rest` in milliseconds is for what it delays."""
    _wait(rest)
    if jobs.running:
        loop = QEventLoop()
        jobs.drained.connect(loop.quit)
        QTimer.singleShot(_PATIENCE, loop.quit)
        loop.exec()
    _wait(_SETTLE)
    # On a busy machine the time is over before what was asked for is laid out, and one layout asks for the next.
    for _ in range(_ROUNDS):
        _wait(0)


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
