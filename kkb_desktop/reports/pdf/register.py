"""The monthly register R/I of a group: its meetings with topics, who was there on which day, guests, and totals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kkb_desktop.reports.pdf.letters import fitted
from kkb_desktop.reports.pdf.page import FAINT, GREEN, LINE, MUTED, TEAL, TINT, Document, Imprint, Paper
from kkb_desktop.reports.pdf.table import Column, draw_table

_ROW, _HEAD = 6.2, 7.5
_NUMBER, _NAME, _ROLE, _HOME, _SUM = 8.0, 52.0, 28.0, 34.0, 13.0
_NARROWEST = 8.0
"""Millimetres of a day's column; with more meetings the sheet lies, with still more they go on in a second grid."""


@dataclass(frozen=True, slots=True)
class RegisterMeeting:
    """A meeting: its day ("12-10-2026"), where, by whom, what about, for which ages, and how many were there."""

    day: str
    place: str
    presenter: str
    topics: tuple[str, ...]
    ages: tuple[str, ...]
    discussion: str
    note: str
    members: int
    guests: int


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """A member's line of the grid: `present` per meeting, in their order; None where no member on that day."""

    name: str
    role: str
    home: str
    present: tuple[bool | None, ...]
    remark: str = ""


@dataclass(frozen=True, slots=True)
class RegisterGuest:
    """A guest at one meeting; empty where it was not told."""

    day: str
    name: str
    sex: str
    born: str
    home: str


@dataclass(frozen=True, slots=True)
class Register:
    """A month of a group. `facts` stand below the title: name, code, address, target."""

    title: str
    month: str
    facts: tuple[tuple[str, str], ...]
    meetings: tuple[RegisterMeeting, ...]
    lines: tuple[RegisterLine, ...]
    guests: tuple[RegisterGuest, ...]
    people: int
    signers: tuple[tuple[str, str], ...]


def register_pages(register: Register, place: str, day: date, paper: Paper) -> bytes:
    """The register as a PDF; a month without a meeting says so."""
    fixed = _NUMBER + _NAME + _ROLE + _HOME + _SUM
    lying = len(register.meetings) * 11.0 > paper.width - 2 * Document.MARGIN - fixed
    sheet = paper.turned() if lying else paper
    title = f"{register.title}, {register.month}"
    document = Document(sheet, Imprint(title, place, day, "Memuat nama orang: hanya untuk petugas"))
    document.part()
    _title(document, register, place)
    _section(document, "Pertemuan")
    if register.meetings:
        draw_table(document, _MEETINGS, [_meeting(at, row) for at, row in enumerate(register.meetings, 1)])
    else:
        document.text(document.left, document.y + 4, "Tidak ada pertemuan pada bulan ini.", 9, color=MUTED)
        document.y += 7
    if register.meetings:
        _section(document, "Kehadiran anggota")
        if register.lines:
            fits = max(1, int((document.width - fixed) / _NARROWEST))
            for first in range(0, len(register.meetings), fits):
                _grid(document, register, first, min(first + fits, len(register.meetings)))
        else:
            document.text(document.left, document.y + 4, "Kelompok belum punya anggota.", 9, color=MUTED)
            document.y += 7
    if register.guests:
        _section(document, "Tamu")
        draw_table(document, _GUESTS, [_guest(at, guest) for at, guest in enumerate(register.guests, 1)])
    _totals(document, register)
    _signatures(document, register)
    return document.finish()


_MEETINGS = (
    Column("No.", 6, "right"),
    Column("Tanggal", 16, weight="semibold"),
    Column("Tempat dan penyaji", 30),
    Column("Materi", 62),
    Column("Diskusi", 14),
    Column("Anggota", 13, "right"),
    Column("Tamu", 11, "right"),
)
_GUESTS = (
    Column("No.", 6, "right"),
    Column("Tanggal", 16),
    Column("Nama", 46, weight="semibold"),
    Column("L/P", 8, "center"),
    Column("Tanggal lahir", 20),
    Column("Asal", 50),
)


