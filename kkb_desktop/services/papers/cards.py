"""The family's card: who belongs to it, what it needs, when it was visited."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sqlalchemy import Connection

from kkb_desktop.domain.codelists.events import VISIT_PURPOSE
from kkb_desktop.domain.codelists.survey import ROUND
from kkb_desktop.domain.dates import age_on, is_iso_date
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.family_code import scanned_code, short_code
from kkb_desktop.domain.fields import Values
from kkb_desktop.domain.household import is_here
from kkb_desktop.domain.records.family import FAMILY
from kkb_desktop.domain.records.family_survey import FAMILY_SURVEY
from kkb_desktop.domain.records.person import PERSON
from kkb_desktop.reports.pdf import family_card as card_page
from kkb_desktop.reports.pdf.family_card import (
    CardDimension,
    CardEntry,
    CardFact,
    CardMember,
    CardResult,
    FamilyCard,
    Tone,
)
from kkb_desktop.reports.pdf.letters import in_words
from kkb_desktop.reports.pdf.page import paper_of
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.events.timeline import timeline
from kkb_desktop.services.families import families
from kkb_desktop.services.indicators import family_result
from kkb_desktop.services.indicators.family import FamilyResult, Flag
from kkb_desktop.services.papers.printing import answer_in_words, place_of, rows_of, write_logged
from kkb_desktop.services.writing import privacy

_MOST_VISITS, _MOST_EVENTS = 6, 10


def family_card(desk: Desk, family: str, path: Path, *, paper: str = "A4") -> None:
    """Write the card of a family (kartu keluarga binaan): one page where its members fit on it.

    Numbers are masked. Raises RecordRefused "record.unknown", FileRefused "paper.size", "workbook.not_written".
    """
    permit(desk, Permission.PRINT)
    size = paper_of(paper)
    with desk.engine.connect() as conn:
        values = rows_of(conn, "family", "id", [family]).get(family)
        if values is None:
            raise RecordRefused("record.unknown")
        survey, visits = _last_survey(conn, family), _visits(conn, family)
        place = place_of(conn, desk, str(values.get("village") or desk.region))
    day = today(desk)
    here = [view.values for view in families.members(desk, family) if is_here(view.values, day)]
    result = family_result(desk, family, day)
    surveyed = result is not None and result.inputs["survey_round"] is not None
    card = FamilyCard(
        head=str(values.get("head_name") or ""),
        facts=_facts(values),
        members=tuple(_member(each, day) for each in here),
        groups=_groups(result) if result is not None else (),
        risk=_risk(result) if surveyed else None,
        ibangga=_ibangga(result) if surveyed else None,
        dimensions=_dimensions(desk, result) if surveyed else (),
        survey=survey,
        visits=visits,
        timeline=_story(desk, family),
        scanned=scanned_code(family),
        typed=short_code(family),
    )
    data = card_page.family_card(card, size, place, day)
    write_logged(desk, path, data, "family", [family], "family_card")


def _facts(values: Values) -> tuple[CardFact, ...]:
    def shown(key: str) -> str:
        return str(values.get(key) or "")

    def fact(key: str, value: str, share: int = 1) -> CardFact:
        return CardFact(FAMILY.by_key[key].label.id, value, share)

    return (
        fact("address", " ".join(filter(None, (shown("address"), shown("house_number")))), 2),
        CardFact("RT / RW", " / ".join(filter(None, (shown("rt"), shown("rw"))))),
        fact("hamlet", shown("hamlet")),
        fact("card_number", privacy.masked(values.get("card_number"))),
        fact("phone", privacy.masked(values.get("phone"))),
        fact("kki", shown("kki")),
        fact("family_number", shown("family_number")),
    )


def _member(values: Values, day: date) -> CardMember:
    born = str(values.get("birth_date") or "")
    known = is_iso_date(born)

    def words(key: str) -> str:
        return answer_in_words(PERSON.by_key[key], values.get(key))

    nik = privacy.masked(values.get("nik")) or words("nik_status") or "belum ada"
    return CardMember(
        name=str(values.get("name") or ""),
        relation=words("relation"),
        sex={1: "L", 2: "P"}.get(int(str(values.get("sex") or 0)), ""),
        born=words("birth_date"),
        age=_age(date.fromisoformat(born), day) if known else "",
        education=words("education"),
        work=words("occupation"),
        nik=nik,
    )


def _age(born: date, day: date) -> str:
    """In years; in months for children under two, whose growth is watched by the month."""
    years = age_on(born, day)
    if years >= 2:
        return f"{years} th"
    months = (day.year - born.year) * 12 + day.month - born.month - (day.day < born.day)
    return f"{max(months, 0)} bln"


def _groups(result: FamilyResult) -> tuple[str, ...]:
    """Activity groups that the family is a target of, and whether it takes part."""
    words = {True: "ikut", False: "belum ikut", None: "belum ditanya"}
    return tuple(
        f"{each.label.id.removeprefix('Ikut ')} ({words[each.attends]})"
        for each in result.groups
        if each.target
    )


def _risk(result: FamilyResult | None) -> CardResult | None:
    if result is None:
        return None
    krs = result.krs
    if not krs.target:
        return CardResult("Bukan keluarga sasaran", "plain", (krs.target_reason.id,))
    raised = tuple(_flag(flag) for flag in krs.flags if flag.raised)
    verified = (krs.reason.id,) if krs.verified else ()
    if krs.at_risk:
        return CardResult("Berisiko stunting", "risk", (*verified, *raised))
    return CardResult("Tidak berisiko stunting", "good", (*verified, *raised))


def _flag(flag: Flag) -> str:
    return f"{flag.label.id}: {flag.reason.id}" if flag.reason.id else flag.label.id


def _ibangga(result: FamilyResult | None) -> CardResult | None:
    if result is None or result.ibangga.index is None:
        return None
    found = result.ibangga
    tones: dict[str | None, Tone] = {"rentan": "risk", "berkembang": "watch", "tangguh": "good"}
    category = f" · {found.category_label.id.lower()}" if found.category_label is not None else ""
    return CardResult(f"{found.index:.0f} dari 100{category}", tones.get(found.category, "plain"))


def _dimensions(desk: Desk, result: FamilyResult | None) -> tuple[CardDimension, ...]:
    """By name of the point only: the reasons of some are nothing for a paper that others may read."""
    if result is None:
        return ()
    violence_seen = privacy.may_see(desk, FAMILY_SURVEY.by_key["violence"])
    return tuple(
        CardDimension(
            each.dimension.label.id,
            each.index,
            tuple(
                point.variable.label.id.lower()
                for point in each.points
                if point.score == 0 and (violence_seen or "P.03" not in point.variable.item)
            ),
            sum(point.unknown for point in each.points),
        )
        for each in result.ibangga.dimensions
    )


def _last_survey(conn: Connection, family: str) -> str:
    rounds = [
        values
        for values in rows_of(conn, "family_survey", "family", [family]).values()
        if isinstance(values.get("round"), int)
    ]
    if not rounds:
        return "Belum pernah didata dalam putaran pendataan"
    last = max(rounds, key=lambda values: int(str(values["round"])))
    surveyed = str(last.get("surveyed_on") or "")
    return ", ".join(
        filter(
            None,
            (
                f"Pendataan terakhir {ROUND.label(int(str(last['round']))).id}",
                in_words(date.fromisoformat(surveyed)) if is_iso_date(surveyed) else "",
                f"oleh {last['enumerator']}" if last.get("enumerator") else "",
            ),
        )
    )


def _visits(conn: Connection, family: str) -> tuple[CardEntry, ...]:
    entries = []
    for values in rows_of(conn, "visit", "family", [family]).values():
        visited, purpose = str(values.get("visited_on") or ""), values.get("purpose")
        if is_iso_date(visited):
            title = VISIT_PURPOSE.label(purpose).id if isinstance(purpose, int) else "Kunjungan"
            said = (str(values.get("visitor") or ""), str(values.get("note") or "").replace("\n", " "))
            entries.append(CardEntry(date.fromisoformat(visited), title, "; ".join(filter(None, said))))
    return tuple(sorted(entries, key=lambda entry: (entry.day, entry.title), reverse=True)[:_MOST_VISITS])


def _story(desk: Desk, family: str) -> tuple[CardEntry, ...]:
    """What happened to the family and when it was surveyed; visits stand apart, changes of records are left out."""
    told = [entry for entry in timeline(desk, family) if entry.kind in ("event", "survey")]
    return tuple(CardEntry(entry.day, entry.title.id, entry.detail.id) for entry in told[:_MOST_EVENTS])
