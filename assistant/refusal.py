"""A refusal that helps: the nearest thing the documents do say, and what to ask whom."""

from assistant.answer import NearMiss
from assistant.compose import day, readable
from assistant.question import Question

NOT_FOUND = "The documents do not answer this."


def refuse(question: Question, near: tuple[NearMiss, ...], note: str = "") -> str:
    """The text of a "not_found" answer, with a note on where it was looked for."""
    lines = [f"{NOT_FOUND} {note}".rstrip()]
    if near:
        lines += ["", "The nearest they come:"]
        lines += [
            f"- “{readable(miss.wording)}” ({_source(miss)}) – {miss.reason}." for miss in near
        ]
    lines += ["", _advice(question)]
    return "\n".join(lines)


def _source(miss: NearMiss) -> str:
    source = miss.publisher or miss.title
    return ", ".join(part for part in (source, day(miss.published)) if part)


def _advice(question: Question) -> str:
    whom = question.names[0] if question.names else "the body that it concerns"
    return (
        f"You could add a document that says so, or ask {whom}: a public body must answer a "
        "Freedom of Information request."
    )
