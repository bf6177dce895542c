"""The sentences of a draft before the check: which may be shown, citing what."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.answer import Statement, Withheld
from assistant.check import check, hides, new_words
from assistant.check.answers import answer_end, denies
from assistant.check.text import clean
from assistant.claims.cues import cues_in
from assistant.composing.statements import Stated, numbered
from assistant.evidence import Evidence
from assistant.models.drafts import Sentence
from assistant.models.offering import Offer
from assistant.orders import gives_orders
from assistant.text.words import STOP_WORDS, content_stems, numerals, words
from assistant.trace import Judged, Passed, tell

_OF_THE_EVIDENCE = re.compile(
    r"\b(?:the|this|these|provided|given|available) (?:\w+ )?(?:evidence|texts?|passages?|context"
    r"|information|sources?|excerpts?|documents?) (?:provided |given |above )?"
    r"(?:do(?:es)? not|don't|doesn't|is not|isn't|are not|lacks?|contains? no|gives? no|makes? no"
    r"|offers? no|provides? no|mentions? no|says? nothing)\b"
    r"|\b(?:not|isn't|aren't|never) (?:\w+ )?(?:mentioned|specified|stated|provided|given|clear"
    r"|disclosed|included) (?:in|by|from) (?:the|this|these|any)\b"
    r"|\b(?:provided|given|contained|available) in (?:the )?(?:provided |given )?evidence\b"
    r"|\b(?:I|we) (?:can ?not|can't|am unable|are unable|do not|don't|could not|couldn't|apologi)\b"
    r"|\bas an? (?:ai|language model|assistant)\b|\bevidence \d|\bI'm sorry\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\b(?:https?|ftp|data|javascript|mailto):\S+|\bwww\.\S+|\S+@\w+\.\w+", re.IGNORECASE
)
# Square brackets are for footnotes and for words of our own; a model writes neither.
_ROUND = str.maketrans("[]", "()")
# Who is said to say it, at the head of a sentence.
_CLAIMANT = re.compile(
    r"^(?:according to (?P<after>[^,;:]{2,80}),"
    r"|(?P<before>[^,;:]{2,60}?) (?:said|says|claimed|claims|argued|argues|stated|states|announced"
    r"|reported|reports|told|warned|warns|admitted|admits|confirmed|explained|believes?|insisted)\b)",
    re.IGNORECASE,
)
FEWEST_WORDS = 3  # of a sentence without a figure, and of what somebody is said to say
_ACCORDING = re.compile(r"\b(?:according to|in the (?:words|view) of)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a sentence.

    Attributes:
        text: The sentence, with its claimant where the draft forgot to name one.
        cites: Places of the offers that prove it, from 0; empty when nothing does.
        reason: Why it may not be shown; None when it may.
    """

    text: str
    cites: tuple[int, ...]
    reason: str | None


def judge(sentence: Sentence, offers: Sequence[Offer], question: str = "") -> Verdict:
    """Decide whether a sentence of a draft may be shown, and what it then cites.

    Numbers that name no evidence are dropped. A sentence that cites nothing real, or what does not
    prove it, is given to the evidence that proves it alone and has all its words, or withheld. A
    claim whose claimant the model left out is shown as that claimant's, or not at all. A "Yes,"
    stays only before what affirms every word of the question.

    Args:
        sentence: What was drafted.
        offers: The evidence that it was drafted from.
        question: What was asked.
    """
    text = _without_label(sentence.text.translate(_ROUND), offers)
    cites = tuple(number - 1 for number in sentence.citations if 0 < number <= len(offers))
    unfit = _unfit(text, [offers[at] for at in cites])
    if unfit:
        return Verdict(text, (), unfit)
    text = _without_vain_answer(text, question)
    choices = _nearly_quoted(text, offers)
    if cites and not _repeats(text, question):
        choices = [cites, *(choice for choice in choices if choice != cites)]
    reason = None
    for choice in choices:
        cited = [offers[at] for at in choice]
        speaker = _shared([one.speaker for one in cited])
        for wording in _wordings(text, speaker, " ".join(one.source.quote for one in cited)):
            verdict = check(wording, [one.source for one in cited])
            if verdict.supported:
                return Verdict(wording, choice, None)
            reason = reason or verdict.reason
    if not cites:
        return Verdict(text, (), "it cites no evidence, and none proves it")
    return Verdict(text, (), reason or "it only repeats the question, and nothing proves it")


def _nearly_quoted(text: str, offers: Sequence[Offer]) -> list[tuple[int, ...]]:
    """The offers that have every word of a sentence, those first that need least before them.

    A sentence without a footnote may say no more.
    """
    has_all = [at for at, one in enumerate(offers) if not new_words(text, one.source)]
    alone = {at: replace(offers[at].source, context="") for at in has_all}
    return [(at,) for at in sorted(has_all, key=lambda at: len(new_words(text, alone[at])))]


def _repeats(text: str, question: str) -> bool:
    """Whether a sentence affirms what was asked and says no more: models like to agree."""
    plain = clean(text)
    claim = plain[answer_end(plain) :]
    return content_stems(claim) <= content_stems(question) and not denies(claim)


