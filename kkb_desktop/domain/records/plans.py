"""Plans and commitments: lines of the village's work plan and of the district's action plan, and who promised what."""

from kkb_desktop.domain import checks
from kkb_desktop.domain.codelists import activity as activity_codes
from kkb_desktop.domain.codelists import programme as codes
from kkb_desktop.domain.fields import Field, Kind, Privacy, RecordType, Requirement, Section, Values
from kkb_desktop.domain.records.shared_fields import village_field
from kkb_desktop.domain.text import Text

_SOURCE = "RKM; rencana aksi kabupaten/kota"


def _title(values: Values) -> str:
    return str(values.get("title") or "")


def _what(values: Values) -> str:
    return str(values.get("what") or "")


def _money(key: str, words: Text, section: str) -> Field:
    return Field(
        key,
        Kind.INTEGER,
        words,
        section,
        minimum=0,
        maximum=10**13,
        unit=Text("rupiah", "rupiah"),
        source=_SOURCE,
        privacy=Privacy.PUBLIC,
    )


def _public(
    key: str,
    words: Text,
    section: str,
    width: int = 1,
    length: int = 200,
    needed: Requirement = Requirement.OPTIONAL,
) -> Field:
    return Field(
        key,
        Kind.TEXT,
        words,
        section,
        needed,
        max_length=length,
        source=_SOURCE,
        privacy=Privacy.PUBLIC,
        width=width,
    )


PLAN_ITEM = RecordType(
    key="plan_item",
    label=Text("Rencana kegiatan", "Plan item"),
    plural=Text("Rencana kegiatan", "Plan items"),
    title=_title,
    sections=(
        Section("plan", Text("Rencana", "Plan"), None, "clipboard-list"),
        Section("who", Text("Pelaksana dan sasaran", "Who and for whom"), None, "users"),
        Section("money", Text("Anggaran", "Budget"), None, "hand-coins"),
        Section("result", Text("Pelaksanaan", "Realisation"), None, "list-checks"),
    ),
    fields=(
        village_field("plan"),
        Field(
            "level",
            Kind.CODE,
            Text("Rencana", "Plan"),
            "plan",
            Requirement.REQUIRED,
            codes=codes.PLAN_LEVEL,
            hidden=True,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
        ),
        Field(
            "year",
            Kind.INTEGER,
            Text("Tahun", "Year"),
            "plan",
            Requirement.REQUIRED,
            minimum=2016,
            maximum=2100,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
        ),
        _public("title", Text("Kegiatan", "Activity"), "plan", 2, needed=Requirement.REQUIRED),
        _public(
            "problem",
            Text("Masalah menurut data", "Problem, from the data"),
            "plan",
            3,
            300,
            Requirement.EXPECTED,
        ),
        Field(
            "finding",
            Kind.TEXT,
            Text("Asal temuan", "Finding"),
            "plan",
            max_length=80,
            hidden=True,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
        ),
        Field(
            "programme",
            Kind.CODE,
            Text("Program Inpres 3/2022", "Programme"),
            "plan",
            Requirement.EXPECTED,
            codes=activity_codes.PROGRAMME,
            source="Inpres 3/2022",
            privacy=Privacy.PUBLIC,
            width=2,
        ),
        Field(
            "section",
            Kind.CODE,
            Text("Seksi", "Section"),
            "plan",
            codes=activity_codes.SECTION,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
        ),
        Field(
            "starts_on",
            Kind.DATE,
            Text("Mulai", "From"),
            "plan",
            Requirement.EXPECTED,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
        ),
        Field(
            "due_on",
            Kind.DATE,
            Text("Selesai paling lambat", "Due"),
            "plan",
            Requirement.EXPECTED,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
        ),
        _public("place", Text("Tempat", "Place"), "plan"),
        Field(
            "target_groups",
            Kind.CODES,
            Text("Sasaran", "Targets"),
            "who",
            Requirement.EXPECTED,
            codes=activity_codes.TARGET_GROUP,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
            width=3,
        ),
        Field(
            "target_families",
            Kind.INTEGER,
            Text("Jumlah keluarga sasaran", "Target families"),
            "who",
            Requirement.EXPECTED,
            minimum=0,
            maximum=1_000_000,
            unit=Text("keluarga", "families"),
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
        ),
        Field(
            "agency",
            Kind.CODE,
            Text("Dinas/instansi", "Agency"),
            "who",
            Requirement.EXPECTED,
            codes=activity_codes.AGENCY,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
        ),
        _public("responsible", Text("Penanggung jawab", "Person in charge"), "who"),
        _money("budget", Text("Anggaran", "Budget"), "money"),
        Field(
            "funding",
            Kind.CODES,
            Text("Sumber dana", "Funding"),
            "money",
            Requirement.EXPECTED,
            codes=activity_codes.FUNDING,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
            width=3,
        ),
        *(
            _money(
                f"spent_q{quarter}",
                Text(f"Realisasi triwulan {quarter}", f"Spent in quarter {quarter}"),
                "money",
            )
            for quarter in (1, 2, 3, 4)
        ),
        _public("indicator", Text("Ukuran keberhasilan", "Indicator"), "result", 2),
        Field(
            "status",
            Kind.CODE,
            Text("Keadaan", "Status"),
            "result",
            Requirement.REQUIRED,
            codes=codes.PLAN_STATUS,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
        ),
        _public("outcome", Text("Hasil", "Outcome"), "result", 3, 500),
        _public("obstacle", Text("Hambatan dan tindak lanjut", "Obstacle and follow-up"), "result", 3, 500),
    ),
    checks=(checks.due_after_start,),
)

