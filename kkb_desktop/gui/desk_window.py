"""The window of an opened desk: places, header, search and undo, put together."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QCursor, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from kkb_desktop.domain.roles import role_name
from kkb_desktop.gui.backup.looking_after import LookingAfter
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.commands import Command
from kkb_desktop.gui.delivery import waiting_words
from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.manual.window import read_beside
from kkb_desktop.gui.mishap import mishap_banner
from kkb_desktop.gui.pages.about import AboutPage
from kkb_desktop.gui.pages.home import HomePage
from kkb_desktop.gui.pages.manual import ManualPage
from kkb_desktop.gui.pages.settings import RECOVERY, SettingsPage
from kkb_desktop.gui.permitting import Gatekeeper
from kkb_desktop.gui.shell.pages import PageSpec
from kkb_desktop.gui.shell.places import PlaceSpec
from kkb_desktop.gui.shell.window import ShellWindow, covered
from kkb_desktop.gui.theme import icon
from kkb_desktop.gui.widgets.banner import Banner
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.modal import confirm
from kkb_desktop.services.desk import users
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.permits import Permission, permitted
from kkb_desktop.services.exchange import mishaps
from kkb_desktop.services.exchange.mishaps import Noted
from kkb_desktop.services.home.status import HeaderStatus, status
from kkb_desktop.services.manual.book import chapter_of_page, role_of
from kkb_desktop.services.writing import records, steps
from kkb_desktop.services.writing.changes import ChangeSet

_SETTLE = 150  # milliseconds: many changes in a row are counted once
_MANY = 20  # records; a step that touched more is not taken back by one key press alone


class DeskWindow(QObject):
    """Fills the shell of one desk and goes with it. Slow work runs in `jobs`; what is said goes over the bus."""

    look_changed = Signal(str, int)
    language_chosen = Signal(str)
    lock_wanted = Signal()
    minutes_chosen = Signal(int)  # until the screen locks by itself
    training_wanted = Signal()
    training_restart_wanted = Signal()
    desk_changed = Signal(object)  # Desk, after its region was corrected
    restore_wanted = Signal(object, object)  # Backup, DatabaseKey: in place of what is here

    def __init__(self, desk: Desk, jobs: JobRunner) -> None:
        super().__init__()
        self.desk, self.jobs, self.bus = desk, jobs, Bus(self)
        office = desk.kind != "village"
        self.window = ShellWindow(
            self.bus, jobs, claim=self.tr("Data keluarga kabupaten") if desk.kind == "district" else ""
        )
        self.setParent(self.window)  # else counts begun before it closed would still be written into it
        self._gatekeeper = Gatekeeper.watch(desk, self.window)
        self._began = steps.reached(desk)  # Ctrl+Z takes back what was done since, never older work
        self._add_places()
        self.window.search_wanted.connect(self._search)
        self.window.send_wanted.connect(lambda: self._go("send"))
        self.window.receive_wanted.connect(lambda: self._go("receive"))
        self.window.import_wanted.connect(lambda: self._go("inbox"))
        self.window.look_changed.connect(self.look_changed)
        self.window.user_pressed.connect(self._user_menu)
        self.window.undo_wanted.connect(self._undo_latest)
        self.bus.undo_wanted.connect(self._undo)
        self.bus.changed.connect(self._changed)
        lock = QShortcut(QKeySequence("Ctrl+L"), self.window)
        lock.activated.connect(self.lock_wanted)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE)
        self._timer.timeout.connect(self.refresh)
        jobs.destroyed.connect(self._timer.stop)
        self.looking_after = LookingAfter(desk, jobs, self)
        self._code_banner: Banner | None = None
        self._mishap_banner: Banner | None = None
        if permitted(desk, Permission.USERS) and not users.recovery_code_noted(desk):
            self._ask_for_code()
        if office and self.window.has_page("inbox"):
            self.window.show_import()
        self.window.set_user(desk.user.name, spoken(role_name(desk.user.role, desk.kind)))
        self._apply(status(desk))
        self.window.open_page("home")
        self.window.host.setFocus()  # else the first button of the sidebar wears the ring

    def rest(self) -> None:
        """Count and back up nothing any more: the desk is about to be closed."""
        self.looking_after.rest()
        self._timer.stop()
        self.bus.changed.disconnect(self._changed)

    def _add_places(self) -> None:
        from kkb_desktop.gui.registry import places_for  # pages import half the program; the start must not

        desk, bus, jobs, window = self.desk, self.bus, self.jobs, self.window

        def alone(
            page: PageSpec, icon_name: str, short: str = "", shortcut: str = "", *, foot: bool = False
        ) -> PlaceSpec:
            return PlaceSpec(page.key, page.title, icon_name, (page,), foot, shortcut, short)

        home = PageSpec(
            "home", self.tr("Beranda"), lambda: HomePage(desk, bus, jobs, has_page=window.has_page), "utama"
        )
        window.add_place(alone(home, "layout-dashboard"))
        for place in places_for(desk, bus, jobs):
            window.add_place(place)
        settings = PageSpec(
            "settings", self.tr("Pengaturan"), self._settings, "huruf warna bahasa pengguna kata sandi"
        )
        backup = PageSpec(
            "backup", self.tr("Cadangan"), self._backup, "pulihkan flashdisk serah terima pindah laptop"
        )
        pages = (settings,) if desk.training else (settings, backup)
        window.add_place(
            PlaceSpec("settings", self.tr("Pengaturan"), "settings", pages, True, "Ctrl+,", self.tr("Atur"))
        )
        window.add_place(self._help_place())

    def _help_place(self) -> PlaceSpec:
        manual = PageSpec("manual", self.tr("Panduan"), self._manual_page, "bantuan cara buku", scroll=False)
        about = PageSpec(
            "about", self.tr("Tentang"), lambda: AboutPage(self.desk.folder), "tombol versi lisensi"
        )
        return PlaceSpec(
            "help", self.tr("Bantuan"), "circle-question-mark", (manual, about), True, "F1", on_key=self._help
        )

    def _manual_page(self) -> ManualPage:
        page = ManualPage(self.desk.kind, self.bus, self.jobs, has_page=self.window.has_page)
        if not self.desk.training:
            practise = Button(self.tr("Mode latihan"), "link", "graduation-cap")
            practise.clicked.connect(self.training_wanted)
            page.title.tools.addWidget(practise)
        return page

    def _help(self) -> None:
        """F1: the chapter of the page shown; in a window of its own where a card must not be left."""
        page, role = self.window.host.current_key, role_of(self.desk.kind)
        if covered(self.window):
            read_beside(self.window, role, chapter_of_page(page, role))
        else:
            self.window.open_page("manual", {"page": page, "focus": self.window.focusWidget()})

    def _settings(self) -> SettingsPage:
        page = SettingsPage(self.desk, self.bus, self.jobs)
        page.look_chosen.connect(self.look_changed)
        page.language_chosen.connect(self.language_chosen)
        page.lock_wanted.connect(self.lock_wanted)
        page.minutes_chosen.connect(self.minutes_chosen)
        page.code_noted.connect(self._code_noted)
        page.training_wanted.connect(self.training_wanted)
        page.training_restart_wanted.connect(self.training_restart_wanted)
        page.desk_changed.connect(self.desk_changed)
        return page

    def _backup(self) -> QWidget:
        from kkb_desktop.gui.pages.backup import (
            BackupPage,
        )  # seldom looked at; the start must not wait for it

        page = BackupPage(self.desk, self.bus, self.jobs)
        page.restore_wanted.connect(self.restore_wanted)
        self.looking_after.done.connect(page.refresh)
        return page

    def _ask_for_code(self) -> None:
        banner = Banner(
            self.tr("Kode pemulihan belum dicatat. Tanpa kode, kata sandi yang terlupa tidak dapat diganti."),
            "warn",
            action=self.tr("Buat kode baru"),
            closable=True,
        )
        banner.pressed.connect(lambda: self._go("settings", RECOVERY))
        self._code_banner = self.window.add_banner(banner)

    def _code_noted(self) -> None:
        if self._code_banner is not None:
            self.window.remove_banner(self._code_banner)
            self._code_banner = None

    def _tell_mishaps(self, found: Sequence[Noted]) -> None:
        if self._mishap_banner is not None:
            self.window.remove_banner(self._mishap_banner)
            self._mishap_banner = None
        if found:
            office = self.desk.kind != "village"
            banner = mishap_banner(found, office=office)
            banner.pressed.connect(lambda: self._go("inbox" if office else "send"))
            banner.closed.connect(self._mishaps_read)
            self._mishap_banner = self.window.add_banner(banner)

    def _mishaps_read(self) -> None:
        self.jobs.write(lambda _job: mishaps.dismiss(self.desk)).failed.connect(self._refused)

    def refresh(self) -> None:
        """Count again what the header shows, in the background."""
        job = self.jobs.read(lambda job: status(self.desk))
        job.done.connect(self._apply)

    def _changed(self, _changes: ChangeSet, _origin: object) -> None:
        self._timer.start()

    def _apply(self, seen: HeaderStatus) -> None:
        self._tell_mishaps(seen.mishaps)
        self.window.set_place(seen.place[0], " · ".join(seen.place[1:]))
        if seen.saved_at is not None:
            self.window.set_saved(f"{seen.saved_at.astimezone():%H.%M}")
        if self.desk.kind == "village":
            words = (
                waiting_words(seen.sent, seen.sent_since, seen.packages, today(self.desk))
                if seen.sent
                else ""
            )
            self.window.set_unsent(seen.unsent, seen.sent, words)
        counts = (
            ("send", seen.unsent),
            ("receive", seen.sent),
            ("inbox", seen.bundles),
            ("conflicts", seen.conflicts),
            ("devices", seen.laptops),
        )
        for key, count in counts:
            if self.window.has_page(key):
                self.window.set_badge(key, count)

    def _go(self, key: str, argument: object = None) -> None:
        if self.window.has_page(key):
            self.bus.go(key, argument)

    def _search(self, text: str) -> None:
        from kkb_desktop.gui.dialogs.search_palette import (
            open_search,
        )  # compares spellings; the start must not

        palette = open_search(self.window, self.desk, self.jobs, text, self.commands())
        palette.opened.connect(lambda family: self._go("families", {"family": family}))
        palette.list_wanted.connect(lambda asked: self._go("families", {"search": asked}))
        palette.run_wanted.connect(lambda command: command.run())

    def commands(self) -> list[Command]:
        """What the search finds besides people: every page by its name, and what can be begun from anywhere."""
        from kkb_desktop.gui.registry import actions_for

        found = [
            self._turning_to(page, place.title if len(place.pages) > 1 else self.tr("Halaman"), place.icon)
            for place in self.window.places
            for page in place.pages
        ]
        for title, icon_name, words, run in (
            (self.tr("Kunci layar"), "lock", "keluar tutup", self.lock_wanted.emit),
            (self.tr("Batalkan langkah terakhir"), "undo-2", "urungkan kembalikan", self._undo_latest),
            (self.tr("Ganti terang atau gelap"), "sun-moon", "warna tema malam", self.window.toggle_theme),
        ):
            found.append(Command(f"do:{title}", title, self.tr("Tindakan"), icon_name, words, run))
        if not self.desk.training:
            title = self.tr("Mode latihan")
            found.append(
                Command(
                    "do:training",
                    title,
                    self.tr("Tindakan"),
                    "graduation-cap",
                    "contoh berlatih coba",
                    self.training_wanted.emit,
                )
            )
        return [*found, *actions_for(self.desk, self.bus)]

    def _turning_to(self, page: PageSpec, line: str, icon_name: str) -> Command:
        return Command(
            f"page:{page.key}", page.title, line, icon_name, page.words, lambda: self._go(page.key)
        )

    def _undo_latest(self) -> None:
        """Ctrl+Z: what this user did last in this session; asked first where it touched many records."""
        job = self.jobs.read(lambda job: steps.latest(self.desk, since=self._began))
        job.done.connect(self._offer_undo)
        job.failed.connect(self._refused)

    def _offer_undo(self, step: steps.Step | None) -> None:
        if step is None:
            self.bus.notice(self.tr("Tidak ada lagi yang dapat dibatalkan sejak program dibuka."))
        elif step.records <= _MANY:
            self._undo(step.id, step.label)
        else:
            asked = confirm(
                self.window,
                self.tr("Batalkan “%1”?").replace("%1", step.label),
                self.tr("%1 catatan kembali seperti sebelumnya.").replace("%1", number(step.records)),
                self.tr("Batalkan langkah ini"),
                self.tr("Biarkan"),
            )
            asked.accepted.connect(lambda: self._undo(step.id, step.label))

    def _undo(self, step: str, label: str = "") -> None:
        job = self.jobs.write(lambda job: records.undo(self.desk, step))
        job.done.connect(lambda changes: self._undone(changes, label))
        job.failed.connect(self._refused)

    def _undone(self, changes: ChangeSet, label: str) -> None:
        self.bus.announce(changes, self)
        if not changes:
            self.bus.notice(self.tr("Tidak ada lagi yang dapat dibatalkan."))
            return
        said = self.tr("Dibatalkan: %1").replace("%1", label) if label else self.tr("Sudah dibatalkan.")
        self.bus.notice(said, changes.step, back=True)

    def _refused(self, error: Exception) -> None:
        self.bus.notice(explain_error(error).text)

    def _user_menu(self) -> None:
        menu = QMenu(self.window)
        menu.addAction(icon("lock", "fg"), self.tr("Kunci layar (Ctrl+L)"), self.lock_wanted.emit)
        if not self.desk.training:
            menu.addAction(icon("graduation-cap", "fg"), self.tr("Mode latihan"), self.training_wanted.emit)
        menu.addAction(icon("settings", "fg"), self.tr("Pengaturan"), lambda: self._go("settings"))
        menu.popup(QCursor.pos())
