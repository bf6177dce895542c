"""Hard vetoes: what a question names and the evidence does not carry is never answered.

A probability forgives one missing word; these do not. Another year of a known budget, a firm that
no source names or an amount that no source gives must not be answered with a neighbour's figure.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from assistant.acronyms import initials_in, one_abbreviates
from assistant.claims.roles import POST
from assistant.evidence import Evidence
from assistant.expected import carries
from assistant.numbered import other_number
from assistant.question import (
    AnswerType,
    Question,
    amount_of,
    financial_year,
    names_in,
    quantities_in,
    years_in,
)
from assistant.words import STOP_WORDS, content_words, stem, stems, words
from vectorstore.types import Document

# Of plurals, and of names made from a place's.
_ENDINGS = frozenset("s es n an ian ese ish ic y 's".split())
# Titles and forms of address say nothing about who is meant.
_TITLES = frozenset(
    "mr mrs ms miss dr sir dame lord lady cllr councillor prof professor mp mps the".split()
)
_CAPITALISED = r"[A-Z][\w&-]*(?:\s(?:and\s|of\s)?[A-Z][\w&-]*){0,4}"
_NAME_FIRST = re.compile(
    rf"\b(?P<name>{_CAPITALISED})(?:['’]s?)?\s(?:[a-z]+\s)??(?P<head>[a-z]{{4,}})\b"
)
_NAME_LAST = re.compile(
    rf"\b(?P<head>[a-z]{{4,}})\s(?:of|at|for|in|by|against)\s(?:the\s)?(?P<name>{_CAPITALISED})"
)
# "Was Optum paid", "did Arlow build": what a name does or suffers, and not a thing of its own.
_ACTS = re.compile(
    rf"\b(?i:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)\s{_CAPITALISED}\s"
    r"(?:ever\s|still\s|not\s|really\s)?(?P<act>\w{4,}ed\b|(?:paid|made|told|sent|sold|built|kept|held"
    r"|lost|won|left|given|taken|spent|known|seen|said)\b|\w{4,}(?=\W*$))",
)
# "Jane Doe chairs the council": a verb, and not a thing of hers.
_VERB = re.compile(r"\s(?:the|an?|its|their|his|her|our)\s")
# Last words of what lies within a place or a document, and is no other place.
_WITHIN = frozenset(
    """street road lane avenue close drive farm house table appendix annex figure phase section
    chapter""".split()
)
# Words for bodies are left out of names and stand for each other ("MK Council", "the borough").
_BODIES = frozenset(
    """council councils borough county city district trust hospital hospitals university college
    company ltd limited plc group committee board authority department ministry government party
    foundation association partnership society""".split()
)
_POST = re.compile(
    r"\bwho(?:['’]s| is| was| are| were) (?:the |its |their )?(?P<post>(?:[a-z-]+ ){0,3}[a-z]{4,})"
    rf" (?:of|at|for|in) (?:the )?(?P<body>{_CAPITALISED})?",
    re.IGNORECASE,
)
_CHOSEN = re.compile(
    r"\bwho(?:m|['’]s)? (?:\w+ ){0,3}(?:appointed|chosen|elected|selected|hired|picked|promoted"
    r"|nominated|recruited)\b",
    re.IGNORECASE,
)
# A post is told by the name of whoever holds it, or by the verb for holding it.
_POST_TOLD = (
    (re.compile(r"chair(?:man|woman|person)?"), re.compile(r"chair(?:man|woman|person|s|ed)?")),
    (re.compile(r"head"), re.compile(r"head(?:teacher|master|mistress|s the|ed by)")),
    (re.compile(r"leader"), re.compile(r"led by")),
)
_PRONOUN = re.compile(r"\b(?:he|she|they|i|we)\b", re.IGNORECASE)
_IS_POST = re.compile(rf"\b{POST}$", re.IGNORECASE)
# A body is told from a person by its letters or by a word for bodies.
_BODY = re.compile(rf"\b(?:[A-Z]{{2,}}s?\b|{_CAPITALISED})")
# What a question may ask for that shows from outside, in words for the reader.
_OUTWARD: dict[AnswerType, str] = {
    "money": "amount of money",
    "percentage": "share",
    "number": "number",
    "date": "date",
    "duration": "length of time",
}
_SIGNS = ("£", "$", "€")
# Of a rounded amount; half a digit of "£1m" alone would make it anything up to £1.5m.
_MOST_ROUNDING = 0.05
# The name of a column says that its bare numerals are money.
_MONEY_COLUMN = re.compile(
    r"\b(?:costs?|spend|spent|spending|expenditure|amount|price|fees?|salary|salaries|budget|outturn)"
    r"(?:\s\(?(?:19|20)\d\d(?:[/–-]\d\d)?\)?)?:\s[+–-]?\d[\d,.]*(?=;|$)",
    re.IGNORECASE,
)
_CENTURY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)[ -]centur", re.IGNORECASE)
_A_YEAR = r"((?:1[5-9]|20)\d\d)"
_YEARS_SPAN = re.compile(
    rf"\b{_A_YEAR}(?:\s?[-–—]\s?|\s(?:up\s)?(?:to|until|till|through|and)\s){_A_YEAR}\b"
)
# "In the year to 31 March 2022" and "the financial year 2021 to 2022" are both 2021/22.
_YEAR_TO = re.compile(
    r"\byear\s(?:up\s)?(?:to|ending|ended)\s(?:on\s)?(?:the\s)?(?:31(?:st)?\s|5(?:th)?\s)?"
    r"(?:March|April)\s(20\d\d)\b",
    re.IGNORECASE,
)
_YEAR_FROM_TO = re.compile(
    r"(?:\b(?:financial|fiscal|tax|municipal)\syear\s(?:from\s)?|\bApril\s)(20\d\d)\s"
    r"(?:to|and|until)\s(?:the\send\sof\s)?(?:31(?:st)?\s|5(?:th)?\s)?(?:March\s|April\s)?(20\d\d)\b",
    re.IGNORECASE,
)
# What was decided in a year may be for a later one: "agreed to plant trees by 2030".
_ASKS_DECISION = re.compile(
    r"\b(?:did|has|have|had)\b.*\b(?:promise|agree|decide|approve|pledge|commit|resolve|vote|announce"
    r"|propose|recommend)(?:t?ed|d)?\b|\b(?:was|were)\s(?:\w+\s)?(?:promised|agreed|decided|approved"
    r"|pledged|resolved|announced|proposed|recommended)\b",
    re.IGNORECASE,
)
_TARGET = re.compile(
    rf"\b(?:by|until|before|from)\s(?:[a-z]+\sof\s|the\s|(?:\d\d?\s)?[A-Za-z]+\s){{0,2}}?{_A_YEAR}"
    rf"(?:[/–-]\d\d)?(?:\s(?:to|and|until)\s{_A_YEAR})?\b"
)
# How old a thing is, is told beside what happened: ", which was built in 1974,".
_ORIGIN = re.compile(
    r"(?:\b(?:which|that|who)\s(?:was|were|had\sbeen)\s(?:\w+\s)?|[,(]\s?(?:\w+\s)?)"
    r"(?P<act>built|opened|founded|adopted|dated|established|created|formed|launched)"
    rf"\s(?:(?:in|on|back|the)\s)*(?:\d\d?\s)?(?:[A-Z][a-z]+\s)?{_A_YEAR}(?=\s?[,.;:)]|\s*$)"
)
_SINCE = re.compile(rf"\bsince\s(?:[A-Z][a-z]+\s)?{_A_YEAR}\b")
# "the 2016 Local Plan"
_IN_TITLE = re.compile(
    rf"(?<=[a-z]\s){_A_YEAR}(?=\s(?:[A-Z][a-z]+\s){{0,3}}(?:Plan|Strategy|Act|Regulations|Order"
    r"|Agreement|Framework|Policy|Directive|Charter)\b)"
)
# What a figure is compared with, or a law's year, is not what the sentence is about.
_COMPARED = re.compile(
    r"\b(?:(?:up|down|increased?|fell|risen|rise|rose|drop(?:ped)?)(?:\s\S+){0,3}?\s(?:from|on)"
    r"|compared\s(?:with|to)|(?:more|less|higher|lower|fewer)\sthan|Act)\b[^;,]{0,30}?"
    r"\b(?:1[5-9]|20)\d\d(?:[/-]\d\d)?\b"
)
# Words that news use for one and the same thing: the deal is the contract.
_ALIKE = {
    stem(word): several[0]
    for several in (
        ("contract", "deal", "agreement", "procurement", "tender"),
        ("scheme", "project", "programme", "plan"),
    )
    for word in several
}


@dataclass(frozen=True, slots=True)
class Veto:
    """Why a piece of evidence may not answer: what it lacks, in words for the reader."""

    lacks: str
    reason: str


def veto(question: Question, evidence: Evidence) -> Veto | None:
    """The first thing that the question names and the evidence does not carry, if any."""
    return (
        _missing_year(question, evidence)
        or _missing_quantity(question, evidence)
        or _missing_type(question, evidence)
        or _missing_appointee(question, evidence)
        or _missing_name(question, evidence)
        or _other_number(question, evidence)
        or _other_bearer(question, evidence)
        or _other_post(question, evidence)
    )


def _missing_year(question: Question, evidence: Evidence) -> Veto | None:
    """A year of the question is in the sentence, or around it and no other year in the sentence.

    Of several years ("from 2018/19 to 2021/22") the sentence may be about one, or one between them.
    """
    if not question.years:
        return None
    quote = evidence.in_full
    own = set(years_in(_COMPARED.sub("", quote)))
    said = f"it is about {', '.join(sorted(own))}" if own else "it gives no such year"
    missing = [
        year
        for year in question.years
        if not _speaks_of(year, quote)
        and (_other_years(year, question, quote) or not _speaks_of(year, _context(evidence)))
    ]
    between = any(min(question.years) <= year <= max(question.years) for year in own)
    if between or len(missing) < len(question.years):
        return None
    return Veto(missing[0], f"this does not speak of {missing[0]}: {said}")


def _other_years(year: str, question: Question, quote: str) -> list[str]:
    """The years that a sentence is about, where what stands around it speaks of the year asked.

    Left out are years of comparison and of titles, those that something is as old as, and those
    for which something was decided, where decisions are asked for.
    """
    asked = int(year[:4])
    acts = stems(question.words)

    def keep_origin(match: re.Match[str]) -> str:
        old = int(match[2]) < asked and stem(match["act"]) not in acts
        return " " if old else match[0]

    def keep_target(match: re.Match[str]) -> str:
        return " " if int(match[1]) > asked else match[0]

    rest = _IN_TITLE.sub(" ", _COMPARED.sub("", quote))
    rest = _ORIGIN.sub(keep_origin, rest)
    # A later year's figure, or one of all years since then, is none of the year asked.
    if question.kind not in _OUTWARD and _ASKS_DECISION.search(question.text):
        rest = _TARGET.sub(keep_target, rest)
    if question.kind in {"person", "organisation", "place"}:
        rest = _SINCE.sub(lambda match: " " if int(match[1]) < asked else match[0], rest)
    return years_in(rest)


def _speaks_of(year: str, text: str) -> bool:
    """Whether a text names the year, its financial year, its decade, or a span that covers it."""
    named = set(years_in(text))
    if year in named:
        return True
    if "/" in year:
        return year in _financial_years_told(text)
    if any(one.startswith(f"{year}/") for one in named) or f"{year[:3]}0s" in text:
        return True
    if any(int(match[1]) == (int(year) - 1) // 100 + 1 for match in _CENTURY.finditer(text)):
        return True
    return any(int(match[1]) <= int(year) <= int(match[2]) for match in _YEARS_SPAN.finditer(text))


def _financial_years_told(text: str) -> set[str | None]:
    """Financial years that a text tells by their days or in words."""
    ends = {f"{int(year) - 1}/{year[2:]}" for year in _YEAR_TO.findall(text)}
    return ends | {financial_year(*pair) for pair in _YEAR_FROM_TO.findall(text)}


def _missing_quantity(question: Question, evidence: Evidence) -> Veto | None:
    """Amounts of money and large counts of the question stand somewhere in the passage.

    An amount in the sentence itself is the one of the question, or may be a part of it.
    """
    carried = quantities_in(_context(evidence))
    quote = evidence.in_full
    said = [own for own in quantities_in(quote) if own.startswith(_SIGNS)]
    for text in question.quantities:
        asked = amount_of(text)
        money = text.startswith(_SIGNS)
        if asked is None or (asked < 1000 and not money):
            continue
        lacks = not any(_rounds_to(own, text) for own in carried)
        another = money and said and not any(_rounds_to(own, text) for own in said)
        if lacks or (another and not _may_be_parts(said, text, question.text, quote)):
            return Veto(text, f"this does not give the figure {text}")
    return None


def _rounds_to(own: str, asked: str) -> bool:
    """Whether an amount is the one asked for, rounded to the digits asked: £22.3m is "£22m"."""
    value, wanted = amount_of(own), amount_of(asked)
    if value is None or wanted is None:
        return False
    figure = re.search(r"\d[\d,]*(?:\.(\d+))?", asked)
    written = float(figure[0].replace(",", "")) if figure else 0
    decimals = len(figure[1] or "") if figure else 0
    scale = wanted / written if written else 1
    slack = 0.5 * 10**-decimals * scale if scale >= 1000 or decimals else 0
    return abs(value - wanted) <= min(slack, _MOST_ROUNDING * wanted) + 1e-9 * wanted


def _may_be_parts(said: Sequence[str], asked: str, question: str, quote: str) -> bool:
    """Whether amounts may be parts of "the £5m grant": smaller, and none that of another grant."""
    known = re.search(
        rf"(?:\b(?i:the|this|its|their|his|her|our)|\w['’]s?)\s(?:\w+\s)?{re.escape(asked)}\s"
        r"(?!(?:is|are|was|were|has|had)\b)(?P<thing>[a-z]+)",
        question,
    )
    if not known:
        return False
    thing, whole = re.escape(known["thing"]), amount_of(asked) or 0
    for own in map(re.escape, said):
        bears = rf"{own}\s(?:(?!of\b)\w+\s)?{thing}|\b{thing}\s(?:\w+\s){{1,3}}?{own}"
        if re.search(bears, quote, re.IGNORECASE):
            return False
    return min(amount_of(own) or 0 for own in said) <= whole


def _missing_type(question: Question, evidence: Evidence) -> Veto | None:
    """An amount, a date or a share is asked for, and the sentence holds none."""
    if question.letters and not carries(question, evidence.wording):
        return Veto(question.letters, f"it does not say what {question.letters} stands for")
    if question.kind not in _OUTWARD or carries(question, evidence.in_full):
        return None
    in_column = question.kind == "money" and evidence.item and evidence.counts
    if in_column and _MONEY_COLUMN.search(evidence.wording):
        return None
    kind = _OUTWARD[question.kind]
    return Veto(kind, f"it speaks of the subject but gives no {kind}")


def _missing_appointee(question: Question, evidence: Evidence) -> Veto | None:
    """Who was chosen for something is told by a sentence that names or means somebody new."""
    if not _CHOSEN.search(question.text) or _PRONOUN.search(evidence.in_full):
        return None
    source = f"{evidence.document.publisher or ''} {evidence.document.title}"
    known = stems(words(f"{question.text} {source}"))
    if any(not stems(words(name)) <= known for name in names_in(evidence.in_full)):
        return None
    return Veto("name", "it names nobody who was chosen")


def _missing_name(question: Question, evidence: Evidence) -> Veto | None:
    """Each telling word of the question's names stands in the document, or their initials do."""
    if not question.names:
        return None
    written = _written(evidence.document)
    for name in question.names:
        parts = [word for word in words(name) if word not in STOP_WORDS | _TITLES | _BODIES]
        unwritten = [part for part in parts or words(name) if part not in written]
        if not unwritten or _initials_written(name, evidence.document):
            continue
        if any(_is_missing(part, evidence) for part in unwritten):
            return Veto(name, f"this source does not mention {name}")
    return None


