"""Questions that fit several things: "how much did it cost?" where two schemes have costs."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from assistant.answer import Answer
from assistant.claims.agreement import agree
from assistant.claims.figure_context import is_measure
from assistant.claims.figures import FigureMention
from assistant.claims.scope_words import name_words
from assistant.claims.scoped import scoped_figures
from assistant.composing.selection import same_sentence
from assistant.conversation.open_pronouns import open_pronouns
from assistant.conversation.turns import Option
from assistant.evidence import Evidence
from assistant.questions.question import Question
from assistant.replies.summary import topic_of
from assistant.text.titles import original_title
from assistant.text.words import stem, stems, words

NO_QUESTION = (
    "I did not find a question in that. Ask in words, for example: who said what, and when?"
)

# What stands for something that only an earlier question could name.
_OPEN_REFERENCE = re.compile(
    r"\b(?:it|its|he|him|his|she|her|hers|they|them|their|theirs|this|that|these|those"
    r"|(?P<place>there)|the (?P<thing>scheme|project|deal|contract|plan|letter|report|proposal"
    r"|decision|meeting|bill|budget|service|company|council|firm|one|same|other))\b",
    re.IGNORECASE,
)
# "How many libraries are there?" refers to nothing; "who was there?" does.
_EXISTS = re.compile(
    r"\b(?:(?<!who )(?:is|are|was|were|isn't|aren't|wasn't|weren't)|has|have|had|will|would|can"
    r"|could|may|might|must|should) there\b"
    r"|\bthere(?:'s)? (?:is|are|was|were|be|been|has|have|had|will|would|to be)\b",
    re.IGNORECASE,
)
# A body's funding is its budget; what a fund grants is not.
_BUDGET = re.compile(
    r"\bbudget(?:s|ed)?\b|(?:\b(?:its|their)|['’]s?)\s(?:\w+\s)?fund(?:ing|s)\b", re.IGNORECASE
)
_NUMBERING = re.compile(r"^\W*\d[\d.]*\W+")
_COUNTING = frozenset({"many", "much"})
# A question with this many words of its own says what it is about.
SPECIFIC = 3
# Scores closer than this to the best fit about as well.
TIE = 4.0
MOST_READINGS = 4
# Sentences whose amounts are looked at: each may be of a document not yet read.
MOST_BEARERS = 8
OPTION = re.compile(r"\d\. (?P<label>(?!.*\[\d+\]$).+)")
"""A line of an answer's text that offers something the question may mean."""


def readings_of(question: Question, evidence: Sequence[Evidence]) -> tuple[str, ...]:
    """What a vague question fits about equally: things or, in quotation marks, documents' titles.

    Empty when it is clear. A question is vague when it names nothing, has few words of its own and
    refers to something that was not said before.
    """
    references = _references(question)
    named = question.names or question.years or question.quantities
    if named or len(question.words) >= SPECIFIC or not references or not evidence:
        return ()
    tied = [one for one in evidence if one.score >= evidence[0].score - TIE]
    thing = references[0]["thing"] or ""
    if question.kind == "money":
        alike = [one for one in evidence if thing and _speaks_of(thing, one.quote)]
        if bearers := _bearers((alike or tied)[:MOST_BEARERS], headed=is_measure(thing)):
            return bearers
    distinct: list[Evidence] = []
    for one in tied:
        other_document = all(one.document.id != other.document.id for other in distinct)
        if other_document and not any(same_sentence(one, other) for other in distinct):
            distinct.append(one)
    one_thing = all(match["thing"] for match in references) and not _several(thing, distinct)
    if len(distinct) < 2 or one_thing:
        return ()
    return tuple(titled(one.document.title) for one in distinct[:MOST_READINGS])


