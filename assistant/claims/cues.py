"""The verbs that report what somebody says, each with the stance it shows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from assistant.claims.nouns import is_plural
from assistant.claims.numerals import DIGITS, WORDS
from assistant.text.irregular import IRREGULAR_FORMS
from assistant.text.word_classes import IRREGULAR_PLURALS, PERSON_NOUNS

Stance = Literal["says", "claims", "admits", "denies", "estimates", "predicts", "demands"]
Needs = Literal["anything", "clause", "told", "that", "as", "at", "sum", "claim"]

# How the verb must go on to be reporting: with anything ("claims"), with a clause ("fears the
# contract ..."), with who is told ("reminded them that"), with "that", a colon or a quotation
# ("added that", but not "added 40 homes"), with what something is called ("described it as"), or
# with an amount of money ("arrived at £3m").
# After a document, any of them reports.
_VERBS: Final[tuple[tuple[Stance, Needs, str], ...]] = (
    ("says", "anything", "say tell remark stress emphasise emphasize reiterate reply highlight"),
    ("says", "told", "remind advise inform"),
    ("says", "anything", "warn criticise criticize condemn praise slam slate blast"),
    ("says", "anything", "hit_out lash_out"),
    ("says", "clause", "explain announce confirm reveal declare disclose indicate"),
    ("says", "clause", "promise pledge vow point_out assure"),
    ("says", "that", "add note state conclude continue respond comment observe report show find"),
    (
        "says",
        "that",
        "recall list ask go_on question query resolve quip joke propose agree repeat",
    ),
    ("says", "that", "flag fume rage storm thunder moan rant"),
    ("says", "that", "write read record begin outline set_out hear identify answer"),
    ("says", "as", "describe call brand dub label rate judge"),
    ("claims", "anything", "claim allege argue insist contend complain accuse blame"),
    ("claims", "anything", "express_concern express_fears raise_concerns voice_concerns"),
    ("claims", "clause", "caution fear believe think feel suggest suspect imply boast assert"),
    ("claims", "that", "maintain protest"),
    ("admits", "anything", "admit concede confess"),
    ("admits", "clause", "acknowledge"),
    ("admits", "that", "accept recognise recognize"),
    ("denies", "anything", "deny refute rebut"),
    ("denies", "claim", "dispute reject dismiss"),
    ("estimates", "clause", "estimate calculate reckon"),
    ("estimates", "at", "put value assess"),
    ("estimates", "sum", "arrive_at make_it make_that"),
    ("predicts", "anything", "predict"),
    ("predicts", "clause", "forecast expect anticipate foresee envisage"),
    ("demands", "anything", "demand call_for call_on urge appeal_for press_for insist_on"),
    ("demands", "clause", "recommend request challenge ask_for plead_for want"),
)
_DOUBLED: Final = ("begin", "set", "put", "admit", "rebut", "quip", "slam", "flag")

QUOTED: Final = "\ue000"
"""Stands for every character of a quotation where text is read for cues."""

_THAT: Final = (
    rf"\s*(?::|,?\s*{QUOTED}|\s+(?:to\s+\w+\s+)?that\b|\s+(?:why|whether|how|what)\b"
    # "Stated in its annual report for 2021-22 that": where it is told.
    r"|\s+in\s(?:an?|the|its|his|her|their)\s[^.,;:]{3,60}?\sthat\b"
    # "Repeated his pledge that": what he said there.
    r"|\s+(?:an?|the|his|her|its|their)\s(?:\w+\s)?(?:pledge|promise|claim|call|warning|view"
    r"|demand|assurance|statement|assertion|prediction|belief|hope)\sthat\b)"
)
_CLAUSE: Final = (
    rf"(?:{_THAT}|\s+(?:the|a|an|it|its|there|he|she|they|their|this|these|those|no|any|his|her|"
    rf"our|"
    r"we|I|my|some|many|most|more|all|both|up\s+to|around|about|nearly|how|why|what|whether|him|"
    r"them|us|to|every|each|one|two|three|[\d£$€A-Z]|[a-z]+\s+(?:is|are|was|were|will|would|has|"
    r"had|have|could|should|may|might|can)\b|[a-z]+s\s+(?:that|of)\b))"
)
_MODAL: Final = re.compile(r"\b(?:will|would|could|may|might|is set to|are set to)\b")


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb in a text.

    Attributes:
        lemma: The verb's base form, particles after an underscore: "call_for".
        stance: What it makes of what is said.
        start: Offset of the verb.
        end: Offset behind the verb and its particle.
        participle: Whether it is an -ing form, whose subject stands with another verb.
        complete: Whether it goes on as its kind must to be reporting.
    """

    lemma: str
    stance: Stance
    start: int
    end: int
    participle: bool
    complete: bool