def _initials_written(name: str, document: Document) -> bool:
    """Whether a source has the initials in capitals; two letters may be any person's."""
    body = bool(set(words(name)) & _BODIES)
    return any(
        re.search(rf"\b{re.escape(letters.upper())}s?\b", f"{_metadata(document)} {document.text}")
        for letters in initials_in(name) & _vocabulary(document)[0]
        if body or len(letters) > 2
    )


def _is_missing(part: str, evidence: Evidence) -> bool:
    """Whether a word of a name stands nowhere in the source in any form or spelling."""
    known, stemmed = _vocabulary(evidence.document)
    return (
        stem(part) not in stemmed | stems(words(evidence.passage.heading or ""))
        and not _misspelt(part, known)
        and not _akin([part], [word for word in known if len(word) > 3])
    )


def _other_number(question: Question, evidence: Evidence) -> Veto | None:
    """The sentence is about route 14, and route 9 was asked about."""
    lacks = other_number(
        question.text, evidence.in_full, _context(evidence), evidence.document.text
    )
    return Veto(lacks, f"this does not speak of {lacks}") if lacks else None


def _other_bearer(question: Question, evidence: Evidence) -> Veto | None:
    """The sentence does not give another's thing: "the Arlow contract" for "the Bexton contract".

    Struck out is a sentence that gives the thing asked for a name, and not the name asked for.
    """
    acts = {stem(match["act"].lower()) for match in _ACTS.finditer(question.text)}
    asked = {head: name for name, head in _borne(question.text) if head not in acts}
    if not asked:
        return None
    known = content_words(question.text)
    borne: dict[str, list[str]] = {}
    for name, head in _borne(evidence.in_full):
        if head in asked:
            borne.setdefault(head, []).append(name)
    for head, names in borne.items():
        wanted = asked[head]
        others = [name for name in names if not _is_no_rival(name, wanted, evidence.document)]
        if not others or any(
            _same_bearer(name, wanted) or _akin(content_words(name), known) for name in names
        ):
            continue
        return Veto(wanted, f"this is about {others[0]}, not {wanted}")
    return None


