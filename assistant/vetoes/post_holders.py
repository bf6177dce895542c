"""Whose post a sentence tells: the body beside it, or that whose paper it is."""

import re

from assistant.text.days import MONTH_NUMBERS, WEEKDAYS
from assistant.text.word_classes import PARTIES
from assistant.text.words import STOP_WORDS, words
from assistant.vetoes.judged import Judged
from assistant.vetoes.likeness import BODIES, CAPITALISED, telling_words

# What stands right before a post: a body, or a word that says nothing of whose post it is.
_BEFORE = re.compile(rf"(?P<body>{CAPITALISED})(?:['’]s?)?\s$")
_KIND_BEFORE = re.compile(rf"\b(?P<body>[Tt]he (?:{'|'.join(sorted(BODIES))}))['’]s?\s$")
_COUNCILS = frozenset("council councils borough county city district authority".split())
# Whoever a party's name stands before holds a post of something else: "Arlow's Labour leader".
_NO_BODIES = (
    PARTIES
    | STOP_WORDS
    | MONTH_NUMBERS.keys()
    | set(WEEKDAYS)
    | frozenset(
        """interim acting deputy former new current joint executive group national regional local
        party uk opposition police crime health prime yesterday today""".split()
    )
)
# A body is told from a person by its letters or by a word for bodies.
_BODY = re.compile(rf"\b(?:[A-Z]{{2,}}s?\b|{CAPITALISED})")


def bodies_of(post: list[str], text: str) -> list[str]:
    """The bodies to which a text gives a post; none where it has the post without a body too.

    "Bexton Mayor Ann Lee", "the CCG chief executive, Jo Ray", "Sam Hay, leader of Arlow Council".
    """
    bodies = []
    for match in re.finditer(
        rf"{_spelt(post)}(?:\s(?:of|at|for)\s(?:the\s)?(?P<of>{CAPITALISED}))?", text, re.IGNORECASE
    ):
        named = match["of"] if match["of"] and match["of"][0].isupper() else None
        before = _BEFORE.search(text[: match.start()])
        kind = _KIND_BEFORE.search(text[: match.start()])
        body = named or (before and before["body"]) or (kind and kind["body"])
        if not body or set(words(body)) <= _NO_BODIES or not (telling_words(body) or kind):
            return []
        bodies.append(body)
    return bodies


def other_kind(body: str, wanted: str) -> bool:
    """Whether a body told by its kind alone is none of the kind wanted: a trust is no council."""
    kinds, wanted_kinds = (set(words(one)) & BODIES for one in (body, wanted))
    if wanted_kinds & _COUNCILS:
        wanted_kinds |= _COUNCILS
    return bool(wanted_kinds) and not kinds & wanted_kinds


def own_body(post: list[str], judged: Judged) -> list[str]:
    """The body that a paper is of, where a sentence of it gives a post and names no body.

    The publisher is one where its name has a word for bodies; a newspaper is none.
    """
    publisher = judged.evidence.document.publisher or ""
    if not set(words(publisher)) & BODIES or not telling_words(publisher):
        return []
    held = re.search(
        rf"(?<!\bits )(?<!\btheir ){_spelt(post)}(?!\s(?:of|at|for)\b)",
        judged.in_full,
        re.IGNORECASE,
    )
    return [publisher] if held and not bodies_in(judged.in_full) else []


def bodies_in(text: str) -> list[str]:
    """Names in a text that can only be those of bodies: letters, or with a word for bodies."""
    return [
        name
        for name in _BODY.findall(text)
        if (name.isupper() and len(name) > 1) or set(words(name)) & BODIES
    ]


def _spelt(post: list[str]) -> str:
    """A pattern for a post, written as one word or as several."""
    return r"\b" + r"[\s-]?".join(map(re.escape, post)) + r"\b"
