"""The figures and dates of a text, each with what it stands beside."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from assistant.check.amounts import amounts_in
from assistant.check.days import days_in, within
from assistant.check.text import Text, Token
from assistant.claims.dates import DateMention
from assistant.claims.numerals import WORDS
from assistant.text.irregular import UNCHANGED_PASTS, is_irregular_past

_BREAKS = frozenset(",;:()") | frozenset(
    "and but while whereas compared with against versus from to than".split()
)
# What follows these says when, and so ties a figure as firmly as a date does.
_WHEN = frozenset("before after since during until".split())

# "Two of the five", "of the five": five is nobody's own.
_OF_WHOLE = re.compile(
    rf"(?:\b(?:\d+|{WORDS}) (?:out )?|^|[.;:,] )of (?:the|its|their|these|those|all)(?: the)? $",
    re.IGNORECASE,
)
_DENYING = frozenset("not never no none neither nor".split())
_PRONOUNS = frozenset("it its they their them he his she her".split())
_PREPOSITIONS = frozenset("of in on at for with to from by between under over".split())
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
        head: The first noun of its subject there: "price" of "the tender price of the bridge".
        denied: Whether "not" or "no" stands there.
        refers_back: Whether a pronoun there stands for what was told before.
        is_bare: Whether it is a count of nothing that is named: "and did not uphold three".
        day: The date itself.
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
    head: str
    denied: bool
    refers_back: bool
    is_bare: bool
    day: DateMention | None

    def gives(self, stated: "Item") -> bool:
        """Whether it is a statement's figure or date, or one within that."""
        if self.day and stated.day:
            return within(stated.day, self.day)
        return self.key == stated.key


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
        if not _OF_WHOLE.search(text.plain, 0, amount.start)
    ] + [
        (day.start, day.end, f"{day.first or day.text.lower()}-{day.last}", "date", day.text)
        for day in days_in(text.plain)
    ]
    found: list[Item] = []
    for sentence in text.sentences:
        inside = [mark for mark in marks if sentence[0].start <= mark[0] < sentence[-1].end]
        if inside:
            found += _items(sentence, inside, text.plain)
    return tuple(found)


def _items(
    sentence: tuple[Token, ...], marks: list[tuple[int, int, str, str, str]], plain: str
) -> Iterator[Item]:
    days = {day.start: day for day in days_in(plain)}
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
                head=_head(stretch),
                denied=any(t.word in _DENYING or t.word.endswith("n't") for t in stretch),
                refers_back=any(t.word in _PRONOUNS for t in stretch),
                is_bare=not kind and not any(t.start > start and t.content for t in stretch),
                day=days.get(start) if kind == "date" else None,
            )


def _is_figure(word: str) -> bool:
    return word[:1].isdigit() or word[:1] in {"£", "$", "€"}


def _leader(stretch: tuple[Token, ...]) -> frozenset[str]:
    verb = next((place for place, token in enumerate(stretch) if _verb(token)), 0)
    return frozenset(token.stem for token in stretch[:verb])


def _head(stretch: tuple[Token, ...]) -> str:
    """The last noun of the subject before any preposition; "" where no verb follows it."""
    verb = next((place for place, token in enumerate(stretch) if _verb(token)), 0)
    before = takewhile(lambda token: token.word not in _PREPOSITIONS, stretch[:verb])
    return next((token.stem for token in reversed(list(before)) if token.content), "")


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
