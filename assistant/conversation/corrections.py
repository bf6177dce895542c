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
# "Not highways, education" and "education, not highways".
_INSTEAD = re.compile(
    r"(?:(?:no|sorry|oops)[\s,.!]+)*(?:not (?P<no>[^,]{2,60}?)(?:,| but) (?P<meant>[^,]{2,60})"
    r"|(?P<before>[^,]{2,60}), not (?P<behind>[^,]{2,60}))",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
_TAIL = re.compile(r"[\s,]+(?:rather|instead|not .*|thanks?|please)$", re.IGNORECASE)


def corrected(question: str, former: str) -> str | None:
    """The former question as the user meant it, or None when the question corrects nothing.

    What was meant takes the place of what is most alike in the former question; a whole sentence
    stands for itself.
    """
    instead = _instead_of(body(question), body(former))
    if instead:
        return sentence(instead)
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
    placed = _put_right(meant, body(former), stated=stated)
    return sentence(placed) if placed else None


def _put_right(meant: str, base: str, *, stated: bool) -> str | None:
    """The former question with what was meant; at its end only where the user says so."""
    year = last_year(base)
    new = YEAR.search(meant)
    if new and len(meant.split()) <= 2:
        head, tail = (base[: year.start()], base[year.end() :]) if year else (f"{base} in ", "")
        return head + new[0] + tail
    appended = f"{base} {meant}" if stated and not is_fragment(base) else None
    return put_in_place(meant, base) or appended


def _instead_of(question: str, base: str) -> str | None:
    """The former question with what was meant for what is said not to be."""
    match = _INSTEAD.fullmatch(question.strip())
    if match is None:
        return None
    meant, wrong = match["meant"] or match["before"], match["no"] or match["behind"]
    bare = _ARTICLE.sub("", wrong)
    told = re.search(rf"\b(?:(?:the|an?) )?{re.escape(bare)}\b", base, re.IGNORECASE)
    if told is None or not is_fragment(meant):
        return None
    return base[: told.start()] + meant + base[told.end() :]
