import pytest

from assistant.answer import Sum
from assistant.claims.operations import asks_for_total, operation_asked
from assistant.claims.sums import Refusal, total_of
from assistant.evidence import Evidence
from tests.assistant.claims.documents import evidence

SERIES = "The Harwick budget was £10.7 million for 18/19 but £11.6 million for 19/20."
TOTAL = "What is the total Harwick budget?"


def test_yearly_figures_of_one_series_are_added_with_their_operands() -> None:
    assert total_of(TOTAL, [evidence(SERIES)]) == Sum(
        "£10.7m + £11.6m = £22.3m", "22300000", "GBP", (1, 1)
    )


def test_operands_may_come_from_several_documents_in_any_order() -> None:
    pair = [
        evidence("The Harwick budget for 2019/20 was £0.2m."),
        evidence("The Harwick budget for 2018/19 was £0.1m."),
    ]
    assert total_of(TOTAL, pair) == Sum("£100,000 + £200,000 = £300,000", "300000", "GBP", (2, 1))


def test_a_year_that_is_told_twice_counts_once() -> None:
    twice = [evidence(SERIES), evidence("The Harwick budget for 18/19 was £10.7m.")]
    total = total_of(TOTAL, twice)
    assert isinstance(total, Sum)
    assert total.total == "22300000"


@pytest.mark.parametrize(
    ("sentences", "reason"),
    [
        (["Harwick spent £5m in 2018/19.", "Harwick spent $3m in 2019/20."], "different units"),
        (["Harwick spent £5m in 2018/19.", "Eastmoor spent £3m in 2019/20."], "different things"),
        (["Harwick spent £5m in 2018/19.", "Harwick spent £3m a year."], "different bases"),
        (["The Harwick budget was £5m in 2018/19.", "Harwick lost £3m in 2019/20."], "measure"),
    ],
)
def test_a_total_of_unlike_figures_is_refused_with_the_reason(
    sentences: list[str], reason: str
) -> None:
    refusal = total_of("What did Harwick spend in total?", [evidence(one) for one in sentences])
    assert isinstance(refusal, Refusal)
    assert reason in refusal.reason


def test_a_figure_of_nobody_in_particular_joins_no_two_owners() -> None:
    costs = [
        evidence("The work cost £1m in 2017/18."),
        evidence("The Arlow scheme cost £2m in 2018/19."),
        evidence("The Bexton scheme cost £3m in 2019/20."),
    ]
    refusal = total_of("What did it cost in total?", costs)
    assert isinstance(refusal, Refusal)
    assert "different things" in refusal.reason


def test_a_sum_names_the_years_that_it_has_no_figure_for() -> None:
    total = total_of("What was the total Harwick budget from 2018 to 2022?", [evidence(SERIES)])
    assert isinstance(total, Sum)
    assert total.text == "£10.7m + £11.6m = £22.3m (no figure for 2020/21, 2021/22)"


def test_calendar_years_are_added_as_financial_years_are() -> None:
    pair = [evidence("Harwick spent £1m in 2018."), evidence("Harwick spent £2m in 2019.")]
    total = total_of("What did Harwick spend in total?", pair)
    assert isinstance(total, Sum)
    assert total.text == "£1m + £2m = £3m"


def test_a_year_that_cannot_be_told_is_not_added() -> None:
    undated = [evidence("Harwick spent £1m last year."), evidence("Harwick spent £2m in 2019.")]
    assert not isinstance(total_of("What did Harwick spend in total?", undated), Sum)


def test_signed_figures_below_thousands_are_not_added_as_pounds() -> None:
    rows = ["| 2018/19 | £400 |", "| 2019/20 | £300 |"]
    text = "\n".join(["All figures are in £000.", "", "| Year | Roads |", "|---|---|", *rows])
    found = [evidence(text, quote=row) for row in rows]
    refusal = total_of("What was spent on roads in total?", found)
    assert isinstance(refusal, Refusal)
    assert "thousands" in refusal.reason


def test_one_year_of_a_series_is_no_total() -> None:
    assert total_of("What was the Harwick budget for 18/19?", [evidence(SERIES)]) is None


def test_nothing_is_added_where_no_amount_is_asked_for() -> None:
    assert total_of("Who set the Harwick budget?", [evidence(SERIES)]) is None


@pytest.mark.parametrize("span", ["from 2018/19 to 2020/21", "between 2018/19 and 2020/21"])
def test_from_one_year_to_another_takes_the_years_between(span: str) -> None:
    series = [evidence(f"{year}: £{sum_}") for year, sum_ in YEARS]

    total = total_of(f"What was paid in total {span}?", series)

    assert isinstance(total, Sum)
    assert total.total == "582450"


