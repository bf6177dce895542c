"""Questions that fit several things: "how much did it cost?" where two schemes have costs."""

import re
from collections.abc import Sequence

from assistant.claims.scoped import name_words, scoped_figures
from assistant.evidence import Evidence
from assistant.question import Question
from assistant.selection import same_sentence
from assistant.words import stem, stems, words

NO_QUESTION = (
    "I did not find a question in that. Ask in words, for example: who said what, and when?"
)

# What stands for something that only an earlier question could name.
_OPEN_REFERENCE = re.compile(
    r"\b(?:it|its|he|him|his|she|her|hers|they|them|their|theirs|this|that|these|those|there"
    r"|the (?P<thing>scheme|project|deal|contract|plan|letter|report|proposal|decision|meeting|bill"
    r"|budget|service|company|council|firm|one|same|other))\b",
    re.IGNORECASE,
)
# A question with this many words of its own says what it is about.
SPECIFIC = 3
# Scores closer than this to the best fit about as well.
TIE = 4.0
MOST_READINGS = 4
# Sentences whose amounts are looked at: each may be of a document not yet read.
MOST_BEARERS = 8


def readings_of(question: Question, evidence: Sequence[Evidence]) -> tuple[str, ...]:
    """Titles of the documents that a vague question fits about equally; empty when it is clear.

    A question is vague when it names nothing, has few words of its own and refers to something
    that was not said before.
    """
    reference = _OPEN_REFERENCE.search(question.text)
    named = question.names or question.years or question.quantities
    if named or len(question.words) >= SPECIFIC or not reference or not evidence:
        return ()
    tied = [one for one in evidence if one.score >= evidence[0].score - TIE]
    if question.kind == "money":
        thing = stem(reference["thing"] or "")
        alike = [one for one in evidence if thing and thing in stems(words(one.quote))]
        bearers = _bearers((alike or tied)[:MOST_BEARERS])
        if bearers:
            return bearers
    distinct: list[Evidence] = []
    for one in tied:
        other_document = all(one.document.id != other.document.id for other in distinct)
        if other_document and not any(same_sentence(one, other) for other in distinct):
            distinct.append(one)
    if len(distinct) < 2:
        return ()
    return tuple(one.document.title.removeprefix("Digest of: ") for one in distinct[:MOST_READINGS])


def _bearers(tied: Sequence[Evidence]) -> tuple[str, ...]:
    """Whose amounts they are, where amounts of several are given."""
    owners: dict[frozenset[str], str] = {}
    for figure in scoped_figures(tied):
        telling = name_words(figure.owner or "")
        if figure.figure.kind == "money" and figure.owner and telling:
            if any(telling & other for other in owners):
                continue
            title = tied[figure.citation - 1].document.title.removeprefix("Digest of: ")
            owners[telling] = f"{figure.owner.removeprefix('The ')}, in “{title}”"
    found = tuple(owners.values())[:MOST_READINGS]
    return found if len(found) > 1 else ()


def ask_back(readings: Sequence[str]) -> str:
    """The question that an unclear question is answered with."""
    return "\n".join(
        ["Which do you mean? Your question fits several things:", *(f"- {one}" for one in readings)]
    )
