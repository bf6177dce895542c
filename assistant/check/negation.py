"""Which words of a sentence are denied, and by what."""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.check.text import Token
from assistant.text.number_words import UNITS

# Cues that reverse what follows them, by how they open; longer ones are tried first. A cue in
# `_DENIALS` reverses the whole claim behind it, the others the next word that carries meaning.
_CUES: tuple[tuple[str, ...], ...] = tuple(
    tuple(cue.split())
    for cue in (
        "far from", "rather than", "instead of", "failed", "fails", "failing", "fail",
        "failure to", "refused", "refuses", "refusing", "refusal to", "declined",
        "ruled out", "rules out", "ruling out", "rule out", "lack of", "shortage of",
        "shortages of", "lacked", "lacks",
        "lacking", "absence of", "unable to", "stopped short of", "decided against",
        "decision against", "deny", "denies", "denied",
        "denying", "denial",
        *(
            f"{verb} {what}"
            for verb in ("rejected", "rejects", "dismissed", "dismisses", "disputed", "disputes")
            for what in (
                "claims", "suggestions", "allegations", "accusations", "the claim",
                "the suggestion", "the allegation", "the accusation", "the idea", "the notion",
                "any suggestion", "a claim", "a suggestion",
            )
        ),
        "not", "never", "no", "none", "nobody", "nothing", "neither", "nor", "without", "cannot",
        "hardly", "scarcely", "barely", "untrue", "false", "avoid", "avoided", "prevented",
        "no longer", "non", "not true", "not the case", "not correct", "not so", "myth that",
        "misconception that", "fallacy that", "wrong to say",
        *(
            f"{few} {ground}"
            for few in ("no", "little")
            for ground in ("evidence", "proof", "sign", "signs", "suggestion", "indication",
                           "indications", "truth", "basis")
        ),
    )
)  # fmt: skip
_DENIALS = frozenset(
    """deny denies denied denying denial untrue false rejected rejects dismissed disputed
        disputes myth misconception fallacy wrong""".split()
)
# "No evidence that", "no truth in", "little sign of": what these lead to is denied.
_GROUNDS = frozenset(
    "evidence proof sign signs suggestion indication indications truth basis".split()
)
_LEADING_TO = frozenset("that of for in to".split())
# "Voted 12 to 9 against": what may stand between the two words.
_VOTED_AGAINST = ("voted", "against")
_VOTING = frozenset("vote votes voted voting".split())
_BETWEEN_VOTES = frozenset("to by votes vote - overwhelmingly unanimously narrowly".split())
# These stand before a noun, and reverse what is said of it.
NEGATE_NOUNS = frozenset("no none nobody nothing neither nor without lack of".split())
# "Not only A but B" and "no fewer than ten" deny nothing.
_NOT_DENYING = frozenset({("not", "only"), ("not", "just"), ("no", "fewer"), ("no", "less"),
                          ("no", "more"), ("not", "merely"), ("no", "doubt"), ("not", "least"),
                          ("no", "later"), ("no", "wonder"), ("not", "more"),
                          ("not", "less")})  # fmt: skip
_SCOPE_ENDS = frozenset(",;:.()!?") | frozenset(
    "but while whilst whereas although because however though until".split()
)
_REFUSALS = frozenset("failed fails failing fail refused refuses refusing declined".split())
# "Barely a quarter" is a quarter.
_SCANT = frozenset("barely hardly scarcely".split())
_QUANTITIES = frozenset("half third quarter dozen fifth tenth".split())
_NUMBER_WORDS = frozenset(UNITS[2:13])
# "Stopped charging" is "no longer charges".
_STOPPING = frozenset("stop stops stopped stopping cease ceases ceased ceasing".split())
_NO_DEEDS = frozenset("during following pending including nothing something everything".split())
_LONGEST_SCOPE = 20
_CONTRACTIONS = "n't"
# Adverbs say how a deed was not done, and words that only look like them are deeds or things.
_ADVERBS = frozenset("always yet ever even still quite once".split())
_NO_ADVERBS = frozenset(
    """family supply reply apply early assembly ally rally comply rely multiply imply bully tally
    anomaly monopoly butterfly july italy elderly daily weekly monthly yearly friendly""".split()
)


@dataclass(frozen=True, slots=True)
class Negation:
    """A cue and the content words that it reverses."""

    cue: str
    scope: tuple[Token, ...]
    denial: bool

    @property
    def head(self) -> Token:
        """The first word of the scope that is no adverb: "approve" of "not formally approve"."""
        return next((token for token in self.scope if not _is_adverb(token)), self.scope[0])


