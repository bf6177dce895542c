"""A name of the context may say whom the quote means, but may not do what nobody does there."""

import re
from itertools import takewhile

from assistant.check.case import Case, related
from assistant.check.rules.names import named
from assistant.check.rules.roles import no_doer, passive, right_to_left, verbs
from assistant.check.text import Token
from vectorstore.forms_of_address import FORMS_OF_ADDRESS

_PRONOUNS = frozenset("i we he she they it our us his her their my me him them its this".split())
_TITLES = FORMS_OF_ADDRESS | {"the"}
# Titles that only the press bears: any other publisher may be the "company" of its own report.
_PRESS = frozenset(
    """advertiser argus bbc chronicle courier echo express gazette guardian herald independent itv
    journal mail mercury mirror news newspaper observer post press reuters standard star sun
    telegraph times tribune weekly""".split()
)
_SEGMENT = re.compile(r"\n|,|\. ")
# Beside these a publisher is only the one who tells.
_TELLING = frozenset(
    """according reports reported report says said told tells writes wrote published found finds
    claims claimed states stated revealed reveals""".split()
)


# What opens a clause whose passive somebody else than the main clause's subject may have done.
_SUBORDINATING = frozenset(
    "that because after when although while as if before until since why how whether".split()
)
_OBJECT_ENDS = frozenset(",.;:()") | frozenset(
    "in on at for with to from by after before which who that and but".split()
)


def agents(case: Case) -> str | None:
    """Find a doer for what the quote leaves without one."""
    return None if case.verbatim else _named_by_context(case) or _of_the_main_clause(case)


def _of_the_main_clause(case: Case) -> str | None:
    """Done by whoever is only displeased, told or hurt that it was done: "sad that it was shut"."""
    for sentence in case.statement.sentences:
        for place in verbs(sentence):
            uses = [
                (evidence, at)
                for evidence in case.evidence
                for at, token in enumerate(evidence)
                if token.stem == sentence[place].stem
            ]
            object_ = {token.stem for token in _object(sentence, place)}
            if uses and object_ and all(_is_done_to(object_, *use) for use in uses):
                return f"the quote does not say who {sentence[place].text} it"
    return None


def _object(sentence: tuple[Token, ...], place: int) -> list[Token]:
    """The content words behind an active verb, up to the next preposition or mark."""
    if passive(sentence, place):
        return []
    behind = takewhile(lambda token: token.word not in _OBJECT_ENDS, sentence[place + 1 :])
    return [token for token in behind if token.content]


def _is_done_to(object_: set[str], evidence: tuple[Token, ...], place: int) -> bool:
    """Whether a subordinate clause has the verb as a passive of these without a doer."""
    opens = next(
        (at for at in range(place - 1, 0, -1) if evidence[at].word in _SUBORDINATING), None
    )
    if opens is None or not no_doer(evidence, place):
        return False
    subject = [token for token in evidence[opens + 1 : place] if token.content]
    return bool(subject) and subject[-1].stem in object_


def _named_by_context(case: Case) -> str | None:
    """A doer from the context for what the quote leaves without one."""
    strangers = {
        token.start
        for token in named(case.statement)
        if not token.added and token.word.removesuffix("'s") not in case.words
    }
    if not strangers:
        return None
    for sentence in case.statement.sentences:
        doer = _new_doer(sentence, strangers, case)
        if doer:
            return f"the quote does not say that {doer.text} did it"
    return _publisher_as_subject(case)


def _new_doer(sentence: tuple[Token, ...], strangers: set[int], case: Case) -> Token | None:
    for place in verbs(sentence):
        quoted = [
            no_doer(evidence, there)
            for evidence in case.evidence
            for there in verbs(evidence)
            if related(evidence[there], sentence[place])
        ]
        if not quoted or not all(quoted):
            continue
        doer = _doer(sentence, place)
        if doer is not None and doer.start in strangers:
            return doer
    return None


def _doer(sentence: tuple[Token, ...], place: int) -> Token | None:
    """The first word behind "by" of a passive, or the word right before an active verb."""
    if right_to_left(sentence, place):
        by = next(at for at in range(place, len(sentence)) if sentence[at].word == "by")
        behind = [t for t in sentence[by + 1 : by + 4] if t.word not in _TITLES]
        return behind[0] if behind else None
    if passive(sentence, place) or not place:
        return None
    return sentence[place - 1]


def _publisher_as_subject(case: Case) -> str | None:
    """A paper that published the quote is nobody in it, unless the quote says "we" or names it."""
    if case.words & _PRONOUNS or case.statement.words & _TELLING:
        return None
    opening = " ".join(token.word for token in case.statement.tokens).removeprefix("the ")
    for source in case.sources:
        for segment in _SEGMENT.split(source.context)[1:]:
            name = segment.strip().removeprefix("The ")
            words = set(name.lower().split())
            titled = words & _PRESS and all(word[0].isupper() for word in name.split())
            if titled and not words & case.words and f"{opening} ".startswith(f"{name.lower()} "):
                return f"the quote does not speak of {name}"
    return None