def _forms(lemma: str) -> Iterator[str]:
    """All forms of a verb, its particle behind each."""
    verb, _, particle = lemma.partition("_")
    tail = f" {particle}" if particle else ""
    stem = verb[:-1] if verb.endswith("e") else verb + verb[-1] * (verb in _DOUBLED)
    if verb.endswith("y") and verb[-2] not in "aeiou":
        forms = [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    else:
        third = verb + ("es" if verb.endswith(("s", "sh", "ch", "o")) else "s")
        forms = [verb, third, stem + "ed", stem + "ing"]
    if verb in IRREGULAR_FORMS:
        forms = [form for form in forms if not form.endswith("ed")] + [*IRREGULAR_FORMS[verb]]
    return (form + tail for form in forms)


_ENTRIES: Final = {
    form: (lemma, stance, needs)
    for stance, needs, lemmas in _VERBS
    for lemma in lemmas.split()
    for form in _forms(lemma)
}
_NOUNS: Final = ("claim", "claims", "demand", "demands")
_WORD: Final = re.compile(r"[A-Za-z]+")
# "The scheme was admitted to the programme": nobody says so.
_LET: Final = re.compile(r"\b(?:is|are|was|were|be|been|being)\s(?:\w+ly\s)?$")
_IN: Final = re.compile(r"\s(?:in)?to\b")
# "Admitted 1,200 patients" counts who came in; "admitted 40 patients had died" says so.
_TAKEN_IN: Final = re.compile(
    r"\s(?:(?:about|around|nearly|over|some|more than|another)\s)?"
    rf"(?:{DIGITS}|{WORDS})(?:\s[a-z-]+){{0,2}}?"
    rf"\s(?:(?:{'|'.join(PERSON_NOUNS)})s?|{'|'.join(IRREGULAR_PLURALS)})\b"
    r"(?!\s(?:\w+ed|had|have|has|was|were|is|are|will|would|could|should|did)\b)",
    re.IGNORECASE,
)
# "Denied her access to her records", "denied them a say": what is refused, and no claim.
_RIGHT: Final = (
    r"(?:access|entry|admission|permission|consent|leave|treatment|care|services?|support|help|aid|"
    r"bail|parole|visas?|asylum|benefits?|rights?|justice|chances?|opportunit(?:y|ies)|votes?|say|"
    r"voice|funding|education|places?|housing|hearings?|trial|representation|compensation)"
)
_REFUSED: Final = re.compile(
    r"\s(?:him|her|them|us|me|you)\s(?:an?|the|any|their|his|its)\s"
    rf"|\s(?:(?!\w+ing\b|that\b|claims?\b)[\w'’-]+\s){{0,3}}?{_RIGHT}"
    r"(?=\W*$|[.,;:]|\s(?:to|of|for|in|on|at|by|from|because|when|after|as|and|or|under|until)\b)",
    re.IGNORECASE,
)
# "Declared an interest in item 7", "declared a climate emergency": done, and not said.
_PROCLAIMED: Final = re.compile(
    r"\s(?:an?|no|his|her|their|any)\s(?:[\w-]+\s){0,3}?(?:interests?|emergency|dividend|victory|war)\b",
    re.IGNORECASE,
)
_NOT_DENIED: Final = re.compile(
    r"(?:\b(?:not|never|cannot|nor|neither)|n[’']t)\s(?:\w+\s)?$", re.IGNORECASE
)
_BY_NOBODY: Final = re.compile(
    r"\b(?:nobody|no[- ]one|none(?: of (?:them|us|the \w+))?|few|no \w+)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
# "Outturn forecast: £7m": the name of what follows.
_LABEL: Final = re.compile(r"[\W_]*(?:[A-Z][\w-]*\s)?(?:[a-z-]+\s)?(?P<noun>[A-Za-z-]+)\s$")
_PRONOUNS: Final = frozenset("i we you they".split())
_CLOSES: Final = re.compile(r"\W*(?:$|[.!?](?:\s|$))")
_NEXT_WORD: Final = re.compile(r"\s+([a-z]+)\b")
_PARTICLES: Final = {form.split()[0] for form in _ENTRIES if " " in form}
_COMPLEMENTS: Final = {
    "that": re.compile(_THAT),
    "clause": re.compile(_CLAUSE),
    "anything": re.compile(""),
    "told": re.compile(r"\s*:|(?:\s[\w’'-]+){0,6}?\s(?:that|how|what|why)\b"),
    "as": re.compile(rf"(?:{_THAT}|[^.;:]{{1,70}}?(?:\bas\b|{QUOTED}))"),
    "claim": re.compile(
        rf"(?:{_THAT}|[^.;:]{{0,50}}?\b(?:claims?|suggestions?|allegations?|accusations?|"
        rf"criticisms?|"
        r"concerns?|arguments?|ideas?|notion|charges?|assertions?|rumours?|fears|figures?|findings|"
        rf"view|reports?|estimates?|forecasts?|predictions?|warnings?)\b"
        rf"|[^.;:]{{1,60}}?\bas\s{QUOTED})"
    ),
    "sum": re.compile(r"\s(?:[a-z]+\s){0,2}?[£$€]"),
    "at": re.compile(rf"(?:{_THAT}|[^.;:]{{1,50}}?\bat\s+(?:\w+\s+){{0,3}}[£$€\d{QUOTED}])"),
}


def cues_in(masked: str, start: int, end: int) -> Iterator[Cue]:
    """Reporting verbs in one sentence of a text whose quotations are masked by `QUOTED`."""
    for word in _WORD.finditer(masked, start, end):
        found = _entry(masked, word)
        if found is None or (word.group()[0].isupper() and _inside(masked, start, word.start())):
            continue
        (lemma, stance, needs), verb_end = found
        before = masked[start : word.start()]
        if _tells_nothing(before, lemma, masked[verb_end:end]):
            continue
        labels = word.group() == lemma and masked[verb_end : verb_end + 1] == ":"
        if labels and (named := _LABEL.match(before)) and not _may_say(named):
            continue
        if stance == "denies" and _NOT_DENIED.search(before):
            stance = "says"
        if lemma == "warn":
            told = before if _CLOSES.match(masked, verb_end) else masked[verb_end:end]
            stance = "predicts" if _MODAL.search(told) else "claims"
        if word.group().lower() in _NOUNS and before.rstrip()[-1:] != ",":
            needs = "clause"
        follows = bool(_COMPLEMENTS[needs].match(masked, verb_end, end))
        participle = word.group().endswith("ing")
        yield Cue(lemma, stance, word.start(), verb_end, participle, follows)


def _tells_nothing(before: str, lemma: str, behind: str) -> bool:
    """Whether a verb is no word of anybody's: who is let in, what is refused, "nobody denies"."""
    if lemma == "admit":
        let_in = _LET.search(before) and _IN.match(behind)
        return bool(let_in or _TAKEN_IN.match(behind))
    if lemma == "declare":
        return bool(_PROCLAIMED.match(behind))
    if lemma != "deny":
        return False
    return bool(_REFUSED.match(behind) or _BY_NOBODY.search(before))


def _may_say(named: re.Match[str]) -> bool:
    """Whether the words before a verb are several or a pronoun, and so agree with it."""
    noun = named["noun"].lower()
    return is_plural(noun) or noun in _PRONOUNS


def _inside(masked: str, start: int, position: int) -> bool:
    """Whether a capital there is that of a name: "the Strategic Projects Team"."""
    return masked[start:position].strip("“‘\"'•*-–— \t")[-1:] not in ("", ".", ":")


def _entry(masked: str, word: re.Match[str]) -> tuple[tuple[str, Stance, Needs], int] | None:
    """The verb that a word is, with its particle if it has one, and where it ends."""
    form = word.group().lower()
    if form in _PARTICLES and (particle := _NEXT_WORD.match(masked, word.end())):
        entry = _ENTRIES.get(f"{form} {particle[1]}")
        if entry:
            return entry, particle.end()
    entry = _ENTRIES.get(form)
    return (entry, word.end()) if entry else None


# A noun or an adjective ("the claim", "the estimated cost") or a passive ("is expected to").
_NO_VERB_BEFORE: Final = re.compile(
    r"(?:\b(?:an?|any|are|be|been|for|his|her|in|is|its|no|of|on|that|the|their|these|this|those|was|"
    r"were|what|which)|[’']s?)\s+$",
    re.IGNORECASE,
)
_WHAT_IS_SAID: Final = re.compile(r".*\bwhat\s(?:do|does|did|has|have|had)\b", re.IGNORECASE)


def stance_asked(question: str) -> Stance | None:
    """The stance that a question asks for: "who denies that ...", "what did the board admit?".

    None where it asks for any: "who said". A claim that is only spoken of ("the claim that ...") is
    not asked for.
    """
    for word in _WORD.finditer(question):
        found = _entry(question, word)
        if found is None or _NO_VERB_BEFORE.search(question, 0, word.start()):
            continue
        (_, stance, needs), end = found
        if stance != "says" and _is_reporting(question, needs, word.start(), end):
            return stance
    return None


def _is_reporting(question: str, needs: Needs, start: int, end: int) -> bool:
    """Whether a verb of a question reports: applications are rejected too, and roads maintained.

    What it needs may stand before it: "which claim did they reject", "what do residents want".
    """
    if _COMPLEMENTS[needs].match(question, end):
        return True
    fronted = _COMPLEMENTS["claim"] if needs == "claim" else _WHAT_IS_SAID
    return bool(fronted.match(question, 0, start))
