"""Who holds a post at a time: what a sentence says of when somebody takes it up or leaves it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final, Literal

from assistant.claims.dates import DateMention, dates_in, days_of
from assistant.claims.roles import POST
from assistant.claims.sentences import sentences_of
from assistant.evidence import Evidence
from assistant.text.tagging import tagged
from assistant.text.words import content_stems

_ASKED: Final = re.compile(
    r"\bwho(?:['’]s| (?:is|was|are|were|acted as|served as|held the (?:post|office) of))"
    r"(?: the| its| their)? (?P<post>(?!to\b)(?:[\w’'-]+ ){0,4}?[\w’'-]+)"
    r"(?= (?:of|at|for|in|on|during|as|when|back)\b)",
    re.IGNORECASE,
)
_TAKES_UP: Final = (
    r"take[sn]? (?:up|over)|took (?:up|over)|taking (?:up|over)|start(?:s|ed|ing)?|beg[iau]ns?"
    r"|join(?:s|ed|ing)?|bec[ao]mes?|becoming|succeed(?:s|ed|ing)?|replac(?:es?|ed|ing)"
    r"|assum(?:es?|ed|ing)|will be|due to|since|from|arriv(?:es?|ed|ing)"
    r"|(?:has|have|had) been .{2,40} since"
)
_LEAVES: Final = (
    r"until|till|retir(?:es?|ed|ing)|resign(?:s|ed|ing)?|left|leav(?:es?|ing)"
    r"|step(?:s|ped|ping)? down|st(?:ands?|ood|anding) down|quit|died|depart(?:s|ed|ing)?"
    r"|was (?:sacked|dismissed|replaced|succeeded|removed|ousted)|end(?:s|ed)|ceased|gave up"
)
_TURN: Final = re.compile(rf"\b(?:(?P<begin>{_TAKES_UP})|(?P<end>{_LEAVES}))\b", re.IGNORECASE)
_SINCE: Final = re.compile(r"\bsince\b", re.IGNORECASE)
_CLAUSE: Final = re.compile(r"[;.:]\s")
_OF_THE_SAME: Final = re.compile(r"(?:He|She|They)\s")
_AHEAD: Final = 300  # characters behind a sentence in which the next one is looked for

_IS_POST: Final = re.compile(rf"\b{POST}$", re.IGNORECASE)
_NOUNS: Final = ("NOUN", "PROPN")

Turn = tuple[Literal["begin", "end"], date]


@dataclass(frozen=True, slots=True)
class HolderAsked:
    """A question for who held a post, and the days that it names."""

    post: str
    days: tuple[date, date]


@lru_cache(maxsize=256)
def holder_asked(question: str) -> HolderAsked | None:
    """The post and the days of "Who was mayor in July 2025?"; None for any other question."""
    asked = _ASKED.search(question)
    times = [days for one in dates_in(question) if (days := days_of(one))]
    if asked is None or len(times) != 1:
        return None
    last = next(word for word in reversed(tagged(question)) if word.end <= asked.end("post"))
    names = last.tag in _NOUNS or _IS_POST.search(asked["post"])
    return HolderAsked(asked["post"], times[0]) if names else None


def holders_then(question: str, evidence: Sequence[Evidence]) -> list[Evidence]:
    """The evidence without those who had left the post by then or had not yet taken it up.

    Where some are left out, what remains has to speak of the post.
    """
    asked = holder_asked(question)
    if asked is None:
        return [*evidence]
    kept = [one for one in evidence if held_then(one, asked.days)]
    if len(kept) == len(evidence):
        return kept
    post = content_stems(asked.post)
    return [one for one in kept if post & content_stems(one.wording)]


def held_then(evidence: Evidence, days: tuple[date, date]) -> bool:
    """Whether a sentence leaves it open that whoever it names held the post on any of the days.

    When that is may be told in the next sentence: "She takes up the post in October."
    """
    terms = list(_terms(_with_next(evidence), evidence.document.published))
    first, last = days
    return not terms or any(begin <= last and (end is None or first <= end) for begin, end in terms)


def told_to_hold(asked: HolderAsked, text: str, published: date | None = None) -> bool:
    """Whether a text itself tells a tenure that covers the days asked, its beginning and its end.

    One without an end will do where the post is held "since" then and the text came out later.
    """
    first, last = asked.days
    still = bool(_SINCE.search(text)) and published is not None and last <= published
    return any(
        date.min < begin <= last and (first <= end if end else still)
        for begin, end in _terms(text, published)
    )


def _terms(text: str, published: date | None) -> Iterator[tuple[date, date | None]]:
    """From when to when somebody holds something; what ends without a beginning began long ago."""
    turns = sorted(_turns(text, published), key=_when)
    since = date.min if turns and turns[0][0] == "end" else None
    for kind, day in turns:
        if kind == "begin":
            since = since or day
        elif since is not None:
            yield since, day
            since = None
    if since is not None:
        yield since, None


def _when(turn: Turn) -> tuple[date, bool]:
    return turn[1], turn[0] == "begin"


def _with_next(evidence: Evidence) -> str:
    """The sentence, with the next one where that goes on about the same person."""
    text, end = evidence.document.text, evidence.end
    following = sentences_of(text, end, end + _AHEAD)[:1]
    for after in following:
        if _OF_THE_SAME.match(text, after.start) and "\n\n" not in text[end : after.start]:
            return f"{evidence.wording} {text[after.start : after.end]}"
    return evidence.wording


def _turns(text: str, published: date | None) -> Iterator[Turn]:
    """When somebody takes up or leaves something, as far as a sentence gives the day."""
    floor = 0
    for mention in dates_in(text, published):
        clause = max((cut.end() for cut in _CLAUSE.finditer(text, floor, mention.start)),
                     default=floor)  # fmt: skip
        # "Since 2016" is a date as a whole.
        words = list(_TURN.finditer(text, clause, mention.start + len("since")))
        yield from _turn_of(mention, words[-1] if words else None)
        floor = mention.end


def _turn_of(mention: DateMention, word: re.Match[str] | None) -> Iterator[Turn]:
    if mention.precision == "range" and mention.first and mention.last:
        yield "begin", mention.first
        yield "end", mention.last
    elif word is not None and word["begin"] and mention.first:
        yield "begin", mention.first
    elif word is not None and word["end"] and mention.last:
        yield "end", mention.last
