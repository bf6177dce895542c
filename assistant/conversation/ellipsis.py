"""Questions that leave out what the former one said: "and in 2019?", "why?", "and Luton?"."""

import re
from collections.abc import Callable, Sequence

from assistant.conversation.attribution import when_said, who_denied, who_said
from assistant.conversation.chatter import sentence
from assistant.conversation.clause import beside, body, clause
from assistant.conversation.counts import of_the_amount, of_the_counted
from assistant.conversation.fragments import PREPOSITION, is_fragment, put_in_place
from assistant.conversation.phrases import noun_phrases
from assistant.conversation.times import at_another_time
from assistant.conversation.turns import Turn
from assistant.conversation.views import of_another

_LEAD_IN = re.compile(
    r"(?:(?:and|or|but|so|then|ok|okay|no|not)\b[\s,]*)*(?:(?:what|how) (?:about|of)\b\s*)?",
    re.IGNORECASE,
)
_CONJUNCTION = re.compile(r"(?:and|but|so|then)\b[\s,]*", re.IGNORECASE)
_ADDED = re.compile(
    r"(?:(?:and|or|but)\b[\s,]*)?(?:(?:what|how) (?:about|of)\b\s*)?", re.IGNORECASE
)
_SUBJECT_PRONOUNS = frozenset({"it", "they", "he", "she", "we", "you", "i", "that", "this"})
_SPEAKERS = frozenset({"we", "you", "i"})
_BARE_WH = re.compile(
    r"(?:why|when|where|who|how|how (?:much|many|long|often|come|so)|since when|by whom|why not"
    r"|how many (?:are|were) there|for how long|which ones?"
    r"|why so (?:much|many|little|few|long|late|high|low)"
    r"|(?:on|for) what (?:grounds?|reasons?)|what (?:was the reason|were the reasons)"
    r"|(?:why|when|where|how) (?:is|was) (?:that|this)|(?:why (?:is|was)|when was) it)",
    re.IGNORECASE,
)
# Question words, "" for none, of a question that tells what happened.
_OF_EVENT = frozenset({"", "when", "where", "why", "how"})
# What is said of an amount, and not of the thing that costs it.
_OF_FIGURE = re.compile(
    r"(?P<verb>is|was) (?:it|that|this)(?P<rest> (?:an? |the |only |just )*"
    r"(?:firm|final|exact|accurate|estimated?|provisional|approximate|official|reliable|guess|total"
    r"|up to date)\b.*)",
    re.IGNORECASE,
)
_FIGURE_NAMED = re.compile(
    r"\b(?:that|this) (?P<noun>figure|number|amount|sum|total|cost|price)\b", re.IGNORECASE
)
_COMPARED = re.compile(
    r"(?P<verb>is|was) (?:it|that|this)"
    r"(?P<rest> (?:any |much )?(?:more|less|higher|lower|up|down)\b.*)",
    re.IGNORECASE,
)
# "Why did it go up?" after what a thing costs: it is the cost that went up.
_MOVED = re.compile(
    r"(?P<before>(?:(?:why|when|(?:by )?how much|how often) )?"
    r"(?:is|was|has|had|did|does|will) )"
    r"(?:it|that|this)(?P<moved> (?:\w+ )?(?:go(?:ne|ing)? (?:up|down)|ris(?:e|en|ing)"
    r"|increas(?:e|ed|ing)|fall(?:en|ing)?|drop(?:ped|ping)?|grow(?:n|ing)?|doubled?|changed?"
    r"|com(?:e|ing) down|cut|raised|frozen)\b.*)",
    re.IGNORECASE,
)
_COSTS = re.compile(r"(?:cost|costs|cost to run)\b", re.IGNORECASE)
_ASKS_FIGURE = re.compile(
    r"\b(?:how (?:much|many)|(?:cost|price|budget|bill|value)\b)", re.IGNORECASE
)
_DOUBT = re.compile(
    r"(?:really|(?:are|r) you (?:really |quite )?sure(?: about (?:that|this|it))?"
    r"|is (?:that|this|it) (?:really |actually )?(?:true|right|correct|so)|seriously)",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"(?:(?:can|could|would) you )?(?:please )?(?:tell|give) (?:me|us) (?:some )?more"
    r"(?: (?:details?|information))?|more(?: (?:details?|information|please))?|go on|continue"
    r"|(?:can|could) you (?:please )?elaborate|elaborate|say more|any more",
    re.IGNORECASE,
)
_VERB_PHRASE_LEFT_OUT = re.compile(
    r"(?:(?P<wh>why|when|where|how) )?(?P<auxiliary>is|are|was|were|do|does|did|has|have|had|can"
    r"|could|will|would|should|may|might|must)(?P<negated>n['’]t)? (?P<subject>.+?)"
    r"(?: do (?:so|that|it|this)| so)?(?P<not> not)?(?: too| as well| also)?",
    re.IGNORECASE,
)
_WHEREABOUTS = re.compile(
    r"(?:i am|i['’]m|we are|we['’]re|i live|we live)(?: now)? (in .+)", re.IGNORECASE
)


def completed(question: str, turns: Sequence[Turn]) -> str | None:
    """The question with what it left out, from the last of the turns; None when nothing is.

    Args:
        question: A follow-up without thanks or openings.
        turns: Earlier turns, oldest first, with standalone questions.
    """
    former = turns[-1]
    asked = body(question)
    for rule in _RULES:
        found = rule(asked, former)
        if found:
            return sentence(found)
    return None


def _at_another_time(asked: str, former: Turn) -> str | None:
    return at_another_time(_LEAD_IN.sub("", asked, count=1), former)


