"""What may happen must not be told as what did: hedges, plans, wishes and conditions stay."""

from itertools import pairwise

from assistant.check.case import Case, related
from assistant.check.lexicon import lemma
from assistant.check.negation import negations
from assistant.check.text import Token
from assistant.text.irregular import UNCHANGED_PASTS, is_irregular_past
from assistant.text.word_classes import TIME_NOUNS

# How sure a sentence is, by its words; a sentence with none of them states a fact (3).
_LEVELS: dict[str, int] = {
    **dict.fromkeys(
        """may might could possible possibly perhaps maybe potential potentially if whether
        consider considers considering considered mulling explore exploring unless threaten
        threatens threatened threatening risk risks fear fears feared rumoured suspected suggest
        suggested suggests discuss discussed discussing speculation chance""".split(), 0),
    **dict.fromkeys(
        """likely expect expects expected estimate estimates estimated forecast forecasts
        predict predicted predicts predicts anticipate anticipated projected projection propose
        proposed proposes proposal proposals plan plans planned intend intends intended
        aim aims aimed hope hopes hoped want wants wanted seek seeks sought seeking urge urged
        urges demand demands demanded should would alleged allegedly allege
        alleges apparently reportedly draft provisional target scheduled ask asked asks
        recommend recommended recommends believe believes believed appear appears appeared
        seem seems promise promised promises pledge pledged pledges bid subject pending motion
        provisionally preferred proposing hoping expecting aiming""".split(), 1),
    **dict.fromkeys("will shall won't until once".split(), 2),
}  # fmt: skip
_FACT = 3
_BE = frozenset("is are was were be been being".split())
_CARRIED = frozenset("carried passed agreed approved adopted accepted".split())
_TAKES_OBJECT = frozenset(
    "ask asks asked call calls called ordered instructed required told".split()
)
_BE_FORMS = _BE | frozenset("to by".split())
_PAST = frozenset("was were has have had did".split())
# Pasts that carry too little meaning to be content words.
_LIGHT_PAST = frozenset("got put made became".split())
# "It nearly closed" is that it did not; "nearly 40" is a figure's matter.
_NEARLY = frozenset("nearly almost virtually practically".split())
_ABOUT = _NEARLY | frozenset("about around roughly close brink verge short approaching".split())
# These hedge only before certain words: "is set to close", "called for it to go".
_BEFORE = {
    "set": (2, ("to",)),
    "ordered": (1, ("to",)),
    "instructed": (1, ("to",)),
    "required": (1, ("to",)),
    "told": (1, ("to",)),
    "ask": (1, ("for", "to")),
    "going": (2, ("to",)),
    "planning": (1, tuple("to on for a an the its their".split())),
    "agreed": (2, ("to",)),
    "amendment": (1, ("to",)),
    "due": (1, ("to",)),
    "call": (1, ("for", "on")),
    "calls": (1, ("for", "on")),
    "called": (1, ("for", "on")),
    "calling": (1, ("for", "on")),
    "asked": (1, ("for", "to")),
    "asks": (1, ("for", "to")),
    "thought": (1, ("to", "that")),
}
# What a statement itself leaves open: what must be done, is still to be decided, or on condition.
_LEFT_OPEN = {
    "must": (1, ()),
    **dict.fromkeys("allowed permitted entitled eligible restricted".split(), (0, ())),
    "has": (1, ("to",)),
    "have": (1, ("to",)),
    "option": (0, ("to", "for", "of")),
    **dict.fromkeys("except exempt".split(), (0, ())),
    "provided": (0, ("that", "there")),
    "long": (0, ("as",)),
    **dict.fromkeys(
        "decision decide decides vote consult consulted consultation debate".split(),
        (0, ("on", "about", "over")),
    ),
}
# Money spent, and money that may be.
_SPENT = frozenset("spent cost paid".split())
_SPENT_WORDS = _SPENT | frozenset(
    "spend spends spending costs costing pay pays expenditure outturn actual bill".split()
)
_SET_ASIDE = frozenset(
    "aside allocation allocations allocated allocate earmarked earmark budgeted budget".split()
)
_WHENEVER = frozenset("when whenever where".split())
# "Is to be paid", "seeks a chair, to be paid": a plan, unless it is found or said to be so.
_FOUND = frozenset(
    map(
        lemma,
        """appear believe claim come consider continue deem discover estimate find hear judge know
        prove remain report rumour say see seem show think turn understand used""".split(),
    )
)
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
_BEFORE_NOUN = frozenset("in of on with by".split())
_REACH = 14
_RELATIVE_REACH = 8
_FACTUAL = frozenset("is are was were has have had".split())


def certainty(case: Case) -> str | None:
    """Find a claim that the statement makes more firmly than its quote."""
    if case.verbatim:
        return None
    for sentence, evidence in case.aligned:
        own = min((_own_level(token, sentence) for token in sentence), default=_FACT)
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
        if own == _FACT and _only_set_aside(sentence, evidence):
            return "the quote says only that the money was set aside"
        nearly = _nearly_done(evidence)
        if nearly and not any(token.word in _ABOUT for token in sentence):
            repeated = any(token.stem == done.stem for token in sentence for done in nearly)
            if repeated and not any(negations(sentence)):
                return f'the quote says only that it nearly "{nearly[0].text}"'
    return None


