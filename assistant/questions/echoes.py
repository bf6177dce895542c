"""What a text says of a question in other letters.

Initials for a name, "£5 million" for "£5m", a span for a year within it, "should" for what is
recommended, and a quantity for the adjective that asks for one.
"""

import re

from assistant.claims.tenures import holder_asked, told_to_hold
from assistant.questions.expected import carries
from assistant.questions.extents import extent_asked, tells_extent
from assistant.questions.question import Question
from assistant.text.acronyms import initials_in
from assistant.text.quantities import amount_of, quantities_in
from assistant.text.words import stem, stems, words
from assistant.text.years_told import speaks_of

_FIGURES = frozenset("figure figures amount amounts sum sums number numbers".split())
_ADVICE = "recommend"
_ADVISES = re.compile(r"\b(?:should|ought to|advised?|propose[ds]?)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_TAKES_UP = re.compile(
    r"\W*(?:(?:and|but)\s)?(?:it|its|they|he|she|his|her|this|that)\b", re.IGNORECASE
)


def echoes(question: Question, text: str) -> str:
    """The names, amounts, years and extents of a question that a text carries in another form.

    They are given as they were asked.

    >>> from assistant.questions.question import analyse
    >>> asked = analyse("Is the £5m for the Harwick Ferry Authority firm?")
    >>> echoes(asked, "The HFA has £5 million.")
    'Harwick Ferry Authority £5m'
    """
    written = set(words(text))
    spelt = initials_in(text) if question.names else set()
    found = [
        name
        for name in question.names
        if initials_in(name) & written or set(words(name)) & spelt - written
    ]
    if question.quantities:
        given = {amount_of(one) for one in quantities_in(text)}
        found += [one for one in question.quantities if amount_of(one) in given]
    holder = holder_asked(question.text) if question.years else None
    held = holder is not None and told_to_hold(holder, text)
    found += [year for year in question.years if held or speaks_of(year, text)]
    if question.all_figures and quantities_in(text):
        found += [word for word in question.words if word in _FIGURES]
    if _ADVISES.search(text):
        found += [word for word in question.words if word.startswith(_ADVICE)]
    extent = extent_asked(question.text)
    if extent and any(_answers(extent, question, one) for one in _SENTENCE.split(text)):
        found.append(extent)
    return " ".join(found)


def _answers(extent: str, question: Question, sentence: str) -> bool:
    """Whether a sentence gives the quantity asked for, and of what the question is about."""
    money = question.kind == "money"
    told = carries(question, sentence) if money else tells_extent(extent, sentence)
    return told and bool(
        _TAKES_UP.match(sentence)
        or (stems(question.words) - {stem(extent)}) & stems(words(sentence))
    )
