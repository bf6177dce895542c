"""The "Yes," or "No," that an answer opens with: what follows has to be proved like any other."""

import re

from assistant.check.negation import negations
from assistant.check.text import read

_ANSWER = re.compile(
    r"^\W*(?:yes|no)\b[*_]*\s*(?:[,;:!]|\.(?!\s*\d)|-(?=\s))[*_]*\s*", re.IGNORECASE
)


def answer_end(plain: str) -> int:
    """Where what follows the opening begins; 0 where a text does not open so ("No. 7 ran late").

    >>> answer_end("Yes, it ran."), answer_end("No bus ran.")
    (5, 0)
    """
    opening = _ANSWER.match(plain)
    return opening.end() if opening else 0


def denies(plain: str) -> bool:
    """Whether a text denies anything.

    >>> denies("It did not run."), denies("It ran.")
    (True, False)
    """
    return any(map(negations, read(plain).sentences))
