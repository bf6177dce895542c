"""Bearers: the thing asked about is not another of its kind, borne by another name or number.

"The Bexton contract" and "the mayor of Arlow" are a name and what it bears. A sentence that gives
the thing asked for a name, and not the name asked for, is about another; so it is with "route 14"
for "route 9".
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.claims.signatures import signed_by
from assistant.evidence import Evidence
from assistant.questions.question import Question
from assistant.text.names import names_in
from assistant.text.numbered import other_number, other_ordinal
from assistant.text.quantities import amount_of, quantities_in
from assistant.text.word_classes import PARTIES
from assistant.text.words import STOP_WORDS, content_words, stem, words
from assistant.vetoes.judged import Judged, Veto, told
from assistant.vetoes.likeness import BODIES, CAPITALISED, TITLES, akin, same_bearer
from vectorstore.forms_of_address import FORMS_OF_ADDRESS
from vectorstore.types import Document

_NAME_FIRST = re.compile(
    rf"\b(?P<name>{CAPITALISED})(?:['’]s?)?\s(?:[a-z]+\s)??(?P<head>[a-z]{{4,}})\b"
)
_NAME_LAST = re.compile(
    rf"\b(?P<head>[a-z]{{4,}})\s(?P<how>of|at|for|in|by|against)\s(?:the\s)?(?P<name>{CAPITALISED})"
)
# "Was Optum paid", "did Arlow build": what a name does or suffers, and not a thing of its own.
_ACTS = re.compile(
    rf"\b(?i:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)\s{CAPITALISED}\s"
    r"(?:ever\s|still\s|not\s|really\s)?(?P<act>\w{4,}ed\b|(?:paid|made|told|sent|sold|built|kept|held"
    r"|lost|won|left|given|taken|spent|known|seen|said)\b|\w{4,}(?=\W*$))"
    rf"|{CAPITALISED}\s(?:is|was|were|has been|had been|has|had)\s(?P<done>\w{{4,}}ed\b"
    r"|(?:paid|made|told|sent|sold|built|held|lost|won|given|taken|spent)\b)",
)
# "Jane Doe chairs the council": a verb, and not a thing of hers.
_VERB = re.compile(r"\s(?:the|an?|its|their|his|her|our)\s")
# The number of a paragraph, before its first word: "3.1 Three options".
_NUMBERED = re.compile(r"(?:^|[.:;]\s)\d+(?:\.\d+)+\.?$")
# Last words of what lies within a place or a document, and is no other place.
_WITHIN = frozenset(
    """street road lane avenue close drive place square terrace way crescent hill park gardens green
    centre court hall quay building farm house table appendix annex figure phase section
    chapter""".split()
)
# Words that news use for one and the same thing: the deal is the contract.
_ALIKE = {
    stem(word): several[0]
    for several in (
        ("contract", "deal", "agreement", "procurement", "tender"),
        ("scheme", "project", "programme", "plan"),
    )
    for word in several
}


def other_numbered(question: Question, judged: Judged) -> Veto | None:
    """The sentence is about route 14, and route 9 was asked about."""
    text = judged.evidence.document.text
    lacks = other_number(question.text, judged.in_full, judged.context, text) or other_ordinal(
        question.text, judged.in_full
    )
    return Veto(lacks, f"this does not speak of {lacks}") if lacks else None


def other_bearer(question: Question, judged: Judged) -> Veto | None:
    """The sentence does not give another's thing: "the Arlow contract" for "the Bexton contract".

    Struck out is a sentence that gives the thing asked for a name, and not the name asked for.
    """
    acts = {
        stem((match["act"] or match["done"]).lower()) for match in _ACTS.finditer(question.text)
    }
    asked = {head: name for name, head, _ in _borne(question.text) if head not in acts}
    if not asked:
        return None
    document = judged.evidence.document
    known = content_words(question.text)
    borne: dict[str, dict[str, str]] = {}
    for name, head, how in _borne(judged.in_full):
        if head in asked:
            borne.setdefault(head, {})[name] = how
    for head, names in borne.items():
        wanted = asked[head]
        others = [
            name
            for name, how in names.items()
            if not _is_no_rival(name, wanted, document)
            and not (how == "by" and not _may_be_maker(wanted, question.text, document))
            and not (how in {"in", "at"} and _is_headed(wanted, head, judged))
        ]
        if (
            not others
            or _signs(wanted, judged)
            or any(same_bearer(name, wanted) or akin(content_words(name), known) for name in names)
        ):
            continue
        return Veto(wanted, f"this is about {others[0]}, not {wanted}")
    return None


def amount_of_another(
    question: Question, struck: Sequence[Evidence], kept: Sequence[Evidence]
) -> Veto | None:
    """The amount that a question names is told, and of another alone.

    Of "Bexton's £8m contract" nothing is told where £8m is what the Arlow contract was worth,
    whatever else stands beside it.
    """
    for amount in question.quantities:
        if any(_tells(amount, one) for one in kept):
            continue
        for one in struck:
            veto = other_bearer(question, Judged.of(one)) if _tells(amount, one) else None
            if veto:
                return Veto(veto.lacks, f"{amount} is told of another: {veto.reason}")
    return None


def _tells(amount: str, one: Evidence) -> bool:
    return amount_of(amount) in map(amount_of, quantities_in(one.in_full))


def _signs(name: str, judged: Judged) -> bool:
    """Whether the sentence stands in the letter of whom the question names."""
    one = judged.evidence
    signed = signed_by(one.document, one.start, one.end)
    return signed is not None and same_bearer(signed.speaker, name)


def _may_be_maker(wanted: str, question: str, document: Document) -> bool:
    """Whether the name asked for may be who made or wrote a thing, and not where it is."""
    name = re.escape(wanted)
    return bool(
        re.search(rf"\bby\s(?:the\s)?{name}\b|\b{name}['’]", question)
        or set(words(wanted)) & (BODIES | TITLES)
        or re.search(
            rf"\b(?:by|{'|'.join(FORMS_OF_ADDRESS)})\s(?:[A-Z][\w.’-]*\s)?{name}\b"
            rf"|\b{name}\s(?:says?|said|told|wrote|homes|group|ltd|limited|plc)\b",
            told(document),
            re.IGNORECASE,
        )
    )


def _is_headed(wanted: str, head: str, judged: Judged) -> bool:
    """Whether the title or heading over a sentence tells of the thing and the place asked for.

    Below "Harwick library to close" the library at the harbour is that of Harwick.
    """
    one = judged.evidence
    return any(
        akin(words(wanted), words(text)) and head in map(_kind_of, words(text))
        for text in (one.document.title, one.passage.heading or "")
    )


def _is_no_rival(name: str, wanted: str, document: Document) -> bool:
    """Whether a name cannot stand in the place of the one asked for.

    A street may lie in the town asked for, a table is about it, its council's budget may be
    put forward by a councillor, and its mayor be Labour's.
    """
    if words(name)[-1] in _WITHIN:
        return words(wanted)[-1] not in _WITHIN
    if set(words(name)) <= PARTIES:
        return set(words(wanted)).isdisjoint(PARTIES)
    if words(name)[0] in TITLES - {"the"}:
        body = rf"\b{re.escape(wanted)}\s(?:[a-z]+\s){{0,2}}(?:{'|'.join(BODIES)})\b"
        return bool(set(words(wanted)) & BODIES or re.search(body, told(document), re.IGNORECASE))
    return False


@lru_cache(maxsize=512)
def _borne(text: str) -> tuple[tuple[str, str, str], ...]:
    """Names with the stem of what they bear, and the word between: "the mayor | of | Arlow"."""
    for amount in quantities_in(text):
        # "Arlow's £3 million contract" is Arlow's contract.
        text = text.replace(f" {amount} ", " ", 1)
    found = [*_NAME_FIRST.finditer(text), *_NAME_LAST.finditer(text)]
    return tuple(
        (
            _without_helper(match["name"]),
            _kind_of(match["head"]),
            match.groupdict().get("how") or "",
        )
        for match in found
        if names_in(f"- {match['name']}")
        and not _only_opens(match["name"], match.start("name"), text)
        and not _is_verb(match, text)
    )


def _is_verb(match: re.Match[str], text: str) -> bool:
    """Whether what stands behind a name is what it does: "chairs the council"."""
    beside = match[0] == f"{match['name']} {match['head']}"
    return beside and match["head"].endswith("s") and bool(_VERB.match(text, match.end()))


def _without_helper(name: str) -> str:
    """A name without the capital that opens the question before it: "Did Ann Lee"."""
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in STOP_WORDS else name


def _kind_of(head: str) -> str:
    """The stem of a word for a thing; words for the same kind of thing share one."""
    found = stem(head)
    return _ALIKE.get(found.removesuffix("s"), found)


def _only_opens(name: str, start: int, text: str) -> bool:
    """Whether a single word may have its capital from the start of the sentence alone."""
    before = text[:start].rstrip()
    opens = before[-1:] in {"", ".", "?", "!", ":", "“", '"', "-", "•"} or _NUMBERED.search(before)
    return bool(opens) and " " not in name and not name.isupper()
