"""Tables "in £000": their bare figures with what stands over them, as "£4,225 thousand"."""

import re
from typing import Final

from assistant.claims.column_names import is_no_money
from assistant.evidence import Evidence
from assistant.text.enumerations import cells_of

# What a caption or the corner of a table says that all figures are in.
_SCALE: Final = re.compile(
    r"(?P<sign>[£$€])\s?(?:(?P<noughts>['’]?0{3}s?)|(?P<letter>m|bn|k|(?:thousand|million|billion)s?)\b)"
    r"|\bin\s(?P<word>(?:thousand|million|billion)s)(?:\sof\s(?P<currency>pound|dollar|euro)s)?",
    re.IGNORECASE,
)
_SIGNS: Final = {"pound": "£", "dollar": "$", "euro": "€"}
# A cell that is a numeral and nothing else; one in brackets is below nought.
_CELL: Final = re.compile(
    r"(?P<name>(?:^|(?<=\s–\s)|(?<=;\s))[^;:–]+):\s"
    r"(?P<minus>[+−–-]?)(?P<open>\()?(?P<digits>\d[\d,]*(?:\.\d+)?)(?(open)\))(?=;|$)"
)
_SCALED: Final = re.compile(r"(?:thousand|million|billion|bn|[mk])$", re.IGNORECASE)


def scaled_wording(one: Evidence) -> str | None:
    """A row or item with its bare figures in full; None where nothing over it tells the scale.

    "| 2019/20 | 4,225 |" below "Paid" and "in £000" is "2019/20 – Paid: £4,225 thousand".
    """
    item = one.item
    if item is None or (item.header and " – " not in item.text):
        return None
    document = one.document.text
    over = document[item.lead.start : item.lead.end] if item.lead else ""
    header = cells_of(document[item.header.start : item.header.end]) if item.header else []
    told = {_told(match) for match in _SCALE.finditer(" ".join([over, *header[:1]]))}
    if len(told) != 1 or is_no_money(item.text.partition(" – ")[0] if header else ""):
        return None
    sign, scale = told.pop()

    def in_full(cell: re.Match[str]) -> str:
        if is_no_money(cell["name"]):
            return cell[0]
        minus = "-" if cell["open"] or cell["minus"] not in ("", "+") else ""
        return f"{cell['name']}: {minus}{sign}{cell['digits']} {scale}"

    return _CELL.sub(in_full, item.text)


def is_scaled(figure: str) -> bool:
    """Whether a figure says itself what it is in; "£400" under "£000" may be either."""
    return bool(_SCALED.search(figure))


def _told(match: re.Match[str]) -> tuple[str, str]:
    """The sign and the word of a scale: "£" and "thousand"."""
    sign = match["sign"] or _SIGNS.get((match["currency"] or "").lower(), "")
    if match["noughts"]:
        return sign, "thousand"
    word = (match["letter"] or match["word"]).lower().rstrip("s")
    return sign, {"k": "thousand", "m": "million", "bn": "billion"}.get(word, word)
