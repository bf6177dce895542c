"""The list or table whose figures a question asks for together: found by what it is of."""

from collections.abc import Iterator, Sequence

from assistant.claims.adding_up import asks_for_series
from assistant.claims.list_lines import is_total_line
from assistant.claims.operations import asks_for_total
from assistant.claims.scoped import scoped_figures
from assistant.evidence import Evidence
from assistant.questions.question import Question
from assistant.text.words import content_stems, stems, words

_FEWEST = 2  # lines with figures that make a series
# Share of the words sought that a list and what stands around it must carry, names all of them.
_CARRIED = 0.6


def series_asked(question: Question, evidence: Sequence[Evidence]) -> list[Evidence]:
    """The lines of the list or table that a question for a total or for every year is about.

    Args:
        question: What was asked; one that asks for a single figure has no series.
        evidence: Sentences that may answer, best first.

    Returns:
        Its lines with figures, in order, but for a total a line of totals first; empty where no
        list of the evidence is of what is sought.
    """
    if not asks_for_series(question.text):
        return []
    lines = max(
        (lines for lines in _lists(evidence) if _is_of(question, lines)),
        key=lambda lines: (_named(question, lines), max(one.score for one in lines)),
        default=[],
    )
    if not asks_for_total(question.text):
        return lines
    return sorted(lines, key=lambda one: not any(map(is_total_line, scoped_figures([one]))))


def _lists(evidence: Sequence[Evidence]) -> Iterator[list[Evidence]]:
    """The lines with figures of each list or table, in order."""
    found: dict[tuple[str, int], list[Evidence]] = {}
    for one in evidence:
        if one.item:
            found.setdefault((one.document.id, one.item.siblings[0].start), []).append(one)
    for lines in found.values():
        told = [one for one in lines if scoped_figures([one])]
        if len(told) >= _FEWEST:
            yield sorted(told, key=lambda one: one.start)


def _is_of(question: Question, lines: Sequence[Evidence]) -> bool:
    """Whether a list with what stands around it carries the names sought and most other words."""
    sought = stems(question.words)
    first = lines[0]
    document = first.document
    around = (
        *(one.in_full for one in lines), first.about, first.passage.text, document.publisher,
        document.speaker, document.author,
    )  # fmt: skip
    carried = content_stems(" ".join(filter(None, around)))
    named = stems(word for name in question.names for word in words(name))
    return named & sought <= carried and len(sought & carried) >= _CARRIED * len(sought)


def _named(question: Question, lines: Sequence[Evidence]) -> int:
    """How many of the words sought stand in the lines or in what opens them."""
    told = " ".join([lines[0].about, *(one.wording for one in lines)])
    return len(stems(question.words) & content_stems(told))
