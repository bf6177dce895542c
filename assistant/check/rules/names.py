"""Every name of the statement must be in a quote or its context."""

import re
from functools import lru_cache

from assistant.check.case import Case
from assistant.check.days import days_in
from assistant.check.short_forms import is_short_form
from assistant.check.text import Text, Token
from assistant.text.days import CALENDAR_WORDS
from vectorstore.forms_of_address import FORMS_OF_ADDRESS

_TITLES = FORMS_OF_ADDRESS | {"hon", "the"}
# Words that are written with a capital and name nobody.
_NOT_NAMES = CALENDAR_WORDS.union(
    """i it we he she they the a an in on at by from for of to and or but no not yes however this
    that these those there here when while as if both each all some many most our my his her its
    their chief executive leader mayor minister secretary spokesman spokeswoman spokesperson chair
    chairman chairwoman director president officer head editor mp mps member members cabinet
    council councils government department committee report reports page pages section
    table""".split()
)
# Where members of Parliament speak, a report of it has these names.
_PARLIAMENT = frozenset("house commons parliament".split())
_OF_PARLIAMENT = frozenset("hansard commons".split())
_NUMERAL = re.compile(r"\b([A-Za-z]{3,}) (I{1,3}|IV|V|VI{1,3}|IX|X)\b(?!')")
_INSTITUTION = re.compile(
    r"\b(?P<name>[A-Z][\w'-]+(?: (?:of |and |the )?[A-Z][\w'-]+){0,4}?) "
    r"(?P<kind>Hospital|Council|School|College|University|Academy|Trust|Authority|Library|Prison"
    r"|Station|Airport|Infirmary|Surgery)\b"
)
_TITLE = r"\b(Mr|Mrs|Ms|Miss|Lord|Lady|Baroness)\.?"
_TITLED = re.compile(rf"(?:{_TITLE} and )?{_TITLE} ([A-Z][\w'-]+)")
_MALE = frozenset(("Mr", "Lord"))


def names(case: Case) -> str | None:
    """Find a name that neither the quotes nor the context carry."""
    known = _known_names(case)
    initials = _initials(case)
    dated = [(when.start, when.end) for when in days_in(case.statement.plain)]
    for token in named(case.statement):
        if any(start <= token.start < end for start, end in dated):
            continue
        word = _bare(token)
        if not (
            word in known
            or word in initials
            or _expands(word, case)
            or is_short_form(token, case)
            or (word in _PARLIAMENT and known & _OF_PARLIAMENT)
        ):
            return f"the name {token.text} is not in the quote or its source"
    return _another_numeral(case) or _another_institution(case) or _another_title(case)


def _another_institution(case: Case) -> str | None:
    """Find "Bexton Hospital" where the quotes have "Arlow Hospital" and no other.

    Each word may stand somewhere: the hospital in the quote, Bexton beside the speaker's name.
    """
    theirs = [match for quote in case.quotes for match in _INSTITUTION.finditer(quote.plain)]
    around = f"{case.context.plain} {' '.join(quote.plain for quote in case.quotes)}"
    for match in _INSTITUTION.finditer(case.statement.plain):
        own, kind = _words_of(match), match["kind"]
        alike = [_words_of(other) for other in theirs if other["kind"] == kind]
        told = own and re.search(
            rf"\b{re.escape(match['name'].split()[-1])}(?:'s)? {kind}\b", around
        )
        if own and alike and not told and not any(own & other for other in alike):
            return f"{match[0]} is not in the quote"
    return None


def _another_title(case: Case) -> str | None:
    """Find "Mr Pym" where the evidence, or the quotes that name a Pym, have "Mrs Pym" alone."""
    quoted = _titles(" ".join(quote.plain for quote in case.quotes))
    theirs = _titles(case.context.plain) | quoted
    for name, titles in _titles(case.statement.plain).items():
        known = {title in _MALE for title in theirs.get(name, titles)}
        for title in titles:
            if (title in _MALE) not in known:
                return f"{title} {name} is not in the quote"
    return None


