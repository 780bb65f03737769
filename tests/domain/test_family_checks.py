"""Edit checks of the family survey: each rule with a case that breaks it and one that keeps it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kkb_desktop.domain.family_checks import Member, check_family, interview_day, owes_planning
from kkb_desktop.domain.fields import CheckContext, Kind
from kkb_desktop.domain.issues import Level
from kkb_desktop.domain.reasons import REASONS, explain
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.round_checks import answered_by_members
from kkb_desktop.domain.validation import find_issues

DAY = date(2026, 11, 23)
TODAY = CheckContext(DAY)
FAMILY = {"village": "3299012001", "head_name": "Wawan Hermawan"}
HEAD = {
    "name": "Wawan Hermawan", "number": 1, "sex": 1, "birth_date": "1988-04-05", "relation": 1,
    "marital_status": 2, "first_marriage_age": 25, "nik": "3299010504885001", "presence": 1,
}  # fmt: skip
WIFE = {
    "name": "Siti Rohmah", "number": 2, "sex": 2, "birth_date": "1991-08-12", "relation": 3,
    "marital_status": 2, "first_marriage_age": 22, "nik": "3299015208915001", "presence": 1,
}  # fmt: skip
CHILD = {
    "name": "Nabila Permata", "number": 3, "sex": 2, "birth_date": "2025-06-09", "relation": 4,
    "marital_status": 1, "mother": "wife", "nik": "3299014906255001", "presence": 1,
}  # fmt: skip
SURVEY = {
    "round": 2026, "surveyed_on": "2026-07-20", "respondent": 1, "marriage_book": 1, "sleeping_apart": 2,
    "daily_time": 1, "shared_care": 1, "posyandu": 1, "bkb": 1, "bkr": 3, "pik_r": 3, "bkl": 3,
    "floor_area": 40, "residents": 3,
}  # fmt: skip
BLOCK = {
    "round": 2026, "surveyed_on": "2026-07-20", "person": "wife", "births": 1, "born_boys": 0, "born_girls": 1,
    "living_boys": 0, "living_girls": 1, "pregnant": 2, "child_wish": 2, "using": 1, "using_since": "2025-10-01",
    "method": 5,
}  # fmt: skip
SON = CHILD | {
    "name": "Rafi Permana", "number": 4, "sex": 1, "nik": None, "birth_date": "2018-02-02", "education": 3,
}  # fmt: skip


def people(*, head=None, wife=None, child=None, more=(), without=()):
    """The family of three, with changes; `more` are further members by id."""
    all_of_them = {"head": HEAD | (head or {}), "wife": WIFE | (wife or {}), "child": CHILD | (child or {})}
    all_of_them |= dict(more)
    return [Member(id, values) for id, values in all_of_them.items() if id not in without]


def found(members=None, *, family=FAMILY, survey=None, block=None, surveys=None, blocks=None, elsewhere=None):
    """(type, record, field, code, level) of everything found."""
    surveys = (
        surveys if surveys is not None else [] if survey is None else [Member("survey", SURVEY | survey)]
    )
    blocks = blocks if blocks is not None else [] if block is None else [Member("block", BLOCK | block)]
    members = people() if members is None else members
    said = check_family(family, members, surveys, blocks, day=DAY, elsewhere=elsewhere)
    return {(each.type, each.record, each.issue.field, each.issue.code, each.issue.level) for each in said}


def codes(*args, **changes):
    return {code for _type, _record, _field, code, _level in found(*args, **changes)}


def test_a_sound_family_with_its_answers_has_no_findings():
    assert found() == set()
    assert found(survey={}, block={}) == set()


E, W, N = Level.ERROR, Level.WARNING, Level.NOTE
MEMBERS = [
    # one head (1)
    ([], ("family", "", "", "family.no_members", N)),
    (people(without=("head",)), ("family", "", "head_name", "family.head_missing", E)),
    (people(child={"relation": 1}), ("person", "child", "relation", "family.other_head", E)),
    (people(head={"name": "Wawan Setiawan"}), ("family", "", "head_name", "family.head_name", W)),
    (people(child={"number": 2}), ("person", "child", "number", "family.number_twice", W)),
    # one wife (1), a woman, married (2)
    (people(more={"b": WIFE | {"nik": None, "number": 4, "name": "Rina"}}.items()),
     ("person", "b", "relation", "family.two_spouses", E)),
    (people(wife={"sex": 1}), ("person", "wife", "sex", "family.wife_sex", E)),
    (people(wife={"marital_status": 4}), ("person", "wife", "marital_status", "family.wife_unmarried", E)),
    (people(head={"sex": 2}), ("person", "wife", "relation", "family.couple_sex", W)),
    (people(head={"marital_status": 1}), ("person", "head", "marital_status", "family.head_unmarried", W)),
    # a woman as head (3)
    (people(head={"sex": 2}, without=("wife",), child={"mother": "head"}),
     ("person", "head", "relation", "family.woman_heads", W)),
    # married others (4)
    (people(child={"marital_status": 2}), ("person", "child", "marital_status", "family.married_member", E)),
    (people(child={"relation": 7, "birth_date": "1960-01-01", "mother": None, "marital_status": 2}),
     ("person", "child", "marital_status", "family.married_member", E)),
    # mother (5)
    (people(child={"mother": None}), ("person", "child", "mother", "mother.missing", W)),
    (people(child={"mother": "head"}), ("person", "child", "mother", "mother.man", E)),
    (people(child={"mother": "child"}), ("person", "child", "mother", "mother.self", E)),
    (people(child={"mother": "x"}), ("person", "child", "mother", "mother.unknown", E)),
    (people(more={"b": SON | {"mother": "sister"}, "sister": CHILD | {
        "number": 5, "name": "Sri", "nik": None, "birth_date": "2001-01-01"}}.items()),
     ("person", "b", "mother", "mother.not_wife", E)),
    (people(child={"birth_date": "1991-08-12"}), ("person", "child", "mother", "mother.younger", E)),
    (people(wife={"birth_date": "1960-01-01"}), ("person", "child", "mother", "mother.age", W)),
    (people(child={"birth_date": "2003-08-11"}), ("person", "child", "mother", "mother.age", W)),
    # generations
    (people(child={"birth_date": "1980-01-01"}), ("person", "child", "birth_date", "family.child_older", W)),
    (people(child={"relation": 7, "mother": None, "birth_date": "1979-01-01"}),
     ("person", "child", "birth_date", "family.parent_age", W)),
    (people(child={"relation": 7, "mother": None}), ("person", "child", "birth_date", "family.parent_younger", W)),
    # doubles (9)
    (people(wife={"nik": HEAD["nik"]}), ("person", "wife", "nik", "family.same_nik", E)),
    (people(more={"b": CHILD | {"nik": None, "number": 4, "name": "NABILA  permata"}}.items()),
     ("person", "b", "name", "family.same_person", W)),
]  # fmt: skip


@pytest.mark.parametrize(("members", "finding"), MEMBERS, ids=[each[1][3] for each in MEMBERS])
def test_members_who_do_not_fit_each_other_are_told(members, finding):
    assert finding in found(members)


KEPT = {
    "a widow heads her family": people(head={"sex": 2, "marital_status": 4}, without=("wife",),
                                       child={"mother": "head"}),
    "a husband under a woman who heads the family is no married other": people(
        head={"sex": 2}, wife={"relation": 2, "sex": 1}, child={"mother": "head"}),
    "a divorced child lives with the parents": people(
        child={"birth_date": "2009-01-01", "mother": "wife", "marital_status": 3}, wife={"birth_date": "1989-01-01"}),
    "a father alone needs no mother of the child": people(
        head={"marital_status": 4}, without=("wife",), child={"mother": None}),
    "the mother has died": people(wife={"gone_on": "2026-02-01", "gone_how": 2}, head={"marital_status": 4}),
    "a mother of twelve and one of fifty-five": people(
        wife={"birth_date": "1970-01-01"}, child={"birth_date": "2025-12-31"},
        more={"b": SON | {"mother": "wife", "birth_date": "1982-01-02", "education": 8},}.items(),
        head={"birth_date": "1950-01-01"}),
    "a grandchild names a daughter of the house": people(
        head={"birth_date": "1960-01-01"}, wife={"birth_date": "1962-01-01"},
        child={"birth_date": "1990-01-01", "marital_status": 3},
        more={"b": SON | {"relation": 6, "mother": "child"}}.items()),
    "nines are no NIK": people(head={"nik": "9" * 16}, wife={"nik": "9" * 16}),
    "twins share the birth date only": people(more={"b": CHILD | {
        "name": "Nadira Permata", "number": 4, "nik": None}}.items()),
    "the head's name with other stops and spaces": people(head={"name": "WAWAN  HERMAWAN"}),
    "everybody has left": people(head={"gone_on": "2026-01-01"}, wife={"gone_on": "2026-01-01"},
                                 child={"gone_on": "2026-01-01"}),
}  # fmt: skip


@pytest.mark.parametrize("members", KEPT.values(), ids=KEPT)
def test_families_that_are_as_they_should_be_are_left_alone(members):
    hushed = {"family.woman_heads"}  # looked at in any case
    assert codes(members) <= hushed


def test_who_has_gone_is_not_counted():
    two = people(more={"b": HEAD | {"gone_on": "2026-05-01", "nik": None}}.items())
    assert found(two) == set()
    assert "family.head_missing" in codes(people(head={"gone_on": "2026-05-01"}))
    # One who leaves tomorrow is here today.
    assert found(people(head={"gone_on": "2026-11-24"})) == set()


def test_a_mother_in_another_family_is_a_warning_and_her_age_is_looked_at():
    members = people(child={"mother": "aunt"})
    aunt = {"name": "Yati", "sex": 2, "birth_date": "2017-01-01"}
    assert codes(members, elsewhere={"aunt": aunt}) == {"mother.elsewhere", "mother.age"}
    assert codes(members, elsewhere={"aunt": aunt | {"sex": 1}}) >= {"mother.man"}


SURVEYS = [
    ({"respondent": 1}, people(without=("wife",), child={"mother": None}), "respondent", "survey.no_wife", N),
    ({"marriage_book": 3}, None, "marriage_book", "survey.marriage_asked", W),
    ({"marriage_book": 1}, [Member("head", HEAD | {"marital_status": 1})], "marriage_book",
     "survey.marriage_not_asked", W),
    ({"sleeping_apart": 3}, None, "sleeping_apart", "survey.couple_asked", W),
    ({"shared_care": 3}, None, "shared_care", "survey.couple_asked", W),
    ({"sleeping_apart": 2}, people(without=("wife",), head={"marital_status": 4}, child={"mother": None}),
     "sleeping_apart", "survey.couple_not_asked", W),
    ({"shared_care": 1}, people(without=("wife",), head={"marital_status": 4}, child={"mother": None}),
     "shared_care", "survey.couple_not_asked", W),
    ({"daily_time": 3}, None, "daily_time", "survey.together_asked", W),
    ({"posyandu": 3}, None, "posyandu", "survey.somebody_asked", W),
    ({"bkb": 3}, None, "bkb", "survey.somebody_asked", W),
    ({"bkr": 3}, people(child={"birth_date": "2012-01-01"}), "bkr", "survey.somebody_asked", W),
    ({"pik_r": 3}, people(child={"birth_date": "2012-01-01"}), "pik_r", "survey.somebody_asked", W),
    ({"bkl": 3}, people(head={"birth_date": "1966-07-20"}), "bkl", "survey.somebody_asked", W),
    ({"posyandu": 1}, people(child={"birth_date": "2020-07-20"}), "posyandu", "survey.nobody_asked", W),
    ({"bkb": 2}, people(child={"birth_date": "2019-07-20"}), "bkb", "survey.nobody_asked", W),
    ({"bkr": 2}, None, "bkr", "survey.nobody_asked", W),
    ({"pik_r": 1}, None, "pik_r", "survey.nobody_asked", W),
    ({"bkl": 1}, people(head={"birth_date": "1966-07-21"}), "bkl", "survey.nobody_asked", W),
    ({"residents": 2}, None, "residents", "survey.residents", W),
]  # fmt: skip


@pytest.mark.parametrize(("answers", "members", "field", "code", "level"), SURVEYS)
def test_answers_that_do_not_fit_the_members_are_told(answers, members, field, code, level):
    assert ("family_survey", "survey", field, code, level) in found(members, survey=answers)


ANSWERS_KEPT = [
    ({"marriage_book": 3}, [Member("head", HEAD | {"marital_status": 1})]),
    ({"marriage_book": 1}, [Member("head", HEAD | {"marital_status": 4})]),
    # The spouse of a married head may live elsewhere: either answer can be right.
    ({"sleeping_apart": 3}, people(without=("wife",), child={"mother": None})),
    ({"sleeping_apart": 1}, people(without=("wife",), child={"mother": None})),
    ({"shared_care": 3}, people(without=("child",))),
    ({"daily_time": 3}, [Member("head", HEAD)]),
    ({"posyandu": 1, "bkb": 1}, people(child={"birth_date": "2020-07-21"})),
    ({"posyandu": 3, "bkb": 1}, people(child={"birth_date": "2019-07-21"})),
    # Whether a married woman of twenty is a teenager the paper does not say.
    ({"bkr": 3}, people(wife={"birth_date": "2004-01-01"}, child={"mother": None})),
    ({"bkr": 1, "pik_r": 2}, people(wife={"birth_date": "2004-01-01"}, child={"mother": None})),
    # Of somebody without a birth date nobody can say.
    ({"bkl": 1}, people(head={"birth_date": None})),
    ({"residents": 3}, people(child={"presence": 2})),
    ({"residents": 2}, people(child={"presence": 3})),
    ({"residents": 9}, None),
    # Born after the interview.
    ({"posyandu": 3, "bkb": 3, "residents": 2, "shared_care": 3}, people(child={"birth_date": "2026-07-21"})),
    # Died after it.
    ({"bkl": 1}, people(head={"birth_date": "1950-01-01", "gone_on": "2026-08-01"})),
]  # fmt: skip


@pytest.mark.parametrize(("answers", "members"), ANSWERS_KEPT)
def test_answers_that_can_be_right_are_left_alone(answers, members):
    of_survey = {each for each in found(members, survey=answers) if each[2] in answers}
    assert of_survey == set()


ALONE = people(head={"marital_status": 3, "birth_date": "1950-04-05"}, without=("wife", "child"))


@pytest.mark.parametrize(
    ("members", "keys"),
    [
        (people(), {"bkr", "pik_r", "bkl"}),
        (people(child={"birth_date": "2010-02-02"}), {"posyandu", "bkb", "bkl"}),
        (people(child={"birth_date": None}), set()),
        (ALONE, {"sleeping_apart", "shared_care", "daily_time", "posyandu", "bkb", "bkr", "pik_r"}),
        (people(head={"marital_status": 1}, without=("wife",)), {
            "marriage_book", "sleeping_apart", "shared_care", "bkr", "pik_r", "bkl",
        }),
        ([], set()),
    ],
)  # fmt: skip
def test_what_does_not_apply_is_answered_by_the_members_themselves(members, keys):
    assert set(answered_by_members(members, DAY)) == keys


@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "relation": st.sampled_from((1, 2, 3, 4, 7, None)),
                "sex": st.sampled_from((1, 2, None)),
                "marital_status": st.sampled_from((1, 2, 3, 4, None)),
                "birth_date": st.one_of(st.none(), st.dates(date(1930, 1, 1), DAY).map(date.isoformat)),
            }
        ),
        max_size=5,
    )
)
def test_what_the_members_answer_is_never_doubted_and_anything_else_is(values):
    members = [Member(str(at), each) for at, each in enumerate(values)]
    for key in answered_by_members(members, DAY):
        said = {answer: _about(members, key, answer) for answer in (1, 2, 3)}
        assert not said[3]
        assert key == "daily_time" or (said[1] and said[2])


def _about(members, key, answer):
    survey = [Member("survey", {"round": 2026, "surveyed_on": DAY.isoformat(), key: answer})]
    found = check_family(FAMILY, members, survey, [], day=DAY)
    return [each for each in found if each.type == "family_survey" and each.issue.field == key]


def test_the_day_of_the_interview_decides_and_not_the_day_of_typing():
    grown = people(child={"birth_date": "2020-09-01"})  # five in July, six in November
    assert "survey.somebody_asked" in codes(grown, survey={"posyandu": 3})
    assert "survey.nobody_asked" in codes(grown, survey={"posyandu": 1, "surveyed_on": "2026-10-01"})
    records = [Member("a", {"surveyed_on": "2026-07-01"}), Member("b", {"surveyed_on": "2030-01-01"})]
    assert interview_day(records, 2026, DAY) == date(2026, 7, 1)
    assert interview_day([Member("a", {"surveyed_on": "2019-07-01"})], 2026, DAY) == DAY


def test_answers_of_two_rounds_are_not_taken_for_one():
    mixed = found(survey={}, block={"round": 2025})
    assert ("planning_survey", "block", "round", "survey.rounds_mixed", E) in mixed
    assert "survey.rounds_mixed" not in codes(survey={}, block={})
    twice = found(surveys=[Member("a", SURVEY), Member("b", SURVEY)], block={})
    assert ("family_survey", "b", "", "survey.twice", W) in twice
    other = found(surveys=[Member("a", SURVEY), Member("b", SURVEY | {"round": 2024})], block={})
    assert ("family_survey", "b", "round", "survey.rounds_mixed", E) in other


@pytest.mark.parametrize(
    ("changes", "owes"),
    [
        ({}, True),
        ({"birth_date": "1976-11-24"}, True),  # 49 until tomorrow
        ({"birth_date": "1976-11-23"}, False),  # 50 today
        ({"birth_date": "2016-11-23"}, True),  # ten today
        ({"birth_date": "2016-11-24"}, False),
        ({"marital_status": 1}, False),
        ({"marital_status": 4}, False),
        ({"relation": 1}, True),
        ({"relation": 4}, False),
        ({"sex": 1}, False),
        ({"birth_date": None}, False),
        ({"birth_date": "?"}, False),
    ],
)
def test_the_kb_block_is_owed_by_married_women_of_10_to_49(changes, owes):
    assert owes_planning(WIFE | changes, DAY) is owes


def test_a_block_that_is_owed_is_noted_and_one_too_many_is_told():
    assert ("person", "wife", "", "planning.owed", N) in found(survey={})
    assert "planning.owed" not in codes(survey={}, block={})
    assert "planning.owed" not in codes(people(wife={"birth_date": "1970-01-01"}), survey={})
    assert codes(people(wife={"birth_date": "1970-01-01"}), survey={}, block={}) >= {"planning.not_asked"}
    assert codes(survey={}, block={"person": "child"}) >= {"planning.not_asked", "planning.owed"}
    assert codes(survey={}, block={"person": "head"}) >= {"planning.man"}
    assert codes(survey={}, block={"person": "nobody"}) >= {"planning.other_family"}
    assert codes(survey={}, blocks=[Member("a", BLOCK), Member("b", BLOCK)]) == {"planning.twice"}


BLOCKS = [
    ({"living_girls": 0, "born_girls": 0}, None, "living_girls", "planning.children_listed"),
    ({"pregnant": 1}, people(wife={"birth_date": "1970-01-01"}), "pregnant", "planning.pregnant_age"),
    ({"using_since": "2001-01-01"}, None, "using_since", "planning.began_young"),
]


@pytest.mark.parametrize(("answers", "members", "field", "code"), BLOCKS)
def test_a_block_that_does_not_fit_the_members_is_told(answers, members, field, code):
    assert ("planning_survey", "block", field, code, W) in found(members, survey={}, block=answers)


@pytest.mark.parametrize(
    ("answers", "members"),
    [
        ({"living_girls": 3}, None),  # two live elsewhere
        ({"living_girls": 0}, people(child={"birth_date": "2026-08-01"})),  # born after the interview
        ({"living_girls": 0}, people(child={"gone_on": "2026-05-01"})),  # died before it
        ({"living_girls": 0}, people(child={"mother": None})),  # a stepchild
        ({"pregnant": 1}, None),
        ({"using_since": "2010-01-01"}, None),
        ({"using_since": "1990-01-01", "using": 2}, None),  # a skipped item
    ],
)
def test_a_block_that_can_be_right_is_left_alone(answers, members):
    told = codes(members, survey={"posyandu": None, "bkb": None}, block=answers)
    assert not told & {"planning.children_listed", "planning.pregnant_age", "planning.began_young"}


def test_a_family_of_thirty_is_checked_like_any_other():
    many = {f"m{at}": SON | {"number": at, "name": f"Anak {'abcdefghijklmnopqrstuvwxyz'[at % 26] * at}",
                             "nik": f"32990102021850{at:02d}"} for at in range(4, 31)}  # fmt: skip
    members = people(more=many.items())
    assert len(members) == 30
    assert codes(members) == set()
    members.append(Member("again", SON | {"number": 31, "nik": "3299010202185017"}))
    assert "family.same_nik" in codes(members)


# one record by itself

PERSON = RECORD_TYPES["person"]
WHOLE = {"village": "3299012001", "family": "a" * 32, "nik_status": 1, "occupation": 1, "education": 6}


def of_person(base, **changes):
    return {
        (issue.field, issue.code, issue.level)
        for issue in find_issues(PERSON, WHOLE | base | {"mother": None} | changes, TODAY)
    }


PEOPLE = [
    (HEAD, {"first_marriage_age": 60}, ("first_marriage_age", "marriage_age.above_age", E)),
    (HEAD, {"first_marriage_age": 6}, ("first_marriage_age", "field.below", E)),
    (HEAD, {"first_marriage_age": 14}, ("first_marriage_age", "marriage_age.very_young", W)),
    (HEAD, {"first_marriage_age": 18}, ("first_marriage_age", "marriage_age.below_legal", W)),
    (HEAD, {"marital_status": 1}, ("marital_status", "marriage_age.never_married", W)),
    (CHILD, {"occupation": 2, "education": 1}, ("occupation", "child.works", E)),
    (CHILD, {"education": 4}, ("education", "child.education", E)),
    (CHILD, {"relation": 1, "education": 1}, ("relation", "child.heads_family", E)),
    (CHILD, {"marital_status": 2, "education": 1}, ("marital_status", "child.married", E)),
    (SON, {"occupation": 2}, ("occupation", "child.works", W)),
    (SON, {"education": 5}, ("education", "education.early", W)),
    (HEAD, {"education": 3}, ("education", "education.late", W)),
    (HEAD, {"birth_date": "2007-11-23", "nik": None, "education": 3, "first_marriage_age": None},
     ("education", "education.late", W)),
    (SON, {"in_school": 2}, ("in_school", "education.differs", W)),
    (SON, {"preschool": 1}, ("preschool", "education.preschool", W)),
    (HEAD, {"occupation": 9}, ("occupation", "occupation.age", W)),
    (SON, {"birth_date": "2010-01-01", "occupation": 6, "education": 5}, ("occupation", "occupation.age", W)),
    (HEAD, {"nik_status": 2}, ("nik_status", "nik.filled_without", W)),
    (HEAD, {"nik": "9" * 16}, ("nik", "nik.nines", W)),
    (HEAD, {"birth_date": "2026-11-24"}, ("birth_date", "date.future", E)),
    (HEAD, {"birth_date": "1899-12-31"}, ("birth_date", "field.not_date", E)),
    (HEAD, {"birth_date": "1905-01-01"}, ("birth_date", "birth_date.very_old", W)),
]  # fmt: skip


@pytest.mark.parametrize(("base", "changes", "finding"), PEOPLE)
def test_a_member_who_does_not_fit_is_told(base, changes, finding):
    assert finding in of_person(base, **changes)


@pytest.mark.parametrize(
    ("base", "changes"),
    [
        (HEAD, {}),
        (HEAD, {"first_marriage_age": 19}),
        (HEAD, {"occupation": 9, "birth_date": "1960-01-01", "nik": None, "nik_status": 2}),
        (CHILD, {"education": 1}),
        (SON, {"education": 3, "in_school": 1, "nik_status": 2}),
        (SON, {"birth_date": "2019-01-01", "education": 3, "nik_status": 2}),
        (SON, {"birth_date": "2008-11-23", "education": 3, "nik_status": 2}),  # eighteen: just possible
        (SON, {"birth_date": "2013-01-01", "occupation": 10, "education": 5, "nik_status": 2}),
        (SON, {"nik_status": 3}),
    ],
)
def test_a_member_who_fits_is_left_alone(base, changes):
    assert of_person(base, **changes) == set()


def of_round(type, values):
    frame = {"village": "3299012001", "family": "a" * 32, "person": "b" * 32}
    known = RECORD_TYPES[type].by_key
    whole = {key: value for key, value in frame.items() if key in known} | values
    return {(issue.field, issue.code, issue.level) for issue in find_issues(RECORD_TYPES[type], whole, TODAY)}


FULL_BLOCK = BLOCK | {"person": "b" * 32}
ROUNDS = [
    ("family_survey", {"round": 2026, "surveyed_on": "2025-12-31"}, ("surveyed_on", "survey.before_round", E)),
    ("family_survey", {"round": 2025, "surveyed_on": "2026-01-01"}, ("surveyed_on", "survey.after_round", W)),
    ("family_survey", {"round": 2026, "surveyed_on": "2026-11-24"}, ("surveyed_on", "date.future", E)),
    ("family_survey", {"round": 2021, "water_source": 9}, ("water_source", "field.unknown_code", E)),
    ("family_survey", {"round": 2024, "water_source_2023": 11}, ("water_source_2023", "field.unknown_code", E)),
    ("family_survey", {"round": 2024, "water_source": 8}, ("water_source_2023", "survey.other_list", W)),
    ("family_survey", {"round": 2022, "toilet_2023": 2}, ("toilet", "survey.other_list", W)),
    ("family_survey", {"round": 2020}, ("round", "field.unknown_code", E)),
    ("family_survey", {"round": 2026, "media": [1, 99]}, ("media", "field.unknown_code", E)),
    ("family_survey", {"round": 2026, "floor_area": 3, "residents": 4},
     ("floor_area", "house.area_per_person", W)),
    ("planning_survey", FULL_BLOCK | {"surveyed_on": "2025-07-01"}, ("surveyed_on", "survey.before_round", E)),
    ("planning_survey", FULL_BLOCK | {"living_girls": 2}, ("living_girls", "children.more_living_than_born", E)),
    ("planning_survey", FULL_BLOCK | {"births": 0}, ("births", "children.no_birth", E)),
    ("planning_survey", FULL_BLOCK | {"method": 1}, ("child_wish", "planning.sterilised", W)),
    ("planning_survey", FULL_BLOCK | {"using_since": "2026-08-01"},
     ("using_since", "planning.after_interview", E)),
    ("planning_survey", FULL_BLOCK | {"using": 2, "used_last_year": 1, "stopped_on": "2025-06-01"},
     ("stopped_on", "planning.stopped_long_ago", W)),
    ("planning_survey", FULL_BLOCK | {"pregnant": 1, "non_use_reason": 13},
     ("non_use_reason", "planning.infertile", W)),
    ("planning_survey", FULL_BLOCK | {"using": 2, "non_use_reason": 1, "child_wish": 3},
     ("non_use_reason", "planning.wish_differs", W)),
    ("visit", {"visited_on": "2026-03-01", "purpose": 1, "next_on": "2026-02-01"},
     ("next_on", "visit.next_before", E)),
]  # fmt: skip


@pytest.mark.parametrize(("type", "values", "finding"), ROUNDS)
def test_answers_that_contradict_themselves_are_told(type, values, finding):
    assert finding in of_round(type, values)


@pytest.mark.parametrize(
    ("type", "values"),
    [
        (
            "family_survey",
            {"round": 2026, "surveyed_on": "2026-01-01", "water_source_2023": 9, "toilet_2023": 2},
        ),
        ("family_survey", {"round": 2022, "surveyed_on": "2022-12-31", "water_source": 8, "toilet": 4}),
        ("planning_survey", FULL_BLOCK),
        ("planning_survey", FULL_BLOCK | {"method": 1, "child_wish": 3}),
        ("planning_survey", FULL_BLOCK | {"using": 2, "used_last_year": 1, "stopped_on": "2025-07-01"}),
        ("planning_survey", FULL_BLOCK | {"pregnant": 1, "method": 1, "non_use_reason": 1}),
        ("visit", {"visited_on": "2026-03-01", "purpose": 1, "next_on": "2026-03-01"}),
    ],
)
def test_answers_that_agree_are_left_alone(type, values):
    assert of_round(type, values) == set()


# whatever stands in the records

ANYTHING = (
    st.none()
    | st.text(max_size=8)
    | st.integers(-5, 2100)
    | st.lists(st.integers(0, 12), max_size=3)
    | st.booleans()
    | st.floats()
    | st.sampled_from(["a", "b", "c", "2020-02-29", "1899-01-01", "9999-12-31", "9" * 16])
)


def of_shape(field):
    """Values of the form that a field's column demands, within and outside its list and limits."""
    match field.kind:
        case Kind.DATE:
            some = st.dates(date(1900, 1, 1), date(2200, 12, 31)).map(date.isoformat)
        case Kind.CODE:
            some = st.integers(0, 15) | st.sampled_from([2021, 2025, 2026])
        case Kind.CODES:
            some = st.sets(st.integers(0, 15), max_size=3).map(sorted)
        case Kind.INTEGER:
            some = st.integers(-1, 120)
        case Kind.REF:
            some = st.sampled_from(["a" * 32, "b" * 32, "c" * 32, "d" * 32])
        case Kind.DIGITS:
            some = st.sampled_from(["3299010504885001", "9" * 16, "1"])
        case _:
            some = st.sampled_from(["Siti", "-", "<b>Ani</b>", "O'Brien", "\u0628\u062a"])
    return st.none() | some


def record(type, anything):
    return st.fixed_dictionaries(
        {
            field.key: anything if anything is not None else of_shape(field)
            for field in RECORD_TYPES[type].fields
        }
    )


@pytest.mark.parametrize("anything", [None, ANYTHING], ids=["of the right form", "of any form"])
@given(data=st.data())
def test_whatever_stands_in_the_records_is_told_and_never_fails(anything, data):
    ids = st.sampled_from(["a" * 32, "b" * 32, "c" * 32])
    many = {"max_size": 3}
    family = data.draw(record("family", anything))
    members = data.draw(st.lists(st.builds(Member, ids, record("person", anything)), **many))
    surveys = data.draw(st.lists(st.builds(Member, ids, record("family_survey", anything)), **many))
    blocks = data.draw(st.lists(st.builds(Member, ids, record("planning_survey", anything)), **many))
    elsewhere = {"d" * 32: data.draw(record("person", anything))}
    for said in check_family(family, members, surveys, blocks, day=DAY, elsewhere=elsewhere):
        assert said.issue.code in REASONS
        assert "{" not in explain(said.issue.code, "id", said.issue.params).what
        assert said.issue.field == "" or said.issue.field in RECORD_TYPES[said.type].by_key
