"""The village's profile: identity, state by month, people, papers, and how it was formed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.forms.recordeditor import RecordEditor
from kkb_desktop.gui.freshness import Freshness
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.villageprofile.documents import DocumentsPart
from kkb_desktop.gui.villageprofile.formation import VillageSteps
from kkb_desktop.gui.villageprofile.month import MonthPart
from kkb_desktop.gui.villageprofile.workers import WorkersPart
from kkb_desktop.gui.widgets.card import Card, PageTitle
from kkb_desktop.gui.widgets.page import lay_out
from kkb_desktop.gui.widgets.views import View, Views
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.programme.profile import profile

_TOUCHED = ("village_profile", "profile_month", "worker", "village_document", "formation")


class VillageProfilePage(QWidget):
    """Five parts, each with a list or form of its own."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk = desk
        self.title = PageTitle(self.tr("Profil Kampung KB"), "")
        self.messages = Messages()
        self.identity = RecordEditor(
            desk,
            "village_profile",
            bus,
            jobs,
            keep=lambda values, view: profile.save_identity(desk, values, opened=view),
        )
        self.month = MonthPart(desk, bus, jobs)
        self.workers = WorkersPart(desk, bus, jobs)
        self.documents = DocumentsPart(desk, bus, jobs)
        self.formation = VillageSteps(desk, bus, jobs)
        self.views: Views = Views(
            self.tr("Bagian profil"),
            [
                View("identity", self.tr("Identitas"), lambda: _on_card(self.identity)),
                View("month", self.tr("Keadaan per bulan"), lambda: _on_card(self.month)),
                View("workers", self.tr("Pengelola"), lambda: _on_card(self.workers)),
                View("documents", self.tr("Dokumen"), lambda: _on_card(self.documents)),
                View("formation", self.tr("Pembentukan"), lambda: _on_card(self.formation)),
            ],
            between=self.messages,
        )
        self.views.make_all()
        lay_out(self, self.title, self.views)
        self._freshness = Freshness(self, bus, self.reload, _TOUCHED)

    def shown(self) -> None:
        """Read again what has changed since."""
        self._freshness.catch_up()

    def open_with(self, argument: object) -> None:
        """The key of a part."""
        if str(argument) in self.views.keys:
            self.views.show_part(str(argument))

    def may_leave(self) -> bool:
        """What is typed is kept as a draft."""
        for editor in (self.identity, self.month.editor, self.workers.editor, self.documents.editor):
            editor.keep_draft()
        return True

    def reload(self) -> None:
        """Read every part again."""
        view = profile.identity(self._desk)
        if not self.identity.unsaved:
            self.identity.open(view)
        name = str(view.values.get("name") or "") if view is not None else ""
        self.title.set_line(name or self.tr("Belum diisi"))
        for part in (self.month, self.workers, self.documents, self.formation):
            part.reload()


def _on_card(part: QWidget) -> Card:
    card = Card()
    card.body.setContentsMargins(0, px(10), 0, 0)
    card.add(part, 1)
    return card
