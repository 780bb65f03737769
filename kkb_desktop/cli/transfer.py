"""Commands that carry data between village and district, and settle what meets there."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from kkb_desktop.cli.records import find_record
from kkb_desktop.cli.session import Commands, add_command, opened
from kkb_desktop.cli.values import parse_value, record_type, show_value
from kkb_desktop.cli.words import OK, REFUSED, UsageError, Voice, plain, print_json, print_table
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import Value
from kkb_desktop.domain.operations.fold import PRESENCE
from kkb_desktop.domain.reasons import explain
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.exchange import conflicts, devices, inbox, packs, receiving, sending
from kkb_desktop.services.exchange.inbox import InboxEntry


def add_commands(commands: Commands, voice: Voice) -> None:
    """Register this group's commands."""
    folder_word = voice("FOLDER_TUJUAN", "TARGET")
    export = add_command(
        commands,
        voice,
        "export",
        _export,
        voice("tulis paket untuk kabupaten", "write the package for the district"),
        json=True,
    )
    export.add_argument("target", type=Path, metavar=folder_word)
    export.add_argument(
        "--split", type=int, metavar="BYTE", help=voice("bagi per BYTE", "parts of at most BYTE")
    )
    take = add_command(
        commands,
        voice,
        "import",
        _import,
        voice(
            "terima berkas: paket dari desa di kabupaten; perbaikan dan tanda terima di desa",
            "take files in: packages at the district; packs and receipts in the village",
        ),
        json=True,
    )
    take.add_argument("paths", nargs="+", type=Path, metavar=voice("BERKAS", "FILE"))
    take.add_argument(
        "--twin",
        action="store_true",
        help=voice(
            "terima juga laptop kembar, di samping yang sudah ada",
            "take in twin laptops too, beside the other",
        ),
    )
    look = add_command(
        commands,
        voice,
        "inbox",
        _inbox,
        voice("periksa paket tanpa menyimpan; tanpa berkas: daftar yang pernah datang",
              "check packages without taking them in; without files: what has come"),
        json=True,
    )  # fmt: skip
    look.add_argument("paths", nargs="*", type=Path, metavar=voice("BERKAS", "FILE"))
    receipt = add_command(
        commands,
        voice,
        "receipt",
        _receipt,
        voice(
            "tulis tanda terima untuk semua yang menunggu; bila tidak ada, untuk semua laptop",
            "write the receipts of all that wait for one; where none waits, of all laptops",
        ),
    )
    receipt.add_argument("target", type=Path, metavar=folder_word)
    receipt.add_argument("--device", metavar="ID", help=voice("satu laptop saja", "one laptop only"))
    pack = add_command(
        commands,
        voice,
        "pack",
        _pack,
        voice("tulis paket untuk desa: perbaikan dan tanda terima", "write packs: corrections and receipts"),
    )
    pack.add_argument("target", type=Path, metavar=folder_word)
    pack.add_argument(
        "--village", metavar=voice("KODE", "CODE"), help=voice("satu desa saja", "one village only")
    )
    add_command(commands, voice, "devices", _devices, voice("daftar laptop", "list the laptops"), json=True)
    approve = add_command(
        commands,
        voice,
        "approve-device",
        _approve,
        voice("setujui laptop baru setelah kata sidiknya cocok", "approve a new laptop by its words"),
    )
    approve.add_argument("device", metavar="ID")
    approve.add_argument(
        "--words", help=voice("enam kata yang dibacakan lewat telepon", "the six words read over the phone")
    )
    add_command(
        commands, voice, "conflicts", _conflicts, voice("daftar konflik", "list conflicts"), json=True
    ).add_argument(
        "record", nargs="?", metavar="ID", help=voice("bandingkan satu catatan", "compare one record")
    )
    settle = add_command(commands, voice, "settle", _settle, voice("selesaikan konflik", "settle a conflict"))
    settle.add_argument("record", metavar="ID")
    settle.add_argument(
        "choices",
        nargs="*",
        metavar=voice("isian=nilai", "field=value"),
        help=voice(
            "isian=#2 memilih pilihan kedua; yang tidak disebut memakai yang tampil",
            "field=#2 takes the second choice; fields not named keep what is shown",
        ),
    )
    settle.add_argument("--delete", action="store_true", help=voice("hapus catatannya", "delete the record"))
    for name, run, help_text in (
        (
            "exclude",
            _exclude,
            voice("batalkan satu paket yang sudah diimpor", "take an imported package out again"),
        ),
        (
            "include",
            _include,
            voice("pakai lagi paket yang dibatalkan", "put a package back that was taken out"),
        ),
    ):
        add_command(commands, voice, name, run, help_text).add_argument(
            "bundle",
            metavar=voice("PAKET", "PACKAGE"),
            help=voice("id paket (awalannya cukup)", "the package's id or its beginning"),
        )


