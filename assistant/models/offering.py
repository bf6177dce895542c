"""The evidence as a model is given it: few numbered sentences, each with who, where and when."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.check import Source
from assistant.composing.compose import day
from assistant.composing.selection import same_sentence
from assistant.composing.statements import Stated, source_of, state
from assistant.evidence import Evidence
from assistant.models.tokens import count
from assistant.orders import gives_orders

MOST_OFFERED = 6
# How far below the best logit a sentence may be and still be offered beside what is quoted.
MARGIN = 4.0
LONGEST_LABEL = 80  # characters of a title or a name: more is no title
# What chat templates and our own prompt mark turns and evidence with.
_BRACKETS = str.maketrans({"<": "‹", ">": "›", "[": "(", "]": ")", "{": "(", "}": ")"})
_MARKDOWN = re.compile(r"`{3,}|^#+\s", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Offer:
    """One numbered piece of evidence.

    Attributes:
        evidence: What a statement that cites it is proved by.
        source: The same as the check takes it.
        label: Where, when and by whom it was said, as its line begins.
        line: How the model reads it, without its number.
        speaker: Who claims it.
        stance: And how.
    """

    evidence: Evidence
    source: Source
    label: str
    line: str
    speaker: str | None
    stance: str | None


def offer(evidence: Sequence[Evidence], quoted: Stated, most_tokens: int) -> tuple[Offer, ...]:
    """Choose what a model may write from: what would be quoted, then what comes next to it.

    Args:
        evidence: Sentences that may answer, best first.
        quoted: What would be shown without a model.
        most_tokens: Evidence beyond so many tokens is left out.
    """
    chosen = [quoted.evidence[one.citations[0] - 1] for one in quoted.statements]
    best = max((one.score for one in evidence), default=0.0)
    for one in evidence:
        if len(chosen) >= MOST_OFFERED or one.score < best - MARGIN:
            break
        if not any(same_sentence(one, other) for other in chosen):
            chosen.append(one)
    stated = state([one for one in chosen if not gives_orders(one.in_full)])
    offers: list[Offer] = []
    for statement in stated.statements:
        one = stated.evidence[statement.citations[0] - 1]
        label = f"({_label(one, statement.speaker)})"
        line = f"{label} {as_data(statement.text)}"
        most_tokens -= count(line)
        if most_tokens < 0:
            break
        source = source_of(one, one.in_full)
        offers.append(Offer(one, source, label, line, statement.speaker, statement.stance))
    return tuple(offers)


def as_lines(offers: Sequence[Offer]) -> str:
    """The evidence as it stands in the prompt."""
    return "\n".join(f"[{number}] {one.line}" for number, one in enumerate(offers, 1))


def as_data(text: str) -> str:
    """A text in one line that cannot close, open or number anything in a prompt."""
    seen = "".join(
        " " if unicodedata.category(character) == "Cc" else character
        for character in _MARKDOWN.sub("", text)
        if unicodedata.category(character) not in {"Cf", "Cs", "Co", "Cn"}
    )
    return " ".join(seen.translate(_BRACKETS).split())


def _label(evidence: Evidence, speaker: str | None) -> str:
    document = evidence.document
    where = document.publisher or document.title
    parts = (where, day(document.published), speaker)
    known = [as_data(part)[:LONGEST_LABEL] for part in parts if part and not gives_orders(part)]
    return ", ".join(dict.fromkeys(known)) or "a document"
