"""Questions that ask several things at once: "How much did it cost and who revealed it?"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Answer, Citation, Statement
from assistant.composing.compose import CLOSING_MARKS, newest, text_of
from assistant.conversation.clause import clause
from assistant.conversation.fitting import PRONOUNS
from assistant.conversation.phrases import noun_phrases
from assistant.questions.disputes import matter_in_dispute
from assistant.text.tagging import tagged
from assistant.text.word_classes import WH_WORDS
from assistant.text.words import content_words

_ASKING = (
    r"(?:who|whom|whose|what|when|where|which|why|how(?: (?:much|many|long|often))?"
    r"|did|does|do|is|are|was|were|has|have|can|could|will|would)"
)
_JOINT = re.compile(
    rf"\?\s*(?:and |also |then )?(?={_ASKING}\b)"
    rf"|,? and (?={_ASKING}\b(?! (?:is|are|was|were)$))",
    re.IGNORECASE,
)
_FEWEST_WORDS = 3
_Place = tuple[str, int, int]
_Numbers = dict[_Place, int]
_OPEN_PAIR = re.compile(r"\bbetween\b(?!.* and )", re.IGNORECASE)
_MARK = re.compile(r"\[(\d+)\]")
_OF_AMOUNT = frozenset({"much", "many", "long", "often"})
_TAKES_OBJECT = frozenset({"about", "against", "at", "for", "from", "into", "of", "to", "with"})


def parts_of(question: str) -> list[str]:
    """The questions in a question, in order; one that asks a single thing comes back alone.

    A part needs a question word and two more words, so that "when and where" stays whole; behind
    "and" it must be a question by itself, which "and has since resigned" is not. Who says what of
    one matter is no part of its own.
    """
    if matter_in_dispute(question):
        return [question]
    cuts: list[re.Match[str]] = []
    for joint in _JOINT.finditer(question):
        if _is_cut(question, cuts[-1].end() if cuts else 0, joint):
            cuts.append(joint)
    starts = [0, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(question)]
    pieces = [question[start:end].strip(" ,") for start, end in zip(starts, ends, strict=True)]
    if any(len(piece.split()) < _FEWEST_WORDS for piece in pieces):
        return [question]
    first, *rest = pieces
    if not re.match(rf"\W*(?:\w+\W+){{0,6}}?{_ASKING}\b", first, re.IGNORECASE):
        return [question]
    return [first.rstrip("?") + "?" if rest else first, *(f"{one.rstrip('?')}?" for one in rest)]


def _is_cut(question: str, start: int, joint: re.Match[str]) -> bool:
    """Whether another question begins behind a joint; `start` is where the one before it does."""
    if "?" in joint[0]:
        return True
    paired = _OPEN_PAIR.search(question, 0, joint.start())
    before = question[start : joint.start()]
    behind = _JOINT.split(question[joint.end() :])[0]
    whole = _has_content(before) and _has_content(behind) and not _shares_object(before, behind)
    return whole and not paired and _is_question(behind)


def _has_content(text: str) -> bool:
    """Whether a part says what it asks of, by name or pronoun; "who does not" leaves it out."""
    content = not _OF_AMOUNT.issuperset(content_words(text))
    return content or any(word.lower in PRONOUNS for word in tagged(text))


def _shares_object(before: str, behind: str) -> bool:
    """Whether the object stands behind both: "who voted for and who voted against the budget"."""
    lacks = clause(before) is None and _ends_in_preposition(before)
    return lacks and not _ends_in_preposition(behind)


def _ends_in_preposition(text: str) -> bool:
    return any(word.lower in _TAKES_OBJECT for word in tagged(text)[-1:])


def _is_question(text: str) -> bool:
    """Whether a text asks by itself: "who paid", "did the port pay"; not "what they paid"."""
    inverted = clause(text)
    if inverted:
        return bool(inverted.wh or inverted.predicate)
    words = tagged(text)
    if words[0].lower not in WH_WORDS:
        return False
    of_amount = len(words) > 1 and words[1].lower in _OF_AMOUNT
    after = words[1 + of_amount :]
    if not after or after[0].tag in {"DET", "PRON"}:
        return False
    named = any(one.start == after[0].start and one.proper for one in noun_phrases(text))
    return not named or words[0].lower in {"which", "whose"}


def join_parts(blank: Answer, answers: Sequence[Answer]) -> Answer:
    """The answers to the parts as one; "partial" when some parts have none, and it names those."""
    found = [answer for answer in answers if answer.statements]
    others = [answer for answer in answers if not answer.statements]
    if not found:
        return _without_sources(blank, others)
    citations, numbers = _numbered_through(found)
    moved = [_moved(answer, numbers) for answer in found]
    statements: list[Statement] = []
    for answer in moved:
        cited = {one.citations for one in statements}
        statements += [one for one in answer.statements if one.citations not in cited]
    notes = dict.fromkeys(_notes(answer, numbers) for answer in found)
    told = [text_of(statements, citations), *notes, *map(_without_statements, others)]
    missed = [answer for answer in others if answer.status != "about"]
    return replace(
        blank,
        status="partial" if missed else "answered",
        text="\n\n".join(part for part in told if part),
        statements=tuple(statements),
        citations=citations,
        figures=tuple(dict.fromkeys(one for answer in moved for one in answer.figures)),
        conflicts=tuple(dict.fromkeys(one for answer in moved for one in answer.conflicts)),
        sums=tuple(dict.fromkeys(one for answer in moved for one in answer.sums)),
        as_of=newest(citations),
        withheld=tuple(one for answer in found for one in answer.withheld),
        near_misses=tuple(miss for answer in missed for miss in answer.near_misses),
        engine=max((answer.engine for answer in found), key=lambda name: ":" in name),
        probability=min(answer.probability for answer in found),
    )


def _without_sources(blank: Answer, answers: Sequence[Answer]) -> Answer:
    """The answers as one where none cites a document; what is told of the collection answers."""
    missed = [answer for answer in answers if answer.status != "about"]
    alike = len({answer.status for answer in answers}) == 1
    texts = [answer.text if alike else _without_statements(answer) for answer in answers]
    return replace(
        answers[0],
        question=blank.question,
        standalone_question=blank.standalone_question,
        status="partial" if 0 < len(missed) < len(answers) else answers[0].status,
        text="\n\n".join(dict.fromkeys(filter(None, texts))),
        near_misses=tuple(dict.fromkeys(miss for one in missed for miss in one.near_misses)),
        withheld=tuple(one for answer in answers for one in answer.withheld),
        probability=min(answer.probability for answer in answers),
        engine=max((answer.engine for answer in answers), key=lambda name: ":" in name),
    )


def _place(citation: Citation) -> _Place:
    return citation.document_id, citation.start, citation.end


def _numbered_through(
    answers: Sequence[Answer],
) -> tuple[tuple[Citation, ...], _Numbers]:
    """The citations of all answers, each place once, and the new number of each place."""
    cited = {_place(one): one for answer in reversed(answers) for one in answer.citations}
    order = dict.fromkeys(_place(one) for answer in answers for one in answer.citations)
    numbers = {place: number for number, place in enumerate(order, 1)}
    return tuple(replace(cited[place], number=number) for place, number in numbers.items()), numbers


def _new_numbers(answer: Answer, numbers: _Numbers) -> dict[int, int]:
    return {one.number: numbers[_place(one)] for one in answer.citations}


def _moved(answer: Answer, numbers: _Numbers) -> Answer:
    """The answer with what it gives citing by the new numbers."""
    new = _new_numbers(answer, numbers)
    return replace(
        answer,
        statements=tuple(
            replace(one, citations=tuple(new[number] for number in one.citations))
            for one in answer.statements
        ),
        figures=tuple(replace(one, citation=new[one.citation]) for one in answer.figures),
        conflicts=tuple(
            replace(
                conflict,
                sides=tuple(replace(side, citation=new[side.citation]) for side in conflict.sides),
            )
            for conflict in answer.conflicts
        ),
        sums=tuple(
            replace(one, operands=tuple(new[number] for number in one.operands))
            for one in answer.sums
        ),
    )


def _notes(answer: Answer, numbers: _Numbers) -> str:
    """What the text says behind the statements: conflicts, and why there is no total."""
    notes = answer.text.removeprefix(text_of(answer.statements, answer.citations)).strip()
    new = _new_numbers(answer, numbers)

    def renumbered(mark: re.Match[str]) -> str:
        return f"[{new.get(int(mark[1]), mark[1])}]"

    return CLOSING_MARKS.sub(lambda closing: _MARK.sub(renumbered, closing[0]), notes)


def _without_statements(answer: Answer) -> str:
    """What is said of a part that the documents did not answer, by its status."""
    if answer.status == "not_found":
        return f"The documents do not answer this part: {answer.standalone_question}"
    if answer.status == "unclear":
        return f"This part is not clear: {answer.standalone_question}\n{answer.text}"
    return answer.text
