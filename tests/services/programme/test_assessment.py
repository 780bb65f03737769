import pytest
from hypothesis import given
from hypothesis import strategies as st

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.rules.score_sheets import SHEETS, Criterion, ScoreSheet
from kkb_desktop.domain.text import Text
from kkb_desktop.services import records
from kkb_desktop.services.programme import assessment

SHEET = SHEETS["apresiasi_kkb_2026"]
KEYS = [criterion.key for criterion in SHEET.criteria]


def fill(desk, village, points, assessor_sheet=SHEET.key):
    for key, value in zip(KEYS, points, strict=False):
        view = assessment.begin(desk, assessor_sheet, 2026, village=village)
        assessment.score(desk, view, key, value, "bukti")
    return assessment.begin(desk, assessor_sheet, 2026, village=village)


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


def test_a_village_scores_itself_once_per_year(desk):
    view = fill(desk, desk.region, [8, 7])
    assert view.id == assessment.begin(desk, SHEET.key, 2026).id
    assert (view.scores["commitment"], view.scores["pokja"], view.scores["data"]) == (8, 7, None)
    assert view.total == 15 * 0.8 + 10 * 0.7
    saved = assessment.score(desk, view, "pokja", 9, "SK")
    assert assessment.begin(desk, SHEET.key, 2026).scores["pokja"] == 9
    records.undo(desk, saved.change.step)
    assert assessment.begin(desk, SHEET.key, 2026).scores["pokja"] == 7


@pytest.mark.parametrize(
    ("criterion", "points", "evidence", "reason"),
    [
        ("unknown", 5, "x", "assessment.criterion"),
        ("pokja", 11, "x", "assessment.scale"),
        ("pokja", -1, "x", "assessment.scale"),
        ("pokja", 5, "  ", "assessment.evidence"),
    ],
)
def test_scores_off_the_sheet_or_without_evidence_are_refused(desk, criterion, points, evidence, reason):
    view = assessment.begin(desk, SHEET.key, 2026)
    with pytest.raises(RecordRefused, match=reason):
        assessment.score(desk, view, criterion, points, evidence)
    assert assessment.begin(desk, SHEET.key, 2026).scores["pokja"] is None


def test_the_district_does_not_write_the_villages_own_scores(district_desk):
    desk = district_desk()
    records.save(
        desk,
        "assessment",
        {"village": "3299012001", "sheet": SHEET.key, "year": 2026, "assessor": assessment.OWN},
    )
    own = assessment.read(desk, "3299012001", SHEET.key, 2026, assessment.OWN)
    with pytest.raises(RecordRefused, match="assessment.level"):
        assessment.score(desk, own, "pokja", 5, "x")


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
        lambda: assessment.begin(desk, "x", 2026),
        lambda: assessment.ranking(desk, "x", 2026, 1),
        lambda: assessment.read(desk, desk.region, "x", 2026, 1),
    ):
        with pytest.raises(RecordRefused, match="assessment.sheet"):
            call()


def test_a_year_without_a_sheet_of_its_own_uses_the_one_before():
    assert assessment.sheet_for(2030) is SHEET and assessment.sheet_for(2020) is SHEET
