"""Corrections: "I meant Luton", "no, the mayor", "not 2019, 2020"."""

import re

from assistant.conversation.chatter import MARK, sentence
from assistant.conversation.clause import body
from assistant.conversation.fragments import is_fragment, put_in_place
from assistant.conversation.years import YEAR, last_year

_CORRECTION = re.compile(
    r"(?:(?:oh|no|sorry|oops|ah|excuse me|actually|well)[\s,.!]+)*"
    r"(?:not [^,]{2,40}, )?(?:i (?:mean|meant|said|actually meant)"
    r"|i(?: was| am|['’]m) asking (?:for|about)|make that|or rather|rather)\b[\s,:]*(?P<meant>.+)",
    re.IGNORECASE | re.DOTALL,
)
# "No problem" corrects nothing: what follows "no" at once must be a name or have its determiner.
_NO = re.compile(
    rf"(?:(?:no|nope)(?:\s*{MARK}+\s*|\s+(?=(?:the|an?|in|for|at)\b|(?-i:[A-Z]|\d)))"
    rf"|(?:sorry|oops)(?:\s|{MARK})+)(?P<meant>.+)",
    re.IGNORECASE | re.DOTALL,
)
_TAIL = re.compile(r"[\s,]+(?:rather|instead|not .*|thanks?|please)$", re.IGNORECASE)


def corrected(question: str, former: str) -> str | None:
    """The former question as the user meant it, or None when the question corrects nothing.

    What was meant takes the place of what is most alike in the former question; a whole sentence
    stands for itself.
    """
    match = _CORRECTION.fullmatch(question.strip())
    stated = bool(match)
    match = match or _NO.fullmatch(question.strip())
    if not match:
        return None
    meant = _TAIL.sub("", body(match["meant"]))
    if meant.lower().startswith("not "):
        return None
    if not is_fragment(meant):
        return sentence(match["meant"]) if stated else None
    base = body(former)
    year = last_year(base)
    new = YEAR.search(meant)
    if new and len(meant.split()) <= 2:
        head, tail = (base[: year.start()], base[year.end() :]) if year else (f"{base} in ", "")
        return sentence(head + new[0] + tail)
    placed = put_in_place(meant, base)
    if placed:
        return sentence(placed)
    return sentence(f"{base} {meant}") if stated and not is_fragment(base) else None
