"""Commands that print what the village knows of itself: poster, profile-book."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from kkb_desktop.cli.session import Commands, add_command, opened
from kkb_desktop.cli.words import UsageError, Voice
from kkb_desktop.services.desk.desk import today
from kkb_desktop.services.programme.data_house import papers as data_house_papers


def add_commands(commands: Commands, voice: Voice) -> None:
    """Register this group's commands."""
    poster = add_command(
        commands,
        voice,
        "poster",
        _poster,
        voice(
            "cetak poster Rumah DataKu untuk kantor desa (PDF, angka gabungan saja)",
            "print the village's poster for its office (PDF, aggregates only)",
        ),
    )
    poster.add_argument("path", type=Path, metavar=voice("BERKAS", "FILE"))
    poster.add_argument("--paper", default="A3", metavar="A3|A2", help=voice("ukuran kertas", "paper size"))
    poster.add_argument(
        "--day",
        metavar="YYYY-MM-DD",
        help=voice("keadaan per tanggal ini; bila kosong hari ini", "as of this day; today by default"),
    )
    book = add_command(
        commands,
        voice,
        "profile-book",
        _book,
        voice("cetak buku profil desa setahun (PDF)", "print the village's profile book of a year (PDF)"),
    )
    book.add_argument("path", type=Path, metavar=voice("BERKAS", "FILE"))
    book.add_argument(
        "--year",
        type=int,
        metavar=voice("TAHUN", "YEAR"),
        help=voice("bila kosong tahun ini", "this year by default"),
    )
    book.add_argument("--paper", default="A4", metavar="A4|F4", help=voice("ukuran kertas", "paper size"))


def _poster(arguments: argparse.Namespace, voice: Voice) -> None:
    try:
        day = date.fromisoformat(arguments.day) if arguments.day else None
    except ValueError:
        raise UsageError(
            voice("--day: tulis seperti 2026-11-30.", "--day: write it as in 2026-11-30.")
        ) from None
    with opened(arguments, voice) as desk:
        data_house_papers.print_poster(desk, arguments.path, arguments.paper, day)
    print(voice(f"Tertulis: {arguments.path}", f"Written: {arguments.path}"))


def _book(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        year = arguments.year if arguments.year is not None else today(desk).year
        data_house_papers.print_book(desk, year, arguments.path, paper=arguments.paper)
    print(voice(f"Tertulis: {arguments.path}", f"Written: {arguments.path}"))
