"""The type of answer that a question asks for, by its words."""

import re
from typing import Literal

from assistant.questions.noun_phrases import SUMS, headed_type
from assistant.text.tagging import tagged

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
_SUM = rf"(?:{'|'.join(SUMS.split())}|(?-i:bill)|pay-off)"
_NO_END = r"(?!.* (?:about|for|on|with)\W*$)"
# What stands behind a word of money where it ends what is asked for.
_GOES_ON = (
    r"\W*$|\W*[,;:(]| [£$€\d]| \w+ly\b| (?:of|for|in|on|at|to|by|from|per|between|under|during"
    r"|before|after|over|across|within|since|until|when|if|as|so|this|last|next|each|every|now"
    r"|today|altogether)\b"
)
# "How large is the", "how big a": of an amount.
_LARGE = (
    r"(?:large|big|small|great|high|low|heavy|steep|generous)"
    rf"(?:{_IS}| will| would| an?)\b"
)
# "What did the parking bring in over two years?", "how much did the appeal raise?"
_DID = r"(?:do|does|did|has|have|had|will|would) (?:[\w’'&-]+ ){1,6}?"
_BRINGS_IN = (
    rf"^(?:(?:what|how much) {_DID}(?:bring|brought) in|how much {_DID}raised?)"
    r"(?=\W*$| an? (?:year|month|week)\b| (?:over|in|for|during|between|since|from|altogether"
    r"|so far|last|this|each|every|per)\b)"
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
# "What was the head paid?", "what is the site valued at?".
_VALUED = (
    r"(?:(?! (?:about|at|behind|for|on|with|who|which|that)\b).)*? "
    rf"(?:paid(?! for\b)(?={_GOES_ON})|valued at|sold for|bought for|priced at"
    rf"|worth(?! of\b)(?={_GOES_ON}))"
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
_OF_WHAT = r"(?:(?! (?:about|against|at|behind|by|for|from|in|of|on|to|with)\b).)*?"
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
# Who got the highest percentage, or whether it rose, is no share.
_SHARE_ASKED = (
    rf"^(?!\W*(?:(?:and|but|so|or|then) )?(?:who|whose|where|when|{_AUXILIARY})\b).*?{_NO_FIGURE}"
    r"\bper ?cent(?:age)?\b"
)
_SHARE_WITHIN = rf"\b(?:(?:what|which|how many) (?:\w+ )?|{_TELL} the (?:\w+ )?)per ?cent(?:age)?\b"
# What is large, much or high without a figure: "how big a problem", "how high is the risk".
_ABSTRACT = (
    r"(?:problem|risk|issue|threat|danger|priority|impact|effect|influence|support|opposition"
    r"|concern|challenge|difficulty|difference|importance|pressure|demand|need|progress|success"
    rf"|failure)\b(?={_GOES_ON}| (?:{_AUXILIARY}|that|which|with|posed|there)\b)"
)
_DEGREE = (
    (
        r"\bhow (?:big|large|great|small|high|low|wide|deep)(?: of)?"
        rf"(?:{_IS}| will| would| did| does)?(?: an?| the| its| their| this| that)?(?: be)?"
        rf" (?:\w+ ){{0,2}}?{_ABSTRACT}"
    ),
    rf"\bhow much (?:(?!(?:of|financial|cash|funding|{_AUXILIARY})\b)\w+ ){{0,2}}?{_ABSTRACT}",
    (
        r"\bhow far(?:['’]s| (?:has|have|had|did|does|do|is|are))\b.*(?<!\bto )"
        r"\b(?:go|goes|gone|get|got|come|progress(?:ed)?|advanced)\b"
    ),
)
# Behind "how much": what can be nothing but money, or a thing with a price.
_MONEY = (
    rf"(?:{_SUM}|allowance|income|tax|compensation|profit|dut(?:y|ies)|levy|precept|surplus"
    r"|overspend|dividend|commission)s?"
)
_PRICED = (
    r"\bhow much (?:(?:is|was|will|would) (?:it|the|an?|one|each)|are (?:the )?\w+"
    r"|were (?:the )?\w+(?= .*\b(?:meant|supposed|expected|each)\b))\b"
    r"(?!.* (?:left|taken|cut|done|used|more|less|larger|of)\b)"
)
_FETCHED = (
    rf"\bhow much {_AUXILIARY}\b.* (?:(?:sold?|sell|gone?) for|fetch(?:ed)?|take home|borrow"
    r"|walk(?:ed)? away with|(?:make|made|take|taken) (?:from|in|out of)"
    r"|have in (?:the bank|reserves?))\b"
)
# Not "what excuse did they give for not telling how much profit they made".
_OF_MONEY = rf"^(?!\W*(?:what|which)\b).*\bhow much (?:\w+ )?{_MONEY}\b(?! of)"
_COMES_TO = (
    rf"^(?!.*\bhow many\b).*\b(?:what|how much) {_AUXILIARY}\b.* c[ao]me to"
    r"(?=\W*$| (?:altogether|after|at|by|each|for|in|on|over|overall|under)\b)"
)
# Behind "how much": a word of money, a person who is paid, or no noun.
_NO_THING = (
    r"(?:more|less|extra|further|in|of|the|an?|it|they|we|he|she|you|i|this|that|each|every|is|on"
    r"|to|for|people|staff|(?!gas\b)\w+[^su]s|\w+ly|(?-i:[A-Z][a-z])\w*"
    r"|(?:money|fund|cash|income|revenue|tax|rent|cost|sp[ae]n|compensat|pay|pai|salar|wage|bonus"
    r"|debt|interest|grant|subsid|budget|invest|saving|profit|loss|damage|dut(?:y|ies)|levy|precept"
    r"|fee|fine|price|value|credit|benefit|aid\b|relief|pension|equity|capital|turnover|borrow"
    r"|reserve|surplus|deficit|overspen|underspen|overtime|rate|allowance|expens|dividend|loan"
    r"|contribut|royalt|commission|sponsor|insurance|deposit|charg|refund|help|support|bill"
    rf"|financ|pound|vat\b|redress|settlement|backing|match|maintenance|redundancy)\w*|{_AUXILIARY})"
)
_THING = rf"(?:(?!{_NO_THING}\b)[\w'’-]+ ){{1,4}}{_AUXILIARY}\b"
_AVERAGE = r"(?:average|mean|median|usual|typical|longest)"
# "How much staff time was spent".
_TIME = rf"\bhow much (?:(?!(?:of|{_AUXILIARY})\b)[\w'’-]+ ){{0,2}}time {_AUXILIARY}\b"
# "Will people who own flats pay?" asks for nobody, "can you tell me who pays?" does.
_OTHER_THAN_WHO = re.compile(
    rf"\W*(?:(?:and|but|so|or|then) )?(?:what|which|where|how|why|{_AUXILIARY})\b(?!.* name of )",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"(?<=[a-z] )who(?:se|m)?\b(?=.)", re.IGNORECASE)
_ANYBODY = frozenset("those anyone anybody everyone everybody someone somebody people".split())
# "When the library closed, who left?" asks for no date.
_OPENS_WITH_WHEN = (
    r"^\W*(?:so |and |but )?when\b"
    rf"(?!.*, ?(?:what|who|how|why|where|which|{_AUXILIARY})\b)"
)

# Money that comes from reserves or goes on roads is in no place, nor need a former job be.
_ASKS_WORDS = r"\bwhat (?:else )?(?:did|does|do|has|have|had)\b.*"
_NO_PLACE = (
    r"(?!.*\b(?:money|funding|funds|cash|savings|profits?|income|rest|cost)\b.*"
    r"\b(?:com(?:e|es|ing)|came|go(?:es|ing)?|went|gone|found)\b)"
    r"(?!.*\b(?:money|funding|funds|cash|savings|profits?|income)\b\W*$)"
    r"(?!.*\b(?:work(?:ed|ing)?|employed)\W*(?:\b(?:now|before|next|previously|then|today)\W*)?$)"
)

# "Who told them how much it cost?", "which councillor said why?"
_OPENS_WITH_WHO = (
    rf"^\W*(?:(?:and|but|so|or|then) )?(?:who|which {_PERSON})\b(?!.*,? and (?:how|what|when|why))"
)
# Tried in order; the first kind one of whose phrases is found decides.
_PHRASES: tuple[tuple[AnswerType, tuple[str, ...]], ...] = (
    ("person", (_OPENS_WITH_WHO,)),
    ("reason", (r"\bwhy\b", r"\bhow come\b", r"\bwhat (?:caused|led to|explains)\b",
                r"\bwhat (?:is|was|were|are) the (?:main )?(?:reason|cause)s?\b",
                r"\bfor what reason\b")),
    ("manner", _DEGREE),
    ("percentage", (_SHARE_ASKED, _SHARE_WITHIN, r"\bwhat %",
                    r"\bwhat (?:share|proportion|fraction)\b")),
    ("saying", (rf"{_ASKS_WORDS}\b{_SAYING}\w* (?:about|on|of)\b",)),
    ("duration", (_TIME,)),
    ("number", (rf"\bhow much {_THING}",)),
    ("money", (_BRINGS_IN, _PRICED, _FETCHED, _OF_MONEY,
               rf"\bwhat{_IS}\b.* to cost\b", _COMES_TO, r"\b(?:what|which) sum\b",
               r"\bhow much (?:\w+ )?(?:money|funding|cash)\b", rf"\bhow much\b.*\b{_SPENDING}",
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
               rf"\bhow {_LARGE}{_OF_WHAT}\b{_SUM}s?\b(?: be\b|{_NO_NOUN})",
               rf"\bwhat(?:{_IS}|(?: has| have| had| will| would) be(?:en)?)\b{_VALUED}",
               r"\bhow expensive\b")),
    ("duration", (r"\bhow long\b(?! ago)",
                  rf"^\W*(?:what{_IS} )?(?:the |an? )?{_AVERAGE} wait\b(?! list)",
                  r"\bhow many (?:years|months|weeks|days|hours|minutes)\b")),
    ("number", (r"\bhow (?:many|much|old|far|fast|heavy)\b",
                r"\bhow (?:large|big|small|tall|high|low|deep|shallow|wide|thick)\b",
                r"\bwhat (?:number|quantity|amount|population|size)\b",
                rf"\bwhat{_IS} the (?:\w+ ){{0,2}}?number of (?!(?:the|an?|this|that|your)\b)",
                rf"\bwhat{_IS} the (?:\w+ )?(?:turnout|attendance|headcount)\b",
                r"\bwhat was the total\b")),
    ("date", (_OPENS_WITH_WHEN,
              r"\bwhen (?:did|was|were|is|are|will|does|do|has|had)\b",
              r"\b(?:what|which) (?:year|date|day|month|century|decade|time)\b",
              rf"\bwhat{_IS} the (?:\w+ ){{0,2}}?(?:date|deadline)\b",
              r"\bsince when\b", r"\bhow (?:long ago|soon|recently)\b")),
    ("saying", (rf"\bwhat (?:else )?(?:did|does|do|has|have|had|was|were)\b.*\b{_SAYING}",
                r"\bhow did\b.*\b(?:respond|react|describe|reply)\b")),
    ("person", (r"\bwho(?:m|se)?\b", rf"\b(?:what|which) {_PERSON}",
                rf"\bwhat (?:is|was) the name of the {_PERSON}")),
    ("organisation", (rf"\b(?:what|which) (?:(?-i:[A-Z])\w+ )?{_BODY}",)),
    ("place", (rf"\bwhere\b{_NO_PLACE}", rf"\b(?:what|which) {_PLACE}")),
    ("definition", (rf"^\s*(?:so |and |but )?what{_IS} (?:an? |the )?[\w' -]{{2,40}}\??\s*$",
                    r"\bwhat does .{1,40} (?:mean|stand for)\b", r"\bdefine\b", r"\bmeaning of\b")),
    ("manner", (r"\bhow\b",)),
    ("yes_no", (rf"^\s*(?:so |and |but |then )?{_AUXILIARY}\b",)),
)  # fmt: skip
_TYPE_PATTERNS = tuple(
    (kind, re.compile("|".join(phrases), re.IGNORECASE)) for kind, phrases in _PHRASES
)


def kind_of(text: str) -> AnswerType:
    """The type of answer that a question asks for."""
    main = _without_relatives(text)
    for kind, pattern in _TYPE_PATTERNS:
        if pattern.search(main):
            return kind
    return headed_type(text) or "other"


def _without_relatives(text: str) -> str:
    """A question whose "who" only tells of whom it speaks, without it: "those who own flats"."""
    relative = _OTHER_THAN_WHO.match(text) and _RELATIVE.search(text)
    if not relative:
        return text
    before = [word for word in tagged(text) if word.end <= relative.start()][-1]
    if before.lower not in _ANYBODY and before.tag not in {"NOUN", "PROPN", "NUM"}:
        return text
    return text[: relative.start()] + text[relative.end() :]
