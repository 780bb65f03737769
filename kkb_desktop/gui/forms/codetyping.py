"""Choosing coded answers by their numbers: digits are taken until they can only mean one code."""

from __future__ import annotations

from collections.abc import Iterable


class CodeTyping:
    """What has been typed of a code so far. No clock is involved: "1" waits where 10 is a code too.

    >>> typing = CodeTyping(range(1, 11))
    >>> typing.press("4"), typing.press("1"), typing.press("0")
    (4, None, 10)
    """

    def __init__(self, codes: Iterable[int]) -> None:
        self._codes = tuple(str(code) for code in codes)
        self.pending = ""

    def press(self, digit: str) -> int | None:
        """Take a digit; the code it completes, or None while there is more to come or the digit fits no code."""
        typed = self.pending + digit
        if not any(code.startswith(typed) for code in self._codes):
            return None
        if any(code.startswith(typed) and code != typed for code in self._codes):
            self.pending = typed
            return None
        self.pending = ""
        return int(typed)

    def accept(self) -> int | None:
        """What was typed so far as a code of its own (Enter after "1"); None where it is none."""
        typed, self.pending = self.pending, ""
        return int(typed) if typed in self._codes else None

    def clear(self) -> bool:
        """Forget what was typed; whether there was anything."""
        typed, self.pending = self.pending, ""
        return bool(typed)
