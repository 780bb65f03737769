from dataclasses import replace

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt

from kkb_desktop.domain.rules.score_sheets import SHEETS
from kkb_desktop.gui.pages.assessment import AssessmentPage
from kkb_desktop.services.desk import drafts
from kkb_desktop.services.programme.assessment import assessment
from kkb_desktop.services.programme.assessment.assessment import Answer
from kkb_desktop.services.writing import records
from kkb_desktop.store.keyfile import SlotUser
from tests.gui.test_drafting import busy_disk

SHEET = SHEETS["apresiasi_kkb_2026"]
KEYS = [criterion.key for criterion in SHEET.criteria]
FIRST, SECOND = "3299012001", "3299012002"


def opened(office, kind="village"):
    desk = office.desk(kind)
    return desk, office.show(AssessmentPage(desk, office.bus, office.jobs))


def score(desk, village, points):
    assessment.keep(desk, SHEET.key, 2026, {key: Answer(points, "bukti") for key in KEYS}, village=village)


def own(desk):
    return assessment.read(desk, desk.region, SHEET.key, 2026, assessment.OWN)


def test_points_are_typed_by_number_proven_and_saved_as_one_step(office, qtbot):
    desk, page = opened(office)
    row, after = page.scoring.form.rows["commitment"], page.scoring.form.rows["pokja"]
    qtbot.keyClicks(row.points, "8")
    qtbot.keyClicks(row.evidence, "SK <b>12</b>")
    qtbot.keyClicks(after.points, "10")
    qtbot.keyClicks(after.evidence, "Notulen")
    assert page.summary.total.text().startswith("22,00")
    page.scoring.save()
    office.settle()
    found = own(desk)
    assert found.answers["commitment"] == Answer(8, "SK <b>12</b>") and found.scores["pokja"] == 10
    assert not page.scoring.unsaved
    records.undo(desk, office.notices[-1].step)
    assert own(desk) is None


def test_points_without_evidence_are_not_saved_and_the_row_says_why(office, qtbot):
    desk, page = opened(office)
    row = page.scoring.form.rows["data"]
    qtbot.keyClicks(row.points, "5")
    page.scoring.save()
    office.settle()
    assert own(desk) is None and row.problem.isVisibleTo(row)
    qtbot.keyClicks(row.evidence, "Poster")
    assert not row.problem.isVisibleTo(row)


def test_a_document_of_the_village_is_evidence(office, qtbot):
    desk = office.desk()
    paper = records.save(desk, "village_document", {"kind": 1, "title": "SK Pokja"}).record
    page = office.show(AssessmentPage(desk, office.bus, office.jobs))
    row = page.scoring.form.rows["pokja"]
    qtbot.keyClicks(row.points, "7")
    row.document.setCurrentIndex(row.document.findData(paper))
    page.scoring.save()
    office.settle()
    assert own(desk).answers["pokja"] == Answer(7, "", paper)


def test_what_is_typed_stays_as_a_draft(office, qtbot):
    desk, page = opened(office)
    qtbot.keyClicks(page.scoring.form.rows["data"].points, "5")
    page.may_leave()
    office.settle()
    again = office.show(AssessmentPage(desk, office.bus, office.jobs))
    assert again.scoring.notice.isVisible() and again.scoring.unsaved
    assert again.scoring.form.answers()["data"].score == 5
    qtbot.keyClicks(again.scoring.form.rows["pokja"].points, "7")  # typed on top: the draft loses nothing
    again.may_leave()
    office.settle()
    third = office.show(AssessmentPage(desk, office.bus, office.jobs))
    assert [third.scoring.form.answers()[key].score for key in ("data", "pokja")] == [5, 7]


