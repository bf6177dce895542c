"""What a question asks for, and what an answer to it must carry."""

import re
from dataclasses import dataclass
from typing import Literal

from assistant.acronyms import asked_letters
from assistant.claims.days import financial_year_name
from assistant.words import STOP_WORDS, content_words

AnswerType = Literal[
    "money", "number", "percentage", "duration", "date", "person", "organisation", "place",
    "reason", "yes_no", "saying", "definition", "manner", "other",
]  # fmt: skip

_AUXILIARY = (
    r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must"
    r"|isn't|aren't|wasn't|weren't|didn't|doesn't|don't|hasn't|haven't)"
)
_IS = r"(?:'s| is| are| was| were)"
_SAYING = (
    r"(?:say|said|claim|think|thought|argue|warn|call|describe|respon|criticis|complain|demand"
    r"|repl(?:y|ied)|tell|told|deny|denied|admit)"
)
_SPENDING = (
    r"(?:cost|spen[dt]|pa(?:y|id)|charge|budget|worth|earn|owe|price|salar|fees?\b|grant|loan|debt"
    r"|deficit|subsid)"
)
# Money only where nothing but money is asked for: "how much CO2 will it save" is about CO2.
_GIVING = (
    r"(?:rais|sav(?:e|ing)|fund|allocat|contract|tax|bill\b|value|receiv|donat|invest|award|get"
    r"|contribut|fined?\b|los[et])"
)
_SUM = (
    r"(?:cost|price|budget|salary|wage|fee|fare|rent|expenditure|deficit|subsidy|turnover|revenue"
    r"|(?-i:bill)|fine|grant|loan|debt|bonus|pay-?off|spend)"
)
_NO_END = r"(?!.* (?:about|for|on|with)\W*$)"
# What stands behind a word of money where it ends what is asked for.
_GOES_ON = (
    r"\W*$|\W*[,;:(]| [£$€\d]| \w+ly\b| (?:of|for|in|on|at|to|by|from|per|between|under|during"
    r"|before|after|over|across|within|since|until|when|if|as|so|this|last|next|each|every|now"
    r"|today|altogether)\b"
)
# The "budget priorities" are no sum: no other noun follows, except of money.
_NO_NOUN = (
    r"(?: (?:tag|gap|overrun|shortfall|estimate|surplus|saving|increase|rise|total|figure|amount"
    r"|bill|level|range|band|limit|cap|value|pressure|allocation|allowance)s?\b)?"
    rf"(?={_GOES_ON}| (?:that|which|who|with|than|the|an?|we|it|they|he|she|you|paid|given|set"
    rf"|spent|due|then|{_AUXILIARY}|\w+(?:ed|able))\b)"
)
# The verb of "what did they pay": behind it stands who got it, or nothing, and no other thing.
_PAYING = (
    r"(?:(?:cost(?:ing)?|pay|paid|charged?|owed?)"
    rf"(?={_GOES_ON}| (?:the|an?|its|their|his|her|our|your|people|residents)\b"
    r"| (?:me|us|you|him|them|it|extra|more|less)\b| (?-i:[A-Z]))"
    rf"|(?:spen[dt]|earn(?:ed)?|worth)(?={_GOES_ON}))(?! for (?:in|at|during|last|this)\b)"
)
_OPENS_OTHERWISE = (
    rf"(?!\W*(?:(?:and|but|so|or) )?(?:who|whose|why|when|where|{_AUXILIARY}"
    r"|how(?! (?:much|many|expensive)))\b)"
)
_WORTH = r"(?:cost|price|budget|salary|value)"
_UP_TO_TWO = r"(?:\w+ ){0,2}?"
_TELL = r"(?:tell|give|show|know|state|find)(?: out| me| us)?"
# "And the total cost of the bridge?"
_ELLIPTICAL = (
    rf"^{_OPENS_OTHERWISE}\W*(?:(?:and|but|so|or|then) )?"
    rf"(?:(?:what|how) about )?(?:the )?{_UP_TO_TWO}"
)
_OF_WHAT = r"(?:(?! (?:about|at|behind|by|for|from|in|of|on|to|with)\b).)*?"
# Who pays; "the grant" in "what does the grant cover" is nobody's paying.
_ACTOR = (
    r"(?:(?! (?:about|if|who|because|with|without)\b).)*(?<! the)(?<! an)(?<! a)(?<! its)"
    r"(?<! their)(?<! this)(?<! that)(?<! any)(?<! his)(?<! her)(?<! our) "
)
_BODY = (
    r"(?:compan|firm|organi[sz]ation|council|trust|bod(?:y|ies)|charit|part(?:y|ies)|agenc"
    r"|department|group|consultan|contractor|universit)"
)
_PERSON = (
    r"(?:man|woman|person|people|politician|councillor|mayor|minister|mp|leader|author|chief|king"
    r"|queen|president|director|chair)"
)
_PLACE = (
    r"(?:cit(?:y|ies)|countr|town|region|place|area|count(?:y|ies)|state|location|district|ward"
    r"|street)"
)
# "The 5 per cent rise" mentions a share and asks for none.
_NO_FIGURE = r"(?<!\d)(?<!\d )" + "".join(
    f"(?<!{word} )"
    for word in "one two three four five six seven eight nine ten twenty thirty forty fifty".split()
)
# "When the library closed, who left?" asks for no date.
_OPENS_WITH_WHEN = (
    r"^\W*(?:so |and |but )?when\b"
    rf"(?!.*, ?(?:what|who|how|why|where|which|{_AUXILIARY})\b)"
)

