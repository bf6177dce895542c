"""Lays out windows of a passage for the network, with what each token should say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from tokenizers import Tokenizer

from assistant.reading import reader
from assistant.reading.reader import LONGEST, LONGEST_QUESTION, Encoded, InputEncoder
from evals.training.groups import Group, Window

LONGEST_ROW = 288  # word pieces; windows have 900 characters and one more sentence at most


@dataclass(frozen=True, slots=True)
class Row:
    """A window laid out for the network, with its labels.

    Attributes:
        group: Number of its group in the batch.
        right: Of each sentence, whether it answers; None where that is open.
        answer: Of each token of a sentence, 1 in the answer, 0 outside, -1 unknown or elsewhere.
        unsupported: Of each token of the question, the same for words the passage lacks.
    """

    group: int
    encoded: Encoded
    right: tuple[bool | None, ...]
    answer: list[int]
    unsupported: list[int]


class Layout:
    """Lays out windows as the assistant does and labels the tokens."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._encoder = InputEncoder(tokenizer, LONGEST_ROW)
        self._whole = InputEncoder(tokenizer, LONGEST)
        self._pieces = lru_cache(maxsize=None)(
            lambda text: tokenizer.encode(text, add_special_tokens=False).ids
        )

    def rows(self, groups: Sequence[Group]) -> list[Row]:
        """One row a window, or several where it is too long for one."""
        return [
            row
            for number, group in enumerate(groups)
            for window in group.windows
            for row in self._rows(number, group, window)
        ]

    def _rows(self, number: int, group: Group, window: Window) -> Iterator[Row]:
        right = iter(window.right)
        read = reader.Window(window.sentences, window.heading)
        encoder = self._whole if window.whole else self._encoder
        for encoded in encoder.encode(group.question, read):
            yield self._row(number, group, encoded, tuple(islice(right, len(encoded.spans))))

    def _row(
        self, number: int, group: Group, encoded: Encoded, flags: tuple[bool | None, ...]
    ) -> Row:
        question = self._pieces(group.question)[:LONGEST_QUESTION]
        answers = [self._pieces(answer) for answer in group.answers]
        answer = [-1] * len(encoded.ids)
        for (a, b), right in zip(encoded.spans, flags, strict=True):
            # A sentence marked right without an accepted answer does not say where the answer is.
            if right is False or (right and answers):
                answer[a:b] = [0] * (b - a)
            if right:
                _mark(answer, encoded.ids, answers, a, b)
        # Only a passage that answers is known to carry all that is asked, and only the one that did
        # before the question was changed is known to lack the changed words alone.
        unsupported = [-1] * len(encoded.ids)
        wrong = self._pieces(group.wrong)
        if wrong or any(flags):
            unsupported[1 : 1 + len(question)] = [0] * len(question)
            _mark(unsupported, encoded.ids, [wrong], 1, 1 + len(question))
        return Row(number, encoded, flags, answer, unsupported)


def _mark(
    labels: list[int], ids: Sequence[int], runs: Sequence[Sequence[int]], first: int, last: int
) -> None:
    """Set to 1 wherever one of the runs of word pieces occurs between two positions."""
    for run in runs:
        for at in range(first, last - len(run) + 1):
            if run and list(ids[at : at + len(run)]) == list(run):
                labels[at : at + len(run)] = [1] * len(run)
