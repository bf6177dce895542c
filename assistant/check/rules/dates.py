"""Every date of the statement must be the quote's, or follow from the day it was published."""

from datetime import date

from assistant.check.case import Case
from assistant.check.days import SOME_DAY, days_in, within
from assistant.claims.dates import DateMention


def dates(case: Case) -> str | None:
    """Find a date that neither the quotes nor the day of publication give."""
    published = tuple({source.published or SOME_DAY for source in case.sources})
    quoted = [
        mention
        for source, quote in zip(case.sources, case.quotes, strict=True)
        for mention in days_in(quote.plain, source.published or SOME_DAY)
    ]
    around = list(days_in(case.context.plain, published[0]))
    around += [_day(source.published) for source in case.sources if source.published]
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
    return None


def _day(day: date) -> DateMention:
    return DateMention(day.isoformat(), 0, 0, day, day, "day", relative=False)


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
