"""Questions that ask for both sides: what they ask of the sources is the matter in dispute.

"How many people came, the union's figure and the council's?" asks how many people came; no source
has to name both, nor to say that they disagree.
"""

import re
from functools import lru_cache
from typing import Final

from assistant.questions.answer_types import kind_of

_AGREE: Final = (
    r"(?:(?:(?:dis)?agree|differ|concur|see eye to eye|quarrel|argue|dispute|contradict)e?d?"
    r"|var(?:y|ied))"
)
_SAYS: Final = r"(?:said|says?|told us|claims?|claimed|gave|gives)"
# A name holds no word that asks, or opens a clause.
_NO_NAME: Final = (
    r"(?!(?:if|whether|that|when|how|what|who|where|why|which|do|does|did|have|has|is|are|was|were"
    r"|cost)\b)"
)
_WORD: Final = rf"{_NO_NAME}[\w’'&.-]+"
_PAIR: Final = rf"(?:{_WORD},? ){{1,8}}?and {_WORD}(?: {_WORD}){{0,5}}?"
_SOURCES: Final = r"(?:sides|parties|sources|papers|documents|accounts|versions|reports)"
_OF_SOURCES: Final = rf"(?:(?:the|all|these|those|our) )?(?:two |different |various )?{_SOURCES}"
_THEY: Final = r"(?:they|people|both|everyone|everybody|all)"
# Who two sides are: at least two, or words for several.
_SIDES: Final = rf"(?:{_THEY}(?: (?:of them|all|sides|parties|sources))?|{_OF_SOURCES}|{_PAIR})"
_SIDE: Final = r"(?:[\w’'-]+ ){0,4}?[\w’'-]+"
_TOLD: Final = (
    r"(?:figures?|numbers?|sums?|amounts?|prices?|counts?|estimates?|totals?|versions?|stories"
    r"|story|accounts?|answers?|dates?|things?|views?|opinions?|explanations?|reasons?)"
)
_SEVERAL: Final = (
    rf"(?:two|three|several|different|conflicting|various|both|a few|many) (?:\w+ )?{_TOLD}"
)
_OWN: Final = rf"{_SIDE}['’]s?(?: own)?"
_TOLD_BY: Final = rf"{_OWN} (?:{_TOLD}|side)"
_GOING_BY: Final = r"(?:going by|judging by|according to|if you ask)"
_ABOUT: Final = "(?:on|about|over|as to)"
_JOINT: Final = r"(?:(?:really|actually|even|now|all) )*"
_EXTENT: Final = (
    r"(?:how (?:many|much|long|old|big|large|high|far|often)|when|(?:what|which) year)\b(?! to\b)"
)
_ASKING: Final = (
    r"(?:(?:by|for|on|in|at|to|of) )?(?:how|what|when|who|whose|where|why|which|whether|if)\b"
    r"(?! to\b)"
)
# What is so, and not what is still to be agreed: "the price", "the date".
_FACT: Final = (
    rf"(?:{_ASKING}|(?:the )?(?:[\w-]+ ){{0,2}}?(?:number|count|figure|estimate|turnout|attendance"
    r"|size|cause)s?\b)"
)

