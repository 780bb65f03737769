"""One search for everything: people and families by name, NIK, card number, phone, address, RT and RW.

Several words narrow each other; a word may be met by the person or by the family, so "siti rt 3" finds the Sitis of
RT 3. People who are gone are found too, after the others. A word that nobody has is taken for a misspelt one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA
from sqlalchemy import ColumnElement, Connection, FromClause, Select, and_, func, select

from kkb_desktop.domain.codelists.events import GONE
from kkb_desktop.domain.codelists.person import RELATION
from kkb_desktop.domain.identity import masked
from kkb_desktop.domain.search_words import Term, asked, plain_words
from kkb_desktop.domain.text import Text
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.writing import steps
from kkb_desktop.services.writing.batches import batches
from kkb_desktop.services.writing.progress import Cancel, Progress, report, stop_if_asked
from kkb_desktop.store import search_index
from kkb_desktop.store.schema import record_table, search_token

_ENOUGH = 120
"""Candidates that are read and ranked for one answer."""
_FEW = 1_000
"""Records up to which a word is known as a whole before the words are met."""
_LOOKED_THROUGH = 40_000
"""Records of a common word that are met with the other words; who types more words sees more."""
_TOGETHER = 500
_VOCABULARY = 20_000
"""Different words that a misspelt one is compared with."""
_LIKE = 5
"""Words that a misspelt one may have been meant to be."""
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
    widened = tuple(_widened(conn, term) if not _known(conn, term, village) else term for term in terms)
    hits = _ranked(conn, widened, limit, village)
    if not hits and widened == terms and len(terms) > 1:
        # Each word is somebody's, but not together: one of them may be misspelt into another name.
        widened = tuple(_widened(conn, term) for term in terms)
        if widened != terms:
            hits = _ranked(conn, widened, limit, village)
    return hits


# candidates


@dataclass(frozen=True, slots=True)
class _Place:
    """A stretch of the index: one word, or all words with one beginning."""

    first: str
    whole_word: bool

    def test(self, token: ColumnElement[str]) -> ColumnElement[bool]:
        return (
            token == self.first if self.whole_word else and_(token > self.first, token < self.first + _LAST)
        )


class _Found(NamedTuple):
    """A row of the index: `home` is a person's family, "" for a family."""

    record: str
    type: str
    home: str


@dataclass(frozen=True, slots=True)
class _Postings:
    """What the index has of a term: `places` in which to look, the best first, and the first records there.

    `all` says that these are all of them. Where the whole words alone are too many, beginnings are not looked for.
    """

    term: Term
    places: tuple[_Place, ...]
    first: Mapping[str, _Found]
    all: bool


def _places(term: Term) -> tuple[_Place, ...]:
    whole = [_Place(word, True) for word in (*term.exact, *term.like)]
    return (*whole, *(_Place(word, False) for word in term.prefixes))


def _rows_of(place: _Place, village: str | None) -> Select[Any]:
    token = search_token.c
    query = select(token.record, token.type, token.home).where(place.test(token.token))
    if village is not None:
        query = query.where(token.village == village)
    return query.order_by(token.token, token.record)


def _postings(conn: Connection, term: Term, village: str | None, most: int) -> _Postings:
    found: dict[str, _Found] = {}
    places = _places(term)
    for place in places:
        for row in conn.execute(_rows_of(place, village).limit(most - len(found))):
            found.setdefault(row.record, _Found(*row))
        if len(found) >= most:
            # Of a word that so many have, who only has its beginning is not worth the looking.
            kept = tuple(each for each in places if each.whole_word) if place.whole_word else places
            return _Postings(term, kept, found, False)
    return _Postings(term, places, found, True)


def _known(conn: Connection, term: Term, village: str | None) -> bool:
    """Whether anybody has the term."""
    return bool(_postings(conn, term, village, 1).first)


