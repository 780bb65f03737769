"""The state of the Kampung KB in one month: groups, facilities, funding, working group, regulation, plan, mechanisms.

An empty answer means "belum diisi", which is neither yes nor no and is counted by itself.
"""

from __future__ import annotations

from collections.abc import Callable

from kkb_desktop.domain import checks
from kkb_desktop.domain.codelists import programme as codes
from kkb_desktop.domain.codelists.activity import FUNDING
from kkb_desktop.domain.codelists.person import YES_NO
from kkb_desktop.domain.fields import CodeList, Field, Kind, Privacy, RecordType, Requirement, Section, Values
from kkb_desktop.domain.records.shared_fields import village_field
from kkb_desktop.domain.text import Text

SOURCE = "web Kampung KB, profil"

MECHANISMS = ("planning", "coordination", "dissemination", "monitoring", "reporting")
"""The five operating mechanisms: each is a yes/no item, with `<key>_frequency` beside it."""

GROUPS = ("bkb", "bkr", "bkl", "uppka", "pik_r")
"""The five groups whose presence and participation count for the class."""

_MECHANISM_WORDS = {
    "planning": Text("Rapat perencanaan kegiatan", "Planning meeting"),
    "coordination": Text("Rapat koordinasi dengan dinas/instansi", "Coordination with agencies"),
    "dissemination": Text("Sosialisasi kegiatan", "Dissemination of activities"),
    "monitoring": Text("Monitoring dan evaluasi", "Monitoring and evaluation"),
    "reporting": Text("Penyusunan laporan", "Reporting"),
}
_GROUP_WORDS = {"bkb": "BKB", "bkr": "BKR", "bkl": "BKL", "uppka": "UPPKA", "pik_r": "PIK-R"}


def _title(values: Values) -> str:
    month = values.get("month")
    return str(month)[:7] if month else ""


def _is(key: str, answer: int) -> Callable[[Values], bool]:
    return lambda values: values.get(key) == answer


def _yes_no(key: str, words: Text, section: str, relevant: Callable[[Values], bool] | None = None) -> Field:
    return Field(
        key,
        Kind.CODE,
        words,
        section,
        Requirement.EXPECTED,
        codes=YES_NO,
        relevant=relevant,
        source=SOURCE,
        privacy=Privacy.PUBLIC,
    )


def _several(
    key: str, words: Text, section: str, answers: CodeList, relevant: Callable[[Values], bool] | None = None
) -> Field:
    return Field(
        key,
        Kind.CODES,
        words,
        section,
        Requirement.EXPECTED,
        codes=answers,
        relevant=relevant,
        source=SOURCE,
        privacy=Privacy.PUBLIC,
        width=3,
    )


def _text(key: str, words: Text, section: str, relevant: Callable[[Values], bool] | None = None) -> Field:
    return Field(
        key, Kind.TEXT, words, section, Requirement.EXPECTED, relevant=relevant, source=SOURCE, width=2
    )


def _count(key: str, words: Text, section: str, relevant: Callable[[Values], bool] | None = None) -> Field:
    return Field(
        key,
        Kind.INTEGER,
        words,
        section,
        Requirement.EXPECTED,
        relevant=relevant,
        minimum=0,
        maximum=500,
        unit=Text("orang", "people"),
        source=SOURCE,
        privacy=Privacy.PUBLIC,
    )


