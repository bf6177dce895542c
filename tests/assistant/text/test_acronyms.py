import pytest

from assistant.text.acronyms import asked_letters, spells_out


@pytest.mark.parametrize(
    ("question", "letters"),
    [
        ("What does PFI stand for?", "PFI"),
        ("what does pfi stand for", "PFI"),
        ("What do the letters STP stand for?", "STP"),
        ("What is PCN short for?", "PCN"),
        ("What does TUPE mean?", "TUPE"),
        ("What does the mayor mean?", None),
        ("What does the party stand for?", None),
        ("What does labour stand for?", None),
        ("What does the CCG stand for?", "CCG"),
        ("What does PFI cost?", None),
        ("What does ULEZ mean for van drivers?", None),
    ],
)
def test_a_question_for_the_meaning_of_letters(question: str, letters: str | None) -> None:
    assert asked_letters(question) == letters


@pytest.mark.parametrize(
    ("letters", "text", "found"),
    [
        ("PFI", "It was built under the Private Finance Initiative (PFI) in 2003.", True),
        ("PFI", "It was built under PFI (private finance initiative).", True),
        ("PCN", "Six Primary Care Networks (PCNs) were formed.", True),
        ("DFT", "The Department for Transport (DfT) paid.", True),
        ("DT", "The Department for Transport (DT) paid.", True),
        ("PFI", "The hospital (PFI) opened late.", False),
        ("PFI", "PFI costs rose, and the Private Finance Initiative ended.", False),
        ("ETA", "ETA stands for estimated time of arrival, as signs at the stop say.", True),
    ],
)
def test_letters_beside_their_words(letters: str, text: str, found: bool) -> None:
    assert spells_out(letters, text) is found