# Tried in order; the first kind one of whose phrases is found decides.
_PHRASES: tuple[tuple[AnswerType, tuple[str, ...]], ...] = (
    ("reason", (r"\bwhy\b", r"\bhow come\b", r"\bwhat (?:caused|led to|explains)\b",
                r"\bwhat (?:is|was|were|are) the (?:main )?(?:reason|cause)s?\b",
                r"\bfor what reason\b")),
    ("percentage", (rf"{_NO_FIGURE}\bper ?cent(?:age)?\b", r"\bwhat %",
                    r"\bwhat (?:share|proportion|fraction)\b")),
    ("saying", (rf"\bwhat (?:did|does|do|has|have|had)\b.*\b{_SAYING}\w* (?:about|on|of)\b",)),
    ("money", (r"\bhow much (?:\w+ )?(?:money|funding|cash)\b", rf"\bhow much\b.*\b{_SPENDING}",
               rf"\bhow much(?:'s| more| less| extra)* {_AUXILIARY}\b.*\b{_GIVING}",
               rf"\bwhat(?:{_IS}|(?: will| would) be)\b{_OF_WHAT}\b{_SUM}s?\b{_NO_NOUN}{_NO_END}",
               rf"\bwhat (?:will|would|did)\b{_OF_WHAT}\b{_SUM}s? (?:be|come to)(?={_GOES_ON})",
               rf"\b(?:what|which) (?:\w+ )?{_SUM}(?= {_AUXILIARY}\b|\W*$)",
               rf"\bwhat (?:did|does|do|will|would|has|have|had)\b{_ACTOR}\b{_PAYING}{_NO_END}",
               rf"\bwhat (?:did|does|will|would|has)\b.*\badd(?:ed)? to\b.*\b{_SUM}",
               rf"\b(?:what|which) (?:figure|sum|estimate)s?\b.*\b{_SPENDING}",
               rf"^{_OPENS_OTHERWISE}.*\b(?:contract|monetary|money) values?\b",
               rf"\bwhat(?:{_IS}|(?: will| would) be)\b{_OF_WHAT}\b{_WORTH} of\b",
               rf"{_ELLIPTICAL}{_WORTH} of\b",
               rf"\b{_TELL} the {_UP_TO_TWO}{_WORTH} of\b",
               rf"^{_OPENS_OTHERWISE}.*\b(?:size|amount|level) of (?:the|its|their) {_SUM}\b",
               r"\bhow expensive\b")),
    ("duration", (r"\bhow long\b(?! ago)",
                  r"\bhow many (?:years|months|weeks|days|hours|minutes)\b")),
    ("number", (r"\bhow (?:many|much|old|far|large|big|tall|high|deep|fast|heavy)\b",
                r"\bwhat (?:number|quantity|amount|population|size)\b",
                r"\bwhat was the (?:turnout|total)\b")),
    ("date", (_OPENS_WITH_WHEN,
              r"\bwhen (?:did|was|were|is|are|will|does|do|has|had)\b",
              r"\b(?:what|which) (?:year|date|day|month|century|decade|time)\b",
              r"\bsince when\b", r"\bhow (?:long ago|soon|recently)\b")),
    ("saying", (rf"\bwhat (?:did|does|do|has|have|had|was|were)\b.*\b{_SAYING}",
                r"\bhow did\b.*\b(?:respond|react|describe|reply)\b")),
    ("person", (r"\bwho(?:m|se)?\b", rf"\b(?:what|which) {_PERSON}",
                rf"\bwhat (?:is|was) the name of the {_PERSON}")),
    ("organisation", (rf"\b(?:what|which) {_BODY}",)),
    ("place", (r"\bwhere\b", rf"\b(?:what|which) {_PLACE}")),
    ("definition", (rf"^\s*(?:so |and |but )?what{_IS} (?:an? |the )?[\w' -]{{2,40}}\??\s*$",
                    r"\bwhat does .{1,40} (?:mean|stand for)\b", r"\bdefine\b", r"\bmeaning of\b")),
    ("manner", (r"\bhow\b",)),
    ("yes_no", (rf"^\s*(?:so |and |but |then )?{_AUXILIARY}\b",)),
)  # fmt: skip
_TYPE_PATTERNS = tuple(
    (kind, re.compile("|".join(phrases), re.IGNORECASE)) for kind, phrases in _PHRASES
)

