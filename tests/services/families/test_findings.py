"""What is to be said about a family, and why a warning is left standing."""

from dataclasses import replace

import pytest

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.issues import Issue, Level
from kkb_desktop.domain.reasons import explain as in_words
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.families import findings, survey
from kkb_desktop.services.families.findings import Finding
from kkb_desktop.services.writing import records
from kkb_desktop.services.writing.records import RecordHasErrors
from tests.services.conftest import FAMILY, PEOPLE


@pytest.fixture
def sound(desk: Desk, answered_family: dict[str, str]) -> dict[str, str]:
    """A family about which there is nothing to say."""
    records.save(desk, "person", {"mother": answered_family["wife"]}, record=answered_family["child"])
    return answered_family


def said(desk: Desk, family: str, round: int = 2026) -> dict[str, Finding]:
    found = findings.family_findings(desk, family, round)
    assert len({(each.record, each.issue.field, each.issue.code) for each in found}) == len(found)
    for each in found:
        told = in_words(each.issue.code, "id", each.issue.params).what
        assert told != each.issue.code and "…" not in told
    return {each.issue.code: each for each in found}


def test_a_sound_family_has_nothing_to_be_said(desk: Desk, sound: dict[str, str]) -> None:
    assert said(desk, sound["family"]) == {}


def test_findings_of_records_and_across_them_name_their_record(desk: Desk, sound: dict[str, str]) -> None:
    records.save(desk, "person", {"first_marriage_age": 17}, record=sound["wife"])
    records.save(desk, "person", {"mother": None}, record=sound["child"])
    survey.save_family_survey(desk, sound["family"], 2026, {"residents": 2})
    survey.save_planning(desk, sound["family"], sound["wife"], 2026, {"child_wish": 1, "method": 1})
    found = said(desk, sound["family"])
    assert {code: (each.type, each.record, each.title) for code, each in found.items()} == {
        "marriage_age.below_legal": ("person", sound["wife"], "Siti Rohmah"),
        "mother.missing": ("person", sound["child"], "Nabila Permata"),
        "planning.sterilised": ("planning_survey", sound["planning"], "Siti Rohmah"),
        "survey.residents": ("family_survey", sound["survey"], "PK-26"),
    }
    assert [each.type for each in found.values()] == ["person", "person", "planning_survey", "family_survey"]


def test_the_gravest_come_first(desk: Desk, sound: dict[str, str]) -> None:
    survey.save_family_survey(desk, sound["family"], 2026, {"residents": 2})
    records.save(desk, "person", {"relation": 4, "mother": sound["wife"]}, record=sound["head"])
    levels = [each.issue.level for each in findings.family_findings(desk, sound["family"], 2026)]
    assert levels == sorted(levels, key=[Level.ERROR, Level.WARNING, Level.NOTE].index)
    found = said(desk, sound["family"])
    assert (found["family.head_missing"].type, found["family.head_missing"].record) == (
        "family",
        sound["family"],
    )


def test_the_same_nik_in_one_family_is_an_error_that_keeps_nothing_from_being_saved(
    desk: Desk, sound: dict[str, str]
) -> None:
    nik = PEOPLE["head"]["nik"]
    saved = records.save(desk, "person", {"nik": nik}, record=sound["wife"])
    assert saved.change
    found = said(desk, sound["family"])
    assert found["family.same_nik"].issue.level is Level.ERROR
    assert "nik.duplicate" not in found
    assert records.save(desk, "person", {"name": "Siti R"}, record=sound["wife"]).change


def test_the_same_numbers_in_another_family_are_warnings_here_and_there(
    desk: Desk, sound: dict[str, str]
) -> None:
    other = records.save(desk, "family", {**FAMILY, "head_name": "Asep Sunarya"}).record
    records.save(desk, "person", {**PEOPLE["head"], "name": "Asep Sunarya", "family": other})
    for family, name in ((sound["family"], "Asep Sunarya"), (other, "Wawan Hermawan")):
        found = said(desk, family)
        for code in ("nik.duplicate", "card_number.duplicate"):
            assert found[code].issue.level is Level.WARNING
            assert found[code].issue.params == {"name": name}
    for record in (sound["head"], sound["wife"]):
        records.save(desk, "person", {"nik": "9" * 16}, record=record)
    assert {"family.same_nik", "nik.duplicate"}.isdisjoint(said(desk, sound["family"]))


def test_a_wife_who_is_a_man_is_told_once(desk: Desk, sound: dict[str, str]) -> None:
    records.save(desk, "person", {"sex": 1, "nik": None}, record=sound["wife"])
    found = said(desk, sound["family"])
    assert "family.wife_sex" in found and "relation.sex" not in found
    assert "planning.man" in found


def test_who_has_gone_is_not_talked_about(desk: Desk, sound: dict[str, str]) -> None:
    records.save(desk, "person", {"first_marriage_age": 17}, record=sound["wife"])
    assert "marriage_age.below_legal" in said(desk, sound["family"])
    records.save(desk, "person", {"gone_on": "2026-11-10", "gone_how": 3}, record=sound["wife"])
    assert said(desk, sound["family"]) == {}


