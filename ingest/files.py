"""The files under a root: which there are, what they are called, what they hash to."""

import hashlib
import os
import stat
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from vectorstore.errors import FootnoteError


@dataclass(frozen=True, slots=True)
class Root:
    """A folder or file that was handed to ingest.

    Attributes:
        label: Short name, unique in the index; ids of its documents start with it.
        path: Absolute, links resolved.
    """

    label: str
    path: Path

    def id_of(self, file: Path) -> str:
        """Id of the document that a file of this root becomes."""
        if file == self.path:
            return self.label
        return f"{self.label}/{printable_name(file.relative_to(self.path))}"

    def owns(self, document_id: str) -> bool:
        """Whether a document's id is one of this root."""
        return document_id == self.label or document_id.startswith(f"{self.label}/")


def printable_name(path: Path) -> str:
    r"""A path as text that can be stored: bytes of its name that are not UTF-8 become `\xe9`."""
    return os.fsencode(path.as_posix()).decode("utf-8", errors="backslashreplace")


def files_under(path: Path) -> Iterator[Path]:
    """Files in and below a folder, or the file itself, in a fixed order.

    Hidden files and folders are passed over, and so are links: what they point at may lie
    outside, or be there twice.

    Raises:
        FootnoteError: A folder cannot be listed or entered; its documents would seem to be gone.
    """
    if path.is_file():
        yield path
        return
    for folder, folders, names in os.walk(path, onerror=_refuse, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(folder, name)
            if not name.startswith(".") and _is_regular(file):
                yield file


def _is_regular(file: Path) -> bool:
    """Whether a name in a folder is a file's, and no link's or pipe's.

    Raises:
        FootnoteError: That cannot be told: the folder can be listed and not entered.
    """
    try:
        return stat.S_ISREG(file.lstat().st_mode)
    except FileNotFoundError:
        return False
    except OSError as error:
        _refuse(error)


def _refuse(error: OSError) -> NoReturn:
    reason = (error.strerror or str(error)).lower()
    raise FootnoteError(
        f"{error.filename} cannot be listed ({reason}); nothing has changed. Make it readable, "
        "or move it out of the folder, and ingest again"
    ) from error


def label_for(path: Path, taken: Collection[str]) -> str:
    """The path's last part, with a number if another root has it already."""
    name = printable_name(Path(path.name)) or "root"
    label, number = name, 2
    while label in taken:
        label, number = f"{name}-{number}", number + 1
    return label


def digest_of(file: Path) -> str:
    """SHA-256 of a file's bytes, in hexadecimal.

    Raises:
        OSError: It cannot be read.
    """
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
