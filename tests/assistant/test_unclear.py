from assistant.question import analyse
from assistant.unclear import readings_of
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


def test_a_named_thing_is_clear() -> None:
    assert readings_of(analyse("How much was the Arlow contract worth?"), [FERRY, BRIDGE]) == ()


def test_one_thing_alone_is_clear() -> None:
    assert readings_of(analyse("How much was the contract worth?"), [FERRY]) == ()
