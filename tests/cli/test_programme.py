"""Groups and their registers from the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def group(run: Any, village: Path) -> str:
    made = run("add", "activity_group", "kind=1", "name=Melati", "--folder", village, "--json")
    assert made.code == 0, made.err
    return str(json.loads(made.out)["record"])


def test_groups_are_listed_in_words_and_as_json(run: Any, village: Path, group: str) -> None:
    said = run("groups", "--folder", village)
    assert said.code == 0 and "BKB Melati" in said.out and said.out.endswith("1 kelompok.\n")
    assert "belum ada pertemuan" in said.out and "K/0 terlambat" in said.out or "K/0 perlu diisi" in said.out
    found = json.loads(run("groups", "--folder", village, "--json").out)
    assert found["groups"][0]["id"] == group and found["participation"]["1"]["groups"] == 1


def test_a_register_is_written_as_pdf_or_workbook_by_the_files_name(
    run: Any, village: Path, group: str, tmp_path: Path
) -> None:
    pdf, book = tmp_path / "r.pdf", tmp_path / "r.xlsx"
    assert run("register", group, "2024-10", pdf, "--folder", village).code == 0
    assert run("register", group, "2024-10", book, "--folder", village).code == 0
    assert pdf.read_bytes()[:4] == b"%PDF" and book.read_bytes()[:2] == b"PK"


def test_a_month_that_is_none_is_refused_by_its_reason(
    run: Any, village: Path, group: str, tmp_path: Path
) -> None:
    said = run("register", group, "Oktober", tmp_path / "r.pdf", "--folder", village)
    assert said.code == 1 and "[register.month]" in said.err
    assert run("register", "nobody", "2024-10", tmp_path / "r.pdf", "--folder", village).code == 1


def test_an_activity_is_reported_and_a_year_recapped(run: Any, village: Path, tmp_path: Path) -> None:
    values = ("title=Posyandu", "held_on=2026-01-05", "female_participants=12")
    record = json.loads(run("add", "activity", *values, "--folder", village, "--json").out)["record"]
    said = run("activity-report", record, tmp_path / "a.pdf", "--folder", village)
    assert said.code == 0 and (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    said = run("activity-recap", "2026-01", tmp_path / "r.pdf", "--folder", village)
    assert said.code == 0 and "1 kegiatan, 12 peserta" in said.out
    assert run("activity-recap", "2026", tmp_path / "r.xlsx", "--folder", village).code == 0
    refused = run("activity-recap", "2026-13", tmp_path / "r.pdf", "--folder", village)
    assert refused.code == 1 and "[activity.period]" in refused.err
