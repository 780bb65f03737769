"""One search for everything: people and families by name, NIK, card number, phone, address, RT and RW.

Several words narrow each other; a word may be met by the person or by the family, so "siti rt 3" finds the Sitis of
RT 3. People who are gone are found too, after the others. A word that nobody has is taken for a misspelt one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA
from sqlalchemy import ColumnElement, Connection, FromClause, and_, func, select

from kkb_desktop.domain.codelists.events import GONE
from kkb_desktop.domain.codelists.person import RELATION
from kkb_desktop.domain.identity import masked
from kkb_desktop.domain.search_words import Term, asked, plain_words
from kkb_desktop.domain.text import Text
from kkb_desktop.services import steps
from kkb_desktop.services.batches import batches
from kkb_desktop.services.desk import Desk
from kkb_desktop.services.progress import Cancel, Progress, report, stop_if_asked
from kkb_desktop.store import search_index
from kkb_desktop.store.schema import record_table, search_token

_ENOUGH = 120
"""Candidates that are read and ranked for one answer."""
_ENOUGH_MET = 40
"""The same where several words have to meet, which costs more."""
_LOOKED_THROUGH = 5_000
"""Records of a word that are compared with the other words; who types more words sees more."""
_TOGETHER = 200
_VOCABULARY = 20_000
"""Different words that a misspelt one is compared with."""
_LIKE = 8
_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Hit:
    """A person or family found. `family` is the family to be opened; `detail` tells namesakes apart (place, relation,
    masked number, how and when somebody went), `gone` whether the person is no longer here. `sure` is false where a
    word was taken for a misspelt one."""

    type: str
    record: str
    family: str
    title: str
    detail: Text
    village: str
    gone: bool = False
    sure: bool = True


def find(
    desk: Desk, text: str, limit: int = 20, *, village: str | None = None, fresh: bool = True
) -> list[Hit]:
    """The people and families that fit `text` best, at most `limit`; nothing for no words.

    What has come in bulk since the last search is taken into the index first, one portion of it; screens that search
    while typing leave that to `catch_up` and say `fresh=False`, as it writes.
    """
    if fresh and asked(text) and behind(desk):
        with steps.transaction(desk) as conn:
            search_index.catch_up(conn)
    with desk.engine.connect() as conn:
        return find_in(conn, text, limit, village=village)


def find_in(conn: Connection, text: str, limit: int = 20, *, village: str | None = None) -> list[Hit]:
    """The same inside a connection that the caller has, with what the index knows now."""
    terms = asked(text)
    return _find(conn, terms, limit, village) if terms else []


def behind(desk: Desk) -> int:
    """How many records or changes the index does not know yet; 0 nearly always."""
    with desk.engine.connect() as conn:
        return search_index.lag(conn)


def catch_up(desk: Desk, *, cancel: Cancel | None = None, progress: Progress | None = None) -> None:
    """Take in all that came in bulk, portion by portion, each a short transaction; stops where it was asked to."""
    total = behind(desk)
    done = 0
    while total:
        stop_if_asked(cancel)
        with steps.transaction(desk) as conn:
            more = search_index.catch_up(conn)
        done += search_index.PORTION
        report(progress, min(done, total), total)
        if not more:
            return


def reindex(desk: Desk, *, cancel: Cancel | None = None, progress: Progress | None = None) -> None:
    """Make the whole index anew from the tables. Where it is stopped, the next search or `catch_up` goes on."""
    with steps.transaction(desk) as conn:
        search_index.note_everything(conn)
    catch_up(desk, cancel=cancel, progress=progress)


def _find(conn: Connection, terms: tuple[Term, ...], limit: int, village: str | None) -> list[Hit]:
    widened = tuple(_widened(conn, term) if not _first(conn, term, village) else term for term in terms)
    hits = _ranked(conn, widened, limit, village)
    if not hits and widened == terms and len(terms) > 1:
        # Each word is somebody's, but not together: one of them may be misspelt into another name.
        widened = tuple(_widened(conn, term) for term in terms)
        if widened != terms:
            hits = _ranked(conn, widened, limit, village)
    return hits


# candidates


def _ranges(term: Term, token: ColumnElement[str]) -> list[ColumnElement[bool]]:
    """The places of the index where a term's records stand, the best first."""
    places: list[ColumnElement[bool]] = [token == each for each in (*term.exact, *term.like)]
    places += [and_(token > each, token < each + _LAST) for each in term.prefixes]
    return places


@dataclass(frozen=True, slots=True)
class _Postings:
    """The records with a term, and their types, those that have the whole word first; `whole` where these are all."""

    types: dict[str, str]
    whole: bool


def _first(conn: Connection, term: Term, village: str | None) -> bool:
    """Whether anybody has the term."""
    return bool(_postings(conn, term, village, 1).types)


