"""What can be assumed while a family is typed, to save keys: always visible, and always the user's to change."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kkb_desktop.domain.dates import age_on, is_iso_date
from kkb_desktop.domain.fields import Value, Values
from kkb_desktop.domain.household import FEMALE, MALE, MARRIED, SINGLE
from kkb_desktop.domain.identity import NikSays, nik_says
from kkb_desktop.domain.kinship import CHILD, HEAD, HUSBAND, PARENT, PARENT_IN_LAW, WIFE

_GROWN = (HEAD, HUSBAND, WIFE, PARENT, PARENT_IN_LAW)
_DECIDE_THE_CENTURY = ("nik", "relation", "marital_status")

Member = tuple[str, Values]


def of_survey(round: int, user: str, day: date) -> dict[str, Value]:
    """This year's round is taken today, by who sits at the laptop; of an earlier one neither is known."""
    return {"surveyed_on": day.isoformat(), "enumerator": user} if round == day.year else {}


def next_number(others: Sequence[Member]) -> int:
    """The number (K.01) of one more member."""
    numbers = [values.get("number") for _id, values in others]
    return max((each for each in numbers if isinstance(each, int)), default=0) + 1


def of_member(family: Values, others: Sequence[Member]) -> dict[str, Value]:
    """The first member is the head, by the name on the card; the second of a married head the spouse; then children.

    Everybody is at home (K.16 = 1) and of the head's religion until somebody says otherwise.
    """
    if not others:
        return {"name": family.get("head_name"), "relation": HEAD, "presence": 1}
    head = next((values for _id, values in others if values.get("relation") == HEAD), others[0][1])
    assumed: dict[str, Value] = {"religion": head.get("religion"), "presence": 1}
    has_spouse = any(values.get("relation") in (HUSBAND, WIFE) for _id, values in others)
    if head.get("marital_status") == MARRIED and not has_spouse:
        wife = head.get("sex") != FEMALE
        return {
            **assumed,
            "sex": FEMALE if wife else MALE,
            "marital_status": MARRIED,
            "relation": WIFE if wife else HUSBAND,
        }
    return {**assumed, "marital_status": SINGLE, "relation": CHILD, "mother": mother(others)}


def mother(others: Sequence[Member]) -> Value:
    """Whom a child's mother is taken to be: the wife, or a female head."""
    for id, values in others:
        if values.get("relation") == WIFE or (values.get("relation") == HEAD and values.get("sex") == FEMALE):
            return id
    return None


def following(field: str, values: Values, day: date) -> dict[str, Value]:
    """What follows from an item of a member just typed.

    A NIK tells sex and birth date (what stands in them already is the user's, and is only compared); who is under six
    does not work (PK edit check 7).
    """
    if field in _DECIDE_THE_CENTURY and (said := told_by_nik(values, day)) is not None:
        return {"sex": said.sex, "birth_date": said.born.isoformat()}
    born = values.get("birth_date")
    if field != "birth_date" or not isinstance(born, str) or not is_iso_date(born):
        return {}
    return {"occupation": 1} if age_on(date.fromisoformat(born), day) < 6 else {}


def told_by_nik(values: Values, day: date) -> NikSays | None:
    """What a member's NIK says; a head, a spouse, a parent or somebody who has married is no child."""
    nik = values.get("nik")
    grown = values.get("relation") in _GROWN or values.get("marital_status") in (MARRIED, 3, 4)
    return nik_says(nik, day, grown=grown) if isinstance(nik, str) else None
