"""The questions that `rank` and `calibrate` learn from, and are judged by."""

import random
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from evals import bench, corpus, goldset
from evals.bench import Question, Split
from evals.commands.common import counting, ingest_bars
from evals.project import CACHE, DOCUMENTS, GOLD, ROOT
from evals.retrieval import Searcher
from evals.samples import OPENED, Asked, Sample, collect, of_bench, of_gold
from evals.training import documents
from evals.training.data import DEV_ARTICLES
from vectorstore.embeddings import Embedder
from vectorstore.fingerprint import index_fingerprint
from vectorstore.settings import Settings
from vectorstore.store import Store

MOST = 400
"""Questions drawn of a larger set, with a fixed seed: each set weighs the same in a fit."""

MOST_WRITTEN = 90
"""Questions drawn of each of our own collections: there are many of these."""

SEED = 5
T = TypeVar("T")
SETS = ("squad2", "clapnq", "mtrag_un")
WRITTEN = "invented"
"""Questions over those collections of evals/training that the reader never learned from."""

BenchFolder = Annotated[Path, typer.Argument(help="The folder that holds the benchmark folders.")]
Originals = Annotated[
    Path | None, typer.Option(help="The texts that documents/ digests, for the gold questions.")
]
Report = Annotated[
    bool, typer.Option(help="Also read for the report split and show how the fit fares there.")
]
Write = Annotated[
    bool, typer.Option("--write", help="Replace the parameters that the assistant uses.")
]


def splits_of(report: bool) -> tuple[Split, ...]:
    """The splits to read for: the one to fit on, and the one to judge by if that is wanted."""
    return ("tune", "report") if report else ("tune",)


class Reader:
    """Reads for the questions of every set.

    Args:
        settings: The settings; their index is not touched.
        embedder: Loaded.
        folder: Holds the benchmark folders.
        originals: Folder of the texts that documents/ digests, where they are at hand.
    """

    def __init__(
        self, settings: Settings, embedder: Embedder, folder: Path, originals: Path | None
    ) -> None:
        self._settings = settings
        self._embedder = embedder
        self._folder = folder
        ours = sorted(GOLD.glob("*.jsonl"))
        self._collections = {
            "digests": (DOCUMENTS, ours),
        }
        for name in OPENED:
            made = ROOT / "tests" / "collections" / name
            self._collections[name] = (made / "documents", [made / "gold.jsonl"])
        if originals is not None:
            self._collections["originals"] = (originals, ours)

    @property
    def files(self) -> list[Path]:
        """The files of questions; those of the invented collections come with the revision."""
        asked = [self._folder / name / "questions.jsonl" for name in SETS]
        gold = {file: None for _, files in self._collections.values() for file in files}
        return [*asked, *gold]

    def samples(self, split: Split) -> list[Sample]:
        """Questions that the evidence reader has not learned from, on their own collections.

        Of squad2's tune split only the articles that were held out from training are taken. What
        benchmark questions are to the tune split, gold questions marked `tune` are. clapnq's
        questions are asked of the digests too, so that a small collection also refuses what it
        has never heard of.
        """
        found = [*self._of_benchmarks(split), *self._of_collections(split)]
        if split == "tune":
            found += self._of_written()
        return found

    def _of_benchmarks(self, split: Split) -> Iterator[Sample]:
        for name in SETS:
            questions = bench.questions(self._folder / name, split)
            if name == "squad2" and split == "tune":
                questions = [one for one in questions if _article(one) in DEV_ARTICLES]
            questions = _drawn(questions, MOST)
            with self._searcher(self._bench_index(self._folder / name)) as searcher:
                yield from _read(name, searcher, of_bench(questions))
                if name == "squad2":
                    others = bench.questions(self._folder / "clapnq", split)
                    asked = of_bench(others, elsewhere=True)
                    yield from _read("clapnq over squad2", searcher, asked)

    def _of_collections(self, split: Split) -> Iterator[Sample]:
        for name, (folder, files) in self._collections.items():
            asked = of_gold(goldset.load(files), tune=split == "tune")
            with self._searcher(self._folder_index(folder)) as searcher:
                yield from _read(name, searcher, asked)
                if name == "digests":
                    others = of_bench(
                        bench.questions(self._folder / "clapnq", split), elsewhere=True
                    )
                    yield from _read("clapnq over digests", searcher, others)

    def _of_written(self) -> Iterator[Sample]:
        for path in documents.held_out():
            folder = CACHE / "collections" / path.stem
            documents.write(path, folder)
            with self._searcher(self._folder_index(folder)) as searcher:
                yield from _read(WRITTEN, searcher, _drawn(documents.asked(path), MOST_WRITTEN))

    def _bench_index(self, folder: Path) -> Settings:
        with ingest_bars() as bars:
            return corpus.index(self._settings, self._embedder, folder, bars)

    def _folder_index(self, folder: Path) -> Settings:
        with ingest_bars() as bars:
            return corpus.folder_index(self._settings, self._embedder, folder, bars)

    @contextmanager
    def _searcher(self, index: Settings) -> Iterator[Searcher]:
        with closing(Store.open(index, index_fingerprint(self._embedder))) as store:
            yield Searcher.over(store, self._embedder, self._settings)


def _read(group: str, searcher: Searcher, asked: list[Asked]) -> list[Sample]:
    with counting(f"Reading {group}", len(asked)) as done:
        return collect(group, searcher, asked, done)


def _drawn(questions: list[T], most: int) -> list[T]:
    """All questions, or so many drawn of more with a fixed seed."""
    if len(questions) <= most:
        return questions
    return random.Random(SEED).sample(questions, most)  # noqa: S311 - no secret


def _article(question: Question) -> str:
    return question.relevant[0].split("/")[1]
