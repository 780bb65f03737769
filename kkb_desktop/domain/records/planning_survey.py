"""The family planning block of one woman in one round: block II, KB 01 to 09, with its skips.

Asked of a married woman (the wife, or a female head) of 10 to 49 years.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kkb_desktop.domain import checks
from kkb_desktop.domain.codelists import planning as codes
from kkb_desktop.domain.codelists.person import YES_NO
from kkb_desktop.domain.codelists.survey import ROUND
from kkb_desktop.domain.fields import CodeList, Field, Kind, Privacy, RecordType, Requirement, Section, Values
from kkb_desktop.domain.records.shared_fields import village_field
from kkb_desktop.domain.text import Text

TRADITIONAL = 9


def _title(values: Values) -> str:
    year = values.get("round")
    return ROUND.label(year).id if isinstance(year, int) else ""


def _pregnant(values: Values) -> bool:
    return values.get("pregnant") == 1


def _not_pregnant(values: Values) -> bool:
    return values.get("pregnant") == 2


def _using(values: Values) -> bool:
    return _not_pregnant(values) and values.get("using") == 1


def _not_using(values: Values) -> bool:
    """A pregnant woman is not asked 04, and goes on with 05."""
    return _pregnant(values) or (_not_pregnant(values) and values.get("using") == 2)


def _stopped(values: Values) -> bool:
    return _not_using(values) and values.get("used_last_year") == 1


def _has_method(values: Values) -> bool:
    return _using(values) or _stopped(values)


def _modern(values: Values) -> bool:
    return _has_method(values) and values.get("method") not in (None, TRADITIONAL)


def _number(key: str, words: str, english: str, item: str, maximum: int = 25, **more: Any) -> Field:
    return Field(
        key,
        Kind.INTEGER,
        Text(words, english),
        "births",
        Requirement.EXPECTED,
        minimum=0,
        maximum=maximum,
        source=f"F/I/PK/21 {item}",
        privacy=Privacy.CONFIDENTIAL,
        **more,
    )


def _coded(
    key: str,
    words: str,
    english: str,
    item: str,
    answers: CodeList = YES_NO,
    relevant: Callable[[Values], bool] | None = None,
    section: str = "use",
) -> Field:
    return Field(
        key,
        Kind.CODE,
        Text(words, english),
        section,
        Requirement.EXPECTED,
        codes=answers,
        relevant=relevant,
        source=f"F/I/PK/21 {item}",
        privacy=Privacy.CONFIDENTIAL,
        width=3 if answers is YES_NO else 2,
    )


PLANNING_SURVEY = RecordType(
    key="planning_survey",
    label=Text("Keluarga berencana", "Family planning"),
    plural=Text("Keluarga berencana", "Family planning"),
    title=_title,
    sections=(
        Section(
            "births",
            Text("Kelahiran dan anak", "Births and children"),
            Text("KB.01-KB.02", "KB.01-KB.02"),
            "baby",
        ),
        Section(
            "use",
            Text("Kehamilan dan KB", "Pregnancy and contraception"),
            Text("KB.03-KB.08", "KB.03-KB.08"),
            "heart",
        ),
        Section(
            "informed",
            Text("Penjelasan petugas", "Informed choice"),
            Text("KB.09", "KB.09"),
            "message-circle",
        ),
    ),
    checks=(
        checks.interview_fits,
        checks.children_add_up,
        checks.planning_fits,
        checks.planning_days_fit,
    ),
    fields=(
        village_field("births"),
        Field(
            "family",
            Kind.REF,
            Text("Keluarga", "Family"),
            "births",
            Requirement.REQUIRED,
            refers_to="family",
            hidden=True,
            source="F/I/PK/21",
        ),
        Field(
            "person",
            Kind.REF,
            Text("Istri", "Woman"),
            "births",
            Requirement.REQUIRED,
            refers_to="person",
            hidden=True,
            source="F/I/PK/21",
        ),
        Field(
            "round",
            Kind.CODE,
            Text("Putaran", "Round"),
            "births",
            Requirement.REQUIRED,
            codes=ROUND,
            hidden=True,
            source="F/I/PK/21",
        ),
        Field(
            "surveyed_on",
            Kind.DATE,
            Text("Tanggal wawancara", "Date of interview"),
            "births",
            checks=(checks.not_in_future,),
            hidden=True,
            source="F/I/PK/21",
        ),
        _number("births", "Berapa kali melahirkan", "Times given birth", "KB.01"),
        _number("born_boys", "Anak laki-laki lahir hidup", "Boys born alive", "KB.01"),
        _number("born_girls", "Anak perempuan lahir hidup", "Girls born alive", "KB.01"),
        _number("living_boys", "Anak laki-laki masih hidup", "Boys still living", "KB.01"),
        _number("living_girls", "Anak perempuan masih hidup", "Girls still living", "KB.01"),
        _number("ideal_children", "Jumlah anak yang diinginkan", "Children wanted", "KB.02"),
        _coded("pregnant", "Sedang hamil", "Pregnant now", "KB.03"),
        Field(
            "pregnancy_weeks",
            Kind.INTEGER,
            Text("Usia kehamilan", "Weeks of pregnancy"),
            "use",
            relevant=_pregnant,
            minimum=1,
            maximum=42,
            unit=Text("minggu", "weeks"),
            source="verval usia_kehamilan",
            privacy=Privacy.CONFIDENTIAL,
        ),
        _coded(
            "pregnancy_wish",
            "Kehamilan ini diinginkan",
            "Pregnancy wanted",
            "KB.03a",
            codes.PREGNANCY_WISH,
            _pregnant,
        ),
        _coded(
            "child_wish", "Ingin anak lagi", "Wants another child", "KB.03b", codes.CHILD_WISH, _not_pregnant
        ),
        _coded(
            "using",
            "Sedang memakai alat, obat, atau cara KB",
            "Using contraception now",
            "KB.04",
            YES_NO,
            _not_pregnant,
        ),
        Field(
            "using_since",
            Kind.DATE,
            Text("Mulai memakai", "Using since"),
            "use",
            Requirement.EXPECTED,
            relevant=_using,
            checks=(checks.not_in_future,),
            help=Text(
                "Tanggal 1 bila hanya bulannya yang diingat.",
                "The first of the month where only the month is known.",
            ),
            source="F/I/PK/21 KB.04 bulan/tahun",
            privacy=Privacy.CONFIDENTIAL,
        ),
        _coded(
            "used_last_year",
            "Memakai KB dalam 12 bulan terakhir",
            "Used in the last 12 months",
            "KB.05",
            YES_NO,
            _not_using,
        ),
        Field(
            "stopped_on",
            Kind.DATE,
            Text("Berhenti memakai", "Stopped"),
            "use",
            Requirement.EXPECTED,
            relevant=_stopped,
            checks=(checks.not_in_future,),
            help=Text(
                "Tanggal 1 bila hanya bulannya yang diingat.",
                "The first of the month where only the month is known.",
            ),
            source="F/I/PK/21 KB.05 bulan/tahun",
            privacy=Privacy.CONFIDENTIAL,
        ),
        _coded(
            "non_use_reason",
            "Alasan utama tidak ber-KB",
            "Main reason for not using",
            "KB.06",
            codes.NON_USE_REASON,
            _not_using,
        ),
        _coded(
            "method",
            "Cara KB sekarang atau terakhir",
            "Method, current or last",
            "KB.07",
            codes.METHOD,
            _has_method,
        ),
        _coded(
            "service_source",
            "Tempat pelayanan terakhir",
            "Place of last service",
            "KB.08",
            codes.SERVICE_SOURCE,
            _modern,
        ),
        _coded(
            "told_methods",
            "Dijelaskan jenis-jenis cara KB (sebut paling sedikit 3)",
            "Told of the methods (names at least 3)",
            "KB.09a",
            YES_NO,
            _modern,
            "informed",
        ),
        _coded(
            "told_effects",
            "Dijelaskan efek samping cara yang dipilih",
            "Told of side effects",
            "KB.09b",
            YES_NO,
            _modern,
            "informed",
        ),
        _coded(
            "told_remedy",
            "Dijelaskan apa yang dilakukan bila ada efek samping",
            "Told what to do about them",
            "KB.09c",
            YES_NO,
            _modern,
            "informed",
        ),
    ),
)
