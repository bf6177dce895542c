"""Every date of the statement must be the quote's, or follow from the day it was published."""

from datetime import date

from assistant.check.case import Case
from assistant.check.days import SOME_DAY, days_in, within
from assistant.claims.dates import DateMention
from assistant.text.words import stem

TELLING = frozenset(
    map(stem, "report publish write article date say tell claim speech debate by of".split())
)
"""Stems of words that tie a date to what was told that day: "reported on", "as of", "by"."""
NEAR = 2  # words between such a word and its date


def dates(case: Case) -> str | None:
    """Find a date that neither the quotes nor the day of publication give."""
    published = tuple({source.published or SOME_DAY for source in case.sources})
    quoted = [
        mention
        for source, quote in zip(case.sources, case.quotes, strict=True)
        for mention in days_in(quote.plain, source.published or SOME_DAY)
    ]
    issued = [_day(source.published) for source in case.sources if source.published]
    around = list(days_in(case.context.plain, published[0])) + issued
    shown = days_in(case.statement.plain, published[0])
    proved = [
        mention
        for mention in shown
        if any(within(mention, given) for given in quoted) or _parts_of(mention, quoted)
    ]
    for mention in shown:
        if (
            mention in proved
            or mention.text.lower() == "today"
            or mention.text.lower() in _wording(case)
        ):
            continue
        if not any(within(mention, given) for given in around):
            return f"the date {mention.text} is not in the quote"
        if not proved and quoted and not _added(mention, case) and not _relative_only(quoted):
            return f"the date {mention.text} is not the one in the quote"
        if (
            mention not in proved
            and any(_same_days(mention, day) for day in issued)
            and not _added(mention, case)
            and not _tells(mention, case)
        ):
            return f"the date {mention.text} is only that of the source"
    return None


def _day(day: date) -> DateMention:
    return DateMention(day.isoformat(), 0, 0, day, day, "day", relative=False)


def _same_days(mention: DateMention, day: DateMention) -> bool:
    return (mention.first, mention.last) == (day.first, day.last)


def _tells(mention: DateMention, case: Case) -> bool:
    """The date is that of telling: right after such a word, or before everything else."""
    before = [token for token in case.statement.tokens if token.end <= mention.start]
    opening = all(not token.content for token in before)
    near = case.statement.stems if opening else {token.stem for token in before[-NEAR:]}
    return not TELLING.isdisjoint(near)


def _parts_of(mention: DateMention, quoted: list[DateMention]) -> bool:
    """A range whose ends the quote gives apart: "between 2012 and 2018", "from 2012 to 2018"."""
    if mention.precision != "range" or not mention.first or not mention.last:
        return False
    firsts = {given.first for given in quoted}
    lasts = {given.last for given in quoted}
    return mention.first in firsts and mention.last in lasts


def _relative_only(quoted: list[DateMention]) -> bool:
    return all(given.relative for given in quoted)


def _added(mention: DateMention, case: Case) -> bool:
    """In brackets or parentheses, where a footnote's date stands."""
    before = case.statement.plain[: mention.start]
    return before.count("(") > before.count(")") or before.count("[") > before.count("]")


def _wording(case: Case) -> frozenset[str]:
    return frozenset(token.word.lstrip("£$€") for token in case.quoted)