def test_a_draft_is_thrown_away_only_after_a_question(office, qtbot):
    desk, page = opened(office)
    qtbot.keyClicks(page.scoring.form.rows["data"].points, "5")
    page.may_leave()
    office.settle()
    again = office.show(AssessmentPage(desk, office.bus, office.jobs))
    question = again.scoring.notice.ask()
    assert again.scoring.form.answers()["data"].score == 5
    question.yes.click()
    office.settle()
    assert again.scoring.form.answers()["data"].score is None
    assert not again.scoring.unsaved and not again.scoring.notice.isVisible()


def test_what_is_typed_while_the_sheet_is_saved_or_read_again_stays(office, qtbot):
    desk, page = opened(office)
    scoring = page.scoring
    rows = scoring.form.rows
    qtbot.keyClicks(rows["data"].points, "5")
    qtbot.keyClicks(rows["data"].evidence, "Poster")
    with busy_disk(office):
        scoring.save()
        qtbot.keyClicks(rows["pokja"].points, "7")
    assert scoring.unsaved and scoring.form.answers()["pokja"].score == 7
    assert own(desk).answers["data"].score == 5
    scoring.open(scoring.village, page.sheet, page.current_year)
    qtbot.keyClicks(scoring.form.rows["pokja"].evidence, "Notulen")
    office.settle()
    assert scoring.form.answers()["pokja"] == Answer(7, "Notulen") and scoring.unsaved


def test_scores_that_somebody_else_left_wait_until_it_is_decided_whose_they_are(office, qtbot):
    desk, page = opened(office)
    other = replace(desk, user=SlotUser("Bu Neneng", desk.user.role))
    drafts.save(other, page.scoring._drafting.key, {"answers": {"data": [4, "", None]}, "names": "Bu Neneng"})
    again = office.show(AssessmentPage(desk, office.bus, office.jobs))
    scoring = again.scoring
    assert "Bu Neneng" in scoring.notice.label.text() and scoring.form.answers()["data"].score is None
    assert not scoring.form.isEnabled() and not scoring.save_button.isEnabled()
    scoring.notice.resume.click()
    assert scoring.form.answers()["data"].score == 4 and scoring.save_button.isEnabled()


def test_verified_scores_stand_beside_the_villages_own(office):
    desk = office.desk()
    head = records.save(
        desk, "assessment", {"sheet": SHEET.key, "year": 2026, "assessor": assessment.DISTRICT}
    ).record
    records.save(desk, "assessment_score", {"assessment": head, "criterion": "pokja", "score": 6})
    page = office.show(AssessmentPage(desk, office.bus, office.jobs))
    lines = page.scoring.form.rows["pokja"].others
    assert lines.itemAt(0).layout().itemAt(0).widget().text() == "Kabupaten: 6"
    assert page.scoring.form.answers()["pokja"].score is None


@pytest.fixture
def district(office):
    desk = office.desk("district")
    for village, name in ((FIRST, "Mawar"), (SECOND, "Melati <b>")):
        records.save(desk, "village_profile", {"village": village, "name": name})
    about = {"village": FIRST, "sheet": SHEET.key, "year": 2026, "assessor": assessment.OWN}
    head = records.save(desk, "assessment", about).record
    line = {"village": FIRST, "assessment": head, "criterion": "pokja", "score": 9, "evidence": "SK"}
    records.save(desk, "assessment_score", line)
    return desk


def test_the_district_verifies_a_village_beside_its_own_scores(office, district, qtbot):
    page = office.show(AssessmentPage(district, office.bus, office.jobs))
    assert page.villages.model.ids == [FIRST, SECOND]
    page.open_village(FIRST)
    office.settle()
    row = page.scoring.form.rows["pokja"]
    line = row.others.itemAt(0).layout()
    assert line.itemAt(0).widget().text() == "Desa: 9"
    qtbot.mouseClick(line.itemAt(2).widget(), Qt.MouseButton.LeftButton)
    page.scoring.names.setText("Rudi, Dewi")
    page.scoring.save()
    office.settle()
    found = assessment.read(district, FIRST, SHEET.key, 2026, assessment.DISTRICT)
    assert found.answers["pokja"] == Answer(9, "SK") and found.assessor_names == "Rudi, Dewi"
    assert page.ranking.model.ids == [FIRST]


