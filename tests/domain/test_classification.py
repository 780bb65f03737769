"""The class of a village against an independent table of the published rule."""

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations
from random import Random

import pytest

from kkb_desktop.domain.rules.classification import (
    BY_KEY,
    CLASSES,
    INDEXES,
    ITEMS,
    VillageState,
    classify,
    lifts,
    whole_percent,
)

# item, what varies, and the score for each value: every boundary of the rule, written out by hand
COUNTS = [
    ("funding", "funding_sources", {None: 1, 0: 1, 1: 2, 2: 3, 3: 3, 4: 3, 5: 4, 6: 4}),
    ("groups", "groups", {None: 1, 0: 1, 1: 2, 2: 2, 3: 3, 4: 3, 5: 4}),
    ("facilities", "facilities", {None: 1, 0: 1, 1: 2, 2: 3}),
    ("data", "data_kinds", {None: 1, 0: 1, 1: 2, 2: 3, 3: 3, 4: 4, 5: 4}),
    ("mechanisms", "mechanisms", {None: 1, 0: 1, 1: 2, 2: 2, 3: 3, 4: 3, 5: 4}),
    ("agencies", "agencies", {None: 1, 0: 1, 1: 2, 3: 2, 4: 3, 6: 3, 7: 4, 20: 4}),
]


@pytest.mark.parametrize(
    ("item", "field", "value", "score"),
    [(item, field, value, score) for item, field, table in COUNTS for value, score in table.items()],
)
def test_counts_score_by_their_bands(item, field, value, score):
    assert BY_KEY[item].score(replace(VillageState(), **{field: value})) == score


@pytest.mark.parametrize(
    ("exists", "members", "trained", "score"),
    [
        (None, None, None, 1), (False, 9, True, 1), (True, 0, False, 2), (True, None, None, 2),
        (True, 9, False, 3), (True, 0, True, 3), (True, 9, True, 4),
    ],
)  # fmt: skip
def test_the_working_group_scores_by_what_it_has(exists, members, trained, score):
    state = VillageState(pokja=exists, pokja_members=members, pokja_trained=trained)
    assert classify(state).scores["pokja"] == score


@pytest.mark.parametrize(
    ("companion", "regulation", "score"),
    [
        (None, None, 1),
        (False, False, 1),
        (True, False, 2),
        (False, True, 2),
        (True, None, 2),
        (True, True, 3),
    ],
)
def test_companion_and_regulation_end_at_three(companion, regulation, score):
    assert classify(VillageState(companion=companion, regulation=regulation)).scores["support"] == score


# per mille of 1000, so that rounding to whole per cent is part of the boundary
CPR = {294: 1, 295: 2, 299: 2, 300: 2, 404: 2, 405: 3, 410: 3, 504: 3, 505: 4, 510: 4, 1000: 4, 0: 1}
LONG = {194: 1, 195: 2, 200: 2, 224: 2, 225: 3, 230: 3, 244: 3, 245: 4, 250: 4, 0: 1}
UNMET = {130: 1, 125: 1, 124: 2, 120: 2, 100: 2, 95: 2, 94: 3, 90: 3, 70: 3, 65: 3, 64: 4, 60: 4, 0: 4}


@pytest.mark.parametrize(("users", "score"), CPR.items())
def test_cpr_is_rounded_before_its_band(users, score):
    assert classify(VillageState(couples=1000, users=users)).scores["cpr"] == score


@pytest.mark.parametrize(("users", "score"), LONG.items())
def test_long_acting_is_a_share_of_users(users, score):
    assert classify(VillageState(couples=5000, users=1000, long_acting=users)).scores["long_acting"] == score


@pytest.mark.parametrize(("couples", "score"), UNMET.items())
def test_unmet_need_is_better_when_lower(couples, score):
    assert classify(VillageState(couples=1000, unmet=couples)).scores["unmet"] == score


@pytest.mark.parametrize(
    ("percents", "score"),
    [
        ((9, 9, 9, 9, 9), 1), ((10, 10, 10, 10, 7), 1), ((10, 10, 10, 9, 9), 2), ((10,) * 5, 2), ((20,) * 5, 2),
        ((21, 21, 20, 20, 20), 2), ((21, 21, 21, 20, 20), 3), ((30,) * 5, 3), ((31, 31, 30, 30, 30), 3),
        ((31, 31, 31, 30, 30), 4), ((100, 0, 0, 0, 0), 2), ((0,) * 5, 1),
    ],
)  # fmt: skip
def test_participation_is_the_mean_of_five_groups(percents, score):
    state = VillageState(participants=percents, targets=(100,) * 5)
    assert classify(state).scores["participation"] == score


