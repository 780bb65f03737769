"""The card that says what to do next, and where each line leads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.permitting import leads_to
from kkb_desktop.gui.theme import Kind, px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, Line, clear
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.labels import ElidedLabel, IconLabel
from kkb_desktop.services.desk.drafts import NEW
from kkb_desktop.services.home.next_steps import NextStep

Target = tuple[str, object]
"""A page's key, and what its `open_with` is given."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A step in words: its icon and look, what its button says, and what that opens."""

    title: str
    line: str
    icon: str
    kind: Kind
    action: str
    target: Target


def day_words(day: date | None) -> str:
    """A day as "9 Nov 2026", "" for none."""
    return "" if day is None else QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def draft_target(form: str) -> Target:
    """Where the draft kept under this name is gone on with."""
    type, record, part, *_rest = (*form.split(":"), "", "")
    known = "" if record == NEW else record
    match type:
        case "family":
            return "families", {"draft": form}
        case "activity":
            return "activities", known or {"new": True}
        case "activity_group" | "group_member":
            return "groups", known or None
        case "meeting":
            return "groups", "meetings"
        case "plan_item":
            return "plans", known or None
        case "commitment":
            return "plans", "partners"
        case "village_profile":
            return "profile", "identity"
        case "profile_month":
            return "profile", "month"
        case "worker":
            return "profile", "workers"
        case "assessment":
            return "assessment", None
        case "visit" if part:
            return "families", {"family": part}
        case _:
            return "families", None


def in_words(step: NextStep, *, office: bool) -> Shown:
    """A step as its line says it. The line's own list holds just what `count` says."""
    translate = QCoreApplication.translate
    day = day_words(step.day)
    match step.key:
        case "conflicts":
            words = (
                translate("NextSteps", "%1 data berbenturan")
                if office
                else translate("NextSteps", "%1 keluarga berbenturan")
            )
            line = translate("NextSteps", "dua laptop mengubah isian yang sama")
            target: Target = ("conflicts", None) if office else ("families", {"filter": "conflict"})
            shown = Shown(words, line, "git-compare", "err", translate("NextSteps", "Selesaikan"), target)
        case "drafts":
            line = translate("NextSteps", "isian tersimpan, tinggal dilanjutkan")
            if step.count > 1:
                line = translate("NextSteps", "yang terakhir diketik dibuka lebih dulu")
            shown = Shown(
                translate("NextSteps", "%1 draf belum selesai"),
                line,
                "notebook-pen",
                "info",
                translate("NextSteps", "Lanjutkan"),
                draft_target(step.record),
            )
        case "unsent":
            line = (
                translate("NextSteps", "kiriman terakhir %1").replace("%1", day)
                if day
                else translate("NextSteps", "belum pernah dikirim")
            )
            shown = Shown(
                translate("NextSteps", "%1 data belum dikirim"),
                line,
                "send",
                "warn",
                translate("NextSteps", "Kirim"),
                ("send", None),
            )
        case "receipts":
            shown = Shown(
                translate("NextSteps", "%1 data menunggu tanda terima"),
                translate("NextSteps", "sejak %1").replace("%1", day),
                "package-check",
                "info",
                translate("NextSteps", "Terima"),
                ("receive", None),
            )
        case "not_visited":
            shown = Shown(
                translate("NextSteps", "%1 keluarga belum didata tahun ini"),
                translate("NextSteps", "belum diwawancarai dan belum dikunjungi"),
                "house",
                "warn",
                translate("NextSteps", "Buka"),
                ("families", {"filter": "not_visited"}),
            )
        case "incomplete":
            shown = Shown(
                translate("NextSteps", "%1 keluarga belum lengkap"),
                translate("NextSteps", "masih ada isian yang kosong"),
                "clipboard-list",
                "warn",
                translate("NextSteps", "Lengkapi"),
                ("families", {"filter": "incomplete"}),
            )
        case "same_nik":
            shown = Shown(
                translate("NextSteps", "%1 pasang orang ber-NIK sama"),
                translate("NextSteps", "orang yang sama, atau salah ketik"),
                "git-merge",
                "warn",
                translate("NextSteps", "Periksa"),
                ("duplicates", None),
            )
        case "no_nik":
            shown = Shown(
                translate("NextSteps", "%1 keluarga ada yang tanpa NIK"),
                translate("NextSteps", "boleh disimpan, lengkapi bila ada"),
                "id-card",
                "info",
                translate("NextSteps", "Buka"),
                ("residents", {"filter": "no_nik"}),
            )
        case "month":
            month = (
                ""
                if step.day is None
                else QLocale().toString(QDate(step.day.year, step.day.month, 1), "MMMM yyyy")
            )
            shown = Shown(
                translate("NextSteps", "Profil %2 belum diisi").replace("%2", month),
                translate("NextSteps", "jawaban bulan sebelumnya menjadi usulan"),
                "calendar-days",
                "info",
                translate("NextSteps", "Isi"),
                ("profile", "month"),
            )
        case "plans":
            shown = Shown(
                translate("NextSteps", "%1 rencana lewat waktunya"),
                translate("NextSteps", "yang pertama sejak %1").replace("%1", day),
                "clipboard-check",
                "info",
                translate("NextSteps", "Buka"),
                ("plans", step.record),
            )
        case "laptops":
            target = ("inbox", {"bundle": step.record}) if step.record else ("devices", None)
            shown = Shown(
                translate("NextSteps", "%1 laptop menunggu persetujuan"),
                translate("NextSteps", "cocokkan enam katanya lewat telepon"),
                "shield-alert",
                "warn",
                translate("NextSteps", "Setujui"),
                target,
            )
        case "bundles":
            shown = Shown(
                translate("NextSteps", "%1 paket siap diimpor"),
                translate("NextSteps", "dari laptop yang sudah disetujui"),
                "inbox",
                "warn",
                translate("NextSteps", "Buka"),
                ("inbox", {"bundle": step.record}),
            )
        case "parts":
            shown = Shown(
                translate("NextSteps", "%1 paket belum utuh"),
                translate("NextSteps", "sebagian berkasnya belum datang"),
                "package-open",
                "info",
                translate("NextSteps", "Lihat"),
                ("inbox", {"bundle": step.record}),
            )
        case "give_receipts":
            shown = Shown(
                translate("NextSteps", "%1 laptop belum diberi tanda terima"),
                translate("NextSteps", "kirimannya sudah diimpor di sini"),
                "package-check",
                "warn",
                translate("NextSteps", "Beri"),
                ("inbox", None),
            )
    return Shown(
        shown.title.replace("%1", number(step.count)),
        shown.line,
        shown.icon,
        shown.kind,
        shown.action,
        shown.target,
    )


