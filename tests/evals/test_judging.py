from evals import judging
from tests.evals.made import answer, question


def test_an_accepted_answer_in_a_cited_quote_of_the_first_two_statements_is_correct() -> None:
    asked = question(answers=["Leeds"])
    given = answer("Nothing.", "It was in Leeds.", "Nothing else.")
    assert judging.is_correct(asked, given, long_form=False, statements=2)
    assert not judging.is_correct(asked, given, long_form=False, statements=1)


def test_the_third_statement_comes_too_late() -> None:
    given = answer("Nothing.", "Nothing else.", "It was in Leeds.")
    assert not judging.is_correct(question(answers=["Leeds"]), given, False, statements=2)


def test_prose_is_judged_by_the_annotated_sentence() -> None:
    asked = question(answers=["prose " * 20], evidence=[["It rained all day ."], ["It snowed ."]])
    assert judging.is_correct(asked, answer("It snowed."), True, statements=2)
    assert not judging.is_correct(asked, answer("It was dry."), True, statements=2)


def test_prose_without_annotations_is_judged_by_its_document() -> None:
    asked = question(answers=["prose " * 20], relevant=["right"])
    assert judging.is_correct(asked, answer("Any.", documents=["right"]), True, statements=2)
    assert not judging.is_correct(asked, answer("Any.", documents=["wrong"]), True, statements=2)


def test_a_set_is_long_form_by_its_median_answer() -> None:
    short, long = question(answers=["Leeds"]), question(answers=["word " * 30])
    assert judging.is_long_form([short, long, long])
    assert not judging.is_long_form([short, short, long])
    assert not judging.is_long_form([question()])


def test_evidence_recall_is_that_of_the_best_annotator() -> None:
    asked = question(evidence=[["One.", "Two.", "Three.", "Four."], ["Two.", "Five."]])
    assert judging.evidence_recall(asked, answer("Two.", "Six.")) == 0.5


def test_asking_back_refuses_and_half_an_answer_does_not() -> None:
    assert judging.refused(answer(status="unclear"))
    assert judging.refused(answer(status="not_found"))
    assert not judging.refused(answer("Half.", status="partial"))
    assert not judging.refused(answer(status="about"))