_LIST = re.compile(
    r"^\s*(?:please )?(?:list|name|enumerate|give (?:me )?(?:all|a list))\b"
    r"|\b(?:what|which) (?:are|were) (?:all )?(?:the|some|its|their)\b"
    r"|\b(?:what|which) (?:\w+ ){0,2}(?!was\b|is\b|does\b|has\b|this\b)\w{3,}(?<!s)s"
    r" (?:are|were|did|do|have|make|made|signed|took|form(?:ed)?)\b"
    r"|\bwhich (?:\w+ ){0,2}\w{3,}(?<!s)s (?:voted|\w{3,}ed)\b"
    r"|\ball (?:the|of the)\b|\bwho (?:are|were|signed|voted|attended|abstained|objected)\b"
    r"|\b(?:break ?down|itemi[sz]ed?|year by year|(?:each|every) (?:financial )?year)\b",
    re.IGNORECASE,
)

_YEAR = re.compile(
    r"(?<![£$€\d])\b(?!\d\d00 (?!figures|accounts|results|elections)[a-z]{2,}s\b)"
    r"(?:1[5-9]|20)\d\d\b"
)
_SPLIT_YEAR = re.compile(r"\b((?:(?:19|20)\d\d)|\d\d)\s?[/–-]\s?((?:(?:19|20)\d\d)|\d\d)\b")
_QUANTITY = re.compile(
    r"[£$€]\s?\d[\d,.]*\s?(?:thousand|million|billion|bn|m|k)?\b"
    r"|\b\d[\d,]*(?:\.\d+)?\s?(?:thousand|million|billion|bn|per cent|percent|%)?",
    re.IGNORECASE,
)
_SCALES = {"k": 3, "thousand": 3, "m": 6, "million": 6, "bn": 9, "billion": 9}
_AMOUNT = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*(k|thousand|million|billion|bn|m)?\b", re.IGNORECASE)
_NAME_JOINERS = r"(?:of|the|and|for|de|van|von|al|le|la|on|upon|&)"
_NAME_WORD = r"(?:[A-Z][\w'’.-]*|[A-Z]&[A-Z]|[A-Z]{2,}\w*)"
_NAME = re.compile(rf"{_NAME_WORD}(?:\s+(?:{_NAME_JOINERS}\s+){{0,2}}{_NAME_WORD})*")
_MONTHS = frozenset(
    """January February March April May June July August September October November December Monday
    Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays
    Saturdays Sundays Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat""".split()
)
_FIRST_WORDS = frozenset(
    """add sum total calculate count work list name describe explain summarise summarize tell show
    define give compare find state identify please according besides approximately roughly
    typically usually generally today originally currently recently apart aside following unlike
    despite based rather instead yes no across within inside outside throughout near beyond towards
    around timeline chronology history overview outline summary figures
    amid among alongside excluding including regarding concerning considering without
    ok okay hi hello thanks thank many few some most several first second third""".split()
)


