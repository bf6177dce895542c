"""Which of two is the more: a comparison may be told from either side, but not turned round."""

from dataclasses import dataclass
from itertools import pairwise, takewhile

from assistant.check.amounts import amounts_in
from assistant.check.case import Case
from assistant.check.text import Text, Token
from assistant.text.word_classes import TIME_NOUNS

# The words of each scale that say more, and those that say less.
_SCALES = tuple(
    (frozenset(more.split()), frozenset(less.split()))
    for more, less in (
        ("more higher greater larger bigger above over beyond",
         "less fewer lower smaller below under beneath"),
        ("longer slower", "shorter quicker faster"),
        ("older", "younger"),
        ("better", "worse"),
        ("later", "earlier sooner"),
        ("dearer", "cheaper"),
    )
)  # fmt: skip
_SCALE_OF = {word: scale for scale, both in enumerate(_SCALES) for words in both for word in words}
# These compare by themselves behind a figure: "£2m above the tender price".
_ALONE = frozenset("above over beyond below under beneath".split())
_ENDS = frozenset(",.;:()") | frozenset("and but while in when because which who".split())
_NO_SIDE = TIME_NOUNS | frozenset("did does do was were is are had has have".split())


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two things compared.

    Attributes:
        left: The stems that only the first side has.
        right: Those that only the second has.
        topic: Those of what they are compared in, if it is named: "more schools than".
        scale: The place of the scale in `_SCALES`.
        more: Whether the first is the more.
        margin: By how much, as written, or "".
    """

    left: frozenset[str]
    right: frozenset[str]
    topic: frozenset[str]
    scale: int
    more: bool
    margin: str

    def is_like(self, other: "Comparison") -> bool:
        """Whether both compare in the same respect."""
        topics = not (self.topic and other.topic) or bool(self.topic & other.topic)
        return topics and (self.scale, self.margin) == (other.scale, other.margin)


def comparisons(case: Case) -> str | None:
    """Find a comparison whose sides are exchanged in the quote, or which goes the other way."""
    if case.verbatim:
        return None
    theirs = [one for quote in case.quotes for one in compared(quote)]
    for mine in compared(case.statement):
        same = [one for one in theirs if one.is_like(mine)]
        if same and all(_turned(mine, one) is (mine.more is one.more) for one in same):
            return "the quote compares the two the other way round"
    return None


def agree(statement: Text, quotes: tuple[Text, ...]) -> bool:
    """Whether a statement compares as the quotes do, from the other side: "less than" for "more".

    >>> from assistant.check.text import read
    >>> agree(read("Ash has less sand than Elm."), (read("Elm has more sand than Ash."),))
    True
    """
    theirs = [one for quote in quotes for one in compared(quote)]
    return any(
        mine.is_like(one) and _turned(mine, one) and mine.more is not one.more
        for mine in compared(statement)
        for one in theirs
    )


def compared(text: Text) -> list[Comparison]:
    """The comparisons of a text."""
    margins = {amount.end: amount.text for amount in amounts_in(text.plain)}
    found = []
    for sentence in text.sentences:
        for place, token in enumerate(sentence):
            scale = _SCALE_OF.get(token.word)
            if scale is None:
                continue
            before = sentence[:place]
            margin = margins.get(before[-1].end, "") if before else ""
            than = _than(sentence, place, alone=bool(margin))
            if not than:
                continue
            subject = _clause(before[: -1 if margin else None])
            object_ = takewhile(lambda t: t.word not in _ENDS, sentence[than:])
            between = sentence[place + 1 : max(place + 1, than - 1)]
            left, right = _stems((*subject, *between)), _stems(tuple(object_))
            if left - right and right - left:
                topic = _stems(tuple(takewhile(lambda t: t.content, between)))
                more = token.word in _SCALES[scale][0]
                found.append(Comparison(left - right, right - left, topic, scale, more, margin))
    return found


def _than(sentence: tuple[Token, ...], place: int, *, alone: bool) -> int:
    """Where what it is compared with begins; 0 for no comparison with anything but a figure."""
    behind = sentence[place + 1 : place + 6]
    than = next((at for at, token in enumerate(behind) if token.word == "than"), None)
    if than is None:
        start = place + 1 if alone and sentence[place].word in _ALONE else 0
    else:
        start = place + than + 2
    following = sentence[start].text[:1] if start and start < len(sentence) else "0"
    return 0 if following in "£$€0123456789" else start


def _clause(before: tuple[Token, ...]) -> tuple[Token, ...]:
    """What stands before a comparison, without an opening "in May,"."""
    commas = [at for at, token in enumerate(before) if token.word == ","]
    last = before[commas[-1] + 1 :] if commas else before
    return last if any(token.content for token in last) else before


def _stems(tokens: tuple[Token, ...]) -> frozenset[str]:
    """What tells a side: its words and the number of a "Ward 3", and no amounts or helpers."""
    return frozenset(
        token.stem
        for before, token in pairwise((None, *tokens))
        if token
        and (
            (token.content and token.text[0].isalpha() and token.word not in _NO_SIDE)
            or (token.text.isdigit() and before and before.text[0].isupper())
        )
    )


def _turned(mine: Comparison, other: Comparison) -> bool | None:
    """Whether the sides are exchanged; None where they cannot be told."""
    crossed = bool(mine.left & other.right) and bool(mine.right & other.left)
    straight = bool(mine.right & other.right)
    return None if crossed is straight else crossed