YEARS = [
    ("2018/19", "171,300"),
    ("2019/20", "212,400"),
    ("2020/21", "198,750"),
    ("2021/22", "240,100"),
]


LIST = "Paid in each year:\n\n" + "\n".join(f"- {year}: £{amount}" for year, amount in YEARS)


def test_a_sum_of_part_of_a_list_says_that_lines_are_left_out() -> None:
    lines = [evidence(LIST, quote=f"- {year}: £{amount}") for year, amount in YEARS]

    part = total_of("What was paid altogether?", lines[:3])
    whole = total_of("What was paid altogether?", lines)

    assert isinstance(part, Sum)
    assert (
        part.text
        == "£171,300 + £212,400 + £198,750 = £582,450 (without one other line of the list)"
    )
    assert isinstance(whole, Sum)
    assert whole.text.endswith("= £822,550")


def table(*lines: str) -> list[Evidence]:
    header, *rows = (f"| {line} |" for line in lines)
    bars = "|---" * lines[0].count("|") + "|---|"
    text = "\n".join(["Paid by the board:", "", header, bars, *rows])
    return [evidence(text, quote=row) for row in rows]


SUPPLIERS = table(
    "Supplier | 2019/20 | 2020/21", "Arlow | £1,000 | £2,000", "Bexton | £1,000 | £3,000"
)
STAFF = table("Year | Agency | Consultants", "2019/20 | £10 | £7", "2020/21 | £20 | £8")
INCOME = table(
    "Source | 2019/20 | 2020/21", "Fees | £10 | £20", "Grants | £1 | £2", "Total income | £11 | £22"
)
MACHINES = table(
    "Year | Collected by Kestrel | Paid to the port", "2019/20 | £10 | £7", "2020/21 | £20 | £8"
)
PAID = table("Year | Paid to Kestrel | Paid to Helix", "2019/20 | £10 | £7", "2020/21 | £20 | £8")
CALLS = table("Year | Calls | Night calls", "2019/20 | 40 | 9", "2020/21 | 50 | 7")
WARDS = table("Ward | 2019/20 | 2020/21 | 2021/22", "Quay | £10 | £20 | £30", "Mill | £1 | £2 | £3")
COMPLAINTS = table(
    "Year | Complaints", "2018/19 | 120", "2019/20 | 85", "2020/21 | 99", "2021/22 | 140"
)


@pytest.mark.parametrize(
    ("asked", "rows", "total"),
    [
        ("How much was paid to Bexton altogether?", SUPPLIERS, "£1,000 + £3,000 = £4,000"),
        ("What did agency staff cost in total over the years?", STAFF, "£10 + £20 = £30"),
        ("What was the income altogether?", INCOME, "£11 + £22 = £33"),
        ("How many calls were there in total?", CALLS, "40 calls + 50 calls = 90 calls"),
        ("What was paid to Helix in total?", PAID, "£7 + £8 = £15"),
        (
            "What did Quay ward get in total from 2019/20 to 2021/22?",
            WARDS,
            "£10 + £20 + £30 = £60",
        ),
        (
            "How many complaints were there altogether?",
            COMPLAINTS,
            "120 complaints + 85 complaints + 99 complaints + 140 complaints = 444 complaints",
        ),
    ],
)
def test_the_row_or_column_that_the_question_names_is_added(
    asked: str, rows: list[Evidence], total: str
) -> None:
    found = total_of(asked, rows)
    assert isinstance(found, Sum)
    assert found.text == total


def test_a_column_is_not_picked_by_whom_it_names_where_it_is_of_something_else() -> None:
    refused = total_of("How much has the town had from Kestrel altogether?", MACHINES)

    assert isinstance(refused, Refusal)
    assert "different things" in refused.reason


def test_what_is_forecast_is_not_added_to_what_came_in() -> None:
    rows = table(
        "Measure | 2022/23 (actual) | 2023/24 (forecast)",
        "Income (£) | 1,883 | 2,060",
        "Share of the port (£) | 150 | 189",
    )
    refused = total_of("What was the income in total?", rows)

    assert refused == Refusal("1,883 and 2,060 are actual and estimated")


def test_a_year_told_to_begin_late_is_that_year() -> None:
    rows = table("Year | Income (£)", "2018/19 (from 3 May) | 1,610", "2019/20 | 1,742")
    found = total_of("What was the income in 2018/19 and 2019/20 in total?", rows)

    assert isinstance(found, Sum)
    assert found.text.startswith("£1,610 + £1,742 = £3,352")


