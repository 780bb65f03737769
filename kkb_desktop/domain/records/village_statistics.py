"""Figures of a village for one month, typed where it has no family book; elsewhere they are counted, never typed."""

from kkb_desktop.domain import checks
from kkb_desktop.domain.fields import Field, Kind, Privacy, RecordType, Requirement, Section, Values
from kkb_desktop.domain.records.shared_fields import village_field
from kkb_desktop.domain.text import Text

_SOURCE = "web Kampung KB, statistik"


def _title(values: Values) -> str:
    month = values.get("month")
    return str(month)[:7] if month else ""


_FIGURES = (
    ("population", (("men", "Laki-laki", "Men"), ("women", "Perempuan", "Women"))),
    (
        "targets",
        (
            ("couples", "PUS", "Couples of reproductive age"),
            ("families", "Keluarga", "Families"),
            ("adolescents", "Remaja", "Adolescents"),
            ("families_toddlers", "Keluarga yang memiliki balita", "Families with small children"),
            ("families_adolescents", "Keluarga yang memiliki remaja", "Families with adolescents"),
            ("families_elderly", "Keluarga yang memiliki lansia", "Families with elderly"),
        ),
    ),
    (
        "participants",
        (
            ("bkb_participants", "Peserta BKB", "BKB participants"),
            ("bkr_participants", "Peserta BKR", "BKR participants"),
            ("bkl_participants", "Peserta BKL", "BKL participants"),
            ("uppka_participants", "Peserta UPPKA", "UPPKA participants"),
            ("pik_r_participants", "Peserta PIK-R", "PIK-R participants"),
        ),
    ),
    (
        "contraception",
        (
            ("iud_users", "IUD", "IUD"),
            ("mow_users", "MOW", "Female sterilisation"),
            ("mop_users", "MOP", "Male sterilisation"),
            ("condom_users", "Kondom", "Condom"),
            ("implant_users", "Implan", "Implant"),
            ("injection_users", "Suntik", "Injection"),
            ("pill_users", "Pil", "Pill"),
        ),
    ),
    (
        "non_users",
        (
            ("pregnant", "Hamil", "Pregnant"),
            ("wants_soon", "Ingin anak segera", "Wants a child soon"),
            ("wants_later", "Ingin anak ditunda (IAT)", "Wants a child later"),
            ("wants_no_more", "Tidak ingin anak lagi (TIAL)", "Wants no more"),
        ),
    ),
)

VILLAGE_STATISTICS = RecordType(
    key="village_statistics",
    label=Text("Statistik yang diketik", "Typed statistics"),
    plural=Text("Statistik yang diketik", "Typed statistics"),
    title=_title,
    sections=(
        Section("population", Text("Penduduk", "Population"), None, "users"),
        Section("targets", Text("Sasaran", "Targets"), None, "target"),
        Section("participants", Text("Peserta kelompok", "Participants"), None, "users-round"),
        Section("contraception", Text("Peserta KB", "Contraception"), None, "heart"),
        Section("non_users", Text("Bukan peserta KB", "Non-users"), None, "circle-dot"),
    ),
    fields=(
        village_field("population"),
        Field(
            "month",
            Kind.DATE,
            Text("Bulan", "Month"),
            "population",
            Requirement.REQUIRED,
            checks=(checks.not_in_future, checks.first_of_month),
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
        ),
        *(
            Field(
                key,
                Kind.INTEGER,
                Text(words, english),
                section,
                Requirement.EXPECTED,
                minimum=0,
                maximum=1_000_000,
                source=_SOURCE,
                privacy=Privacy.PUBLIC,
            )
            for section, figures in _FIGURES
            for key, words, english in figures
        ),
    ),
)
