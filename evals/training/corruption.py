"""Makes questions worse: falsely worded ones that nothing answers, and badly typed ones."""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from evals.training.data import STOP_WORDS, Question

NAME = re.compile(r"(?:[A-Z][\w'-]+(?: (?:of|the|de|von|and)(?= [A-Z]))?(?: (?=[A-Z]))?)+")
NUMBER = re.compile(r"\d[\d,.]*\d|\d")
AUXILIARY = re.compile(
    r"\b(is|was|are|were|did|does|do|can|could|has|have|had|will|would|should)\b", re.IGNORECASE
)
_PAIRS = (
    "first last;before after;largest smallest;larger smaller;bigger smaller;biggest smallest;"
    "highest lowest;higher lower;high low;more fewer;most least;increase decrease;"
    "increased decreased;increasing decreasing;rise fall;rose fell;north south;east west;"
    "northern southern;eastern western;won lost;win lose;winner loser;oldest newest;old new;"
    "older younger;early late;earliest latest;earlier later;best worst;support oppose;"
    "supported opposed;supports opposes;accepted rejected;accept reject;approved refused;"
    "male female;men women;begin end;began ended;start stop;started stopped;opened closed;"
    "open close;built destroyed;created abolished;founded dissolved;bought sold;buy sell;"
    "joined left;arrived departed;strong weak;strongest weakest;stronger weaker;public private;"
    "local national;rich poor;major minor;maximum minimum;success failure;successful failed;"
    "allowed forbidden;allow prevent;attack defend;attacked defended;victory defeat;hot cold;"
    "fast slow;faster slower;long short;longest shortest;above below;inside outside;"
    "internal external;always never;all none;many few;positive negative;true false;"
    "cause prevent;caused prevented;gained lost;paid owed;income spending;profit loss;"
    "planned cancelled;confirmed denied;admitted denied;agreed disagreed;common rare;"
    "input output;upper lower;left right;modern ancient;same different;single double"
)
OPPOSITES = {
    one: other
    for first, _, second in (pair.partition(" ") for pair in _PAIRS.split(";"))
    for one, other in ((first, second), (second, first))
}
ROLES = (
    "president king leader minister chairman chair director mayor duke queen emperor commander "
    "founder author spokesman secretary councillor owner inventor general governor manager "
    "treasurer architect engineer scientist teacher officer adviser lawyer judge bishop doctor"
).split()


@dataclass(frozen=True, slots=True)
class Corrupted:
    """A question that was changed so that its sentence no longer answers it.

    Attributes:
        wrong: The words that were put in.
    """

    text: str
    wrong: str


