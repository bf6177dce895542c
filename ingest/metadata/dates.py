"""The day a document was published, where its first lines say so."""

import re
from datetime import date
from itertools import pairwise

import dateparser

from ingest.metadata.head import Head
from ingest.metadata.names import people

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
DAY = (
    rf"(?:{_WEEKDAY}(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+\d{{4}}"
    rf"|{_WEEKDAY}{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    r"|\d{4}-\d{2}-\d{2}(?:T[\d:.+Z-]+)?|(?<![\w/-])\d{4}/\d{1,2}/\d{1,2}(?![\w/])"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{4}|(?<![\w-])\d{1,2}-\d{1,2}-\d{4}(?![\w-])"
    r"|(?<![\w/.,-])\d{1,2}/\d{1,2}/\d{2}(?![\w/]|[.,-]\d))"
)
"""A whole date as documents write it: day, month and year."""

TIME = (
    r"(?:(?:at\s+)?(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s*(?:GMT|BST|UTC|Z|[+-]\d{4}))?"
    r"|\b\d{1,2}\s*[ap](?:m\b|\.m\b\.?)))"
)

_DATE = re.compile(DAY, re.IGNORECASE)
# Words that may stand beside a date on a line that says nothing but when the text appeared.
_LABEL = re.compile(
    r"\bdate\s+of\s+(?:the\s+|this\s+)?"
    r"(?:publication|issue|release|report|letter|document|statement|minutes|meeting)\b"
    r"|\b(?:publication|issue|release|report|letter|document|(?:press|news)\s+release)\s+date\b"
    r"|\b(?:press|news|media)\s+(?:release|statement|notice)\b"
    r"|\bfor\s+(?:(?:immediate|general)\s+)?(?:release|use|publication)\b"
    r"|\bdate\s+of\s+(?:our\s+|the\s+|this\s+)?(?:reply|response)\b"
    r"|\b(?:reply|response)\s+(?:date|sent)\b|\bsent\b(?=\W)"
    r"|\b(?:(?:first|last|date|originally)\s+)?(?:published|posted|updated|issued|released|modified"
    r"|debated|date|dated|created|meeting)\b(?:\s+(?:date|on|at|by|of))*"
    r"|\b\d{1,3}[\s-]*min(?:ute)?s?\.?\s+read\b"
    r"|\b(?:agenda )?(?:item|paper|enclosure|appendix)(?: no\.?)?:? (?:\d{1,3}\w?|[a-z])\b"
    r"|\b(?:issue|edition|number|no\.?|vol(?:ume|\.)?|columns?)\s*\d{1,5}(?:wh|ws|w|gc)?\b"
    r"|\bpage \d{1,4}(?: of \d{1,4})?\b|\bofficial report\b"
    r"|\bH[CL] Deb\b\.?|\bcc?\.? ?\d{1,5}(?:[-–]\d{1,5})?(?:wh|ws|w|gc)?\b",
    re.IGNORECASE,
)
_SAYS_PUBLISHED = re.compile(
    r"\b(?:published|posted|issued|updated|publication|issue)\b", re.IGNORECASE
)
_UPDATED = re.compile(r"\b(?:updated|modified)\b", re.IGNORECASE)
_TIME = re.compile(TIME, re.IGNORECASE)
_FILLER = re.compile(r"[\s,.:;|•·()\[\]–—-]+|\b(?:on|at|the|am|pm)\b", re.IGNORECASE)
_STAMP = re.compile(rf"\A\s*(?:date|published|posted)[:\s]+(?P<day>{DAY})", re.IGNORECASE)
_SPOKEN = re.compile(
    rf"\b(?:House of|Westminster Hall|Chamber)\b.{{0,60}}?\bon\s+(?P<day>{DAY})\.?$"
    rf"|{TIME},?\s+(?:on\s+)?(?P<stamp>{DAY})\.?$",
    re.IGNORECASE,
)
# "By 5 March the council must reply" is none.
_BYLINE = re.compile(rf"^(?:by|words by|written by)\s(?!the\b|{DAY})", re.IGNORECASE)
_BESIDE = re.compile(r"\s*[|•·]\s*|\s+[–—-]\s+|\bby\s+", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]*\)")
_ON = re.compile(r"[\s,]+on\s*$", re.IGNORECASE)
_PUBLISHED_IN = re.compile(
    rf"^(?:first )?(?:published|posted|issued) (?:by|in)\b.{{0,60}}?\b{DAY}[\s.]*$", re.IGNORECASE
)
# Minutes and agendas are dated by their meeting; what becomes of the last one's is an item.
_MEETING = re.compile(
    r"^(?:draft |confirmed |approved )?(?:minutes|notes|agenda|record|transcript) (?:of|for)\b"
    rf"(?!.*\b(?:last|previous)\b).{{0,120}}?\b(?P<day>{DAY})"
    rf"(?:[\s,]*{TIME})?(?:[\s,]+(?:at|in|from)\b[^.]*)?(?:$|\.\s+The meeting\b)",
    re.IGNORECASE,
)
_HELD = re.compile(
    rf"^(?P<what>[^.?!]{{2,100}}?)[\s,:|–—-]+(?:held )?(?:on )?(?P<day>{DAY})"
    rf"(?:[\s,]*{TIME})?(?:[\s,]+(?:at|in)\b[^.]*|(?:,\s+[A-Z][^.,]{{2,40}})+)?$",
    re.IGNORECASE,
)
_SITTING = re.compile(
    r"\b(?:assembly|board|cabinet|commission|committee|council|forum|panel|senate"
    r"|(?:board|council|court|committee) of [a-z]+|governing body"
    r"|meeting(?: of the [a-z ]{3,40}?)?(?: (?:held )?in (?:public|private))?)$",
    re.IGNORECASE,
)
# What is yet to come, or was before, or ends something: no day of the text's own.
_ANOTHER = re.compile(
    r"\b(?:next|last|previous|future|following|forthcoming|deadline|clos(?:es|ing)|due|expir\w+"
    r"|until|since|before|after|from|born|birth|died|starts?|ends?|begins?)\b",
    re.IGNORECASE,
)
_OTHER_DAY = re.compile(
    r"^[\W\d]*(?:dates? (?:and \w+ )?of )?(?:the |our )?"
    r"(?:next|future|previous|last|forthcoming|following) "
    r"(?:\w+ )?(?:meetings?|reviews?|issues?|inspections?|sessions?|sittings?|hearings?)\W*$"
    r"|^[\W\d]*(?:closing date|deadline|due date|date of (?:birth|death)|review date)\W*$",
    re.IGNORECASE,
)
# As over a report: "Published 5 March 2020. Lead inspector: Ann Bell".
_PUBLISHED_ON = re.compile(
    rf"^(?:first |date )?(?:published|posted|issued|released)\s*:?\s*(?:on\s+)?{DAY}\s*[.;|•·]\s*"
    r"(?:(?:[A-Z][\w ]{1,30}:.{1,80})|[^.?!:]{1,80})$",
    re.IGNORECASE,
)
# As under a headline: "Harwick Gazette, Friday 5 March 2020".
_NAMED = re.compile(
    r"^(?:[Ff]rom (?:the )?)?"
    r"(?P<who>[A-Z][\w’'&-]*(?: (?:(?:of|and|the|for|&) ){0,2}[A-Z][\w’'&-]*){0,6})"
    rf"[,:]? (?P<day>{DAY})(?:[\s.]*$|\s*[|•·]|\.\s+[A-Z])"
)
_MAX_WORDS = 25
_MAX_BYLINE_WORDS = 12
_MAX_MEETING_WORDS = 40
_MEETING_LINES = 5
_YEARS = range(1700, 2101)


