from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.claims.numerals import number_of

UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def spelt(value: int) -> str:
    if value < 20:
        return UNITS[value]
    if value < 100:
        return TENS[value // 10 - 2] + (f"-{UNITS[value % 10]}" if value % 10 else "")
    if value < 1000:
        rest = f" and {spelt(value % 100)}" if value % 100 else ""
        return f"{UNITS[value // 100]} hundred{rest}"
    rest = f" {spelt(value % 1000)}" if value % 1000 else ""
    return f"{spelt(value // 1000)} thousand{rest}"


@settings(deadline=None, max_examples=60)
@given(value=st.integers(min_value=0, max_value=999_999))
def test_spelt_numbers_are_read_back(value: int) -> None:
    assert number_of(spelt(value)) == value


@settings(deadline=None, max_examples=60)
@given(value=st.integers(min_value=0, max_value=10**12))
def test_separators_do_not_matter(value: int) -> None:
    assert number_of(f"{value:,}") == number_of(str(value)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a dozen", "12"),
        ("half a million", "500000"),
        ("a quarter of a million", "250000"),
        ("one and a half", "1.5"),
        ("a hundred", "100"),
    ],
)
def test_fractions_and_articles(text: str, value: str) -> None:
    assert number_of(text) == Decimal(value)


def test_what_is_no_numeral_is_refused() -> None:
    with pytest.raises(ValueError, match="not a numeral"):
        number_of("many")