def test_a_group_without_target_counts_as_nothing_and_the_mean_still_divides_by_five():
    state = VillageState(participants=(40, 40, 40, 40, 7), targets=(100, 100, 100, 100, 0))
    assert classify(state).scores["participation"] == 4  # 160 / 5 = 32
    assert classify(VillageState()).scores["participation"] == 1


@pytest.mark.parametrize(
    ("good", "expected"),
    [
        ((), "dasar"), (("input",), "dasar"), (("process",), "dasar"), (("output",), "dasar"),
        (("input", "process"), "berkembang"), (("output", "input"), "mandiri"), (("output", "process"), "mandiri"),
        (("input", "process", "output"), "berkelanjutan"),
    ],
)  # fmt: skip
def test_the_class_follows_from_which_indexes_are_good(good, expected):
    state = VillageState()
    full = {
        "input": {
            "pokja": True, "pokja_members": 5, "pokja_trained": True, "funding_sources": 5, "groups": 5,
            "facilities": 2, "companion": True, "regulation": True,
        },
        "process": {"data_kinds": 4, "mechanisms": 5, "agencies": 7},
        "output": {
            "participants": (40,) * 5, "targets": (100,) * 5,
            "couples": 100, "users": 60, "long_acting": 20, "unmet": 5,
        },
    }  # fmt: skip
    for index in good:
        state = replace(state, **full[index])
    assert classify(state).class_key == expected


def test_the_input_index_ends_at_three_point_six():
    state = VillageState(True, 5, True, 9, 5, 2, True, True)
    assert classify(state).indexes["input"] == 3.6


# ---------------------------------------------------------------- an oracle of its own, straight from the table


