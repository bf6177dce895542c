"""A figure or date stays with what it belongs to."""

from dataclasses import dataclass

from assistant.check.amounts import amounts_in
from assistant.check.case import Case
from assistant.check.dates import dates_in
from assistant.check.text import Text, Token

_BREAKS = frozenset(",;:()") | frozenset(
    "and but while whereas compared with against versus".split()
)


@dataclass(frozen=True, slots=True)
class Item:
    """A figure, or a date, with the words that stand with it in its stretch of the sentence."""

    key: str
    kind: str
    text: str
    company: frozenset[str]


def pairing(case: Case) -> str | None:
    """Find a figure that stands with words which the quote puts beside another figure."""
    if case.verbatim or "respectively" in case.words | case.statement.words:
        return None
    theirs = [item for quote in case.quotes for item in items(quote)]
    for mine in items(case.statement):
        own = [item for item in theirs if item.key == mine.key]
        rivals = [item for item in theirs if item.kind == mine.kind and item.key != mine.key]
        if not own or not rivals:
            continue
        own_company = frozenset().union(*(item.company for item in own))
        for rival in rivals:
            stolen = (mine.company & rival.company) - own_company
            shared_by_all = (
                frozenset().union(*(r.company for r in rivals if r is not rival))
                if len(rivals) > 1
                else frozenset()
            )
            kept = mine.company & (own_company - rival.company)
            if stolen - shared_by_all and not kept and own_company - rival.company:
                word = min(stolen - shared_by_all)
                return f'the quote gives {rival.text}, not {mine.text}, with "{word}"'
    return None


def items(text: Text) -> list[Item]:
    """The figures and dates of a text, each with its company."""
    marks = [
        (a.start, a.end, f"{a.value.normalize()}{a.unit}", a.unit or "count", a.text)
        for a in amounts_in(text.plain)
    ]
    marks += [
        (d.start, d.end, f"{d.year}-{d.month}-{d.day}-{d.label}", "date", d.text)
        for d in dates_in(text.plain)
    ]
    marks.sort()
    found = []
    for sentence in text.sentences:
        inside = [mark for mark in marks if sentence[0].start <= mark[0] < sentence[-1].end]
        for stretch in _stretches(sentence):
            within = [mark for mark in inside if stretch[0].start <= mark[0] <= stretch[-1].start]
            for start, end, key, kind, shown in within:
                others = [mark for mark in within if mark[3] == kind]
                if len(others) > 1:
                    continue
                company = {
                    t.stem
                    for t in stretch
                    if t.content
                    and not start <= t.start < end
                    and not any(m[0] <= t.start < m[1] for m in inside)
                }
                company |= {m[2] for m in within if m[2] != key}
                found.append(Item(key, kind, shown, frozenset(company)))
    return found


def _stretches(sentence: tuple[Token, ...]) -> list[tuple[Token, ...]]:
    found: list[list[Token]] = [[]]
    for token in sentence:
        if token.word in _BREAKS:
            found.append([])
        else:
            found[-1].append(token)
    return [tuple(stretch) for stretch in found if stretch]
