import pytest

from assistant.claims.referents import clarify
from tests.assistant.claims.documents import document


@pytest.mark.parametrize(
    ("before", "sentence", "meant"),
    [
        ("Joan Pettifer leads the council.", "She was elected in 2015.", "Joan Pettifer"),
        ("Union leaders met on Monday.", "They voted to strike.", "Union leaders"),
        (
            "Three mayors signed a letter shared with the Herald.",
            "The letter was sent in June.",
            "a letter shared with the Herald",
        ),
        (
            "The board awarded a £5m cleaning contract to Corvane.",
            "The contract was openly tendered.",
            "a £5m cleaning contract to Corvane",
        ),
        ("Nothing was said.", "The letter was sent in June.", None),
        ("Joan Pettifer leads the council.", "It is raining.", None),
        ("Joan Pettifer leads the council.", "Harwick is a town.", None),
        ("Harwick Council approved the new library.", "It has 40 rooms.", None),
        ("Harwick Council approved the library.", "It has refused to say more.", "Harwick Council"),
        ("Harwick Council has fined three drivers.", "They parked on the verge.", None),
        ("Residents heard that no plan for the new school exists.", "The plan is late.", None),
        ("Ms Hill asked why no decision on the pool was made.", "The decision was due.", None),
        (
            "He wrote to Arlow. The school plan of May was late.",
            "The plan failed.",
            "The school plan of May",
        ),
        (
            "One in six of those who wrote had an answer.",
            "It decides within a week.",
            None,
        ),
        (
            "The council published the first report.\n\n## Computers\n\nNobody could add.",
            "It could have been done sooner.",
            None,
        ),
        (
            "Mr Oswin Hale left. “It leaks,” said Ysolde Crane.\n\n## Repairs\n\nMr Hale was rung.",
            "He had left by then.",
            "Oswin Hale",
        ),
        (
            "Mr Oswin Hale opened the meeting.\n\n## Repairs\n\nThe quay was shut.",
            "He refused to say more.",
            "Oswin Hale",
        ),
        ("The library plan came first. The school plan came next.", "The plan failed.", None),
        ("# Union and firm agree on pay\n\nPay will rise.", "The firm said it was glad.", None),
        ("Union and firm agree on pay\n\nPay will rise.", "The firm has had a hard year.", None),
        ("The painters’ union and the firm met.", "The firm said it was glad.", None),
        (
            "Old Mill firm to close\n\nHands met a Bexton dye firm.",
            "The firm closed.",
            "a Bexton dye firm",
        ),
    ],
)
def test_what_a_sentence_begins_with(before: str, sentence: str, meant: str | None) -> None:
    made = document(f"{before} {sentence}")
    assert clarify(made, len(before) + 1, len(made.text)) == meant
