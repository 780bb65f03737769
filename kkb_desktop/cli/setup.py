"""Commands that set a data folder up: its place, its users and recovery code, the district's card."""

from __future__ import annotations

import argparse
from pathlib import Path

from kkb_desktop.cli.session import Commands, add_command, folder_of, opened, passphrase
from kkb_desktop.cli.words import OK, REFUSED, UsageError, Voice, plain, print_json
from kkb_desktop.domain import region_search
from kkb_desktop.domain.roles import FIRST_ROLES
from kkb_desktop.services.desk import correcting, person, users
from kkb_desktop.services.desk.desk import DeskKind, close, create_desk, place_of_desk, user_names
from kkb_desktop.services.exchange import devices

_KINDS: dict[str, DeskKind] = {"desa": "village", "kabupaten": "district", "provinsi": "province"}


def add_commands(commands: Commands, voice: Voice) -> None:
    """Register this group's commands."""
    find = add_command(
        commands,
        voice,
        "find-region",
        _find_region,
        voice("cari kode wilayah dari namanya", "find a region's code by its name"),
        folder=False,
        json=True,
    )
    find.add_argument("text", nargs="+", metavar=voice("NAMA", "NAME"))
    find.add_argument("--kind", choices=list(_KINDS), default="desa",
                      help=voice("desa, kabupaten, atau provinsi", "village, district or province"))  # fmt: skip
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
    init.add_argument("--role", choices=FIRST_ROLES["village"],
                      help=voice("di desa: kader atau operator (bila tidak disebut, operator)",
                                 "in a village: kader or operator (operator if not said)"))  # fmt: skip
    correct = add_command(
        commands,
        voice,
        "correct-region",
        _correct_region,
        voice(
            "betulkan wilayah laptop ini, selama belum ada paket",
            "correct this laptop's region, while there is no package yet",
        ),
    )
    correct.add_argument("region", metavar=voice("KODE", "CODE"))
    add_command(
        commands,
        voice,
        "new-code",
        _new_code,
        voice("buat kode pemulihan baru; yang lama berhenti berlaku", "make the recovery code anew"),
    )
    contact = add_command(
        commands,
        voice,
        "contact",
        _contact,
        voice("siapa yang dapat dihubungi kabupaten", "whom the district may call"),
    )
    contact.add_argument("--name", metavar=voice("NAMA", "NAME"))
    contact.add_argument("--phone", metavar=voice("NOMOR", "NUMBER"))
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
    if arguments.role is not None and kind != "village":
        raise UsageError(voice("--role hanya untuk desa.", "--role is for a village only."))
    role = arguments.role or ("operator" if kind == "village" else FIRST_ROLES[kind][0])
    secret = passphrase(voice, again=True)
    desk, recovery = create_desk(
        folder_of(arguments), kind, region, name, secret, role, cost=users.fitting_cost()
    )
    try:
        words = " ".join(devices.fingerprint(desk))
    finally:
        close(desk)
    print(voice("Folder data siap.", "The data folder is ready."))
    print(voice("Kode pemulihan (catat di kertas, simpan terpisah):", "Recovery code (keep it on paper):"))
    print(f"    {recovery}")
    print(voice("Kata sidik laptop ini:", "This laptop's fingerprint words:"))
    print(f"    {words}")


def _find_region(arguments: argparse.Namespace, voice: Voice) -> int:
    found = region_search.search(" ".join(arguments.text), _KINDS[arguments.kind], 10)
    if arguments.json:
        print_json([{"code": each.code, "place": each.path} for each in found])
    else:
        for each in found:
            print(f"{each.code}  {plain(each.path)}")
    return OK if found else REFUSED


def _correct_region(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        fixed = correcting.correct_region(desk, arguments.region.replace(".", ""))
        print(voice("Wilayah sekarang: ", "The region now: ") + plain(", ".join(place_of_desk(fixed))))


def _new_code(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        new = users.begin_recovery_code(desk, passphrase(voice))
        # Said before it counts: a code nobody could read must not be the only one that opens the desk.
        print(voice("Kode pemulihan baru (catat di kertas):", "New recovery code (keep it on paper):"))
        print(f"    {new.code}", flush=True)
        users.finish_recovery_code(desk, new)


def _contact(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        known = person.read(desk)
        if arguments.name is not None or arguments.phone is not None:
            name = known.name if arguments.name is None else arguments.name
            known = person.save(desk, name, known.phone if arguments.phone is None else arguments.phone)
        print(plain(" ".join(filter(None, (known.name, known.phone)))) or "-")


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
