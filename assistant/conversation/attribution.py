"""Who said, denied or opposed what was asked: "who said so?", "who opposed it?"."""

import re

from assistant.conversation.clause import beside, body, clause
from assistant.conversation.lexicon import DECIDING_VERBS, UNDERTAKINGS
from assistant.conversation.phrases import noun_phrases
from assistant.conversation.turns import Turn
from assistant.text.tagging import tagged
from assistant.text.words import stem

_WHO_SAID = re.compile(
    r"(?:who (?:said|says|claims?|claimed|told (?:you|us|them)|thinks?|thought"
    r"|is saying|was saying|is claiming)(?: (?:so|that|this|it|as much))?"
    r"|who (?:reported|reports|wrote|revealed)(?: (?:so|that|this|as much))?"
    r"|says who|according to wh(?:om|o)|on whose authority"
    r"|who (?:is|was) the source(?: (?:of|for) (?:that|this|it))?)",
    re.IGNORECASE,
)
_WHEN_SAID = re.compile(
    r"(?P<wh>when|where|why|how often|to whom) did (?:he|she|they|it) say (?:so|that|this|it)",
    re.IGNORECASE,
)
_SAYS = re.compile(r"(?:say|tell|claim|announce|promise|argue|suggest|write)\b", re.IGNORECASE)
_WHO_DENIED = re.compile(
    r"who (?:else |also )?(?P<verb>(?:den|confirm|disput|admi|contest|reject|oppos|support|approv"
    r"|decid|object|vot)\w+)(?:(?: for| against| to| on)? (?:it|this|that|so))?",
    re.IGNORECASE,
)
_HOW_DECIDED = re.compile(
    r"(?:when|where|why|how|by whom) was (?:it|this|that)"
    r" (?:agreed|announced|approved|confirmed|decided|proposed)",
    re.IGNORECASE,
)
_WHOSE = re.compile(
    r"whose (?:\w+ )?\w+ (?:is|was) (?:it|that|this)"
    r"|who(?:se \w+)? (?:is|was|were|are) (?:to blame|responsible|behind|at fault)"
    r"(?: for)?(?: (?:it|that|this))?"
    r"|(?:which|who)(?: one)?(?: of (?:them|these|those|the two))?"
    r" (?:is|was) (?:right|correct|wrong)"
    r"|who (?:worked|figured|found) (?:it|that|this) out"
    r"|(?:(?:is|was|has) (?:it|that|this) (?:been )?|(?:when|where|why|how|by whom) was that )"
    r"(?:decided|agreed|approved|settled|accepted|resolved)(?: yet| already)?",
    re.IGNORECASE,
)
_FOR_OR_AGAINST = re.compile(r"(?:for|against)", re.IGNORECASE)
_VOTED = re.compile(r"(?P<voted>\bvot\w+ )(?P<way>for|against)\b", re.IGNORECASE)


def who_said(asked: str, former: Turn) -> str | None:
    """Say what somebody said: "who said so?" after a question of any form."""
    match = _WHO_SAID.fullmatch(asked)
    if not match:
        return None
    base = clause(former.question)
    said = match[0].split()[1] if match[0].lower().startswith("who ") else "said"
    verb = "said" if said in {"is", "was", "told"} else said
    if base is None or not (base.wh or base.predicate):
        return beside(f"Who {verb} so", former.question)
    embedded = base.embedded
    if not base.wh:
        embedded = embedded.replace("whether ", "that ", 1)
    return f"Who {verb} {embedded}"


def when_said(asked: str, former: Turn) -> str | None:
    """Ask when, where or why was said what was asked for: "when did he say that?"."""
    match = _WHEN_SAID.fullmatch(asked)
    base = clause(former.question)
    if not match or base is None or base.wh != "what" or not _SAYS.match(base.predicate):
        return None
    told = re.sub(r"^say (?=about |on )", "speak ", base.predicate)
    return f"{match['wh']} {base.auxiliary} {base.subject} {told}"


def who_denied(asked: str, former: Turn) -> str | None:
    """Say what was denied or opposed: "who denied it?" after a question for yes or no."""
    match = _WHO_DENIED.fullmatch(asked) or _HOW_DECIDED.fullmatch(asked)
    words = tagged(former.question)
    if not match or not words or words[0].tag != "AUX":
        return None
    verb = match.groupdict().get("verb")
    decided = verb is None or stem(verb.lower()) in DECIDING_VERBS
    if decided and any(one.head in UNDERTAKINGS for one in noun_phrases(former.question)):
        return None
    base = clause(former.question)
    if base is None or not base.predicate or decided:
        return beside(match[0], former.question)
    return f"Who {verb} {base.embedded.replace('whether ', 'that ', 1)}"


def whose_it_was(asked: str, former: Turn) -> str | None:
    """Say what happened: "whose idea was it?", "who was to blame?", "has that been settled?"."""
    if not _WHOSE.fullmatch(asked):
        return None
    decided = not asked.lower().startswith("who")
    if decided and any(one.head in UNDERTAKINGS for one in noun_phrases(former.question)):
        return None
    return beside(asked, former.question)


def who_voted(asked: str, former: Turn) -> str | None:
    """Turn the vote that was asked for: "and for?" of who voted against something."""
    base = body(former.question)
    if not _FOR_OR_AGAINST.fullmatch(asked) or not _VOTED.search(base):
        return None
    return _VOTED.sub(rf"\g<voted>{asked.lower()}", base, count=1)
