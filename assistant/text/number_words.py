"""Small numbers in words."""

from typing import Final

UNITS: Final = tuple(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen""".split()
)
"""Each at the place of its number."""

TENS: Final = tuple("twenty thirty forty fifty sixty seventy eighty ninety".split())

TWO_TO_TEN: Final = "|".join(UNITS[2:11])
"""Alternatives of a pattern: what newspapers write in words."""

ORDINALS: Final = tuple("first second third fourth fifth sixth seventh eighth ninth tenth".split())