def _title(document: Document, register: Register, place: str) -> None:
    document.text(document.left, document.y + 5, register.title, 14, "bold", color=TEAL)
    document.text(
        document.left + document.width, document.y + 5, register.month, 12, "semibold", align="right"
    )
    document.text(document.left, document.y + 10.5, place, 9, color=MUTED)
    document.y += 14
    half = document.width / 2
    for at, (name, value) in enumerate(register.facts):
        x = document.left + half * (at % 2)
        y = document.y + 5.0 * (at // 2) + 3.5
        document.text(x, y, name, 8, color=MUTED, width=29)
        document.text(
            x + 30, y, value or "belum diisi", 8.5, "semibold" if value else "regular", width=half - 33
        )
    document.y += 5.0 * ((len(register.facts) + 1) // 2) + 1


def _section(document: Document, words: str) -> None:
    document.need(28)
    document.text(document.left, document.y + 6, words, 10.5, "semibold", color=TEAL)
    document.y += 8.5


def _meeting(at: int, row: RegisterMeeting) -> list[str]:
    where = ". ".join(filter(None, (row.place, row.presenter)))
    about = "; ".join(row.topics) or "belum diisi"
    if row.ages:
        about += f". Umur anak: {', '.join(row.ages)}"
    if row.note:
        about += f". {row.note}"
    return [str(at), row.day, where, about, row.discussion, str(row.members), str(row.guests)]


def _guest(at: int, guest: RegisterGuest) -> list[str]:
    return [
        str(at),
        guest.day,
        guest.name,
        guest.sex,
        guest.born or "\N{EN DASH}",
        guest.home or "\N{EN DASH}",
    ]


def _grid(document: Document, register: Register, first: int, end: int) -> None:
    """Members against days: a tick, a dash for absent, grey where somebody was no member yet or any more."""
    days = register.meetings[first:end]
    fixed = _NUMBER + _NAME + _ROLE + _HOME + _SUM
    wide = min(16.0, (document.width - fixed) / len(days))
    named = _NAME + document.width - fixed - wide * len(days)  # what is left over goes to the names
    left = [document.left]
    for width in (_NUMBER, named, _ROLE, _HOME):
        left.append(left[-1] + width)
    total = document.width

    def heads() -> None:
        y = document.y
        document.box(document.left, y, total, _HEAD, fill=TINT, stroke=None)
        for x, words in zip(left, ("No.", "Nama", "Peran", "Tempat tinggal"), strict=False):
            document.text(x + 1, y + 4.8, words, 7, "semibold", color=MUTED)
        for at, meeting in enumerate(days):
            middle = left[4] + wide * at + wide / 2
            shown, size = fitted(meeting.day[:5], wide - 0.6, 7, "semibold", 0.6)
            document.text(middle, y + 4.8, shown, size, "semibold", color=MUTED, align="center")
        document.text(document.left + total - 1, y + 4.8, "Hadir", 7, "semibold", color=MUTED, align="right")
        document.y += _HEAD
        document.rule(document.y, width=total, color=LINE)

    document.need(_HEAD + 3 * _ROW)
    heads()
    for number, line in enumerate(register.lines, 1):
        if document.need(_ROW):
            heads()
        y = document.y
        base = y + 4.3
        name = f"{line.name} ({line.remark})" if line.remark else line.name
        document.text(left[1] - 1.5, base, str(number), 7.5, color=MUTED, align="right")
        document.text(left[1] + 1, base, name, 8, "semibold", width=named - 2)
        document.text(left[2] + 1, base, line.role, 7.5, width=_ROLE - 2)
        document.text(left[3] + 1, base, line.home, 7.5, width=_HOME - 2)
        for at, present in enumerate(line.present[first:end]):
            x = left[4] + wide * at
            if present is None:
                document.box(x, y, wide, _ROW, fill=FAINT, stroke=None)
            elif present:
                _tick(document, x + wide / 2, y + _ROW / 2)
            else:
                document.text(x + wide / 2, base, "\N{EN DASH}", 8, color=MUTED, align="center")
        came = sum(present is True for present in line.present)
        document.text(document.left + total - 1, base, str(came), 8, "semibold", align="right")
        document.y += _ROW
        document.rule(document.y, width=total, color=FAINT)
    if document.need(_ROW):
        heads()
    base = document.y + 4.3
    document.text(left[1] + 1, base, "Anggota yang hadir", 8, "semibold")
    for at, meeting in enumerate(days):
        middle = left[4] + wide * at + wide / 2
        document.text(middle, base, str(meeting.members), 8, "semibold", align="center")
    document.y += _ROW + 2


def _tick(document: Document, x: float, y: float) -> None:
    document.stroke(x - 1.4, y, x - 0.4, y + 1.1, color=GREEN, thickness=0.45)
    document.stroke(x - 0.4, y + 1.1, x + 1.6, y - 1.4, color=GREEN, thickness=0.45)


def _totals(document: Document, register: Register) -> None:
    members = sum(meeting.members for meeting in register.meetings)
    guests = sum(meeting.guests for meeting in register.meetings)
    words = (
        f"{len(register.meetings)} pertemuan, {members} kehadiran anggota dan {guests} kehadiran tamu, "
        f"{register.people} orang berbeda."
    )
    document.need(10)
    document.text(document.left, document.y + 6, words, 9, "semibold")
    document.y += 9


def _signatures(document: Document, register: Register) -> None:
    document.need(32)
    wide = document.width / max(1, len(register.signers))
    for at, (role, name) in enumerate(register.signers):
        middle = document.left + wide * (at + 0.5)
        document.text(middle, document.y + 6, role, 8.5, align="center")
        document.text(middle, document.y + 26, name or " ", 8.5, "semibold", align="center", width=wide - 8)
        document.rule(document.y + 27.5, x=middle - 28, width=56)
    document.y += 30
