"""Matters that few words tell: who owns a thing is not told by who gives from its income.

Nobody is said to die, to own or to build without one of a few words for it. A question that asks
for one of these is answered by no sentence that has none, nor by a figure far from any.
"""

import re
from dataclasses import dataclass

from assistant.questions.answer_types import AnswerType
from assistant.questions.question import Question
from assistant.vetoes.judged import Judged, Veto

_COUNTS = frozenset[AnswerType]({"number"})
_WHO = frozenset[AnswerType]({"person", "organisation", "other"})
_MONEY = frozenset[AnswerType]({"money"})


@dataclass(frozen=True, slots=True)
class _Matter:
    """What is asked, and the words that tell it.

    Attributes:
        name: In words for the reader.
        kinds: The types of answer that the question asks for.
        asked: What the question has.
        told: What a text that answers has.
        around: Whether it may stand around the sentence: a figure goes on from the one before.
    """

    name: str
    kinds: frozenset[AnswerType]
    asked: re.Pattern[str]
    told: re.Pattern[str]
    around: bool = False


def _any(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})", re.IGNORECASE)


_MATTERS = (
    _Matter(
        "deaths", _COUNTS, _any(r"how many\b.*\b(?:die[ds]?|deaths?|killed"
                        r"|dead(?= (?:after|at|from|in|on)\b|\W*$))\b"),
        _any(r"d(?:ie[ds]?|ead|ying)\b|death|kill|fatal|los[te]\w* (?:his|her|their) li[fv]e|perish"
             r"|drown|mortal|casualt|decease|lives\b|suicid|victim"),
        around=True,
    ),
    _Matter(
        "redundancies", _COUNTS, _any(r"how many\b.*\b(?:redundan\w+|laid off|sacked)\b"),
        _any(r"redundan|laid off|lay off|layoff|sack|dismiss|severance|pay-?off|paid off|exit"
             r"|(?:posts?|jobs?) (?:\w+ )?(?:go(?:ne|ing)?|went|removed|deleted)\b"
             r"|los(?:t|e|s|ing)\b|cuts?\b|let (?:[\w’'-]+ ){0,3}go\b|left\b|leavers?\b"),
        around=True,
    ),
    _Matter(
        "owner", _WHO,
        _any(r"who (?:now |really |actually )?(?:owns?|owned|bought|buys)\b(?! up\b)"
             r"|who(?:['’]s| is| was| are| were) the (?:new )?(?:owner|buyer)s?\b"),
        _any(r"own|belong|buy|bought|purchas|acqui|s[oe]ld|sell|sale\b|possess|propert|freehold"
             r"|landlord|leas|proprietor|subsidiary|took over|taken over|g[ai]ven?\b"
             r"|vest(?:s|ed)?\b|transfer|hands\b|parent\b|sharehold|stake\b|auction"
             r"|(?:the|all|its|of) shares\b|pa(?:ys?|id) (?:\w+ )?[£$€]"),
    ),
    _Matter(
        "builder", _WHO,
        _any(r"(?:who|(?:which|what) (?:\w+ ){0,2}(?:firm|company|contractor|builders?))"
             r" (?:built|put up|builds?|is building|erected|constructed)\b(?! up\b)"),
        _any(r"buil(?:t|ds?|ders?)\b|(?:is|are|was|were|be|been) building\b|construct|contract"
             r"|put (?:it )?up\b|erect|deliver|work\b|tender|bid\b|develop|manufactur|made\b"
             r"|makers?\b|suppl(?:y|ie)"),
    ),
    _Matter(
        "running cost", _MONEY, _any(r"costs? (?:[\w’'-]+ ){0,4}to run\b|running costs?\b"),
        _any(r"run(?:s|ning)?\b|ran\b|operat|(?:a|per|each|every) (?:year|month|week|day)\b|annu"
             r"|yearly|monthly|weekly|daily|upkeep|keeping\b|maint|revenue|subsid"
             r"|(?:19|20)\d\d[/–-]\d\d(?:\d\d)?\b"),
    ),
)  # fmt: skip


def missing_matter(question: Question, judged: Judged) -> Veto | None:
    """Deaths, an owner or the like are asked for, and the evidence has no word for them."""
    for matter in _MATTERS:
        if question.kind not in matter.kinds or not matter.asked.search(question.text):
            continue
        around = judged.context if matter.around else judged.evidence.about
        if not matter.told.search(f"{judged.in_full} {around}"):
            return Veto(matter.name, f"it says nothing of the {matter.name} that you ask for")
    return None
