"""Sentences that say nothing by themselves: courtesies, calls to order, imprints, signatures."""

import re

from assistant.claims.requests import repeats_request
from assistant.claims.roles import POST
from assistant.claims.signatures import signs_off
from assistant.questions.question import Question
from assistant.reading.ranking import is_fragment
from assistant.text.tagging import tagged
from assistant.text.words import content_stems, content_words, stems
from assistant.vetoes.judged import Judged, Veto

# "Mr Doe:" or "Ann Lee (Arlow North) (Con):" before what a transcript has them say.
_LABEL = re.compile(r"^[\W_]*(?:[A-Z][^\n:.!?]{1,100}(?:\.[^\n:.!?]{1,60})?):[\W_]*(?=\S)")
_COURTESY = re.compile(
    r"[\W_]*(?:(?:and|but|first|may|can|let me|also|again),?\s)*"
    r"(?:I\s(?:(?:am|was|would like|want|wish|should like|begin by|must|do|too|also|both|warmly"
    r"|to)\s)*"
    r"(?:(?:most|very|so|extremely|deeply|really)\s)*"
    r"(?:grateful\b|thank\b|congratulat\w+|commend\b|pay\s(?:\w+\s)?tribute"
    r"|(?:give|gave|giving)\sway\b)"
    r"|(?:many\s)?thanks?\s(?:to\b|you\b|you,)|thank\syou\b|hear,?\shear\b|order[,.!]"
    r"|will\s(?:the|my|she|he)\b[^?]{0,60}\bgive\sway\b|it\sis\san?\s(?:honour|pleasure|privilege)"
    r"\sto\b|I\swish\s(?:him|her|them|everyone|you)\b)",
    re.IGNORECASE,
)
# What stands behind a courtesy: "I thank him, but the Government have no plans".
_NEXT_CLAUSE = re.compile(r"[,;]\s|\b(?=(?:but|and|who|which)\b)")
_THANKS_TO = re.compile(r"[\W_]*thanks\sto\s(?!you\b|all\b|everyone\b)[^,;]+,\s", re.IGNORECASE)
_ONLY_WISHES = re.compile(r"(?:and|but|I|we)\b", re.IGNORECASE)
_ASKS_COURTESY = re.compile(
    r"\b(?:thank\w*|grateful|congratulat\w+|tribute|prais\w+|gave way|give way)\b", re.IGNORECASE
)
_IMPRINT = re.compile(
    r"\b(?:is|are|was)\s(?:published|printed|issued|produced|distributed)\s(?:and\s\w+\s)?"
    r"(?:(?:in|at|from)\s[^.,]{2,40}\s)?"
    r"(?:every|each|weekly|monthly|daily|fortnightly|quarterly|by\s[^.]{2,60}\b(?:Ltd|Limited|plc))\b"
    r"|\b(?:comes?\sout|appears|goes\son\ssale)\s(?:every|each|on\s\w+days|weekly|monthly)\b"
    r"|\bprinted\sand\spublished\sby\b|\bregistered\soffice\b|\bISSN\b"
    r"|^\W*(?:subscribe|letters\sto\sthe\seditor|advertis(?:e|ing)\b)[^.]{0,80}[:£]"
    r"|^\W*(?:price:?\s)?(?:£\d+(?:\.\d\d)?|\d{1,3}p)\W*$",
    re.IGNORECASE,
)
_ASKS_IMPRINT = re.compile(
    r"\b(?:publish\w*|print(?:ed|s|er)?|newspaper|paper|price|owns?|owned|owner|subscri\w+"
    r"|magazine|newsletter|come out|editor|office)\b",
    re.IGNORECASE,
)
_CAPTION = re.compile(r"[\W_]*(?:table|figure|chart|appendix|annex)\s[\w.]{1,4}\b", re.IGNORECASE)
_POST_ALONE = re.compile(
    rf"[\W_]*(?:[A-Z][\w&’'-]+,?\s|(?:and|of|for|the|to)\s)*{POST}\b", re.IGNORECASE
)
_NAME_AND_POST = re.compile(rf"[\W_]*[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)+, (?i:{POST})[\W_]*")
_ASKS_WRITER = re.compile(
    r"\b(?:wr[io]te|written|author|sign(?:s|ed)?|repl(?:y|ied)|sent|from)\b", re.IGNORECASE
)
# What is left of "That is the position" or "I said so at the time" without its grammar.
_LIGHT = stems(
    """say said yes no well indeed course sure sorry certainly absolutely quite hear position case
    point time respect greatest great way order right wrong true know think believe agree accept
    hope let go come want will can shall now ever never thing nothing something anything everything
    member friend councillor gentleman lady sir madam chair chairman speaker minister mr mrs ms
    hon""".split()
)


def empty_statement(question: Question, judged: Judged) -> Veto | None:
    """The sentence thanks, gives way, tells where its paper is printed, or signs a letter."""
    one = judged.evidence
    if one.item or repeats_request(one.document, one.start, one.end):
        return None
    line = " ".join(one.quote.split())
    spoken = _LABEL.sub("", line)
    told = any(map(str.isdigit, spoken))
    asked = question.text
    reasons = {
        "it is a courtesy and says nothing of what was asked": (
            _COURTESY.match(spoken)
            and not told
            and not _ASKS_COURTESY.search(asked)
            and not _says_more(asked, spoken)
        ),
        "it tells of the paper itself, and nothing of what was asked": (
            _IMPRINT.search(line) and not _ASKS_IMPRINT.search(asked)
        ),
        "it heads a table and says nothing by itself": _CAPTION.match(line) and is_fragment(line),
        "it signs a letter, and says nothing of what was asked": _only_signs(
            question, judged, line
        ),
        "it says nothing by itself": (
            not (told or is_fragment(line) or stems(content_words(spoken)) - _LIGHT)
        ),
    }
    reason = next((reason for reason, holds in reasons.items() if holds), None)
    return Veto("statement", reason) if reason else None


def _says_more(asked: str, spoken: str) -> bool:
    """Whether a clause behind a courtesy tells of what was asked, or what thanks are due for."""
    thanks = _THANKS_TO.match(spoken)
    if thanks and not _ONLY_WISHES.match(spoken, thanks.end()):
        return _has_finite_verb(spoken[thanks.end() :])
    sought = content_stems(asked)
    return any(
        not _COURTESY.match(clause) and sought & content_stems(clause) and _has_finite_verb(clause)
        for clause in _NEXT_CLAUSE.split(spoken)[1:]
    )


def _has_finite_verb(clause: str) -> bool:
    return any(word.tag == "AUX" or word.form == "Fin" for word in tagged(clause))


def _only_signs(question: Question, judged: Judged, line: str) -> bool:
    """Whether it is a line under a letter: a name, or a post; a name beside the post tells who."""
    one = judged.evidence
    if not is_fragment(line) or not signs_off(one.document, one.start, one.end):
        return False
    if _ASKS_WRITER.search(question.text):
        return False
    named = stems(content_words(line)) & stems(content_words(question.text))
    if question.kind == "person" and _NAME_AND_POST.fullmatch(line):
        return not named
    return bool(_POST_ALONE.match(line)) or not named