def test_what_happened_after_the_interview_does_not_make_its_answers_wrong(
    desk: Desk, sound: dict[str, str]
) -> None:
    """The wife divorced and left on 10 November; on the 3rd the couple was asked together."""
    family, wife, head = sound["family"], sound["wife"], sound["head"]
    for person, kind, more in (
        (wife, 7, {"marital_before": 2}),
        (head, 7, {"marital_before": 2}),
        (wife, 3, {}),
    ):
        event = {"family": family, "person": person, "kind": kind, "happened_on": "2026-11-10", **more}
        records.save(desk, "life_event", event)
    records.save(desk, "person", {"marital_status": 3}, record=head)
    records.save(desk, "person", {"marital_status": 3, "gone_on": "2026-11-10", "gone_how": 3}, record=wife)
    assert said(desk, family) == {}


def test_somebody_who_came_after_the_interview_does_not_make_its_answers_wrong(
    desk: Desk, sound: dict[str, str]
) -> None:
    grandmother = {**PEOPLE["wife"], "nik": None, "nik_status": 3, "name": "Rukmini", "relation": 8,
                   "marital_status": 4, "birth_date": "1950-01-01", "family": sound["family"]}  # fmt: skip
    person = records.save(desk, "person", grandmother).record
    assert "survey.somebody_asked" in said(desk, sound["family"])
    event = {"family": sound["family"], "person": person, "kind": 4, "happened_on": "2026-11-12"}
    records.save(desk, "life_event", event)
    assert said(desk, sound["family"]) == {}


def test_a_mother_who_went_to_another_family_is_looked_at(desk: Desk, sound: dict[str, str]) -> None:
    other = records.save(desk, "family", {"head_name": "Yati"}).record
    records.save(desk, "person", {"family": other, "relation": 1, "marital_status": 3}, record=sound["wife"])
    found = said(desk, sound["family"])
    assert found["mother.elsewhere"].issue.params == {"name": "Siti Rohmah"}


# reasons for leaving a warning


def test_a_warning_with_a_reason_counts_no_more_and_comes_last(desk: Desk, sound: dict[str, str]) -> None:
    family = sound["family"]
    records.save(desk, "person", {"first_marriage_age": 17}, record=sound["wife"])
    survey.save_family_survey(desk, family, 2026, {"residents": 2})
    warning = said(desk, family)["marriage_age.below_legal"]
    assert survey.sections(desk, family, 2026)[1].warnings == 1
    saved = findings.explain(desk, family, warning.record, warning.issue, 2, "kata ibunya")
    assert survey.sections(desk, family, 2026)[1].warnings == 0
    *_others, last = findings.family_findings(desk, family, 2026)
    assert last.explained is not None and last.explained.id == saved.record
    assert (last.explained.values["reason"], last.explained.values["note"]) == (2, "kata ibunya")
    # Another reason takes its place.
    again = findings.explain(desk, family, warning.record, warning.issue, 1)
    assert again.record == saved.record
    kept = records.read(desk, "explanation", saved.record).values
    assert (kept["reason"], kept["note"]) == (1, None)
    findings.unexplain(desk, saved.record)
    assert survey.sections(desk, family, 2026)[1].warnings == 1
    records.undo(desk, again.change.step)


def test_a_reason_is_about_one_warning_of_one_record(desk: Desk, sound: dict[str, str]) -> None:
    family = sound["family"]
    for person in ("wife", "head"):
        records.save(desk, "person", {"first_marriage_age": 17}, record=sound[person])
    issue = said(desk, family)["marriage_age.below_legal"].issue
    findings.explain(desk, family, sound["wife"], issue, 1)
    left = {each.record: each.explained is not None for each in findings.family_findings(desk, family, 2026)}
    assert left == {sound["wife"]: True, sound["head"]: False}


def test_errors_and_notes_are_not_explained_away(desk: Desk, sound: dict[str, str]) -> None:
    for level in (Level.ERROR, Level.NOTE):
        with pytest.raises(RecordRefused) as refused:
            findings.explain(desk, sound["family"], sound["wife"], Issue("nik", level, "family.same_nik"), 1)
        assert refused.value.reason == "explanation.only_warnings"
    with pytest.raises(RecordHasErrors):
        findings.explain(desk, sound["family"], sound["wife"], Issue("nik", Level.WARNING, "nik.date"), 99)
    with pytest.raises(RecordRefused):
        findings.explain(desk, "f" * 32, sound["wife"], Issue("nik", Level.WARNING, "nik.date"), 1)
    with pytest.raises(RecordRefused):
        findings.unexplain(desk, "f" * 32)


def test_the_reason_goes_with_the_family(desk: Desk, sound: dict[str, str]) -> None:
    issue = Issue("", Level.WARNING, "survey.twice")
    reason = findings.explain(desk, sound["family"], sound["survey"], issue, 4, "dua kader").record
    records.delete(desk, "family", sound["family"])
    with pytest.raises(RecordRefused):
        records.read(desk, "explanation", reason)


def test_a_role_that_may_not_see_an_answer_is_not_told_about_it(desk: Desk, sound: dict[str, str]) -> None:
    survey.save_planning(desk, sound["family"], sound["wife"], 2026, {"child_wish": 1, "method": 1})
    looking_on = replace(desk, user=replace(desk.user, role="viewer"))
    assert "planning.sterilised" in said(desk, sound["family"])
    assert said(looking_on, sound["family"]) == {}
