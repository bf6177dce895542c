"""What holds on a condition must not be told without it."""

from assistant.check.case import Case, related
from assistant.check.text import Token

_OPENING = frozenset("if unless provided providing".split())
# "Asked if", "even if", "as if" set no condition, and "provided £3m" gives.
_NO_CONDITION_AFTER = frozenset(
    """asked ask asks asking know knew see wonder wondered wondering even as what consider
    considered considering discuss discussed decide decided determine unclear sure doubt question
    questioned was were is are be been has have had""".split()
)
# What depends on a condition is told with one of these: "it will close unless".
_MODALS = frozenset("will would could may might can must shall won't cannot can't".split())
# A statement with one of these is conditional or unsure itself.
_CONDITIONAL = _OPENING | frozenset(
    """when once until till whether should could may might would depends depend depending
    conditional condition conditions subject without otherwise except excluding exempt threat
    threatened risk possible
    possibly potentially""".split()
)
_BREAKS = frozenset(";:") | frozenset("but while although because which".split())


def conditions(case: Case) -> str | None:
    """Find a claim that the quote makes on a condition, and the statement without one."""
    if case.verbatim:
        return None
    for sentence, evidence in case.aligned:
        if any(token.word in _CONDITIONAL and token.text != "May" for token in sentence):
            continue
        for place in range(len(evidence)):
            if not _opens_condition(evidence, place):
                continue
            main, condition = _parts(evidence, place)
            if (
                any(map(_is_modal, main))
                and _repeats(sentence, main)
                and not _repeats(sentence, condition)
            ):
                return f'the quote says so on a condition ("{evidence[place].text}")'
    return None


def _opens_condition(evidence: tuple[Token, ...], place: int) -> bool:
    word = evidence[place].word
    before = evidence[place - 1].word if place else ""
    if word not in _OPENING or before in _NO_CONDITION_AFTER:
        return False
    behind = evidence[place + 1].word if place + 1 < len(evidence) else ""
    if word in {"provided", "providing"}:
        return behind == "that"
    return behind not in {"not", "any", "so", "anything", "possible", "necessary"}


def _parts(evidence: tuple[Token, ...], place: int) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """The main clause of a condition and the condition itself."""
    before, behind = evidence[:place], evidence[place + 1 :]
    opens = not before or before[-1].word in _BREAKS | {",", "that", "and"}
    comma = next((at for at, token in enumerate(behind) if token.word == ","), len(behind))
    if opens and comma < len(behind):
        return behind[comma + 1 :], behind[:comma]
    starts = [
        at
        for at, token in enumerate(before)
        if token.word in _BREAKS or (token.word == "and" and any(map(_is_modal, before[at:])))
    ]
    return before[starts[-1] + 1 if starts else 0 :], behind[:comma]


def _is_modal(token: Token) -> bool:
    return token.text != "May" and (token.word in _MODALS or token.word.endswith("'ll"))


def _repeats(sentence: tuple[Token, ...], part: tuple[Token, ...]) -> bool:
    """Whether a statement has half of the words of a part."""
    content = [token for token in part if token.content]
    shared = [token for token in content if any(related(token, other) for other in sentence)]
    return bool(shared) and len(shared) * 2 >= len(content)
