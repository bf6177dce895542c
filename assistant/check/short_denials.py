"""Denials that name nothing themselves, and what stands before them: "Asked about cuts: no."."""

import re

from assistant.check.text import Text, Token

_SAYING = (
    r"(?:said|says|replied|replies|answered|answers|responded|responds|confirmed|insisted|stressed)"
)
_MERELY = r"(?: simply| just| completely| entirely| quite| absolutely| wholly| categorically)?"
_THAT_IS = rf"(?:that|this|it|they|these|those|such \w+) (?:is|are|was|were){_MERELY}"
_DENIAL = re.compile(
    rf"(?:[:?\"] ?\"?|\b{_SAYING}(?: that)?,? \"?)"
    r"(?P<denial>no|never|not true|untrue|false|nonsense"
    rf"|{_THAT_IS}(?:n't| not){_MERELY} (?:true|so|the case|correct|right|accurate)"
    rf"|{_THAT_IS} (?:untrue|false|wrong|incorrect|inaccurate|nonsense)"
    r"|(?:i|we|he|she|it|they|there|that|this) (?:have|has|had|is|are|was|were|did|do|does|will"
    r"|would)(?:n't| not| none| never)(?: (?:so|that|this|happen|be so|be the case))?"
    r")(?=\s*[.,;!\"]|$)",
    re.IGNORECASE,
)

# What is asked or rumoured, and not told as so, stands behind one of these.
_LEFT_OPEN = re.compile(
    r"\b(?:asked|pressed|challenged|questioned|whether|if|claims?|reports?|rumours?|suggestions?"
    r"|allegations?|accusations?|statement (?:on|about)|(?:said|says) (?:of|on|about))\b",
    re.IGNORECASE,
)


def denied_before(quote: Text) -> tuple[Token, ...]:
    """The content words that the short denials of a quote are of.

    They are what its sentence leaves open before it, or the question before that.
    """
    return tuple(
        token
        for denial in _DENIAL.finditer(quote.plain)
        for token in _left_open(quote, denial.start("denial"))
        if token.content
    )


def _left_open(quote: Text, end: int) -> list[Token]:
    at = next((place for place, t in enumerate(quote.tokens) if t.start >= end), 0)
    number = quote.tokens[at].sentence
    before = [token for token in quote.tokens[:at] if token.sentence == number]
    opening = _LEFT_OPEN.search(quote.plain, before[0].start, end) if before else None
    if opening:
        return [token for token in before if token.start >= opening.end()]
    asked = [token for token in quote.tokens[:at] if token.sentence == number - 1]
    return asked if asked and asked[-1].text == "?" else []