def rounded(part, whole):
    return int((Decimal(part) * 100 / Decimal(whole)).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def in_band(value, bands):
    return next(score for score, (low, high) in enumerate(bands, 1) if low <= value <= high)


def oracle(s):
    top = 10**9
    pokja = 1
    if s.pokja:
        pokja = {0: 2, 1: 3, 2: 4}[int((s.pokja_members or 0) > 0) + int(bool(s.pokja_trained))]
    percents = [
        rounded(p, t) if p is not None and t else 0 for p, t in zip(s.participants, s.targets, strict=True)
    ]
    mean = int((Decimal(sum(percents)) / 5).quantize(Decimal(1), rounding=ROUND_HALF_UP))
    nothing = all(p is None or not t for p, t in zip(s.participants, s.targets, strict=True))
    scores = {
        "pokja": pokja,
        "funding": in_band(s.funding_sources or 0, [(0, 0), (1, 1), (2, 4), (5, top)]),
        "groups": in_band(s.groups or 0, [(0, 0), (1, 2), (3, 4), (5, 5)]),
        "facilities": in_band(s.facilities or 0, [(0, 0), (1, 1), (2, 2)]),
        "support": 1 + bool(s.companion) + bool(s.regulation),
        "data": in_band(s.data_kinds or 0, [(0, 0), (1, 1), (2, 3), (4, top)]),
        "mechanisms": in_band(s.mechanisms or 0, [(0, 0), (1, 2), (3, 4), (5, 5)]),
        "agencies": in_band(s.agencies or 0, [(0, 0), (1, 3), (4, 6), (7, top)]),
        "participation": 1 if nothing else in_band(mean, [(0, 9), (10, 20), (21, 30), (31, top)]),
        "cpr": 1,
        "long_acting": 1,
        "unmet": 1,
    }
    if s.couples and s.users is not None:
        scores["cpr"] = in_band(rounded(s.users, s.couples), [(0, 29), (30, 40), (41, 50), (51, top)])
    if s.users and s.long_acting is not None:
        scores["long_acting"] = in_band(
            rounded(s.long_acting, s.users), [(0, 19), (20, 22), (23, 24), (25, top)]
        )
    if s.couples and s.unmet is not None:
        scores["unmet"] = 5 - in_band(rounded(s.unmet, s.couples), [(0, 6), (7, 9), (10, 12), (13, top)])
    parts = [list(scores.values())[:5], list(scores.values())[5:8], list(scores.values())[8:]]
    i, p, o = (sum(part) / len(part) >= 3 for part in parts)
    if i and p and o:
        return scores, "berkelanjutan"
    if o and (i or p):
        return scores, "mandiri"
    return scores, "berkembang" if i and p else "dasar"


def random_state(chance):
    def maybe(value):
        return None if chance.random() < 0.08 else value

    couples = chance.choice([0, 1, 7, 40, 99, 100, 250, 1000])
    users = chance.randint(0, couples)
    return VillageState(
        maybe(chance.random() < 0.8), maybe(chance.choice([0, 3, 12])), maybe(chance.random() < 0.5),
        maybe(chance.randint(0, 6)), maybe(chance.randint(0, 5)), maybe(chance.randint(0, 2)),
        maybe(chance.random() < 0.5), maybe(chance.random() < 0.5), maybe(chance.randint(0, 5)),
        maybe(chance.randint(0, 5)), maybe(chance.randint(0, 9)),
        tuple(maybe(chance.randint(0, 60)) for _ in range(5)),
        tuple(maybe(chance.choice([0, 60, 100, 133])) for _ in range(5)),
        maybe(couples), maybe(users), maybe(chance.randint(0, users)), maybe(chance.randint(0, couples - users)),
    )  # fmt: skip


def test_ten_thousand_random_villages_get_the_oracles_class():
    chance = Random(20261124)
    met = set()
    for _ in range(10_000):
        state = random_state(chance)
        scores, expected = oracle(state)
        outcome = classify(state)
        assert (dict(outcome.scores), outcome.class_key) == (scores, expected), state
        met.add(expected)
    assert met == set(CLASSES)


# ---------------------------------------------------------------- what lifts the class


def class_of(scores):
    parts = [[scores[item.key] for item in ITEMS if item.index == index] for index in INDEXES]
    i, p, o = (sum(part) / len(part) >= 3 for part in parts)
    return 3 if i and p and o else 2 if o and (i or p) else 1 if i and p else 0


def test_every_lift_reaches_what_it_says_and_nothing_in_it_is_idle():
    chance = Random(7)
    for _ in range(300):
        state = random_state(chance)
        before = classify(state)
        for lift in lifts(state):
            after = {**before.scores, **{each.item: each.after for each in lift.raises}}
            reached = class_of(after)
            assert list(CLASSES)[reached] == lift.reaches and reached > class_of(before.scores)
            for each in lift.raises:
                assert each.before < each.after <= BY_KEY[each.item].highest
                assert each.what.id and each.what.en
                assert class_of({**after, each.item: each.before}) < reached


def test_the_first_lift_has_as_few_items_as_any_set_of_changes():
    chance = Random(11)
    for _ in range(60):
        state = random_state(chance)
        before = classify(state)
        if before.class_key == "berkelanjutan":
            assert lifts(state) == ()
            continue
        fewest = next(
            count
            for count in range(1, 13)
            for chosen in combinations(ITEMS, count)
            if class_of({**before.scores, **{item.key: item.highest for item in chosen}})
            > class_of(before.scores)
        )
        assert len(lifts(state)[0].raises) == fewest


def test_doing_what_a_lift_says_about_users_reaches_the_score():
    state = VillageState(couples=137, users=40, long_acting=5, unmet=30)
    for item, field in (("cpr", "users"), ("unmet", "unmet")):
        for score in (2, 3, 4):
            if score <= BY_KEY[item].score(state):
                continue
            number = int(
                "".join(c for c in BY_KEY[item].next_step(state, score).id.split("PUS")[0] if c.isdigit())
            )
            change = number if item == "cpr" else -number
            there = replace(state, **{field: getattr(state, field) + change})
            almost = replace(there, **{field: getattr(there, field) - (1 if change > 0 else -1)})
            assert BY_KEY[item].score(there) == score > BY_KEY[item].score(almost)


def test_per_cents_are_rounded_half_up():
    assert [whole_percent(part, 200) for part in (0, 1, 3, 199, 200)] == [0, 1, 2, 100, 100]
