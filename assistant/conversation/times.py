"""The former question for another time: "and in 2019?", "what is it now?", "how many in 2015?"."""

import re

from assistant.conversation.clause import body
from assistant.conversation.fragments import PREPOSITION
from assistant.conversation.phrases import noun_phrases
from assistant.conversation.turns import Turn
from assistant.conversation.views import without_view
from assistant.conversation.years import YEAR, last_year, relative_year, shifted
from assistant.questions.answer_types import kind_of
from assistant.text.tagging import tagged

_MEASURED = frozenset({"money", "number", "percentage", "duration"})
_WHEN = (
    r"(?:right )?now|today|currently|at present|at the moment|(?:these|nowa)days"
    r"|originally|initially|at first|in the (?:beginning|end|first place)|previously"
    r"|(?:before|after)(?: that| then| this)?|(?:last|this|next) (?:year|month|week)"
)
# "What is it now?": the figure that was asked for, of another time.
_AGAIN = re.compile(
    r"(?:what|how (?:much|many|high|low|large|big|long))(?: (?P<verb>is|are|was|were|will)|['’]s)"
    rf" (?:it|that|this|they|there)(?: be)? (?P<when>{_WHEN}|(?:the|a|one|two|three|four|five|ten)"
    rf" .*|(?:(?:back )?in|for|during|by|since) .*)",
    re.IGNORECASE,
)
_TOLD_WHEN = re.compile(
    r",?\s(?:(?:back )?(?:in|for|during|by|since|at the end of|as of)\s(?:the year\s)?"
    rf"(?:[A-Z][a-z]+\s)?(?:{YEAR.pattern})|(?:{_WHEN})(?=\W|$))",
    re.IGNORECASE,
)
_PAST = {"is": "was", "are": "were", "do": "did", "does": "did"}
_PRESENT = {"was": "is", "were": "are"}
_FUTURE = dict.fromkeys(("do", "does", "did"), "will")
_HELPERS = frozenset({"is", "are", "was", "were", "do", "does", "did"})
_TENSES = {"is": _PRESENT, "are": _PRESENT, "was": _PAST, "were": _PAST, "will": _FUTURE}


def at_another_time(rest: str, former: Turn) -> str | None:
    """Ask the former question for a time.

    Args:
        rest: What is asked, without "and" or "what about".
        former: The turn before, its question standalone.
    """
    again = _AGAIN.fullmatch(rest)
    if again is None:
        return _of_year(rest, body(former.question), former.answer)
    if kind_of(former.question) not in _MEASURED:
        return None
    base = _in_tense(former.question, (again["verb"] or "is").lower())
    of_year = _of_year(again["when"], base, former.answer)
    # What somebody said then may be told by another now.
    return of_year or f"{without_view(_TOLD_WHEN.sub('', base))} {again['when']}"


def _of_year(rest: str, base: str, answer: str | None) -> str | None:
    """Shift or set the year: "the year before", "in 2019", "2018/19"."""
    step = relative_year(rest)
    named = last_year(base)
    if step is not None:
        if named:
            return base[: named.start()] + shifted(named, step) + base[named.end() :]
        answered = next(filter(None, map(last_year, (answer or "").splitlines())), None)
        return f"{base} in {shifted(answered, step)}" if answered else f"{base} {rest}"
    new = re.fullmatch(rf"(?:(?:in|for|during|about|by|since) )?(?:{YEAR.pattern})", rest)
    if not new:
        return None
    if named:
        number = last_year(rest)
        return base[: named.start()] + (number[0] if number else rest) + base[named.end() :]
    return f"{base} {rest}" if PREPOSITION.match(rest) else f"{base} in {rest}"


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
