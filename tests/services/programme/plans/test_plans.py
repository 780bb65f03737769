import pytest

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.services.programme.plans import action_plan, commitments, convergence, plans
from kkb_desktop.services.writing import records
from kkb_desktop.services.writing.records import RecordHasErrors


def activity(desk, item=None, **more):
    values = {"title": "Arisan jamban", "held_on": "2026-06-02", "place": "Balai desa", "plan_item": item}
    return records.save(desk, "activity", {**values, **more}).record


def known(desk, item):
    values = records.read(desk, "plan_item", item).values
    return {key: value for key, value in values.items() if value is not None}


def test_a_line_is_late_when_due_and_neither_done_nor_dropped(desk):
    due = {"title": "Jamban sehat", "due_on": "2026-06-30"}
    ids = [plans.add(desk, {**due, "status": status}).record for status in (1, 2, 3, 4, 5)]
    plans.add(desk, {"title": "Nanti", "due_on": "2026-12-31"})
    rows = {row.id: row for row in plans.rows(desk, 2026)}
    assert [rows[id].late for id in ids] == [True, True, True, False, False]
    assert [row.title for row in plans.rows(desk, 2026)][-1] == "Nanti"
    plans.set_status(desk, ids[0], plans.DONE)
    assert not {row.id: row for row in plans.rows(desk, 2026)}[ids[0]].late


def test_from_a_line_one_comes_to_its_activities_and_the_families_they_reached(desk, typed_family):
    item = plans.add(desk, {"title": "Jamban sehat", "target_families": 27}).record
    first, second = activity(desk, item), activity(desk, item, held_on="2026-07-01")
    other = activity(desk)
    for each in (first, second, other):
        records.save(desk, "reached_family", {"activity": each, "family": typed_family["family"]})
    (row,) = plans.rows(desk, 2026)
    assert (row.activities, row.families) == (2, 1)
    assert plans.activities_of(desk, item) == [second, first]
    assert plans.families_of(desk, item) == [typed_family["family"]]
    plans.link(desk, first, None)
    assert plans.activities_of(desk, item) == [second]


def test_two_lines_become_one_with_all_that_hangs_on_them_and_come_apart_again(desk):
    one = plans.add(desk, {"title": "Jamban", "budget": 10, "spent_q1": 3}).record
    two = plans.add(desk, {"title": "Jamban sehat", "budget": 5, "problem": "27 tanpa jamban"}).record
    work = activity(desk, two)
    promise = records.save(desk, "commitment", {"agency": 15, "what": "semen", "plan_item": two}).record
    before = [known(desk, each) for each in (one, two)]
    change = plans.merge(desk, one, two, {"title": "Jamban sehat RT 03"})
    (row,) = plans.rows(desk, 2026)
    assert (row.title, row.budget, row.problem, row.spent) == ("Jamban sehat RT 03", 15, "27 tanpa jamban", 3)
    assert plans.activities_of(desk, one) == [work]
    assert records.read(desk, "commitment", promise).values["plan_item"] == one
    records.undo(desk, change.step)
    assert [known(desk, each) for each in (one, two)] == before
    assert plans.activities_of(desk, two) == [work]


def test_lines_of_other_years_or_one_line_twice_are_not_merged(desk):
    one = plans.add(desk, {"title": "A"}).record
    two = plans.add(desk, {"title": "A", "year": 2027}).record
    with pytest.raises(RecordRefused, match="plan.same"):
        plans.merge(desk, one, one)
    with pytest.raises(RecordRefused, match="plan.other_plan"):
        plans.merge(desk, one, two)


def test_several_lines_come_in_one_step_or_not_at_all(desk):
    with pytest.raises(RecordHasErrors):
        plans.add_many(
            desk, [{"title": "A"}, {"title": "B", "starts_on": "2026-05-01", "due_on": "2026-04-01"}]
        )
    assert plans.rows(desk, 2026) == []
    change = plans.add_many(desk, [{"title": "A"}, {"title": "B"}])
    assert len(plans.rows(desk, 2026)) == 2
    records.undo(desk, change.step)
    assert plans.rows(desk, 2026) == []


