"""The nouns around a number: what is counted, and the labels that make it no count at all."""

import re
from typing import Final

from assistant.claims.numerals import DIGITS, SCALE, WORDS

_LABEL: Final = re.compile(
    r"(?:\b(?:pages?|pp?|para(?:graph)?s?|sections?|items?|parts?|fig(?:ure)?s?|tables?|appendix|"
    r"annex|chapters?|wards?|rooms?|no|nos|number|article|regulations?|clauses?|schedule|phases?|"
    r"stages?|steps?|levels?|tiers?|bands?|grades?|options?|questions?|routes?|platform|channel|"
    r"plots?|zones?|lots?|junctions?|vol(?:ume)?|issue|version|covid|types?|class|key stage|"
    r"standing order|ref(?:erence)?|minute|column|chapter|category|radio|world war|agenda item|"
    r"quarter|months?|weeks?|days?|years?|act|policy|resolution|motion|amendment|form|unit|block|"
    r"bay|gate|line|track)\.?"
    r"|[#§]|\b[Qq])\s?$",
    re.IGNORECASE,
)
# "In the past two years 40 staff left", "last week 30 people came": times before a count.
_TIME_BEFORE: Final = re.compile(
    rf"\b(?:{DIGITS}|{WORDS}|few|several|recent|these|those|many|last|past|previous|this|next|coming"
    r"|following|each|every|same)\s(?:financial\s)?(?:day|week|month|quarter|year)s?\s?$",
    re.IGNORECASE,
)
_STOP: Final = frozenset(
    "of in for to and or but were was is are be been being have has had that who whom which whose "
    "at by on from with will would could should can may might must did do does said says when "
    "while where if as than then there here it its this these those they he she we you i not no "
    "also after before because since until over under about against between into out up down off "
    "per a an the each every another all both more less fewer so such only just instead what how "
    "why his her their our my your".split()
)
_COMPARED: Final = frozenset({"more", "fewer", "less"})  # "200 more homes"
_WHEN: Final = frozenset("last next altogether yesterday today annually extra overall".split())
_NOT_PLURAL: Final = frozenset(
    "was is has its this his us as yes less plus across versus business process access bus news "
    "previous various serious religious continuous famous class loss boss gross previous press "
    "express progress success address campus virus status basis crisis analysis always perhaps "
    "sometimes besides towards afterwards overseas says goes does comes becomes needs times "
    "bonus surplus census focus seconds minutes hours days weeks months years".split()
)
_IRREGULAR: Final = frozenset(
    "people children men women staff police homes lives wives mice sheep fish aircraft data "
    "criteria personnel pupils councilmen clergy teeth feet spokesmen spokeswomen fte wte "
    "clergymen salmon deer offspring headcount".split()
)
_WORD: Final = re.compile(r"\s+([A-Za-z][\w’'-]*)")
_OF_THEM: Final = re.compile(
    r"\s+(?:out\s+)?of\b(?:\s+(?:the|its|their|our|these|those|all|(?:last|this)\s+year[’']s)\b)?"
    rf"(?:\s+(?:{DIGITS}|{WORDS})(?=\s))?",
    re.IGNORECASE,
)
_OF_WHICH: Final = re.compile(r"\sof\s(?:them|these|those|which|whom)\b")
_COUNTED: Final = re.compile(rf"\b(?:{DIGITS}|{WORDS})(?=\s[a-z])")
# Digits that only tell when: "at 31 March 2023", "in 2021/22".
_DATED: Final = r"(?:\b\d{1,2}\s(?-i:[A-Z])[a-z]{2,8}\b|\b(?:19|20)\d\d(?:[/–-]\d\d)?\b)"
# "Of the 96 requests received, 71 were answered".
_OF_ALL: Final = re.compile(
    rf"\bof\s(?:the|these|those|its|their|our|all)\s(?P<number>{DIGITS}|{WORDS})\s"
    rf"(?:[^.;:£$€\d]|{_DATED}){{3,70}},"
    rf"(?:\s{DIGITS}\s[^.;:,£$€\d]{{3,60}}?(?:,?\sand|,))*"
    r"\s(?:only\s|just\s|about\s|around\s|some\s|all but\s)?$",
    re.IGNORECASE,
)
# "In 2019 there were 14 incidents; in 2020, 9".
_LED: Final = r"in\s(?:the\syear\s)?\d{4}(?:[/–-]\d{2,4})?,?\s(?:there\s(?:were|was)\s)?"
_BY_LED_YEAR: Final = re.compile(
    rf"\b{_LED}(?P<number>{DIGITS})\s[^.;,£$€\d]{{3,60}}?"
    rf"(?:(?:[;,]|,?\sand)\s{_LED}{DIGITS})*(?:[;,]|,?\sand)\s{_LED}$",
    re.IGNORECASE,
)
# "Complaints: 52 received in May, against 61", "Notices issued: 2018-19, 1,240; 2019-20, 980".
_NAMED: Final = re.compile(
    r"[\W_]*(?P<noun>[A-Z][a-z]+(?:\s[a-z]+){0,4}):"
    rf"(?:[^.:]*?(?:against|(?:down|up)\sfrom|compared\swith|{_DATED},))?\s$"
)
_SAID_THAT: Final = re.compile(r"\bthat\b|[,;:]\s|\b(?:but|while|whereas)\b")
_WITHIN: Final = re.compile(
    r"\b(?:of|for|from|to|in|on|at|with|about|over|under|against|by|between|per)\b"
)
_RISE: Final = re.compile(
    r"[a-z)]\s+(?:has |have |had )?(?:rose|risen|fell|fallen|grew|grown"
    r"|increased|decreased|dropped|jumped|climbed|doubled|went|stood|stands|numbered|totalled"
    r"|totaled|reached)\b(?:[^.;]|\.\d)*$",
    re.IGNORECASE,
)
_SAME_NOUN: Final = re.compile(
    rf"(?P<number>\b(?:{DIGITS}|{WORDS})(?:[\s-]?{SCALE}\b)?)\s"
    r"(?:[^.;£$€\d]|\bQ[1-4]\b|\b(?:19|20)\d\d(?:[/–-]\d\d)?\b){3,90}?"
    r"(?:[(,]\s?(?:including|of (?:which|them|whom)|with|and)|\b(?:to|against|up from|down from|"
    r"from|compared (?:with|to))\b)"
    r"\s?(?:(?:more than|over|around|about|some|nearly)\s)?$",
    re.IGNORECASE,
)
# "6,200 calls in 2021/22, 9,870 in 2022/23 and 7,350 in 2023/24" are all calls; so are "7 calls in
# two years: 1 in 2019 and 6 in 2020".
_IN_YEAR: Final = r"\s(?:in|for|during)\s(?:the\s)?(?:year\s(?:to\s)?)?\d{4}(?:[/–-]\d{2,4})?"
_YEAR_BEHIND: Final = re.compile(_IN_YEAR)
_A_NUMBER: Final = rf"(?:{DIGITS}|{WORDS})"
_BY_YEAR: Final = re.compile(
    rf"(?P<number>\b{_A_NUMBER})\s[^.;,£$€\d]{{3,60}}?{_IN_YEAR}"
    rf"(?:,?\s(?:and\s)?{_A_NUMBER}{_IN_YEAR})*,?\s(?:and\s|but\s)?$"
    rf"|(?P<all>\b{_A_NUMBER})\s[^.;:£$€\d]{{3,80}}?:"
    rf"(?:,?\s(?:and\s)?{_A_NUMBER}{_IN_YEAR})*,?\s(?:and\s|but\s)?$",
    re.IGNORECASE,
)
_YEAR_BEFORE: Final = re.compile(rf"{DIGITS}{_IN_YEAR},?\s(?:and\s|but\s)?$")
_NEXT_YEAR: Final = re.compile(rf"{_IN_YEAR},?\s(?:and\s|but\s)?{DIGITS}{_IN_YEAR}")
_REACH: Final = 5


