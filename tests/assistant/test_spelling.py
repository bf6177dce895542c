from assistant.spelling import Speller

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


def test_a_name_spelt_two_ways_has_a_variant() -> None:
    assert Speller({"harlan": 1, "harland": 3, "hard": 2}).variants("Harland") == ["harlan"]


def test_an_ordinary_word_is_no_misspelling_of_another() -> None:
    speller = Speller({"nothing": 3, "sand": 2, "collapse": 5}, ordinary={"anything", "stand"})

    assert speller.correct("Does anything stand?")[0] == "Does anything stand?"
    assert speller.correct("Why did it colapse?")[0] == "Why did it collapse?"
