"""Whom "it" or "they" of a quote means is told right before it, and not by any name further off."""

import re
from collections.abc import Sequence

from assistant.check.case import Case
from assistant.check.coverage import covered, in_quote
from assistant.check.predications import Predication, predications
from assistant.check.text import Text, Token, read
from assistant.text.word_classes import IRREGULAR_PLURALS

_STANDS_FOR_SUBJECT = frozenset("it they he she both".split())
_PERSONS = frozenset("he she".split())
_SOME = r"(?:all|both|each|either|few|half|many|most|neither|none|several|some)"
_OF_THEM = re.compile(rf"\b{_SOME} of them\b", re.IGNORECASE)
_OF_THOSE = re.compile(rf"\b{_SOME} of the (?P<whom>(?:[\w'-]+ ){{0,3}}[\w'-]+)", re.IGNORECASE)
_MEN = ("men", "people")  # of "fishermen", "townspeople"


def referents(case: Case) -> str | None:
    """Find somebody from the context where another stands between them and the quote."""
    if case.verbatim or case.cites_row or len(case.quotes) != 1:
        return None
    pronoun, who = _referent(case)
    who = [token for token in who if _is_contexts(token, case)]
    for sentence in reversed(_before(case)) if who else ():
        if any(token.stem == mine.stem for token in sentence.tokens for mine in who):
            return None
        nearer = next((one for one in predications(sentence) if _fits(one, pronoun)), None)
        if nearer is not None:
            other = " ".join(token.text for token in nearer.head)
            return f'the quote may mean "{other}", not "{who[-1].text}"'
    return None


def _referent(case: Case) -> tuple[str, Sequence[Token]]:
    """A pronoun of the quote, and what the statement has in its place."""
    stated = next(iter(predications(case.statement)), None)
    opening = case.quotes[0].tokens[0].word if case.quotes[0].tokens else ""
    if (
        opening in _STANDS_FOR_SUBJECT
        and stated
        and any(_is_contexts(t, case) for t in stated.head)
    ):
        return opening, stated.head
    those = _OF_THOSE.search(case.statement.plain)
    if those is None or not _OF_THEM.search(case.quotes[0].plain):
        return "", ()
    start, end = those.span("whom")
    return "they", [token for token in case.statement.tokens if start <= token.start < end]


def _is_contexts(token: Token, case: Case) -> bool:
    return (
        not token.added
        and not in_quote(token, case)
        and token.stem not in case.speaker_words
        and covered(token, case)
    )


def _before(case: Case) -> list[Text]:
    """The sentences before the quote, in order."""
    context = read(case.sources[0].context)
    return [read(_plain(sentence, context)) for sentence in context.sentences]


def _plain(sentence: Sequence[Token], context: Text) -> str:
    return context.plain[sentence[0].start : sentence[-1].end]


def _fits(one: Predication, pronoun: str) -> bool:
    """Whether a subject may be what a pronoun stands for."""
    if not one.head:
        return False
    last = one.head[-1]
    if pronoun in _PERSONS:
        return last.text[0].isupper()
    ends = last.word.endswith("s") and not last.word.endswith(("ss", "us", "is"))
    plural = ends or last.word.endswith(_MEN) or last.word in IRREGULAR_PLURALS
    return plural if pronoun in {"they", "both"} else not plural
