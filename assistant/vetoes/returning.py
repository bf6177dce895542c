"""Giving back: that something was paid does not say that it was paid back."""

import re

from assistant.questions.question import Question
from assistant.vetoes.judged import Judged, Veto

_ASKED = re.compile(
    r"\b(?:pa(?:id|y|ys|ying)|g[ai]ven?|hand(?:ed)?|s[eo]n[dt])\s(?:\w+\s){0,3}?back\b"
    r"(?! (?:in|to) (?:19|20)\d\d)",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\bback\b|\bre(?:pa(?:y|id)|turn|fund|imburs|claim|cover|gain|instat|stor|purchas|call)"
    r"|\bclaw",
    re.IGNORECASE,
)


def not_returned(question: Question, judged: Judged) -> Veto | None:
    """What was given back is told by a sentence that speaks of giving back."""
    if not _ASKED.search(question.text) or _TOLD.search(judged.in_full):
        return None
    return Veto("back", "it does not say that anything was given back")
