"""The evidence reader: which sentences of a passage answer the question?"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from vectorstore.errors import FootnoteError

QUESTION, PASSAGE = 0, 1  # segments
FORMAT = 3  # of the input below; weights made for another are refused
LONGEST = 512  # positions that the network has
LONGEST_QUESTION = 64  # word pieces; the longest question of squad2's tune articles has 46
LONGEST_HEADING = 44  # of the headings over our collections 97 % have fewer
HERE = Path(__file__).parent / "weights"


class ReaderError(FootnoteError):
    """The reader's weights cannot be used; the message says which file and what to do."""


@dataclass(frozen=True, slots=True)
class Window:
    """Consecutive sentences that are read together.

    Attributes:
        heading: Document title, section heading, who published and wrote it, the day.
    """

    sentences: tuple[str, ...]
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Encoded:
    """One question and window as the network sees them.

    Attributes:
        ids: Word pieces.
        kinds: The segment of each, of equal length.
        spans: Where each sentence's pieces are: first, and behind the last.
    """

    ids: list[int]
    kinds: list[int]
    spans: list[tuple[int, int]]


class InputEncoder:
    """Lays out a question and a window for the network.

    `[CLS] question [SEP] heading . sentence sentence ... [SEP]`.
    """

    def __init__(self, tokenizer: Tokenizer, max_length: int) -> None:
        tokenizer.no_padding()
        tokenizer.no_truncation()
        self._tokenizer = tokenizer
        self._max_length = max_length
        self._first, self._end, self._stop = (
            self._pieces([token])[0][0] for token in ("[CLS]", "[SEP]", ".")
        )

    def encode(self, question: str, window: Window) -> list[Encoded]:
        """Encode a window; one that is longer than `max_length` gives several.

        Each then begins with the last sentence of the one before, so that what "he" stands for is
        read again, and has no span for it. A sentence that is too long alone is read as far as the
        network's 512 positions reach.

        Returns:
            Layouts whose spans together are those of the sentences, in order.
        """
        asked, heading, *sentences = self._pieces([question, window.heading, *window.sentences])
        asked, heading = asked[:LONGEST_QUESTION], heading[:LONGEST_HEADING]
        lead = [self._first, *asked, self._end]
        kinds = [QUESTION] * len(lead)
        lead += [*heading, self._stop] if heading else []
        room = self._max_length - len(lead) - 1
        return [
            self._lay_out(lead, kinds, sentences[start:end], context)
            for start, end, context in _shares([len(one) for one in sentences], room)
        ]

    def words(self) -> Iterator[str]:
        """The pieces of the vocabulary that are whole words."""
        return (piece for piece in self._tokenizer.get_vocab() if piece.isalpha())

    def _lay_out(
        self, lead: list[int], kinds: list[int], sentences: list[list[int]], context: int
    ) -> Encoded:
        ids, spans = list(lead), []
        for at, pieces in enumerate(sentences):
            start = len(ids)
            ids += pieces[: LONGEST - start - 1]
            if at >= context:
                spans.append((start, len(ids)))
        ids.append(self._end)
        return Encoded(ids, kinds + [PASSAGE] * (len(ids) - len(kinds)), spans)

    def _pieces(self, texts: Sequence[str]) -> list[list[int]]:
        encodings = self._tokenizer.encode_batch(list(texts), add_special_tokens=False)
        return [encoding.ids for encoding in encodings]


def _shares(lengths: Sequence[int], room: int) -> Iterator[tuple[int, int, int]]:
    """Runs of sentences that fit: first, behind the last, and how many are there as context."""
    start = context = 0
    while start + context < len(lengths):
        end, total = start, 0
        while end < len(lengths) and (total + lengths[end] <= room or end <= start + context):
            total += lengths[end]
            end += 1
        yield start, end, context
        start, context = (end - 1, 1) if end < len(lengths) else (end, 0)


class Reader(Protocol):
    """What scores sentences: `EvidenceReader` or `HubReader`."""

    def score(self, question: str, windows: Sequence[Window]) -> list[list[float]]:
        """One logit per sentence of each window, in the order given."""
        ...


