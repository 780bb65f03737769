"""The first start: what this laptop is, where it works, who works at it, and the recovery code. Needs no network."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from kkb_desktop.gui.firststart.closing import CodePage, OfficePage
from kkb_desktop.gui.firststart.pages import ConfirmPage, KindPage, PassphrasePage, RegionPage, UserPage
from kkb_desktop.gui.firststart.recoverycode import ChooseFile, ask_file
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.widgets.modal import confirm
from kkb_desktop.gui.widgets.wizard import Wizard
from kkb_desktop.services.desk.desk import Desk, close


class FirstRun(Wizard):
    """Leads from nothing to a desk; `opened` brings it. `training_wanted` asks for the invented village instead,
    `backup_wanted` for beginning from a backup or a handover."""

    opened = Signal(object)  # Desk
    training_wanted = Signal()
    backup_wanted = Signal()

    def __init__(
        self,
        folder: Path,
        jobs: JobRunner,
        *,
        choose_file: ChooseFile = ask_file,
        parent: QWidget | None = None,
    ) -> None:
        self._given = False  # the desk has been handed over
        self.kind_page = KindPage()
        self.region_page = RegionPage(jobs, lambda: self.kind_page.kind)
        self.confirm_page = ConfirmPage(lambda: self.kind_page.kind, lambda: self.region_page.region)
        self.user_page = UserPage(lambda: self.kind_page.kind)
        self.passphrase_page = PassphrasePage(
            folder,
            jobs,
            lambda: self.kind_page.kind,
            lambda: self.region_page.region,
            self.user_page,
        )
        self.code_page = CodePage(
            jobs, lambda: self.passphrase_page.desk, lambda: self.passphrase_page.code, choose_file
        )
        self.office_page = OfficePage(
            jobs,
            lambda: self.passphrase_page.desk,
            lambda: self.kind_page.kind == "village",
            lambda: self.user_page.user,
        )
        translate = QCoreApplication.translate
        where, who = translate("FirstRun", "Wilayah"), translate("FirstRun", "Pengguna")
        super().__init__(
            translate("FirstRun", "Selamat datang"),
            translate("FirstRun", "Beberapa langkah singkat, lalu pendataan dapat dimulai."),
            "house-heart",
            [
                (translate("FirstRun", "Tempat"), self.kind_page),
                (where, self.region_page),
                (where, self.confirm_page),
                (who, self.user_page),
                (who, self.passphrase_page),
                (translate("FirstRun", "Kode pemulihan"), self.code_page),
                (translate("FirstRun", "Kabupaten"), self.office_page),
            ],
            closable=False,
            parent=parent,
        )
        self.kind_page.training_wanted.connect(self.training_wanted)
        self.kind_page.backup_wanted.connect(self.backup_wanted)
        self.finished.connect(self._finish)
        self.region_page.picker.read()  # while the first step is being read

    def start(self) -> None:
        """Take the keyboard."""
        self.page.entered()

    def refuse_training(self, error: Exception) -> None:
        """Training could not be opened."""
        self.kind_page.refuse(error)

    def may_close(self) -> bool:
        """Whether the window may be closed now; else it is asked, and closed on "Tutup saja"."""
        if self.passphrase_page.desk is None or self._given or self.code_page.noted:
            self._let_go()
            return True
        asked = confirm(
            self.window(),
            self.tr("Kode pemulihan belum dicatat"),
            self.tr(
                "Bila kata sandi terlupa, data tidak dapat dibuka tanpa kode itu, dan kode ini tidak akan tampil "
                "lagi. Kode baru dapat dibuat di Pengaturan."
            ),
            self.tr("Tutup saja"),
            self.tr("Kembali mencatat"),
            danger=True,
        )
        asked.accepted.connect(self._close_anyway)
        return False

    def _close_anyway(self) -> None:
        self._let_go()
        self._given = True
        self.window().close()

    def _let_go(self) -> None:
        desk = self.passphrase_page.desk
        if desk is not None and not self._given:
            close(desk)
            self._given = True

    def _finish(self) -> None:
        desk: Desk | None = self.passphrase_page.desk
        if desk is not None:
            self._given = True
            self.opened.emit(desk)
