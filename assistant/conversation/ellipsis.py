"""Questions that leave out what the former one said: "and in 2019?", "why?", "and Luton?"."""

import re
from collections.abc import Callable, Sequence

from assistant.conversation.attribution import when_said, who_denied, who_said, who_voted
from assistant.conversation.chatter import sentence
from assistant.conversation.clause import Clause, beside, body, clause
from assistant.conversation.counts import of_the_amount, of_the_counted
from assistant.conversation.fragments import PREPOSITION, is_fragment, put_in_place
from assistant.conversation.lexicon import ACTING_VERBS, BY_AMOUNT
from assistant.conversation.phrases import noun_phrases
from assistant.conversation.times import at_another_time
from assistant.conversation.turns import Turn
from assistant.conversation.views import of_another
from assistant.questions.answer_types import kind_of
from assistant.text.tagging import tagged
from assistant.text.words import stem

# "What about Luton?", "the same for Luton", "how does that compare with Luton?"
_OF_ANOTHER = (
    r"(?:(?:what|how) (?:about|of)\b|(?:the )?same(?: question| thing)?(?: again)?(?: but)?"
    r"(?: (?:for|about|with)\b| (?=in\b|at\b|on\b))"
    r"|(?:how (?:does|do|did|would) (?:it|that|this|they) compare|compared|versus|vs\.?)"
    r"(?: (?:to|with)\b)?(?: that (?:of|in|for)\b)?)"
)
_LEAD_IN = re.compile(
    rf"(?:(?:and|or|but|so|then|ok|okay|no|not)\b[\s,]*)*(?:{_OF_ANOTHER}\s*)?", re.IGNORECASE
)
_CONJUNCTION = re.compile(r"(?:and|but|so|then)\b[\s,]*", re.IGNORECASE)
_ADDED = re.compile(rf"(?:(?:and|or|but)\b[\s,]*)?(?:{_OF_ANOTHER}\s*)?", re.IGNORECASE)
_SUBJECT_PRONOUNS = frozenset({"it", "they", "he", "she", "we", "you", "i", "that", "this"})
_SPEAKERS = frozenset({"we", "you", "i"})
_BARE_WH = re.compile(
    r"(?:why|when|where|who|how|how (?:much|many|long|often|come|so)|since when|by whom|why not"
    r"|how many (?:are|were) there|for how long|which ones?|what for|who by|by who"
    r"|why so (?:much|many|little|few|long|late|high|low)"
    r"|(?:on|for) what (?:grounds?|reasons?)|(?:for )?(?:the |what )?reasons?"
    r"|what (?:was the reason|were the reasons)"
    r"|(?:why|when|where|how) (?:is|was) (?:that|this)"
    r"|(?:why|when|where|how) (?:did|does|will|would) (?:that|this) happen"
    r"|(?:what|which) (?:date|day|month|year) (?:is|was) (?:that|this|it)"
    r"|(?:why (?:is|was)|when was) it)",
    re.IGNORECASE,
)
# Question words, "" for none, of a question that tells what happened.
_OF_EVENT = frozenset({"", "when", "where", "why", "how"})
_OF_AMOUNT = frozenset({"how much", "how many"})
# What is said of an amount, and not of the thing that costs it.
_OF_FIGURE = re.compile(
    r"(?P<verb>is|was) (?:it|that|this)(?P<rest> (?:an? |the |only |just )*"
    r"(?:firm|final|exact|accurate|estimated?|provisional|approximate|official|reliable|guess|total"
    r"|up to date)\b.*)",
    re.IGNORECASE,
)
_IN_NUMBERS = re.compile(r"(how (?:many|much)) (?:is|was) (?:that|this|it)", re.IGNORECASE)
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
_RIGHT = r"(?:right|true|correct|what i (?:asked|meant|wanted)(?: for)?)"
_DOUBT = re.compile(
    r"(?:really|(?:are|r) you (?:really |quite )?(?:sure|certain|positive)"
    r"(?: (?:about|of) (?:that|this|it))?"
    r"|is (?:that|this|it) (?:really |actually )?(?:true|right|correct|so)|seriously"
    r"|(?:i (?:don['’]t|do not) think|i doubt)(?: that)? (?:that|this|it)(?:['’]s| is| was)"
    rf" {_RIGHT}"
    rf"|(?:that|this|it)(?:['’]s not| is not| isn['’]t| was not| wasn['’]t) {_RIGHT}"
    rf"|(?:that|this|it)(?:['’]s| is) wrong|(?:that|this|it) can(?:['’]?t|not) be {_RIGHT}"
    # The answer that comes again shows its sources.
    r"|(?:try|check|look) again|how do you know(?: (?:that|this))?"
    r"|(?:can you )?(?:prove|back up) (?:it|that|this)(?: up)?"
    r"|where(?:['’]s| is) (?:that|this) from|where (?:does|did) (?:that|this) come from"
    r"|where did you (?:get|find|read) (?:that|this|it)(?: from)?"
    r"|(?:what(?:['’]s| is| are) )?(?:(?:the|your) )?(?:sources?|evidence)"
    r"(?: (?:for|of) (?:that|this|it))?)",
    re.IGNORECASE,
)
_ELSE = re.compile(
    r"(?P<wh>who|what|which|where|any(?:one|body|thing)) (?:else|other[s]?)", re.IGNORECASE
)
_ASKED_BY = {"anyone": "who", "anybody": "who", "anything": "what"}
_NEXT = re.compile(
    r"(?:then(?: what)?|what then"
    r"|what (?:happened|came) (?:next|then|afterwards|after(?: that| this)?))",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"(?:(?:can|could|would) you )?(?:please )?(?:tell|give) (?:me|us) (?:some )?more"
    r"(?: (?:details?|information))?|more(?: (?:details?|information|please))?|go on|continue"
    r"|(?:can|could) you (?:please )?elaborate|elaborate|say more|any more"
    r"|(?:(?:can|could|would) you )?(?:please )?explain(?: (?:that|this|it))?(?: please| to me)?"
    r"|what do you mean(?: by (?:that|this|it))?|what does (?:that|this) mean"
    r"|(?:what|anything) else",
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
    rules = (who_said, when_said, who_denied, who_voted)
    return next(filter(None, (rule(rest, former) for rule in rules)), None)


def _of_figure(asked: str, former: Turn) -> str | None:
    """Let "is it firm?" be of the figure that was asked for."""
    rest = _LEAD_IN.sub("", asked, count=1)
    counted = _IN_NUMBERS.fullmatch(rest)
    if counted and kind_of(former.question) == "percentage":
        return _and(former.question, counted[1])
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
    """Ask the former question by another word: "why?", "and how much?", "when was that?"."""
    match = _BARE_WH.fullmatch(_LEAD_IN.sub("", asked, count=1))
    if not match:
        return None
    base = clause(former.question)
    of_event = base is not None and base.wh in _OF_EVENT
    words = match[0].lower().removesuffix(" happen").split()
    if words == ["when", "was", "it"] and not of_event:
        return None
    wh = _question_word(words, base)
    if base is None or wh == "who":
        return _and(former.question, wh)
    return former.question if base.wh == wh else _by(wh, base) or _and(former.question, wh)


def _by(wh: str, base: Clause) -> str | None:
    """A question by another word; None where it would not be one."""
    if wh == "why so much" and base.wh == "how much":
        verb, space, rest = base.predicate.partition(" ")
        return f"why {base.auxiliary} {base.subject} {verb} so much{space}{rest}"
    if base.wh not in _OF_EVENT:
        return None
    if wh in _OF_AMOUNT and not _by_amount(base):
        costs = wh == "how much" and _carried(base.auxiliary) == "being"
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
    if asked in {"who by", "by who"}:
        return "by whom"
    if refers and words[0] in {"what", "which"}:
        return "when"
    return " ".join(words[:-2]) if refers else asked


def _and(question: str, wh: str) -> str:
    """A question that asks as well when, why or how much."""
    return f"{body(question)}, and {wh}"


def _by_amount(base: Clause) -> bool:
    """Whether what was asked of is done by an amount: "did the fee rise", "was it fined"."""
    return stem(base.predicate.lower().split(" ")[0]) in BY_AMOUNT


def _past_participle(asked: str, former: Turn) -> str | None:
    """Ask of another thing that was done: "and closed?" of when a school was opened."""
    rest = _LEAD_IN.sub("", asked, count=1)
    base = clause(former.question)
    if not re.fullmatch(r"[a-z]+", rest):
        return None
    if base is None:
        return _other_verb(rest, body(former.question))
    if _carried(base.auxiliary) != "being":
        return None
    if not (_is_participle(base.predicate.split(" ")[0]) and _is_participle(rest)):
        return None
    return f"{base.wh} {base.auxiliary} {base.subject} {rest}".strip()


def _other_verb(verb: str, base: str) -> str | None:
    """Ask who did another thing: "and supported?" of who opposed something."""
    done = [one for one in tagged(base) if one.tag == "VERB" and one.text.endswith("ed")]
    if len(done) != 1 or not verb.endswith("ed"):
        return None
    return base[: done[0].start] + verb + base[done[0].end :]


def _is_participle(word: str) -> bool:
    told = tagged(f"It was {word}")[-1]
    return word.endswith("ed") or (told.form == "Part" and not word.endswith("ing"))


def _what_else(asked: str, former: Turn) -> str | None:
    """Ask for others than were told: "who else?", "anything else?"."""
    match = _ELSE.fullmatch(_CONJUNCTION.sub("", asked, count=1))
    if match is None:
        return None
    wh = _ASKED_BY.get(match["wh"].lower(), match["wh"].lower())
    first, _, rest = body(former.question).partition(" ")
    return f"{first} else {rest}" if first.lower() == wh else None


def _what_next(asked: str, former: Turn) -> str | None:
    next_asked = _NEXT.fullmatch(_CONJUNCTION.sub("", asked, count=1)) or _NEXT.fullmatch(asked)
    return beside("What happened next", former.question) if next_asked else None


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
    if _asks_of_thing(match) or _has_own_verb(subject):
        return None
    if subject.lower() in _SUBJECT_PRONOUNS:
        subject = base.subject
    elif match["wh"] or not _is_one_phrase(subject):
        return None
    auxiliary = match["auxiliary"].lower() + (match["negated"] or "")
    parts = (match["wh"], auxiliary, subject, (match["not"] or "").strip(), base.predicate)
    return " ".join(part for part in parts if part)


def _has_own_verb(subject: str) -> bool:
    """Whether a text is somebody with what they do: "the council agree"."""
    somebody, _, last = subject.rpartition(" ")
    return last.lower() in ACTING_VERBS and any(
        one.text == somebody for one in noun_phrases(somebody)
    )


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


def without_lead(asked: str) -> str:
    """What is named, without "and", "what about" or "the same for"."""
    lead = _ADDED.match(asked)
    return asked[lead.end() :] if lead else asked


def _in_place(asked: str, former: Turn) -> str | None:
    """Let what is named take a part's place: "what about Luton?", "and the mayor?"."""
    rest = without_lead(asked)
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
    _what_next,
    _what_else,
    _at_another_time,
    _of_what_was_said,
    _of_a_part,
    _of_another,
    _of_figure,
    _bare_wh,
    _verb_phrase,
    _doubt,
    _past_participle,
    _in_place,
    _whereabouts,
)
