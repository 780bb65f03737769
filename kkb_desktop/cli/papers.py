"""Commands that print: family-card, survey-forms, subject-report, privacy-notice."""

from __future__ import annotations

import argparse
from pathlib import Path

from kkb_desktop.cli.session import Commands, add_command, opened
from kkb_desktop.cli.words import Parser, UsageError, Voice
from kkb_desktop.services import papers
from kkb_desktop.services.desk.desk import Desk, today


def add_commands(commands: Commands, voice: Voice) -> None:
    """Register this group's commands."""
    card = add_command(
        commands,
        voice,
        "family-card",
        _family_card,
        voice("cetak kartu keluarga binaan (PDF)", "print a family's card (PDF)"),
    )
    _family_argument(card, voice)
    _file(card, voice)
    forms = add_command(
        commands,
        voice,
        "survey-forms",
        _survey_forms,
        voice(
            "cetak formulir pendataan: kosong, atau terisi untuk satu RT atau beberapa keluarga (PDF)",
            "print survey forms: empty, or prefilled for an RT or some families (PDF)",
        ),
    )
    _file(forms, voice)
    which = forms.add_mutually_exclusive_group(required=True)
    which.add_argument(
        "--blank", type=int, metavar="N", help=voice("sebanyak N formulir kosong", "N empty forms")
    )
    which.add_argument("--rt", metavar="RT", help=voice("semua keluarga RT ini", "all families of this RT"))
    which.add_argument(
        "--family",
        nargs="+",
        metavar="ID",
        help=voice("keluarga dengan id atau kode ini", "families of these ids or codes"),
    )
    forms.add_argument(
        "--rw",
        default="",
        metavar="RW",
        help=voice("RW dari RT itu; kosong: semua", "the RT's RW; empty: any"),
    )
    forms.add_argument(
        "--round",
        type=int,
        metavar=voice("TAHUN", "YEAR"),
        help=voice("putaran; bila kosong tahun ini", "survey round; this year's by default"),
    )
    forms.add_argument(
        "--identifiers",
        action="store_true",
        help=voice("NIK, No. KK, dan nomor HP lengkap", "NIK, card number and phone in full"),
    )
    subject = add_command(
        commands,
        voice,
        "subject-report",
        _subject_report,
        voice(
            "cetak semua yang dicatat tentang satu orang (UU 27/2022, PDF)",
            "print all that is held about one person (PDF)",
        ),
    )
    subject.add_argument("person", metavar="ID", help=voice("id anggota keluarga", "id of the person"))
    _file(subject, voice)
    notice = add_command(
        commands,
        voice,
        "privacy-notice",
        _privacy_notice,
        voice("cetak lembar pemberitahuan privasi (PDF)", "print the privacy notice (PDF)"),
    )
    _file(notice, voice)


def _family_argument(parser: Parser, voice: Voice) -> None:
    parser.add_argument(
        "family",
        metavar="ID",
        help=voice("id keluarga, atau kode dari kertasnya", "family id, or its paper code"),
    )


def _file(parser: Parser, voice: Voice) -> None:
    parser.add_argument("path", type=Path, metavar=voice("BERKAS", "FILE"))
    parser.add_argument("--paper", default="A4", metavar="A4|F4", help=voice("ukuran kertas", "paper size"))


def _family(desk: Desk, text: str) -> str:
    """The family meant by an id or by a code from paper."""
    return papers.family_of_code(desk, text) or text


def _family_card(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        papers.family_card(desk, _family(desk, arguments.family), arguments.path, paper=arguments.paper)
    _written(arguments, voice)


def _survey_forms(arguments: argparse.Namespace, voice: Voice) -> None:
    if arguments.blank is not None and not 1 <= arguments.blank <= 500:
        raise UsageError(voice("--blank: antara 1 dan 500.", "--blank: between 1 and 500."))
    with opened(arguments, voice) as desk:
        round = arguments.round if arguments.round is not None else today(desk).year
        path, paper = arguments.path, arguments.paper
        if arguments.blank is not None:
            papers.blank_forms(desk, path, round=round, count=arguments.blank, paper=paper)
            count = arguments.blank
        elif arguments.rt is not None:
            count = papers.prefilled_forms(
                desk,
                arguments.rt,
                arguments.rw,
                path,
                round=round,
                paper=paper,
                identifiers=arguments.identifiers,
            )
        else:
            families = [_family(desk, each) for each in arguments.family]
            count = papers.family_forms(
                desk, families, path, round=round, paper=paper, identifiers=arguments.identifiers
            )
    print(voice(f"{count} formulir.", f"{count} forms."))
    _written(arguments, voice)


def _subject_report(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        papers.subject_report(desk, arguments.person, arguments.path, paper=arguments.paper)
    _written(arguments, voice)


def _privacy_notice(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        papers.privacy_notice(desk, arguments.path, paper=arguments.paper)
    _written(arguments, voice)


def _written(arguments: argparse.Namespace, voice: Voice) -> None:
    print(voice(f"Tertulis: {arguments.path}", f"Written: {arguments.path}"))
