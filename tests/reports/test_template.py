import csv
import zipfile
from datetime import date
from io import BytesIO, StringIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kkb_desktop.domain.errors import FileRefused
from kkb_desktop.domain.fields import Kind
from kkb_desktop.reports.delimited import read_delimited
from kkb_desktop.reports.layouts.own import FIELDS
from kkb_desktop.reports.residents import read_residents
from kkb_desktop.reports.template import safe_cell, template_bytes, write_template
from kkb_desktop.reports.workbook import read_sheets

TODAY = date(2026, 11, 24)


def test_the_empty_template_holds_every_item_by_its_label(tmp_path):
    write_template(tmp_path / "templat.xlsx")
    first, guide = read_sheets(tmp_path / "templat.xlsx")
    assert (first.name, guide.name) == ("Penduduk", "Petunjuk")
    assert first.rows[0].cells == tuple(field.label.id for field in FIELDS.values())
    with zipfile.ZipFile(tmp_path / "templat.xlsx") as package:
        xml = package.read("xl/worksheets/sheet1.xml").decode()
    coded = sum(field.codes is not None for field in FIELDS.values())
    assert xml.count("<dataValidation ") == coded


def values_of(record):
    found = {}
    for target, field in FIELDS.items():
        if not target.startswith(record + "."):
            continue
        match field.kind:
            case Kind.CODE:
                found[field.key] = st.sampled_from(sorted(field.codes.values()))
            case Kind.TEXT:
                found[field.key] = st.sampled_from(
                    ["Siti Aminah", "=1+1", "Jl. Melati 5", "@nama", "+62", "O'Neil, S.Pd."]
                )
    return st.fixed_dictionaries({}, optional=found)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(person=values_of("person"), family=values_of("family"))
def test_what_is_written_into_the_template_is_read_back_alike(tmp_path, person, family):
    person = {
        **person,
        "name": "Siti Aminah",
        "sex": 2,
        "relation": 1,
        "birth_date": "1974-08-15",
        "nik": "3204115508740002",
        "nik_status": 1,
        "marital_status": 1,
    }
    person.pop("occupation", None)
    family = {**family, "head_name": "Siti Aminah", "card_number": "3204112001120001", "rt": "004"}
    write_template(tmp_path / "a.xlsx", [(family, [person])])
    read = read_residents(tmp_path / "a.xlsx", today=TODAY)
    assert read.layout_key == "own"
    assert read.families[0].values == family
    assert read.families[0].members[0].values == {**person, "number": 1}


def test_text_never_becomes_a_formula(tmp_path):
    data = template_bytes([({"head_name": "A B"}, [{"name": "=HYPERLINK(1)", "sex": 1, "relation": 1}])])
    with zipfile.ZipFile(BytesIO(data)) as package:
        xml = package.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in xml


@given(st.text(max_size=30))
def test_no_cell_of_a_csv_file_begins_like_a_formula(text):
    assert safe_cell(text)[:1] not in ("=", "+", "-", "@", "\t", "\r", "\n")


def test_a_guarded_cell_is_read_back_without_its_guard():
    target = StringIO()
    csv.writer(target, delimiter=";").writerow([safe_cell("-5"), safe_cell("=x"), "biasa"])
    assert read_delimited(target.getvalue().encode())[0].cells == ("-5", "=x", "biasa")


def test_a_template_that_cannot_be_written_leaves_nothing_behind(tmp_path):
    folder = tmp_path / "berkas.xlsx"
    folder.mkdir()
    with pytest.raises(FileRefused) as refused:
        write_template(folder)
    assert refused.value.reason == "workbook.not_written" and refused.value.next_step("id")
    assert [each.name for each in tmp_path.iterdir()] == ["berkas.xlsx"]
