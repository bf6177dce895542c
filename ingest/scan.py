"""What changed on disk since the last ingest."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ingest.errors import UnreadableError
from ingest.files import digest_of, files_under
from ingest.publish import Source
from ingest.readers import check_name
from ingest.roots import Scope
from vectorstore.errors import FootnoteError
from vectorstore.types import Document

Read = Callable[[Path, str, str], Document]


@dataclass(frozen=True, slots=True)
class Scan:
    """The files of a scope, told apart.

    Attributes:
        changed: New files and those with other bytes than before.
        unchanged: Ids of the documents that stay as they are: their file is as it was, or cannot
            be opened at the moment.
        refused: Files whose format is not read or that cannot be opened: shown path and error.
    """

    changed: tuple[Source, ...]
    unchanged: frozenset[str]
    refused: tuple[tuple[str, UnreadableError], ...]


def scan(scope: Scope, stored: Mapping[str, str], read: Read) -> Scan:
    """Compare the files of a scope with what is stored.

    Args:
        scope: What to look at.
        stored: Ids of the stored documents and the hashes of their files.
        read: Reads a file: path, document id, shown path.

    Raises:
        FootnoteError: There is no file at all.
    """
    changed: list[Source] = []
    unchanged: set[str] = set()
    refused: list[tuple[str, UnreadableError]] = []
    for file in files_under(scope.path):
        shown, key = scope.shown_path(file), scope.root.id_of(file)
        try:
            check_name(file)
            digest = digest_of(file)
        except UnreadableError as error:
            refused.append((shown, error))
            continue
        except OSError as error:
            if key in stored:
                unchanged.add(key)
                refused.append((shown, _unopened(error)))
                continue
            digest = None  # The reader says what is wrong with it.
        if digest is not None and stored.get(key) == digest:
            unchanged.add(key)
        else:
            changed.append(Source(key, shown, digest, partial(read, file, key, shown)))
    if not changed and not unchanged and not refused:
        raise _empty(scope, any(scope.owns(key) for key in stored))
    return Scan(tuple(changed), frozenset(unchanged), tuple(refused))


def _unopened(error: OSError) -> UnreadableError:
    reason = (error.strerror or str(error)).lower()
    return UnreadableError(
        f"cannot be opened ({reason}); its former text stays in the index",
        "make it readable and ingest it again",
    )


def _empty(scope: Scope, had_documents: bool) -> FootnoteError:
    if had_documents:
        return FootnoteError(
            f"{scope.shown} holds no files any more; its documents stay in the index. "
            f"To remove them: python -m ingest --forget {scope.root.path}"
        )
    return FootnoteError(
        f"{scope.shown} holds no files; put documents in it "
        "(.txt, .md, .html, .pdf, .docx) and ingest it again"
    )
