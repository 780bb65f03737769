from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, insert, select

from kkb_desktop.domain.errors import BundleRefused
from kkb_desktop.domain.operations.canonical import parse_canonical, write_operation
from kkb_desktop.domain.operations.chain import Author, Run, beginning, links, writer_id
from kkb_desktop.domain.operations.operation import Operation
from kkb_desktop.domain.operations.stamp import LARGEST, moment_of, stamp_at
from kkb_desktop.store import conflicts, digest, exclusion, log, schema, writers
from kkb_desktop.store.bundles import BundleRecord
from kkb_desktop.store.clockwork import believed_until
from kkb_desktop.store.intake import Intake, take_in
from kkb_desktop.store.schema import metadata, record_table
from kkb_desktop.store.writing import undo_step
from tests.store.conftest import VILLAGE, Hand

STRANGER = Author("e" * 32, "", VILLAGE, "7" * 32)
A, B = "a" * 32, "b" * 32


def read_line(line: str) -> Operation:
    value = parse_canonical(line.encode())
    keys = "iwszutrvkf"
    return Operation(*(value[key] for key in keys), value.get("p", {}))


class Stick(list[Operation]):
    """Operations as they travel, with the runs that they make."""

    runs: dict[str, Run]


def bundle(conn: Connection, after: dict[str, int] | None = None) -> Stick:
    """All that a laptop may pass on after these numbers, signed for; what a signature is worth is tried elsewhere."""
    for writer, standing in writers.standings(conn).items():
        known = select(schema.head).where(
            schema.head.c.writer == writer, schema.head.c.number == standing.last_seq
        )
        if standing.last_seq and conn.execute(known).first() is None:
            end = {"number": standing.last_seq, "hash": standing.last_hash, "signature": "5" * 128}
            conn.execute(insert(schema.head).values(writer=writer, **end))
    runs = log.runs_after(conn, after or {}, "")
    lines: dict[str, list[str]] = {writer: [] for writer in runs}
    made = Stick()
    for line in log.lines_of(conn, runs):
        made.append(read_line(line))
        lines[made[-1].writer].append(line)
    made.runs = {
        writer: replace(
            run, signature="5" * 128, hashes=links(run.base, [each.encode() for each in lines[writer]])
        )
        for writer, run in runs.items()
    }
    return made


def written(author: Author, operations: list[Operation]) -> Stick:
    """Operations of somebody's own making, in a row from the first."""
    writer = writer_id(author)
    made = Stick(replace(each, writer=writer, seq=seq) for seq, each in enumerate(operations, start=1))
    hashes = links(beginning(writer), [write_operation(each).encode() for each in made])
    made.runs = {writer: Run(writer, author, 1, len(made), beginning(writer), hashes[-1], "5" * 128, hashes)}
    return made


def cut(stick: Stick, first: int, last: int) -> Stick:
    """The operations `first` to `last` of a stick that one writer filled from the beginning."""
    ((writer, run),) = stick.runs.items()
    made = Stick(stick[first - 1 : last])
    base = run.base if first == 1 else run.hashes[first - 2]
    part = replace(run, first=first, last=last, base=base, head=run.hashes[last - 1])
    made.runs = {writer: replace(part, hashes=run.hashes[first - 1 : last])}
    return made


def deliver(conn: Connection, stick: Stick, name: str = "1", latest: int = LARGEST) -> Intake:
    covers = {writer: (run.first, run.last) for writer, run in stick.runs.items()}
    record = BundleRecord(
        name.rjust(64, "0"), "in", "bundle", 1, "d" * 32, VILLAGE, "x.kkb", Hand("x").clock(), covers=covers
    )
    return take_in(conn, record, stick, stick.runs, latest=latest)


def shown(conn: Connection, record: str = A) -> dict[str, Any] | None:
    row = conn.execute(select(record_table("family")).where(record_table("family").c.id == record)).first()
    return None if row is None else dict(row._mapping)


