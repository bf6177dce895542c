"""Thanks, openings and changes of topic, taken off before a question is read."""

import re
from dataclasses import dataclass

from assistant.conversation.phrases import noun_phrases

MARK = r"(?:[.!,;…]|[–-]+(?=\s|$)|(?<=\s)[–-]+)"
"""A mark behind thanks or a "no"; a hyphen or dash inside of a word, as in "no-fault", is none."""

_ACKNOWLEDGED = re.compile(
    r"(?:(?:many )?thanks(?: a lot| so much| very much)?|thank you(?: so much| very much)?|cheers"
    r"|ok(?:ay)?|k|i see|got it|great|good|fine|perfect|lovely|nice|cool|right|wow|oh|aha|ah|hmm+"
    r"|interesting|understood|alright|all right|yes|yeah|sure|oops|sorry|excuse me|well"
    r"|no(?: (?:problem|worries|matter|need))?|never mind"
    r"|(?:that|it)(?:'s| is| was)(?: very| really| too| so)?"
    r" (?:good|great|bad|sad|helpful|useful|interesting|clear|fine)(?: to know)?"
    r"|(?:thanks|thank you) for [^.!?,;]{1,60})"
    rf"\s*(?:{MARK}+|$)\s*",
    re.IGNORECASE,
)
_CHATTER_ALONE = re.compile(
    rf"(?:(?:{_ACKNOWLEDGED.pattern}|hi|hello|hey|bye|goodbye|good (?:morning|evening|afternoon)"
    r"|how are you(?: doing)?(?: today)?"
    r"|thanks|thank you|ok(?:ay)?|great|cool|cheers|you|there)[\s.!,?]*)+",
    re.IGNORECASE,
)
# As in "different question – who runs the ferry?"
_CHANGE = re.compile(
    r"(?:(?:(?:a|on a|now (?:for )?a|i have a) )?(?:different|another|new|separate)"
    r" (?:question|topic|subject|matter)(?: now| then)?"
    r"|(?:to )?chang(?:e|ing)(?: of)?(?: the)? (?:subject|topic))\s*[,:;.–-]+\s+",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:by the way|btw|anyway|actually|also|in other words|(?:just )?(?:one|a) (?:more|last) "
    r"(?:thing|question)|(?:i was |just )?(?:wondering|curious)|quick question"
    r"|what i (?:want|wanted|'d like) to know is)\s*[,:;.–-]*\s+",
    re.IGNORECASE,
)
_MANNERS = re.compile(r"[\s,]+(?:please|pls|thanks|thank you|cheers)(?=\W*$)", re.IGNORECASE)
_CONNECTIVE = re.compile(r"(?:and|but|so|then|or|now)\b[\s,]+(?:then\b[\s,]+)?", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…]+\s+")
_TOPIC = re.compile(
    r"(?:speaking|talking) (?:of|about)|(?:going|coming) back to|back to|returning to|regarding"
    r"|concerning|as for|about|on the subject of|turning to",
    re.IGNORECASE,
)
_TOPIC_LINE = re.compile(
    rf"(?:{_TOPIC.pattern})\s+(?P<topic>[^,?.!]{{2,60}}?)(?:\s+again)?\s*,\s*(?P<rest>\S.*)",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Opened:
    """A question without its opening.

    Attributes:
        question: What is asked.
        topic: What the opening announced, or "".
        changes: Whether the opening says that nothing before is spoken of.
    """

    question: str
    topic: str = ""
    changes: bool = False


def is_only_chatter(text: str) -> bool:
    """Whether a text is nothing but thanks, a greeting or an acknowledgement."""
    return bool(_CHATTER_ALONE.fullmatch(text.strip()))


def without_chatter(question: str) -> Opened:
    """Take thanks and openings off the front, as long as something remains.

    "Thanks. Going back to the library, when does it open?" gives "when does it open?" and the
    topic "the library".
    """
    text = question.strip()
    changes = False
    while True:
        change = _CHANGE.match(text)
        match = change or _ACKNOWLEDGED.match(text) or _OPENING.match(text)
        if not match or not text[match.end() :].strip(" .?!"):
            break
        changes = changes or bool(change)
        text = text[match.end() :]
    text = _MANNERS.sub("", _without_remark(text))
    line = _TOPIC_LINE.match(text)
    if line:
        return Opened(line["rest"], line["topic"], changes)
    return Opened(text, changes=changes)


def _without_remark(text: str) -> str:
    """Leave out sentences that name nothing, before a question: "I knew it! Who paid?"."""
    match = _SENTENCE_END.search(text)
    while match and "?" not in match[0] and text[match.end() :].rstrip().endswith("?"):
        if noun_phrases(text[: match.start()]):
            break
        text = text[match.end() :]
        match = _SENTENCE_END.search(text)
    return text


def without_connective(question: str) -> str:
    """Take a leading "and", "but", "so", "then" or "or" off, as long as something remains."""
    match = _CONNECTIVE.match(question)
    return question[match.end() :] if match and question[match.end() :].strip() else question


def sentence(text: str) -> str:
    """The text as a question: capital first letter, one question mark unless it has an end."""
    bare = text.strip()
    if not bare:
        return bare
    ended = bare if bare[-1] in "?.!" else f"{bare}?"
    return ended[0].upper() + ended[1:]