class Corrupter:
    """Swaps a name, number, role or content word of a question, or turns its sense round.

    What is put in comes from other questions of the same collection, so that the changed question
    looks like one that a person would ask of it.
    """

    def __init__(self, questions: Sequence[Question], rng: random.Random) -> None:
        self._rng = rng
        names: dict[str, list[str]] = {}
        words: dict[str, list[str]] = {}
        for question in questions:
            topic = _topic(question)
            names.setdefault(topic, []).extend(_names(question.text))
            words.setdefault(topic, []).extend(_words(question.text))
        self._names, self._words = names, words

    def corrupt(self, question: Question) -> Corrupted | None:
        """Change one thing, of a kind drawn at random among those that the question offers."""
        ways: list[Callable[[Question], Corrupted | None]] = [
            self._number,
            self._number,
            self._name,
            self._name,
            self._opposite,
            self._opposite,
            self._role,
            self._word,
            self._negate,
        ]
        self._rng.shuffle(ways)
        return next((found for way in ways if (found := way(question))), None)

    def _number(self, question: Question) -> Corrupted | None:
        return self._swap(question.text, NUMBER, lambda old: _other_number(old, self._rng))

    def _name(self, question: Question) -> Corrupted | None:
        held = " ".join(one.text for one in question.own).lower()
        others = [name for name in self._names[_topic(question)] if name.lower() not in held]
        found = _names(question.text)
        if not found or not others:
            return None
        return _replace(question.text, self._rng.choice(found), self._rng.choice(others))

    def _word(self, question: Question) -> Corrupted | None:
        held = " ".join(one.text for one in question.own).lower()
        others = [word for word in self._words[_topic(question)] if word[:5] not in held]
        found = [word for word in _words(question.text) if word[:5] in held]
        if not found or not others:
            return None
        old = self._rng.choice(found)
        alike = [word for word in others if word[-2:] == old[-2:]] or others
        return _replace(question.text, old, self._rng.choice(alike))

    def _role(self, question: Question) -> Corrupted | None:
        pattern = re.compile(rf"\b(?:{'|'.join(ROLES)})\b", re.IGNORECASE)
        others = [role for role in ROLES if role not in question.text.lower()]
        return self._swap(question.text, pattern, lambda _: self._rng.choice(others))

    def _opposite(self, question: Question) -> Corrupted | None:
        found = [word for word in re.findall(r"\w+", question.text) if word.lower() in OPPOSITES]
        if not found:
            return None
        old = self._rng.choice(found)
        return _replace(question.text, old, OPPOSITES[old.lower()])

    def _negate(self, question: Question) -> Corrupted | None:
        denial = self._rng.choice(["not", "never"])
        return self._swap(question.text, AUXILIARY, lambda old: f"{old} {denial}", mark=denial)

    def _swap(
        self, text: str, pattern: re.Pattern[str], new: Callable[[str], str], mark: str = ""
    ) -> Corrupted | None:
        matches = list(pattern.finditer(text))
        if not matches:
            return None
        match = self._rng.choice(matches)
        put = new(match[0])
        return Corrupted(text[: match.start()] + put + text[match.end() :], mark or put)


def mistype(text: str, rng: random.Random) -> str:
    """Type a question as people do: often without its mark, seldom misspelt or only keywords.

    The network reads lower case alone, so letter case needs no part in this.
    """
    words = text.split()
    if rng.random() < 0.3:
        words[-1] = words[-1].rstrip("?")
    if rng.random() < 0.08:
        kept = [word for word in words if word.lower() not in STOP_WORDS - _ASKING]
        words = kept if len(kept) >= 3 else words
    long = [at for at, word in enumerate(words) if len(word) >= 5 and word.isalpha()]
    if long and rng.random() < 0.12:
        at = rng.choice(long)
        words[at] = _misspell(words[at], rng)
    return " ".join(words)


_ASKING = frozenset("what when where which who whom whose why how many much".split())


def _misspell(word: str, rng: random.Random) -> str:
    at = rng.randrange(1, len(word) - 1)
    return rng.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + word[at] + word[at:],
        ]
    )


def _other_number(old: str, rng: random.Random) -> str:
    """A year moves by up to 30, another number changes its digits; the form stays."""
    if re.fullmatch(r"1\d{3}|20\d{2}", old):
        return str(int(old) + rng.choice([-1, 1]) * rng.choice([1, 2, 3, 5, 10, 20, 30]))
    digits = [rng.choice([d for d in "123456789" if d != c]) if c.isdigit() else c for c in old]
    return "".join(digits)


def _names(text: str) -> list[str]:
    """Capitalised runs, without the word that opens the question."""
    return [m[0].strip() for m in NAME.finditer(text) if m.start() > 0]


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"\b[a-z]{5,}\b", text) if word not in STOP_WORDS]


def _replace(text: str, old: str, new: str) -> Corrupted | None:
    if old.lower() == new.lower():
        return None
    return Corrupted(re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", lambda _: new, text, count=1), new)


def _topic(question: Question) -> str:
    """Questions of one article share names and words; selqa's articles are too short for that."""
    return question.own[0].passage.split("/")[1] if question.source == "squad2" else "all"
