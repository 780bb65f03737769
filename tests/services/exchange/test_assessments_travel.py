"""Own scores go to the district, verified ones come back, with the document that proves them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kkb_desktop.domain.rules.score_sheets import SHEETS
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.health import doctor
from kkb_desktop.services.exchange import conflicts
from kkb_desktop.services.programme.assessment import assessment
from kkb_desktop.services.programme.assessment.assessment import Answer
from kkb_desktop.services.programme.profile import documents
from kkb_desktop.services.writing import records

SHEET = SHEETS["apresiasi_kkb_2026"].key


def test_the_village_reads_beside_its_scores_what_the_district_verified(
    road: Any, siti: Desk, laptop: Callable[..., Desk]
) -> None:
    wati = laptop(user="Wati")
    paper = documents.add(siti, {"kind": 1, "title": "SK Pokja"}, b"%PDF-1.4 sk", "sk.pdf").record
    assessment.keep(siti, SHEET, 2026, {"pokja": Answer(9, "", paper)})
    assessment.keep(wati, SHEET, 2026, {"data": Answer(6, "Poster")})
    road.deliver(siti)
    road.deliver(wati)
    own = assessment.read(road.district, siti.region, SHEET, 2026, assessment.OWN)
    assert own is not None and (own.scores["pokja"], own.scores["data"]) == (9, 6)
    assert documents.content(road.district, paper) == b"%PDF-1.4 sk"
    answers = {"pokja": Answer(7, "Diperiksa", paper)}
    verified = assessment.keep(road.district, SHEET, 2026, answers, village=siti.region, names="Rudi")
    road.hand_back(siti, wati)
    for desk in (siti, wati):
        found = assessment.views(desk, siti.region, SHEET, 2026)
        assert found[assessment.DISTRICT].answers["pokja"] == answers["pokja"]
        assert found[assessment.DISTRICT].assessor_names == "Rudi"
        assert (found[assessment.OWN].scores["pokja"], found[assessment.OWN].scores["data"]) == (9, 6)
        assert conflicts.list_conflicts(desk) == [] and not doctor(desk)
    records.undo(road.district, verified.step)
    road.hand_back(siti, wati)
    assert assessment.DISTRICT not in assessment.views(siti, siti.region, SHEET, 2026)
