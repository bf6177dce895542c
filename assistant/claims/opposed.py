"""Claims that oppose each other without a word of denial: one says so, and another that not."""

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final

from assistant.answer import Conflict, Side
from assistant.claims.speaker import analyse, claimant_of
from assistant.evidence import Evidence
from assistant.text.tagging import tagged

_NO: Final = r"(?:not|never|no|nobody|no[- ]one|none|nothing|without|neither|nor|\w+n[’']t)"
_NEGATION: Final = re.compile(rf"\b{_NO}\b", re.IGNORECASE)
# "Although bosses claimed that it had": the same again, said the other way round.
_TURNED: Final = re.compile(
    r"\b(?:although|though|but|while|whereas|yet)\s[^.;]{3,80}?\s(?:that\s)?"
    r"(?:it|they|there|he|she|this)\s(?:had|has|have|did|does|do|was|were|is|are|would|will|could"
    r"|can)(?P<no>\s(?:not|never)|n[’']t)?(?=[.,;”\"]|\s*$)",
    re.IGNORECASE,
)
# With a quality in the braces: "is not safe", "is accountable to nobody"; "is safe".
_IS_NOT: Final = (
    r"(?i)(?:\b(?:not|never|hardly|neither|no longer)|n[’']t)\s(?:\w+\s)?{0}\b"
    r"|\b{0}\s(?:to|for|with|by|in|from)\s(?:nobody|no[- ]one|none|nothing|neither|no)\b"
)
_OF_NOUNS: Final = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_IS: Final = r"(?i)\b(?:is|are|was|were|be|been|remains?|remained)\s(?:(?!not\b)\w+\s){{0,2}}?{0}\b"


def opposed_claims(asked: str, evidence: Sequence[Evidence]) -> Iterator[Conflict]:
    """Claims of two speakers of which one says what the other says is not so.

    Args:
        asked: The question; claims in two sentences oppose each other by an adjective that it asks
            about, as "safe" in "is it safe?", and not in "the safe route".
        evidence: What the answer cites, in the order of its citation numbers.
    """
    numbered = list(enumerate(evidence, 1))
    for number, one in numbered:
        yield from _within(number, one)
    if not any(_NEGATION.search(one.quote) for one in evidence):
        return
    for quality in _qualities(asked):
        denied, said = (re.compile(form.format(quality)) for form in (_IS_NOT, _IS))
        no = [(n, one) for n, one in numbered if denied.search(one.quote)]
        yes = [(n, one) for n, one in numbered if (n, one) not in no and said.search(one.quote)]
        for (first, one), (second, other) in product(no, yes):
            who, whom = claimant_of(one), claimant_of(other)
            if who and whom and who.speaker != whom.speaker:
                sides = (
                    Side(None, one.quote, who.speaker, None, first),
                    Side(None, other.quote, whom.speaker, None, second),
                )
                yield Conflict(f"whether it is {quality}", sides)
                break


def _qualities(asked: str) -> list[str]:
    """The adjectives of a question that stand before no noun."""
    behinds = (*tagged(asked), None)[1:]
    return [
        word.lower
        for word, behind in zip(tagged(asked), behinds, strict=True)
        if word.tag == "ADJ" and not (behind and behind.joined and behind.tag in _OF_NOUNS)
    ]


def _within(number: int, one: Evidence) -> Iterator[Conflict]:
    """The two sides of "which she said had not happened, although bosses claimed that it had"."""
    turned = _TURNED.search(one.quote)
    if turned is None:
        return
    opening = one.quote[: turned.start()]
    if bool(_NEGATION.search(opening)) == bool(turned["no"]):
        return
    middle = one.start + turned.start()
    reports = [each for each in analyse(one.document, one.start).reports if each.parts]
    early = [each for each in reports if one.start <= each.cue_start < middle]
    late = [each for each in reports if middle <= each.cue_start < one.start + turned.end()]
    if not (early and late) or early[-1].speaker == late[0].speaker:
        return
    nouns = [word.text for word in tagged(opening) if word.tag == "NOUN"]
    yield Conflict(
        nouns[-1] if nouns else "it",
        (
            Side(None, opening.strip(" ,;"), early[-1].speaker, None, number),
            Side(None, turned.group(), late[0].speaker, None, number),
        ),
    )
