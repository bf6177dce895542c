"""What came about: what was only foreseen is no answer to what something cost in the end.

"What did the six boats end up costing?" is not answered by an estimate, nor "when did the pier
finally open?" by the day on which it was to open, nor "how many did it carry?" by a forecast.
"""

import re

from assistant.claims.figures import figures_in
from assistant.claims.scoped import scoped_figures
from assistant.evidence import Evidence
from assistant.questions.question import Question
from assistant.vetoes.judged import Judged, Veto

_KINDS = frozenset({"money", "number", "percentage", "date", "duration"})
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
    r"|\b(?:will|would|['’]ll|shall)\b(?! have\b)"
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
    r"|(?:has|have|had) (?:now |since |already )?(?:cost|been|reached|risen|spent|opened|closed"
    r"|finished|begun|started|fallen|grown)|reached|stood at|stands at|rose|fell|spent|paid|opened"
    r"|closed|finished|completed|began|started|took)\b",
    re.IGNORECASE,
)


def only_foreseen(question: Question, judged: Judged) -> Veto | None:
    """How something turned out is asked, and the sentence tells only how it was to turn out."""
    in_fact = _IN_FACT.search(question.text) or (
        question.kind == "number" and _COUNTED.search(question.text)
    )
    if question.kind not in _KINDS or not in_fact:
        return None
    if _TO_COME.search(question.text) or _CAME_ABOUT.search(judged.in_full):
        return None
    if _has_outcome(judged.evidence):
        return None
    published = judged.evidence.document.published
    statuses = {one.status for one in figures_in(judged.in_full, published)}
    foreseen = statuses and statuses <= {"planned", "estimated"}
    if not foreseen and not _FORESEEN.search(judged.in_full):
        return None
    return Veto("outcome", "it tells what was planned or expected, not what came of it")


def _has_outcome(evidence: Evidence) -> bool:
    """Whether a row of a table tells apart what was foreseen and what came of it.

    It does by the names of its columns, whatever opens the table.
    """
    if evidence.item is None or evidence.item.header is None:
        return False
    statuses = {one.figure.status for one in scoped_figures([evidence])}
    return "actual" in statuses and bool(statuses & {"planned", "estimated"})