def _surely(hedge: Token, evidence: tuple[Token, ...]) -> bool:
    """Whether what is expected may be told as what will be: by a timetable, or who expects it."""
    place = evidence.index(hedge)
    our_own = place > 0 and evidence[place - 1].word in {"i", "we"}
    return hedge.word in {"due", "scheduled"} or our_own


def _only_set_aside(sentence: tuple[Token, ...], evidence: tuple[Token, ...]) -> bool:
    """Whether money is spent that the quote has in a budget alone."""
    mine, theirs = ({token.word for token in text} for text in (sentence, evidence))
    return bool(
        mine & _SPENT
        and theirs & _SET_ASIDE
        and not theirs & _SPENT_WORDS
        and not mine & _SET_ASIDE
    )


def _nearly_done(evidence: tuple[Token, ...]) -> list[Token]:
    """The deeds that were nearly done, and done nowhere else in the sentence."""
    near = [
        token
        for before, token in pairwise(evidence)
        if before.word in _NEARLY and token.content and _is_past(token)
    ]
    return [done for done in near if sum(token.stem == done.stem for token in evidence) == 1]


def _is_past(token: Token) -> bool:
    """Whether a word has the form of a past or of its participle."""
    word = token.word
    return word.endswith("ed") or is_irregular_past(word) or word in UNCHANGED_PASTS


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


def _own_level(token: Token, sentence: tuple[Token, ...]) -> int:
    level, leads_to = _LEFT_OPEN.get(token.word, (_FACT, ()))
    place = sentence.index(token) + 1
    if level < _FACT and (
        not leads_to or any(t.word in leads_to for t in sentence[place : place + 1])
    ):
        return level
    return _level(token, sentence)


def _level(token: Token, sentence: tuple[Token, ...]) -> int:
    if token.word.endswith("'ll"):
        return 2
    beside = _level_beside(token, sentence)
    return _LEVELS.get(token.word, _FACT) if beside is None else beside


def _level_beside(token: Token, sentence: tuple[Token, ...]) -> int | None:
    """How sure a word is that hedges only beside certain others; None for any other word."""
    place = sentence.index(token)
    if token.word == "amendment" and any(other.word in _CARRIED for other in sentence):
        return _FACT
    if token.word in _BEFORE:
        level, leads_to = _BEFORE[token.word]
        start = _behind_date(sentence, place + 1)
        behind = sentence[start : start + 1 + 3 * (token.word in _TAKES_OBJECT)]
        return level if any(other.word in leads_to for other in behind) else _FACT
    if token.word == "to":
        return 1 if _is_to_be(sentence, place) else _FACT
    before = sentence[place - 1].word if place else ""
    if token.word in {"talks", "negotiations"}:
        return 0 if before in {"", "in", "holding"} else _FACT
    return _FACT if _hedges_nothing(token, before, sentence[place + 1 : place + 2]) else None


def _hedges_nothing(token: Token, before: str, behind: tuple[Token, ...]) -> bool:
    """Whether a word that hedges elsewhere is a month, an order, a need, or "until further"."""
    month = token.text == "May" and before != ""
    instruction = not before and token.word in {"consider", "ask", "plan", "aim", "discuss"}
    need = token.word in {"demand", "demands"} and before in _BEFORE_NOUN
    notice = token.word == "until" and any(other.word == "further" for other in behind)
    return month or instruction or need or notice


def _behind_date(sentence: tuple[Token, ...], start: int) -> int:
    """The place behind the date that may stand between two words: "agreed on 14 March to close"."""
    if start >= len(sentence) or sentence[start].word not in {"on", "in", "last", "yesterday"}:
        return start
    place = start + 1
    while place < len(sentence) and (
        sentence[place].text[0].isdigit() or sentence[place].word in TIME_NOUNS
    ):
        place += 1
    return place if place > start + 1 else start


def _is_to_be(sentence: tuple[Token, ...], place: int) -> bool:
    """Whether a "to" opens what is yet to be done: "to be paid"."""
    behind = sentence[place + 1 : place + 3]
    done = len(behind) == 2 and behind[0].word == "be" and _is_past(behind[1])
    return done and not any(token.stem in _FOUND for token in sentence[max(0, place - 2) : place])


def _level_of_claim(
    sentence: tuple[Token, ...], evidence: tuple[Token, ...]
) -> tuple[int, Token | None]:
    """How sure the quote is of what the statement repeats, and by which word."""
    elsewhere = {token.stem for token in evidence}
    shared = [
        index
        for index, token in enumerate(evidence)
        if _means(token) and token.word not in _LEVELS
        and any(
            related(token, other) and (other.stem == token.stem or other.stem not in elsewhere)
            for other in sentence if _means(other)
        )
    ]  # fmt: skip
    surest, hedge = _FACT, None
    for index, token in enumerate(evidence):
        level = _level(token, evidence)
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