def _references(question: Question) -> list[re.Match[str]]:
    """What in a question only an earlier one could name."""
    text = question.text.replace("’", "'")
    exists = bool(_EXISTS.search(text)) and bool(set(question.words) - _COUNTING)
    pronouns = {word.start for word in open_pronouns(text)}
    return [
        match
        for match in _OPEN_REFERENCE.finditer(text)
        if match["thing"] or (match["place"] and not exists) or match.start() in pronouns
    ]


def _speaks_of(thing: str, text: str) -> bool:
    if thing.lower() == "budget":
        return bool(_BUDGET.search(text))
    return stem(thing.lower()) in stems(words(text))


def _several(thing: str, tied: Sequence[Evidence]) -> bool:
    """Whether "the council" may be one of several: by the names before it, or who published."""
    publishers = {one.document.publisher for one in tied if one.document.publisher}
    if len(publishers) > 1:
        return True
    named = re.compile(rf"(?P<name>(?:\b[A-Z][\w'’&-]*\s)+)(?i:{re.escape(thing)})\b")
    bearers = [
        telling
        for one in tied
        for match in named.finditer(one.in_full)
        if (telling := name_words(match["name"]))
    ]
    return any(not first & second for first, second in combinations(bearers, 2))


def _bearers(tied: Sequence[Evidence], *, headed: bool) -> tuple[str, ...]:
    """Whose amounts they are, where amounts of several are given.

    Args:
        tied: The sentences that fit.
        headed: Whether an amount whose sentence names nobody is of what its section is headed by,
            unless another tells it already, or tells that of another year.
    """
    found: list[tuple[frozenset[str], FigureMention, str]] = []
    for one in scoped_figures(tied):
        source = tied[one.citation - 1]
        heading = source.passage.heading if headed and one.figure.upper is None else None
        name = one.owner or _NUMBERING.sub("", heading or "")
        telling = name_words(name)
        told = any(telling & other for other, _, _ in found) or (
            not one.owner and any(_may_be_of_one(one.figure, other) for _, other, _ in found)
        )
        if one.figure.kind == "money" and telling and not told:
            title = original_title(source.document.title)
            found.append((telling, one.figure, f"{name.removeprefix('The ')}, in “{title}”"))
    labels = tuple(label for _, _, label in found[:MOST_READINGS])
    return labels if len(labels) > 1 else ()


def _may_be_of_one(first: FigureMention, second: FigureMention) -> bool:
    years = {one.period for one in (first, second) if one.period}
    return agree(first, second) or len(years) > 1


def titled(title: str) -> str:
    """A document as an option: its own title in quotation marks."""
    return f"“{original_title(title)}”"


def options_of(answer: Answer) -> tuple[Option, ...]:
    """What an unclear question may mean, each with the question that says so."""
    if answer.status != "unclear":
        return ()
    return options_in(answer.text, answer.standalone_question)


def options_in(text: str, asked: str) -> tuple[Option, ...]:
    """The options that a question was asked back with.

    Args:
        text: What it was answered with; see `ask_back`.
        asked: The unclear question, standalone.
    """
    labels = [match["label"] for line in text.splitlines() if (match := OPTION.fullmatch(line))]
    of_document = topic_of(asked)
    return tuple(
        Option(one, f"Summarise {one}" if of_document else _meaning(asked, one)) for one in labels
    )


def without_options(answer: Answer) -> Answer:
    """An unclear question's answer for a screen that offers the options beside its text."""
    if answer.status != "unclear":
        return answer
    kept = [line for line in answer.text.splitlines() if not OPTION.fullmatch(line)]
    return replace(answer, text="\n".join(kept))


def _meaning(asked: str, option: str) -> str:
    """A thing answers our question as it is; a document's title says where to look."""
    return f"{asked.rstrip(' ?.!')}, in {option}?" if option.startswith("“") else option


def ask_back(readings: Sequence[str]) -> str:
    """The question that an unclear question is answered with."""
    return "\n".join(
        [
            "Which do you mean? Your question fits several things:",
            *(f"{number}. {one}" for number, one in enumerate(readings, 1)),
        ]
    )
