"""How sure a sentence is of what it says, by its words: hedges, plans, wishes and conditions."""

from assistant.check.lexicon import lemma
from assistant.check.text import Token
from assistant.text.irregular import UNCHANGED_PASTS, is_irregular_past
from assistant.text.word_classes import TIME_NOUNS

# How sure a sentence is, by its words; a sentence with none of them states a fact (3).
LEVELS: dict[str, int] = {
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
        seem seems promise promised promises pledge pledged pledges bid subject pending
        provisionally preferred proposing hoping expecting aiming""".split(), 1),
    **dict.fromkeys("will shall won't until once".split(), 2),
}  # fmt: skip
FACT = 3
_CARRIED = frozenset("carried passed agreed approved adopted accepted".split())
_TAKES_OBJECT = frozenset(
    "ask asks asked call calls called ordered instructed required told".split()
)
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
    "motion": (1, tuple("to that for on which calling urging asking".split())),
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
# "Is to be paid", "seeks a chair, to be paid": a plan, unless it is found or said to be so.
_FOUND = frozenset(
    map(
        lemma,
        """appear believe claim come consider continue deem discover estimate find hear judge know
        prove remain report rumour say see seem show think turn understand used""".split(),
    )
)
_MOVED = frozenset("motion motions amendment amendments resolution vote toast".split())
_BEFORE_NOUN = frozenset("in of on with by".split())


def own_level(token: Token, sentence: tuple[Token, ...]) -> int:
    """How sure a word of a statement leaves it, or what it leaves open itself; 3 for a fact."""
    level, leads_to = _LEFT_OPEN.get(token.word, (FACT, ()))
    place = sentence.index(token) + 1
    if level < FACT and (
        not leads_to or any(t.word in leads_to for t in sentence[place : place + 1])
    ):
        return level
    return level_of(token, sentence)


def level_of(token: Token, sentence: tuple[Token, ...]) -> int:
    """How sure a word leaves its sentence, from 0, it may be, to 3, a fact."""
    if token.word.endswith("'ll"):
        return 2
    beside = _level_beside(token, sentence)
    return LEVELS.get(token.word, FACT) if beside is None else beside


def _level_beside(token: Token, sentence: tuple[Token, ...]) -> int | None:
    """How sure a word is that hedges only beside certain others; None for any other word."""
    place = sentence.index(token)
    if token.word == "amendment" and any(other.word in _CARRIED for other in sentence):
        return FACT
    if token.word in _BEFORE:
        level, leads_to = _BEFORE[token.word]
        start = _behind_date(sentence, place + 1)
        behind = sentence[start : start + 1 + 3 * (token.word in _TAKES_OBJECT)]
        return level if any(other.word in leads_to for other in behind) else FACT
    if token.word == "to":
        return 1 if _is_to_be(sentence, place) else FACT
    before = sentence[place - 1].word if place else ""
    if token.word in {"talks", "negotiations"}:
        return 0 if before in {"", "in", "holding"} else FACT
    return FACT if _hedges_nothing(token, before, sentence[place + 1 : place + 3]) else None


def _hedges_nothing(token: Token, before: str, behind: tuple[Token, ...]) -> bool:
    """Whether it is a month, an order, a need, "until further", or "proposed the motion"."""
    month = token.text == "May" and before != ""
    instruction = not before and token.word in {"consider", "ask", "plan", "aim", "discuss"}
    need = token.word in {"demand", "demands"} and before in _BEFORE_NOUN
    notice = token.word == "until" and any(other.word == "further" for other in behind[:1])
    moved = token.word == "proposed" and any(other.word in _MOVED for other in behind)
    return month or instruction or need or notice or moved


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
    done = len(behind) == 2 and behind[0].word == "be" and is_past(behind[1])
    return done and not any(token.stem in _FOUND for token in sentence[max(0, place - 2) : place])


def is_past(token: Token) -> bool:
    """Whether a word has the form of a past or of its participle."""
    word = token.word
    return word.endswith("ed") or is_irregular_past(word) or word in UNCHANGED_PASTS