class EvidenceReader:
    """Scores the sentences of windows for a question with the shipped network, on ONNX Runtime.

    Each window is a run of its own on one thread, several at a time: on two cores that takes three
    quarters of the time of both cores on one run after the other, and no score depends on what
    else is read.
    """

    def __init__(
        self, session: onnxruntime.InferenceSession, encoder: InputEncoder, threads: int
    ) -> None:
        self._session = session
        self._encoder = encoder
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="reader")

    @classmethod
    def load(cls, folder: Path | None = None, threads: int = 2) -> "EvidenceReader":
        """Load the weights.

        Args:
            folder: where `reader.onnx`, `reader.json` and `tokenizer.json` are; by default the
                ones shipped in `assistant/reading/weights/`.
            threads: processor threads that one question may use.

        Raises:
            ReaderError: a file is missing, altered, or made for another input format.
        """
        folder = folder or HERE
        card = json.loads(_read(folder / "reader.json"))
        if card["format"] != FORMAT:
            raise ReaderError(
                f"{folder / 'reader.json'} has input format {card['format']}, this version reads "
                f"{FORMAT}. Restore assistant/reading/weights/ from the repository, or train again "
                "with `python -m evals.training`."
            )
        network = _checked(folder / "reader.onnx", card["sha256"]["reader.onnx"])
        pieces = _checked(folder / "tokenizer.json", card["sha256"]["tokenizer.json"])
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        session = onnxruntime.InferenceSession(
            network, sess_options=options, providers=["CPUExecutionProvider"]
        )
        tokenizer = Tokenizer.from_str(pieces.decode())
        return cls(session, InputEncoder(tokenizer, card["max_length"]), threads)

    @cached_property
    def words(self) -> frozenset[str]:
        """The whole words among its word pieces: the commonest of the language, lower-case."""
        return frozenset(self._encoder.words())

    def score(self, question: str, windows: Sequence[Window]) -> list[list[float]]:
        """One logit per sentence of each window, in the order given; higher is likelier evidence.

        Above zero the reader holds an answer for likelier than none, before calibration.
        """
        rows = [
            (number, encoded)
            for number, window in enumerate(windows)
            for encoded in self._encoder.encode(question, window)
        ]
        longest_first = sorted(range(len(rows)), key=lambda at: -len(rows[at][1].ids))
        logits = dict(
            zip(
                longest_first,
                self._pool.map(self._run, (rows[at][1] for at in longest_first)),
                strict=True,
            )
        )
        scores: list[list[float]] = [[] for _ in windows]
        for at, (number, _) in enumerate(rows):
            scores[number] += logits[at]
        return scores

    def _run(self, encoded: Encoded) -> list[float]:
        ids, kinds, sentences = pad([encoded])
        (logits,) = self._session.run(
            ["logits"], {"ids": ids, "kinds": kinds, "sentences": sentences}
        )
        found: list[float] = logits[0].tolist()
        return found


def pad(batch: Sequence[Encoded]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Rows of unequal length as arrays, zeros where one is shorter.

    Returns:
        Ids and segments, int64 (batch, longest), and 1 at the pieces of each sentence, float32
        (batch, most sentences, longest).
    """
    shape = (len(batch), max(len(one.ids) for one in batch))
    ids = np.zeros(shape, dtype=np.int64)
    kinds = np.zeros(shape, dtype=np.int64)
    most = max(len(one.spans) for one in batch)
    sentences = np.zeros((len(batch), most, shape[1]), dtype=np.float32)
    for row, one in enumerate(batch):
        ids[row, : len(one.ids)] = one.ids
        kinds[row, : len(one.kinds)] = one.kinds
        for at, (first, end) in enumerate(one.spans):
            sentences[row, at, first:end] = 1.0
    return ids, kinds, sentences


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ReaderError(
            f"The evidence reader cannot read {path} ({error.strerror}). "
            "Restore assistant/reading/weights/ from the repository."
        ) from error


def _checked(path: Path, sha256: str) -> bytes:
    content = _read(path)
    found = hashlib.sha256(content).hexdigest()
    if found != sha256:
        raise ReaderError(
            f"{path} is not the file that reader.json names (SHA-256 {found[:12]}..., "
            f"expected {sha256[:12]}...). Restore assistant/reading/weights/ from the repository."
        )
    return content
