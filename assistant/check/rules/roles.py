"""Who did it to whom: the two sides of a verb must not be swapped."""

from collections.abc import Iterator

from assistant.check.case import Case, related
from assistant.check.lexicon import lemma, opposite
from assistant.check.rules.comparisons import agree
from assistant.check.text import Token
from assistant.text.days import CALENDAR_WORDS

Sentence = tuple[Token, ...]

_BE = frozenset("be am is are was were been being gets got".split())
# Verbs and links that do not end in "-ed": a past tense of their own, or the present.
_LINKS = frozenset(
    """pay paid pays beat beats won lost sold bought gave took made sent led told met held found
    leave leaves left hit cut built owes sues leads owns buys sells gives tells sends overtook
    succeed succeeds replace replaces fund funds supply supplies spent receive than
    before after from to""".split()
)
# Two verbs for one deed, seen from either side.
_CONVERSES = tuple(
    frozenset(map(lemma, pair.split()))
    for pair in ("buy sell", "pay receive", "lend borrow", "give receive", "teach learn",
                 "win lose", "send receive", "purchase sell", "award receive", "hire work",
                 "rent let")
)  # fmt: skip
_PREPOSITIONS = frozenset("than before after from to".split())
_REPORTING = frozenset(
    "found claimed argued warned reported stated insisted suggested added".split()
)
_WHEN = CALENDAR_WORDS.union(
    """year month week day today yesterday
    spring summer autumn winter average once twice""".split()
)
_CLAUSE_MARKS = frozenset(",;:()")
_OWN = frozenset("its their his her".split())
_PRONOUNS = frozenset("it they he she we".split())
_ENDS_DOER = _CLAUSE_MARKS | frozenset(
    ". in on at for with to from after before during when while because and but".split()
)
_REACH = 5
# "Before" and "after" stand between whole clauses.
_WIDE_REACH = 12
_ORDERING = frozenset("before after".split())


def roles(case: Case) -> str | None:
    """Find a verb whose sides are the other way round in the quote."""
    if case.verbatim or agree(case.statement, case.quotes):
        return None
    for sentence, evidence in case.aligned:
        for place in verbs(sentence):
            reason = _swapped(sentence, place, evidence)
            if reason:
                return reason
    return None


def conversely(sentence: Sentence, evidence: Sentence, stated: Token, quoted: Token) -> bool:
    """Whether "B bought it from A" stands for "A sold it to B"."""
    if not any({stated.stem, quoted.stem} == pair for pair in _CONVERSES):
        return False
    left, right = _sides(sentence, sentence.index(stated))
    their_left, their_right = _sides(evidence, evidence.index(quoted))
    same_doer = any(_has(their_left, token) for token in left[:2])
    giver = _behind_from(evidence, quoted)
    if giver and any(_has([giver], token) for token in left):
        return True
    return not same_doer and (
        any(_has(their_right, token) for token in left)
        or any(_has(their_left, token) for token in right)
    )


def _behind_from(evidence: Sentence, verb: Token) -> Token | None:
    """Whom something was received from."""
    place = evidence.index(verb)
    start = next((at for at in range(place, len(evidence)) if evidence[at].word == "from"), None)
    return next((t for t in evidence[start:] if _acts(t)), None) if start else None


def verbs(sentence: Sentence) -> Iterator[int]:
    """The places of the verbs and links that have two sides."""
    for place, token in enumerate(sentence):
        if token.word in _REPORTING:
            continue  # "X found that" and "..., X found" say the same; speech.py looks at X
        if token.word == "to" and not _takes_object(sentence, place):
            continue  # an infinitive
        inflected = token.word.endswith(("ed", "ing")) or _behind_do(sentence, place)
        if token.word in _LINKS or (token.content and inflected):
            yield place


def _behind_do(sentence: Sentence, place: int) -> bool:
    """Whether it is the verb of "did not consult"."""
    before = [token.word for token in sentence[max(0, place - 2) : place]]
    return before[-1:] == ["didn't"] or before in (["did", "not"], ["does", "not"], ["do", "not"])


def _swapped(sentence: Sentence, place: int, evidence: Sentence) -> str | None:
    verb = sentence[place]
    places = [there for there in verbs(evidence) if evidence[there].stem == verb.stem]
    if len(places) != 1 or sum(token.stem == verb.stem for token in sentence) != 1:
        return None
    both = ((sentence, place), (evidence, places[0]))
    if all(no_doer(*one) for one in both) or any(_unknown_doer(*one) for one in both):
        return None  # "they were offered it" is "it was offered to them"
    left, right = _sides(sentence, place)
    their_left, their_right = _sides(evidence, places[0])
    if no_doer(sentence, place) and passive(evidence, places[0]):
        return _done_by_its_subject(left[:1], evidence, places[0])
    receiver = _receiver(sentence, place, evidence, places[0])
    if receiver:
        return f'"{receiver.text}" is the one to whom it was done in the quote'
    doer = _only_in(left, their_right, their_left)
    done_to = _only_in(right, their_left, their_right)
    # "A spent less than B" is "B spent more than A"
    reversed_twice = any(opposite(token.stem, o.stem) for token in sentence for o in evidence)
    if doer is None or done_to is None or related(doer, done_to) or reversed_twice:
        return None
    return f'the quote has "{doer.text}" and "{done_to.text}" the other way round'


