"""The list of families: search, filters, two lines each; new families that were left half typed stand on top."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from kkb_desktop.gui.delivery import delivery_look
from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.families.liststates import ListStates
from kkb_desktop.gui.families.newfamily import described, name_of
from kkb_desktop.gui.forms.drafting import waiting
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.models.paged import PagedModel, RowLook
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button, IconButton
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.filters import FilterChips
from kkb_desktop.gui.widgets.labels import ElidedLabel
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.gui.widgets.rowlist import RowList
from kkb_desktop.gui.widgets.search import SearchField
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.families import families, half_typed
from kkb_desktop.services.families.families import FamilyRow
from kkb_desktop.services.families.half_typed import HalfTyped


def family_pills(flags: tuple[str, ...]) -> tuple[PillData, ...]:
    """The pills of a family's marks."""
    known = {
        "pus": PillData(QCoreApplication.translate("FamilyList", "PUS"), "neutral"),
        "baduta": PillData(QCoreApplication.translate("FamilyList", "Baduta"), "info"),
        "balita": PillData(QCoreApplication.translate("FamilyList", "Balita"), "info"),
        "remaja": PillData(QCoreApplication.translate("FamilyList", "Remaja"), "neutral"),
        "lansia": PillData(QCoreApplication.translate("FamilyList", "Lansia"), "neutral"),
        "conflict": PillData(QCoreApplication.translate("FamilyList", "Konflik"), "warn", "git-compare"),
    }
    return tuple(known[flag] for flag in flags if flag in known)


_LOW = 330  # pixels of height, at text size 100 %, below which the rows need the room of the footer
_MORE = "more"  # the chip of a filter that was picked from the menu


def filter_names() -> dict[str, str]:
    """What the filters of `services.families.families.FILTERS` are called."""
    return {key: spoken(text) for key, text in families.FILTER_LABELS.items()}


