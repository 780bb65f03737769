"""Words a user reads, in both languages of the product."""

from dataclasses import dataclass
from typing import Literal

Language = Literal["id", "en"]


@dataclass(frozen=True, slots=True)
class Text:
    """One short text in Indonesian (`id`, the source language) and English (`en`)."""

    id: str
    en: str

    def in_language(self, language: Language) -> str:
        """The text in `language`."""
        return self.en if language == "en" else self.id
