"""The class of the village: what each item rests on, how it went, and what would lift it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kkb_desktop.domain.rules.classification import CLASSES, RULE, Lift
from kkb_desktop.domain.rules.names import rule_name
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.freshness import Freshness
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.villageclass.found import COLOURS, Found
from kkb_desktop.gui.villageclass.items import ItemsCard
from kkb_desktop.gui.villageclass.lifts import LiftsCard
from kkb_desktop.gui.widgets.beside import Beside
from kkb_desktop.gui.widgets.card import PageTitle
from kkb_desktop.gui.widgets.page import lay_out
from kkb_desktop.gui.widgets.pill import Pill
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.programme.assessment import classification
from kkb_desktop.services.writing.changes import ChangeSet


class VillageClassPage(QWidget):
    """The twelve items on the left; the trend and the offered sets on the right."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self._asked = 0
        self.found: Found | None = None
        self.title = PageTitle(
            self.tr("Kelas Kampung KB"), self.tr("Menurut %1").replace("%1", spoken(rule_name(RULE)))
        )
        self.pill = Pill("", "info", "award")
        self.pill.hide()  # nothing is known yet
        self.title.tools.addWidget(self.pill)
        self.messages = Messages()
        self.messages.pressed.connect(lambda: bus.go("profile", "month"))
        self.items, self.lifts = ItemsCard(), LiftsCard()
        self.lifts.wanted.connect(self.adopt)
        for part in (self.items, self.lifts):
            part.contents.again.connect(self.reload)
        lay_out(self, self.title, self.messages, Beside(self.items, self.lifts, (54, 46)))
        self._fresh = Freshness(self, bus, self.reload)

    # what the shell calls

    def shown(self) -> None:
        """Class again where something has changed."""
        self._fresh.catch_up()

    def reload(self) -> None:
        """Class the village and look for what would lift it."""
        self._asked += 1
        asked, desk = self._asked, self._desk

        def work(_job: Job) -> tuple[int, Found]:
            *before, now = classification.trend(desk)
            return asked, Found(now, tuple(before), classification.lifts(now))

        job = self._jobs.read(work)
        job.done.connect(self._show)
        job.failed.connect(self.messages.refuse)
        for part in (self.items, self.lifts):
            job.failed.connect(part.contents.give_up)

    def _show(self, answer: tuple[int, Found]) -> None:
        asked, found = answer
        if asked != self._asked:
            return
        self.found = found
        key = found.now.outcome.class_key
        self.pill.set_text(spoken(CLASSES[key]))
        self.pill.set_look(COLOURS[key], "award")
        self.pill.show()
        self.items.show_found(found)
        self.lifts.show_found(found)
        self._say_what_it_rests_on(found)

    def _say_what_it_rests_on(self, found: Found) -> None:
        lacking = len(found.now.lacking)
        if lacking:
            words = self.tr("%1 dari %2 butir belum diisi dan dinilai 1.")
            words = words.replace("%1", number(lacking)).replace("%2", number(len(found.now.evidence)))
            self.messages.say(words, "warn", action=self.tr("Isi keadaan bulan ini"), closable=False)
        elif found.now.typed:
            self.messages.say(
                self.tr("Sebagian angka diketik, bukan dihitung dari data keluarga; butirnya diberi tanda."),
                "info",
            )
        else:
            self.messages.say("")

    # doing

    def adopt(self, lift: Lift) -> None:
        """Take a set of changes into the plan."""
        if self.found is None:
            return
        desk, now = self._desk, self.found.now
        job = self._jobs.write(lambda _job: classification.adopt(desk, now, lift))
        job.done.connect(self._adopted)
        job.failed.connect(self.messages.refuse)

    def _adopted(self, change: ChangeSet) -> None:
        if not change:
            self._bus.notice(self.tr("Semua sudah ada dalam rencana tahun ini."))
            return
        self._bus.announce(change, self)
        text = self.tr("%1 baris masuk ke rencana.").replace(
            "%1", number(len(change.records.get("plan_item", ())))
        )
        self._bus.notice(text, change.step)
