from kkb_desktop.domain.rules.classification import RULE
from kkb_desktop.gui.pages.village_class import VillageClassPage
from kkb_desktop.services.programme.plans import plans
from kkb_desktop.services.programme.profile import profile
from kkb_desktop.services.writing import records


def test_the_page_shows_every_item_and_takes_an_offered_set_into_the_plan(office):
    desk = office.desk()
    profile.save_month(desk, "2026-11-01", {"has_pokja": 1, "funding": [1]})
    page = office.show(VillageClassPage(desk, office.bus, office.jobs))
    assert len(page.items.model.ids) == 12 and page.found.now.outcome.class_key == "dasar"
    lift = page.found.lifts[0]
    page.adopt(lift)
    office.settle()
    assert len(plans.rows(desk, 2026)) == len(lift.raises)
    page.adopt(lift)
    office.settle()
    assert len(plans.rows(desk, 2026)) == len(lift.raises)
    assert "sudah ada" in office.notices[-1].text
    records.undo(desk, office.notices[0].step)
    assert plans.rows(desk, 2026) == []


def test_doing_what_was_offered_raises_the_class(office):
    desk = office.desk()
    page = office.show(VillageClassPage(desk, office.bus, office.jobs))
    before = page.found.now.outcome.indexes["process"]
    profile.save_month(
        desk,
        "2026-11-01",
        {
            "has_plan": 1, "data_used": [1, 2, 3, 4], "planning": 1, "coordination": 1, "dissemination": 1,
            "monitoring": 1, "reporting": 1,
        },
    )  # fmt: skip
    page.reload()
    office.settle()
    assert page.found.now.outcome.indexes["process"] > before


def test_before_the_class_is_known_the_page_says_that_it_counts(office, qtbot):
    desk = office.desk()
    page = VillageClassPage(desk, office.bus, office.jobs)
    qtbot.addWidget(page)
    page.show()
    page.shown()
    assert page.items.contents.counting and page.lifts.contents.counting and not page.pill.isVisible()
    office.settle()
    assert not page.items.contents.counting and page.pill.isVisible()


def test_items_nobody_filled_in_are_told_with_the_way_to_fill_them(office):
    desk = office.desk()
    page = office.show(VillageClassPage(desk, office.bus, office.jobs))
    wanted = []
    office.bus.page_wanted.connect(lambda key, argument: wanted.append((key, argument)))
    assert str(len(page.found.now.lacking)) in page.messages.text
    page.messages.pressed.emit()
    assert wanted == [("profile", "month")]


def test_a_rule_is_named_in_words_and_never_by_its_key(office):
    page = VillageClassPage(office.desk(), office.bus, office.jobs)
    office.qtbot.addWidget(page)
    assert RULE not in page.title.line.full_text() and "aturan" in page.title.line.full_text()
