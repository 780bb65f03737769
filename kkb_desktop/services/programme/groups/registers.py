"""The monthly register R/I of a group on paper and as a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from kkb_desktop.domain.codelists import programme as codes
from kkb_desktop.domain.codelists.person import YES_NO
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import Value, Values
from kkb_desktop.domain.records.groups import PIK_R
from kkb_desktop.reports.entry_sheet import write_whole
from kkb_desktop.reports.pdf.page import paper_of
from kkb_desktop.reports.pdf.register import (
    Register,
    RegisterGuest,
    RegisterLine,
    RegisterMeeting,
    register_pages,
)
from kkb_desktop.reports.register_book import register_book
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.desk.training import mark
from kkb_desktop.services.papers.printing import place_of
from kkb_desktop.services.programme.groups import groups, meetings, participation
from kkb_desktop.services.programme.groups.groups import MEMBER, MemberRow
from kkb_desktop.services.programme.groups.meetings import MeetingSheet
from kkb_desktop.services.writing import privacy, records

_MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
_LETTERS = {1: "L", 2: "P"}
_CHAIR = 1


def print_register(desk: Desk, group: str, month: str, path: Path, *, paper: str = "A4") -> int:
    """Write a group's register of a month ("2026-10") as a PDF; how many meetings it has.

    It names members and guests, so it is noted in the access log; NIK are not printed. Raises RecordRefused
    "record.unknown", "register.month", "register.future", FileRefused "paper.size", "workbook.not_written".
    """
    permit(desk, Permission.PRINT)
    size = paper_of(paper)
    register, village = _register(desk, group, month)
    with desk.engine.connect() as conn:
        place = place_of(conn, desk, village)
    privacy.note_many(desk, "print", "activity_group", [group], month)
    write_whole(path, register_pages(register, place, today(desk), size))
    return len(register.meetings)


def export_register(desk: Desk, group: str, month: str, path: Path) -> int:
    """The same as a workbook of three sheets: meetings, attendance, guests. Raises as `print_register`."""
    permit(desk, Permission.EXPORT)
    register, _village = _register(desk, group, month)
    privacy.note_many(desk, "export", "activity_group", [group], month)
    write_whole(path, register_book(register, mark=mark(desk)))
    return len(register.meetings)


def month_in_words(month: str) -> str:
    """ "2026-10" as "Oktober 2026". Raises RecordRefused "register.month"."""
    year, number = _parts(month)
    return f"{_MONTHS[number - 1]} {year}"


def _parts(month: str) -> tuple[int, int]:
    year, _, number = month.partition("-")
    if len(year) == 4 and len(number) == 2 and f"{year}{number}".isdigit() and 1 <= int(number) <= 12:
        return int(year), int(number)
    raise RecordRefused("register.month")


def _register(desk: Desk, group: str, month: str) -> tuple[Register, str]:
    words = month_in_words(month)
    if month > today(desk).isoformat()[:7]:
        raise RecordRefused("register.future")
    values = records.read(desk, "activity_group", group).values
    rows = meetings.meetings(desk, group, month=month)[::-1]
    sheets = [meetings.sheet(desk, row.id) for row in rows]
    everybody = groups.members(desk, group, former=True)
    shown = [row for row in everybody if _concerns(row, month, sheets)]
    figure = meetings.monthly(desk, group, months=1, until=date(*_parts(month), 1))[0]
    kind = values.get("kind")
    short = codes.GROUP_KIND.label(kind).id if isinstance(kind, int) else ""
    village = str(values.get("village") or desk.region)
    register = Register(
        f"Register R/I {short}".strip(),
        words,
        _facts(desk, values, shown, village),
        tuple(_meeting(sheet) for sheet in sheets),
        tuple(_line(row, sheets) for row in shown),
        tuple(_guests(sheets)),
        figure.people,
        (
            ("Ketua kelompok", _chair(shown)),
            ("PKB/PLKB atau PPKBD", str(values.get("guide_name") or "")),
        ),
    )
    return register, village


def _concerns(row: MemberRow, month: str, sheets: Sequence[MeetingSheet]) -> bool:
    """Whether somebody belonged to the group during the month, or was there all the same."""
    if any(row.id in sheet.present for sheet in sheets):
        return True
    began = not row.joined_on or row.joined_on[:7] <= month
    ended = bool(row.left_on) and row.left_on[:7] < month
    gone = bool(row.gone) and row.gone_on[:7] < month
    return began and not ended and not gone


def _facts(
    desk: Desk, values: Values, shown: Sequence[MemberRow], village: str
) -> tuple[tuple[str, str], ...]:
    number = values.get("register_number")
    facts = [
        ("Nama kelompok", str(values.get("name") or "")),
        ("Kode kelompok", str(values.get("code") or "")),
        ("Alamat", str(values.get("address") or "")),
        ("No. urut register", str(number or "")),
        ("Anggota", str(len(shown))),
    ]
    kind = values.get("kind")
    against = participation.participation(desk, today(desk), village=village)
    if isinstance(kind, int) and kind in against:
        target = against[kind].target
        of = "remaja" if kind == PIK_R else "keluarga"
        facts.append(("Sasaran di desa", "" if target is None else f"{target} {of}"))
    return tuple(facts)


def _meeting(sheet: MeetingSheet) -> RegisterMeeting:
    values = sheet.view.values
    presenter, discussion = values.get("presenter"), values.get("discussion")
    ages = values.get("child_ages")
    return RegisterMeeting(
        _shown(values.get("held_on")),
        str(values.get("place") or ""),
        codes.PRESENTER.label(presenter).id if isinstance(presenter, int) else "",
        meetings.topics_of(values),
        tuple(codes.CHILD_AGES.label(each).id for each in ages if isinstance(each, int))
        if isinstance(ages, list)
        else (),
        YES_NO.label(discussion).id if isinstance(discussion, int) else "",
        str(values.get("note") or ""),
        len(sheet.present),
        len(sheet.guests),
    )


def _line(row: MemberRow, sheets: Sequence[MeetingSheet]) -> RegisterLine:
    present: list[bool | None] = []
    for sheet in sheets:
        day = str(sheet.view.values.get("held_on") or "")
        if row.id in sheet.present:
            present.append(True)
        else:
            present.append(False if row.belongs_on(day) and row.here_on(day) else None)
    remark = {"died": "meninggal", "moved": "pindah", "gone": "tidak lagi di sini", "": ""}[row.gone]
    if not remark and row.left_on:
        remark = "keluar"
    home = f"RT {row.rt}" if row.rt else ""
    if row.household and row.household != row.name:
        home = ", ".join(filter(None, (home, row.household)))
    role = codes.MEMBER_ROLE.label(row.role).id if row.role != MEMBER else ""
    return RegisterLine(row.name, role, home, tuple(present), remark)


def _guests(sheets: Sequence[MeetingSheet]) -> list[RegisterGuest]:
    return [
        RegisterGuest(
            _shown(sheet.view.values.get("held_on")),
            guest.name,
            _LETTERS.get(guest.sex or 0, ""),
            _shown(guest.birth_date),
            guest.home,
        )
        for sheet in sheets
        for guest in sheet.guests
    ]


def _chair(rows: Sequence[MemberRow]) -> str:
    return next((row.name for row in rows if row.role == _CHAIR), "")


def _shown(day: Value) -> str:
    return "-".join(reversed(str(day).split("-"))) if day else ""
