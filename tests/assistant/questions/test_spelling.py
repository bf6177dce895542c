import pytest

from assistant.chain import Assistant
from assistant.questions.capitals import written
from assistant.questions.dictionary import is_listed
from assistant.questions.spelling import Speller

SPELLER = Speller({"marlow": 4, "marlows": 1, "council": 40, "transport": 9, "harlow": 2, "bus": 7})


def test_an_unknown_word_becomes_its_nearest_known_word() -> None:
    corrected, made = SPELLER.correct("Which counsil runs trasnport in Marlov?")

    assert corrected == "Which council runs transport in Marlow?"
    assert [(one.typed, one.known) for one in made] == [
        ("counsil", "council"),
        ("trasnport", "transport"),
        ("Marlov", "Marlow"),
    ]


def test_known_words_and_their_inflections_stay() -> None:
    assert SPELLER.correct("councils and Harlow's buses") == ("councils and Harlow's buses", ())


def test_short_and_far_words_stay() -> None:
    assert SPELLER.correct("bys zeppelin 1234") == ("bys zeppelin 1234", ())


@pytest.mark.parametrize(
    ("asked", "mended"),
    [
        ("What did CAMRA say to Mr Reeder?", "What did CAMRA say to Mr Reeder?"),
        ("What did Mr Reeder say in Marlov?", "What did Mr Reeder say in Marlow?"),
        ("Reeder of what?", "Reader of what?"),
        ("Which reeder?", "Which reader?"),
    ],
)
def test_a_name_is_no_misspelling_of_a_word_that_the_collection_writes_small(
    asked: str, mended: str
) -> None:
    words = {"camera": 4, "reader": 2, "marlow": 4}
    small = {"camera", "reader"}
    speller = Speller(words, written=lambda word: word if word in small else word.capitalize())

    assert speller.correct(asked)[0] == mended


@pytest.mark.parametrize("asked", ["What did Marlow spend?", "Wendover Council's budget"])
def test_a_name_keeps_its_first_letter(asked: str) -> None:
    speller = Speller({"harlow": 4, "andover": 3, "spend": 2})

    assert speller.correct(asked)[0] == asked


@pytest.mark.parametrize(
    "asked", ["Who carries an unlicensed dog?", "Is it eligible?", "a noncompliant kennel"]
)
def test_no_word_becomes_its_opposite(asked: str) -> None:
    speller = Speller({"licensed": 4, "ineligible": 2, "compliant": 3, "kennel": 2, "carries": 1})

    assert speller.correct(asked)[0] == asked


def test_the_collection_says_which_words_it_writes_small(assistant: Assistant) -> None:
    assert written("council", assistant.store) == "council"
    assert written("yasin", assistant.store) == "Yasin"
    assert written("blmk", assistant.store) == "BLMK"


@pytest.mark.parametrize(
    ("asked", "mended"),
    [
        ("did graeme ostler vote for the ferry", "did Graeme Ostler vote for the ferry"),
        ("what is graeme’s salary at the hca?", "what is Graeme’s salary at the HCA?"),
        ("what did the council say", "what did the council say"),
    ],
)
def test_a_name_typed_small_gets_its_capitals_back(asked: str, mended: str) -> None:
    spelt = {"graeme": "Graeme", "ostler": "Ostler", "hca": "HCA", "council": "Council"}
    vocabulary = dict.fromkeys([*spelt, "ferry", "salary", "vote"], 3)
    speller = Speller(vocabulary, {"what", "did"}, lambda word: spelt.get(word, word))

    assert speller.correct(asked) == (mended, ())


@pytest.mark.parametrize("typed", ["oneil", "oneill", "o'neil", "o’neill", "O'Neil"])
def test_an_irish_name_gets_its_apostrophe_back(typed: str) -> None:
    speller = Speller({"neill": 3}, {"neil", "other"}, lambda word: f"O'{word.capitalize()}")

    assert speller.correct(f"what did {typed} and other people say")[0] == (
        "what did O'Neill and other people say"
    )


def test_an_ordinary_word_is_no_misspelling_of_another() -> None:
    speller = Speller({"nothing": 3, "sand": 2, "collapse": 5}, ordinary={"anything", "stand"})

    assert speller.correct("Does anything stand?")[0] == "Does anything stand?"
    assert speller.correct("Why did it colapse?")[0] == "Why did it collapse?"


