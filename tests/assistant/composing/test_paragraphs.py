from assistant.composing.paragraphs import MOST_SENTENCES, gathered, goes_on, in_paragraphs
from assistant.composing.statements import state
from assistant.evidence import Evidence
from tests.assistant.made import document, evidence

FIRST = "The pier was closed after a survey."
SECOND = "Its piles had rotted below the waterline."
THIRD = "Nobody had looked at them since 1998."
FOURTH = "A diver found the first crack by chance."
APART = "The bandstand stayed open."
ARTICLE = document(f"{FIRST} {SECOND} {THIRD} {FOURTH}\n\n{APART}")


def of(*quotes: str) -> list[Evidence]:
    return [evidence(quote, of=ARTICLE) for quote in quotes]


def test_a_sentence_that_goes_on_stands_right_behind_the_one_before_it() -> None:
    assert in_paragraphs(of(FIRST, APART, SECOND)) == of(FIRST, SECOND, APART)


def test_what_stands_before_the_best_sentence_stays_behind_it() -> None:
    assert in_paragraphs(of(SECOND, FIRST, THIRD)) == of(SECOND, THIRD, FIRST)


def test_another_paragraph_does_not_go_on() -> None:
    fourth, apart = of(FOURTH, APART)

    assert not goes_on(apart, fourth)


def test_lines_of_a_quoted_list_stand_alone() -> None:
    letter = document("> 1. open the pier;\n> 2. sell the crane;\n")
    first, second = (
        evidence(quote, of=letter) for quote in ("1. open the pier;", "2. sell the crane;")
    )

    assert not goes_on(second, first)


def test_sentences_that_stand_together_are_one_statement_with_all_their_footnotes() -> None:
    told = gathered(state(of(FIRST, SECOND, APART)))

    together, apart = told.statements
    assert together.text.startswith(FIRST)
    assert "rotted below the waterline" in together.text
    assert together.citations == (1, 2)
    assert (apart.text, apart.citations) == (APART, (3,))
    assert [one.quote for one in told.evidence] == [FIRST, SECOND, APART]


def test_a_statement_has_few_sentences() -> None:
    chosen = in_paragraphs(of(FIRST, SECOND, THIRD, FOURTH))

    told = gathered(state(chosen))

    assert [len(one.citations) for one in told.statements] == [MOST_SENTENCES, 1]


SPOKEN = (
    "“We will fight this,” said Ada Marsh, of Harbour Voice.",
    "Tom Reed denied that the pier would be sold.",
)


def test_what_two_people_say_stays_apart() -> None:
    spoken = document(" ".join(SPOKEN), kind="news")

    told = gathered(state([evidence(quote, of=spoken) for quote in SPOKEN]))

    assert [one.speaker for one in told.statements] == ["Ada Marsh", "Tom Reed"]


def test_one_speaker_is_named_once() -> None:
    speech = document("The pier is ours. It must stay open.", kind="speech", speaker="Ada Marsh")
    quotes = ("The pier is ours.", "It must stay open.")

    told = gathered(state([evidence(quote, of=speech) for quote in quotes]))

    assert [one.text for one in told.statements] == [
        "Ada Marsh says: “The pier is ours. It must stay open.”"
    ]


def test_rows_of_a_table_stand_alone() -> None:
    reply = document("| Year | Spent |\n| --- | --- |\n| 2019 | £4,180 |\n| 2020 | £2,950 |\n")
    rows = [evidence(row, of=reply) for row in ("| 2019 | £4,180 |", "| 2020 | £2,950 |")]

    assert len(gathered(state(rows)).statements) == len(rows)
