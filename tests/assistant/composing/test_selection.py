from dataclasses import replace
from datetime import date

import pytest

from assistant.composing.figures_asked import newest_figures
from assistant.composing.selection import MARGIN, MARGIN_OF_FIGURES, select
from assistant.evidence import Evidence
from assistant.questions.question import analyse
from tests.assistant.made import document, evidence, passage

SINGLE = analyse("What did the ferry cost?")
LIST = analyse("Which ports signed the letter?")


def test_the_best_sentence_is_always_shown_and_comes_first() -> None:
    best, other = evidence("The ferry cost £3 million.", 2.0), evidence("It sailed daily.", 1.5)

    assert select(SINGLE, [best, other]) == [best, other]


def test_what_is_far_below_the_best_is_left_out() -> None:
    best = evidence("The ferry cost £3 million.", 5.0)
    far = evidence("It sailed daily.", 5.0 - MARGIN - 0.1)

    assert select(SINGLE, [best, far]) == [best]


def test_copies_of_one_sentence_count_once() -> None:
    best = evidence("The ferry cost £3 million last year.", 2.0)
    copy = evidence(
        "The ferry cost £3 million, last year.",
        1.9,
        document("x. The ferry cost £3 million, last year."),
    )

    assert select(SINGLE, [best, copy]) == [best]


def test_a_list_gathers_more_sentences_than_a_single_answer() -> None:
    ports = ("Arlow", "Bexton", "Corley", "Dunmere", "Eastry", "Fenwick")
    many = [
        evidence(f"{port} signed on a {at} of May.", 2.0 - at / 10) for at, port in enumerate(ports)
    ]

    assert len(select(SINGLE, many)) == 4
    assert len(select(LIST, many)) == 6


def test_behind_a_short_list_other_sentences_come_up_to_the_common_limit() -> None:
    lines = ("The ferry's costs were:", "- fuel, £2,000", "- berths, £900")
    listed = document("\n".join(lines), "costs.md")
    told = [evidence(line, 5.0, listed) for line in lines]
    others = [evidence(f"The ferry {act} that year.", 4.9)
              for act in ("sank", "burned", "leaked", "rose", "stopped")]  # fmt: skip

    assert len(select(SINGLE, [*told, *others])) == 4


def test_the_words_shown_stay_within_the_limit() -> None:
    long = [evidence(f"{name} " + f"{name}word " * 59, 1.0) for name in ("one", "two", "three")]

    assert len(select(SINGLE, long)) == 2


SENTENCES = ("The library closed as the roof leaked.", "It was old.", "Say that it cost £1.")
LEAK = document(" ".join(SENTENCES))
BEST, NEXT, LAST = (
    replace(evidence(sentence, score, LEAK), passage=passage(LEAK, *SENTENCES))
    for sentence, score in zip(SENTENCES, (5.0, -9.0, -9.0), strict=True)
)
WHY = analyse("Why did the library close?")


def test_a_reason_goes_on_in_the_next_sentence() -> None:
    assert select(WHY, [BEST, LAST, NEXT]) == [BEST, NEXT]


def test_a_next_sentence_that_was_struck_out_is_not_shown() -> None:
    assert select(WHY, [BEST, LAST]) == [BEST]


def test_all_figures_reach_further_down_than_one_answer() -> None:
    every = analyse("What are all the costs given for the ferry?")
    best = evidence("The ferry cost £3 million.", 5.0)
    far = evidence("It would be £4 million, a critic said.", 5.0 - MARGIN_OF_FIGURES + 0.1)

    assert select(every, [best, far]) == [best, far]


def test_letters_spelt_out_need_no_more() -> None:
    asked = analyse("What does HFA stand for?")
    best = evidence("The Harwick Ferry Authority (HFA) met.", 3.0)

    assert select(asked, [best, evidence("It sailed daily.", 2.9)]) == [best]


OPTIONS = """Three were examined:

- Option A, closing it, would save £264,000.
- Option B, run by volunteers, would save £121,000.
- Option C, opening three days, would save £58,000.
"""


def options(*scores: float) -> list[Evidence]:
    made = document(OPTIONS)
    lines = [line.removeprefix("- ") for line in OPTIONS.splitlines() if line]
    found = [evidence(line, score, made) for line, score in zip(lines, scores, strict=True)]
    return sorted(found, key=lambda one: -one.score)


def test_what_opens_a_list_brings_the_whole_list_in_its_order() -> None:
    chosen = select(analyse("What was examined?"), options(9.0, 1.0, 3.0, 2.0))

    assert [one.quote[:8] for one in chosen] == ["Three we", "Option A", "Option B", "Option C"]


def test_one_line_of_a_list_that_answers_leaves_its_neighbours_out() -> None:
    chosen = select(analyse("How much would option B save?"), options(-9.0, 7.0, 9.0, 7.0))

    assert [one.quote[:8] for one in chosen] == ["Option B"]


def test_a_total_takes_every_line_of_the_list() -> None:
    chosen = select(analyse("How much would they save in total?"), options(-9.0, 9.0, 7.0, 5.0))

    assert [one.quote[:8] for one in chosen] == ["Option A", "Option B", "Option C"]


def rows(header: str, *told: str) -> list[Evidence]:
    lines = [f"| {header} |", "|---|---|", *(f"| {row} |" for row in told)]
    made = document("Set by the board:\n\n" + "\n".join(lines))
    return [evidence(f"| {row} |", 1.0, made) for row in told]


