"""What the evidence reader learns from."""

import random
import re
from typing import cast

import pytest
import torch
from tokenizers import Tokenizer

from assistant.reading import reader
from assistant.reading.reader import HERE, EvidenceReader
from evals.bench import half_of
from evals.training.corruption import Corrupter, mistype
from evals.training.data import (
    COLLECTIONS,
    SECTIONS,
    WHOLE,
    Question,
    Sentence,
    load_ours,
    load_whole,
    mark,
    read_lines,
    sentences_of,
)
from evals.training.groups import RIVALS, Drawer, Group, Prepared, Window
from evals.training.layout import Layout
from evals.training.mining import hard_ones, mine
from evals.training.stages import average

TEXT = "Rollo led the Normans in 911. He swore fealty to King Charles. The Normans spoke French."
OTHER = "Harold was crowned in 1066. He died at Hastings."


def asked(text: str, passage: tuple[Sentence, ...], answers: tuple[str, ...]) -> Question:
    right = mark(text, passage, answers)
    return Question("1", "squad2", text, passage, right, answers, dev=False)


def marked(tokens: list[int], labels: list[int]) -> list[int]:
    return [token for token, label in zip(tokens, labels, strict=True) if label == 1]


@pytest.fixture
def passage() -> tuple[Sentence, ...]:
    return sentences_of("dev/Normans/0", "Normans", TEXT)


@pytest.fixture
def layout() -> Layout:
    return Layout(Tokenizer.from_file(str(HERE / "tokenizer.json")))


def test_the_split_follows_the_first_digit_of_the_hash() -> None:
    assert half_of("Normans") == "tune"
    assert half_of("Harvard_University") == "report"


def test_sentences_know_what_stands_around_them(passage: tuple[Sentence, ...]) -> None:
    assert passage[1].before == "Rollo led the Normans in 911."
    assert passage[1].text == "He swore fealty to King Charles."
    assert passage[1].heading == "Normans"


def test_the_sentence_with_the_answer_is_right(passage: tuple[Sentence, ...]) -> None:
    assert mark("Whom did he swear fealty to?", passage, ("Charles", "King Charles")) == (
        False,
        True,
        False,
    )


def test_of_two_sentences_with_the_answer_the_more_alike_is_right(
    passage: tuple[Sentence, ...],
) -> None:
    assert mark("Who spoke French?", passage, ("Normans", "The Normans")) == (None, False, True)


def test_a_deceptive_question_has_no_right_sentence(passage: tuple[Sentence, ...]) -> None:
    assert mark("Who led the Saxons?", passage, ()) == (False, False, False)


def test_a_corrupted_question_names_what_was_put_in(passage: tuple[Sentence, ...]) -> None:
    questions = [
        asked("Who led the Normans in 911?", passage, ("Rollo",)),
        asked("Who was crowned in Winchester?", passage, ()),
    ]
    for seed in range(30):
        rng = random.Random(seed)  # noqa: S311 - no secret
        changed = Corrupter(questions, rng).corrupt(questions[0])

        assert changed is not None
        assert changed.text != questions[0].text
        assert changed.wrong.lower() in changed.text.lower()


def test_a_mistyped_question_keeps_most_of_its_words() -> None:
    question = "How much did the council spend on repairing roads?"
    for seed in range(30):
        rng = random.Random(seed)  # noqa: S311 - no secret
        kept = set(mistype(question, rng).split())

        assert len(kept & set(question.rstrip("?").split())) >= 4


def test_answer_and_unsupported_words_are_marked_on_their_tokens(layout: Layout) -> None:
    sentences = ("Rollo led the Normans.", "They spoke French.")
    true = Group("Who led them?", (Window("Normans", sentences, (True, False)),), ("Rollo",))
    false = Group("Who led the Danes?", (Window("", sentences, (False, False)),), wrong="Danes")
    tokenizer = Tokenizer.from_file(str(HERE / "tokenizer.json"))

    first, second = layout.rows([true, false])

    assert tokenizer.decode(marked(first.encoded.ids, first.answer)) == "rollo"
    assert tokenizer.decode(marked(second.encoded.ids, second.unsupported)) == "danes"
    assert 1 not in second.answer


def test_our_sections_are_whole_and_the_held_out_ones_are_marked() -> None:
    questions = load_ours()

    assert sum(not one.dev for one in questions) > 6000
    assert {one.own[0].passage.split("/")[1] for one in questions if one.dev} == {"held-out"}
    assert 0.3 < sum(not one.answerable for one in questions) / len(questions) < 0.4


def test_every_answer_of_our_sections_is_one_of_its_sentences() -> None:
    for path in SECTIONS.glob("*.jsonl"):
        for line in read_lines(path):
            for question in line["questions"]:
                assert question["q"].strip(), path.name
                assert all(0 <= at < len(line["sentences"]) for at in question["a"]), question


