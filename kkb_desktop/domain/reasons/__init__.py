"""The catalogue of reason codes: for each, what happened and what to do next, in words a kader understands.

One file per area. A sentence may hold `{names}` that the error's or issue's params fill; they are filled as plain
text and never read as a format again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kkb_desktop.domain.reasons import (
    backups,
    bundles,
    desks,
    events,
    exchange,
    families,
    files,
    imports,
    indicators,
    keys,
    likeness,
    papers,
    programme,
    records,
    roles,
    store,
)
from kkb_desktop.domain.reasons.reason import Reason
from kkb_desktop.domain.text import Language

REASONS: Mapping[str, Reason] = {
    **records.REASONS,
    **families.REASONS,
    **events.REASONS,
    **imports.REASONS,
    **bundles.REASONS,
    **exchange.REASONS,
    **desks.REASONS,
    **keys.REASONS,
    **backups.REASONS,
    **roles.REASONS,
    **store.REASONS,
    **files.REASONS,
    **papers.REASONS,
    **likeness.REASONS,
    **programme.REASONS,
    **indicators.REASONS,
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """A reason in one language, its params filled in. `next_step` is "" where nothing is to be done."""

    what: str
    next_step: str


def explain(
    reason: str, language: Language = "id", params: Mapping[str, str | int] | None = None
) -> Explanation:
    """The words for a reason code. An unknown code is shown as itself rather than hidden."""
    known = REASONS.get(reason)
    if known is None:
        return Explanation(reason, "")
    filling = params or {}
    return Explanation(
        _fill(known.what.in_language(language), filling),
        _fill(known.next_step.in_language(language), filling) if known.next_step else "",
    )


def _fill(sentence: str, params: Mapping[str, str | int]) -> str:
    parts = sentence.split("{")
    filled = [parts[0]]
    for part in parts[1:]:
        name, closed, rest = part.partition("}")
        filled.append(f"{params.get(name, '…')}{rest}" if closed else "{" + part)
    return "".join(filled)
