"""Assessments for the yearly award: one sheet per village, year and assessor, and a score for each criterion."""

from kkb_desktop.domain import checks
from kkb_desktop.domain.codelists import programme as codes
from kkb_desktop.domain.fields import Field, Kind, Privacy, RecordType, Requirement, Section, Values
from kkb_desktop.domain.records.shared_fields import village_field
from kkb_desktop.domain.text import Text

_SOURCE = "lembar penilaian apresiasi Kampung KB"


def _title(values: Values) -> str:
    return str(values.get("year") or "")


def _criterion(values: Values) -> str:
    return str(values.get("criterion") or "")


ASSESSMENT = RecordType(
    key="assessment",
    label=Text("Penilaian", "Assessment"),
    plural=Text("Penilaian", "Assessments"),
    title=_title,
    sections=(Section("assessment", Text("Penilaian", "Assessment"), None, "award"),),
    fields=(
        village_field("assessment"),
        Field(
            "sheet",
            Kind.TEXT,
            Text("Lembar penilaian", "Score sheet"),
            "assessment",
            Requirement.REQUIRED,
            max_length=40,
            hidden=True,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
        ),
        Field(
            "year",
            Kind.INTEGER,
            Text("Tahun", "Year"),
            "assessment",
            Requirement.REQUIRED,
            minimum=2016,
            maximum=2100,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
        ),
        Field(
            "assessor",
            Kind.CODE,
            Text("Penilai", "Assessor"),
            "assessment",
            Requirement.REQUIRED,
            codes=codes.ASSESSOR,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
        ),
        Field(
            "assessor_names",
            Kind.TEXT,
            Text("Nama penilai", "Names of the assessors"),
            "assessment",
            max_length=300,
            source=_SOURCE,
            width=2,
        ),
        Field(
            "assessed_on",
            Kind.DATE,
            Text("Tanggal penilaian", "Assessed on"),
            "assessment",
            checks=(checks.not_in_future,),
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
        ),
        Field(
            "note",
            Kind.TEXT,
            Text("Catatan", "Note"),
            "assessment",
            max_length=1_000,
            multiline=True,
            width=3,
        ),
    ),
)

ASSESSMENT_SCORE = RecordType(
    key="assessment_score",
    label=Text("Nilai", "Score"),
    plural=Text("Nilai", "Scores"),
    title=_criterion,
    sections=(Section("score", Text("Nilai", "Score"), None, "list-checks"),),
    fields=(
        village_field("score"),
        Field(
            "assessment",
            Kind.REF,
            Text("Penilaian", "Assessment"),
            "score",
            Requirement.REQUIRED,
            refers_to="assessment",
            hidden=True,
            source=_SOURCE,
        ),
        Field(
            "criterion",
            Kind.TEXT,
            Text("Kriteria", "Criterion"),
            "score",
            Requirement.REQUIRED,
            max_length=40,
            hidden=True,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
        ),
        Field(
            "score",
            Kind.INTEGER,
            Text("Nilai", "Score"),
            "score",
            Requirement.EXPECTED,
            minimum=0,
            maximum=100,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
        ),
        Field(
            "evidence",
            Kind.TEXT,
            Text("Bukti", "Evidence"),
            "score",
            Requirement.EXPECTED,
            max_length=500,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
            width=2,
        ),
        Field(
            "document",
            Kind.REF,
            Text("Dokumen bukti", "Document"),
            "score",
            refers_to="village_document",
            hidden=True,
            source=_SOURCE,
        ),
    ),
)
