from datetime import date

import pytest

from assistant.questions.question import analyse
from assistant.reading.reading import Reading
from assistant.sources.filtering import Sources, heard, sources_of, stanced
from assistant.sources.named_sources import Claimant, claimant_in
from tests.assistant.made import document, evidence, listing

CLAIM = "Residents claim that the tender was secret."
DENIAL = "The council denied that the tender was secret."
BOTH = document(f"{CLAIM} {DENIAL}")


def order(stance: str | None) -> list[str]:
    reading = Reading((), (evidence(DENIAL, 3.0, BOTH), evidence(CLAIM, 1.0, BOTH)), {})
    return [one.quote for one in stanced(reading, stance).evidence]  # type: ignore[arg-type]


def test_who_claims_is_not_answered_by_who_denies() -> None:
    assert order("claims") == [CLAIM, DENIAL]


def test_who_denies_is_answered_by_the_denial() -> None:
    assert order("denies") == [DENIAL, CLAIM]


def test_without_a_stance_asked_for_nothing_moves() -> None:
    assert order(None) == [DENIAL, CLAIM]


def test_the_stance_that_is_asked_for_is_the_question_s() -> None:
    assert sources_of("Who denies that the tender was secret?", ()).stance == "denies"
    assert sources_of("Who said that the tender was secret?", ()).stance is None


LISTING = (
    listing(id="echo", publisher="Wendle Echo", published=date(2017, 5, 1), kind="news"),
    listing(id="record", title="Ferry debate", published=date(2021, 5, 1), kind="hansard",
            speaker="Ann Lee"),
    listing(id="nhs", title="Health in 2019", publisher="NHS Wendle", kind="report"),
    listing(id="senate", path="senate-report.txt", title="Harbour dues", kind="document"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "rest", "documents"),
    [
        ("What did the Echo say about the ferry?", "Tell me about the ferry", {"echo"}),
        ("What did the Wendle Echo report about the ferry before 2018?",
         "Tell me about the ferry", {"echo"}),
        ("What did the MP say about dues in Hansard?", "Tell me about dues", {"record"}),
        ("In Hansard, what is said about dues?", "Tell me about dues", {"record"}),
        ("What was said in the Senate about dues?", "Tell me about dues", {"senate"}),
        ("How much did the news say the ferry cost?", "How much the ferry cost?", {"echo"}),
        ("How much did it cost according to news published before 2018?",
         "How much did it cost?", {"echo"}),
        ("What was said about dues before 2015?", "What was said about dues?", set()),
        ("How much did it cost, in “Ferry debate”?", "How much did it cost?", {"record"}),
        ("Who sits for Wendle in Parliament?", "Who sits for Wendle in Parliament?", set()),
        ("How many cases were reported in Wendle?", "How many cases were reported in Wendle?",
         set()),
        ("How many seats had Labour before the 2019 election?",
         "How many seats had Labour before the 2019 election?", set()),
        ("What did the Debate say about dues?", "Tell me about dues", {"record"}),
        ("What did it cost according to the Hansard debate?", "What did it cost?", {"record"}),
        ("What did it cost according to the Echo article?", "What did it cost?", {"echo"}),
        # A kind of documents that the collection has none of
        ("What was said in the FOI reply about dues?", "Tell me about dues", set()),
    ],
)  # fmt: skip
def test_words_that_choose_sources_leave_the_question(
    asked: str, rest: str, documents: set[str]
) -> None:
    sources = sources_of(asked, LISTING)

    assert (sources.question, set(sources.documents or ())) == (rest, documents)


@pytest.mark.parametrize(
    "asked",
    [
        "What did the Courier say about the ferry?",
        "What did the letter say about the ferry?",
        "How much was spent in Wendle?",
        "How many boats sail in the ferry trade?",
        "What was said in the reply about dues?",
    ],
)
def test_words_that_choose_no_source_stay(asked: str) -> None:
    assert sources_of(asked, LISTING) == Sources(asked)


def test_a_kind_that_the_collection_lacks_leaves_no_document() -> None:
    sources = sources_of("According to Hansard, what did the ferry cost?", LISTING[:1])

    assert sources.documents == frozenset()
    assert sources.note.startswith("No document of the collection")


def test_the_same_can_be_asked_of_all_with_the_words_that_name_a_source() -> None:
    asked = "What did the ferry cost, according to the Echo?"

    assert sources_of(asked, LISTING).of_any == Sources(asked)
    assert sources_of("What did the ferry cost?", LISTING).of_any is None


def test_what_was_published_before_a_day_was_so_before_it() -> None:
    sources = sources_of("How much did the ferry cost before 2018?", LISTING)
    early, late = (document("It cost £3m.", published=date(year, 1, 31)) for year in (2017, 2018))
    told = document("In 2016 it cost £2m.", published=date(2018, 1, 31))
    read = Reading((), tuple(evidence(one.text, 1.0, one) for one in (early, late, told)), {})

    assert sources.question == "How much did the ferry cost?"
    assert [one.document for one in sources.timely(read).evidence] == [early, told]


def test_the_time_of_an_event_stays_where_no_source_is_as_old() -> None:
    asked = "Who was mayor before 1990?"

    assert sources_of(asked, LISTING) == Sources(asked)


