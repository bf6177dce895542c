"""Which evidence becomes the answer: the sentence that answers first, what adds to it after."""

import re
from collections.abc import Sequence
from math import inf

from rapidfuzz import fuzz

from assistant.claims.operations import asks_for_total
from assistant.claims.tenures import holders_then
from assistant.composing.figures_asked import figures_asked
from assistant.composing.leaning import upheld
from assistant.composing.series_asked import series_asked
from assistant.evidence import Evidence
from assistant.questions.all_figures import FIGURES
from assistant.questions.expected import carries
from assistant.questions.question import Question
from assistant.reading.ranking import asks
from assistant.text.enumerations import cells_of
from assistant.text.lists import opened_by
from assistant.text.words import content_stems, content_words, stems, words
from assistant.vetoes.foreseen import asks_for_outcome, tells_outcome
from vectorstore.types import Span

MOST_STATEMENTS = 4
MOST_WORDS = 120
# What no figure or date answers takes a paragraph: on clapnq's tune split .745 of the evidence
# instead of .683 in the first three statements.
MOST_STATEMENTS_OF_PROSE = 5
MOST_WORDS_OF_PROSE = 150
# A list may gather more.
MOST_STATEMENTS_OF_LIST = 8
MOST_WORDS_OF_LIST = 220

# How far below the best score a sentence may be and still be shown, and the least score of one.
# Measured on the tune half of the gold questions: python -m evals answers.
MARGIN = 4.5
# Where every figure is asked for: each carries one already, or a veto has struck it out.
MARGIN_OF_FIGURES = 7.0
LEAST_SCORE = 0.0
# Of a list whose one item answers a question for one thing, another is shown only where it does
# nearly as well.
MARGIN_IN_LIST = 1.0
# What came of it outdoes what tells it less plainly, where that is asked for.
MARGIN_OF_OUTCOME = 3.0
# What a sentence of the same document as the best one gains: it goes on with the same matter.
# On clapnq's tune split it brings evidence recall from .576 to .615.
SAME_DOCUMENT = 3.0
# Kinds of answers that often go on in the next sentence.
CONTINUED = frozenset({"reason", "manner", "saying", "definition", "other"})
# Kinds of answers that are one figure or date.
OF_ONE = FIGURES | {"duration", "date"}
# Of a table's rows all are asked for.
_EACH = re.compile(
    r"\b(?:each|every|per) (?:\w+ )?(?:year|month|quarter|week|term|season)\b"
    r"|\b(?:year|month) by (?:year|month)\b|\b(?:annual|month|year)ly\b|\bover the years\b",
    re.IGNORECASE,
)
_OUTCOME = re.compile(
    r"\b(?:in the end|ended up|final(?:ly)?|outturn|eventual(?:ly)?|turned out|audited)\b",
    re.IGNORECASE,
)
_TOTALS = frozenset({"total", "totals", "sum", "all"})
# Copies of one sentence (syndicated stories, a heading repeated in the text) count once.
SAME_SENTENCE = 90.0


def select(question: Question, evidence: Sequence[Evidence]) -> list[Evidence]:
    """The evidence to show, the best first, within the limits of words and statements.

    Args:
        question: What was asked; a list gathers more sentences.
        evidence: Sentences that may answer, best first. The first is always taken, but for who
            did not hold the post in question at the time asked for.
    """
    timely = _outcome_first(question, _at_the_time(question, evidence))
    if not timely:
        return []
    if series := series_asked(question, timely):
        return _of_named_rows(question, series)
    return figures_asked(question, timely) or _by_worth(question, timely)


def _by_worth(question: Question, evidence: Sequence[Evidence]) -> list[Evidence]:
    """The best sentence or its list, and what else is worth showing."""
    figures = question.many and question.kind in FIGURES
    margin = MARGIN_OF_FIGURES if figures else MARGIN
    listed = _whole_list(question, evidence, margin)
    most, room = _limits(question, listed)
    listed = _nearest(listed, evidence[:1], most, room)

    def worth(one: Evidence) -> float:
        same = not question.many and one.document.id == evidence[0].document.id
        return one.score + SAME_DOCUMENT * same

    chosen: list[Evidence] = []
    first = listed or evidence[:1]
    others = [one for one in evidence if one not in first]
    for one in [*first, *sorted(others, key=lambda one: -worth(one))]:
        too_low = worth(one) < LEAST_SCORE and not figures
        if one in others and chosen and (too_low or worth(one) < evidence[0].score - margin):
            break
        length = len(one.quote.split())
        if one in others and listed and not question.many and _is_full(chosen, length):
            break
        alike = any(same_sentence(one, other) and not beside(one, other) for other in chosen)
        lesser = one in others and not question.many and _is_lesser_item(one, evidence[0])
        idle = one in others and chosen and _tells_of_nobody_asked(question, one)
        if (chosen and length > room) or alike or lesser or idle:
            continue
        chosen.append(one)
        room -= length
        if len(chosen) == most:
            break
    if question.letters:
        return chosen[:1]
    if not listed and (question.kind in CONTINUED or (question.many and not figures)):
        chosen += _continuation(chosen, evidence, room, most)
    return upheld(chosen, evidence)


