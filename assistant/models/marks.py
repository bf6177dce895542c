"""The footnote marks that models write, in one spelling: "[1]", "[1, 2]" or "[1-3]"."""

import re
from collections.abc import Iterator

_NUMBERS = r"\d{1,3}(?:\s*(?:,|;|-|–|and|&)\s*\d{1,3})*"
_NAMES = r"(?:evidence|sources?|statement|passage|document|footnote|citation|ref|no)\.?[ :#]*"
MARK = rf"\[{_NUMBERS}\]"
_RUN = rf"{MARK}(?:\s*(?:,|;|and\b|&)?\s*{MARK})*"
_SPELT = re.compile(
    rf"\\?[\[【［〔]\s*(?:\^|#|{_NAMES})?({_NUMBERS})(?:†[^\[\]【】\n]{{0,40}})?\s*\\?[\]】］〕]"
    rf"|\((?:see )?(?!no|document){_NAMES}({_NUMBERS})\)",
    re.IGNORECASE,
)
_WRAPPED = re.compile(
    rf"\((?:see |in |from )?({_RUN})\)|\[({_RUN})\]|(\*{{1,2}})({_RUN})\3", re.IGNORECASE
)
_JOINED = re.compile(rf"({MARK})\s*(?:,|;|and\b|&)\s*(?={MARK})", re.IGNORECASE)

# "It cost £5m (2).", "It cost £5m².": where a draft has no square brackets.
_ROUND = r"\([1-9](?:\s*(?:,|;|and|&)\s*[1-9])*\)"
_RAISED = "[¹²³⁴-⁹]"
_STOP = r"[.!?…]+[\"”’')]*"
_AT_END = re.compile(rf"\s?((?:\s?{_ROUND})+|{_RAISED}(?:[,·]?{_RAISED})*)((?:{_STOP})?)$")
_MARKS = rf"(?:{_ROUND})+|{_RAISED}(?:[,·]?{_RAISED})*"
_BEHIND_STOP = re.compile(rf"({_STOP})[ \t]*({_MARKS})(?=\s+[\"“]?[A-Z£])")
_AT_LAST = re.compile(rf"({_STOP})[ \t]*({_MARKS})\s*$")
_UNRAISED = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹", "123456789")
# What a number in round brackets belongs to, and what a raised one does: "section 12 (2)", "40 m²".
_NUMBERED = re.compile(
    r"(?:\d|\b(?:sub)?(?:section|clause|paragraph|para|article|part|rule|regulation|schedule|phase"
    r"|grade|year|class|table|figure|appendix|annex|note|item|option|stage|lot|band|ward))$",
    re.IGNORECASE,
)
_POWER = re.compile(r"(?<!\d)\d{1,3}$")
_MEASURED = re.compile(r"(?:^|[\s(])[\d.,]*(?:[kcm]?m|ft|in|yds?|mi|x|y)$")


def squared(text: str) -> str:
    """A draft whose footnote marks all stand in square brackets, those of one place side by side.

    >>> squared("It cost £5m 【1†report】, (Evidence 2).")
    'It cost £5m [1][2].'
    """
    text = _SPELT.sub(lambda match: f"[{match[1] or match[2]}]", text)
    return _JOINED.sub(r"\1", _WRAPPED.sub(lambda match: match[1] or match[2] or match[4], text))


def before_stops(text: str, *, ended: bool) -> str:
    """A draft whose round and raised marks stand before the stop of their sentence.

    Args:
        text: The draft so far.
        ended: Whether it is whole: then a mark may end it.
    """
    text = _BEHIND_STOP.sub(r"\2\1", text)
    return _AT_LAST.sub(r"\2\1", text) if ended else text


def bracketed(sentence: str) -> str:
    """A sentence whose round or raised marks stand in square brackets, where they are no numbers.

    >>> bracketed("It cost £5m (2)."), bracketed("It is 40 m².")
    ('It cost £5m [2].', 'It is 40 m².')
    """
    found = _AT_END.search(sentence)
    if not found:
        return sentence
    before = sentence[: found.start()]
    its_own = [_NUMBERED] if "(" in found[1] else [_POWER, _MEASURED][: 1 + (found[1] in "²³")]
    if not before or any(one.search(before) for one in its_own):
        return sentence
    named = ", ".join(re.findall(r"\d", found[1].translate(_UNRAISED)))
    return f"{before} [{named}]{found[2]}"


def numbers(text: str) -> Iterator[int]:
    """The numbers that the marks of a text name, in order; of a range at most ten."""
    for mark in re.findall(MARK, text, re.IGNORECASE):
        for first, last in re.findall(r"(\d+)(?:\s*[-–]\s*(\d+))?", mark):
            yield from range(int(first), min(int(last or first), int(first) + 9) + 1)
