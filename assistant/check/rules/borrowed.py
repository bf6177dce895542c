"""The text before a quote may say whom the quote means, and nothing of what they did or were."""

from itertools import pairwise

from assistant.check.case import Case
from assistant.check.coverage import covered, in_quote, weighed_words
from assistant.check.text import Token
from assistant.conversation.tagging import tagged

_OF_NOUNS = frozenset({"ADJ", "NUM", "NOUN", "PROPN"})


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

    "The failed scheme" names a scheme, "the scheme failed" tells what became of it.
    """
    tags = tagged(text)
    following = {one.start: after.tag for one, after in pairwise(tags)}
    telling = {
        one.start
        for one in tags
        if (one.tag == "VERB" and one.form != "Part")
        or (one.tag in {"VERB", "ADJ"} and following.get(one.start) not in _OF_NOUNS)
    }
    return [token for token in words if token.start in telling]
