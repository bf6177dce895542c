"""The text before a quote may say whom the quote means, and nothing of what they did or were."""

from collections.abc import Sequence
from itertools import zip_longest

from assistant.check.case import Case
from assistant.check.coverage import covered, in_quote, weighed_words
from assistant.check.text import Token
from assistant.conversation.tagging import Word, tagged

_OF_NOUNS = frozenset({"ADJ", "NUM", "NOUN", "PROPN"})
_RELATIVES = frozenset({"who", "which", "that", "whose"})


def borrowed(case: Case) -> str | None:
    """Find a deed or a state that only the text before a quote tells."""
    if case.verbatim or case.cites_row:
        return None
    words = [
        token
        for token in weighed_words(case)
        if not (token.added or token.text[0].isupper() or in_quote(token, case))
        and covered(token, case)
    ]
    told = _told_in(case.statement.plain, words) if words else []
    if not told:
        return None
    deeds = " ".join(token.text for token in told)
    return f'the quote itself does not say "{deeds}", only what stands before it'


def _told_in(text: str, words: list[Token]) -> list[Token]:
    """Those of the words that tell what somebody did or was: verbs, and adjectives without a noun.

    "The failed scheme" and "the scheme that failed" name a scheme, "the scheme failed" tells what
    became of it.
    """
    tags = tagged(text)
    following = [one.tag for one in tags[1:]]
    telling = {
        one.start
        for at, (one, after) in enumerate(zip_longest(tags, following))
        if (one.tag == "VERB" and one.form != "Part")
        or (one.tag in {"VERB", "ADJ"} and after not in _OF_NOUNS)
        if not _describes(tags[:at])
    }
    return [token for token in words if token.start in telling]


def _describes(before: Sequence[Word]) -> bool:
    """Whether what follows these words is the verb of a relative clause."""
    linked = next((one for one in reversed(before) if one.tag not in {"AUX", "ADV"}), None)
    return linked is not None and linked.lower in _RELATIVES
