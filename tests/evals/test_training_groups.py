"""What the evidence reader learns from in an epoch."""

import random

from evals.training.data import WHOLE, Question, Sentence
from evals.training.groups import Drawer, Group, Prepared
from evals.training.lineup import LONGEST_LABEL, SIDE_BY_SIDE, line_up

OWN = tuple(Sentence(f"p{at}", f"Paper {at}", f"Fact number {at}.", "") for at in range(9))


def asked(answering: int | None) -> Prepared:
    """A question that the reader would answer with the first facts."""
    right = tuple(at == answering for at in range(len(OWN)))
    question = Question("q", WHOLE, "which fact is it", OWN, right, (), dev=False)
    return Prepared(question, tuple(range(len(OWN))), OWN[:3])


def lined_up(one: Prepared, share: float) -> list[Group]:
    groups = Drawer([one], [], random.Random(3), share).epoch()  # noqa: S311 - no secret
    return [group for group in groups if group.windows[0].whole]


def test_the_likeliest_sentences_stand_side_by_side_behind_their_headings() -> None:
    (group,) = lined_up(asked(answering=2), 1.0)

    (window,) = group.windows
    facts = set(window.sentences[1::2])
    assert facts == {one.text for one in OWN[:SIDE_BY_SIDE]}
    flags = dict(zip(window.sentences, window.right, strict=True))
    assert [flags[one.text] for one in OWN[:4]] == [False, False, True, False]
    assert set(window.right[::2]) == {None}


def test_a_right_sentence_is_mostly_given_where_the_reader_has_none() -> None:
    given = [any(lined_up(asked(answering=8), 1.0)[0].windows[0].right) for _ in range(3)]
    without = lined_up(asked(answering=None), 1.0)

    assert all(given)
    assert not any(without[0].windows[0].right)


def test_no_line_ups_unless_the_recipe_asks_for_them() -> None:
    assert lined_up(asked(answering=2), 0.0) == []


def test_a_long_heading_loses_its_middle() -> None:
    words = [f"w{number}" for number in range(30)]
    half = LONGEST_LABEL // 2

    label, sentence = line_up([(" ".join(words), "It cost £3m.")])

    assert label == f"{' '.join(words[:half])} ... {' '.join(words[-half:])}:"
    assert sentence == "It cost £3m."
