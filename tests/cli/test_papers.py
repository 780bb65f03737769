"""Papers from the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from kkb_desktop.domain.family_code import short_code


@pytest.fixture
def people(run: Any, village: Path) -> dict[str, str]:
    here = ("--folder", village, "--json")
    family = json.loads(run("add", "family", "head_name=Asep Sunandar", "rt=3", "rw=1", *here).out)["record"]
    person = run("add", "person", f"family={family}", "name=Asep Sunandar", "sex=1", "relation=1", *here)
    return {"family": family, "person": json.loads(person.out)["record"]}


def count(path: Path) -> int:
    return len(PdfReader(path).pages)


def test_a_card_is_printed_by_id_or_by_the_code_on_paper(
    run: Any, village: Path, people: dict[str, str], tmp_path: Path
) -> None:
    first, second = tmp_path / "a.pdf", tmp_path / "b.pdf"
    said = run("family-card", people["family"], first, "--folder", village)
    assert said.code == 0 and str(first) in said.out
    assert run("family-card", short_code(people["family"]), second, "--folder", village).code == 0
    assert first.read_bytes() == second.read_bytes() and count(first) == 1


def test_forms_are_printed_empty_for_an_rt_or_for_families(
    run: Any, village: Path, people: dict[str, str], tmp_path: Path
) -> None:
    here = ("--round", 2026, "--folder", village)
    path = tmp_path / "f.pdf"
    assert run("survey-forms", path, "--blank", 2, "--paper", "F4", *here).code == 0
    assert count(path) == 8
    said = run("survey-forms", path, "--rt", "003", "--rw", "1", *here)
    assert said.code == 0 and said.out.startswith("1 formulir")
    assert count(path) == 3
    said = run("survey-forms", path, "--family", people["family"], people["family"], "--identifiers", *here)
    assert said.code == 0 and count(path) == 6


def test_report_and_notice_are_printed(
    run: Any, village: Path, people: dict[str, str], tmp_path: Path
) -> None:
    assert run("subject-report", people["person"], tmp_path / "a.pdf", "--folder", village).code == 0
    assert run("privacy-notice", tmp_path / "b.pdf", "--paper", "F4", "--folder", village).code == 0
    assert count(tmp_path / "b.pdf") == 1


@pytest.mark.parametrize(
    ("words", "code", "reason"),
    [
        (("family-card", "0" * 32, "x.pdf"), 1, "[record.unknown]"),
        (("survey-forms", "x.pdf", "--rt", "9"), 1, "[paper.no_families]"),
        (("survey-forms", "x.pdf", "--blank", "1", "--round", "1990"), 1, "[paper.round]"),
        (("survey-forms", "x.pdf", "--blank", "1", "--paper", "A3"), 1, "[paper.size]"),
        (("survey-forms", "x.pdf", "--blank", "0"), 2, "--blank"),
        (("survey-forms", "x.pdf"), 2, "--help"),
    ],
)
def test_what_cannot_be_printed_is_refused(
    run: Any,
    village: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    code: int,
    reason: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    said = run(*words, "--folder", village)
    assert said.code == code and reason in said.err
    assert not (tmp_path / "x.pdf").exists()


def test_a_look_at_a_record_is_written_down(run: Any, village: Path, people: dict[str, str]) -> None:
    run("show", people["person"], "--folder", village)
    run("show", people["person"], "--full", "--folder", village)
    report = village.parent / "r.pdf"
    run("subject-report", people["person"], report, "--folder", village)
    text = "".join("".join(page.extract_text() for page in PdfReader(report).pages).split())
    assert "membukadata" in text and "melihatnomorlengkap" in text


def test_poster_and_profile_book_are_printed(
    run: Any, village: Path, people: dict[str, str], tmp_path: Path
) -> None:
    here = ("--folder", village)
    assert run("poster", tmp_path / "a.pdf", "--paper", "A2", "--day", "2026-10-31", *here).code == 0
    assert count(tmp_path / "a.pdf") == 1
    assert run("profile-book", tmp_path / "b.pdf", *here).code == 0
    assert count(tmp_path / "b.pdf") >= 20
    refused = run("poster", tmp_path / "c.pdf", "--paper", "A4", *here)
    assert refused.code == 1 and "poster.size" in refused.err
    assert run("poster", tmp_path / "c.pdf", "--day", "31-10-2026", *here).code == 2
    assert run("profile-book", tmp_path / "c.pdf", "--year", 2999, *here).code == 1
