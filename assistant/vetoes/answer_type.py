"""The type of answer: a question for a figure or a date is not answered by a sentence without.

Only types that show from outside are judged: money, shares, numbers, dates, lengths of time, and
letters beside the words they stand for.
"""

import re

from assistant.questions.answer_types import AnswerType
from assistant.questions.expected import NUMBER_WORD, carries
from assistant.questions.extents import extent_asked, tells_only_others
from assistant.questions.question import Question
from assistant.text.days import MONTH_NAME
from assistant.text.quantities import A_COUNT
from assistant.vetoes.judged import Judged, Veto

# What a question may ask for that shows from outside, in words for the reader.
OUTWARD: dict[AnswerType, str] = {
    "money": "amount of money",
    "percentage": "share",
    "number": "number",
    "date": "date",
    "duration": "length of time",
}
# The name of a column says that its bare numerals are money.
_MONEY_COLUMN = re.compile(
    r"\b(?:costs?|spend|spent|spending|expenditure|amount|price|fees?|salary|salaries|budget|outturn)"
    r"(?:\s\(?(?:19|20)\d\d(?:[/–-]\d\d)?\)?)?:\s[+–-]?\d[\d,.]*(?=;|$)",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(r"\bhow many\b", re.IGNORECASE)
_YEAR = r"(?:1[5-9]|20)\d\d(?:[/–-]\d\d)?"
# A day or a year is no count.
_CALENDAR = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?{MONTH_NAME}(?:\s{_YEAR})?\b"
    rf"|\b(?:(?:in|since|by|during|until)\s|(?:before|after|from|of|for)\s(?!{A_COUNT})){_YEAR}"
    r"(?![\d,.%]*\d)\b"
)
# Nor is a length of time, an age, an amount of money or the number of a paragraph.
_FIGURE = rf"(?:\d[\d,.]*|{NUMBER_WORD}(?:[\s-]{NUMBER_WORD})*)"
_NO_COUNT = re.compile(
    rf"{_FIGURE}[\s-](?:(?:and a half|working|calendar|school|full|more|or so)\s)?"
    r"(?:years?|months?|weeks?|days?|hours?|minutes?)\b(?!\s[a-z]+s\b)"
    rf"|\baged? (?:of )?{_FIGURE}|[£$€]\s?\d[\d,.]*(?:\s?(?:m|bn|k|million|billion|thousand)\b)?"
    r"|^\W*\d+(?:(?:\.\d+)+\.?|[.)])\s",
    re.IGNORECASE,
)
# What is counted may be of time, or paid for: "how many homes and at what cost".
_COUNTS_SUCH = re.compile(
    r"\bhow many (?:[\w-]+ ){0,2}(?:year|month|week|day|hour|minute|pound)s\b"
    r"|\b(?:and|or) (?:(?:at|for|by) )?(?:what|how)\b",
    re.IGNORECASE,
)


def missing_type(question: Question, judged: Judged) -> Veto | None:
    """An amount, a date or a share is asked for, and the sentence gives none, or another."""
    if question.letters and not carries(question, judged.evidence.wording):
        return Veto(question.letters, f"it does not say what {question.letters} stands for")
    if question.kind not in OUTWARD:
        return None
    text = judged.in_full
    if question.kind == "number" and _HOW_MANY.search(question.text):
        text = _CALENDAR.sub(" ", text)
        if not _COUNTS_SUCH.search(question.text):
            text = _NO_COUNT.sub(" ", text)
    if carries(question, text):
        return _other_dimension(question, judged)
    in_column = question.kind == "money" and judged.evidence.item
    if in_column and _MONEY_COLUMN.search(judged.evidence.wording):
        return None
    kind = OUTWARD[question.kind]
    return Veto(kind, f"it speaks of the subject but gives no {kind}")


def _other_dimension(question: Question, judged: Judged) -> Veto | None:
    """How heavy a thing is was asked, and the sentence tells how long it is."""
    extent = extent_asked(question.text) if question.kind == "number" else None
    if extent and tells_only_others(extent, judged.in_full):
        return Veto(extent, f"it does not say how {extent}")
    return None
