"""Send data: the district's card first, then what goes, where to, and what comes next."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.exchange.districtcard import DistrictCard
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.send.contents import Contents
from kkb_desktop.gui.send.done import Done
from kkb_desktop.gui.send.place import Place
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import PageTitle, clear
from kkb_desktop.gui.widgets.wizard import Wizard
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.exchange import devices
from kkb_desktop.services.writing.changes import ChangeSet


class SendPage(QWidget):
    """The wizard, as a page; begins anew at every visit after it was finished."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.title = PageTitle(
            self.tr("Kirim data ke kabupaten"),
            self.tr("Paket disimpan terkunci di flashdisk atau folder. Tidak perlu internet."),
        )
        self.card = DistrictCard(desk, jobs)
        self.card.changed.connect(self._card_changed)
        self.go_on = Button(self.tr("Katanya cocok, lanjut"), "primary", "arrow-right")
        self.go_on.clicked.connect(self._begin)
        onward = QHBoxLayout()
        onward.addStretch(1)
        onward.addWidget(self.go_on)
        self.card.body.addLayout(onward)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(10))
        column.addWidget(self.title)
        column.addWidget(self.card)
        self._column = QVBoxLayout()
        column.addLayout(self._column, 1)
        self.wizard: Wizard | None = None
        if devices.district_card(desk) is None:
            self._ask_card()
        else:
            self._begin()

    def shown(self) -> None:
        """Count again what goes."""
        if self.wizard is not None and self.wizard.index == 0:
            self.contents.entered()
        elif self.wizard is None:
            self.card.read()
            if self.card.card is not None:  # installed on another page meanwhile
                self._begin()

    def _ask_card(self) -> None:
        """Without the card there is only one thing to do here."""
        clear(self._column)
        self._column.addStretch(1)
        self.wizard = None
        self.card.read()
        self.card.show()
        self.go_on.setVisible(self.card.card is not None)

    def _card_changed(self) -> None:
        self.go_on.setVisible(self.card.card is not None)
        self._tell()

    def _begin(self) -> None:
        clear(self._column)
        self.card.hide()
        self.contents = Contents(self._desk, self._jobs)
        self.contents.page_wanted.connect(self._bus.go)
        self.contents.card_missing.connect(self._ask_card)
        self.place = Place(self._desk, self._jobs, self.contents)
        self.done = Done(self._desk, self.place)
        self.wizard = Wizard(
            "",
            "",
            "send",
            [
                (self.tr("Periksa isi"), self.contents),
                (self.tr("Simpan && kunci").replace("&&", "&"), self.place),
                (self.tr("Selesai"), self.done),
            ],
            closable=False,
        )
        self.wizard.setAccessibleName(self.tr("Kirim data ke kabupaten"))
        self.wizard.finished.connect(self._finished)
        self.place.go_on.connect(self._tell)
        self._column.addWidget(self.wizard, 1)

    def _tell(self) -> None:
        # Nothing was edited, but what counts as sent is different now.
        self._bus.changed.emit(ChangeSet({"family": frozenset(), "person": frozenset()}), self)
        self._bus.saved.emit()

    def _finished(self) -> None:
        self._begin()
        self._bus.go("receive")
