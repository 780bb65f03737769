"""Commands on records: import-residents, add, edit, show, list, delete, undo."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from kkb_desktop.cli.session import Commands, add_command, opened
from kkb_desktop.cli.values import mask, parse_assignments, record_type, show_value
from kkb_desktop.cli.words import OK, Voice, plain, print_json, print_table
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import Field, RecordType
from kkb_desktop.domain.issues import Issue, Level
from kkb_desktop.domain.reasons import explain
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.families import families
from kkb_desktop.services.spreadsheets import residents
from kkb_desktop.services.writing import privacy, records
from kkb_desktop.services.writing.records import RecordHasErrors, RecordView, Saved


def add_commands(commands: Commands, voice: Voice) -> None:
    """Register this group's commands."""
    residents_in = add_command(
        commands,
        voice,
        "import-residents",
        _import_residents,
        voice(
            "periksa buku penduduk (xlsx, xls, csv); disimpan hanya dengan --approve",
            "rehearse a residents' workbook (xlsx, xls, csv); written only with --approve",
        ),
        json=True,
    )
    residents_in.add_argument("path", type=Path, metavar=voice("BERKAS", "FILE"))
    residents_in.add_argument(
        "--approve", action="store_true", help=voice("setujui dan simpan", "approve and write")
    )
    residents_in.add_argument(
        "--doubtful",
        action="store_true",
        help=voice("ikut simpan baris yang diragukan", "write the doubtful rows too"),
    )
    kinds = ", ".join(RECORD_TYPES)
    add = add_command(
        commands,
        voice,
        "add",
        _add,
        voice(f"tambah catatan ({kinds})", f"add a record ({kinds})"),
        json=True,
    )
    add.add_argument("type", metavar=voice("JENIS", "TYPE"), help=kinds)
    edit = add_command(
        commands, voice, "edit", _edit, voice("ubah isian catatan", "change fields of a record"), json=True
    )
    _record_argument(edit, voice)
    for parser in (add, edit):
        parser.add_argument(
            "assignments",
            nargs="*",
            metavar=voice("isian=nilai", "field=value"),
            help=voice("contoh: rt=003 sex=2; kosongkan dengan rt=", "e.g. rt=003 sex=2; empty with rt="),
        )
    show = add_command(
        commands, voice, "show", _show, voice("tampilkan satu catatan", "show one record"), json=True
    )
    _record_argument(show, voice)
    show.add_argument(
        "--full", action="store_true", help=voice("NIK dan No. KK lengkap", "show NIK and No. KK in full")
    )
    show.add_argument("--history", action="store_true", help=voice("siapa mengubah apa", "who changed what"))
    listing = add_command(
        commands, voice, "list", _list, voice("daftar keluarga", "list the families"), json=True
    )
    listing.add_argument("--text", default="", help=voice("cari nama, No. KK, alamat", "search text"))
    listing.add_argument(
        "--filter", default="all", choices=families.FILTERS, help=voice("saringan", "narrow the list")
    )
    listing.add_argument("--limit", type=int, default=200, help=voice("paling banyak baris", "most rows"))
    delete = add_command(commands, voice, "delete", _delete, voice("hapus catatan", "delete a record"))
    _record_argument(delete, voice)
    undo = add_command(
        commands,
        voice,
        "undo",
        _undo,
        voice("batalkan satu langkah", "undo one step"),
    )
    undo.add_argument("step", metavar=voice("LANGKAH", "STEP"))


def _record_argument(parser: argparse.ArgumentParser, voice: Voice) -> None:
    parser.add_argument("record", metavar="ID", help=voice("id catatan", "record id"))


def find_record(desk: Desk, record: str) -> RecordView:
    """The record of that id, of whatever type. Raises RecordRefused "record.unknown"."""
    found = records.read_many(desk, [record]).get(record)
    if found is None:
        raise RecordRefused("record.unknown")
    return found


def print_issues(kind: RecordType, issues: Sequence[Issue], voice: Voice, stream: TextIO) -> None:
    """The findings about a record, a line each, with the field's label."""
    for issue in issues:
        field = kind.by_key.get(issue.field)
        label = voice.text(field.label) if field else voice.text(kind.label)
        mark = {Level.ERROR: "!!", Level.WARNING: " !", Level.NOTE: "  "}[issue.level]
        said = explain(issue.code, voice.language, issue.params).what
        print(f" {mark} {label} [{issue.code}] {plain(said)}", file=stream)


def _import_residents(arguments: argparse.Namespace, voice: Voice) -> int:
    with opened(arguments, voice) as desk:
        rehearsal = residents.rehearse(desk, arguments.path)
        counts = {
            "new": rehearsal.new,
            "changed": rehearsal.changed,
            "unchanged": rehearsal.unchanged,
            "doubtful": rehearsal.doubtful,
            "problems": len(rehearsal.problems),
        }
        step = ""
        if arguments.approve:
            step = residents.approve(desk, rehearsal, include_doubtful=arguments.doubtful).step
    if arguments.json:
        print_json({**counts, "step": step})
        return OK
    labels = {
        "new": voice("baris baru", "new rows"),
        "changed": voice("baris berubah", "changed rows"),
        "unchanged": voice("baris sama", "unchanged rows"),
        "doubtful": voice("baris diragukan", "doubtful rows"),
        "problems": voice("hal yang perlu diperiksa", "problems to look at"),
    }
    for key, label in labels.items():
        print(f"{counts[key]:7}  {label}")
    for problem in rehearsal.problems[:50]:
        said = explain(problem.issue.code, voice.language, problem.issue.params).what
        cell = f"{problem.sheet}!{problem.column_letter}{problem.row}"
        print(f"  {plain(cell)} [{problem.issue.code}] {plain(said)}")
    if len(rehearsal.problems) > 50:
        print(voice("  … dan lainnya", "  … and more"))
    if arguments.approve:
        print(voice("Tersimpan.", "Saved.") + _undo_hint(step, voice))
    else:
        print(
            voice(
                "Belum ada yang disimpan. Ulangi dengan --approve.", "Nothing written. Repeat with --approve."
            )
        )
    return OK


