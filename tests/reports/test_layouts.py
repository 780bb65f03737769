from datetime import date, datetime

import pytest

from kkb_desktop.domain.fields import CheckContext
from kkb_desktop.domain.issues import Level
from kkb_desktop.domain.reasons import REASONS
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.validation import find_issues
from kkb_desktop.reports.layouts import LAYOUTS
from kkb_desktop.reports.layouts.layout import target_label
from kkb_desktop.reports.layouts.register_book import card_line
from kkb_desktop.reports.residents import read_residents

from . import opensid
from .books import CHILD, HEAD, OPENSID_TITLES, SIAK_TITLES, WIFE, book, siak_rows

TODAY = date(2026, 11, 24)


def codes(read):
    return {problem.issue.code for problem in read.problems}


@pytest.fixture
def opensid_village(tmp_path):
    made = opensid.village(TODAY)
    return made, opensid.write(tmp_path / "penduduk.xlsx", made)


def test_a_village_of_opensid_gives_its_families_with_every_code_understood(opensid_village):
    made, path = opensid_village
    read = read_residents(path, today=TODAY)
    assert read.layout_key == "opensid"
    answers = tuple(next(iter(made.families.values()))[0])
    found = {
        family.values["card_number"]: [
            {key: person.values.get(key) for key in answers} for person in family.members
        ]
        for family in read.families
    }
    assert found == made.families
    assert len(read.families) == 30
    assert [p.row for p in read.problems if p.issue.code == "person.gone"] == made.gone != []
    assert codes(read) == {"person.gone"}


def test_every_answer_of_opensid_that_is_counted_here_occurs_in_the_workbook(opensid_village):
    made, _path = opensid_village
    people = [person for members in made.families.values() for person in members]
    assert len(made.rows[0]) == 43 and all(len(row) == 43 for row in made.rows)
    assert {person["sex"] for person in people} == {1, 2}
    assert {person["education"] for person in people} == {3, 4, 5, 6, 7, 8, 10}
    assert {person["occupation"] for person in people} >= {1, 2, 4, 6, 7, 8, 10}
    assert {person["relation"] for person in people} == {1, 3, 4, 7}


def test_whatever_is_taken_can_be_saved(opensid_village):
    read = read_residents(opensid_village[1], today=TODAY)
    for family in read.families:
        found = find_issues(
            RECORD_TYPES["family"], {**family.values, "village": "3299012001"}, CheckContext(TODAY)
        )
        assert not [issue for issue in found if issue.level is Level.ERROR]
        for person in family.members:
            values = {**person.values, "village": "3299012001", "family": "a" * 32}
            found = find_issues(RECORD_TYPES["person"], values, CheckContext(TODAY))
            assert not [issue for issue in found if issue.level is Level.ERROR]


def test_an_export_of_the_civil_registry_is_read_by_its_words(tmp_path):
    read = read_residents(book(tmp_path / "a.xlsx", siak_rows(HEAD, WIFE, CHILD)), today=TODAY)
    assert read.layout_key == "siak"
    (family,) = read.families
    assert family.values == {
        "head_name": "Dedi Kurnia",
        "card_number": "3204112001120001",
        "address": "Jl. Melati 5",
        "rt": "004",
        "rw": "002",
    }
    head, wife, child = (member.values for member in family.members)
    assert head["birth_date"] == "1970-05-03" and head["education"] == 8 and head["occupation"] == 2
    assert (wife["relation"], wife["sex"], wife["occupation"]) == (3, 2, 1)
    assert child["marital_status"] == 1 and family.members[2].mother == 1
    # A teacher may be a civil servant or not: left open, and said so.
    assert "occupation" not in child
    assert [(p.row, p.column_letter, p.severity) for p in read.problems] == [(4, "U", "note")]


def test_residents_who_died_or_moved_are_not_taken(tmp_path):
    gone = [CHILD | {"Status": status} for status in ("MENINGGAL", "Pindah", "6")]
    read = read_residents(book(tmp_path / "a.xlsx", siak_rows(HEAD, *gone)), today=TODAY)
    assert len(read.families[0].members) == 1
    assert [(p.row, p.issue.code, p.severity) for p in read.problems] == [
        (row, "person.gone", "refused") for row in (3, 4, 5)
    ]