def _postings(conn: Connection, term: Term, village: str | None, most: int) -> _Postings:
    found: dict[str, str] = {}
    for place in _ranges(term, search_token.c.token):
        query = select(search_token.c.record, search_token.c.type).where(place)
        if village is not None:
            query = query.where(search_token.c.village == village)
        query = query.order_by(search_token.c.token, search_token.c.record).limit(most - len(found))
        for record, type in conn.execute(query):
            found.setdefault(record, type)
        if len(found) >= most:
            return _Postings(found, False)
    return _Postings(found, True)


def _candidates(conn: Connection, terms: Sequence[Term], limit: int, village: str | None) -> dict[str, str]:
    """Records that may answer, with their types.

    Each word of a person may also be met by the family, but one at least by the person. Families and people that have
    all words themselves are an intersection; for the others the records of the rarest word are gone through, in
    portions, until there are enough.
    """
    if len(terms) == 1:
        return _postings(conn, terms[0], village, max(_ENOUGH, limit)).types
    postings = [_postings(conn, term, village, _LOOKED_THROUGH) for term in terms]
    place = min(range(len(terms)), key=lambda at: len(postings[at].types))
    rarest = postings.pop(place)
    others = list(zip((*terms[:place], *terms[place + 1 :]), postings, strict=True))
    enough = max(_ENOUGH_MET, limit)
    together = (
        (record, type)
        for record, type in rarest.types.items()
        if all(record in each.types for _term, each in others)
    )
    found = dict(islice(together, enough))
    for part in batches(list(rarest.types), _TOGETHER):
        if len(found) >= enough:
            break
        pairs = _pairs(conn, [record for record in part if rarest.types[record] == "person"], "id")
        families = [record for record in part if rarest.types[record] == "family"]
        at_home = [pair for pair in _pairs(conn, families, "family") if _own_word(pair[0], others)]
        found.update(dict.fromkeys(_meeting(conn, [*pairs, *at_home], others), "person"))
        alone = _meeting(conn, [(record, "") for record in families], others)
        found.update(dict.fromkeys(alone, "family"))
    return found


_Others = Sequence[tuple[Term, _Postings]]


def _pairs(conn: Connection, ids: Sequence[str], column: str) -> list[tuple[str, str]]:
    """People and their families, of these people or of these families."""
    if not ids:
        return []
    person = record_table("person")
    rows = conn.execute(select(person.c.id, person.c.family).where(person.c[column].in_(ids)))
    return [(id, family or "") for id, family in rows]


def _own_word(record: str, others: _Others) -> bool:
    """Whether a member of a found family may have a word itself; of a word with too many records any may."""
    return any(record in each.types or not each.whole for _term, each in others)


def _meeting(conn: Connection, pairs: Sequence[tuple[str, str]], others: _Others) -> list[str]:
    """The first of each pair, where it and the second together have all words."""
    unsure: list[tuple[str, str, list[Term]]] = []
    met: list[str] = []
    for one, home in pairs:
        open_terms = [
            (term, each) for term, each in others if one not in each.types and home not in each.types
        ]
        if not open_terms:
            met.append(one)
        elif not any(each.whole for _term, each in open_terms):
            unsure.append((one, home, [term for term, _each in open_terms]))
    # Of a word with too many records only some are known: there the words of the records decide.
    tokens = _tokens(conn, list({id for one, home, _terms in unsure for id in (one, home) if id}))
    for one, home, terms in unsure:
        words = (*tokens.get(one, ()), *tokens.get(home, ()))
        if all(any(term.fits(word) for word in words) for term in terms):
            met.append(one)
    return met


# misspelt words


def _widened(conn: Connection, term: Term) -> Term:
    """The term with the words it may have been meant to be, of those that begin with the same letter."""
    if term.kind != "word" or len(term.text) < 3:
        return term
    allowed = 1 if len(term.text) < 6 else 2
    close: dict[str, int] = {}
    for spelling in term.exact:
        for word, distance, _place in process.extract(
            spelling,
            _words(conn, spelling[0]),
            scorer=OSA.distance,
            score_cutoff=allowed,
            limit=_LIKE,
        ):
            close[word] = min(distance, close.get(word, distance))
    best = sorted(close, key=lambda word: (close[word], word))[:_LIKE]
    return replace(term, like=tuple(word for word in best if word not in term.exact))


def _words(conn: Connection, letter: str) -> Sequence[str]:
    """The different words with this first letter: the index is jumped through, not read."""
    first, end = f"{letter}a", letter + _LAST
    token = search_token.c.token
    words = select(func.min(token).label("word")).where(token >= first, token < end).cte(recursive=True)
    following = (
        select(func.min(token)).where(token > words.c.word, token < end).correlate(words).scalar_subquery()
    )
    words = words.union_all(select(following).where(words.c.word.is_not(None)))
    return conn.scalars(select(words.c.word).where(words.c.word.is_not(None)).limit(_VOCABULARY)).all()


# answers


