"""The text before a quote may say whom the quote means, and nothing of what they did or were."""

from collections.abc import Sequence

from assistant.check.amounts import amounts_in
from assistant.check.case import Case
from assistant.check.coverage import covered, in_quote, weighed_words
from assistant.check.predications import predications
from assistant.check.text import Token
from assistant.text.tagging import Word, tagged

_OF_NOUNS = frozenset({"ADJ", "NUM", "NOUN", "PROPN"})
_RELATIVES = frozenset({"who", "which", "that", "whose"})


def borrowed(case: Case) -> str | None:
    """Find a deed or a state that only the text before a quote tells.

    Found are finite verbs, participles behind a form of "be" or "have", and adjectives behind one.
    What describes a noun may be told before: "the failed scheme", "the scheme that failed", "the
    plan to close it", "the pool built in May".
    """
    if case.verbatim or case.cites_row:
        return None
    words = [
        token
        for token in weighed_words(case)
        if not (token.added or in_quote(token, case)) and covered(token, case)
    ]
    told = words and (_told_in(case.statement.plain, words) or _mostly_borrowed(words, case))
    if not told:
        return None
    deeds = " ".join(token.text for token in told)
    return f'the quote itself does not say "{deeds}", only what stands before it'


def _mostly_borrowed(words: Sequence[Token], case: Case) -> list[Token]:
    """What a main clause says of its subject, where the quote has less than half of it.

    "The deal was called Arlo" needs a quote that has Arlo. A figure is the quote's by other rules.
    """
    first = next(iter(predications(case.statement)), None)
    if first is None or first.verb.stem in case.speaker_words:
        return []
    behind = [
        token
        for token in weighed_words(case)
        if token.start >= first.verb.start
        and not token.added
        and token.stem not in case.speaker_words
    ]
    said = [token for token in behind if token.clause == first.verb.clause] or behind
    figures = [one for one in amounts_in(case.statement.plain) if one.start > first.verb.start]
    borrowed_words = [token for token in said if token in words]
    in_quotes = {other.start for token in said for other in case.matches(token.stem)}
    return borrowed_words if 2 * len(in_quotes) < len(said) and not figures else []


def _told_in(text: str, words: Sequence[Token]) -> list[Token]:
    """Those of the words that tell what somebody did or was."""
    tags = tagged(text)
    telling = {one.start for at, one in enumerate(tags) if _tells(tags, at)}
    return [token for token in words if token.start in telling]


def _tells(tags: Sequence[Word], at: int) -> bool:
    word = tags[at]
    before = next((one for one in reversed(tags[:at]) if one.tag != "ADV"), None)
    named = word.tag == "ADJ" and word.text[0].isupper()
    if word.tag not in {"VERB", "ADJ"} or named or _in_relative_clause(tags[:at]):
        return False
    if word.tag == "VERB" and word.form != "Part":
        return before is None or before.lower != "to"
    describes = at + 1 < len(tags) and tags[at + 1].tag in _OF_NOUNS and word.tag == "ADJ"
    return before is not None and before.tag == "AUX" and not describes


def _in_relative_clause(before: Sequence[Word]) -> bool:
    """Whether what follows these words is the first verb behind "who" or "which"."""
    for word in reversed(before):
        if word.lower in _RELATIVES:
            return True
        if word.tag == "VERB" or not word.joined:
            return False
    return False
