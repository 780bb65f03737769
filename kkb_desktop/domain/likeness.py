"""How likely it is that two records mean the same person, or the same family.

Each thing two records say adds to the balance or takes from it, by how much more often it agrees among doubles than
among strangers: a step of 1 doubles the odds (the method of Fellegi and Sunter; `docs/duplicates.md` has the table
and what it achieves). Nothing here decides: the score puts a pair on a person's list, the reasons say why.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import log2

from rapidfuzz.distance import OSA

from kkb_desktop.domain.dates import is_iso_date
from kkb_desktop.domain.fields import Values
from kkb_desktop.domain.identity import PLACEHOLDER
from kkb_desktop.domain.name_folding import COMMON_WORDS, fold_word, folded, folded_tokens, other_folds

UNSURE_DAYS = frozenset(("-01-01", "-12-31", "-07-01"))
"""Month and day that registers write for a birthday nobody knows: only the year, and not surely, is meant."""


@dataclass(frozen=True, slots=True)
class Score:
    """How alike two records are.

    `points` go from 0 to 100: about the probability in percent, beside a typical candidate, that they mean the same.
    `weight` is the balance behind it, finer at both ends, for putting pairs in order. `reasons` are codes of
    `domain.reasons`, what speaks for it before what speaks against.
    """

    points: int
    reasons: tuple[str, ...]
    weight: float = 0.0


# ------------------------------------------------------------------------------------------------ names


def name_score(a: str, b: str) -> int:
    """How alike two names are, 0 to 100, titles and ways of spelling aside. 100 for names with one normal form.

    A name that is part of the other, and an initial for a name, are alike; two names that share one word and differ
    in another are less so.
    """
    if a == b:
        return 100
    return _score(*sorted((folded_tokens(a), folded_tokens(b))))


@lru_cache(maxsize=1 << 16)
def _score(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    if not a or not b:
        return 0
    if a == b:
        return 100
    one, other = "".join(a), "".join(b)
    if one == other:
        return 98
    joined = _similar(one, other)
    aligned = _aligned(a, b)
    if len(a) == len(b):
        # Word by word and as a whole: a slip weighs more in a short word than in a long name.
        score = max((joined + aligned) / 2, 0.96 * aligned)
    else:
        score = max(aligned, joined if joined > 0.85 else 0.0)
        shorter, longer = sorted((a, b), key=len)
        if longer[: len(shorter)] == shorter:
            score = max(score, 0.8)  # Siti for Siti Khodijah: says little, and nothing against
    return min(99, round(100 * score))


def _aligned(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """Each word beside the one most like it; what only one side has counts less than what differs."""
    beside = sorted(
        ((_similar(x, y), i == j, -i, -j) for i, x in enumerate(a) for j, y in enumerate(b)), reverse=True
    )
    left, right = set(range(len(a))), set(range(len(b)))
    gained = spent = 0.0
    for similar, _same_place, minus_i, minus_j in beside:
        i, j = -minus_i, -minus_j
        if similar < 0.5 or i not in left or j not in right:
            continue
        left.discard(i)
        right.discard(j)
        weight = (_weight(a[i]) + _weight(b[j])) / 2
        gained += weight * similar
        spent += weight
    alone_a, alone_b = sum(_weight(a[i]) for i in left), sum(_weight(b[j]) for j in right)
    if alone_a and alone_b:
        return gained / (spent + max(alone_a, alone_b))
    return gained / (spent + 0.22 * (alone_a + alone_b)) if gained else 0.0


def _weight(word: str) -> float:
    return 0.4 if len(word) == 1 else COMMON_WORDS.get(word, 1.0)


_BEGINS = {"k": "kh", "c": "ch", "j": "js", "f": "fp", "d": "dj", "t": "tc"}
"""With which letters a folded word may begin whose initial was written so: K. for Khodijah, which is "hodija"."""


@lru_cache(maxsize=1 << 17)
def _similar(x: str, y: str) -> float:
    """Two folded words, 0 to 1. An initial stands for any word that it begins."""
    if x == y:
        return 1.0
    if len(x) == 1 or len(y) == 1:
        return 0.85 if y[0] in _BEGINS.get(x[0], x[0]) or x[0] in _BEGINS.get(y[0], y[0]) else 0.0
    best = OSA.normalized_similarity(x, y)
    for step, (one, other) in enumerate(zip(other_folds(x), other_folds(y), strict=True), start=1):
        best = max(best, OSA.normalized_similarity(one, other) - 0.02 * step)
    return float(best)


# ------------------------------------------------------------------------------------------------ persons


def person_score(a: Values, b: Values, *, share: float | None = None) -> Score:
    """Whether two `person` records mean one person.

    Beside the fields of a person, those of the household may be given (`card_number`, `rt`, `rw`). What one side
    leaves empty says nothing. `share` of the people around, 0 to 1, bear the name, the commoner of the two: the
    rarer it is, the more it tells; without it, usual shares are taken. Symmetric; 100 where two records say the same
    in everything compared.
    """
    balance = _Balance(_PRIOR)
    one, other = _text(a, "name"), _text(b, "name")
    names = name_score(one, other)
    alike = _between(names, _NAME_STEPS) if one and other else 0.0
    if alike > 0:
        few = min(len(folded_tokens(one)), len(folded_tokens(other)))
        alike *= _telling(share if share is not None else _USUAL_SHARE[few > 1])
    balance.add(
        alike, "likeness.same_name" if names >= 98 else "likeness.similar_name", "likeness.other_name"
    )
    _weigh_number(balance, a, b)
    _weigh_birth(balance, a, b)
    if _same(a, b, "sex"):
        balance.add(1.0)
    elif _differ(a, b, "sex"):
        balance.add(-5.0, against="likeness.other_sex")
    if balance.weight < _HOPELESS:
        return balance.score(identical=False)
    # Brothers and sisters share parents, card and house: inside one family these say nothing.
    if _same(a, b, "family"):
        balance.add(2.0, "likeness.same_family")
        if _birth(a) == _birth(b) != "" and names < 98:
            # Born on one day in one family, not of one name: twins, if it is no slip of the hand.
            slip = names >= 80 and not (_number(a, "nik") and _number(b, "nik"))
            balance.add(-5.0 if slip else -11.0, against="likeness.maybe_twins")
    else:
        _weigh_parents(balance, a, b)
        _weigh_household(balance, a, b)
    return balance.score(identical=all(a.get(key) == b.get(key) for key in _COMPARED))


_COMPARED = (
    "name", "nik", "sex", "birth_date", "birth_place", "mother_name", "father_name", "family", "card_number",
    "rt", "rw",
)  # fmt: skip
_PRIOR = -9.0
"""Of the pairs that share a key, about one in five hundred is a double."""
_USUAL_SHARE = (1 / 40, 1 / 250)
"""How many bear a name of one word, and of several, where nobody has counted."""
_HOPELESS = -16.0
"""What parents, card and house add lifts no pair from here to where it is shown."""
_NAME_STEPS = ((0, -11.0), (50, -10.0), (65, -6.0), (75, -2.0), (85, 3.5), (93, 6.0), (100, 8.0))


def _telling(share: float) -> float:
    """What a name borne by this share of the people adds, beside one in 256."""
    return min(1.25, max(0.35, -log2(max(share, 1e-9)) / 8))


def _weigh_number(balance: _Balance, a: Values, b: Values) -> None:
    one, other = _number(a, "nik"), _number(b, "nik")
    if not one or not other:
        return
    if one == other:
        balance.add(14.0, "likeness.same_nik")
    elif OSA.distance(one, other, score_cutoff=1) != 1:
        serial_only = one[:12] == other[:12]
        balance.add(*((-4.0, "", "likeness.nik_serial") if serial_only else (-6.0, "", "likeness.other_nik")))
    elif one[:12] == other[:12]:
        # So it is between twins, and between any two who were born on one day in one place.
        balance.add(-3.0, against="likeness.nik_serial")
    elif one[6:12] != other[6:12] and _differ(a, b, "birth_date"):
        balance.add(-6.0, against="likeness.other_nik")  # each of its own birth date: no slip
    else:
        balance.add(6.0, "likeness.nik_one_digit")


def _weigh_birth(balance: _Balance, a: Values, b: Values) -> None:
    one, other = _birth(a), _birth(b)
    if not one or not other:
        return
    unsure = one[4:] in UNSURE_DAYS or other[4:] in UNSURE_DAYS
    years = abs(int(one[:4]) - int(other[:4]))
    if one == other:
        if unsure:
            balance.add(4.5, "likeness.same_unsure_birth_date")
        else:
            balance.add(11.0, "likeness.same_birth_date")
    elif unsure and years <= 2:
        balance.add((3.0, 1.5, 0.0)[years], "likeness.near_birth_date")
    elif unsure:
        balance.add(-3.0 if years <= 5 else -8.0, against="likeness.other_birth_date")
    elif _slip(one, other):
        balance.add(6.0, "likeness.birth_date_slip")
    else:
        balance.add(-5.0 if years == 0 else -9.0, against="likeness.other_birth_date")


def _slip(one: str, other: str) -> bool:
    """One wrong or two exchanged digits, day and month exchanged, or the year beside at the same day."""
    if OSA.distance(one, other, score_cutoff=1) == 1:
        return True
    if one[:4] == other[:4]:
        return one[5:7] == other[8:] and one[8:] == other[5:7]
    return one[4:] == other[4:] and abs(int(one[:4]) - int(other[:4])) <= 1


def _weigh_parents(balance: _Balance, a: Values, b: Values) -> None:
    for key, gain, loss, code in (
        ("mother_name", 4.0, -3.0, "likeness.same_mother"),
        ("father_name", 3.0, -2.0, "likeness.same_father"),
    ):
        if a.get(key) and b.get(key):
            parents = name_score(_text(a, key), _text(b, key))
            balance.add(_between(parents, ((0, loss), (60, loss), (75, 0.0), (90, gain), (100, gain))), code)


def _weigh_household(balance: _Balance, a: Values, b: Values) -> None:
    if _number(a, "card_number") and _number(a, "card_number") == _number(b, "card_number"):
        balance.add(3.0, "likeness.same_card")
    if _same(a, b, "rt") and _same(a, b, "rw"):
        balance.add(1.0)
    if a.get("birth_place") and b.get("birth_place"):
        places = OSA.normalized_similarity(
            fold_word(_flat(a, "birth_place")), fold_word(_flat(b, "birth_place"))
        )
        balance.add(1.0 if places > 0.8 else -1.0)


# ------------------------------------------------------------------------------------------------ families


def family_score(a: Values, b: Values, *, shared: int = 0, fewer: int = 0) -> Score:
    """Whether two `family` records mean one family.

    `shared`: how many members of one are likely the same as members of the other; `fewer`: how many members the
    smaller of the two has. A card number alone does not make two families one: several live on one card, and a card
    is made anew when a family splits.
    """
    balance = _Balance(_FAMILY_PRIOR)
    names = name_score(_text(a, "head_name"), _text(b, "head_name"))
    balance.add(
        _between(names, _HEAD_STEPS) if a.get("head_name") and b.get("head_name") else 0.0,
        "likeness.same_head" if names >= 98 else "likeness.similar_head",
        "likeness.other_head",
    )
    one, other = _number(a, "card_number"), _number(b, "card_number")
    if one and one == other:
        balance.add(7.0, "likeness.same_card")
    elif one and other:
        slip = OSA.distance(one, other, score_cutoff=1) == 1 and one[-4:] == other[-4:]
        balance.add(4.0 if slip else -3.0, "likeness.card_one_digit", "likeness.other_card")
    if _number(a, "phone") and _number(a, "phone") == _number(b, "phone"):
        balance.add(4.0, "likeness.same_phone")
    if _same(a, b, "rt"):
        balance.add(1.0)
    elif _differ(a, b, "rt"):
        balance.add(-2.0)
    if a.get("address") and b.get("address"):
        street = OSA.normalized_similarity(_flat(a, "address"), _flat(b, "address"))
        balance.add(2.0 if street > 0.9 else 0.5 if street > 0.7 else -1.0, "likeness.same_address")
    if fewer:
        balance.add(
            10.0 * shared / fewer if shared else (-6.0 if fewer > 1 else -3.0),
            "likeness.same_members",
            "likeness.other_members",
        )
    return balance.score(
        identical=all(a.get(key) == b.get(key) for key in _COMPARED_FAMILY) and shared == fewer
    )


_COMPARED_FAMILY = ("head_name", "card_number", "phone", "rt", "rw", "address")
_FAMILY_PRIOR = -9.0
_HEAD_STEPS = ((0, -8.0), (60, -6.0), (75, -2.0), (85, 3.0), (93, 5.0), (100, 7.0))


# ------------------------------------------------------------------------------------------------ the balance


class _Balance:
    """What speaks for and against, added up."""

    def __init__(self, start: float) -> None:
        self.weight = start
        self._for: list[tuple[float, str]] = []
        self._against: list[tuple[float, str]] = []

    def add(self, weight: float, speaks_for: str = "", against: str = "") -> None:
        self.weight += weight
        if weight > 0 and speaks_for:
            self._for.append((-weight, speaks_for))
        elif weight < 0 and against:
            self._against.append((weight, against))

    def score(self, *, identical: bool) -> Score:
        """`identical`: nothing tells the two apart, however little is known."""
        reasons = tuple(code for _weight, code in (*sorted(self._for), *sorted(self._against)))
        points = round(100 / (1 + 2.0 ** (-self.weight / 2)))
        return Score(100 if identical else points, reasons, self.weight)


def _between(value: float, steps: tuple[tuple[float, float], ...]) -> float:
    """The value of a line through the steps, which go up."""
    for (low, at_low), (high, at_high) in zip(steps, steps[1:], strict=False):
        if value <= high:
            return at_low + (at_high - at_low) * (value - low) / (high - low)
    return steps[-1][1]


def _text(values: Values, key: str) -> str:
    value = values.get(key)
    return value if isinstance(value, str) else ""


def _flat(values: Values, key: str) -> str:
    """Letters and digits of a place or an address, without their marks and spaces."""
    return "".join(each for each in _text(values, key).casefold() if each.isalnum())


def _number(values: Values, key: str) -> str:
    number = _text(values, key)
    return "" if number == PLACEHOLDER else number


def _birth(values: Values) -> str:
    day = _text(values, "birth_date")
    return day if is_iso_date(day) else ""


def _same(a: Values, b: Values, key: str) -> bool:
    return a.get(key) is not None and a.get(key) == b.get(key)


def _differ(a: Values, b: Values, key: str) -> bool:
    return a.get(key) is not None and b.get(key) is not None and a.get(key) != b.get(key)


__all__ = ["Score", "family_score", "folded", "folded_tokens", "name_score", "person_score"]
