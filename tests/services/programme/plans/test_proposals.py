from datetime import date

import pytest

from kkb_desktop.services import indicators
from kkb_desktop.services.programme.plans import plans, proposals
from kkb_desktop.services.writing import records

DAY = date(2026, 11, 24)


@pytest.fixture
def village(desk):
    """Seven families with a toddler: four in RT 03 without a fit toilet, one such in RT 01, two in RT 01 with one."""
    for at, (rt, toilet) in enumerate((("003", 3),) * 4 + (("001", 3), ("001", 1), ("001", 1))):
        family = records.save(desk, "family", {"head_name": f"Kepala {at}", "rt": rt, "rw": "001"}).record
        for name, sex, born, relation, marital in (
            (f"Kepala {at}", 1, "1980-01-02", 1, 2),
            (f"Istri {at}", 2, "1990-01-02", 3, 2),
            (f"Anak {at}", 1, "2024-06-07", 4, 1),
        ):
            values = {
                "family": family, "name": name, "sex": sex, "birth_date": born, "relation": relation,
                "marital_status": marital, "nik": f"32990{at}{sex}{relation}02155001"[:16], "birth_certificate": 1,
                "health_insurance": 1,
            }  # fmt: skip
            records.save(desk, "person", values)
        records.save(
            desk,
            "family_survey",
            {
                "family": family,
                "round": 2026,
                "surveyed_on": "2026-11-01",
                "toilet_2023": toilet,
                "water_source_2023": 2,
            },
        )
    return desk


def test_a_finding_in_an_rt_offers_a_plan_line(village):
    found = proposals.proposals(village, DAY)
    (toilets,) = [each for each in found if each.need.indicator == "krs_toilet"]
    assert (toilets.count, toilets.area.rt, toilets.area.rw) == (4, "3", "1")
    assert toilets.problem.startswith("4 keluarga berisiko stunting tanpa jamban layak di RT 03")
    assert len(proposals.families_behind(village, toilets, DAY)) == 4
    everywhere = indicators.compute(village, DAY, keys=["krs_toilet"]).numerators["krs_toilet"]
    assert everywhere == 5  # the one of RT 01 is too few to be named


def test_what_is_taken_into_the_plan_is_not_offered_again_until_it_is_dropped(village):
    first = proposals.proposals(village, DAY)[0]
    proposals.adopt(village, [first])
    (row,) = plans.rows(village, 2026)
    assert (row.problem, row.target_families, row.status) == (first.problem, first.count, plans.PROPOSED)
    assert first.finding not in {each.finding for each in proposals.proposals(village, DAY)}
    plans.set_status(village, row.id, plans.DROPPED)
    assert first.finding in {each.finding for each in proposals.proposals(village, DAY)}


def test_an_empty_village_calls_for_nothing(desk):
    assert proposals.proposals(desk, DAY) == ()


def test_every_need_names_an_indicator_and_makes_a_line_that_a_form_accepts(village):
    for need in proposals.NEEDS:
        assert indicators.compute(village, DAY, keys=[need.indicator]).numerators[need.indicator] >= 0
    proposals.adopt(village, proposals.proposals(village, DAY))
