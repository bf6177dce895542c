from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.claims.figures import FigureMention, figures_in
from assistant.claims.money import written


def only(text: str) -> FigureMention:
    (figure,) = figures_in(text)
    return figure


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It cost £22million.", "22000000", "GBP"),
        ("It cost £1.2bn.", "1200000000", "GBP"),
        ("It cost £300,000.", "300000", "GBP"),
        ("It cost £5m.", "5000000", "GBP"),
        ("It cost 22 million pounds.", "22000000", "GBP"),
        ("It cost half a million pounds.", "500000", "GBP"),
        ("It cost 50p.", "0.50", "GBP"),
        ("It cost $1.5 billion.", "1500000000", "USD"),
        ("It cost €40k.", "40000", "EUR"),
        ("It rose by ten per cent.", "10", "percent"),
        ("It fell by 2.5 percentage points.", "2.5", "percentage points"),
        ("It took one and a half days.", "1.5", "day"),
        ("It cost three quarters of a million pounds.", "750000", "GBP"),
        ("There were 200 more homes.", "200", "more homes"),
        ("It took an 18-month inquiry.", "18", "month"),
        ("It employs two hundred and six nurses.", "206", "nurses"),
        ("It closed 31 of its 90 libraries.", "31", "libraries"),
    ],
)
def test_value_and_unit(text: str, value: str, unit: str) -> None:
    figure = figures_in(text)[0]
    assert (figure.value, figure.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    "text",
    [
        "The first meeting was on 14 June 2018 at 10.25am.",
        "See page 4 and section 106 of the Act, item 7.",
        "The A421 was shut from 6:40 pm.",
        "No one came, and nobody asked why.",
        "The budget for 2018/19 was agreed.",
        "COVID-19 closed the MK9 office [3].",
        "Call 01908 691691 or see www.example.org/2019/12.",
        "The amounts in the table are in £000 and in £'000s.",
    ],
)
def test_dates_times_labels_and_codes_are_no_figures(text: str) -> None:
    assert figures_in(text) == ()


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("It cost more than £5m.", "more than"),
        ("It cost no more than £5m.", "up to"),
        ("It cost at least £5m.", "at least"),
        ("It cost just under £5m.", "nearly"),
        ("It cost £5m or so.", "around"),
        ("Costs were higher than £5m.", "more than"),
        ("The £5m-plus pool was built.", "at least"),
        ("It cost an estimated £5m.", "estimated"),
        ("It is estimated to be around £5m.", "estimated around"),
        ("The £5m cost is only an estimate.", "estimated"),
        ("The rate is no higher than 3%.", "up to"),
        ("It may pay no greater than £5m.", "up to"),
        ("The fee must not be over £500.", "up to"),
        ("The fee should never exceed £500.", "up to"),
        ("It pays no lower than £11.", "at least"),
        ("The fee must not be below £500.", "at least"),
        ("Fees over £500 are not paid.", "more than"),
        ("The bills add up to £1.2m.", None),
        ("That brings the total bill up to £1.2m.", None),
        ("It would add up to £300 to each of them.", "up to"),
        ("The plan could add up to 400 homes.", "up to"),
        ("Repairs may take up to six weeks.", "up to"),
        ("There were weak controls over £5m.", None),
        ("It cost £5m plus tax.", None),
        ("The bus goes back up to six journeys a day.", None),
        ("The rent rose up to £5m.", None),
        ("It cost £5m plus.", "at least"),
        ("It cost £5m.", None),
    ],
)
def test_qualifier(text: str, qualifier: str | None) -> None:
    assert only(text).qualifier == qualifier


def test_a_range_has_two_ends_and_a_change_is_two_figures() -> None:
    assert only("between £10m and £12m").value == 10**7
    assert only("£10-12m").upper == 12 * 10**6
    assert [figure.value for figure in figures_in("up from £10m to £12m")] == [10**7, 12 * 10**6]


def test_each_figure_has_the_period_that_stands_with_it() -> None:
    text = "The budget was £10.7 million for 18/19 but £11.6 million for 19/20."
    first, second = figures_in(text)
    assert (first.period, second.period) == ("18/19", "19/20")
    assert (first.measure, first.basis) == ("budget", "yearly")
    assert first.dates is not None
    assert first.dates.first == date(2018, 4, 1)


