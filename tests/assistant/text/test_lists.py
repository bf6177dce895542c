"""An item or a row is read with what opens its list or table."""

import pytest

from assistant.text.enumerations import enumerations
from assistant.text.lists import is_header, item_at, opened_by, worded_in_full
from tests.assistant.made import document, evidence
from vectorstore.types import Document, Span

TABLE = """All figures are in thousands of pounds.

| Year | Budget | Outturn |
|---|---:|---:|
| 2019/20 | 3,940 | 3,905 |
| 2020/21 | 4,010 | - |

The overspend arose from lost income."""
PAYMENTS = """Payments for the ferry

The payments were as follows.

2018/19: £171,300
2019/20: £212,400

The sum does not include a grant."""
CORNER = """The works cost what is told here.

\t2019/20\t2020/21
Materials\t£3,000\t
Labour\t\t£4,000
Hire\t–\t£200
"""
NESTED = """2. We found two reasons for the gap:
   - invoices of £1.2m had not been entered
   - a grant was counted twice
3. Reserves had stood at £1.9m. By August they were gone."""
SPACED = """4.1 The proposed sources are:

    Source                         £m
    Coast Agency (grant)         14.0
    Borrowing                    12.7
"""


def span_of(made: Document, text: str) -> Span:
    start = made.text.index(text)
    return Span(start, start + len(text))


def in_words(made: Document, text: str) -> str | None:
    span = span_of(made, text)
    item = item_at(made, span.start, span.end)
    return worded_in_full(made, span.start, span.end) if item else None


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (
            TABLE,
            "| 2019/20 | 3,940 | 3,905 |",
            "All figures are in thousands of pounds: 2019/20 – Budget: 3,940; Outturn: 3,905",
        ),
        (
            TABLE,
            "| 2020/21 | 4,010 | - |",
            "All figures are in thousands of pounds: 2020/21 – Budget: 4,010",
        ),
        (PAYMENTS, "2019/20: £212,400", "The payments were as follows: 2019/20: £212,400"),
        (
            NESTED,
            "a grant was counted twice",
            "We found two reasons for the gap: a grant was counted twice",
        ),
        (
            SPACED,
            "Borrowing                    12.7",
            "4.1 The proposed sources are: Borrowing – £12.7m",
        ),
        (
            "We recommend that\n1. each increase be reported;\n2. surveys be handed over.",
            "surveys be handed over.",
            "We recommend that: surveys be handed over.",
        ),
        (
            "| Year | Paid (£) | Cost (£000) |\n|---|---|---|\n| 2020/21 | 10,412,600 | 7 |",
            "| 2020/21 | 10,412,600 | 7 |",
            "2020/21 – Paid: £10,412,600; Cost: £7 thousand",
        ),
        (
            "| Month | % in 4 hours | Wait (weeks) |\n|---|---|---|\n| May | 78.2 | 14 |",
            "| May | 78.2 | 14 |",
            "May – % in 4 hours: 78.2%; Wait: 14 weeks",
        ),
        (
            "| Year | Paid (£) excl VAT | Fees (GBP) |\n|---|---|---|\n| 2020/21 | 140 | 7 |",
            "| 2020/21 | 140 | 7 |",
            "2020/21 – Paid excl VAT: £140; Fees: £7",
        ),
        (
            "| Year | Paid in year | Change (% points) |\n|---|---|---|\n| 2020/21 | 140 | 7 |",
            "| 2020/21 | 140 | 7 |",
            "2020/21 – Paid in year: 140; Change (% points): 7",
        ),
        (
            "Fees\tPaid\nAudit\t£31,500\nTax\t£2,000",
            "Tax\t£2,000",
            "Tax – Paid: £2,000",
        ),
        (
            "**Q4. What was taken off?**\n\n- 2021/22: nil\n- 2022/23: £96,400",
            "2022/23: £96,400",
            "What was taken off: 2022/23: £96,400",
        ),
        (
            "## Options\n\n- close the branch\n- open three days a week",
            "open three days a week",
            "Options: open three days a week",
        ),
    ],
)
def test_an_item_says_what_opens_its_list(text: str, line: str, said: str) -> None:
    assert in_words(document(text), line) == said


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (TABLE, "The overspend arose from lost income."),
        (PAYMENTS, "The sum does not include a grant."),
        (NESTED, "By August they were gone."),
        ("She paused: then she left.\n\nNobody followed.", "Nobody followed."),
        ("# Pay\n\n4. His salary was £9. It rose.\n5. He left. He was not paid.", "It rose."),
        ("Lady give way?\n\nDame Ada Quill: With pleasure.", "Dame Ada Quill: With pleasure."),
    ],
)
def test_prose_is_no_item(text: str, line: str) -> None:
    assert in_words(document(text), line) is None


def test_a_header_is_told_from_rows() -> None:
    made = document(TABLE)
    header, row = span_of(made, "| Year | Budget | Outturn |"), span_of(made, "| 2019/20 |")

    assert is_header(made, header.start, header.end)
    assert not is_header(made, row.start, row.end)


def test_a_lead_knows_its_items() -> None:
    made = document(PAYMENTS)
    lead = span_of(made, "The payments were as follows.")

    opened = opened_by(made, lead.start, lead.end)

    assert opened is not None
    assert [made.text[one.start : one.end] for one in opened.items] == [
        "2018/19: £171,300",
        "2019/20: £212,400",
    ]


def test_a_text_without_lists_has_none() -> None:
    assert enumerations(document("The ferry stopped. Nobody said why.")) == ()


def test_boilerplate_is_in_no_list() -> None:
    text = "Share this:\n\n- on the wall\n- by post\n"

    assert enumerations(document(text))
    assert enumerations(document(text, boilerplate=(Span(0, 11),))) == ()


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (
            "||2019|2020|\n|---|---|---|\n|Fenwick|38,500||",
            "|Fenwick|38,500||",
            "Fenwick – 2019: 38,500",
        ),
        (
            "Site\tVisits\tCost\nArlow\t5\t6\nBexton\t7\nCorley\t8\t9",
            "Bexton\t7",
            "Bexton: 7",
        ),
        (
            "| Ward | Rate (p in the £) |\n|---|---|\n| Arlow | 49.9 |",
            "| Arlow | 49.9 |",
            "Arlow – Rate (p in the £): 49.9",
        ),
    ],
)
def test_no_value_stands_under_anothers_column(text: str, line: str, said: str) -> None:
    assert in_words(document(text), line) == said


def test_what_follows_a_list_is_no_part_of_it() -> None:
    bids = "The board rejected the following bids:\n- Alpha at £5m\n- Beta at £6m\n"
    text = f"{bids}## Next\nThe library opened."

    assert in_words(document(text), "The library opened.") is None


def test_figures_of_a_header_or_under_a_scale_are_not_taken_as_they_stand() -> None:
    plain = evidence("Tax\t£2,000", of=document("Fees were as follows:\nTax\t£2,000\nAudit\t£9"))
    scaled = evidence("| 2019/20 | 3,940 | 3,905 |", of=document(TABLE))

    assert plain.counts
    assert not scaled.counts
    assert not scaled.openings[1].counts


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Materials\t£3,000", "Materials – 2019/20: £3,000"),
        ("Labour\t\t£4,000", "Labour – 2020/21: £4,000"),
        ("Hire\t–\t£200", "Hire – 2020/21: £200"),
    ],
)
def test_a_figure_beside_empty_cells_keeps_its_column(line: str, said: str) -> None:
    assert in_words(document(CORNER), line) == said