def _of_a_part(asked: str, former: Turn) -> str | None:
    rest = _LEAD_IN.sub("", asked, count=1)
    return of_the_counted(rest, former) or of_the_amount(rest, former)


def _of_another(asked: str, former: Turn) -> str | None:
    return of_another(_LEAD_IN.sub("", asked, count=1), former)


def _of_what_was_said(asked: str, former: Turn) -> str | None:
    rest = _LEAD_IN.sub("", asked, count=1)
    return who_said(rest, former) or when_said(rest, former) or who_denied(rest, former)


def _of_figure(asked: str, former: Turn) -> str | None:
    """Let "is it firm?" be of the figure that was asked for."""
    rest = _LEAD_IN.sub("", asked, count=1)
    if not _ASKS_FIGURE.search(former.question):
        return None
    if _FIGURE_NAMED.search(rest):
        return beside(_FIGURE_NAMED.sub(r"the \g<noun>", rest), former.question)
    match = _OF_FIGURE.fullmatch(rest) or _COMPARED.fullmatch(rest)
    if match:
        return beside(f"{match['verb']} the figure{match['rest']}", former.question)
    moved, base = _MOVED.fullmatch(rest), clause(former.question)
    if moved is None or base is None or not _COSTS.match(base.predicate):
        return None
    return f"{moved['before']}the cost of {base.subject}{moved['moved']}"


def _bare_wh(asked: str, former: Turn) -> str | None:
    match = _BARE_WH.fullmatch(_LEAD_IN.sub("", asked, count=1))
    if not match:
        return None
    words = match[0].lower().split()
    wh = " ".join(words[:-2]) if words[-1] in {"that", "it", "this"} else " ".join(words)
    base = clause(former.question)
    event = base is not None and base.wh in _OF_EVENT
    if wh == "when" and words[-1] == "it" and not event:
        return None
    if wh.startswith(("on what", "for what", "what w")):
        wh = wh if base and not base.wh and not wh.startswith("what") else "why"
    if wh == "why so much" and base and base.wh == "how much":
        return f"why {base.inverted} so much"
    wh = "why" if wh in {"how come", "how so", "why not"} else wh
    if base and base.wh == wh:
        return former.question
    if base and wh != "who" and event:
        return f"{wh} {base.inverted}"
    return f"{body(former.question)}, and {wh}"


def _verb_phrase(asked: str, former: Turn) -> str | None:
    """Fill in what was done: "why did they?", "did the council?", "can my son do that?"."""
    match = _VERB_PHRASE_LEFT_OUT.fullmatch(_CONJUNCTION.sub("", asked, count=1))
    base = clause(former.question)
    if not match:
        return None
    subject = match["subject"]
    carried = base and _carried(match["auxiliary"]) == _carried(base.auxiliary)
    if base is None or not base.predicate or not carried:
        acts = match["wh"] and _carried(match["auxiliary"]) != "being"
        unsaid = acts and subject.lower() in _SUBJECT_PRONOUNS - _SPEAKERS
        return beside(match["wh"], former.question) if unsaid else None
    if subject.lower() in _SPEAKERS and base.subject.lower() not in _SPEAKERS:
        return None
    if _asks_of_thing(match):
        return None
    if subject.lower() in _SUBJECT_PRONOUNS:
        subject = base.subject
    elif match["wh"] or not _is_one_phrase(subject):
        return None
    auxiliary = match["auxiliary"].lower() + (match["negated"] or "")
    parts = (match["wh"], auxiliary, subject, (match["not"] or "").strip(), base.predicate)
    return " ".join(part for part in parts if part)


def _asks_of_thing(asked: re.Match[str]) -> bool:
    """Whether it asks of a thing and not of what happened: "where is it?", "how are they?"."""
    placed = (asked["wh"] or "").lower() in {"where", "how"}
    return placed and _carried(asked["auxiliary"]) == "being" and not asked["not"]


def _carried(auxiliary: str) -> str:
    """The form of the verb behind an auxiliary: "are" cannot carry the "pay" of "did they pay"."""
    lower = auxiliary.lower()
    if lower in {"is", "are", "was", "were"}:
        return "being"
    return "done" if lower in {"has", "have", "had"} else "do"


def _is_one_phrase(text: str) -> bool:
    """Whether a text is a noun phrase alone, told by its determiner or capitals from a clause."""
    return any(
        phrase.text == text and (phrase.determiner or text == text.title() or text.isupper())
        for phrase in noun_phrases(text)
    )


def _doubt(asked: str, former: Turn) -> str | None:
    return former.question if _DOUBT.fullmatch(_LEAD_IN.sub("", asked, count=1)) else None


def _in_place(asked: str, former: Turn) -> str | None:
    """Let what is named take a part's place: "what about Luton?", "and the mayor?"."""
    lead = _ADDED.match(asked)
    rest = asked[lead.end() :] if lead else asked
    if rest == asked and not PREPOSITION.match(rest):
        return None
    return put_in_place(rest, body(former.question)) if is_fragment(rest) else None


def _whereabouts(asked: str, former: Turn) -> str | None:
    """Ask the former question for a place: "I'm in Luton."."""
    match = _WHEREABOUTS.fullmatch(asked)
    if not match or clause(former.question) is None:
        return None
    return put_in_place(match[1], body(former.question))


def asks_for_more(question: str) -> bool:
    """Whether it asks to be told more, of nothing in particular."""
    return bool(_MORE.fullmatch(body(_LEAD_IN.sub("", question, count=1))))


_RULES: tuple[Callable[[str, Turn], str | None], ...] = (
    _at_another_time,
    _of_what_was_said,
    _of_a_part,
    _of_another,
    _of_figure,
    _bare_wh,
    _verb_phrase,
    _doubt,
    _in_place,
    _whereabouts,
)