def parse_day(text: str) -> date | None:
    """A date in words or figures, the day before the month; None unless all of it is there."""
    found = _DATE.search(text)
    if found is None:
        return None
    parsed = dateparser.parse(
        found[0].split("T")[0] if found[0][:4].isdigit() else found[0],
        languages=["en"],
        settings={
            "DATE_ORDER": "YMD" if found[0][:4].isdigit() else "DMY",
            "REQUIRE_PARTS": ["day", "month", "year"],
        },
    )
    return parsed.date() if parsed and parsed.year in _YEARS else None


def published_of(head: Head) -> date | None:
    """The first date in the head that stands for the text's appearance, not for an event in it.

    When a meeting was held or a speech given counts only if no line says when the text appeared.
    """
    stamp = _STAMP.match(head.text)
    if stamp:
        return parse_day(stamp["day"])
    updated: date | None = None
    met: date | None = None
    for number, (above, line) in enumerate(pairwise(("", *head.lines))):
        day = None if _OTHER_DAY.match(above) else _day_of_line(line)
        if met and not _SAYS_PUBLISHED.search(line):
            day = None  # a day in the minutes is one that the meeting spoke of
        if day and not _UPDATED.search(line):
            return day
        updated = updated or day
        met = met or (_day_met(line) if number < _MEETING_LINES else None)
    return updated or met or next((day for line in head.lines if (day := _day_spoken(line))), None)


