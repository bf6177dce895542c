"""Who or what a sentence means that starts with a pronoun or with "The letter"."""

import re
from typing import Final

from assistant.claims.coreference import Actors
from assistant.claims.speaker import analyse, attribution_of
from assistant.claims.subjects import VERB, Subject
from vectorstore.types import Document

_PRONOUN: Final = re.compile(
    r"^[\W_]*(?:(?:But|And|Yet|So|However|Also|Then|Now|Still),?\s)?(?P<word>He|She|They|It|he|"
    r"she|they|it)\b(?![’'])"
)
_NOUN_PHRASE: Final = re.compile(
    r"^[\W_]*(?:(?:But|And|Yet|So|However|Also),?\s)?(?:The|This|That|These|Those|the|this|that)\s"
    r"(?P<noun>[a-z][a-z-]{2,})\b"
    r"(?=,|\s(?:has|have|had|is|are|was|were|will|would|could|can|may|might|must|should|also|now|"
    r"then|"
    r"did|does|[a-z]+ly|[a-z]+ed|[a-z]+s|said|ran|came|went|cost|took|made|gave)\b)"
)
_IMPERSONAL: Final = re.compile(
    r"^[\W_]*(?:But\s|And\s)?[Ii]t\s(?:is|was|has been|will be|would be|seems|appears|emerged|"
    r"comes|follows)\b"
)
_REACH: Final = 4000


def clarify(document: Document, start: int, end: int) -> str | None:
    """In the text's words, whom or what the sentence `document.text[start:end]` begins with.

    Returns:
        What belongs in brackets behind the sentence's first words; None when it stands on its own,
        or when the text before does not tell.
    """
    sentence = document.text[start:end]
    if match := _PRONOUN.match(sentence):
        if _IMPERSONAL.match(sentence):
            return None
        return _of_pronoun(document, match["word"].lower(), start + match.start("word"), end)
    if match := _NOUN_PHRASE.match(sentence):
        attribution = attribution_of(document, start, end)
        if attribution and attribution.resolved == "noun":
            return attribution.speaker
        return _introduction(document.text, match["noun"], start)
    return None


def _of_pronoun(document: Document, pronoun: str, position: int, end: int) -> str | None:
    attribution = attribution_of(document, position, end)
    if attribution and attribution.resolved == "pronoun" and attribution.cue_start - position < 40:
        return attribution.speaker
    claims = analyse(document, position)
    actors = Actors(document.text, claims.mentions, list(claims.seen))
    found = actors.resolve(Subject(pronoun, "person", pronoun, definite=True), position)
    return found[0].name if found else None


def _introduction(text: str, noun: str, before: int) -> str | None:
    """The last fuller wording of the noun before: "a letter shared with HSJ" for "The letter"."""
    pattern = re.compile(
        rf"\b(?P<phrase>(?:(?:an?|the|its|their|his|her|our|"
        rf"one)\s)?(?:[\w’'£$€.&-]+\s){{0,4}}?{noun}\b"
        r"(?:\s(?:of|for|with|between|from|to|on|by|in|shared|sent|dated|seen|signed|worth|"
        r"against)\s"
        r"(?:[\w’'£$€.&-]+\s?){1,6})?)"
    )
    for match in reversed(list(pattern.finditer(text, max(0, before - _REACH), before))):
        phrase = _trimmed(match["phrase"], noun)
        if len(phrase.split()) > 2 or re.search(r"[A-Z£$€\d]", phrase[1:]):
            return phrase
    return None


def _trimmed(phrase: str, noun: str) -> str:
    """The noun phrase alone: what stands before its article belongs to the sentence around it."""
    head, _, tail = phrase.partition(noun)
    verb = VERB.search(tail)
    tail = tail[: verb.start()] if verb else tail
    words = head.split()
    small = {"a", "an", "the", "its", "their", "his", "her", "our", "one"}
    starts = [index for index, word in enumerate(words) if word.lower() in small]
    if starts:
        words = words[starts[-1] :]
    else:
        capitals = [i for i, word in enumerate(words) if word[0].isupper() or not word[0].isalpha()]
        words = words[capitals[0] :] if capitals else words[-1:]
    return " ".join([*words, noun + tail.rstrip()]).rstrip(" .,")
