from dataclasses import replace

import pytest

from assistant.answer import Answer
from assistant.conversation.turns import Option
from assistant.evidence import Evidence
from assistant.questions.question import analyse
from assistant.replies.unclear import ask_back, options_of, readings_of, without_options
from tests.assistant.made import document, evidence

FERRY = evidence(
    "The Arlow contract was worth £3 million.",
    9.0,
    document("The Arlow contract was worth £3 million.", "a.md"),
)
BRIDGE = evidence(
    "The Bexton contract cost £4 million.",
    2.0,
    document("The Bexton contract cost £4 million.", "b.md"),
)


def test_an_amount_of_the_contract_asks_whose() -> None:
    meant = readings_of(analyse("How much was the contract worth?"), [FERRY, BRIDGE])

    assert [one.split(",")[0] for one in meant] == ["Arlow", "Bexton"]


@pytest.mark.parametrize("question", ["How much does it cost to park?", "Is it free to park?"])
def test_an_it_that_stands_for_nothing_asks_for_nothing(question: str) -> None:
    assert readings_of(analyse(question), [FERRY, BRIDGE]) == ()


def test_a_named_thing_is_clear() -> None:
    assert readings_of(analyse("How much was the Arlow contract worth?"), [FERRY, BRIDGE]) == ()


def test_one_thing_alone_is_clear() -> None:
    assert readings_of(analyse("How much was the contract worth?"), [FERRY]) == ()


def told(*sentences: str, publishers: tuple[str | None, ...] = (None, None)) -> list[Evidence]:
    return [
        evidence(said, 9.0, document(said, f"{said}.md", publisher=publisher))
        for said, publisher in zip(sentences, publishers, strict=True)
    ]


def headed(heading: str, sentence: str) -> Evidence:
    one = evidence(sentence, 9.0, document(sentence, f"{heading}.md"))
    return replace(one, passage=replace(one.passage, heading=heading))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (evidence("The budget of the Arlow Lido is £88,000."),
         evidence("Bexton Museum has spent its funding, which is put at £3m.")),
        (headed("3. Arlow Lido", "The budget is £88,000."),
         headed("4. Bexton Museum", "A budget of £3m was set for 2023/24.")),
    ],
)  # fmt: skip
def test_the_budget_is_asked_for_where_two_bodies_have_one(
    first: Evidence, second: Evidence
) -> None:
    meant = readings_of(analyse("How much was the budget?"), [first, second])

    assert [one.split(",")[0] for one in meant] == ["Arlow Lido", "Bexton Museum"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (headed("3. Arlow Lido", "The budget is £88,000."),
         headed("Summary", "It has a budget of £88,000.")),
        (headed("3. Arlow Lido", "The budget was £88,000 in 2021/22."),
         headed("Outlook", "The budget for 2022/23 is £90,000.")),
        (headed("3. Arlow Lido", "The budget is £88,000."),
         headed("Grants", "The Bexton Fund gave £3m.")),
        (headed("3. Arlow Lido", "The budget is £88,000."),
         headed("Risks", "The budget may be exceeded by £20,000 to £30,000.")),
    ],
)  # fmt: skip
def test_the_budget_of_one_body_is_clear(first: Evidence, second: Evidence) -> None:
    assert readings_of(analyse("How much was the budget?"), [first, second]) == ()


def test_headings_are_no_bearers_where_the_question_names_no_sum() -> None:
    told = [headed("2. Pool", "The scheme cost £2m."), headed("3. Roof", "The scheme cost £9m.")]

    assert not any("Pool" in one for one in readings_of(analyse("What did it cost?"), told))


@pytest.mark.parametrize(
    "asked",
    ["How many libraries are there?", "Is there free parking?", "Was there a consultation?",
     "When does the council meet?", "Who chairs the council?", "Who voted against the budget?"],
)  # fmt: skip
def test_a_plain_first_question_is_clear(asked: str) -> None:
    both = told("The council met in May, when Ann Lee spoke.", "Joe Dean chairs it in June.")

    assert readings_of(analyse(asked), both) == ()


def test_the_council_is_asked_for_where_there_are_several() -> None:
    asked = analyse("When does the council meet?")
    said = ("Arlow Council meets in May.", "Bexton Council meets in June.")
    alike = ("The council meets in May.", "A meeting of the council is in June.")

    assert len(readings_of(asked, told(*said))) == 2
    assert len(readings_of(asked, told(*alike, publishers=("Arlow", "Bexton")))) == 2


@pytest.mark.parametrize("asked", ["Who was there?", "How many are there?", "When did it open?"])
def test_a_question_that_refers_to_something_unsaid_is_asked_back(asked: str) -> None:
    assert len(readings_of(analyse(asked), told("Ann Lee came.", "Joe Dean left in June."))) == 2


@pytest.mark.parametrize(
    ("question", "options"),
    [
        (
            "How much did it cost?",
            ("The mole, in “Tarrow news”", "How much did it cost, in “The quay”?"),
        ),
        ("Summarise the report", ("Summarise The mole, in “Tarrow news”", "Summarise “The quay”")),
    ],
)
def test_each_thing_that_may_be_meant_is_a_follow_up(
    question: str, options: tuple[str, ...]
) -> None:
    labels = ("The mole, in “Tarrow news”", "“The quay”")
    answer = Answer(question, question, "unclear", ask_back(labels), 1)

    assert options_of(answer) == tuple(map(Option, labels, options))
    assert options_of(replace(answer, status="answered")) == ()


def test_a_screen_that_offers_the_options_shows_the_text_without_them() -> None:
    text = ask_back(("The mole", "The quay"))
    unclear = Answer("How much?", "How much?", "unclear", text, 1)

    assert without_options(unclear).text == text.splitlines()[0]
    answered = replace(unclear, status="answered")
    assert without_options(answered) == answered