def _export(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        done = sending.export(desk, arguments.target, split=arguments.split)
    if arguments.json:
        print_json(
            {"paths": [str(path) for path in done.paths], "number": done.number, "bundle": done.bundle_id}
        )
        return
    numbers = ", ".join(map(str, done.numbers))
    print(voice(f"Paket {numbers} siap dibawa:", f"Package {numbers} is ready:"))
    for path in done.paths:
        print(f"  {plain(path)}")


def _import(arguments: argparse.Namespace, voice: Voice) -> int:
    with opened(arguments, voice) as desk:
        if desk.kind == "village":
            return _take(desk, arguments, voice)
        outcome = []
        for entry in inbox.examine(desk, arguments.paths):
            tried = inbox.import_all(desk, [entry], twin=arguments.twin)
            if tried.refused:
                error = tried.refused[0][1]
                entry = replace(entry, status="refused", reason=error.reason, params=error.params)
            outcome.append((entry, tried.done[0] if tried.done else None))
    if arguments.json:
        print_json(
            [
                {**_entry_json(entry), "new": done.intake.new if done else 0, "imported": done is not None}
                for entry, done in outcome
            ]
        )
    for entry, done in outcome if not arguments.json else ():
        _print_entry(entry, voice)
        if done is not None:
            taken = done.intake
            for reason in done.left_out.values():
                print("   ! " + plain(explain(reason, voice.language).what))
            print(
                voice(
                    f"   diterima: {taken.new} perubahan baru, {taken.known} sudah ada, "
                    f"{taken.waiting} menunggu bagian yang hilang, {taken.conflicts} konflik",
                    f"   taken in: {taken.new} new changes, {taken.known} known, "
                    f"{taken.waiting} waiting for missing parts, {taken.conflicts} conflicts",
                )
            )
    left = any(done is not None and done.left_out for _, done in outcome)
    waiting = any(done is None and entry.status in ("refused", "pending", "twin") for entry, done in outcome)
    return REFUSED if left or waiting else OK


def _take(desk: Desk, arguments: argparse.Namespace, voice: Voice) -> int:
    taken = receiving.take_pack(desk, arguments.paths)
    touched = sum(len(ids) for ids in taken.change.records.values())
    code = REFUSED if any(each.wrong for each in taken.left) else OK
    if arguments.json:
        print_json(
            {
                "receipt": taken.receipt is not None,
                "confirmed": taken.confirmed,
                "packages": list(taken.packages),
                "records": touched,
                "unsent": taken.still.unsent,
                "waiting": taken.still.records,
                "left": [{"name": each.name, "reason": each.reason} for each in taken.left],
            }
        )
        return code
    if taken.receipt is not None:
        numbers = ", ".join(map(str, taken.packages)) or "-"
        print(
            voice(
                f"Tanda terima dari {plain(taken.office)}: {taken.confirmed} data diterima (paket {numbers}).",
                f"Receipt from {plain(taken.office)}: {taken.confirmed} records received (package {numbers}).",
            )
        )
    for mishap in taken.mishaps:
        print(
            voice(
                f"Laptop ini memakai salinan lama atau pernah disalin. Tidak ada yang hilang: {mishap.moved} perubahan "
                f"akan dikirim lagi, {mishap.lost} kembali bersama paket berikutnya.",
                f"This laptop was set back or copied. Nothing is lost: {mishap.moved} changes will be sent again, "
                f"{mishap.lost} come back with the next pack.",
            )
        )
    print(voice(f"{touched} catatan diperbarui.", f"{touched} records updated."))
    print(
        voice(
            f"{taken.still.records} menunggu tanda terima, {taken.still.unsent} belum dikirim.",
            f"{taken.still.records} wait for a receipt, {taken.still.unsent} are not sent.",
        )
    )
    for each in taken.left:
        said = explain(each.reason, voice.language, each.params)
        print(f"{plain(each.name)}: " + " ".join(filter(None, (plain(said.what), plain(said.next_step)))))
    return code


def _inbox(arguments: argparse.Namespace, voice: Voice) -> int:
    with opened(arguments, voice) as desk:
        entries = inbox.examine(desk, arguments.paths) if arguments.paths else inbox.entries(desk)
    if arguments.json:
        print_json([_entry_json(entry) for entry in entries])
        return OK
    for entry in entries:
        _print_entry(entry, voice)
    if not entries:
        print(voice("Belum ada berkas.", "No files yet."))
    return OK


def _entry_json(entry: InboxEntry) -> dict[str, object]:
    return {
        "status": entry.status,
        "bundle": entry.bundle_id,
        "device": entry.device,
        "village": entry.village,
        "number": entry.number,
        "reason": entry.reason,
        "missing_parts": list(entry.missing_parts),
        "checks": {check.name: check.ok for check in entry.checks},
        "words": list(entry.words),
    }


def _print_entry(entry: InboxEntry, voice: Voice) -> None:
    status = {
        "ready": voice("siap diterima", "ready"),
        "known": voice("sudah pernah diterima", "already taken in"),
        "imported": voice("sudah diterima", "taken in"),
        "excluded": voice("dibatalkan", "taken out"),
        "other": voice("bukan paket dari desa", "no package of a village"),
        "twin": voice("laptop kembar (terima dengan --twin)", "twin laptop (take in with --twin)"),
        "pending": voice("menunggu persetujuan laptop", "waiting for the laptop's approval"),
        "incomplete": voice("belum lengkap", "incomplete"),
        "refused": voice("ditolak", "refused"),
    }.get(entry.status, entry.status)
    print(f"{plain(entry.name)}: {status}  {entry.bundle_id[:12]}")
    for check in entry.checks:
        mark = {"passed": "v", "failed": "x", "noted": "!", "not_made": "-"}[check.outcome]
        more = f" ({plain(voice.text(check.line))})" if check.line is not None else ""
        print(f"   {mark} {voice.text(check.text)}{more}")
    if entry.status == "pending":
        call = " ".join(filter(None, (entry.person, entry.phone)))
        print(f"   laptop {entry.device}: " + " ".join(entry.words) + (f"  {plain(call)}" if call else ""))
    if entry.missing_parts:
        parts = ", ".join(str(part) for part in entry.missing_parts)
        print(voice(f"   bagian yang belum ada: {parts}", f"   missing parts: {parts}"))
    if entry.reason:
        said = explain(entry.reason, voice.language, entry.params)
        print("   " + " ".join(filter(None, (f"[{entry.reason}]", plain(said.what), plain(said.next_step)))))


def _receipt(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        written = packs.write_receipts(
            desk, arguments.target, [arguments.device] if arguments.device else None
        )
    for path in written.paths:
        print(voice("Tanda terima: ", "Receipt: ") + plain(path))


def _pack(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        chosen = [arguments.village] if arguments.village else devices.approved_villages(desk)
        for village in chosen:
            written = packs.write_pack(desk, village, arguments.target)
            for path in written.paths:
                print(voice(f"Paket untuk {village}: ", f"Pack for {village}: ") + plain(path))
        if not chosen:
            print(voice("Belum ada laptop yang disetujui.", "No laptop is approved yet."))


def _devices(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        found = devices.devices(desk)
    if arguments.json:
        print_json(
            [
                {
                    "device": each.device,
                    "label": each.label,
                    "person": each.person,
                    "phone": each.phone,
                    "village": each.village,
                    "status": each.status,
                    "words": list(each.words),
                }
                for each in found
            ]
        )
        return
    print_table(
        (
            "ID",
            "Label",
            voice("Nama", "Name"),
            voice("Telepon", "Phone"),
            voice("Wilayah", "Region"),
            "Status",
            voice("Kata sidik", "Words"),
        ),
        [
            (
                each.device,
                each.label,
                each.person,
                each.phone,
                each.village,
                each.status,
                " ".join(each.words),
            )
            for each in found
        ],
    )


def _approve(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        words = arguments.words
        if words is None:
            if not sys.stdin.isatty():
                raise UsageError(voice("sebutkan --words.", "give --words."))
            expected = " ".join(devices.words_of(desk, arguments.device))
            print(
                voice("Minta desa membacakan kata sidiknya: ", "Ask the village to read its words: ")
                + expected
            )
            answer = input(voice("Semua sama? ketik ya: ", "All equal? type yes: ")).strip().lower()
            words = expected if answer in ("ya", "yes") else ""
        devices.approve(desk, arguments.device, words=words)
    print(voice("Laptop disetujui.", "Laptop approved."))


def _conflicts(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        listed = conflicts.list_conflicts(desk)
        if arguments.record:
            listed = [each for each in listed if each.record == arguments.record]
            if not listed:
                raise RecordRefused("record.unknown")
        views = [conflicts.compare(desk, each.record) for each in listed]
    if arguments.json:
        print_json(
            [
                {
                    "record": view.record,
                    "type": view.type,
                    "presence": view.presence,
                    "fields": {
                        field.key: [
                            {"value": choice.value, "hidden": choice.hidden, "user": choice.user}
                            for choice in field.choices
                        ]
                        for field in view.fields
                    },
                }
                for view in views
            ]
        )
        return
    for view in views:
        kind = record_type(view.type)
        print(f"{voice.text(kind.label)} {view.record}: {plain(view.title)}")
        if view.presence:
            print(voice("  dihapus di satu tempat, diubah di tempat lain", "  deleted here, edited there"))
        for field in view.fields:
            declared = kind.by_key.get(field.key)
            print(f"  {field.key} ({voice.text(declared.label) if declared else field.key})")
            for number, choice in enumerate(field.choices, 1):
                shown: object = choice.value
                if choice.hidden:
                    shown = voice("rahasia", "confidential")
                elif declared:
                    shown = show_value(declared, choice.value, voice.language, full=False)
                print(f"    #{number} {plain(shown)}  - {plain(choice.user)}, {choice.at:%d-%m-%Y %H:%M}")
    if not views:
        print(voice("Tidak ada konflik.", "No conflicts."))


def _settle(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        view = conflicts.compare(desk, arguments.record)
        kind = record_type(view.type)
        offered = {field.key: field.choices for field in view.fields}
        choices: dict[str, Value] = {}
        sides: dict[str, str] = {}
        for word in arguments.choices:
            key, equals, text = word.partition("=")
            if not equals or key not in kind.by_key or key == PRESENCE:
                raise RecordRefused("record.unknown_field", field=key)
            number = int(text[1:]) if text.startswith("#") and text[1:].isdigit() else 0
            if number and number <= len(offered.get(key, ())):
                sides[key] = offered[key][number - 1].op_id
            else:
                choices[key] = parse_value(kind.by_key[key], text, today=today(desk))
        conflicts.settle(desk, arguments.record, choices, keep=not arguments.delete, sides=sides)
        if not arguments.delete:
            find_record(desk, arguments.record)
    print(voice("Konflik selesai.", "Settled."))


def _exclude(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        inbox.exclude(desk, inbox.bundle_of(desk, arguments.bundle))
    print(voice("Paket dibatalkan; dapat dipakai lagi.", "Taken out; it can be put back."))


def _include(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        inbox.include(desk, inbox.bundle_of(desk, arguments.bundle))
    print(voice("Paket dipakai lagi.", "Put back."))
