import pytest

from assistant.sources.named_sources import Claimant, Named, claimant_in, named_in
from tests.assistant.made import listing


@pytest.mark.parametrize(
    ("question", "claimant"),
    [
        ("How long would it last, according to the mayor?", "the mayor"),
        ("What did Ada Brook say about the toll?", "Ada Brook"),
        ("What has the bank been told to put right?", None),
        ("What have residents been told to say about the toll?", None),
        ("What has the bank put right?", None),
        ("What do the minutes say about parking?", None),
        ("What do people think of the bus lane?", None),
        ("According to the documents, who approved the loan?", None),
        ("What did the inquiry recommend?", "the inquiry"),
    ],
)
def test_who_is_to_be_heard(question: str, claimant: str | None) -> None:
    found = claimant_in(question)

    assert (found.name if found else None) == claimant


def test_what_they_are_to_speak_of_is_the_question_s() -> None:
    asked = "What did the mayor say about what has been built?"

    assert claimant_in(asked) == Claimant("the mayor", asked, " what has been built")


@pytest.mark.parametrize(
    ("name", "somebody"),
    [
        ("the mayor", True), ("residents", True), ("the police", True), ("Arlow Council", True),
        ("Ada Brook", True), ("the Courier", True), ("the cabinet member for roads", True),
        ("official figures", False), ("the press release", False), ("the Harbour Act", False),
        ("the business case", False), ("its own forecast", False),
    ],
)  # fmt: skip
def test_a_person_or_a_body_can_say_something_and_figures_cannot(name: str, somebody: bool) -> None:
    assert Claimant(name, "What did it cost?").is_somebody == somebody


def test_an_article_within_a_word_is_none() -> None:
    listed = (listing(id="harbour", title="The Harbour Act"), listing(id="b", title="B"))

    found = named_in("What did it cost according to the Harbour Act?", listed)

    assert found == Named(frozenset({"harbour"}), "What did it cost?")
