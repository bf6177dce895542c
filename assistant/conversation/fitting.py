"""How well what was spoken of fits a pronoun: by the pronoun's form and by what its verb says."""

from collections.abc import Mapping, Sequence
from itertools import takewhile

from assistant.claims.genders import gender_of_person
from assistant.claims.given_names import Gender, is_given_name
from assistant.claims.roles import HONORIFICS
from assistant.conversation.discourse import Referent, is_persons_name
from assistant.conversation.lexicon import (
    ACTING_VERBS,
    DECIDING_VERBS,
    OF_COMPANIES,
    OWNING_VERBS,
    PUBLIC_BODIES,
    RUNNING_VERBS,
    SAYINGS,
    UNDERTAKINGS,
    WRITING_VERBS,
)
from assistant.conversation.phrases import Phrase
from assistant.text.tagging import Word, tagged
from assistant.text.word_classes import DEMONSTRATIVES, DETERMINERS, WH_WORDS
from assistant.text.words import stem

# Pronoun -> the class of what it stands for.
PRONOUNS = {
    "it": "thing", "its": "thing", "itself": "thing",
    "they": "several", "them": "several", "their": "several", "theirs": "several",
    "themselves": "several", "these": "several", "those": "several",
    "he": "person", "him": "person", "his": "person", "she": "person", "her": "person",
    "hers": "person", "this": "thing", "that": "thing",
}  # fmt: skip
# Pronoun -> whom it stands for, where it tells.
GENDERS: Mapping[str, Gender] = {
    "he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "hers": "she",
}  # fmt: skip
Factors = Mapping[str, float]
_AS_PERSON: Factors = {"person": 1.0, "name": 0.7}
_AS_SEVERAL: Factors = {"group": 0.8, "person": 0.4, "name": 0.5}
_AS_THING: Factors = {"person": 0.0, "group": 0.8, "place": 0.6}
# What a verb makes of its pronoun: factors for the kinds that it fits less.
_ACTOR: Factors = {"thing": 0.6, "undertaking": 0.6}
_ACTORS: Factors = {"thing": 0.3, "undertaking": 0.1}
_NO_PERSON: Factors = {"person": 0.0, "person's name": 0.5}
_DECIDED: Factors = {**_NO_PERSON, "group": 0.1, "name": 0.4, "place": 0.2, "thing": 0.6}
_OWNED: Factors = {**_NO_PERSON, "group": 0.3, "place": 0.4, "undertaking": 0.2}
_RUN: Factors = {**_NO_PERSON, "undertaking": 0.4}
_WRITTEN: Factors = {**_NO_PERSON, "group": 0.1, "name": 0.3, "place": 0.1}
_PRICED: Factors = {**_NO_PERSON, "group": 0.3, "place": 0.3}
_SOMEBODY: Factors = {"thing": 0.0, "undertaking": 0.0, "place": 0.0}
_ANYTHING: Factors = {}
_OBJECT_OF = (
    (DECIDING_VERBS, _DECIDED),
    (OWNING_VERBS, _OWNED),
    (RUNNING_VERBS, _RUN),
    (WRITING_VERBS, _WRITTEN),
)
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "got"})
_RECENT = 0.7  # a pronoun reaches back less far than a topic does
_MINIMUM = 0.05
_SHARED_START = 4  # letters that "closure" and "close" share


def fitting(question: str, pronoun: Word, known: Sequence[Referent]) -> list[Referent]:
    """What a pronoun of a question may stand for, the best first."""
    group = PRONOUNS[pronoun.lower]
    words = tagged(question)
    at = next(place for place, word in enumerate(words) if word.start == pronoun.start)
    factors = _factors(words, at)
    of_company = _is_of_company(words[at + 1 :]) if words[at].lower in {"its", "their"} else False
    does = stem(words[at + 1].lower) if at + 1 < len(words) and _is_agent(words, at) else ""
    scored = [
        (
            one.weight
            * _RECENT**one.turn
            * fits(pronoun.lower, one)
            * factors.get(_kind(group, one), 1.0),
            one,
        )
        for one in known
        if not _names_the_act(one, does) and not (of_company and one.head in PUBLIC_BODIES)
    ]
    return [one for score, one in sorted(scored, key=lambda pair: -pair[0]) if score >= _MINIMUM]