@pytest.mark.parametrize("rows", [SUPPLIERS, STAFF])
def test_of_several_rows_or_columns_none_is_picked(rows: list[Evidence]) -> None:
    assert isinstance(total_of("How much was paid altogether?", rows), Refusal)


def test_a_row_without_a_figure_is_said_to_be_left_out() -> None:
    rows = table("Year | Complaints", "2018/19 | 12", "2019/20 | n/a | ", "2020/21 | 9")
    found = total_of("How many complaints were there altogether?", rows)
    assert isinstance(found, Sum)
    assert (
        found.text
        == "12 complaints + 9 complaints = 21 complaints (without one other line of the list)"
    )


@pytest.mark.parametrize(
    ("asked", "total"),
    [
        ("How much does the combined authority spend on buses?", False),
        ("What is the overall aim?", False),
        ("How much is spent in all schools?", False),
        ("What did the total ban cost?", False),
        ("How much was paid over the past four years?", True),
        ("How much was spent across the four years?", True),
        ("What was the cost in the four years to 2022/23?", True),
        ("Add agency staff up", True),
        ("Sum the payments", True),
        ("All told, what was paid?", True),
        ("What do the payments come to?", True),
        ("What was the overall cost?", True),
    ],
)
def test_words_for_a_total(asked: str, total: bool) -> None:
    assert asks_for_total(asked) is total


@pytest.mark.parametrize(
    ("asked", "working", "operation"),
    [
        ("What is the difference between the Harwick budgets?", "£11.6m - £10.7m = £900,000",
         "difference"),
        ("By how much did the Harwick budget rise?", "£11.6m - £10.7m = £900,000", "difference"),
        ("What is the average Harwick budget?", "(£10.7m + £11.6m) / 2 = £11.15m", "average"),
    ],
)  # fmt: skip
def test_a_difference_or_an_average_is_worked_out_as_such(
    asked: str, working: str, operation: str
) -> None:
    found = total_of(asked, [evidence(SERIES)])
    assert isinstance(found, Sum)
    assert (found.text, found.operation, found.operands) == (working, operation, (1, 1))


def test_a_difference_from_one_year_to_another_is_of_these_two() -> None:
    series = [evidence(f"{year}: £{sum_}") for year, sum_ in YEARS]

    found = total_of("By how much did it rise from 2018/19 to 2021/22?", series)

    assert isinstance(found, Sum)
    assert found.text == "£240,100 - £171,300 = £68,800"


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("The wardens took 6,204 calls in 2021, 9,871 in 2022 and 7,350 in 2023.", "23425"),
        ("The number of calls was 204 in 2021/22, 71 in 2022/23 and 350 in 2023/24.", "625"),
        ("The number of calls was 71 in 2021/22, 204 in 2022/23 and 350 in 2023/24.", "625"),
    ],
)
def test_of_numbers_each_with_its_year_none_is_left_out(told: str, total: str) -> None:
    found = total_of("How many calls were there in all over the three years?", [evidence(told)])
    assert isinstance(found, Sum)
    assert found.total == total


def test_a_table_is_not_added_to_what_the_text_says() -> None:
    (row, _) = table("Year | Depot cost", "2018/19 | £2,310", "2019/20 | £2,405")
    prose = evidence("The agency bill was £310,000 in 2019/20.")

    assert not isinstance(total_of("What was the cost in total?", [row, prose]), Sum)


def test_what_fell_counts_as_such() -> None:
    found = total_of(
        "What was the net change altogether?",
        table("Year | Net change", "2018/19 | -120", "2019/20 | (85)", "2020/21 | 99"),
    )
    assert isinstance(found, Sum)
    assert found.total == "-106"


def test_an_average_that_does_not_come_out_even_is_about_so_much() -> None:
    found = total_of("What was the average number of complaints?", COMPLAINTS[:3])
    assert isinstance(found, Sum)
    assert found.text.endswith("/ 3 = about 101.33 complaints (without one other line of the list)")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("What is the difference between the budgets?", "Harwick spent £1m in 2018."),
        ("What was the average price?", "The average price was £1 in 2018 and £2 in 2019."),
    ],
)
def test_what_cannot_be_worked_out_is_not_summed_instead(asked: str, told: str) -> None:
    assert total_of(asked, [evidence(told)]) is None


def test_a_total_that_lacks_a_year_asked_for_is_refused_with_the_year() -> None:
    asked = "What was the Harwick budget in 2017/18 and 2018/19 in total?"
    assert total_of(asked, [evidence(SERIES)]) == Refusal("there is no figure for 2017/18")


