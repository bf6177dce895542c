"""Names: who or what the question names stands in the source, or nothing in it is about them.

A name is looked for word by word in the document and its metadata, in any form, within a slip of
the pen, and by its initials; forms of address and words for bodies are left out.
"""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from assistant.claims.asked_thing import asked_things
from assistant.claims.genders import gender_of_titles
from assistant.claims.given_names import gender_of, is_given_name
from assistant.claims.roles import HONORIFICS, POST
from assistant.evidence import Evidence
from assistant.questions.question import Question
from assistant.text.acronyms import initials_in
from assistant.text.words import STOP_WORDS, stem, stems, words
from assistant.vetoes.judged import Judged, Veto, told
from assistant.vetoes.likeness import (
    BODIES,
    TITLES,
    akin,
    county_forms,
    names_country,
    telling_words,
)
from vectorstore.types import Document

_POST = re.compile(POST, re.IGNORECASE)
_INITIALS = re.compile(r"[A-Z]{1,2}")
# "HFA and the HRT" are two names; "Tyne and Wear" is one.
_AND = re.compile(r"(?<=[A-Z]{2})s?\sand\s(?:the\s)?(?=[A-Z]{2,}s?\b)")


def missing_name(question: Question, judged: Judged) -> Veto | None:
    """Each telling word of the question's names stands in the document, or their initials do.

    Of two sets of letters that "and" joins, a source may tell of either; so it may of two things
    whose figures are asked for.
    """
    for name in question.names:
        if question.all_figures and _is_one_of_two(name, question.text, judged.evidence.document):
            continue
        if all(_is_unwritten(one, judged.evidence) for one in _AND.split(name)):
            return Veto(name, f"this source does not mention {name}")
    return None


def _is_one_of_two(name: str, question: str, document: Document) -> bool:
    """Whether a name is a thing that "and" joins to another, which the source names."""
    things = asked_things(question)
    others = [one for one in things if one.name not in name]
    return 0 < len(others) < len(things) and any(one.named_in(told(document)) for one in others)


def _is_unwritten(name: str, evidence: Evidence) -> bool:
    """Whether a telling word of a name stands nowhere in the source, nor do the initials."""
    written = _written(evidence.document)
    parts = telling_words(name)
    named = parts or [word for word in words(name) if word not in TITLES]
    unwritten = [part for part in named if part not in written]
    if not unwritten or _initials_written(name, evidence.document):
        return False
    if names_country(name, told(evidence.document)):
        return False
    if len(parts) == 2 and unwritten == parts[:1] and _is_addressed(name, evidence.document):
        return False
    return any(_is_missing(part, evidence) for part in unwritten)


def _initials_written(name: str, document: Document) -> bool:
    """Whether a source has the initials in capitals; two letters may be any person's."""
    body = bool(set(words(name)) & BODIES)
    return any(
        sum(map(str.isupper, written)) > 1
        for letters in initials_in(name) & _vocabulary(document)[0]
        if body or len(letters) > 2
        for written in re.findall(rf"\b{re.escape(letters)}(?=s?\b)", told(document), re.IGNORECASE)
    )


@lru_cache(maxsize=256)
def _is_addressed(name: str, document: Document) -> bool:
    """Whether a source has a person by surname alone, with a form of address or the initial.

    "Councillor Marland" may be Peter Marland where the source has no other Marland; "Cllr P
    Marland" may be, whoever else is there.
    """
    own = [word for word in name.split() if word.lower() not in TITLES]
    if len(own) != 2 or not is_given_name(own[0].lower()):
        return False
    given, surname = own[0], re.escape(own[1])
    addressed = others = False
    for match in re.finditer(rf"((?:\b[A-Z][\w’-]*\.?\s){{1,3}}){surname}\b", told(document)):
        before = [word.rstrip(".") for word in match[1].split()]
        titles = [word.lower() for word in before if word.lower() in HONORIFICS]
        first = [word for word in before if not _is_no_given_name(word)]
        if not first:
            # "Mrs" is no form of address for Peter.
            other = {gender_of(given), gender_of_titles(titles)} == {"he", "she"}
            addressed |= bool(titles) and not other
            others |= other
        elif _INITIALS.fullmatch(first[0]) and first[0][0] == given[0]:
            return True
        else:
            others = True
    return addressed and not others


def _is_no_given_name(word: str) -> bool:
    """Whether a capitalised word before a surname is a title, a post or opens the sentence."""
    lower = word.lower()
    return (
        lower in HONORIFICS or lower in STOP_WORDS | TITLES | BODIES or bool(_POST.fullmatch(word))
    )


def _is_missing(part: str, evidence: Evidence) -> bool:
    """Whether a word of a name stands nowhere in the source in any form or spelling."""
    return not _has(evidence.document, part) and stem(part) not in stems(
        words(evidence.passage.heading or "")
    )


@lru_cache(maxsize=1024)
def _has(document: Document, part: str) -> bool:
    """Whether a document or its metadata has a word of a name in some form or spelling."""
    known, stemmed = _vocabulary(document)
    return (
        stem(part) in stemmed
        or _misspelt(part, known)
        or akin([part], [word for word in known if len(word) > 3])
        or not known.isdisjoint(county_forms(part))
    )


@lru_cache(maxsize=1024)
def _written(document: Document) -> frozenset[str]:
    """The words of a document and its metadata."""
    return frozenset(words(told(document)))


@lru_cache(maxsize=256)
def _vocabulary(document: Document) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a document with its names' initials, and the stems of them all."""
    known = _written(document) | initials_in(told(document))
    return known, frozenset(stems(known))


def _misspelt(part: str, known: frozenset[str]) -> bool:
    """Whether a word of the document is within one edit; two for long names, a letter for short."""
    if len(part) < 4:
        return False
    allowed = 1 if len(part) < 9 else 2
    return any(
        (abs(len(word) - len(part)) <= allowed if len(part) > 4 else len(word) == 5)
        and word[0] == part[0]
        and OSA.distance(part, word, score_cutoff=allowed) <= allowed
        for word in known
    )
