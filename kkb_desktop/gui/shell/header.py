"""The header: where this laptop is at home, a search, and the two facts users worry about: saved here, and sent."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from kkb_desktop.gui.theme import px, theme
from kkb_desktop.gui.theme.scale import TEXT_SIZES, text_size
from kkb_desktop.gui.widgets.buttons import Button, IconButton
from kkb_desktop.gui.widgets.labels import ElidedLabel, IconLabel, plain_tip
from kkb_desktop.gui.widgets.pill import Pill
from kkb_desktop.gui.widgets.search import SearchStart

HEIGHT = 58  # pixels at text size 100 %
_TIGHT = 900  # below this width (at 100 %) the chip says less
_PLACE = 130  # what the village's name needs beside the rest, at 100 %


class Header(QFrame):
    """Place, search, saved chip, main button (unsent, or import at the district), theme, text size."""

    search_wanted = Signal(str)  # a click or a letter in the search field
    main_pressed = Signal()  # "37 belum dikirim" / "Impor paket"
    theme_pressed = Signal()
    text_size_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "header")
        self._chip = ("", "")
        self._main = ("", "")
        self.place = ElidedLabel("", "strong")
        self.place.setProperty("kind", "place")
        self.line = ElidedLabel("", "small")
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self.place)
        names.addWidget(self.line)
        names.addStretch(1)
        self.search = SearchStart()
        self.search.setAccessibleName(self.tr("Cari"))
        self.search.wanted.connect(self.search_wanted)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_search_hint(self.tr("Cari nama, No. KK …"))
        self.chip = Pill("", "neutral", "hard-drive")
        self.chip.hide()
        self.main = Button("", "amber", "send")
        self.main.hide()
        self.main.clicked.connect(self.main_pressed)
        self.theme_button = IconButton("moon", self.tr("Ganti tampilan terang atau gelap"))
        self.theme_button.clicked.connect(self.theme_pressed)
        self.size_button = IconButton("a-large-small", self.tr("Ukuran huruf"))
        self.size_button.setMenu(self._size_menu())
        row = QHBoxLayout(self)
        row.addWidget(IconLabel("map-pin", "primary", 20))
        row.addLayout(names, 3)
        row.addWidget(self.search, 2)
        for part in (self.chip, self.main, self.theme_button, self.size_button):
            row.addWidget(part)
        self._row = row
        theme().changed.connect(self._measure)
        self._measure()

    def set_place(self, name: str, line: str) -> None:
        """Name the village or office, and below it where that is."""
        self.place.set_text(name)
        self.line.set_text(line)
        self.line.setVisible(bool(line))

    def set_search_hint(self, text: str) -> None:
        """What may be looked for here; the shortcut is added."""
        self.search.set_hints(f"{text}  Ctrl+K", text, self.tr("Cari …"))

    def set_chip(
        self, text: str, short: str = "", kind: str = "neutral", icon_name: str = "hard-drive"
    ) -> None:
        """The state of the data on this machine, as "Tersimpan di laptop ini · 14.02"; `short` for narrow windows."""
        self._chip = (text, short or text)
        self.chip.set_look(kind, icon_name)
        self.chip.setVisible(bool(text))
        self._fit_chip()

    def set_main(self, text: str, kind: str, icon_name: str, short: str = "") -> None:
        """The header's button: `kind` "amber" for what is unsent, "primary" for the import; "" hides it.

        `short` is what it says where there is no room for `text`.
        """
        fresh = Button(text, kind, icon_name)
        fresh.clicked.connect(self.main_pressed)
        self._row.replaceWidget(self.main, fresh)
        self.main.deleteLater()
        self.main = fresh
        self.main.setVisible(bool(text))
        self._main = (text, short or text)
        self._fit_main()

    def _size_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Ukuran huruf"))
        group = QActionGroup(menu)
        for percent in TEXT_SIZES:
            choice = QAction(self.tr("Huruf %1%").replace("%1", str(percent)), menu)
            choice.setCheckable(True)
            choice.setChecked(percent == text_size())
            choice.triggered.connect(lambda checked=False, size=percent: self.text_size_chosen.emit(size))
            group.addAction(choice)
            menu.addAction(choice)
        self._sizes = group
        return menu

    def _measure(self) -> None:
        self.setFixedHeight(px(HEIGHT))
        self._row.setContentsMargins(px(18), 0, px(14), 0)
        self._row.setSpacing(px(10))
        self.search.setMaximumWidth(px(262))
        self.search.setMinimumWidth(px(150))
        self.theme_button.set_icon("sun" if theme().tokens.dark else "moon")
        for action, percent in zip(self._sizes.actions(), TEXT_SIZES, strict=True):
            action.setChecked(percent == text_size())
        self._fit_chip()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_chip()

    def _fit_chip(self) -> None:
        long, short = self._chip
        narrow = self.width() < px(_TIGHT)
        self.chip.set_text(short if narrow else long)
        if narrow and long != short:
            self.chip.setToolTip(long)
        self._fit_main()

    def _fit_main(self) -> None:
        """The long words where place and search keep their least width beside them."""
        long, short = self._main
        self.main.setText(long)
        self.main.setAccessibleName(long)
        fits = self.minimumSizeHint().width() + px(_PLACE) <= self.width()
        self.main.setText(long if fits else short)
        self.main.setToolTip("" if fits or long == short else plain_tip(long))
