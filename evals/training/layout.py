"""Lays out windows of a passage for the network, with what each token should say."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tokenizers import Tokenizer

from assistant.reader import CONTEXT, LONGEST_HEADING, LONGEST_QUESTION, QUESTION, Encoded
from evals.training.groups import Group, Window

LONGEST_ROW = 288  # word pieces; windows have 900 characters and one more sentence at most


@dataclass(frozen=True, slots=True)
class Row:
    """A window laid out for the network, with its labels.

    Attributes:
        group: Number of its group in the batch.
        spans: Where each sentence's tokens are.
        right: Of each sentence, whether it answers; None where that is open.
        answer: Of each token of a sentence, 1 in the answer, 0 outside, -1 unknown or elsewhere.
        unsupported: Of each token of the question, the same for words the passage lacks.
    """

    group: int
    encoded: Encoded
    spans: list[tuple[int, int]]
    right: tuple[bool | None, ...]
    answer: list[int]
    unsupported: list[int]


class Layout:
    """Lays out windows as `InputEncoder` does, with all their sentences, and labels the tokens."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._pieces = lru_cache(maxsize=None)(
            lambda text: tokenizer.encode(text, add_special_tokens=False).ids
        )
        self._first, self._end, self._stop = (
            self._pieces(token)[0] for token in ("[CLS]", "[SEP]", ".")
        )

    def rows(self, groups: Sequence[Group]) -> list[Row]:
        """One row a window."""
        return [
            self._row(number, group, window)
            for number, group in enumerate(groups)
            for window in group.windows
        ]

    def _row(self, number: int, group: Group, window: Window) -> Row:
        question = self._pieces(group.question)[:LONGEST_QUESTION]
        heading = self._pieces(window.heading)[:LONGEST_HEADING]
        ids = [self._first, *question, self._end, *heading, *([self._stop] if heading else [])]
        kinds = [QUESTION] * (len(question) + 2) + [CONTEXT] * (len(ids) - len(question) - 2)
        spans = []
        for text in window.sentences:
            pieces = self._pieces(text)[: LONGEST_ROW - len(ids) - 1]
            spans.append((len(ids), len(ids) + len(pieces)))
            ids, kinds = ids + pieces, kinds + [CONTEXT] * len(pieces)
        encoded = Encoded([*ids, self._end], [*kinds, CONTEXT])
        answers = [self._pieces(answer) for answer in group.answers]
        answer = [-1] * len(encoded.ids)
        for (a, b), right in zip(spans, window.right, strict=True):
            # A sentence marked right without an accepted answer does not say where the answer is.
            if right is False or (right and answers):
                answer[a:b] = [0] * (b - a)
            if right:
                _mark(answer, encoded.ids, answers, a, b)
        # Only a passage that answers is known to carry all that is asked, and only the one that did
        # before the question was changed is known to lack the changed words alone.
        unsupported = [-1] * len(encoded.ids)
        wrong = self._pieces(group.wrong)
        if wrong or any(window.right):
            unsupported[1 : 1 + len(question)] = [0] * len(question)
            _mark(unsupported, encoded.ids, [wrong], 1, 1 + len(question))
        return Row(number, encoded, spans, window.right, answer, unsupported)


def _mark(
    labels: list[int], ids: Sequence[int], runs: Sequence[Sequence[int]], first: int, last: int
) -> None:
    """Set to 1 wherever one of the runs of word pieces occurs between two positions."""
    for run in runs:
        for at in range(first, last - len(run) + 1):
            if run and list(ids[at : at + len(run)]) == list(run):
                labels[at : at + len(run)] = [1] * len(run)
