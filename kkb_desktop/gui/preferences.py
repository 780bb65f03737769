"""What a person chose about the look of the program; kept in `pengaturan.json`, which holds nothing else."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal, cast

from kkb_desktop import disk
from kkb_desktop.domain.errors import FileRefused
from kkb_desktop.domain.text import Language
from kkb_desktop.gui.theme.scale import TEXT_SIZES

FILE_NAME = "pengaturan.json"
_LARGEST = 64 * 1024
"""Bytes of the file; what is larger is not ours."""
_LANGUAGES = ("id", "en")
_THEMES = ("auto", "light", "dark")


@dataclass(frozen=True, slots=True)
class Preferences:
    """Language, theme (`auto` follows the system) and text size in per cent."""

    language: Language = "id"
    theme: Literal["auto", "light", "dark"] = "auto"
    text_size: int = 100


def load_preferences(folder: Path) -> Preferences:
    """The preferences kept in `folder`; whatever is missing, damaged or unknown is the default.

    A look that cannot be read must never keep anybody from the data.
    """
    try:
        kept = json.loads(disk.read_up_to(folder / FILE_NAME, _LARGEST))
    except (FileRefused, ValueError, RecursionError):
        return Preferences()
    if not isinstance(kept, dict):
        return Preferences()
    plain = Preferences()
    language, look, size = kept.get("language"), kept.get("theme"), kept.get("text_size")
    return Preferences(
        language=cast(Language, language) if language in _LANGUAGES else plain.language,
        theme=cast(Literal["auto", "light", "dark"], look) if look in _THEMES else plain.theme,
        text_size=size if type(size) is int and size in TEXT_SIZES else plain.text_size,
    )


def save_preferences(folder: Path, preferences: Preferences) -> None:
    """Keep `preferences` in `folder` (made where missing), whole or not at all; raises FileRefused."""
    folder = folder.resolve()  # which may be a link to another disk
    disk.make_private(folder)
    text = json.dumps(asdict(preferences), indent=2) + "\n"
    disk.write_whole(folder / FILE_NAME, text.encode())
