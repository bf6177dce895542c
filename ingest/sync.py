"""Making the index the same as the files on disk, in one generation."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from ingest.files import Root
from ingest.progress import Progress, Silent
from ingest.publish import Embeds, Published, publish
from ingest.report import Notice, Report
from ingest.roots import Plan, plan
from ingest.scan import Scan, scan
from ingest.worker import ReadingProcess
from vectorstore.draft import Draft
from vectorstore.fingerprint import HasFingerprint, index_fingerprint
from vectorstore.settings import Settings
from vectorstore.store import Store


class Embedding(Embeds, HasFingerprint, Protocol):
    """An embedder, as far as ingest is concerned."""


LIVE = "live"
"""An empty file that the index has from its first generation on. `make run` goes by it: a
catalogue may be there of a draft that never went live."""

Decision = Callable[[Draft, Report], bool]


def sync(  # noqa: PLR0913 (two of them are for the gate and for forgetting alone)
    settings: Settings,
    paths: Sequence[Path],
    embedder: Embedding,
    progress: Progress | None = None,
    *,
    forget: Sequence[Path] = (),
    decide: Decision | None = None,
) -> Report:
    """Ingest folders and files; readers see all of it at once, or none.

    Args:
        settings: Where the index is.
        paths: Folders and files; none: all roots that the index knows.
        embedder: Embeds what is new.
        progress: Told how far it is.
        forget: Roots to remove with all their documents.
        decide: Asked, once the draft can be opened as a candidate, whether it goes live.

    Raises:
        FootnoteError: A path is not there or holds no files; nothing has changed.
    """
    progress = progress or Silent()
    with Store.draft(settings, index_fingerprint(embedder)) as draft, ReadingProcess() as reader:
        planned = plan(draft.roots(), paths, forget, whole=draft.rebuilds)
        stored = draft.stored()
        scans = [scan(scope, stored, reader.read) for scope in planned.scopes]
        sources = [source for found in scans for source in found.changed]
        progress.reading(len(sources))
        published = publish(draft, sources, embedder, progress)
        report = _report(draft.generation, stored, planned, scans, published)
        added = _new_roots(planned, _kept(scans, published))
        if report.changed or planned.dropped or added:
            _apply(draft, report.removed, planned.dropped, added)
            report = replace(report, live=_accepted(draft, report, decide))
        if report.live:
            draft.go_live()
        else:
            draft.roll_back()
            report = replace(report, generation=draft.generation - 1)
        if report.generation:
            (settings.index / LIVE).touch()
        return report


def _accepted(draft: Draft, report: Report, decide: Decision | None) -> bool:
    """Whether a draft that changes something goes live."""
    if decide is None:
        return True
    draft.flush()
    return decide(draft, report)


def _report(
    generation: int,
    stored: Mapping[str, str],
    planned: Plan,
    scans: Sequence[Scan],
    published: Published,
) -> Report:
    """What the draft changes. A document that is neither unchanged nor published again is gone."""
    kept = _kept(scans, published)
    refused = [notice for found in scans for notice in found.refused]
    unread = [(source.path, error) for source, error in published.skipped]
    return Report(
        generation=generation,
        added=tuple(key for key in published.documents if key not in stored),
        updated=tuple(key for key in published.documents if key in stored),
        removed=tuple(key for key in stored if key not in kept and planned.owns(key)),
        unchanged=sum(len(found.unchanged) for found in scans),
        passages=published.passages,
        embedded=published.embedded,
        skipped=tuple(
            Notice(path, error.reason, error.remedy) for path, error in (*refused, *unread)
        ),
        warnings=tuple(Notice(path, warning) for path, warning in published.warnings),
    )


def _kept(scans: Sequence[Scan], published: Published) -> frozenset[str]:
    """Ids of the documents that are in the draft because their files are there."""
    return frozenset(published.documents).union(*(found.unchanged for found in scans))


def _new_roots(planned: Plan, kept: Collection[str]) -> tuple[Root, ...]:
    """The roots that the index does not know and that hold a document of it."""
    return tuple(
        scope.root
        for scope in planned.scopes
        if scope.is_new and any(scope.owns(key) for key in kept)
    )


def _apply(
    draft: Draft, removed: Sequence[str], dropped: Sequence[Root], added: Sequence[Root]
) -> None:
    """Bring roots and removals into the draft."""
    for key in removed:
        draft.remove(key)
    for root in dropped:
        draft.drop_root(root.label)
    for root in added:
        draft.add_root(root.label, str(root.path))