_CUES_BY_FIRST_WORD = {
    first: tuple(sorted((cue for cue in _CUES if cue[0] == first), key=len, reverse=True))
    for first in {cue[0] for cue in _CUES}
}


def negations(sentence: tuple[Token, ...]) -> tuple[Negation, ...]:
    """The negations of a sentence."""
    return tuple(_negations(sentence))


def _negations(sentence: tuple[Token, ...]) -> Iterator[Negation]:
    index = 0
    while index < len(sentence):
        cue = _cue_at(sentence, index)
        behind = cue and _scope_start(cue, sentence, index)
        if not cue or not behind:
            index += len(cue or " ")
            continue
        scope = []
        for token in sentence[behind : behind + _LONGEST_SCOPE]:
            if token.word in _SCOPE_ENDS or (token.word == "and" and cue[0] in NEGATE_NOUNS):
                break
            if token.content and not is_number(token):
                scope.append(token)
        yield Negation(
            " ".join(cue),
            tuple(scope),
            cue[0] in _DENIALS
            or cue[-1] in _GROUNDS
            or cue[:2] in {("not", "true"), ("not", "the"), ("not", "correct")},
        )
        index = behind


def _cue_at(sentence: tuple[Token, ...], index: int) -> tuple[str, ...] | None:
    """The longest cue that stands here and denies something."""
    word = sentence[index].word
    cues = _CUES_BY_FIRST_WORD.get(word, ())
    cue = next((cue for cue in cues if _stands_at(cue, sentence, index)), None)
    if cue is None and word.endswith(_CONTRACTIONS):
        cue = (word,)
    if word in _STOPPING and _is_deed(_word(sentence, index + 1)):
        cue = (word,)
    if cue is None and _against(sentence, index):
        cue = _VOTED_AGAINST
    if (
        cue is None
        or (cue[0], _word(sentence, index + 1)) in _NOT_DENYING
        or (cue[0] in _SCANT and _is_quantity(sentence[index + 1 : index + 3]))
    ):
        return None
    return cue


def _is_deed(word: str) -> bool:
    """Whether a word behind "stopped" is what was done: "charging", and not "during"."""
    return len(word) > 4 and word.endswith("ing") and word not in _NO_DEEDS


def _scope_start(cue: tuple[str, ...], sentence: tuple[Token, ...], index: int) -> int:
    """Where what a cue reverses begins; 0 where "refused" or "failed" leads to nothing."""
    behind = index + len(cue)
    if cue == _VOTED_AGAINST:
        return index + _against(sentence, index)
    if cue[-1] in _GROUNDS:
        return behind + _led_to(_LEADING_TO, sentence, behind)
    if cue[0] in _REFUSALS:
        led_to = _led_to(frozenset({"to"}), sentence, behind)
        return behind + led_to if led_to else 0
    return behind


def _stands_at(cue: tuple[str, ...], sentence: tuple[Token, ...], index: int) -> bool:
    stands = all(_word(sentence, index + step) == word for step, word in enumerate(cue))
    return stands and (
        cue[-1] not in _GROUNDS or _led_to(_LEADING_TO, sentence, index + len(cue)) > 0
    )


def _led_to(words: frozenset[str], sentence: tuple[Token, ...], start: int) -> int:
    """Which of the next four words is the first of these, from 1; 0 for none."""
    window = sentence[start : start + 4]
    return next((n for n, token in enumerate(window, start=1) if token.word in words), 0)


def _against(sentence: tuple[Token, ...], index: int) -> int:
    """How many words "voted 12 to 9 against" has; 0 where nothing of the kind stands."""
    if sentence[index].word not in _VOTING:
        return 0
    for length, token in enumerate(sentence[index + 1 : index + 9], start=2):
        if token.word == "against":
            return length
        if token.word not in _BETWEEN_VOTES and not is_number(token):
            return 0
    return 0


def _is_adverb(token: Token) -> bool:
    return token.word in _ADVERBS or (
        len(token.word) > 4 and token.word.endswith("ly") and token.word not in _NO_ADVERBS
    )


def _word(sentence: tuple[Token, ...], index: int) -> str:
    return sentence[index].word if index < len(sentence) else ""


def is_number(token: Token) -> bool:
    """Whether a word is a number: what is denied is the thing counted."""
    return token.text[0].isdigit() or token.word in _NUMBER_WORDS


def _is_quantity(tokens: tuple[Token, ...]) -> bool:
    return any(is_number(token) or token.word in _QUANTITIES for token in tokens)
