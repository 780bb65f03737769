from hashlib import sha256

import pytest
from pypdf import PdfReader

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.rules.score_sheets import SHEETS
from kkb_desktop.services.programme.assessment import assessment
from kkb_desktop.services.programme.assessment.assessment import Answer
from kkb_desktop.services.programme.reports import minutes, reports
from kkb_desktop.services.writing import records

SHEET = SHEETS["apresiasi_kkb_2026"]
KEYS = [criterion.key for criterion in SHEET.criteria]


def score(desk, village, points, names=""):
    answers = {key: Answer(points, "bukti") for key in KEYS}
    return assessment.keep(desk, SHEET.key, 2026, answers, village=village, names=names)


@pytest.fixture
def scored(district_desk):
    desk = district_desk()
    for village, name in (("3299012001", "Mawar <b>"), ("3299012002", "Melati"), ("3299012003", "Kenanga")):
        records.save(desk, "village_profile", {"village": village, "name": name})
    score(desk, "3299012001", 8, "Rudi, Dewi")
    score(desk, "3299012002", 8, "Dewi; Agus")
    score(desk, "3299012003", 5)
    return desk


def test_the_minutes_name_places_totals_rule_and_assessors(scored, tmp_path):
    minutes.print_minutes(scored, SHEET.key, 2026, tmp_path / "ba.pdf")
    text = "\n".join(page.extract_text() for page in PdfReader(tmp_path / "ba.pdf").pages)
    assert "Mawar <b>" in text and "80,00" in text and "50,00" in text
    assert "peringkat bersama" in text and "berbagi peringkat" in text
    found = minutes.minutes_of(scored, SHEET.key, 2026)
    (team,) = (each for each in found.sections if each.title == "Tim penilai")
    assert {row[1] for row in team.rows} == {"Rudi", "Dewi", "Agus"}
    (places,) = (each for each in found.sections if each.title == "Peringkat")
    assert [row[0] for row in places.rows] == ["1", "1", "3"]


def test_the_same_scores_on_the_same_day_give_the_same_bytes(scored, tmp_path):
    digests = set()
    for name in ("a.pdf", "b.pdf"):
        minutes.print_minutes(scored, SHEET.key, 2026, tmp_path / name)
        digests.add(sha256((tmp_path / name).read_bytes()).hexdigest())
    assert len(digests) == 1


def test_issued_minutes_stay_when_scores_change(scored):
    saved = minutes.issue_minutes(scored, SHEET.key, 2026)
    before = reports.reread(scored, saved.record)
    score(scored, "3299012003", 10)
    assert reports.reread(scored, saved.record) == before != minutes.minutes_of(scored, SHEET.key, 2026)
    assert minutes.issued_minutes(scored, 2026).id == saved.record
    assert minutes.issued_minutes(scored, 2025) is None


def test_minutes_of_nobody_are_refused(district_desk, tmp_path):
    with pytest.raises(RecordRefused, match=r"assessment\.nobody"):
        minutes.print_minutes(district_desk(), SHEET.key, 2026, tmp_path / "ba.pdf")
