"""What the names of a table's columns and rows say that their bare numbers are."""

import re
from typing import Final

# They number or name their rows: "Ref.", "Ward".
_LABELS: Final = re.compile(
    r"\b(?:nos?|notes?|ref|reference|page|item|id|number|ward|rank|year|score)\.?$", re.IGNORECASE
)
# They count something else than money.
_OTHER: Final = re.compile(
    r"%|\b(?:per|percent(?:age)?|number|no|fte|wte|headcount|ratio|rate|index|population"
    r"|staff numbers|posts|jobs|people|residents|visits|visitors|users|members|pupils|patients"
    r"|births|homes|cases|hours|days|weeks|miles|years?)\b",
    re.IGNORECASE,
)


def labels_rows(name: str) -> bool:
    """Whether the numbers below a name count nothing.

    >>> labels_rows("Ref."), labels_rows("Number of visits")
    (True, False)
    """
    return bool(_LABELS.search(name))


def is_no_money(name: str) -> bool:
    """Whether the numbers are no money, whatever the caption says that a table is in.

    >>> is_no_money("Visits"), is_no_money("Note"), is_no_money("Paid")
    (True, True, False)
    """
    return labels_rows(name) or bool(_OTHER.search(name))