def test_a_promise_is_late_until_somebody_says_whether_it_was_kept(desk):
    values = {"agency": 15, "what": "10 jamban", "due_on": "2026-05-01", "agency_name": "Dinas PUPR lama"}
    promise = records.save(desk, "commitment", values).record
    records.save(desk, "commitment", {"agency": 19, "what": "penyuluhan", "due_on": "2026-12-01"})
    first, second = commitments.commitments(desk)
    assert (first.late, second.late) == (True, False)
    assert (first.agency_name, second.agency_name) == ("Dinas PUPR lama", "Kesehatan")
    records.save(desk, "commitment", {"kept": 2}, record=promise)
    assert not any(row.late for row in commitments.commitments(desk))


def test_the_matrix_shows_plans_deeds_families_and_gaps(desk, typed_family):
    empty = convergence.by_agency(desk, 2026)
    assert empty.gaps() == sum(len(carriers) for carriers in convergence.CARRIERS.values())
    item = plans.add(desk, {"title": "Jamban", "programme": 8, "agency": 15, "status": plans.DONE}).record
    plans.add(desk, {"title": "Batal", "programme": 8, "agency": 19, "status": plans.DROPPED})
    plans.add(desk, {"title": "Tahun depan", "programme": 8, "agency": 19, "year": 2027})
    work = activity(desk, item, programme=8, agencies=[15, 29])
    records.save(desk, "reached_family", {"activity": work, "family": typed_family["family"]})
    records.save(desk, "commitment", {"agency": 20, "what": "PKH", "programme": 6, "due_on": "2026-09-01"})
    matrix = convergence.by_agency(desk, 2026)
    public_works, company, health = (matrix.cells[8, agency] for agency in (15, 29, 19))
    assert (public_works.planned, public_works.done, public_works.activities) == ([item], [item], [work])
    assert public_works.families == {typed_family["family"]} and not public_works.gap
    assert company.activities == [work] and not company.expected
    assert health.gap and not matrix.cells[6, 20].gap and not matrix.cells[5, 29].expected
    assert matrix.gaps() == empty.gaps() - 2


def test_at_the_district_every_programme_is_expected_in_every_village(district_desk):
    desk = district_desk()
    for village in ("3299012001", "3299012002"):
        records.save(desk, "village_profile", {"village": village, "name": village})
    records.save(
        desk,
        "plan_item",
        {"village": "3299012001", "level": 1, "year": 2026, "title": "A", "programme": 8, "status": 2},
    )
    matrix = convergence.by_village(desk, 2026)
    assert matrix.columns == ("3299012001", "3299012002") and matrix.gaps() == 15


def test_the_action_plan_adds_up_what_district_and_villages_plan(district_desk):
    desk = district_desk()
    plans.add(
        desk, {"title": "Pelatihan Pokja", "programme": 2, "budget": 100, "spent_q1": 10, "spent_q4": 5}
    )
    for village, budget in (("3299012002", 30), ("3299012001", 20)):
        records.save(
            desk,
            "plan_item",
            {
                "village": village,
                "level": 1,
                "year": 2026,
                "title": "KIE",
                "programme": 2,
                "status": 2,
                "budget": budget,
            },
        )
    records.save(
        desk,
        "plan_item",
        {
            "village": "3299012001",
            "level": 1,
            "year": 2026,
            "title": "Batal",
            "programme": 2,
            "status": 5,
            "budget": 9,
        },
    )
    plan = action_plan.action_plan(desk, 2026)
    (advocacy,) = [each for each in plan.programmes if each.lines]
    assert [line.village for line in advocacy.lines] == ["3299", "3299012001", "3299012002"]
    assert (advocacy.budget, advocacy.spent, plan.budget, plan.realised) == (150, (10, 0, 0, 5), 150, 15)
    assert len(plan.programmes) == 8
    assert action_plan.action_plan(desk, 2026, with_villages=False).budget == 100
