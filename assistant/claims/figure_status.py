"""Whether a figure is planned, estimated or actual, by the words around it."""

import re
from typing import Final, Literal

Status = Literal["planned", "estimated", "actual"]

_STATUSES: Final[dict[Status, str]] = {
    "estimated": r"estimat\w+|forecast\w*|thought to|believed to"
    r"|could|might|(?-i:may)|projected|expected to|likely|predict\w*|reckon\w*",
    "planned": r"plan(?:s|ned|ning)?|propos\w+|will|would|intend\w*|bids?|budget(?:s|ed)?"
    r"|(?:is|are)(?: all| both| now| still)? to|(?:due|set) to|earmarked|set aside"
    r"|allocat\w+|to be (?:paid|spent)|pledg\w+|promis\w+|aims?|targets?|hop(?:es?|ed|ing) to"
    r"|must|be set at"
    r"|(?:agree[sd]?|voted?|decide[sd]?|resolve[sd]?) to|signed off|approved|authori[sz]ed"
    r"|(?<!had )(?<!have )(?<!has )to (?:spend|pay|find|raise|save|cut|cost|invest|borrow)",
    "actual": r"costs?|spen[dt]|paid|outturn|actual(?:ly)?|splashed|bought"
    r"|(?:was|were|had|has|have|(?<=[’'])ve)(?! (?:been )?(?:\w+ly )?(?:told|asked|urged|advised"
    r"|warned|ordered|instructed|due|set|resolved|agreed|recommended|required|invited) to\b)"
    r"|received|collected|awarded|lost|raised|fined|totalled|came to|stood at|delivered|achieved"
    r"|wasted|squandered|splurged|blew|blown|raked in|forked out|shelled out|pocketed",
}
_STATUS: Final = re.compile(
    r"\b(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _STATUSES.items()) + r")\b",
    re.IGNORECASE,
)
_MODAL: Final = re.compile(r"will|would", re.IGNORECASE)
_BEHIND: Final = 40  # characters
# What is told of a figure right behind it: "£5m a year may be needed", "£264,000 had been spent".
_SAID_BEHIND: Final = re.compile(
    r"(?:\s(?:an?|per)\s\w+)?(?:,?\s(?:that|which))?\s(?:"
    r"(?P<estimated>may|might|could|(?:is|are|was|were) (?:estimated|forecast|projected|expected))"
    r"|(?P<planned>will|would|must be"
    r"|(?:is|are|was|were|(?:has|have|had) been) (?:planned|proposed|budgeted|earmarked|set|to be"
    r"|allocated))"
    r"|(?P<actual>(?:(?:was|were|(?:has|have|had) been) )?(?:spent|paid|received|collected"
    r"|raised|lost|awarded|saved|delivered|achieved))"
    r")\b",
    re.IGNORECASE,
)


def status_near(
    sentence: str, place: tuple[int, int], floor: int = 0, ceiling: int | None = None
) -> Status | None:
    """Whether a figure is planned, estimated or actual, where the words around it tell.

    It is said right behind the figure, or else by the nearest word before it.

    Args:
        sentence: The sentence.
        place: Where the figure begins and ends in it.
        floor: Where the figure before it ends.
        ceiling: Where the next figure begins; by default the sentence's end.
    """
    start, end = place
    ceiling = len(sentence) if ceiling is None else ceiling
    noted = re.compile(r"\s?\((\w+)\)").match(sentence, end, ceiling)
    if noted and (match := _STATUS.fullmatch(noted[1])):
        return _status_name(match)
    if (behind := _SAID_BEHIND.match(sentence, end, ceiling)) and behind.lastgroup:
        return _status_name(behind)
    last = None
    for match in _STATUS.finditer(sentence, floor, start):
        if last and _status_name(last) == "estimated" and _MODAL.fullmatch(match.group()):
            continue  # "estimated that it would be"
        if last is None or _status_name(match) != "actual" or match.start() - last.end() > _BEHIND:
            last = match
    if last is None:
        last = next(_STATUS.finditer(sentence, 0, floor), None)
    if last is None:
        last = _STATUS.search(sentence, end, min(ceiling, end + _BEHIND))
    return _status_name(last) if last else None


def status_named(label: str) -> Status | None:
    """The status that the name of a row or column tells: "estimated" of "2023/24 (forecast)"."""
    match = _STATUS.search(label)
    return _status_name(match) if match else None


def _status_name(match: re.Match[str]) -> Status:
    return next(name for name in _STATUSES if name == match.lastgroup)
