"""Papers of the Kampung KB: decrees, plans and minutes as attached files; the steps by which it was formed."""

from kkb_desktop.domain import checks
from kkb_desktop.domain.codelists import programme as codes
from kkb_desktop.domain.fields import Field, Kind, Privacy, RecordType, Requirement, Section, Values
from kkb_desktop.domain.records.shared_fields import village_field
from kkb_desktop.domain.text import Text

_SOURCE = "web Kampung KB, profil: dokumen"


def _document_title(values: Values) -> str:
    return str(values.get("title") or "")


def _step_title(values: Values) -> str:
    step = values.get("step")
    return codes.FORMATION_STEP.label(step).id if isinstance(step, int) else ""


def _report_title(values: Values) -> str:
    kind = values.get("kind")
    name = codes.REPORT.label(kind).id if isinstance(kind, int) else ""
    return " ".join(filter(None, (name, str(values.get("period") or ""))))


VILLAGE_DOCUMENT = RecordType(
    key="village_document",
    label=Text("Dokumen", "Document"),
    plural=Text("Dokumen", "Documents"),
    title=_document_title,
    sections=(Section("document", Text("Dokumen", "Document"), None, "file-text"),),
    fields=(
        village_field("document"),
        Field(
            "kind",
            Kind.CODE,
            Text("Jenis", "Kind"),
            "document",
            Requirement.REQUIRED,
            codes=codes.DOCUMENT,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
        ),
        Field(
            "title",
            Kind.TEXT,
            Text("Judul", "Title"),
            "document",
            Requirement.REQUIRED,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
            width=2,
        ),
        Field(
            "number",
            Kind.TEXT,
            Text("Nomor", "Number"),
            "document",
            max_length=80,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
        ),
        Field(
            "issued_on",
            Kind.DATE,
            Text("Tanggal", "Date"),
            "document",
            checks=(checks.not_in_future,),
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
        ),
        Field(
            "issuer",
            Kind.CODE,
            Text("Dikeluarkan oleh", "Issued by"),
            "document",
            codes=codes.ISSUER,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
        ),
        Field(
            "file",
            Kind.ATTACHMENT,
            Text("Berkas", "File"),
            "document",
            Requirement.EXPECTED,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
            hidden=True,
        ),
        Field(
            "file_name",
            Kind.TEXT,
            Text("Nama berkas", "File name"),
            "document",
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
            hidden=True,
        ),
    ),
)

FORMATION = RecordType(
    key="formation",
    label=Text("Langkah pembentukan", "Step of formation"),
    plural=Text("Langkah pembentukan", "Steps of formation"),
    title=_step_title,
    sections=(Section("step", Text("Langkah", "Step"), None, "list-checks"),),
    fields=(
        village_field("step"),
        Field(
            "step",
            Kind.CODE,
            Text("Langkah", "Step"),
            "step",
            Requirement.REQUIRED,
            codes=codes.FORMATION_STEP,
            source="pedoman pembentukan Kampung KB",
            privacy=Privacy.PUBLIC,
        ),
        Field(
            "done_on",
            Kind.DATE,
            Text("Selesai pada", "Done on"),
            "step",
            Requirement.EXPECTED,
            checks=(checks.not_in_future,),
            source="pedoman pembentukan Kampung KB",
            privacy=Privacy.PUBLIC,
        ),
        Field(
            "document",
            Kind.REF,
            Text("Dokumen bukti", "Document"),
            "step",
            refers_to="village_document",
            hidden=True,
            source="pedoman pembentukan Kampung KB",
        ),
        Field("note", Kind.TEXT, Text("Catatan", "Note"), "step", max_length=500, multiline=True, width=3),
    ),
)

ISSUED_REPORT = RecordType(
    key="issued_report",
    label=Text("Laporan yang diterbitkan", "Issued report"),
    plural=Text("Laporan yang diterbitkan", "Issued reports"),
    title=_report_title,
    sections=(Section("report", Text("Laporan", "Report"), None, "file-text"),),
    fields=(
        village_field("report"),
        Field(
            "kind",
            Kind.CODE,
            Text("Jenis laporan", "Kind"),
            "report",
            Requirement.REQUIRED,
            codes=codes.REPORT,
            source="aturan KKB: laporan",
            privacy=Privacy.PUBLIC,
        ),
        Field(
            "period",
            Kind.TEXT,
            Text("Masa laporan", "Period"),
            "report",
            Requirement.REQUIRED,
            max_length=10,
            source="aturan KKB: laporan",
            privacy=Privacy.PUBLIC,
            help=Text("2026-11 untuk bulan, 2026 untuk tahun.", "2026-11 for a month, 2026 for a year."),
        ),
        Field(
            "issued_on",
            Kind.DATE,
            Text("Diterbitkan pada", "Issued on"),
            "report",
            Requirement.REQUIRED,
            checks=(checks.not_in_future,),
            source="aturan KKB: laporan",
            privacy=Privacy.PUBLIC,
        ),
        Field(
            "content",
            Kind.ATTACHMENT,
            Text("Isi pada saat terbit", "Content when issued"),
            "report",
            Requirement.REQUIRED,
            hidden=True,
            source="aturan KKB: laporan yang tercetak dapat dicetak ulang sama persis",
        ),
    ),
)