PROFILE_MONTH = RecordType(
    key="profile_month",
    label=Text("Profil bulanan", "Monthly profile"),
    plural=Text("Profil bulanan", "Monthly profiles"),
    title=_title,
    sections=(
        Section("groups", Text("Kelompok dan sarana", "Groups and facilities"), None, "users"),
        Section("funding", Text("Sumber dana", "Funding"), None, "hand-coins"),
        Section("pokja", Text("Kelompok kerja", "Working group"), None, "users-round"),
        Section("companion", Text("Pendamping", "Companion"), None, "user"),
        Section("regulation", Text("Regulasi dan rencana", "Regulation and plan"), None, "file-text"),
        Section("mechanism", Text("Mekanisme operasional", "Operating mechanism"), None, "list-checks"),
    ),
    fields=(
        village_field("groups"),
        Field(
            "month",
            Kind.DATE,
            Text("Bulan", "Month"),
            "groups",
            Requirement.REQUIRED,
            checks=(checks.not_in_future, checks.first_of_month),
            source=SOURCE,
            privacy=Privacy.PUBLIC,
            hidden=True,
        ),
        *(
            _yes_no(f"has_{key}", Text(f"Ada {_GROUP_WORDS[key]}", f"Has {_GROUP_WORDS[key]}"), "groups")
            for key in GROUPS
        ),
        _yes_no("has_secretariat", Text("Ada sekretariat Kampung KB", "Has a secretariat"), "groups"),
        _yes_no("has_data_house", Text("Ada Rumah DataKu", "Has Rumah DataKu"), "groups"),
        _several("funding", Text("Sumber dana", "Funding sources"), "funding", FUNDING),
        _yes_no("has_pokja", Text("Ada Pokja", "Has a working group"), "pokja"),
        _yes_no(
            "pokja_decree", Text("Pokja punya SK", "The group has a decree"), "pokja", _is("has_pokja", 1)
        ),
        _count("pokja_members", Text("Jumlah anggota Pokja", "Members"), "pokja", _is("has_pokja", 1)),
        _yes_no("pokja_trained", Text("Pokja sudah dilatih", "Trained"), "pokja", _is("has_pokja", 1)),
        _text("pokja_training", Text("Nama pelatihan", "Which training"), "pokja", _is("pokja_trained", 1)),
        _count(
            "pokja_trained_count",
            Text("Jumlah yang dilatih", "Number trained"),
            "pokja",
            _is("pokja_trained", 1),
        ),
        _yes_no("has_companion", Text("Ada PKB/PLKB pendamping", "Has a PKB/PLKB companion"), "companion"),
        Field(
            "guide",
            Kind.CODE,
            Text("Pendamping selain PKB/PLKB", "Who guides instead"),
            "companion",
            Requirement.EXPECTED,
            codes=codes.GUIDE,
            relevant=_is("has_companion", 2),
            source=SOURCE,
        ),
        _text("guide_other", Text("Pendamping lainnya", "Another guide"), "companion", _is("guide", 5)),
        _text("companion_name", Text("Nama pendamping", "Name"), "companion"),
        Field(
            "companion_number",
            Kind.DIGITS,
            Text("NIP", "Staff number"),
            "companion",
            relevant=_is("has_companion", 1),
            max_length=18,
            source=SOURCE,
            privacy=Privacy.IDENTIFIER,
        ),
        Field(
            "companion_phone",
            Kind.DIGITS,
            Text("Nomor HP pendamping", "Phone"),
            "companion",
            checks=(checks.phone_number,),
            max_length=15,
            source=SOURCE,
            privacy=Privacy.IDENTIFIER,
        ),
        _several("regulations", Text("Regulasi", "Regulations"), "regulation", codes.REGULATION),
        _yes_no("has_plan", Text("Ada Rencana Kerja Masyarakat (RKM)", "Has a work plan"), "regulation"),
        _several(
            "data_used",
            Text("Data yang dipakai untuk rencana dan evaluasi", "Data used"),
            "regulation",
            codes.DATA_USED,
            _is("has_plan", 1),
        ),
        *(
            field
            for key in MECHANISMS
            for field in (
                _yes_no(key, _MECHANISM_WORDS[key], "mechanism"),
                Field(
                    f"{key}_frequency",
                    Kind.CODE,
                    Text("Seberapa sering", "How often"),
                    "mechanism",
                    Requirement.EXPECTED,
                    codes=codes.FREQUENCY,
                    relevant=_is(key, 1),
                    source=SOURCE,
                    privacy=Privacy.PUBLIC,
                ),
            )
        ),
    ),
)
