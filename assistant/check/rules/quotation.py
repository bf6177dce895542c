"""Words that the statement puts in quotation marks must be the quote's, word for word."""

import re

from assistant.check.case import Case
from assistant.check.text import read

_QUOTED = re.compile(r"\"([^\"]+)\"|(?<!\w)'([^'\"]{12,}?)'(?!\w)")
_BROKEN = re.compile(r"\.\.\.|\[[^\]]*\]")
_LEAST_WORDS = 2


def quotation(case: Case) -> str | None:
    """Find a quotation that is not in the evidence."""
    sources = [_spoken(text.plain) for text in (*case.quotes, case.context)]
    for match in _QUOTED.finditer(case.statement.plain):
        for part in _BROKEN.split(match[1] or match[2]):
            words = _spoken(part)
            if len(words.split()) >= _LEAST_WORDS and not any(
                f" {words} " in f" {source} " for source in sources
            ):
                return f'the words "{part.strip()}" are not in the quote'
    return None


def _spoken(plain: str) -> str:
    return " ".join(
        token.word
        for token in read(plain).tokens
        if token.text[0].isalnum() or token.text[0] in "£$€"
    )
