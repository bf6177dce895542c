"""Names: which firm it was is not told by "a firm".

A sentence that speaks of some one of the kind and names nobody answers no question for the name.
"""

import re

from assistant.questions.question import Question
from assistant.text.names import names_another, names_in
from assistant.text.number_words import TWO_TO_TEN
from assistant.text.words import STOP_WORDS, stem, words
from assistant.vetoes.judged import Judged, Veto
from assistant.vetoes.likeness import BODIES

_KINDS = frozenset({"person", "organisation", "place"})
_WHICH = re.compile(
    r"\b(?:which|what(?: (?:is|was|were)(?: the)? names? of(?: the)?)?|who (?:is|was|are|were) the)"
    r"(?P<what>(?: [a-z][a-z'’-]+){1,3})",
    re.IGNORECASE,
)
_SOME = re.compile(
    rf"\b(?:an?|one|some|another|{TWO_TO_TEN}|several|unnamed"
    r"|unidentified)(?P<what>(?: [a-z][a-z'’-]+){1,3})(?!.*:)",
    re.IGNORECASE,
)
# "The buyer is a company in the hospitality trade."
_HOLDER = (
    r"buyer|purchaser|seller|owner|bidder|winner|supplier|operator|contractor|developer|builder"
)
_ASKS_HOLDER = re.compile(
    rf"\bwho(?:['’]s| is| was) the (?:\w+ )?(?P<of>{_HOLDER})\b"
    rf"|^\W*(?:[\w’'-]+ ){{1,4}}(?P<alone>{_HOLDER})\W*$",
    re.IGNORECASE,
)
# As who did it; "she asked somebody to sign" has another.
_SOMEBODY = re.compile(r"(?:^\W*|\b(?:by|is|was|be)\s)(?:someone|somebody)\b", re.IGNORECASE)


def unnamed(question: Question, judged: Judged) -> Veto | None:
    """Who or which one is asked, and the sentence has some one of the kind without a name."""
    if question.kind == "person" and _SOMEBODY.search(judged.in_full):
        return None if _names_person(judged.in_full) else Veto("name", "it does not say who")
    holder = _ASKS_HOLDER.search(question.text)
    if holder and _some_holder(holder["of"] or holder["alone"], judged.in_full, question):
        return Veto("name", "it does not say who")
    asked = _WHICH.search(question.text)
    if not asked or names_another(judged.in_full, question.text):
        return None
    if question.kind not in _KINDS and not (question.kind == "other" and _is_which(asked[0])):
        return None
    found = (word for one in _SOME.finditer(judged.in_full) for word in words(one["what"]))
    some = {stem(word) for word in found if word not in STOP_WORDS}
    kind = next((word for word in reversed(words(asked["what"])) if stem(word) in some), None)
    return Veto(kind, f"it speaks of a {kind} and does not name it") if kind else None


def _some_holder(post: str, text: str, question: Question) -> bool:
    """Whether a text says of a buyer or the like that it is a company, and not which."""
    is_some = rf"\b{post} (?:is|was|will be|would be|has been|had been) (?:an?|some|one|another)\b"
    return not names_another(text, question.text) and bool(re.search(is_some, text, re.IGNORECASE))


def _names_person(text: str) -> bool:
    """Whether a text has a name that is not a body's alone, as "the Council" is."""
    return any(set(words(name)).isdisjoint(BODIES) for name in names_in(text))


def _is_which(asked: str) -> bool:
    """Whether one of a kind is asked for: "what changes" are none that have names."""
    return asked.lower().startswith("which")