def _candidates(conn: Connection, terms: Sequence[Term], limit: int, village: str | None) -> dict[str, str]:
    """Records that may answer, with their types.

    A family must have all words itself. A person must have one at least, the family may have the others. Where all
    records of a word are known, these and the members of its families are all there can be. Where every word is too
    common for that, the people of each are gone through until there are enough.
    """
    if len(terms) == 1:
        first = _postings(conn, terms[0], village, max(_ENOUGH, limit)).first
        return {found.record: found.type for found in first.values()}
    postings = sorted(
        (_postings(conn, term, village, _FEW) for term in terms), key=lambda each: len(each.first)
    )
    rarest, *others = postings
    if rarest.all:
        homes = [each.record for each in rarest.first.values() if each.type == "family"]
        met = _meeting(conn, list(rarest.first.values()), others)
        return met | _meeting(conn, _members(conn, homes), others, own=True)
    met = {}
    for one in (*postings, None):
        # The people of each word in turn; then the families that have all words themselves.
        driver = rarest if one is None else one
        if one is not None and one.term.only_of_families:
            continue
        rest = [each for each in postings if each is not driver]
        for part in _stream(conn, driver, village, people=one is not None):
            met.update(_meeting(conn, part, rest))
            if len(met) >= limit:
                return met
    return met


def _stream(
    conn: Connection, driver: _Postings, village: str | None, *, people: bool
) -> Iterator[list[_Found]]:
    """The people, or the families, with a common word: in portions, the best first."""
    home = search_token.c.home
    for place in driver.places:
        query = _rows_of(place, village).where(home > "" if people else home == "").limit(_LOOKED_THROUGH)
        rows = conn.execute(query, execution_options={"stream_results": True})
        for part in rows.partitions(_TOGETHER):
            yield [_Found(*row) for row in part]
        rows.close()


def _members(conn: Connection, families: Sequence[str]) -> list[_Found]:
    person = record_table("person")
    found: list[_Found] = []
    for part in batches(families, _TOGETHER):
        rows = conn.execute(select(person.c.id, person.c.family).where(person.c.family.in_(part)))
        found += [_Found(id, "person", family) for id, family in rows]
    return found


def _meeting(
    conn: Connection, found: Sequence[_Found], others: Sequence[_Postings], *, own: bool = False
) -> dict[str, str]:
    """Those who have all other words, in themselves or in their family; with `own` one of these words themselves."""
    standing = list(found)
    owners: set[str] = set()
    for other in others:
        homes = _having(conn, other, {each.home for each in standing if each.home})
        asked_own = {each.record for each in standing if own or each.home not in homes}
        records = _having(conn, other, asked_own)
        owners |= records
        standing = [each for each in standing if each.home in homes or each.record in records]
    return {each.record: each.type for each in standing if not own or each.record in owners}


def _having(conn: Connection, other: _Postings, ids: set[str]) -> set[str]:
    """Those of these records that have a word."""
    known = ids & other.first.keys()
    if other.all:
        return known
    token = search_token.c
    for place in other.places:
        for part in batches(sorted(ids - known), _TOGETHER):
            known |= set(
                conn.scalars(select(token.record).where(place.test(token.token), token.record.in_(part)))
            )
    return known


# misspelt words


def _widened(conn: Connection, term: Term) -> Term:
    """The term with the words it may have been meant to be, of those that begin with the same letter."""
    if term.kind != "word" or len(term.text) < 3:
        return term
    allowed = 1 if len(term.text) < 6 else 2
    close: dict[str, int] = {}
    words = {letter: _words(conn, letter) for letter in {spelling[0] for spelling in term.exact}}
    for spelling in term.exact:
        for word, distance, _place in process.extract(
            spelling,
            words[spelling[0]],
            scorer=OSA.distance,
            score_cutoff=allowed,
            limit=_LIKE + len(term.exact),
        ):
            if word not in term.exact:
                close[word] = min(distance, close.get(word, distance))
    # Only the nearest: what is two slips away matters where nothing is one slip away.
    nearest = sorted(word for word in close if close[word] == min(close.values()))
    return replace(term, like=tuple(nearest[:_LIKE]))


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
