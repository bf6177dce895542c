"""How many, how often, how much of it: a statement must not reach further than its quote."""

import re
from collections.abc import Sequence
from itertools import permutations

from assistant.check.amounts import amounts_in
from assistant.check.case import Case
from assistant.check.durations import durations_in
from assistant.check.negation import negations
from assistant.check.text import Text, Token
from assistant.text.word_classes import TIME_NOUNS

# Words that widen a claim, with the words of a quote that justify each.
_ALL = frozenset(
    """all every each everyone everybody entire entirely whole always both any completely
        wholly full fully unanimous unanimously total totally across throughout""".split()
)
_NONE = frozenset("none no nobody never neither nor not nothing without".split())
_MOST = frozenset("most majority mostly mainly largely predominantly nearly almost".split())
_ONLY = frozenset(
    "barely hardly only sole solely exclusively alone just nothing merely single".split()
)
_FIRST = frozenset("first".split())

_WIDE: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        (
            "all",
            "every",
            "everyone",
            "everybody",
            "entire",
            "entirely",
            "always",
            "unanimously",
            "unanimous",
            "completely",
            "wholly",
        ),
        _ALL | _NONE,
    ),
    **dict.fromkeys(("most", "majority", "mostly"), _MOST | _ALL),
    **dict.fromkeys(("only", "solely", "exclusively", "sole"), _ONLY),
    **dict.fromkeys(
        ("none", "nobody", "never"),
        _NONE | frozenset("refuse refused reject rejected fail failed deny denied".split()),
    ),
    "both": _ALL | frozenset(["and"]),
    "first": _FIRST | frozenset("new inaugural maiden begin began start started".split()),
    **dict.fromkeys(
        ("across", "throughout"),
        _ALL | frozenset("wide around different over various nationwide countywide".split()),
    ),
    "last": frozenset("last final latest recent previous since remaining left ended".split()),
    "ever": frozenset("ever record history never always".split()),
    "record": frozenset("record highest lowest ever".split()),
}
_SUPERLATIVES_NOT = frozenset(
    """best rest test west east invest interest request protest honest latest forest guest
        harvest arrest contest manifest modest priest suggest digest conquest nearest
        suggest chest nest quest behest ernest interest""".split()
)
# "The last few years" are the ones just past.
_NOT_FINAL = TIME_NOUNS | frozenset(
    """few two three four five six seven eight nine ten twelve several couple financial academic
    fiscal""".split()
)
# How many times the smaller of two figures the larger is.
_FULL_CHANGES = {"doubled": 2, "halved": 2, "tripled": 3, "trebled": 3, "quadrupled": 4}
# "Across" widens what the quote says of a part alone.
_OF_A_PART = re.compile(
    r"\b(?:parts?|some|several|certain|a few|areas|corners?) of\b", re.IGNORECASE
)
# "Among the largest" is not "the largest".
_AMONG = re.compile(r"\b(?:among|amongst|one of|some of) (?:the|its|their)\b", re.IGNORECASE)
_AMONG_FIRST = re.compile(rf"{_AMONG.pattern} (?:very )?first\b", re.IGNORECASE)
# "Every fortnight" is "fortnightly".
_EVERY = {
    unit: {unit, adverb, f"{unit}s"}
    for unit, adverb in (
        ("day", "daily"), ("week", "weekly"), ("fortnight", "fortnightly"), ("month", "monthly"),
        ("quarter", "quarterly"), ("year", "annual"), ("hour", "hourly"), ("night", "nightly"),
    )
}  # fmt: skip


def scope(case: Case) -> str | None:
    """Find a word such as "all", "only" or "largest" that the quote does not justify."""
    if case.verbatim:
        return None
    if _all_but(case.quotes) and "all" in case.statement.words and not _all_but([case.statement]):
        return 'the quote says "all but", not "all"'
    among = _any(_AMONG, case.quotes) and not _any(_AMONG, [case.statement])
    for token in case.statement.tokens:
        if token.added or _denied(token, case) or _sums_up(token, case):
            continue
        if among and token.word == "first" and _any(_AMONG_FIRST, case.quotes):
            return "the quote says only that it was among the first"
        if among and _superlative(token):
            return f"the quote says only that it is among the {token.word}"
        if _widens(token, case) or _full_change(token, case):
            return f'the quote does not say "{token.text}"'
    return None


