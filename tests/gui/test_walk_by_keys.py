"""The whole way by keys alone, on a real window system: first start, a family typed, sent, taken in, receipted.

Two laptops and one stick. Nothing is pressed with the mouse and no method of a page is called: what is looked for is
found with the Tab key by its spoken name, as somebody who cannot use a mouse would.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kkb_desktop.gui.exchange import sticks as sticks_of
from kkb_desktop.gui.firststart.recoverycode import RecoveryCode
from kkb_desktop.gui.program import Program
from kkb_desktop.services.families import families
from kkb_desktop.services.home.status import status

pytestmark = pytest.mark.xvfb

LONG = 30_000  # milliseconds: keys are derived slowly on purpose, and machines are busy
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
PASSPHRASE = "melati hujan roda kopi"
FAR = 120  # Tab presses after which something counts as out of reach


class Stick:
    """A volume as Qt describes one, on a folder of the test."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def rootPath(self) -> str:
        return str(self._folder)

    def name(self) -> str:
        return "DATA"

    def bytesAvailable(self) -> int:
        return 4_000_000_000

    def isValid(self) -> bool:
        return True

    isReady = isValid

    def isReadOnly(self) -> bool:
        return False

    isRoot = isReadOnly


class Keyboard:
    """One pair of hands at a keyboard."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    def press(self, key: Qt.Key, holding: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(QGuiApplication.focusWindow(), key, holding)

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClick(QGuiApplication.focusWindow(), letter)

    def wait(self, seen: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(seen, timeout=LONG)

    def to(self, name: str) -> None:
        """Press Tab until what has the keyboard calls itself so."""
        heard: list[str] = []
        for _ in range(FAR):
            if spoken() == name:
                return
            heard.append(spoken())
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"{name!r} is not reached by Tab; heard {dict.fromkeys(heard)}")

    def push(self, name: str) -> None:
        """Find a button by its name and press it."""
        self.wait(lambda: any(shown(each) and called(each) == name for each in QApplication.allWidgets()))
        self.to(name)
        self.press(Qt.Key.Key_Space)


def called(widget: QWidget) -> str:
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name) if found is not None else ""


def spoken() -> str:
    """What a screen reader says of the part that has the keyboard."""
    focused = QApplication.focusWidget()
    return called(focused) if focused is not None else ""


def shown(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and widget.window() is QApplication.activeWindow()


def read(words: str) -> bool:
    """Whether these words stand somewhere in the window in use."""
    window = QApplication.activeWindow()
    if window is None:
        return False
    return any(each.isVisible() and words in each.text() for each in window.findChildren(QLabel))


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "flashdisk"
    folder.mkdir()

    class Volumes:
        @staticmethod
        def mountedVolumes() -> list[Stick]:
            return [Stick(folder)]

    monkeypatch.setattr(sticks_of, "QStorageInfo", Volumes)
    monkeypatch.setattr(sticks_of, "_outside", lambda _root: True)
    return folder


@pytest.fixture
def laptop(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[str], Program]]:
    made: list[Program] = []

    def use(name: str) -> Program:
        """Sit down at a laptop; the other one's window is put away."""
        for other in made:
            if other.window is not None:
                other.window.hide()
        found = next((each for each in made if each.objectName() == name), None)
        if found is None:
            found = Program(tmp_path / name)
            found.setObjectName(name)
            made.append(found)
            found.start()
        assert found.window is not None
        found.window.show()
        found.window.activateWindow()
        qtbot.waitUntil(found.window.isActiveWindow, timeout=LONG)
        return found

    yield use
    for each in made:
        each.end()
        if each.window is not None:
            each.window.hide()
            each.window.deleteLater()