def test_counts_beside_the_amounts_do_not_keep_them_from_being_added() -> None:
    text = "Harwick paid £400 in 2018/19 and £300 in 2019/20 to 14 ringers."
    found = total_of("How much did Harwick pay in total?", [evidence(text)])
    assert isinstance(found, Sum)
    assert found.text == "£400 + £300 = £700"


@pytest.mark.parametrize(
    ("asked", "operation"),
    [
        ("How much more did the pier cost than the rink?", "difference"),
        ("How much more is needed?", None),
        ("What did it cost in total?", "sum"),
        ("What does it mean for Harwick?", None),
        ("How much did the council spend on climate change?", None),
        ("How much did the council spend on the drop-in centre?", None),
        ("How much did the council spend on the pay rise?", None),
        ("How much did the pool cost to change?", None),
        ("How much did the cost of the drop-in centre increase?", "difference"),
        ("How much has council tax gone up in Harwick?", "difference"),
        ("How much did the number of people who died fall?", "difference"),
        ("How much has the number of complaints dropped?", "difference"),
    ],
)
def test_words_for_an_operation(asked: str, operation: str | None) -> None:
    assert operation_asked(asked) == operation


@pytest.mark.parametrize(
    "stated",
    [
        "Over the three years the Harwick ferry cost £9.4m.",
        "The bill for the Harwick ferry came to £9.4m.",
        "All told, the Harwick ferry cost the borough and all its neighbours to the west £9.4m.",
    ],
)
def test_no_total_is_refused_where_a_source_gives_it(stated: str) -> None:
    shown = [
        evidence("The Harwick ferry cost £3m in 2017/18."),
        evidence("Grants for the Harwick ferry were £1m."),
        evidence(stated),
    ]
    assert not isinstance(total_of("What did the ferry cost in total?", shown), Refusal)


@pytest.mark.parametrize(
    "question",
    [
        "What was spent in total on the ferry and on the windmill?",
        "What is the total cost of the windmill and the ferry?",
        "What did the ferry and the windmill cost in total?",
    ],
)
def test_a_total_of_two_things_is_refused_where_nothing_tells_of_one(question: str) -> None:
    shown = [evidence("In total £4m was spent on the Harwick ferry.")]
    refusal = total_of(question, shown)
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "the sentences shown have no figure for the windmill"


def test_a_total_of_two_things_that_are_both_told_of_is_not_refused() -> None:
    shown = [evidence("In total £4m was spent on the Harwick ferry and its windmill.")]
    question = "What was spent in total on the ferry and the windmill?"
    assert total_of(question, shown) is None


BIRTHS = table(
    "Year | Births | Of which at home", "2018/19 | 400 | 10", "2019/20 | 300 | 20",
    "2020/21 (to 3 May) | 40 | 2",
)  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "total"),
    [
        ("Add up the births for the full years", "400 births + 300 births = 700 births"),
        ("How many births were there over the two years?", "400 births + 300 births = 700 births"),
        (
            "How many were there in total?",
            "400 births + 300 births + 40 births = 740 births (2020/21 in part)",
        ),
    ],
)
def test_a_part_of_a_year_is_told_or_left_out_and_parts_of_a_column_are_not_added(
    asked: str, total: str
) -> None:
    added = total_of(asked, BIRTHS)
    assert isinstance(added, Sum)
    assert added.text.startswith(total)


DEDUCTIONS = ("- Late boats: £20,000", "- Dirty cabins: £20,000", "- Missed calls: £1,500")


def listed(*lines: str) -> list[Evidence]:
    text = "\n".join(["The deductions were as follows:", "", *lines])
    return [evidence(text, quote=line.removeprefix("- ")) for line in lines]


@pytest.mark.parametrize(
    ("last", "note"),
    [
        ((), ""),
        (("- Total: £41,500",), " (as the source says)"),
        (("- Total: £45,000",), " (the source itself gives £45,000)"),
    ],
)
def test_the_lines_of_one_list_are_added_and_checked_against_its_own_total(
    last: tuple[str, ...], note: str
) -> None:
    added = total_of("What do the deductions come to in total?", listed(*DEDUCTIONS, *last))
    assert isinstance(added, Sum)
    assert added.text == f"£20,000 + £20,000 + £1,500 = £41,500{note}"


def test_lines_of_a_list_in_different_units_are_not_added() -> None:
    mixed = listed("- Late boats: £20,000", "- Missed calls: 40 calls")
    assert not isinstance(total_of("What do they come to in total?", mixed), Sum)


