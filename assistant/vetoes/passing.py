"""Names that a source mentions only in passing: what it says elsewhere is not about them.

A debate on one harbour in which somebody asks "and what of Port Ellan?" gives no cost for Port
Ellan, although its name stands in the source. Nor is "it" a thing that is named only later.
"""

import re

from assistant.evidence import Evidence
from assistant.questions.question import Question
from assistant.text.words import words
from assistant.vetoes.judged import Judged, Veto, metadata
from assistant.vetoes.likeness import akin, county_forms, telling_words

# Characters: what a source opens with tells what it is about, and neighbours share a subject.
_OPENING = 600
_NEAR = 500
_PASSING = 2  # mentions
_GOES_ON = re.compile(r"[\W\d]*(?:It|Its|They|Their)\b")


def passing_name(question: Question, judged: Judged) -> Veto | None:
    """A name of the question stands near the sentence, or the source is about it."""
    for name in question.names:
        telling = _telling(name)
        if (
            telling
            and not akin(telling, words(judged.context))
            and _in_passing(telling, judged.evidence)
        ):
            return Veto(name, f"this source mentions {name} only elsewhere")
    return None


def named_later(question: Question, judged: Judged) -> Veto | None:
    """The "it" of a sentence is something that the source has named, and not what it goes on to.

    In "The ward is small. It has 18 beds. Some go on to the Infirmary" the beds are the ward's.
    """
    if not question.names or not _GOES_ON.match(judged.in_full):
        return None
    document, end = judged.evidence.document, judged.evidence.end
    heading = judged.evidence.passage.heading or ""
    before = words(f"{metadata(document)} {heading} {document.text[:end]}")
    for name in question.names:
        later = [word for word in telling_words(name) if not akin([word], before)]
        after = words(document.text[end:]) if later else []
        if later and all(akin([word], after) for word in later):
            return Veto(name, f"this source speaks of {name} only later")
    return None


def _telling(name: str) -> list[str]:
    """The words that tell a name from others, and those that tell a county too."""
    parts = telling_words(name)
    return [*parts, *(form for part in parts for form in sorted(county_forms(part)))]


def _in_passing(telling: list[str], evidence: Evidence) -> bool:
    """Whether a source mentions a name, far from the evidence and no more than in passing."""
    text = evidence.document.text
    near = text[max(0, evidence.passage.start - _NEAR) : evidence.passage.end + _NEAR]
    if akin(telling, words(f"{text[:_OPENING]} {near}")):
        return False
    mentions = sum(akin([one], telling) for one in words(text))
    return 0 < mentions <= _PASSING * len(telling)
