"""Sticks are folders here; a program that is run again opens the same folder."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stik"
    folder.mkdir()
    return folder
