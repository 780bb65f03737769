"""When this laptop's data was last backed up."""

from __future__ import annotations

from datetime import UTC, datetime

from kkb_desktop.services.desk.desk import Desk

FOLDER = "cadangan"
"""Where backups lie, inside the data folder."""


def last_backup(desk: Desk) -> datetime | None:
    """When the newest backup was written; None before the first."""
    folder = desk.folder / FOLDER
    files = [path for path in folder.iterdir() if path.is_file()] if folder.is_dir() else []
    newest = max((path.stat().st_mtime for path in files), default=None)
    return None if newest is None else datetime.fromtimestamp(newest, UTC)
