"""Which of a sentence's dates is the period that a figure covers."""

import re
from collections.abc import Sequence
from typing import Final

from assistant.claims.dates import DateMention
from assistant.claims.figure_forms import Found

_BEHIND: Final = 40  # characters behind a figure within which a month is its period
_LONG_SPAN: Final = ("year", "financial year", "quarter", "range")
_CLAUSE: Final = re.compile(
    r"\b(?:than|compared (?:with|to)|against|versus|when|after|before|while|until|which|who|whose"
    r"|where|on (?:this|the same) (?:time|period|month|point))\b|,\s(?:up|down)\s"
    r"|\b(?!that\b|which\b|what\b)[a-z]+\s(?:it|they|he|she|we)\s[a-z]+\s"
)

# Stands between the two ends of a span of years.
UP_TO: Final = re.compile(r"\s*(?:\b(?:(?:up )?to|until|till|through)\b|[-–])\s*", re.IGNORECASE)

# "Two years ago" is when something happened; "The last few weeks" without "over" is a subject.
_NO_PERIOD: Final = re.compile(
    r"\bago$|^(?:the|its|their)\s(?:past|last|next|coming|following|recent|previous)\b",
    re.IGNORECASE,
)
# A month behind such a verb is when something happens, not what the figure covers.
_EVENT: Final = re.compile(
    r"\b(?:start|begin|began|open|clos|finish|complet|due\b|approv|announc|sign|launch|publish|"
    r"elect"
    r"|resign|award|agree)",
    re.IGNORECASE,
)
_DATED_THING: Final = re.compile(
    r"\b(?:built|founded|opened|created|launched|signed|elected|approved|established|set up)\s"
    r"(?:in|on)\s(?:the\s)?$"
)


# "The pool, which opened in 2021, lost £5,000": what is told beside is of its own time.
_BESIDE: Final = re.compile(r",\s(?:which|who|whose|where)\b(?:[^,;]|,(?=\d))*(?:,(?!\d)|$)")


# "It had been shut since June and that 40 people had left": of another thing that is said.
# So is what another clause says: "has spent £5m since 2020, and we can give a further £2m".
_SAID_TOO: Final = re.compile(
    r"\band that\b|,\s(?:and|but|while)\s(?:I|we|he|she|they|it|you|there)\s", re.IGNORECASE
)
_NAMES: Final = re.compile(r":\s?$|:\s(?=[\d£$€])")  # "(November: 5.1%)"
_NOTE: Final = re.compile(r"[\d%](?:\s?(?:m|bn|k|million|billion|per cent))?\s?\([^()£$€%]*$")
_RELATIVE: Final = re.compile(r"(?:last|this|next)\s", re.IGNORECASE)
# "Cut by 5% since 2019, from £3m to £2m a year": since when is told of the change.
_FROM_TO: Final = re.compile(r",\s(?:up\s|down\s)?from\s")
# "£2m of the £3m asked for was paid in 2020": told of the part.
_PART_OF: Final = re.compile(
    r"\s(?:out\s)?of\s(?:the|its|their|a total of|a possible)\s(?:[a-z]+\s)?"
)
_ON_DAY: Final = re.compile(r"\s(?:as\s)?(?:at|on|by)\s(?:the\send\sof\s)?", re.IGNORECASE)


def _is_period(sentence: str, date: DateMention) -> bool:
    """Whether a date may be the time that a figure covers, rather than the time of an event."""
    if date.precision in _LONG_SPAN:
        return not _NO_PERIOD.search(date.text)
    if date.precision == "month" and _RELATIVE.match(date.text):
        return True
    if date.precision == "month" and _NAMES.match(sentence, date.end):
        return True
    before = sentence[max(0, date.start - 8) : date.start].lower()
    return date.precision in ("month", "season") and bool(
        re.search(r"\b(?:in|for|during)\s$", before)
    )


