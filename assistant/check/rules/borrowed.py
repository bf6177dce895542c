"""The text before a quote may say whom the quote means, and nothing of what they did or were."""

from collections.abc import Sequence

from assistant.check.case import Case
from assistant.check.coverage import covered, in_quote, weighed_words
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
    told = _told_in(case.statement.plain, words) if words else []
    if not told:
        return None
    deeds = " ".join(token.text for token in told)
    return f'the quote itself does not say "{deeds}", only what stands before it'


def _told_in(text: str, words: Sequence[Token]) -> list[Token]:
    """Those of the words that tell what somebody did or was."""
    tags = tagged(text)
    telling = {one.start for at, one in enumerate(tags) if _tells(tags, at)}
    return [token for token in words if token.start in telling]


def _tells(tags: Sequence[Word], at: int) -> bool:
    word = tags[at]
    before = next((one for one in reversed(tags[:at]) if one.tag != "ADV"), None)
    if word.tag not in {"VERB", "ADJ"} or _in_relative_clause(tags[:at]):
        return False
    if word.tag == "VERB" and word.form != "Part":
        return before is None or before.lower != "to"
    named = at + 1 < len(tags) and tags[at + 1].tag in _OF_NOUNS and word.tag == "ADJ"
    return before is not None and before.tag == "AUX" and not named


def _in_relative_clause(before: Sequence[Word]) -> bool:
    """Whether what follows these words is the first verb behind "who" or "which"."""
    for word in reversed(before):
        if word.lower in _RELATIVES:
            return True
        if word.tag == "VERB" or not word.joined:
            return False
    return False
