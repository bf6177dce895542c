from assistant.composing.leaning import leans, upheld
from tests.assistant.made import document, evidence

SAID = "The toll would bring in £40,000 a year."
POINTS = "That is on paper."
SPEECH = document(f"{SAID} {POINTS} The bridge is old.")


def test_what_only_points_at_the_sentence_before_stands_right_behind_it() -> None:
    said, points = evidence(SAID, 2.0, SPEECH), evidence(POINTS, 4.0, SPEECH)
    other = evidence("The bridge is old.", 3.0, SPEECH)

    assert upheld([said, other, points], [said, other, points]) == [said, points, other]
    assert upheld([points, other], [points, other, said]) == [said, points, other]


def test_it_is_not_shown_where_that_sentence_is_not() -> None:
    said, points = evidence(SAID, -9.0, SPEECH), evidence(POINTS, 1.0, SPEECH)
    other = evidence("The bridge is old.", 3.0, SPEECH)

    assert upheld([other, points], [other, points, said]) == [other]


def test_a_pointing_sentence_with_a_figure_or_many_words_stands_alone() -> None:
    figure = evidence("That was a rise of 4%.")
    long = evidence("This is the third time in a year that the bridge has been shut.")

    assert not leans(figure)
    assert not leans(long)
