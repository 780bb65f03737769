"""What people decided about findings: why a warning stands, and whether two look-alikes are the same."""

from kkb_desktop.domain.codelists import events as codes
from kkb_desktop.domain.fields import Field, Kind, RecordType, Requirement, Section, Values
from kkb_desktop.domain.records.shared_fields import village_field
from kkb_desktop.domain.text import Text


def _reason(values: Values) -> str:
    reason = values.get("reason")
    return codes.EXPLANATION.label(reason).id if isinstance(reason, int) else ""


def _kind(values: Values) -> str:
    kind = values.get("kind")
    return codes.PAIR_KIND.label(kind).id if isinstance(kind, int) else ""


EXPLANATION = RecordType(
    key="explanation",
    label=Text("Alasan peringatan dibiarkan", "Why a warning stands"),
    plural=Text("Alasan peringatan dibiarkan", "Why warnings stand"),
    title=_reason,
    sections=(Section("explanation", Text("Alasan", "Reason"), None, "message-circle"),),
    fields=(
        village_field("explanation"),
        Field(
            "family",
            Kind.REF,
            Text("Keluarga", "Family"),
            "explanation",
            Requirement.REQUIRED,
            refers_to="family",
            hidden=True,
        ),
        Field(
            "subject",
            Kind.TEXT,
            Text("Catatan yang dimaksud", "Record meant"),
            "explanation",
            Requirement.REQUIRED,
            max_length=32,
            hidden=True,
        ),
        Field(
            "item",
            Kind.TEXT,
            Text("Isian yang dimaksud", "Item meant"),
            "explanation",
            max_length=42,
            hidden=True,
        ),
        Field(
            "finding",
            Kind.TEXT,
            Text("Peringatan", "Warning"),
            "explanation",
            Requirement.REQUIRED,
            max_length=60,
            hidden=True,
        ),
        Field(
            "reason",
            Kind.CODE,
            Text("Alasan", "Reason"),
            "explanation",
            Requirement.REQUIRED,
            codes=codes.EXPLANATION,
            source="aturan KKB: alasan membiarkan peringatan",
        ),
        Field("note", Kind.TEXT, Text("Keterangan", "Remark"), "explanation", max_length=300, width=2),
    ),
)

DISTINCT_PAIR = RecordType(
    key="distinct_pair",
    label=Text("Keputusan data ganda", "Decision about a duplicate"),
    plural=Text("Keputusan data ganda", "Decisions about duplicates"),
    title=_kind,
    sections=(Section("pair", Text("Keputusan", "Decision"), None, "users"),),
    fields=(
        village_field("pair"),
        Field(
            "kind",
            Kind.CODE,
            Text("Keputusan", "Decision"),
            "pair",
            Requirement.REQUIRED,
            codes=codes.PAIR_KIND,
            source="aturan KKB: data ganda",
        ),
        Field(
            "one",
            Kind.TEXT,
            Text("Catatan pertama", "First record"),
            "pair",
            Requirement.REQUIRED,
            max_length=32,
            hidden=True,
        ),
        Field(
            "other",
            Kind.TEXT,
            Text("Catatan kedua", "Second record"),
            "pair",
            Requirement.REQUIRED,
            max_length=32,
            hidden=True,
        ),
    ),
)