def _receiver(sentence: Sentence, place: int, evidence: Sentence, there: int) -> Token | None:
    """Who does it to something, and in the quote is whom it is done to.

    Without an object it may be the same deed: "they closed the library", "the library closed", or
    "closed its doors".
    """
    turned = right_to_left(sentence, place) or right_to_left(evidence, there)
    acts = _takes_object(sentence, place) and sentence[place + 1].word not in _OWN
    left, right = _unturned(sentence, place)
    their_left, their_right = _unturned(evidence, there)
    if turned or passive(sentence, place) or not acts or not left or not their_left:
        return None
    if passive(evidence, there):
        return left[0] if right and left[0].stem == their_left[0].stem else None
    is_object = (
        bool(their_right) and _takes_object(evidence, there) and left[0].stem == their_right[0].stem
    )
    return left[0] if is_object and not _has(their_left, left[0]) else None


def no_doer(sentence: Sentence, place: int) -> bool:
    """Whether a verb is a passive that does not say by whom."""
    return passive(sentence, place) and not right_to_left(sentence, place)


def _unknown_doer(sentence: Sentence, place: int) -> bool:
    """Whether a pronoun does it ("the one it replaced") or only a place is told ("made in it")."""
    before = sentence[place - 1].word if place else ""
    behind = sentence[place + 1].word if place + 1 < len(sentence) else ""
    is_verb = sentence[place].word not in _PREPOSITIONS
    return is_verb and (before in _PRONOUNS or (behind == "in" and not passive(sentence, place)))


def _takes_object(sentence: Sentence, place: int) -> bool:
    """Whether an object follows the verb, so that it is no participle ("routes lost in May")."""
    if place + 1 >= len(sentence):
        return False
    following = sentence[place + 1]
    return (
        following.text[0].isupper()
        or following.text[0] in "£$€0123456789"
        or (following.word in {"the", "a", "an", "its", "their", "his", "her", "them", "him"})
    )


def _only_in(tokens: list[Token], here: list[Token], not_here: list[Token]) -> Token | None:
    return next((t for t in tokens if _has(here, t) and not _has(not_here, t)), None)


def _sides(sentence: Sentence, place: int) -> tuple[list[Token], list[Token]]:
    """The content words near a verb, doer's side first: a passive with "by" is turned round."""
    before, after = _unturned(sentence, place)
    return (after, before) if right_to_left(sentence, place) else (before, after)


def _done_by_its_subject(subject: list[Token], evidence: Sentence, place: int) -> str | None:
    """A passive without a doer swaps nothing, unless its subject is who did it in the quote."""
    start = next(at for at in range(place, len(evidence)) if evidence[at].word == "by")
    end = next(
        (at for at in range(start, len(evidence)) if evidence[at].word in _ENDS_DOER),
        len(evidence),
    )
    doers = [token for token in evidence[start:end] if _acts(token)]
    doer = _only_in(subject, doers, _unturned(evidence, place)[0])
    return f'"{doer.text}" is the one who did it in the quote' if doer else None


def _unturned(sentence: Sentence, place: int) -> tuple[list[Token], list[Token]]:
    """The content words before and after a verb, the nearest first."""
    before = [token for token in reversed(_main_clause(sentence[:place])) if _acts(token)]
    after = [token for token in sentence[place + 1 :] if _acts(token)]
    reach = _WIDE_REACH if sentence[place].word in _ORDERING else _REACH
    return before[:reach], after[:reach]


def right_to_left(sentence: Sentence, place: int) -> bool:
    """Whether the doer stands behind the verb, after "by"."""
    if not _participle(sentence[place]):
        return False
    reach = 8 if passive(sentence, place) else 2
    for token in sentence[place + 1 : place + reach]:
        if token.word == "by":
            return True
        if token.word in _CLAUSE_MARKS or _participle(token):
            return False
    return False


def passive(sentence: Sentence, place: int) -> bool:
    """Whether a form of "be" stands before a participle, at most one word away."""
    return _participle(sentence[place]) and any(
        token.word in _BE for token in sentence[max(0, place - 2) : place]
    )


def _participle(token: Token) -> bool:
    return (token.content and token.word.endswith("ed")) or token.word in _LINKS - _PREPOSITIONS


def _main_clause(before: Sentence) -> Sentence:
    """What stands before a verb, without what stands between two commas."""
    commas = [place for place, token in enumerate(before) if token.word == ","]
    if len(commas) < 2:
        return before
    return before[: commas[-2]] + before[commas[-1] + 1 :]


def _acts(token: Token) -> bool:
    """Numbers and dates stand on any side of a verb."""
    return (
        token.content
        and token.text[0].isalpha()
        and token.word not in _REPORTING
        and token.word.removesuffix("'s") not in _WHEN
    )


def _has(tokens: list[Token], token: Token) -> bool:
    return any(token.stem == other.stem for other in tokens)
