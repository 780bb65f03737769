"""Step 3: what was written, and what comes next. Nothing is green here: only a receipt says that it has arrived."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from kkb_desktop.gui.exchange.sixwords import SixWords
from kkb_desktop.gui.handing import show_in_folder
from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.send.place import Place
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Inset
from kkb_desktop.gui.widgets.facts import Facts
from kkb_desktop.gui.widgets.labels import IconLabel, Label
from kkb_desktop.gui.widgets.pill import Pill
from kkb_desktop.gui.widgets.wizard import WizardPage
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.exchange import devices


class Done(WizardPage):
    """The package's number and place, the three steps that are left, and this laptop's words."""

    back = False

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__()
        self._desk, self._place = desk, place
        self.facts = Facts([])
        self.heading = Label("", "h2", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(IconLabel("package", "primary", 26, fill="primary_soft"))
        head.addWidget(self.heading, 1)
        head.addWidget(Pill(self.tr("Menunggu tanda terima"), "neutral", "hourglass"))
        steps = Inset(self.tr("Langkah berikutnya"))
        for line in (
            self.tr("1. Lepaskan flashdisk dengan aman, lalu bawa ke kabupaten."),
            self.tr("2. Kabupaten mengimpor paket dan menyimpan tanda terima di flashdisk."),
            self.tr(
                "3. Buka flashdisk itu di halaman Terima paket. Baru sesudah itu data tercatat diterima."
            ),
        ):
            steps.add(Label(line, wrap=True))
        words = Inset(self.tr("Enam kata laptop ini"))
        words.add(
            Label(
                self.tr("Bacakan bila kabupaten menelepon untuk menyetujui laptop ini."), "small", wrap=True
            )
        )
        self.words = SixWords()
        words.add(self.words)
        words.body.addStretch(1)
        self.open_button = Button(self.tr("Buka folder"), "link", "folder-open")
        self.open_button.clicked.connect(self._open_folder)
        file = Inset(self.tr("Berkas paket"))
        file.add(self.facts)
        self.all_needed = Label(
            self.tr("Semua berkas harus sampai; kabupaten mengimpornya setelah lengkap."), "small", wrap=True
        )
        file.add(self.all_needed)
        below = QHBoxLayout()
        below.addWidget(self.open_button)
        below.addStretch(1)
        file.body.addLayout(below)
        file.body.addStretch(1)
        grid = QGridLayout()
        grid.setSpacing(px(12))
        grid.addWidget(steps, 0, 0, 1, 2)
        grid.addWidget(file, 1, 0)
        grid.addWidget(words, 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(22), px(14), px(22), px(14))
        column.setSpacing(px(12))
        column.addLayout(head)
        column.addLayout(grid)
        column.addStretch(1)

    def entered(self) -> None:
        done = self._place.exported
        if done is None:
            return
        self.heading.setText(
            self.tr("Paket %1 siap dibawa").replace("%1", ", ".join(map(number, done.numbers)))
        )
        rows = [
            (self.tr("Perubahan di dalamnya"), number(done.operations)),
            (self.tr("Disimpan di"), str(done.paths[0].parent)),
        ]
        if len(done.paths) == 1:
            rows.append((self.tr("Berkas"), done.paths[0].name))
        else:
            rows.append((self.tr("Berkas"), self._several(done.paths)))
        self.facts.set_rows(rows)
        self.all_needed.setVisible(len(done.paths) > 1)
        self.words.set_words(devices.fingerprint(self._desk))

    def _several(self, paths: Sequence[Path]) -> str:
        words = self.tr("%1 berkas, dari %2 sampai %3").replace("%1", number(len(paths)))
        return words.replace("%2", paths[0].name).replace("%3", paths[-1].name)

    def _open_folder(self) -> None:
        if self._place.exported is not None:
            show_in_folder(self._place.exported.paths[0])