def _is_no_rival(name: str, wanted: str, document: Document) -> bool:
    """Whether a name cannot stand in the place of the one asked for.

    A street may lie in the town asked for, a table is about it, and its council's budget may be
    put forward by a councillor.
    """
    if words(name)[-1] in _WITHIN:
        return words(wanted)[-1] not in _WITHIN
    if words(name)[0] in _TITLES - {"the"}:
        body = rf"\b{re.escape(wanted)}\s(?:[a-z]+\s){{0,2}}(?:{'|'.join(_BODIES)})\b"
        told = f"{_metadata(document)} {document.text}"
        return bool(set(words(wanted)) & _BODIES or re.search(body, told, re.IGNORECASE))
    return False


def _other_post(question: Question, evidence: Evidence) -> Veto | None:
    """Who holds a post is told by a sentence that names the post, and not that of another body."""
    asked = _POST.search(question.text)
    if not asked or not _IS_POST.search(asked["post"]):
        return None
    if not _tells_post(words(asked["post"])[-1], evidence.in_full):
        return Veto(asked["post"], f"it does not say who is {asked['post']}")
    wanted = asked["body"]
    if not wanted or not wanted[0].isupper() or _names_body(evidence.in_full, wanted):
        return None
    heading = f"{evidence.document.title} {evidence.passage.heading or ''}"
    others = [body for body in _bodies_in(evidence.in_full) if not _same_bearer(body, wanted)]
    if others and not _names_body(heading, wanted):
        return Veto(wanted, f"this is about {others[0]}, not {wanted}")
    return None


