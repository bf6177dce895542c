"""What the quote denies must not be affirmed, nor the reverse."""

from assistant.check.case import Case, related
from assistant.check.coverage import covered
from assistant.check.lexicon import lemma, opposite
from assistant.check.negation import NEGATE_NOUNS, Negation, negations
from assistant.check.reversals import reversals, undoes
from assistant.check.short_denials import denied_before
from assistant.check.text import Token

_LACKS = frozenset(("lack of", "shortage of", "shortages of", "absence of"))
# What says that something is "no longer" so.
_ENDED = frozenset(
    map(
        lemma,
        """former formerly end finish stop cease resign close abolish scrap withdraw remove left
        quit retire expire lapse until replace only previously once lost""".split(),
    )
)
# What is asked, rumoured or called wrong is not told as so.
_NOT_SAID_TO_BE = frozenset(
    """ask asked asking question questioned questions whether if claim claims claimed report reports
    rumour rumours suggestion suggestions allegation allegations wrong incorrect inaccurate nonsense
    rejected rejects dismissed dismisses disputed disputes refuted refutes responded responding
    commented""".split()
)
# What a denial may be limited to: "not with one voice", "denied doing it to save money".
_IN_PART = frozenset("with because".split())
_FINITE = frozenset("is are was were be been has have had will would".split())
# "Those who" opens a condition as "if" does.
_ON_CONDITION = frozenset("if who those".split())
_PREFERENCES = frozenset(("instead of", "rather than"))
_PLAINLY = frozenset(("not", "never", "no longer"))


def polarity(case: Case) -> str | None:
    """Find a claim that the quote denies, or a denial that it does not make."""
    if case.verbatim:
        return None
    for sentence, evidence in case.aligned:
        if not evidence:
            continue
        reason = (
            _affirms_what_is_denied(sentence, evidence)
            or _affirms_what_is_undone(sentence, evidence)
            or _denies_what_is_affirmed(sentence, evidence, case)
            or _denies_more(sentence, evidence)
        )
        if reason:
            return reason
    return _affirms_what_was_answered_no(case) or _denies_what_is_not_spoken_of(case)


def _denies_what_is_not_spoken_of(case: Case) -> str | None:
    """The statement says that something is not so, and no quote denies anything or speaks of it."""
    if any(map(negations, case.evidence)) or any(map(reversals, case.evidence)):
        return None
    for sentence in case.statement.sentences:
        for negation in negations(sentence):
            plainly = negation.cue in _PLAINLY or negation.cue.endswith("n't")
            head = negation.head if negation.scope and plainly else None
            named = head is not None and head.text[0].isupper()  # "Care Not For Profit"
            if head and not named and not covered(head, case) and not case.opposites(head.stem):
                return f'the quote does not say "{negation.cue} {head.text}"'
    return None


def _affirms_what_was_answered_no(case: Case) -> str | None:
    """The statement tells as so what only stands before a short denial: "Asked about cuts: no."."""
    denied = [token for quote in case.quotes for token in denied_before(quote)]
    rest = [token for token in case.quoted if token.content and token not in denied]
    for sentence in case.statement.sentences if denied else ():
        if negations(sentence) or _NOT_SAID_TO_BE & {t.word for t in sentence}:
            continue
        claimed = [token for token in sentence if token.content]
        only = [
            token
            for token in claimed
            if any(related(token, other) for other in denied)
            and not any(related(token, other) for other in rest)
        ]
        if only and len(only) * 2 >= len(claimed):
            return f'the quote denies this ("{only[-1].text}")'
    return None


def _affirms_what_is_denied(sentence: tuple[Token, ...], evidence: tuple[Token, ...]) -> str | None:
    has_negation = bool(negations(sentence))
    for negation in negations(evidence):
        if not negation.scope:
            continue
        shared = [
            token
            for token in sentence
            if token.content and any(related(token, other) for other in negation.scope)
        ]
        if _since_the_last(sentence, evidence) or _unless(sentence, negation, evidence):
            continue
        head = negation.head
        if negation.denial or negation.cue in _PREFERENCES:
            denied = len(shared) * 2 >= len(negation.scope)
        else:
            denied = any(related(token, head) for token in shared) and (
                negation.cue not in NEGATE_NOUNS or len(shared) * 2 > len(negation.scope)
            )
        if not denied or not shared or _affirmed_elsewhere(shared, negation, evidence):
            continue
        own = [
            token
            for other in negations(sentence)
            if negation.cue not in _PREFERENCES or other.cue not in _LACKS
            for token in other.scope
        ]
        subject = [token for token in shared if _is_subject_of_denial(token, sentence)]
        answered = subject or [token for token in shared if any(token is other for other in own)]
        turned = any(
            opposite(token.stem, other.stem) for token in sentence for other in negation.scope
        )
        refused = negation.cue == "voted against" and undoes(sentence)
        if not (answered or turned or refused or (has_negation and negation.denial)):
            return f'the quote says the opposite ("{negation.cue}")'
    return None


