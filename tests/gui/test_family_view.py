from pypdf import PdfReader

from kkb_desktop.gui.familyview.view import FamilyView
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.written import WrittenCard
from kkb_desktop.services.writing import privacy, records


def opened(office, **survey):
    desk = office.desk()
    family = office.type_family(desk, head_name="Wawan <b>Hermawan</b>")
    for name, sex, born, relation, marital in (
        ("Wawan <b>Hermawan</b>", 1, "1980-04-05", 1, 2),
        ("Siti", 2, "1985-08-12", 3, 2),
        ("Dodi", 1, "2025-02-03", 4, 1),
    ):
        records.save(
            desk,
            "person",
            {
                "family": family,
                "name": name,
                "sex": sex,
                "birth_date": born,
                "relation": relation,
                "marital_status": marital,
            },
        )
    if survey:
        records.save(
            desk, "family_survey", {"family": family, "round": 2026, "surveyed_on": "2026-11-01", **survey}
        )
    return desk, family, office.show(FamilyView(desk, office.bus, office.jobs, family))


def words(view):
    return [
        label.full_text() if hasattr(label, "full_text") else label.text()
        for label in view.findChildren(Label)
    ]


def test_the_page_shows_members_risk_with_reasons_and_the_story_as_plain_text(office):
    desk, family, view = opened(office, water_source_2023=5, toilet_2023=1)
    shown = words(view)
    assert "Keluarga Wawan <b>Hermawan</b>" in shown and "Siti" in shown
    assert any("ermawan" in each and "<b>" in each for each in shown)
    assert view.seen.result.krs.at_risk
    assert any("PK-26" in each or "Pendataan" in each for each in shown)
    assert [entry.action for entry in privacy.log(desk)] == ["view"]


def test_a_visit_is_recorded_from_the_page_and_joins_the_story(office):
    desk, family, view = opened(office)
    editor = view.record_visit()
    editor.form.set_values({**editor.form.values(), "purpose": 2, "visited_on": "2026-11-20"})
    editor.save()
    office.settle()
    assert any(entry.kind == "visit" for entry in view.seen.story)


def test_the_card_is_printed_on_the_paper_chosen(office, tmp_path):
    desk, family, view = opened(office)
    for size, width in (("A4", 210), ("F4", 215)):
        view.print_card(tmp_path / f"{size}.pdf", size)
        office.settle()
        page = PdfReader(tmp_path / f"{size}.pdf").pages[0]
        assert round(float(page.mediabox.width) / 72 * 25.4) == width
    assert {entry.action for entry in privacy.log(desk)} == {"view", "print"}


def test_what_is_well_is_said_as_good_and_no_rule_by_its_internal_name(office):
    _desk, _family, view = opened(office, water_source_2023=1, toilet_2023=1)
    shown = words(view)
    assert "Air minum layak" in shown and "Air minum tidak layak" not in shown
    assert any("perkiraan" in each for each in shown)
    assert not any("_v1" in each for each in shown)


def test_what_nobody_has_answered_has_no_tick(office):
    _desk, _family, view = opened(office)
    states = {flag.key: flag.state for flag in view.seen.result.krs.flags}
    assert states["water"] == states["toilet"] == "unknown"


def test_after_the_card_is_written_it_can_be_opened_printed_and_found(office, tmp_path, monkeypatch):
    _desk, _family, view = opened(office)
    done = []
    for name in ("open_file", "print_file", "show_in_folder"):
        monkeypatch.setattr(
            f"kkb_desktop.gui.handing.{name}", lambda path, name=name: done.append(name) or True
        )
    view.print_card(tmp_path / "kartu.pdf")
    office.settle()
    (written,) = view.findChildren(WrittenCard)
    assert "kartu.pdf" in written.label.text()
    for button in (written.open_button, written.print_button, written.folder_button):
        assert button.isVisible()
        button.click()
    assert done == ["open_file", "print_file", "show_in_folder"]
