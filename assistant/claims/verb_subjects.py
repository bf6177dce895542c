"""The subject of a reporting verb: before it, behind it, in a passive, left out, or set off."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from assistant.claims.cues import QUOTED, Cue
from assistant.claims.people import Mention
from assistant.claims.roles import POST
from assistant.claims.subjects import (
    FINITE,
    VERB,
    Subject,
    of_people,
    of_person,
    strip_lead,
    subject_of,
)
from vectorstore.types import Span


@dataclass(frozen=True, slots=True)
class Found:
    """A subject, where it stands, and whether behind its verb (", said the mayor")."""

    subject: Subject
    start: int
    inverted: bool = False


# Of the words before a verb, the last few suffice to see its auxiliaries and adverbs.
_LONGEST_AUXILIARY: Final = 24
_AUXILIARY: Final = re.compile(
    r"(?P<word>\b(?:has|have|had|is|are|was|were|been|be|being|will|would|can|could|may|might|must|"
    r"should|do|does|did|not|never|to|also|then|later|once|again|further|already|since|still|now|"
    r"often|today|yesterday|earlier|himself|herself|themselves|itself|even|only|just|long|both|"
    r"(?:this|last)\s(?:week|month|year|night)|on\s\w+day|went\son|goes\son|continue[sd]|"
    r"(?!(?:reply|family|assembly|supply|italy|july|anomaly|monopoly|rally)\b)[a-z]{3,}ly)\b"
    r"|\b(?:did|do|does|is|are|was|were|would|will|could|has|have|had)n[’']t\b)\s*$",
    re.IGNORECASE,
)
_BE: Final = frozenset("is are was were been be being".split())
_MODALS: Final = frozenset("must should could can may might would".split())
# "The council can confirm that".
_CAN_SAY: Final = frozenset("confirm reveal disclose announce".split())
_GOING_ON: Final = re.compile(r"^(?:went|goes)\son$|^continue[sd]$", re.IGNORECASE)
_NEGATION: Final = re.compile(r"^(?:not|never)$|n[’']t$", re.IGNORECASE)
_NO_VERB_BEHIND: Final = re.compile(
    r"\b(?:an?|the|its|their|his|her|our|my|of|with|for|by|in|at|from|so|this|that|these|those|no|"
    r"such|any|some|under|into|between|[a-z]+[’']s)\s+$",
    re.IGNORECASE,
)
_REDUCED: Final = re.compile(r"\s(?:as|by)\b")
_BY: Final = re.compile(r"[^,.;:]{0,60}?\bby\s(?![a-z]+ing\b)")
_BOUNDARY: Final = re.compile(
    rf"[,;:(]\s|(?<![A-Z])\)\s|\s[–—-]\s|{QUOTED}[”\"’']?\s+|\b(?:but|while|whereas|because|as|"
    rf"when|if|although|"
    r"though|which|that|where|since|until|(?<!laid )(?<!placed )(?<!brought )before|after|and|than|"
    r"so)\s",
    re.IGNORECASE,
)
_INVERTED_START: Final = re.compile(
    r"\s+(?=[A-Z]|(?:the|a|an|one|another|his|her|its|their|our)\s|[a-z]+s\b|s?he\b|they\b"
    rf"|(?:[a-z-]+\s){{0,3}}?{POST}\s[A-Z])"
)
_INVERTED_END: Final = re.compile(
    rf"(?<![A-Z])\.|[;:!?,]|{QUOTED}|\s(?:who|when|as|after|before|during|while|because|adding|"
    r"speaking|in\s(?:a|an|the|response)|at\s(?:a|the)|last|this|on\s\w+day|yesterday|today|"
    r"to\sthe|"
    r"but|and\s(?:that|then))\b|\s[–—]\s"
)
_NAME_CLOSES: Final = re.compile(r"\W*$|[.,;:!?]|\s(?:who|on|in|at|last|yesterday|today)\b")
_NEVER_INVERTED: Final = ("tell", "accuse", "assure", "inform", "blame", "call", "describe")
_ELIDED: Final = re.compile(r"(?:\b(?:and|but|then)|,)\s*$")
_LOOSE: Final = re.compile(
    rf"(?:[,–—-]|{QUOTED}|[”\"’']|\b(?:and|but|by|while|or|before|after))\s*$"
)
_SET_OFF: Final = (",", ")", "–", "—")
# "Bosses of the Care Group (CG) said": the letters belong to the name.
_LETTERS: Final = re.compile(r"\([A-Z][A-Za-z&]{0,6}[A-Z]\)$")
# Words set off whose name is not whom they are set off from: "led by X", "who was sued by X".
_OF_ANOTHER: Final = re.compile(
    r"\s*(?:(?:who|which|whose|that|by|with)\b"
    r"|(?!(?:acting|outgoing|incoming|leading|sitting|serving)\b)[a-z]+ing\s|.*\sby\s"
    r"|.*\b(?:of|for|to|with|from|against|after|under|like)\s$)"
)
_POSSESSIVE: Final = re.compile(r"[’']s?$")
_RELATIVE: Final = re.compile(r"\b(?:who|that|which|whose)\b")
NO_VERBS: Final = ("according_to", "message_of")
# "The finding of the report was that", "we heard from the clerk that".
MESSAGE: Final = re.compile(
    r"\b(?:(?:messages?|conclusions?|findings?|points?|arguments?|views?|verdict|recommendations?|"
    r"warning)\s(?:of|from|in|by)\s(?P<whose>[^,;:]{3,60}?)\s(?:was|is|were|are)"
    r"|(?:heard|learn(?:ed|t)|gathered|underst(?:and|ands|ood))\s(?:evidence\s|directly\s)?from\s"
    r"(?P<who>[^,;:]{3,60}?))\sthat\b"
)


class SubjectFinder:
    """Finds the subjects of the verbs of one sentence."""

    def __init__(self, masked: str, sentence: Span, mentions: Sequence[Mention]) -> None:
        self._masked = masked
        self._sentence = sentence
        self._mentions = mentions

    def subject(self, cue: Cue, before: Found | None, floor: int) -> Found | None:
        """The subject of a cue.

        Args:
            cue: The reporting verb.
            before: The subject of the reporting verb before it in the sentence.
            floor: Where that verb ends, or the sentence begins.
        """
        if cue.lemma in NO_VERBS:
            return self._behind(cue) if cue.lemma == "according_to" else self._of_message(cue)
        left = self._masked[self._sentence.start : cue.start]
        verbal = not _NO_VERB_BEHIND.search(left)
        left, auxiliaries = _without_auxiliaries(left)
        if cue.lemma in _CAN_SAY:
            auxiliaries = [word for word in auxiliaries if word != "can"]
        if not verbal or not _asserts(auxiliaries):
            return None
        continuous = any(word in _BE for word in auxiliaries)
        if cue.participle and not continuous:
            return (before or self.initial()) if _LOOSE.search(left) else None
        if not cue.participle and (continuous or _REDUCED.match(self._masked, cue.end)):
            return self._agent(cue)
        return self._around(cue, left, before, floor)

    def initial(self) -> Found | None:
        """The noun phrase that the sentence begins with, up to its first verb.

        Of a post with its holder behind it, the holder: "Its director, Ann Lee, does not agree".
        """
        words = strip_lead(self._masked[self._sentence.start : self._sentence.end])
        start = self._sentence.end - len(words)
        verb = FINITE.search(words)
        if verb is None or verb.start() == 0:
            return None
        phrase = words[: verb.start()].split(",")[0]
        found = self._noun_phrase(phrase, start)
        if found and found.subject.sort == "unnamed":
            return self._holder(start + len(phrase)) or found
        return found

    def _holder(self, comma: int) -> Found | None:
        """The person who alone is set off between a comma and the next one."""
        named = next((m for m in self._mentions if 0 < m.start - comma <= len(", ")), None)
        closes = named is not None and self._masked[named.end : named.end + 1] == ","
        return Found(of_person(named), named.start) if named and closes else None

    def _noun_phrase(self, phrase: str, start: int) -> Found | None:
        """The phrase as a subject, unless it holds a verb of its own."""
        verb = VERB.search(phrase)
        if verb and not _RELATIVE.search(phrase, 0, verb.start()):
            return None
        subject = subject_of(phrase, start, self._mentions)
        return Found(subject, start) if subject else None

    def _of_message(self, cue: Cue) -> Found | None:
        match = MESSAGE.match(self._masked, cue.start, self._sentence.end)
        name = "whose" if match and match["whose"] else "who"
        return self._noun_phrase(match[name], match.start(name)) if match else None

    def _agent(self, cue: Cue) -> Found | None:
        """Of a passive: "described as ... by NHS England"."""
        by = _BY.match(self._masked, cue.end, self._sentence.end)
        if by is None:
            return None
        stop = _INVERTED_END.search(self._masked, by.end(), self._sentence.end)
        end = stop.start() if stop else self._sentence.end
        return self._noun_phrase(self._masked[by.end() : end], by.end())

    def _around(self, cue: Cue, left: str, before: Found | None, floor: int) -> Found | None:
        """Before the verb or behind it, whichever the commas tell."""
        stripped = left.rstrip()
        set_off = stripped[-1:] in _SET_OFF and not _LETTERS.search(stripped)
        if set_off and len(re.findall(r"[,(–—]", left)) > 1:
            found = self._set_off(floor, self._sentence.start + len(stripped))
            if found:
                return found
        may_be_inverted = not stripped or stripped[-1] in f",”\"’'{QUOTED}"
        if may_be_inverted and (inverted := self._behind(cue)):
            return inverted
        if set_off:
            return self._set_off(floor, self._sentence.start + len(stripped))
        return self._before(self._sentence.start + len(stripped), before, floor)

    def _behind(self, cue: Cue) -> Found | None:
        """Behind the verb: ", said a spokesman for the trust."."""
        if cue.lemma in _NEVER_INVERTED:
            return None
        directly = self._masked[: cue.start].rstrip()[-1:] in f"”\"’'{QUOTED}"
        anyhow = directly or cue.lemma == "according_to"
        opening = re.compile(r"\s+") if anyhow else _INVERTED_START
        start = opening.match(self._masked, cue.end, self._sentence.end)
        if start is None:
            return None
        stop = _INVERTED_END.search(self._masked, start.end(), self._sentence.end)
        end = stop.start() if stop else self._sentence.end
        closes = stop is None or stop.group() in ".;:!?,"
        if not anyhow and not closes:
            return None
        phrase = self._masked[start.end() : end]
        if FINITE.search(phrase) or " to " in phrase:
            return None
        subject = subject_of(phrase, start.end(), self._mentions)
        if subject is None or subject.sort == "unnamed":
            # "said Labour's cabinet member for health, Hannah O'Neill."
            named = [m for m in self._mentions if 0 <= m.start - end <= 2]
            set_off = named and self._masked[end : end + 1] == ","
            if set_off and _NAME_CLOSES.match(self._masked, named[0].end):
                subject = of_person(named[0])
        return Found(subject, start.end(), inverted=True) if subject else None

    def _before(self, end: int, before: Found | None, floor: int) -> Found | None:
        """The nearest noun phrase before the verb, or the former subject where it is left out."""
        if _POSSESSIVE.search(self._masked[floor:end]):
            return None
        for position in self._breaks(floor, end):
            stripped = strip_lead(self._masked[position:end] + " ").rstrip()
            if not stripped:
                break
            start = self._masked.rfind(stripped, position, end)
            if found := self._noun_phrase(stripped, start):
                return found
        if _ELIDED.search(self._masked, floor, end):
            return before or self.initial()
        return None

    def _breaks(self, floor: int, end: int) -> Iterator[int]:
        """Where the clause of the verb may begin, the nearest first."""
        breaks = [
            match.end()
            for match in _BOUNDARY.finditer(self._masked, floor, end)
            if match.group().strip().lower() != "and"
            or FINITE.search(self._masked, floor, match.start())
        ]
        yield from reversed(breaks)
        yield floor

    def _is_of_another(self, mention: Mention, floor: int) -> bool:
        """Whether a name only tells more of what stands before: "the trust, led by X, said"."""
        marks = [self._masked.rfind(mark, floor, mention.start) for mark in ",(–—"]
        return max(marks) >= 0 and bool(
            _OF_ANOTHER.match(self._masked, max(marks) + 1, mention.start)
        )

    def _set_off(self, floor: int, end: int) -> Found | None:
        """With words set off by commas: "X, leader of Y, said" and "Y's leader, X, said"."""
        close = end - 1
        near = [m for m in self._mentions if floor <= m.start and m.end <= close]
        if near and self._is_of_another(near[-1], floor):
            near.pop()
        elif near and not self._masked[near[-1].end : close].strip():
            if len(near) > 1 and self._masked[near[-2].end : near[-1].start].strip() == "and":
                return Found(of_people(near[-2:]), near[-2].start)
            return Found(of_person(near[-1]), near[-1].start)
        words = strip_lead(self._masked[floor:close])
        start = close - len(words)
        phrase = re.split(r",\s|\s[–—]\s|\s\((?![A-Z]{2,}\))", words)[0]
        if not FINITE.search(phrase) and (found := self._noun_phrase(phrase, start)):
            return found
        for mention in near:
            if re.match(r"\s?[,(–—]", self._masked[mention.end : mention.end + 2]):
                return Found(of_person(mention), mention.start)
        return None


def _without_auxiliaries(left: str) -> tuple[str, list[str]]:
    """The words before a verb without its auxiliaries and adverbs; those too, the last first."""
    words = []
    while match := _AUXILIARY.search(left, max(0, len(left) - _LONGEST_AUXILIARY)):
        words.append(match["word"].lower())
        left = left[: match.start()]
    return left, words


def _asserts(auxiliaries: Sequence[str]) -> bool:
    """Whether the verb says that something is said: not "declined to say" or "must admit"."""
    if any(_NEGATION.search(word) or word in _MODALS for word in auxiliaries):
        return False
    if auxiliaries[:1] == ["to"]:
        return any(_GOING_ON.match(word) for word in auxiliaries)
    return True
