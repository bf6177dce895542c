"""Does a text carry the type of answer that a question asks for?"""

import re

from assistant.questions.answer_types import AnswerType
from assistant.questions.question import Question
from assistant.text.acronyms import spells_out
from assistant.text.days import MONTH_NUMBERS
from assistant.text.names import names_another
from assistant.text.number_words import TENS, UNITS

NUMBER_WORD = (
    rf"\b(?:{'|'.join((*UNITS[1:], *TENS))}"
    r"|hundred|thousand|million|billion|half|third|quarter|dozens?|none|both|once|twice)\b"
)
# Not "all figures are in thousands of pounds".
_MANY = r"(?<!\bin )\b(?:hundreds|thousands|millions|billions)"
# In small letters "may" and "march" are verbs, unless a day or year stands beside them.
_NO_VERB = (name for name in MONTH_NUMBERS if len(name) > 3 and name != "march")
_MONTH = (
    rf"\b(?:{'|'.join(_NO_VERB)})\b"
    r"|\b(?-i:March|May|MARCH|MAY)\b|\b\d{1,2}(?:st|nd|rd|th)? (?:march|may)\b"
    r"|\b(?:march|may) \d"
)
_UNIT_OF_TIME = r"\b(?:year|month|week|fortnight|day|hour|minute|second|decade|centur)"
# Not "a second bridge", "the minutes of the meeting", nor "300 people last year".
_LENGTH_OF_TIME = (
    rf"(?:\d|{NUMBER_WORD})(?:(?!\b(?:last|this|next|per|each|every) )[\w\s-]){{0,20}}"
    rf"{_UNIT_OF_TIME}"
    r"|\b(?:an?|the (?:whole|full|same|entire)) (?:\w+ )?(?:year|month|week|fortnight|day|hour"
    r"|decade)\b"
)
_HOUR = f"(?:{'|'.join(UNITS[1:13])})"
_YEAR = r"\b(?:1[5-9]|20)\d\d\b"
_CLOCK = r"\b\d{1,2}(?:[.:]\d\d|(?=\s?[ap]\.?m\b))"
LENGTH = r"(?:m|km|cm|mm|ft|met(?:re|er)s?|kilomet(?:re|er)s?|miles?|feet|foot|yards?|inch(?:es)?)"

