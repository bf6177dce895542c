"""One collection of all attacks, ingested as anybody would ingest it."""

from pathlib import Path

import pytest

from ingest.sync import sync
from tests.injection.cases import attacks
from vectorstore.embeddings import Embedder
from vectorstore.settings import Settings


@pytest.fixture(scope="package")
def attacked(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Path:
    """The index of a folder full of attacks."""
    folder = tmp_path_factory.mktemp("attacks")
    for attack in attacks():
        (folder / "files").mkdir(exist_ok=True)
        (folder / "files" / attack.file).write_bytes(attack.content)
    index = folder / "index"
    report = sync(Settings(index=index), [folder / "files"], embedder)
    assert not report.skipped
    return index
