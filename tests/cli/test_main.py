"""Exit codes, languages, refusals: what every command has in common."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kkb_desktop.cli import upkeep
from kkb_desktop.services.desk import health

COMMANDS = [
    "init",
    "import-residents",
    "add",
    "edit",
    "show",
    "list",
    "delete",
    "undo",
    "family-card",
    "survey-forms",
    "subject-report",
    "privacy-notice",
    "export",
    "import",
    "inbox",
    "receipt",
    "pack",
    "card",
    "install-card",
    "devices",
    "approve-device",
    "conflicts",
    "settle",
    "exclude",
    "include",
    "rebuild",
    "doctor",
    "digest",
    "users",
    "demo",
]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_in_indonesian(run: Any, command: str) -> None:
    said = run(command, "--help")
    assert said.code == 0
    assert "pemakaian: kkb-desktop" in said.out
    assert "show this help" not in said.out


def test_help_is_english_where_lang_is(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    said = run("--help")
    assert "usage: kkb-desktop" in said.out
    assert "write the package" in said.out


@pytest.mark.parametrize(
    "words", [(), ("tidak-ada",), ("export",), ("init", "--kind", "rumah", "--region", "1")]
)
def test_wrong_use_is_exit_code_2_and_says_where_help_is(run: Any, words: tuple[str, ...]) -> None:
    said = run(*words)
    assert said.code == 2
    assert "--help" in said.err


def test_a_refusal_is_exit_code_1_and_one_line_with_its_reason(run: Any, tmp_path: Path) -> None:
    said = run("digest", "--folder", tmp_path / "kosong")
    assert said.code == 1
    assert said.err.startswith("[desk.missing] ")
    assert said.err.count("\n") == 1


def test_a_wrong_passphrase_is_refused(run: Any, village: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KKB_PASSPHRASE", "bukan kata sandi saya")
    said = run("list", "--folder", village)
    assert said.code == 1
    assert said.err.startswith("[key.")


def test_a_fault_is_exit_code_3_without_traceback_or_data(
    run: Any, village: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> str:
        raise ValueError("Siti 3204115003840001")

    monkeypatch.setattr(health, "digest", fail)
    assert upkeep.health is health
    said = run("digest", "--folder", village)
    assert said.code == 3
    assert "[unexpected]" in said.err
    assert "ValueError kkb_desktop.cli.upkeep" in said.err
    assert "Traceback" not in said.err and "3204115003840001" not in said.err


def test_the_commands_run_without_qt() -> None:
    code = "import sys, kkb_desktop.cli.main; print([m for m in sys.modules if m.startswith('PySide6')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_as_a_process_without_a_passphrase_nobody_is_asked(tmp_path: Path) -> None:
    environment = {key: value for key, value in os.environ.items() if key != "KKB_PASSPHRASE"}
    done = subprocess.run(
        [sys.executable, "-m", "kkb_desktop", "init", "--kind", "desa", "--region", "3204112001"],
        env={**environment, "KKB_HOME": str(tmp_path / "baru"), "LANG": "id_ID.UTF-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2
    assert "KKB_PASSPHRASE" in done.stderr
    assert not (tmp_path / "baru").exists()


def test_a_record_is_added_shown_edited_undone_and_deleted(run: Any, village: Path) -> None:
    here = ("--folder", village)
    added = run(
        "add", "family", "head_name=Asep Sunandar", "rt=3", "card_number=3204111503200001", "--json", *here
    )
    assert added.code == 0, added.err
    family = json.loads(added.out)["record"]
    assert "•" in run("list", *here).out
    edited = run("edit", family, "rt=004", "--json", *here)
    step = json.loads(edited.out)["step"]
    assert json.loads(run("show", family, "--json", *here).out)["values"]["rt"] == "004"
    assert run("undo", step, *here).code == 0
    assert json.loads(run("show", family, "--json", *here).out)["values"]["rt"] == "3"
    assert run("delete", family, *here).code == 0
    gone = run("show", family, *here)
    assert gone.code == 1 and gone.err.startswith("[record.unknown]")


def test_a_record_with_errors_is_refused_and_the_items_are_named(run: Any, village: Path) -> None:
    said = run("add", "family", "rt=1", "--folder", village)
    assert said.code == 1
    assert "Kepala keluarga [field.required]" in said.err
    assert "[record.has_errors]" in said.err


def test_doctor_finds_nothing_in_a_fresh_folder_and_rebuild_keeps_the_digest(run: Any, village: Path) -> None:
    here = ("--folder", village)
    run("add", "family", "head_name=Asep", *here)
    before = run("digest", *here).out
    assert run("rebuild", *here).code == 0
    assert run("digest", *here).out == before
    assert run("doctor", *here).code == 0
    assert json.loads(run("users", "--json", *here).out) == ["Siti"]
