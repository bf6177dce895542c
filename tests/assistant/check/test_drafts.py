"""What language models get wrong when they write from a few numbered sentences."""

import pytest

from assistant.check import Source, check

CONTEXT = (
    "Gull Ferries to sail again\n\nSaltmarsh Gazette\n\n"
    "The mayor opened a museum in May. The lighthouse was painted over the winter."
)


@pytest.mark.parametrize(
    ("statement", "quote", "reason"),
    [
        (
            "The mill shut because a like mill at Ashby had shut after only eight months.",
            "A like mill at Ashby had shut after only eight months.",
            "came of the other",
        ),
        (
            "The harbour is worth its price.",
            "The harbour is next to worthless, at that price.",
            "opposite",
        ),
        ("The trust is still advising the mill.", "The trust advised the mill.", '"still"'),
        ("The inn charges for its baths.", "The inn stopped charging for its baths.", "opposite"),
        (
            "The board publishes records of its meetings.",
            "That board publishes no records whatever of its meetings.",
            "opposite",
        ),
        ("The grant for the pier was £3m.", "The grant for the pier was £3m to £5m.", "£3m"),
        ("The pier was shut for 14 days.", "The pier was shut after 14 anglers fell.", "unit"),
        ("The head of the choir is Ann Marlan.", "The head of the choir is Ann Marland.", "Marlan"),
        ("Mr Toll chairs the choir.", "Mrs Toll chairs the choir.", "Mr Toll"),
        ("The port will pay £2m.", "The board voted to demand that the port pay £2m.", "demand"),
        ("Ann Toll was the last Toll to live there.", "Ann Toll came to live there.", "last"),
        ("Their queue was the shortest ever.", "Their queue was the shortest since May.", "ever"),
        ("The kiln cost £40 including tax.", "The kiln cost £40 excluding tax.", "opposite"),
        ("The warden secretly met the baker.", "The warden met the baker.", "secretly"),
        (
            "The baker was paid a bonus of £40 by the abbey in 2020.",
            "The baker was paid £40 by the abbey in 2020.",
            "bonus",
        ),
        (
            "The club was not consulted on the league.",
            "Its chairs called the league good for the club.",
            "not consulted",
        ),
        (
            "The growers were paid for the plan.",
            "The growers asked why the port pays the bidder for the plan.",
            '"growers"',
        ),
    ],
)
def test_catches_what_a_draft_makes_of_its_evidence(
    statement: str, quote: str, reason: str
) -> None:
    assert reason in (check(statement, [Source(quote)]).reason or "")


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        (
            "The harbour master refused the boat since the swell would outweigh the gain.",
            "The harbour master refused the boat, finding that the swell would outweigh the gain.",
        ),
        (
            "The farm sells 35% of its milk, less than the 40% that it seeks.",
            "The farm sells 35% of its milk, down from the 40% that it seeks.",
        ),
        (
            "Visits to the ward have been suspended after 14 patients fell ill.",
            "Visits to the ward are suspended until further notice after 14 patients fell ill.",
        ),
        ("A village can earn by it.", "Selling kelp can add to what a village can earn by it."),
        ("The kiln has cost £40 so far.", "The kiln has cost £40 to date."),
        ("Trains stopped at night during the war.", "Trains stopped during the war at night."),
        ("It won at the last election.", "It won at the previous election."),
        ("The kiln has run ever since 2010.", "The kiln has run since 2010."),
        ("Mr Toll sold the farm with Mrs Toll.", "Mr and Mrs Toll sold the farm."),
        ("Bus routes are coming back.", "We fund rural buses, and routes are coming back."),
    ],
)
def test_lets_what_its_evidence_says_pass(statement: str, quote: str) -> None:
    assert check(statement, [Source(quote)]).reason is None


@pytest.mark.parametrize(
    ("statement", "quote", "reason"),
    [
        ("The museum cost £5 million.", "It cost £5 million.", '"lighthouse"'),
        ("The lighthouse cost £5 million.", "It cost £5 million.", None),
        ("The lighthouse was called Gull.", "The lighthouse was of brick.", "Gull"),
        ("The mayor opened it.", "It cost £5 million.", "before it"),
    ],
)
def test_what_stands_before_a_quote_says_only_whom_it_means(
    statement: str, quote: str, reason: str | None
) -> None:
    found = check(statement, [Source(quote, CONTEXT)]).reason
    assert (found is None) == (reason is None)
    assert (reason or "") in (found or "")


def test_all_of_them_are_those_last_spoken_of() -> None:
    context = "The traders lost their stalls. The fishermen moved to the quay."
    quote = Source("All of them pay a levy.", context)
    assert check("All of the fishermen pay a levy.", [quote]).reason is None
    assert "fishermen" in (check("All of the traders pay a levy.", [quote]).reason or "")


def test_a_claim_is_compared_without_the_claimant_that_opens_it() -> None:
    quote = Source("She wrote that no money was allocated for boats.", "", "Priya Raman Voss")
    statement = "According to Priya Raman Voss, there is money for boats."
    assert "opposite" in (check(statement, [quote]).reason or "")


def test_another_s_claim_on_the_same_matter_is_not_the_speaker_s() -> None:
    context = "Ann Toll feared that the harbour deal was only a start. The wardens hired a firm."
    quote = Source("They said that the deal had been put out to tender.", context, "the wardens")
    assert check("Ann Toll claims that the harbour deal was only a start.", [quote]).reason


def test_who_speaks_may_be_told_without_what_is_said() -> None:
    quote = Source("Ann Toll, the warden of Ashby, denied that any boat was lost.")
    assert check("Ann Toll is the warden of Ashby.", [quote]).reason is None
    assert check("No boat was lost.", [quote]).reason


def test_what_is_projected_is_no_fact() -> None:
    quote = Source("No money was set aside for a rise in demand of 10%, which is projected.")
    reason = check("The 10% rise in demand is a fact.", [quote]).reason
    assert "expected" in (reason or "")
