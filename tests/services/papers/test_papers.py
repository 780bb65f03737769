"""Papers of a real desk: what is on them, for whom, and what the log remembers of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from kkb_desktop.domain.errors import Cancelled, FileRefused, RecordRefused
from kkb_desktop.domain.family_code import scanned_code, short_code
from kkb_desktop.reports.pdf import survey_form
from kkb_desktop.reports.pdf.survey_form import FormFamily
from kkb_desktop.services import papers
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.events import death
from kkb_desktop.services.writing import privacy, records
from kkb_desktop.services.writing.records import save
from kkb_desktop.store.keyfile import SlotUser
from kkb_desktop.store.schema import record_table

Ids = dict[str, str]


def read(path: Path) -> list[str]:
    """The words of each page, without white space."""
    reader = PdfReader(BytesIO(path.read_bytes()))
    return ["".join(page.extract_text().split()) for page in reader.pages]


def squeezed(text: str) -> str:
    return "".join(text.split())


def as_role(desk: Desk, role: str) -> Desk:
    return replace(desk, user=SlotUser("Pak Lurah", role))


@pytest.fixture
def surveyed(desk: Desk, typed_family: Ids) -> Ids:
    """The family with answers of last year, a planning block, and a visit."""
    family, wife = typed_family["family"], typed_family["wife"]
    answers = {
        "round": 2025,
        "worships": 1,
        "violence": 1,
        "roof": 3,
        "water_source_2023": 5,
        "toilet_2023": 4,
    }
    save(desk, "family_survey", {"family": family, "surveyed_on": "2025-08-04", **answers})
    block = {"births": 1, "pregnant": 2, "using": 1, "method": 5, "child_wish": 3}
    save(desk, "planning_survey", {"family": family, "person": wife, "round": 2025, **block})
    visit = {"visited_on": "2026-10-01", "purpose": 2, "visitor": "Bu Ani", "note": "Rujuk ke bidan"}
    save(desk, "visit", {"family": family, **visit})
    return typed_family


# ---------------------------------------------------------------- the family's card


def test_a_card_shows_the_family_with_its_numbers_masked(desk: Desk, surveyed: Ids, tmp_path: Path) -> None:
    path = tmp_path / "kartu.pdf"
    papers.family_card(desk, surveyed["family"], path)
    (text,) = read(path)
    for wanted in (
        "Wawan Hermawan",
        "Nabila Permata",
        "Jl. Melati No. 12",
        "3299 •••• •••• 5001",
        "38 th",
        "17 bln",
        "Pendataan terakhir PK-25, 4 Agustus 2025",
        "Pendampingan KRS: Bu Ani; Rujuk ke bidan",
        "Berisiko stunting",
        "Air minum tidak layak",
        short_code(surveyed["family"]),
    ):
        assert squeezed(wanted) in text, wanted
    assert "3299010504885001" not in text and "3299010702155001" not in text


def test_who_printed_a_card_is_written_down(desk: Desk, typed_family: Ids, tmp_path: Path) -> None:
    papers.family_card(desk, typed_family["family"], tmp_path / "kartu.pdf")
    (entry,) = privacy.log(desk)
    assert (entry.user, entry.action, entry.record, entry.detail) == (
        "Sari", "print", typed_family["family"], "family_card",
    )  # fmt: skip


def test_the_same_family_on_the_same_day_gives_the_same_bytes(
    desk: Desk, surveyed: Ids, tmp_path: Path
) -> None:
    for name in ("a.pdf", "b.pdf"):
        papers.family_card(desk, surveyed["family"], tmp_path / name, paper="F4")
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_a_family_that_was_not_surveyed_has_a_card(desk: Desk, tmp_path: Path) -> None:
    family = save(desk, "family", {"head_name": "Tuti <Hartati> & D'Amour"}).record
    papers.family_card(desk, family, tmp_path / "kartu.pdf")
    (text,) = read(tmp_path / "kartu.pdf")
    assert squeezed("Tuti <Hartati> & D'Amour") in text
    assert squeezed("Belum dapat dihitung") in text and squeezed("Belum pernah didata") in text


def test_who_died_is_no_longer_on_the_card(desk: Desk, typed_family: Ids, tmp_path: Path) -> None:
    death(desk, typed_family["child"], date(2026, 11, 1))
    papers.family_card(desk, typed_family["family"], tmp_path / "kartu.pdf")
    (text,) = read(tmp_path / "kartu.pdf")
    assert squeezed("Anggota keluarga (2 orang)") in text
    assert squeezed("Kematian: Nabila Permata") in text


def test_the_card_names_no_planning_result_to_a_role_that_may_not_see_it(
    desk: Desk, surveyed: Ids, tmp_path: Path
) -> None:
    block = {
        "family": surveyed["family"],
        "person": surveyed["wife"],
        "round": 2026,
        "pregnant": 2,
        "using": 2,
    }
    save(desk, "planning_survey", block)
    for role in ("kader", "district"):
        papers.family_card(as_role(desk, role), surveyed["family"], tmp_path / f"{role}.pdf")
    shown, hidden = (read(tmp_path / f"{role}.pdf")[0] for role in ("kader", "district"))
    assert squeezed("Bukan peserta KB modern") in shown
    assert squeezed("Bukan peserta KB modern") not in hidden


def test_an_unknown_family_or_paper_is_refused_and_nothing_is_written(
    desk: Desk, typed_family: Ids, tmp_path: Path
) -> None:
    path = tmp_path / "kartu.pdf"
    with pytest.raises(RecordRefused) as unknown:
        papers.family_card(desk, "0" * 32, path)
    assert unknown.value.reason == "record.unknown"
    with pytest.raises(FileRefused) as size:
        papers.family_card(desk, typed_family["family"], path, paper="A5")
    assert size.value.reason == "paper.size"
    with pytest.raises(FileRefused) as unwritten:
        papers.family_card(desk, typed_family["family"], tmp_path / "tidak-ada" / "kartu.pdf")
    assert unwritten.value.reason == "workbook.not_written"
    assert list(tmp_path.glob("*.pdf")) == []


# ---------------------------------------------------------------- codes


def test_a_scanned_or_typed_code_leads_to_the_family(desk: Desk, typed_family: Ids) -> None:
    family = typed_family["family"]
    assert papers.family_of_code(desk, scanned_code(family)) == family
    assert papers.family_of_code(desk, short_code(family).lower().replace("-", " ")) == family


def test_other_codes_lead_nowhere(desk: Desk, typed_family: Ids) -> None:
    for text in ("", "Wawan", scanned_code("0" * 32), short_code("0" * 32), "kkb:family:x"):
        assert papers.family_of_code(desk, text) is None
    family = typed_family["family"]
    records.delete(desk, "family", family)
    assert papers.family_of_code(desk, short_code(family)) is None


# ---------------------------------------------------------------- survey forms


def test_the_forms_of_an_rt_hold_its_families_and_no_others(
    desk: Desk, surveyed: Ids, tmp_path: Path
) -> None:
    save(desk, "family", {"head_name": "Orang RT Lain", "rt": "02", "rw": "04"})
    save(desk, "family", {"head_name": "Budi Santoso", "rt": "1", "rw": "4"})
    path = tmp_path / "rt.pdf"
    assert papers.prefilled_forms(desk, "001", "4", path, round=2026) == 2
    text = "".join(read(path))
    assert "WawanHermawan" in text and "BudiSantoso" in text and "OrangRTLain" not in text
    assert "Keluarga2dari2" in text


def test_a_form_shows_what_was_answered_last_but_not_violence(
    desk: Desk, surveyed: Ids, tmp_path: Path
) -> None:
    path = tmp_path / "f.pdf"
    papers.family_forms(desk, [surveyed["family"]], path, round=2026)
    text = "".join(read(path))
    for recorded in ("3 Asbes/seng", "5 Sumur tidak terlindung", "5 Suntik"):
        assert text.count(squeezed(recorded)) == 2, recorded  # once as an answer to choose, once as recorded
    assert "PK-25" in text and squeezed("3299 •••• •••• 5001") in text
    assert "3299015208915001" not in text
    before = path.read_bytes()
    survey = next(each for each in _surveys(desk, surveyed["family"]))
    save(desk, "family_survey", {"violence": 2}, record=survey)
    papers.family_forms(desk, [surveyed["family"]], path, round=2026)
    assert path.read_bytes() == before


def _surveys(desk: Desk, family: str) -> list[str]:
    table = record_table("family_survey")
    with desk.engine.connect() as conn:
        return list(conn.scalars(select(table.c.id).where(table.c.family == family)))


def test_numbers_are_printed_in_full_only_where_asked_for(desk: Desk, surveyed: Ids, tmp_path: Path) -> None:
    path = tmp_path / "f.pdf"
    papers.family_forms(desk, [surveyed["family"]], path, round=2026, identifiers=True)
    text = "".join(read(path))
    assert "3299015208915001" in text and "3299010702155001" in text


def test_planning_answers_are_not_prefilled_for_a_role_that_may_not_see_them(
    desk: Desk, surveyed: Ids, tmp_path: Path
) -> None:
    path = tmp_path / "f.pdf"
    papers.family_forms(as_role(desk, "district"), [surveyed["family"]], path, round=2026)
    text = "".join(read(path))
    assert "Istri:SitiRohmah(anggotano." in text
    assert text.count("5Suntik") == 1


def test_answers_of_this_round_go_before_last_years(desk: Desk, surveyed: Ids, tmp_path: Path) -> None:
    save(
        desk,
        "family_survey",
        {"family": surveyed["family"], "round": 2026, "roof": 2, "enumerator": "Bu Eka"},
    )
    path = tmp_path / "f.pdf"
    papers.family_forms(desk, [surveyed["family"]], path, round=2026)
    text = "".join(read(path))
    assert text.count("2Genteng") == 2 and text.count("3Asbes/seng") == 1
    assert text.count("5Sumurtidakterlindung") == 2
    assert "dataterakhir" in text and "KaderpendataBuEka" in text


def test_a_mother_is_named_by_the_number_of_her_row(
    desk: Desk, typed_family: Ids, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[FormFamily] = []

    def draw(families: list[FormFamily], *_rest: object) -> bytes:
        drawn.extend(families)
        return b""

    monkeypatch.setattr(survey_form, "prefilled_forms", draw)
    save(desk, "person", {"mother": typed_family["wife"]}, record=typed_family["child"])
    papers.family_forms(desk, [typed_family["family"]], tmp_path / "f.pdf", round=2026)
    assert [member.mother for member in drawn[0].members] == [None, None, 2]
    assert [(woman.name, woman.number) for woman in drawn[0].women] == [("Siti Rohmah", 2)]


def test_each_family_of_a_printed_rt_is_in_the_log(desk: Desk, surveyed: Ids, tmp_path: Path) -> None:
    papers.prefilled_forms(desk, "1", "", tmp_path / "rt.pdf", round=2026)
    (entry,) = privacy.log(desk)
    assert (entry.action, entry.record, entry.detail) == ("print", surveyed["family"], "survey_form")


def test_an_rt_without_families_and_a_year_without_round_are_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as nobody:
        papers.prefilled_forms(desk, "9", "9", tmp_path / "rt.pdf", round=2026)
    assert nobody.value.reason == "paper.no_families"
    with pytest.raises(FileRefused) as unknown:
        papers.blank_forms(desk, tmp_path / "f.pdf", round=1999)
    assert unknown.value.reason == "paper.round"
    with pytest.raises(RecordRefused):
        papers.family_forms(desk, ["0" * 32], tmp_path / "f.pdf", round=2026)
    assert list(tmp_path.glob("*.pdf")) == []


def test_printing_an_rt_can_be_stopped_and_leaves_nothing(
    desk: Desk, typed_family: Ids, tmp_path: Path
) -> None:
    told: list[tuple[int, int]] = []
    path = tmp_path / "rt.pdf"
    papers.prefilled_forms(
        desk, "1", "", path, round=2026, progress=lambda done, total: told.append((done, total))
    )
    assert told == [(1, 1)]
    path.unlink()
    with pytest.raises(Cancelled):
        papers.prefilled_forms(desk, "1", "", path, round=2026, cancel=lambda: True)
    assert not path.exists()


def test_empty_forms_hold_no_code_and_no_name(desk: Desk, typed_family: Ids, tmp_path: Path) -> None:
    papers.blank_forms(desk, tmp_path / "f.pdf", round=2026, count=2, paper="F4")
    text = "".join(read(tmp_path / "f.pdf"))
    assert "Wilayah3299012001" in text and "Wawan" not in text
    assert privacy.log(desk) == []


# ---------------------------------------------------------------- what is held about a person


def test_the_report_holds_everything_about_the_person(desk: Desk, surveyed: Ids, tmp_path: Path) -> None:
    wife = surveyed["wife"]
    save(desk, "person", {"occupation": 4}, record=wife)
    privacy.reveal(desk, "person", wife, "nik")
    privacy.note(desk, "view", "family", surveyed["family"])
    privacy.note(desk, "export", "person", wife, "family.phone, nik")
    path = tmp_path / "laporan.pdf"
    papers.subject_report(desk, wife, path)
    text = "".join(read(path))
    for wanted in (
        "Siti Rohmah",
        "3299015208915001",
        "Pekerjaan: Tidak/belum bekerja menjadi Pedagang",
        "Keluarga berencana: PK-25",
        "Suntik",
        "Pendataan keluarga: PK-25",
        "melihat nomor lengkap (anggota keluarga): NIK",
        "membuka data (keluarga)",
        "menyalin ke berkas (anggota keluarga): Nomor HP, NIK",
        "Kunjungan: Pendampingan KRS",
        "pemberitahuan belum dicatat",
    ):
        assert squeezed(wanted) in text, wanted
    assert privacy.log(desk, 1)[0].detail == "subject_report"


def test_the_report_keeps_what_may_be_about_others(desk: Desk, surveyed: Ids, tmp_path: Path) -> None:
    papers.subject_report(desk, surveyed["head"], tmp_path / "laporan.pdf")
    text = "".join(read(tmp_path / "laporan.pdf"))
    for unwanted in ("kekerasan dalam rumah tangga", "Rujuk ke bidan", "Suntik", "3299015208915001"):
        assert squeezed(unwanted) not in text, unwanted
    assert squeezed("pasal 33") in text


def test_a_role_that_may_not_see_planning_answers_prints_none(
    desk: Desk, surveyed: Ids, tmp_path: Path
) -> None:
    papers.subject_report(as_role(desk, "district"), surveyed["wife"], tmp_path / "laporan.pdf")
    text = "".join(read(tmp_path / "laporan.pdf"))
    assert "Suntik" not in text and squeezed("mintalah kepada kader atau PKB") in text


def test_a_deleted_persons_report_tells_what_was_deleted(desk: Desk, surveyed: Ids, tmp_path: Path) -> None:
    records.delete(desk, "person", surveyed["wife"])
    papers.subject_report(desk, surveyed["wife"], tmp_path / "laporan.pdf")
    text = "".join(read(tmp_path / "laporan.pdf"))
    assert "3299015208915001" in text and "Suntik" in text
    assert squeezed("Anggota keluarga: dihapus") in text
    assert squeezed("Keluarga berencana: PK-25 (sudah dihapus)") in text


def test_events_of_the_person_are_in_the_report(desk: Desk, typed_family: Ids, tmp_path: Path) -> None:
    death(desk, typed_family["head"], date(2026, 11, 2), cause="sakit", new_head=typed_family["wife"])
    papers.subject_report(desk, typed_family["wife"], tmp_path / "laporan.pdf")
    text = "".join(read(tmp_path / "laporan.pdf"))
    assert "Menjanda/menduda" in text and squeezed("2 Nov 2026") in text


def test_the_report_of_somebody_unknown_is_refused(desk: Desk, typed_family: Ids, tmp_path: Path) -> None:
    for id in ("0" * 32, typed_family["family"]):
        with pytest.raises(RecordRefused) as refused:
            papers.subject_report(desk, id, tmp_path / "laporan.pdf")
        assert refused.value.reason == "record.unknown"
    assert not (tmp_path / "laporan.pdf").exists()


def test_the_notice_is_one_page_with_the_village(desk: Desk, tmp_path: Path) -> None:
    papers.privacy_notice(desk, tmp_path / "privasi.pdf", paper="F4")
    (text,) = read(tmp_path / "privasi.pdf")
    assert "Wilayah3299012001" in text and "UU27/2022" in text
    assert privacy.log(desk) == []


def test_a_district_prints_a_villages_papers_under_its_name(
    district_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    desk = district_desk("3204")
    family = save(desk, "family", {"village": "3204112001", "head_name": "Asep"}).record
    papers.family_card(desk, family, tmp_path / "kartu.pdf")
    assert "KabupatenBandung" in read(tmp_path / "kartu.pdf")[0]