# "Do the union and the port agree on ...", "give the same ...", "is there any dispute about ...".
_LEADS: Final = (
    rf"do {_SIDES} {_JOINT}{_AGREE} (?:with each other )?(?:{_ABOUT} |(?={_ASKING}))",
    (
        rf"(?:does|did|have|has|can) {_SIDES} {_JOINT}{_AGREE} (?:with each other )?"
        rf"(?:{_ABOUT} )?(?={_FACT})"
    ),
    rf"(?:do|does|did) {_SIDE} {_AGREE} with {_SIDE} (?:{_ABOUT} )?(?={_EXTENT})",
    (
        rf"(?:do|does|did|have|has) (?:{_SIDES} (?:all )?"
        r"(?:give|gave|given|quote|report|say|cite|put|tell|name)"
        rf"|{_OF_SOURCES} (?:all )?(?:have|show|use)) "
        r"(?:exactly )?(?:the same|a different|different|conflicting|differing|rival|other) "
    ),
    (
        r"(?:(?:is|was|are|were) there (?:any |a |some |much )?"
        r"|what(?:['’]s| is| was| are| were) the )"
        r"(?:disagreements?|disputes?|arguments?|rows?|differences? of opinion|contradictions?"
        rf"|discrepanc(?:y|ies)) (?:between [^?]+? )?{_ABOUT} "
    ),
    rf"(?:how|where) (?:do|does|did) {_SIDES} {_AGREE} (?:{_ABOUT} )?",
    (
        rf"what (?:do|does|did) {_SIDES} (?:each |both |all )?(?:say|claim|report|tell us|think) "
        rf"{_ABOUT} (?={_EXTENT})"
    ),
)
# "..., do they agree?", "... and is that disputed?", "..., the union's figure and the council's".
_TAILS: Final = (
    rf"(?:do|does|did|have) {_SIDES} (?:all )?{_AGREE}(?: {_ABOUT} (?:it|that|this))?",
    r"who (?:dis)?agrees with whom?",
    (
        r"(?:who|which(?: one| figure| number)?)(?:['’]s| is| was) "
        r"(?:right|correct|true|telling the truth)"
    ),
    r"(?:is|was) (?:that|this|it)(?: still)? (?:disputed|contested|in dispute)",
    (
        r"(?:i (?:gather|hear|think|believe|understand|know)(?: that)? |apparently )?(?:the )?"
        r"(?:(?:two |both )?(?:sides|they|people|sources|accounts|reports|papers)"
        rf"|{_PAIR}) (?:disagree|differ|vary|do(?:n['’]t| not) agree|can(?:['’]t|not) agree)"
    ),
    (
        rf"(?:i (?:gather|hear|know)(?: that)? )?{_SIDE} {_SAYS} one (?:thing|figure|number|story) "
        rf"and {_SIDE}(?: {_SAYS})? (?:another|the other|something else)"
    ),
    rf"{_TOLD_BY} (?:and|or|against) (?:{_TOLD_BY}|{_OWN})",
    rf"{_OWN} (?:and|or|against) {_TOLD_BY}",
    # "The traders number and the councils number", as it is typed in haste.
    rf"{_SIDE} (?P<told>{_TOLD}) (?:and|or|against|vs?\\.?) {_SIDE} (?P=told)",
    rf"{_GOING_BY} {_SIDE} and (?:{_GOING_BY} )?{_SIDE}",
    rf"(?:are|were) there {_SEVERAL}",
    rf"{_SEVERAL} (?:are|were|have been) (?:given|quoted|reported)",
    (
        r"according to (?:each|both|either|every|all|the (?:two|different|various))(?: of the)?"
        r"(?: (?:side|party|source|paper|document|account|version|report)s?|parties)?"
    ),
)
# What is also typed without any stop before it.
_RUN_ON: Final = (
    r"(?:i|we)(?:['’]ve| have)? (?:heard?|read|seen|gather(?:ed)?|been told|found|come across)"
    rf"(?: that)?(?: there(?:['’]s| are| were))?(?: about)? {_SEVERAL}"
    r"(?: (?:for|of|about) (?:it|that|this))?"
)
_VERSUS: Final = re.compile(
    rf"(?:,|:|;|[?.]| [–—-]) ?{_SIDE} (?:vs?\.?|versus) {_SIDE}\W*$", re.IGNORECASE
)
_LEAD: Final = re.compile(
    rf"^\W*(?:so |and |but )?(?:{'|'.join(_LEADS)})(?P<matter>[^?]+?)\W*$", re.IGNORECASE
)
_TAIL: Final = re.compile(
    rf"(?:(?:\s?[,.;:?!–—]+|\s-)\s(?:and |but |or |so )?|\s(?:and|but|or|so)\s)"
    rf"(?:{'|'.join((*_TAILS, _RUN_ON))})\W*$"
    rf"|\s{_RUN_ON}\W*$",
    re.IGNORECASE,
)
# "How many does each side say came?"
_EACH_SAYS: Final = re.compile(
    r"^\W*(?P<asks>(?:how|what|when|which)\b[^?,;]{0,50}?) (?:do|does|did) "
    rf"(?:each|both|either|every|they each|{_SOURCES}|the two|the different)"
    r"(?: (?:of the )?(?:side|party|source|paper|document|account|report)s?| parties)? "
    r"(?:say|said|claim|think|reckon|estimate)(?: that)? "
    rf"(?!{_ABOUT}\b)(?P<rest>[^?]{{3,}}?)\W*$",
    re.IGNORECASE,
)
_FEWEST_WORDS: Final = 3  # of the matter before such a tail
_ASKS: Final = re.compile(_ASKING, re.IGNORECASE)
# "Agreed on a plan" is one done together.
_INDEFINITE: Final = re.compile(r"(?:an?|any|some)\b", re.IGNORECASE)
_MEASURED: Final = frozenset({"money", "number", "percentage", "duration", "date"})
_UNMEASURED: Final = frozenset({"definition", "other"})
_FIGURES: Final = re.compile(rf"(?:the )?(?:\w+ ){{0,2}}?{_TOLD}(?<=s)(?P<of> \w)?", re.IGNORECASE)
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

