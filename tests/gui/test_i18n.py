"""Qt's own buttons speak Indonesian, and the screens speak English when asked."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from kkb_desktop.gui.i18n import language, use_language


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
