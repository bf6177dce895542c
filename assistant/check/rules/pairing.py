"""A figure or date stays with what it belongs to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from assistant.check.amounts import amounts_in
from assistant.check.case import Case
from assistant.check.days import days_in
from assistant.check.lexicon import opposite, synonymous
from assistant.check.text import Text, Token
from assistant.claims.numerals import DIGITS, SCALE, WORDS, number_of
from assistant.text.irregular import UNCHANGED_PASTS, is_irregular_past

_BREAKS = frozenset(",;:()") | frozenset(
    "and but while whereas compared with against versus from to than".split()
)
# What follows these says when, and so ties a figure as firmly as a date does.
_WHEN = frozenset("before after since during until".split())

_VOTES = re.compile(
    rf"\bby ({DIGITS}|{WORDS}) (?:votes )?to ({DIGITS}|{WORDS})\b(?! (?:{SCALE}|per)\b)",
    re.IGNORECASE,
)
_LOST = frozenset("lost lose defeated fell failed beaten".split())
_VERBS = frozenset(
    """is are was were be been has have had will would could may might shall must can did does do
    made makes make gets got""".split()
)


@dataclass(frozen=True, slots=True)
class Item:
    """A figure or a date, with what stands beside it in its stretch of the sentence.

    Attributes:
        key: Comparable between texts.
        kind: Its unit, or "date": only items of one kind can be mixed up.
        company: The stems beside it.
        anchors: Those of them that tie it down: dates, names, and what says when.
        sentence: The stems of its whole sentence.
        subject: Those before the sentence's first verb, which all its figures share.
        verb: The stem of that verb, shared with a stretch that has no verb of its own.
        has_verb: Whether the stretch has one.
        leader: The stems before it there: who has the figure.
        verbs: The stems of the verbs there that say what is done.
    """

    key: str
    kind: str
    text: str
    company: frozenset[str]
    anchors: frozenset[str]
    sentence: frozenset[str]
    subject: frozenset[str]
    verb: str
    has_verb: bool
    leader: frozenset[str]
    verbs: frozenset[str]


def pairing(case: Case) -> str | None:
    """Find a figure that stands with words which the quote puts beside another figure."""
    if case.verbatim or "respectively" in case.words | case.statement.words:
        return None
    reason = _turned_round(case)
    if reason:
        return reason
    stated = [item for item in items(case.statement) if item.kind != "date" or not _works_out(case)]
    theirs = [item for quote in case.quotes for item in items(quote)] if stated else []
    for mine in stated:
        own = [item for item in theirs if item.key == mine.key]
        rivals = [item for item in theirs if item.kind == mine.kind and item.key != mine.key]
        for rival in rivals if own else ():
            word = _stolen(mine, own, rival, rivals)
            if not (word and _only_there(word, rival.kind, case)):
                word = _of_another_sentence(mine, own, rival)
            if word:
                return f"the quote gives {rival.text}, not {mine.text}, for that"
    return None


def _works_out(case: Case) -> bool:
    """Whether it has a figure of its own, worked out from several: their dates belong to it."""
    given = {amount.value for quote in case.quotes for amount in amounts_in(quote.plain)}
    return any(amount.value not in given for amount in amounts_in(case.statement.plain))


def _of_another_sentence(mine: Item, own: list[Item], rival: Item) -> str | None:
    """A word beside the figure that only the rival's sentence has."""
    own_words = frozenset[str]().union(*(item.sentence for item in own))
    stolen = mine.company & (rival.sentence - own_words)
    kept = mine.company & (own_words - rival.sentence)
    return min(stolen) if stolen and not kept else None


def _turned_round(case: Case) -> str | None:
    """Whether ends are swapped: "from ten to five" is not "from five to ten"."""
    theirs = {end for quote in case.quotes for end in _ends(quote)}
    mine = _ends(case.statement)
    for word, value in mine:
        other = "to" if word == "from" else "from"
        if (other, value) in theirs and (word, value) not in theirs and len(mine) > 1:
            return "the quote has the two figures the other way round"
    won = {pair for quote in case.quotes for pair in _votes(quote)}
    for more, fewer in _votes(case.statement):
        turned = (fewer, more) in won and (more, fewer) not in won
        if turned and more < fewer and _LOST.isdisjoint(case.statement.words):
            return "the quote has the two votes the other way round"
    return None


def _votes(text: Text) -> set[tuple[Decimal, Decimal]]:
    """The two figures of "by seven votes to four"."""
    return {(number_of(one), number_of(other)) for one, other in _VOTES.findall(text.plain)}


def _ends(text: Text) -> set[tuple[str, Decimal]]:
    """The figures that "from" and "to" stand before."""
    found = set()
    for amount in amounts_in(text.plain):
        before = text.plain[: amount.start].rstrip().rsplit(" ", 1)[-1].lower()
        if before in {"from", "to"}:
            found.add((before, amount.value))
        if amount.upper is not None and " to " in amount.text:
            found |= {("from", amount.value), ("to", amount.upper)}
    return found


