"""What happens to a family and its members: dated, so that any list can be made as of any day."""

from kkb_desktop.domain import checks
from kkb_desktop.domain.codelists import events as codes
from kkb_desktop.domain.codelists.person import MARITAL_STATUS, RELATION
from kkb_desktop.domain.fields import Field, Kind, Privacy, RecordType, Requirement, Section, Values
from kkb_desktop.domain.records.shared_fields import village_field
from kkb_desktop.domain.text import Text

ENTRIES = frozenset({1, 4, 11})
"""Events after which the person is here."""
EXITS = frozenset({2, 3, 10, 12})
"""Events after which the person is not."""
MARITAL = frozenset({6, 7, 14})
"""Events after which the marital status is another one; `marital_before` empty means that it was not known."""


def _title(values: Values) -> str:
    kind = values.get("kind")
    return codes.EVENT.label(kind).id if isinstance(kind, int) else ""


LIFE_EVENT = RecordType(
    key="life_event",
    label=Text("Peristiwa", "Life event"),
    plural=Text("Peristiwa keluarga", "Life events"),
    title=_title,
    sections=(Section("event", Text("Peristiwa", "Event"), None, "calendar-days"),),
    fields=(
        village_field("event"),
        Field(
            "family",
            Kind.REF,
            Text("Keluarga", "Family"),
            "event",
            Requirement.REQUIRED,
            refers_to="family",
            hidden=True,
        ),
        Field("person", Kind.REF, Text("Anggota", "Member"), "event", refers_to="person", hidden=True),
        Field(
            "kind",
            Kind.CODE,
            Text("Peristiwa", "Event"),
            "event",
            Requirement.REQUIRED,
            codes=codes.EVENT,
            source="verval id_mutasi_individu",
        ),
        Field(
            "happened_on",
            Kind.DATE,
            Text("Tanggal", "Date"),
            "event",
            Requirement.REQUIRED,
            checks=(checks.not_in_future,),
            source="verval tgl_mutasi_individu",
            privacy=Privacy.SPECIFIC,
        ),
        Field(
            "order_in_day",
            Kind.INTEGER,
            Text("Urutan pada hari itu", "Place among the events of the day"),
            "event",
            minimum=1,
            maximum=99,
            hidden=True,
        ),
        Field(
            "other_person",
            Kind.REF,
            Text("Orang lain yang terkait", "Other person"),
            "event",
            refers_to="person",
            hidden=True,
        ),
        Field(
            "other_family",
            Kind.REF,
            Text("Keluarga lain yang terkait", "Other family"),
            "event",
            refers_to="family",
            hidden=True,
        ),
        Field(
            "family_before",
            Kind.REF,
            Text("Keluarga sebelumnya", "Family before"),
            "event",
            refers_to="family",
            hidden=True,
        ),
        Field(
            "marital_before",
            Kind.CODE,
            Text("Status perkawinan sebelumnya", "Marital status before"),
            "event",
            codes=MARITAL_STATUS,
            hidden=True,
        ),
        Field(
            "relation_before",
            Kind.CODE,
            Text("Hubungan sebelumnya", "Relation before"),
            "event",
            codes=RELATION,
            hidden=True,
        ),
        Field(
            "place",
            Kind.TEXT,
            Text("Asal atau tujuan", "From or to"),
            "event",
            max_length=160,
            source="aturan KKB: peristiwa keluarga",
            width=2,
        ),
        Field(
            "cause",
            Kind.TEXT,
            Text("Sebab atau alasan", "Cause or reason"),
            "event",
            max_length=160,
            source="aturan KKB: peristiwa keluarga",
            privacy=Privacy.SPECIFIC,
            width=2,
        ),
        Field("note", Kind.TEXT, Text("Catatan", "Note"), "event", max_length=500, multiline=True, width=3),
    ),
)
