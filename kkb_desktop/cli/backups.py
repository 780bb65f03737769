"""Commands about backups: backup, restore, handover."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from kkb_desktop.cli.session import Commands, add_command, folder_of, opened, passphrase
from kkb_desktop.cli.words import OK, REFUSED, UsageError, Voice, plain, print_json, print_table
from kkb_desktop.domain.errors import KkbError, StoreRefused
from kkb_desktop.services.backup import drill, handover, keeping, restoring, server, sticks
from kkb_desktop.services.backup.restoring import DatabaseKey, Found, Loss
from kkb_desktop.services.backup.words import WHY, loss_lines
from kkb_desktop.services.desk.copies import Backup
from kkb_desktop.services.desk.desk import Desk, close, desk_exists, shared_database


def add_commands(commands: Commands, voice: Voice) -> None:
    """Register this group's commands."""
    backup = add_command(
        commands, voice, "backup", _backup,
        voice("buat cadangan, atau daftar cadangan", "make a backup, or list them"), json=True,
    )  # fmt: skip
    backup.add_argument("--list", action="store_true", help=voice("daftar saja", "only list them"))
    backup.add_argument("--prove", action="store_true",
                        help=voice("pulihkan cadangan terbaru ke samping dan bandingkan",
                                   "restore the newest aside and compare"))  # fmt: skip
    backup.add_argument("--stick", type=Path, action="append", default=[], metavar="FOLDER",
                        help=voice("salin juga ke flashdisk ini", "copy to this stick too"))  # fmt: skip
    restore = add_command(
        commands, voice, "restore", _restore,
        voice("lihat apa yang hilang bila kembali ke sebuah cadangan, atau pulihkan",
              "see what going back to a backup would lose, or restore it"), json=True,
    )  # fmt: skip
    restore.add_argument("backup", nargs="?", type=Path, metavar=voice("CADANGAN", "BACKUP"),
                         help=voice("folder cadangan atau flashdisk; tanpa ini: cadangan laptop ini",
                                    "a backup's folder or a stick; without: this laptop's own"))  # fmt: skip
    how = restore.add_mutually_exclusive_group()
    how.add_argument("--beside", type=Path, metavar="FOLDER",
                     help=voice("ke folder baru", "into a new folder"))  # fmt: skip
    how.add_argument("--instead", action="store_true",
                     help=voice("menggantikan data di sini, yang disimpan 30 hari",
                                "in place of what is here, which is kept for 30 days"))  # fmt: skip
    how.add_argument("--server", action="store_true",
                     help=voice("basis data PostgreSQL kantor ini sudah dipulihkan dengan alatnya sendiri",
                                "this office's PostgreSQL was restored by its own tools"))  # fmt: skip
    restore.add_argument("--code", metavar=voice("KODE", "CODE"),
                         help=voice("kode pemulihan, bila kata sandi terlupa",
                                    "the recovery code, where the passphrase is forgotten"))  # fmt: skip
    hand = add_command(
        commands, voice, "handover", _handover,
        voice("serah terima: tutup laptop ini dan tulis paket untuk laptop lain",
              "close this laptop and write the package for another one"),
    )  # fmt: skip
    hand.add_argument("target", nargs="?", type=Path, metavar="FOLDER")
    hand.add_argument("--cancel", action="store_true",
                      help=voice("batalkan: paketnya hilang sebelum dibuka",
                                 "cancel it: the package was lost before it was opened"))  # fmt: skip


def _backup(arguments: argparse.Namespace, voice: Voice) -> int:
    with opened(arguments, voice) as desk:
        if arguments.list:
            return _list(desk, arguments, voice)
        if arguments.prove:
            return _prove(desk, arguments, voice)
        keeping.refuse_other_kinds(desk)
        known = {root for _stick, root in sticks.plugged(desk, arguments.stick)}
        for root in arguments.stick:
            if root not in known:
                sticks.choose(desk, root, root.name)
        done = keeping.keep(desk, arguments.stick, why="asked")
        for refusal in done.refused:
            print(voice.refusal(refusal))
        if done.made is not None:
            if arguments.json:
                print_json(_told(done.made))
            else:
                print(voice("Cadangan: ", "Backup: ") + plain(done.made.path))
                for name in done.copied:
                    print(voice("Disalin ke: ", "Copied to: ") + plain(name))
        return REFUSED if done.refused else OK