def _stolen(mine: Item, own: list[Item], rival: Item, rivals: list[Item]) -> str | None:
    """A word beside the figure that the quote has beside the rival, and none that is its own."""
    shared = frozenset[str]().union(*(_shared(item, rival) for item in own))
    own_company = frozenset[str]().union(*(item.company for item in own))
    others = frozenset[str]().union(*(item.company for item in rivals if item is not rival))
    stolen = (mine.company & rival.company) - own_company - others
    own_only = own_company - rival.company - shared
    kept = {word for word in mine.company if any(synonymous(word, other) for other in own_only)}
    own_verbs = frozenset[str]().union(*(item.verbs for item in own))
    if mine.verbs & rival.verbs - own_verbs and own_verbs and not _alike(mine.verbs, own_verbs):
        return min(mine.verbs & rival.verbs - own_verbs)
    if mine.verbs & own_verbs - rival.verbs and rival.verbs:
        return None
    own_anchors = frozenset[str]().union(*(item.anchors for item in own))
    tied = (stolen - shared) & rival.anchors and not kept & own_anchors
    lost = own_company - mine.company
    turned = frozenset(word for word in stolen if any(opposite(word, other) for other in lost))
    if turned:
        return min(turned)
    if mine.leader and all(_of_another(mine, item, rival) for item in own):
        return min(mine.leader)
    alone = not own_company and bool(stolen & rival.anchors)
    if stolen and (alone or (own_only and (tied or not kept))):
        return min(stolen & rival.anchors or stolen)
    return None


def _alike(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return any(synonymous(one, other) for one in mine for other in theirs)


def _of_another(mine: Item, item: Item, rival: Item) -> bool:
    """Whether a clause of the rival's subject has the figure of another subject's."""
    return bool(item.leader) and mine.leader <= rival.leader and not mine.leader & item.leader


def _shared(item: Item, rival: Item) -> frozenset[str]:
    """What two figures of one sentence have in common without standing beside both."""
    if item.sentence != rival.sentence:
        return frozenset()
    elliptical = not (item.has_verb and rival.has_verb)
    return item.subject | ({item.verb} if elliptical else frozenset())


def _only_there(word: str, kind: str, case: Case) -> bool:
    """Whether the quotes use the word at one place alone."""
    beside = sum(
        word in item.company for quote in case.quotes for item in items(quote) if item.kind == kind
    )
    uses = sum(token.stem == word for token in case.quoted)
    return beside == 1 and uses <= 1


@lru_cache(maxsize=1024)
def items(text: Text) -> tuple[Item, ...]:
    """The figures and dates of a text, each with its company."""
    marks = [
        (
            amount.start,
            amount.end,
            f"{amount.value.normalize()}{amount.unit}",
            amount.unit,
            amount.text,
        )
        for amount in amounts_in(text.plain)
    ] + [
        (day.start, day.end, f"{day.first or day.text.lower()}-{day.last}", "date", day.text)
        for day in days_in(text.plain)
    ]
    found: list[Item] = []
    for sentence in text.sentences:
        inside = [mark for mark in marks if sentence[0].start <= mark[0] < sentence[-1].end]
        if inside:
            found += _items(sentence, inside)
    return tuple(found)


def _items(
    sentence: tuple[Token, ...], marks: list[tuple[int, int, str, str, str]]
) -> Iterator[Item]:
    first = next((place for place, token in enumerate(sentence) if place and _verb(token)), 0)
    subject = frozenset(token.stem for token in sentence[:first])
    for stretch in _stretches(sentence, marks):
        within = [mark for mark in marks if stretch[0].start <= mark[0] <= stretch[-1].start]
        for start, _, key, kind, shown in within:
            if sum(mark[3] == kind for mark in within) > 1:
                continue
            words = [
                token
                for token in stretch
                if token.content and not any(mark[0] <= token.start < mark[1] for mark in marks)
            ]
            others = frozenset(mark[2] for mark in within if mark[0] != start)
            company = others | {token.stem for token in words}
            anchors = others | {t.stem for t in words if _ties(t, stretch)}
            yield Item(
                key,
                kind,
                shown,
                company,
                anchors,
                sentence=frozenset(t.stem for t in sentence),
                subject=subject,
                verb=sentence[first].stem if first else "",
                has_verb=any(map(_verb, stretch)),
                leader=_leader(stretch) & company,
                verbs=frozenset(t.stem for t in stretch if _verb(t) and t.content),
            )


def _is_figure(word: str) -> bool:
    return word[:1].isdigit() or word[:1] in {"£", "$", "€"}


def _leader(stretch: tuple[Token, ...]) -> frozenset[str]:
    verb = next((place for place, token in enumerate(stretch) if _verb(token)), 0)
    return frozenset(token.stem for token in stretch[:verb])


def _verb(token: Token) -> bool:
    """Whether a word is a verb by its form: grammar's own, or a past."""
    return (
        token.word in _VERBS | UNCHANGED_PASTS
        or (token.content and token.word.endswith("ed"))
        or (token.text[0].islower() and is_irregular_past(token.word))
    )


def _ties(token: Token, stretch: tuple[Token, ...]) -> bool:
    place = stretch.index(token)
    name = token.text[0].isupper() and place > 0
    return name or any(other.word in _WHEN for other in stretch[max(0, place - 3) : place])


def _stretches(
    sentence: tuple[Token, ...], marks: list[tuple[int, int, str, str, str]]
) -> list[tuple[Token, ...]]:
    found: list[list[Token]] = [[]]
    for place, token in enumerate(sentence):
        inside = any(start < token.start < end for start, end, *_ in marks)
        qualifies = token.word == "than" and any(
            start - token.end <= 1 for start, *_ in marks if start > token.start
        )
        behind = sentence[place + 1].text if place + 1 < len(sentence) else ""
        dated = any(
            start < token.start <= end for start, end, _, kind, _ in marks if kind == "date"
        )
        label = token.word == ":" and dated and _is_figure(behind)
        if token.word in _BREAKS and not (inside or qualifies or label):
            found.append([])
        else:
            found[-1].append(token)
    return [tuple(stretch) for stretch in found if stretch]
