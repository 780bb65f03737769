import pytest
from hypothesis import given
from hypothesis import strategies as st

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.rules.score_sheets import SHEETS, Criterion, ScoreSheet
from kkb_desktop.domain.text import Text
from kkb_desktop.services.programme.assessment import assessment
from kkb_desktop.services.programme.assessment.assessment import Answer
from kkb_desktop.services.writing import records

SHEET = SHEETS["apresiasi_kkb_2026"]
KEYS = [criterion.key for criterion in SHEET.criteria]


def fill(desk, village, points):
    answers = {key: Answer(value, "bukti") for key, value in zip(KEYS, points, strict=False)}
    return assessment.keep(desk, SHEET.key, 2026, answers, village=village)


def test_the_total_is_the_weighted_mean_of_the_scores_on_their_scales():
    assert SHEET.total(dict.fromkeys(KEYS, 10)) == 100
    assert SHEET.total({"services": 5, "pokja": 10}) == 20  # half of 20, and 10
    assert SHEET.missing({"services": 5}) == tuple(key for key in KEYS if key != "services")


@given(st.dictionaries(st.sampled_from(KEYS), st.integers(0, 10)))
def test_the_total_lies_between_nothing_and_a_hundred(scores):
    assert 0 <= SHEET.total(scores) <= 100


def test_weights_that_do_not_make_a_hundred_are_refused():
    line = Criterion("a", Text("A", "A"), 90, 10, Text("B", "B"))
    with pytest.raises(ValueError, match="100"):
        ScoreSheet("x", 2026, Text("X", "X"), "", (line,), ())


def own(desk, village=None):
    return assessment.read(desk, village or desk.region, SHEET.key, 2026, assessment.OWN)


def test_a_village_scores_itself_once_per_year(desk):
    assert own(desk) is None
    fill(desk, desk.region, [8, 7])
    view = own(desk)
    assert (view.scores["commitment"], view.scores["pokja"], view.scores["data"]) == (8, 7, None)
    assert view.total == 15 * 0.8 + 10 * 0.7 and view.assessor_names == "Sari"
    saved = assessment.keep(desk, SHEET.key, 2026, {"pokja": Answer(9, "SK")}, names="Sari, Wati")
    again = own(desk)
    assert again.id == view.id and again.scores["pokja"] == 9 and again.assessor_names == "Sari, Wati"
    assert not assessment.keep(desk, SHEET.key, 2026, {"pokja": Answer(9, " SK ")})
    records.undo(desk, saved.step)
    assert own(desk).scores["pokja"] == 7


def test_an_assessment_that_was_just_begun_is_taken_back_whole(desk):
    records.undo(desk, fill(desk, desk.region, [8, 7]).step)
    assert own(desk) is None


def test_two_laptops_that_each_began_are_one_assessment_in_which_the_last_score_counts(desk):
    fill(desk, desk.region, [8, 7])
    other = records.save(
        desk, "assessment", {"sheet": SHEET.key, "year": 2026, "assessor": assessment.OWN}
    ).record
    records.save(desk, "assessment_score", {"assessment": other, "criterion": "pokja", "score": 5})
    records.save(desk, "assessment_score", {"assessment": other, "criterion": "data", "score": 4})
    assert [own(desk).scores[key] for key in ("commitment", "pokja", "data")] == [8, 5, 4]
    assessment.keep(desk, SHEET.key, 2026, {"data": Answer(6, "poster")})
    assert own(desk).scores["data"] == 6


@pytest.mark.parametrize(
    ("criterion", "points", "evidence", "reason"),
    [
        ("unknown", 5, "x", "assessment.criterion"),
        ("pokja", 11, "x", "assessment.scale"),
        ("pokja", -1, "x", "assessment.scale"),
        ("pokja", 5, "  ", "assessment.evidence"),
    ],
)
def test_scores_off_the_sheet_or_without_evidence_are_refused_and_nothing_is_kept(
    desk, criterion, points, evidence, reason
):
    answers = {"data": Answer(3, "poster"), criterion: Answer(points, evidence)}
    with pytest.raises(RecordRefused, match=reason):
        assessment.keep(desk, SHEET.key, 2026, answers)
    assert own(desk) is None


def test_evidence_that_is_too_long_is_refused(desk):
    with pytest.raises(records.RecordHasErrors):
        assessment.keep(desk, SHEET.key, 2026, {"pokja": Answer(5, "x" * 501)})
    assert own(desk) is None


def test_a_document_is_evidence_enough_and_no_points_need_none(desk):
    paper = records.save(desk, "village_document", {"kind": 1, "title": "SK Pokja"}).record
    assessment.keep(desk, SHEET.key, 2026, {"pokja": Answer(8, "", paper), "data": Answer(0)})
    assert own(desk).answers["pokja"].document == paper and own(desk).scores["data"] == 0


def test_each_level_writes_its_own_scores_and_reads_the_others(district_desk):
    desk = district_desk()
    fill(desk, "3299012001", [5])
    found = assessment.views(desk, "3299012001", SHEET.key, 2026)
    assert set(found) == {assessment.DISTRICT}
    with pytest.raises(RecordRefused, match=r"assessment\.village"):
        fill(desk, "3204112001", [5])


def test_equal_villages_share_a_place_and_ties_fall_by_the_sheets_order(district_desk):
    desk = district_desk()
    # same total, but c is better in "services", which decides first; d and e are equal in everything
    fill(desk, "3299012001", [10, 10, 10, 10, 10, 5, 10])
    fill(desk, "3299012002", [10, 10, 10, 10, 10, 4, 10])
    fill(desk, "3299012003", [0, 5, 10, 10, 10, 10, 10])
    fill(desk, "3299012004", [5, 5, 5, 5, 5, 5, 5])
    fill(desk, "3299012005", [5, 5, 5, 5, 5, 5, 5])
    fill(desk, "3299012006", [10, 10, 10, 10, 10, 10])  # one criterion open
    placed = assessment.ranking(desk, SHEET.key, 2026, assessment.DISTRICT)
    assert [(each.place, each.village[-1], each.complete) for each in placed] == [
        (1, "1", True), (2, "2", True), (3, "3", True), (4, "4", True), (4, "5", True), (6, "6", False),
    ]  # fmt: skip
    tie = ScoreSheet("t", 2026, SHEET.label, "", SHEET.criteria, SHEET.tie_order)
    first, second = {"services": 5, "groups": 0}, {"services": 2, "groups": 4}
    assert tie.total(first) == tie.total(second) == 10


def test_an_unknown_sheet_is_refused(desk):
    for call in (
        lambda: assessment.keep(desk, "x", 2026, {}),
        lambda: assessment.ranking(desk, "x", 2026, 1),
        lambda: assessment.read(desk, desk.region, "x", 2026, 1),
    ):
        with pytest.raises(RecordRefused, match=r"assessment\.sheet"):
            call()


def test_villages_without_scores_are_listed_but_not_ranked(district_desk):
    desk = district_desk()
    records.save(desk, "village_profile", {"village": "3299012002", "name": "Mawar"})
    fill(desk, "3299012001", [5])
    found = {each.village: each for each in assessment.standings(desk, SHEET.key, 2026)}
    assert not found["3299012002"].views and found["3299012002"].name.title == "Mawar"
    assert [each.village for each in assessment.ranking(desk, SHEET.key, 2026, assessment.DISTRICT)] == [
        "3299012001"
    ]


def test_a_year_without_a_sheet_of_its_own_uses_the_one_before():
    assert assessment.sheet_for(2030) is SHEET and assessment.sheet_for(2020) is SHEET