def test_a_rate_is_its_basis() -> None:
    figure = only("The chair is paid £40,000 a year.")
    assert (figure.period, figure.basis, figure.measure) == ("a year", "per year", "salary")


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("They spent £300,000 on a property.", None),
        ("They gave £2,000 to a resident.", None),
        ("They gave £5 million towards a home.", None),
        ("They spent £5 million buying a home.", None),
        ("It costs £300 a property.", "per property"),
        ("The £40 fee a visit is high.", "per visit"),
        ("They paid £150 to each household.", "per household"),
        ("They have £40,000 funding a year.", "per year"),
    ],
)
def test_a_rate_stands_behind_an_amount_or_its_noun(text: str, basis: str | None) -> None:
    assert only(text).basis == basis


def test_a_table_row_gives_its_year_to_every_figure_and_each_its_status() -> None:
    budget, outturn = figures_in("2023/24: £4.1m (budget), £4.6m (outturn)")
    assert {budget.period, outturn.period} == {"2023/24"}
    assert (budget.status, outturn.status) == ("planned", "actual")


def test_a_heading_names_what_a_bare_figure_measures() -> None:
    (figure,) = figures_in("2022/23: £3m", about="Agency spending by year")
    assert figure.measure == "cost"


def test_offsets_point_at_the_words() -> None:
    text = "One thing. Another cost £3m. A third cost 4 million pounds."
    assert [text[f.start : f.end] for f in figures_in(text)] == ["£3m", "4 million pounds"]


amounts = st.decimals(min_value=1, max_value=10**12, places=2).map(lambda value: value.normalize())


@settings(deadline=None, max_examples=60)
@given(value=amounts, unit=st.sampled_from(["GBP", "USD", "EUR"]))
def test_an_amount_is_read_back_as_it_was_written(value: Decimal, unit: str) -> None:
    figure = only(f"The council spent {written(value, unit)} on it.")
    assert (figure.value, figure.unit) == (value, unit)


@settings(deadline=None, max_examples=60)
@given(
    value=amounts,
    qualifier=st.sampled_from(["more than", "up to", "around", "nearly", "at least", "less than"]),
    period=st.sampled_from(["2018/19", "2018-19", "18/19"]),
)
def test_qualifier_and_period_do_not_change_the_amount(
    value: Decimal, qualifier: str, period: str
) -> None:
    figure = only(f"The trust spent {qualifier} {written(value, 'GBP')} in {period}.")
    assert (figure.value, figure.qualifier, figure.period) == (value, qualifier, period)


@settings(deadline=None, max_examples=60)
@given(value=st.integers(min_value=2, max_value=10**9))
def test_a_count_with_thousands_separators_is_read_back(value: int) -> None:
    figure = only(f"They collected {value:,} signatures.")
    assert (int(figure.value), figure.unit) == (value, "signatures")


@settings(deadline=None, max_examples=60)
@given(text=st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    assert all(text[f.start : f.end] == f.text for f in figures_in(text))


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("5.2 The board counts 640 homes.", ["640"]),
        ("3.1.4 A panel counts 640 homes.", ["640"]),
        ("2.5 tonnes of sand were moved.", ["2.5"]),
        ("£2.50 Tickets are gone.", ["£2.50"]),
    ],
)
def test_the_number_of_a_paragraph_counts_nothing(text: str, figures: list[str]) -> None:
    assert [figure.text for figure in figures_in(text)] == figures


