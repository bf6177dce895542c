"""The vectors may live on a Chroma server, which several indexes can share."""

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.vectorstore.made import FINGERPRINT, axis, document, publish
from vectorstore.purge import purge
from vectorstore.settings import Settings
from vectorstore.store import Store

SECONDS_TO_START = 60


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a real Chroma server."""
    command = shutil.which("chroma", path=str(Path(sys.executable).parent))
    if command is None:
        pytest.skip("the chroma command is not installed beside this Python")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    folder = tmp_path_factory.mktemp("server")
    with subprocess.Popen(
        [command, "run", "--path", str(folder), "--host", "127.0.0.1", "--port", port],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=folder,
    ) as process:
        try:
            _wait_for(int(port))
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def _wait_for(port: int) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail(f"the Chroma server did not start within {SECONDS_TO_START} seconds")


def texts(settings: Settings) -> set[str]:
    """What a search finds in an index."""
    store = Store.open(settings, FINGERPRINT)
    try:
        hits = store.nearest(axis(0), 9)
        return {passage.text for passage in store.passages(key for key, _ in hits).values()}
    finally:
        store.close()


def test_two_indexes_on_one_server_keep_apart(server: str, tmp_path: Path) -> None:
    one = Settings(index=tmp_path / "one", chroma_url=server)
    two = Settings(index=tmp_path / "two", chroma_url=server)
    publish(one, document("a", "badgers"))
    publish(two, document("a", "herons"))
    publish(one, document("b", "otters"))
    assert texts(one) == {"badgers", "otters"}
    assert texts(two) == {"herons"}
    assert not (one.index / "chroma").exists()


def test_an_index_on_a_server_can_be_purged(server: str, tmp_path: Path) -> None:
    settings = Settings(index=tmp_path / "index", chroma_url=server)
    publish(settings, document("a", "badgers"))
    publish(settings, document("a", "herons"))
    purge(settings)
    assert texts(settings) == {"herons"}
