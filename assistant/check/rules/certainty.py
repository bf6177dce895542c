"""What may happen must not be told as what did: hedges, plans, wishes and conditions stay."""

from assistant.check.case import Case, related
from assistant.check.hedges import FACT, LEVELS, level_of, own_level
from assistant.check.negation import negations
from assistant.check.text import Token
from assistant.text.irregular import is_irregular_past

_BE = frozenset("is are was were be been being".split())
_BE_FORMS = _BE | frozenset("to by".split())
_PAST = frozenset("was were has have had did".split())
# Pasts that carry too little meaning to be content words.
_LIGHT_PAST = frozenset("got put made became".split())
_WHENEVER = frozenset("when whenever where".split())
_NAMES_OF_LEVELS = (
    "only that it may be",
    "only that it is expected, planned or wanted",
    "only that it will be",
)
# Words whose hedge reaches what stands before them as well ("the cost is an estimate").
_REACHES_BACK = frozenset(
    "risk estimate estimated expected forecast projected proposed planned provisional".split()
)
# So do these with their doer: "a review, reportedly promised by the minister".
_REACHES_BACK_FROM = frozenset(
    """anticipated demanded expected forecast intended planned pledged predicted projected promised
    proposed recommended sought suggested urged wanted""".split()
)
_REACH = 14
_RELATIVE_REACH = 8
_FACTUAL = frozenset("is are was were has have had".split())


def certainty(case: Case) -> str | None:
    """Find a claim that the statement makes more firmly than its quote."""
    if case.verbatim:
        return None
    for sentence, evidence in case.aligned:
        own = min((own_level(token, sentence) for token in sentence), default=FACT)
        theirs, hedge = _level_of_claim(sentence, evidence)
        if (
            hedge is not None
            and own > theirs
            and (theirs < 2 or _tells_the_past(sentence))
            and not any(related(hedge, token) and token.word != hedge.word for token in sentence)
            and not (hedge.word == "agreed" and any(t.word == "agreed" for t in sentence))
            and not (hedge.word == "if" and any(t.word in _WHENEVER for t in sentence))
            and not (hedge.word == "unless" and negations(sentence))
            and not (own == 2 and theirs == 1 and _surely(hedge, evidence))
        ):
            return f'the quote says {_NAMES_OF_LEVELS[theirs]} ("{hedge.text}")'
    return None


def _surely(hedge: Token, evidence: tuple[Token, ...]) -> bool:
    """Whether what is expected may be told as what will be: by a timetable, or who expects it."""
    place = evidence.index(hedge)
    our_own = place > 0 and evidence[place - 1].word in {"i", "we"}
    return hedge.word in {"due", "scheduled"} or our_own


def _tells_the_past(sentence: tuple[Token, ...]) -> bool:
    """Whether it tells the past: "it will need one" is "it needs one", not "it needed one"."""
    return any(
        token.word in _PAST
        or (token.word in _LIGHT_PAST and not (place and sentence[place - 1].word in _BE_FORMS))
        or (
            token.content
            and (token.word.endswith("ed") or is_irregular_past(token.word))
            and not (place and sentence[place - 1].word in _BE_FORMS)
        )
        for place, token in enumerate(sentence)
    )


def _level_of_claim(
    sentence: tuple[Token, ...], evidence: tuple[Token, ...]
) -> tuple[int, Token | None]:
    """How sure the quote is of what the statement repeats, and by which word."""
    elsewhere = {token.stem for token in evidence}
    shared = [
        index
        for index, token in enumerate(evidence)
        if _means(token) and token.word not in LEVELS
        and any(
            related(token, other) and (other.stem == token.stem or other.stem not in elsewhere)
            for other in sentence if _means(other)
        )
    ]  # fmt: skip
    surest, hedge = FACT, None
    for index, token in enumerate(evidence):
        level = level_of(token, evidence)
        if level >= surest:
            continue
        last = _clause_end(evidence, index)
        within = [place for place in shared if index < place <= last]
        content = [t for t in evidence[index + 1 : last + 1] if _means(t)]
        if not within and _reaches_back(evidence, index):
            reach = _RELATIVE_REACH if _in_relative(evidence, index) else 3
            within = [place for place in shared if abs(place - index) <= reach]
            content = content[:2]
        if within and within[0] - index <= 5 and _claims(within, content, evidence):
            surest, hedge = level, token
    return surest, hedge


def _means(token: Token) -> bool:
    """Whether a word carries a claim; so does a sum of money."""
    return token.content or token.text[0] in "£$€"


def _claims(within: list[int], content: list[Token], evidence: tuple[Token, ...]) -> bool:
    """Whether the words that the statement repeats are what is hedged: its head, or half of it."""
    if not content:  # the hedge ends its sentence: "the jobs are at risk"
        return True
    return evidence[within[0]] is content[0] or len(within) * 2 >= min(len(content), 4)


def _reaches_back(evidence: tuple[Token, ...], index: int) -> bool:
    """Whether a hedge is of what stands before it."""
    word = evidence[index].word
    behind = evidence[index + 1].word if index + 1 < len(evidence) else ""
    by_somebody = word in _REACHES_BACK_FROM and behind == "by"
    return by_somebody or (word in _REACHES_BACK and _predicated(evidence, index))


def _in_relative(evidence: tuple[Token, ...], index: int) -> bool:
    """Whether a hedge is of a whole phrase: "a rise in demand of 10%, which is projected"."""
    return any(token.word in {"which", "that"} for token in evidence[max(0, index - 2) : index])


def _predicated(evidence: tuple[Token, ...], index: int) -> bool:
    """Whether a hedge is said of what precedes it: "the jobs are at risk"."""
    return any(token.word in _BE for token in evidence[max(0, index - 2) : index])


def _clause_end(evidence: tuple[Token, ...], index: int) -> int:
    for place in range(index + 1, min(len(evidence), index + _REACH)):
        if evidence[place].word in {",", ";", ":", "but", "while", "although", "because", "which"}:
            return place - 1
        behind = evidence[place + 1].word if place + 1 < len(evidence) else ""
        if evidence[place].word in {"that", "who"} and behind in _FACTUAL:
            return place - 1
    return min(len(evidence), index + _REACH) - 1
