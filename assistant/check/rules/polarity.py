"""What the quote denies must not be affirmed, nor the reverse."""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.check.case import Case, related
from assistant.check.lexicon import opposite
from assistant.check.rules.roles import conversely
from assistant.check.text import Token

# Cues that reverse what follows them, by how they open; longer ones are tried first. A cue in
# `_DENIALS` reverses the whole claim behind it, the others the next word that carries meaning.
_CUES: tuple[tuple[str, ...], ...] = tuple(
    tuple(cue.split())
    for cue in (
        "far from", "rather than", "instead of", "failed", "fails", "failing", "fail",
        "failure to", "refused", "refuses", "refusing", "refusal to", "declined",
        "ruled out", "rules out", "ruling out", "rule out", "lack of", "shortage of", "shortages of", "lacked", "lacks",
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
    "deny denies denied denying denial untrue false rejected rejects dismissed disputed disputes".split()
)
# These stand before a noun, and reverse what is said of it.
_NEGATE_NOUNS = frozenset("no none nobody nothing neither nor without lack of".split())
_LACKS = frozenset(("lack of", "shortage of", "shortages of", "absence of"))
_PREFERENCES = frozenset(("instead of", "rather than"))
# "Not only A but B" and "no fewer than ten" deny nothing.
_NOT_DENYING = frozenset({("not", "only"), ("not", "just"), ("no", "fewer"), ("no", "less"),
                          ("no", "more"), ("not", "merely"), ("no", "doubt"), ("not", "least"),
                          ("no", "later"), ("no", "wonder"), ("not", "more"), ("not", "less")})  # fmt: skip
_SCOPE_ENDS = frozenset(",;:.()!?") | frozenset(
    "but while whilst whereas although because however though until".split()
)
_DIRECTIONS = frozenset("up down over under above below on off".split())
_REFUSALS = frozenset("failed fails failing fail refused refuses refusing declined".split())
# "Barely a quarter" is a quarter.
_SCANT = frozenset("barely hardly scarcely".split())
_QUANTITIES = frozenset("half third quarter dozen fifth tenth".split())
# Function words that can turn a claim round.
_TURNING = frozenset("before after more less fewer against enough few".split())
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


def polarity(case: Case) -> str | None:
    """Find a claim that the quote denies, a denial it does not make, or an opposite word."""
    if case.verbatim:
        return None
    for sentence, evidence in case.aligned:
        if not evidence:
            continue
        reason = (
            _affirms_what_is_denied(sentence, evidence)
            or _denies_what_is_affirmed(sentence, evidence, case)
            or _turns_round(sentence, evidence, case)
        )
        if reason:
            return reason
    return None


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
            if token.word in _SCOPE_ENDS or (token.word == "and" and cue[0] in _NEGATE_NOUNS):
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


def _affirms_what_is_denied(sentence: tuple[Token, ...], evidence: tuple[Token, ...]) -> str | None:
    has_negation = bool(negations(sentence))
    for negation in negations(evidence):
        if not negation.scope:
            continue
        shared = [
            token
            for token in sentence
            if token.content and any(related(token, other) for other in negation.scope)
        ]
        if _since_the_last(sentence, evidence):
            continue
        head = negation.scope[0]
        if negation.denial or negation.cue in _PREFERENCES:
            denied = len(shared) * 2 >= len(negation.scope)
        else:
            denied = any(related(token, head) for token in shared) and (
                negation.cue not in _NEGATE_NOUNS or len(shared) * 2 > len(negation.scope)
            )
        if not denied or not shared or _affirmed_elsewhere(head, negation, evidence):
            continue
        own = [
            token
            for other in negations(sentence)
            if negation.cue not in _PREFERENCES or other.cue not in _LACKS
            for token in other.scope
        ]
        answered = [token for token in shared if any(token is other for other in own)]
        turned = any(
            opposite(token.stem, other.stem) for token in sentence for other in negation.scope
        )
        if not answered and not turned and not (has_negation and negation.denial):
            return f'the quote says the opposite ("{negation.cue}")'
    return None


def is_number(token: Token) -> bool:
    """Whether a word is a number: what is denied is the thing counted."""
    return token.text[0].isdigit() or token.word in _NUMBER_WORDS


def _is_quantity(tokens: tuple[Token, ...]) -> bool:
    return any(is_number(token) or token.word in _QUANTITIES for token in tokens)


def _affirmed_elsewhere(head: Token, negation: Negation, evidence: tuple[Token, ...]) -> bool:
    """Whether the quote also speaks of the denied thing without denying it."""
    denied = {id(token) for other in negations(evidence) for token in other.scope}
    return negation.cue not in _PREFERENCES and any(
        token.stem == head.stem and id(token) not in denied for token in evidence
    )


def _since_the_last(sentence: tuple[Token, ...], evidence: tuple[Token, ...]) -> bool:
    """ "Not since May" is "last in May", and "not until it ended" is "only when it ended"."""
    mine, theirs = ({token.word for token in text} for text in (sentence, evidence))
    return ("last" in mine and "since" in theirs) or ("only" in mine and "until" in theirs)


def _denies_what_is_affirmed(
    sentence: tuple[Token, ...], evidence: tuple[Token, ...], case: Case
) -> str | None:
    denied = [
        token
        for other in case.evidence
        for negation in negations(other)
        for token in negation.scope
    ]
    for negation in negations(sentence):
        if not negation.scope:
            continue
        if any(other.cue == negation.cue and not other.scope for other in negations(evidence)):
            continue
        head = negation.scope[0]
        reversed_here = negation.scope if negation.cue in _NEGATE_NOUNS else (head,)
        if any(related(token, other) for token in reversed_here for other in denied):
            continue
        if any(opposite(head.stem, token.stem) for token in evidence):
            continue
        if not any(related(head, token) for token in evidence if token.content):
            continue  # the coverage rule weighs words that the quote does not have
        return f'the quote does not say "{negation.cue}"'
    return None


def _turns_round(
    sentence: tuple[Token, ...], evidence: tuple[Token, ...], case: Case
) -> str | None:
    """An opposite word stands where the quote's word was, and no negation makes up for it."""
    denied = {id(t) for text in (sentence, evidence) for n in negations(text) for t in n.scope}
    for token in sentence:
        if token.stem in case.stems:
            continue
        if not token.content and token.word not in _TURNING | _DIRECTIONS:
            continue
        against = [
            other
            for other in evidence
            if opposite(token.stem, other.stem) and other.stem not in case.statement.stems
        ]
        agreeing = [
            _likeness(token, sentence, other, evidence)
            for other in evidence
            if other.content and related(token, other)
        ]
        if token.word in _DIRECTIONS:
            against = [other for other in against if _beside(token, sentence, other, evidence)]
        opposed = max((_likeness(token, sentence, o, evidence) for o in against), default=0)
        if opposed <= max(agreeing, default=0):
            continue
        if any(conversely(sentence, evidence, token, other) for other in against):
            continue
        reversed_once = (id(token) in denied) != any(id(other) in denied for other in against)
        if not reversed_once:
            return f'"{token.text}" is the opposite of the quote\'s "{against[0].text}"'
    return None


def _beside(
    token: Token, sentence: tuple[Token, ...], other: Token, evidence: tuple[Token, ...]
) -> bool:
    """Whether a word beside them is the same: "over budget" and "under budget"."""
    place, there = sentence.index(token), evidence.index(other)
    before = sentence[max(0, place - 1) : place], evidence[max(0, there - 1) : there]
    after = sentence[place + 1 : place + 2], evidence[there + 1 : there + 2]
    return any(
        mine and theirs and mine[0].stem == theirs[0].stem for mine, theirs in (before, after)
    )


def _likeness(
    token: Token, sentence: tuple[Token, ...], other: Token, evidence: tuple[Token, ...]
) -> int:
    """How many neighbours two words have in common: with none they speak of different matters."""
    theirs = _around(other, evidence)
    return sum(any(related(mine, their) for their in theirs) for mine in _around(token, sentence))


def _around(token: Token, sentence: tuple[Token, ...]) -> list[Token]:
    words = [other for other in sentence if other.content or other is token]
    place = next(index for index, other in enumerate(words) if other is token)
    return [other for other in words[max(0, place - 2) : place + 3] if other is not token]
