"""A comparison may be told from either side, but not turned round."""

import pytest

from assistant.check import Source, check

ASH = "Ash parish spent more on lamps than Elm parish did, £900 against £400."
WAITS = "Waits at Southby were shorter than at Northby in every week but the first."
BRIDGE = "The bridge came in at £302,000, some £14,000 above the tender price."
PUPILS = "Ash school has more pupils than Elm school."


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        ("Elm parish spent less on lamps than Ash parish.", ASH),
        ("Ash parish spent more on lamps than Elm parish.", ASH),
        ("Waits at Northby were longer than at Southby in every week but the first.", WAITS),
        ("The bridge cost £14,000 more than the tender price.", BRIDGE),
        ("The tender price was £14,000 less than the bridge.", BRIDGE),
    ],
)
def test_the_other_side_says_the_same(statement: str, quote: str) -> None:
    assert check(statement, [Source(quote)]).reason is None


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        ("Elm parish spent more on lamps than Ash parish.", ASH),
        ("Ash parish spent less on lamps than Elm parish.", ASH),
        ("Waits at Southby were longer than at Northby.", WAITS),
        ("The bridge cost £14,000 less than the tender price.", BRIDGE),
        ("Elm school has more pupils than Ash school.", PUPILS),
        ("Ward 4 had longer waits than Ward 3.", "Waits were longer on Ward 3 than on Ward 4."),
    ],
)
def test_a_comparison_is_not_turned_round(statement: str, quote: str) -> None:
    verdict = check(statement, [Source(quote)])
    assert not verdict.supported


def test_what_is_compared_in_something_else_is_another_matter() -> None:
    quote = "Ash school has more pupils than Elm school and fewer teachers than Elm school."
    assert check("Ash school has fewer teachers than Elm school.", [Source(quote)]).reason is None
    assert not check("Ash school has fewer pupils than Elm school.", [Source(quote)]).supported


def test_what_is_excepted_from_all_is_not_dropped() -> None:
    dropped = check("Waits at Southby were shorter than at Northby in every week.", [Source(WAITS)])
    assert "excepts" in (dropped.reason or "")
    of_all = check("All wards voted for it.", [Source("All wards except Elm voted for it.")])
    assert "excepts" in (of_all.reason or "")
