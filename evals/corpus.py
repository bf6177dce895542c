"""Cached indexes of benchmark corpora and of folders, apart from the user's own."""

import shutil
from hashlib import file_digest, sha256
from pathlib import Path

from evals import bench
from evals.project import CACHE
from ingest.progress import Progress
from ingest.publish import Source, publish
from ingest.sync import sync
from vectorstore.embeddings import Embedder
from vectorstore.errors import DamagedIndexError, ForeignIndexError, NoIndexError
from vectorstore.fingerprint import index_fingerprint
from vectorstore.settings import Settings
from vectorstore.store import Store
from vectorstore.types import Document

ROOT = "corpus"
STAMP = "corpus.sha256"


def cached(settings: Settings, kind: str, folder: Path) -> Settings:
    """Settings of the cached index of a folder."""
    place = folder.resolve()
    key = sha256(str(place).encode()).hexdigest()[:8]
    return settings.model_copy(update={"index": CACHE / kind / f"{place.name}-{key}"})


def index(
    settings: Settings,
    embedder: Embedder,
    folder: Path,
    progress: Progress,
) -> Settings:
    """Settings of an index that holds a benchmark's corpus.

    An unchanged corpus is not read again, and passages keep their vectors as long as their words
    and the embedding model stay.

    Args:
        settings: The settings; their index is not touched.
        embedder: Loaded.
        folder: Holds `corpus.jsonl`.
        progress: Told how far it is.

    Raises:
        FootnoteError: There is no such file, or a line of it is no document.
    """
    made = cached(settings, "bench", folder)
    texts = list(bench.corpus(folder))
    with (folder / "corpus.jsonl").open("rb") as file:
        stamp = file_digest(file, "sha256").hexdigest()
    fingerprint = index_fingerprint(embedder)
    if _usable(made, fingerprint) and _stamp(made) == stamp:
        return made
    with Store.draft(made, fingerprint) as draft:
        stored = draft.stored()
        wanted = {document.id: document for document in map(_document, texts)}
        for gone in stored.keys() - wanted.keys():
            draft.remove(gone)
        new = [_source(one) for one in wanted.values() if stored.get(one.id) != one.sha256]
        progress.reading(len(new))
        publish(draft, new, embedder, progress)
        draft.go_live()
    (made.index / STAMP).write_text(stamp, encoding="utf-8")
    return made


def folder_index(
    settings: Settings, embedder: Embedder, folder: Path, progress: Progress
) -> Settings:
    """Settings of an index that holds the files of a folder, brought up to date.

    Raises:
        FootnoteError: There is no such folder, or no file in it can be read.
    """
    made = cached(settings, "folders", folder)
    _usable(made, index_fingerprint(embedder))
    sync(made, [folder], embedder, progress)
    return made


def corpus_id(document_id: str) -> str:
    """The id that the corpus gives a document."""
    return document_id.removeprefix(f"{ROOT}/")


def _usable(settings: Settings, fingerprint: str) -> bool:
    """Whether there is such an index; one that another version made is only a cache, and goes."""
    try:
        Store.open(settings, fingerprint).close()
    except NoIndexError:
        return False
    except (ForeignIndexError, DamagedIndexError):
        shutil.rmtree(settings.index)
        return False
    return True


def _stamp(settings: Settings) -> str | None:
    """Hash of the corpus that an index was made of, once it was made whole."""
    path = settings.index / STAMP
    return path.read_text(encoding="utf-8") if path.exists() else None


def _source(document: Document) -> Source:
    return Source(document.id, document.path, document.sha256, lambda: document)


def _document(text: bench.Text) -> Document:
    return Document(
        id=f"{ROOT}/{text.id}",
        sha256=sha256(f"{text.title}\n{text.text}".encode()).hexdigest(),
        path=text.id,
        title=text.title,  # an id in the place of a missing title would be noise to the models
        text=text.text,
    )