# Outward signs of an answer, by the type asked for; types that are not listed have none.
_SIGNS: dict[AnswerType, tuple[str, ...]] = {
    "money": (
        r"[£$€]\s?\d",
        r"\b\d[\d,.]*\s?(?:m|bn|k|million|billion)?\s?(?:pounds|dollars|euros|pence)\b",
        r"\b\d[\d,.]* (?:francs|crowns|marks|kron(?:er|or)|rupees|yen|guineas)\b",
        r"[£$€](?:m|bn|k|000)\b",
        r"\b\d[\d.]*\s?(?:million|billion|bn)\b",
        r"\b\d+p\b",
        rf"{NUMBER_WORD}[\w\s-]{{0,30}}\b(?:pounds?|dollars|euros|pence|million|billion)\b",
        rf"{NUMBER_WORD}[\w\s-]{{0,30}}\b(?:thousand|crowns|florins|guineas?|shillings?)\b",
        r"\b(?:two|three|four|six|eight|ten|twelve|eighteen)pence\b",
        r"\b(?:no|any) (?:re)?payments?\b|\bnot (?:been )?(?:re)?paid\b",
        rf"{_MANY} of (?:pounds|dollars|euros)\b",
        r"\bfree\b|\bno (?:charge|fee|cost|salary)\b|\bwithout (?:a|any) (?:charge|fee)\b",
        r"\bwithout (?:charge|payment)\b|\bnothing\b|\b(?:a|one) penny\b|\bunpaid\b",
        r"\bfor (?:just |only )?a (?:pound|penny|fiver|tenner)\b(?! (?:an?|of|in|per|each)\b)",
        r"\b(?:four|five|six|seven)-figure\b",
    ),
    "number": (
        r"\d",
        NUMBER_WORD,
        r"\b(?:no|nobody|no[ -]one|zero|nil|several|few|couple|pair)\b",
        rf"{_MANY} of (?!pounds|dollars|euros)|\b(?:nearly|almost|not) (?:all|every)\b",
    ),
    "percentage": (
        r"\d[\d.]*\s?(?:%|per ?cent)",
        NUMBER_WORD,
        r"\b(?:fifth|sixth|seventh|eighth|ninth|tenth|twelfth|twentieth|hundredth)s?\b",
        r"\b\d+ (?:out )?of (?:the )?\d|\b\d+p (?:in|of) (?:the|every|each) pound\b",
    ),
    "duration": (
        _LENGTH_OF_TIME,
        r"\b(?:since|until|forever|annual|overnight|permanent(?:ly)?|indefinitely|lifetime)\b",
        rf"(?:\d|{NUMBER_WORD})[\s-]?{LENGTH}\b",
        r"\d{4}\s?[-–]\s?\d{2,4}",
        rf"{_YEAR}.*{_YEAR}|{_CLOCK}.*{_CLOCK}",
    ),
    "date": (
        r"\b(?:1\d|20)\d\ds?\b",
        _MONTH,
        r"\b(?:mon|tues|wednes|thurs|fri|satur|sun|week)days?\b|\bweekends?\b",
        r"\bcentur(?:y|ies)\b",
        r"\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b",
        r"\b\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\b|\b\d{1,2}:\d\d\b|\b(?:noon|mid-?day|midnight)\b",
        rf"\b(?:half|quarter|minutes) (?:past|to) {_HOUR}\b|\bo['’]clock\b",
        rf"\b(?:at|until|till|before|after) {_HOUR}(?=[,.;!?)]|$| (?:to|in|on|or|every)\b)",
        r"\b(?:at|until|till) \d\d?[.:][0-5]\d\b(?! ?(?:%|per|[a-z]*illion))",
        r"\b(?:(?:mid)?(?:summer|winter)|spring|autumn|christmas|easter|michaelmas)\b",
        r"\b(?:new year|dates?|tonight|tomorrow|dawn|dusk)\b",
        r"\b(?:(?:morn|even)ings?|afternoons?|nights?)\b",
        r"\b(?:same|that|following|next|first|last|final|\w+th) (?:day|week|month|year)\b",
        r"\b(?:every|each) \w+|\b(?:hourly|daily|nightly|weekly|fortnightly|monthly|annually)\b",
        r"\b(?:last|this|next) (?:year|month|week)\b",
        r"\b(?:yester|to)day\b",
        r"\b(?:ago|earlier|later|before|soon after)\b",
        r"\b(?:day|week|month|year)s? after\b",
        r"\b\d+ ?(?:BCE?|AD|CE)\b",
    ),
    "reason": (
        r"\b(?:because|due to|owing to|thanks to|in order to|so that|so as to|on the grounds?)\b",
        r"\b(?:as a result|therefore|hence|thus|since it|since they|lack of|for want of|too \w+)\b",
        r"\b(?:in (?:view|light) of|on account of|given that|was down to|put \w+ down to)\b",
        r"\b(?:aris|arose|stem(?:s|med) from|attribut|explain|justif)",
        r", as (?:the|it|they|he|she|its|his|her|their|there|no|most)\b",
        r"\b(?:result(?:ed|ing|s)? (?:in|from)|caus|reason|led to|leading to|prompt|concern|fear)",
        r"\b(?:fail|mean(?:s|t|ing) that|aim(?:s|ed|ing)? to|designed to|intended to|blam)",
    ),
    "saying": (
        r"[“”\"‘]",
        r"\b(?:said|says|claim|told|warn|argu|call|describ|insist|admit|den[yi])",
    ),
}
HINTED: frozenset[AnswerType] = frozenset({"reason", "saying"})
"""Types that many right sentences carry no sign of: one that does is likelier, no more.

Of 9,000 answerable training questions a right sentence has the sign for .31 of the reasons asked
for and .58 of the sayings (wrong ones .06 and .14); of the other types for .72 to .99.
"""
_PATTERNS = {kind: re.compile("|".join(signs), re.IGNORECASE) for kind, signs in _SIGNS.items()}

