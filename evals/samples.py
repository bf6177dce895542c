"""What the calibration learns from: features of the evidence, and whether it answered."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.answerability import features_of
from assistant.evidence import Evidence
from assistant.question import Question as Analysed
from assistant.question import analyse
from assistant.reading import Reading
from assistant.vetoes import veto
from evals import bench, judging
from evals.metrics.containment import holds_any, same_sentence
from evals.retrieval import Searcher, turns_of


@dataclass(frozen=True, slots=True)
class Sample:
    """One question.

    Attributes:
        group: The data set it was asked of.
        features: As the assistant computes them; None where a veto struck out all evidence.
        answerable: Whether the collection answers it.
        found: Whether the best evidence does: the first two sentences.
        first: Whether the first sentence does.
        label: The data set's own word for answerable or not.
    """

    id: str
    group: str
    features: dict[str, float] | None
    answerable: bool
    found: bool
    first: bool
    label: str


def collect(
    group: str,
    searcher: Searcher,
    questions: Sequence[bench.Question],
    answerable: bool,
    progress: Callable[[], None] = lambda: None,
) -> list[Sample]:
    """Read for every question, as the assistant does before it decides.

    Args:
        group: Name of the data set.
        searcher: Open on the collection that is asked.
        questions: What to ask.
        answerable: False when the questions belong to another collection, so that none is.
        progress: Called after each question.
    """
    long_form = judging.is_long_form(questions)
    samples = []
    for question in questions:
        analysed, reading = _read(searcher, question)
        kept = tuple(one for one in reading.evidence if veto(analysed, one) is None)
        features = features_of(analysed, replace(reading, evidence=kept)) if kept else None
        right = [answerable and _answers(question, one, long_form) for one in kept[:2]]
        samples.append(
            Sample(
                id=question.id,
                group=group,
                features=features,
                answerable=answerable and question.answerable,
                found=any(right),
                first=any(right[:1]),
                label=question.label,
            )
        )
        progress()
    return samples


def _read(searcher: Searcher, question: bench.Question) -> tuple[Analysed, Reading]:
    query = searcher.query(question.text, turns_of(question.history))
    analysed = analyse(query.parts[0][0])
    return analysed, searcher.read(analysed, query)


def _answers(question: bench.Question, evidence: Evidence, long_form: bool) -> bool:
    """As `judging.is_correct`, for one sentence that nobody has shown yet."""
    if not question.answerable:
        return False
    if not long_form:
        return holds_any([evidence.quote], question.answers)
    if question.evidence:
        marked = {sentence for one in question.evidence for sentence in one}
        return any(same_sentence(evidence.quote, sentence) for sentence in marked)
    return evidence.document.path in question.relevant
