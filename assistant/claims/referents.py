"""Who or what a sentence means that starts with a pronoun or with "The letter"."""

import re
from itertools import combinations
from typing import Final

from assistant.claims.coreference import Actors, joins
from assistant.claims.sentences import is_headline, paragraphs_of
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
# What only somebody does: "it agreed", "it has since refused"; a building has rooms as well.
_ACTS: Final = re.compile(
    r"\s(?:(?:has|had|have|will|would|also|then|now|later|since|still|again|\w+ly)\s){0,3}"
    r"(?:accus|add(?:ed|s)\b|admit|agree|allocat|announc|appeal|appoint|approv|argu|ask|award|believ"
    r"|blam|call(?:ed|s)?\s(?:for|on)|campaign|claim|complain|confirm|consider|consult|criticis|decid"
    r"|defend|declin|den(?:y|ied|ies)|discuss|dismiss|expect|fin(?:ed|es)\b|hope|insist|instruct"
    r"|intend|launch|object|order|oppos|pa(?:id|ys)\b|plan(?:s|ned)\b|pledg|promis|propos|publish"
    r"|recommend|refus|reject|repl(?:y|ied)|respond|review|sa(?:id|ys)\b|s(?:ought|eeks)\b|spen[dt]"
    r"|support|t(?:old|ells)\b|urg|vot|want|warn|welcom|wr(?:ote|ites)\b)",
    re.IGNORECASE,
)
# Of what "they" may mean as well as one body or person in the sentence before it.
_PLURAL: Final = re.compile(
    r"\b(?:and|both|people|children|men|women|staff|police|"
    r"|(?!(?:has|was|does|says|always|perhaps)\b)[a-z][a-z’'-]+(?<![siu])s)\b"
)
_CLAUSE: Final = re.compile(r"\b(?:who|which|those|they)\b")  # half a clause names nobody
_SENTENCE_END: Final = re.compile(r"[.!?][”\"’')]*\s+|\n\s*\n")
# Before a noun, what brings nothing into the text.
_NO_THING: Final = frozenset(
    "no any not never neither nor without why whether if each every which what".split()
)
_ARTICLES: Final = frozenset("a an the its their his her our one".split())
_SMALL: Final = frozenset("of for with between from to on by in against".split())
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
    return (
        found[0].name if found and _may_mean(found[0], document.text, pronoun, position) else None
    )


def _may_mean(subject: Subject, text: str, pronoun: str, position: int) -> bool:
    """Whether nothing nearer is as likely: a building for "it", several people for "they"."""
    if _CLAUSE.search(subject.name):
        return False
    if pronoun == "it" and subject.sort == "organisation":
        return bool(_ACTS.match(text, position + len(pronoun)))
    if pronoun == "they" and subject.sort != "group":
        before = _SENTENCE_END.split(
            text[max(0, position - _REACH) : position].rstrip(" .!?”\"’'\n")
        )
        return not _PLURAL.search(before[-1])
    return True


def _introduction(text: str, noun: str, before: int) -> str | None:
    """The last fuller wording of the noun before: "a letter shared with HSJ" for "The letter".

    None where the text speaks of two ("the library plan", "the school plan"), or of none.
    """
    pattern = re.compile(
        rf"\b(?P<head>(?:(?:an?|the|its|their|his|her|our|"
        rf"one)\s)?(?:[\w’'£$€.&-]+\s){{0,4}}?){noun}\b"
        r"(?P<tail>(?:\s(?:of|for|with|between|from|to|on|by|in|shared|sent|dated|seen|signed|worth|"
        r"against)\s"
        r"(?:[\w’'£$€.&-]+\s?){1,6})?)"
    )
    found: list[tuple[str, frozenset[str]]] = []
    floor = max(0, before - _REACH)
    headlines = [span for span in paragraphs_of(text[:before]) if is_headline(text, span)]
    for match in reversed(list(pattern.finditer(text, floor, before))):
        head = _SENTENCE_END.split(match["head"])[-1]
        at = match.end("head")
        if any(one.start <= at < one.end for one in headlines) or joins(f"{head}{noun}", noun):
            continue
        if _NO_THING & set(head.lower().split()):
            if not found:
                return None
            continue
        phrase, telling = _trimmed(head, noun, _SENTENCE_END.split(match["tail"])[0])
        if len(phrase.split()) > 2 or re.search(r"[A-Z£$€\d]", phrase[1:]):
            found.append((phrase, telling))
    if not found or any(
        one and other and not one & other for (_, one), (_, other) in combinations(found, 2)
    ):
        return None
    return found[0][0]


def _trimmed(head: str, noun: str, tail: str) -> tuple[str, frozenset[str]]:
    """The noun phrase alone, and the words before its noun that tell it from others.

    What stands before its article belongs to the sentence around it.
    """
    verb = VERB.search(tail)
    tail = tail[: verb.start()] if verb else tail
    words = head.split()
    starts = [index for index, word in enumerate(words) if word.lower() in _ARTICLES]
    if starts:
        words = words[starts[-1] :]
    else:
        capitals = [i for i, word in enumerate(words) if word[0].isupper() or not word[0].isalpha()]
        words = words[capitals[0] :] if capitals else words[-1:]
    telling = frozenset(word.lower() for word in words) - _ARTICLES - _SMALL
    return " ".join([*words, noun + tail.rstrip()]).rstrip(" .,"), telling
