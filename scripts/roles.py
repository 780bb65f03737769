"""Writes docs/roles.md from the table in `kkb_desktop/domain/roles.py`: `python scripts/roles.py`."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from kkb_desktop.domain.roles import (  # noqa: E402
    FIRST_ROLES,
    FURTHER_ROLES,
    MAY,
    PERMISSIONS,
    ROLES,
    WHERE_NOBODY_ELSE,
)

TARGET = ROOT / "docs" / "roles.md"


def page() -> str:
    """The whole page."""
    parts = [
        "# Users and what they may do",
        "",
        "Written by `scripts/roles.py` from `kkb_desktop/domain/roles.py`; do not edit by hand.",
        "",
        "The services refuse what is not ticked (`role.denied`, `services/desk/permits.py`), whatever screens show.",
        "(x): on a laptop where no other user's role has it, so that somebody is always in charge.",
        "A role that this program does not know, from a newer one, only looks.",
        "",
        "| | " + " | ".join(ROLES[role].id for role in MAY) + " |",
        "|---|" + "---|" * len(MAY),
    ]
    for permission, words in PERMISSIONS.items():
        cells = [
            "x" if permission in allowed else "(x)" if permission in WHERE_NOBODY_ELSE.get(role, ()) else ""
            for role, allowed in MAY.items()
        ]
        parts.append(f"| {words.id} (`{permission}`: {words.en.lower()}) | " + " | ".join(cells) + " |")
    parts += ["", "Who can be what:", "", "| desk | first user | later users |", "|---|---|---|"]
    for kind, first in FIRST_ROLES.items():
        parts.append(f"| {kind} | {', '.join(first)} | {', '.join(FURTHER_ROLES[kind])} |")
    return "\n".join(parts) + "\n"


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf-8")
