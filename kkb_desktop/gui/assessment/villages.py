"""The villages of a desk, with what they gave themselves and what was verified."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal

from kkb_desktop.gui.i18n import decimal, number
from kkb_desktop.gui.models.known import KnownRows
from kkb_desktop.gui.models.paged import RowLook
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.gui.widgets.rowlist import RowList
from kkb_desktop.services.programme.assessment import assessment
from kkb_desktop.services.programme.assessment.assessment import Standing


class VillageList(Card):
    """The villages, with what they gave themselves and what was verified."""

    inbox_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Desa"))
        self._level = assessment.DISTRICT
        self.list = RowList(self.tr("Desa"))
        self.model = KnownRows(look=self._look, parent=self)
        self.list.set_model(self.model)
        self.body.setContentsMargins(0, px(14), 0, px(4))
        self.head.setContentsMargins(px(17), 0, px(14), 0)
        empty = EmptyState(
            "inbox",
            self.tr("Belum ada desa"),
            self.tr("Desa muncul di sini setelah profil atau penilaian mandirinya diterima."),
            self.tr("Buka kotak masuk"),
        )
        empty.pressed.connect(self.inbox_wanted)
        self.contents = Contents(self.list, empty)
        self.add(self.contents, 1)

    @property
    def rows(self) -> Mapping[str, Standing]:
        """The villages, by code."""
        return self.model.rows

    def show_standings(self, standings: Sequence[Standing], level: int) -> None:
        """Show these villages instead."""
        self._level = level
        self.model.show_rows({each.village: each for each in standings})
        self.contents.show_rows(bool(standings))
        done = sum(level in each.views and not each.views[level].missing for each in standings)
        words = self.tr("%1 dari %2 sudah diverifikasi")
        words = words.replace("%1", number(done)).replace("%2", number(len(standings)))
        self.set_note(words if standings else "")

    def _look(self, each: Standing) -> RowLook:
        own, view = each.views.get(assessment.OWN), each.views.get(self._level)
        pills = (PillData(decimal(view.total, 2), "info", "award"),) if view is not None else ()
        line = (
            self.tr("mandiri %1").replace("%1", decimal(own.total, 2))
            if own is not None
            else self.tr("belum menilai diri")
        )
        words = " · ".join(filter(None, (line, each.name.line)))
        if view is None:
            return RowLook(each.name.title, words, pills, self.tr("Belum"), "warn", "clock")
        if view.missing:
            status = self.tr("%1 terbuka").replace("%1", number(len(view.missing)))
            return RowLook(each.name.title, words, pills, status, "warn", "circle-dot")
        return RowLook(each.name.title, words, pills, self.tr("Lengkap"), "ok", "circle-check")
