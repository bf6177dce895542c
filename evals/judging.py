"""Whether an answer to a benchmark question is right, by what the data set knows about it."""

from collections.abc import Sequence
from statistics import median

from assistant.answer import Answer
from evals.bench import Question
from evals.metrics.containment import holds_any, same_sentence, words

READ_FOR_ANSWER = 2
READ_FOR_EVIDENCE = 3

LONG_FORM_WORDS = 15
"""Accepted answers with a median above this are prose, which no quote holds word for word."""


def quotes(answer: Answer, statements: int) -> list[str]:
    """The quotes that the first statements cite."""
    numbers = {n for statement in answer.statements[:statements] for n in statement.citations}
    return [citation.quote for citation in answer.citations if citation.number in numbers]


def documents(answer: Answer, statements: int) -> set[str]:
    """Paths of the documents that the first statements cite."""
    numbers = {n for statement in answer.statements[:statements] for n in statement.citations}
    return {citation.document for citation in answer.citations if citation.number in numbers}


def refused(answer: Answer) -> bool:
    """Whether nothing is stated: not found, or asked back."""
    return answer.status in {"not_found", "unclear"}


def is_long_form(questions: Sequence[Question]) -> bool:
    """Whether the set's accepted answers are prose rather than a few words of the source."""
    lengths = [len(words(answer)) for question in questions for answer in question.answers]
    return bool(lengths) and median(lengths) > LONG_FORM_WORDS


def is_correct(question: Question, answer: Answer, long_form: bool, statements: int) -> bool:
    """Whether the first statements answer an answerable question.

    An accepted answer stands inside a cited quote. Where the accepted answers are prose: a cited
    quote is a sentence that an annotator marked as evidence or, in sets without such marks, comes
    from a document that the question was written about.
    """
    cited = quotes(answer, statements)
    if not long_form:
        return holds_any(cited, question.answers)
    if question.evidence:
        marked = {sentence for one in question.evidence for sentence in one}
        return any(same_sentence(quote, sentence) for quote in cited for sentence in marked)
    return not documents(answer, statements).isdisjoint(question.relevant)


def evidence_recall(question: Question, answer: Answer) -> float:
    """Share of an annotator's evidence sentences in the first three statements, best annotator."""
    cited = quotes(answer, READ_FOR_EVIDENCE)
    return max(
        (
            sum(any(same_sentence(quote, sentence) for quote in cited) for sentence in marked)
            / len(marked)
            for marked in question.evidence
        ),
        default=0.0,
    )
