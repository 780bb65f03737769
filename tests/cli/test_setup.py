"""Setting a laptop up by commands: its place found and put right, its code made anew, whom to call."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from kkb_desktop.cli.main import main
from kkb_desktop.domain.errors import KeyRefused
from kkb_desktop.services.desk.desk import close, open_desk, recover_desk
from kkb_desktop.services.exchange import practice
from kkb_desktop.services.sample import village as sample

from .conftest import PASSPHRASE


def test_a_region_is_found_as_people_write_it(run: Any) -> None:
    found = run("find-region", "tangkrang", "labuai", "--json")
    assert found.code == 0 and json.loads(found.out)[0]["place"].startswith("Tangkerang Labuai")
    assert "1471 " in run("find-region", "pekan baru", "--kind", "kabupaten").out
    assert run("find-region", "qqqqqq wwww").code == 1


def test_the_region_is_put_right_until_there_is_a_package(
    run: Any, village: Path, district: Path, tmp_path: Path
) -> None:
    fixed = run("correct-region", "--folder", village, "32.04.11.2002")
    assert fixed.code == 0, fixed.err
    run("card", "--folder", district, tmp_path / "kartu")
    (card,) = (tmp_path / "kartu").glob("*.kkb")
    assert run("install-card", "--folder", village, card).code == 0
    assert run("add", "--folder", village, "family", "head_name=Asep", "rt=1").code == 0
    (tmp_path / "stik").mkdir()
    sent = run("export", "--folder", village, tmp_path / "stik")
    assert sent.code == 0, sent.err
    refused = run("correct-region", "--folder", village, "3204112001")
    assert refused.code == 1 and "[region.sent]" in refused.err


def test_a_new_code_opens_and_the_old_one_no_more(run: Any, tmp_path: Path) -> None:
    made = run(
        "init", "--folder", tmp_path / "d", "--kind", "desa", "--region", "3204112001", "--role", "kader"
    )
    assert made.code == 0
    fresh = run("new-code", "--folder", tmp_path / "d")
    code = fresh.out.split()[-1]
    desk, _next = recover_desk(tmp_path / "d", code, "Operator", PASSPHRASE)
    assert desk.user.role == "kader"
    close(desk)
    old = made.out.split("Kode pemulihan")[1].splitlines()[1].strip()
    assert code != old
    with pytest.raises(KeyRefused):
        recover_desk(tmp_path / "d", old, "Operator", PASSPHRASE)


def test_a_code_nobody_could_read_does_not_count(
    run: Any, village: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (village / "kunci.json").read_bytes()
    monkeypatch.setattr(sys, "stdout", _Gone())
    assert main(["new-code", "--folder", str(village)]) == 3
    assert (village / "kunci.json").read_bytes() == before


class _Gone(io.StringIO):
    """A reader that went away, as `| head` does."""

    def write(self, text: str, /) -> int:
        raise OSError("gone")


def test_a_role_of_the_village_is_refused_at_an_office(run: Any, tmp_path: Path) -> None:
    refused = run(
        "init", "--folder", tmp_path / "k", "--kind", "kabupaten", "--region", "3204", "--role", "kader"
    )
    assert refused.code == 2 and not (tmp_path / "k").exists()


def test_an_office_is_set_up_by_its_operator(district: Path) -> None:
    desk = open_desk(district, "Dewi", PASSPHRASE)
    assert desk.user.role == "district"
    close(desk)


def test_whom_to_call_is_kept_shown_and_taken_back(run: Any, village: Path) -> None:
    assert run("contact", "--folder", village).out.strip() == "-"
    said = run("contact", "--folder", village, "--name", "Bu Sari", "--phone", "+62 812 3456 7890")
    assert said.out.strip() == "Bu Sari 081234567890"
    refused = run("contact", "--folder", village, "--phone", "0812")
    assert refused.code == 1 and "[person.phone]" in refused.err
    assert run("contact", "--folder", village, "--name", "", "--phone", "").out.strip() == "-"


def test_training_takes_no_real_list_by_a_command_either(
    run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = sample.build
    monkeypatch.setattr(sample, "build", lambda **given: whole(12, history=False, **given))
    monkeypatch.setenv("KKB_PASSPHRASE", sample.PASSPHRASE)
    practising = practice.open_training(tmp_path / "data", "village")
    close(practising)
    book = tmp_path / "penduduk.csv"
    book.write_text("No. KK;NIK;Nama;Jenis kelamin;Hubungan\n;;Wawan;L;Kepala keluarga\n", encoding="utf-8")
    refused = run("import-residents", "--folder", practising.folder, book, "--approve")
    assert refused.code == 1 and "[training.real_list]" in refused.err
    number = run(
        "add", "--folder", practising.folder, "family", "head_name=W", "card_number=3204110702155001"
    )
    assert number.code == 1 and "[training.real_number]" in number.err