@pytest.mark.parametrize(
    ("text", "value"),
    [("The grant – £14m – is final.", "14000000"), ("The result was -£14m.", "-14000000")],
)
def test_a_dash_before_an_amount_is_no_minus(text: str, value: str) -> None:
    assert only(text).value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The new 25m pool will cost £5 million.", ["5000000 GBP"]),
        ("A 300m stretch was paved at a cost of £90,000.", ["90000 GBP"]),
        ("They spent £90,000 on 300m of paving.", ["90000 GBP"]),
        ("It has cost 22m so far.", ["22000000 GBP"]),
        ("The 22m budget was spent.", ["22000000 GBP"]),
        ("The 22m that was spent is gone.", ["22000000 GBP"]),
        ("It cost the council 22m to build.", ["22000000 GBP"]),
        ("The budget rose from 18m to 22m.", ["18000000 GBP", "22000000 GBP"]),
        ("It cost £5m in 2018 and 6m in 2019.", ["5000000 GBP", "6000000 GBP"]),
    ],
)
def test_a_number_of_metres_is_no_money(text: str, figures: list[str]) -> None:
    assert [f"{one.value.normalize():f} {one.unit}" for one in figures_in(text)] == figures


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("There are 4,200 second homes.", "second homes"),
        ("It took 40 seconds.", "second"),
        ("It was a 30-second clip.", "second"),
    ],
)
def test_a_second_is_a_time_in_the_plural_or_behind_a_hyphen(text: str, unit: str) -> None:
    assert only(text).unit == unit


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Bills rise by £48 to £1,452.", ["48", "1452"]),
        ("They cut the grant of £50,000 to £30,000.", ["50000", "30000"]),
        ("They raised the grant of £50,000 to £60,000.", ["50000", "60000"]),
        ("The grant was cut from £6m to £5m.", ["6000000", "5000000"]),
        ("The fare fell £40-£30.", ["40", "30"]),
        ("They gave £10,000 – 15 charities shared it.", ["10000", "15"]),
        ("It cost £12m – 40 per cent more than last time.", ["12000000", "40"]),
        ("The rent is £500 – 600.", ["500-600"]),
        ("Bids of £5m – £6m came in.", ["5000000-6000000"]),
        ("They agreed cuts of £5m to £6m.", ["5000000-6000000"]),
        ("They agreed cuts of £1m to £3m.", ["1000000-3000000"]),
        ("The cut is between £5m and £6m.", ["5000000-6000000"]),
        ("They gave £10,000 to 15 charities.", ["10000", "15"]),
        ("They awarded £500 to 1,200 households.", ["500", "1200"]),
        ("It fell from 61% to 48%.", ["61", "48"]),
        ("It rose 5% and 3%.", ["5", "3"]),
        ("It rose by 2% to 14%.", ["2", "14"]),
        ("It rose by 2% and 3 percentage points.", ["2", "3"]),
        ("It costs between £3 and £4 million.", ["3000000-4000000"]),
        ("It is a £20-£30 million scheme.", ["20000000-30000000"]),
        ("It costs £500,000 to £1 million.", ["500000-1000000"]),
        ("It costs £20 to 30 million.", ["20000000-30000000"]),
        ("It costs £500 to £900.", ["500-900"]),
        ("It rose by 5 to 10 per cent.", ["5-10"]),
        ("It is 5% to 10% more.", ["5-10"]),
        ("It was up from about £10m to £12m.", ["10000000", "12000000"]),
    ],
)
def test_to_is_a_range_where_both_ends_are_of_one_thing(text: str, figures: list[str]) -> None:
    ends = [[one.value, *([one.upper] if one.upper else [])] for one in figures_in(text)]
    assert ["-".join(f"{end.normalize():f}" for end in one) for one in ends] == figures


def test_a_scale_does_not_cross_to_an_amount_of_something_else() -> None:
    first, *_ = figures_in("They will pay £300 to 8 million pensioners.")
    assert (first.value, first.upper) == (Decimal(300), None)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Of the 96 requests received, 71 were answered and 25 refused.", ["requests"] * 3),
        ("Complaints increased by 22 per cent to 341.", ["percent", "complaints"]),
        ("There were 12 incidents in May, compared with nine in June.", ["incidents"] * 2),
        ("There were 17 incidents in Q3, against 11 in Q2.", ["incidents"] * 2),
        ("They had 7 calls in two years: 1 in 2019 and 6 in 2020.", ["calls", "calls", "calls"]),
        ("In the past year 40 staff left.", ["staff"]),
        ("They went to year 11 last week.", []),
    ],
)
def test_a_bare_number_is_of_what_was_counted_before(text: str, units: list[str]) -> None:
    assert [one.unit for one in figures_in(text) if one.kind != "duration"] == units


def test_over_years_behind_an_amount_is_no_qualifier() -> None:
    assert [one.qualifier for one in figures_in("It cost £1.85m over five years.")] == [None, None]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("£264,000 had been spent of the £1.1m that was budgeted.", ["actual"]),
        ("They were told to find £3m.", ["planned"]),
        ("It was resolved to spend £750.", ["planned"]),
        ("They had to spend £750.", ["actual"]),
        ("£5m a year may be needed.", ["estimated"]),
        ("They were fined £90m.", ["actual"]),
        ("They hope to raise £9m.", ["planned"]),
    ],
)
def test_whether_an_amount_is_planned_estimated_or_actual(text: str, statuses: list[str]) -> None:
    assert [one.status for one in figures_in(text)][: len(statuses)] == statuses


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("The rink, which opened in 2021, lost £5,000.", [None]),
        ("The owners, who paid £600,000 in 2015, got £2m.", ["2015", None]),
        ("In the year to March 2021 it treated 400 fewer patients than in 2019.",
         ["the year to March 2021"]),
        ("It lost £1m in 2021/22 and £2m the year before.", ["2021/22", "the year before"]),
    ],
)  # fmt: skip
def test_a_time_told_of_something_else_is_no_period(text: str, periods: list[str | None]) -> None:
    assert [one.period for one in figures_in(text)] == periods


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The budget be raised from £5m to £6m.", "budget"),
        ("The fair raised £5m.", "income"),
        ("She had £5m in compensation.", "compensation"),
        ("It is met from the reserve, of £5m.", "reserves"),
    ],
)
def test_what_an_amount_measures(text: str, measure: str) -> None:
    assert figures_in(text)[0].measure == measure


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("They are all to be done, for £5m.", "planned"),
        ("The board agreed to build it for £5m.", "planned"),
        ("From 3 May the takings were £5m.", "actual"),
    ],
)
def test_whether_an_amount_was_spent(text: str, status: str) -> None:
    assert only(text).status == status


