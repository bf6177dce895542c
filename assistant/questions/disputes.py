"""Questions that ask for both sides: what they ask of the sources is the matter in dispute.

"How many people came, the union's figure and the council's?" asks how many people came; no source
has to name both, nor to say that they disagree.
"""

import re
from typing import Final

from assistant.questions.answer_types import kind_of

_AGREE: Final = (
    r"(?:(?:dis)?agree|differ|concur|see eye to eye|quarrel|argue|dispute|contradict)e?d?"
)
_SAYS: Final = r"(?:said|says?|told us|claims?|claimed|gave|gives)"
# Who two sides are: at least two, or words for several.
_SIDES: Final = (
    r"(?:(?:they|people|both|everyone|everybody|all)(?: (?:of them|all|sides|parties|sources))?"
    r"|(?:(?:the|all|these|those|our) )?(?:two |different |various )?"
    r"(?:sides|parties|sources|papers|documents|accounts|versions|reports)"
    r"|(?!.*\b(?:if|whether|that|when)\b)[^?]{2,60}? and [^?]{2,60}?)"
)
_SIDE: Final = r"(?:[\w’'-]+ ){0,4}?[\w’'-]+"
_TOLD: Final = (
    r"(?:figures?|numbers?|sums?|amounts?|prices?|counts?|estimates?|totals?|versions?|stories"
    r"|story|accounts?|answers?|dates?|things?|views?|opinions?|explanations?|reasons?)"
)
_SEVERAL: Final = (
    rf"(?:two|three|several|different|conflicting|various|both|a few|many) (?:\w+ )?{_TOLD}"
)
_SHARE: Final = rf"{_SIDE}['’]s?(?: own)?(?: {_TOLD}| side)?"
_ABOUT: Final = "(?:on|about|over|as to)"

# "Do the union and the port agree on ...", "give the same ...", "is there any dispute about ...".
_LEADS: Final = (
    (
        rf"(?:do|does|did|have|has|can) {_SIDES} (?:(?:all|really|actually|even|now) )*{_AGREE} "
        rf"(?:with each other )?(?:{_ABOUT} |(?=how|what|when|who|where|why|which))"
    ),
    (
        rf"(?:do|does|did|have|has) {_SIDES} (?:all )?"
        r"(?:give|gave|given|quote|use|report|say|show|cite|put|tell|name|have) "
        r"(?:exactly )?(?:the same|a different|different|conflicting|differing|rival|other) "
    ),
    (
        r"(?:is|was|are|were) there (?:any |a |some |much )?"
        r"(?:disagreements?|disputes?|arguments?|rows?|differences? of opinion|contradictions?"
        rf"|discrepanc(?:y|ies)) (?:between [^?]+? )?{_ABOUT} "
    ),
    rf"(?:how|where) (?:do|does|did) {_SIDES} {_AGREE} (?:{_ABOUT} )?",
)
# "..., do they agree?", "... I've heard two figures", "..., the union's figure and the council's".
_TAILS: Final = (
    rf"(?:do|does|did|have) {_SIDES} (?:all )?{_AGREE}(?: {_ABOUT} (?:it|that|this))?",
    r"who (?:dis)?agrees(?: (?:on|with) (?:whom?|this|that|it))?",
    (
        r"(?:who|which(?: one| figure| number)?)(?:['’]s| is| was) "
        r"(?:right|correct|true|telling the truth)"
    ),
    r"(?:is|was) (?:that|this|it)(?: still)? (?:disputed|contested|in dispute|agreed)",
    (
        r"(?:i|we)(?:['’]ve| have)? (?:heard?|read|seen|gather(?:ed)?|been told|found|come across)"
        rf"(?: that)?(?: there(?:['’]s| are| were))?(?: about)? {_SEVERAL}"
        r"(?: (?:for|of|about) (?:it|that|this))?"
    ),
    (
        r"(?:i (?:gather|hear|think|believe|understand|know)(?: that)? |apparently )?(?:the )?"
        r"(?:two |both )?(?:sides|they|people|sources) "
        r"(?:disagree|differ|do(?:n['’]t| not) agree|can(?:['’]t|not) agree)"
    ),
    (
        rf"(?:i (?:gather|hear|know)(?: that)? )?{_SIDE} {_SAYS} one (?:thing|figure|number|story) "
        rf"and {_SIDE}(?: {_SAYS})? (?:another|the other|something else)"
    ),
    rf"{_SIDE} (?:vs?\.?|versus) {_SIDE}",
    rf"{_SHARE} (?:and|or|against) {_SHARE}",
    rf"(?:are|were) there {_SEVERAL}",
)
_LEAD: Final = re.compile(
    rf"^\W*(?:so |and |but )?(?:{'|'.join(_LEADS)})(?P<matter>[^?]+?)\W*$", re.IGNORECASE
)
_TAIL: Final = re.compile(
    rf"[\s,.;:?!–—-]+(?:and |but |or |so )?(?:{'|'.join(_TAILS)})\W*$", re.IGNORECASE
)
_FEWEST_WORDS: Final = 3  # of the matter before such a tail
_ASKS: Final = re.compile(
    r"(?:(?:by|for|on|in|at|to|of) )?(?:how|what|when|who|whose|where|why|which)\b", re.IGNORECASE
)
# "Agreed on a plan" is one done together.
_INDEFINITE: Final = re.compile(r"(?:an?|any|some)\b", re.IGNORECASE)
_ARTICLE: Final = re.compile(r"(?:the|its|their|this|that)\b", re.IGNORECASE)
_COUNT: Final = re.compile(
    r"(?:the )?(?:\w+ ){0,2}(?:number|count|figure|total|date|size|length|share|value)s?\b",
    re.IGNORECASE,
)
# A source's claimants are always told beside its figures.
_AND_WHOSE: Final = re.compile(
    r",? (?:and|with|saying) (?:whose (?:are|were|is|was) (?:they|it|each|that)"
    r"|who (?:gave|gives|says?|said|put|quoted|came up with|made) "
    r"(?:them|it|each|which|that|what)(?: (?:one|of them))?)\W*$",
    re.IGNORECASE,
)


def matter_in_dispute(question: str) -> str | None:
    """The question that each side answers, of one that asks for both; None for any other.

    >>> matter_in_dispute("Do the union and the port agree on how many people came?")
    'how many people came?'
    >>> matter_in_dispute("What did it cost? I've heard two figures")
    'What did it cost?'
    >>> matter_in_dispute("Did the council agree to the sale?")
    """
    matter = _without_lead(question) or _without_tail(question)
    return f"{matter}?" if matter else None


def without_claimants(question: str) -> str:
    """A question without "and whose are they": who gives a figure is told beside each."""
    bare = _AND_WHOSE.sub("", question)
    return question if bare == question else f"{bare.rstrip(' ?')}?"


def _without_lead(question: str) -> str | None:
    lead = _LEAD.match(question)
    if not lead:
        return None
    matter = lead["matter"].strip()
    if _ASKS.match(matter):
        return matter
    asked = f"What is {matter if _ARTICLE.match(matter) else f'the {matter}'}"
    measured = kind_of(f"{asked}?") != "other" or _COUNT.match(matter)
    return asked if measured and not _INDEFINITE.match(matter) else None


def _without_tail(question: str) -> str | None:
    tail = _TAIL.search(question)
    if not tail or len(question[: tail.start()].split()) < _FEWEST_WORDS:
        return None
    return question[: tail.start()].rstrip(" ?,.;:–—-")