@dataclass(frozen=True, slots=True)
class Question:
    """A standalone question, taken apart.

    Attributes:
        text: The question as asked.
        kind: The type of answer asked for.
        many: Whether it asks for a list.
        names: Proper names as written, possessives dropped.
        years: Calendar years named, each as "2018" or, for a financial year, "2018/19".
        quantities: Amounts named in the question, as written.
        words: Its content words in order, lower-cased.
        letters: The letters whose meaning it asks for: "CCG".
        follow_up: Whether earlier turns had a part in it.
    """

    text: str
    kind: AnswerType
    many: bool
    names: tuple[str, ...]
    years: tuple[str, ...]
    quantities: tuple[str, ...]
    words: tuple[str, ...]
    letters: str | None = None
    follow_up: bool = False


def analyse(text: str, follow_up: bool = False) -> Question:
    """Take a standalone question apart."""
    return Question(
        text=text,
        kind=_kind_of(text),
        many=bool(_LIST.search(text)),
        names=tuple(dict.fromkeys(names_in(text))),
        years=tuple(dict.fromkeys(years_in(text))),
        quantities=tuple(quantities_in(text)),
        words=tuple(content_words(text)),
        letters=asked_letters(text),
        follow_up=follow_up,
    )


def _kind_of(text: str) -> AnswerType:
    for kind, pattern in _TYPE_PATTERNS:
        if pattern.search(text):
            return kind
    return "other"


def years_in(text: str) -> list[str]:
    """Years in a text: "2018", and financial years in any spelling as "2018/19"."""
    found: list[str] = []
    rest = text
    for match in _SPLIT_YEAR.finditer(text):
        year = financial_year(match[1], match[2])
        if year:
            found.append(year)
            rest = rest.replace(match[0], " ", 1)
    found.extend(_YEAR.findall(rest))
    return found


def financial_year(first: str, second: str) -> str | None:
    """Two neighbouring years in any spelling ("18" and "19", "2018" and "19") as "2018/19"."""
    start = int(first) if len(first) == 4 else 2000 + int(first)
    if (start + 1) % 100 != int(second[-2:]):
        return None
    return financial_year_name(start)


def quantities_in(text: str) -> list[str]:
    """Amounts and counts as written, years left out."""
    rest = _YEAR.sub(" ", _SPLIT_YEAR.sub(" ", text))
    return [match.strip() for match in _QUANTITY.findall(rest)]


def amount_of(text: str) -> float | None:
    """The value of an amount as written: "£4m" and "4,000,000" are one; None without a figure."""
    match = _AMOUNT.search(text)
    if not match:
        return None
    scale = _SCALES.get((match[2] or "").lower(), 0)
    return round(float(match[1].replace(",", "")) * 10.0**scale, 4)


def names_in(text: str) -> list[str]:
    """Proper names: runs of capitalised words that do not only open the sentence."""
    found = []
    for match in _NAME.finditer(text):
        name = re.sub(r"['’]s?$|[.,?!]+$", "", match[0])
        parts = [part for part in name.split() if not is_of_calendar(part) and len(part) > 1]
        opens = match.start() == 0 or text[: match.start()].rstrip()[-1:] in {
            ".",
            "?",
            "!",
            ":",
            "“",
            '"',
        }
        while parts and opens and _is_common(parts[0]):
            parts = parts[1:]
            opens = bool(parts) and not parts[0][:1].isupper()
            while parts and not parts[0][:1].isupper():
                parts = parts[1:]
        if opens and len(parts) == 1 and not parts[0].isupper():
            continue
        if parts and not (len(parts) == 1 and _is_common(parts[0])):
            found.append(" ".join(parts))
    return found


def is_of_calendar(word: str) -> bool:
    """Whether a word is a month, a day, or a span of such: "Mon-Sat"."""
    return all(part in _MONTHS for part in word.split("-"))


def _is_common(word: str) -> bool:
    bare = word.lower().replace("’", "'")
    if word.isupper() and len(word) > 1:
        return False
    return bare in STOP_WORDS or bare in _FIRST_WORDS
