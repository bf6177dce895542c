from decimal import Decimal

import pytest

from assistant.answer import Sum
from assistant.claims.scales import scaled_wording
from assistant.claims.scoped import scoped_figures
from assistant.claims.sums import total_of
from assistant.evidence import Evidence
from tests.assistant.claims.documents import evidence


def rows(caption: str, *lines: str) -> list[Evidence]:
    header, *below = (f"| {line} |" for line in lines)
    bars = "|---" * lines[0].count("|") + "|---|"
    text = "\n".join([caption, "", header, bars, *below])
    return [evidence(text, quote=row) for row in below]


@pytest.mark.parametrize(
    ("caption", "corner", "wording"),
    [
        ("All figures are in £000.", "Year", "£4,225 thousand"),
        ("All figures are in thousands of pounds.", "Year", "£4,225 thousand"),
        ("All figures are in £m.", "Year", "£4,225 million"),
        ("Paid by the board:", "€ million", "€4,225 million"),
        ("Paid by the board:", "£’000", "£4,225 thousand"),
    ],
)
def test_a_bare_figure_has_the_scale_of_the_caption_or_the_corner(
    caption: str, corner: str, wording: str
) -> None:
    (row,) = rows(caption, f"{corner} | Roads", "2019/20 | 4,225")

    assert scaled_wording(row) == f"2019/20 – Roads: {wording}"
    assert row.quote == "| 2019/20 | 4,225 |"


def test_the_value_is_in_pounds_and_of_its_year() -> None:
    (row,) = rows("In £000:", "Year | Budget", "2019/20 | 4,225")
    (one,) = scoped_figures([row])

    assert (one.figure.value, one.figure.unit) == (Decimal(4_225_000), "GBP")
    assert (one.figure.period, one.figure.measure, one.column) == ("2019/20", "budget", "Budget")


@pytest.mark.parametrize(
    ("cell", "value"), [("(35)", -35_000), ("-35", -35_000), ("+35", 35_000), ("35.5", 35_500)]
)
def test_signs_and_brackets_are_those_of_accounts(cell: str, value: int) -> None:
    (one,) = scoped_figures(rows("In £000:", "Year | Balance", f"2019/20 | {cell}"))

    assert one.figure.value == value


@pytest.mark.parametrize(
    ("caption", "header", "row"),
    [
        ("In £000:", "Year | Staff (FTE)", "2019/20 | 42.5"),
        ("In £000:", "Item | 2019/20", "Number of posts | 42.5"),
        ("Hundreds of thousands of pounds were paid:", "Year | Calls", "2019/20 | 42.5"),
        ("In £000 and in £m:", "Year | Roads", "2019/20 | 42.5"),
    ],
)
def test_what_is_no_money_or_has_no_sure_scale_is_left_alone(
    caption: str, header: str, row: str
) -> None:
    (found,) = rows(caption, header, row)

    assert not any(one.figure.kind == "money" for one in scoped_figures([found]))


def test_a_signed_amount_below_a_scale_is_not_taken_either_way() -> None:
    assert scoped_figures(rows("In £000:", "Year | Roads", "2019/20 | £400")) == ()


def test_figures_in_thousands_are_added() -> None:
    years = rows("In £000:", "Year | Roads | Parks", "2018/19 | 400 | 7", "2019/20 | 300 | 8")
    total = total_of("What was spent on roads in total?", years)

    assert isinstance(total, Sum)
    assert (total.text, total.total) == ("£400,000 + £300,000 = £700,000", "700000")


def test_the_number_of_a_note_is_not_scaled() -> None:
    (row,) = rows("In £000:", "Year | Note | Roads", "2019/20 | 7 | 4,225")

    assert scaled_wording(row) == "2019/20 – Note: 7; Roads: £4,225 thousand"