@pytest.mark.parametrize(
    ("asked", "mended"),
    [
        ("What did Harriott say?", "What did Harriott say?"),
        ("What did Harriot say?", "What did Harriet say?"),
    ],
)
def test_a_name_two_letters_off_is_another_name(asked: str, mended: str) -> None:
    assert Speller({"harriet": 3}).correct(asked)[0] == mended


def test_a_word_that_asks_is_no_misspelling_of_the_collection() -> None:
    speller = Speller({"surprise": 3, "letter": 4})

    assert speller.correct("sumarise the leter")[0] == "summarise the letter"
    assert speller.correct("summarise the letter")[0] == "summarise the letter"


@pytest.mark.parametrize(
    ("asked", "mended"),
    [
        ("who desinged the pier", "who designed the pier"),
        ("what do rent payers get", "what do rent payers get"),
        ("the counciler's pier", "the councillor's pier"),
        ("who resigend", "who resigned"),
    ],
)
def test_a_word_is_mended_to_one_of_the_language_where_that_is_nearer(
    asked: str, mended: str
) -> None:
    vocabulary = {"resigned": 3, "papers": 5, "councillor": 9, "pier": 2, "rent": 2}
    speller = Speller(vocabulary, {"designed", "pay", "council", "what", "get", "rent"})

    assert speller.correct(asked)[0] == mended


@pytest.mark.parametrize(
    ("asked", "mended"),
    [
        ("how many bin lorries and outages", "how many bin lorries and outages"),
        ("why isnt the overspend known", "why isnt the overspend known"),
        ("whos to blame", "whos to blame"),
        ("did hanna grumble about hanna", "did Hannah grumble about Hannah"),
        ("who sits at westminister", "who sits at Westminster"),
        ("the coucil grumbeld", "the council grumbled"),
    ],
)
def test_a_word_of_the_dictionary_is_a_misspelling_of_a_name_at_most(
    asked: str, mended: str
) -> None:
    small = {"worries": 3, "bins": 2, "outrages": 1, "council": 9, "overseen": 2, "grumbled": 1}
    speller = Speller(
        {**small, "hannah": 4, "westminster": 1},
        {"over", "spend", "many", "known", "blame", "west", "minister", "sits"},
        lambda word: word if word in small else word.capitalize(),
        is_listed,
    )

    assert speller.correct(asked)[0] == mended


@pytest.mark.parametrize("word", ["apologise", "privatised", "harbours", "theatre", "counselling"])
def test_a_british_spelling_is_listed(word: str) -> None:
    assert is_listed(word)


@pytest.mark.parametrize("word", ["counsil", "desinged", "privatizde", "libary"])
def test_a_misspelling_is_not_listed(word: str) -> None:
    assert not is_listed(word)


def test_letters_chosen_one_by_one_are_no_misspelling() -> None:
    speller = Speller({"dhns": 4, "mcdonald": 3})

    assert speller.correct("Are dLNs met?")[0] == "Are dLNs met?"
    assert speller.correct("Who is McDonlad?")[0] == "Who is Mcdonald?"


def test_what_is_done_again_is_no_misspelling_of_doing_it_once() -> None:
    speller = Speller({"cladding": 4})

    assert speller.correct("who pays for the recladding") == ("who pays for the recladding", ())


def test_a_letter_and_a_word_typed_as_one_are_joined_as_the_collection_has_them() -> None:
    speller = Speller({"x": 3, "ray": 3, "wray": 5, "closes": 2})

    assert speller.correct("when closes xray")[0] == "when closes x-ray"
    assert Speller({"ray": 3}).correct("xray bulletin")[0] == "xray bulletin"


def test_a_word_typed_small_is_no_name_that_begins_otherwise() -> None:
    speller = Speller({"Wendle".lower(): 4, "bendle": 1}, written=str.capitalize)

    assert speller.correct("what is a tendle")[0] == "what is a tendle"


def test_of_two_as_near_the_one_that_ends_alike_is_meant() -> None:
    speller = Speller({"final": 9, "finally": 1, "open": 3})

    assert speller.correct("did it finaly open")[0] == "did it finally open"
