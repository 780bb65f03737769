"""Why a family has a point or not, and why a risk flag is raised: in a sentence that a kader can check at the door."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from kkb_desktop.domain.records.family_survey import FAMILY_SURVEY
from kkb_desktop.domain.rules.ibangga import HousingRule, IbanggaRules, Variable
from kkb_desktop.domain.rules.stunting import StuntingRules
from kkb_desktop.domain.text import Text
from kkb_desktop.services.indicators.stunting import FLAGS

Row = Mapping[str, Any]
"""A family's row of the facts, by column."""

CONFIDENTIAL = Text(
    "Jawaban rahasia, tidak ditampilkan untuk peran ini.", "Confidential, not shown to your role."
)

_NOT_SURVEYED = Text("Belum ada pendataan sampai tanggal ini.", "No survey up to this day.")
_CONFLICTS = ("not_speaking", "sleeping_apart", "left_home", "violence")


def point_reason(
    rules: IbanggaRules,
    variable: Variable,
    score: int | None,
    unknown: bool,
    row: Row,
    parts: Mapping[str, bool | None],
    *,
    confidential: bool,
) -> Text:
    """Why this variable has this score. `parts` are the parts of the housing rule, true where fit.

    With `confidential` the reason names no answer that the user may not see.
    """
    if score == 1:
        return variable.met
    if score == 0:
        detail = _details(rules, row, parts, confidential).get(variable.number)
        return variable.unmet if detail is None else _joined(variable.unmet, detail())
    if row["survey_round"] is None:
        return _NOT_SURVEYED
    if unknown:
        return _unanswered(variable, row, parts)
    when = variable.when_empty
    if when is None:
        return Text("Tidak berlaku bagi keluarga ini.", "Does not apply to this family.")
    return Text(f"Tidak berlaku: {when.id}.", f"Does not apply: {when.en}.")


def _details(
    rules: IbanggaRules, row: Row, parts: Mapping[str, bool | None], confidential: bool
) -> Mapping[int, Callable[[], Text]]:
    return {
        3: lambda: _people(row["no_certificate"], "anak tanpa akta lahir", "without a birth certificate"),
        4: lambda: _people(row["uninsured"], "orang tanpa jaminan kesehatan", "without health insurance"),
        5: lambda: CONFIDENTIAL if confidential else _conflicts(row),
        9: lambda: _listed(
            [_house_part(rules.housing, name, row) for name, fit in parts.items() if fit is False]
        ),
        11: lambda: _people(row["school_out"], "anak tidak bersekolah", "out of school"),
    }


def _unanswered(variable: Variable, row: Row, parts: Mapping[str, bool | None]) -> Text:
    counts = {3: "certificate_unknown", 4: "insurance_unknown", 11: "school_unknown"}
    if variable.number in counts and row[counts[variable.number]]:
        many = row[counts[variable.number]]
        return Text(
            f"Belum dijawab untuk {many} orang ({variable.item}).", f"No answer for {many} ({variable.item})."
        )
    if variable.number == 9:
        lacking = [_PARTS[name] for name, fit in parts.items() if fit is None]
        return _joined(
            Text(f"Belum dijawab ({variable.item}).", f"No answer ({variable.item})."), _listed(lacking)
        )
    return Text(f"Belum dijawab ({variable.item}).", f"No answer ({variable.item}).")


def _conflicts(row: Row) -> Text:
    said = [FAMILY_SURVEY.by_key[name].label for name in _CONFLICTS if row[name] == 1]
    return _listed(said)


_PARTS: Mapping[str, Text] = {
    "roof": Text("atap", "roof"),
    "wall": Text("dinding", "walls"),
    "floor": Text("lantai", "floor"),
    "lighting": Text("penerangan", "lighting"),
    "water": Text("air minum", "drinking water"),
    "toilet": Text("jamban", "toilet"),
    "area": Text("luas per orang", "area per person"),
}
_TWO_LISTS = {"water": "water_source", "toilet": "toilet"}


def _house_part(rule: HousingRule, name: str, row: Row) -> Text:
    title = _PARTS[name]
    if name == "area":
        here, least = row["floor_area"] / row["residents"], rule.area_per_person / 100
        return Text(
            f"{title.id} {here:.1f} m2, paling sedikit {least:.1f} m2".replace(".", ","),
            f"{title.en} {here:.1f} m2, at least {least:.1f} m2",
        )
    answer = _answer(name, row)
    return Text(f"{title.id} {answer.id.lower()}", f"{title.en} {answer.en.lower()}")


def _answer(name: str, row: Row) -> Text:
    """The answer to an item of the house, in the words of the list it was given by."""
    key = _TWO_LISTS.get(name, name)
    if name in _TWO_LISTS and row[f"{key}_2023"] is not None:
        key = f"{key}_2023"
    codes = FAMILY_SURVEY.by_key[key].codes
    return Text("", "") if codes is None else codes.label(row[key])


