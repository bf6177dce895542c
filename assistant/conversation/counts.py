"""Parts of what was counted or paid: "how many of those were upheld?", "who got most of it?"."""

import re

from assistant.claims.figures import figures_in
from assistant.conversation.clause import body, clause
from assistant.conversation.discourse import referents
from assistant.conversation.open_pronouns import open_pronouns
from assistant.conversation.phrases import noun_phrases
from assistant.conversation.reference import resolve
from assistant.conversation.turns import Turn
from assistant.conversation.years import last_year
from assistant.questions.answer_types import kind_of
from assistant.text.tagging import tagged

_HELPER = (
    r"(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|should|must|might|may|got)\b"
)
_PART = re.compile(
    rf"how many of (?:(?:those|these) (?P<noun>[a-z-]+) (?={_HELPER})|(?:them|those|these) )"
    r"(?P<rest>\S.*)",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(r"how many (?!(?:are|were|is|was) there\b)(?P<rest>\S.*)", re.IGNORECASE)
_COUNTED = re.compile(r"how many (?:of (?:the|all|those|these) )?", re.IGNORECASE)
_NUMBER_OF = re.compile(r"(?:(?:what (?:is|was) )?the )?(?:total )?number of ", re.IGNORECASE)
_LEFT_OUT = re.compile(
    r"how many (?P<rest>(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could)\b.+)",
    re.IGNORECASE,
)
_OF_THINGS = re.compile(
    r"\b(?:in use|sold|issued|granted|handed out|given out|bought|built|made|fitted|installed"
    r"|delivered|printed|available)\b",
    re.IGNORECASE,
)
# What is said of a sum and not of who gets it: "what was it meant to cover?".
_OF_MONEY = re.compile(
    r"(?P<before>(?:(?:what|who|how|where|when) )?(?:is|was|has|had|did|does|will|would)) "
    r"(?:it|that|this)(?P<rest> (?:(?:ever|been|be|all|supposed to|meant to) )*(?:cover|for"
    r"|made up|split|shared|divided|spent|used|paid|repaid|returned|go to|go on|come from"
    r"|handed)\b.*)",
    re.IGNORECASE,
)
HANDED_OVER = re.compile(
    r"(?:award|borrow|get|give|grant|lend|pa(?:y|id)|receiv|rais|spen[dt]|tak|claim|earn|lent)",
    re.IGNORECASE,
)
"""Begins what is done with money: "get", "paid", "received"."""

_OF_IT = re.compile(
    r"\b(?P<part>most|much|some|half|all|part|the rest|(?:share|proportion|percentage|fraction))"
    r" of (?:it|that|this)\b",
    re.IGNORECASE,
)
_BE = frozenset({"is", "are", "was", "were"})
_WHERE_OR_WHEN = frozenset({"in", "at", "during", "since", "between", "near", "within"})
_WITHIN_PHRASE = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "PART", "CCONJ"})


def of_the_counted(rest: str, former: Turn) -> str | None:
    """Name what was counted, with where and when, in a question for a part of it.

    Args:
        rest: What is asked, without "and" or "what about".
        former: The turn before, its question standalone.
    """
    base = body(former.question)
    counted = _counted(base)
    if counted is None:
        return _of_the_number(rest, base) or _of_a_kind(rest, base)
    lead, noun = counted
    left_out = _LEFT_OUT.fullmatch(rest)
    if left_out and open_pronouns(left_out["rest"]):
        return resolve(f"{lead} {left_out['rest']}", referents([former])).question
    part = _PART.fullmatch(rest)
    if part:
        lead = f"How many of the {part['noun'] or noun}"
    asked = part or _HOW_MANY.fullmatch(rest)
    if asked is None or open_pronouns(asked["rest"]) or not _is_predicate(asked["rest"]):
        return None
    return f"{lead} {_with_adjuncts(asked['rest'], base)}"