def _list(desk: Desk, arguments: argparse.Namespace, voice: Voice) -> int:
    found = restoring.offer(desk, arguments.stick)
    proved = drill.latest(desk)
    if arguments.json:
        print_json(
            {
                "backups": [_told(each) for each in found.backups],
                "spoiled": [{"path": str(each.path), "reason": each.reason} for each in found.spoiled],
                "proved": None if proved is None else {"at": proved.at.isoformat(), "reason": proved.reason},
            }
        )
        return OK
    head = [
        voice(*pair) for pair in (("dibuat", "made"), ("sebab", "why"), ("kB", "kB"), ("folder", "folder"))
    ]
    rows = [
        (
            f"{each.manifest.made_at.astimezone():%d-%m-%Y %H.%M}",
            voice.text(WHY[each.manifest.why]),
            each.manifest.size // 1000,
            each.path,
        )
        for each in found.backups
    ]
    print_table(head, rows)
    for bad in found.spoiled:
        print(f"!! [{bad.reason}] {plain(bad.path)}")
    if proved is not None and proved.passed:
        print(
            voice("Cadangan terbukti dapat dipulihkan ", "Backups proved to be restorable ")
            + f"{proved.at.astimezone():%d-%m-%Y}"
        )
    return OK


def _prove(desk: Desk, arguments: argparse.Namespace, voice: Voice) -> int:
    done = drill.run(desk)
    if arguments.json:
        print_json({"at": done.at.isoformat(), "made_at": done.made_at.isoformat(), "reason": done.reason})
    elif done.passed:
        print(voice("Terbukti dapat dipulihkan: ", "Proved to be restorable: ")
              + f"{done.made_at.astimezone():%d-%m-%Y %H.%M}")  # fmt: skip
    else:
        print(voice.refusal(StoreRefused(done.reason)))
    return OK if done.passed else REFUSED


def _restore(arguments: argparse.Namespace, voice: Voice) -> int:
    folder = folder_of(arguments)
    if arguments.server:
        with opened(arguments, voice) as desk:
            server.restored(desk)
        print(voice("Penulis baru dipakai mulai sekarang.", "New writers are used from now on."))
        return OK
    if shared_database(folder):
        raise StoreRefused("backup.server")
    if arguments.instead and not _works(arguments, voice):
        backup = _chosen(restoring.find([arguments.backup or folder]), voice)
        restoring.restore_into(folder, backup, _key(arguments, voice, backup))
        print(voice("Dipulihkan ke: ", "Restored into: ") + plain(folder))
        _next_step(voice)
        return OK
    if not desk_exists(folder):
        if arguments.backup is None:
            raise StoreRefused("backup.none")
        backup = _chosen(restoring.find([arguments.backup]), voice)
        return _without_desk(arguments, voice, backup)
    with opened(arguments, voice) as desk:
        found = restoring.offer(desk) if arguments.backup is None else restoring.find([arguments.backup])
        backup = _chosen(found, voice)
        if arguments.beside is not None:
            key = restoring.same_key(desk, backup) or _key(arguments, voice, backup)
            return _beside(arguments, voice, backup, key)
        restoring.refuse_other(desk, backup)
        key = restoring.same_key(desk, backup) or _key(arguments, voice, backup)
        lost = restoring.preview(desk, backup, key)
        _say_loss(arguments, voice, backup, lost)
        if arguments.instead:
            close(restoring.restore_instead(desk, backup, key))
            if not arguments.json:
                print(voice("Dipulihkan. Data sebelumnya disimpan 30 hari di folder data.",
                            "Restored. What was here is kept for 30 days in the data folder."))  # fmt: skip
                _next_step(voice)
    return OK


def _without_desk(arguments: argparse.Namespace, voice: Voice, backup: Backup) -> int:
    if arguments.beside is not None:
        return _beside(arguments, voice, backup, _key(arguments, voice, backup))
    if arguments.json:
        print_json({"backup": _told(backup), "lost": None})
    else:
        _say_backup(voice, backup)
        print(voice("Di folder data belum ada apa-apa; --instead memulihkan ke sana.",
                    "There is nothing in the data folder; --instead restores into it."))  # fmt: skip
    return OK