def flag_reason(rules: StuntingRules, name: str, row: Row, flags: Row) -> Text:
    """Why this flag is raised or not. `flags` is the family's row of the rule's table."""
    if name in _TWO_LISTS:
        return _fit_reason(name, row, bool(flags[name]), bool(flags[f"unknown_{name}"]))
    if not flags["pus"] and not flags["pregnant"]:
        return Text("Tidak berlaku: bukan PUS dan tidak hamil.", "Does not apply: no couple, no pregnancy.")
    if name == "no_kb":
        return _planning_reason(row, bool(flags["no_kb"]))
    reasons: Mapping[str, Callable[[], Text]] = {
        "young": lambda: _age_reason(
            row, f"di bawah {rules.young_below}", f"under {rules.young_below}", flags[name]
        ),
        "old": lambda: _age_reason(
            row,
            f"{rules.old_from}-{rules.old_to}, atau {rules.old_from} ke atas bila hamil",
            f"{rules.old_from}-{rules.old_to}, or {rules.old_from} and over when pregnant",
            flags[name],
        ),
        "close": lambda: _gap_reason(rules, row),
        "many": lambda: Text(
            f"{row['children']} anak; terlalu banyak mulai {rules.many_from}.",
            f"{row['children']} children; too many from {rules.many_from} on.",
        ),
    }
    return reasons[name]()


def _fit_reason(name: str, row: Row, unfit: bool, unknown: bool) -> Text:
    title = _PARTS[name]
    if unknown:
        return Text(
            f"{title.id.capitalize()} belum dijawab; dihitung layak.",
            f"{title.en.capitalize()} not answered; counted as fit.",
        )
    answer = _answer(name, row)
    words = Text("tidak layak", "unfit") if unfit else Text("layak", "fit")
    return Text(
        f"{title.id.capitalize()}: {answer.id}, {words.id}.",
        f"{title.en.capitalize()}: {answer.en}, {words.en}.",
    )


def _age_reason(row: Row, bounds: str, english: str, raised: int) -> Text:
    age = row["wife_age"]
    if age is None:
        return Text("Umur istri belum diketahui.", "The wife's age is not known.")
    yes = Text("termasuk", "within") if raised else Text("tidak termasuk", "not within")
    return Text(
        f"Istri {age} tahun, {yes.id} batas ({bounds} tahun).",
        f"Wife of {age}, {yes.en} the bounds ({english}).",
    )


def _gap_reason(rules: StuntingRules, row: Row) -> Text:
    if row["children"] < 2:
        return Text("Kurang dari dua anak.", "Fewer than two children.")
    if row["gap_months"] is None:
        return Text("Tanggal lahir anak belum lengkap.", "Birth dates of the children are missing.")
    return Text(
        f"Jarak dua anak termuda {row['gap_months']} bulan; terlalu dekat di bawah {rules.close_below_months}.",
        f"The two youngest are {row['gap_months']} months apart; too close below {rules.close_below_months}.",
    )


def _planning_reason(row: Row, raised: bool) -> Text:
    if raised:
        if row["pregnant"] == 1:
            return Text("Hamil pada saat wawancara.", "Pregnant at the interview.")
        if row["using"] == 1:
            return Text("Memakai cara tradisional.", "Uses a traditional method.")
        return Text("Tidak memakai KB.", "Uses no method.")
    if row["using"] is None or row["method"] is None:
        return Text("Belum dijawab; dihitung peserta.", "Not answered; counted as a user.")
    return Text("Peserta KB modern.", "Uses a modern method.")


def target_reason(flags: Row, *, confidential: bool) -> Text:
    """What makes the family a target, or that nothing does."""
    words = {
        "pus": Text("pasangan usia subur", "couple of reproductive age"),
        "pregnant": Text("ibu hamil", "pregnancy"),
        "baduta": Text("anak di bawah 2 tahun", "child under two"),
        "balita": Text("anak 2-4 tahun", "child of two to four"),
    }
    found = [each for key, each in words.items() if flags[key] and not (key == "pregnant" and confidential)]
    if not flags["target"]:
        return Text("Bukan keluarga sasaran.", "Not a target family.")
    return _joined(Text("Keluarga sasaran:", "Target family:"), _listed(found)) if found else CONFIDENTIAL


def risk_reason(rules: StuntingRules, flags: Row) -> Text:
    """How the family came to its result by the default rule."""
    if not flags["target"]:
        return Text("Bukan keluarga sasaran.", "Not a target family.")
    if flags["verified_risk"] is not None:
        found = (
            Text("berisiko", "at risk")
            if flags["verified_risk"] == 1
            else Text("tidak berisiko", "not at risk")
        )
        return Text(f"Hasil verifikasi TPK: {found.id}.", f"Verified by the team: {found.en}.")
    raised = [label for name, label in FLAGS.items() if name != "no_kb" and flags[name]]
    if not raised:
        return Text("Sasaran tanpa faktor risiko.", "A target without risk factors.")
    return _joined(Text("Sasaran dengan faktor risiko:", "A target with risk factors:"), _listed(raised))


def _people(number: int, words: str, english: str) -> Text:
    return Text(f"{number} {words}.", f"{number} {english}.")


def _listed(words: list[Text]) -> Text:
    if not words:
        return Text("", "")
    return Text("; ".join(each.id for each in words) + ".", "; ".join(each.en for each in words) + ".")


def _joined(first: Text, then: Text) -> Text:
    return Text(f"{first.id} {then.id}".rstrip(), f"{first.en} {then.en}".rstrip())
