"""The parts of a former question that a follow-up builds upon."""

import re
from dataclasses import dataclass

from assistant.conversation.phrases import noun_phrases
from assistant.text.tagging import Word, tagged
from assistant.text.word_classes import WH_WORDS

_PRONOUNS = frozenset({"i", "you", "he", "she", "it", "we", "they", "there", "this", "that"})
_LONGEST_WH_PHRASE = 6
# Forms of the verb that ends a subject: "did the bid fail", "was the bid for the hall refused".
_BASE_FORMS = frozenset({"Inf", "Fin"})
_FORMS_BEHIND = dict.fromkeys(
    ("is", "are", "was", "were", "has", "have", "had"), _BASE_FORMS | {"Part", "Ger"}
)
_END = re.compile(r"[\s?.!]+$")


@dataclass(frozen=True, slots=True)
class Clause:
    """A question with an auxiliary before its subject: "how much | did | the scheme | cost".

    Attributes:
        wh: The question words, lower-cased, "" for a yes-or-no question.
        auxiliary: "did", "is", "can", ...
        subject: Who or what.
        predicate: All that follows the subject, without the question mark.
    """

    wh: str
    auxiliary: str
    subject: str
    predicate: str

    @property
    def inverted(self) -> str:
        """Without its question words: "did the scheme cost"."""
        return f"{self.auxiliary} {self.subject} {self.predicate}".strip()

    @property
    def embedded(self) -> str:
        """As part of another question: "how much the scheme cost", "whether it is safe"."""
        verb, rest = self.auxiliary, self.predicate
        if verb.lower() in {"do", "does", "did"} and rest:
            words = tagged(rest)
            done = next((word for word in words if word.tag != "ADV"), words[0])
            verb = f"{rest[: done.start]}{inflected(done.text, verb.lower())}"
            rest = rest[done.end :].lstrip()
        return " ".join(part for part in (self.wh or "whether", self.subject, verb, rest) if part)

    @property
    def told(self) -> str:
        """As part of a statement, without its question words: "the scheme cost"."""
        return self.embedded.removeprefix(f"{self.wh} ")


def body(question: str) -> str:
    """A question without its closing marks."""
    return _END.sub("", question)


def beside(asked: str, question: str) -> str:
    """Both questions side by side, where one of the two would not be a sentence."""
    before = body(question)
    inner = before if before[1:2].isupper() else before[:1].lower() + before[1:]
    return f"{asked}: {inner}"


def asked_as_well(question: str, wh: str) -> str:
    """A question that asks as well when, why or how much."""
    return f"{body(question)}, and {wh}"


def form_behind(auxiliary: str) -> str:
    """The form of the verb behind an auxiliary: "are" cannot carry the "pay" of "did they pay"."""
    lower = auxiliary.lower()
    if lower in {"is", "are", "was", "were"}:
        return "being"
    return "done" if lower in {"has", "have", "had"} else "do"


def clause(question: str) -> Clause | None:
    """Take a question apart; None when it has no auxiliary before a subject."""
    text = body(question)
    words = tagged(text)
    helper = _helper(words)
    if helper is None or helper + 1 >= len(words):
        return None
    subject_end = _subject_end(text, words, helper)
    if subject_end is None:
        return None
    wh = text[: words[helper].start].strip()
    start = words[helper + 1].start
    return Clause(
        wh=wh[:1].lower() + wh[1:],
        auxiliary=words[helper].text.lower(),
        subject=text[start:subject_end],
        predicate=text[subject_end:].strip(),
    )


def _helper(words: tuple[Word, ...]) -> int | None:
    """The auxiliary: the first word, or the first one behind a question word's phrase."""
    if words and words[0].lower in WH_WORDS:
        for at in range(1, min(len(words), _LONGEST_WH_PHRASE + 1)):
            if words[at].tag == "AUX":
                return at
        return None
    return 0 if words and words[0].tag == "AUX" else None


def _subject_end(text: str, words: tuple[Word, ...], helper: int) -> int | None:
    following = words[helper + 1]
    if following.lower in _PRONOUNS:
        return following.end
    # "The council's leader" gives the council too: the whole is the subject.
    ends = [one.end for one in noun_phrases(text) if one.start == following.start]
    forms = _FORMS_BEHIND.get(words[helper].lower, _BASE_FORMS)
    return _with_prepositions(words[helper + 1 :], max(ends), forms) if ends else None


def _with_prepositions(words: tuple[Word, ...], end: int, forms: frozenset[str]) -> int:
    """Where the subject ends with what a preposition adds to it: "the library in Luton | cost"."""
    added: list[Word] = []
    for word in words:
        if word.start < end:
            continue
        if word.tag == "VERB" and word.form in forms:
            return added[-1].end if added and added[0].tag == "ADP" else end
        if not word.joined or word.tag in {"AUX", "SCONJ", "CCONJ"} or word.lower in WH_WORDS:
            break
        added.append(word)
    return end


# Verbs common in questions whose past is not made with -ed.
_PAST = {
    "be": "was", "become": "became", "begin": "began", "break": "broke", "bring": "brought",
    "build": "built", "buy": "bought", "choose": "chose", "come": "came", "cost": "cost",
    "cut": "cut", "do": "did", "draw": "drew", "fall": "fell", "find": "found", "get": "got",
    "give": "gave", "go": "went", "grow": "grew", "have": "had", "hear": "heard", "hit": "hit",
    "hold": "held", "keep": "kept", "know": "knew", "lead": "led", "leave": "left",
    "lend": "lent", "let": "let", "lose": "lost", "make": "made", "mean": "meant",
    "meet": "met", "pay": "paid", "put": "put", "raise": "raised", "read": "read",
    "rise": "rose", "run": "ran", "say": "said", "see": "saw", "sell": "sold", "send": "sent",
    "set": "set", "shut": "shut", "speak": "spoke", "spend": "spent", "stand": "stood",
    "steal": "stole", "take": "took", "teach": "taught", "tell": "told", "think": "thought",
    "win": "won", "write": "wrote",
}  # fmt: skip
_THIRD_PERSON = {"have": "has", "be": "is"}
_VOWELS = "aeiou"


def inflected(verb: str, helper: str) -> str:
    """The verb that "did", "does" or "do" carried: "did close" is "closed"."""
    if helper == "do":
        return verb
    root = f"{verb[:-1]}ie" if verb.endswith("y") and verb[-2:-1] not in _VOWELS else verb
    if helper == "does":
        sibilant = root.endswith(("s", "sh", "ch", "x", "z", "o"))
        return _THIRD_PERSON.get(verb, f"{root}es" if sibilant else f"{root}s")
    return _PAST.get(verb, f"{root}d" if root.endswith("e") else f"{root}ed")
