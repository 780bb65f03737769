"""Where the files shipped with the program are: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def resources() -> Path:
    """The folder with `fonts/`, `icons/`, `i18n/`; raises `FileNotFoundError` where the installation lost it."""
    for folder in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        if (folder / "fonts").is_dir():
            return folder
    raise FileNotFoundError(f"no resources folder in or beside {_PACKAGE}")


def asset(kind: str, name: str) -> Path:
    """The path of one shipped file, as `asset("icons", "house.svg")`; it may not exist."""
    return resources() / kind / name