def test_the_latest_comes_first() -> None:
    sources = sources_of("What is the latest cost of the ferry?", LISTING)
    old, new = (evidence(f"£{year}", 1.0, document(f"£{year}", published=date(year, 1, 1)))
                for year in (2019, 2020))  # fmt: skip

    assert sources.question == "What is the cost of the ferry?"
    assert sources.ordered(analyse(sources.question), [old, new]) == [new, old]


@pytest.mark.parametrize(
    "asked", ["How much is the ferry these days?", "ferry fare now", "the price at the moment"]
)
def test_words_for_the_present_ask_for_the_latest(asked: str) -> None:
    assert sources_of(asked, LISTING).latest


def test_of_figures_only_the_newest_that_tells_one_comes_first() -> None:
    old, older, idle = (
        evidence(text, 1.0, document(text, name=text, published=date(year, 1, 1)))
        for text, year in (("It is £2.", 2019), ("It was £1.", 2018), ("It sails.", 2021))
    )
    new = evidence("It is £3.", 1.0, document("It is £3.", name="new", published=date(2020, 1, 1)))
    undated = evidence("It is £4.", 1.0, document("It is £4.", name="undated", published=None))
    fare = Sources("What is the fare?", latest=True)
    asked = analyse("What is the fare?")

    assert fare.ordered(asked, [old, older, idle, new]) == [new, old, older, idle]
    assert fare.ordered(asked, [undated, old, new]) == [undated, old, new]


def test_who_holds_a_post_is_not_told_by_whatever_is_newest() -> None:
    holder, newer = (
        evidence(text, 1.0, document(text, name=text, published=date(year, 1, 1)))
        for text, year in (("Ann Lee runs it.", 2019), ("Bea Moss came.", 2021))
    )

    asked = analyse("Who runs the ferry?")
    assert Sources(asked.text, latest=True).ordered(asked, [holder, newer]) == [holder, newer]


@pytest.mark.parametrize("asked", ["What did they want in their letter?", "What is in the letter?"])
def test_an_open_letter_is_a_letter_by_its_title_or_file(asked: str) -> None:
    letters = (
        listing(id="open", title="An open letter to the harbour board"),
        listing(id="file", path="ferry-letter-2022.txt"),
        listing(id="news", path="newsletter.md"),
    )

    assert sources_of(asked, letters).documents == frozenset({"open", "file"})


def test_a_refusal_says_where_it_was_looked_for() -> None:
    assert sources_of("What did it cost?", LISTING).note == ""
    assert "one document" in sources_of("What did the Echo say about dues?", LISTING).note
    assert sources_of("What was said about dues before 2015?", LISTING).note.startswith("No doc")


def test_as_of_a_year_asks_later_documents_where_there_are_no_others() -> None:
    asked = "What did it cost as of 2018?"

    alone = sources_of(asked, LISTING[1:])
    both = sources_of(asked, LISTING)

    assert alone == Sources(asked)
    assert both == Sources("What did it cost?", frozenset({"echo"}))


def test_who_is_to_be_heard_leaves_the_question_where_they_speak() -> None:
    said = evidence("The mayor said that it cost £3m.", 1.0)
    both = Reading((), (said, evidence("It cost £2m.")), {})
    claimant = claimant_in("According to the mayor, what did it cost?")

    assert claimant == Claimant("the mayor", "What did it cost?")
    assert heard(both, claimant) == Reading((), (said,), {})
    assert heard(Reading((), both.evidence[1:], {}), claimant) is None


def test_what_they_asked_for_may_be_listed_in_the_next_sentence() -> None:
    made = "The leaders made three demands of the port."
    listed = "The paper names them: a lower toll; a later ferry; and a new quay."
    other = "The quay is old."
    source = document(f"{made} {listed} {other}")
    read = tuple(evidence(one, 1.0, source) for one in (made, listed, other))
    claimant = claimant_in("What did the leaders demand from the port?")

    assert claimant is not None
    found = heard(Reading((), read, {}), claimant)

    assert found is not None
    assert [one.quote for one in found.evidence] == [made, listed]


DEBATE = document(
    "Ada Brook said that the toll would ruin the ferry. She said that it came too soon.\n\n"
    "Ivo Lunt said that the toll was fair. Ada Brook said that the quay was clean.\n"
)
TOLL, SOON = "Ada Brook said that the toll would ruin the ferry.", "She said that it came too soon."
OTHER, QUAY = "Ivo Lunt said that the toll was fair.", "Ada Brook said that the quay was clean."


def test_what_somebody_said_of_a_matter_is_theirs_and_of_it() -> None:
    ranked = tuple(
        evidence(one, 3.0 - at / 10, DEBATE) for at, one in enumerate((OTHER, TOLL, SOON, QUAY))
    )
    claimant = claimant_in("What did Councillor Brook say about the toll?")

    assert claimant
    found = heard(Reading((), ranked, {}), claimant)

    assert found
    assert [one.quote for one in found.evidence] == [TOLL, SOON]


def test_another_s_name_in_a_post_makes_nobody_its_speaker() -> None:
    told = evidence("Ivo Lunt, who succeeded Ada Brook as chair of the port, said it was safe.")
    claimant = claimant_in("What did Ada Brook say about the port?")

    assert claimant
    assert heard(Reading((), (told,), {}), claimant) is None


def test_what_a_council_says_is_looked_for_in_what_others_write_too() -> None:
    port = listing(id="port", publisher="Arlow Council", kind="foi")

    assert sources_of("What did the council say about the toll?", (port,)).documents is None