_COSTS: Final = re.compile(
    r"[Ww]hat (?!(?:did|do|does|has|have|will|would|could|is|are|was|were)\b)(?P<thing>.+?)"
    r" (?P<will>will |would )?(?P<does>costs?|spends?|spent|pays|paid)\W*$",
)
_IT_COST: Final = re.compile(r"[Ww]hat (?:it|this|that) costs? (?P<to>to .+)")
_DOES: Final = {"spends": "spend", "spent": "spend", "pays": "pay", "paid": "pay"}


_WHETHER: Final = re.compile(
    r"(?:whether|if) (?P<who>.+?) "
    r"(?P<does>was|were|is|are|has|have|had|will|would|can|could|should) (?P<what>.+)",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)  # one question is looked at from several sides
def matter_in_dispute(question: str) -> str | None:
    """The question that each side answers, of one that asks for both; None for any other.

    >>> matter_in_dispute("Do the union and the port agree on how many people came?")
    'how many people came?'
    >>> matter_in_dispute("What did it cost? I've heard two figures")
    'What did it cost?'
    >>> matter_in_dispute("Did the council agree to the sale?")
    """
    matter = _without_lead(question) or _of_each(question) or _without_tail(question)
    return f"{_inverted(matter)}?" if matter else None


def _inverted(matter: str) -> str:
    """The matter as it is asked outright: "Was it secret", and not "whether it was secret"."""
    clause = _WHETHER.fullmatch(matter)
    return f"{clause['does'].capitalize()} {clause['who']} {clause['what']}" if clause else matter


def without_claimants(question: str) -> str:
    """A question without "and whose are they": who gives a figure is told beside each."""
    bare = _AND_WHOSE.sub("", question)
    return question if bare == question else f"{bare.rstrip(' ?')}?"


def asked_outright(clause: str) -> str:
    """A clause that asks, as a question: "what the pier cost" is "How much did the pier cost?"."""
    if to := _IT_COST.fullmatch(clause):
        return f"What did it cost {to['to']}?"
    costs = _COSTS.fullmatch(clause)
    if not costs:
        return f"{clause}?"
    auxiliary = (costs["will"] or "did ").lower()
    return f"How much {auxiliary}{costs['thing']} {_DOES.get(costs['does'], 'cost')}?"


def _without_lead(question: str) -> str | None:
    lead = _LEAD.match(question)
    if not lead:
        return None
    matter = lead["matter"].strip()
    if _ASKS.match(matter):
        return matter
    figures = _FIGURES.match(matter)
    verb = "are" if figures else "is"
    asked = f"What {verb} {matter if _ARTICLE.match(matter) else f'the {matter}'}"
    told = figures["of"] if figures else _COUNT.match(matter)
    measured = told or kind_of(f"{asked}?") not in _UNMEASURED
    return asked if measured and not _INDEFINITE.match(matter) else None


def _of_each(question: str) -> str | None:
    """What each side is asked to say, of "how many does each side say came"."""
    says = _EACH_SAYS.match(question)
    matter = f"{says['asks']} {says['rest']}" if says else ""
    return matter if kind_of(asked_outright(matter)) in _MEASURED else None


def _without_tail(question: str) -> str | None:
    """The question before a tail; two names with "v" between are a case or a match elsewhere."""
    for form in (_TAIL, _VERSUS):
        tail = form.search(question)
        if tail and len(question[: tail.start()].split()) >= _FEWEST_WORDS:
            matter = question[: tail.start()].rstrip(" ?,.;:–—-")
            return matter if form is _TAIL or kind_of(f"{matter}?") in _MEASURED else None
    return None
