"""What is told where the sources that a question names do not answer, or are not there."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Answer
from assistant.composing.refusal import ELSEWHERE, NEAREST, refuse
from assistant.decision import near_misses, told_elsewhere
from assistant.evidence import Evidence
from assistant.judge import Judgement
from assistant.sources.filtering import Sources, speaks_of


def not_answered(blank: Answer, judged: Judgement, sources: Sources) -> Answer:
    """A refusal, with what other sources answer where only some may."""
    question, elsewhere = judged.question, judged.elsewhere
    near = told_elsewhere(question, elsewhere) if elsewhere else ()
    heading = ELSEWHERE if near else NEAREST
    if not near:
        near = near_misses(question, elsewhere if judged.unheard and elsewhere else judged.decision)
    unheard = f"I found nothing on it by {judged.unheard}." if judged.unheard else ""
    text = refuse(question, near, unheard or sources.note, heading)
    return replace(blank, status="not_found", text=text, near_misses=near)


def with_unheard(answer: Answer, name: str, cited: Sequence[Evidence]) -> Answer:
    """The answer, with a note that no source cited goes by the name that the question gives."""
    if not name or any(speaks_of(name, one) for one in cited):
        return answer
    note = f"No source here is called “{name}”; this is what the documents say."
    return replace(answer, text=f"{answer.text}\n\n{note}")
