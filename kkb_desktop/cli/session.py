"""The options every command on a data folder shares, and the opened desk itself."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kkb_desktop.cli.words import Parser, UsageError, Voice
from kkb_desktop.services.desk import instance
from kkb_desktop.services.desk.desk import Desk, close, desk_exists, open_desk, user_names
from kkb_desktop.services.desk.folder import data_folder

Commands = Any  # argparse keeps the type of a set of commands private
Run = Callable[[argparse.Namespace, Voice], int | None]


def add_command(
    commands: Commands,
    voice: Voice,
    name: str,
    run: Run,
    help: str,
    *,
    folder: bool = True,
    json: bool = False,
) -> Parser:
    """Register a command. `folder`: works on a data folder; `json`: can print JSON."""
    parser: Parser = commands.add_parser(name, voice=voice, help=help, description=help)
    parser.set_defaults(run=run)
    if folder:
        parser.add_argument("--folder", type=Path, metavar="FOLDER", help=voice("folder data", "data folder"))
        parser.add_argument(
            "--user",
            metavar=voice("NAMA", "NAME"),
            help=voice("pengguna yang masuk (atau KKB_USER)", "user who signs in (or KKB_USER)"),
        )
    if json:
        parser.add_argument("--json", action="store_true", help=voice("keluaran JSON", "print JSON"))
    return parser


def folder_of(arguments: argparse.Namespace) -> Path:
    """The data folder that was asked for: `--folder`, else KKB_HOME, else the user's own."""
    return arguments.folder if arguments.folder is not None else data_folder()


@contextmanager
def opened(arguments: argparse.Namespace, voice: Voice) -> Iterator[Desk]:
    """The desk in the data folder, closed again afterwards whatever happens."""
    folder = folder_of(arguments)
    user = user_of(arguments, voice)
    secret = passphrase(voice)
    with held(folder, f"kkb-desktop {arguments.command}", voice):
        desk = open_desk(folder, user, secret)
        try:
            yield desk
        finally:
            close(desk)


@contextmanager
def held(folder: Path, what: str, voice: Voice) -> Iterator[None]:
    """The folder for this command alone; where there is no desk in it, it is left as it is.

    Raises StoreRefused "desk.in_use" where the window or another command has it open.
    """
    if not desk_exists(folder):
        yield
        return
    with instance.hold(folder, what):
        instance.put_in_order(folder)
        if instance.low_on_room(folder):
            print(
                voice(
                    "Ruang di laptop ini hampir habis. Kosongkan tempat.",
                    "This laptop is almost full. Make room.",
                ),
                file=sys.stderr,
            )
        yield


def passphrase(voice: Voice, *, again: bool = False) -> str:
    """KKB_PASSPHRASE, or what is typed unseen (twice when `again`). Raises UsageError where nobody can be asked."""
    given = os.environ.get("KKB_PASSPHRASE")
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise UsageError(
            voice("isi KKB_PASSPHRASE dengan kata sandi.", "put the passphrase into KKB_PASSPHRASE.")
        )
    typed = getpass.getpass(voice("Kata sandi: ", "Passphrase: "))
    if again and getpass.getpass(voice("Ketik sekali lagi: ", "Once more: ")) != typed:
        raise UsageError(voice("kedua kata sandi tidak sama.", "the two passphrases differ."))
    return typed


def user_of(arguments: argparse.Namespace, voice: Voice) -> str:
    """Who signs in: `--user`, else KKB_USER, else the only user there is. Raises UsageError where there are several."""
    return arguments.user or os.environ.get("KKB_USER") or _only_user(folder_of(arguments), voice)


def _only_user(folder: Path, voice: Voice) -> str:
    names = user_names(folder)
    if len(names) > 1:
        raise UsageError(
            voice("ada beberapa pengguna; pilih dengan --user: ", "several users; choose by --user: ")
            + ", ".join(names)
        )
    return names[0] if names else ""