class FamilyList(Card):
    """A card with the list; `chosen` and `opened` carry a family's id, or the form key of a half typed new one."""

    chosen = Signal(str)
    opened = Signal(str)
    new_wanted = Signal()
    import_wanted = Signal()
    listed = Signal()  # the list has been read again
    counted = Signal(int)  # all families there are

    def __init__(
        self, desk: Desk, jobs: JobRunner, *, may_add: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._desk, self._jobs, self._may_add = desk, jobs, may_add
        self._query = 0
        self._half: dict[str, HalfTyped] = {}  # by form key, and of saved families by their id
        self._wanted = ""
        self._village: str | None = None
        self._counts: dict[str, int] = {}
        self._names = filter_names()
        self._more = ""
        chips = [(key, self._names[key]) for key in ("all", "incomplete", "pus")]
        self.add_button = Button(self.tr("Keluarga baru"), "primary", "plus")
        self.add_button.setToolTip("Ctrl+N")
        self.add_button.clicked.connect(self.new_wanted)
        self.add_button.hide()  # the page puts it beside its title
        self.search = SearchField(self.tr("Cari nama, No. KK, NIK, atau RT 3"))
        self.search.searched.connect(lambda _text: self.reload())
        self.filter_button = IconButton("list-filter", self.tr("Saringan lain"))
        self.filter_button.clicked.connect(self._ask_filter)
        self.chips = FilterChips([*chips, (_MORE, "")])
        self.chips.button(_MORE).hide()
        self.chips.chosen.connect(lambda _key: self.reload())
        find = QHBoxLayout()
        find.setSpacing(px(6))
        find.addWidget(self.search, 1)
        find.addWidget(self.filter_button)
        self.list = RowList(self.tr("Daftar keluarga"))
        self.model = PagedModel((), self._rows, look=self._look, parent=self)
        self.list.set_model(self.model)
        self.list.chosen.connect(self.chosen)
        self.list.opened.connect(self.opened)
        self.body.addLayout(find)
        self.add(self.chips)
        self.body.setContentsMargins(px(17), px(14), px(13), 0)
        self.states = ListStates(may_add=may_add, office=desk.kind != "village")
        self.states.new_wanted.connect(self.new_wanted)
        self.states.import_wanted.connect(self.import_wanted)
        self.states.all_wanted.connect(self.show_all)
        self.states.set_list(self.list)
        self.add(self.states, 1)
        self.foot = ElidedLabel("", "small")
        self.footer().addWidget(self.foot, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        footer = self.foot.parentWidget()
        if footer is not None:
            footer.setVisible(self.height() >= px(_LOW))

    def set_village(self, village: str | None) -> None:
        """Show one village only; None for all."""
        self._village = village
        self.reload()

    @property
    def filter(self) -> str:
        """What the list is narrowed to."""
        chosen = self.chips.current or "all"
        return self._more if chosen == _MORE else chosen

    def set_filter(self, key: str) -> None:
        """Narrow the list to one of `families.FILTERS`; one that is not known shows all."""
        if key not in families.filters_for(self._desk):
            key = "all"
        if key in ("all", "incomplete", "pus"):
            self.chips.set_current(key)
        else:
            self._more = key
            self.chips.set_text(_MORE, self._names[key])
            self.chips.button(_MORE).show()
            self.chips.set_current(_MORE)
        self.reload()

    def _ask_filter(self) -> None:
        menu = QMenu(self)
        for key in families.filters_for(self._desk):
            text = self._names[key]
            if key in self._counts:  # lists of indicators take too long to be counted each time
                text = f"{text}  {number(self._counts[key])}"
            menu.addAction(text).triggered.connect(lambda _checked=False, key=key: self.set_filter(key))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.filter_button.mapToGlobal(self.filter_button.rect().bottomLeft()))

    def show_all(self) -> None:
        """Neither search nor filter any more."""
        self.search.clear()
        self.set_filter("all")

    @property
    def narrowed(self) -> bool:
        """Whether only some families are looked for."""
        return bool(self.search.text().strip()) or self.filter != "all"

    def reload(self, select: str = "") -> None:
        """Read the list again; `select` is made current once it is there."""
        self._query += 1
        self._wanted = select or self._wanted
        desk, query, text = self._desk, self._query, self.search.text().strip()
        chosen, village = self.filter, self._village
        self.foot.set_text(self.tr("Mencari …") if self.narrowed else self.tr("Membaca daftar …"))

        def work(_job: object) -> tuple[int, list[str], dict[str, int]]:
            ids = families.family_ids(desk, text, chosen, village=village)
            return query, ids, families.counts(desk, village=village)

        job = self._jobs.read(work)
        job.done.connect(self._show)
        job.failed.connect(self._refused)

    def _show(self, result: tuple[int, list[str], dict[str, int]]) -> None:
        query, ids, counts = result
        if query != self._query:
            return  # an older question; the answer to the newer one is on its way
        begun = half_typed.half_typed(waiting(self._jobs, self._desk)) if self._may_add else ()
        self._half = {each.family or each.form: each for each in begun}
        new = [each for each in begun if not each.family]
        counts["draft"] = counts.get("draft", 0) + len(new)
        text = self.search.text().strip()
        if self.filter in ("all", "draft"):
            ids = [*(each.form for each in new if half_typed.matches(each, text)), *ids]
        self.model.set_ids(ids)
        if self._wanted and self.list.select(self._wanted):
            self._wanted = ""
        self._counts = counts
        self._say_counts(ids)
        self.states.show_state(bool(ids), narrowed=self.narrowed)
        self.counted.emit(counts.get("all", 0))
        self.listed.emit()

    def _say_counts(self, ids: list[str]) -> None:
        counts = self._counts
        for key in ("all", "incomplete", "pus"):
            self.chips.set_text(key, f"{self._names[key]} {number(counts.get(key, 0))}")
        if self._more:
            count = counts.get(self._more, len(ids))
            self.chips.set_text(_MORE, f"{self._names[self._more]} {number(count)}")
        words = self.tr("%1 keluarga · panah untuk pindah, Enter untuk membuka")
        self.foot.set_text(words.replace("%1", number(len(ids))) if ids else "")

    def _refused(self, error: Exception) -> None:
        self.foot.set_text(explain_error(error).text)

    def _rows(self, ids: Sequence[str]) -> dict[str, FamilyRow | HalfTyped]:
        found: dict[str, FamilyRow | HalfTyped] = {
            each: self._half[each] for each in ids if half_typed.is_form(each)
        }
        found.update(families.family_rows(self._desk, [each for each in ids if each not in found]))
        return found

    def next_after(self, family: str) -> str:
        """The family below `family` in the list, "" at its end."""
        ids = list(self.model.ids)
        at = ids.index(family) + 1 if family in ids else 0
        return ids[at] if at < len(ids) else ""

    def _look(self, row: FamilyRow | HalfTyped) -> RowLook:
        if isinstance(row, HalfTyped):
            fresh = (PillData(self.tr("Baru"), "info"),)
            return RowLook(name_of(row), described(row), fresh, self.tr("Draf"), "info", "pencil")
        parts = []
        if row.rt:
            parts.append(self.tr("RT %1").replace("%1", row.rt))
        parts.append(self.tr("%1 jiwa").replace("%1", number(row.size)))
        # The last digits tell families of one village apart; the first are the same for all of them.
        parts.append(
            self.tr("KK •••• %1").replace("%1", row.no_kk[-4:]) if row.no_kk else self.tr("tanpa No. KK")
        )
        status, kind, icon_name = delivery_look(row.sync)
        if row.id in self._half:
            half = self._half[row.id]
            mine = half.user == self._desk.user.name
            status = self.tr("Draf") if mine else self.tr("Draf %1").replace("%1", half.user)
            kind, icon_name = "info", "pencil"
        elif not row.complete:
            status, kind, icon_name = self.tr("Belum lengkap"), "warn", "circle-dot"
        return RowLook(
            row.head_name or self.tr("(tanpa nama)"),
            " · ".join(parts),
            family_pills(row.flags),
            status,
            kind,
            icon_name,
        )
