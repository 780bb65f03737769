"""A volunteer's visit to a family."""

from kkb_desktop.domain import checks
from kkb_desktop.domain.codelists import events as codes
from kkb_desktop.domain.fields import Field, Kind, RecordType, Requirement, Section, Values
from kkb_desktop.domain.records.shared_fields import village_field
from kkb_desktop.domain.text import Text


def _title(values: Values) -> str:
    purpose = values.get("purpose")
    return codes.VISIT_PURPOSE.label(purpose).id if isinstance(purpose, int) else ""


VISIT = RecordType(
    key="visit",
    label=Text("Kunjungan", "Visit"),
    plural=Text("Kunjungan", "Visits"),
    title=_title,
    checks=(checks.next_visit_fits,),
    sections=(Section("visit", Text("Kunjungan", "Visit"), None, "calendar-days"),),
    fields=(
        village_field("visit"),
        Field(
            "family",
            Kind.REF,
            Text("Keluarga", "Family"),
            "visit",
            Requirement.REQUIRED,
            refers_to="family",
            hidden=True,
        ),
        Field(
            "visited_on",
            Kind.DATE,
            Text("Tanggal kunjungan", "Date of the visit"),
            "visit",
            Requirement.REQUIRED,
            checks=(checks.not_in_future,),
            source="aturan KKB: kunjungan kader",
        ),
        Field(
            "purpose",
            Kind.CODE,
            Text("Keperluan", "Purpose"),
            "visit",
            Requirement.REQUIRED,
            codes=codes.VISIT_PURPOSE,
            source="aturan KKB: kunjungan kader",
        ),
        Field(
            "visitor",
            Kind.TEXT,
            Text("Yang berkunjung", "Visitor"),
            "visit",
            source="aturan KKB: kunjungan kader",
        ),
        Field(
            "next_on",
            Kind.DATE,
            Text("Kunjungan berikutnya", "Next visit"),
            "visit",
            source="aturan KKB: kunjungan kader",
        ),
        Field(
            "note",
            Kind.TEXT,
            Text("Hasil dan tindak lanjut", "Outcome and follow-up"),
            "visit",
            max_length=1_000,
            multiline=True,
            width=3,
        ),
    ),
)
