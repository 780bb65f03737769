"""The fast search for incomplete families says what sections and declarations say."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, select

from kkb_desktop.domain.family_checks import owes_planning
from kkb_desktop.domain.fields import Kind, Requirement
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.validation import missing
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.families import completeness, survey
from kkb_desktop.services.families.completeness import (
    incomplete_families,
    incomplete_identities,
    unanswered_families,
)
from kkb_desktop.services.sample import village as sample_village
from kkb_desktop.services.writing import records, steps
from kkb_desktop.store.projection import row_of
from kkb_desktop.store.schema import record_table


def found(desk: Desk, ids: list[str] | None = None) -> set[str]:
    with desk.engine.connect() as conn:
        return incomplete_families(conn, today(desk), ids)


def test_a_family_is_complete_with_its_members_its_survey_and_the_kb_block(
    desk: Desk, answered_family: dict[str, str]
) -> None:
    family = answered_family["family"]
    assert found(desk) == found(desk, [family]) == set()
    for type, id in (("planning_survey", "planning"), ("family_survey", "survey")):
        gone = records.delete(desk, type, answered_family[id])
        assert found(desk) == found(desk, [family]) == {family}
        assert found(desk, ["f" * 32]) == set()
        records.undo(desk, gone.step)
    assert found(desk) == set()


@pytest.mark.parametrize(
    ("type", "record", "item"),
    [
        ("family", "family", "address"),
        ("person", "child", "religion"),
        ("family_survey", "survey", "roof"),
        ("family_survey", "survey", "media"),
        ("planning_survey", "planning", "told_remedy"),
    ],
)
def test_one_empty_item_anywhere_makes_it_incomplete(
    desk: Desk, answered_family: dict[str, str], type: str, record: str, item: str
) -> None:
    records.save(desk, type, {item: None}, record=answered_family[record])
    assert found(desk) == {answered_family["family"]}
    with desk.engine.connect() as conn:
        known = {"family": incomplete_identities, "person": incomplete_identities}
        by_part = known.get(type)
        told = unanswered_families(conn, today(desk)) if by_part is None else by_part(conn)
        others = incomplete_identities(conn) if by_part is None else unanswered_families(conn, today(desk))
    assert (told, others) == ({answered_family["family"]}, set())


def test_items_that_do_not_apply_are_not_missing(desk: Desk, answered_family: dict[str, str]) -> None:
    family, wife = answered_family["family"], answered_family["wife"]
    survey.save_family_survey(desk, family, 2026, {"heard_media": 2, "media": None})
    survey.save_planning(desk, family, wife, 2026, {"method": 9, "service_source": None, "told_methods": None,
        "told_effects": None, "told_remedy": None})  # fmt: skip
    records.save(desk, "person", {"nik": None, "nik_status": 2}, record=wife)
    assert found(desk) == set()


def test_the_next_year_asks_again(desk: Desk, clock, answered_family: dict[str, str]) -> None:  # type: ignore[no-untyped-def]
    clock.advance(days=60)
    assert found(desk) == {answered_family["family"]}


def test_who_has_gone_is_asked_nothing(desk: Desk, answered_family: dict[str, str]) -> None:
    records.delete(desk, "planning_survey", answered_family["planning"])
    records.save(desk, "person", {"religion": None}, record=answered_family["wife"])
    assert found(desk) == {answered_family["family"]}
    records.save(desk, "person", {"gone_on": "2026-11-10", "gone_how": 2}, record=answered_family["wife"])
    assert found(desk) == set()


def test_of_two_records_of_a_round_the_later_counts(desk: Desk, answered_family: dict[str, str]) -> None:
    frame = {"family": answered_family["family"], "round": 2026}
    second = records.save(desk, "family_survey", {**frame, "roof": 1}).record
    assert found(desk) == {answered_family["family"]}
    records.delete(desk, "family_survey", second)
    assert found(desk) == set()


def test_lists_and_sections_agree_on_every_family_of_a_village(desk: Desk) -> None:
    village = sample_village.build(90, 11, today=today(desk))
    steps.write(desk, sample_village.changes(village), label="Contoh")
    chance = Random(3)
    for each in chance.sample([*village.people, *village.surveys, *village.planning], 60):
        key = chance.choice([key for key, value in each.values.items() if value is not None])
        if RECORD_TYPES[each.type].by_key[key].requirement is not Requirement.REQUIRED:
            records.save(desk, each.type, {key: None}, record=each.id)
    ids = [each.id for each in village.families]
    fast = found(desk)
    assert fast == found(desk, ids)
    assert fast == {id for id in ids if not survey.is_complete(survey.sections(desk, id, 2026))}
    assert 5 < len(fast) < 90


def _answer(kind: Kind, codes: frozenset[int]) -> st.SearchStrategy[object]:
    match kind:
        case Kind.CODE:
            return st.none() | st.sampled_from(sorted(codes))
        case Kind.INTEGER:
            return st.none() | st.integers(1, 30)
        case Kind.CODES:
            return st.none() | st.just([1])
        case Kind.DATE:
            return st.none() | st.just("2026-02-01")
        case _:
            return st.none() | st.just("3")


@pytest.mark.parametrize(
    "type", ["family", "person", "family_survey", "planning_survey", "activity", "visit"]
)
@given(data=st.data())
def test_the_database_finds_what_the_declaration_misses(desk_of_rows, type, data):  # type: ignore[no-untyped-def]
    record_type = RECORD_TYPES[type]
    answers = {}
    for field in record_type.fields:
        codes = field.codes.values() if field.codes is not None else frozenset()
        answers[field.key] = data.draw(_answer(field.kind, codes))
    answers["gone_on"] = None
    values = {key: value for key, value in answers.items() if key in record_type.by_key}
    with desk_of_rows.engine.connect() as conn:
        conn.execute(insert(record_table(type)), [row_of(type, "a" * 32, values, 1, "", 0)])
        assert bool(completeness.lacking(conn, type, "id")) == bool(missing(record_type, values))
        conn.rollback()


@pytest.fixture(scope="module")
def desk_of_rows(tmp_path_factory: pytest.TempPathFactory):  # type: ignore[no-untyped-def]
    """A desk whose tables are written to directly, and rolled back."""
    from kkb_desktop.services.desk.desk import close, create_desk
    from tests.services.conftest import CHEAP, PASSPHRASE, VILLAGE

    folder = tmp_path_factory.mktemp("rows")
    desk, _code = create_desk(folder / "d", "village", VILLAGE, "Sari", PASSPHRASE, place=("x",), cost=CHEAP)
    yield desk
    close(desk)


@given(data=st.data())
def test_the_database_asks_the_same_women_as_the_form(desk_of_rows, data):  # type: ignore[no-untyped-def]
    day = data.draw(st.dates(date(2021, 1, 1), date(2030, 12, 31)))
    edge = st.sampled_from([10, 50]).flatmap(
        lambda years: st.integers(-2, 2).map(lambda off: day - timedelta(days=round(years * 365.25) + off))
    )
    values = {
        "sex": data.draw(st.sampled_from([1, 2, None])),
        "marital_status": data.draw(st.sampled_from([1, 2, 3, 4, None])),
        "relation": data.draw(st.sampled_from([1, 2, 3, 4])),
        "birth_date": data.draw(st.none() | (edge | st.dates(date(1950, 1, 1), day)).map(date.isoformat)),
    }
    person = record_table("person")
    with desk_of_rows.engine.connect() as conn:
        conn.execute(insert(person), [row_of("person", "a" * 32, values, 1, "", 0)])
        asked = conn.scalar(select(person.c.id).where(completeness.owes_planning(day)))
        conn.rollback()
    assert (asked is not None) == owes_planning(values, day)


def test_a_whole_village_is_searched_with_as_few_questions_as_ten_families(
    desk: Desk, counted: Callable[[Callable[[], object]], int]
) -> None:
    asked = []
    for families, seed in ((10, 1), (200, 3)):
        village = sample_village.build(families, seed, today=today(desk))
        steps.write(desk, sample_village.changes(village), label="Contoh")
        asked.append(counted(lambda: found(desk)))
    assert asked[1] == asked[0]
