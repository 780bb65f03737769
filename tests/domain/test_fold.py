from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kkb_desktop.domain.operations.fold import PRESENCE, fold

from .histories import histories, standing


@given(histories(), st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter(ops, chance):
    shuffled = list(ops)
    chance.shuffle(shuffled)
    assert fold(shuffled) == fold(ops)


@given(histories())
def test_an_operation_met_twice_counts_once(ops):
    assert fold([*ops, *ops]) == fold(ops)


@given(histories(), st.data())
def test_merging_part_by_part_is_merging_all(ops, data):
    cut = data.draw(st.integers(0, len(ops)))
    left, right = ops[:cut], ops[cut:]
    assert fold([*right, *left, *right]) == fold([*left, *right])


@given(histories())
def test_heads_are_what_nobody_replaced(ops):
    state = fold(ops)
    assert {key: set(heads) for key, heads in state.heads.items()} == standing(ops)


@given(histories())
def test_the_shown_value_is_that_of_the_greatest_standing_write(ops):
    state = fold(ops)
    by_id = {op.op_id: op for op in ops}
    for key, heads in standing(ops).items():
        puts = [by_id[each] for each in heads if by_id[each].kind == "put"]
        if puts:
            greatest = max(puts, key=lambda op: (op.stamp, op.writer, op.op_id))
            assert state.values[key] == greatest.fields[key]
            assert state.heads[key][0] == greatest.op_id


@given(histories())
def test_no_value_is_lost_without_being_listed(ops):
    state = fold(ops)
    by_id = {op.op_id: op for op in ops}
    for key, heads in standing(ops).items():
        for each in heads:
            if by_id[each].kind == "put":
                assert state.values[key] == by_id[each].fields[key] or key in state.conflicts
                assert not state.deleted
    absent = any(by_id[each].kind == "delete" for heads in standing(ops).values() for each in heads)
    alive = any(by_id[each].kind == "put" for heads in standing(ops).values() for each in heads)
    assert (PRESENCE in state.conflicts) == (alive and absent)
    assert state.deleted == (not alive)


@given(histories(), st.sampled_from(["a", "z", None]))
def test_settling_with_all_heads_as_parents_ends_every_conflict(ops, value):
    state = fold(ops)
    settled = replace(
        ops[0],
        op_id="e" * 32,
        stamp=9 << 16,
        kind="put",
        fields=dict.fromkeys(state.heads, value),
        parents={key: sorted(heads) for key, heads in state.heads.items()},
    )
    after = fold([*ops, settled])
    assert after.conflicts == () and not after.deleted
    assert set(after.values.values()) == {value} and set(after.values) == set(state.values)


@given(histories())
def test_a_delete_that_knew_everything_takes_the_record_away_and_keeps_its_values(ops):
    before = fold(ops)
    delete = replace(
        ops[0],
        op_id="d" * 32,
        stamp=9 << 16,
        kind="delete",
        fields={},
        parents={key: sorted(heads) for key, heads in before.heads.items()},
    )
    after = fold([*ops, delete])
    assert after.deleted and after.conflicts == ()
    if not before.deleted and PRESENCE not in before.conflicts:
        assert after.values == before.values


def test_nothing_folds_to_nothing():
    assert fold([]) is None
