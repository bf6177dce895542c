"""The evidence reader: does this sentence, with its heading and neighbours, answer the question?"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

QUESTION, CONTEXT, SENTENCE = 0, 1, 2  # segments; the last marks the sentence that is judged
FORMAT = 1  # of the input below; weights made for another are refused
LONGEST = 512  # positions that the network has
LONGEST_QUESTION = 64  # word pieces; the longest question of squad2's tune articles has 46
LONGEST_HEADING = 20
NEAR = 400  # characters of context on either side; about 90 word pieces
BATCH = 16  # candidates a run: 12 fit in one, and memory stays small for hundreds
HERE = Path(__file__).parent / "weights"


class ReaderError(Exception):
    """The reader's weights cannot be used; the message says which file and what to do."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence to read with what stands around it.

    Attributes:
        before: The text before it in its passage; the reader cuts it.
        after: The text after it.
        heading: Document title, section heading, publisher, date line.
    """

    sentence: str
    before: str = ""
    after: str = ""
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Encoded:
    """One question and candidate as the network sees them: ids and segments, of equal length."""

    ids: list[int]
    kinds: list[int]


class InputEncoder:
    """Lays out a question and a candidate for the network.

    `[CLS] question [SEP] heading . before SENTENCE after [SEP]`.

    The sentence is told from its context by its segment. Context fills up what is left of
    `max_length`, mostly from before the sentence, where what "he" and "the letter" stand for is
    found. A longer sentence is still read whole, up to the network's 512 positions.
    """

    def __init__(self, tokenizer: Tokenizer, max_length: int) -> None:
        tokenizer.no_padding()
        tokenizer.no_truncation()
        self._tokenizer = tokenizer
        self._max_length = max_length
        self._first, self._end, self._stop = (
            tokenizer.encode(token, add_special_tokens=False).ids[0]
            for token in ("[CLS]", "[SEP]", ".")
        )

    def encode(self, question: str, candidates: Sequence[Candidate]) -> list[Encoded]:
        """Encode each candidate with the question, in the order given."""
        texts = [question, *chain.from_iterable(_texts(one) for one in candidates)]
        pieces = [
            encoding.ids
            for encoding in self._tokenizer.encode_batch(texts, add_special_tokens=False)
        ]
        asked = pieces[0][:LONGEST_QUESTION]
        return [self._lay_out(asked, *pieces[at : at + 4]) for at in range(1, len(pieces), 4)]

    def _lay_out(
        self,
        question: list[int],
        heading: list[int],
        before: list[int],
        sentence: list[int],
        after: list[int],
    ) -> Encoded:
        sentence = sentence[: LONGEST - len(question) - 3]
        room = max(0, self._max_length - len(question) - len(sentence) - 4)
        heading = heading[: min(room, LONGEST_HEADING)]
        room -= len(heading)
        behind = min(len(after), max(room // 3, room - len(before)))
        before = before[max(0, len(before) - (room - behind)) :] if room > behind else []
        asked = [self._first, *question, self._end]
        lead = [*heading, self._stop, *before] if heading else before
        tail = [*after[:behind], self._end]
        kinds = (
            [QUESTION] * len(asked)
            + [CONTEXT] * len(lead)
            + [SENTENCE] * len(sentence)
            + [CONTEXT] * len(tail)
        )
        return Encoded([*asked, *lead, *sentence, *tail], kinds)


class EvidenceReader:
    """Scores candidate sentences for a question with the shipped network, on ONNX Runtime."""

    def __init__(self, session: onnxruntime.InferenceSession, encoder: InputEncoder) -> None:
        self._session = session
        self._encoder = encoder

    @classmethod
    def load(cls, folder: Path | None = None, threads: int = 2) -> "EvidenceReader":
        """Load the weights.

        Args:
            folder: where `reader.onnx`, `reader.json` and `tokenizer.json` are; by default the
                ones shipped in `assistant/weights/`.
            threads: processor threads that one question may use.

        Raises:
            ReaderError: a file is missing, altered, or made for another input format.
        """
        folder = folder or HERE
        card = json.loads(_read(folder / "reader.json"))
        if card["format"] != FORMAT:
            raise ReaderError(
                f"{folder / 'reader.json'} has input format {card['format']}, this version reads "
                f"{FORMAT}. Restore assistant/weights/ from the repository, or train again with "
                "`python -m evals.training`."
            )
        network = _checked(folder / "reader.onnx", card["sha256"]["reader.onnx"])
        pieces = _checked(folder / "tokenizer.json", card["sha256"]["tokenizer.json"])
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        # Spinning threads took ten times as long while other programs kept the processor busy.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        session = onnxruntime.InferenceSession(
            network, sess_options=options, providers=["CPUExecutionProvider"]
        )
        tokenizer = Tokenizer.from_str(pieces.decode())
        return cls(session, InputEncoder(tokenizer, card["max_length"]))

    def score(self, question: str, candidates: Sequence[Candidate]) -> list[float]:
        """One logit per candidate, in the order given; higher means more likely the evidence.

        Above zero the reader holds an answer for likelier than none, before calibration.
        """
        encoded = self._encoder.encode(question, candidates)
        order = sorted(range(len(encoded)), key=lambda at: len(encoded[at].ids))
        scores = [0.0] * len(encoded)
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            ids, kinds = pad([encoded[at] for at in batch])
            (logits,) = self._session.run(["logit"], {"ids": ids, "kinds": kinds})
            for at, logit in zip(batch, logits, strict=True):
                scores[at] = float(logit)
        return scores


def pad(batch: Sequence[Encoded]) -> tuple[np.ndarray, np.ndarray]:
    """Ids and segments as two int64 arrays (batch, longest), zeros where a row is shorter."""
    shape = (len(batch), max(len(one.ids) for one in batch))
    ids = np.zeros(shape, dtype=np.int64)
    kinds = np.zeros(shape, dtype=np.int64)
    for row, one in enumerate(batch):
        ids[row, : len(one.ids)] = one.ids
        kinds[row, : len(one.kinds)] = one.kinds
    return ids, kinds


def _texts(candidate: Candidate) -> tuple[str, str, str, str]:
    """The parts in the order of `_lay_out`; context that cannot fit is not even tokenised."""
    return (
        candidate.heading[:NEAR],
        candidate.before[-NEAR:],
        candidate.sentence,
        candidate.after[:NEAR],
    )


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ReaderError(
            f"The evidence reader cannot read {path} ({error.strerror}). "
            "Restore assistant/weights/ from the repository."
        ) from error


def _checked(path: Path, sha256: str) -> bytes:
    content = _read(path)
    found = hashlib.sha256(content).hexdigest()
    if found != sha256:
        raise ReaderError(
            f"{path} is not the file that reader.json names (SHA-256 {found[:12]}..., "
            f"expected {sha256[:12]}...). Restore assistant/weights/ from the repository."
        )
    return content
