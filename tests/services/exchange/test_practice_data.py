"""What comes into training is invented, and what leaves it says so: its passphrase is known to everybody."""

from __future__ import annotations

import ast
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

import kkb_desktop
from kkb_desktop.domain.errors import KkbError
from kkb_desktop.domain.invented import MARK
from kkb_desktop.reports.pdf.page import Document
from kkb_desktop.reports.workbook import read_sheets
from kkb_desktop.services import papers
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.training import practice_material, practice_pictures
from kkb_desktop.services.exchange.practice import practice_list
from kkb_desktop.services.families import families, survey_photos
from kkb_desktop.services.finding import lists
from kkb_desktop.services.programme.activities import activities
from kkb_desktop.services.programme.activities import papers as activity_papers
from kkb_desktop.services.programme.data_house import papers as house_papers
from kkb_desktop.services.programme.groups import registers
from kkb_desktop.services.programme.plans import papers as plan_papers
from kkb_desktop.services.programme.profile import documents, workers
from kkb_desktop.services.programme.reports import reports
from kkb_desktop.services.spreadsheets import residents, spreadsheets
from kkb_desktop.services.writing import records

Trained = Callable[..., Desk]

REAL = (
    "Nomor KK,NIK,Nama Penduduk,Tempat Lahir,Tanggal Lahir,Kelamin,Status Kawin,SHDK,Agama,Alamat,RW,RT\n"
    "3204110702155001,3204110504885001,WAWAN HERMAWAN,GARUT,05-04-1988,LAKI-LAKI,KAWIN,"
    "KEPALA KELUARGA,ISLAM,JL MELATI,04,01\n"
)
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000301"
    "0100c9fe92ef0000000049454e44ae426082"
)


def reason(call: Any, *given: Any, **named: Any) -> str:
    with pytest.raises(KkbError) as refused:
        call(*given, **named)
    return refused.value.reason


# ---------------------------------------------------------------- in


def test_training_takes_no_list_of_real_residents(trained: Trained, tmp_path: Path) -> None:
    village = trained("village")
    before = families.counts(village)
    (tmp_path / "penduduk.csv").write_text(REAL, encoding="utf-8")
    assert reason(residents.rehearse, village, tmp_path / "penduduk.csv") == "training.real_list"
    assert reason(spreadsheets.rehearse, village, "family", tmp_path / "penduduk.csv") == "training.real_list"
    assert families.counts(village) == before


