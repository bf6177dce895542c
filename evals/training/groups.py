"""What the network learns from in one epoch: questions, each with a drawn set of candidates."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from assistant.reading.stretches import headed
from evals.training.corruption import Corrupted, Corrupter, mistype
from evals.training.data import OURS, WHOLE, Question, Sentence, holds
from evals.training.lineup import SIDE_BY_SIDE, line_up
from evals.training.negatives import Ranker

HARD = 12  # negatives of other passages kept for each question, of which an epoch draws one
OWN, ELSEWHERE = (350, 900), (150, 450)  # characters of a window, drawn between these
FALSE, REMOVED = 0.6, 0.15  # shares of answered questions also asked falsely, or without the answer
HARD_SHARE = 0.5  # share of questions that also read a window of another passage
GIVEN = 0.7  # share of line-ups that get a right sentence where the reader has none in it
RIVALS = 3  # other passages that a question over a whole collection reads besides
CHANGED = 0.2  # share of groups whose headings lose their source, or gain a day if they have none
PLAIN = 0.2  # share of groups without any heading


@dataclass(frozen=True, slots=True)
class Window:
    """Consecutive sentences of a passage, read together.

    Attributes:
        right: Of each sentence, whether it answers; None where that is open.
        whole: Whether it is a line-up, read at once however long.
    """

    heading: str
    sentences: tuple[str, ...]
    right: tuple[bool | None, ...]
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A question as typed and the windows read for it.

    Attributes:
        answers: Accepted answers, to mark in the sentences that answer.
        wrong: Words of the question that its passage does not carry, if it was made false.
    """

    question: str
    windows: tuple[Window, ...]
    answers: tuple[str, ...] = ()
    wrong: str = ""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A question with its own sentences in order of likeness and its hard negatives."""

    question: Question
    order: tuple[int, ...]
    hard: tuple[Sentence, ...]


def prepare(questions: Sequence[Question], extra: Sequence[Sentence]) -> list[Prepared]:
    """Rank all sentences for each question.

    Args:
        questions: The training questions.
        extra: Further sentences of the collection, to draw hard negatives from.
    """
    own = {id(one): one for question in questions for one in question.own}
    ranker = Ranker([*own.values(), *extra])
    found = []
    for start in range(0, len(questions), 256):
        part = questions[start : start + 256]
        rows = ranker.scores([question.text for question in part])
        found += [
            Prepared(one, tuple(ranker.order(one, row)), tuple(ranker.hard(one, row, HARD)))
            for one, row in zip(part, rows, strict=True)
        ]
    return found


class Drawer:
    """Draws an epoch's groups from the prepared questions."""

    def __init__(
        self,
        prepared: Sequence[Prepared],
        extra: Sequence[Sentence],
        rng: random.Random,
        lined_up: float = 0.0,
    ) -> None:
        """Take what to draw from.

        Args:
            prepared: The questions.
            extra: Further sentences of the collection.
            rng: Draws.
            lined_up: Share of the questions over collections that are also asked of a line-up.
        """
        self._prepared = prepared
        self._rng = rng
        self._lined_up_share = lined_up
        asked = [one.question for one in prepared if one.question.source not in (OURS, WHOLE)]
        self._corrupter = Corrupter(asked, rng)
        self._passages = _by_passage(extra)
        for own in {id(one.question.own): one.question.own for one in prepared}.values():
            self._passages |= _by_passage(own)

    def epoch(self) -> list[Group]:
        """Each question, and of some answered ones a version that nothing answers."""
        groups = []
        for one in self._prepared:
            groups.append(self._genuine(one))
            if one.question.source == WHOLE and self._rng.random() < self._lined_up_share:
                groups.append(self._lined_up(one))
            if not one.question.answerable or one.question.source == WHOLE:
                continue
            chance = self._rng.random()
            # Ours come with false questions that people wrote, which teach more than swapped words.
            falsely = chance < FALSE and one.question.source != OURS
            changed = self._corrupter.corrupt(one.question) if falsely else None
            if changed:
                groups.append(self._false(one, changed))
            elif chance > 1 - REMOVED:
                groups.append(self._removed(one))
        self._rng.shuffle(groups)
        return groups

    def _genuine(self, one: Prepared) -> Group:
        question = one.question
        dress = self._dress()
        right = [at for at, flag in enumerate(question.right) if flag]
        anchor = self._rng.choice(right or list(one.order[:2]))
        windows = [self._window_at(question, question.own[anchor], OWN, dress)]
        windows += [
            self._window_at(question, rival, ELSEWHERE, dress)
            for rival in self._rivals(one, question.own[anchor].passage)
        ]
        return Group(mistype(question.text, self._rng), tuple(windows), question.answers)

    def _lined_up(self, one: Prepared) -> Group:
        """What the reader likes best, side by side, and mostly a sentence that answers."""
        question = one.question
        best = one.order[:SIDE_BY_SIDE]
        right = [at for at, flag in enumerate(question.right) if flag]
        if right and not any(question.right[at] for at in best) and self._rng.random() < GIVEN:
            best = (*best[:-1], self._rng.choice(right))
        dress = self._dress()
        shown = self._rng.sample(best, len(best))
        parts = line_up([(dress(question.own[at]), question.own[at].text) for at in shown])
        flags = tuple(flag for at in shown for flag in (None, question.right[at]))
        lined_up = Window("", parts, flags, whole=True)
        return Group(mistype(question.text, self._rng), (lined_up,), question.answers)

    def _rivals(self, one: Prepared, passage: str) -> list[Sentence]:
        """Sentences to read besides, each of a passage of its own."""
        whole = one.question.source == WHOLE
        if not one.hard or (not whole and self._rng.random() >= HARD_SHARE):
            return []
        mixed = self._rng.sample(one.hard, len(one.hard))
        found = {rival.passage: rival for rival in mixed if rival.passage != passage}
        return list(found.values())[: RIVALS if whole else 1]

    def _false(self, one: Prepared, changed: Corrupted) -> Group:
        own = one.question.own
        anchor = one.question.right.index(True)
        window = self._window(own, (False,) * len(own), anchor, OWN, self._dress())
        return Group(mistype(changed.text, self._rng), (window,), wrong=changed.wrong)

    def _removed(self, one: Prepared) -> Group:
        """The passage without whatever may answer: all that looks right is not."""
        left = [
            sentence
            for sentence, flag in zip(one.question.own, one.question.right, strict=True)
            if flag is False
        ]
        if not left:
            return self._genuine(one)
        anchor = self._rng.randrange(len(left))
        window = self._window(left, (False,) * len(left), anchor, OWN, self._dress())
        return Group(mistype(one.question.text, self._rng), (window,))

    def _window_at(
        self,
        question: Question,
        sentence: Sentence,
        size: tuple[int, int],
        dress: Callable[[Sentence], str],
    ) -> Window:
        """A window around a sentence in its passage, marked as the question's own or by answers."""
        sentences = self._passages[sentence.passage]
        known = dict(zip(question.own, question.right, strict=True))
        right = [
            known[one]
            if one in known
            else None
            if any(holds(one.text, answer) for answer in question.answers)
            else False
            for one in sentences
        ]
        return self._window(sentences, right, sentences.index(sentence), size, dress)

    def _window(
        self,
        sentences: Sequence[Sentence],
        right: Sequence[bool | None],
        anchor: int,
        size: tuple[int, int],
        dress: Callable[[Sentence], str],
    ) -> Window:
        """Grow a window around a sentence, now before it and now after it, to a random size."""
        room = self._rng.randint(*size) - len(sentences[anchor].text)
        first, last = anchor, anchor + 1
        ahead = self._rng.random() < 0.5
        while room > 0 and (first > 0 or last < len(sentences)):
            ahead = (not ahead and last < len(sentences)) or first == 0
            first, last = (first, last + 1) if ahead else (first - 1, last)
            room -= len(sentences[last - 1 if ahead else first].text)
        return Window(
            dress(sentences[anchor]),
            tuple(one.text for one in sentences[first:last]),
            tuple(right[first:last]),
        )

    def _dress(self) -> Callable[[Sentence], str]:
        """Vary the headings of a group, alike for all so that they give nothing away."""
        chance = self._rng.random()
        if chance < PLAIN:
            return lambda _: ""
        if chance < PLAIN + CHANGED:
            day, year = self._rng.randint(1, 28), self._rng.randint(1995, 2026)
            line = f"{day} {self._rng.choice(MONTHS)} {year}"
            return lambda one: one.heading if one.source else headed(one.heading, line)
        return lambda one: one.headed


def _by_passage(sentences: Sequence[Sentence]) -> dict[str, tuple[Sentence, ...]]:
    groups = groupby(sentences, key=lambda one: one.passage)
    return {passage: tuple(several) for passage, several in groups}


MONTHS = (
    "January February March April May June July August September October November December".split()
)
