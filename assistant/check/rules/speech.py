"""A reported claim keeps its claimant."""

import re

from assistant.check.case import Case
from assistant.check.rules.names import named
from assistant.check.text import Text, Token, read

_SAYING = frozenset(
    """say says said saying claim claims claimed claiming argue argues argued arguing warn warns
    warned warning admit admits admitted admitting deny denies denied denying insist insists
    insisted insisting announce announces announced reveal reveals revealed tell tells told
    add adds added believe believes believed think thinks thought feel feels felt stated
    explain explains explained concede concedes conceded acknowledge acknowledges acknowledged
    allege alleges alleged complain complains complained suggest suggests suggested noted
    reported write writes wrote called criticise criticises criticised criticize criticized
    describe describes described accuse accuses accused urge urges urged demand demands
    demanded ask asks asked questioned respond responds responded reply replies replied
    conclude concludes concluded found estimated predict predicts predicted recommend
    recommends recommended fear fears feared hope hopes hoped wanted promise promises promised
    pledge pledges pledged threaten threatens threatened commented quip joke maintain
    maintains maintained assert asserts asserted contend contends contended dispute disputes
    disputed reject rejects rejected showed highlight highlights highlighted confirm confirms
    confirmed assure assures assured blame blames blamed""".split()
)
_CORE = frozenset(
    """say says said claim claims claimed argue argues argued warn warns warned admit admits
    admitted insist insists insisted add adds added tell told tells believe believes believed
    alleged alleges concede concedes conceded complained complains stated states explained
    concluded responded replied deny denies denied maintains maintained asserts asserted
    contends contended accuse accuses accused blame blames blamed""".split()
)
# "It was predicted" and "to demand" name no speaker.
_NOT_SAYING_AFTER = frozenset("be been being was were is are to".split())
# What opens a clause beside the main one.
_SUBORDINATING = frozenset("after while when because although though before since as".split())
_ACCORDING = re.compile(
    r"\b(?:according to|in the words of|in the view of|told|says|said|shows? that|found that|reports? that)\b",
    re.IGNORECASE,
)
# To admit, confirm or prove is more than to say.
_ADMITTING = frozenset(
    "admit admits admitted concede concedes conceded acknowledge acknowledges acknowledged confess confessed confesses confirm confirms confirmed prove proves proved proven".split()
)


def speech(case: Case) -> str | None:
    """Find a reported claim whose statement shows no speaker, or another one."""
    says_so = _attributes(case.statement)
    for source, quote in zip(case.sources, case.quotes, strict=True):
        if not _draws_on(case, quote):
            continue
        if source.speaker:
            their = _name_words(source.speaker)
            added = _SAYING & case.statement.words - quote.words
            if re.search(r"(?:not|n't|never) (?:say|tell|state|explain)", case.statement.plain):
                added -= {"say", "tell", "state", "explain"}
            attributed = added or _ACCORDING.search(case.statement.plain)
            if not attributed and not their & case.statement.words:
                return f"it does not say that {source.speaker} says so"
    for sentence, evidence in case.aligned:
        reason = _other_speaker(sentence, evidence, case)
        if reason:
            return reason
        if case.verbatim or not evidence:
            continue
        if _reported(evidence, case) and not says_so:
            return "the quote is somebody's claim, and the statement does not say whose"
    stronger = _ADMITTING & case.statement.words
    if (
        stronger
        and not case.verbatim
        and not _ADMITTING & case.words
        and not any(case.matches(t.stem) for t in case.statement.tokens if t.word in stronger)
    ):
        return f'the quote does not say that anybody "{min(stronger)}" it'
    return None


def _draws_on(case: Case, quote: Text) -> bool:
    return len(case.quotes) == 1 or bool(
        {t.stem for t in quote.content} & {t.stem for t in case.statement.content}
    )


def _name_words(speaker: str) -> frozenset[str]:
    return frozenset(t.word.removesuffix("'s") for t in read(speaker).content)


def _attributes(text: Text) -> bool:
    """Whether somebody says it: a verb of saying that is no part of what is said."""
    return bool(_ACCORDING.search(text.plain)) or any(
        token.word in _SAYING
        and (token.word == "told" or before is None or before.word not in _NOT_SAYING_AFTER)
        for before, token in zip((None, *text.tokens), text.tokens, strict=False)
    )


def _reported(evidence: tuple[Token, ...], case: Case) -> bool:
    """Whether the words that the statement repeats are told by somebody in the quote."""
    quotes_words = any(token.text == '"' for token in evidence)
    for place, token in enumerate(evidence):
        according = token.word == "according" and evidence[place + 1 : place + 2]
        says = token.word in _CORE or (quotes_words and token.word in _SAYING)
        if (says or according) and not _set_apart(evidence, place, case):
            return True
    return False


def _set_apart(evidence: tuple[Token, ...], place: int, case: Case) -> bool:
    """ "It closed after staff said it should": the closing is not what they said."""
    turns = [there for there in range(place) if evidence[there].word in _SUBORDINATING]
    if not turns:
        return False
    stated = case.statement.stems
    behind = [t for t in evidence[turns[-1] :] if t.content and t.stem in stated]
    before = [t for t in evidence[: turns[-1]] if t.content and t.stem in stated]
    return len(before) > 2 * len(behind)


def _other_speaker(
    sentence: tuple[Token, ...], evidence: tuple[Token, ...], case: Case
) -> str | None:
    """The statement names one speaker and the quote another."""
    mine = speaker_of(sentence, case.statement)
    theirs: frozenset[str] = frozenset()
    for quote in case.quotes:
        if evidence and evidence in quote.sentences:
            theirs = speaker_of(evidence, quote)
    for source, quote in zip(case.sources, case.quotes, strict=True):
        if source.speaker and (evidence in quote.sentences):
            theirs |= _name_words(source.speaker)
    if mine and theirs and not mine & theirs:
        return f"the quote's speaker is not {' '.join(sorted(mine)).title()}"
    return None


def speaker_of(sentence: tuple[Token, ...], text: Text) -> frozenset[str]:
    """The words of the name beside the sentence's verb of saying; empty when there is none."""
    names = {token.start for token in named(text)}
    for index, token in enumerate(sentence):
        if token.word not in _CORE:
            continue
        before = sentence[max(0, index - 2) : index]
        after = sentence[index + 1 : index + 4]
        if before and _is_name(before[-1], names):
            return _run(sentence, index - 1, -1, names)
        if (
            after
            and _is_name(after[0], names)
            and token.word not in {"told", "tell", "tells", "assured"}
        ):
            return _run(sentence, index + 1, 1, names)
    for index in range(len(sentence) - 2):
        if sentence[index].word == "according" and sentence[index + 1].word == "to":
            place = index + 2
            if sentence[place].word == "the" and place + 1 < len(sentence):
                place += 1
            return _run(sentence, place, 1, names)
    return frozenset()


def _is_name(token: Token, names: set[int]) -> bool:
    return token.start in names or (token.text[0].isupper() and token.content)


def _run(sentence: tuple[Token, ...], index: int, step: int, names: set[int]) -> frozenset[str]:
    found = set()
    while 0 <= index < len(sentence) and _is_name(sentence[index], names):
        found.add(sentence[index].word.removesuffix("'s"))
        index += step
    return frozenset(found)
