"""Questions that fit several things: "how much did it cost?" where two schemes have costs."""

import re
from collections.abc import Sequence

from assistant.evidence import Evidence
from assistant.question import Question
from assistant.selection import same_sentence

NO_QUESTION = (
    "I did not find a question in that. Ask in words, for example: who said what, and when?"
)

# What stands for something that only an earlier question could name.
_OPEN_REFERENCE = re.compile(
    r"\b(?:it|its|he|him|his|she|her|hers|they|them|their|theirs|this|that|these|those|there"
    r"|the (?:scheme|project|deal|contract|plan|letter|report|proposal|decision|meeting|bill|budget"
    r"|service|company|council|firm|one|same|other))\b",
    re.IGNORECASE,
)
# A question with this many words of its own says what it is about.
SPECIFIC = 3
# Scores closer than this to the best fit about as well.
TIE = 4.0
MOST_READINGS = 4


def readings_of(question: Question, evidence: Sequence[Evidence]) -> tuple[str, ...]:
    """Titles of the documents that a vague question fits about equally; empty when it is clear.

    A question is vague when it names nothing, has few words of its own and refers to something
    that was not said before.
    """
    vague = (
        not question.names
        and not question.years
        and not question.quantities
        and len(question.words) < SPECIFIC
        and _OPEN_REFERENCE.search(question.text)
    )
    if not vague or not evidence:
        return ()
    tied = [one for one in evidence if one.score >= evidence[0].score - TIE]
    distinct: list[Evidence] = []
    for one in tied:
        other_document = all(one.document.id != other.document.id for other in distinct)
        if other_document and not any(same_sentence(one, other) for other in distinct):
            distinct.append(one)
    if len(distinct) < 2:
        return ()
    return tuple(one.document.title.removeprefix("Digest of: ") for one in distinct[:MOST_READINGS])


def ask_back(readings: Sequence[str]) -> str:
    """The question that an unclear question is answered with."""
    return "\n".join(
        ["Which do you mean? Your question fits several things:", *(f"- {one}" for one in readings)]
    )
