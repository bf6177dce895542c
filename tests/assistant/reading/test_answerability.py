from assistant.questions.question import analyse
from assistant.reading.answerability import features_of
from assistant.reading.reading import Reading
from tests.assistant.made import document, evidence

SENTENCE = "The mill must stay open."
FAREWELL = "Yours faithfully,\n\nIvor Lunt\nArlow"


def test_a_letter_carries_the_name_of_who_signs_it() -> None:
    question = analyse("What does Ivor Lunt want?")
    letter = document(f"Dear Editor,\n\n{SENTENCE}\n\n{FAREWELL}")
    unsigned = document(f"Dear Editor,\n\n{SENTENCE}", name="unsigned")

    def missing(of: object) -> float:
        best = evidence(SENTENCE, of=of)  # type: ignore[arg-type]
        return features_of(question, Reading((), (best,), {}))["names_not_said"]

    assert (missing(letter), missing(unsigned)) == (0.0, 1.0)
