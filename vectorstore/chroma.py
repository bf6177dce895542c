"""How Chroma is opened and closed, in this process or on a server."""

import threading
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from shutil import rmtree
from typing import cast
from urllib.parse import urlsplit

import chromadb
from chromadb.api import ClientAPI, ServerAPI
from chromadb.api.client import Client
from chromadb.config import Settings as ChromaSettings
from chromadb.config import System

from vectorstore.faults import chroma_faults, damaged, server_faults
from vectorstore.segments import Segment, digest_of
from vectorstore.settings import Settings

FOLDER = "chroma"
FILE = "chroma.sqlite3"

BATCH = 2_000
"""Ids or vectors to a call; Chroma's own limit is 5,461."""

_opening = threading.Lock()


class Chroma:
    """An open Chroma.

    Attributes:
        client: Chroma's own client.
        folder: Where it keeps its files; nothing is there when a server keeps them.
    """

    def __init__(self, settings: Settings, *, create: bool) -> None:
        """Open Chroma.

        Args:
            settings: Where it is: `chroma_url`, or the folder `chroma` of the index.
            create: Make its file when it is missing.

        Raises:
            DamagedIndexError: Its file is missing or cannot be read.
            FootnoteError: The server does not answer.
        """
        self.folder = settings.index / FOLDER
        self._url = settings.chroma_url
        if not (self._url or create or (self.folder / FILE).is_file()):
            raise damaged(self.folder / FILE, settings.index, "it is missing")
        self._index = settings.index
        with self.faults():
            self.client, stop = _serve(self._url) if self._url else _open(self.folder)
        self._open = ExitStack()
        self._open.callback(stop)

    def close(self) -> None:
        """Let go of its files and memory; closing twice is closing once."""
        self._open.close()

    def faults(self) -> AbstractContextManager[None]:
        """Turns Chroma's errors into ours."""
        if self._url:
            return server_faults(self._url)
        return chroma_faults(self.folder / FILE, self._index)

    def verify(self, segment: Segment) -> None:
        """Make sure that a segment's files are as they were written: Chroma would crash on others.

        Raises:
            DamagedIndexError: They are not.
        """
        if segment.folder is None or segment.digest is None:
            return
        folder = self.folder / segment.folder
        if digest_of(folder) != segment.digest:
            raise damaged(folder, self._index, "it is not as it was written")

    def drop_others(self, prefix: str, keep: Iterable[Segment]) -> None:
        """Delete every segment whose name starts so, but those to keep, and its files."""
        kept = list(keep)
        names = {segment.name for segment in kept}
        with self.faults():
            for collection in self.client.list_collections():
                if collection.name.startswith(prefix) and collection.name not in names:
                    self.client.delete_collection(collection.name)
        if self._url:
            return
        folders = {segment.folder for segment in kept}
        for folder in self.folders() - folders:  # Chroma itself leaves them behind
            rmtree(self.folder / folder)

    def folders(self) -> set[str]:
        """The names of the folders in which Chroma keeps segments."""
        if self._url or not self.folder.is_dir():
            return set()
        return {entry.name for entry in self.folder.iterdir() if entry.is_dir()}


def _open(folder: Path) -> tuple[ClientAPI, Callable[[], None]]:
    """A client of Chroma in this process, and what closes it.

    `PersistentClient` hands every caller in a process the same engine, and `close` keeps it running
    while anyone else holds it, so closing and opening again would still see the old vectors. With
    an engine of its own each client closes for certain.
    """
    system = System(
        ChromaSettings(
            is_persistent=True, persist_directory=str(folder), anonymized_telemetry=False
        )
    )
    system.instance(ServerAPI)  # type: ignore[type-abstract]  # the system picks the class
    with _opening:  # `from_system` goes through a table of engines by folder
        system.start()
        client = Client.from_system(system)
    return client, system.stop


def _serve(url: str) -> tuple[ClientAPI, Callable[[], None]]:
    """A client of a Chroma server, and what closes it."""
    parts = urlsplit(url)
    client = cast(
        "Client",
        chromadb.HttpClient(
            host=str(parts.hostname),
            port=parts.port or (443 if parts.scheme == "https" else 8000),
            ssl=parts.scheme == "https",
            settings=ChromaSettings(anonymized_telemetry=False),
        ),
    )

    def close() -> None:
        client.close()
        for api in (client, client._admin_client):  # noqa: SLF001 (Chroma leaves these open)
            vars(vars(api)["_server"])["_session"].close()

    return client, close
