"""What a figure changed by is not what it changed to, nor what it changed from."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from assistant.check.amounts import amounts_in
from assistant.check.case import Case
from assistant.check.lexicon import lemma
from assistant.check.negation import is_number
from assistant.check.text import Text, Token

_MOVING = frozenset(
    map(
        lemma,
        """rise fall increase decrease drop grow climb jump soar surge decline dip slump shrink cut
        reduce raise lower widen narrow up down go slip tumble plunge plummet growth
        reduction""".split(),
    )
)
# A bare figure right behind these is a change: "rose 12 per cent", "down £3m".
_MOVES_BY = _MOVING - frozenset(map(lemma, "raise go growth reduction lower".split()))
_CHANGE_NOUNS = frozenset(
    """rise rises fall falls increase increases decrease decreases drop drops growth decline
    declines dip slump surge jump cut cuts reduction reductions more less fewer higher
    lower""".split()
)
_UPWARD = {
    **dict.fromkeys(
        map(lemma, "rise increase grow climb jump soar surge raise up growth".split()), True
    ),
    **dict.fromkeys(
        map(
            lemma,
            "fall decrease drop decline dip slump shrink cut reduce plunge plummet down".split(),
        ),
        False,
    ),
}
_FROM = re.compile(r"\bfrom (?:\w+ ){0,2}$", re.IGNORECASE)
_TO = re.compile(r"(?: (?:in|a|per)\b[^.,;]{0,20})? to (?:\w+ ){0,2}", re.IGNORECASE)
_UP_FROM = re.compile(r"[^.;]{0,30}\b(up|down) from (?:\w+ ){0,2}", re.IGNORECASE)
# A statement with one of these tells a difference itself.
_COMPARING = frozenset(
    """than more fewer less short shorter longer higher lower extra additional another further gap
    shortfall difference above below""".split()
)
# "43 firefighters fewer than": how many words the noun may have.
_NOUN_PHRASE = 3
_CLAUSE_MARKS = frozenset(",;:()")
_DIFFERENCES = frozenset(
    {("fewer", "than"), ("less", "than"), ("more", "than"), ("short", "of"), ("higher", "than"),
     ("lower", "than"), ("longer", "than"), ("shorter", "than")}
)  # fmt: skip
_STANDING = frozenset("stood stand stands remained remains remain stayed stays peaked".split())
_REACHING = frozenset("reach reached reaches reaching hit hits totalled".split())
# Words that may stand between a preposition and its figure.
_SKIPPED = frozenset(
    """about around nearly almost just some only roughly approximately more than over under less at
    least a an the another further record""".split()
)
_MADE = frozenset("set made".split())  # "made up 40", "set up 12"
_CLAUSE_ENDS = frozenset(";:") | frozenset("but while whereas although because".split())
_REACH = 12  # words back to the verb: "rents in the borough rose last year by"

CHANGE, LEVEL, START, STANDING = "change", "level", "start", "standing"
# A level may have been where it started: "it stood at 6 per cent" for "from 6 per cent".
_CONFLICTS = frozenset(
    frozenset(pair)
    for pair in ((CHANGE, LEVEL), (CHANGE, START), (CHANGE, STANDING), (LEVEL, START))
)
_NAMES = {CHANGE: "the change", LEVEL: "the level", START: "the start", STANDING: "the level"}


def movement(case: Case) -> str | None:
    """Find a change told as a level, or the other way round."""
    if case.verbatim:
        return None
    reason = _against_its_figures(case.statement) or _short_of_difference(case)
    if reason:
        return reason
    theirs = [found for quote in case.quotes for found in _classified(quote)]
    for value, unit, text, kind in _classified(case.statement):
        kinds = {
            other_kind
            for other, other_unit, _, other_kind in theirs
            if other == value and other_unit == unit
        }
        if kind and kinds and all(_conflict(kind, other) for other in kinds):
            given = next(iter(sorted(filter(None, kinds))))
            return f"{text} is {_NAMES[given]} in the quote, not {_NAMES[kind]}"
    return None


def _against_its_figures(statement: Text) -> str | None:
    """Find a rise to a smaller figure, or a fall to a larger."""
    for one, other in pairwise(amounts_in(statement.plain)):
        before = [t for t in statement.tokens if t.start < one.start]
        between = statement.plain[one.end : other.start]
        if one.unit != other.unit or not before:
            continue
        moving = next((t for t in reversed(before) if t.stem in _UPWARD), None)
        if _FROM.search(statement.plain[: one.start]) and _TO.fullmatch(between):
            start, end = one, other
        elif comparing := _UP_FROM.fullmatch(between):
            start, end = other, one
            moving = next(t for t in statement.tokens if t.start >= one.end + comparing.start(1))
        else:
            continue
        if moving is None or moving.sentence != before[-1].sentence or start.value == end.value:
            continue
        if (end.value > start.value) != _UPWARD[moving.stem]:
            return f'from {start.text} to {end.text} is not "{moving.text}"'
    return None


def _short_of_difference(case: Case) -> str | None:
    """Find "43 firefighters" where the quote has 43 fewer than something."""
    if not _COMPARING.isdisjoint(case.statement.words):
        return None
    quoted = [
        (amount, _is_difference(quote, amount.end))
        for quote in case.quotes
        for amount in amounts_in(quote.plain)
    ]
    for mine in amounts_in(case.statement.plain):
        same = [
            apart
            for amount, apart in quoted
            if (amount.value, amount.unit) == (mine.value, mine.unit)
        ]
        if same and all(same):
            return f"{mine.text} is a difference in the quote"
    return None


def _is_difference(quote: Text, end: int) -> bool:
    """Whether "fewer than" or "short of" stands behind a figure and its noun."""
    behind = [token for token in quote.tokens if token.start >= end][: _NOUN_PHRASE + 3]
    for first, second, third in zip(behind, behind[1:], behind[2:], strict=False):
        if first.word in _CLAUSE_MARKS or is_number(first):
            return False
        if (first.word, second.word) in _DIFFERENCES:
            return not is_number(third)
    return False


def _conflict(kind: str, other: str | None) -> bool:
    return frozenset((kind, other)) in _CONFLICTS


def _classified(text: Text) -> Iterator[tuple[Decimal, str, str, str | None]]:
    """Value, unit, wording and part in the movement of every figure, both ends of a range."""
    for amount in amounts_in(text.plain):
        sentence, place = _place(text, amount.start)
        kind = _kind(sentence, place, _behind(text, amount.end))
        yield amount.value, amount.unit, amount.text, kind
        if amount.upper is not None:
            # "by £50 to £650" is read as one range
            ends_at = " to " in amount.text and kind in {CHANGE, START}
            yield amount.upper, amount.unit, amount.text, LEVEL if ends_at else kind


def _place(text: Text, start: int) -> tuple[tuple[Token, ...], int]:
    for sentence in text.sentences:
        for place, token in enumerate(sentence):
            if token.start >= start:
                return sentence, place
    return (), 0


def _behind(text: Text, end: int) -> str:
    return next((token.word for token in text.tokens if token.start >= end), "")


def _kind(sentence: tuple[Token, ...], place: int, behind: str) -> str | None:
    """The part a figure plays, by the words before it and the word behind it."""
    at = place - 1
    while at >= 0 and sentence[at].word in _SKIPPED and not _stands(sentence, at):
        at -= 1
    word = sentence[at] if at >= 0 else None
    before = sentence[at - 1].word if at > 0 else ""
    if word and (word.word in _REACHING or _stands(sentence, at)):
        return STANDING
    if behind in _CHANGE_NOUNS or (word and word.stem in _MOVES_BY and before not in _MADE):
        return CHANGE
    if word is None or not _moves(sentence[max(0, at - _REACH) : at]):
        return None
    if word.word == "of":
        return CHANGE if before in _CHANGE_NOUNS else None
    if word.word == "to":
        return None if before == "up" else LEVEL
    return {"by": CHANGE, "from": START}.get(word.word)


def _stands(sentence: tuple[Token, ...], at: int) -> bool:
    return sentence[at].word == "at" and sentence[max(0, at - 1)].word in _STANDING


def _moves(before: tuple[Token, ...]) -> bool:
    """Whether a verb or noun of movement stands in this clause."""
    for token in reversed(before):
        if token.word in _CLAUSE_ENDS:
            return False
        if token.stem in _MOVING:
            return True
    return False
