from kkb_desktop.gui.families.panel import FamilyPanel
from kkb_desktop.gui.families.values import Place
from kkb_desktop.services.writing import records


def test_a_family_that_is_already_here_is_shown_while_it_is_typed_again(office):
    desk = office.desk()
    family = office.type_family(desk)
    records.save(
        desk,
        "person",
        {"family": family, "name": "Muhammad Fajar", "sex": 1, "relation": 4, "birth_date": "2001-03-09"},
    )
    panel = FamilyPanel(desk, office.bus, office.jobs)
    office.show(panel)
    panel.open_new()
    new = panel.state.sheet.id
    panel.state.put(
        Place("family", new, "head_name"), {"head_name": "Wawan Hermawan", "card_number": "3299010702155001"}
    )
    panel._alike.look()
    office.settle()
    assert "Wawan Hermawan" in panel.alike.text
    wanted = []
    office.bus.page_wanted.connect(lambda key, argument: wanted.append((key, argument)))
    panel.open_alike()
    assert wanted == [("families", {"family": family})]
    member = panel.state.add_member()
    values = {"name": "Muh. Fadjar", "birth_date": "2001-03-09"}
    panel.state.put(Place("person", member, "name"), values)
    panel._alike.look()
    office.settle()
    assert "Muhammad Fajar" in panel.alike.text
    panel.state.put(
        Place("person", member, "name"), {"name": "Zulkarnaen Siregar", "birth_date": "1960-01-02"}
    )
    panel._alike.look()
    office.settle()
    assert panel.alike.text == ""
