"""What the quotes tell apart, or tell by half, must not be told as cause and effect."""

import re

from assistant.check.case import Case
from assistant.check.text import Text, Token
from assistant.text.tagging import tagged

_CAUSE = re.compile(
    r"\b(?:because|due to|owing to|as a (?:direct )?(?:result|consequence)|caused|led to|leading to"
    r"|thanks to|prompted|forced|triggered|brought about|on account of|in response to|so that"
    r"|resulted in|resulting in|drove|driven by)\b",
    re.IGNORECASE,
)
# With one of these in the quotes, the cause may be theirs.
_TOLD = re.compile(
    r"\b(?:because|due|owing|result\w*|consequen\w+|caus\w+|led|lead\w*|leaving|thanks|prompt\w*"
    r"|(?:finding|ruling|concluding|arguing|saying) that|grounds?"
    r"|forc(?:ed|es|ing)|trigger\w*|reasons?|blam\w+|since|after|following|respon[ds]\w*|so|means"
    r"|meant|therefore|thus|hence|attribut\w+|driven|drove|account|thereby|down to|enough"
    r"|(?:is|was|explain\w*|as to) why|by \w+ing)\b",
    re.IGNORECASE,
)
# "After only eight months", "a week after the vote": how long, and not of what it came.
_LENGTH = r"(?:seconds?|minutes?|hours?|days?|weeks?|fortnight|months?|years?|decades?)"
_HOW_LONG = re.compile(rf"\b{_LENGTH} after\b|\bafter (?:[\w-]+ ){{1,3}}{_LENGTH}\b", re.IGNORECASE)


def causes(case: Case) -> str | None:
    """Find a cause of which no quote speaks.

    It joins two sentences of theirs, or explains what they do not tell.
    """
    if case.verbatim or any(_TOLD.search(_HOW_LONG.sub("", one.plain)) for one in case.quotes):
        return None
    for sentence in case.statement.sentences:
        start, end = sentence[0].start, sentence[-1].end
        cue = _CAUSE.search(case.statement.plain, start, end)
        if cue is None or _is_due_to_happen(case.statement, cue):
            continue
        sides = _sides(sentence, cue.start(), cue.end())
        if all(sides):
            return f'the quotes do not say that one came of the other ("{cue.group()}")'
    return None


def _is_due_to_happen(statement: Text, cue: re.Match[str]) -> bool:
    """Whether "due to" opens an infinitive: "due to open in May"."""
    if cue.group().lower() != "due to":
        return False
    behind = [word for word in tagged(statement.plain) if word.start > cue.end()][:2]
    tags = [word.tag for word in behind]
    as_adjective = tags[:1] == ["ADJ"] and tags[1:] not in (["NOUN"], ["ADJ"], ["PROPN"])
    return bool(behind) and (behind[0].form == "Inf" or as_adjective)


def _sides(sentence: tuple[Token, ...], start: int, end: int) -> tuple[list[Token], list[Token]]:
    """The content words before and behind a cue; if it opens, those up to the comma and after."""
    before = [token for token in sentence if token.content and token.start < start]
    behind = [token for token in sentence if token.content and token.start >= end]
    if before or not behind:
        return before, behind
    first = behind[0].clause
    return (
        [token for token in behind if token.clause == first],
        [token for token in behind if token.clause != first],
    )
