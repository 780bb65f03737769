"""The dialog of one life event: who, when, and what follows; one step that can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.domain.codelists.events import EVENT
from kkb_desktop.domain.codelists.person import RELATION
from kkb_desktop.domain.fields import RecordType, Values
from kkb_desktop.domain.text import Text
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.events.forms import event_form
from kkb_desktop.gui.events.kinds import BUILD, Write
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.form import RecordForm
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Line, scrolled
from kkb_desktop.gui.widgets.checkbox import CheckBox
from kkb_desktop.gui.widgets.labelled import Labelled
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.modal import ModalCard
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.events import households
from kkb_desktop.services.events.book import Happened
from kkb_desktop.services.families import families
from kkb_desktop.services.writing.records import RecordHasErrors, RecordView

_HEAD = 1
_DAY = Text("Tanggal kejadian", "Date")


class EventDialog(QFrame):
    """Asks what one kind of event needs about a family and one of its members, and writes it."""

    happened = Signal(object)  # Happened
    dismissed = Signal()

    def __init__(
        self, desk: Desk, bus: Bus, jobs: JobRunner, kind: int, family: str, person: str = ""
    ) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.kind, self.family, self.person = kind, family, person
        self.members: list[RecordView] = families.members(desk, family)
        self.gone: list[RecordView] = families.members(desk, family, gone=True)
        self.forms: list[RecordForm] = []
        self.people: dict[str, CheckBox] = {}
        self.new_head = Combo()
        self._head_row = Labelled(self.tr("Kepala keluarga yang baru"), self.new_head)
        self._head_row.hide()
        self.leaving: Callable[[], set[str]] = lambda: set(self.ticked) if self.people else {self.person}
        self.messages = Messages()
        inside = QWidget()
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(px(4), px(4), px(4), px(4))
        self.body.setSpacing(px(10))
        title = spoken(EVENT.label(kind))
        subject = self.name_of(person)
        head = Label(f"{title} \N{MIDDLE DOT} {subject}" if subject else title, "h2", wrap=True)
        self.setAccessibleName(head.text())
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(14))
        column.setSpacing(px(10))
        column.addWidget(head)
        column.addWidget(Line())
        column.addWidget(self.messages)
        column.addWidget(scrolled(inside), 1)
        column.addLayout(self._foot())
        self._write: Callable[[], Write] = BUILD[kind](self)
        self.body.addStretch(1)
        self.follow()

    def _foot(self) -> QHBoxLayout:
        self.cancel_button = Button(self.tr("Tidak jadi"))
        self.cancel_button.clicked.connect(self.dismissed)
        self.save_button = Button(self.tr("Catat peristiwa"), "primary", "check")
        self.save_button.clicked.connect(self.save)
        row = QHBoxLayout()
        row.addWidget(Label(self.tr("Dapat dibatalkan sesudahnya."), "small"), 1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        return row

    # what a kind of event puts together

    def form(self, record_type: RecordType, values: Values | None = None) -> RecordForm:
        """Add a form, filled with `values`."""
        made = RecordForm(record_type, today(self._desk))
        made.set_values(dict(values or {}))
        self.forms.append(made)
        self.body.addWidget(made)
        return made

    def when(self, *more: str, **words: Text) -> RecordForm:
        """The form every event has: its day, and what else it asks."""
        record_type = event_form("happened_on", *more, day=words.pop("day", _DAY), **words)
        return self.form(record_type, {"happened_on": today(self._desk).isoformat()})

    def checklist(self, title: str, members: list[RecordView], checked: set[str]) -> None:
        """Who is meant, to be ticked."""
        self.body.addWidget(Label(title, "label"))
        for each in members:
            relation = each.values.get("relation")
            words = spoken(RELATION.label(relation)) if isinstance(relation, int) else ""
            box = CheckBox(" \N{MIDDLE DOT} ".join(filter(None, (self.name_of(each.id), words))))
            box.setChecked(each.id in checked)
            box.toggled.connect(lambda _on: self.follow())
            self.people[each.id] = box
            self.body.addWidget(box)

    def combo(self, label: str, entries: list[tuple[str, str]]) -> Combo:
        """One of several, as (data, words)."""
        made = Combo()
        for data, words in entries:
            made.addItem(words, data)
        self.body.addWidget(Labelled(label, made))
        return made

    def add(self, widget: QWidget) -> None:
        """Any other part."""
        self.body.addWidget(widget)

    def asks_new_head(self) -> None:
        """Room for who follows where the head goes."""
        self.body.addWidget(self._head_row)

    # what is chosen

    def day(self, form: RecordForm) -> date:
        """The day typed; the form has been checked by then."""
        return date.fromisoformat(str(form.values()["happened_on"]))

    def text(self, form: RecordForm, key: str) -> str:
        """What was typed, "" for nothing."""
        return str(form.values().get(key) or "")

    def filled(self, form: RecordForm) -> Values:
        """What was typed, without what was left empty."""
        return {key: value for key, value in form.values().items() if value is not None}

    @property
    def ticked(self) -> list[str]:
        """Who is ticked, in the family's order."""
        return [each for each, box in self.people.items() if box.isChecked()]

    @property
    def follower(self) -> str | None:
        """The new head, where one is asked for."""
        return str(self.new_head.currentData() or "") or None if self._head_row.isVisibleTo(self) else None

    def follow(self) -> None:
        """A new head is asked for where the head goes and others stay."""
        if self.body.indexOf(self._head_row) < 0:
            return
        leaving = self.leaving()
        heads = [each for each in self.members if each.values.get("relation") == _HEAD]
        staying = [each for each in self.members if each.id not in leaving]
        needed = bool(staying) and any(each.id in leaving for each in heads)
        self._head_row.setVisible(needed)
        if not needed:
            return
        before = self.new_head.currentData()
        suggested = households.suggested_head(self._desk, self.family, leaving)
        self.new_head.clear()
        for each in staying:
            self.new_head.addItem(self.name_of(each.id), each.id)
        wanted = before if any(each.id == before for each in staying) else suggested
        self.new_head.setCurrentIndex(max(0, self.new_head.findData(wanted)))

    def member(self, id: str) -> RecordView | None:
        """Somebody of the family."""
        return next((each for each in (*self.members, *self.gone) if each.id == id), None)

    def name_of(self, id: str) -> str:
        """What somebody of the family is called."""
        view = self.member(id)
        return str(view.values.get("name") or "") if view is not None else ""

    @property
    def desk(self) -> Desk:
        """The desk it is written on."""
        return self._desk

    @property
    def jobs(self) -> JobRunner:
        """For parts that look something up."""
        return self._jobs

    # writing

    def save(self) -> None:
        """Write the event; what is wrong is shown and nothing is written."""
        for form in self.forms:
            if not form.isVisibleTo(self):
                continue
            form.show_findings()
            if form.errors():
                form.jump()
                return
        write = self._write()
        self.save_button.setEnabled(False)
        job = self._jobs.write(lambda _job: write())
        job.done.connect(self._done)
        job.failed.connect(self._refused)

    def _done(self, written: Happened) -> None:
        self._bus.announce(written.change, self)
        text = self.tr("Tercatat: %1.").replace("%1", spoken(EVENT.label(self.kind)).lower())
        self._bus.notice(text, written.change.step)
        self.happened.emit(written)

    def _refused(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        if isinstance(error, RecordHasErrors):
            for form in self.forms:
                form.show_findings(error.issues)
        self.messages.refuse(error)


def open_event(
    host: QWidget, desk: Desk, bus: Bus, jobs: JobRunner, kind: int, family: str, person: str = ""
) -> EventDialog:
    """The dialog over the window `host`; it closes once the event is written."""
    dialog = EventDialog(desk, bus, jobs, kind, family, person)
    card = ModalCard(host, dialog, width=640, height=560)
    dialog.happened.connect(lambda _written: card.close_card())
    dialog.dismissed.connect(card.dismiss)
    card.open()
    return dialog
