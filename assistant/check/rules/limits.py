"""What closes at night, or for a time, must not be told to close."""

from collections.abc import Iterator, Sequence

from assistant.check.case import Case
from assistant.check.durations import durations_in
from assistant.check.lexicon import lemma
from assistant.check.text import Token
from assistant.text.word_classes import TIME_NOUNS

# What ends or begins may do so in part.
_ENDING = frozenset(
    map(
        lemma,
        """close shut open reopen end stop suspend cut withdraw ban halt closure cease cancel staff
        restrict reduce block""".split(),
    )
)
_LIMITS = frozenset(
    """night nights overnight nightly evening evenings weekend weekends temporarily temporary
    partially partly partial part-time weekday weekdays daytime briefly""".split()
)
# "On Thursday night" says when.
_WHICH_ONE = TIME_NOUNS | {"last", "this", "that"}
_LIMIT_REACH = 4  # words from such a verb to its limit
_CLAUSE_MARKS = frozenset(",;:.") | frozenset("and but".split())


def limits(case: Case) -> str | None:
    """Find what ends or begins altogether, and in the quote only at night or for a time."""
    if case.verbatim:
        return None
    if not _LIMITS.isdisjoint(case.statement.words) or durations_in(case.statement.plain):
        return None
    for sentence, evidence in case.aligned:
        for verb, limit in _limited(evidence):
            repeated = [token for token in sentence if token.stem == verb.stem]
            uses = sum(token.stem == verb.stem for token in case.quoted)
            if repeated and uses == 1:
                return f'the quote says so only "{limit}"'
    return None


def _limited(evidence: Sequence[Token]) -> Iterator[tuple[Token, str]]:
    """The verbs of ending and beginning, each with the limit that stands close by."""
    for place, token in enumerate(evidence):
        if token.stem not in _ENDING:
            continue
        for at in (place - 1, *range(place + 1, min(len(evidence), place + 1 + _LIMIT_REACH))):
            if at > place and evidence[at].word in _CLAUSE_MARKS:
                break
            one_night = at > 0 and evidence[at - 1].word in _WHICH_ONE
            if at >= 0 and evidence[at].word in _LIMITS and not one_night:
                yield token, evidence[at].text
