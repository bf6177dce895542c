"""Raised figures: a note's mark is left out, a power is kept as one; neither joins a number.

"£10.7¹ million" written out plainly would be £10.71 million.
"""

import re

# "1", "[1]", "1,2", "*", and "[a]" or "[note 1]".
_MARK = re.compile(r"\[?\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*\]?|[*†‡]{1,3}|\[(?:[a-z]{1,4} )?\w{1,3}\]")
_POWER = re.compile(r"[-−–]?\d{1,3}")
_POWERS = str.maketrans("0123456789-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁻")
# A lone letter is a variable: R<sup>2</sup>.
_SQUARED = re.compile(r"(?:(?<![^\W\d_])(?:[kcmd]?m|ft|yd)|\d\s?(?:in|mi)|(?<![\w’'])[A-Za-z])$")
_TEN = re.compile(r"(?<![\d.,])10$")
# In "£5m" the letter counts money, and what is raised behind it is a note's mark.
_MONEY = re.compile(r"[£$€]\s?[\d,.]+\s?m?$")
_FRACTION = ("/", "⁄")
_REACH = 24


def written(mark: str, before: str, after: str = "", *, is_link: bool = False) -> str | None:
    """What stands in the text for raised characters, or None where they stay as they are.

    Args:
        mark: The raised characters.
        before: What is before them in the same line.
        after: What follows them.
        is_link: Whether they link to another place of the same document.
    """
    mark = " ".join(mark.split())
    before = before[-_REACH:].rstrip()
    if after.startswith(_FRACTION):
        # "1½" set as 1, a raised 1, a stroke and a lowered 2.
        return f" {mark}" if before[-1:].isdigit() and mark.isdigit() else None
    if is_link:
        return "" if _MARK.fullmatch(mark) else None
    is_sum = _MONEY.search(before)
    is_squared = mark in ("2", "3") and _SQUARED.search(before)
    if not is_sum and (is_squared or (_POWER.fullmatch(mark) and _TEN.search(before))):
        return mark.translate(_POWERS)
    return "" if before and _MARK.fullmatch(mark) else None
