"""What the quote excepts must not be told of the exception."""

from itertools import takewhile

from assistant.check.case import Case
from assistant.check.negation import negations
from assistant.check.text import Token

_EXCEPTING = tuple(
    tuple(cue.split())
    for cue in (
        "except for", "except", "excluding", "apart from", "aside from", "other than", "unlike",
        "in contrast to", "as opposed to", "with the exception of",
    )
)  # fmt: skip
# A statement with one of these tells the two apart itself.
_TELLING_APART = frozenset(
    "except excluding apart aside unlike other others rest contrast opposed exception but".split()
)
_ALL = frozenset("all every each any no none".split())
_ENDS = frozenset(",.;:()") | frozenset("was were is are has had have and".split())
_ARTICLES = frozenset("the a an its their his her".split())
_LONGEST = 4  # words of what is excepted: "except Hillside Primary School"
_OPENS_STATEMENT = 3


def exceptions(case: Case) -> str | None:
    """Find a statement of the one of whom the quote says it is different."""
    if case.verbatim:
        return None
    for sentence, evidence in case.aligned:
        dropped = _dropped(sentence, evidence)
        if dropped:
            return f'the quote excepts "{dropped[0].text}"'
        tells_apart = any(token.word in _TELLING_APART for token in sentence)
        if tells_apart or negations(sentence) or negations(evidence):
            continue  # "no school except Hillside" is Hillside
        opening = [token for token in sentence if token.content][:_OPENS_STATEMENT]
        for excepted in _excepted(evidence):
            named = {token.stem for token in excepted}
            elsewhere = {token.stem for token in evidence if token not in excepted}
            if named <= {token.stem for token in opening} and not named <= elsewhere:
                return f'the quote excepts "{excepted[0].text}"'
    return None


def _dropped(sentence: tuple[Token, ...], evidence: tuple[Token, ...]) -> tuple[Token, ...]:
    """What the quote excepts from all of a kind ("every month but May"), and the statement not."""
    own = {token.stem for token in sentence}
    if any(token.word in _TELLING_APART for token in sentence):
        return ()
    for place, token in enumerate(evidence):
        if token.word not in _ALL:
            continue
        kind = next((t for t in evidence[place + 1 : place + 3] if t.content), token)
        again = any(a.word in _ALL and kind.stem in own for a in sentence)
        behind = evidence[place : place + _LONGEST + 2]
        cue = next((at for at, t in enumerate(behind) if t.word in {"but", "except"}), None)
        if again and cue:
            excepted = evidence[place + cue + 1 : place + cue + 1 + _LONGEST]
            named = tuple(takewhile(lambda t: t.word not in _ENDS, excepted))
            content = tuple(t for t in named if t.content)
            if content and content[0].stem not in own:
                return content
    return ()


def _excepted(evidence: tuple[Token, ...]) -> list[tuple[Token, ...]]:
    """The names or nouns behind each word of exception."""
    found = []
    words = [token.word for token in evidence]
    for place in range(len(words)):
        cue = next((c for c in _EXCEPTING if tuple(words[place : place + len(c)]) == c), None)
        if cue is None:
            continue
        run: list[Token] = []
        for token in evidence[place + len(cue) : place + len(cue) + _LONGEST + 1]:
            if token.word in _ARTICLES and not run:
                continue
            proper = token.text[0].isupper()
            if not token.content or (run and proper != run[0].text[0].isupper()):
                break
            run.append(token)
        if run:
            found.append(tuple(run))
    return found
