"""The former question by another word: "why?", "and how much?", "when was that?"."""

import re
from collections.abc import Sequence

from assistant.conversation.clause import Clause, asked_as_well, clause, form_behind
from assistant.conversation.lexicon import BY_AMOUNT
from assistant.conversation.turns import Turn
from assistant.text.words import stem

_BARE_WH = re.compile(
    r"(?:why|when|where|who|how|how (?:much|many|long|often|come|so)|since when|by whom|why not"
    r"|how (?:much|many) (?:altogether|all together|in total|in all|overall)"
    r"|how many (?:are|were) there|(?:for|over) how long|how long for|which ones?"
    r"|what for|who by|by who"
    r"|who (?:to|from|for|with)|(?:to|from) whom"
    r"|why so (?:much|many|little|few|long|late|high|low)"
    r"|(?:on|for) what (?:grounds?|reasons?)|(?:for )?(?:the |what )?reasons?"
    r"|what (?:was the reason|were the reasons)"
    r"|(?:why|when|where|how) (?:is|was) (?:that|this)"
    r"|(?:why|when|where|how) (?:did|does|will|would) (?:that|this) happen"
    r"|(?:what|which) (?:date|day|month|year) (?:is|was) (?:that|this|it)"
    r"|(?:why (?:is|was)|when was) it)",
    re.IGNORECASE,
)
_PARTICLE = re.compile(r",? (?:though|tho|exactly|precisely|anyway)$", re.IGNORECASE)
# Question words, "" for none, of a question that tells what happened.
_OF_EVENT = frozenset({"", "when", "where", "why", "how"})
_OF_AMOUNT = frozenset({"how much", "how many"})


def bare_wh(asked: str, former: Turn) -> str | None:
    """Ask the former question by another word: "why?", "and how much?", "when was that?"."""
    match = _BARE_WH.fullmatch(_PARTICLE.sub("", asked))
    if not match:
        return None
    base = clause(former.question)
    of_event = base is not None and base.wh in _OF_EVENT
    words = match[0].lower().removesuffix(" happen").split()
    if words == ["when", "was", "it"] and not of_event:
        return None
    wh = _question_word(words, base)
    if match[0].lower() == "why not" and base and not base.wh:
        return f"why {base.auxiliary} {base.subject} not {base.predicate}"
    if base is None or wh == "who":
        return asked_as_well(former.question, wh)
    return former.question if base.wh == wh else _by(wh, base) or asked_as_well(former.question, wh)


def _by(wh: str, base: Clause) -> str | None:
    """A question by another word; None where it would not be one."""
    if wh == "why so much" and base.wh == "how much":
        verb, space, rest = base.predicate.partition(" ")
        return f"why {base.auxiliary} {base.subject} {verb} so much{space}{rest}"
    if base.wh not in _OF_EVENT:
        return None
    if wh in _OF_AMOUNT and not _by_amount(base):
        costs = wh == "how much" and form_behind(base.auxiliary) == "being"
        return f"how much did {base.subject} cost" if costs else None
    return f"{wh} {base.inverted}"


def _question_word(words: Sequence[str], base: Clause | None) -> str:
    """The word that a short question asks with: "why" for "how come" and "the reason"."""
    asked = " ".join(words)
    refers = words[-1] in {"that", "it", "this"}
    if words[-1].startswith(("reason", "ground")):
        whether = base is not None and not base.wh
        return asked if whether and asked.startswith(("on what", "for what")) else "why"
    if asked in {"how come", "how so", "why not", "what for"}:
        return "why"
    if asked == "how long for":
        return "for how long"
    if asked in {"who by", "by who"}:
        return "by whom"
    if refers and words[0] in {"what", "which"}:
        return "when"
    return " ".join(words[:-2]) if refers else asked


def _by_amount(base: Clause) -> bool:
    """Whether what was asked of is done by an amount: "did the fee rise", "was it fined"."""
    return stem(base.predicate.lower().split(" ")[0]) in BY_AMOUNT
