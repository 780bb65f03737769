"""The first start: what this laptop is, where it works, who works at it, and the recovery code. Needs no network."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kkb_desktop.domain import region_search
from kkb_desktop.domain.regions import Region
from kkb_desktop.gui.dialogs.passphrase import NewPassphrase
from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.models.paged import PagedModel, RowLook
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.banner import Banner
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Inset
from kkb_desktop.gui.widgets.choice import ChoiceCard, ChoiceGroup
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.labelled import Labelled
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.rowlist import RowList
from kkb_desktop.gui.widgets.search import SearchField
from kkb_desktop.gui.widgets.wizard import Wizard, WizardPage
from kkb_desktop.services.desk.desk import Desk, DeskKind, create_desk
from kkb_desktop.services.sample.village import open_sample

SAMPLE_FOLDER = "contoh"
"""Inside the data folder: invented families never lie in the same file as real ones."""

_SHOWN = 60  # regions offered at once


def _column(page: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(page)
    column.setContentsMargins(px(22), px(16), px(22), px(16))
    column.setSpacing(px(12))
    return column


class KindPage(WizardPage):
    """Village, district or province; or a look at sample data."""

    sample_opened = Signal(object)  # Desk

    def __init__(self, folder: Path, jobs: JobRunner) -> None:
        super().__init__()
        self._folder, self._jobs = folder, jobs
        self.group = ChoiceGroup(
            [
                (
                    "village",
                    ChoiceCard(
                        self.tr("Desa atau kelurahan"),
                        self.tr("Kader mendata keluarga dan kegiatan, lalu mengirim data ke kabupaten."),
                        "house",
                    ),
                ),
                (
                    "district",
                    ChoiceCard(
                        self.tr("Kabupaten atau kota"),
                        self.tr("Dinas menerima paket dari desa, memeriksa, dan menyelesaikan konflik."),
                        "building-2",
                    ),
                ),
                (
                    "province",
                    ChoiceCard(
                        self.tr("Provinsi"),
                        self.tr("Memantau beberapa kabupaten dan kota."),
                        "landmark",
                    ),
                ),
                (
                    "sample",
                    ChoiceCard(
                        self.tr("Coba dengan data contoh"),
                        self.tr("Desa rekaan dengan 214 keluarga. Data Anda sendiri tidak tersentuh."),
                        "lightbulb",
                    ),
                ),
            ]
        )
        self.group.chosen.connect(self._chosen)
        self.problem = Banner("", "err")
        self.problem.hide()
        column = _column(self)
        column.addWidget(Label(self.tr("Laptop ini dipakai di mana?"), "h3"))
        column.addWidget(self.group)
        column.addWidget(self.problem)
        column.addStretch(1)
        self.note = self.tr("Tidak perlu internet.")

    @property
    def kind(self) -> DeskKind:
        """The kind of desk chosen; "village" while nothing else is."""
        chosen = self.group.current
        return chosen if chosen in ("district", "province") else "village"  # type: ignore[return-value]

    def ready(self) -> bool:
        return bool(self.group.current)

    def leave(self) -> bool:
        if self.group.current != "sample":
            return True
        self.busy = True
        self.note = self.tr("Menyiapkan desa contoh …")
        self.problem.hide()
        self.changed.emit()
        folder = self._folder / SAMPLE_FOLDER
        job = self._jobs.write(lambda job: open_sample(folder))
        job.done.connect(self.sample_opened)
        job.failed.connect(self._refused)
        return False

    def _chosen(self, key: str) -> None:
        self.next_text = self.tr("Buka data contoh") if key == "sample" else ""
        self.changed.emit()

    def _refused(self, error: Exception) -> None:
        self.busy, self.note = False, ""
        self.problem.set_text(explain_error(error).text)
        self.problem.show()
        self.changed.emit()


class RegionPage(WizardPage):
    """The region, found by typing its name or code."""

    def __init__(self, jobs: JobRunner, kind: Callable[[], DeskKind]) -> None:
        super().__init__()
        self._jobs, self._kind = jobs, kind
        self._asked = ""
        self._level: DeskKind = "village"
        self._found: dict[str, Region] = {}
        self._loading = False
        self.title = Label("", "h3")
        self.field = SearchField(self.tr("Ketik nama atau kode wilayah"))
        self.field.searched.connect(self._search)
        self.field.returnPressed.connect(self._into_list)
        self.list = RowList(self.tr("Wilayah yang ditemukan"))
        self.list.setMinimumHeight(px(150))
        self._model = PagedModel([], self._rows, look=_region_look, parent=self)
        self.list.set_model(self._model)
        self.list.chosen.connect(self._picked)
        self.list.clicked.connect(self._picked)
        self.empty = EmptyState("map-pin", self.tr("Ketik paling sedikit tiga huruf"))
        column = _column(self)
        column.addWidget(self.title)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        self.list.hide()

    @property
    def region(self) -> Region | None:
        """The region picked."""
        return self._found.get(self.list.selected_id)

    def entered(self) -> None:
        kind = self._kind()
        if kind != self._level or not self.title.text():
            self._level = kind
            self._show([])
            self.field.clear()
        self.title.setText(
            {
                "village": self.tr("Desa atau kelurahan mana?"),
                "district": self.tr("Kabupaten atau kota mana?"),
                "province": self.tr("Provinsi mana?"),
            }[kind]
        )
        self.field.setFocus()
        if not self._loading:
            # Reads the list while the hand is still typing.
            self._loading = True
            self._jobs.read(lambda job: region_search.search("aa", kind, 1))

    def ready(self) -> bool:
        return self.region is not None

    def _search(self, text: str) -> None:
        if text == self._asked:
            return
        self._asked = text
        if len(text) < (2 if self._level == "province" or text.isdigit() else 3):
            self._show([])
            self.empty.set_text(self.tr("Ketik paling sedikit tiga huruf"))
            return
        level = self._level
        job = self._jobs.read(lambda job: (text, region_search.search(text, level, _SHOWN)))
        job.done.connect(self._answered)

    def _answered(self, answer: tuple[str, list[Region]]) -> None:
        asked, found = answer
        if asked != self._asked:
            return  # more has been typed since
        self._show(found)
        if not found:
            self.empty.set_text(
                self.tr("Tidak ditemukan"),
                self.tr("Periksa ejaannya, atau ketik kode wilayah dari Kemendagri."),
            )

    def _show(self, found: list[Region]) -> None:
        self._found = {region.code: region for region in found}
        self._model.set_ids(list(self._found))
        self.list.setVisible(bool(found))
        self.empty.setVisible(not found)
        self.changed.emit()

    def _rows(self, codes) -> dict[str, Region]:
        return {code: self._found[code] for code in codes}

    def _into_list(self) -> None:
        if self._found:
            self.list.select(next(iter(self._found)))
            self.list.setFocus()

    def _picked(self, _id: object) -> None:
        self.changed.emit()


def _region_look(region: Region) -> RowLook:
    return RowLook(region.name, region.path.partition(", ")[2], status=region.code, status_kind="neutral")


class UserPage(WizardPage):
    """The first user. Going on makes the desk."""

    def __init__(
        self,
        folder: Path,
        jobs: JobRunner,
        kind: Callable[[], DeskKind],
        region: Callable[[], Region | None],
    ) -> None:
        super().__init__()
        self._folder, self._jobs, self._kind, self._region = folder, jobs, kind, region
        self.desk: Desk | None = None
        self.code = ""
        self.name = QLineEdit()
        self.name.setMaxLength(80)
        self.passphrase = NewPassphrase()
        self.problem = Banner("", "err")
        self.problem.hide()
        column = _column(self)
        column.addWidget(Label(self.tr("Siapa yang memakai laptop ini?"), "h3"))
        column.addWidget(self.problem)
        column.addWidget(
            Labelled(
                self.tr("Nama Anda"),
                self.name,
                self.tr("Tercatat di setiap perubahan, misalnya: Bu Sari Lestari."),
            )
        )
        column.addWidget(self.passphrase)
        column.addStretch(1)
        self.name.textChanged.connect(self.changed)
        self.passphrase.changed.connect(self.changed)

        self._calm()

    def entered(self) -> None:
        self.name.setFocus()

    def _calm(self) -> None:
        self.busy, self.note = False, self.tr("Tanpa kata sandi ini, data tidak dapat dibuka siapa pun.")

    def ready(self) -> bool:
        return bool(self.name.text().strip()) and self.passphrase.ready()

    def leave(self) -> bool:
        region = self._region()
        if region is None:
            return False
        self.busy, self.note = True, self.tr("Menyiapkan data terkunci …")
        self.problem.hide()
        self.changed.emit()
        folder, kind, code = self._folder, self._kind(), region.code
        name, passphrase = " ".join(self.name.text().split()), self.passphrase.text
        job = self._jobs.write(lambda job: create_desk(folder, kind, code, name, passphrase))
        job.done.connect(self._made)
        job.failed.connect(self._refused)
        return False

    def _made(self, made: tuple[Desk, str]) -> None:
        self.desk, self.code = made
        self._calm()
        self.go_on.emit()

    def _refused(self, error: Exception) -> None:
        self._calm()
        self.problem.set_text(explain_error(error).text)
        self.problem.show()
        self.changed.emit()


def same_code(typed: str, code: str) -> bool:
    """Whether the recovery code was typed back rightly; spaces, dashes and capitals do not matter."""
    plain = re.sub(r"[\W_]", "", typed).casefold()
    return bool(plain) and plain == re.sub(r"[\W_]", "", code).casefold()


class CodePage(WizardPage):
    """The recovery code: shown once, printed or written down, and typed back."""

    back = False  # the desk stands already

    def __init__(self, code: Callable[[], str], choose_file: Callable[[QWidget], str]) -> None:
        super().__init__()
        self._code, self._choose_file = code, choose_file
        self.next_text = self.tr("Mulai bekerja")
        self.shown = Label("", "code")
        self.shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.shown.setWordWrap(True)
        self.shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.typed = QLineEdit()
        self.typed.textChanged.connect(self._check)
        self.field = Labelled(self.tr("Ketik kode itu dari kertas"), self.typed)
        self.printing = Button(self.tr("Cetak"), "secondary", "printer")
        self.printing.clicked.connect(self._print)
        self.saving = Button(self.tr("Simpan ke berkas …"), "secondary", "save")
        self.saving.clicked.connect(self._save)
        self.problem = Banner("", "warn")
        self.problem.hide()
        box = Inset()
        box.add(self.shown)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(self.printing)
        buttons.addWidget(self.saving)
        buttons.addStretch(1)
        box.body.addLayout(buttons)
        column = _column(self)
        column.addWidget(Label(self.tr("Kode pemulihan"), "h3"))
        column.addWidget(
            Label(
                self.tr(
                    "Bila semua kata sandi terlupa, hanya kode ini yang dapat membuka data. "
                    "Cetak atau tulis di kertas, dan simpan jauh dari laptop. Kode ini tidak akan tampil lagi."
                ),
                "mut",
                wrap=True,
            )
        )
        column.addWidget(box)
        column.addWidget(self.field)
        column.addWidget(self.problem)
        column.addStretch(1)

    def entered(self) -> None:
        self.shown.setText(self._code())
        self.shown.setAccessibleName(self._code())
        self.printing.setFocus()

    def ready(self) -> bool:
        return same_code(self.typed.text(), self._code())

    def _check(self) -> None:
        typed = re.sub(r"[\W_]", "", self.typed.text()).casefold()
        code = re.sub(r"[\W_]", "", self._code()).casefold()
        self.field.set_problem(
            "" if code.startswith(typed) else self.tr("Belum sama. Periksa lagi huruf demi huruf.")
        )
        if typed and typed == code:
            self.field.set_message(self.tr("Kode sudah benar."), "ok")
        self.changed.emit()

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # needs a moment, and is seldom needed

        printer = QPrinter()
        if QPrintDialog(printer, self.window()).exec():
            document = QTextDocument()
            document.setHtml(_sheet(self._code()))
            document.print_(printer)

    def _save(self) -> None:
        path = self._choose_file(self)
        if not path:
            return
        text = self.tr("Kode pemulihan KKB Desktop: %1").replace("%1", self._code())
        try:
            Path(path).write_text(text + "\n", encoding="utf-8")
        except OSError:
            self.problem.set_text(
                self.tr("Berkas tidak dapat ditulis. Pilih tempat lain, atau cetak kodenya.")
            )
        else:
            self.problem.set_text(
                self.tr(
                    "Tersimpan. Pindahkan berkas itu ke tempat lain, dan jangan tinggalkan di laptop ini."
                )
            )
        self.problem.show()


def _sheet(code: str) -> str:
    title = QCoreApplication.translate("CodePage", "Kode pemulihan KKB Desktop")
    line = QCoreApplication.translate(
        "CodePage", "Simpan kertas ini di tempat aman. Siapa pun yang memegangnya dapat membuka data."
    )
    return f"<h2>{escape(title)}</h2><p style='font-size:18pt'><code>{escape(code)}</code></p><p>{escape(line)}</p>"


def _ask_file(page: QWidget) -> str:
    path, _filter = QFileDialog.getSaveFileName(page.window(), "", "kode-pemulihan.txt", "*.txt")
    return path


class FirstRun(Wizard):
    """Leads from nothing to a desk; `opened` brings it."""

    opened = Signal(object)  # Desk

    def __init__(
        self,
        folder: Path,
        jobs: JobRunner,
        *,
        choose_file: Callable[[QWidget], str] = _ask_file,
        parent: QWidget | None = None,
    ) -> None:
        self.kind_page = KindPage(folder, jobs)
        self.region_page = RegionPage(jobs, lambda: self.kind_page.kind)
        self.user_page = UserPage(folder, jobs, lambda: self.kind_page.kind, lambda: self.region_page.region)
        self.code_page = CodePage(lambda: self.user_page.code, choose_file)
        translate = QCoreApplication.translate
        super().__init__(
            translate("FirstRun", "Selamat datang"),
            translate("FirstRun", "Empat langkah singkat, lalu Anda dapat mulai mendata."),
            "house-heart",
            [
                (translate("FirstRun", "Tempat"), self.kind_page),
                (translate("FirstRun", "Wilayah"), self.region_page),
                (translate("FirstRun", "Pengguna"), self.user_page),
                (translate("FirstRun", "Kode pemulihan"), self.code_page),
            ],
            closable=False,
            parent=parent,
        )
        self.kind_page.sample_opened.connect(self.opened)
        self.finished.connect(self._finish)

    def _finish(self) -> None:
        if self.user_page.desk is not None:
            self.opened.emit(self.user_page.desk)
