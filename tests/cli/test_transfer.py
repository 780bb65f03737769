"""From village to district and back, by commands alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def sent(run: Any, village: Path, district: Path, tmp_path: Path) -> Path:
    """A stick with the village's first bundle."""
    assert run("card", tmp_path, "--folder", district).code == 0
    (card,) = tmp_path.glob("kartu-kabupaten-*.kkb")
    assert run("install-card", card, "--folder", village).code == 0
    run("add", "family", "head_name=Asep Sunandar", "rt=3", "--folder", village)
    stick = tmp_path / "stick"
    stick.mkdir()
    done = run("export", stick, "--folder", village)
    assert done.code == 0, done.err
    return stick


def approved(run: Any, district: Path, stick: Path) -> None:
    waiting = run("import", stick, "--folder", district, "--json")
    assert waiting.code == 1
    (entry,) = json.loads(waiting.out)
    assert entry["status"] == "pending" and len(entry["words"]) == 6
    words = " ".join(entry["words"])
    assert run("approve-device", entry["device"], "--words", words, "--folder", district).code == 0


def test_without_the_district_card_nothing_is_exported(run: Any, village: Path, tmp_path: Path) -> None:
    said = run("export", tmp_path, "--folder", village)
    assert said.code == 1
    assert said.err.startswith("[card.missing]")
    assert not list(tmp_path.glob("*.kkb"))


def test_wrong_words_do_not_approve_a_laptop(run: Any, sent: Path, district: Path) -> None:
    (entry,) = json.loads(run("import", sent, "--folder", district, "--json").out)
    said = run("approve-device", entry["device"], "--words", "a b c d e f", "--folder", district)
    assert said.code == 1
    assert said.err.startswith("[device.words_differ]")


def test_what_the_village_typed_is_at_the_district_and_the_receipt_makes_it_received(
    run: Any, sent: Path, village: Path, district: Path, tmp_path: Path
) -> None:
    approved(run, district, sent)
    taken = run("import", sent, "--folder", district)
    assert taken.code == 0, taken.err
    (row,) = json.loads(run("list", "--json", "--folder", district).out)
    assert row["head_name"] == "Asep Sunandar"
    back = tmp_path / "back"
    assert run("receipt", back, "--folder", district).code == 0
    assert json.loads(run("list", "--json", "--folder", village).out)[0]["sync"] == "sent"
    assert run("import", back, "--folder", village).code == 0
    assert json.loads(run("list", "--json", "--folder", village).out)[0]["sync"] == "received"
    assert (
        run("digest", "--folder", village).out
        == run("digest", "--village", "3204112001", "--folder", district).out
    )


def test_a_bundle_met_twice_is_known_and_changes_nothing(run: Any, sent: Path, district: Path) -> None:
    approved(run, district, sent)
    run("import", sent, "--folder", district)
    before = run("digest", "--folder", district).out
    again = run("import", sent, "--folder", district, "--json")
    assert again.code == 0
    assert json.loads(again.out)[0]["status"] == "known"
    assert run("digest", "--folder", district).out == before


def test_a_changed_file_is_refused_and_kept_in_quarantine(run: Any, sent: Path, district: Path) -> None:
    approved(run, district, sent)
    (path,) = sent.iterdir()
    data = bytearray(path.read_bytes())
    data[-30] ^= 1
    path.write_bytes(data)
    before = run("digest", "--folder", district).out
    said = run("import", path, "--folder", district, "--json")
    assert said.code == 1
    (entry,) = json.loads(said.out)
    assert entry["status"] == "refused" and entry["reason"].startswith("bundle.")
    assert list((district / "karantina").iterdir())
    assert run("digest", "--folder", district).out == before


def test_a_bundle_is_taken_out_and_put_back(run: Any, sent: Path, district: Path) -> None:
    approved(run, district, sent)
    run("import", sent, "--folder", district)
    (entry,) = json.loads(run("inbox", "--json", "--folder", district).out)
    before = run("digest", "--folder", district).out
    assert run("exclude", entry["bundle"][:10], "--folder", district).code == 0
    assert json.loads(run("list", "--json", "--folder", district).out) == []
    assert run("include", entry["bundle"], "--folder", district).code == 0
    assert run("digest", "--folder", district).out == before


def test_a_second_laptop_and_a_conflict_are_settled_at_the_district(
    run: Any, sent: Path, village: Path, district: Path, tmp_path: Path
) -> None:
    approved(run, district, sent)
    run("import", sent, "--folder", district)
    (family,) = json.loads(run("list", "--json", "--folder", district).out)
    run("edit", family["id"], "rt=7", "--folder", district)
    run("edit", family["id"], "rt=8", "--folder", village)
    stick = tmp_path / "second"
    assert run("export", stick, "--folder", village).code == 0
    assert run("import", stick, "--folder", district).code == 0
    (conflict,) = json.loads(run("conflicts", "--json", "--folder", district).out)
    assert sorted(each["value"] for each in conflict["fields"]["rt"]) == ["7", "8"]
    assert run("settle", family["id"], "rt=#2", "--folder", district).code == 0
    assert json.loads(run("conflicts", "--json", "--folder", district).out) == []
    packs = tmp_path / "packs"
    assert run("pack", packs, "--folder", district).code == 0
    assert run("import", packs, "--folder", village).code == 0
    assert run("digest", "--folder", village).out == run("digest", "--folder", district).out


def test_the_demo_ends_with_equal_digests(run: Any) -> None:
    played = run("demo")
    assert played.code == 0, played.err
    assert "Semua pihak sama." in played.out
