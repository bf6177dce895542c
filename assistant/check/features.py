"""How much of a statement its quotes carry, as readable numbers."""

import math
from collections.abc import Sequence
from functools import partial

from assistant.check.case import Case
from assistant.check.coverage import covered, weighed_words
from assistant.check.rules.addition import addition
from assistant.check.rules.names import named
from assistant.check.rules.substitution import exchanged

FEATURES = (
    "covered",
    "exact",
    "new_words",
    "best_sentence",
    "best_two_sentences",
    "word_triples",
    "names_quoted",
    "exchanged_words",
    "new_part",
    "statement_length",
    "evidence_length",
)


def features(case: Case) -> tuple[float, ...]:
    """The numbers named in `FEATURES`, in that order.

    covered: Share of the content words that a quote has, or a word of the same meaning.
    exact: Share whose very stem a quote has.
    new_words: Logarithm of one more than the number of words not covered.
    best_sentence, best_two_sentences: Share covered by the best one or two sentences alone.
    word_triples: Share of the statement's runs of three words that a quote has too.
    names_quoted: Share of the names that the quotes themselves have.
    exchanged_words: How many words stand where the quote has another (at most 2).
    new_part: Whether a part of the sentence is wholly new.
    statement_length, evidence_length: Logarithms of the numbers of words. In a long text anything
        is found by chance, so the same coverage proves less there.
    """
    words = weighed_words(case)
    count = max(1, len(words))
    new = sum(not covered(token, case) for token in words)
    one, two = _best_sentences(case)
    names = named(case.statement)
    quoted_names = sum(token.word.removesuffix("'s") in case.words for token in names)
    return (
        1 - new / count,
        sum(token.stem in case.stems for token in words) / count,
        math.log1p(new),
        one,
        two,
        _triples_shared(case),
        quoted_names / len(names) if names else 1.0,
        float(min(2, len(exchanged(case)))),
        float(addition(case) is not None),
        math.log1p(len(case.statement.tokens)),
        math.log1p(len(case.quoted)),
    )


def _best_sentences(case: Case) -> tuple[float, float]:
    """The largest shares of the statement's words that one sentence has, and that two have."""
    wanted = {token.stem for token in weighed_words(case)}
    if not wanted or not case.evidence:
        return 0.0, 0.0
    sentence_of = {
        id(token): number for number, sentence in enumerate(case.evidence) for token in sentence
    }
    found: dict[int, set[str]] = {number: set() for number in range(len(case.evidence))}
    for stem in wanted:
        for token in case.matches(stem):
            found[sentence_of[id(token)]].add(stem)
    best = max(found.values(), key=len)
    pair = max(map(partial(_size_with, best), found.values()))
    return len(best) / len(wanted), pair / len(wanted)


def _size_with(one: set[str], other: set[str]) -> int:
    return len(one | other)


def _triples_shared(case: Case) -> float:
    stated = _triples([token.stem for token in case.statement.tokens])
    quoted = {
        triple
        for quote in case.quotes
        for triple in _triples([token.stem for token in quote.tokens])
    }
    return sum(triple in quoted for triple in stated) / len(stated) if stated else 1.0


def _triples(stems: Sequence[str]) -> list[tuple[str, ...]]:
    return list(zip(stems, stems[1:], stems[2:], strict=False))
