"""Backups by command: made, listed, proved, previewed, restored; and a laptop handed over."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def typed(run: Run, folder: Path, head: str) -> None:
    made = run("add", "family", f"head_name={head}", "rt=01", "--folder", folder)
    assert made.code == 0, made.err


def digest(run: Run, folder: Path) -> str:
    found = run("digest", "--folder", folder)
    assert found.code == 0, found.err
    return found.out.strip()


def test_a_backup_is_made_listed_and_proved(run: Run, village: Path, tmp_path: Path) -> None:
    typed(run, village, "Wawan")
    (tmp_path / "stik").mkdir()
    made = run("backup", "--folder", village, "--stick", tmp_path / "stik")
    assert made.code == 0 and "Cadangan:" in made.out and "Disalin ke: stik" in made.out
    proved = run("backup", "--prove", "--folder", village)
    assert proved.code == 0 and "Terbukti dapat dipulihkan" in proved.out
    listed = run("backup", "--list", "--stick", tmp_path / "stik", "--folder", village)
    assert (
        listed.code == 0
        and listed.out.count("Diminta") == 2
        and "Cadangan terbukti dapat dipulihkan" in listed.out
    )
    told = json.loads(run("backup", "--list", "--json", "--folder", village).out)
    assert len(told["backups"]) == 1 and told["spoiled"] == [] and told["proved"]["reason"] == ""


def test_going_back_is_shown_first_and_done_only_when_asked(run: Run, village: Path) -> None:
    typed(run, village, "Wawan")
    then = digest(run, village)
    assert run("backup", "--folder", village).code == 0
    typed(run, village, "Dedi")
    now = digest(run, village)
    shown = run("restore", "--folder", village)
    assert shown.code == 0 and "Yang hilang" in shown.out and "1  Keluarga (baru)" in shown.out
    assert digest(run, village) == now
    told = json.loads(run("restore", "--json", "--folder", village).out)
    assert told["lost"]["added"] == {"family": 1} and told["lost"]["unconfirmed"] == 1
    done = run("restore", "--instead", "--folder", village)
    assert done.code == 0 and "disimpan 30 hari" in done.out and "tanda terima" in done.out
    assert digest(run, village) == then


def test_beside_leaves_the_data_folder_alone(run: Run, village: Path, tmp_path: Path) -> None:
    typed(run, village, "Wawan")
    then = digest(run, village)
    run("backup", "--folder", village)
    typed(run, village, "Dedi")
    done = run("restore", "--beside", tmp_path / "dulu", "--folder", village)
    assert done.code == 0, done.err
    assert digest(run, tmp_path / "dulu") == then != digest(run, village)
    again = run("restore", "--beside", tmp_path / "dulu", "--folder", village)
    assert again.code == 1 and "[restore.not_empty]" in again.err


def test_a_broken_laptop_is_replaced_from_a_stick(run: Run, village: Path, tmp_path: Path) -> None:
    typed(run, village, "Wawan")
    (tmp_path / "stik").mkdir()
    run("backup", "--folder", village, "--stick", tmp_path / "stik")
    shown = run("restore", tmp_path / "stik", "--folder", tmp_path / "baru")
    assert shown.code == 0 and not (tmp_path / "baru").exists()
    done = run("restore", tmp_path / "stik", "--instead", "--folder", tmp_path / "baru")
    assert done.code == 0, done.err
    assert digest(run, tmp_path / "baru") == digest(run, village)


def test_a_damaged_database_is_replaced_and_a_wrong_passphrase_is_no_damage(
    run: Run, village: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(run, village, "Wawan")
    then = digest(run, village)
    run("backup", "--folder", village)
    with monkeypatch.context() as patched:
        patched.setenv("KKB_PASSPHRASE", "salah sekali kata ini")
        wrong = run("restore", "--instead", "--folder", village)
        assert wrong.code == 1 and "[key.wrong]" in wrong.err
    (village / "kkb.db").write_bytes(os.urandom(30_000))
    assert "[store.unreadable]" in run("digest", "--folder", village).err
    done = run("restore", "--instead", "--folder", village)
    assert done.code == 0, done.err
    assert digest(run, village) == then


def test_a_spoiled_newest_is_named_and_the_one_before_it_taken(run: Run, village: Path) -> None:
    for head in ("Wawan", "Dedi"):
        typed(run, village, head)
        run("backup", "--folder", village)
    newest = json.loads(run("backup", "--list", "--json", "--folder", village).out)["backups"][0]["path"]
    data = bytearray((Path(newest) / "kkb.db").read_bytes())
    data[7000] ^= 1
    (Path(newest) / "kkb.db").write_bytes(data)
    shown = run("restore", "--folder", village)
    assert shown.code == 0 and "!! [backup.spoiled]" in shown.out and "1  Keluarga (baru)" in shown.out


def test_another_villages_backup_is_refused(run: Run, village: Path, tmp_path: Path) -> None:
    other = tmp_path / "lain"
    run("init", "--folder", other, "--kind", "desa", "--region", "3204112002", "--user", "Siti")
    run("backup", "--folder", other)
    refused = run("restore", other, "--instead", "--folder", village)
    assert refused.code == 1 and "[restore.other_region]" in refused.err


def test_the_work_moves_to_another_laptop_and_back(run: Run, village: Path, tmp_path: Path) -> None:
    typed(run, village, "Wawan")
    (tmp_path / "stik").mkdir()
    done = run("handover", tmp_path / "stik", "--folder", village)
    assert done.code == 0 and "Paket serah terima" in done.out
    refused = run("add", "family", "head_name=Dedi", "--folder", village)
    assert refused.code == 1 and "[desk.handed_over]" in refused.err
    taken = run("restore", tmp_path / "stik", "--instead", "--folder", tmp_path / "baru")
    assert taken.code == 0, taken.err
    typed(run, tmp_path / "baru", "Dedi")
    assert run("handover", "--cancel", "--folder", village).code == 0
    typed(run, village, "Ujang")
    assert run("handover", "--folder", village).code == 2


def test_a_forgotten_passphrase_is_answered_by_the_code(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "desa"
    made = run("init", "--folder", folder, "--kind", "desa", "--region", "3204112001", "--user", "Siti")
    code = next(line.strip() for line in made.out.splitlines() if line.startswith("    ") and "-" in line)
    run("backup", "--folder", folder)
    backup = json.loads(run("backup", "--list", "--json", "--folder", folder).out)["backups"][0]["path"]
    monkeypatch.setenv("KKB_PASSPHRASE", "salah sekali kata ini")
    refused = run("restore", backup, "--beside", tmp_path / "a", "--folder", tmp_path / "kosong")
    assert refused.code == 1 and "[key.wrong]" in refused.err
    done = run("restore", backup, "--beside", tmp_path / "a", "--folder", tmp_path / "kosong", "--code", code)
    assert done.code == 0, done.err


def test_where_there_is_no_server_none_was_restored(run: Run, village: Path) -> None:
    refused = run("restore", "--server", "--folder", village)
    assert refused.code == 1 and "[restore.no_server]" in refused.err