def _tells_post(post: str, text: str) -> bool:
    """Whether a text has the word for a post, or another for whoever holds it."""
    return _akin([post], words(text)) or any(
        asked.fullmatch(post) and re.search(rf"\b(?:{told.pattern})\b", text, re.IGNORECASE)
        for asked, told in _POST_TOLD
    )


def _names_body(text: str, body: str) -> bool:
    """Whether a text has a telling word of a body's name, or its initials."""
    telling = [word for word in words(body) if word not in STOP_WORDS | _BODIES] or words(body)
    return all(_akin([word], words(text)) for word in telling) or one_abbreviates(body, text)


def _bodies_in(text: str) -> list[str]:
    """Names in a text that can only be those of bodies: letters, or with a word for bodies."""
    return [
        name
        for name in _BODY.findall(text)
        if (name.isupper() and len(name) > 1) or set(words(name)) & _BODIES
    ]


def _same_bearer(name: str, wanted: str) -> bool:
    """Whether two names may be one: a shared word, or the initials of the other."""
    return _akin(words(name), words(wanted)) or one_abbreviates(name, wanted)


def _akin(some: Sequence[str], others: Sequence[str]) -> bool:
    """Whether they share a word in some form: "CCG" and "CCGs", "America" and "American"."""
    return any(
        one == other or stem(one) == stem(other) or _derived(one, other) or _derived(other, one)
        for one in some
        for other in others
    )