def _widens(token: Token, case: Case) -> bool:
    """Whether it reaches further than any word of the quotes."""
    if token.word in {"only", "just"} and _next_word(token, case) in _counts(case):
        return False  # how few there are is for the figure to say
    if token.word == "only" and "until" in case.words:
        return False  # "only when it ended" is "not until it ended"
    since = token.word == "ever" and _next_word(token, case) == "since"
    if since or (token.word == "last" and not _is_final(token, case)):
        return False
    if token.word in {"across", "throughout"} and not _any(_OF_A_PART, case.quotes):
        return False
    if _superlative(token):
        return not _in_evidence(token, case)
    grounds = _WIDE.get(token.word)
    return grounds is not None and not grounds & case.words and not _said_otherwise(token, case)


def _full_change(token: Token, case: Case) -> bool:
    """Whether it doubled, halved, ... and neither words nor figures of the quotes say so."""
    return (
        token.word in _FULL_CHANGES
        and token.word not in case.words
        and not case.matches(token.stem)
        and not _by_figures(token, case)
    )


def _denied(token: Token, case: Case) -> bool:
    """Whether "not" stands before it: "not only" and "not all" widen nothing."""
    before = case.statement.plain[max(0, token.start - 5) : token.start].lower()
    return before.endswith(("not ", "n't "))


def _sums_up(token: Token, case: Case) -> bool:
    """Whether it is the "all" of "in all", which says that figures are added."""
    plain = case.statement.plain
    in_all = token.word == "all" and plain[: token.start].lower().endswith("in ")
    return in_all and not plain[token.end : token.end + 2].strip().isalpha()


def _all_but(texts: Sequence[Text]) -> bool:
    return any(
        re.search(r"\b(?:all|everyone|every \w+) (?:but|except|bar)\b", t.plain, re.IGNORECASE)
        for t in texts
    )


def _said_otherwise(token: Token, case: Case) -> bool:
    """Whether "most" is a share's, "both" stands for "neither", or a superlative's."""
    if token.word == "every" and (unit := _next_word(token, case)) in _EVERY:
        return any(word in _EVERY[unit] for word in case.words)
    if token.word == "both":
        return "neither" in case.words and any(map(negations, case.statement.sentences))
    if token.word == "most" and any(_is_superlative(word) for word in case.words):
        return True
    return token.word in {"most", "majority", "mostly"} and (
        "%" in " ".join(q.plain for q in case.quotes) or "cent" in case.words
    )


def _by_figures(token: Token, case: Case) -> bool:
    """Whether two figures of the quotes show it: 12 months and six are halved."""
    times = _FULL_CHANGES[token.word]
    lengths = [one.length for quote in case.quotes for one in durations_in(quote.plain)]
    measured = [(one.measure, one.value) for one in lengths]
    measured += [(one.unit, one.value) for quote in case.quotes for one in amounts_in(quote.plain)]
    before = case.statement.plain[: token.start].lower()
    more, less = before.endswith("more than "), before.endswith(("nearly ", "almost "))
    return any(
        unit == other
        and 0 < low < high
        and (high > times * low if more else high < times * low if less else high == times * low)
        for (unit, high), (other, low) in permutations(measured, 2)
    )


def _any(pattern: re.Pattern[str], texts: Sequence[Text]) -> bool:
    return any(pattern.search(text.plain) for text in texts)


def _counts(case: Case) -> frozenset[str]:
    """The first words of the statement's figures."""
    return frozenset(amount.text.split()[0].lower() for amount in amounts_in(case.statement.plain))


def _next_word(token: Token, case: Case) -> str:
    return next((t.word for t in case.statement.tokens if t.start >= token.end), "")


def _is_final(token: Token, case: Case) -> bool:
    """Whether "last" is what nothing follows: "the last bus", and not "last year", "at last"."""
    behind = _next_word(token, case)
    return _word_before(token, case) == "the" and behind.isalpha() and behind not in _NOT_FINAL


def _word_before(token: Token, case: Case) -> str:
    return next((t.word for t in reversed(case.statement.tokens) if t.end <= token.start), "")


def _superlative(token: Token) -> bool:
    return _is_superlative(token.word)


def _is_superlative(word: str) -> bool:
    return len(word) > 5 and word.endswith("est") and word not in _SUPERLATIVES_NOT


def _in_evidence(token: Token, case: Case) -> bool:
    """The superlative itself, "most", or "faster than any other" for "fastest"."""
    comparative = token.word.removesuffix("est") + "er"
    if comparative in case.words and "than" in case.words:
        return True
    return (
        token.word in case.words
        or "most" in case.words
        or any(
            word.endswith("est") and word not in _SUPERLATIVES_NOT and case.matches(token.stem)
            for word in case.words
        )
    )
