"""A figure or date stays with what it belongs to."""

import re
from decimal import Decimal

from assistant.check.amounts import amounts_in
from assistant.check.case import Case
from assistant.check.items import Item, items
from assistant.check.lexicon import opposite, synonymous
from assistant.check.text import Text
from assistant.claims.numerals import DIGITS, SCALE, WORDS, number_of

_VOTES = re.compile(
    rf"\bby ({DIGITS}|{WORDS}) (?:votes )?to ({DIGITS}|{WORDS})\b(?! (?:{SCALE}|per)\b)",
    re.IGNORECASE,
)
_LOST = frozenset("lost lose defeated fell failed beaten".split())


def pairing(case: Case) -> str | None:
    """Find a figure that stands with words which the quote puts beside another figure."""
    if case.verbatim or "respectively" in case.words | case.statement.words:
        return None
    reason = _turned_round(case)
    if reason:
        return reason
    stated = [item for item in items(case.statement) if item.kind != "date" or not _works_out(case)]
    theirs = [item for quote in case.quotes for item in items(quote)] if stated else []
    for mine in stated:
        own = [item for item in theirs if item.gives(mine)]
        rivals = [item for item in theirs if item.kind == mine.kind and not item.gives(mine)]
        for rival in rivals if own else ():
            word = _stolen(mine, own, rival, rivals)
            if not (word and _only_there(word, rival.kind, case)):
                word = _of_another_sentence(mine, own, rival)
            if word or _denied_of(mine, own, rival):
                return f"the quote gives {rival.text}, not {mine.text}, for that"
    return None


def _denied_of(mine: Item, own: list[Item], rival: Item) -> bool:
    """Whether the quote denies or affirms of the rival what is denied or affirmed of this here."""
    of_own = frozenset[str]().union(*(item.company for item in own))
    return (
        mine.denied is rival.denied
        and all(item.denied is not mine.denied for item in own)
        and bool(mine.company & of_own & (of_own if rival.is_bare else rival.company))
    )


def _works_out(case: Case) -> bool:
    """Whether it has a figure of its own, worked out from several: their dates belong to it."""
    given = {amount.value for quote in case.quotes for amount in amounts_in(quote.plain)}
    return any(amount.value not in given for amount in amounts_in(case.statement.plain))


def _of_another_sentence(mine: Item, own: list[Item], rival: Item) -> str | None:
    """A word beside the figure that only the rival's sentence has."""
    own_words = frozenset[str]().union(*(item.sentence for item in own))
    stolen = mine.company & (rival.sentence - own_words)
    kept = mine.company & (own_words - rival.sentence)
    return min(stolen) if stolen and not kept else None


def _turned_round(case: Case) -> str | None:
    """Whether ends are swapped: "from ten to five" is not "from five to ten"."""
    theirs = {end for quote in case.quotes for end in _ends(quote)}
    mine = _ends(case.statement)
    for word, value in mine:
        other = "to" if word == "from" else "from"
        if (other, value) in theirs and (word, value) not in theirs and len(mine) > 1:
            return "the quote has the two figures the other way round"
    won = {pair for quote in case.quotes for pair in _votes(quote)}
    for more, fewer in _votes(case.statement):
        turned = (fewer, more) in won and (more, fewer) not in won
        if turned and more < fewer and _LOST.isdisjoint(case.statement.words):
            return "the quote has the two votes the other way round"
    return None


def _votes(text: Text) -> set[tuple[Decimal, Decimal]]:
    """The two figures of "by seven votes to four"."""
    return {(number_of(one), number_of(other)) for one, other in _VOTES.findall(text.plain)}


def _ends(text: Text) -> set[tuple[str, Decimal]]:
    """The figures that "from" and "to" stand before."""
    found = set()
    for amount in amounts_in(text.plain):
        before = text.plain[: amount.start].rstrip().rsplit(" ", 1)[-1].lower()
        if before in {"from", "to"}:
            found.add((before, amount.value))
        if amount.upper is not None and " to " in amount.text:
            found |= {("from", amount.value), ("to", amount.upper)}
    return found


def _stolen(mine: Item, own: list[Item], rival: Item, rivals: list[Item]) -> str | None:
    """A word beside the figure that the quote has beside the rival, and none that is its own."""
    shared = frozenset[str]().union(*(_shared(item, rival) for item in own))
    own_company = frozenset[str]().union(*(item.company for item in own))
    others = frozenset[str]().union(*(item.company for item in rivals if item is not rival))
    stolen = (mine.company & rival.company) - own_company - others
    if any(item.is_bare and item.sentence == rival.sentence for item in own):
        stolen &= rival.verbs | rival.anchors
    own_only = own_company - rival.company - shared
    named_again = own_company if rival.refers_back else frozenset[str]()
    kept = {
        word
        for word in mine.company - named_again
        if any(synonymous(word, other) for other in own_only)
    }
    own_verbs = frozenset[str]().union(*(item.verbs for item in own))
    if mine.verbs & rival.verbs - own_verbs and own_verbs and not _alike(mine.verbs, own_verbs):
        return min(mine.verbs & rival.verbs - own_verbs)
    if mine.verbs & own_verbs - rival.verbs and rival.verbs:
        return None
    own_anchors = frozenset[str]().union(*(item.anchors for item in own))
    tied = (stolen - shared) & rival.anchors and not kept & own_anchors
    lost = own_company - mine.company
    turned = frozenset(word for word in stolen if any(opposite(word, other) for other in lost))
    headed = {mine.head} & (stolen - shared)
    if headed and all(item.head not in {"", mine.head} for item in own):
        turned |= headed
    if turned:
        return min(turned)
    if mine.leader and all(_of_another(mine, item, rival) for item in own):
        return min(mine.leader)
    alone = not own_company and bool(stolen & rival.anchors)
    if stolen and (alone or (own_only and (tied or not kept))):
        return min(stolen & rival.anchors or stolen)
    return None


def _alike(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return any(synonymous(one, other) for one in mine for other in theirs)


def _of_another(mine: Item, item: Item, rival: Item) -> bool:
    """Whether a clause of the rival's subject has the figure of another subject's."""
    return bool(item.leader) and mine.leader <= rival.leader and not mine.leader & item.leader


def _shared(item: Item, rival: Item) -> frozenset[str]:
    """What two figures of one sentence have in common without standing beside both."""
    if item.sentence != rival.sentence:
        return frozenset()
    elliptical = not (item.has_verb and rival.has_verb)
    return item.subject | ({item.verb} if elliptical else frozenset())


def _only_there(word: str, kind: str, case: Case) -> bool:
    """Whether the quotes use the word at one place alone."""
    beside = sum(
        word in item.company for quote in case.quotes for item in items(quote) if item.kind == kind
    )
    uses = sum(token.stem == word for token in case.quoted)
    return beside == 1 and uses <= 1