def _titles(text: str) -> dict[str, list[str]]:
    """The titles of each name; "Mr and Mrs Pym" has two."""
    found: dict[str, list[str]] = {}
    for first, title, name in _TITLED.findall(text):
        found.setdefault(name, []).extend(filter(None, (first, title)))
    return found


def _words_of(institution: re.Match[str]) -> set[str]:
    """The words of its name that tell it from others."""
    words = {word.lower().removesuffix("'s") for word in institution["name"].split()}
    return words - _TITLES - _NOT_NAMES


def _another_numeral(case: Case) -> str | None:
    """Find "Grade I" where the quotes have "Grade II"."""
    theirs: dict[str, set[str]] = {}
    for quote in case.quotes:
        for word, numeral in _NUMERAL.findall(quote.plain):
            theirs.setdefault(word.lower(), set()).add(numeral)
    for word, numeral in _NUMERAL.findall(case.statement.plain):
        if numeral not in theirs.get(word.lower(), {numeral}):
            return f"{word} {numeral} is not in the quote"
    return None


@lru_cache(maxsize=1024)
def named(text: Text) -> tuple[Token, ...]:
    """The words of a text that are written as names."""
    found = []
    for sentence in text.sentences:
        words = [token for token in sentence if token.text[0].isalpha()]
        shouted = bool(words) and all(t.text.isupper() for t in words)
        for index, token in enumerate(words):
            if shouted or not token.text[0].isupper() or _bare(token) in _NOT_NAMES | _TITLES:
                continue
            opens = index == 0 or _opens_quotation(token, text)
            if opens and not _name_at_start(words[index : index + 3]):
                continue
            found.append(token)
    return tuple(found)


def _opens_quotation(token: Token, text: Text) -> bool:
    return bool(
        re.search(r"(?:^|[\s(])[\"']$|[:.]\s*$", text.plain[max(0, token.start - 3) : token.start])
    )


def _name_at_start(words: list[Token]) -> bool:
    """A first word is a name when it is an acronym or the next word is written as a name too."""
    first, *rest = words
    if len(first.text) > 1 and first.text.isupper():
        return True
    if not first.content:
        return False
    return (
        bool(rest)
        and rest[0].text[0].isupper()
        and rest[0].start - first.end <= 2
        and _bare(rest[0]) not in _NOT_NAMES
    )


def _bare(token: Token) -> str:
    return token.word.removesuffix("'s").removesuffix("'").replace(".", "")


def _known_names(case: Case) -> frozenset[str]:
    tokens = (*case.quoted, *case.context.tokens)
    return frozenset(_bare(token) for token in tokens)


def _initials(case: Case) -> frozenset[str]:
    """The acronyms that the names of the evidence make: "ics" for Integrated Care System."""
    found: set[str] = set()
    for text in (*case.quotes, case.context):
        found |= _acronyms(text.plain)
    return frozenset(found)


@lru_cache(maxsize=4096)
def _acronyms(plain: str) -> frozenset[str]:
    found: set[str] = set()
    for match in re.finditer(r"\b[A-Z]\w+(?:[ -](?:(?:of|for|and|the|&) )*[A-Z]\w+)+", plain):
        parts = re.split(r"[ -]", match.group())
        capitals = [part[0] for part in parts if part[:1].isupper()]
        everything = [part[0] for part in parts if part]
        for letters in (capitals, everything):
            joined = "".join(letters).lower()
            found.update(
                joined[left:right]
                for left in range(len(joined))
                for right in range(left + 2, len(joined) + 1)
            )
    return frozenset(found)


def _expands(word: str, case: Case) -> bool:
    """A word of the long form of an acronym that the evidence uses."""
    own = _acronyms(case.statement.plain)
    spelt = next(
        (
            m
            for m in re.finditer(
                r"\b[A-Z]\w+(?:[ -](?:(?:of|for|and|the|&) )*[A-Z]\w+)+", case.statement.plain
            )
            if word in m.group().lower().split()
        ),
        None,
    )
    if spelt is None:
        return False
    capitals = "".join(
        part[0] for part in re.split(r"[ -]", spelt.group()) if part[:1].isupper()
    ).lower()
    return len(capitals) > 1 and capitals in own and capitals in _known_names(case)