def start(keys: Keyboard, program: Program, office: str, place: str, name: str) -> None:
    """The first start of a laptop, as far as its home page."""
    keys.wait(lambda: read("Laptop ini dipakai di mana?"))
    if office:
        keys.press(Qt.Key.Key_Right)
        keys.wait(lambda: office in spoken())
    keys.press(Qt.Key.Key_Return)
    keys.wait(lambda: read("mana?") and not read("Laptop ini dipakai di mana?"))
    keys.type(place)
    keys.press(Qt.Key.Key_Return)  # before the answer is there: it waits for the nearest
    keys.wait(lambda: read("Benar ini"))
    keys.press(Qt.Key.Key_Return)
    keys.wait(lambda: read("Siapa yang memakai laptop ini?"))
    keys.type(name)
    keys.press(Qt.Key.Key_Return)
    if not office:
        keys.wait(lambda: "Kader" in spoken())
        keys.press(Qt.Key.Key_Space)
        keys.press(Qt.Key.Key_Return)
    keys.wait(lambda: read("Kata sandi untuk"))
    keys.type(PASSPHRASE)
    keys.press(Qt.Key.Key_Return)
    keys.type(PASSPHRASE)
    keys.press(Qt.Key.Key_Return)
    codes: list[str] = []

    def coded() -> bool:
        window = QApplication.activeWindow()
        part = window.findChild(RecoveryCode) if window is not None else None
        if part is not None and part.isVisible() and part.shown.text():
            codes[:] = [part.shown.text()]
        return bool(codes)

    keys.wait(coded)
    keys.type(codes[0].lower().replace("-", " "))
    keys.press(Qt.Key.Key_Return)
    if not office:  # the district's card can wait
        keys.wait(lambda: read("Kartu kabupaten"))
        keys.press(Qt.Key.Key_Return)
    keys.wait(lambda: program.desk is not None and read("Selamat"))


def settle(keys: Keyboard, program: Program) -> None:
    keys.wait(lambda: not program.jobs.running)


def find(keys: Keyboard, program: Program, words: str, page: str) -> None:
    """Go to a page by the search."""
    keys.press(Qt.Key.Key_K, CTRL)
    keys.wait(lambda: spoken() == "Cari")
    keys.type(words)
    window = program.desk_window.window  # type: ignore[union-attr]
    keys.press(Qt.Key.Key_Return)
    keys.wait(lambda: window.host.current_key == page)
    settle(keys, program)


def test_from_the_first_start_to_the_receipt_by_keys_alone(
    qtbot: QtBot, laptop: Callable[[str], Program], stick: Path
) -> None:
    keys = Keyboard(qtbot)

    district = laptop("kabupaten")
    start(keys, district, "Kabupaten atau kota", "kota pekanbaru", "Rudi Hartono")
    find(keys, district, "laptop & kunci", "devices")
    keys.push("Simpan kartu kabupaten …")
    keys.wait(lambda: any(stick.glob("*.kkb")))
    settle(keys, district)

    village = laptop("desa")
    start(keys, village, "", "air dingin pekanbaru", "Bu Sari Lestari")
    find(keys, village, "keluarga baru", "families")
    keys.wait(lambda: isinstance(QApplication.focusWidget(), QWidget) and "Kepala keluarga" in spoken())
    keys.type("Siti Aminah")
    keys.press(Qt.Key.Key_S, CTRL)
    keys.wait(lambda: families.counts(village.desk)["all"] == 1)
    settle(keys, village)

    find(keys, village, "kirim data", "send")
    keys.push("Cari kartu di flashdisk")
    keys.push("Katanya cocok, lanjut")
    keys.push("Lanjut")
    keys.push("Buat paket & simpan")
    keys.wait(lambda: len(list(stick.glob("*.kkb"))) == 2)
    settle(keys, village)
    keys.wait(lambda: status(village.desk).unsent == 0 and status(village.desk).sent > 0)

    district = laptop("kabupaten")
    find(keys, district, "kotak masuk", "inbox")
    keys.push("Buka flashdisk …")
    keys.push("Keenam kata cocok, setujui")
    keys.push("Impor paket ini")
    keys.wait(lambda: families.counts(district.desk)["all"] == 1)
    settle(keys, district)
    keys.push("Beri tanda terima (1)")
    keys.wait(lambda: len(list(stick.glob("*.kkb"))) == 3)
    settle(keys, district)

    village = laptop("desa")
    find(keys, village, "terima paket", "receive")
    keys.push("Buka Flashdisk DATA")
    keys.wait(lambda: status(village.desk).sent == 0)
    settle(keys, village)
    assert status(village.desk).unsent == 0
    (row,) = families.family_rows(village.desk, families.family_ids(village.desk)).values()
    assert (row.head_name, row.sync) == ("Siti Aminah", "received")
