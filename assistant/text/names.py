"""Proper names in questions and sentences, by their capitals."""

import re

from assistant.text.days import CALENDAR_WORDS, WEEKDAYS
from assistant.text.words import STOP_WORDS, stems, words

_NAME_JOINERS = r"(?:of|the|and|for|de|van|von|al|le|la|on|upon|&)"
# Some begin with small letters: "openDemocracy".
_NAME_WORD = r"(?:(?<!\w)[a-z]{0,8}[A-Z][\w'’.-]*|[A-Z]&[A-Z]|[A-Z]{2,}\w*)"
_NAME = re.compile(rf"{_NAME_WORD}(?:\s+(?:{_NAME_JOINERS}\s+){{0,2}}{_NAME_WORD})*")
_CALENDAR = frozenset(word.capitalize() for word in CALENDAR_WORDS).union(
    (f"{day.capitalize()}s" for day in WEEKDAYS),
    "Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat".split(),
)
_FIRST_WORDS = frozenset(
    """add sum total calculate count work list name describe explain summarise summarize tell show
    define give compare find state identify please according besides approximately roughly
    typically usually generally today originally currently recently apart aside following unlike
    despite based rather instead yes no across within inside outside throughout near beyond towards
    around timeline chronology history overview outline summary figures
    amid among alongside excluding including regarding concerning considering without
    ok okay hi hello thanks thank many few some most several first second third""".split()
)


def names_in(text: str) -> list[str]:
    """Proper names: runs of capitalised words that do not only open the sentence."""
    found = []
    for match in _NAME.finditer(text):
        name = re.sub(r"['’]s?$|[.,?!]+$", "", match[0])
        parts = [part for part in name.split() if not _is_of_calendar(part) and len(part) > 1]
        opens = match.start() == 0 or text[: match.start()].rstrip()[-1:] in {
            ".",
            "?",
            "!",
            ":",
            "“",
            '"',
        }
        while parts and opens and _is_common(parts[0]):
            parts = parts[1:]
            opens = bool(parts) and parts[0].islower()
            while parts and parts[0].islower():
                parts = parts[1:]
        if opens and len(parts) == 1 and not parts[0].isupper():
            continue
        if parts and not (len(parts) == 1 and _is_common(parts[0])):
            found.append(" ".join(parts))
    return found


def names_another(text: str, known: str) -> bool:
    """Whether a text has a name that is not made of words already known, such as a question's."""
    given = stems(words(known))
    return any(not stems(words(name)) <= given for name in names_in(text))


def _is_of_calendar(word: str) -> bool:
    """Whether a word is a month, a day, or a span of such: "Mon-Sat"."""
    return all(part in _CALENDAR for part in word.split("-"))


def _is_common(word: str) -> bool:
    bare = word.lower().replace("’", "'")
    if word.isupper() and len(word) > 1:
        return False
    return bare in STOP_WORDS or bare in _FIRST_WORDS