def _beside(arguments: argparse.Namespace, voice: Voice, backup: Backup, key: DatabaseKey) -> int:
    restoring.restore_beside(backup, key, arguments.beside)
    print(voice("Dipulihkan ke folder baru: ", "Restored into a new folder: ") + plain(arguments.beside))
    return OK


def _handover(arguments: argparse.Namespace, voice: Voice) -> None:
    if arguments.cancel == (arguments.target is not None):
        raise UsageError(voice("isi FOLDER, atau --cancel.", "give a FOLDER, or --cancel."))
    with opened(arguments, voice) as desk:
        if arguments.cancel:
            handover.cancel(desk)
            print(voice("Laptop ini terbuka lagi.", "This laptop is open again."))
            return
        package = handover.hand_over(desk, arguments.target)
        print(voice("Paket serah terima: ", "Handover package: ") + plain(package.path))
        print(voice("Laptop ini sekarang hanya dapat dibaca.", "This laptop can only be read now."))


def _works(arguments: argparse.Namespace, voice: Voice) -> bool:
    """Whether the data folder has a desk that opens; a wrong passphrase is no reason to put another in its place."""
    if not desk_exists(folder_of(arguments)):
        return False
    try:
        with opened(arguments, voice):
            return True
    except StoreRefused as error:
        if error.reason in (
            "store.missing",
            "store.unreadable",
            "store.damaged",
            "store.plain",
            "desk.incomplete",
        ):
            return False
        raise
    except KkbError as error:
        if error.reason == "key.damaged":
            return False
        raise


def _chosen(found: Found, voice: Voice) -> Backup:
    backup, bad = restoring.newest_good(found)
    for each in (*found.spoiled, *bad):
        print(f"!! [{each.reason}] {plain(each.path)}")
    if backup is None:
        raise StoreRefused("backup.spoiled" if bad or found.spoiled else "backup.none")
    return backup


def _key(arguments: argparse.Namespace, voice: Voice, backup: Backup) -> DatabaseKey:
    if arguments.code:
        return restoring.key_by_code(backup, arguments.code)
    names = restoring.users_of(backup)
    user = arguments.user or (names[0] if len(names) == 1 else "")
    if not user:
        raise UsageError(
            voice("ada beberapa pengguna; pilih dengan --user: ", "several users; choose by --user: ")
            + ", ".join(names)
        )
    return restoring.key_by_passphrase(backup, user, passphrase(voice))


def _say_loss(arguments: argparse.Namespace, voice: Voice, backup: Backup, lost: Loss) -> None:
    if arguments.json:
        counts = {name: dict(getattr(lost, name)) for name in ("added", "changed", "deleted")}
        other = {
            name: getattr(lost, name) for name in ("unconfirmed", "drafts", "photos", "bundles", "laptops")
        }
        print_json({"backup": _told(backup), "lost": {**counts, **other}})
        return
    _say_backup(voice, backup)
    if lost.nothing:
        print(voice("Tidak ada yang hilang.", "Nothing would be lost."))
        return
    print(voice("Yang hilang bila kembali ke cadangan ini:", "Going back to this backup would lose:"))
    for words, count in loss_lines(lost):
        print(f"  {count:>6}  {voice.text(words)}")
    if lost.unconfirmed:
        print(voice(f"  {lost.unconfirmed} catatan di antaranya belum diterima kabupaten.",
                    f"  {lost.unconfirmed} records of them are not confirmed by the other side."))  # fmt: skip


def _say_backup(voice: Voice, backup: Backup) -> None:
    said = backup.manifest
    print(
        voice("Cadangan: ", "Backup: ") + f"{said.made_at.astimezone():%d-%m-%Y %H.%M}  {plain(said.place)}"
    )


def _next_step(voice: Voice) -> None:
    print(voice("Langkah berikutnya: baca tanda terima atau paket dari kabupaten.",
                "Next step: read a receipt or pack from the district."))  # fmt: skip


def _told(backup: Backup) -> dict[str, Any]:
    said = backup.manifest
    return {
        "path": str(backup.path),
        "made_at": said.made_at.isoformat(),
        "why": said.why,
        "size": said.size,
        "region": said.region,
        "kind": said.kind,
        "schema": said.content.schema,
        "digest": said.content.digest,
    }
