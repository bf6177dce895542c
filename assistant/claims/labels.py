"""The labels that open turns of a transcript: "Mr Doe:", "The Minister for Ports (Jo Doe):"."""

import re
from dataclasses import dataclass
from typing import Final

from assistant.claims.people import NOT_A_NAME, mentions_in
from assistant.claims.roles import HONORIFICS, POST

# A time or a question's number may stand in front; party, place or name in brackets behind.
_LABEL: Final = re.compile(
    r"(?:[\[(]?\d\d?:\d\d(?::\d\d)?[\])]?\s+|Q\d+\.?\s+)?(?:\*\*|__)?"
    r"(?P<who>(?P<name>[A-Z][^\n:;()*“”\"]{0,60}?)(?P<brackets>(?:\s*\([^()\n]{2,70}\)){0,3}))"
    r"\s?(?:\*\*|__)?\s?:(?:\*\*|__)?(?=\s|$)"
)
_BRACKET: Final = re.compile(r"\(([^()]+)\)")
_NAME_WORD: Final = re.compile(r"[A-ZÀ-Þ][\w’'-]*\.?|de|van|von|der|den|bin|al|el|la|le|du|da|ap")
_POST: Final = re.compile(rf"\b{POST}\b", re.IGNORECASE)
_TITLES: Final = frozenset((*HONORIFICS, "rt", "hon", "right", "honourable", "madam", "the"))
_LONGEST_NAME: Final = 4


@dataclass(frozen=True, slots=True)
class Label:
    """What stands before the colon.

    Attributes:
        name: Who speaks, without title; the words of the label where they name no one.
        person: Whether they name a person.
        role: The post that stands beside the name.
        certain: Whether title, bracket or given name tell a person; otherwise it may be a heading.
        start: Offset of the words.
        end: Offset behind them.
        after: Offset behind the colon.
    """

    name: str
    person: bool
    role: str | None
    certain: bool
    start: int
    end: int
    after: int


def label_at(text: str, start: int, end: int) -> Label | None:
    """The label with which the paragraph `text[start:end]` opens, if it does."""
    match = _LABEL.match(text, start, end)
    if match is None:
        return None
    name = match["name"].strip()
    brackets = _BRACKET.findall(match["brackets"])
    at = (*match.span("who"), match.end())
    if person := _person(name):
        role = next((one for one in brackets if _POST.search(one)), None)
        certain = bool(brackets) or person != name or bool(mentions_in(name))
        return Label(person, True, role, certain, *at)
    if not _POST.search(name):
        return Label(name, False, None, False, *at) if _is_capitalised(name) else None
    role = re.sub(r"^The\s", "", name)
    for bracket in brackets:
        if person := _person(bracket):
            return Label(person, True, role, True, *at)
    return Label(name, False, None, True, *at) if _is_capitalised(name) else None


def _person(words: str) -> str | None:
    """The name of a person without titles; None for other words."""
    tokens = words.split()
    named = list(tokens)
    while named and named[0].rstrip(".").lower() in _TITLES:
        named.pop(0)
    titled = len(named) < len(tokens) and tokens[0].lower() != "the"
    plain = [word.rstrip(".").lower() for word in named]
    if (
        not (1 if titled else 2) <= len(named) <= _LONGEST_NAME
        or not all(_NAME_WORD.fullmatch(word) for word in named)
        or any(word in NOT_A_NAME for word in plain)
        or _POST.search(" ".join(named))
    ):
        return None
    name = " ".join(named)
    return name.title() if name.isupper() else name


def _is_capitalised(words: str) -> bool:
    """Whether a few words read as a label: "Interviewer", "The Chair", "Several Hon. Members"."""
    tokens = words.split()
    return len(tokens) <= _LONGEST_NAME and all(
        word[0].isupper() or word[0].isdigit() or word in ("hon.", "of", "the") for word in tokens
    )