def _denies_more(sentence: tuple[Token, ...], evidence: tuple[Token, ...]) -> str | None:
    """Both deny it, but the quote only with, because of or for something."""
    for negation in negations(evidence):
        markers = _IN_PART | ({"to"} if negation.denial else frozenset())
        same = negation.scope and any(
            other.scope and related(other.head, negation.head) for other in negations(sentence)
        )
        if not same:
            continue
        place = evidence.index(negation.head)
        for at in range(place, evidence.index(negation.scope[-1])):
            if evidence[at].word not in markers:
                continue
            end = next((t.start for t in evidence[at:] if t.word in _FINITE), evidence[-1].end)
            only = [t for t in negation.scope if evidence[at].start < t.start < end][:4]
            if only and not any(related(mine, their) for mine in sentence for their in only):
                return f'the quote denies it only "{evidence[at].text} {only[0].text}"'
    return None


def _is_subject_of_denial(token: Token, sentence: tuple[Token, ...]) -> bool:
    """Whether its own clause denies something of it: "the board was not" for "not the board"."""
    return any(
        (other.cue in {"not", "never", "no longer"} or other.cue.endswith("n't"))
        and other.scope
        and other.scope[0].clause == token.clause
        and token.start < other.scope[0].start
        for other in negations(sentence)
    )


def _affirms_what_is_undone(sentence: tuple[Token, ...], evidence: tuple[Token, ...]) -> str | None:
    """The quote says that it was planned or decided, and undone."""
    if undoes(sentence) or negations(sentence):
        return None
    for undone in reversals(evidence):
        if any(related(token, undone.head) for token in sentence):
            return f'the quote says that this was undone ("{undone.cue}")'
    return None


def _said_without_denial(cue: str, sentence: tuple[Token, ...], case: Case) -> bool:
    """Whether the quotes say in other words that it is not so."""
    own = {token.word for token in sentence}
    if cue == "no longer":
        return bool(case.stems & _ENDED)
    if "since" in own | {"until"} and "since" in case.words:
        return "first" in case.words  # "the first time since" is "none since"
    return "unless" in case.words and not own.isdisjoint(_ON_CONDITION)


def _affirmed_elsewhere(
    repeated: list[Token], negation: Negation, evidence: tuple[Token, ...]
) -> bool:
    """Whether the quote also speaks of all that is repeated without denying it."""
    denied = {id(token) for other in negations(evidence) for token in other.scope}
    affirmed = [token for token in evidence if token.content and id(token) not in denied]
    stems = {token.stem for token in negation.scope}
    return negation.cue not in _PREFERENCES and all(
        any(
            related(token, other) and (token.stem not in stems or token.stem == other.stem)
            for other in affirmed
        )
        for token in repeated
    )


def _unless(sentence: tuple[Token, ...], negation: Negation, evidence: tuple[Token, ...]) -> bool:
    """Whether "unless it does" is said for "if it does not"."""
    clause = [token.word for token in evidence if token.clause == negation.scope[0].clause]
    return clause[:1] == ["if"] and any(token.word == "unless" for token in sentence)


def _since_the_last(sentence: tuple[Token, ...], evidence: tuple[Token, ...]) -> bool:
    """Whether it is said without "not": "last in May" for "not since May"."""
    mine, theirs = ({token.word for token in text} for text in (sentence, evidence))
    return ("last" in mine and "since" in theirs) or ("only" in mine and "until" in theirs)


def _denies_what_is_affirmed(
    sentence: tuple[Token, ...], evidence: tuple[Token, ...], case: Case
) -> str | None:
    denied = [
        token
        for other in case.evidence
        for negation in (*negations(other), *reversals(other))
        for token in negation.scope
    ]
    denied += [token for quote in case.quotes for token in denied_before(quote)]
    for negation in negations(sentence):
        if not negation.scope:
            continue
        if any(other.cue == negation.cue and not other.scope for other in negations(evidence)):
            continue
        head = negation.head
        wholly = negation.cue in NEGATE_NOUNS or any(n.denial for n in negations(evidence))
        reversed_here = negation.scope if wholly else (head,)
        if any(related(token, other) for token in reversed_here for other in denied):
            continue
        affirmed = any(token.stem == head.stem for token in evidence)
        if not affirmed and any(opposite(head.stem, token.stem) for token in evidence):
            continue
        if any(
            _is_subject_of_denial(token, sentence) and any(related(token, o) for o in denied)
            for token in sentence
            if token.content
        ):
            continue
        if _said_without_denial(negation.cue, sentence, case):
            continue
        if case.counts_the_rest:
            continue
        if not any(related(head, token) for token in evidence if token.content):
            continue  # the coverage rule weighs words that the quote does not have
        return f'the quote does not say "{negation.cue}"'
    return None
