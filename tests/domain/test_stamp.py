from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kkb_desktop.domain.operations.stamp import COUNTER_BITS, LARGEST, moment_of, next_stamp, stamp_at

MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2190, 1, 1), timezones=st.just(UTC))


@given(MOMENTS)
def test_a_stamp_gives_its_moment_back_to_the_millisecond(moment):
    assert moment_of(stamp_at(moment)) == moment.replace(microsecond=moment.microsecond // 1000 * 1000)


@given(st.lists(MOMENTS, min_size=2, max_size=20))
def test_stamps_only_grow_even_when_the_clock_runs_backwards(moments):
    last = 0
    for moment in moments:
        stamp = next_stamp(moment, last)
        assert stamp > last and stamp >= stamp_at(moment)
        last = stamp


@given(MOMENTS, st.integers(1, 10**6))
def test_a_stamp_is_never_behind_one_that_was_read(moment, ahead):
    read = stamp_at(moment + timedelta(milliseconds=ahead))
    assert next_stamp(moment, read) == read + 1


def test_far_off_stamps_can_still_be_shown():
    assert moment_of(LARGEST << COUNTER_BITS).year == 9999
    assert stamp_at(datetime(2190, 1, 1, tzinfo=UTC)) < LARGEST