def test_a_template_filled_at_a_real_desk_is_none_for_training(
    trained: Trained, village_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    real = village_desk()
    records.save(real, "family", {"head_name": "Wawan", "rt": "01"})
    for type in spreadsheets.SHEET_TYPES:
        spreadsheets.export(real, type, spreadsheets.all_of(real, type), tmp_path / f"{type}.xlsx")
        assert reason(spreadsheets.rehearse, trained("village"), type, tmp_path / f"{type}.xlsx") == (
            "training.real_list"
        )


def test_the_practice_list_comes_in_whole_and_names_nobody_who_is_there(trained: Trained) -> None:
    village = trained("village")
    path = practice_list(village)
    assert path is not None and path.parent == practice_material(village)
    found = residents.rehearse(village, path)
    assert (found.new, found.changed, found.doubtful) == (18, 0, 0) and not found.problems
    residents.approve(village, found)
    assert residents.rehearse(village, path).unchanged == 18


def test_what_training_exports_training_takes_in_again(trained: Trained, tmp_path: Path) -> None:
    village = trained("village")
    for type in spreadsheets.SHEET_TYPES:
        ids = spreadsheets.all_of(village, type)[:20]
        spreadsheets.export(village, type, ids, tmp_path / f"{type}.xlsx", identifiers=True)
        found = spreadsheets.rehearse(village, type, tmp_path / f"{type}.xlsx")
        assert [row.record for row in found.rows] == ids and not found.count("doubtful")


def test_a_real_number_is_not_kept_in_training_by_whatever_road(trained: Trained, tmp_path: Path) -> None:
    village = trained("village")
    before = families.counts(village)
    real = {"head_name": "Wawan", "rt": "01", "card_number": "3204110702155001"}
    assert reason(records.save, village, "family", real) == "training.real_number"
    home = records.save(village, "family", {**real, "card_number": "3299010702159901"}).record
    person = {"family": home, "name": "Wawan", "sex": 1, "relation": 1, "nik_status": 1}
    assert reason(records.save, village, "person", {**person, "nik": "3204110504885001"}) == (
        "training.real_number"
    )
    list_ = tmp_path / "campuran.csv"
    list_.write_text(f"{MARK}\n{REAL}", encoding="utf-8")
    found = residents.rehearse(village, list_)
    assert reason(residents.approve, village, found, include_doubtful=True) == "training.real_number"
    assert families.counts(village)["people"] == before["people"]


def test_a_real_desk_keeps_the_numbers_of_its_own_people(village_desk: Callable[..., Desk]) -> None:
    assert records.save(
        village_desk(), "family", {"head_name": "W", "card_number": "3204110702155001"}
    ).record


def test_no_picture_or_document_from_outside_is_kept_in_training(trained: Trained) -> None:
    village = trained("village")
    family = families.family_ids(village)[0]
    activity = spreadsheets.all_of(village, "activity")[0]
    document = documents.add(village, {"kind": 1, "title": "SK"}).record
    roads: list[Callable[[bytes], object]] = [
        lambda data: survey_photos.attach(village, family, 2026, "house_photo", data),
        lambda data: activities.add_photo(village, activity, data),
        lambda data: activities.add_photos(village, activity, [activities.Picture(data)]),
        lambda data: documents.attach(village, document, data, "sk.jpg"),
        lambda data: documents.add(village, {"kind": 1, "title": "SK 2"}, data, "sk.jpg"),
    ]
    for road in roads:
        assert reason(road, DOT) == "training.real_picture"
    material = practice_material(village)
    assert material is not None
    for picture in practice_pictures():
        for road in roads:
            road((material / picture.name).read_bytes())


# ---------------------------------------------------------------- out


WRITTEN: dict[str, Callable[[Desk, Path], object]] = {
    "finding.lists.export": lambda desk, path: lists.export(
        desk, families.family_ids(desk), ("head_name", "card_number"), path.with_suffix(".xlsx")
    ),
    "papers.cards.family_card": lambda desk, path: papers.family_card(
        desk, families.family_ids(desk)[0], path
    ),
    "papers.forms.blank_forms": lambda desk, path: papers.blank_forms(desk, path, round=2026),
    "papers.forms.family_forms": lambda desk, path: papers.family_forms(
        desk, families.family_ids(desk)[:2], path, round=2026
    ),
    "papers.subjects.subject_report": lambda desk, path: papers.subject_report(
        desk, spreadsheets.all_of(desk, "person")[0], path
    ),
    "papers.subjects.privacy_notice": lambda desk, path: papers.privacy_notice(desk, path),
    "programme.activities.papers.print_activity": lambda desk, path: activity_papers.print_activity(
        desk, spreadsheets.all_of(desk, "activity")[0], path
    ),
    "programme.activities.papers.print_recap": lambda desk, path: activity_papers.print_recap(
        desk, str(today(desk).year), path
    ),
    "programme.activities.papers.export_recap": lambda desk, path: activity_papers.export_recap(
        desk, str(today(desk).year), path.with_suffix(".xlsx")
    ),
    "programme.data_house.papers.print_poster": lambda desk, path: house_papers.print_poster(desk, path),
    "programme.data_house.papers.print_book": lambda desk, path: house_papers.print_book(
        desk, today(desk).year, path
    ),
    "programme.groups.registers.print_register": lambda desk, path: registers.print_register(
        desk, _group(desk), f"{today(desk):%Y-%m}", path
    ),
    "programme.groups.registers.export_register": lambda desk, path: registers.export_register(
        desk, _group(desk), f"{today(desk):%Y-%m}", path.with_suffix(".xlsx")
    ),
    "programme.plans.papers.print_plan": lambda desk, path: plan_papers.print_plan(
        desk, today(desk).year, path
    ),
    "programme.plans.papers.export_plan": lambda desk, path: plan_papers.export_plan(
        desk, today(desk).year, path.with_suffix(".xlsx")
    ),
    "programme.profile.workers.print_structure": lambda desk, path: workers.print_structure(desk, path),
    "programme.reports.reports.print_report": lambda desk, path: reports.print_report(
        desk, _report(desk), path
    ),
    "programme.reports.reports.export_report": lambda desk, path: reports.export_report(
        desk, _report(desk), path.with_suffix(".xlsx")
    ),
    "spreadsheets.spreadsheets.write_template": lambda desk, path: spreadsheets.write_template(
        desk, "person", path.with_suffix(".xlsx")
    ),
    "spreadsheets.spreadsheets.export": lambda desk, path: spreadsheets.export(
        desk, "person", spreadsheets.all_of(desk, "person"), path.with_suffix(".xlsx")
    ),
}
"""How each function that writes a file is used, by its place in `services`."""

_NO_DATA = {"manual.printing.write_manual", "exchange.practice._lay_out_material", "desk.desk.create_desk"}


def _group(desk: Desk) -> str:
    return records.save(desk, "activity_group", {"kind": 1, "name": "BKB Melati"}).record


def _report(desk: Desk) -> reports.SectionReport:
    return reports.monthly_report(desk, f"{today(desk):%Y-%m}-01")


@pytest.mark.parametrize("place", WRITTEN)
def test_whatever_training_writes_says_that_it_is_invented(
    trained: Trained, tmp_path: Path, place: str
) -> None:
    WRITTEN[place](trained("village"), tmp_path / "berkas.pdf")
    _is_marked(next(tmp_path.glob("berkas.*")))


def test_lists_for_other_programs_say_it_too(trained: Trained, tmp_path: Path) -> None:
    village = trained("village")
    lists.export(village, families.family_ids(village), ("head_name",), tmp_path / "a.csv")
    _is_marked(tmp_path / "a.csv")
    spreadsheets.write_template(village, spreadsheets.RESIDENTS, tmp_path / "b.xlsx")
    _is_marked(tmp_path / "b.xlsx")


def test_the_district_of_training_says_it_too(trained: Trained, tmp_path: Path) -> None:
    office = trained("district")
    plan_papers.print_plan(office, today(office).year, tmp_path / "a.pdf")
    _is_marked(tmp_path / "a.pdf")


def test_every_function_that_writes_a_file_is_looked_at() -> None:
    root = Path(kkb_desktop.__file__).parent / "services"
    found = set()
    for path in root.rglob("*.py"):
        module = ".".join(path.relative_to(root).with_suffix("").parts)
        for function in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(function, ast.FunctionDef) and function.name != "write_logged":
                called = {_called(node) for node in ast.walk(function) if isinstance(node, ast.Call)}
                if called & {"write_whole", "write_logged", "write_template"}:
                    found.add(f"{module}.{function.name}")
    assert found - _NO_DATA == set(WRITTEN)


def test_a_real_desk_marks_nothing_and_takes_nothing_that_is_marked(
    trained: Trained, village_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    practising, real = trained("village"), village_desk()
    lists.export(
        practising, families.family_ids(practising), ("head_name", "card_number"), tmp_path / "a.csv"
    )
    spreadsheets.write_template(practising, "person", tmp_path / "b.xlsx")
    marked = practice_list(practising)
    assert marked is not None
    for path in (tmp_path / "a.csv", tmp_path / "b.xlsx", marked):
        assert reason(residents.rehearse, real, path) == "training.list"
        assert reason(spreadsheets.rehearse, real, "person", path) == "training.list"
    papers.privacy_notice(real, tmp_path / "n.pdf")
    assert MARK not in "".join(page.extract_text() for page in PdfReader(tmp_path / "n.pdf").pages)
    spreadsheets.write_template(real, "person", tmp_path / "t.xlsx")
    assert MARK not in str(read_sheets(tmp_path / "t.xlsx"))


def test_the_mark_stands_across_every_page_without_hiding_what_is_below(tmp_path: Path) -> None:
    from datetime import date

    from kkb_desktop.domain.invented import marked
    from kkb_desktop.reports.pdf.page import PAPERS, Imprint

    document = Document(PAPERS["A4"], Imprint("Uji", marked("Desa"), date(2026, 1, 1), ""))
    document.page()
    document.page()
    for page in PdfReader(BytesIO(document.finish())).pages:
        assert MARK in page.extract_text()
        states = page["/Resources"]["/ExtGState"].values()
        assert any(float(state.get_object().get("/ca", 1)) < 0.3 for state in states)


def _called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def _is_marked(path: Path) -> None:
    if path.suffix == ".pdf":
        pages = [page.extract_text() for page in PdfReader(path).pages]
        assert pages and all(MARK in words for words in pages)
    else:
        first = [sheet for sheet in read_sheets(path, invented=True) if sheet.name != "Petunjuk"]
        assert all(any(MARK in str(cell) for row in sheet.rows for cell in row.cells) for sheet in first)
