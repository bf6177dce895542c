"""Posts that people hold: the words that name them, and the organisation within such words."""

import re
from typing import Final

from assistant.claims.given_names import Gender

HONORIFICS: Final[dict[str, Gender | None]] = {
    "mr": "he",
    "mrs": "she",
    "ms": "she",
    "miss": "she",
    "mx": None,
    "dr": None,
    "prof": None,
    "professor": None,
    "sir": "he",
    "dame": "she",
    "lord": "he",
    "lady": "she",
    "baroness": "she",
    "rev": None,
    "reverend": None,
    "cllr": None,
    "councillor": None,
    "canon": None,
    "judge": None,
    "justice": None,
    "mayor": None,
    "inspector": None,
    "superintendent": None,
    "sergeant": None,
    "alderman": None,
    "minister": None,
    "bishop": None,
}
POST: Final = (
    r"(?:(?:chief|deputy chief) (?:executive|constable|operating officer|finance officer|officer|"
    r"nurse|inspector|superintendent|planner|whip|economist|secretary)|(?:accountable|section 151|"
    r"monitoring|press|returning) officer|vice[- ](?:chair(?:man|woman)?|president|chancellor)|"
    r"co-?(?:chair|founder|leader|director)|head ?(?:teacher|master|mistress)|cabinet member|"
    r"portfolio holder|shadow (?:minister|secretary)|leader|mayor|mayoress|chair(?:man|woman|"
    r"person)?|"
    r"director|head|principal|MP|MSP|MEP|AM|councillor|cllr|minister|secretary|chancellor|"
    r"president|spokes(?:man|woman|person)|officer|manager|campaigner|activist|professor|lecturer|"
    r"researcher|solicitor|barrister|lawyer|clerk|treasurer|governor|commissioner|trustee|founder|"
    r"owner|resident|analyst|author|editor|inspector|consultant|surgeon|GP|doctor|nurse|midwife|"
    r"paramedic|teacher|conven[eo]r|organi[sz]er|co-?ordinator|ombudsman|auditor|accountant|"
    r"engineer|surveyor|planner|architect|vicar|economist|historian|scientist|farmer|shopkeeper|"
    r"boss|representative|rep|official|advis[eo]r|delegate|member|candidate|peer|executive|coach|"
    r"driver|trader|tenant|landlord|landlady|parent|volunteer|source|insider|witness|"
    r"patient|worker|steward|speaker|registrar|dean|provost|rector|warden|curator|librarian|"
    r"ecologist|pharmacist|psychologist|developer|contractor|whistleblower|neighbour|shopper|"
    r"motorist|cyclist|commuter|pensioner|student|pupil|carer|publican|butcher|baker|widow|widower|"
    r"(?:mum|dad|mother|father|gran|granny|nan|grandad|grandma|grandpa|grandmother|grandfather)"
    r"(?:-of-\w+)?)"
)
_POST: Final = re.compile(rf"\b{POST}\b", re.IGNORECASE)
_SHE: Final = re.compile(
    r"(?:woman|mother|mistress|mayoress|landlady|widow|\b(?:mum|gran|granny|nan|grandma))\b",
    re.IGNORECASE,
)
_HE: Final = re.compile(
    r"(?<!wo)man\b|(?:father|master|landlord|ombudsman|widower|dad|grandpa)\b", re.IGNORECASE
)
_OF: Final = re.compile(
    r"\s(?:of|at|for|with|from|on)\s(?:the\s)?(?P<of>(?:[A-Z][\w’'&.-]*|and|of|the|for)"
    r"(?:\s(?:[A-Z][\w’'&.-]*|and|of|the|for))*)"
)
_LED_BY: Final = re.compile(r"^(?P<by>(?:[A-Z][\w&.-]*\s)*[A-Z][\w&.-]*)(?:[’']s?)?\s")
_IS_POST: Final = re.compile(
    rf"\b(?:Deputy|Former|Acting|Interim|Cabinet|Chief|Senior|Leading|{POST})\b", re.IGNORECASE
)

