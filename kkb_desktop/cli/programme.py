"""Commands of the village's programme: groups, register, class, plan, monthly-report, statistics, ranking."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kkb_desktop.cli.session import Commands, add_command, opened
from kkb_desktop.cli.words import Parser, Voice, print_json, print_table
from kkb_desktop.domain.codelists.programme import PLAN_STATUS
from kkb_desktop.domain.rules.classification import CLASSES, INDEXES
from kkb_desktop.domain.rules.names import rule_name
from kkb_desktop.services.desk.desk import today
from kkb_desktop.services.programme.assessment import assessment, classification
from kkb_desktop.services.programme.assessment.classification import VillageClass
from kkb_desktop.services.programme.groups import groups, participation, registers
from kkb_desktop.services.programme.groups.groups import CardState
from kkb_desktop.services.programme.plans import papers as plan_papers
from kkb_desktop.services.programme.plans import plans
from kkb_desktop.services.programme.profile import profile
from kkb_desktop.services.programme.profile.village_names import VillageName, village_names
from kkb_desktop.services.programme.reports import minutes, reports, statistics


def add_commands(commands: Commands, voice: Voice) -> None:
    """Register this group's commands."""
    listed = add_command(
        commands,
        voice,
        "groups",
        _groups,
        voice(
            "kelompok kegiatan: anggota, pertemuan terakhir, kartu K/0, keikutsertaan",
            "groups: members, last meeting, card, participation",
        ),
        json=True,
    )
    listed.add_argument(
        "--village",
        metavar=voice("KODE", "CODE"),
        help=voice("kabupaten: satu desa", "district: one village"),
    )
    register = add_command(
        commands,
        voice,
        "register",
        _register,
        voice(
            "register bulanan R/I satu kelompok (PDF, atau Excel bila berkasnya .xlsx)",
            "monthly register of a group (PDF, or Excel for a file named .xlsx)",
        ),
    )
    register.add_argument("group", metavar="ID", help=voice("id kelompok", "id of the group"))
    register.add_argument(
        "month", metavar=voice("BULAN", "MONTH"), help=voice("seperti 2026-10", "like 2026-10")
    )
    register.add_argument("path", type=Path, metavar=voice("BERKAS", "FILE"))
    register.add_argument("--paper", default="A4", metavar="A4|F4", help=voice("ukuran kertas", "paper size"))
    _add_class(commands, voice)
    _add_plan(commands, voice)
    _add_report(commands, voice)
    _add_statistics(commands, voice)
    _add_ranking(commands, voice)


def _add_class(commands: Commands, voice: Voice) -> None:
    parser = add_command(
        commands,
        voice,
        "class",
        _class,
        voice(
            "kelas Kampung KB: tiap butir dengan dasarnya; kabupaten: semua desa",
            "class of the village with its evidence; district: all villages",
        ),
        json=True,
    )
    parser.add_argument(
        "--village",
        metavar=voice("KODE", "CODE"),
        help=voice("kabupaten: satu desa", "district: one village"),
    )


def _add_plan(commands: Commands, voice: Voice) -> None:
    parser = add_command(
        commands, voice, "plan", _plan, voice("rencana kerja satu tahun", "a year's plan"), json=True
    )
    _year(parser, voice)
    parser.add_argument(
        "--pdf", type=Path, metavar=voice("BERKAS", "FILE"), help=voice("tulis PDF", "write a PDF")
    )
    parser.add_argument(
        "--xlsx", type=Path, metavar=voice("BERKAS", "FILE"), help=voice("tulis Excel", "write a workbook")
    )


def _add_report(commands: Commands, voice: Voice) -> None:
    parser = add_command(
        commands,
        voice,
        "monthly-report",
        _monthly_report,
        voice(
            "laporan bulanan Kampung KB (PDF, atau Excel bila berkasnya .xlsx)",
            "monthly report (PDF, or Excel for a file named .xlsx)",
        ),
    )
    parser.add_argument(
        "month", metavar=voice("BULAN", "MONTH"), help=voice("seperti 2026-10", "like 2026-10")
    )
    parser.add_argument("path", type=Path, metavar=voice("BERKAS", "FILE"))
    parser.add_argument("--paper", default="A4", metavar="A4|F4", help=voice("ukuran kertas", "paper size"))
    parser.add_argument(
        "--issue",
        action="store_true",
        help=voice("terbitkan: simpan isinya seperti sekarang", "issue: keep its content as it is now"),
    )