class NextSteps(Card):
    """What to do next, a line each with the button that leads there."""

    def __init__(self, bus: Bus, *, office: bool, has_page: Callable[[str], bool]) -> None:
        super().__init__(QCoreApplication.translate("NextSteps", "Perlu ditindak"))
        self._bus, self._office, self._has_page = bus, office, has_page
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(7))
        self.body.addLayout(self._rows)
        self.body.addStretch(1)

    def show_steps(self, steps: Sequence[NextStep]) -> None:
        """Show these lines instead."""
        clear(self._rows)
        if not steps:
            self._rows.addWidget(EmptyState("circle-check", self.tr("Semua sudah beres")))
        for place, step in enumerate(steps):
            if place:
                self._rows.addWidget(Line())
            self._rows.addWidget(self._row(in_words(step, office=self._office)))

    def _row(self, shown: Shown) -> QWidget:
        part = QWidget()
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(11))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(IconLabel(shown.icon, shown.kind, 18), 0, 0, 2, 1)
        grid.addWidget(ElidedLabel(shown.title, "strong"), 0, 1)
        grid.addWidget(ElidedLabel(shown.line, "small"), 1, 1)
        page, argument = shown.target
        if self._has_page(page):
            button = Button(shown.action, "link")
            button.setAccessibleName(f"{shown.action}: {shown.title}")
            leads_to(button, page, argument)
            button.clicked.connect(lambda: self._bus.go(page, argument))
            grid.addWidget(button, 0, 2, 2, 1)
        return part
