"""Commands of the village's programme: groups, register."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from kkb_desktop.cli.session import Commands, add_command, opened
from kkb_desktop.cli.words import Voice
from kkb_desktop.services.desk import today
from kkb_desktop.services.programme import groups, participation, registers
from kkb_desktop.services.programme.groups import CardState


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