def _ranked(conn: Connection, terms: tuple[Term, ...], limit: int, village: str | None) -> list[Hit]:
    found = _candidates(conn, terms, limit, village)
    if not found:
        return []
    person, family = record_table("person"), record_table("family")
    people = _rows(conn, person, _PERSON, [id for id, type in found.items() if type == "person"])
    homes = [id for id, type in found.items() if type == "family"]
    families = _rows(conn, family, _FAMILY, {*homes, *(row["family"] for row in people.values())} - {None})
    tokens = _tokens(conn, [*people, *families])
    scored: list[tuple[tuple[Any, ...], Hit]] = []
    with_head: set[str] = set()
    for id, row in people.items():
        home = families.get(row["family"])
        at_home = tokens.get(row["family"], ())
        fits = [_fit(term, tokens.get(id, ()), at_home) for term in terms]
        if all(fits):
            scored.append(_scored(terms, fits, _person_hit(row, home, fits)))
            if row["relation"] == _HEAD and row["gone_on"] is None:
                with_head.add(row["family"])
    for id in homes:
        if id in families and id not in with_head:
            fits = [_fit(term, tokens.get(id, ()), ()) for term in terms]
            if all(fits):
                scored.append(_scored(terms, fits, _family_hit(families[id], fits)))
    return [hit for _key, hit in sorted(scored, key=lambda each: each[0])[:limit]]


_HEAD = 1
_PERSON = ("id", "village", "family", "name", "nik", "relation", "birth_date", "gone_on", "gone_how")
_FAMILY = ("id", "village", "head_name", "card_number", "address", "rt", "rw")


def _rows(
    conn: Connection, table: FromClause, columns: Sequence[str], ids: Iterable[str]
) -> dict[str, Mapping[Any, Any]]:
    found: dict[str, Mapping[Any, Any]] = {}
    for part in batches(list(ids)):
        query = select(*(table.c[name] for name in columns)).where(table.c.id.in_(part))
        found.update({row["id"]: row for row in conn.execute(query).mappings()})
    return found


def _tokens(conn: Connection, ids: Sequence[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for part in batches(ids):
        query = select(search_token.c.record, search_token.c.token).where(search_token.c.record.in_(part))
        for record, token in conn.execute(query):
            found.setdefault(record, []).append(token)
    return found


def _fit(term: Term, own: Iterable[str], at_home: Iterable[str]) -> int:
    """How well a record answers a term: twice as `Term.fits`, less one where only its family does."""
    best = max((term.fits(token) for token in own), default=0) * 2
    around = max((term.fits(token) for token in at_home), default=0) * 2 - 1
    return max(best, around, 0)


def _scored(terms: Sequence[Term], fits: Sequence[int], hit: Hit) -> tuple[tuple[Any, ...], Hit]:
    """The best answers first, those who are here before those who are gone; names that begin as typed before others,
    short ones first."""
    words = plain_words(hit.title)
    begins = bool(words) and terms[0].fits(words[0]) > 1
    return (not hit.sure, -sum(fits), hit.gone, not begins, len(words), hit.title.casefold(), hit.record), hit


def _person_hit(row: Mapping[Any, Any], home: Mapping[Any, Any] | None, fits: Sequence[int]) -> Hit:
    relation, how = row["relation"], row["gone_how"]
    parts: list[Text] = []
    if row["gone_on"] is not None:
        left = GONE.label(how) if how is not None else Text("Tidak lagi di sini", "No longer here")
        day = ".".join(reversed(row["gone_on"].split("-")))
        parts.append(Text(f"{left.id} {day}", f"{left.en} {day}"))
    if relation is not None:
        parts.append(RELATION.label(relation))
    if home is not None and home["head_name"] and relation != _HEAD:
        parts.append(Text(f"keluarga {home['head_name']}", f"family of {home['head_name']}"))
    parts += _place(home)
    if row["birth_date"]:
        year = row["birth_date"][:4]
        parts.append(Text(f"lahir {year}", f"born {year}"))
    if row["nik"]:
        parts.append(_same(f"NIK {masked(row['nik'])}"))
    return Hit(
        "person",
        row["id"],
        row["family"] or "",
        row["name"] or "",
        _joined_text(parts),
        row["village"] or "",
        row["gone_on"] is not None,
        min(fits) > 2,
    )


def _family_hit(row: Mapping[Any, Any], fits: Sequence[int]) -> Hit:
    parts = _place(row)
    if row["card_number"]:
        parts.append(_same(f"KK {masked(row['card_number'])}"))
    return Hit(
        "family",
        row["id"],
        row["id"],
        row["head_name"] or "",
        _joined_text([Text("Keluarga", "Family"), *parts]),
        row["village"] or "",
        sure=min(fits) > 2,
    )


def _place(home: Mapping[Any, Any] | None) -> list[Text]:
    if home is None:
        return []
    parts = [_same(f"RT {home['rt']}" + (f"/RW {home['rw']}" if home["rw"] else ""))] if home["rt"] else []
    return [*parts, _same(home["address"])] if home["address"] else parts


def _same(words: str) -> Text:
    return Text(words, words)


def _joined_text(parts: Sequence[Text]) -> Text:
    return Text(" · ".join(part.id for part in parts), " · ".join(part.en for part in parts))
