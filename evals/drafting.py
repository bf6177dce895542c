"""What a chat model drafts, what the check lets through, and how soon it is seen."""

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from assistant.answer import Answer
from assistant.chain import Assistant
from assistant.history import Said
from assistant.text.words import content_stems
from assistant.trace import Drafted, Event, Judged, Passed, Prompted, Wrote, listening
from evals.metrics.mean import mean_of
from evals.metrics.refusal import share
from evals.runs import Item, Result

WRITE = "write"  # the prompt of drafts
_SENTENCE_END = re.compile(r"\w[\"”’)]*(?:\s?\[\d+\])*[.!?](?:\s|$)")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with what a person answered, when that is known."""

    id: str
    text: str
    history: Sequence[Said] = ()
    answers: tuple[str, ...] = ()


@dataclass(slots=True)
class Watch:
    """Keeps the events of one answer with the time of each."""

    events: list[tuple[float, Event]] = field(default_factory=list)

    def __call__(self, event: Event) -> None:
        """Keep one event."""
        self.events.append((time.perf_counter(), event))

    def writing(self) -> "Watch":
        """What was told of the draft: the model may have made a follow-up standalone before."""
        first = next(
            (
                at
                for at, (_, event) in enumerate(self.events)
                if isinstance(event, Prompted) and event.prompt == WRITE
            ),
            len(self.events),
        )
        return Watch(self.events[first:])

    def first(self, kind: type[Event]) -> float | None:
        """When the first event of a kind came."""
        return next((at for at, event in self.events if isinstance(event, kind)), None)


def measure(
    questions: Sequence[Asked],
    writing: Assistant,
    quoting: Assistant,
    progress: Callable[[], None] = lambda: None,
) -> Result:
    """Ask every question with a model and without.

    Args:
        questions: What to ask.
        writing: Opened with a model.
        quoting: The same collection without one.
        progress: Called after each question.
    """
    items = []
    for question in questions:
        watch = Watch()
        with listening(watch):
            written = writing.ask(question.text, question.history)
        quoted = quoting.ask(question.text, question.history)
        items.append(_item(question, written, quoted, watch.writing()))
        progress()
    return Result(summarise(items), items, {})


def summarise(items: Sequence[Item]) -> dict[str, Any]:
    """The line that `python -m evals drafts` prints, over the questions that a model was asked.

    `recall_*`: share of the content words of the best fitting reference answer. `first_ratio`:
    median of the time to the first shown sentence over the model's own to its first full one.
    """
    rows = [item.values for item in items if item.values["drafted"] is not None]
    drafted = sum(len(row["drafted"]) for row in rows)
    withheld = sum(bool(one["reason"]) for row in rows for one in row["drafted"])
    ratios = [row["first_ratio"] for row in rows if row["first_ratio"]]
    return {
        "questions": len(items),
        "written_for": len(rows),
        "by_model": sum(":" in row["engine"] for row in rows),
        "drafted": drafted,
        "withheld": withheld,
        "withheld_share": share(withheld, drafted),
        "recall_draft": mean_of([row["recall_draft"] for row in rows]),
        "recall_shown": mean_of([row["recall_shown"] for row in rows]),
        "recall_quoted": mean_of([row["recall_quoted"] for row in rows]),
        "first_ratio": round(median(ratios), 3) if ratios else None,
        "median_tokens": median([row["tokens"] for row in rows]) if rows else None,
        "median_draft_s": median([row["seconds"] for row in rows]) if rows else None,
    }


def token_recall(text: str, answers: Sequence[str]) -> float | None:
    """Share of the content words of the answer that fits best; None without answers."""
    wanted = [content_stems(answer) for answer in answers]
    found = content_stems(text)
    return max((len(stems & found) / len(stems) for stems in wanted if stems), default=None)


def _item(question: Asked, written: Answer, quoted: Answer, watch: Watch) -> Item:
    judged = [event for _, event in watch.events if isinstance(event, Judged)]
    spent = [event for _, event in watch.events if isinstance(event, Drafted)]
    asked = watch.first(Prompted) is not None
    return Item(
        question.id,
        {},
        {
            "question": question.text,
            "standalone": written.standalone_question,
            "engine": written.engine,
            "fallback": written.fallback,
            "drafted": [
                {"text": one.text, "cites": one.citations, "reason": one.reason} for one in judged
            ]
            if asked
            else None,
            "shown": [one.text for one in written.statements],
            "quotes": [one.quote for one in written.citations],
            "quoted": [one.text for one in quoted.statements],
            "recall_draft": token_recall(" ".join(one.text for one in judged), question.answers),
            "recall_shown": token_recall(_text(written), question.answers),
            "recall_quoted": token_recall(_text(quoted), question.answers),
            "first_ratio": _first_ratio(watch),
            "tokens": spent[-1].tokens if spent else 0,
            "seconds": round(spent[-1].seconds, 2) if spent else 0.0,
            "prompt": next((e.text for _, e in watch.events if isinstance(e, Prompted)), None),
        },
    )


def _first_ratio(watch: Watch) -> float | None:
    """Time to the first shown sentence, as a multiple of the model's to its first full one."""
    started, shown = watch.first(Prompted), watch.first(Passed)
    whole = _first_whole(watch)
    if started is None or shown is None or whole is None:
        return None
    return round((shown - started) / (whole - started), 3)


def _first_whole(watch: Watch) -> float | None:
    text = ""
    for at, event in watch.events:
        if isinstance(event, Wrote):
            text += event.piece
            if _SENTENCE_END.search(text):
                return at
    return next((at for at, event in watch.events if isinstance(event, Drafted)), None)


def _text(answer: Answer) -> str:
    return " ".join(statement.text for statement in answer.statements)
