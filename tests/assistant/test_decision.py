from assistant.decision import Decision, upheld_by
from tests.assistant.made import evidence

THEIRS = evidence("Ada Brook said that the toll was high.", 3.0)
OTHERS = evidence("Ivo Lunt said that it was low.", 4.0)
UNSURE = Decision((THEIRS,), (), 0.2, answers=False)


def test_who_is_heard_answers_where_the_best_of_all_is_theirs() -> None:
    sure = Decision((THEIRS, OTHERS), (), 0.8, answers=True)

    assert upheld_by(UNSURE, sure) == Decision((THEIRS,), (), 0.8, answers=True)


def test_what_others_say_makes_nobody_s_words_likelier() -> None:
    assert upheld_by(UNSURE, Decision((OTHERS, THEIRS), (), 0.8, answers=True)) == UNSURE
    assert upheld_by(UNSURE, Decision((THEIRS,), (), 0.1, answers=False)) == UNSURE
