"""How recent an answer is to be, and whose: the filters in the question."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from assistant.claims.dates import DateMention, dates_in
from assistant.claims.periods import UP_TO
from assistant.text.tagging import tagged
from assistant.text.words import STOP_WORDS

_LATEST: Final = re.compile(
    r"\b(?:latest|most recent(?:ly)?|newest|current(?:ly)?|up[- ]to[- ]date|so far|to date|"
    r"nowadays|these days|at present|at the moment)\b"
    r"|\b(?:is|are|does|do) .*\bnow\b|\bnow\W*$",
    re.IGNORECASE,
)
_SOURCE: Final = re.compile(
    r"(?:^|,?\s)(?:according to|in the (?:words|view) of|as (?:reported|told|said|claimed|"
    r"put) (?:by|in))\s"
    r"(?P<source>(?:the\s)?[^,?.;]{2,60}?)(?=[,?.;]|\s(?:how|what|who|when|why|did|is|was|in \d)|"
    r"$)",
    re.IGNORECASE,
)
_ABOUT_TIME: Final = re.compile(
    r"(?P<word>\b(?:as of|as at|before|prior to|after|since|from))\s(?:the\s)?$",
    re.IGNORECASE,
)
# What a date must be tied to in order to filter: the documents, or the saying of something. "Who
# was mayor before 2010?" asks for the time of an event, of which a later document may tell.
_AS_OF: Final = re.compile(r"as (?:of|at)\b", re.IGNORECASE)
_TOLD: Final = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|t(?:ells?|old)(?:\s(?!about\b)(?:the\s)?[\w’'-]+)?|claim(?:s|ed)?"
    r"|report(?:s|ed)?|publish(?:es|ed)?|print(?:s|ed)?|writ(?:es?|ten|ings?)|wrote|stat(?:es?|ed)"
    r"|documents?|sources?|articles?|news|stor(?:y|ies)|papers?|letters?|coverage)\b",
    re.IGNORECASE,
)
_OF_WHAT: Final = re.compile(
    r"\s*(?:(?:about|of|on|in|by|to|regarding|concerning)\b[^,.;?]*)?", re.IGNORECASE
)
_COUNTS: Final = re.compile(r"\bhow (?:many|much|often)\b", re.IGNORECASE)
# What may follow a day that filters: "since the 2012 Act" is of an act, and filters nothing.
GOES_ON: Final = re.compile(
    r"\s*(?:$|[^\w\s]|(?:about|and|are|at|been|by|concerning|did|do|does|for|from|had|has|have|how|if|"
    r"in|is|of|on|or|regarding|say|says|than|the|to|was|were|what|when|where|which|who|why|will|"
    r"with)\b)",
    re.IGNORECASE,
)
_ARTICLE: Final = re.compile(r"^(?:the|an?)\s", re.IGNORECASE)
_WORD: Final = re.compile(r"[\w&]+")


@dataclass(frozen=True, slots=True)
class Filters:
    """What a question demands of the documents that answer it.

    Attributes:
        source: Publisher, author or speaker, in the question's words: "the council".
        since: First day of publication that counts.
        until: Last day of publication that counts: the day before "before 2018", the end of 2018
            for "as of 2018".
        latest: Whether the newest document alone is wanted.
        as_of: Whether the days are those of "as of 2018", of which a later document may tell.
        rest: The question without the days that filter; who said it and where stays in it.
    """

    rest: str
    source: str | None = None
    since: date | None = None
    until: date | None = None
    latest: bool = False
    as_of: bool = False

    def admit(self, published: date | None) -> bool:
        """Whether a document published then is of the time asked for."""
        if self.since is None and self.until is None:
            return True
        if published is None:
            return False
        after = self.since is None or published >= self.since
        return after and (self.until is None or published <= self.until)

    def speaks(self, *names: str | None) -> bool:
        """Whether the source asked for is one of these names: publisher, author, speaker, post."""
        if self.source is None:
            return True
        asked = _WORD.findall(_ARTICLE.sub("", self.source).lower())
        wanted = [word for word in asked if word not in STOP_WORDS] or asked
        return any(
            name is not None and set(wanted) <= set(_WORD.findall(name.lower().replace("’s", "")))
            for name in names
        )


def filters_of(question: str, today: date | None = None) -> Filters:
    """The filters that a question puts in words.

    Only dates that are tied to the documents or to saying filter ("as of 2018", "said before
    2018"); "the budget for 2018" and "built since 2015" ask for what is of that time, which a later
    document may give.

    Args:
        question: The standalone question.
        today: For "before last month"; without it such words do not filter.
    """
    source = _SOURCE.search(question)
    since, until, as_of = None, None, False
    cut: list[tuple[int, int]] = []
    for mention in dates_in(question, today):
        if not GOES_ON.match(question, mention.end):
            continue
        first, last, start = _bounds(question, mention)
        if not _tied(question, start):
            continue
        since, until = first or since, last or until
        if first or last:
            cut.append((start, mention.end))
            as_of = as_of or bool(_AS_OF.match(question, start))
    return Filters(
        rest=without(question, cut),
        source=source["source"].strip() if source else None,
        since=since,
        until=until,
        latest=bool(_LATEST.search(question)),
        as_of=as_of,
    )


def _tied(question: str, start: int) -> bool:
    """Whether the words of time at `start` are of the documents or of saying, not of an event."""
    if _AS_OF.match(question, start):
        return True
    if _COUNTS.search(question):
        return False
    words = tagged(question)
    for told in _TOLD.finditer(question, 0, start):
        between = [word for word in words if told.end() <= word.start < start]
        acts = any(word.tag in {"AUX", "VERB"} and word.form != "Ger" for word in between)
        if _OF_WHAT.fullmatch(question, told.end(), start) and not acts:
            return True
    return False


def _bounds(question: str, mention: DateMention) -> tuple[date | None, date | None, int]:
    """First and last day of publication that a date in a question sets, and where it begins."""
    if re.match(r"since\b", mention.text, re.IGNORECASE):
        return mention.first, None, mention.start
    match = _ABOUT_TIME.search(question, 0, mention.start)
    # "From 2018 to 2020" is what the figures are for.
    spans = match is not None and bool(UP_TO.match(question, mention.end))
    word = " ".join(match["word"].lower().split()) if match else ""
    of_its_time = word == "as at" or (word == "as of" and mention.precision == "day")
    if match is None or mention.first is None or spans or of_its_time:
        return None, None, mention.start
    if word in ("before", "prior to"):
        return None, mention.first - timedelta(days=1), match.start()
    if word in ("since", "from"):
        return mention.first, None, match.start()
    if word == "after":
        return (mention.last or mention.first) + timedelta(days=1), None, match.start()
    return None, mention.last or mention.first, match.start()


def without(question: str, cuts: Sequence[tuple[int, int]]) -> str:
    """A question without some stretches of it, begun with a capital again where it was typed so."""
    capital = question[:1].isupper()
    for start, end in sorted(cuts, reverse=True):
        question = f"{question[:start]} {question[end:]}"
    rest = re.sub(r"\s+([?.,;!])", r"\1", " ".join(question.split())).strip(" ,")
    return rest[:1].upper() + rest[1:] if capital else rest
