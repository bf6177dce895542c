"""What the quote tells of one must not be told of another."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from assistant.check.case import Case, related
from assistant.check.coverage import covered
from assistant.check.lexicon import lemma, opposite
from assistant.check.negation import negations
from assistant.check.predications import Predication, predications
from assistant.check.text import Token
from assistant.text.tagging import tagged

# A noun that stands for any name.
_STANDS_FOR_NAME = frozenset(
    """company firm group organisation body charity man woman person party trust authority council
    department agency school hospital club union business provider contractor developer applicant
    landlord owner operator staff people member official
    leader spokesman spokeswoman spokesperson team report paper""".split()
)
_GIVING = frozenset(
    map(lemma, "promise offer give award pay grant owe send tell ask show teach charge".split())
)
_OBJECT = 4  # words behind a verb in which its object stands
_DETERMINERS = frozenset("the a an its their his her that this these those".split())
_TITLES = frozenset("councillor councillors alderman mayor minister judge professor lord".split())
_SPEAKERS = frozenset("i we".split())
_PERSONS = frozenset("he she".split())


def subjects(case: Case) -> str | None:
    """Find a verb whose subject in the quote is somebody or something else."""
    if case.verbatim:
        return None
    quoted = tuple(map(_active, chain.from_iterable(map(predications, case.quotes))))
    for stated in map(_active, predications(case.statement)):
        if stated.verb.added or not _tells(stated, case):
            continue
        who = _who(stated, case)
        reason = _of_another(stated, who, quoted, case) or _contrary(stated, who, quoted, case)
        if reason:
            return reason
    return None


def _active(one: Predication) -> Predication:
    """A passive with its doer, turned round."""
    if not one.doer:
        return one
    return Predication(one.verb, one.doer, one.doer, "", passive=False)


def _tells(stated: Predication, case: Case) -> bool:
    """Whether its verb says what is done: a plural may have been taken for a verb."""
    verb = stated.verb
    inflected = any(token.stem == verb.stem and token.word != verb.word for token in case.quoted)
    behind = next((token.word for token in case.statement.tokens if token.start >= verb.end), "")
    a_verb = inflected or behind in _DETERMINERS or not verb.word.endswith("s")
    return (verb.content or verb.stem == "go") and a_verb


def _who(stated: Predication, case: Case) -> tuple[Token, ...]:
    """The words of the subject; for "he", all names before it, one of whom it is.

    Only the last where the quotes lack it: "an Ashgrove carer" is another than Ashgrove.
    """
    if stated.pronoun not in _PERSONS:
        head = _untitled(tuple(token for token in stated.head if not token.added))
        last = head[-1:]
        unknown = (
            last
            and last[0].text.islower()
            and last[0].word not in _STANDS_FOR_NAME
            and not covered(last[0], case)
        )
        return last if unknown else head
    return tuple(
        token
        for token in case.statement.content
        if token.start < stated.verb.start and token.text[0].isupper()
    )


def _untitled(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words of a subject without the title that its name has in common with others."""
    names = tuple(t for t in words if t.text[0].isupper() and t.word not in _TITLES)
    return names if words and words[0].word in _TITLES and names else words


def _of_another(
    stated: Predication, who: tuple[Token, ...], quoted: Sequence[Predication], case: Case
) -> str | None:
    """The quotes have the verb, each time with another subject."""
    means = _same_stem if stated.verb.stem == "go" else related
    uses = [
        token
        for quote in case.quotes
        for token in quote.tokens
        if token.stem == stated.verb.stem
        or (means(token, stated.verb) and token.start not in _nouns(quote.plain))
    ]
    theirs = [one for one in quoted if any(one.verb is token for token in uses)]
    if not who or not uses or len(theirs) < len(uses):
        return None
    if any(one.passive != stated.passive for one in theirs):
        return _done_to_another(stated, who, theirs, quoted)
    if stated.passive and stated.verb.stem in _GIVING:
        return None  # "they were given it" is "it was given to them"
    unknown = not any(covered(token, case) for token in who)
    for one in theirs:
        if _may_be(who, one, unknown, case):
            return None
        if not (unknown or _elsewhere(who, one, case) or _another_than_speaker(who, one, case)):
            return None
    other = next((token.text for one in theirs for token in one.head), theirs[0].pronoun)
    return f'the quote tells this of "{other}", not of "{who[-1].text}"'


@lru_cache(maxsize=1024)
def _nouns(plain: str) -> frozenset[int]:
    """Where the common nouns of a text begin: a "motion" is no moving."""
    return frozenset(word.start for word in tagged(plain) if word.tag == "NOUN")


def _done_to_another(
    stated: Predication,
    who: tuple[Token, ...],
    theirs: Sequence[Predication],
    quoted: Sequence[Predication],
) -> str | None:
    """Done to somebody, whom the quote has only as the doer of something else before."""
    for one in theirs:
        before = [other for other in quoted if other.verb.start < one.verb.start and other.head]
        others = [token for other in before for token in other.head]
        does_else = all(any(mine.stem == their.stem for their in others) for mine in who)
        if one.passive or not stated.passive or not one.head or not does_else:
            return None
        if any(mine.stem == their.stem for mine in who for their in one.head):
            return None
    return f'the quote does not tell this of "{who[-1].text}"'


def _same_stem(left: Token, right: Token) -> bool:
    return left.stem == right.stem


def _may_be(who: tuple[Token, ...], one: Predication, unknown: bool, case: Case) -> bool:
    """Whether a subject of the quote may be the statement's."""
    if any(token.text.isupper() and token.word not in case.words for token in who):
        return True  # an acronym
    if unknown and any(token.word in _STANDS_FOR_NAME for token in who):
        return not one.subject or all(token.text[0].isupper() for token in one.subject)
    if not one.head and one.subject and not unknown:
        return True
    if not one.subject:
        return not (unknown and one.pronoun in _SPEAKERS and who[0].text[0].islower())
    return any(related(mine, their) for mine in who for their in _untitled(one.subject))


def _elsewhere(who: tuple[Token, ...], one: Predication, case: Case) -> bool:
    """Whether the quotes have the statement's subject, and not as what the verb is done to."""
    found = [token for token in case.quoted if any(token.stem == mine.stem for mine in who)]
    behind = [token for token in case.quoted if token.start > one.verb.start][:_OBJECT]
    done_to = any(token in found and token.clause == one.verb.clause for token in behind)
    return bool(found) and not done_to


def _another_than_speaker(who: tuple[Token, ...], one: Predication, case: Case) -> bool:
    """Whether whoever speaks names somebody else: "I have asked Ada Pym to lead it"."""
    return (
        bool(one.head)
        and all(token.stem in case.speaker_words for token in who)
        and all(token.text[0].isupper() for token in one.head)
    )


def _contrary(
    stated: Predication, who: tuple[Token, ...], quoted: Sequence[Predication], case: Case
) -> str | None:
    """The quotes tell the opposite of the same subject, and this of nobody."""
    if any(related(one.verb, stated.verb) for one in quoted) or stated.verb.word in case.words:
        return None
    denied = {
        id(token)
        for sentence in (*case.statement.sentences, *case.evidence)
        for negation in negations(sentence)
        for token in negation.scope
    }
    for one in quoted:
        if (
            opposite(one.verb.stem, stated.verb.stem)
            and one.passive == stated.passive
            and one.verb.stem not in case.statement.stems
            and not {id(one.verb), id(stated.verb)} & denied
            and any(mine.stem == their.stem for mine in who for their in one.head)
        ):
            return f'"{stated.verb.text}" is the opposite of the quote\'s "{one.verb.text}"'
    return None
