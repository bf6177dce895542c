"""Making the index the same as the files on disk, in one generation."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

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
        if report.changed or planned.dropped:
            _apply(draft, planned, report)
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
    unchanged = frozenset[str]().union(*(found.unchanged for found in scans))
    kept = unchanged.union(published.documents)
    refused = [notice for found in scans for notice in found.refused]
    unread = [(source.path, error) for source, error in published.skipped]
    return Report(
        generation=generation,
        added=tuple(key for key in published.documents if key not in stored),
        updated=tuple(key for key in published.documents if key in stored),
        removed=tuple(key for key in stored if key not in kept and planned.owns(key)),
        unchanged=len(unchanged),
        passages=published.passages,
        embedded=published.embedded,
        skipped=tuple(
            Notice(path, error.reason, error.remedy) for path, error in (*refused, *unread)
        ),
        warnings=tuple(Notice(path, warning) for path, warning in published.warnings),
    )


def _apply(draft: Draft, planned: Plan, report: Report) -> None:
    """Bring roots and removals into the draft."""
    for key in report.removed:
        draft.remove(key)
    for root in planned.dropped:
        draft.drop_root(root.label)
    for scope in planned.scopes:
        if scope.is_new and any(scope.owns(key) for key in report.added + report.updated):
            draft.add_root(scope.root.label, str(scope.root.path))
