"""Writes docs/indicators.md from the catalogue of indicators: `python scripts/indicators.py`."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from kkb_desktop.domain.rules.ibangga import IBANGGA_RULES, IbanggaRules  # noqa: E402
from kkb_desktop.domain.rules.planning import PLANNING_RULES, PlanningRules  # noqa: E402
from kkb_desktop.domain.rules.stunting import STUNTING_RULES, StuntingRules  # noqa: E402
from kkb_desktop.services.indicators.catalogue import CATALOGUE, GROUPS, in_group  # noqa: E402
from kkb_desktop.services.indicators.measure import CERTAINTY  # noqa: E402

TARGET = ROOT / "docs" / "indicators.md"

READINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Days and ages",
        (
            "Completed years are the difference of the dates written as numbers (20261124) divided by 10,000; "
            "completed months the difference of the months, less one until the day of the month is reached. Who has "
            "no birth date is in no age group and counted as missing where age matters.",
            "A family exists on a day when somebody of it is present. Belonging, relation and marital status are those "
            "of the day; names, RT and codes are those of now.",
        ),
    ),
    (
        "Who is who in a family",
        (
            "Children are the present members with relation *child*, of any age. Baduta, balita, the children of BKB "
            "and the elderly are members of any relation.",
            "The wife is the woman with that relation who is married, else a married female head. The husband "
            "likewise. Sex or status not recorded does not stand in the way of a wife. Of several the one with the "
            "smallest id.",
            "Remaja: 10 to 24 years and never married; an unrecorded status counts as never married.",
            "Children of school age for iBangga are members of 7 to 18 years other than head, husband and wife.",
        ),
    ),
    (
        "Survey answers on a day",
        (
            "Only interviews up to the day count; a round without a date counts from 1 January of its year. The latest "
            "round answers; an item without an answer there is taken from the round before, so that a half-confirmed "
            "round loses nothing. Older rounds are not looked at.",
            "Water is one item with two lists, the toilet as well: an answer by the list of 2023 silences the older "
            "list's. Where a record holds both, the list of 2023 counts.",
            "A verified result is taken from the latest round only, and from its day on: a finding is about its round.",
            "Items of the planning block that hang on another answer (the method on *using*, the weeks on *pregnant*) "
            "are taken from the round before only where that answer is the same there.",
        ),
    ),
    (
        "iBangga",
        (
            "What does not apply drops out, and so does what has no answer; a family without any survey has no score "
            "at all. A dimension needs one known variable, the index all three dimensions.",
            "Point 2 (certificate of marriage): empty and the head never married means that it does not apply. Point "
            "14: empty and a family of one. Point 15: empty and no couple or no child.",
            "Points 3, 4 and 11 ask of everybody concerned: one who lacks it makes 0, one unknown leaves it open.",
            "Point 5: any of the four answered yes makes 0. Sleeping apart may stay empty where there is no couple.",
            "Point 9: all seven parts must be fit. Floor area is divided by the residents of P.26, not by the members.",
            "Point 11: out of school is who does not attend and has not finished upper secondary school; the item "
            "*in school* goes before K.14.",
            "Categories are decided on the exact fraction: 40 and 70 belong to the middle one.",
        ),
    ),
    (
        "Families at risk of stunting",
        (
            "PUS here is a wife of 15 to 49 years; SIGA's own code begins at 10 (`pus_from` of the rule set).",
            "A pregnancy counts while the weeks at the interview and the full weeks since make at most 40; weeks that "
            "are not recorded count as none; a child of the family born after the interview ends it.",
            "All four T and *no modern method* need a PUS or a pregnancy. Too old: 35 to 40, or 35 and over when "
            "pregnant. Too close: the two youngest children with known birth dates less than 24 completed months "
            "apart, whatever their age; twins count, as in SIGA. Too many: three children or more.",
            "Nothing answered on contraception is not a flag; the family is listed as missing instead.",
            "The verified result decides among target families, for all three rules. A family that is no target (any "
            "more) is not at risk.",
            "Ranks are counted among the families at risk by the default rule. GENTING codes use `krs_genting`; an "
            "unknown rank is outside 1 to 3; code 4 (new individual) is not worked out.",
        ),
    ),
    (
        "Family planning and births",
        (
            "A user is not pregnant and answers yes to KB.04; a non-user is pregnant or answers no. Pregnant is taken "
            "as answered, without the cut of 40 weeks. One couple per family.",
            "Denominators hold those whose answer is missing as well (the missing are shown beside), except those of "
            "iBangga and of medians.",
            "Drop-out leaves pregnant women out: they are not asked KB.04.",
            "Births are the records of people born in the period, also of children who have died or left since, but "
            "no duplicates. Their mother is the one named, else the wife of the family of a child; she must be "
            "present. She counts by her age at the birth, women by their age on the day.",
            "A rate over fewer than 30 women is hidden, and with it the total rate.",
        ),
    ),
    (
        "Groups",
        (
            "Targets: BKB a member of 0 to 6 completed years, Posyandu under 60 months, BKR and PIK-R remaja, BKL 60 "
            "and over, UPPKA every family. *Does not apply*, answered by a target family, counts as not attending.",
            "Means show as numerator the sum over the families, the fertility total its births.",
        ),
    ),
)


def page() -> str:
    """The whole page."""
    parts = [
        "# Indicators",
        "",
        "Written by `scripts/indicators.py` from `kkb_desktop/services/indicators` and `kkb_desktop/domain/rules`; "
        "do not edit by hand.",
        "",
        f"{len(CATALOGUE)} indicators, each declared once: the number, the list behind it and the list of families "
        "whose data is missing come from the same conditions. S-numbers are sources of the domain paper.",
        "",
        "Certainty: " + "; ".join(f"*{key}* = {words.en}" for key, words in CERTAINTY.items()) + ".",
        "",
    ]
    for key, title in GROUPS.items():
        parts += [
            f"## {title.en} ({title.id})",
            "",
            "| key | label | English | unit | formula | source | certainty | rule |",
            "|---|---|---|---|---|---|---|---|",
        ]
        parts += [
            f"| `{one.key}` | {one.label.id} | {one.label.en} | {one.unit.en} | {one.formula.en} | {one.source} "
            f"| {one.certainty} | {f'`{one.rule}`' if one.rule else ''} |"
            for one in in_group(key)
        ]
        parts.append("")
    parts += ["## Rule sets", ""]
    for ibangga in IBANGGA_RULES.values():
        parts += _ibangga(ibangga)
    for stunting in STUNTING_RULES.values():
        parts += _stunting(stunting)
    for planning in PLANNING_RULES.values():
        parts += _planning(planning)
    parts += [
        "## Readings we chose",
        "",
        "Where the published sources leave a choice, this is how it was made.",
        "",
    ]
    for title_of, sentences in READINGS:
        parts += [f"### {title_of}", "", *(f"- {sentence}" for sentence in sentences), ""]
    return "\n".join(parts).rstrip() + "\n"


def _codes(codes: frozenset[int]) -> str:
    return ", ".join(str(code) for code in sorted(codes))


def _ibangga(rules: IbanggaRules) -> list[str]:
    house = rules.housing
    return [
        f"### `{rules.id}`",
        "",
        f"Label on screens and pages: {rules.label.id}. Below {rules.vulnerable_below} rentan, to "
        f"{rules.resilient_above} berkembang, above tangguh. Weights: "
        f"{', '.join(f'{each.key} {each.weight}' for each in rules.dimensions)}.",
        "",
        "| point | dimension | variable | item | 1 when | certain |",
        "|---|---|---|---|---|---|",
        *(
            f"| {each.number} | {each.dimension} | {each.label.id} ({each.label.en}) | {each.item} | {each.met.en} "
            f"| {'approximate' if each.uncertain else 'yes'} |"
            for each in rules.variables
        ),
        "",
        f"Decent house (point 9): roof {_codes(house.roof)}; walls {_codes(house.wall)}; floor {_codes(house.floor)}; "
        f"lighting {_codes(house.lighting)}; water {_codes(house.water)}, by the list of 2023 "
        f"{_codes(house.water_2023)}; toilet {_codes(house.toilet)}, by the list of 2023 {_codes(house.toilet_2023)}; "
        f"at least {house.area_per_person / 100} m2 per person.",
        "",
    ]


def _stunting(rules: StuntingRules) -> list[str]:
    return [
        f"### `{rules.id}`",
        "",
        f"PUS {rules.pus_from}-{rules.pus_to}; too young below {rules.young_below}; too old "
        f"{rules.old_from}-{rules.old_to}; too close below {rules.close_below_months} months; too many from "
        f"{rules.many_from}; pregnancy {rules.pregnancy_weeks} weeks; fit water {_codes(rules.fit_water)} (2023: "
        f"{_codes(rules.fit_water_2023)}); fit toilet {_codes(rules.fit_toilet)} (2023: "
        f"{_codes(rules.fit_toilet_2023)}). Default rule: `{rules.default}`.",
        "",
        *(f"- `{rule.id}`: {rule.formula.en}{'' if rule.certain else ' (open)'}" for rule in rules.rules),
        "",
    ]


def _planning(rules: PlanningRules) -> list[str]:
    return [
        f"### `{rules.id}`",
        "",
        f"PUS {rules.pus_from}-{rules.pus_to}; modern methods {_codes(rules.modern)}; long-acting "
        f"{_codes(rules.long_acting)}; pooled over {rules.pooled_years} years; rates hidden below {rules.small_number} "
        f"women; age at marriage over women of {rules.marriage_from}-{rules.marriage_to}.",
        "",
    ]


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf-8")
