"""Pages and actions that the search finds by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kkb_desktop.domain.regions import plain

_FEWEST = 3  # letters typed


@dataclass(frozen=True, slots=True)
class Command:
    """Something the window can do. `key` is unique in the window; `words` are other names people give it."""

    key: str
    title: str
    line: str
    icon: str
    words: str
    run: Callable[[], object]


def matching(commands: Sequence[Command], text: str, limit: int) -> list[Command]:
    """The commands whose title or other words begin with every word typed; those named so come first.

    One or two letters are the beginning of a name rather than of a page, and find none.
    """
    typed = plain(text).split()
    if len("".join(typed)) < _FEWEST:
        return []
    found: list[tuple[int, Command]] = []
    for command in commands:
        title = plain(command.title).split()
        others = plain(f"{command.words} {command.line}").split()
        if all(any(word.startswith(part) for word in (*title, *others)) for part in typed):
            by_title = all(any(word.startswith(part) for word in title) for part in typed)
            found.append((0 if by_title else 1, command))
    return [command for _rank, command in sorted(found, key=lambda each: each[0])][:limit]
