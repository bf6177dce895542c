"""Decisions: whether a board agreed is not told by what it is asked to agree.

Public papers put a decision to a body before it is taken; the request, the recommendation and the
application say nothing of how it went.
"""

import re

from assistant.questions.question import Question
from assistant.vetoes.judged import Judged, Veto

_ASKED = re.compile(
    r"^\W*(?:(?:so|and|but|then) )?(?:did|has|have|had|was|were)\b.*\b(?:agreed?|approved?"
    r"|accept(?:ed)?|adopt(?:ed)?|back(?:ed)?|decided?|grant(?:ed)?|refused?|reject(?:ed)?|voted?"
    r"|go[ -]ahead|permission)\b",
    re.IGNORECASE,
)
# "Has the firm applied for permission?" is of what was put forward.
_OF_ASKING = re.compile(
    r"\b(?:appl(?:y|ied)|ask(?:ed)?|seek|sought|recommend(?:ed)?|invited|needed|required|put in)\b",
    re.IGNORECASE,
)
_PUT_FORWARD = re.compile(
    r"\b(?:is|are|was|were|be) (?:asked|recommended|invited) to\b|\brecommend(?:s|ations?)\b"
    r"|\b(?:has|have|had) (?:put in|applied)\b|\bapplied for\b|\bput in for\b|\bapplications?\b"
    r"|\b(?:board|council|cabinet|committee|members|panel|trustees) may\b|\bmay \(a\)",
    re.IGNORECASE,
)
_DECIDED = re.compile(
    r"\b(?:agreed|approved|accepted|adopted|backed|decided|granted|refused|rejected|voted|resolved"
    r"|carried|lost|passed|won|chose|declined|allowed|dismissed|deferred|turned down|g[ai]ven?"
    r"|endorsed|ratified|confirmed|supported|opposed|upheld|overturned|quashed|blocked|vetoed"
    r"|withdr[ae]wn?|thr[eo]wn? out|signed off|authorised|awarded|obtained|secured|received|got"
    r"|(?:un)?successful(?:ly)?|succeeded|failed|green light|unanimous(?:ly)?|not|no|yes)\b",
    re.IGNORECASE,
)


def not_decided(question: Question, judged: Judged) -> Veto | None:
    """Whether something was decided is asked, and the sentence only puts it forward."""
    if question.kind != "yes_no" or not _ASKED.search(question.text):
        return None
    if _OF_ASKING.search(question.text):
        return None
    if not _PUT_FORWARD.search(judged.in_full) or _DECIDED.search(judged.in_full):
        return None
    return Veto("decision", "it tells what was put forward, not what was decided")
