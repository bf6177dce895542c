"""The verbs that report what somebody says, each with the stance it shows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

Stance = Literal["says", "claims", "admits", "denies", "estimates", "predicts", "demands"]
Needs = Literal["anything", "clause", "that"]

# How the verb must go on to be reporting: with anything ("claims"), with a clause ("fears the
# contract ..."), or with "that", a colon or a quotation ("added that", but not "added 40 homes").
# After a document ("the letter", "minutes") any of them reports.
_VERBS: Final[tuple[tuple[Stance, Needs, str], ...]] = (
    ("says", "anything", "say tell remark stress emphasise emphasize reiterate reply tweet"),
    ("says", "clause", "explain write state announce confirm reveal declare disclose indicate"),
    ("says", "clause", "promise pledge vow describe understand point_out assure criticise warn"),
    ("says", "that", "add note continue conclude respond comment observe report show find recall"),
    ("says", "that", "agree repeat read record begin outline set_out hear learn inform identify"),
    ("says", "that", "list ask go_on call praise condemn question resolve highlight quip joke"),
    ("claims", "anything", "claim allege argue insist maintain assert contend complain accuse"),
    ("claims", "clause", "fear believe think feel suggest suspect imply protest boast blame"),
    ("admits", "anything", "admit concede confess"),
    ("admits", "clause", "acknowledge"),
    ("admits", "that", "accept recognise recognize"),
    ("denies", "anything", "deny refute rebut"),
    ("denies", "clause", "dispute reject dismiss contradict"),
    ("estimates", "clause", "estimate calculate reckon"),
    ("estimates", "that", "assess put value"),
    ("predicts", "anything", "predict forecast"),
    ("predicts", "clause", "expect anticipate foresee envisage project"),
    ("demands", "anything", "demand call_for call_on urge appeal_for press_for insist_on"),
    ("demands", "clause", "recommend request challenge ask_for plead_for want"),
)
_IRREGULAR: Final = {
    "say": "said",
    "tell": "told",
    "write": "wrote written",
    "find": "found",
    "show": "showed shown",
    "read": "read",
    "begin": "began begun",
    "set": "set",
    "hear": "heard",
    "think": "thought",
    "feel": "felt",
    "understand": "understood",
    "forecast": "forecast forecasted",
    "foresee": "foresaw foreseen",
    "go": "went gone",
    "put": "put",
    "learn": "learnt learned",
    "plead": "pleaded pled",
}
_DOUBLED: Final = ("begin", "set", "put", "admit", "rebut", "quip")

QUOTED: Final = "\ue000"
"""Stands for every character of a quotation where text is read for cues."""

_THAT: Final = rf"\s*(?::|,?\s*{QUOTED}|\s+(?:to\s+\w+\s+)?that\b|\s*$)"
_CLAUSE: Final = (
    rf"(?:{_THAT}|\s+(?:the|a|an|it|its|there|he|she|they|their|this|these|those|no|any|his|her|our|"
    r"we|I|my|some|many|most|more|all|both|up\s+to|around|about|nearly|how|why|what|whether|him|"
    r"them|us|to|every|each|one|two|three|[\d£$€A-Z]|[a-z]+\s+(?:is|are|was|were|will|would|has|"
    r"had|have|could|should|may|might|can)\b|[a-z]+s\b))"
)
_MODAL: Final = re.compile(r"\b(?:will|would|could|may|might|is set to|are set to|risks?)\b")


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb in a text.

    Attributes:
        lemma: The verb's base form, particles after an underscore: "call_for".
        stance: What it makes of what is said.
        start: Offset of the verb.
        end: Offset behind the verb and its particle.
        participle: Whether it is an -ing form, whose subject stands with another verb.
        complete: Whether it goes on as its kind must to be reporting; if not, it reports only what
            a document says.
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
    if verb in _IRREGULAR:
        forms = [form for form in forms if not form.endswith("ed")] + _IRREGULAR[verb].split()
    return (form + tail for form in forms)


_ENTRIES: Final = {
    form: (lemma, stance, needs)
    for stance, needs, lemmas in _VERBS
    for lemma in lemmas.split()
    for form in _forms(lemma)
}
_CUE: Final = re.compile(
    r"\b(?:"
    + "|".join(
        form.replace(" ", r"\s+") for form in sorted(_ENTRIES, key=lambda form: (-len(form), form))
    )
    + r")\b",
    re.IGNORECASE,
)
_COMPLEMENTS: Final = {
    "that": re.compile(_THAT),
    "clause": re.compile(_CLAUSE),
    "anything": re.compile(""),
}


def cues_in(masked: str, start: int, end: int) -> Iterator[Cue]:
    """Reporting verbs in one sentence of a text whose quotations are masked by `QUOTED`."""
    for match in _CUE.finditer(masked, start, end):
        lemma, stance, needs = _ENTRIES[" ".join(match.group().lower().split())]
        if lemma == "warn" and _MODAL.search(masked, match.end(), end):
            stance = "predicts"
        elif lemma == "warn":
            stance = "claims"
        follows = bool(_COMPLEMENTS[needs].match(masked, match.end(), end))
        # A verb that closes the sentence or stands behind a comma reports what went before.
        precedes = masked[max(start, match.start() - 2) : match.start()].strip()[-1:] in (
            ",",
            QUOTED,
        )
        ends = not masked[match.end() : end].strip(" .")
        participle = match.group().split()[0].endswith("ing")
        yield Cue(
            lemma, stance, match.start(), match.end(), participle, follows or precedes or ends
        )
