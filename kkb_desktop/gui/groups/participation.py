"""How many take part, month by month, and how much of the target the groups of the kind reach."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.domain.codelists.programme import GROUP_KIND
from kkb_desktop.domain.records.groups import PIK_R
from kkb_desktop.gui.groups.words import month_words
from kkb_desktop.gui.i18n import number, percent, spoken
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.bars import BarList, BarRow
from kkb_desktop.gui.widgets.card import Card, scrolled
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.kpi import KpiTile
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.services.programme.groups.meetings import MonthFigure
from kkb_desktop.services.programme.groups.participation import Participation


class ParticipationPart(QWidget):
    """Three tiles above the bars of twelve months."""

    meeting_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.target = KpiTile(self.tr("Peserta dari sasaran"), "target", "ok")
        self.latest = KpiTile(self.tr("Hadir terakhir"), "users")
        self.growth = KpiTile(self.tr("Pertumbuhan"), "trending-up", "info")
        tiles = QHBoxLayout()
        tiles.setSpacing(px(12))
        for tile in (self.target, self.latest, self.growth):
            tiles.addWidget(tile, 1)
        self.bars = BarList()
        self.card = Card("", icon_name="chart-bar")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(6), 0)
        self.note = Label("", "small", wrap=True)
        column.addWidget(self.bars)
        column.addWidget(self.note)
        column.addStretch(1)
        empty = EmptyState(
            "chart-bar",
            self.tr("Belum ada pertemuan dalam dua belas bulan"),
            self.tr("Catat pertemuan dengan kehadirannya; angkanya terhitung sendiri."),
            self.tr("Pertemuan baru"),
        )
        empty.pressed.connect(self.meeting_wanted)
        self.contents = Contents(scrolled(inside), empty)
        self.card.add(self.contents, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addLayout(tiles)
        column.addWidget(self.card, 1)

    def show_figures(self, kind: int, figures: Sequence[MonthFigure], against: Participation | None) -> None:
        """Show a group's months, and the participation of all groups of its kind."""
        families = against is not None and kind != PIK_R
        self._show_target(kind, against, families=families)
        met = [figure for figure in figures if figure.meetings]
        self.contents.show_rows(bool(met))
        unit = self.tr("keluarga") if families else self.tr("orang")
        if met:
            last = met[-1]
            came = last.families if families else last.people
            words = (
                self.tr("%1 dalam %2 pertemuan, %3").replace("%1", unit).replace("%2", number(last.meetings))
            )
            month = month_words(last.month, short=True)
            self.latest.set_value(number(came), words.replace("%3", month))
        else:
            self.latest.set_value("\N{EN DASH}", self.tr("Belum ada pertemuan"))
        if met and met[-1].growth is not None:
            grown = met[-1].growth
            sign = "+" if grown > 0 else "\N{MINUS SIGN}" if grown < 0 else ""
            before = month_words(met[-2].month, short=True)
            words = self.tr("orang dibanding %1").replace("%1", before)
            self.growth.set_value(f"{sign}{number(abs(grown))}", words)
        else:
            self.growth.set_value("\N{EN DASH}", self.tr("Perlu dua bulan dengan pertemuan"))
        whole = against.target if against is not None and against.target else 0
        rows = [
            BarRow(
                month_words(figure.month, short=True),
                figure.families if families else figure.people,
                "primary" if figure.meetings else "track",
            )
            for figure in reversed(figures)
        ]
        self.bars.set_rows(rows, whole=whole)
        self.card.set_title(
            self.tr("Keluarga yang hadir per bulan") if families else self.tr("Orang yang hadir per bulan")
        )
        self.note.setText(
            self.tr(
                "Persen dari sasaran di desa. Yang hadir dua kali dalam sebulan dihitung sekali; "
                "peserta dihitung dari semua kelompok sejenis."
            )
            if whole
            else self.tr("Persen dari semua kehadiran dua belas bulan ini.")
        )

    def _show_target(self, kind: int, against: Participation | None, *, families: bool) -> None:
        if against is None:
            name = spoken(GROUP_KIND.label(kind)) if kind else ""
            self.target.set_value("\N{EN DASH}", self.tr("%1 tidak dihitung untuk kelas").replace("%1", name))
        elif not against.target:
            words = self.tr("Sasaran belum ada di data keluarga")
            self.target.set_value(number(against.participants), words)
        else:
            words = self.tr("%1 dari %2 keluarga") if families else self.tr("%1 dari %2 remaja")
            said = words.replace("%1", number(against.participants)).replace("%2", number(against.target))
            share = percent(against.participants, against.target, 0)
            self.target.set_value(share, said)
