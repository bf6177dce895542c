"""What holds of every statement, whatever it says."""

import time
from datetime import date

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from assistant.check import Source, check
from assistant.check.text import clean, read

QUOTES = (
    "The harbour board spent £4.2m on dredging in 2016, £600,000 more than it had planned.",
    "Bracken Housing sold 38 flats to the charity because it could not repair them.",
    "Fewer than half of the 120 schools replied before the deadline of 3 May 2019.",
    "No date has been set for the inquest, which may last up to six weeks.",
    "Dr Imelda Roche will lead the review; Tobias Wren has left the panel.",
)
PROVED = {600_000, 4_200_000, 2016, 2019}
FIGURE_SLOT = (
    "The harbour board spent {} on dredging in 2016.",
    "Bracken Housing sold {} to the charity.",
    "{} of the schools replied before the deadline.",
)
quotes = st.sampled_from(QUOTES)
invisible = st.sampled_from(["\u200b", "\u200d", "\u2060", "\u202e", "\u202c", "\ufeff", "\u00ad"])
texts = st.text(max_size=200)
# Pieces of what the rules look for: text drawn from all of Unicode hardly ever has two of them.
PIECES = (
    "The board spent £4.2m in 2018.", "Dr Roche said it “failed”.", "All but half of the", "not",
    "2018 + 2019", "= £40,000", "+ £2m", "- 45%", "0 out of 0", "31 February", "2018/19", "[", "]",
    "five thousand", "ten million", "years ago", "weeks ago", "over the next", "between", "than",
)  # fmt: skip
several = st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map(" ".join)
pieced = several | several.map("[{}]".format)


@given(quotes)
@settings(deadline=None)
def test_a_quote_proves_itself(quote: str) -> None:
    assert check(quote, [Source(quote)]).supported


@given(quotes, quotes)
@settings(deadline=None)
def test_a_further_quote_never_hurts_a_verbatim_one(quote: str, other: str) -> None:
    assert check(quote, [Source(other), Source(quote)]).supported


@given(st.sampled_from(FIGURE_SLOT), st.integers(min_value=121, max_value=10**9))
@settings(deadline=None, max_examples=40)
def test_a_made_up_figure_never_passes(sentence: str, number: int) -> None:
    assume(number not in PROVED)
    for figure in (f"£{number:,}", f"{number:,} flats", f"{number}%"):
        statement = sentence.format(figure)
        assert not check(statement, [Source(quote) for quote in QUOTES]).supported


@given(st.data(), quotes)
@settings(deadline=None)
def test_what_cannot_be_seen_changes_nothing(data: st.DataObject, quote: str) -> None:
    place = data.draw(st.integers(0, len(quote)))
    mark = data.draw(invisible)
    hidden = quote[:place] + mark + quote[place:]
    assert clean(hidden) == clean(quote)
    assert check(quote, [Source(hidden)]).supported
    assert check(hidden, [Source(quote)]).supported


@given(texts, texts, texts)
@settings(deadline=None, max_examples=150)
def test_no_text_breaks_it(statement: str, quote: str, context: str) -> None:
    verdict = check(statement, [Source(quote, context)])
    assert verdict.supported == (verdict.reason is None)


@given(pieced, pieced, pieced)
@settings(deadline=None, max_examples=300)
def test_no_text_made_of_what_the_rules_look_for_breaks_it(
    statement: str, quote: str, context: str
) -> None:
    verdict = check(statement, [Source(quote, context, "Pia Hallam", date(2020, 3, 5))])
    assert verdict.supported == (verdict.reason is None)


@given(texts)
@settings(deadline=None)
def test_tokens_are_where_they_say(text: str) -> None:
    cleaned = read(text)
    assert all(cleaned.plain[token.start : token.end] == token.text for token in cleaned.tokens)


@given(texts)
@settings(deadline=None)
def test_cleaning_is_done_once(text: str) -> None:
    once = clean(text)
    assert "\u200b" not in once
    assert "\u202e" not in once


def test_four_statements_take_a_moment() -> None:
    """Processor time, so that a busy machine does not fail it: 10 ms is the aim."""
    cases = [(quote.replace("The ", "Then the "), Source(quote, "Papers")) for quote in QUOTES]
    check("Warm up.", [Source("The tables are read when they are first asked for.")])
    started = time.process_time()
    for statement, source in cases[:4]:
        check(statement, [source])
    assert time.process_time() - started < 0.05
