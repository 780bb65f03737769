"""Writing a file that was asked for, and saying so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.jobs import Job


def save_file(
    start: Callable[[Callable[[Job], Any]], Job],
    messages: Messages,
    path: Path,
    write: Callable[[], object],
) -> Job:
    """`write` the file `path` off the screen's thread; then offer to open, print and find it, or say why not.

    `start` is the runner's `read`, or its `write` where the file leaves a line in the book of what went out.
    """

    def work(_job: Job) -> Path:
        write()
        return path

    job = start(work)
    job.done.connect(messages.wrote)
    job.failed.connect(messages.refuse)
    return job