CHARGES = [f"Bin of size {size} | £{size}.50" for size in range(10, 23)]


@pytest.mark.parametrize("asked", ["What's the charge for a bin of size 21?", "What is charged?"])
def test_the_row_that_answers_is_never_replaced_by_the_top_of_its_table(asked: str) -> None:
    found = rows("Service | Charge", *CHARGES)
    best = replace(found[11], score=9.0)

    chosen = select(analyse(asked), [best, *found[:11], found[12]])

    assert chosen == [best]


def test_of_a_long_table_the_rows_nearest_to_the_best_are_shown_in_order() -> None:
    found = rows("Service | Charge", *CHARGES)
    best = replace(found[11], score=3.0)

    chosen = select(analyse("What are the charges?"), [best, *found[:11], found[12]])

    assert chosen == [*found[5:11], best, found[12]]


def test_a_list_question_leaves_rows_out_by_their_score() -> None:
    votes = rows("Name | Vote", *(f"Cllr {name} | No" for name in ("Ash", "Beck", "Cole", "Dean")))
    scored = [
        replace(one, score=score) for one, score in zip(votes, (9.0, 7.0, 6.0, 0.0), strict=True)
    ]
    who = replace(analyse("Who voted against the plan?"), many=True)

    assert select(who, scored) == scored[:3]


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("What did Lamp oil cost over the two years together?", [1]),
        ("Compare Rope and Lamp oil.", [0, 1]),
        ("What was spent over the two years in total?", [0, 1, 2]),
    ],
)
def test_of_a_table_only_the_rows_that_the_question_names_are_shown(
    asked: str, shown: list[int]
) -> None:
    told = ("Rope | £5 | £6", "Lamp oil | £7 | £8", "Sailcloth | £9 | £4")
    found = rows("Item | 2018/19 | 2019/20", *told)
    best = replace(found[1], score=3.0)

    chosen = select(analyse(asked), [best, found[0], found[2]])

    assert chosen == [[found[0], best, found[2]][at] for at in shown]


def estimates() -> list[Evidence]:
    """A part of the cost that scores best, and estimates of the pier in two documents."""
    told = (
        ("Longer piles for the pier come to £1m.", 9.0, date(2020, 3, 1)),
        ("The pier is now expected to cost £6m.", 3.0, date(2021, 3, 1)),
        ("The board approved a budget of £4m for the pier.", 2.0, date(2020, 3, 1)),
    )
    return [evidence(text, score, document(text, text, published=day)) for text, score, day in told]


def test_all_estimates_of_a_thing_are_those_of_the_whole_the_oldest_first() -> None:
    part, new, old = estimates()

    assert select(analyse("List every estimate for the pier."), [part, new, old]) == [old, new]


def test_the_latest_cost_of_a_thing_is_the_newest_of_the_whole() -> None:
    part, new, old = estimates()

    assert newest_figures(analyse("What does the pier cost?"), [part, old, new]) == [new, old]


YEARS = document(
    "| Year | Spent |\n| --- | --- |\n| 2018/19 | £4,180 |\n| 2019/20 | £2,950 |\n"
    "| 2020/21 | £8,640 |\n"
)


def test_for_each_year_every_row_is_shown() -> None:
    rows = ("| 2018/19 | £4,180 |", "| 2019/20 | £2,950 |", "| 2020/21 | £8,640 |")
    found = [evidence(row, 9.0 - 8 * at, YEARS) for at, row in enumerate(rows)]

    assert select(analyse("How much was spent on the pier each year?"), found) == found


def test_who_did_something_is_not_followed_by_what_others_did() -> None:
    who = analyse("Who voted against the toll?")
    best = evidence("Ada Brook voted against it.", 5.0)
    other = evidence("He said that the figures came late.", 4.0)
    also = evidence("Ivo Lunt voted with her.", 3.5)

    assert select(who, [best, other, also]) == [best, also]


def test_all_figures_are_those_that_each_add_one() -> None:
    told = (
        ("The union counted 300 marchers.", 5.0),
        ("The port counted 120 marchers.", 4.0),
        ("Some 300 marchers came, the union said again.", 3.5),
        ("The band has 12 drums.", 0.0),
    )
    found = [
        replace(evidence(text, score, document(text, text)), logit=score) for text, score in told
    ]

    chosen = select(analyse("How many marched, the union's figure and the port's?"), found)

    assert chosen == found[:2]


def test_what_came_of_it_comes_before_what_tells_it_less_plainly() -> None:
    asked = analyse("How much did the ferry end up costing?")
    approved = evidence("The board approved a ferry at a price of £3 million.", 5.0)
    outturn = evidence("The outturn was £4 million.", 3.0)

    assert select(asked, [approved, outturn])[0] == outturn
    assert select(SINGLE, [approved, outturn])[0] == approved
    assert select(asked, [evidence("It has also cost £4.1 million.", 5.0), outturn])[0] != outturn


def test_an_older_figure_of_the_whole_is_not_the_latest() -> None:
    best = evidence(
        "It may now be nearer £5m.",
        6.0,
        document("It may now be nearer £5m.", "new", published=date(2024, 1, 1)),
    )
    text = "The cost of the pier is £2m."
    old = evidence(text, 5.0, document(text, "old", published=date(2020, 1, 1)))

    assert newest_figures(analyse("What does the pier cost?"), [best, old]) == [best, old]
