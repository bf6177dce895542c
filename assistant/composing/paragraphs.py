"""Sentences that stand together in a source are shown together, as one statement."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Statement
from assistant.composing.leaning import follows
from assistant.composing.statements import Stated
from assistant.evidence import Evidence

MOST_SENTENCES = 3
"""Of one statement; behind these the eye no longer finds the footnote that proves a sentence."""

# "Ada Marsh, of Harbour Voice, says: “...”", as claims/render.py puts a speaker in front.
_INTRODUCED = re.compile(r"(?P<who>[^“”]+:) “(?P<said>[^“”]+)”")


def in_paragraphs(chosen: Sequence[Evidence]) -> list[Evidence]:
    """The evidence, each sentence that goes on from another right behind it.

    Args:
        chosen: What is to be shown, in order; a paragraph stands where its first sentence stood.
    """
    left = list(chosen)
    ordered: list[Evidence] = []
    while left:
        paragraph = [left.pop(0)]
        while len(paragraph) < MOST_SENTENCES:
            after = next((one for one in left if goes_on(one, paragraph[-1])), None)
            if after is None:
                break
            left.remove(after)
            paragraph.append(after)
        ordered += paragraph
    return ordered


def goes_on(one: Evidence, other: Evidence) -> bool:
    """Whether a sentence goes on from another in its paragraph; items and rows stand alone."""
    if one.item or other.item or not follows(one, other):
        return False
    between = one.document.text[other.end : one.start]
    return not between.strip() and "\n\n" not in between


def gathered(stated: Stated) -> Stated:
    """Statements that go on from one another as one, with the footnote of each sentence.

    What two people say, or one says and the other demands, stays apart.
    """
    joined: list[Statement] = []
    for statement in stated.statements:
        before = joined[-1] if joined else None
        if before and _belong(before, statement, stated.evidence):
            joined[-1] = replace(
                before,
                text=_run_on(before.text, statement.text),
                citations=(*before.citations, *statement.citations),
            )
        else:
            joined.append(statement)
    return replace(stated, statements=tuple(joined))


def _run_on(text: str, more: str) -> str:
    """Two texts as one; what one speaker is quoted with in both stands in one pair of marks."""
    first, second = _INTRODUCED.fullmatch(text), _INTRODUCED.fullmatch(more)
    if first and second and first["who"] == second["who"]:
        return f"{first['who']} “{first['said']} {second['said']}”"
    return f"{text} {more}"


def _belong(before: Statement, statement: Statement, evidence: Sequence[Evidence]) -> bool:
    """Whether a statement goes on from one that has room: each of its sentences has a citation."""
    last, first = evidence[before.citations[-1] - 1], evidence[statement.citations[0] - 1]
    same = (before.speaker, before.stance) == (statement.speaker, statement.stance)
    room = len(before.citations) < MOST_SENTENCES and len(statement.citations) == 1
    return same and room and goes_on(first, last)
