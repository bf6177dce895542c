from hypothesis import given
from hypothesis import strategies as st

from ingest.packing import fairly

LENGTHS = st.lists(st.integers(min_value=1, max_value=120), max_size=40)


def test_three_that_fit_in_two_shares_leave_no_leftover() -> None:
    assert list(fairly([40, 40, 40, 40], room=130)) == [(0, 2), (2, 4)]


def test_nothing_makes_no_share() -> None:
    assert list(fairly([], room=100)) == []


@given(LENGTHS)
def test_shares_are_whole_in_order_and_fit(lengths: list[int]) -> None:
    shares = list(fairly(lengths, room=100))

    assert [at for start, end in shares for at in range(start, end)] == list(range(len(lengths)))
    assert all(sum(lengths[start:end]) <= 100 or end == start + 1 for start, end in shares)