def test_no_section_is_there_twice() -> None:
    texts = [
        tuple(line["sentences"]) for path in SECTIONS.glob("*.jsonl") for line in read_lines(path)
    ]

    assert len(texts) == len(set(texts))


def test_a_question_over_a_collection_knows_every_sentence_that_answers() -> None:
    questions = load_whole()

    assert {one.source for one in questions} == {WHOLE}
    assert {one.dev for one in questions} == {True, False}
    for one in questions:
        assert len({sentence.passage for sentence in one.own}) > 10
    assert 0.25 < sum(not one.answerable for one in questions) / len(questions) < 0.45


def test_every_answer_of_our_collections_is_one_of_its_sentences() -> None:
    for path in COLLECTIONS.rglob("*.jsonl"):
        lines = list(read_lines(path))
        places = {
            f"{line['id']}:{at}"
            for line in lines
            if "sentences" in line
            for at in range(len(line["sentences"]))
        }
        asked = [line for line in lines if "q" in line]
        assert asked, path.name
        for line in asked:
            assert line["q"].strip(), path.name
            assert set(line["a"]) <= places, (path.name, line)


def test_a_question_over_a_collection_reads_rivals_beside_its_answer() -> None:
    own = tuple(
        Sentence(f"p{number}", "Buses", f"Bus {number} costs £{number}.", "") for number in range(8)
    )
    right = tuple(at == 3 for at in range(8))
    question = Question("q", WHOLE, "what is the fare on bus 3", own, right, (), dev=False)
    rivals = tuple(one for one, flag in zip(own, right, strict=True) if not flag)
    prepared = Prepared(question, order=tuple(range(8)), hard=rivals)

    (group,) = Drawer([prepared], [], random.Random(1)).epoch()  # noqa: S311 - no secret

    assert group.windows[0].right == (True,)
    assert [window.right for window in group.windows[1:]] == [(False,)] * RIVALS
    assert len({window.sentences for window in group.windows}) == 1 + RIVALS


class Liking:
    """A reader that likes sentences by a word that they hold."""

    def __init__(self, **logits: float) -> None:
        self._logits = logits

    def score(self, _: str, windows: list[reader.Window]) -> list[list[float]]:
        return [
            [
                next((logit for word, logit in self._logits.items() if word in text), -5.0)
                for text in window.sentences
            ]
            for window in windows
        ]


def prepared_bus(answer: int | None) -> Prepared:
    own = tuple(
        Sentence(f"p{number}", "Buses", f"Bus {name} costs £{number}.", "")
        for number, name in enumerate(("one", "two", "three", "four"))
    )
    right = tuple(at == answer for at in range(4))
    question = Question("q", WHOLE, "what is the fare on the bus", own, right, (), dev=False)
    return Prepared(question, order=(0, 1, 2, 3), hard=())


def test_mining_keeps_what_the_reader_took_for_the_answer() -> None:
    liking = cast("EvidenceReader", Liking(one=-1.0, two=3.0, three=1.0, four=0.0))

    ((answered, ahead), (unanswered, none)) = mine([prepared_bus(2), prepared_bus(None)], liking)

    assert ahead == 1.0 - 3.0
    assert [one.text for one in answered.hard] == [
        "Bus two costs £1.",
        "Bus four costs £3.",
        "Bus one costs £0.",
    ]
    assert none == -3.0
    assert unanswered.order == (1, 2, 3, 0)


def test_easy_questions_are_mostly_left_out() -> None:
    easy = cast("EvidenceReader", Liking(three=9.0))
    rng = random.Random(1)  # noqa: S311 - no secret
    kept = hard_ones([prepared_bus(2)] * 200, easy, rng)
    assert 40 < len(kept) < 80
    assert len(hard_ones([prepared_bus(1)] * 20, easy, rng)) == 20


def test_the_average_of_stages_lies_between_them() -> None:
    stages = [{"w": torch.tensor([0.0, 4.0])}, {"w": torch.tensor([1.0, 0.0])}]
    assert average(stages, (0.25, 0.75))["w"].tolist() == [0.75, 1.0]


def test_a_collection_says_whose_document_a_sentence_is_from() -> None:
    sources = [one.own[0].source for one in load_whole()]

    assert sum(map(bool, sources)) > 0.95 * len(sources)
    assert any(re.search(r", \d{1,2} [A-Z][a-z]+ (19|20)\d\d$", one) for one in sources)
    first = load_whole()[0].own[0]
    assert first.headed == f"{first.heading}. {first.source}"
    assert not any(one.own[0].source for one in load_ours())