COMMITMENT = RecordType(
    key="commitment",
    label=Text("Komitmen mitra", "Commitment"),
    plural=Text("Komitmen mitra", "Commitments"),
    title=_what,
    sections=(Section("commitment", Text("Komitmen", "Commitment"), None, "handshake"),),
    fields=(
        village_field("commitment"),
        Field(
            "agency",
            Kind.CODE,
            Text("Dinas/instansi", "Agency"),
            "commitment",
            Requirement.REQUIRED,
            codes=activity_codes.AGENCY,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
        ),
        _public("agency_name", Text("Nama lengkap instansi", "Agency in full"), "commitment", 2),
        Field("contact", Kind.TEXT, Text("Narahubung", "Contact"), "commitment", source=_SOURCE),
        Field(
            "phone",
            Kind.DIGITS,
            Text("Nomor HP", "Phone"),
            "commitment",
            checks=(checks.phone_number,),
            max_length=15,
            source=_SOURCE,
            privacy=Privacy.IDENTIFIER,
        ),
        Field(
            "plan_item",
            Kind.REF,
            Text("Rencana", "Plan item"),
            "commitment",
            refers_to="plan_item",
            hidden=True,
            source=_SOURCE,
        ),
        Field(
            "programme",
            Kind.CODE,
            Text("Program Inpres 3/2022", "Programme"),
            "commitment",
            codes=activity_codes.PROGRAMME,
            source="Inpres 3/2022",
            privacy=Privacy.PUBLIC,
            width=2,
        ),
        _public(
            "what", Text("Yang dijanjikan", "What was promised"), "commitment", 2, needed=Requirement.REQUIRED
        ),
        _public("amount", Text("Berapa banyak", "How much"), "commitment", length=80),
        Field(
            "due_on",
            Kind.DATE,
            Text("Kapan", "When"),
            "commitment",
            Requirement.EXPECTED,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
        ),
        Field(
            "kept",
            Kind.CODE,
            Text("Ditepati", "Kept"),
            "commitment",
            codes=codes.KEPT,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
        ),
        Field(
            "note", Kind.TEXT, Text("Catatan", "Note"), "commitment", max_length=500, multiline=True, width=3
        ),
    ),
)
