"""`kkb-desktop COMMAND ...`: parse, run, and say every refusal in one line with its reason code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from typing import cast

from kkb_desktop import __version__
from kkb_desktop.cli import (
    activities,
    backups,
    data_house,
    demo,
    papers,
    programme,
    records,
    setup,
    transfer,
    upkeep,
)
from kkb_desktop.cli.words import REFUSED, UNEXPECTED, USAGE, Parser, UsageError, Voice, language_of
from kkb_desktop.domain.errors import KkbError

_GROUPS = (setup, records, papers, data_house, programme, activities, transfer, backups, upkeep, demo)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; `argv` without the program's name, by default the process's own.

    Returns 0 done, 1 refused (`[reason.code] sentence next step` on standard error), 2 wrong use, 3 unexpected fault.
    """
    voice = Voice(language_of(os.environ))
    _never_fail_on_letters()
    try:
        arguments = build_parser(voice).parse_args(argv)
    except SystemExit as stop:
        return int(stop.code or 0)
    run = cast("Callable[..., int | None]", arguments.run)
    try:
        return run(arguments, voice) or 0
    except KkbError as error:
        print(voice.refusal(error), file=sys.stderr)
        return REFUSED
    except UsageError as error:
        print(f"kkb-desktop: {error}", file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        print(voice("[job.cancelled] Dihentikan.", "[job.cancelled] Stopped."), file=sys.stderr)
        return REFUSED
    except BrokenPipeError:
        # The reader (`| head`) has gone; that is not our fault. Keep the interpreter's own flush silent too.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return REFUSED
    except Exception as error:
        print(_fault(error, voice), file=sys.stderr)
        return UNEXPECTED


def build_parser(voice: Voice) -> Parser:
    """The parser of all commands, in the voice's language."""
    parser = Parser(
        voice=voice,
        prog="kkb-desktop",
        description=voice(
            "Pendataan keluarga Kampung Keluarga Berkualitas, tanpa jaringan.\n"
            "Folder data: --folder, atau KKB_HOME. Kata sandi: KKB_PASSPHRASE, atau ditanyakan.",
            "Family records of Kampung Keluarga Berkualitas, without a network.\n"
            "Data folder: --folder, or KKB_HOME. Passphrase: KKB_PASSPHRASE, or asked for.",
        ),
        epilog=voice(
            "Kode keluar: 0 selesai, 1 ditolak (dengan kode alasan), 2 salah pakai, 3 kesalahan program.",
            "Exit codes: 0 done, 1 refused (with a reason code), 2 wrong use, 3 fault of the program.",
        ),
    )
    parser.add_argument("--version", action="version", version=f"kkb-desktop {__version__}",
                        help=voice("tampilkan versi", "show the version"))  # fmt: skip
    commands = parser.add_subparsers(
        title=voice("perintah", "commands"),
        metavar=voice("PERINTAH", "COMMAND"),
        required=True,
        dest="command",
    )
    for group in _GROUPS:
        group.add_commands(commands, voice)
    return parser


def _never_fail_on_letters() -> None:
    """A console of an old code page shows a question mark instead of ending the command half-way."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def _fault(error: Exception, voice: Voice) -> str:
    """What to report about a fault: kind and place only, as the message may hold personal data."""
    place = ""
    trace = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_globals.get("__name__", "")
        if name.startswith("kkb_desktop"):
            place = f"{name}:{trace.tb_lineno}"
        trace = trace.tb_next
    sentence = voice(
        "Terjadi kesalahan pada program. Data yang sudah tersimpan tetap aman. "
        "Laporkan baris ini kepada pendamping.",
        "A fault in the program. What was saved is safe. Please report this line.",
    )
    return f"[unexpected] {sentence} ({type(error).__name__} {place})"


if __name__ == "__main__":
    sys.exit(main())
