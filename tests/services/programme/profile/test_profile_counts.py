from kkb_desktop.domain.records.profile_month import PROFILE_MONTH
from kkb_desktop.services.programme.profile.counts import profile_counts
from kkb_desktop.services.writing import records


def month(desk, village, day="2026-10-01", **values):
    records.save(desk, "profile_month", {"village": village, "month": day, **values})


def test_every_item_says_how_many_have_it_have_it_not_or_have_not_said(district_desk):
    desk = district_desk()
    month(desk, "3299012001", has_pokja=2, funding=[1, 3])
    month(desk, "3299012001", "2026-11-01", has_pokja=1, pokja_decree=1, funding=[1])
    month(desk, "3299012002", has_pokja=2)
    records.save(desk, "village_profile", {"village": "3299012003", "name": "Mawar"})
    found = profile_counts(desk)
    assert (found.villages, found.silent) == (3, 1)
    items = {each.key: (each.yes, each.no, each.empty) for each in found.items}
    assert items["has_pokja"] == (1, 1, 1)  # the latest month counts
    assert items["funding:1"] == (1, 0, 2) and items["funding:3"] == (0, 1, 2)
    assert items["pokja_decree"] == (1, 0, 0)  # only asked where there is a Pokja


def test_counts_never_exceed_the_villages_and_every_item_that_is_shown_is_counted(district_desk):
    desk = district_desk()
    month(desk, "3299012001", planning=1, planning_frequency=2, companion_name="Dewi")
    found = profile_counts(desk)
    assert all(each.asked <= found.villages for each in found.items)
    keys = {each.key.split(":")[0] for each in found.items}
    assert keys == {field.key for field in PROFILE_MONTH.fields if not field.hidden}
    words = {each.key: each.label.id for each in found.items}
    assert words["planning_frequency:2"].startswith("Rapat perencanaan")
    assert "Dewi" not in str(found)


def test_a_district_without_villages_counts_nothing(district_desk):
    found = profile_counts(district_desk())
    assert found.villages == 0 and all(each.asked == 0 for each in found.items)
