"""The index of words: as exact as the tables after anything that changes them, and no slower to write."""

from __future__ import annotations

from sqlalchemy import Connection, Engine, select

from kkb_desktop.domain.search_words import record_tokens
from kkb_desktop.services.finding.search import find_in
from kkb_desktop.store import digest, exclusion, search_index
from kkb_desktop.store.schema import record_table, search_token
from kkb_desktop.store.writing import Change, undo_step, write_step
from tests.store.conftest import VILLAGE, Hand
from tests.store.test_merge import bundle, cut, deliver

BUNDLE = "1".rjust(64, "0")


def words(conn: Connection, record: str) -> set[str]:
    return set(conn.scalars(select(search_token.c.token).where(search_token.c.record == record)))


def expected(conn: Connection) -> set[tuple[str, ...]]:
    """What the index must hold, made from the tables without it."""
    return {
        (token, row["id"], type, row["village"] or "", row.get("family") or "")
        for type in ("person", "family")
        for row in conn.execute(select(record_table(type))).mappings()
        for token in record_tokens(type, row)
    }


def held(conn: Connection) -> set[tuple[str, ...]]:
    return {tuple(row) for row in conn.execute(select(search_token))}


def finish(conn: Connection, portion: int = 3) -> int:
    """Catch up to the end; in how many portions."""
    portions = 1
    while search_index.catch_up(conn, portion):
        portions += 1
    return portions


def test_what_is_typed_can_be_found_at_once(engine: Engine, sari: Hand) -> None:
    with engine.begin() as conn:
        sari.put(
            conn,
            "f" * 32,
            head_name="Wawan",
            rt="3",
            rw="004",
            card_number="3299010702155001",
            phone="62812345678",
        )
        sari.put(conn, "a" * 32, type="person", name="Hj. Siti Rohmah", nik="3299015208915001")
        assert words(conn, "f" * 32) == {
            "wawan", "rt03", "rw04", "3299010702155001", "~1005512070109923", "0812345678", "~8765432180",
        }  # fmt: skip
        assert words(conn, "a" * 32) >= {"siti", "rohmah", "rahma", "3299015208915001"}


def test_a_change_and_its_undo_change_the_words(engine: Engine, sari: Hand) -> None:
    with engine.begin() as conn:
        sari.put(conn, "a" * 32, head_name="Wawan")
        step = sari.put(conn, "a" * 32, base={}, head_name="Asep").step
        assert words(conn, "a" * 32) == {"asep"}
        undo_step(conn, step, **sari.told())
        assert words(conn, "a" * 32) == {"wawan"}
        sari.delete(conn, "a" * 32)
        assert words(conn, "a" * 32) == set()


def test_a_database_that_was_never_indexed_is_indexed_in_portions(engine: Engine, sari: Hand) -> None:
    with engine.begin() as conn:
        for number in range(10):
            sari.put(conn, f"{number:032x}", head_name=f"Keluarga {number}", village=VILLAGE)
        conn.execute(search_token.delete())
        assert search_index.lag(conn) == 10
        assert finish(conn, 3) == 4
        assert held(conn) == expected(conn)
        assert search_index.lag(conn) == 0
        assert not search_index.catch_up(conn)


def test_a_large_step_is_noted_and_indexed_later(engine: Engine, sari: Hand) -> None:
    with engine.begin() as conn:
        finish(conn)
        many = [
            Change("family", f"{number:032x}", VILLAGE, "put", {"head_name": f"Asep {number}"})
            for number in range(search_index.AT_ONCE + 1)
        ]
        write_step(conn, many, label="Impor", **sari.told())
        assert held(conn) == set()
        assert search_index.lag(conn) == len(many)
        assert finish(conn, 100) == 3
        assert held(conn) == expected(conn) != set()


def test_a_bundle_is_noted_and_so_is_its_exclusion(engine: Engine, sari: Hand, siti: Hand) -> None:
    with engine.begin() as conn:
        sari.put(conn, "a" * 32, head_name="Wawan")
        sari.put(conn, "b" * 32, head_name="Asep")
        arriving = bundle(conn)
        conn.rollback()
    with engine.begin() as conn:
        finish(conn)
        deliver(conn, arriving)
        assert held(conn) == set() and search_index.lag(conn) == 2
        finish(conn)
        assert held(conn) == expected(conn) != set()
        exclusion.exclude(conn, BUNDLE)
        finish(conn)
        assert held(conn) == set()
        exclusion.include(conn, BUNDLE)
        finish(conn)
        assert held(conn) == expected(conn) != set()


def test_what_waited_behind_a_hole_is_noted_when_it_counts(engine: Engine, sari: Hand) -> None:
    with engine.begin() as conn:
        for number in range(3):
            sari.put(conn, f"{number:032x}", head_name=f"Asep {number}")
        arriving = bundle(conn)
        conn.rollback()
    with engine.begin() as conn:
        finish(conn)
        deliver(conn, cut(arriving, 2, 3), "2")
        finish(conn)
        assert held(conn) == set()
        deliver(conn, cut(arriving, 1, 1), "3")
        finish(conn)
        assert len({row[1] for row in held(conn)}) == 3


def test_a_rebuild_leaves_no_word_of_what_is_not_there(engine: Engine, sari: Hand) -> None:
    with engine.begin() as conn:
        for number in range(5):
            sari.put(conn, f"{number:032x}", head_name=f"Asep {number}")
        stray = {"token": "hantu", "record": "e" * 32, "type": "person", "village": VILLAGE, "home": ""}
        conn.execute(search_token.insert().values(**stray))
        digest.rebuild(conn)
        finish(conn, 2)
        assert held(conn) == expected(conn)


def test_the_digest_does_not_know_the_index(engine: Engine, sari: Hand) -> None:
    with engine.begin() as conn:
        sari.put(conn, "a" * 32, head_name="Wawan")
        before = digest.digest(conn)
        conn.execute(search_token.delete())
        search_index.note_everything(conn)
        assert digest.digest(conn) == before
        assert digest.doctor(conn) == []


def test_both_databases_answer_alike(engine: Engine, sari: Hand) -> None:
    home, other = "f" * 32, "e" * 32
    with engine.begin() as conn:
        sari.put(conn, home, head_name="Wawan Hermawan", rt="3", address="Jl. Melati No. 12")
        sari.put(conn, other, head_name="Asep Sunarya", rt="4", address="Gg. Damai No. 3")
        for record, name, family in (
            ("a", "Siti Rohmah", home),
            ("b", "Siti Aminah", other),
            ("c", "Šítí", other),
        ):
            sari.put(conn, record * 32, type="person", name=name, family=family, sex=2)
        found = {
            text: [hit.title for hit in find_in(conn, text)]
            for text in (
                "siti", "siti rohmah", "siti rt 3", "rohmsh", "melati 12", "aminah sunarya", "hermawen siti", "zzz",
                "s",
            )
        }  # fmt: skip
    assert found == {
        "siti": ["Šítí", "Siti Aminah", "Siti Rohmah"],
        "siti rohmah": ["Siti Rohmah"],
        "siti rt 3": ["Siti Rohmah"],
        "rohmsh": ["Siti Rohmah"],
        "melati 12": ["Wawan Hermawan"],
        "aminah sunarya": ["Siti Aminah"],
        "hermawen siti": ["Siti Rohmah"],
        "zzz": [],
        "s": ["Šítí", "Siti Aminah", "Siti Rohmah", "Asep Sunarya"],
    }
