"""Whose count a figure is: "On officers' count 140 homes"; "The union counts 90 homes."."""

import re
from typing import Final

from assistant.claims.scoped import ScopedFigure
from assistant.text.words import content_stems, stems, words

# Whose count it is: "On officers' count ...", "The union counts 40 homes."
_ON_COUNT: Final = re.compile(
    r"\bOn (?:the )?(?P<who>[^,.;]{2,40}?)(?:['’]s?)? (?:own )?"
    r"(?:count|figures|reckoning|estimate)\b"
)
_COUNTS: Final = re.compile(
    r"^\W*(?:\d[\d.]*\s+)?(?P<who>[^,.;:\d]{2,40}?)\s(?:counts?|counted|recogni[sz]e[sd]?"
    r"|reckons?|reckoned|accepts?|accepted|finds?|found|lists?|listed|records?|recorded)"
    r"(?:\s(?:only|just|some|about))?\s$"
)
_ENDS: Final = re.compile(r"\s(?:[\w’'-]+\s?){0,3}(?:[.;,]|$)")
_SAID: Final = "say said says claim claimed tell told think add added warn warned".split()
_NEAR: Final = 600  # characters within which a bare count is of what was counted just before


def voice_of(one: ScopedFigure) -> str | None:
    """Who gives a figure: its speaker, or whose count it is said to be."""
    counter = _counter(one)
    told = counter or _ON_COUNT.search(one.sentence)
    return one.speaker or (told["who"] if told else None)


def _counter(one: ScopedFigure) -> re.Match[str] | None:
    """Who counts, where the sentence says only who and how many: "The union counts 40 homes."."""
    if one.figure.kind != "count" or not _ENDS.match(one.sentence, one.figure.end):
        return None
    return _COUNTS.search(one.sentence[: one.figure.start])


def counted_anew(first: ScopedFigure, second: ScopedFigure) -> bool:
    """Whether the later of two figures is a bare count of what the earlier counts, told nearby."""
    if not _told_nearby(first, second):
        return False
    early, late = sorted((first, second), key=lambda one: one.place.start)
    return _counter(late) is not None and voice_of(early) not in (None, voice_of(late))


def counted_by_two(first: ScopedFigure, second: ScopedFigure) -> bool:
    """Whether two voices nearby tell the same of a number: "300 jobs went", "120 jobs went"."""
    voices = {voice_of(first), voice_of(second)}
    if not _told_nearby(first, second) or None in voices or len(voices) == 1:
        return False
    return bool(_told_of(first) & _told_of(second))


def _told_of(one: ScopedFigure) -> set[str]:
    """Stems of a sentence's words but for what is counted and who says so."""
    return content_stems(one.sentence) - set(
        stems([*words(one.figure.unit), *words(one.figure.text), *one.speaker_words, *_SAID])
    )


def _told_nearby(first: ScopedFigure, second: ScopedFigure) -> bool:
    """Whether a document gives two counts of the same close to each other."""
    alike = first.figure.kind == second.figure.kind == "count"
    near = abs(first.place.start - second.place.start) <= _NEAR
    return (
        alike
        and near
        and first.figure.unit == second.figure.unit != ""
        and first.document == second.document
    )