def is_label(sentence: str, start: int) -> bool:
    """Whether the number at `start` names something ("section 106", "page 4") and counts nothing.

    >>> is_label("as section 106 says", 11), is_label("another 106 jobs", 8)
    (True, False)
    """
    label = _LABEL.search(sentence, max(0, start - 16), start)
    return label is not None and not _TIME_BEFORE.search(sentence, 0, start)


def counted_noun(sentence: str, end: int, *, singular: bool = False) -> str | None:
    """The noun, with the words before it, that the number ending at `end` counts.

    >>> counted_noun("16 partner organisations met", 2)
    'partner organisations'
    >>> counted_noun("closed 31 of its 90 libraries", 9)
    'libraries'
    """
    words: list[str] = []
    noun_at = 0
    share = _OF_THEM.match(sentence, end)
    position = share.end() if share else end
    while len(words) < _REACH and (match := _WORD.match(sentence, position)):
        word = match[1].lower()
        compared = not words and word in _COMPARED
        if (word in _STOP and not compared) or (noun_at and not is_plural(word)):
            break
        words.append(word)
        if is_plural(word):
            noun_at = len(words)
        position = match.end()
    if noun_at:
        return " ".join(words[:noun_at])
    return words[0] if singular and words else None


def stands_before_noun(sentence: str, end: int) -> bool:
    """Whether what ends at `end` stands before a noun: "25m pool", but not "22m to build"."""
    match = _WORD.match(sentence, end)
    return match is not None and match[1].lower() not in _STOP | _WHEN