@pytest.fixture
def far(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Another laptop's store, always on the encrypted file."""
    from kkb_desktop.store.engine import create_database
    from tests.store.conftest import KEY

    made = create_database(tmp_path_factory.mktemp("far"), KEY)
    yield made
    made.dispose()


def test_what_is_saved_is_shown_and_logged(engine: Engine, sari: Hand) -> None:
    with engine.begin() as conn:
        result = sari.put(conn, A, head_name="Wawan", rt="01")
        assert result.records == {"family": frozenset({A})}
    with engine.connect() as conn:
        row = shown(conn)
        assert row is not None and (row["head_name"], row["op_user"], row["conflicts"]) == (
            "Wawan",
            "Sari",
            0,
        )
        assert log.vector(conn) == {result.operations[0].writer: 1}


def test_saving_without_a_difference_writes_nothing(engine: Engine, sari: Hand) -> None:
    with engine.begin() as conn:
        sari.put(conn, A, head_name="Wawan")
        assert sari.put(conn, A, head_name="Wawan").step == ""
        assert sum(log.vector(conn).values()) == 1


def test_only_what_differs_is_written_and_names_what_it_replaces(engine: Engine, sari: Hand) -> None:
    with engine.begin() as conn:
        first = sari.put(conn, A, head_name="Wawan", rt="01").operations[0]
        (second,) = sari.put(conn, A, head_name="Wawan H", rt="01").operations
    assert second.fields == {"head_name": "Wawan H"}
    assert second.parents == {"head_name": [first.op_id]}


def test_undo_puts_back_what_was_there_and_can_be_undone(engine: Engine, sari: Hand) -> None:
    with engine.begin() as conn:
        sari.put(conn, A, head_name="Wawan", rt="01")
        before = digest_values(conn)
        step = sari.put(conn, A, rt="02").step
        undone = undo_step(conn, step, **sari.told())
        assert digest_values(conn) == before
        undo_step(conn, undone.step, **sari.told())
        row = shown(conn)
        assert row is not None and row["rt"] == "02"


def test_undo_of_a_new_record_takes_it_away_and_of_a_delete_brings_it_back(
    engine: Engine, sari: Hand
) -> None:
    with engine.begin() as conn:
        made = sari.put(conn, A, head_name="Wawan")
        undo_step(conn, made.step, **sari.told())
        assert shown(conn) is None
        sari.put(conn, B, head_name="Asep", rt="03")
        gone = sari.delete(conn, B)
        assert shown(conn, B) is None
        undo_step(conn, gone.step, **sari.told())
        row = shown(conn, B)
        assert row is not None and (row["head_name"], row["rt"]) == ("Asep", "03")


def test_undo_leaves_alone_what_somebody_has_changed_since(engine: Engine, sari: Hand, siti: Hand) -> None:
    with engine.begin() as conn:
        sari.put(conn, A, head_name="Wawan", rt="01")
        step = sari.put(conn, A, rt="02", rw="05").step
        siti.put(conn, A, rt="03")
        result = undo_step(conn, step, **sari.told())
        row = shown(conn)
        assert row is not None and (row["rt"], row["rw"]) == ("03", None)
        assert result.skipped == ((A, "rt"),)


def test_two_edits_of_one_field_are_both_kept_until_settled(
    engine: Engine, far: Engine, sari: Hand, siti: Hand
) -> None:
    with engine.begin() as here, far.begin() as there:
        sari.put(here, A, head_name="Wawan", rt="01")
        deliver(there, bundle(here))
        sari.put(here, A, rt="02")
        siti.put(there, A, rt="03")
        assert deliver(here, bundle(there), "2").conflicts == 1
        deliver(there, bundle(here), "3")
        assert digest.digest(here) == digest.digest(there)
        assert [entry.fields for entry in conflicts.open_conflicts(here)] == [("rt",)]
        conflicts.settle(here, A, {"rt": "02"}, label="Pilih", **sari.told())
        assert conflicts.open_conflicts(here) == []
        deliver(there, bundle(here), "4")
        row = shown(there)
        assert row is not None and (row["rt"], row["conflicts"]) == ("02", 0)


def test_edits_of_different_fields_are_no_conflict(
    engine: Engine, far: Engine, sari: Hand, siti: Hand
) -> None:
    with engine.begin() as here, far.begin() as there:
        sari.put(here, A, head_name="Wawan", rt="01")
        deliver(there, bundle(here))
        sari.put(here, A, rt="02")
        siti.put(there, A, head_name="Wawan Hermawan")
        deliver(here, bundle(there), "2")
        row = shown(here)
        assert row is not None and (row["rt"], row["head_name"]) == ("02", "Wawan Hermawan")
        assert conflicts.open_conflicts(here) == []


@pytest.mark.parametrize("keep", [True, False])
def test_delete_against_edit_is_a_conflict_that_a_person_settles(
    engine: Engine, far: Engine, sari: Hand, siti: Hand, keep: bool
) -> None:
    with engine.begin() as here, far.begin() as there:
        sari.put(here, A, head_name="Wawan", rt="01")
        deliver(there, bundle(here))
        sari.delete(here, A)
        siti.put(there, A, rt="03")
        deliver(here, bundle(there), "2")
        (entry,) = conflicts.open_conflicts(here)
        assert "" in entry.fields
        assert shown(here) is not None
        conflicts.settle(here, A, {}, keep, label="Pilih", **sari.told())
        assert conflicts.open_conflicts(here) == []
        row = shown(here)
        assert (row is not None) is keep
        deliver(there, bundle(here), "3")
        assert digest.digest(here) == digest.digest(there)


def test_what_comes_after_a_hole_waits_until_it_is_filled(engine: Engine, far: Engine, sari: Hand) -> None:
    with engine.begin() as here, far.begin() as there:
        for number in range(4):
            sari.put(here, A, head_name=f"Wawan {number}")
        whole = bundle(here)
        assert deliver(there, cut(whole, 3, 4)).waiting == 2
        assert shown(there) is None
        assert log.vector(there) == {}
        assert deliver(there, cut(whole, 1, 1), "2").applied == 1
        assert deliver(there, cut(whole, 2, 2), "3").applied == 3
        assert digest.digest(here) == digest.digest(there)


def test_a_bundle_taken_in_twice_changes_nothing(engine: Engine, far: Engine, sari: Hand) -> None:
    with engine.begin() as here, far.begin() as there:
        sari.put(here, A, head_name="Wawan")
        operations = bundle(here)
        deliver(there, operations)
        before = digest.digest(there)
        again = deliver(there, operations)
        assert (again.new, again.known) == (0, 1)
        assert digest.digest(there) == before


def one_arrived(engine: Engine, far: Engine, sari: Hand) -> tuple[Author, int]:
    """Sari's first operation is on both sides: its author and stamp."""
    with engine.begin() as here, far.begin() as there:
        sari.put(here, A, head_name="Wawan")
        stick = bundle(here)
        deliver(there, stick)
    ((run,), first) = (stick.runs.values(), stick[0])
    return run.author, first.stamp


def test_one_number_for_two_operations_is_refused_and_changes_nothing(
    engine: Engine, far: Engine, sari: Hand
) -> None:
    author, stamp = one_arrived(engine, far, sari)
    other = Operation("f" * 32, "", 1, stamp, "X", "family", B, VILLAGE, "put", {"rt": "9"})
    before = state_of(far)
    with pytest.raises(BundleRefused, match="bundle.twin"), far.begin() as there:
        deliver(there, written(author, [other]), "2")
    assert state_of(far) == before


def test_operations_that_go_on_from_other_work_than_ours_are_no_continuation(
    engine: Engine, far: Engine, sari: Hand
) -> None:
    """The copy's first part came here, of the laptop itself only the second: no number is used twice."""
    author, stamp = one_arrived(engine, far, sari)
    other, later = (
        Operation(id * 32, "", 1, stamp, "X", "family", B, VILLAGE, "put", fields)
        for id, fields in (("e", {"rt": "9"}), ("f", {"rt": "8"}))
    )
    before = state_of(far)
    with pytest.raises(BundleRefused, match="bundle.twin"), far.begin() as there:
        deliver(there, cut(written(author, [other, later]), 2, 2), "2")
    assert state_of(far) == before


def test_half_a_record_is_not_shown_until_what_made_it_is_here(
    engine: Engine, far: Engine, sari: Hand
) -> None:
    with engine.begin() as here, far.begin() as there:
        sari.put(here, A, head_name="Wawan", village=VILLAGE)
        deliver(there, bundle(here), "1")
        have = log.vector(here)
        sari.put(here, A, rt="02")
        deliver(there, bundle(here, have), "2")
        whole, after = shown(there), digest.digest(there)
        exclusion.exclude(there, "1".rjust(64, "0"))
        assert shown(there) is None
        assert digest.doctor(there) == []
        exclusion.include(there, "1".rjust(64, "0"))
        assert (shown(there), digest.digest(there)) == (whole, after)


def test_an_excluded_bundle_is_as_if_it_had_not_come_and_can_come_back(
    engine: Engine, far: Engine, sari: Hand, siti: Hand
) -> None:
    with engine.begin() as here, far.begin() as there:
        sari.put(here, A, head_name="Wawan", rt="01")
        deliver(there, bundle(here), "1")
        before = digest.digest(there)
        have = log.vector(here)
        sari.put(here, A, rt="02")
        sari.put(here, B, head_name="Asep")
        deliver(there, bundle(here, have), "2")
        after = digest.digest(there)
        exclusion.exclude(there, "2".rjust(64, "0"))
        assert digest.digest(there) == before
        assert digest.doctor(there) == []
        exclusion.include(there, "2".rjust(64, "0"))
        assert digest.digest(there) == after


def test_fields_and_types_of_a_newer_program_are_kept_and_passed_on(engine: Engine, far: Engine) -> None:
    newer = Operation("1" * 32, "", 1, 5, "X", "family", A, VILLAGE, "put", {"rt": "1", "drone": 7})
    strange = Operation("3" * 32, "", 2, 6, "X", "spaceship", B, VILLAGE, "put", {"crew": [1, 2]})
    with engine.begin() as here, far.begin() as there:
        deliver(here, written(STRANGER, [newer, strange]))
        deliver(there, bundle(here))
        assert [each.fields for each in bundle(there)] == [newer.fields, strange.fields]


def test_rebuild_gives_the_same_and_the_doctor_finds_what_was_changed_by_hand(
    engine: Engine, sari: Hand
) -> None:
    with engine.begin() as conn:
        sari.put(conn, A, head_name="Wawan")
        before = digest.digest(conn)
        assert digest.doctor(conn) == []
        table = record_table("family")
        conn.execute(table.update().values(head_name="Bukan Wawan"))
        assert [(each.code, each.about) for each in digest.doctor(conn)] == [("doctor.row_differs", A)]
        digest.rebuild(conn)
        assert digest.digest(conn) == before
        assert digest.doctor(conn) == []


@pytest.mark.parametrize("stamp", [2**62, stamp_at(datetime(2100, 1, 1, tzinfo=UTC))])
def test_a_stamp_from_the_future_keeps_its_place_and_moves_no_clock(
    engine: Engine, sari: Hand, stamp: int
) -> None:
    fields = {"village": VILLAGE, "rt": "1"}
    future = Operation("1" * 32, "", 1, stamp, "X", "family", A, VILLAGE, "put", fields)
    with engine.begin() as conn:
        deliver(conn, written(STRANGER, [future]), latest=believed_until(conn, sari.clock()))
        assert conn.scalars(select(schema.op.c.doubtful)).all() == [1]
        (mine,) = sari.put(conn, A, rt="2").operations
        row = shown(conn)
        assert moment_of(mine.stamp).year == 2026
        assert row is not None and (row["rt"], row["op_user"]) == ("2", "Sari")
        assert moment_of(row["op_stamp"]).year == 2026


def digest_values(conn: Connection) -> list[str]:
    rows = conn.execute(select(record_table("family"))).mappings()
    return [json.dumps({key: row[key] for key in row if not key.startswith("op_")}) for row in rows]


def state_of(engine: Engine) -> list[object]:
    with engine.connect() as conn:
        return [
            (table.name, [tuple(row) for row in conn.execute(select(table))])
            for table in metadata.sorted_tables
        ]
