"""Fixtures that every package's tests share: real models, loaded once, and no network."""

import os
from pathlib import Path

import pytest
from pytest_socket import socket_allow_hosts

from ingest.sync import sync
from vectorstore.embeddings import Embedder
from vectorstore.settings import Settings

os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")

PROJECT = Path(__file__).parents[1]
CORPUS = PROJECT.parent / "shared" / "corpus"
BENCH = PROJECT.parent / "shared" / "bench"


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what needs the originals or the bench where they are absent; allow loopback alone."""
    if item.get_closest_marker("corpus") and not CORPUS.is_dir():
        pytest.skip(f"the client's original texts are not at {CORPUS}")
    if item.get_closest_marker("bench") and not BENCH.is_dir():
        pytest.skip(f"the public benchmark data is not at {BENCH}")
    socket_allow_hosts(["127.0.0.1", "::1"], allow_unix_socket=True)


@pytest.fixture(scope="session")
def embedder() -> Embedder:
    """The packaged embedding model."""
    return Embedder.load(Settings())


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings with an index of the test's own."""
    return Settings(index=tmp_path / "index")


@pytest.fixture(scope="session")
def digests(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Settings:
    """An index of the five digests that a fresh clone starts with."""
    settings = Settings(index=tmp_path_factory.mktemp("digests") / "index")
    sync(settings, [PROJECT / "documents"], embedder)
    return settings
