"""Where this laptop works, and putting that right until the first package."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.domain import regions
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.firststart.regionpicker import RegionPicker, dotted, region_facts
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.permitting import gate
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.banner import Banner
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, Inset
from kkb_desktop.gui.widgets.facts import Facts
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.modal import ModalCard
from kkb_desktop.gui.widgets.wizard import Wizard, WizardPage
from kkb_desktop.services.desk import correcting
from kkb_desktop.services.desk.desk import Desk, place_of_desk
from kkb_desktop.services.desk.permits import Permission


class PlaceCard(Card):
    """The region in full; `corrected` brings the desk as it is after it was put right."""

    corrected = Signal(object)  # Desk

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner, *, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Wilayah laptop ini"), icon_name="map-pin", parent=parent)
        self._desk, self._bus, self._jobs = desk, bus, jobs
        region = regions.region(desk.region)
        self.facts = Facts(
            region_facts(region)
            if region is not None
            else [
                (self.tr("Tempat"), ", ".join(place_of_desk(desk))),
                (self.tr("Kode wilayah"), dotted(desk.region)),
            ]
        )
        self.why = Label("", "mut", wrap=True)
        words = {
            "village": self.tr("Betulkan desa …"),
            "district": self.tr("Betulkan kabupaten …"),
            "province": self.tr("Betulkan provinsi …"),
        }
        self.correcting = Button(words[desk.kind], "secondary", "pencil")
        self.correcting.clicked.connect(self.ask)
        self.add(self.facts)
        self.add(self.why)
        gate(self.correcting, desk, Permission.SETTINGS)
        row = QHBoxLayout()
        row.addWidget(self.correcting)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Ask again whether the region may still be corrected."""
        found = correcting.obstacle(self._desk)
        self.correcting.setEnabled(found is None)
        self.why.setText(
            self.tr(
                "Keliru memilih? Dapat dibetulkan sampai paket pertama dibuat. Data yang diketik ikut pindah."
            )
            if found is None
            else explain_error(found).text
        )

    def ask(self) -> CorrectionCard:
        """Let another region be chosen, and show it in full before anything is changed."""
        card = CorrectionCard(self._desk, self._jobs)
        modal = ModalCard(self.window(), card, width=760, height=520)
        card.dismissed.connect(modal.dismiss)
        card.finished.connect(modal.close_card)
        card.finished.connect(lambda: self._corrected(card))
        modal.open()
        card.search_page.entered()
        return card

    def _corrected(self, card: CorrectionCard) -> None:
        if card.corrected is not None:
            self.corrected.emit(card.corrected)


class _SearchPage(WizardPage):
    enter_goes_on = True

    def __init__(self, desk: Desk, jobs: JobRunner) -> None:
        super().__init__()
        self._desk = desk
        self.picker = RegionPicker(jobs)
        self.picker.changed.connect(self.changed)
        self.picker.found.connect(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(22), px(14), px(22), px(14))
        column.addWidget(self.picker)

    def entered(self) -> None:
        self.picker.set_level(self._desk.kind)
        self.picker.field.setFocus()

    def ready(self) -> bool:
        region = self.picker.region
        return region is not None and region.code != self._desk.region

    def complete(self) -> None:
        self.picker.complete()


class _RepeatPage(WizardPage):
    enter_goes_on = True

    def __init__(self, desk: Desk, jobs: JobRunner, chosen: _SearchPage) -> None:
        super().__init__()
        self._desk, self._jobs, self._chosen = desk, jobs, chosen
        self.corrected: Desk | None = None
        self.next_text = self.tr("Pindahkan ke sini")
        self.before, self.after = Label("", "mut", wrap=True), Facts()
        self.problem = Banner("", "err")
        self.problem.hide()
        box = Inset(self.tr("Menjadi"))
        box.add(self.after)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(22), px(14), px(22), px(14))
        column.setSpacing(px(10))
        column.addWidget(self.problem)
        column.addWidget(self.before)
        column.addWidget(box)
        column.addWidget(
            Label(
                self.tr(
                    "Semua catatan di laptop ini pindah ke wilayah itu. Kartu kabupaten lain dilepas; "
                    "pasang kartu yang sesuai sebelum mengirim."
                ),
                "mut",
                wrap=True,
            )
        )
        column.addStretch(1)

    def entered(self) -> None:
        now = self.tr("Sekarang: %1 (%2)").replace("%1", ", ".join(place_of_desk(self._desk)))
        self.before.setText(now.replace("%2", dotted(self._desk.region)))
        region = self._chosen.picker.region
        self.after.set_rows(region_facts(region) if region is not None else [])

    def leave(self) -> bool:
        region = self._chosen.picker.region
        if region is None:
            return False
        desk, code = self._desk, region.code
        self.busy, self.note = True, self.tr("Memindahkan …")
        self.problem.hide()
        self.changed.emit()
        job = self._jobs.write(lambda job: correcting.correct_region(desk, code))
        job.done.connect(self._done)
        job.failed.connect(self._refused)
        return False

    def _done(self, desk: Desk) -> None:
        self.busy, self.note, self.corrected = False, "", desk
        self.go_on.emit()

    def _refused(self, error: Exception) -> None:
        self.busy, self.note = False, ""
        self.problem.set_text(explain_error(error).text)
        self.problem.show()
        self.changed.emit()


class CorrectionCard(Wizard):
    """Another region: found, repeated in full, and everything moved to it. `corrected` is the desk then."""

    def __init__(self, desk: Desk, jobs: JobRunner) -> None:
        self.search_page = _SearchPage(desk, jobs)
        self.repeat_page = _RepeatPage(desk, jobs, self.search_page)
        super().__init__(
            self.tr("Betulkan wilayah"),
            self.tr("Hanya selama belum ada paket yang dibuat."),
            "map-pin",
            [
                (self.tr("Cari wilayah"), self.search_page),
                (self.tr("Periksa"), self.repeat_page),
            ],
        )

    @property
    def corrected(self) -> Desk | None:
        """The desk after the correction; None before."""
        return self.repeat_page.corrected
