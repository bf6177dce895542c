"""The stance that direct speech takes in its own words: "I refute that", "it is simply untrue"."""

import re
from typing import Final

from assistant.claims.cues import Stance, cues_in

_DENIAL: Final = re.compile(
    r"\b(?:is|was|are|were)\s(?:\w+ly\s|just\s)?(?:untrue|false|baseless|unfounded|nonsense|"
    r"not\strue|not\sthe\scase)\b|\b(?:I|we)\s(?:(?:do|did|can|could)(?:\snot|n[’']t)|cannot)\s"
    r"(?:\w+\s)?(?:accept|recogni[sz]e|agree\swith)\s|\b(?:is|was|are|were)n[’']t\strue\b|\bno\struth\b",
    re.IGNORECASE,
)
# Not "nor do I accept", nor "will we admit".
_FIRST_PERSON: Final = re.compile(
    r"(?P<before>\w*)\s*\b(?:I|[Ww]e)\s(?:(?:do|must|have|to|also|would|can|\w+ly)\s){0,3}$"
)
_INVERTED: Final = frozenset("do did can could will would should shall may must have".split())


def own_stance(text: str, start: int, end: int) -> Stance | None:
    """What the words `text[start:end]`, which are somebody's own, do beside saying something."""
    for cue in cues_in(text, start, end):
        subject = _FIRST_PERSON.search(text, start, cue.start)
        if subject is None or subject["before"].lower() in _INVERTED:
            continue
        if cue.complete and cue.stance not in ("says", "claims"):
            return cue.stance
    return "denies" if _DENIAL.search(text, start, end) else None