_AFTER: Final = re.compile(
    r"\s*(?P<link>,\s*(?:who\s+(?:is|was)\s+(?:also\s+)?)?|\(|\s(?:–|—|-)\s|\s*who\s+(?:is|was)\s+"
    r"(?:also\s+)?|\sis\s+(?:also\s+)?)(?:the\s+|an?\s+|our\s+|their\s+|its\s+)?"
    rf"(?P<post>(?:[\w’'&-]+\s+){{0,6}}?{POST}\b(?:\s+(?:of|for|at|in|on|to|with|"
    rf"from)\s+(?:the\s+)?"
    r"[^,.;:()\n]+?)?)(?=\s*[,.;:)\n]|\s+(?:who|and\s+(?:the\s+)?[A-Z])\b|$)",
    re.IGNORECASE,
)
# "Its owner, Jo Doe, was once a steward": the clause goes on behind the name.
_PREDICATE: Final = re.compile(
    r"(?:is|was|are|were|has|had|will|would|became|becomes?|left|works?|worked)\s", re.IGNORECASE
)
_BELONGS: Final = re.compile(
    r",?\s(?:of|from|at)\s(?:the\s)?(?P<of>[A-Z][\w’'&.-]*(?:\s(?:[A-Z][\w’'&.-]*|and|of|the|"
    r"for))*)"
)
_MODIFIERS: Final = frozenset(
    "council deputy finance cabinet former acting interim local senior hospital party group town "
    "parish district borough city county national regional opposition backbench shadow housing "
    "school police health education transport union communications press media public lead ward "
    "community civic executive managing medical clinical associate assistant general joint "
    "independent trade veteran fellow retired company business shop pub of and for the".split()
)
_STARTERS: Final = frozenset(
    "this that the a an in on at last next but and meanwhile yesterday today then when while as "
    "however earlier later speaking its their his her our by to from with".split()
)


def post_before(text: str, end: int) -> str | None:
    """The post in the words right before a name: "Labour's cabinet member for health, " + name."""
    before = text[max(0, end - 110) : end]
    before = re.split(r"[.;:\n(“\"]\s*(?=\S)", before)[-1]
    posts = list(_POST.finditer(before))
    if not posts:
        return None
    last = posts[-1]
    tail = before[last.end() :]
    if not re.fullmatch(r"(?:\s+(?:for|of|on|at|in)\s+[^,]{2,60})?\s*,?\s*", tail):
        return None
    words = before[: last.start()].split()
    kept: list[str] = []
    while words:
        word = words.pop()
        plain = word.lower().strip("“”\"'‘’")
        if word.endswith(",") or (plain in _STARTERS and plain not in ("of", "and", "for", "the")):
            break
        if not (word[0].isupper() or plain in _MODIFIERS or re.search(r"[’']s?$", word)):
            break
        kept.insert(0, word)
    while kept and kept[0].lower() in ("of", "and", "for", "the"):
        kept.pop(0)
    phrase = " ".join([*kept, before[last.start() :].strip().rstrip(",").strip()])
    return " ".join(phrase.split()) or None


def post_after(text: str, start: int) -> tuple[str, int] | None:
    """The post in the words right behind a name, and where they end: name + ", leader of ..."."""
    match = _AFTER.match(text, start, min(len(text), start + 160))
    if match is None or _PREDICATE.match(match["post"]):
        return None
    return " ".join(match["post"].split()), match.end()


def organisation_after(text: str, start: int) -> str | None:
    """The organisation right behind a name: name + " of the Royal College of Nursing"."""
    match = _BELONGS.match(text, start, min(len(text), start + 90))
    return _tidied(match["of"]) if match else None


def organisation_in(post: str) -> str | None:
    """The organisation that the words of a post name.

    >>> organisation_in("leader of Anytown Council"), organisation_in("Anytown Council leader")
    ('Anytown Council', 'Anytown Council')
    """
    found = _POST.search(post)
    if found is None:
        return None
    if match := _OF.search(post, found.end()):
        if not re.search(r"\bMP\b", found.group()):
            return _tidied(match["of"])
        return None
    if match := _LED_BY.match(post):
        led = match["by"]
        if cut := _IS_POST.search(led):
            led = led[: cut.start()]
        return _tidied(led) or None
    return None


def gender_of_post(post: str) -> Gender | None:
    """The pronoun that a post tells, as "spokeswoman" and "chairman" do."""
    if _SHE.search(post):
        return "she"
    return "he" if _HE.search(post) else None


def _tidied(name: str) -> str | None:
    name = re.sub(r"(?:\s(?:and|of|the|for))+$", "", name).strip().rstrip(".,")
    return re.sub(r"[’']s$", "", name) or None
