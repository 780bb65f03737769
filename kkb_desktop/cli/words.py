"""How commands speak: the language of the user, tables, and a parser whose own words are Indonesian too."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

from kkb_desktop.domain.errors import KkbError
from kkb_desktop.domain.text import Language, Text

OK, REFUSED, USAGE, UNEXPECTED = 0, 1, 2, 3
"""Exit codes: done; refused with a reason code; wrong use of the command; a fault of the program."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Speaks one language: `voice("Tersimpan.", "Saved.")` gives the right one of the two."""

    language: Language = "id"

    def __call__(self, id: str, en: str) -> str:
        """The one of the two that the user reads."""
        return en if self.language == "en" else id

    def text(self, text: Text) -> str:
        """A text of the domain in the user's language."""
        return text.in_language(self.language)

    def refusal(self, error: KkbError) -> str:
        """`[reason.code] sentence next step`, the one line a refused command prints."""
        said = (error.sentence(self.language), error.next_step(self.language))
        return " ".join((f"[{error.reason}]", *filter(None, said)))


def language_of(environment: Mapping[str, str]) -> Language:
    """English where LANG begins with "en"; Indonesian otherwise, as most users' computers are set up in no order."""
    return "en" if environment.get("LANG", "").lower().startswith("en") else "id"


class UsageError(Exception):
    """The command was used wrongly in a way the parser cannot see; the message is a sentence for the user."""


class Parser(argparse.ArgumentParser):
    """argparse, speaking the user's language in help and errors."""

    def __init__(self, *, voice: Voice, **options: Any) -> None:
        options.setdefault("allow_abbrev", False)
        super().__init__(add_help=False, formatter_class=_formatter(voice), **options)
        self.voice = voice
        self._positionals.title = voice("yang diisi", "arguments")
        self._optionals.title = voice("pilihan", "options")
        self.add_argument(
            "-h", "--help", action="help", help=voice("tampilkan bantuan ini", "show this help")
        )

    def error(self, message: str) -> NoReturn:
        """Print what is wrong and where help is; exit code 2."""
        self.print_usage(sys.stderr)
        said = message if self.voice.language == "en" else _in_indonesian(message)
        advice = self.voice("Bantuan", "Help")
        self.exit(USAGE, f"{self.prog}: {said}. {advice}: {self.prog} --help\n")


_PHRASES = (
    ("the following arguments are required", "belum diisi"),
    ("unrecognized arguments", "tidak dikenal"),
    ("expected one argument", "perlu satu isian"),
    ("expected at least one argument", "perlu paling sedikit satu isian"),
    ("invalid choice", "pilihan tidak dikenal"),
    ("choose from", "pilih dari"),
    ("invalid int value", "bukan bilangan bulat"),
    ("not allowed with argument", "tidak boleh bersama"),
    ("argument ", "isian "),
)


def _in_indonesian(message: str) -> str:
    for english, indonesian in _PHRASES:
        message = message.replace(english, indonesian)
    return message


def _formatter(voice: Voice) -> type[argparse.HelpFormatter]:
    class Formatter(argparse.RawDescriptionHelpFormatter):
        def add_usage(
            self,
            usage: str | None,
            actions: Iterable[argparse.Action],
            groups: Iterable[Any],
            prefix: str | None = None,
        ) -> None:
            prefix = voice("pemakaian: ", "usage: ") if prefix is None else prefix
            super().add_usage(usage, actions, groups, prefix)

    return Formatter


def print_json(value: Any) -> None:
    """One JSON document on standard output, readable and in a stable order of keys."""
    print(json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True))


def print_table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Columns aligned by spaces, a line below the head. Control characters of the data are made visible."""
    cells = [[plain(cell) for cell in row] for row in rows]
    widths = [max(len(row[place]) for row in [list(head), *cells]) for place in range(len(head))]
    print("  ".join(word.ljust(width) for word, width in zip(head, widths, strict=True)).rstrip())
    print("  ".join("-" * width for width in widths))
    for row in cells:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def plain(value: object) -> str:
    """A value as text in which no character can steer the terminal."""
    text = "" if value is None else str(value)
    return "".join(letter if letter.isprintable() else "�" for letter in text)
