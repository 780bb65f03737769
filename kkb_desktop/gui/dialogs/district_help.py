"""Help of the district: a laptop whose passphrase and recovery code are lost asks, the district answers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.gui.dialogs.passphrase import NewPassphrase, PassphraseEdit
from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.exchange.sixwords import SixWords
from kkb_desktop.gui.forms.asking import ask_files, ask_folder
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.banner import Banner
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, scrolled
from kkb_desktop.gui.widgets.labelled import Labelled
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.services.desk import recovery, users
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.recovery import Request


class AskDistrict(QWidget):
    """At the lock: writes the request, and opens with the answer. `opened` brings (desk, new recovery code)."""

    opened = Signal(object)
    back_wanted = Signal()

    def __init__(self, folder: Path, jobs: JobRunner, user: Callable[[], str]) -> None:
        super().__init__()
        self._folder, self._jobs, self._user = folder, jobs, user
        self.problem = Banner("", "err")
        self.problem.hide()
        self.how = Label("", "mut", wrap=True)
        self.fresh = NewPassphrase(known=lambda: [user()])
        self.fresh.changed.connect(self._fit)
        self.passphrase = PassphraseEdit()
        self.passphrase.textChanged.connect(self._fit)
        self._typed = Labelled(
            self.tr("Kata sandi baru"), self.passphrase, self.tr("Yang diketik saat permintaan dibuat.")
        )
        self.words = SixWords()
        self.asking = Button(self.tr("Simpan permintaan …"), "primary", "key-round")
        self.asking.clicked.connect(
            lambda: ask_folder(self, self.tr("Simpan permintaan di mana?"), self.write_request)
        )
        self.answering = Button(self.tr("Buka jawaban …"), "primary", "lock-open")
        self.answering.clicked.connect(
            lambda: ask_files(
                self,
                self.tr("Jawaban dari kabupaten"),
                f"{recovery.ANSWER}*.kkb ({recovery.ANSWER}*.kkb)",
                lambda found: self.open_answer(found[0]),
            )
        )
        self.anew = Button(self.tr("Buat permintaan baru"), "link")
        self.anew.clicked.connect(lambda: self._show(waiting=False))
        back = Button(self.tr("Kembali"), "secondary", "arrow-left")
        back.clicked.connect(self.back_wanted)
        row = QHBoxLayout()
        row.addWidget(back)
        row.addStretch(1)
        row.addWidget(self.asking)
        row.addWidget(self.answering)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        for part in (self.how, self.problem, self.words, self.fresh, self._typed):
            column.addWidget(part)
        column.addWidget(self.anew, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(row)
        self._show(waiting=False)

    def entered(self) -> None:
        """Show where it stands: nothing asked yet, or an answer awaited."""
        self._show(waiting=bool(recovery.pending(self._folder)))

    def write_request(self, target: Path) -> None:
        """Write the request into this folder."""
        folder, name, passphrase = self._folder, self._user(), self.fresh.text
        job = self._jobs.write(
            lambda job: recovery.request(folder, name, passphrase, target, cost=users.fitting_cost())
        )
        job.done.connect(self._asked)
        self._run(job)

    def open_answer(self, path: Path) -> None:
        """Open with this answer and the passphrase of the request."""
        folder, passphrase = self._folder, self.passphrase.text()
        job = self._jobs.write(lambda job: recovery.finish(folder, path, passphrase))
        job.done.connect(self._opened)
        self._run(job)

    def _run(self, job: Job) -> None:
        self.problem.hide()
        self.asking.setEnabled(False)
        self.answering.setEnabled(False)
        job.failed.connect(self._refused)

    def _asked(self, written: tuple[Path, tuple[str, ...]]) -> None:
        path, words = written
        self.fresh.clear()
        self._show(waiting=True)
        self.words.set_words(words)
        self.how.setText(
            self.tr(
                "Bawa %1 ke kabupaten dan bacakan enam kata ini lewat telepon. "
                "Kata sandi baru tadi diperlukan lagi bersama jawabannya."
            ).replace("%1", path.name)
        )

    def _opened(self, opened: object) -> None:
        self.passphrase.clear()
        self.opened.emit(opened)

    def _refused(self, error: Exception) -> None:
        self.problem.set_text(explain_error(error).text)
        self.problem.show()
        self._fit()

    def _show(self, *, waiting: bool) -> None:
        self.problem.hide()
        self.words.set_words(())
        self.how.setText(
            self.tr("Permintaan sudah dibuat. Ketik kata sandi baru tadi, lalu buka jawaban dari kabupaten.")
            if waiting
            else self.tr(
                "Bila kata sandi terlupa dan kertas kode hilang, kabupaten dapat membantu. Pilih pengguna dan "
                "kata sandi baru, lalu simpan permintaan ke flashdisk."
            )
        )
        self.fresh.setVisible(not waiting)
        self.asking.setVisible(not waiting)
        self._typed.setVisible(waiting)
        self.answering.setVisible(waiting)
        self.anew.setVisible(waiting)
        self._fit()

    def _fit(self) -> None:
        self.asking.setEnabled(self.fresh.ready())
        self.answering.setEnabled(bool(self.passphrase.text()))


class AnswerVillage(Card):
    """At the district: who asks, the six words to be compared, and the answer. `settled` once it is written."""

    settled = Signal(str)  # the answer's file name
    cancelled = Signal()

    def __init__(self, desk: Desk, jobs: JobRunner, path: Path, asked: Request) -> None:
        super().__init__(self.tr("Bantu laptop yang terkunci"), icon_name="lock-open")
        self._desk, self._jobs, self._path = desk, jobs, path
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(4), 0)
        column.setSpacing(px(10))
        who = self.tr("%1 meminta kata sandi baru untuk %2.").replace("%1", asked.label or asked.device[:8])
        column.addWidget(Label(who.replace("%2", asked.user), "strong", wrap=True))
        if not asked.known:
            column.addWidget(
                Banner(
                    self.tr("Laptop ini belum disetujui di sini. Pastikan dulu siapa yang meminta."), "warn"
                )
            )
        column.addWidget(
            Label(
                self.tr(
                    "Telepon orangnya pada nomor yang sudah dikenal dan minta membacakan enam kata di laptopnya. "
                    "Jawaban membuka semua data di laptop itu; pemberiannya tercatat."
                ),
                "mut",
                wrap=True,
            )
        )
        column.addWidget(SixWords(asked.words))
        self.problem = Banner("", "err")
        self.problem.hide()
        column.addWidget(self.problem)
        column.addStretch(1)
        self.add(scrolled(inside), 1)
        self.act = Button(self.tr("Keenam kata cocok, simpan jawaban …"), "primary", "shield-check")
        self.act.clicked.connect(
            lambda: ask_folder(self, self.tr("Simpan jawaban di mana?"), self.write_answer)
        )
        back = Button(self.tr("Batal"))
        back.clicked.connect(self.cancelled)
        foot = self.footer()
        foot.addStretch(1)
        foot.addWidget(back)
        foot.addWidget(self.act)

    def write_answer(self, target: Path) -> None:
        """Write the answer into this folder."""
        desk, path = self._desk, self._path
        self.act.setEnabled(False)
        job = self._jobs.write(lambda job: recovery.answer(desk, path, target))
        job.done.connect(lambda written: self.settled.emit(written[0].name))
        job.failed.connect(self._refused)

    def _refused(self, error: Exception) -> None:
        self.act.setEnabled(True)
        self.problem.set_text(explain_error(error).text)
        self.problem.show()
