"""What came about: what was only foreseen is no answer to what something cost in the end.

"What did the six boats end up costing?" is not answered by an estimate, nor "when did the pier
finally open?" by the day on which it was to open, nor "how many did it carry?" by a forecast, nor
"did the park get built?" by the wish for one.
"""

import re

from assistant.claims.figures import figures_in
from assistant.claims.scoped import scoped_figures
from assistant.evidence import Evidence
from assistant.questions.question import Question
from assistant.vetoes.judged import Judged, Veto

_KINDS = frozenset({"money", "number", "percentage", "date", "duration", "yes_no"})
_IN_FACT = re.compile(
    r"\b(?:in the end|end(?:s|ed|ing)? up|final|finally|actual|actually|eventual|eventually"
    r"|outturn(?! prices)|turn(?:s|ed)? out|in (?:actual )?fact|in reality|really|so far"
    r"|to date|up to now)\b",
    re.IGNORECASE,
)
# What was counted: "how many passengers did it carry", "how many swims were there".
_COUNTED = re.compile(
    r"\bhow many\b.*\b(?:did|ha(?:s|ve)|were there)\b(?! (?:been )?(?:ask|call|want|appl|object)"
    r"| (?:to be|planned|expected)\b)",
    re.IGNORECASE,
)
# "Did the skate park get built?", but not "did she want it?" or "did they agree to it?".
_WHETHER = re.compile(
    r"^\W*(?:(?:so|and|but|then) )?(?:did|has|have|was|were)\b"
    r"(?!.*\b(?:agree|approv|decid|ask|vot|accept|adopt|refus|reject|grant|sa(?:y|id)|want|call"
    r"|know|consider|offer|told|tell|think|thought|regret|favour|believ|lik|feel|felt|mind|support"
    r"|back|oppos|object|warn|ready|way\b))",
    re.IGNORECASE,
)
# What is only put forward happened at no time that it tells.
_WHEN = re.compile(r"\bwhen (?:did|was|were|has|have|had)\b", re.IGNORECASE)
_PUT_FORWARD = re.compile(
    r"\bpropos(?:es?|ed|als?) (?:that|to)\b|\b(?:should|would be able to)\b|\brecommend"
    r"|\bplans? (?:to|for|were)\b|\bwill (?:decide|consider)\b",
    re.IGNORECASE,
)
# That something will not be done tells whether it was.
_WILL_NOT = re.compile(
    r"\b(?:(?:will|would|shall) (?:not|never)|(?:wo|would)n['’]t)\b", re.IGNORECASE
)
# "What is the final estimate?" and "when will it finally open?" ask for what is foreseen.
_TO_COME = re.compile(
    r"\b(?:will|would|going to|estimate[sd]?|forecasts?|budget(?:s|ed)?|plan(?:s|ned)?|projected"
    r"|predict\w*|expect\w*|promis\w+|hope[ds]?|supposed|meant|likely)\b",
    re.IGNORECASE,
)
_FORESEEN = re.compile(
    r"\b(?:is|are|was|were|be|been) (?:now |still |then |also )?(?:expected|due|set|intended"
    r"|planned|scheduled|hoped|estimated|forecast|projected|predicted|supposed|likely"
    r"|to (?!have\b)[a-z]+)\b"
    r"|\b(?:will|would|['’]ll|shall)\b(?! have\b|\W*$)"
    r"|\b(?:is|are|was|were) (?:thought|believed|understood) (?:that|to)\b"
    r"|\b(?:hope[ds]?|plan(?:s|ned)?|aim(?:s|ed)?|intend(?:s|ed)?|expect(?:s|ed)?"
    r"|propose[ds]?) to\b"
    r"|\bexpect(?:s|ed)? (?:[\w’'-]+ ){1,4}?to\b"
    r"|\b(?:estimate|forecast|projection|prediction|budget|target|plan)(?:s|ed)?"
    r" (?:is|was|of|at)\b"
    r"|\b(?:needs|requires) (?:\w+ )?\d|\bcould be\b"
    r"|\bput (?:[\w’'-]+ ){0,5}?at (?:\w+ ){0,2}?[£$€\d]",
    re.IGNORECASE,
)
_CAME_ABOUT = re.compile(
    r"\b(?:in the end|ended up|final(?:ly)?|actual(?:ly)?|eventual(?:ly)?"
    r"|outturn(?! prices)|turned out"
    r"|in fact|so far|already|instead|but|although|though|whereas|against|compared|c[ao]me to"
    r"|could (?:only )?(?:find|see|trace|confirm|verify|identify)"
    r"|cost (?=[£$€\d])|audit(?:s|ed|ors?)?|inquiry|accounts"
    r"|there (?:were|(?:have|had) been) (?!to be|expected|due|planned|no )"
    r"|(?:has|have|had) (?:also |now |since |already )?(?:cost|been|reached|risen|spent|opened"
    r"|closed|finished|begun|started|fallen|grown)|reached|stood at|stands at|rose|fell|spent|paid"
    r"|opened|closed|finished|completed|began|started|took)\b",
    re.IGNORECASE,
)


def asks_for_outcome(question: Question) -> bool:
    """Whether it is asked what came about, and not what was foreseen."""
    asked = question.text
    in_fact = (
        _WHETHER.search(asked)
        if question.kind == "yes_no"
        else _IN_FACT.search(asked) or (question.kind == "number" and _COUNTED.search(asked))
    )
    return question.kind in _KINDS and bool(in_fact) and not _TO_COME.search(asked)


def tells_outcome(text: str) -> bool:
    """Whether a text tells, in any words, what came about."""
    return bool(_CAME_ABOUT.search(text))


def only_foreseen(question: Question, judged: Judged) -> Veto | None:
    """How something turned out is asked, and the sentence tells only how it was to turn out."""
    happened = question.kind == "date" and _WHEN.search(question.text)
    if happened and not _TO_COME.search(question.text) and _PUT_FORWARD.search(judged.in_full):
        return Veto("outcome", "it tells what was put forward, not what came of it")
    if not asks_for_outcome(question) or tells_outcome(judged.in_full):
        return None
    if _has_outcome(judged.evidence):
        return None
    if not _FORESEEN.search(judged.in_full) and not _only_planned(question, judged):
        return None
    if question.kind == "yes_no" and _WILL_NOT.search(judged.in_full):
        return None
    return Veto("outcome", "it tells what was planned or expected, not what came of it")


def _only_planned(question: Question, judged: Judged) -> bool:
    """Whether a figure is asked for, and none of the sentence's is of what came about."""
    published = judged.evidence.document.published
    statuses = {one.status for one in figures_in(judged.in_full, published)}
    return question.kind != "yes_no" and bool(statuses) and statuses <= {"planned", "estimated"}


def _has_outcome(evidence: Evidence) -> bool:
    """Whether a row of a table tells apart what was foreseen and what came of it.

    It does by the names of its columns, whatever opens the table.
    """
    if evidence.item is None or evidence.item.header is None:
        return False
    statuses = {one.figure.status for one in scoped_figures([evidence])}
    return "actual" in statuses and bool(statuses & {"planned", "estimated"})
