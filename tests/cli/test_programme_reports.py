"""Class, plan, reports, figures and ranking from the command line."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

MONTH = f"{date.today():%Y-%m}"


def record(run: Any, folder: Path, *words: str) -> str:
    made = run("add", *words, "--folder", folder, "--json")
    assert made.code == 0, made.err
    return str(json.loads(made.out)["record"])


def test_the_class_is_told_with_the_evidence_of_every_item(run: Any, village: Path) -> None:
    record(run, village, "profile_month", f"month=01-{MONTH[5:]}-{MONTH[:4]}", "has_pokja=1")
    said = run("class", "--folder", village)
    assert (
        said.code == 0 and said.out.startswith("Dasar (aturan kelas 2022, perkiraan)") and "Pokja" in said.out
    )
    (found,) = json.loads(run("class", "--folder", village, "--json").out)
    assert found["class"] == "dasar" and len(found["items"]) == 12 and found["village"] == "3204112001"


def test_the_district_sees_the_class_of_every_village(run: Any, district: Path) -> None:
    for code in ("3204112001", "3204112002"):
        record(run, district, "village_profile", f"village={code}", f"name=Kampung {code}")
    said = run("class", "--folder", district)
    assert said.code == 0 and said.out.count("Dasar") == 2 and "Masukan" in said.out
    assert len(json.loads(run("class", "--folder", district, "--json").out)) == 2
    assert len(json.loads(run("class", "--village", "3204112001", "--folder", district, "--json").out)) == 1


def test_the_plan_is_a_table_a_pdf_and_a_workbook(run: Any, village: Path, tmp_path: Path) -> None:
    record(run, village, "plan_item", "title=Jamban", "year=2024", "level=1", "status=2", "due_on=30-06-2024")
    pdf, book = tmp_path / "r.pdf", tmp_path / "r.xlsx"
    said = run("plan", "2024", "--pdf", pdf, "--xlsx", book, "--folder", village)
    assert said.code == 0 and "Jamban" in said.out and "terlambat" in said.out and str(pdf) in said.out
    assert pdf.read_bytes()[:4] == b"%PDF" and book.read_bytes()[:2] == b"PK"
    (line,) = json.loads(run("plan", "2024", "--folder", village, "--json").out)
    assert line["title"] == "Jamban" and line["late"] is True
    assert json.loads(run("plan", "2020", "--folder", village, "--json").out) == []


def test_the_monthly_report_is_written_and_can_be_issued(run: Any, village: Path, tmp_path: Path) -> None:
    pdf, book = tmp_path / "l.pdf", tmp_path / "l.xlsx"
    said = run("monthly-report", MONTH, pdf, "--issue", "--folder", village)
    assert said.code == 0 and "Diterbitkan: " in said.out and pdf.read_bytes()[:4] == b"%PDF"
    assert run("monthly-report", MONTH, book, "--folder", village).code == 0
    assert book.read_bytes()[:2] == b"PK"


@pytest.mark.parametrize("month", ["2999-01", "November", "2026-13"])
def test_a_month_that_has_not_begun_or_is_none_is_refused_and_writes_nothing(
    run: Any, village: Path, tmp_path: Path, month: str
) -> None:
    file = tmp_path / "l.xlsx"
    for words in (("monthly-report", month, file), ("statistics", month, "--xlsx", file)):
        said = run(*words, "--folder", village)
        assert said.code == 1 and "[report.month]" in said.err and not file.exists()


def test_the_figures_stand_in_the_order_of_the_form(run: Any, village: Path, tmp_path: Path) -> None:
    lines = json.loads(run("statistics", "--folder", village, "--json").out)
    assert lines and set(lines[0]) == {"section", "label", "value", "typed"}
    book = tmp_path / "s.xlsx"
    said = run("statistics", MONTH, "--xlsx", book, "--folder", village)
    assert said.code == 0 and lines[0]["label"] in said.out and book.read_bytes()[:2] == b"PK"
    assert "[statistics.form]" in run("statistics", "--form", "lain", "--folder", village).err


def test_the_ranking_is_listed_and_its_minutes_are_written(run: Any, district: Path, tmp_path: Path) -> None:
    for code, points in (("3204112001", 6), ("3204112002", 9)):
        here = f"village={code}"
        head = record(
            run, district, "assessment", here, "sheet=apresiasi_kkb_2026", "year=2026", "assessor=2"
        )
        line = ("assessment_score", here, f"assessment={head}", "criterion=pokja", f"score={points}")
        record(run, district, *line)
    pdf = tmp_path / "ba.pdf"
    said = run("ranking", "2026", "--pdf", pdf, "--folder", district)
    assert said.code == 0 and "9.00" in said.out and pdf.read_bytes()[:4] == b"%PDF"
    rows = json.loads(run("ranking", "2026", "--folder", district, "--json").out)
    assert [(row["place"], row["village"]) for row in rows] == [(1, "3204112002"), (2, "3204112001")]
    assert json.loads(run("ranking", "2026", "--by", "desa", "--folder", district, "--json").out) == []


def test_minutes_of_nobody_are_refused(run: Any, village: Path, tmp_path: Path) -> None:
    said = run("ranking", "2026", "--pdf", tmp_path / "ba.pdf", "--folder", village)
    assert said.code == 1 and "[assessment.nobody]" in said.err and not (tmp_path / "ba.pdf").exists()
    assert run("ranking", "2026", "--by", "negara", "--folder", village).code == 2
