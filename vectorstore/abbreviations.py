"""Abbreviations of public documents: whether a sentence goes on behind a full stop.

Ingest cuts passages and the assistant reads claims by the same list.
"""

import re
from typing import Final

STARTER: Final = (
    r"(?:The|This|That|These|Those|It|Its|He|She|They|We|You|Our|His|Her|Their|There|A|An|In|At|On"
    r"|By|For|From|With|But|And|So|Yet|If|When|While|Since|After|Before|Although|Under|As|To"
    r"|However|Then|Now|Here|Some|Many|Most|All|Both|Each|No|Not|Nothing|Nobody|What|Who|Why|How"
    r")\s"
)
"""A word, with the space behind it, that begins sentences and no name."""

# Always stand before what they belong to.
_LEADS: Final = (
    r"Mrs?|Ms|Mx|Dr|Drs|Prof|Revd?|Cllrs?|Ald|Messrs|Rt|[Hh]on|Gen|Maj|Col|Capt|Lieut|Lt|Sgt"
    r"|Cpl|Insp|Supt|Cdr|Brig|Gov|Amb|vs|v|viz|cf|ca|[Aa]pprox|incl?|excl?|[Ee]st|circ|e\.g|i\.e"
    r"|(?<![^\n])[A-Z]"  # the letter of a list, a question or an answer
)
# Are words or letters too, unless a number follows: "the answer is no."
_NUMBERED: Final = (
    r"[Nn]os?|[Pp]aras?|pp?|ss?|[Ss]ecs?|[Ss]ch|[Aa]rts?|[Rr]egs?|r|[Cc]ls?|[Cc]h|[Cc]ols?"
    r"|[Vv]ols?|[Ff]igs?|[Rr]efs?|[Aa]pp|[Pp]t|[Ee]xt|[Tt]el|c"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
)
# May end a sentence, and do before a word that begins one.
_MAY_END: Final = (
    r"St|Mt|Ltd|Co|Inc|Corp|Bros|Dept|Govt|Cttee|Ctte|Jnr|Snr|Jr|Sr|Rd|Ave|[Ee]tc|[Aa]v|[Aa]vg|[Mm]in"
    r"|[Mm]ax|al|eds?|ft|sq|km|[A-Za-z]\.[A-Za-z]|[A-Z]"
)
_NUMBER: Final = re.compile(r"[£$€(\[]*(?![AI]\s)(?:[A-Z]{0,2}\d|[A-Z]\b|[IVX]+\b)")
_STARTS: Final = re.compile(STARTER)
_ABBREVIATED: Final = re.compile(
    rf"(?<![\w.£$€])(?:(?P<leads>{_LEADS})|(?P<numbered>{_NUMBERED})|(?P<may_end>{_MAY_END}))\.$"
)
LONGEST: Final = 12
"""Characters of the text before and behind a stop that tell enough of it."""


def goes_on(before: str, behind: str) -> bool:
    """Whether the last full stop of the text before it is an abbreviation's and ends no sentence.

    >>> goes_on("See para.", "12 of it."), goes_on("The answer is no.", "It cost £4.")
    (True, False)
    """
    found = _ABBREVIATED.search(before)
    if found is None:
        return False
    if found["numbered"]:
        return _NUMBER.match(behind) is not None
    return found["leads"] is not None or not _STARTS.match(behind)