def _add_statistics(commands: Commands, voice: Voice) -> None:
    parser = add_command(
        commands,
        voice,
        "statistics",
        _statistics,
        voice("angka desa dalam urutan formulir web", "the village's figures in the order of the web form"),
        json=True,
    )
    parser.add_argument(
        "month",
        nargs="?",
        default="",
        metavar=voice("BULAN", "MONTH"),
        help=voice("seperti 2026-10; bila kosong bulan ini", "like 2026-10; this month by default"),
    )
    parser.add_argument(
        "--form", default="", metavar="FORM", help=voice("susunan formulir lain", "another form")
    )
    parser.add_argument(
        "--xlsx", type=Path, metavar=voice("BERKAS", "FILE"), help=voice("tulis Excel", "write a workbook")
    )


def _add_ranking(commands: Commands, voice: Voice) -> None:
    parser = add_command(
        commands,
        voice,
        "ranking",
        _ranking,
        voice("peringkat penilaian Kampung KB", "ranking of the assessed villages"),
        json=True,
    )
    _year(parser, voice)
    parser.add_argument(
        "--by",
        choices=tuple(_ASSESSORS),
        help=voice("penilai; bila kosong jenjang laptop ini", "whose scores; this laptop's level by default"),
    )
    parser.add_argument(
        "--pdf",
        type=Path,
        metavar=voice("BERKAS", "FILE"),
        help=voice("tulis berita acara", "write the minutes"),
    )


_ASSESSORS = {"desa": assessment.OWN, "kabupaten": assessment.DISTRICT, "provinsi": assessment.PROVINCE}


def _year(parser: Parser, voice: Voice) -> None:
    parser.add_argument(
        "year",
        type=int,
        nargs="?",
        metavar=voice("TAHUN", "YEAR"),
        help=voice("bila kosong tahun ini", "this year by default"),
    )


