"""The bar that says what was done, and takes it back: "Tersimpan. Batalkan"."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.labels import Label

SHOWN_FOR = 8_000  # milliseconds; a bar with the mouse or the keyboard on it stays


class Toast(QFrame):
    """One bar over the foot of `host`; a new notice replaces the old one."""

    undo_pressed = Signal(str)  # step id

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self.setProperty("kind", "toast")
        self.label = Label()
        self.undo = QPushButton(self.tr("Batalkan"))
        self.undo.setAutoDefault(False)
        self.undo.clicked.connect(self._undo)
        self._step = ""
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(8), px(8), px(8))
        row.setSpacing(px(14))
        row.addWidget(self.label)
        row.addWidget(self.undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_FOR)
        self._timer.timeout.connect(self._leave)
        host.installEventFilter(self)
        self.hide()

    def say(self, text: str, step: str = "", *, back: bool = False) -> None:
        """Show `text`; with a `step`, a button that gives it to `undo_pressed`: "Kembalikan" if `back`."""
        self._step = step
        self.undo.setText(self.tr("Kembalikan") if back else self.tr("Batalkan"))
        self.label.setText(text)
        self.setAccessibleName(text)
        self.undo.setVisible(bool(step))
        self.show()
        self.raise_()
        self._place()
        self._timer.start()

    def _undo(self) -> None:
        self.hide()
        self.undo_pressed.emit(self._step)

    def _leave(self) -> None:
        if self.underMouse() or self.undo.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def _place(self) -> None:
        host = self._host
        self._row.setContentsMargins(px(16), px(8), px(8 if self._step else 16), px(8))
        self.adjustSize()
        self.move((host.width() - self.width()) // 2, host.height() - self.height() - px(18))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def keyPressEvent(self, event) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