def fits(pronoun: str, one: Referent | Phrase) -> float:
    """How well a pronoun fits: 0 to 1."""
    group = PRONOUNS[pronoun]
    if one.kind == "time":
        return 0.0
    if group == "person":
        contradicted = {_gender(one.text), GENDERS[pronoun]} == {"he", "she"}
        singular = not one.plural or one.proper
        return _AS_PERSON.get(one.kind, 0.0) * (singular and not contradicted)
    if group == "several":
        return 1.0 if one.plural else _AS_SEVERAL.get(one.kind, 0.0)
    if one.kind == "name" and len(one.stems) == 2:
        # Two capitalised words are as likely a person's name.
        return 0.0 if is_given_name(one.text.split()[0]) and is_persons_name(one) else 0.6
    if pronoun in DEMONSTRATIVES and one.kind == "group":
        return 0.0
    several = 1.0
    if one.plural and not one.proper:
        several = 0.5 if one.head in UNDERTAKINGS else 0.1
    return several * _AS_THING.get(one.kind, 1.0)


def _gender(name: str) -> Gender | None:
    """Whom a name is of, where its title or the given name before a surname tells."""
    words = [word.rstrip(".").lower() for word in name.split()]
    if words and words[0] in DETERMINERS:
        del words[0]
    titles = list(takewhile(HONORIFICS.__contains__, words))
    return gender_of_person(titles, words[len(titles) :])


def _kind(group: str, one: Referent) -> str:
    if is_persons_name(one):
        return "person's name"
    if group == "several" and one.kind == "name":
        return "group"  # a thing with a name is "it"
    return "undertaking" if one.kind == "thing" and one.head in UNDERTAKINGS else one.kind


def _factors(words: Sequence[Word], at: int) -> Factors:
    """What the verb of a pronoun makes of each kind: "who owns it?", "why was it refused?"."""
    if _is_agent(words, at):
        verb = words[at + 1].lower
        if verb in ACTING_VERBS:
            return {"it": _ACTOR, "they": _ACTORS}.get(words[at].lower, _ANYTHING)
        return _PRICED if verb == "cost" else _ANYTHING
    lowers = [word.lower for word in words]
    if lowers[at] in {"its", "their"} and {stem(one) for one in lowers[at + 1 : at + 3]} & SAYINGS:
        return _SOMEBODY
    if at == len(words) - 1 and set(lowers[at - 1 : at]) <= _BE - {"got"}:
        alone = {"who": _SOMEBODY, "whom": _SOMEBODY, "how much": _PRICED}
        if before := alone.get(" ".join(lowers[: at - 1])):
            return before
    after = [word for word in words[at + 1 :] if word.lower not in _BE and word.tag != "ADV"]
    passive = after and (lowers[at - 1] in _BE or after[0].form == "Part")
    said = [after[0]] if passive else words[:at]
    for word in reversed(said):
        for verbs, factors in _OBJECT_OF:
            if stem(word.lower) in verbs:
                return factors
        if word.tag == "VERB" or word.lower in WH_WORDS:
            break
    return _ANYTHING


def _is_agent(words: Sequence[Word], at: int) -> bool:
    """Whether the verb behind the pronoun is what it does: "did it spend", not "was it spent"."""
    if at + 1 == len(words):
        return False
    after, helper = words[at + 1], words[at - 1].lower if at else ""
    acts = after.joined and after.tag in {"VERB", "NOUN"} and after.form != "Part"
    return acts and helper not in _BE


def _is_of_company(owned: Sequence[Word]) -> bool:
    """Whether only a company has what follows: "its managing director", "its shareholders"."""
    first, second = (*(word.lower for word in owned[:2]), "", "")[:2]
    return first == "managing" or stem(second if first == "main" else first) in OF_COMPANIES


def _names_the_act(one: Referent, verb: str) -> bool:
    """Whether something is what the verb does: a closure does not close."""
    start = verb[:_SHARED_START]
    return len(start) == _SHARED_START and one.head.startswith(start) and one.head != verb
