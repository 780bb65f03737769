"""Commands that look after a data folder: rebuild, doctor, digest."""

from __future__ import annotations

import argparse

from kkb_desktop.cli.session import Commands, add_command, opened
from kkb_desktop.cli.words import OK, REFUSED, Voice, plain, print_json
from kkb_desktop.services.desk import health


def add_commands(commands: Commands, voice: Voice) -> None:
    """Register this group's commands."""
    add_command(
        commands,
        voice,
        "rebuild",
        _rebuild,
        voice("buat ulang semua tabel dari catatan perubahan", "make all tables again from the log"),
    )
    add_command(
        commands,
        voice,
        "doctor",
        _doctor,
        voice("periksa kesehatan data", "check the health of the data"),
        json=True,
    )
    digest = add_command(
        commands,
        voice,
        "digest",
        _digest,
        voice(
            "sidik isi data: sama di semua laptop yang isinya sama",
            "fingerprint of the data: equal wherever the content is equal",
        ),
        json=True,
    )
    digest.add_argument(
        "--village", metavar=voice("KODE", "CODE"), help=voice("satu desa saja", "one village only")
    )


def _rebuild(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        health.rebuild(desk)
    print(voice("Tabel dibuat ulang.", "Tables made again."))


def _doctor(arguments: argparse.Namespace, voice: Voice) -> int:
    with opened(arguments, voice) as desk:
        findings = list(health.doctor(desk))
    if arguments.json:
        print_json([{"code": each.code, "about": each.about} for each in findings])
    else:
        for each in findings:
            print(f"!! [{each.code}] {plain(each.about)}")
        if not findings:
            print(voice("Sehat: tidak ada temuan.", "Healthy: no findings."))
    return REFUSED if findings else OK


def _digest(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        found = health.digest(desk, arguments.village)
    if arguments.json:
        print_json({"digest": found, "village": arguments.village or ""})
    else:
        print(found)
