"""Step 1: what goes, what of it is new, and who can open it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.gui.delivery import package_words, waiting_words
from kkb_desktop.gui.exchange.counts import split_counts
from kkb_desktop.gui.exchange.sticks import size_text
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Inset, clear
from kkb_desktop.gui.widgets.checks import CheckLine
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.facts import Facts
from kkb_desktop.gui.widgets.labels import IconLabel, Label
from kkb_desktop.gui.widgets.wizard import WizardPage
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.exchange import sending
from kkb_desktop.services.exchange.sending import SendPreview


def content_rows(preview: SendPreview, words: tuple[str, str]) -> list[tuple[str, str]]:
    """A package's content as names and numbers; `words` name the records of other types, and the size."""
    main, others = split_counts(preview.counts)
    rows = [(spoken(RECORD_TYPES[type].plural), number(count)) for type, count in main]
    if others:
        rows.append((words[0], number(others)))
    return [*rows, (words[1], f"\N{PLUS-MINUS SIGN}{size_text(preview.size_estimate)}")]


class RecipientLine(QWidget):
    """Whom the package is locked for, by the office's name."""

    def __init__(self) -> None:
        super().__init__()
        self.name = Label("", "strong", wrap=True)
        line = Label(
            self.tr("Hanya kantor ini yang dapat membuka isinya. Bila flashdisk hilang, data warga aman."),
            "small",
            wrap=True,
        )
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        row.addWidget(IconLabel("lock", "primary", 20))
        row.addLayout(words, 1)

    def set_recipients(self, names: tuple[str, ...]) -> None:
        """Name the office."""
        self.name.setText(", ".join(names))


class Contents(WizardPage):
    """Reads its numbers at every visit; `page_wanted` names another page to go to."""

    page_wanted = Signal(str)
    card_missing = Signal()

    def __init__(self, desk: Desk, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self.preview: SendPreview | None = None
        self.note = self.tr("Data di laptop tidak dihapus setelah dikirim.")
        self.messages = Messages()
        self.counting = Label(self.tr("Menghitung isi paket …"), "mut")
        self.facts = Facts([])
        self.title = Label("", "h3")
        self.box = Inset()
        self.box.add(self.title)
        self.box.add(self.facts)
        self.box.body.addStretch(1)
        self.recipient = RecipientLine()
        self._lines = QVBoxLayout()
        right = QVBoxLayout()
        right.setSpacing(px(12))
        right.addLayout(self._lines)
        right.addWidget(Label(self.tr("Kunci paket untuk"), "h3"))
        right.addWidget(self.recipient)
        right.addStretch(1)
        self._columns = QWidget()
        grid = QGridLayout(self._columns)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(18))
        grid.addLayout(right, 0, 0)
        grid.addWidget(self.box, 0, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._nothing = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(22), px(14), px(22), px(14))
        column.setSpacing(px(10))
        column.addWidget(self.messages)
        column.addWidget(self.counting)
        column.addLayout(self._nothing)
        column.addWidget(self._columns, 1)
        self._columns.hide()

    def ready(self) -> bool:
        return self.preview is not None and not self.preview.warnings and self.preview.operations > 0

    def entered(self) -> None:
        desk = self._desk
        job = self._jobs.read(lambda _job: sending.preview(desk))
        job.done.connect(self.show_preview)
        job.failed.connect(self.messages.refuse)

    def show_preview(self, preview: SendPreview) -> None:
        """Show what would go now."""
        self.preview = preview
        self.counting.hide()
        if "card.missing" in preview.warnings:
            self.card_missing.emit()
            return
        clear(self._nothing)
        clear(self._lines)
        self._columns.setVisible(bool(preview.operations))
        if preview.operations:
            self.title.setText(self.tr("Isi paket %1").replace("%1", number(preview.number)))
            self.facts.set_rows(content_rows(preview, (self.tr("Catatan lain"), self.tr("Ukuran paket"))))
            self.recipient.set_recipients(preview.recipients)
            for line in self._standing(preview):
                self._lines.addWidget(line)
        else:
            self._nothing.addWidget(self._empty(preview))
        self.changed.emit()

    def _standing(self, preview: SendPreview) -> list[QWidget]:
        """What of it is new, and what goes once more because no receipt has come."""
        waiting = preview.waiting
        lines: list[QWidget] = []
        if waiting.unsent:
            text = self.tr("%1 data baru atau diubah").replace("%1", number(waiting.unsent))
            lines.append(CheckLine("info", text, self.tr("Belum pernah dikirim.")))
        if waiting.packages:
            words = waiting_words(waiting.records, waiting.since, waiting.packages, today(self._desk))
            again = self.tr("Dibawa lagi oleh paket ini, sampai kabupaten memberi tanda terima.")
            if not waiting.unsent:
                again = self.tr(
                    "Tidak ada yang baru. Buat paket lagi hanya bila flashdisk %1 hilang atau rusak."
                ).replace("%1", package_words(waiting.packages))
            lines.append(CheckLine("neutral", words, again, icon_name="hourglass"))
            receipt = Button(self.tr("Buka tanda terima"), "link", "package-open")
            receipt.clicked.connect(lambda: self.page_wanted.emit("receive"))
            row = QHBoxLayout()
            row.addWidget(receipt)
            row.addStretch(1)
            holder = QWidget()
            row.setContentsMargins(px(20), 0, 0, 0)
            holder.setLayout(row)
            lines.append(holder)
        return lines

    def _empty(self, preview: SendPreview) -> EmptyState:
        if preview.number > 1:
            return EmptyState(
                "check-check",
                self.tr("Semua data sudah diterima kabupaten"),
                self.tr("Yang dicatat sesudah ini dapat dikirim kapan saja."),
            )
        empty = EmptyState(
            "send",
            self.tr("Belum ada data untuk dikirim"),
            self.tr("Keluarga dan kegiatan yang dicatat di laptop ini akan terkumpul di sini."),
            self.tr("Catat keluarga"),
        )
        empty.pressed.connect(lambda: self.page_wanted.emit("families"))
        return empty