def register_book():
    titles = [
        "No",
        "NIK",
        "Nama Lengkap",
        "Jenis Kelamin",
        "",
        "Tempat/Tgl Lahir",
        "Agama",
        "Status",
        "SHDK",
        "Pekerjaan",
    ]
    under = ["", "", "", "L", "P", "", "", "", "", ""]
    numbers = [str(n) for n in range(1, 11)]
    return [
        ["BUKU INDUK PENDUDUK"],
        ["DESA PADASUKA KECAMATAN CIMENYAN"],
        [],
        titles,
        under,
        numbers,
        ["", "No. KK : 3204112001120001   Alamat : Jl. Melati 5 RT 004 RW 002"],
        ["1", "3204110305700001", "Dedi Kurnia", "L", "", "Bandung, 03-05-1970", "Islam", "K", "Kepala", "Petani"],
        ["2", "3204115508740002", "Siti Aminah", "", "P", "Garut, 15-08-1974", "Islam", "K", "Istri", "Lainnya"],
        titles,
        numbers,
        ["", "Nomor KK: 3204 1120 0112 0002"],
        ["1", "9999999999999999", "Ujang", "v", "", "Bandung, 01-02-1980", "Islam", "CH", "Kepala", "Sopir"],
        ["", "", "Jumlah 3 orang"],
        ["", "", "Padasuka, 1 November 2026"],
    ]  # fmt: skip


def test_a_register_book_is_read_with_its_card_lines_and_column_numbers(tmp_path):
    read = read_residents(book(tmp_path / "a.xlsx", register_book()), today=TODAY)
    assert read.layout_key == "register_book"
    first, second = read.families
    assert first.values == {
        "head_name": "Dedi Kurnia",
        "card_number": "3204112001120001",
        "address": "Jl. Melati 5",
        "rt": "004",
        "rw": "002",
    }
    wife = first.members[1].values
    assert (wife["sex"], wife["birth_place"], wife["birth_date"]) == (2, "Garut", "1974-08-15")
    assert wife["marital_status"] == 2
    assert second.values["card_number"] == "3204112001120002" and len(second.members) == 1
    ujang = second.members[0].values
    assert "nik" not in ujang and ujang["nik_status"] == 3 and ujang["marital_status"] == 3
    assert {(p.row, p.issue.code) for p in read.problems} == {
        (9, "cell.uncertain_word"),
        (13, "nik.placeholder"),
    }


def test_card_lines_are_told_from_other_lines():
    assert card_line("No. KK : 3204112001120001") == {"family.card_number": "3204112001120001"}
    assert card_line("NOMOR KARTU KELUARGA: 3204-1120-0112-0001 Kepala Keluarga : Dedi Alamat: Sawah RT 01/RW 02") == {
        "family.card_number": "3204-1120-0112-0001",
        "family.head_name": "Dedi",
        "family.address": "Sawah",
        "family.rt": "01",
        "family.rw": "02",
    }  # fmt: skip
    for other in ("Jumlah KK 12 keluarga", "3204112001120001 Dedi", "", "No. KK NIK Nama", "Kk Dedi Kurnia"):
        assert card_line(other) is None


def test_titles_may_stand_below_others_and_in_any_order(tmp_path):
    titles = list(reversed(SIAK_TITLES))
    rows = [["DAFTAR PENDUDUK"], [], ["Dusun Sukamaju", "2026"], *siak_rows(HEAD, WIFE, titles=titles)]
    read = read_residents(book(tmp_path / "a.xlsx", rows), today=TODAY)
    assert [person.row for person in read.families[0].members] == [5, 6]
    assert read.mapping["family.card_number"] == len(SIAK_TITLES) - 1


def test_columns_can_be_matched_by_hand(tmp_path):
    strange = [f"kolom {letter}" for letter in "abcdefghijklmnopqrstu"]
    rows = [strange, *siak_rows(HEAD, WIFE)[1:]]
    by_hand = {
        "family.card_number": 0,
        "person.nik": 1,
        "person.name": 2,
        "person.sex": 6,
        "person.relation": 12,
    }
    read = read_residents(book(tmp_path / "a.xlsx", rows), layout="siak", mapping=by_hand, today=TODAY)
    assert [member.values["name"] for member in read.families[0].members] == ["Dedi Kurnia", "Siti Aminah"]
    assert read.titles[2] == "kolom c"


def test_dates_come_from_date_cells_day_numbers_and_text(tmp_path):
    days = [
        datetime(1970, 5, 3),
        25691,
        "1970-05-03 00:00:00",
        "3 Mei 1970",
        "31-02-1970",
        "3-5-2090",
        "00-00-0000",
    ]
    people = [HEAD | {"NIK": "", "Tanggal Lahir": "", "SHDK": "Famili Lain"} for _ in days]
    rows = siak_rows(HEAD, *people)
    column = SIAK_TITLES.index("Tanggal Lahir")
    import xlsxwriter

    made = xlsxwriter.Workbook(tmp_path / "a.xlsx", {"default_date_format": "dd/mm/yyyy"})
    sheet = made.add_worksheet()
    for number, cells in enumerate(rows):
        sheet.write_row(number, 0, cells)
    for number, day in enumerate(days, 2):
        sheet.write(number, column, day)
    made.close()
    read = read_residents(tmp_path / "a.xlsx", today=TODAY)
    found = [person.values.get("birth_date") for person in read.families[0].members[1:]]
    assert found == ["1970-05-03"] * 4 + [None] * 3
    assert [(p.row, p.column_letter, p.issue.code) for p in read.problems if p.severity == "dropped"] == [
        (7, "F", "cell.not_date"),
        (8, "F", "date.future"),
    ]


