"""A noun of time, group or place may not be put behind the quote's: "handover period"."""

from itertools import pairwise

from assistant.check.case import Case
from assistant.check.coverage import covered
from assistant.check.days import days_in
from assistant.check.durations import durations_in
from assistant.check.text import Token

_TIMES = frozenset("period phase stage season term era".split())
# With one of these the thing becomes who does it, or only where it is. A "site" or a "project", and
# the "staff" or "group" that people are, stand behind many a thing without making it another.
_OTHERS = frozenset(
    """team panel committee board department fund union terminal district zone section station ward
    region wing""".split()
)


def compounds(case: Case) -> str | None:
    """Find a noun that makes the quote's thing another."""
    if case.verbatim:
        return None
    added = _OTHERS if _lasts(case) else _OTHERS | _TIMES
    for sentence, _ in case.aligned:
        for thing, noun in pairwise(sentence):
            if noun.word in added and _is_compound(thing, noun) and _is_new(thing, noun, case):
                return f'the quote does not speak of "{thing.text} {noun.text}"'
    return None


def _lasts(case: Case) -> bool:
    """Whether a quote tells of a stretch of time, by its length or by two of its days."""
    return any(durations_in(one.plain) or len(days_in(one.plain)) > 1 for one in case.quotes)


def _is_compound(thing: Token, noun: Token) -> bool:
    """Whether a noun stands right behind another word that is no name and no figure."""
    lower = thing.text.islower() and noun.text.islower()
    return lower and thing.content and noun.start - thing.end == 1


def _is_new(thing: Token, noun: Token, case: Case) -> bool:
    return thing.stem in case.stems and not covered(noun, case)
