"""Qt's own buttons speak Indonesian, and the screens speak English when asked."""

import re
import shutil
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from kkb_desktop.gui.i18n import language, use_language
from scripts import translations


def test_standard_buttons_speak_indonesian(qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)
    qtbot.addWidget(box)
    assert {button.text().replace("&", "") for button in box.buttons()} == {"Batal", "Simpan"}


def test_english_comes_and_goes(qapp: QApplication) -> None:
    use_language(qapp, "en")
    assert language() == "en"
    assert QCoreApplication.translate("ShellWindow", "%1 belum dikirim") == "%1 not sent"
    use_language(qapp, "id")
    assert QCoreApplication.translate("ShellWindow", "%1 belum dikirim") == "%1 belum dikirim"


SCREENS = Path(__file__).resolve().parents[2] / "kkb_desktop" / "gui"


def test_no_text_escapes_the_collector() -> None:
    """`scripts/translations.py` finds texts by the name of the function they are handed to, and takes them letter by
    letter: another name, or an escape in a text, loses the English in silence."""
    for path in SCREENS.rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        assert set(re.findall(r"(\w+) = QCoreApplication\.translate\n", source)) <= {"translate"}, path
        escaped = r'\b(?:tr|translate)\(\s*(?:"\w+",\s*)?"[^"\n]*\\[Nux]'
        assert not re.search(escaped, source), path


def test_every_text_of_the_screens_has_its_english(tmp_path: Path) -> None:
    """And the catalogue that is shipped is of today's screens: `python scripts/translations.py` after a change."""
    shipped = translations.CATALOGUES / "en.ts"
    fresh = Path(shutil.copy(shipped, tmp_path / "en.ts"))
    translations.collect(fresh)
    assert translations.missing(fresh) == []
    assert translations.texts(fresh) == translations.texts(shipped)
