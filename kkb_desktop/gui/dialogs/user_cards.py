"""Cards of the settings page: another user, another passphrase."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from kkb_desktop.gui.dialogs.passphrase import NewPassphrase, PassphraseEdit
from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.widgets.banner import Banner
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.labelled import Labelled


class KeyCard(Card):
    """Asks for one's own passphrase, perhaps a name and a new passphrase, then runs `work` with what was typed."""

    settled = Signal()
    cancelled = Signal()

    def __init__(
        self,
        title: str,
        act: str,
        jobs: JobRunner,
        work: Callable[[str, str, str], object],
        *,
        with_name: bool = False,
        with_new: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent=parent)
        self._jobs, self._work = jobs, work
        self.own = PassphraseEdit()
        self.name = QLineEdit()
        self.name.setMaxLength(80)
        self.fresh = NewPassphrase()
        self._with_name, self._with_new = with_name, with_new
        self.add(Labelled(self.tr("Kata sandi Anda sekarang"), self.own))
        if with_name:
            self.add(Labelled(self.tr("Nama pengguna baru"), self.name))
        if with_new:
            self.add(self.fresh)
        self.problem = Banner("", "err")
        self.problem.hide()
        self.add(self.problem)
        self.body.addStretch(1)
        self.act = Button(act, "primary")
        self.act.clicked.connect(self._go)
        back = Button(self.tr("Batal"))
        back.clicked.connect(self.cancelled)
        foot = self.footer()
        foot.addStretch(1)
        foot.addWidget(back)
        foot.addWidget(self.act)
        for signal in (self.own.textChanged, self.name.textChanged, self.fresh.changed):
            signal.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        named = bool(self.name.text().strip()) or not self._with_name
        self.act.setEnabled(bool(self.own.text()) and named and (self.fresh.ready() or not self._with_new))

    def _go(self) -> None:
        own, name, fresh = self.own.text(), " ".join(self.name.text().split()), self.fresh.text
        self.act.setEnabled(False)
        self.problem.hide()
        job: Job = self._jobs.write(lambda job: self._work(own, name, fresh))
        job.done.connect(self.settled)
        job.failed.connect(self._refused)

    def _refused(self, error: Exception) -> None:
        self.problem.set_text(explain_error(error).text)
        self.problem.show()
        self._fit()
