"""What was decided and then undone: "overturned the decision to fine", "scrapped plans for"."""

from assistant.check.lexicon import lemma
from assistant.check.negation import Negation
from assistant.check.text import Token

_UNDOING = frozenset(
    map(
        lemma,
        """overturn overrule quash reverse scrap cancel abandon drop axe ditch shelve withdraw
        revoke rescind reject refuse block veto halt dismiss lift annul overthrow thwart oppose
        deny decline""".split(),
    )
)
_INTENT = frozenset(
    """plan plans proposal proposals decision decisions order orders permission application
    applications idea bid bids ruling consent licence request requests approval""".split()
)
_LEADING_TO = frozenset("to for of that".split())
_BE = frozenset("was were is are been be being".split())
_SCOPE_ENDS = frozenset(",;:.()!?") | frozenset(
    "but while whilst whereas although because however after before".split()
)
# To tell of the plan is not to tell of the deed: "the council had planned to build" stays right.
_TELLS_OF_INTENT = frozenset(
    map(lemma, "apply application want seek ask request hope propose proposal bid intend".split())
)
_PLANNED_BEFORE = frozenset("planned had would".split())
_BEFORE_INTENT = 4  # words: "rejected the firm's latest plans"
_LONGEST_SCOPE = 12


def reversals(sentence: tuple[Token, ...]) -> tuple[Negation, ...]:
    """What a sentence says was intended and is undone, by an active verb before or a passive."""
    found = []
    for place, token in enumerate(sentence):
        leading = _word(sentence, place + 1)
        if token.word not in _INTENT or leading not in _LEADING_TO:
            continue
        undone = _undone_before(sentence, place)
        scope, following = _scope(sentence, place + 2)
        if undone is None and leading != "that":
            undone = next((t for t in following[:4] if t.stem in _UNDOING), None)
        if undone is not None and scope:
            found.append(Negation(f"{undone.word} {token.word}", scope, denial=False))
    return tuple(found)


def _undone_before(sentence: tuple[Token, ...], place: int) -> Token | None:
    for token in reversed(sentence[max(0, place - _BEFORE_INTENT) : place]):
        if token.word in _SCOPE_ENDS or token.word == "and":
            return None
        if token.stem in _UNDOING:
            return token
    return None


def undoes(sentence: tuple[Token, ...]) -> bool:
    """Whether a sentence itself says that something was undone, or tells of the intent alone."""
    return any(
        token.stem in _UNDOING | _TELLS_OF_INTENT or token.word in _PLANNED_BEFORE
        for token in sentence
    )


def _scope(sentence: tuple[Token, ...], start: int) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """The content words of what was intended, and the sentence from its verb of being on."""
    scope: list[Token] = []
    for place in range(start, min(len(sentence), start + _LONGEST_SCOPE)):
        token = sentence[place]
        if token.word in _SCOPE_ENDS:
            break
        if token.word in _BE | {"has", "have", "had"}:
            return tuple(scope), sentence[place:]
        if token.content and not token.text[0].isdigit():
            scope.append(token)
    return tuple(scope), ()


def _word(sentence: tuple[Token, ...], place: int) -> str:
    return sentence[place].word if place < len(sentence) else ""
