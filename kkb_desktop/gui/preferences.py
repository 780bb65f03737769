"""What a person chose about the look of the program; kept in `pengaturan.json`, which holds nothing else."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal, cast

from kkb_desktop.domain.text import Language
from kkb_desktop.gui.theme.scale import TEXT_SIZES

FILE_NAME = "pengaturan.json"
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
        kept = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    if not isinstance(kept, dict):
        return Preferences()
    plain = Preferences()
    language, look, size = kept.get("language"), kept.get("theme"), kept.get("text_size")
    return Preferences(
        language=cast(Language, language) if language in _LANGUAGES else plain.language,
        theme=cast(Literal["auto", "light", "dark"], look) if look in _THEMES else plain.theme,
        text_size=size if isinstance(size, int) and size in TEXT_SIZES else plain.text_size,
    )


def save_preferences(folder: Path, preferences: Preferences) -> None:
    """Keep `preferences` in `folder` (made where missing), whole or not at all; raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / FILE_NAME
    fresh = target.with_suffix(".json.baru")
    fresh.write_text(json.dumps(asdict(preferences), indent=2) + "\n", encoding="utf-8")
    os.replace(fresh, target)
