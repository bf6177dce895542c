"""Which words of a sentence are denied, and by what."""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.check.text import Token

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
        "decision against", "voted against", "vote against", "deny", "denies", "denied",
        "denying", "denial", "rejected claims", "rejected suggestions", "rejects claims",
        "dismissed claims", "dismissed suggestions", "disputed claims", "disputes claims",
        "not", "never", "no", "none", "nobody", "nothing", "neither", "nor", "without", "cannot",
        "hardly", "scarcely", "barely", "untrue", "false", "avoid", "avoided", "prevented",
        "no longer", "non", "not true", "not the case", "not correct", "not so",
    )
)  # fmt: skip
_DENIALS = frozenset(
    """deny denies denied denying denial untrue false rejected rejects dismissed disputed
        disputes""".split()
)
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
_NUMBER_WORDS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
_LONGEST_SCOPE = 20
_CONTRACTIONS = "n't"


@dataclass(frozen=True, slots=True)
class Negation:
    """A cue and the content words that it reverses; the first of them is its head."""

    cue: str
    scope: tuple[Token, ...]
    denial: bool


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
        cue = next(
            (
                cue
                for cue in _CUES_BY_FIRST_WORD.get(sentence[index].word, ())
                if _stands_at(cue, sentence, index)
            ),
            None,
        )
        if cue is None and sentence[index].word.endswith(_CONTRACTIONS):
            cue = (sentence[index].word,)
        if (
            cue is None
            or (cue[0], _word(sentence, index + 1)) in _NOT_DENYING
            or (cue[0] in _SCANT and _is_quantity(sentence[index + 1 : index + 3]))
        ):
            index += 1
            continue
        behind = index + len(cue)
        if cue[0] in _REFUSALS:
            window = sentence[behind : behind + 4]
            led_to = next((n for n, token in enumerate(window, start=1) if token.word == "to"), 0)
            if not led_to:
                index = behind
                continue
            behind += led_to
        scope = []
        for token in sentence[behind : behind + _LONGEST_SCOPE]:
            if token.word in _SCOPE_ENDS or (token.word == "and" and cue[0] in NEGATE_NOUNS):
                break
            if token.content and not is_number(token):
                scope.append(token)
        yield Negation(
            " ".join(cue),
            tuple(scope),
            cue[0] in _DENIALS or cue[:2] in {("not", "true"), ("not", "the"), ("not", "correct")},
        )
        index = behind


def _stands_at(cue: tuple[str, ...], sentence: tuple[Token, ...], index: int) -> bool:
    return all(_word(sentence, index + step) == word for step, word in enumerate(cue))


def _word(sentence: tuple[Token, ...], index: int) -> str:
    return sentence[index].word if index < len(sentence) else ""


def is_number(token: Token) -> bool:
    """Whether a word is a number: what is denied is the thing counted."""
    return token.text[0].isdigit() or token.word in _NUMBER_WORDS


def _is_quantity(tokens: tuple[Token, ...]) -> bool:
    return any(is_number(token) or token.word in _QUANTITIES for token in tokens)
