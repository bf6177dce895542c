"""A refusal that helps: the nearest thing the documents do say, and what to ask whom."""

import re

from assistant.answer import NearMiss
from assistant.composing.compose import readable, source_of
from assistant.questions.question import Question
from assistant.text.titles import original_title

# Who has to answer: no firm, no person, and no place that bears the name of one.
_PUBLIC = re.compile(
    r"\b(?:councils?|trust|nhs|ministry|department|authority|commission(?:ers?)?|government|police"
    r"|university|agency|board|office|parliament|assembly)\b",
    re.IGNORECASE,
)

NOT_FOUND = "The documents do not answer this."


NEAREST = "The nearest they come:"
ELSEWHERE = "Other sources say:"


def refuse(
    question: Question, near: tuple[NearMiss, ...], note: str = "", heading: str = NEAREST
) -> str:
    """The text of a "not_found" answer, with a note on where it was looked for."""
    lines = [f"{NOT_FOUND} {note}".rstrip()]
    if near:
        lines += ["", heading]
        lines += [
            f"- “{readable(miss.wording)}” ({source_of_miss(miss)}) – {miss.reason}."
            for miss in near
        ]
    lines += ["", _advice(question)]
    return "\n".join(lines)


def source_of_miss(miss: NearMiss) -> str:
    """Where a near miss comes from, as `provenance` says it of a citation."""
    title = original_title(miss.title)
    return source_of(title, miss.publisher, miss.published, digest=title != miss.title)


def _advice(question: Question) -> str:
    bodies = (name for name in question.names if _PUBLIC.search(name))
    whom = next(bodies, "the body that it concerns")
    return (
        f"You could add a document that says so, or ask {whom}: a public body must answer a "
        "Freedom of Information request."
    )
