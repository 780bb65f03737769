"""The state of the village in one month."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.domain.fields import Values
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.recordeditor import RecordEditor
from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.months import last_months, month_words
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.pill import Pill
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.programme.profile import profile
from kkb_desktop.services.programme.profile.profile import MonthSheet
from kkb_desktop.services.writing.records import RecordView, Saved

_MONTHS_SHOWN = 24


class MonthPart(QWidget):
    """The state of one month; a new one goes on from the last."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.sheet: MonthSheet | None = None
        self.choose = Combo()
        self.choose.setMinimumContentsLength(16)
        self.choose.setAccessibleName(self.tr("Bulan"))
        self.choose.activated.connect(lambda _at: self.open_month())
        self.filled = Pill("", "info", "list-checks")
        self.same = Button(self.tr("Sama seperti bulan lalu"), "secondary", "copy")
        self.same.clicked.connect(self.same_as_last)
        self.editor = RecordEditor(desk, "profile_month", bus, jobs, keep=self._keep)
        self.editor.form.edited.connect(self._count)
        head = QHBoxLayout()
        head.setContentsMargins(px(17), 0, px(14), px(8))
        head.setSpacing(px(8))
        head.addWidget(Label(self.tr("Bulan"), "label"))
        head.addWidget(self.choose)
        head.addWidget(self.filled)
        head.addStretch(1)
        head.addWidget(self.same)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.editor, 1)

    @property
    def current(self) -> str:
        """The month shown, as its first day."""
        return str(self.choose.currentData() or profile.month_of(today(self._desk)))

    def reload(self) -> None:
        """Offer the months there are and the last two years; stay at the one shown."""
        before = self.choose.currentData()
        known = set(profile.months(self._desk))
        self.choose.clear()
        for month in last_months(today(self._desk), _MONTHS_SHOWN, known):
            words = month_words(month)
            self.choose.addItem(
                words if month in known else self.tr("%1 (kosong)").replace("%1", words), month
            )
        self.choose.setCurrentIndex(max(0, self.choose.findData(before)))
        if not self.editor.unsaved:
            self.open_month()

    def open_month(self) -> None:
        """Show the month chosen; an empty one is empty, with the last one's answers at hand."""
        self.editor.keep_draft()
        self.sheet = profile.read_month(self._desk, self.current)
        self.editor.open(self.sheet.record, {"month": self.current}, part=self.current)
        self.same.setVisible(self.sheet.record is None and bool(self.sheet.proposal))
        if self.sheet.proposal_month:
            self.same.setToolTip(month_words(self.sheet.proposal_month))
        self._count()

    def same_as_last(self) -> None:
        """Fill the form with the last month's answers; nothing is saved yet."""
        if self.sheet is not None:
            kept = {key: value for key, value in self.sheet.proposal.items() if value is not None}
            self.editor.form.set_values({**self.editor.form.values(), **kept})
            self.editor.form.edited.emit()

    def _keep(self, values: Values, view: RecordView | None) -> Saved:
        return profile.save_month(self._desk, str(values.get("month") or self.current), values, opened=view)

    def _count(self) -> None:
        sections = profile.filled(self.editor.form.values())
        open_ones = sum(each.asked - each.answered for each in sections)
        words = self.tr("%1 belum diisi").replace("%1", number(open_ones))
        self.filled.set_text(words if open_ones else self.tr("Semua terisi"))
        self.filled.set_look("warn" if open_ones else "ok", "list-checks")
