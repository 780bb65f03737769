"""Five laptops, random work, sticks that are lost, doubled, late and carried by others: in the end all are equal."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule
from sqlalchemy import StaticPool, create_engine, select

from kkb_desktop.domain.errors import StoreRefused
from kkb_desktop.store import conflicts, digest, exclusion, log, projection, schema
from kkb_desktop.store.writing import undo_step
from tests.store.conftest import Hand
from tests.store.test_merge import Stick, bundle, deliver

WRITERS = 5
RECORDS = ["a" * 32, "b" * 32, "c" * 32]
FIELDS = ["head_name", "rt", "address"]

writers = st.integers(0, WRITERS - 1)


class Laptops(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.hands = [Hand(f"Kader {number}") for number in range(WRITERS)]
        self.engines = [create_engine("sqlite://", poolclass=StaticPool) for _ in range(WRITERS)]
        for engine in self.engines:
            schema.metadata.create_all(engine)
        self.sticks: list[Stick] = []
        self.steps: list[tuple[int, str]] = []
        self.numbers = 0

    @rule(
        who=writers, record=st.sampled_from(RECORDS), field=st.sampled_from(FIELDS), value=st.integers(0, 3)
    )
    def edit(self, who: int, record: str, field: str, value: int) -> None:
        with self.engines[who].begin() as conn:
            result = self.hands[who].put(conn, record, **{field: str(value)})
        if result.step:
            self.steps.append((who, result.step))

    @rule(who=writers, record=st.sampled_from(RECORDS))
    def delete(self, who: int, record: str) -> None:
        with self.engines[who].begin() as conn:
            result = self.hands[who].delete(conn, record)
        if result.step:
            self.steps.append((who, result.step))

    @rule(which=st.integers(0, 1_000))
    def undo(self, which: int) -> None:
        if self.steps:
            who, step = self.steps[which % len(self.steps)]
            try:
                with self.engines[who].begin() as conn:
                    undo_step(conn, step, **self.hands[who].told())
            except StoreRefused as refused:
                assert refused.reason == "step.undone"

    @rule(who=writers, keep=st.booleans())
    def settle(self, who: int, keep: bool) -> None:
        with self.engines[who].begin() as conn:
            for entry in conflicts.open_conflicts(conn)[:1]:
                conflicts.settle(conn, entry.record, {}, keep, label="Pilih", **self.hands[who].told())

    @rule(who=writers, skip=st.integers(0, 4))
    def write_stick(self, who: int, skip: int) -> None:
        """All that this laptop holds, others' work too, perhaps without the beginning (a stick lost before)."""
        with self.engines[who].connect() as conn:
            have = {writer: min(skip, last) for writer, last in log.vector(conn).items()}
            self.sticks.append(bundle(conn, have))

    @rule(which=st.integers(0, 1_000), who=writers)
    def carry(self, which: int, who: int) -> None:
        """Late, doubled, to the wrong place: any stick may come to any laptop at any time."""
        if self.sticks:
            self._deliver(who, self.sticks[which % len(self.sticks)])

    @rule(who=writers)
    def take_out_and_in_again(self, who: int) -> None:
        with self.engines[who].begin() as conn:
            known = conn.scalars(select(schema.bundle.c.bundle_id)).first()
            if known is not None:
                before = digest.digest(conn)
                exclusion.exclude(conn, known)
                assert digest.doctor(conn) == [] or all(
                    each.code == "doctor.numbers_missing" for each in digest.doctor(conn)
                )
                exclusion.include(conn, known)
                assert digest.digest(conn) == before

    def _deliver(self, who: int, operations: Stick) -> None:
        self.numbers += 1
        with self.engines[who].begin() as conn:
            deliver(conn, operations, str(self.numbers))

    def teardown(self) -> None:
        for _round in range(2):
            for sender in range(WRITERS):
                with self.engines[sender].connect() as conn:
                    everything = bundle(conn)
                for receiver in range(WRITERS):
                    if receiver != sender:
                        self._deliver(receiver, everything)
        seen = set()
        for engine in self.engines:
            with engine.begin() as conn:
                open_now = tuple(map(repr, conflicts.open_conflicts(conn)))
                first = digest.digest(conn)
                digest.rebuild(conn)
                assert digest.digest(conn) == first
                seen.add((first, open_now))
                self._nothing_lost(conn)
            engine.dispose()
        assert len(seen) == 1

    def _nothing_lost(self, conn: object) -> None:
        """Every value that nobody replaced is shown, or its field is listed as in dispute."""
        rows = [projection.operation_of(row) for row in conn.execute(select(schema.op))]  # type: ignore[attr-defined]
        replaced = {
            (each.record, key, old) for each in rows for key, ids in each.parents.items() for old in ids
        }
        table = schema.record_table("family")
        shown = {row["id"]: row for row in conn.execute(select(table)).mappings()}  # type: ignore[attr-defined]
        listed = {(row.record, row.field) for row in conn.execute(select(schema.conflict))}  # type: ignore[attr-defined]
        for each in rows:
            for key, value in each.fields.items():
                if (each.record, key, each.op_id) in replaced or (each.record, key) in listed:
                    continue
                assert each.record in shown
                assert shown[each.record][key] == value


Laptops.TestCase.settings = settings(
    max_examples=max(10, settings().max_examples // 3), stateful_step_count=25, deadline=None
)
TestLaptops = Laptops.TestCase
