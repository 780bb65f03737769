"""What a file would change, row by row, before anything is written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from kkb_desktop.domain.reasons import explain
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.gui.forms.editors import value_text
from kkb_desktop.gui.i18n import language, number, spoken
from kkb_desktop.gui.models.paged import Column, PagedModel
from kkb_desktop.gui.theme import Kind
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.checkbox import CheckBox
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.filters import Tabs
from kkb_desktop.gui.widgets.labels import ElidedLabel
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.gui.widgets.table import DataTable
from kkb_desktop.services.spreadsheets.residents import Outcome, Rehearsal, RehearsedRow
from kkb_desktop.services.spreadsheets.spreadsheets import RecordRehearsal

AnyRehearsal = Rehearsal | RecordRehearsal

_OUTCOMES: tuple[Outcome, ...] = ("new", "changed", "unchanged", "doubtful")
_MATTER = ("new", "changed", "doubtful")  # what is looked at first, if there is any
_PROBLEMS = "problems"


class RehearsedCard(Card):
    """The rows by what happens to them, and the problems by cell; `approve_wanted` when all of it shall be written."""

    approve_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rehearsal: AnyRehearsal | None = None
        self._rows: list[RehearsedRow] = []
        self._names = {
            "new": self.tr("Baru"),
            "changed": self.tr("Berubah"),
            "unchanged": self.tr("Sama"),
            "doubtful": self.tr("Meragukan"),
            _PROBLEMS: self.tr("Masalah"),
        }
        self._none = {
            "new": self.tr("Tidak ada catatan baru di berkas ini"),
            "changed": self.tr("Tidak ada catatan yang berubah"),
            "unchanged": self.tr("Tidak ada catatan yang sama dengan yang di sini"),
            "doubtful": self.tr("Tidak ada baris yang meragukan"),
            _PROBLEMS: self.tr("Tidak ada masalah"),
        }
        self.tabs = Tabs(list(self._names.items()))
        self.tabs.setAccessibleName(self.tr("Baris menurut yang terjadi"))
        self.tabs.chosen.connect(self._choose)
        self.add(self.tabs)
        self.people = DataTable(self.tr("Baris berkas"))
        self.people_model = PagedModel(
            (
                Column(self.tr("Baris"), lambda row: number(row.row), 70, muted=True),
                Column(self.tr("Nama"), lambda row: row.title, 220, strong=True),
                Column(self.tr("No. KK"), _card, 170, muted=True),
                Column(self.tr("Yang terjadi"), self._what, 0),
                Column(self.tr("Keadaan"), lambda _row: "", 130, pills=self._pill),
            ),
            self._load_people,
            parent=self,
        )
        self.people.set_model(self.people_model)
        self.problems = DataTable(self.tr("Masalah per sel"))
        self.problem_model = PagedModel(
            (
                Column(self.tr("Sel"), lambda each: f"{each.column_letter}{each.row}", 80, strong=True),
                Column(self.tr("Kolom"), lambda each: each.column_title, 190, muted=True),
                Column(self.tr("Masalah"), lambda each: _sentence(each.issue), 0),
                Column(self.tr("Akibat"), lambda _each: "", 180, pills=self._severity),
            ),
            self._load_problems,
            parent=self,
        )
        self.problems.set_model(self.problem_model)
        self.tables = QStackedWidget()
        self.tables.addWidget(self.people)
        self.tables.addWidget(self.problems)
        self.nothing = EmptyState("file-spreadsheet", "")
        self.contents = Contents(self.tables, self.nothing)
        self.add(self.contents, 1)
        self.summary = ElidedLabel("", "mut")
        self.doubtful = CheckBox(self.tr("Ikutkan yang meragukan"))
        self.doubtful.toggled.connect(lambda _on: self.count())
        self.approve_button = Button(self.tr("Setujui"), "primary", "check")
        self.approve_button.clicked.connect(self.approve_wanted)
        foot = self.footer()
        foot.addWidget(self.summary, 1)
        foot.addWidget(self.doubtful)
        foot.addWidget(self.approve_button)

    def show_rehearsal(self, rehearsal: AnyRehearsal) -> None:
        """Show this one, beginning with what is new."""
        self.rehearsal = rehearsal
        counts: dict[str, int] = {key: rehearsal.count(key) for key in _OUTCOMES}
        counts[_PROBLEMS] = len(rehearsal.problems)
        for key, name in self._names.items():
            self.tabs.set_text(key, f"{name} {number(counts[key])}")
        self.problem_model.set_ids([str(at) for at in range(len(rehearsal.problems))])
        self.doubtful.setVisible(counts["doubtful"] > 0 and isinstance(rehearsal, Rehearsal))
        self.doubtful.setChecked(False)
        first = next((key for key in (*_MATTER, _PROBLEMS) if counts[key]), "unchanged")
        self.tabs.set_current(first)
        self._choose(first)
        self.count()

    def forget(self) -> None:
        """It has been written, or was given up."""
        self.rehearsal = None

    def _choose(self, key: str) -> None:
        assert self.rehearsal is not None
        self.tables.setCurrentWidget(self.problems if key == _PROBLEMS else self.people)
        if key != _PROBLEMS:
            rows = self.rehearsal.people if isinstance(self.rehearsal, Rehearsal) else self.rehearsal.rows
            self._rows = [row for row in rows if row.outcome == key]
            self.people_model.set_ids([str(at) for at in range(len(self._rows))])
        some = self.rehearsal.problems if key == _PROBLEMS else self._rows
        self.nothing.set_text(self._none[key])
        self.contents.show_rows(bool(some))

    def count(self) -> None:
        """Say how many records would be written; none cannot be approved."""
        found = self.rehearsal
        if found is None:
            return
        writes = found.count("new") + found.count("changed")
        writes += found.count("doubtful") if self.doubtful.isChecked() else 0
        text = self.tr("%1 catatan akan ditulis dalam satu langkah yang dapat dibatalkan.")
        self.summary.set_text(text.replace("%1", number(writes)))
        self.approve_button.setEnabled(writes > 0)

    # rows

    def _load_people(self, ids: Sequence[str]) -> dict[str, RehearsedRow]:
        return {each: self._rows[int(each)] for each in ids if int(each) < len(self._rows)}

    def _load_problems(self, ids: Sequence[str]) -> dict[str, object]:
        found = self.rehearsal.problems if self.rehearsal is not None else ()
        return {each: found[int(each)] for each in ids if int(each) < len(found)}

    def _what(self, row: RehearsedRow) -> str:
        if row.doubts:
            return " ".join(_sentence(issue) for issue in row.doubts)
        if row.changes:
            fields = RECORD_TYPES[row.type].by_key
            return "; ".join(
                f"{spoken(fields[key].label)}: {value_text(fields[key], old)} → {value_text(fields[key], new)}"
                for key, old, new in row.changes
                if key in fields
            )
        return self.tr("Catatan baru") if row.outcome == "new" else self.tr("Tidak ada perubahan")

    def _pill(self, row: RehearsedRow) -> tuple[PillData, ...]:
        looks: dict[str, tuple[Kind, str]] = {
            "new": ("ok", "plus"),
            "changed": ("info", "pencil"),
            "unchanged": ("neutral", "check"),
            "doubtful": ("warn", "triangle-alert"),
        }
        kind, icon_name = looks[row.outcome]
        return (PillData(self._names[row.outcome], kind, icon_name),)

    def _severity(self, each) -> tuple[PillData, ...]:
        looks: dict[str, tuple[str, Kind, str]] = {
            "refused": (self.tr("Baris tidak diambil"), "err", "circle-x"),
            "dropped": (self.tr("Isian tidak diambil"), "warn", "triangle-alert"),
            "doubtful": (self.tr("Lihat lagi"), "warn", "triangle-alert"),
        }
        text, kind, icon_name = looks.get(each.severity, (self.tr("Catatan"), "info", "info"))
        return (PillData(text, kind, icon_name),)


def _sentence(issue) -> str:
    return explain(issue.code, language(), issue.params).what


def _card(row: RehearsedRow) -> str:
    field = RECORD_TYPES["family"].by_key["card_number"]
    return value_text(field, row.card_number or None)