def _derived(one: str, other: str) -> bool:
    """Whether a word is another with the ending of an adjective or of a plural."""
    return len(other) > 2 and one.startswith(other) and one[len(other) :] in _ENDINGS


@lru_cache(maxsize=512)
def _borne(text: str) -> tuple[tuple[str, str], ...]:
    """Names with the stem of what they bear: "Arlow's new contract", "the mayor of Arlow"."""
    for amount in quantities_in(text):
        # "Arlow's £3 million contract" is Arlow's contract.
        text = text.replace(f" {amount} ", " ", 1)
    found = [*_NAME_FIRST.finditer(text), *_NAME_LAST.finditer(text)]
    return tuple(
        (match["name"], _kind_of(match["head"]))
        for match in found
        if names_in(f"- {match['name']}")
        and not _only_opens(match["name"], match.start("name"), text)
        and not _is_verb(match, text)
    )


def _is_verb(match: re.Match[str], text: str) -> bool:
    """Whether what stands behind a name is what it does: "chairs the council"."""
    beside = match[0] == f"{match['name']} {match['head']}"
    return beside and match["head"].endswith("s") and bool(_VERB.match(text, match.end()))


def _kind_of(head: str) -> str:
    """The stem of a word for a thing; words for the same kind of thing share one."""
    found = stem(head)
    return _ALIKE.get(found.removesuffix("s"), found)


def _only_opens(name: str, start: int, text: str) -> bool:
    """Whether a single word may have its capital from the start of the sentence alone."""
    opens = start == 0 or text[:start].rstrip()[-1:] in {".", "?", "!", ":", "“", '"', "-", "•"}
    return opens and " " not in name and not name.isupper()


@lru_cache(maxsize=1024)
def _written(document: Document) -> frozenset[str]:
    """The words of a document and its metadata."""
    return frozenset(words(f"{_metadata(document)} {document.text}"))


@lru_cache(maxsize=256)
def _vocabulary(document: Document) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a document with its names' initials, and the stems of them all."""
    known = _written(document) | initials_in(f"{_metadata(document)} {document.text}")
    return known, frozenset(stems(known))


def _metadata(document: Document) -> str:
    parts = (
        document.title, document.publisher, document.author, document.speaker,
        str(document.published or ""), document.kind,
    )  # fmt: skip
    return " ".join(part for part in parts if part)


def _context(evidence: Evidence) -> str:
    heading = evidence.passage.heading or ""
    return f"{_metadata(evidence.document)} {heading} {evidence.passage.text}"


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
