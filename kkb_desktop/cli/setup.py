"""Commands that set a data folder up: init, users, card, install-card."""

from __future__ import annotations

import argparse
from pathlib import Path

from kkb_desktop.cli.session import Commands, add_command, folder_of, opened, passphrase
from kkb_desktop.cli.words import Voice, plain, print_json
from kkb_desktop.services.desk import users
from kkb_desktop.services.desk.desk import DeskKind, close, create_desk, user_names
from kkb_desktop.services.exchange import devices

_KINDS: dict[str, DeskKind] = {"desa": "village", "kabupaten": "district", "provinsi": "province"}


def add_commands(commands: Commands, voice: Voice) -> None:
    """Register this group's commands."""
    init = add_command(
        commands,
        voice,
        "init",
        _init,
        voice("siapkan folder data baru", "set up a new data folder"),
    )
    init.add_argument("--kind", choices=list(_KINDS), required=True,
                      help=voice("desa, kabupaten, atau provinsi", "village, district or province"))  # fmt: skip
    init.add_argument("--region", required=True, metavar=voice("KODE", "CODE"),
                      help=voice("kode Kemendagri: desa 10 angka, kabupaten 4, provinsi 2",
                                 "Kemendagri code: village 10 digits, district 4, province 2"))  # fmt: skip
    add_command(
        commands,
        voice,
        "users",
        _users,
        voice("daftar pengguna laptop ini", "list the users of this laptop"),
        json=True,
    )
    card = add_command(
        commands,
        voice,
        "card",
        _card,
        voice(
            "kata sidik laptop ini; di kabupaten juga menulis kartu kabupaten",
            "this laptop's fingerprint words; at a district also write the district card",
        ),
    )
    card.add_argument("target", nargs="?", type=Path, metavar="FOLDER",
                      help=voice("folder untuk kartu kabupaten", "folder for the district card"))  # fmt: skip
    install = add_command(
        commands,
        voice,
        "install-card",
        _install_card,
        voice("pasang kartu kabupaten di laptop desa", "install the district card on a village laptop"),
    )
    install.add_argument("path", type=Path, metavar=voice("BERKAS", "FILE"))


def _init(arguments: argparse.Namespace, voice: Voice) -> None:
    kind = _KINDS[arguments.kind]
    region = arguments.region.replace(".", "")
    name = arguments.user or voice("Operator", "Operator")
    secret = passphrase(voice, again=True)
    desk, recovery = create_desk(folder_of(arguments), kind, region, name, secret, cost=users.fitting_cost())
    try:
        words = " ".join(devices.fingerprint(desk))
    finally:
        close(desk)
    print(voice("Folder data siap.", "The data folder is ready."))
    print(voice("Kode pemulihan (catat di kertas, simpan terpisah):", "Recovery code (keep it on paper):"))
    print(f"    {recovery}")
    print(voice("Kata sidik laptop ini:", "This laptop's fingerprint words:"))
    print(f"    {words}")


def _users(arguments: argparse.Namespace, voice: Voice) -> None:
    found = user_names(folder_of(arguments))
    if arguments.json:
        print_json(found)
    else:
        for name in found:
            print(plain(name))


def _card(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        print(voice("Kata sidik laptop ini: ", "Fingerprint words: ") + " ".join(devices.fingerprint(desk)))
        if arguments.target is not None:
            path = devices.write_district_card(desk, arguments.target)
            print(voice("Kartu kabupaten: ", "District card: ") + plain(path))


def _install_card(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        card = devices.install_card(desk, arguments.path)
        print(voice("Kartu kabupaten terpasang: ", "District card installed: ") + plain(card.name))
        print(
            voice("Cocokkan kata ini dengan kabupaten: ", "Compare these words with the district: ")
            + " ".join(card.words)
        )
