"""A recovery code to be put on paper: shown once, printed or saved, and typed back from there."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kkb_desktop import disk
from kkb_desktop.domain.errors import FileRefused
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.banner import Banner
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Inset
from kkb_desktop.gui.widgets.labelled import Labelled
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.services.desk import users

ChooseFile = Callable[[QWidget], str]


def ask_file(part: QWidget) -> str:
    """Where the code is to be saved; "" for nowhere."""
    path, _filter = QFileDialog.getSaveFileName(part.window(), "", "kode-pemulihan.txt", "*.txt")
    return path


class RecoveryCode(QWidget):
    """`changed` whenever the code is, or is no longer, typed back rightly."""

    changed = Signal()

    def __init__(self, choose_file: ChooseFile = ask_file, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code, self._choose_file = "", choose_file
        self.shown = Label("", "code", wrap=True)
        self.shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.printing = Button(self.tr("Cetak"), "secondary", "printer")
        self.printing.clicked.connect(self._print)
        self.saving = Button(self.tr("Simpan ke berkas …"), "secondary", "save")
        self.saving.clicked.connect(self._save)
        self.typed = QLineEdit()
        self.typed.setMaxLength(80)
        self.typed.textChanged.connect(self._check)
        self._how = self.tr("Huruf besar atau kecil, spasi, dan tanda hubung tidak berpengaruh.")
        self.field = Labelled(self.tr("Ketik kode itu dari kertas"), self.typed, self._how)
        self.problem = Banner("", "warn")
        self.problem.hide()
        box = Inset()
        box.add(self.shown)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(self.printing)
        buttons.addWidget(self.saving)
        buttons.addStretch(1)
        box.body.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(
            Label(
                self.tr(
                    "Bila semua kata sandi terlupa, hanya kode ini yang dapat membuka data. "
                    "Cetak atau tulis di kertas, dan simpan jauh dari laptop. Kode ini tidak akan tampil lagi."
                ),
                "mut",
                wrap=True,
            )
        )
        column.addWidget(box)
        column.addWidget(self.field)
        column.addWidget(self.problem)

    def set_code(self, code: str) -> None:
        """Show this code."""
        self._code = code
        self.shown.setText(code)
        self.shown.setAccessibleName(code)
        self.typed.clear()

    def ready(self) -> bool:
        """Whether it was typed back rightly."""
        return users.same_code(self.typed.text(), self._code)

    def complete(self) -> None:
        """Enter was pressed before it was typed back: to the line for it."""
        self.typed.setFocus()

    def _check(self) -> None:
        typed, code = users.bare_code(self.typed.text()), users.bare_code(self._code)
        if typed and typed == code:
            self.field.set_problem("")
            self.field.set_message(self.tr("Kode sudah benar."), "ok")
        elif code.startswith(typed):
            self.field.set_problem("")
            if typed:
                words = self.tr("%1 dari %2 huruf dan angka")
                self.field.set_message(
                    words.replace("%1", str(len(typed))).replace("%2", str(len(code))), "hint"
                )
        else:
            self.field.set_problem(self.tr("Belum sama. Periksa lagi huruf demi huruf."))
        self.changed.emit()

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # needs a moment, and is seldom needed

        printer = QPrinter()
        if QPrintDialog(printer, self.window()).exec():
            document = QTextDocument()
            document.setHtml(_sheet(self._code))
            document.print_(printer)

    def _save(self) -> None:
        path = self._choose_file(self)
        if not path:
            return
        text = self.tr("Kode pemulihan KKB Desktop: %1").replace("%1", self._code)
        try:
            disk.write_whole(Path(path), (text + "\n").encode())
        except FileRefused:
            self.problem.set_text(
                self.tr("Berkas tidak dapat ditulis. Pilih tempat lain, atau cetak kodenya.")
            )
        else:
            self.problem.set_text(
                self.tr(
                    "Tersimpan. Pindahkan berkas itu ke tempat lain, dan jangan tinggalkan di laptop ini."
                )
            )
        self.problem.show()


def _sheet(code: str) -> str:
    title = QCoreApplication.translate("RecoveryCode", "Kode pemulihan KKB Desktop")
    line = QCoreApplication.translate(
        "RecoveryCode", "Simpan kertas ini di tempat aman. Siapa pun yang memegangnya dapat membuka data."
    )
    return f"<h2>{escape(title)}</h2><p style='font-size:18pt'><code>{escape(code)}</code></p><p>{escape(line)}</p>"