@pytest.mark.parametrize("text", ["At 4.52 yesterday it left.", "It came at 17.42 on 12 June."])
def test_a_time_with_a_stop_is_no_figure(text: str) -> None:
    assert figures_in(text) == ()


def test_a_rate_behind_at_is_a_figure() -> None:
    assert only("The rate stood at 4.52 per cent on Monday.").numeral == "4.52"


@pytest.mark.parametrize(
    ("text", "unit", "period"),
    [
        ("The yew is at least 900 years old.", "year", None),
        ("Thank you to the 43 of you who came.", "", None),
        ("Three of last year’s five walks were wet.", "walks", "last year"),
        ("The fair raised £214 for the air ambulance last month.", "GBP", "last month"),
        ("Costs fell by 8% since October 2023, from £3m to £2m a month.", "percent",
         "since October 2023"),
    ],
)  # fmt: skip
def test_what_is_counted_and_when(text: str, unit: str, period: str | None) -> None:
    figure = figures_in(text)[0]
    assert (figure.unit, figure.period) == (unit, period)


def test_since_when_something_changed_is_not_the_period_of_what_it_became() -> None:
    text = "Costs fell by 8% since October 2023, from £3m to £2m a month."
    assert [one.period for one in figures_in(text)[1:]] == [None, "a month"]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("We employ 212 officers in 14 offices.", ["officers", "offices"]),
        ("Some 2.4 million people waited in May, up from 2.1 million in March.", ["people"] * 2),
        ("In 2019 there were 14 spills; in 2020, 9; in 2021, 22.", ["spills"] * 3),
        ("Six nurses left in 2019, three in 2020 and two in 2021.", ["nurses"] * 3),
        ("Of the 96 carers employed at 31 March 2022, 38 were men.", ["carers"] * 2),
        ("She said delays over the bridge had fallen from 418 to 266.", ["delays"] * 2),
        ("• Complaints: 52 received in 2022, against 61 in 2021.", ["complaints"] * 2),
        ("Notices issued: 2018-19, 1,240; 2019-20, 980.", ["notices"] * 2),
        ("• Vacancies: 31 WTE.", ["wte"]),
    ],
)
def test_what_a_bare_number_counts(text: str, units: list[str]) -> None:
    found = [one for one in figures_in(text, date(2023, 5, 2)) if one.kind == "count"]
    assert [one.unit for one in found] == units


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("In 2019 there were 14 spills; in 2020, 9; in 2021, 22.", ["2019", "2020", "2021"]),
        ("It spent £5m since 2020, and we can give a further £2m.", ["since 2020", None]),
        ("Absence rose to 6.4% in May (April: 5.1%).", ["May", "April"]),
        ("Of the pot, £2m of the £3m asked for was paid in 2020.", ["2020", "2020"]),
        ("Turnover was 14.2% (2021/22), 2 percentage points higher.", ["2021/22", None]),
        ("Bookings are up 22 per cent on this time last year.", [None]),
        ("It spent £9,000 on a case that it won but they lost in 2019.", [None]),
        ("Under the Ports Act 1988 it must hold £2m.", [None]),
        ("Drivers pay £9-a-day and nurses £8 a shift.", ["a day", "a shift"]),
    ],
)
def test_the_period_of_each(text: str, periods: list[str | None]) -> None:
    assert [one.period for one in figures_in(text, date(2023, 5, 2))] == periods


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("Savings: £4m delivered against a target of £6m.", ["actual", "planned"]),
        ("The saving was £4m, and £9m was only ever a rough forecast.", ["actual", "estimated"]),
        ("Members signed off £31m.", ["planned"]),
        ("They’ve wasted £3m.", ["actual"]),
    ],
)
def test_what_is_said_of_an_amount_tells_its_status(text: str, statuses: list[str]) -> None:
    assert [one.status for one in figures_in(text)] == statuses


def test_a_number_in_words_with_its_scale_is_money_where_money_is_told() -> None:
    (figure,) = figures_in("A promise is free and a pier costs nine million.")
    assert (figure.kind, figure.value) == ("money", Decimal(9_000_000))
