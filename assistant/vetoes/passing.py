"""Names that a source mentions only in passing: what it says elsewhere is not about them.

A debate on one harbour in which somebody asks "and what of Port Ellan?" gives no cost for Port
Ellan, although its name stands in the source.
"""

from assistant.evidence import Evidence
from assistant.questions.question import Question
from assistant.text.words import words
from assistant.vetoes.judged import Judged, Veto
from assistant.vetoes.likeness import akin, county_forms, telling_words

# Characters: what a source opens with tells what it is about, and neighbours share a subject.
_OPENING = 600
_NEAR = 500
_PASSING = 2  # mentions


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
