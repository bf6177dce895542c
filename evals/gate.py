"""New documents go live only when the gold answers still hold."""

import json
from collections.abc import Collection, Iterable, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from assistant.chain import Assistant
from evals import answers, goldset
from evals.bench import rows
from evals.compare import Change, compare_items
from evals.goldset import Gold
from evals.runs import Item
from ingest.progress import Progress
from ingest.report import Report
from ingest.sync import sync
from vectorstore.draft import Draft
from vectorstore.embeddings import Embedder
from vectorstore.errors import NoIndexError
from vectorstore.settings import Settings

ABOUT = "about"
"""Questions about the collection itself: any new document changes their answers."""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A changed answer that somebody has looked at and found right, or can live with."""

    id: str
    accepted: str
    status: str
    text: str


@dataclass(frozen=True, slots=True)
class Expectations:
    """What the gate asks, and what is known to fail or to have changed on purpose.

    Attributes:
        golds: The gold questions.
        canaries: Questions that any collection must greet or refuse.
        known: Questions of the committed baseline; what failed there need not hold.
        accepted: Changes recorded earlier.
        accept: Ids whose change is intended now.
    """

    golds: Sequence[Gold]
    canaries: Sequence[Gold]
    known: Sequence[Item] = ()
    accepted: Sequence[Acceptance] = ()
    accept: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the gate found and did.

    Attributes:
        asked: Number of gold questions whose documents are in the collection.
        broke: What held and no longer does.
        mended: What holds now and did not.
        gone: Questions whose documents have left the collection.
        accepted: Changes that were let through, for the record.
        live: Whether a candidate went live: there was something new, and nothing broke.
        generation: The generation that is live now.
        report: What was ingested.
    """

    asked: int
    canaries: int
    broke: tuple[Change, ...]
    mended: tuple[Change, ...]
    gone: tuple[str, ...]
    accepted: tuple[Acceptance, ...]
    live: bool = False
    generation: int = 0
    report: Report | None = None

    def to_json(self) -> dict[str, object]:
        """The verdict as JSON values; of the ingest, how many documents it changed."""
        changes = ("added", "updated", "removed", "skipped")
        return {
            "live": self.live,
            "generation": self.generation,
            **{name: len(getattr(self.report, name)) for name in changes},
            "asked": self.asked,
            "canaries": self.canaries,
            "broke": [f"{change.id}: {change.check}" for change in self.broke],
            "mended": [f"{change.id}: {change.check}" for change in self.mended],
            "gone": list(self.gone),
            "accepted": [one.id for one in self.accepted],
        }


def hold(
    settings: Settings,
    embedder: Embedder,
    paths: Sequence[Path],
    expected: Expectations,
    progress: Progress,
) -> Verdict:
    """Ingest into a candidate generation, ask it, and let it go live or roll it back.

    Args:
        settings: Where the index is.
        embedder: Loaded.
        paths: Folders and files to ingest.
        expected: What to ask and what must hold.
        progress: Told how far the ingest is.

    Raises:
        FootnoteError: A path is not there or holds no files.
    """
    before = _live(settings, embedder, expected)
    verdicts: list[Verdict] = []

    def decide(draft: Draft, _report: Report) -> bool:
        candidate = Assistant.open(settings, embedder, draft.generation)
        with closing(candidate):
            after = _ask(candidate, expected)
        verdicts.append(_judge(before, after, expected))
        return not verdicts[0].broke

    report = sync(settings, paths, embedder, progress, decide=decide)
    verdict = verdicts[0] if verdicts else _judge([], [], replace(expected, canaries=()))
    return replace(verdict, live=report.live, generation=report.generation, report=report)


def load_acceptances(path: Path) -> list[Acceptance]:
    """The changes recorded so far; none without the file."""
    if not path.exists():
        return []
    needs = ("id", "accepted", "status", "text")
    return [Acceptance(**row) for row in rows(path, needs)]


def record(acceptances: Iterable[Acceptance], path: Path) -> None:
    """Write the changes down, a new one of a question in the place of its former."""
    kept = {one.id: one for one in (*load_acceptances(path), *acceptances)}
    lines = [json.dumps(asdict(kept[key]), ensure_ascii=False) + "\n" for key in sorted(kept)]
    path.write_text("".join(lines), encoding="utf-8")


def _judge(before: Sequence[Item], after: Sequence[Item], expected: Expectations) -> Verdict:
    """Compare what the candidate answers with what held before."""
    held = {item.id: item for item in (*expected.known, *before)}
    found = compare_items([held.get(item.id) or _whole(item) for item in after], after)
    accepted = _accepted(after, found.broke, expected)
    let_through = {one.id for one in accepted}
    canaries = {canary.id for canary in expected.canaries}
    return Verdict(
        asked=sum(item.id not in canaries for item in after),
        canaries=len(canaries),
        broke=tuple(change for change in found.broke if change.id not in let_through),
        mended=found.mended,
        gone=tuple(sorted({item.id for item in before} - {item.id for item in after})),
        accepted=accepted,
    )


def _live(settings: Settings, embedder: Embedder, expected: Expectations) -> list[Item]:
    """What holds in the live generation; nothing when there is none."""
    try:
        assistant = Assistant.open(settings, embedder)
    except NoIndexError:
        return []
    with closing(assistant):
        return _ask(assistant, expected)


def _ask(assistant: Assistant, expected: Expectations) -> list[Item]:
    """The canaries, and the gold questions that this collection can be asked."""
    documents = assistant.store.documents()
    golds = [gold for gold in expected.golds if gold.kind != ABOUT]
    sourced = goldset.answered_by(golds, documents)
    # Whether nothing answers, or several things do, can be told only beside the gold documents.
    others = [gold for gold in golds if not gold.sources] if sourced else []
    return answers.measure([*expected.canaries, *sourced, *others], assistant).items


def _whole(item: Item) -> Item:
    """What a question that was never asked is held to: everything."""
    return Item(item.id, dict.fromkeys(item.checks, True))


def _accepted(
    after: Iterable[Item], broke: Iterable[Change], expected: Expectations
) -> tuple[Acceptance, ...]:
    """The broken questions whose new answer is accepted, now or in the same words earlier."""
    broken = {change.id for change in broke}
    earlier = {(one.id, one.status, one.text): one for one in expected.accepted}
    today = datetime.now(UTC).date().isoformat()
    found = []
    for item in after:
        status, text = item.values["status"], item.values["text"]
        if item.id in broken and item.id in expected.accept:
            found.append(Acceptance(item.id, today, status, text))
        elif item.id in broken and (item.id, status, text) in earlier:
            found.append(earlier[item.id, status, text])
    return tuple(found)
