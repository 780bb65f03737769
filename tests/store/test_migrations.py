"""From the tables of an older program to today's: nothing is lost, and what it did not know comes to light."""

from __future__ import annotations

import json
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, select, text

import kkb_desktop.store
from kkb_desktop.store import digest, log, schema, writers
from kkb_desktop.store.engine import FILE_NAME, open_database
from kkb_desktop.store.engine import _cipher_engine as cipher_engine
from kkb_desktop.store.schema import record_table
from tests.store.conftest import KEY, VILLAGE, Hand
from tests.store.test_merge import A, B

OLD_WRITER, DEVICE, FOREIGN = "1" * 32, "d" * 32, "2" * 32


def older(folder: Path) -> Engine:
    """A database as the program of version 0004 left it."""
    engine = cipher_engine(folder / FILE_NAME, KEY)
    config = Config()
    config.set_main_option("script_location", str(Path(kkb_desktop.store.__file__).parent / "migrations"))
    with engine.begin() as conn:
        config.attributes["connection"] = conn
        command.upgrade(config, "0004")
        _fill(conn)
    return engine


def _fill(conn: Connection) -> None:
    for device, status in ((DEVICE, "self"), ("e" * 32, "approved")):
        conn.execute(
            text(
                "INSERT INTO device (device, label, village, sign_key, seal_key, status, certificate, person, phone) "
                "VALUES (:device, 'L', :village, :key, 'age1', :status, '', '', '')"
            ),
            {"device": device, "village": VILLAGE, "key": "a" * 64, "status": status},
        )
    for number, (writer, device) in enumerate(((OLD_WRITER, DEVICE), (FOREIGN, "e" * 32))):
        conn.execute(
            text(
                "INSERT INTO writer (writer, device, village, last_seq, acknowledged) VALUES (:w, :d, :v, 2, 1)"
            ),
            {"w": writer, "d": device, "v": VILLAGE},
        )
        for seq in (1, 2):
            # `rt` was unknown to that program, whose tables therefore hold nothing of it.
            fields = (
                {"head_name": f"Wawan {number}", "rt": "07", "village": VILLAGE} if seq == 1 else {"rw": "02"}
            )
            conn.execute(
                text(
                    'INSERT INTO op (op_id, writer, seq, stamp, "user", type, record, village, kind, fields, parents, '
                    "step, state) VALUES (:id, :w, :s, :z, 'Sari', 'family', :r, :v, 'put', :f, '', NULL, 0)"
                ),
                {
                    "id": f"{number}{seq}".ljust(32, "c"),
                    "w": writer,
                    "s": seq,
                    "z": 1_000 + seq,
                    "r": (A, B)[number],
                    "v": VILLAGE,
                    "f": json.dumps(fields, sort_keys=True, separators=(",", ":")),
                },
            )


def test_what_an_older_program_kept_is_there_and_can_be_signed_for(tmp_path: Path) -> None:
    older(tmp_path).dispose()
    engine = open_database(tmp_path, KEY)
    with engine.begin() as conn:
        family = record_table("family")
        rows = {row.id: (row.rt, row.rw) for row in conn.execute(select(family))}
        assert rows == {A: ("07", "02"), B: ("07", "02")}
        assert digest.doctor(conn) == []
        (own,) = [each for each in writers.standings(conn).values() if each.author.device == DEVICE]
        assert own.writer != OLD_WRITER and (own.last_seq, own.acknowledged) == (2, 1)
        runs = log.runs_after(conn, {}, DEVICE)
        assert list(runs) == [own.writer]  # nobody can sign for the other's any more
        assert len(list(log.lines_of(conn, runs))) == 2
        hand = Hand("Sari")
        hand.device = DEVICE
        hand.put(conn, A, rt="08")
        assert writers.standings(conn)[own.writer].last_seq == 3
        assert conn.scalar(select(schema.writer.c.writer).where(schema.writer.c.writer == FOREIGN)) == FOREIGN
    engine.dispose()
