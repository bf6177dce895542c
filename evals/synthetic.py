"""A large made-up collection, for timing: real sentences recombined, with new names and figures.

Each document keeps its sentences' words but has names and numbers of its own, so that words are
about as common or rare as in a real collection of that size. Nobody reads it.
"""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from vectorstore.types import Document, Passage, Span

SEED = 20200305
PASSAGES_A_DOCUMENT = 20
SENTENCES_A_PASSAGE = 5
KEPT = 0.01
"""Share of documents that keep the names and figures of their sentences."""

NOISE = 0.6
"""Length of the noise added to a unit vector: the cosine with the original is about .86."""

NAME = re.compile(r"\b[A-Z][\w&'’-]+")
DIGIT = re.compile(r"\d")
ONSETS = "b br c ch d f g gr h k l m n p pr r s st t th v w".split()
RHYMES = (
    "ack ade ain all and ard arrow ell en er ersley eth ield ill ing ock on orth um urst"
).split()


@dataclass(frozen=True, slots=True)
class Made:
    """A made-up document with its passages, their vectors and those of their sentences."""

    document: Document
    passages: tuple[Passage, ...]
    vectors: NDArray[np.float32]
    sentences: tuple[NDArray[np.float32], ...]


def collection(
    sentences: Sequence[str], vectors: NDArray[np.float32], passages: int, seed: int = SEED
) -> Iterator[Made]:
    """Make documents until there are so many passages; the same seed makes the same ones.

    Args:
        sentences: Sentences of real documents.
        vectors: Their embeddings, one row of length 1 each.
        passages: How many passages to make.
        seed: Of every choice made.
    """
    rng = random.Random(seed)  # noqa: S311 - no secret
    noise = np.random.default_rng(seed)
    for number, start in enumerate(range(0, passages, PASSAGES_A_DOCUMENT)):
        count = min(PASSAGES_A_DOCUMENT, passages - start)
        chosen = [
            [rng.randrange(len(sentences)) for _ in range(SENTENCES_A_PASSAGE)]
            for _ in range(count)
        ]
        rename = _keep if rng.random() < KEPT else _renamer(rng)
        yield _document(
            number,
            [[rename(sentences[place]) for place in places] for places in chosen],
            _noised(np.stack([vectors[places].mean(axis=0) for places in chosen]), noise),
            tuple(_noised(vectors[places], noise) for places in chosen),
        )


def _document(
    number: int,
    texts: list[list[str]],
    vectors: NDArray[np.float32],
    sentences: tuple[NDArray[np.float32], ...],
) -> Made:
    identifier = f"synthetic/{number:05d}.txt"
    paragraphs = [" ".join(sentences) for sentences in texts]
    text = "\n\n".join(paragraphs)
    passages = []
    start = 0
    for own, paragraph in zip(texts, paragraphs, strict=True):
        passages.append(_passage(identifier, start, own, paragraph))
        start += len(paragraph) + 2
    document = Document(
        id=identifier,
        sha256=sha256(text.encode()).hexdigest(),
        path=identifier,
        title=f"Made-up document {number}",
        text=text,
    )
    return Made(document, tuple(passages), vectors, sentences)


def _passage(document_id: str, start: int, sentences: list[str], paragraph: str) -> Passage:
    spans = []
    place = start
    for sentence in sentences:
        spans.append(Span(place, place + len(sentence)))
        place += len(sentence) + 1
    return Passage(
        id=sha256(f"{document_id} {start}".encode()).hexdigest(),
        document_id=document_id,
        start=start,
        end=start + len(paragraph),
        text=paragraph,
        page=None,
        heading=None,
        sentences=tuple(spans),
    )


def _noised(vectors: NDArray[np.float32], rng: np.random.Generator) -> NDArray[np.float32]:
    """Unit vectors near the given ones."""
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    noise = rng.standard_normal(unit.shape)
    noise *= NOISE / np.linalg.norm(noise, axis=1, keepdims=True)
    mixed = unit + noise
    normed: NDArray[np.float32] = (mixed / np.linalg.norm(mixed, axis=1, keepdims=True)).astype(
        np.float32
    )
    return normed


def _keep(sentence: str) -> str:
    return sentence


def _renamer(rng: random.Random) -> Callable[[str], str]:
    """Changes names and digits, each name always to the same other one."""
    names: dict[str, str] = {}

    def rename(sentence: str) -> str:
        changed = NAME.sub(lambda match: names.setdefault(match[0], _name(rng)), sentence)
        return DIGIT.sub(lambda _: str(rng.randrange(1, 10)), changed)

    return rename


def _name(rng: random.Random) -> str:
    syllables = [rng.choice(ONSETS) + rng.choice(RHYMES) for _ in range(rng.choice((1, 2, 2)))]
    return "".join(syllables).capitalize()
