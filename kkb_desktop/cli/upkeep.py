"""Commands that look after a data folder: rebuild, doctor, digest."""

from __future__ import annotations

import argparse

from kkb_desktop.cli.session import Commands, add_command, folder_of, held, opened, passphrase, user_of
from kkb_desktop.cli.words import OK, REFUSED, Voice, plain, print_json
from kkb_desktop.domain.errors import StoreRefused
from kkb_desktop.domain.reasons import explain
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
    doctor = add_command(
        commands,
        voice,
        "doctor",
        _doctor,
        voice("periksa kesehatan data", "check the health of the data"),
        json=True,
    )
    doctor.add_argument(
        "--repair",
        action="store_true",
        help=voice(
            "buat ulang yang rusak dari catatan perubahan; berkas yang rusak disimpan di sampingnya",
            "make what is damaged anew from the log; a damaged file is kept beside it",
        ),
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
    if arguments.repair:
        _salvage_if_damaged(arguments, voice)
    with opened(arguments, voice) as desk:
        found, findings = health.repair(desk) if arguments.repair else ([], health.doctor(desk))
    if arguments.repair and not arguments.json and len(found) > len(findings):
        print(voice("Tabel dibuat ulang dari catatan perubahan.", "Tables made again from the log."))
    if arguments.json:
        print_json([{"code": each.code, "about": each.about} for each in findings])
    else:
        for each in findings:
            said = explain(each.code, voice.language)
            print(
                f"!! [{each.code}] {plain(each.about)}: "
                + " ".join(filter(None, (said.what, said.next_step)))
            )
        if not findings:
            print(voice("Sehat: tidak ada temuan.", "Healthy: no findings."))
    return REFUSED if findings else OK


def _salvage_if_damaged(arguments: argparse.Namespace, voice: Voice) -> None:
    """A file that does not open as it is is made anew first, so that the rest can be looked at."""
    try:
        with opened(arguments, voice):
            return
    except StoreRefused as error:
        if error.reason != "store.damaged":
            raise
    folder = folder_of(arguments)
    with held(folder, "kkb-desktop doctor --repair", voice):
        done = health.salvage(folder, user_of(arguments, voice), passphrase(voice))
    if not arguments.json:
        told = voice(
            "Berkas data dibuat ulang dari catatan perubahan. Yang rusak disimpan: ",
            "The data file was made anew from the log. The damaged one is kept: ",
        )
        print(told + plain(done.kept))
        if done.photos_lost:
            print(
                voice(f"{done.photos_lost} foto tidak terbaca lagi.", f"{done.photos_lost} photos are lost.")
            )


def _digest(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        found = health.digest(desk, arguments.village)
    if arguments.json:
        print_json({"digest": found, "village": arguments.village or ""})
    else:
        print(found)
