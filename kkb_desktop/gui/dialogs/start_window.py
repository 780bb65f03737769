"""The window before there is a desk: the program's name, and one card in the middle."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QSizePolicy, QVBoxLayout, QWidget

from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import icon, px, theme
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import scrolled
from kkb_desktop.gui.widgets.labels import IconLabel, Label
from kkb_desktop.gui.widgets.taborder import step_as_seen

_BRAND_FROM = 500  # pixels of height, at text size 100 %; below, the content needs the room


class StartWindow(QMainWindow):
    """Holds `content`, at most `width` x `height` pixels at 100 %; `height` 0: as high as it needs.

    `help_wanted`: F1, or the link at the foot.
    """

    help_wanted = Signal()

    def __init__(self, content: QWidget, jobs: JobRunner, *, width: int, height: int) -> None:
        super().__init__()
        self.content = content
        self._jobs = jobs
        self.setWindowTitle("KKB Desktop")
        self.setWindowIcon(icon("house-heart", "primary"))
        self.setMinimumSize(720, 480)
        self.resize(1100, 700)
        ground = QFrame()
        ground.setProperty("kind", "page")
        self._brand = QWidget()
        brand = QHBoxLayout(self._brand)
        brand.setContentsMargins(0, 0, 0, 0)
        brand.setSpacing(px(9))
        brand.addStretch(1)
        brand.addWidget(IconLabel("house-heart", "primary", 24))
        brand.addWidget(Label("KKB Desktop", "h2"))
        brand.addStretch(1)
        self._most = (width, height)
        holder = QWidget()
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(content, 100)
        row.addStretch(1)
        middle = QVBoxLayout(holder)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addLayout(row, 100 if height else 0)
        middle.addStretch(1)
        if not height:
            content.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(ground)
        column.setContentsMargins(px(16), px(14), px(16), px(16))
        column.setSpacing(px(12))
        column.addWidget(self._brand)
        # What has a height of its own scrolls inside; the rest may be higher than a small window.
        column.addWidget(holder if height else scrolled(holder), 1)
        self.help_button = Button(self.tr("Panduan (F1)"), "link", "circle-question-mark")
        self.help_button.clicked.connect(self.help_wanted)
        QShortcut(QKeySequence("F1"), self).activated.connect(self.help_wanted)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.help_button)
        column.addLayout(foot)
        self.setCentralWidget(ground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme().changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        width, height = self._most
        self.content.setMaximumWidth(px(width))
        if height:
            self.content.setMaximumHeight(px(height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._brand.setVisible(self.height() >= px(_BRAND_FROM))

    def focusNextPrevChild(self, next: bool) -> bool:
        # The help at the foot was made before the content's pages: it would come before what they ask.
        central = self.centralWidget()
        return central is not None and step_as_seen(central, forward=next)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Refused while something is being written, or while the content has something to ask first."""
        may_close = getattr(self.content, "may_close", None)
        event.setAccepted(self._jobs.stop() and (may_close is None or may_close()))