def test_changing_the_village_keeps_what_was_typed(office, district, qtbot):
    page = office.show(AssessmentPage(district, office.bus, office.jobs))
    page.open_village(FIRST)
    office.settle()
    qtbot.keyClicks(page.scoring.form.rows["data"].points, "5")
    page.open_village(SECOND)
    office.settle()
    assert page.scoring.village == SECOND and not page.scoring.unsaved
    assert page.scoring.form.answers()["data"].score is None
    page.open_village(FIRST)
    office.settle()
    assert page.scoring.notice.isVisible() and page.scoring.form.answers()["data"].score == 5


def test_the_ranking_shows_places_its_rule_and_leaves_as_minutes_that_stay(office, district, tmp_path):
    score(district, FIRST, 8)
    score(district, SECOND, 8)
    page = office.show(AssessmentPage(district, office.bus, office.jobs))
    ranking = page.ranking
    assert [ranking.rows[id].place for id in ranking.model.ids] == [1, 2]  # the own total decides
    assert "Pelayanan KB" in ranking.rule.text() and ranking.print_button.isEnabled()
    ranking.print_to(tmp_path / "ba.pdf")
    ranking.issue()
    office.settle()
    assert ranking.issued is not None
    score(district, SECOND, 10)
    ranking.print_again(tmp_path / "again.pdf")
    office.settle()
    assert (tmp_path / "again.pdf").read_bytes() == (tmp_path / "ba.pdf").read_bytes()
    assert "Melati <b>" in PdfReader(tmp_path / "ba.pdf").pages[0].extract_text()


def test_a_district_without_villages_says_what_to_wait_for(office, qtbot):
    _desk, page = opened(office, "district")
    wanted = []
    office.bus.page_wanted.connect(lambda key, _argument: wanted.append(key))
    assert page.villages.contents.is_empty and page.scoring.contents.is_empty
    assert not page.scoring.names.isEnabled() and not page.scoring.save_button.isEnabled()
    qtbot.mouseClick(page.villages.contents.empty.button, Qt.MouseButton.LeftButton)
    assert wanted == ["inbox"]


def test_a_level_without_scores_has_no_minutes_and_leads_to_verifying(office, district, qtbot):
    page = office.show(AssessmentPage(district, office.bus, office.jobs))
    page.open_with("ranking")
    ranking = page.ranking
    assert ranking.contents.is_empty
    assert not ranking.print_button.isEnabled() and not ranking.issue_button.isEnabled()
    qtbot.mouseClick(ranking.contents.empty.button, Qt.MouseButton.LeftButton)
    assert page.views.current == "villages"


def test_sheet_list_and_ranking_say_that_they_are_being_read(office, district, qtbot):
    page = AssessmentPage(district, office.bus, office.jobs)
    qtbot.addWidget(page)
    page.show()
    page.shown()
    for part in (page.villages, page.scoring, page.ranking):
        assert part.contents.counting
    assert not page.ranking.print_button.isEnabled() and not page.scoring.save_button.isEnabled()
    office.settle()
    assert not page.villages.contents.counting and not page.scoring.contents.counting


def test_where_only_one_fits_a_click_opens_the_village_and_the_arrow_leads_back(office, district, qtbot):
    page = office.show(AssessmentPage(district, office.bus, office.jobs))
    page.resize(700, 500)
    assert page.villages.isVisible() and not page.scoring.isVisible()
    at = page.villages.list.visualRect(page.villages.model.index(1, 0)).center()
    qtbot.mouseClick(page.villages.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    office.settle()
    assert page.scoring.isVisible() and page.scoring.village == SECOND
    qtbot.mouseClick(page.scoring.back_button, Qt.MouseButton.LeftButton)
    assert page.villages.isVisible() and not page.scoring.isVisible()
