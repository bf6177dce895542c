"""Names: which firm it was is not told by "a firm".

A sentence that speaks of some one of the kind and names nobody answers no question for the name.
"""

import re

from assistant.questions.question import Question
from assistant.text.names import names_another
from assistant.text.words import stem, words
from assistant.vetoes.judged import Judged, Veto

_KINDS = frozenset({"person", "organisation", "place"})
_WHICH = re.compile(
    r"\b(?:which|what(?: (?:is|was|were)(?: the)? names? of(?: the)?)?|who (?:is|was|are|were) the)"
    r"(?P<what>(?: [a-z][a-z'’-]+){1,3})",
    re.IGNORECASE,
)
_SOME = re.compile(
    r"\b(?:an?|one|some|another|two|three|several|unnamed|unidentified)"
    r"(?P<what>(?: [a-z][a-z'’-]+){1,3})",
    re.IGNORECASE,
)


def unnamed(question: Question, judged: Judged) -> Veto | None:
    """Who or which one is asked, and the sentence has some one of the kind without a name."""
    asked = _WHICH.search(question.text)
    if not asked or names_another(judged.in_full, question.text):
        return None
    if question.kind not in _KINDS and not (question.kind == "other" and _is_which(asked[0])):
        return None
    some = {stem(word) for one in _SOME.finditer(judged.in_full) for word in words(one["what"])}
    kind = next((word for word in reversed(words(asked["what"])) if stem(word) in some), None)
    return Veto(kind, f"it speaks of a {kind} and does not name it") if kind else None


def _is_which(asked: str) -> bool:
    """Whether one of a kind is asked for: "what changes" are none that have names."""
    return asked.lower().startswith("which")
