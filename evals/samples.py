"""What ranking and calibration learn from: evidence read for a question, and whether it answers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.decision import decide
from assistant.evidence import Evidence
from assistant.questions.question import analyse
from assistant.reading.answerability import features_of, load_calibration
from assistant.reading.ranking import sentence_features
from evals import bench, goldset, judging
from evals.bench import History
from evals.goldset import Gold
from evals.metrics.containment import holds_any, same_sentence
from evals.metrics.correctness import says_all, says_any
from evals.retrieval import Searcher, turns_of
from vectorstore.types import Span

OPENED = (
    "council", "coast", "harrowmere", "straithe", "pellmoor", "lorrendale", "quenby", "aldersyke",
    "tidewell", "wexcombe", "fellgate",
)  # fmt: skip
"""Of tests/collections those that are no longer blind; the evidence reader learned from none."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of which it is known what answers it.

    Attributes:
        answerable: Whether the collection answers it.
        label: The data set's own word for what kind of question it is.
        is_right: Whether a sentence answers it.
    """

    id: str
    text: str
    history: History
    answerable: bool
    label: str
    is_right: Callable[[Evidence], bool]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that was read: its features for the ranking, and whether it answers."""

    features: dict[str, float]
    right: bool


@dataclass(frozen=True, slots=True)
class Sample:
    """A question that was read for.

    Attributes:
        group: The data set it was asked of.
        candidates: The sentences that were read, best first.
        features: Of the best that no veto struck out, for the calibration; None where all were.
        found: Whether one of the first two of those answers.
        first: Whether the first does.
    """

    id: str
    group: str
    answerable: bool
    label: str
    candidates: tuple[Candidate, ...]
    features: dict[str, float] | None
    found: bool
    first: bool


def collect(
    group: str,
    searcher: Searcher,
    questions: Sequence[Asked],
    progress: Callable[[], None] = lambda: None,
) -> list[Sample]:
    """Read for every question, as the assistant does before it decides.

    Args:
        group: Name of the data set.
        searcher: Open on the collection that is asked.
        questions: What to ask.
        progress: Called after each question.
    """
    samples = []
    for asked in questions:
        samples.append(_sample(group, searcher, asked))
        progress()
    return samples


def of_bench(questions: Sequence[bench.Question], elsewhere: bool = False) -> list[Asked]:
    """A benchmark's questions; none has an answer where they are asked of another's corpus."""
    long_form = judging.is_long_form(questions)
    return [
        Asked(
            question.id,
            question.text,
            question.history,
            question.answerable and not elsewhere,
            question.label,
            _nothing if elsewhere else _bench_judge(question, long_form),
        )
        for question in questions
    ]


def of_gold(golds: Sequence[Gold], tune: bool) -> list[Asked]:
    """One part of the gold questions: those that sentences answer, and those that nothing does."""
    return [
        Asked(
            gold.id,
            gold.question,
            gold.history,
            gold.answerable,
            gold.kind,
            _gold_judge(gold),
        )
        for gold in golds
        if gold.tune == tune
        and (gold.unanswerable or ("answered" in gold.statuses and gold.answerable))
        and "about" not in gold.statuses
        and gold.kind != "summary"
    ]


def _sample(group: str, searcher: Searcher, asked: Asked) -> Sample:
    query = searcher.query(asked.text, turns_of(asked.history))
    question = analyse(query.parts[0][0], follow_up=query.has_context)
    reading = searcher.read(question, query)
    hits = {hit.passage.id: hit for hit in reading.hits}
    kept = decide(question, reading, load_calibration()).evidence
    right = [asked.is_right(one) for one in kept[:2]]
    return Sample(
        id=asked.id,
        group=group,
        answerable=asked.answerable,
        label=asked.label,
        candidates=tuple(
            Candidate(
                sentence_features(
                    question,
                    hits[one.passage.id],
                    Span(one.start, one.end),
                    one.logit,
                    reading.rarity,
                ),
                asked.is_right(one),
            )
            for one in reading.evidence
        ),
        features=features_of(question, replace(reading, evidence=kept)) if kept else None,
        found=any(right),
        first=any(right[:1]),
    )


def _nothing(_evidence: Evidence) -> bool:
    return False


def _bench_judge(question: bench.Question, long_form: bool) -> Callable[[Evidence], bool]:
    """As `judging.is_correct`, for one sentence that nobody has shown yet."""
    marked = {sentence for one in question.evidence for sentence in one}

    def is_right(evidence: Evidence) -> bool:
        if not question.answerable:
            return False
        if not long_form:
            return holds_any([evidence.quote], question.answers)
        if marked:
            return any(same_sentence(evidence.quote, sentence) for sentence in marked)
        return evidence.document.path in question.relevant

    return is_right


def _gold_judge(gold: Gold) -> Callable[[Evidence], bool]:
    """A sentence of a document to be cited, with what must come first or part of the answer."""

    def is_right(evidence: Evidence) -> bool:
        if goldset.names(evidence.document).isdisjoint(gold.sources):
            return False
        if gold.first:
            return says_all(evidence.quote, gold.first)
        return says_any(evidence.quote, gold.answers)

    return is_right
