"""What "how" asks for with an adjective ("how large", "how heavy"), and how a text tells it.

The adjective asks for a quantity. A text that gives one of the right dimension answers it without
the word: "weighs 12 tonnes" tells how heavy a thing is.
"""

import re

from assistant.questions.expected import LENGTH, NUMBER_WORD
from assistant.text.days import MONTH_NUMBERS
from assistant.text.words import words

# "£2m" is no length.
_NUMBER = rf"(?:(?<![£$€\d.,])\d[\d,.]*|{NUMBER_WORD})"
_LENGTH = rf"{_NUMBER}[\s-]?{LENGTH}\b"
_TIME = rf"{_NUMBER}[\s-]?(?:second|minute|hour|day|night|week|fortnight|month|year|decade)s?\b"
_WEIGHT = (
    rf"{_NUMBER}[\s-]?(?:tonn?es?|tons?|kg|kilos?|kilogram(?:me)?s?|gram(?:me)?s?|stone|lbs?)\b"
)
_SPEED = (
    rf"{_NUMBER}[\s-]?(?:mph|kph|km/h|knots|(?:miles|kilomet(?:re|er)s|met(?:re|er)s) (?:an|per))\b"
)
_SPACE = (
    rf"{_NUMBER}[\s-]?(?:acres?|hectares?|ha|sq(?:uare)?|cubic|lit(?:re|er)s?|gallons?"
    r"|(?:kilo|mega|giga|tera)bytes?)\b"
)
_SHARE = r"\d\s?(?:%|per ?cent)"
_HEAT = rf"{_NUMBER}\s?(?:°|degrees?\b)"
_YEAR = r"\b(?:1\d|20)\d\d\b"
_DAY = rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{'|'.join(MONTH_NUMBERS)})\b"
# How many a thing is or has: "a majority of 214", "the crew was nine strong".
_COUNT = (
    r"\b(?:of|is|are|was|were|be|been|has|have|had|with|number(?:s|ed|ing)?|total(?:s|led|ling)?"
    rf"|holds?|seats?|reach(?:es|ed))\s(?:[a-z]+\s){{0,2}}?(?!{_YEAR}){_NUMBER}"
)
# Somebody who has been a doctor "for 26 years" is older than that.
_NO_TENURE = "".join(f"(?<!{word} )" for word in "for after over in within past last next".split())
_AGE = (
    rf"{_NO_TENURE}{_NUMBER}[\s-]?years?\b|{_NUMBER}[\s-]?years?[\s-]old\b"
    rf"|\b(?:stood|existed|been there) (?:\w+ ){{1,3}}?{_NUMBER}[\s-]?years?\b"
    rf"|\b(?:aged|age of) {_NUMBER}|\bcentur(?:y|ies)\b"
    r"|\b(?:born|built|opened|founded|created|erected|established|completed|formed|launched|laid"
    rf"|dat(?:es?|ed|ing))\b.*{_YEAR}"
)
_MEASURES = (_LENGTH, _TIME, _WEIGHT, _SPEED, _SPACE, _HEAT)
_TOLD_BY: dict[str, tuple[str, ...]] = {
    "large big small great": (_LENGTH, _SPACE, _SHARE, _COUNT),
    "high low": (_LENGTH, _SHARE, _HEAT),
    "tall wide broad narrow thick": (_LENGTH,),
    "deep shallow": (_LENGTH, _SHARE),
    "long short far": (_LENGTH, _TIME),
    "heavy light": (_WEIGHT,),
    "fast": (_SPEED,),
    "hot warm cold": (_HEAT,),
    "old young": (_AGE,),
}
_TOLD = {
    extent: re.compile("|".join(forms), re.IGNORECASE)
    for extents, forms in _TOLD_BY.items()
    for extent in extents.split()
}
_OF_OTHERS = {
    extent: re.compile(
        "|".join([*(m for m in _MEASURES if m not in forms), _DAY, _YEAR]), re.IGNORECASE
    )
    for extents, forms in _TOLD_BY.items()
    for extent in extents.split()
}
_ANY_NUMBER = re.compile(rf"\d|{NUMBER_WORD}", re.IGNORECASE)
# "One of the doctors" is no age.
_OPEN = dict.fromkeys(("old", "young"), re.compile(rf"\d|(?!one\b){NUMBER_WORD}", re.IGNORECASE))
_ASKED = re.compile(
    rf"\bhow (?P<extent>{'|'.join(_TOLD)}|expensive|steep)\b(?! ago)", re.IGNORECASE
)


def extent_asked(question: str) -> str | None:
    """The adjective by which a question asks for a quantity: "large" in "how large"."""
    asked = _ASKED.search(question)
    return asked["extent"].lower() if asked else None


def tells_extent(extent: str, text: str) -> bool:
    """Whether a text gives a quantity of the dimension that an adjective asks for.

    >>> tells_extent("heavy", "The crane weighs 12 tonnes.")
    True
    >>> tells_extent("heavy", "The wall is 340 metres long.")
    False
    """
    told = _TOLD.get(extent)
    return told is not None and told.search(text) is not None


def tells_only_others(extent: str, text: str) -> bool:
    """Whether all that a text measures is of another dimension: metres for "how heavy".

    A number without a unit leaves it open: losses may be as heavy as 300 men.
    """
    if extent not in _OF_OTHERS or tells_extent(extent, text) or extent in words(text):
        return False
    return not _OPEN.get(extent, _ANY_NUMBER).search(_OF_OTHERS[extent].sub(" ", text))