def _at_the_time(question: Question, evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """The evidence without who did not hold the post asked for; nothing where that was the best."""
    held = holders_then(question.text, evidence)
    return held if held and held[0].score >= evidence[0].score - MARGIN else []


def _outcome_first(question: Question, evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """The evidence, what tells the outcome first where that is asked for and it ranks near."""
    if question.kind not in FIGURES or not evidence or not asks_for_outcome(question):
        return evidence
    if tells_outcome(evidence[0].in_full):
        return evidence
    near = (one for one in evidence if one.score >= evidence[0].score - MARGIN_OF_OUTCOME)
    told = (one for one in near if not one.item and _OUTCOME.search(one.quote))
    first = next((one for one in told if carries(question, one.quote)), None)
    return [first, *(one for one in evidence if one is not first)] if first else evidence


def _is_lesser_item(one: Evidence, best: Evidence) -> bool:
    """Whether it is another item of the best one's list and does not do nearly as well."""
    return beside(one, best) and one.score < best.score - MARGIN_IN_LIST


def _tells_of_nobody_asked(question: Question, one: Evidence) -> bool:
    """Whether who did something is asked, and it has no word of what that was."""
    if question.kind != "person" or one.item:
        return False
    return not content_stems(question.text) & content_stems(one.in_full)


def _is_full(chosen: Sequence[Evidence], more: int) -> bool:
    """Whether what is no part of the list has no room behind it: the list's limits are its own."""
    said = sum(len(one.quote.split()) for one in chosen)
    return len(chosen) >= MOST_STATEMENTS or said + more > MOST_WORDS


def _limits(question: Question, listed: Sequence[Evidence]) -> tuple[int, int]:
    """How many statements and words may be shown: for a total every line of its list."""
    if listed and asks_for_total(question.text):
        return len(listed), sum(len(one.quote.split()) for one in listed)
    if question.many or listed:
        return MOST_STATEMENTS_OF_LIST, MOST_WORDS_OF_LIST
    if question.kind in OF_ONE:
        return MOST_STATEMENTS, MOST_WORDS
    return MOST_STATEMENTS_OF_PROSE, MOST_WORDS_OF_PROSE


def _whole_list(question: Question, evidence: Sequence[Evidence], margin: float) -> list[Evidence]:
    """The list that the best sentence opens, or is in where no single thing is asked for.

    A row that answers by its first cell ("the charge for a garden bin") needs none of the others;
    where several rows are asked for, those far below the best are no part of the answer.
    """
    if not evidence:
        return []
    best = evidence[0]
    opened = opened_by(best.document, best.start, best.end)
    total = asks_for_total(question.text)
    several = question.many or len(question.years) > 1 or total
    goes_on = several or question.kind in CONTINUED
    least = -inf
    named = _named_rows(question, best)
    if len(named) > 1 or (named and several):
        spans, head = named, []
    elif opened and (goes_on or not opened.header):
        spans, head = opened.items, [] if asks(best.quote) else [best]
    elif best.item and (several or (goes_on and not best.item.header)):
        spans, head = best.item.siblings, []
        chosen_from = question.many and not total and not _EACH.search(question.text)
        least = best.score - margin if best.item.header and chosen_from else -inf
    else:
        return []
    items = [
        one
        for one in evidence
        if one.document.id == best.document.id
        and one.score >= least
        and any(span.start <= one.start and one.end <= span.end for span in spans)
    ]
    return [*head, *sorted(items, key=lambda one: one.start)]


def _named_rows(question: Question, best: Evidence) -> tuple[Span, ...]:
    """The rows of the best sentence's table whose first cell the question names: no other is asked.

    Years in the first cell are ends of what is asked for, not rows by name.
    """
    if not best.item or not best.item.header:
        return ()
    asked = stems(words(question.text))
    named = []
    for row in best.item.siblings:
        name = set(content_words(cells_of(best.document.text[row.start : row.end])[0])) - _TOTALS
        if any(word.isalpha() for word in name) and stems(name) <= asked:
            named.append(row)
    return tuple(named)


def _of_named_rows(question: Question, series: Sequence[Evidence]) -> list[Evidence]:
    """The lines of a series; where the question names some by their first cell, those alone."""
    named = _named_rows(question, series[0])
    rows = [one for one in series if any(row.start <= one.start < row.end for row in named)]
    return rows or list(series)


def _nearest(
    listed: Sequence[Evidence], best: Sequence[Evidence], most: int, room: int
) -> list[Evidence]:
    """The best of a list with as many of its nearest neighbours as there is room for, in order."""
    at = next((index for index, one in enumerate(listed) if one in best), 0)
    taken: list[int] = []
    for index in sorted(range(len(listed)), key=lambda index: (abs(index - at), index)):
        length = len(listed[index].quote.split())
        if len(taken) == most or (taken and length > room):
            break
        taken.append(index)
        room -= length
    return [listed[index] for index in sorted(taken)]


def beside(one: Evidence, other: Evidence) -> bool:
    """Whether one is an item of the list that another is in or opens."""
    if one.item is None or one.document.id != other.document.id:
        return False
    if other.item is not None:
        return other.item.siblings == one.item.siblings
    lead = one.item.lead
    return lead is not None and lead.start < other.end and other.start < lead.end


def _continuation(
    chosen: Sequence[Evidence], evidence: Sequence[Evidence], room: int, most: int
) -> list[Evidence]:
    """The sentence behind the best one, where a reason, a list or a speech goes on.

    It is one of the evidence, so that what a veto struck out is never shown. The row below one
    that answers is about something else.
    """
    if not chosen or len(chosen) >= most:
        return []
    best = chosen[0]
    if best.item and best.item.header:
        return []
    starts = [span.start for span in best.passage.sentences if span.start >= best.end][:1]
    return [
        after
        for after in evidence
        if after.passage.id == best.passage.id
        and after.start in starts
        and len(after.quote.split()) <= room
        and not any(same_sentence(after, one) for one in chosen)
    ]


def same_sentence(one: Evidence, other: Evidence) -> bool:
    """Whether two sentences say the same in nearly the same words."""
    if one.document.id == other.document.id and one.start < other.end and other.start < one.end:
        return True
    return fuzz.token_sort_ratio(one.quote, other.quote) >= SAME_SENTENCE