def _add(arguments: argparse.Namespace, voice: Voice) -> None:
    kind = record_type(arguments.type)
    with opened(arguments, voice) as desk:
        values = parse_assignments(kind, arguments.assignments, today=today(desk))
        with _explained(kind, voice):
            saved = records.save(desk, kind.key, values, label=f"Tambah {kind.label.id}")
    _report(saved, kind, arguments, voice)


def _edit(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        view = find_record(desk, arguments.record)
        kind = record_type(view.type)
        values = parse_assignments(kind, arguments.assignments, today=today(desk))
        with _explained(kind, voice):
            saved = records.save(desk, kind.key, values, opened=view, label=f"Ubah {kind.label.id}")
    _report(saved, kind, arguments, voice)


@contextmanager
def _explained(kind: RecordType, voice: Voice) -> Iterator[None]:
    """Name the items that keep a record from being saved before the refusal goes on."""
    try:
        yield
    except RecordHasErrors as refused:
        print_issues(kind, refused.issues, voice, sys.stderr)
        raise


def _report(saved: Saved, kind: RecordType, arguments: argparse.Namespace, voice: Voice) -> None:
    if arguments.json:
        issues = [
            {"field": each.field, "level": each.level.value, "code": each.code} for each in saved.issues
        ]
        print_json({"record": saved.record, "step": saved.change.step, "issues": issues})
        return
    print_issues(kind, saved.issues, voice, sys.stdout)
    if saved.change:
        print(f"{voice('Tersimpan', 'Saved')}: {saved.record}{_undo_hint(saved.change.step, voice)}")
    else:
        print(voice("Tidak ada yang berubah.", "Nothing changed."))


def _undo_hint(step: str, voice: Voice) -> str:
    return (
        voice(f"  (batalkan: kkb-desktop undo {step})", f"  (undo: kkb-desktop undo {step})") if step else ""
    )


def _show(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        view = find_record(desk, arguments.record)
        kind = record_type(view.type)
        past = records.history(desk, view.id) if arguments.history else []
        seen = privacy.visible(desk, view.values, kind)
        privacy.note(desk, "reveal" if arguments.full else "view", view.type, view.id)
    if arguments.json:
        values = {
            key: value if arguments.full or not isinstance(value, str) else _masked(kind.by_key[key], value)
            for key, value in seen.items()
        }
        print_json(
            {
                "id": view.id,
                "type": view.type,
                "values": values,
                "conflicts": list(view.conflicts),
                "sync": view.sync,
                "user": view.user,
            }
        )
        return
    print(f"{voice.text(kind.label)} {view.id}  [{sync_word(view.sync, voice)}]")
    for field in kind.fields:
        value = seen.get(field.key)
        if value is not None:
            shown = plain(show_value(field, value, voice.language, full=arguments.full))
            clash = voice("  <- berbenturan", "  <- in conflict") if field.key in view.conflicts else ""
            print(f"  {field.key:20} {voice.text(field.label)}: {shown}{clash}")
    for event in past:
        who = f"{event.at.astimezone():%d-%m-%Y %H:%M} {plain(event.user)}"
        if event.doubtful:
            who += voice(" (jam laptopnya diragukan)", " (its laptop's clock is doubtful)")
        print(f"  - {who}: {', '.join(change.field for change in event.changes)}")


def _masked(field: Field, value: str) -> str:
    return show_value(field, value, "id", full=False)


def sync_word(sync: str, voice: Voice) -> str:
    """ "unsent", "sent" or "received" as the user reads it."""
    return {
        "unsent": voice("belum dikirim", "not sent"),
        "sent": voice("terkirim", "sent"),
        "received": voice("diterima", "received"),
    }.get(sync, sync)


def _list(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        ids = families.family_ids(desk, arguments.text, arguments.filter)
        shown = ids[: max(0, arguments.limit)]
        rows = families.family_rows(desk, shown)
    found = [rows[each] for each in shown if each in rows]
    if arguments.json:
        print_json(
            [
                {
                    "id": row.id,
                    "head_name": row.head_name,
                    "rt": row.rt,
                    "rw": row.rw,
                    "size": row.size,
                    "sync": row.sync,
                }
                for row in found
            ]
        )
        return
    head = ("ID", voice("Kepala keluarga", "Head"), "No. KK", "RT", "RW", voice("Jiwa", "People"), "Status")
    print_table(
        head,
        [
            (
                row.id,
                row.head_name,
                mask(row.no_kk),
                row.rt,
                row.rw,
                row.size,
                sync_word(row.sync, voice),
            )
            for row in found
        ],
    )
    print(voice(f"{len(found)} dari {len(ids)} keluarga", f"{len(found)} of {len(ids)} families"))


def _delete(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        view = find_record(desk, arguments.record)
        change = records.delete(desk, view.type, view.id)
    print(voice("Dihapus.", "Deleted.") + _undo_hint(change.step, voice))


def _undo(arguments: argparse.Namespace, voice: Voice) -> None:
    with opened(arguments, voice) as desk:
        change = records.undo(desk, arguments.step)
    print(voice("Dibatalkan.", "Undone."))
    if change.skipped:
        print(
            voice(
                f"{change.skipped} isian dibiarkan karena sudah diubah orang lain.",
                f"{change.skipped} fields left alone: somebody has changed them since.",
            )
        )
