"""Reports that people hand in: the monthly report, the statistics of a form; issued, kept, and printed again alike."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import select

from kkb_desktop.domain.clock import new_id
from kkb_desktop.domain.codelists.activity import AGENCY, FUNDING, PROGRAMME, SECTION
from kkb_desktop.domain.codelists.person import YES_NO
from kkb_desktop.domain.codelists.programme import GROUP_KIND, PLAN_STATUS
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import Value
from kkb_desktop.domain.invented import MARK, is_marked
from kkb_desktop.domain.records.profile_month import PROFILE_MONTH
from kkb_desktop.domain.rules.classification import CLASSES, RULE
from kkb_desktop.domain.rules.names import rule_name
from kkb_desktop.reports.entry_sheet import EntryColumn, entry_book, write_whole
from kkb_desktop.reports.pdf.page import paper_of
from kkb_desktop.reports.pdf.sections import (
    ReportSection,
    SectionReport,
    as_content,
    from_content,
    section_pages,
)
from kkb_desktop.services import indicators
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.indicators.catalogue import CATALOGUE
from kkb_desktop.services.papers.printing import answer_in_words, place_of
from kkb_desktop.services.programme.assessment import classification
from kkb_desktop.services.programme.groups.participation import participation
from kkb_desktop.services.programme.plans import plans
from kkb_desktop.services.programme.profile import profile, workers
from kkb_desktop.services.programme.reports import statistics
from kkb_desktop.services.writing import steps
from kkb_desktop.services.writing.records import Saved
from kkb_desktop.store.attachments import get_attachment, put_attachment
from kkb_desktop.store.projection import values_of
from kkb_desktop.store.schema import record_table
from kkb_desktop.store.writing import Change

Report = SectionReport
"""A report as it is handed in; for the screens, which do not know how it is drawn."""

MONTHLY = 1
"""Kind of a monthly report (code list `report`)."""

_NOTICE = "Hanya angka gabungan; tidak memuat data pribadi"
_MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip
_BASIC = (
    "people",
    "male",
    "female",
    "families",
    "krs_target",
    "krs_any",
    "pus",
    "cpr",
    "mcpr",
    "mkjp",
    "unmet",
    "ibangga",
)


@dataclass(frozen=True, slots=True)
class IssuedReport:
    """A report that was issued: it can be printed again exactly as it was."""

    id: str
    kind: int
    period: str
    issued_on: str


def monthly_report(desk: Desk, month: str) -> SectionReport:
    """The report of a month ("2026-11-01") as the records say now. Raises RecordRefused "report.month" for a month
    that has not begun or is none."""
    first, last = _bounds(desk, month)
    with desk.engine.connect() as conn:
        place = place_of(conn, desk, desk.region)
    view = profile.identity(desk)
    name = str(view.values.get("name") or "") if view is not None else ""
    found = classification.classify(desk, last)
    sections = (
        ReportSection(
            "Identitas",
            (
                ("Nama Kampung KB", name or "belum diisi"),
                ("Kelas", f"{CLASSES[found.outcome.class_key].id} ({rule_name(RULE).id})"),
                ("Bulan laporan", _words(first)),
            ),
        ),
        _profile_section(desk, month),
        _numbers_section(desk, last),
        _groups_section(desk, first, last),
        _activities_section(desk, first, last),
        _plan_section(desk, last.year),
    )
    chair = next((row.name for row in workers.workers(desk, last) if row.role == 2), "")
    officer = next((row.name for row in workers.workers(desk, last) if row.role == 8), "")
    return SectionReport(
        "Laporan Bulanan Kampung KB",
        place,
        _words(first),
        last.isoformat(),
        _NOTICE,
        sections,
        (("PKB/PLKB", officer), ("Ketua Pokja", chair)),
    )


def statistics_report(desk: Desk, form: statistics.Form, month: str) -> SectionReport:
    """The figures of a form as a report, in the form's order. Raises RecordRefused "report.month"."""
    first, last = _bounds(desk, month)
    with desk.engine.connect() as conn:
        place = place_of(conn, desk, desk.region)
    lines = statistics.figures(desk, form, last)
    titles = list(dict.fromkeys(line.section for line in lines))
    sections = tuple(
        ReportSection(
            title,
            tuple((line.label, _figure(line.value)) for line in lines if line.section == title),
        )
        for title in titles
    )
    return SectionReport(
        f"Statistik Desa: {form.label}", place, _words(first), last.isoformat(), _NOTICE, sections
    )