def _without_vain_answer(text: str, question: str) -> str:
    """The sentence without a "Yes," or "No," that what follows it does not bear out.

    "Yes, it did not run" contradicts itself, and "Yes, it cost £4m" is no answer to "did it cost
    £5m?". What follows is right or wrong by itself.
    """
    plain = clean(text)
    end = answer_end(plain)
    rest = plain[end:]
    if not end or (
        denies(rest) == plain.lower().startswith("no")
        and content_stems(question) <= content_stems(rest)
        and numerals(question) <= numerals(rest)
    ):
        return text
    return rest[:1].upper() + rest[1:]


def _wordings(text: str, speaker: str | None, quotes: str) -> tuple[str, ...]:
    """The sentence as drafted, and as the speaker's when it names nobody who says so.

    What tells of the speaker is not the speaker's own: "Ada Pym, the mayor, said ..." has it from
    the source that Ada Pym is the mayor.
    """
    plain = clean(text)
    somebody = any(cue.complete for cue in cues_in(text, 0, len(text)))
    if not speaker or somebody or _ACCORDING.search(text):
        return (text,)
    if content_stems(speaker) <= content_stems(text):
        return (text,)
    claim = plain[answer_end(plain) :] if answer_end(plain) else text
    first = claim.split(maxsplit=1)[0]
    lowered = first != "I" and (
        first.lower() in STOP_WORDS or re.search(rf"\b{re.escape(first.lower())}\b", quotes)
    )
    opening = claim[:1].lower() if lowered else claim[:1]
    return (text, f"According to {speaker}, {opening}{claim[1:]}")


def _without_label(text: str, offers: Sequence[Offer]) -> str:
    """The sentence without the label of an offer, which small models copy along with it."""
    for one in offers:
        for label in (one.label, f"{one.label[1:-1]}:"):
            rest = text.removeprefix(label).lstrip(" :,–-")
            if text.startswith(label) and rest:
                return rest[:1].upper() + rest[1:]
    return text


def _unfit(text: str, cited: Sequence[Offer]) -> str | None:
    """Why a sentence is no statement about the subject at all."""
    claimant = _CLAIMANT.search(text)
    said_by = claimant and (claimant["before"] or claimant["after"])
    quotes = [one.source.quote for one in cited]
    faults = (
        (len(words(text)) < FEWEST_WORDS and not re.search(r"\d", text), "it is no sentence"),
        (text.rstrip("\"”’') ").endswith("?"), "it is a question"),
        (
            _OF_THE_EVIDENCE.search(text),
            "it speaks of the evidence, not of what the evidence says",
        ),
        (gives_orders(text), "it gives orders"),
        (
            hides(text),
            "it has markup or invisible characters that hide text from the check",
        ),
        (
            said_by and cited and not _named(said_by, cited),
            "nobody of that name says so in the quote",
        ),
        (
            any(not any(found in one for one in quotes) for found in _ADDRESS.findall(text)),
            "it has an address that is not in the quote",
        ),
        (
            claimant and _says_nothing(text[claimant.end() :]),
            "it does not say what is claimed",
        ),
    )
    return next((reason for fault, reason in faults if fault), None)


def _says_nothing(claim: str) -> bool:
    """Whether what somebody is said to say is no claim: a word or two, or a "No, ..." to us."""
    return len(words(claim)) < FEWEST_WORDS or answer_end(clean(claim)) > 0


def _named(claimant: str, cited: Sequence[Offer]) -> bool:
    """Whether the evidence has the claimant, as its speaker, its source or in its words."""
    known = " ".join(f"{one.line} {one.source.context} {one.speaker or ''}" for one in cited)
    return content_stems(claimant) <= content_stems(known)


class CheckedDraft:
    """What may be shown of a draft so far; citations are numbered as they are first used."""

    def __init__(self, offers: Sequence[Offer], question: str = "") -> None:
        self._offers = offers
        self._question = question
        self._cited = list[Evidence]()
        self._statements: list[Statement] = []
        self._withheld: list[Withheld] = []
        self._seen: set[str] = set()
        self.repeats = 0

    @property
    def stated(self) -> Stated:
        """The statements that passed, the evidence they cite, and what did not pass."""
        return Stated(tuple(self._statements), tuple(self._cited), tuple(self._withheld))

    def add(self, sentence: Sentence) -> None:
        """Check the next sentence of the draft; one that was there before is passed over."""
        plain = " ".join(re.findall(r"\w+", sentence.text.lower()))
        if plain in self._seen:
            self.repeats += 1
            return
        self._seen.add(plain)
        verdict = judge(sentence, self._offers, self._question)
        tell(Judged(verdict.text, sentence.citations, verdict.reason))
        if verdict.reason is not None:
            self._withheld.append(Withheld(verdict.text, verdict.reason))
            return
        cited = [self._offers[at].evidence for at in verdict.cites]
        proofs = [proof for one in cited for proof in (one, *one.openings)]
        self._statements.append(
            Statement(
                text=verdict.text,
                citations=tuple(dict.fromkeys(numbered(self._cited, one) for one in proofs)),
                speaker=_shared([self._offers[at].speaker for at in verdict.cites]),
                stance=_shared([self._offers[at].stance for at in verdict.cites]),
            )
        )
        tell(Passed(self.stated))


def _shared(values: Sequence[str | None]) -> str | None:
    return values[0] if len(set(values)) == 1 else None