def inherited_noun(sentence: str, start: int, end: int) -> str | None:
    """The noun of a bare number: of a figure before it, or whose rise or fall is told.

    >>> inherited_noun("complaints rose from 212 to 305", 21, 24)
    'complaints'
    >>> inherited_noun("80,000 signatures (including 65,000 online)", 29, 35)
    'signatures'
    """
    before = sentence[:start]
    if _OF_WHICH.match(sentence, end) and (counted := list(_COUNTED.finditer(before))):
        return counted_noun(before, counted[-1].end())
    by_year = _BY_YEAR.search(before) if _YEAR_BEHIND.match(sentence, end) else None
    if match := by_year or _OF_ALL.search(before) or _SAME_NOUN.search(before):
        noun = counted_noun(before, match.end(match.lastgroup or "number"))
        if noun:
            return noun
    if match := _BY_LED_YEAR.search(before):
        return counted_noun(before, match.end("number"))
    if (match := _NAMED.match(before)) and (noun := _head(match["noun"].lower())):
        return noun
    if match := _RISE.search(before):
        return _head(before[: match.start() + 1].lower())
    return None


def _head(phrase: str) -> str | None:
    """The plural noun of a subject, rather that before its first preposition.

    >>> _head("the clerk said that complaints about bins"), _head("the number of homes")
    ('complaints', 'homes')
    """
    clause = _SAID_THAT.split(phrase)[-1]
    for words in (_WITHIN.split(clause)[0], clause, phrase):
        plurals: list[str] = [word for word in re.findall(r"[a-z-]+", words) if is_plural(word)]
        if plurals:
            return plurals[-1]
    return None


def is_by_year(sentence: str, start: int, end: int) -> bool:
    """Whether the number is one of several, each with its year: "95 in 2018, 120 in 2019"."""
    if _NEXT_YEAR.match(sentence, end):
        return True
    return bool(_YEAR_BEHIND.match(sentence, end) and _YEAR_BEFORE.search(sentence[:start]))


def is_plural(word: str) -> bool:
    """Whether an English word in lower case looks like a plural noun."""
    word = re.sub(r"[’']s?$", "", word)
    if word in _IRREGULAR:
        return True
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "ous"))
        and (word not in _NOT_PLURAL and word not in _STOP)
    )
