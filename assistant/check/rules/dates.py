"""Every date of the statement must be the quote's, or follow from the day it was published."""

from collections.abc import Sequence
from datetime import date

from assistant.check.case import Case, related
from assistant.check.days import SOME_DAY, days_in, within
from assistant.check.durations import durations_in
from assistant.check.predications import Predication, predications
from assistant.check.rules.speech import CORE_SAYING
from assistant.check.text import Text, Token
from assistant.claims.dates import DateMention
from assistant.text.words import stem

TELLING = frozenset(
    map(stem, "report publish write article date say tell claim speech debate by of".split())
)
"""Stems of words that tie a date to what was told that day: "reported on", "as of", "by"."""
_STATE = 4  # words: "was placed in special measures"
_WERE = frozenset("was were".split())
_ARE = frozenset("is are".split())
_BEGINNINGS = frozenset("from since after".split())
_ENDS = frozenset("until till before".split())
# What is no other word for it.
_WITHIN = frozenset("in on during".split())
_JOINING = frozenset("after before when while because although whose who which".split())
_OTHER_ENDS = {
    **dict.fromkeys(_WITHIN, frozenset("since before after".split())),
    **dict.fromkeys(_BEGINNINGS, _ENDS),
    **dict.fromkeys(_ENDS, _BEGINNINGS),
}
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
        if any(within(mention, given) and _as_long(mention, given) for given in quoted)
        or _parts_of(mention, quoted)
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
    return _other_end(case) or _told_of_then(case) or _of_another_deed(case)


def _told_of_then(case: Case) -> str | None:
    """Find a state told of today that the quote has of a day of its past."""
    if days_in(case.statement.plain):
        return None
    for sentence, evidence in case.aligned:
        if not evidence:
            continue
        start, end = evidence[0].start, evidence[-1].end
        quote = next(one for one in case.quotes if evidence in one.sentences)
        then = [day for day in days_in(quote.plain) if start <= day.start < end]
        if not then or any(token.word in CORE_SAYING for token in evidence):
            continue
        was = _states(evidence, _WERE) - _states(evidence, _ARE)
        if _states(sentence, _ARE) & was:
            return f"the quote says so only of {then[0].text}"
    return None


def _states(sentence: Sequence[Token], be: frozenset[str]) -> set[str]:
    """The stems of what is said to be, close behind these forms of "be"."""
    return {
        behind.stem
        for place, token in enumerate(sentence)
        if token.word in be
        for behind in sentence[place + 1 : place + 1 + _STATE]
        if behind.content and behind.text[0].isalpha()
    }


def _other_end(case: Case) -> str | None:
    """Find a day from which something holds where the quotes have the day until which it does."""
    quoted = [(day, quote) for quote in case.quotes for day in days_in(quote.plain)]
    for mention in days_in(case.statement.plain):
        mine = _end_of(mention, case.statement)
        theirs = {
            (mine not in _WITHIN and _clause_opens(day, quote)) or _end_of(day, quote)
            for day, quote in quoted
            if mine
            and (_same_days(mention, day) or (mine in _ENDS and _begins_within(mention, day)))
        }
        if not theirs or not theirs <= _OTHER_ENDS[mine]:
            continue
        if mine not in _WITHIN or _same_verbs(case):
            return f'the quote does not say "{mine} {mention.text}"'
    return None


def _clause_opens(mention: DateMention, text: Text) -> str:
    """The "until" of "until it opens in May"; "" where the clause opens with no such word."""
    clause = next((t.clause for t in text.tokens if t.start >= mention.start), -1)
    first = next((t.word for t in text.tokens if t.clause == clause), "")
    return first if first in _BEGINNINGS | _ENDS else ""


def _same_verbs(case: Case) -> bool:
    """Whether the quotes have the statement's verbs: "became in May" is "has been since May"."""
    return all(one.verb.stem in case.stems for one in predications(case.statement))


def _of_another_deed(case: Case) -> str | None:
    """Find a date told of one deed that the quote has behind another: "left after it broke in May".

    The two deeds are of one sentence, with a word such as "after" between them.
    """
    deeds = [(mention, _deed(mention, case.statement)) for mention in days_in(case.statement.plain)]
    for mention, mine in deeds:
        theirs = [
            (_deed(day, quote), quote)
            for quote in case.quotes
            for day in days_in(quote.plain)
            if _same_days(mention, day)
        ]
        if (
            mine
            and theirs
            and all(deed and _depends(mine.verb, deed.verb, quote) for deed, quote in theirs)
        ):
            return f"the date {mention.text} is of another deed in the quote"
    return None


def _deed(mention: DateMention, text: Text) -> Predication | None:
    """The last deed before a date in its sentence."""
    place = next((t.sentence for t in text.tokens if t.end > mention.start), -1)
    before = [
        one
        for one in predications(text)
        if one.verb.sentence == place and one.verb.start < mention.start
    ]
    return before[-1] if before else None


def _depends(mine: Token, their: Token, quote: Text) -> bool:
    """Whether the quote has the deed only before one that "after" or the like joins to it."""
    same = [token for token in quote.tokens if related(token, mine)]
    return (
        bool(same)
        and not related(mine, their)
        and all(token.end < their.start and token.sentence == their.sentence for token in same)
        and any(
            token.word in _JOINING and same[-1].start < token.start < their.start
            for token in quote.tokens
        )
    )


def _end_of(mention: DateMention, text: Text) -> str:
    """The word before a date that makes it a beginning or an end; "" for none."""
    before = [token.word for token in text.tokens if token.start < mention.start][-2:]
    before.append(mention.text.lower().partition(" ")[0])  # "since May" is a mention itself
    return next((word for word in reversed(before) if word in _OTHER_ENDS), "")


def _as_long(mention: DateMention, given: DateMention) -> bool:
    """Whether "the past six years" is not told of "the past six months"."""
    mine, theirs = durations_in(mention.text), durations_in(given.text)
    return not (mine and theirs) or mine[0].length == theirs[0].length


def _day(day: date) -> DateMention:
    return DateMention(day.isoformat(), 0, 0, day, day, "day", relative=False)


def _same_days(mention: DateMention, day: DateMention) -> bool:
    return (mention.first, mention.last) == (day.first, day.last)


def _begins_within(mention: DateMention, day: DateMention) -> bool:
    """Whether what has no end begins within the days of a mention."""
    return bool(
        day.last is None
        and mention.first
        and mention.last
        and day.first
        and mention.first <= day.first <= mention.last
    )


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
