"""The same asked again, for others, for more, or for what came next: "who else?", "really?"."""

import re

from assistant.conversation.clause import beside, body
from assistant.conversation.turns import Turn

_RIGHT = r"(?:right|true|correct|what i (?:asked|meant|wanted)(?: for)?)"
_DOUBT = re.compile(
    r"(?:really|(?:are|r) you (?:really |quite )?(?:sure|certain|positive)"
    r"(?: (?:about|of) (?:that|this|it))?"
    r"|is (?:that|this|it) (?:really |actually )?(?:true|right|correct|so)|seriously"
    r"|(?:i (?:don['’]t|do not) think|i doubt)(?: that)? (?:that|this|it)(?:['’]s| is| was)"
    rf" {_RIGHT}"
    rf"|(?:that|this|it)(?:['’]s not| is not| isn['’]t| was not| wasn['’]t) {_RIGHT}"
    rf"|(?:that|this|it)(?:['’]s| is) wrong|(?:that|this|it) can(?:['’]?t|not) be {_RIGHT}"
    # The answer that comes again shows its sources.
    r"|(?:try|check|look) again|how do you know(?: (?:that|this))?"
    r"|(?:can you )?(?:prove|back up) (?:it|that|this)(?: up)?"
    r"|where(?:['’]s| is) (?:that|this) from|where (?:does|did) (?:that|this) come from"
    r"|where did you (?:get|find|read) (?:that|this|it)(?: from)?"
    r"|(?:what(?:['’]s| is| are) )?(?:(?:the|your) )?(?:sources?|evidence)"
    r"(?: (?:for|of) (?:that|this|it))?)",
    re.IGNORECASE,
)
_ELSE = re.compile(
    r"(?P<wh>who|what|which|where|any(?:one|body|thing)) (?:else|other[s]?)", re.IGNORECASE
)
_ASKED_BY = {"anyone": "who", "anybody": "who", "anything": "what"}
_NEXT = re.compile(
    r"(?:then(?: what)?|what then"
    r"|what (?:happened|came) (?:next|then|afterwards|after(?: that| this)?))",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"(?:(?:can|could|would) you )?(?:please )?(?:tell|give) (?:me|us) (?:some )?more"
    r"(?: (?:details?|information))?|more(?: (?:details?|information|please))?|go on|continue"
    r"|(?:can|could) you (?:please )?elaborate|elaborate|say more|any more"
    r"|(?:(?:can|could|would) you )?(?:please )?explain(?: (?:that|this|it))?(?: please| to me)?"
    r"|what do you mean(?: by (?:that|this|it))?|what does (?:that|this) mean"
    r"|(?:what|anything) else",
    re.IGNORECASE,
)


def what_else(asked: str, former: Turn) -> str | None:
    """Ask for others than were told: "who else?", "anything else?"."""
    match = _ELSE.fullmatch(asked)
    if match is None:
        return None
    wh = _ASKED_BY.get(match["wh"].lower(), match["wh"].lower())
    first, _, rest = body(former.question).partition(" ")
    return f"{first} else {rest}" if first.lower() == wh else None


def what_next(asked: str, former: Turn) -> str | None:
    """Ask for what came behind what was asked of: "then what?"."""
    next_asked = _NEXT.fullmatch(asked)
    return beside("What happened next", former.question) if next_asked else None


def doubt(asked: str, former: Turn) -> str | None:
    """Ask the former question again: "are you sure?", "source?"."""
    return former.question if _DOUBT.fullmatch(asked) else None


def asks_for_more(asked: str) -> bool:
    """Whether it asks to be told more, of nothing in particular."""
    return bool(_MORE.fullmatch(asked))
