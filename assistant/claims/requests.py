"""What a reply under the Freedom of Information Act repeats of the request that it answers.

The officer who signs the reply did not write it: it is what was asked, and the words below answer.
"""

import re
from typing import Final

from vectorstore.types import Document

_NUMBER: Final = r"^[\W_]*(?:(?:Q(?:uestion)?\.?\s?)?\(?(?:\d{1,2}|[a-z])[.):]\s+)?"
_ASKS: Final = re.compile(r"\?[\W_]*$")
# Not "please contact me", which is the officer's own.
_BIDS: Final = re.compile(
    rf"{_NUMBER}(?:(?:please|kindly)\s(?:(?:also|can|could|would)\s)?(?:you\s)?"
    r"(?:tell|send|provide|supply|give|confirm|state|list|specify|disclose|include|break\sdown)\b"
    r"|(?:I|we)\s(?:would|should)\s(?:also\s)?(?:like|be\sgrateful)\b"
    r"|(?:I|we)(?:\sam|\sare|[’']m|[’']re)?\s(?:also\s)?(?:writing\sto\s)?request(?:ing)?\b"
    r"|under\sthe\sfreedom\sof\sinformation\sact[^.]{0,20},\s(?:please|I|could|can)\b)",
    re.IGNORECASE,
)


def repeats_request(document: Document, start: int, end: int) -> bool:
    """Whether `document.text[start:end]` is what the requester asked, in a reply to it."""
    if document.kind != "foi":
        return False
    sentence = document.text[start:end]
    return bool(_ASKS.search(sentence) or _BIDS.match(sentence))
