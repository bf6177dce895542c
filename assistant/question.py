"""What a question asks for, and what an answer to it must carry."""

import re
from dataclasses import dataclass

from assistant.acronyms import asked_letters
from assistant.answer_types import AnswerType, type_asked
from assistant.claims.days import financial_year_name
from assistant.words import STOP_WORDS, content_words

_LIST = re.compile(
    r"^\s*(?:please )?(?:list|name|enumerate|give (?:me )?(?:all|a list))\b"
    r"|\b(?:what|which) (?:are|were) (?:all )?(?:the|some|its|their)\b"
    r"|\b(?:what|which) (?:\w+ ){0,2}(?!was\b|is\b|does\b|has\b|this\b)\w{3,}(?<!s)s"
    r" (?:are|were|did|do|have|make|made|signed|took|form(?:ed)?)\b"
    r"|\bwhich (?:\w+ ){0,2}\w{3,}(?<!s)s (?:voted|\w{3,}ed)\b"
    r"|\ball (?:the|of the)\b|\bwho (?:are|were|signed|voted|attended|abstained|objected)\b"
    r"|\b(?:break ?down|itemi[sz]ed?|year by year|(?:each|every) (?:financial )?year)\b",
    re.IGNORECASE,
)

_ALL_FIGURES = re.compile(
    # "What were staff costs?" asks for one.
    r"\b(?:all|(?:which|what)(?! (?:is|are|was|were|will|would) (?:\w+ ){0,2}"
    r"(?:costs|values|prices)\b)|different|list|every|other) (?:\w+ ){0,3}"
    r"(?:figures?|amounts?|sums?|costs|values|prices|numbers|estimates|totals)\b"
    r"|\bfigures? (?:is|are|was|were|has|have) given\b",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"(?<![£$€\d])\b(?!\d\d00 (?!figures|accounts|results|elections)[a-z]{2,}s\b)"
    r"(?:1[5-9]|20)\d\d\b"
)
_SPLIT_YEAR = re.compile(r"\b((?:(?:19|20)\d\d)|\d\d)\s?[/–-]\s?((?:(?:19|20)\d\d)|\d\d)\b")
_QUANTITY = re.compile(
    r"[£$€]\s?\d[\d,.]*\s?(?:thousand|million|billion|bn|m|k)?\b"
    r"|\b\d[\d,]*(?:\.\d+)?\s?(?:thousand|million|billion|bn|per cent|percent|%)?",
    re.IGNORECASE,
)
_SCALES = {"k": 3, "thousand": 3, "m": 6, "million": 6, "bn": 9, "billion": 9}
_AMOUNT = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*(k|thousand|million|billion|bn|m)?\b", re.IGNORECASE)
_NAME_JOINERS = r"(?:of|the|and|for|de|van|von|al|le|la|on|upon|&)"
_NAME_WORD = r"(?:[A-Z][\w'’.-]*|[A-Z]&[A-Z]|[A-Z]{2,}\w*)"
_NAME = re.compile(rf"{_NAME_WORD}(?:\s+(?:{_NAME_JOINERS}\s+){{0,2}}{_NAME_WORD})*")
_MONTHS = frozenset(
    """January February March April May June July August September October November December Monday
    Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays
    Saturdays Sundays Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat""".split()
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


@dataclass(frozen=True, slots=True)
class Question:
    """A standalone question, taken apart.

    Attributes:
        text: The question as asked.
        kind: The type of answer asked for.
        many: Whether it asks for a list.
        names: Proper names as written, possessives dropped.
        years: Calendar years named, each as "2018" or, for a financial year, "2018/19".
        quantities: Amounts named in the question, as written.
        words: Its content words in order, lower-cased.
        letters: The letters whose meaning it asks for: "CCG".
        follow_up: Whether earlier turns had a part in it.
    """

    text: str
    kind: AnswerType
    many: bool
    names: tuple[str, ...]
    years: tuple[str, ...]
    quantities: tuple[str, ...]
    words: tuple[str, ...]
    letters: str | None = None
    follow_up: bool = False


def analyse(text: str, follow_up: bool = False) -> Question:
    """Take a standalone question apart."""
    return Question(
        text=text,
        kind=type_asked(text),
        many=bool(_LIST.search(text)),
        names=tuple(dict.fromkeys(names_in(text))),
        years=tuple(dict.fromkeys(years_in(text))),
        quantities=tuple(quantities_in(text)),
        words=tuple(content_words(text)),
        letters=asked_letters(text),
        follow_up=follow_up,
    )


def asks_for_all_figures(question: str) -> bool:
    """Whether a question asks for more than one figure of one thing."""
    return bool(_ALL_FIGURES.search(question))


def years_in(text: str) -> list[str]:
    """Years in a text: "2018", and financial years in any spelling as "2018/19"."""
    found: list[str] = []
    rest = text
    for match in _SPLIT_YEAR.finditer(text):
        year = financial_year(match[1], match[2])
        if year:
            found.append(year)
            rest = rest.replace(match[0], " ", 1)
    found.extend(_YEAR.findall(rest))
    return found


def financial_year(first: str, second: str) -> str | None:
    """Two neighbouring years in any spelling ("18" and "19", "2018" and "19") as "2018/19"."""
    start = int(first) if len(first) == 4 else 2000 + int(first)
    if (start + 1) % 100 != int(second[-2:]):
        return None
    return financial_year_name(start)


def quantities_in(text: str) -> list[str]:
    """Amounts and counts as written, years left out."""
    rest = _YEAR.sub(" ", _SPLIT_YEAR.sub(" ", text))
    return [match.strip() for match in _QUANTITY.findall(rest)]


def amount_of(text: str) -> float | None:
    """The value of an amount as written: "£4m" and "4,000,000" are one; None without a figure."""
    match = _AMOUNT.search(text)
    if not match:
        return None
    scale = _SCALES.get((match[2] or "").lower(), 0)
    return round(float(match[1].replace(",", "")) * 10.0**scale, 4)


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
            opens = bool(parts) and not parts[0][:1].isupper()
            while parts and not parts[0][:1].isupper():
                parts = parts[1:]
        if opens and len(parts) == 1 and not parts[0].isupper():
            continue
        if parts and not (len(parts) == 1 and _is_common(parts[0])):
            found.append(" ".join(parts))
    return found


def _is_of_calendar(word: str) -> bool:
    """Whether a word is a month, a day, or a span of such: "Mon-Sat"."""
    return all(part in _MONTHS for part in word.split("-"))


def _is_common(word: str) -> bool:
    bare = word.lower().replace("’", "'")
    if word.isupper() and len(word) > 1:
        return False
    return bare in STOP_WORDS or bare in _FIRST_WORDS