def has_date(line: str) -> bool:
    """Whether a line holds a whole date."""
    return _DATE.search(line) is not None


def is_date_line(line: str) -> bool:
    """Whether a line says nothing but when the text appeared."""
    return has_date(line) and not _rest(line)


def says_only_where(line: str) -> bool:
    """Whether a line places a text in a series: "Volume 3, column 12", "Item 5", "4.30 pm"."""
    return not _rest(line)


def is_meeting_line(line: str) -> bool:
    """Whether a line names the body that met, and when: "Parks Board, 5 March 2020"."""
    return _MEETING.match(line) is None and _day_met(line) is not None


def minutes_heading(line: str) -> str | None:
    """What heads minutes or an agenda, up to the day: "Minutes of the meeting of 5 March 2020"."""
    met = _MEETING.match(line)
    return line[: met.end("day")] if met else None


def name_beside_date(line: str) -> str | None:
    """Who is named on a line that else says only when: "Published 5 March 2020 by Jane Hall"."""
    if not has_date(line):
        return None
    parts = [part for part in _BESIDE.split(line) if _rest(part)]
    if len(parts) != 1 or parts[0] == line:
        return None
    return " and ".join(people(_ON.sub("", _DATE.sub("", parts[0])))) or None


def _rest(line: str) -> str:
    """What a line says beyond dates, times and labels such as "Published"."""
    bare = _BRACKETS.sub("", line)
    told = bare if has_date(bare) else line
    return _FILLER.sub("", _LABEL.sub("", _TIME.sub("", _DATE.sub("", told))))


def _day_of_line(line: str) -> date | None:
    """The date of a line that only says when, or when and by whom or where."""
    words = len(line.split())
    match = _DATE.search(line)
    if match is None or words > _MAX_WORDS:
        return None
    says_when = (
        not _rest(line)
        or (_BYLINE.match(line) and words <= _MAX_BYLINE_WORDS)
        or name_beside_date(line)
        or _PUBLISHED_IN.match(line)
        or _PUBLISHED_ON.match(line)
    )
    return parse_day(match[0]) if says_when else None


def _day_met(line: str) -> date | None:
    """The date of a line that names who met or wrote, and when: "Parks Board, 5 March 2020"."""
    if len(line.split()) > _MAX_MEETING_WORDS:
        return None
    met = _MEETING.match(line)
    if met:
        return parse_day(met["day"])
    named = _NAMED.match(line)
    if named and not _ANOTHER.search(named["who"]):
        return parse_day(named["day"])
    held = _HELD.match(line)
    sits = held and _SITTING.search(held["what"]) and not _ANOTHER.search(held["what"])
    return parse_day(held["day"]) if held and sits else None


def _day_spoken(line: str) -> date | None:
    """The date of a line that says where in Parliament or at what time something was said."""
    spoken = _SPOKEN.search(line) if len(line.split()) <= _MAX_WORDS else None
    return parse_day(spoken["day"] or spoken["stamp"]) if spoken else None