def test_people_without_what_a_person_needs_are_refused_by_their_cell(tmp_path):
    people = [
        HEAD | {"Nama Penduduk": ""},
        WIFE | {"Kelamin": "?", "NIK": ""},
        WIFE | {"Kelamin": ""},
        CHILD | {"SHDK": "entah"},
    ]
    read = read_residents(book(tmp_path / "a.xlsx", siak_rows(*people)), today=TODAY)
    found = {(p.row, p.column_letter, p.issue.code, p.severity) for p in read.problems}
    assert found >= {
        (2, "C", "person.no_name", "refused"),
        (3, "G", "person.no_sex", "refused"),
        (4, "G", "sex.from_nik", "doubtful"),
        (5, "M", "cell.unknown_word", "dropped"),
        (5, "M", "relation.assumed", "doubtful"),
        (4, "M", "family.no_head", "doubtful"),
    }
    (family,) = read.families
    assert [member.values["relation"] for member in family.members] == [3, 11]
    assert family.values["head_name"] == "Siti Aminah"


def test_families_without_card_numbers_begin_with_each_head(tmp_path):
    bare = [
        each | {"Nomor KK": ""} for each in (HEAD, WIFE, HEAD | {"NIK": "", "Nama Penduduk": "Ujang"}, CHILD)
    ]
    read = read_residents(book(tmp_path / "a.xlsx", siak_rows(*bare)), today=TODAY)
    assert [len(family.members) for family in read.families] == [2, 2]
    assert [p.row for p in read.problems if p.issue.code == "family.no_card_number"] == [2, 4]


def test_doubles_and_second_heads_are_pointed_out(tmp_path):
    read = read_residents(book(tmp_path / "a.xlsx", siak_rows(HEAD, HEAD)), today=TODAY)
    found = {(p.row, p.issue.code, p.issue.params.get("row")) for p in read.problems}
    assert found >= {(3, "nik.twice_in_sheet", 2), (3, "family.two_heads", 2)}


def test_registry_numbers_of_opensid_mean_the_answers_of_the_survey(tmp_path):
    def person(**values):
        base = {"nama": "A B", "no_kk": "3204112001120001", "nik": "", "sex": "1", "kk_level": "4"}
        return [{**base, **values}.get(title, "") for title in OPENSID_TITLES]

    rows = [
        OPENSID_TITLES,
        person(
            kk_level="1", pendidikan_kk_id="8", pekerjaan_id="5", id_asuransi="2", akta_lahir="470/12/2001"
        ),
        person(pendidikan_kk_id="2", pendidikan_sedang_id="4", pekerjaan_id="3", id_asuransi="1"),
        person(pendidikan_kk_id="2", pendidikan_sedang_id="18", pekerjaan_id="65", id_asuransi="99"),
        person(pendidikan_kk_id="77", pekerjaan_id="90", agama_id="9", status_dasar="1"),
    ]
    read = read_residents(book(tmp_path / "a.xlsx", rows), today=TODAY)
    taken = [member.values for member in read.families[0].members]
    assert [values.get("education") for values in taken] == [10, 3, 2, None]
    assert [values.get("occupation") for values in taken] == [6, 1, None, None]
    assert [values.get("health_insurance") for values in taken] == [1, 4, 3, None]
    assert taken[0]["birth_certificate"] == 1
    assert [(p.row, p.issue.code) for p in read.problems] == [
        (4, "cell.uncertain_word"),
        (5, "cell.unknown_word"),
        (5, "cell.unknown_word"),
        (5, "cell.unknown_word"),
    ]


def test_sheets_with_the_same_titles_are_read_together(tmp_path):
    import xlsxwriter

    made = xlsxwriter.Workbook(tmp_path / "a.xlsx")
    for name, card in (("RT 1", "3204112001120001"), ("Catatan", None), ("RT 2", "3204112001120002")):
        sheet = made.add_worksheet(name)
        rows = siak_rows(HEAD | {"Nomor KK": card}) if card else [["rapat", "jam 9"]]
        for number, cells in enumerate(rows):
            sheet.write_row(number, 0, cells)
    made.close()
    read = read_residents(tmp_path / "a.xlsx", today=TODAY)
    assert [family.members[0].sheet for family in read.families] == ["RT 1", "RT 2"]
    assert read.sheet == "RT 1" and ("RT 2", 2) in {(p.sheet, p.row) for p in read.problems}


def test_every_target_of_every_layout_has_words_and_every_problem_a_reason():
    for layout in LAYOUTS.values():
        for column in layout.columns:
            assert target_label(column.target).id and target_label(column.target).en
        assert layout.lacking(column.target for column in layout.columns) == ()
    assert "person.gone" in REASONS
