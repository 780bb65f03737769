"""Where a person's data lives when nobody says otherwise."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs


def data_folder() -> Path:
    """The data folder: KKB_HOME where it is set, else the user's own on this system. It need not exist yet."""
    chosen = os.environ.get("KKB_HOME")
    return Path(chosen) if chosen else Path(platformdirs.user_data_dir("kkb-desktop", appauthor=False))
