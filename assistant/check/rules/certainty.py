"""What may happen must not be told as what did: hedges, plans, wishes and conditions stay."""

from assistant.check.case import Case, related
from assistant.check.text import Token

# How sure a sentence is, by its words; a sentence with none of them states a fact (3).
_LEVELS: dict[str, int] = {
    **dict.fromkeys(
        """may might could possible possibly perhaps maybe potential potentially if whether
        consider considers considering considered mulling explore exploring unless threaten
        threatens threatened threatening risk risks fear fears feared rumoured suspected suggest
        suggested suggests discuss discussed discussing speculation chance can""".split(), 0),
    **dict.fromkeys(
        """likely expect expects expected estimate estimates estimated forecast forecasts
        predict predicted predicts predicts anticipate anticipated projected projection propose
        proposed proposes proposal proposals plan plans planned planning intend intends intended
        aim aims aimed hope hopes hoped want wants wanted seek seeks sought seeking urge urged
        urges demand demands demanded call calls called should would alleged allegedly allege
        alleges apparently reportedly draft provisional target scheduled ask asked asks
        recommend recommended recommends believe believes believed thought appear appears appeared
        seem seems promise promised promises pledge pledged pledges bid subject pending
        provisionally preferred option options""".split(), 1),
    **dict.fromkeys("will shall won't".split(), 2),
}  # fmt: skip
_FACT = 3
# These hedge only before "to": "is set to close", "agreed to pay".
_BEFORE_TO = {"set": 2, "going": 2, "agreed": 2, "about": 2, "due": 1}
_NAMES_OF_LEVELS = (
    "only that it may be",
    "only that it is expected, planned or wanted",
    "only that it will be",
)
# Words whose hedge reaches what stands before them as well ("the cost is an estimate").
_REACHES_BACK = frozenset(
    "risk estimate estimated expected forecast projected proposed planned provisional target".split()
)
_REACH = 14


def certainty(case: Case) -> str | None:
    """Find a claim that the statement makes more firmly than its quote."""
    if case.verbatim:
        return None
    for sentence, evidence in case.aligned:
        own = min((_level(token, sentence) for token in sentence), default=_FACT)
        theirs, hedge = _level_of_claim(sentence, evidence)
        if (
            hedge is not None
            and own > theirs
            and not (own == 2 and theirs == 1 and hedge.word in {"due", "scheduled"})
        ):
            return f'the quote says {_NAMES_OF_LEVELS[theirs]} ("{hedge.text}")'
    return None


def _level(token: Token, sentence: tuple[Token, ...]) -> int:
    if token.word == "may" and token.text == "May" and token is not sentence[0]:
        return _FACT
    if token.word.endswith("'ll"):
        return 2
    if token.word in _BEFORE_TO:
        place = sentence.index(token)
        followed = place + 1 < len(sentence) and sentence[place + 1].word == "to"
        return _BEFORE_TO[token.word] if followed else _FACT
    return _LEVELS.get(token.word, _FACT)


def _level_of_claim(
    sentence: tuple[Token, ...], evidence: tuple[Token, ...]
) -> tuple[int, Token | None]:
    """How sure the quote is of what the statement repeats, and by which word."""
    shared = [
        index
        for index, token in enumerate(evidence)
        if token.content and token.word not in _LEVELS
        and any(related(token, other) for other in sentence if other.content)
    ]  # fmt: skip
    surest, hedge = _FACT, None
    for index, token in enumerate(evidence):
        level = _level(token, evidence)
        if level >= surest:
            continue
        last = _clause_end(evidence, index)
        within = [place for place in shared if index < place <= last]
        content = [t for t in evidence[index + 1 : last + 1] if t.content]
        if token.word in _REACHES_BACK and not within:
            within = [place for place in shared if abs(place - index) <= 3]
            content = content[:2]
        if within and len(within) * 2 >= min(len(content), 4) and within[0] - index <= 5:
            surest, hedge = level, token
    return surest, hedge


def _clause_end(evidence: tuple[Token, ...], index: int) -> int:
    for place in range(index + 1, min(len(evidence), index + _REACH)):
        if evidence[place].word in {",", ";", ":", "but", "while", "although", "because", "which"}:
            return place - 1
    return min(len(evidence), index + _REACH) - 1