def print_report(desk: Desk, report: SectionReport, path: Path, *, paper: str = "A4") -> None:
    """Write a report as PDF. Raises FileRefused "paper.size", "workbook.not_written"."""
    permit(desk, Permission.PRINT)
    write_whole(path, section_pages(report, paper_of(paper)))


def export_report(desk: Desk, report: SectionReport, path: Path) -> None:
    """Write a report as a workbook: section, item, value. Raises FileRefused "workbook.not_written"."""
    permit(desk, Permission.EXPORT)
    rows: list[list[str]] = []
    for section in report.sections:
        rows += [[section.title, label, value] for label, value in section.facts]
        rows += [[section.title, *row] for row in section.rows]
    widest = max((len(row) for row in rows), default=3)
    columns = [EntryColumn("Bagian"), EntryColumn("Butir")]
    columns += [EntryColumn("Nilai" if at == 0 else f"Nilai {at + 1}") for at in range(widest - 2)]
    guide = (report.place, report.period, _NOTICE)
    mark = MARK if is_marked(report.place) else ""
    write_whole(path, entry_book("Laporan", columns, rows, report.title, guide, frozen_columns=1, mark=mark))


# ---------------------------------------------------------------- issued reports


def issue(desk: Desk, kind: int, period: str, report: SectionReport) -> Saved:
    """Keep a report as it is handed in, as one step; later changes of the records do not change it."""
    permit(desk, Permission.WRITE)
    data = json.dumps(as_content(report), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    record = new_id(desk.random)
    with steps.transaction(desk) as conn:
        fields: dict[str, Value] = {
            "village": desk.region,
            "kind": kind,
            "period": period,
            "issued_on": today(desk).isoformat(),
            "content": put_attachment(conn, data, "application/json"),
        }
        change = Change("issued_report", record, desk.region, "put", fields, None)
        written = steps.write_in(conn, desk, [change], label="Laporan terbit")
    return Saved(record, written, ())


def issued(desk: Desk) -> list[IssuedReport]:
    """The reports that were issued, the latest first."""
    table = record_table("issued_report")
    query = select(table).where(table.c.village == desk.region).order_by(table.c.op_stamp.desc(), table.c.id)
    with desk.engine.connect() as conn:
        return [
            IssuedReport(row["id"], row["kind"] or 0, row["period"] or "", row["issued_on"] or "")
            for row in conn.execute(query).mappings()
        ]


def reread(desk: Desk, report: str) -> SectionReport:
    """An issued report as it was. Raises RecordRefused "record.unknown", or "report.not_here" before its file is."""
    table = record_table("issued_report")
    with desk.engine.connect() as conn:
        content = conn.scalar(select(table.c.content).where(table.c.id == report))
        if content is None:
            raise RecordRefused("record.unknown")
        data = get_attachment(conn, content)
    if data is None:
        raise RecordRefused("report.not_here")
    return from_content(json.loads(data))


# ---------------------------------------------------------------- sections of the monthly report


def _bounds(desk: Desk, month: str) -> tuple[date, date]:
    """The first day of a month, and its last or today."""
    try:
        first = date.fromisoformat(month)
    except ValueError:
        raise RecordRefused("report.month") from None
    if first.day != 1 or first > today(desk):
        raise RecordRefused("report.month")
    return first, profile.last_day(desk, month)


def _words(day: date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.year}"


def _figure(value: int | None) -> str:
    return "belum diketahui" if value is None else f"{value:,}".replace(",", ".")


def _profile_section(desk: Desk, month: str) -> ReportSection:
    sheet = profile.read_month(desk, month)
    values = sheet.record.values if sheet.record is not None else {}
    facts = tuple(
        (field.label.id, answer_in_words(field, values.get(field.key)) or "belum diisi")
        for field in PROFILE_MONTH.fields
        if not field.hidden and field.applies(values) and field.codes in (YES_NO, FUNDING)
    )
    remark = "" if sheet.record is not None else "Profil bulan ini belum diisi."
    return ReportSection("Keadaan Kampung KB", facts, remark=remark)


def _numbers_section(desk: Desk, day: date) -> ReportSection:
    found = indicators.compute(desk, day, village=desk.region, keys=_BASIC)
    facts = []
    for key in _BASIC:
        value, one = found.values.get(key), CATALOGUE[key]
        whole = one.denominator is None
        shown = (
            "belum diketahui"
            if value is None
            else _figure(round(value))
            if whole
            else f"{value:.1f}".replace(".", ",")
        )
        facts.append((one.label.id, f"{shown}{'%' if one.unit.id == '%' and value is not None else ''}"))
    return ReportSection("Penduduk, keluarga, dan KB", tuple(facts))


def _groups_section(desk: Desk, first: date, last: date) -> ReportSection:
    meeting, attendance = record_table("meeting"), record_table("attendance")
    span = meeting.c.held_on.between(first.isoformat(), last.isoformat())
    with desk.engine.connect() as conn:
        here = meeting.c.village == desk.region
        meetings = Counter(conn.scalars(select(meeting.c.kind).where(span, here)))
        present = Counter(
            conn.scalars(
                select(meeting.c.kind)
                .join(attendance, attendance.c.meeting == meeting.c.id)
                .where(span, here)
            )
        )
    rows = tuple(
        (
            GROUP_KIND.label(kind).id,
            str(each.groups),
            _figure(each.participants),
            _figure(each.target),
            str(meetings.get(kind, 0)),
            _figure(present.get(kind, 0)),
        )
        for kind, each in participation(desk, last, village=desk.region).items()
    )
    heads = ("Kelompok", "Kelompok aktif", "Peserta", "Sasaran", "Pertemuan", "Kehadiran")
    return ReportSection("Kelompok kegiatan", (), heads, rows)


def _activities_section(desk: Desk, first: date, last: date) -> ReportSection:
    table = record_table("activity")
    query = (
        select(table)
        .where(table.c.village == desk.region, table.c.held_on.between(first.isoformat(), last.isoformat()))
        .order_by(table.c.held_on, table.c.title, table.c.id)
    )
    with desk.engine.connect() as conn:
        held = [values_of("activity", row) for row in conn.execute(query).mappings()]
    rows = tuple(
        (
            str(each["title"] or ""),
            "-".join(reversed(str(each["held_on"]).split("-"))),
            SECTION.label(each["section"]).id if each["section"] else "",
            PROGRAMME.label(each["programme"]).id if each["programme"] else "",
            ", ".join(AGENCY.label(code).id for code in each["agencies"] or ()),
            _figure((each["male_participants"] or 0) + (each["female_participants"] or 0)),
        )
        for each in held
    )
    heads = ("Kegiatan", "Tanggal", "Seksi", "Program", "Instansi", "Peserta")
    return ReportSection("Kegiatan bulan ini", (("Jumlah kegiatan", str(len(held))),), heads, rows)


def _plan_section(desk: Desk, year: int) -> ReportSection:
    rows = plans.rows(desk, year, level=plans.VILLAGE_PLAN, village=desk.region)
    states = Counter(row.status for row in rows)
    facts: Sequence[tuple[str, str]] = [
        (code.label.id, str(states.get(code.value, 0))) for code in PLAN_STATUS.codes
    ]
    late = [("Terlambat", str(sum(row.late for row in rows)))]
    money = [("Anggaran (Rp)", _figure(sum(row.budget or 0 for row in rows)))]
    return ReportSection(f"Rencana kerja {year}", (*facts, *late, *money))