@pytest.mark.parametrize(
    ("asked", "lacking"),
    [
        ("How much did the Harwick budget rise between 2015 and 2020?", "2015/16"),
        ("How much did the Harwick budget rise from 2018/19 to 2021/22?", "2021/22"),
        ("How much did the Harwick budget rise in 2015/16?", "2015/16"),
    ],
)
def test_a_difference_that_lacks_a_year_asked_for_is_refused_with_the_year(
    asked: str, lacking: str
) -> None:
    assert total_of(asked, [evidence(SERIES)]) == Refusal(f"there is no figure for {lacking}")


def test_a_difference_that_a_source_gives_is_not_refused() -> None:
    told = evidence("The Harwick budget rose by £4m between 2015 and 2020.")
    asked = "How much did the Harwick budget rise between 2015 and 2020?"
    assert total_of(asked, [evidence(SERIES), told]) is None


def test_a_difference_over_years_is_of_the_first_and_the_last() -> None:
    series = [evidence(f"{year}: £{sum_}") for year, sum_ in YEARS]
    found = total_of("By how much did it rise between 2018 and 2022?", series)
    assert isinstance(found, Sum)
    assert found.text == "£240,100 - £171,300 = £68,800"


def test_an_average_names_the_years_that_it_has_no_figure_for() -> None:
    found = total_of("What was the average Harwick budget from 2018 to 2022?", [evidence(SERIES)])
    assert isinstance(found, Sum)
    assert found.text == "(£10.7m + £11.6m) / 2 = £11.15m (no figure for 2020/21, 2021/22)"


def test_an_average_of_part_of_a_list_says_that_lines_are_left_out() -> None:
    lines = [evidence(LIST, quote=f"- {year}: £{amount}") for year, amount in YEARS]

    part = total_of("What was paid on average?", lines[:2])
    whole = total_of("What was paid on average?", lines)

    assert isinstance(part, Sum)
    assert part.text.endswith("= £191,850 (without 2 other lines of the list)")
    assert isinstance(whole, Sum)
    assert whole.text.endswith("= £205,637.50")


@pytest.mark.parametrize(
    ("asked", "rows", "total"),
    [
        (
            "What do the deductions come to in total, not counting the missed calls?",
            listed(*DEDUCTIONS, "- Total: £41,500"),
            "£20,000 + £20,000 = £40,000 (without missed calls)",
        ),
        (
            "What was the average number of calls, excluding 2019/20?",
            table("Year | Calls", "2018/19 | 40", "2019/20 | 90", "2020/21 | 50"),
            "(40 calls + 50 calls) / 2 = 45 calls (without 2019/20)",
        ),
        (
            "What was the income altogether without fees?",
            INCOME,
            "£1 + £2 = £3 (without fees)",
        ),
        (
            "What do the deductions come to in total without a tender?",
            listed(*DEDUCTIONS),
            "£20,000 + £20,000 + £1,500 = £41,500",
        ),
        (
            "What do the deductions come to in total, excluding VAT?",
            listed(*DEDUCTIONS),
            "£20,000 + £20,000 + £1,500 = £41,500",
        ),
        (
            "What do the deductions come to in total?",
            listed(*DEDUCTIONS, "- All boats: £41,500"),
            "£20,000 + £20,000 + £1,500 = £41,500 (as the source says)",
        ),
    ],
)
def test_a_line_that_the_question_leaves_out_is_not_added(
    asked: str, rows: list[Evidence], total: str
) -> None:
    found = total_of(asked, rows)
    assert isinstance(found, Sum)
    assert found.text == total


def test_a_total_without_a_line_that_there_is_not_is_refused() -> None:
    asked = "What do the deductions come to in total, excluding the dirty decks?"
    assert total_of(asked, listed(*DEDUCTIONS)) == Refusal(
        "the figures have none for dirty decks that could be left out"
    )


def test_the_largest_of_several_payments_is_no_part_of_a_total() -> None:
    text = (
        "| Port | Posts cut | Total paid | Largest single payment |\n|---|---|---|---|\n"
        "| Bexton | 9 | £9,000 | £4,000 |\n| Arlow | 3 | £7,000 | £3,000 |\n"
        "| All | 12 | £16,000 | £4,000 |"
    )
    rows = [evidence(text, quote=row) for row in text.split("\n")[2:]]

    total = total_of("total exit payments at the ports", rows)

    assert isinstance(total, Sum)
    assert total.text == "£9,000 + £7,000 = £16,000 (as the source says)"
