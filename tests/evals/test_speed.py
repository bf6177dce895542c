from pathlib import Path

import numpy as np
import pytest

from evals import speed
from evals.speed import Maker
from vectorstore.embeddings import Embedder
from vectorstore.fingerprint import index_fingerprint
from vectorstore.settings import Settings
from vectorstore.store import Store

SENTENCES = (
    "The swimming pool in Thornley cost £4.2 million.",
    "It opened in 1987.",
    "The library holds 12,000 books.",
    "Councillor Mary Pratt said that the roof leaks.",
)
QUESTIONS = ["How much did the pool cost?", "When did it open?", "Who says that the roof leaks?"]


@pytest.fixture
def maker(tmp_path: Path, embedder: Embedder, monkeypatch: pytest.MonkeyPatch) -> Maker:
    monkeypatch.setattr(speed, "CACHE", tmp_path)
    monkeypatch.setattr(speed, "WARM_UP", 1)
    return Maker(Settings(), embedder, SENTENCES)


def test_a_collection_is_made_once(maker: Maker) -> None:
    made = []
    first = maker.index(100, lambda done, total: made.append((done, total)))
    again = maker.index(100, lambda done, total: made.append((done, total)))
    assert first == again
    assert made == [(20, 100), (40, 100), (60, 100), (80, 100), (100, 100)]
    store = Store.open(first, index_fingerprint(maker.embedder))
    assert store.passage_count == 100
    assert set(speed.sentences_of(store))
    store.close()


def test_the_line_tells_each_size_apart(maker: Maker) -> None:
    line = speed.measure(maker, QUESTIONS, [40, 80]).summary
    assert line["median_s@40"] > 0
    assert line["plain_p95_s@80"] > 0
    assert line["growth"] == pytest.approx(line["median_s@80"] / line["median_s@40"], abs=0.001)
    assert line["peak_mb@80"] > 50
    assert line["questions"] == 2


def test_a_command_does_not_answer_for_the_memory_of_who_started_it() -> None:
    ballast = np.ones(50_000_000)

    assert speed.peak_of("ingest", "--help") < ballast.nbytes / 1e6


def test_the_peak_of_an_ingest_is_measured_for_each_number_of_documents(
    maker: Maker, tmp_path: Path
) -> None:
    peaks = speed.ingest_peaks(maker, tmp_path, [1, 2])

    assert peaks.keys() == {"ingest_peak_mb@1", "ingest_peak_mb@2"}
    assert min(peaks.values()) > 50
