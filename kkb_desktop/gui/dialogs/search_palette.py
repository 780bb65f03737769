"""The search over the whole window (Ctrl+K): type, look, Enter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from kkb_desktop.domain import regions
from kkb_desktop.domain.text import Text
from kkb_desktop.gui.commands import Command, matching
from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.models.paged import PagedModel, RowLook
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.card import Line
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.labels import ElidedLabel, IconLabel, Label
from kkb_desktop.gui.widgets.modal import ModalCard
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.gui.widgets.rowlist import RowList
from kkb_desktop.services import papers
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.families import families
from kkb_desktop.services.finding import search
from kkb_desktop.services.finding.search import Hit

SIZE = (720, 560)  # pixels at text size 100 %, for the card that holds it
_REST = 60  # milliseconds without a key: a search is quicker than the next letter
_MOST = 30
_COMMANDS = 4  # pages and actions shown above what is found in the book

_MOVES = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -7,
    Qt.Key.Key_PageDown: 7,
}


class SearchPalette(QFrame):
    """A field and what it finds. The keyboard stays in the field: arrows move, Enter opens.

    `opened` carries the id of the family to open; `list_wanted` the text, for the list of families; `run_wanted` the
    `Command` chosen.
    """

    opened = Signal(str)
    list_wanted = Signal(str)
    run_wanted = Signal(object)

    def __init__(
        self,
        desk: Desk,
        jobs: JobRunner,
        text: str = "",
        commands: Sequence[Command] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self.setProperty("kind", "card")
        self.setAccessibleName(self.tr("Cari"))
        self._desk, self._jobs = desk, jobs
        self._question = 0
        self._answered = 0  # the question whose answer is shown
        self._eager = False  # Enter was pressed before the answer was there
        self._hits: dict[str, Hit | Command] = {}
        self.field = QLineEdit(text)
        self.field.setClearButtonEnabled(True)
        self.field.setAccessibleName(self.tr("Cari"))
        self.field.setPlaceholderText(self.tr("Nama, NIK, No. KK, nomor HP, alamat, RT 3, atau nama halaman"))
        self.field.installEventFilter(self)
        self.list = RowList(self.tr("Hasil pencarian"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.model = PagedModel((), self._of, look=self._look, parent=self)
        self.list.set_model(self.model)
        self.list.clicked.connect(lambda _index: self._open())
        self.empty = EmptyState("search", "")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.list)
        self.state = ElidedLabel("", "small")
        head = QHBoxLayout()
        head.setContentsMargins(px(18), px(16), px(18), px(12))
        head.setSpacing(px(12))
        head.addWidget(IconLabel("search", "primary", 20))
        head.addWidget(self.field, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(18), px(9), px(18), px(11))
        foot.setSpacing(px(14))
        foot.addWidget(self.state, 1)
        for keys, words in (
            ("↑ ↓", self.tr("pilih")),
            ("Enter", self.tr("buka")),
            ("Ctrl+Enter", self.tr("ke daftar")),
            ("Esc", self.tr("tutup")),
        ):
            foot.addLayout(_key(keys, words))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line())
        column.addWidget(self.stack, 1)
        column.addWidget(Line())
        column.addLayout(foot)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST)
        self._timer.timeout.connect(self._ask)
        self.field.textChanged.connect(self._timer.start)
        self._invite()
        if text:
            self._ask()
        behind = jobs.read(lambda _job: search.behind(desk))
        behind.done.connect(self._prepare)

    # the index

    def _prepare(self, behind: int) -> None:
        """Take in what came in bulk, while the search works with what is known already."""
        if not behind:
            return
        desk = self._desk
        self.state.set_text(self.tr("Menyiapkan pencarian …"))
        job = self._jobs.write(
            lambda job: search.catch_up(desk, progress=job.progress, cancel=job.check),
            title=self.tr("Menyiapkan pencarian"),
        )
        job.done.connect(self._prepared)
        job.failed.connect(self._refused)

    def _prepared(self) -> None:
        self.state.set_text("")
        self._ask()

    # questions and answers

    def _ask(self) -> None:
        self._timer.stop()
        self._eager = False
        self._question += 1
        desk, question, text = self._desk, self._question, self.field.text().strip()
        if not text:
            self._hits, self._answered = {}, question
            self._invite()
            return
        if named := matching(self._commands, text, _COMMANDS):
            self._answered = question
            self._fill(named)  # known at once; people follow in a moment
        job = self._jobs.read(lambda _job: (question, _found(desk, text)))
        job.done.connect(self._show)
        job.failed.connect(self._refused)

    def _show(self, answer: tuple[int, list[Hit]]) -> None:
        question, hits = answer
        if question != self._question:
            return  # something else has been typed since
        self._answered = question
        self._fill([*matching(self._commands, self.field.text(), _COMMANDS), *hits])
        if self._eager:
            self._eager = False
            self._open()
        if not self._hits:
            self.empty.set_text(
                self.tr("Tidak ditemukan"),
                self.tr("Coba satu kata saja, sebagian nama, atau empat angka terakhir NIK."),
            )
            self.stack.setCurrentWidget(self.empty)

    def _fill(self, found: Sequence[Hit | Command]) -> None:
        self._hits = {each.key if isinstance(each, Command) else each.record: each for each in found}
        self.model.set_ids(list(self._hits))
        if found:
            self.list.setCurrentIndex(self.model.index(0, 0))
            self.list.scrollToTop()
            self.stack.setCurrentWidget(self.list)

    def _refused(self, error: Exception) -> None:
        said = explain_error(error)
        self.empty.set_text(said.what, said.next_step)
        self.stack.setCurrentWidget(self.empty)

    def _invite(self) -> None:
        self.empty.set_text(
            self.tr("Cari siapa saja di desa ini")
            if self._desk.kind == "village"
            else self.tr("Cari siapa saja di semua desa"),
            self.tr("Beberapa kata mempersempit: siti rt 3. Salah ketik sedikit tidak apa-apa."),
        )
        self.stack.setCurrentWidget(self.empty)

    def _of(self, ids: Sequence[str]) -> Mapping[str, Hit | Command]:
        return {id: self._hits[id] for id in ids if id in self._hits}

    def _look(self, hit: Hit | Command) -> RowLook:
        if isinstance(hit, Command):
            return RowLook(hit.title, hit.line, status_kind="info", status_icon=hit.icon)
        line = spoken(hit.detail)
        if self._desk.kind != "village":
            village = regions.region(hit.village)
            line = f"{village.name if village is not None else hit.village} · {line}"
        pills = []
        if hit.gone:
            pills.append(PillData(self.tr("Tidak di sini lagi"), "neutral"))
        if not hit.sure:
            pills.append(PillData(self.tr("Mirip"), "info"))
        return RowLook(hit.title or self.tr("(tanpa nama)"), line, tuple(pills))

    # keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.list_wanted.emit(self.field.text().strip())
            else:
                self._enter()
            return True
        move = _MOVES.get(Qt.Key(key))
        if move is None:
            return False
        rows = len(self.model.ids)
        if rows:
            place = min(max(self.list.currentIndex().row() + move, 0), rows - 1)
            self.list.setCurrentIndex(self.model.index(place, 0))
            self._say(self._hits[self.model.id_at(place)])
        return True

    def _say(self, hit: Hit | Command) -> None:
        """For a screen reader, which follows the field and not the list."""
        self.field.setAccessibleDescription(self._look(hit).words)

    def _enter(self) -> None:
        """Open what is chosen; who is quicker than the search gets what is found first."""
        if self._timer.isActive():
            self._ask()
        if self._answered == self._question:
            self._open()
        else:
            self._eager = True

    def _open(self) -> None:
        hit = self._hits.get(self.list.selected_id)
        if isinstance(hit, Command):
            self.run_wanted.emit(hit)
        elif hit is not None and hit.family:
            self.opened.emit(hit.family)


def _key(keys: str, words: str) -> QHBoxLayout:
    pair = QHBoxLayout()
    pair.setSpacing(px(5))
    pair.addWidget(Label(keys, "strong"))
    pair.addWidget(Label(words, "small"))
    return pair


def open_search(
    host: QWidget, desk: Desk, jobs: JobRunner, text: str = "", commands: Sequence[Command] = ()
) -> SearchPalette:
    """The search over the window `host`, with `text` typed already; what is chosen closes it."""
    palette = SearchPalette(desk, jobs, text, commands)
    card = ModalCard(host, palette, width=SIZE[0], height=SIZE[1])
    palette.opened.connect(card.close_card)
    palette.list_wanted.connect(card.close_card)
    palette.run_wanted.connect(card.close_card)
    card.open()
    palette.field.setFocus()
    palette.field.end(False)
    return palette


def _found(desk: Desk, text: str) -> list[Hit]:
    """What fits; the code of a printed card, scanned or typed, means its family and nothing else."""
    family = papers.family_of_code(desk, text)
    row = families.family_rows(desk, [family]).get(family) if family is not None else None
    if row is None:
        return search.find(desk, text, _MOST, fresh=False)
    place = " · ".join(filter(None, (f"RT {row.rt}" if row.rt else "", row.address)))
    return [Hit("family", row.id, row.id, row.head_name, Text(place, place), row.village)]