def _of_the_number(rest: str, base: str) -> str | None:
    """Name what a number was asked of: "how many of them left?" after "number of nurses"."""
    number, part = _NUMBER_OF.match(base), _PART.fullmatch(rest)
    if number is None or part is None or part["noun"]:
        return None
    return f"How many of the {base[number.end() :]} {part['rest']}"


def _of_a_kind(rest: str, base: str) -> str | None:
    """Name the kind of thing that was spoken of: "how many were sold?" of what a permit costs."""
    left_out = _LEFT_OUT.fullmatch(rest)
    if left_out is None or open_pronouns(left_out["rest"]) or not _OF_THINGS.search(rest):
        return None
    kinds = (
        one.bare if one.plural else _in_the_plural(one.bare)
        for one in noun_phrases(base)
        if one.determiner in {"a", "an"} and one.kind == "thing"
    )
    kind = next(kinds, None)
    return f"how many {kind} {left_out['rest']}" if kind else None


def _in_the_plural(noun: str) -> str:
    """The plural of a noun without any of its own: "buses", "policies", "permits"."""
    if re.search(r"(?:s|x|z|ch|sh)$", noun):
        return f"{noun}es"
    return re.sub(r"(?<=[^aeiou])y$", "ie", noun) + "s"


def of_the_money(asked: str, former: Turn) -> str | None:
    """Name the sum that was asked for: "what was it meant to cover?", "has it been repaid?".

    What somebody received may be a medal, unless the answer tells a sum.

    Args:
        asked: The question without its closing marks.
        former: The turn before, its question standalone.
    """
    match, base = _OF_MONEY.fullmatch(asked), clause(former.question)
    if match is None or base is None or base.wh not in {"how much", "what"}:
        return None
    if not HANDED_OVER.match(base.predicate):
        return None
    told = any(one.kind == "money" for one in figures_in(former.answer or ""))
    if told or base.wh == "how much" or kind_of(former.question) == "money":
        return f"{match['before']} the money that {base.told}{match['rest']}"
    return None


def of_the_amount(asked: str, former: Turn) -> str | None:
    """Say what was paid or spent in a question for a part of it: "who got most of it?".

    Args:
        asked: The question without its closing marks.
        former: The turn before, its question standalone.
    """
    part, base = _OF_IT.search(asked), clause(former.question)
    if part is None or base is None:
        return None
    if kind_of(former.question) != "money" and base.wh != "how much":
        return None
    if base.auxiliary in _BE or not base.predicate:
        return None
    return f"{asked[: part.start()]}{part['part']} of what {base.told}{asked[part.end() :]}"


def _is_predicate(text: str) -> bool:
    """Whether a text begins with a verb and not with a noun: "failed in May", not "failed bids"."""
    first, *others = tagged(text)
    if first.tag == "AUX":
        return True
    return first.tag == "VERB" and not (others and others[0].tag in {"NOUN", "PROPN", "ADJ"})


def _counted(base: str) -> tuple[str, str] | None:
    """What was counted, behind its "how many" and alone: "how many bids" and "bids"."""
    asked = _COUNTED.match(base)
    if asked is None:
        return None
    phrase = next((one for one in noun_phrases(base) if one.end > asked.end()), None)
    if phrase is None or phrase.start > asked.end():
        return None
    return base[: phrase.end], phrase.bare


def _with_adjuncts(rest: str, base: str) -> str:
    """A predicate with where and when the former question asked of, if it says no year itself."""
    told = _adjuncts(base)
    return rest if not told or last_year(rest) else f"{rest} {told}"


def _adjuncts(base: str) -> str:
    """What ends a question as to place and time: "at Fennick in 2020/21"."""
    words = tagged(base)
    start = len(words)
    for at in range(len(words) - 1, 0, -1):
        word = words[at]
        if word.lower in _WHERE_OR_WHEN and at + 1 < len(words):
            start = at
        elif word.tag not in _WITHIN_PHRASE:
            break
    return base[words[start].start :] if start < len(words) else ""