def periods_of(
    sentence: str, figures: Sequence[Found], dates: Sequence[DateMention]
) -> list[DateMention | None]:
    """The period of each figure: the next one behind it, else the nearest before it.

    Args:
        sentence: The sentence.
        figures: Its figures, in order.
        dates: All its dates, in order.
    """
    days = [date for date in dates if date.precision == "day"]
    dates = [date for date in dates if _is_period(sentence, date)]
    if not dates:
        return [None] * len(figures)
    money = [figure for figure in figures if figure.kind != "duration"]
    if len(dates) == len(money) > 1 and re.search(r"\brespectively\b", sentence):
        paired = dict(zip(money, dates, strict=True))
        return [paired.get(figure) for figure in figures]
    leads = bool(money) and len(dates) >= len(money) and dates[0].start < money[0].start
    leads = leads and dates[-1].start < money[-1].start
    chosen: list[DateMention | None] = []
    for index, figure in enumerate(figures):
        behind = _behind(sentence, figures, index, dates)
        before = _before(sentence, figure, dates, days)
        if behind and before and ";" in sentence[figure.end : behind.start]:
            behind = None  # "In 2019 there were 14; in 2020, 9"
        period = (before or behind) if leads else (behind or before)
        chosen.append(period if figure.kind != "duration" else None)
    return chosen


def _behind(
    sentence: str, figures: Sequence[Found], index: int, dates: Sequence[DateMention]
) -> DateMention | None:
    """The date behind a figure that may be its period."""
    figure = figures[index]
    after = [
        one
        for one in figures[index + 1 :]
        if not _PART_OF.fullmatch(sentence, figure.end, one.start)
    ]
    ceiling = after[0].start if after else len(sentence)
    behind = next((d for d in dates if figure.end <= d.start < ceiling), None)
    if behind is None and len(dates) == 1 and _alone(figures, index, dates[0]):
        behind = next((d for d in dates if figure.end <= d.start), None)
    if behind and behind.precision == "month" and _is_event(sentence, figure, behind):
        return None
    return None if behind and _CLAUSE.search(sentence, figure.end, behind.start) else behind


def _before(
    sentence: str, figure: Found, dates: Sequence[DateMention], days: Sequence[DateMention]
) -> DateMention | None:
    """The date before a figure that may be its period; a month is none."""
    before = next((d for d in reversed(dates) if d.end <= figure.start), None)
    if before is None:
        return None
    if before.precision == "month":
        return before if _NAMES.match(sentence, before.end, figure.start) else None
    since = before.text.lower().startswith("since")
    told_of_another = (
        _told_beside(sentence, before, figure)
        or _noted(sentence, before, figure)
        or _SAID_TOO.search(sentence, before.end, figure.start)
        or (since and _FROM_TO.match(sentence, before.end, figure.start))
        or any(_ON_DAY.fullmatch(sentence, figure.end, day.start) for day in days)
        or _DATED_THING.search(sentence, 0, before.start)
    )
    return None if told_of_another else before


def _told_beside(sentence: str, date: DateMention, figure: Found) -> bool:
    """Whether a date stands in words set off from the figure: ", which opened in 2021, "."""
    return any(
        beside.start() < date.start and date.end <= beside.end() <= figure.start
        for beside in _BESIDE.finditer(sentence, 0, figure.start)
    )


def _noted(sentence: str, date: DateMention, figure: Found) -> bool:
    """Whether a date stands in brackets behind another figure: "14% (May 2022), 2 points up"."""
    opening = _NOTE.search(sentence, 0, date.start)
    return bool(opening and ")" in sentence[date.end : figure.start])


def _alone(figures: Sequence[Found], index: int, date: DateMention) -> bool:
    """Whether only figures of another sort stand between a figure and the date behind it."""
    between = [one for one in figures[index + 1 :] if one.end <= date.start]
    return all(one.kind != figures[index].kind for one in between)


def _is_event(sentence: str, figure: Found, date: DateMention) -> bool:
    if date.start - figure.end > _BEHIND:
        return True
    return bool(_EVENT.search(sentence, figure.end, date.start))


def words_of(sentence: str, date: DateMention) -> str:
    """The period in the text's words, with "by" and "until", which change what is meant."""
    match = re.search(r"\b(?:by|until|before|after)\s$", sentence[: date.start], re.IGNORECASE)
    return f"{match.group()}{date.text}" if match else date.text
