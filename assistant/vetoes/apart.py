"""Things that a source tells apart, as in "The sluice was a separate scheme. It cost £3m".

What such a sentence says, and the next one that goes on with "it", is about that thing alone, and
answers no question that does not name it. A name that a source has only to tell it apart, as in "We
have no connection with Arlow Homes", is not what the source is about.
"""

import re

from assistant.questions.question import Question
from assistant.text.words import content_words, stem, stems, words
from assistant.vetoes.judged import Judged, Veto, told

_APART = re.compile(
    r"\b(?:(?:is|are|was|were|being|as) (?:an? )?(?:entirely |quite |wholly |completely )?"
    r"(?:different|separate|distinct)(?= (?:[a-z]+\b)|[,.;])|not (?:to be confused|the same)\b"
    r"|no(?:t a)? part of\b|unrelated to\b)"
    r"(?! (?:times?|occasions?|ways?|days?|things?|from each)\b)",
    re.IGNORECASE,
)
_NO_KIN = (
    r"(?:not\b(?: to)? be confused with|(?:no (?:connection|link|relation|ties?)"
    r"|not (?:connected|related|linked)) (?:with|to)|nothing to do with|unrelated to)"
)
_ASKS_KIN = re.compile(
    r"(?:any|no)thing to do with|\b(?:connect|relat|link|same|confus)", re.IGNORECASE
)
_GOES_ON = re.compile(r"\W*(?:it|this|that|they|these)\b", re.IGNORECASE)


def told_apart(question: Question, judged: Judged) -> Veto | None:
    """What is said of a thing that the source tells apart needs a question that names it."""
    apart = _telling_apart(judged)
    if apart is None:
        return None
    carried = stems(words(apart))
    named = [words(name) for name in question.names]
    partly = {
        stem(word) for name in named if not stems(name) <= carried for word in name
    }  # "Oxley Bay" is not named by "Oxley Point"
    asked = stems(content_words(question.text)) - partly
    if asked & carried:
        return None
    return Veto("thing", "this is about something that the source tells apart")


def name_told_apart(question: Question, judged: Judged) -> Veto | None:
    """A name that the source has only to tell it from what it is about stands in the sentence."""
    if _ASKS_KIN.search(question.text):
        return None
    for name in question.names:
        written = re.escape(name)
        if re.search(rf"\b{written}\b", judged.in_full, re.IGNORECASE):
            continue
        if _only_told_apart(written, told(judged.evidence.document)):
            return Veto(name, f"this source only says that {name} is something else")
    return None


def _only_told_apart(name: str, text: str) -> bool:
    """Whether each mention of a name, made a pattern, stands in telling it apart."""
    mentions = len(re.findall(rf"\b{name}\b", text, re.IGNORECASE))
    apart = re.findall(
        rf"\b{_NO_KIN}\s(?:the\s)?{name}\b|\b{name}\b[^.;]{{0,60}}\b{_NO_KIN}", text, re.IGNORECASE
    )
    return 0 < mentions <= len(apart)


def _telling_apart(judged: Judged) -> str | None:
    """The sentence that tells its thing apart: this one, or the one before that this takes up."""
    one = judged.evidence
    if _APART.search(one.quote):
        return one.quote
    before = [span for span in one.passage.sentences if span.end <= one.start]
    if not before or not _GOES_ON.match(one.quote):
        return None
    last = one.document.text[before[-1].start : before[-1].end]
    return last if _APART.search(last) else None