# What is asked by "how much of it" or "how much did it rise" may be told as a share.
_ASKS_SHARE = re.compile(
    r"\bhow much\b(?: \w+)? of (?:the|its|their|this|that|it)\b"
    r"|\bhow much\b(?! (?:money|funding|cash)\b)(?:(?! (?:to|for)\b).)*"
    r"\b(?:rise|risen|rose|increas|grow|grew|(?:go(?:ne|es)?|went) (?:up|down)|fall|fell"
    r"|drop|decreas|declin|cut|lose|lost|reduc|chang)",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"\d\s?(?:%|per ?cent)|\b(?:half\b|halv(?:ed|ing)|doubl|trebl|tripl|quadrupl)"
    r"|\b(?:a|one|two|three|four)[ -](?:third|quarter|fifth|tenth)s?\b"
    r"|\b(?:all|most|none) of\b|\b(?:nearly|almost) all\b",
    re.IGNORECASE,
)
# "How soon" and "when can I" are told by a length of time, and by what comes first.
_ASKS_WAIT = re.compile(
    r"\bhow (?:soon|quickly)\b|\bwhen (?:can|can['’]?t|will|should|must|may|do (?:i|we|you)\b)",
    re.IGNORECASE,
)
_WAIT = re.compile(
    rf"{_LENGTH_OF_TIME}|\b(?:when|once|until|unless|as soon as|by the time)\b", re.IGNORECASE
)
# "How long has she been leader" is told by when that began, and a queue's length by a count.
_ASKS_SINCE = re.compile(r"\bhow long (?:has|have|had|'s|’s)\b", re.IGNORECASE)
_BEGAN = re.compile(_YEAR)
_ASKS_QUEUE = re.compile(r"\bhow long\b.*\b(?:list|queue|backlog)s?\b", re.IGNORECASE)
_COUNT = re.compile(rf"(?<!\d)(?!{_YEAR})\d|{NUMBER_WORD}", re.IGNORECASE)
_ASKS_VOTES = re.compile(r"\bhow many\b.*\b(?:vot|support|back|oppos|approv)", re.IGNORECASE)
_ALL_VOTES = re.compile(r"\bunanimous", re.IGNORECASE)
# What may carry a type for some questions only.
_ALSO: tuple[tuple[frozenset[AnswerType], re.Pattern[str], re.Pattern[str]], ...] = (
    (frozenset({"money", "number"}), _ASKS_SHARE, _SHARE),
    (frozenset({"number"}), _ASKS_VOTES, _ALL_VOTES),
    (frozenset({"date"}), _ASKS_WAIT, _WAIT),
    (frozenset({"duration"}), _ASKS_SINCE, _BEGAN),
    (frozenset({"duration"}), _ASKS_QUEUE, _COUNT),
)


def carries(question: Question, text: str) -> bool:
    """Whether the text holds something of the type asked for.

    For a person, place or organisation that is a proper name which the question does not have.
    Types without an outward sign ("how", yes or no) are carried by any text.
    """
    if question.letters:
        return spells_out(question.letters, text)
    if question.kind in {"person", "place", "organisation"}:
        return names_another(text, question.text)
    pattern = _PATTERNS.get(question.kind)
    if pattern is None or pattern.search(text):
        return True
    return any(
        question.kind in kinds and asks.search(question.text) and told.search(text)
        for kinds, asks, told in _ALSO
    )
