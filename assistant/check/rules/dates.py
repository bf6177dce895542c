"""Every date of the statement must be the quote's, or follow from the day it was published."""

from assistant.check.case import Case
from assistant.check.dates import When, dates_in, resolved


def dates(case: Case) -> str | None:
    """Find a date that neither the quotes nor the day of publication give."""
    quoted = [when for quote in case.quotes for when in dates_in(quote.plain)]
    worked_out = [
        resolved(when, source.published)
        for source, quote in zip(case.sources, case.quotes, strict=True)
        if source.published
        for when in dates_in(quote.plain)
    ]
    around = list(dates_in(case.context.plain))
    around += [
        When(day.year, day.month, day.day, "", 0, 0, day.isoformat())
        for day in (source.published for source in case.sources)
        if day
    ]
    shown = dates_in(case.statement.plain)
    proved = {
        when.start for when in shown if any(_within(when, other) for other in quoted + worked_out)
    }
    figures = {token.word.lstrip("£$€") for token in case.quoted}
    for when in shown:
        if when.start in proved or when.text.lower() in figures:
            continue
        if not any(_within(when, other) for other in around):
            return f"the date {when.text} is not in the quote"
        if not proved and not _added(when, case) and any(_rivals(when, other) for other in quoted):
            return f"the date {when.text} is not the one in the quote"
    return None


def _within(when: When, other: When) -> bool:
    """Whether a date is given by another that is as exact or more so."""
    if when.label:
        return when.label == other.label or _same_decade(when, other)
    wanted = ((when.year, other.year), (when.month, other.month), (when.day, other.day))
    return not other.label and all(mine is None or mine == theirs for mine, theirs in wanted)


def _same_decade(when: When, other: When) -> bool:
    return (
        when.label.endswith("0s")
        and other.year is not None
        and when.label[:3] == str(other.year)[:3]
    )


def _rivals(when: When, other: When) -> bool:
    """Whether the quote gives another year, month or day where the statement gives this one."""
    if when.label or other.label:
        return bool(when.label) and bool(other.label)
    pairs = ((when.year, other.year), (when.month, other.month), (when.day, other.day))
    return any(mine and theirs and mine != theirs for mine, theirs in pairs)


def _added(when: When, case: Case) -> bool:
    """In brackets or parentheses, where a footnote's date stands."""
    before = case.statement.plain[: when.start]
    return before.count("(") > before.count(")") or before.count("[") > before.count("]")
