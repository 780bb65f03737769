"""Commands about activities: activity-report, activity-recap."""

from __future__ import annotations

import argparse
from pathlib import Path

from kkb_desktop.cli.session import Commands, add_command, opened
from kkb_desktop.cli.words import Voice
from kkb_desktop.services.programme.activities import papers as activity_papers


def add_commands(commands: Commands, voice: Voice) -> None:
    """Register this group's commands."""
    report = add_command(
        commands,
        voice,
        "activity-report",
        _report,
        voice(
            "laporan satu kegiatan dengan fotonya (PDF satu halaman)", "one-page report of an activity (PDF)"
        ),
    )
    report.add_argument("activity", metavar="ID", help=voice("id kegiatan", "id of the activity"))
    report.add_argument("path", type=Path, metavar=voice("BERKAS", "FILE"))
    report.add_argument("--paper", default="A4", metavar="A4|F4", help=voice("ukuran kertas", "paper size"))
    recap = add_command(
        commands,
        voice,
        "activity-recap",
        _recap,
        voice(
            "rekap kegiatan sebulan atau setahun (PDF, atau Excel bila berkasnya .xlsx)",
            "activities of a month or a year (PDF, or Excel for a file named .xlsx)",
        ),
    )
    recap.add_argument(
        "period",
        metavar=voice("BULAN|TAHUN", "MONTH|YEAR"),
        help=voice("seperti 2026-10 atau 2026", "like 2026-10 or 2026"),
    )
    recap.add_argument("path", type=Path, metavar=voice("BERKAS", "FILE"))
    recap.add_argument(
        "--village",
        metavar=voice("KODE", "CODE"),
        help=voice("kabupaten: satu desa", "district: one village"),
    )
    recap.add_argument("--paper", default="A4", metavar="A4|F4", help=voice("ukuran kertas", "paper size"))


def _report(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        shown = activity_papers.print_activity(
            desk, arguments.activity, arguments.path, paper=arguments.paper
        )
    print(voice(f"{shown} foto.", f"{shown} photos."))
    print(voice(f"Tertulis: {arguments.path}", f"Written: {arguments.path}"))


def _recap(arguments: argparse.Namespace, voice: Voice) -> None:
    path, period, village = arguments.path, arguments.period, arguments.village
    with opened(arguments, voice) as desk:
        if path.suffix.lower() == ".xlsx":
            found = activity_papers.export_recap(desk, period, path, village=village)
        else:
            found = activity_papers.print_recap(desk, period, path, village=village, paper=arguments.paper)
    said = (len(found.held), found.participants, found.families)
    print(
        voice(
            f"{said[0]} kegiatan, {said[1]} peserta, {said[2]} keluarga dijangkau.",
            f"{said[0]} activities, {said[1]} participants, {said[2]} families reached.",
        )
    )
    print(voice(f"Tertulis: {path}", f"Written: {path}"))