def _groups(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        village = arguments.village or (desk.region if desk.kind == "village" else None)
        rows = groups.groups(desk, village=village)
        taking_part = participation.participation(desk, today(desk), village=village)
    if arguments.json:
        found = {
            "groups": [{**asdict(row), "title": row.title} for row in rows],
            "participation": {str(kind): asdict(each) for kind, each in taking_part.items()},
        }
        print(json.dumps(found, ensure_ascii=False))
        return
    for row in rows:
        said = [
            row.id,
            row.title,
            voice(f"{row.members} anggota", f"{row.members} members"),
            voice(f"{row.gone} sudah tidak di sini", f"{row.gone} gone") if row.gone else "",
            row.last_meeting or voice("belum ada pertemuan", "no meeting yet"),
            voice("tidak aktif", "closed") if row.closed else _card(row.card, voice),
        ]
        print("  ".join(filter(None, said)))
    print(voice(f"{len(rows)} kelompok.", f"{len(rows)} groups."))


def _card(state: CardState, voice: Voice) -> str:
    words = {
        "done": voice("K/0 sudah", "card done"),
        "due": voice("K/0 perlu diisi", "card due"),
        "late": voice("K/0 terlambat", "card late"),
    }
    return words[state]


def _register(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        path = arguments.path
        if path.suffix.lower() == ".xlsx":
            count = registers.export_register(desk, arguments.group, arguments.month, path)
        else:
            count = registers.print_register(
                desk, arguments.group, arguments.month, path, paper=arguments.paper
            )
    print(voice(f"{count} pertemuan.", f"{count} meetings."))
    print(voice(f"Tertulis: {path}", f"Written: {path}"))


def _class(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        village = arguments.village or (desk.region if desk.kind == "village" else "")
        if village:
            found: tuple[VillageClass, ...] = (classification.classify(desk, village=village),)
        else:
            found = classification.of_all(desk)
        names = village_names(desk, [each.village for each in found])
    if arguments.json:
        print_json([_class_document(each, names[each.village]) for each in found])
    elif village:
        (one,) = found
        print(voice.text(CLASSES[one.outcome.class_key]), f"({voice.text(rule_name(one.rule))})")
        head = [
            voice("Butir", "Item"),
            voice("Nilai", "Score"),
            voice("Dari", "From"),
            voice("Dasar", "Evidence"),
        ]
        rows = [
            (voice.text(each.label), f"{each.score}/{each.highest}", each.origin, voice.text(each.shown))
            for each in one.evidence
        ]
        print_table(head, rows)
    else:
        head = [voice("Desa", "Village"), voice("Kelas", "Class"), *map(voice.text, INDEXES.values())]
        print_table(
            head,
            [
                (
                    names[each.village].title,
                    voice.text(CLASSES[each.outcome.class_key]),
                    *(f"{value:.2f}" for value in each.outcome.indexes.values()),
                )
                for each in found
            ],
        )


def _class_document(found: VillageClass, name: VillageName) -> dict[str, Any]:
    return {
        "village": found.village,
        "name": name.title,
        "day": found.day.isoformat(),
        "rule": found.rule,
        "class": found.outcome.class_key,
        "indexes": dict(found.outcome.indexes),
        "items": {
            each.item: {
                "score": each.score,
                "highest": each.highest,
                "origin": each.origin,
                "shown": each.shown.id,
            }
            for each in found.evidence
        },
    }


def _plan(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        year = arguments.year or today(desk).year
        rows = plans.rows(desk, year, level=plans.level(desk))
        if arguments.pdf is not None:
            plan_papers.print_plan(desk, year, arguments.pdf)
        if arguments.xlsx is not None:
            plan_papers.export_plan(desk, year, arguments.xlsx)
    if arguments.json:
        print_json([asdict(row) for row in rows])
        return
    head = [
        voice("Kegiatan", "Plan"),
        voice("Sampai", "Due"),
        voice("Anggaran", "Budget"),
        voice("Keadaan", "State"),
    ]
    said = [
        (
            row.title,
            row.due_on,
            row.budget,
            voice("terlambat", "late") if row.late else voice.text(PLAN_STATUS.label(row.status)),
        )
        for row in rows
    ]
    print_table(head, said)
    _written(voice, arguments.pdf, arguments.xlsx)


def _monthly_report(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        report = reports.monthly_report(desk, f"{arguments.month}-01")
        if arguments.path.suffix.lower() == ".xlsx":
            reports.export_report(desk, report, arguments.path)
        else:
            reports.print_report(desk, report, arguments.path, paper=arguments.paper)
        if arguments.issue:
            saved = reports.issue(desk, reports.MONTHLY, arguments.month, report)
            print(voice(f"Diterbitkan: {saved.record}", f"Issued: {saved.record}"))
    _written(voice, arguments.path)


def _statistics(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        form = statistics.form(arguments.form) if arguments.form else statistics.forms()[0]
        month = f"{arguments.month}-01" if arguments.month else profile.month_of(today(desk))
        report = reports.statistics_report(desk, form, month)  # refuses a month that is none
        lines = statistics.figures(desk, form, profile.last_day(desk, month))
        if arguments.xlsx is not None:
            reports.export_report(desk, report, arguments.xlsx)
    if arguments.json:
        print_json([asdict(line) for line in lines])
        return
    head = [
        voice("Bagian", "Section"),
        voice("Butir", "Item"),
        voice("Dihitung", "Counted"),
        voice("Diketik", "Typed"),
    ]
    print_table(head, [(line.section, line.label, line.value, line.typed) for line in lines])
    _written(voice, arguments.xlsx)


def _ranking(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        year = arguments.year or today(desk).year
        sheet = assessment.sheet_for(year)
        level = _ASSESSORS[arguments.by] if arguments.by else assessment.level(desk)
        ranked = assessment.ranking(desk, sheet.key, year, level)
        if arguments.pdf is not None:
            minutes.print_minutes(desk, sheet.key, year, arguments.pdf)
    if arguments.json:
        print_json(
            [
                {
                    "place": row.place,
                    "village": row.village,
                    "name": row.name.title,
                    "total": row.total,
                    "own": row.own,
                    "complete": row.complete,
                    "scores": dict(row.view.scores),
                }
                for row in ranked
            ]
        )
        return
    head = [
        "#",
        voice("Desa", "Village"),
        voice("Nilai", "Total"),
        voice("Mandiri", "Own"),
        voice("Terbuka", "Open"),
    ]
    print_table(
        head,
        [
            (
                row.place,
                row.name.title,
                f"{row.total:.2f}",
                "" if row.own is None else f"{row.own:.2f}",
                len(row.view.missing) or "",
            )
            for row in ranked
        ],
    )
    _written(voice, arguments.pdf)


def _written(voice: Voice, *paths: Path | None) -> None:
    for path in filter(None, paths):
        print(voice(f"Tertulis: {path}", f"Written: {path}"))
