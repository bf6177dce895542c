"""Questions that leave out what the former one said: "and in 2019?", "why?", "and Luton?"."""

import re
from collections.abc import Callable, Sequence

from assistant.conversation.attribution import (
    when_said,
    who_denied,
    who_said,
    who_voted,
    whose_it_was,
)
from assistant.conversation.chatter import sentence
from assistant.conversation.clause import body, clause
from assistant.conversation.counterparts import PREPOSITION, is_other_name
from assistant.conversation.counts import of_the_amount, of_the_counted, of_the_money
from assistant.conversation.figures import of_figure, of_sum
from assistant.conversation.fragments import is_fragment, put_in_place
from assistant.conversation.more import asks_for_more, doubt, what_else, what_next
from assistant.conversation.question_words import bare_wh
from assistant.conversation.times import at_another_time
from assistant.conversation.turns import Turn
from assistant.conversation.verb_phrases import (
    past_participle,
    same_of_another,
    verb_phrase,
    who_else_does,
)
from assistant.conversation.views import of_another

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
_NOTHING = re.compile(r"(?!)")
_ADDED = re.compile(rf"(?:(?:and|or|but)\b[\s,]*)?(?:{_OF_ANOTHER}\s*)?", re.IGNORECASE)
_WHEREABOUTS = re.compile(
    r"(?:i am|i['’]m|we are|we['’]re|i live|we live)(?: now)? (in .+)", re.IGNORECASE
)


def completed(question: str, turns: Sequence[Turn]) -> str | None:
    """The question with what it left out, from the last of the turns; None when nothing is.

    Args:
        question: A follow-up without thanks or openings.
        turns: Earlier turns, oldest first, with standalone questions.
    """
    asked = body(question)
    for lead, rule in _RULES:
        found = rule(lead.sub("", asked, count=1), turns[-1])
        if found:
            return sentence(found)
    return None


def more_is_asked(question: str) -> bool:
    """Whether a question asks to be told more, of nothing in particular."""
    return asks_for_more(_LEAD_IN.sub("", body(question), count=1))


def without_lead(asked: str) -> str:
    """What is named, without "and", "what about" or "the same for"."""
    lead = _ADDED.match(asked)
    return asked[lead.end() :] if lead else asked


def _in_place(asked: str, former: Turn) -> str | None:
    """Let what is named take a part's place: "what about Luton?", "and the mayor?"."""
    rest = without_lead(asked)
    if rest == asked and not PREPOSITION.match(rest) and not is_other_name(rest, former.question):
        return None
    return put_in_place(rest, body(former.question)) if is_fragment(rest) else None


def _whereabouts(asked: str, former: Turn) -> str | None:
    """Ask the former question for a place: "I'm in Luton."."""
    match = _WHEREABOUTS.fullmatch(asked)
    if not match or clause(former.question) is None:
        return None
    return put_in_place(match[1], body(former.question))


_RULES: tuple[tuple[re.Pattern[str], Callable[[str, Turn], str | None]], ...] = (
    (_CONJUNCTION, what_next),
    (_NOTHING, what_next),
    (_CONJUNCTION, what_else),
    (_LEAD_IN, at_another_time),
    (_LEAD_IN, who_said),
    (_LEAD_IN, when_said),
    (_LEAD_IN, who_denied),
    (_LEAD_IN, who_voted),
    (_LEAD_IN, whose_it_was),
    (_LEAD_IN, of_the_counted),
    (_LEAD_IN, of_the_amount),
    (_LEAD_IN, of_the_money),
    (_LEAD_IN, of_another),
    (_LEAD_IN, of_figure),
    (_LEAD_IN, of_sum),
    (_LEAD_IN, bare_wh),
    (_CONJUNCTION, verb_phrase),
    (_CONJUNCTION, who_else_does),
    (_LEAD_IN, same_of_another),
    (_LEAD_IN, doubt),
    (_LEAD_IN, past_participle),
    (_NOTHING, _in_place),
    (_NOTHING, _whereabouts),
)
"""What is taken off the front of a question, and what completes the rest; the first that does."""
