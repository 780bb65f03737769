"""Guests of a meeting: found among the residents, or taken down by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kkb_desktop.domain.fields import Values
from kkb_desktop.domain.issues import Issue
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.gui.forms.editors import day_text
from kkb_desktop.gui.forms.form import RecordForm
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.models.paged import PagedModel, RowLook
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.gui.widgets.rowlist import RowList
from kkb_desktop.gui.widgets.search import SearchField
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.finding import search
from kkb_desktop.services.finding.search import Hit
from kkb_desktop.services.programme.groups.meetings import Guest
from kkb_desktop.services.writing import records

_HITS = 8
_OUTSIDE = "+"


class GuestPart(QWidget):
    """The guests of a meeting, and the field that finds residents or takes a name from elsewhere."""

    chosen = Signal(object)  # Guest
    opened = Signal(int)

    def __init__(self, desk: Desk, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._asked = 0
        self.guests: list[Guest] = []
        self.hits: dict[str, Hit] = {}
        self.search = SearchField(self.tr("Tamu: cari atau ketik nama"))
        self.search.searched.connect(self.look_for)
        self.found = RowList(self.tr("Tamu yang ditemukan"))
        self.found_model = PagedModel((), self._of, look=self._look, parent=self)
        self.found.set_model(self.found_model)
        self.found.clicked.connect(lambda _at: self._take(self.found.selected_id))
        self.found.opened.connect(self._take)
        self.list = RowList(self.tr("Tamu"))
        self.model = PagedModel((), self._guests_of, look=self._guest_look, parent=self)
        self.list.set_model(self.model)
        self.list.clicked.connect(lambda at: self.opened.emit(at.row()))
        self.list.opened.connect(lambda at: self.opened.emit(int(at)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.search)
        column.addWidget(self.found, 1)
        column.addWidget(self.list, 1)
        self._searching = False
        self._arrange()

    def _arrange(self) -> None:
        """Hits while searching, else the guests; without either the field alone, so that members have the room."""
        self.found.setVisible(self._searching)
        self.list.setVisible(bool(self.guests) and not self._searching)
        lists = self._searching or bool(self.guests)
        room = QSizePolicy.Policy.Expanding if lists else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Preferred, room)

    def show_guests(self, guests: Sequence[Guest]) -> None:
        """Show these guests."""
        self.guests = list(guests)
        self.model.set_ids([str(at) for at in range(len(self.guests))])
        self._arrange()

    def look_for(self, text: str) -> None:
        """Residents who match, below them the name itself as somebody from elsewhere."""
        self._asked += 1
        asked, desk = self._asked, self._desk
        if not text:
            self._show((asked, text, []))
            return
        job = self._jobs.read(lambda _job: (asked, text, search.find(desk, text, _HITS, fresh=False)))
        job.done.connect(self._show)

    def _show(self, answer: tuple[int, str, list[Hit]]) -> None:
        asked, text, hits = answer
        if asked != self._asked:
            return
        self.hits = {hit.record: hit for hit in hits if hit.type == "person" and not hit.gone}
        self.found_model.set_ids([*self.hits, _OUTSIDE] if text else [])
        self._searching = bool(text)
        self._arrange()

    def _take(self, id: str) -> None:
        typed = self.search.text().strip()
        hit = self.hits.get(id)
        if not hit and not typed:
            return
        guest = Guest(hit.title, person=hit.record, family=hit.family) if hit else Guest(typed)
        self.search.clear()
        self.chosen.emit(guest)

    def _of(self, ids: Sequence[str]) -> dict[str, Hit | str]:
        return {each: self.hits.get(each, _OUTSIDE) for each in ids}

    def _look(self, hit: Hit | str) -> RowLook:
        if isinstance(hit, Hit):
            return RowLook(hit.title, spoken(hit.detail))
        words = self.tr("“%1” dari luar desa").replace("%1", self.search.text().strip())
        return RowLook(words, self.tr("Isi asal dan tanggal lahir bila diketahui"), (PillData("+", "info"),))

    def _guests_of(self, ids: Sequence[str]) -> dict[str, Guest]:
        return {each: self.guests[int(each)] for each in ids if int(each) < len(self.guests)}

    def _guest_look(self, guest: Guest) -> RowLook:
        born = self.tr("lahir %1").replace("%1", day_text(guest.birth_date)) if guest.birth_date else ""
        home = guest.home or (self.tr("penduduk desa") if guest.person else self.tr("asal belum diisi"))
        return RowLook(
            guest.name, " · ".join(filter(None, (home, born))), (PillData(self.tr("Tamu"), "info"),)
        )


class GuestForm(QFrame):
    """What is known about a guest. `done` carries the Guest, or None where it was taken off the list."""

    done = Signal(object)
    cancelled = Signal()

    def __init__(self, desk: Desk, guest: Guest, *, known: bool) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._guest = guest
        self.form = RecordForm(RECORD_TYPES["attendance"], today(desk), find=partial(_guest_issues, desk))
        self.form.set_values(
            {
                "name": guest.name,
                "sex": guest.sex,
                "birth_date": guest.birth_date or None,
                "nik": guest.nik or None,
                "home": guest.home or None,
            }
        )
        self.save_button = Button(self.tr("Catat tamu"), "primary", "check")
        self.save_button.clicked.connect(self.save)
        self.cancel_button = Button(self.tr("Batal"), "secondary")
        self.cancel_button.clicked.connect(self.cancelled)
        self.remove_button = Button(self.tr("Hapus dari daftar"), "link", "trash-2")
        self.remove_button.clicked.connect(lambda: self.done.emit(None))
        self.remove_button.setVisible(known)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(17), 0, px(17), px(14))
        foot.setSpacing(px(8))
        foot.addWidget(self.remove_button)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(6), 0, 0)
        column.addWidget(self.form, 1)
        column.addLayout(foot)

    def save(self) -> None:
        """Give the guest back, unless something must be fixed."""
        self.form.show_findings()
        if self.form.errors():
            self.form.jump()
            return
        values = self.form.values()
        sex = values.get("sex")
        self.done.emit(
            replace(
                self._guest,
                name=str(values.get("name") or "").strip(),
                sex=sex if isinstance(sex, int) else None,
                birth_date=str(values.get("birth_date") or ""),
                nik=str(values.get("nik") or ""),
                home=str(values.get("home") or "").strip(),
            )
        )


def _guest_issues(desk: Desk, values: Values) -> list[Issue]:
    """Findings about the guest alone; the meeting it belongs to is given when the meeting is saved."""
    asked = {field.key for field in RECORD_TYPES["attendance"].fields if not field.hidden}
    return [issue for issue in records.check(desk, "attendance", values) if issue.field in asked]
