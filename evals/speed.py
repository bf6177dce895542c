"""Seconds a warm answer takes in large collections, and memory that asking and ingesting take."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from assistant.chain import Assistant
from evals import synthetic
from evals.metrics.latency import Latency, latency
from evals.project import CACHE
from evals.runs import Result
from vectorstore.embeddings import Embedder
from vectorstore.errors import NoIndexError
from vectorstore.fingerprint import index_fingerprint
from vectorstore.settings import Settings
from vectorstore.store import Store

SIZES = (10_000, 100_000)
INGESTED = (100, 1_000)
"""Documents; the second ingest holds ten times as many and should need no more memory."""

WARM_UP = 5
PLAIN_HITS = 4
KILOBYTES = 1024  # in a megabyte; Linux counts resident memory in kilobytes
# On Linux a process counts what the one that started it had used; this one uses next to nothing.
WATCH = """
import os, subprocess, sys
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, used = os.wait4(process.pid, 0)
print(used.ru_maxrss)
sys.exit(os.waitstatus_to_exitcode(status))
"""

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes large collections out of sentences; each is made once, then kept.

    Attributes:
        settings: The settings; their index is not touched.
        sentences: What is recombined.
    """

    settings: Settings
    embedder: Embedder
    sentences: tuple[str, ...]

    def index(self, size: int, progress: Progress = lambda _done, _of: None) -> Settings:
        """Settings of an index with so many passages.

        Args:
            size: Number of passages.
            progress: Called with passages made and passages to make.
        """
        fingerprint = index_fingerprint(self.embedder)
        key = sha256("\n".join([fingerprint, *self.sentences]).encode()).hexdigest()[:12]
        made = self.settings.model_copy(update={"index": CACHE / "speed" / f"{size}-{key}"})
        try:
            Store.open(made, fingerprint).close()
        except NoIndexError:
            self._fill(made, size, progress)
        return made

    def _fill(self, settings: Settings, size: int, progress: Progress) -> None:
        vectors = self.embedder.embed(self.sentences)
        done = 0
        with Store.draft(settings, index_fingerprint(self.embedder)) as draft:
            for made in synthetic.collection(self.sentences, vectors, size):
                ids = [passage.id for passage in made.passages]
                draft.put(
                    made.document,
                    made.passages,
                    dict(zip(ids, made.vectors, strict=True)),
                    dict(zip(ids, made.sentences, strict=True)),
                )
                done += len(ids)
                progress(done, size)
            draft.go_live()


def measure(
    maker: Maker,
    questions: Sequence[str],
    sizes: Sequence[int] = SIZES,
    progress: Progress = lambda _done, _of: None,
) -> Result:
    """Time answers in a made-up collection of each size.

    Args:
        maker: Makes the collections.
        questions: What to ask; the first few only warm up.
        sizes: Numbers of passages, in rising order.
        progress: Called with passages made and passages to make.
    """
    summary: dict[str, Any] = {}
    for size in sizes:
        index = maker.index(size, progress)
        ours, plain = times(index, maker.embedder, questions)
        summary |= {
            f"median_s@{size}": ours.median,
            f"p95_s@{size}": ours.p95,
            f"plain_median_s@{size}": plain.median,
            f"plain_p95_s@{size}": plain.p95,
            f"ratio@{size}": _ratio(ours.median, plain.median),
            f"peak_mb@{size}": peak_memory(index, questions[0]),
        }
    first, last = (summary[f"median_s@{size}"] for size in (sizes[0], sizes[-1]))
    return Result(summary | {"growth": _ratio(last, first), "questions": len(questions) - WARM_UP})


def times(
    settings: Settings, embedder: Embedder, questions: Sequence[str]
) -> tuple[Latency, Latency]:
    """Seconds of our answers and of "embed, ask Chroma for 4", question by question in turn."""
    assistant = Assistant.open(settings, embedder)
    store = assistant.store
    ours, plain = [], []
    for question in questions:
        start = time.perf_counter()
        assistant.ask(question)
        answered = time.perf_counter()
        (vector,) = embedder.embed([question])
        store.passages([key for key, _ in store.nearest(vector, PLAIN_HITS)])
        searched = time.perf_counter()
        ours.append(answered - start)
        plain.append(searched - answered)
    store.close()
    return latency(ours[WARM_UP:]), latency(plain[WARM_UP:])


def peak_memory(settings: Settings, question: str) -> int:
    """Peak resident megabytes of a process of its own that answers one question."""
    return peak_of("assistant", "--json", "--index", str(settings.index), question)


def ingest_peaks(maker: Maker, folder: Path, documents: Sequence[int] = INGESTED) -> dict[str, int]:
    """Peak resident megabytes of first ingests of so many made-up documents, by number.

    Args:
        maker: Makes the documents.
        folder: An empty one, for the documents and the index.
        documents: Numbers of documents.
    """
    vectors = maker.embedder.embed(maker.sentences)
    peaks = {}
    for count in documents:
        place, index = folder / f"{count}", folder / f"{count}-index"
        place.mkdir()
        passages = count * synthetic.PASSAGES_A_DOCUMENT
        for made in synthetic.collection(maker.sentences, vectors, passages):
            (place / Path(made.document.path).name).write_text(made.document.text, encoding="utf-8")
        peaks[f"ingest_peak_mb@{count}"] = peak_of("ingest", "--index", str(index), str(place))
    return peaks


def sentences_of(store: Store) -> Iterator[str]:
    """Every sentence of a store once, white space folded."""
    seen = set()
    for listed in store.listing():
        text = store.document(listed.id).text
        for passage in store.passages_of(listed.id):
            for span in passage.sentences:
                sentence = " ".join(text[span.start : span.end].split())
                if sentence and sentence not in seen:
                    seen.add(sentence)
                    yield sentence


def peak_of(module: str, *arguments: str) -> int:
    """Peak resident megabytes of a command of ours, or of the largest process that it started."""
    command = [sys.executable, "-m", module, *arguments]
    watched = [sys.executable, "-c", WATCH, *command]
    done = subprocess.run(watched, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own command
    return int(done.stdout) // KILOBYTES


def _ratio(part: float | None, whole: float | None) -> float | None:
    return round(part / whole, 3) if part is not None and whole else None
