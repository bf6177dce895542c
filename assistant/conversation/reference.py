"""Pronouns and short names, replaced by what they stand for."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.conversation.discourse import Referent
from assistant.conversation.fitting import GENDERS, PRONOUNS, fitting
from assistant.conversation.full_names import fuller_name, is_restricted, is_spoken_of
from assistant.conversation.left_out import with_alternatives
from assistant.conversation.open_pronouns import CLAUSE_BREAK, POSSESSIVE, open_pronouns
from assistant.conversation.phrases import noun_phrases
from assistant.text.edits import Edit, edited
from assistant.text.tagging import Word, tagged

# What follows "her" where she is no owner: "for her until May", "about her and the trust".
_BEHIND_OBJECT = frozenset({"SCONJ", "ADP", "CCONJ", "DET", "PRON", "AUX", "PART", "ADV", "VERB"})
_PEOPLE = frozenset({"person", "several"})


@dataclass(frozen=True, slots=True)
class Resolved:
    """A question with its references replaced.

    Attributes:
        linked: Whether anything in it was recognised as spoken of before.
        ambiguous: What a pronoun fits equally well; then nothing was replaced.
    """

    question: str
    linked: bool
    ambiguous: tuple[str, ...] = ()


def resolve(question: str, known: Sequence[Referent]) -> Resolved:
    """Replace pronouns, "the letter" and "Clipper" by the fullest name of what they stand for.

    Args:
        question: A follow-up question that is whole apart from its references.
        known: Referents of the earlier turns, the most salient first.
    """
    edits: list[Edit] = []
    done: dict[str, tuple[Word, Referent]] = {}
    named = {phrase.head for phrase in noun_phrases(question)}
    unnamed = [one for one in known if one.head not in named]  # what has its name needs no pronoun
    for word in open_pronouns(question):
        group = PRONOUNS[word.lower]
        found = fitting(question, word, unnamed)
        if group in done and _is_same(question, done[group][0], word):
            continue
        # Of "him" and "they" in one question, "they" are others; and who sells sells no self.
        meant = [
            one
            for other, (before, one) in done.items()
            if other == group or {group, other} <= _PEOPLE or _objects(question, before, word)
        ]
        found = [one for one in found if one not in meant]
        if not found:
            continue
        rivals = _rivals(found, group)
        if rivals:
            return Resolved(question, linked=False, ambiguous=rivals)
        done[group] = word, found[0]
        edits.append((word.start, word.end, _in_form(question, word, found[0])))
    taken = {(start, end) for start, end, _ in edits}
    linked = bool(edits)
    for phrase in noun_phrases(question):
        if any(phrase.start < end and start < phrase.end for start, end in taken):
            continue
        fuller = None if is_restricted(question, phrase) else fuller_name(phrase, known)
        if fuller:
            edits.append((phrase.start, phrase.end, fuller))
            taken.add((phrase.start, phrase.end))
        linked = linked or bool(fuller) or is_spoken_of(phrase, known)
    chosen = with_alternatives(question, known)
    if chosen:
        return Resolved(chosen, linked=True)
    return Resolved(edited(question, edits), linked=linked)


def _rivals(found: Sequence[Referent], group: str) -> tuple[str, ...]:
    """Two things named side by side, when one thing or person is meant."""
    if group == "several":
        return ()
    best = found[0]
    pair = next((one for one in found if one.parts and one.turn == best.turn), None)
    if pair is None or best.text not in pair.parts or not pair.proper:
        return ()
    return pair.parts


def _is_same(question: str, former: Word, pronoun: Word) -> bool:
    """Whether a pronoun stands for what one of its class before it does; "he" is not "she"."""
    alike = GENDERS.get(former.lower) == GENDERS.get(pronoun.lower)
    return alike and not _objects(question, former, pronoun)


def _objects(question: str, subject: Word, pronoun: Word) -> bool:
    """Whether a pronoun is the object of what another does: "did it buy it" speaks of two."""
    if POSSESSIVE & {subject.lower, pronoun.lower}:
        return False
    between = question[subject.end : pronoun.start]
    after = next((one for one in tagged(question) if one.start >= pronoun.end), None)
    acts = after is not None and after.joined and after.tag == "AUX"
    return not acts and not CLAUSE_BREAK.search(between)


def _in_form(question: str, word: Word, referent: Referent) -> str:
    text = referent.text
    after = next((one for one in tagged(question) if one.start >= word.end), None)
    owned = after is not None and after.joined
    if word.lower == "her" and after is not None:
        owned = owned and after.tag not in _BEHIND_OBJECT
    if word.lower in POSSESSIVE and owned:
        text = f"{text}'" if referent.plural and text.endswith("s") else f"{text}'s"
    return text[0].upper() + text[1:] if word.start == 0 else text
