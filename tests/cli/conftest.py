"""Commands run as a user runs them: arguments in, exit code and printed lines out."""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest

from kkb_desktop.cli.main import main

PASSPHRASE = "empat kata yang panjang"


@dataclass(frozen=True)
class Outcome:
    """What a command gave back."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run one command in this process."""
    monkeypatch.setenv("KKB_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("LANG", "id_ID.UTF-8")
    monkeypatch.delenv("KKB_DATABASE_URL", raising=False)

    def run_command(*words: object) -> Outcome:
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            code = main([str(word) for word in words])
        return Outcome(code, out.getvalue(), err.getvalue())

    return run_command


@pytest.fixture
def village(run: Run, tmp_path: Path) -> Path:
    """The data folder of a village laptop."""
    folder = tmp_path / "desa"
    made = run("init", "--folder", folder, "--kind", "desa", "--region", "3204112001", "--user", "Siti")
    assert made.code == 0, made.err
    return folder


@pytest.fixture
def district(run: Run, tmp_path: Path) -> Path:
    """The data folder of the village's district."""
    folder = tmp_path / "kabupaten"
    made = run("init", "--folder", folder, "--kind", "kabupaten", "--region", "3204", "--user", "Dewi")
    assert made.code == 0, made.err
    return folder
