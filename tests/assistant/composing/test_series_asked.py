from assistant.composing.selection import select
from assistant.composing.series_asked import series_asked
from assistant.evidence import Evidence
from assistant.questions.question import analyse
from tests.assistant.made import document, evidence

ROWS = ("| 2018/19 | £10,000 |", "| 2019/20 | £12,000 |", "| 2020/21 | £9,000 |")
PAID = document(
    "\n".join(["What the board paid Arlow Coaches:", "", "| Year | Paid |", "|---|---|", *ROWS]),
    "paid.md",
)
FARES = document("The fares are:\n\n- adult, £5\n- child, £2", "fares.md")


def lines() -> list[Evidence]:
    """A sentence that scores best, the lines of a list of fares, and those of the payments."""
    news = evidence("Arlow Coaches was paid well over the years.", 5.0)
    fares = [evidence(f"- {one}", 4.0, FARES) for one in ("adult, £5", "child, £2")]
    return [news, *fares, *(evidence(row, 1.0, PAID) for row in ROWS)]


def quoted(asked: str) -> list[str]:
    return [one.quote for one in series_asked(analyse(asked), lines())]


def test_a_total_takes_the_list_that_is_of_what_is_asked_wherever_it_ranks() -> None:
    assert quoted("How much has Arlow Coaches had altogether over the three years?") == [*ROWS]


def test_every_year_takes_all_lines() -> None:
    asked = analyse("How much was paid to Arlow Coaches every year since it started?")
    assert [one.quote for one in select(asked, lines())] == [*ROWS]


def test_a_list_that_does_not_bear_the_name_asked_for_is_none() -> None:
    assert quoted("How much has Bexton Ferries had altogether?") == []


def test_a_single_figure_is_no_series() -> None:
    assert quoted("How much was Arlow Coaches paid in 2018/19?") == []
