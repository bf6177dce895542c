"""Which roots an ingest is about, from the paths on the command line and the roots in the index."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.files import Root, label_for, printable_name
from vectorstore.errors import FootnoteError
from vectorstore.settings import expanded

HOW = "python -m ingest PATH"


@dataclass(frozen=True, slots=True)
class Scope:
    """A root, or a part of one, that is to be made the same as the files on disk.

    Attributes:
        root: The root.
        path: The folder or file in it that is looked at.
        shown: How that path is written for people.
        is_new: Whether the index does not know the root yet.
    """

    root: Root
    path: Path
    shown: str
    is_new: bool = False

    def owns(self, document_id: str) -> bool:
        """Whether a document's id is one of a file in this scope."""
        prefix = self.root.id_of(self.path)
        return document_id == prefix or document_id.startswith(f"{prefix}/")

    def holds(self, other: "Scope") -> bool:
        """Whether another scope is this one or a part of it."""
        return self.root == other.root and other.path.is_relative_to(self.path)

    def shown_path(self, file: Path) -> str:
        """A file of the scope as people are shown it: as the path was given, and the rest."""
        return printable_name(Path(self.shown) / file.relative_to(self.path))


@dataclass(frozen=True, slots=True)
class Plan:
    """What to make the same as the disk, and which roots to drop."""

    scopes: tuple[Scope, ...]
    dropped: tuple[Root, ...]

    def owns(self, document_id: str) -> bool:
        """Whether a document's id is one that this plan looks at."""
        return any(scope.owns(document_id) for scope in self.scopes) or any(
            root.owns(document_id) for root in self.dropped
        )


def plan(
    known: Mapping[str, str], paths: Sequence[Path], forgotten: Sequence[Path], *, whole: bool
) -> Plan:
    """Match the paths of a command with the roots of an index.

    Args:
        known: Roots of the index: label -> path.
        paths: Folders and files to ingest; none: all known roots.
        forgotten: Roots to drop.
        whole: Whether all known roots have to be read, as when the index is made anew.

    Raises:
        FootnoteError: A path is not there or cannot be used, or is both to be ingested and
            forgotten, or there is nothing to do.
    """
    indexed = [Root(label, Path(path)) for label, path in known.items()]
    dropped = [_named(expanded(path), indexed) for path in forgotten]
    unwanted = {root.path for root in dropped}
    roots = [root for root in indexed if root not in dropped]
    scopes: list[Scope] = []
    for path in paths:
        scope, absorbed = _scope(expanded(path), roots)
        if scope.path in unwanted:
            raise FootnoteError(f"{path} is to be ingested and forgotten at once; choose one")
        if scope.is_new:
            roots = [*(root for root in roots if root not in absorbed), scope.root]
            dropped.extend(root for root in absorbed if root in indexed)
            scopes = [other for other in scopes if other.root not in absorbed]
        if not any(other.holds(scope) for other in scopes):
            scopes = [*(other for other in scopes if not scope.holds(other)), scope]
    if whole or (not paths and not forgotten):
        named = {scope.root.label for scope in scopes if scope.path == scope.root.path}
        scopes = [scope for scope in scopes if scope.path == scope.root.path]
        scopes += [_all_of(root) for root in roots if root.label not in named]
    if not scopes and not dropped:
        raise FootnoteError(f"There is nothing to ingest yet; name a folder or a file: {HOW}")
    return Plan(tuple(scopes), tuple(dropped))


def _scope(path: Path, roots: Sequence[Root]) -> tuple[Scope, list[Root]]:
    """The scope of a path, and the known roots that lie inside it and become part of it."""
    if not _exists(path):
        gone = next((root for root in roots if root.path == path.resolve()), None)
        raise (
            _vanished(gone)
            if gone
            else FootnoteError(f"{path} does not exist; name a folder or a file: {HOW}")
        )
    real = path.resolve()
    for root in roots:
        if real == root.path or (root.path in real.parents):
            return Scope(root, real, str(path)), []
    inside = [root for root in roots if real in root.path.parents]
    taken = {root.label for root in roots if root not in inside}
    return Scope(Root(label_for(real, taken), real), real, str(path), is_new=True), inside


def _all_of(root: Root) -> Scope:
    if not _exists(root.path):
        raise _vanished(root)
    here = Path.cwd()
    shown = root.path.relative_to(here) if root.path.is_relative_to(here) else root.path
    return Scope(root, root.path, str(shown))


def _exists(path: Path) -> bool:
    """Whether a path is there.

    Raises:
        FootnoteError: That cannot be told: its name is too long, or a folder above it is locked.
    """
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise FootnoteError(
            f"{path} cannot be used ({reason}); name a folder or a file: {HOW}"
        ) from error
    return True


def _vanished(root: Root) -> FootnoteError:
    return FootnoteError(
        f"{root.path} is gone; its documents stay in the index. Bring it back, or remove them: "
        f"python -m ingest --forget {root.path}"
    )


def _named(path: Path, roots: Sequence[Root]) -> Root:
    """The known root that a path on the command line means, or else a label."""
    real = path.resolve()
    for root in (
        *(root for root in roots if root.path == real),
        *(root for root in roots if root.label == str(path)),
    ):
        return root
    known = ", ".join(str(root.path) for root in roots) or "none"
    raise FootnoteError(f"{path} is no root of this index; its roots are: {known}")
