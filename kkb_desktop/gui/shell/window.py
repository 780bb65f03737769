"""The main window. The composition root fills it: places with their pages, where we are, user, counts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from kkb_desktop.gui.bus import Bus, Notice
from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.shell.header import Header
from kkb_desktop.gui.shell.jobstrip import JobStrip
from kkb_desktop.gui.shell.pages import PageHost
from kkb_desktop.gui.shell.places import MOST, PlaceSpec
from kkb_desktop.gui.shell.sidebar import Sidebar
from kkb_desktop.gui.theme import Kind, icon, px, text_size, theme
from kkb_desktop.gui.widgets.banner import Banner
from kkb_desktop.gui.widgets.taborder import step_as_seen
from kkb_desktop.gui.widgets.toast import Toast

RAIL_BELOW = 1180  # logical pixels of window width
MINIMUM = (860, 480)  # logical pixels; a 1366 x 768 screen at 125 % leaves 1093 x 543


class ShellWindow(QMainWindow):
    """Sidebar, header, job strip, banners, and the page shown.

    Knows no page and no service: everything arrives through its methods, everything asked for leaves by a signal.
    """

    search_wanted = Signal(str)  # Ctrl+K, a click or a letter in the search field
    send_wanted = Signal()  # "37 belum dikirim"
    receive_wanted = Signal()  # "144 menunggu tanda terima", with nothing unsent
    import_wanted = Signal()  # "Impor paket", at the district
    user_pressed = Signal()
    undo_wanted = Signal()  # Ctrl+Z where no text is typed
    look_changed = Signal(str, int)  # theme mode and text size chosen, to be kept in the preferences

    def __init__(self, bus: Bus, jobs: JobRunner, *, claim: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bus, self.jobs = bus, jobs
        self._shortcuts: list[QShortcut] = []
        self._places: list[PlaceSpec] = []
        self._last_page: dict[str, str] = {}  # place -> the page last shown there
        self._badges: dict[str, int] = {}
        self._main_wish = self.send_wanted
        self._modal: list[QWidget] = []
        self.setWindowTitle("KKB Desktop")
        self.setWindowIcon(icon("house-heart", "primary"))
        self.setMinimumSize(*MINIMUM)
        self.sidebar = Sidebar(claim or self.tr("Pendataan keluarga desa"))
        self.header = Header()
        self.strip = JobStrip(jobs)
        self.host = PageHost()
        self.toast = Toast(self)
        self._banners = QVBoxLayout()
        self._banners.setSpacing(px(6))
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.header)
        right.addWidget(self.strip)
        right.addLayout(self._banners)
        right.addWidget(self.host, 1)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(right, 1)
        self.setCentralWidget(middle)
        self._connect()
        self._fit_sidebar()

    def _connect(self) -> None:
        self.sidebar.chosen.connect(self._chosen)
        self.sidebar.user_card.clicked.connect(self.user_pressed)
        self.host.opened.connect(self._opened)
        self.host.tab_chosen.connect(self._tab_chosen)
        self.header.search_wanted.connect(self.search_wanted)
        self.header.main_pressed.connect(self._main_pressed)
        self.header.theme_pressed.connect(self.toggle_theme)
        self.header.text_size_chosen.connect(self._choose_text_size)
        self.bus.page_wanted.connect(self.open_page)
        self.bus.noticed.connect(self._say)
        self.toast.undo_pressed.connect(self.bus.undo)
        theme().changed.connect(self._fit_sidebar)
        self._on_key("Ctrl+K", lambda: self.search_wanted.emit(""))
        self._on_key("Ctrl+PgDown", lambda: self._turn(1))
        self._on_key("Ctrl+PgUp", lambda: self._turn(-1))

    def _on_key(self, keys: str, work: Callable[[], object], *, always: bool = False) -> None:
        """A shortcut that sleeps while a modal card lies over the window, unless it works `always`."""
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(lambda: None if covered(self) and not always else work())
        self._shortcuts.append(shortcut)

    # what the composition root tells it

    def add_place(self, place: PlaceSpec) -> None:
        """Add a place with its pages. Raises ValueError for one too many, or a page twice."""
        if len(self._places) >= MOST:
            raise ValueError(f"more than {MOST} places")
        self._places.append(place)
        keys = place.shortcut or f"Alt+{len(self._places)}"
        self.host.add(*place.pages)
        self.sidebar.add(place, keys)
        if place.on_key is None:
            self._on_key(keys, lambda: self._chosen(place.key))
        else:
            self._on_key(keys, place.on_key, always=True)

    def open_page(self, key: str, argument: object = None) -> bool:
        """Show page `key`; False where the page shown does not let go. Raises KeyError for an unknown key."""
        opened = self.host.open(key, argument)
        self.sidebar.set_current(self._place_of(self.host.current_key).key)
        return opened

    @property
    def places(self) -> tuple[PlaceSpec, ...]:
        """All places, in the order of the sidebar."""
        return tuple(self._places)

    def page_keys(self) -> tuple[str, ...]:
        """The keys of all pages, place by place."""
        return tuple(page.key for place in self._places for page in place.pages)

    def has_page(self, key: str) -> bool:
        """Whether page `key` is registered."""
        return key in self.page_keys()

    def set_band(self, band: QWidget | None) -> None:
        """Lay `band` over the whole width of the window, above the sidebar too; None takes it away."""
        self.setMenuWidget(band)  # type: ignore[arg-type]  # None is allowed, the stub does not know it

    def set_place(self, name: str, line: str) -> None:
        """Name the village or office in the header and the window's title."""
        self.header.set_place(name, line)
        self.setWindowTitle(f"KKB Desktop \N{EM DASH} {name}" if name else "KKB Desktop")

    def set_saved(self, clock: str) -> None:
        """Say that everything typed is on this laptop, since `clock` ("14.02")."""
        self.header.set_chip(
            self.tr("Tersimpan di laptop ini · %1").replace("%1", clock),
            self.tr("Tersimpan %1").replace("%1", clock),
        )

    def set_chip(
        self, text: str, short: str = "", kind: Kind = "neutral", icon_name: str = "hard-drive"
    ) -> None:
        """Say something else about the data here, as "Basis data 1,1 GB · sehat"."""
        self.header.set_chip(text, short, kind, icon_name)

    def set_unsent(self, count: int, waiting: int = 0, words: str = "") -> None:
        """Show how many records are only here, and how many wait for a receipt (`words` say it with day and package).

        The button asks for `send_wanted`, or for `receive_wanted` where all has been sent.
        """
        unsent = self.tr("%1 belum dikirim").replace("%1", number(count)) if count else ""
        self._main_wish = self.send_wanted if count else self.receive_wanted
        if count:
            self.header.set_main(f"{unsent} · {words}" if words else unsent, "amber", "send", unsent)
        else:
            short = self.tr("%1 menunggu").replace("%1", number(waiting))
            self.header.set_main(words, "secondary", "hourglass", short)

    def show_import(self) -> None:
        """Show "Impor paket" instead, at the district; it asks for `import_wanted`."""
        self._main_wish = self.import_wanted
        self.header.set_main(self.tr("Impor paket"), "primary", "package-open")

    def set_user(self, name: str, role: str) -> None:
        """Show who is working."""
        self.sidebar.user_card.set_user(name, role)

    def set_badge(self, key: str, count: int) -> None:
        """Show how many things wait on page `key`: on its tab, and together with its neighbours' on the place."""
        self._badges[key] = count
        self.host.set_count(key, count)
        place = self._place_of(key)
        waiting = sum(self._badges.get(page.key, 0) for page in place.pages)
        self.sidebar.button(place.key).set_badge(waiting)

    def add_banner(self, banner: Banner) -> Banner:
        """Put `banner` under the header; it is removed when closed or by `remove_banner`."""
        holder = QWidget()
        inside = QHBoxLayout(holder)
        inside.setContentsMargins(px(16), px(10), px(16), 0)
        inside.addWidget(banner)
        self._banners.addWidget(holder)
        banner.closed.connect(lambda: self.remove_banner(banner))
        return banner

    def remove_banner(self, banner: Banner) -> None:
        """Take a banner away; nothing happens if it is gone already."""
        holder = banner.parentWidget()
        if holder is not None and self._banners.indexOf(holder) >= 0:
            self._banners.removeWidget(holder)
            holder.deleteLater()

    @property
    def narrow(self) -> bool:
        """Whether the sidebar is a rail now."""
        return self.sidebar.rail

    def toggle_theme(self) -> None:
        """Light to dark or back; the choice is told by `look_changed`."""
        theme().toggle()
        self.look_changed.emit(theme().mode, text_size())

    # inside

    def _say(self, notice: Notice) -> None:
        self.toast.say(notice.text, notice.step, back=notice.back)

    def _place_of(self, key: str) -> PlaceSpec:
        return next(place for place in self._places for page in place.pages if page.key == key)

    def _opened(self, key: str) -> None:
        place = self._place_of(key)
        self._last_page[place.key] = key
        self.sidebar.set_current(place.key)

    def _chosen(self, place_key: str) -> None:
        """A place opens where one was there last; a place that is open stays as it is."""
        place = next(each for each in self._places if each.key == place_key)
        if self._place_of(self.host.current_key) is not place:
            self.open_page(self._last_page.get(place_key, place.pages[0].key))

    def _tab_chosen(self, key: str) -> None:
        held = QApplication.focusWidget() is self.host.tabs(self.host.current_key)
        if self.open_page(key) and held and (row := self.host.tabs(key)) is not None:
            row.setFocus(Qt.FocusReason.TabFocusReason)  # so that the arrows go on from here

    def _turn(self, by: int) -> None:
        """The neighbouring tab of the place shown."""
        keys = [page.key for page in self._place_of(self.host.current_key).pages]
        if len(keys) > 1:
            self.open_page(keys[(keys.index(self.host.current_key) + by) % len(keys)])

    def _main_pressed(self) -> None:
        self._main_wish.emit()

    def _choose_text_size(self, percent: int) -> None:
        theme().set_text_size(percent)
        self.look_changed.emit(theme().mode, percent)

    def _fit_sidebar(self) -> None:
        self.sidebar.set_rail(self.width() < RAIL_BELOW or text_size() > 100)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Only what no field, list or form has taken for itself comes this far.
        if event.matches(QKeySequence.StandardKey.Undo) and not covered(self):
            self.undo_wanted.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_sidebar()

    def focusNextPrevChild(self, next: bool) -> bool:
        # Places and pages are added when they are known: sidebar, header and page would come in any order.
        central = self.centralWidget()
        return central is not None and step_as_seen(central, forward=next)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.host.may_leave():
            event.ignore()
        elif not self.jobs.stop():
            self.toast.say(self.tr("Masih menulis data. Tunggu sebentar, lalu tutup lagi."))
            event.ignore()
        else:
            event.accept()


def covered(window: QWidget) -> bool:
    """Whether a modal card lies over `window`, so that shortcuts of what is under it must not work."""
    return bool(window.property("covered"))
