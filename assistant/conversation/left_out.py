"""Objects and alternatives that a question leaves out: "who paid?", "which is cheaper?"."""

import re
from collections.abc import Sequence

from assistant.conversation.discourse import Referent
from assistant.text.words import stem

_WHICH = re.compile(
    r"which(?: ones?)?(?: of (?:these|those|them|the two))?"
    r"(?= (?:is|are|was|were|has|have|had|does|do|did|can|will|would|should|costs?|\w+s)\b)",
    re.IGNORECASE,
)
_OBJECTLESS = re.compile(
    r"(?:(?:and|but|so|then)\b[\s,]*)?who (?:else |also |then |has |had |will |would |should )?"
    r"(?!(?:is|was|are|were|did|does|do|it|this|that)\b)(?P<verb>[a-z]+)"
    r"(?: (?P<open>for|against|before|after))?",
    re.IGNORECASE,
)
# Verb -> what stands between it and the object that a short question leaves out.
_LINKS = {
    "pay": "for ", "vote": "on ", "object": "to ", "apply": "for ", "bid": "for ", "agree": "to ",
    "complain": "about ", "abstain": "on ", "propose": "", "second": "", "oppose": "",
    "support": "", "attend": "", "sign": "", "win": "", "lose": "", "approve": "", "refuse": "",
    "decide": "", "design": "",
}  # fmt: skip
_LINK_OF_STEM = {stem(verb): link for verb, link in _LINKS.items()}


def with_object(question: str, known: Sequence[Referent]) -> str:
    """The question with the "it" or "them" that it leaves out: "who paid?", "who voted for?"."""
    things = (one for one in known if one.turn == 0 and one.kind not in {"person", "name", "group"})
    plural = next((one.plural and not one.proper for one in things), False)
    left_out = "them" if plural else "it"
    match = _OBJECTLESS.fullmatch(question.rstrip(" ?.!"))
    link = _LINK_OF_STEM.get(stem(match["verb"].lower())) if match else None
    if match and match["open"] in {"before", "after"} and known:
        return f"{match[0]} {known[0].text}?"
    if match and match["open"]:
        return f"{match[0]} {left_out}?"
    return question if match is None or link is None else f"{match[0]} {link}{left_out}?"


def with_alternatives(question: str, known: Sequence[Referent]) -> str | None:
    """Complete "Which is cheaper?" with the two things that were last named side by side."""
    pair = next((one for one in known if one.parts and one.turn == 0), None)
    if pair is None or not _WHICH.match(question):
        return None
    text = question.rstrip(" ?.!")
    return f"{_WHICH.sub('Which', text)}, {' or '.join(pair.parts)}?"
