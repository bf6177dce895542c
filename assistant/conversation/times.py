"""The former question for another time: "and in 2019?", "what is it now?", "how many in 2015?"."""

import re

from assistant.conversation.clause import body
from assistant.conversation.counterparts import PREPOSITION
from assistant.conversation.discourse import referents
from assistant.conversation.phrases import noun_phrases
from assistant.conversation.reference import resolve
from assistant.conversation.turns import Turn
from assistant.conversation.views import without_view
from assistant.conversation.years import (
    YEAR,
    YearSpan,
    last_span,
    latest_year,
    relative_year,
    shifted,
)
from assistant.questions.answer_types import kind_of
from assistant.text.tagging import tagged

_MEASURED = frozenset({"money", "number", "percentage", "duration"})
_NOW = r"(?:right )?now|today|currently|at present|at the moment|(?:these|nowa)days"
_ONCE = (
    r"originally|initially|at first|in the (?:beginning|end|first place)|previously"
    r"|before(?: that| then| this| her| him| them)?|last (?:year|month|week)"
)
_SOON = r"next (?:year|month|week)"
_WHEN = rf"{_NOW}|{_ONCE}|{_SOON}|after(?: that| then| this)?|this (?:year|month|week)"
_OF_SOMEBODY = re.compile(r"\b(?:him|her|them)$", re.IGNORECASE)
_VERB_OF_TIME = tuple(
    (verb, re.compile(times, re.IGNORECASE))
    for verb, times in (("is", _NOW), ("was", _ONCE), ("will", _SOON), ("", _WHEN))
)
# "What is it now?": the figure that was asked for, of another time.
_AGAIN = re.compile(
    r"(?:what|(?P<who>who)|how (?:much|many|high|low|large|big|long))"
    r"(?: (?P<verb>is|are|was|were|will)|['’]s)"
    rf" (?:it|that|this|they|there)(?: be)? (?P<when>{_WHEN}|(?:the|a|one|two|three|four|five|ten)"
    rf" .*|(?:(?:back )?in|for|during|by|since) .*)",
    re.IGNORECASE,
)
_TOLD_WHEN = re.compile(
    r",?\s(?:(?:back )?(?:in|for|during|by|since|at the end of|as of)\s(?:the year\s)?"
    rf"(?:[A-Z][a-z]+\s)?(?:{YEAR.pattern})|(?:{_WHEN})(?=\W|$))",
    re.IGNORECASE,
)
_BEFORE_SPAN = re.compile(
    r",?\s(?:between|from|in|for|during|over|by|since)\s(?:the years\s)?$", re.IGNORECASE
)
_BETWEEN = re.compile(r"\b(?:between|from)(?=\s(?:the years\s)?$)", re.IGNORECASE)
_PAST = {"is": "was", "are": "were", "do": "did", "does": "did", "will": "would"}
_PRESENT = {"was": "is", "were": "are"}
_FUTURE = dict.fromkeys(("do", "does", "did"), "will")
_BE = frozenset({"is", "was"})
_BEING = re.compile(
    r"^(?:(?:who|what|which|where|how)\b.*?\s)?(?:is|are|was|were)\b", re.IGNORECASE
)
_HELPERS = frozenset({"is", "are", "was", "were", "do", "does", "did", "will"})
_TENSES = {"is": _PRESENT, "are": _PRESENT, "was": _PAST, "were": _PAST, "will": _FUTURE}


def at_another_time(rest: str, former: Turn) -> str | None:
    """Ask the former question for a time.

    Args:
        rest: What is asked, without "and" or "what about".
        former: The turn before, its question standalone.
    """
    again = _AGAIN.fullmatch(rest)
    if again is None:
        asked = _at_time(rest, former.question)
        if asked and _OF_SOMEBODY.search(rest):
            return resolve(asked, referents([former])).question
        return asked or _of_year(rest, body(former.question), former.answer)
    kind = kind_of(former.question)
    if kind not in _MEASURED and not (again["who"] and kind == "person"):
        return None
    base = _in_tense(former.question, (again["verb"] or "is").lower())
    of_year = _of_year(again["when"], base, former.answer)
    # What somebody said then may be told by another now.
    return of_year or f"{without_view(_timeless(base))} {again['when']}"


def _at_time(rest: str, question: str) -> str | None:
    """Ask for a time that is named alone: "and now?", "and last year?"."""
    verb = next((verb for verb, times in _VERB_OF_TIME if times.fullmatch(rest)), None)
    if verb is None:
        return None
    if kind_of(question) not in _MEASURED:
        told = _in_tense(question, verb) if verb in _BE and _BEING.search(question) else question
        return f"{_timeless(body(told))} {rest.lower()}"
    base = _in_tense(question, verb) if verb else body(question)
    return f"{without_view(_timeless(base))} {rest.lower()}"


def _timeless(base: str) -> str:
    """A question without the time that it asks of."""
    span = last_span(base)
    if span and span.joined:
        base = _BEFORE_SPAN.sub("", base[: span.first.start()]) + base[span.last.end() :]
    return _TOLD_WHEN.sub("", base)


def _of_year(rest: str, base: str, answer: str | None) -> str | None:
    """Shift or set the year: "the year before", "in 2019", "2018/19"."""
    step = relative_year(rest)
    named = last_span(base)
    if step is not None:
        if named:
            return _with_years(base, named, shifted(named.first if step < 0 else named.last, step))
        # What follows the first statement may speak of other times.
        answered = latest_year((answer or "").partition("\n")[0])
        return f"{base} in {shifted(answered, step)}" if answered else f"{base} {rest}"
    new = re.fullmatch(rf"(?:(?:in|for|during|about|by|since) )?(?:{YEAR.pattern})", rest)
    if not new:
        return None
    told = last_span(rest)
    if named and told:
        return _with_years(base, named, rest[told.first.start() : told.last.end()])
    return f"{base} {rest}" if PREPOSITION.match(rest) else f"{base} in {rest}"


def _with_years(base: str, named: YearSpan, years: str) -> str:
    """A question of other years, in place of the year or years that it names."""
    before = base[: named.first.start()]
    if named.joined:
        before = _BETWEEN.sub("in", before)
    return before + years + base[named.last.end() :]


def _in_tense(question: str, verb: str) -> str:
    """A question in the tense of a verb: "what did it cost" with "is" is "what does it cost"."""
    base = body(question)
    helper = next((word for word in tagged(base) if word.lower in _HELPERS), None)
    if helper is None:
        return base
    changed = _TENSES[verb].get(helper.lower)
    if helper.lower == "did" and verb in {"is", "are"}:
        subject = next((one for one in noun_phrases(base) if one.start > helper.start), None)
        changed = "do" if subject and subject.plural else "does"
    return base[: helper.start] + (changed or helper.text) + base[helper.end :]
