"""Whom "he", "they", "the spokesman" or "the letter" means, by what the text named before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from assistant.claims.people import Mention
from assistant.claims.subjects import Sort, Subject, of_person

Resolved = Literal["name", "pronoun", "noun", "continued", "document"]
"""How a speaker was found: named in place, by pronoun, by noun, carried over, or for the whole."""

_PRONOUN_SORTS: Final[dict[str, tuple[tuple[Sort, ...], ...]]] = {
    "he": (("person", "unnamed"), ("organisation",)),
    "she": (("person", "unnamed"), ("organisation",)),
    "it": (("document", "organisation"),),
    "they": (("group", "organisation"), ("unnamed", "person", "document")),
    "both": (("group",),),
    "all": (("group",),),
    "the pair": (("group",),),
}
_OF_PEOPLE: Final = frozenset({"he", "she", "they"})
# What a text that is no plain sentence, a list or a label, leaves before a verb.
_NO_PHRASE: Final = re.compile(r"\n|:|^\d|\b(?:I|we|you|me|us|and|or|but|that)$", re.IGNORECASE)
_SET_OFF_NAME: Final = re.compile(r"((?:[A-Z][\w’'-]+\s){1,2}[A-Z][\w’'-]+),\s")
_PROPER: Final = r"(?:[A-Z][\w’'&-]*\s(?:(?:of|and|for|the)\s)?)+"


@dataclass(slots=True)
class Actors:
    """Those who acted or spoke so far, in reading order."""

    text: str
    mentions: Sequence[Mention]
    seen: list[tuple[int, Subject]] = field(default_factory=list)

    def note(self, position: int, subject: Subject) -> None:
        """Remember a resolved subject."""
        self.seen.append((position, subject))

    def resolve(self, subject: Subject, position: int) -> tuple[Subject, Resolved] | None:
        """What the subject refers to; None for a pronoun that nothing before it fits."""
        if subject.name in ("we", "i"):
            return None
        if subject.name in ("who", "which"):
            return self._antecedent(position)
        if subject.name in _PRONOUN_SORTS:
            section = self.text.rfind("\n#", 0, position) + 1
            found = self._by_pronoun(subject.name, section, position)
            if not found and subject.name in _OF_PEOPLE:  # a thing of a section before is none
                found = self._by_pronoun(subject.name, 0, position)
            return (found, "pronoun") if found else None
        if subject.sort != "person" and _NO_PHRASE.search(subject.name):
            named = _SET_OFF_NAME.match(subject.name)
            return (Subject(named[1], "person", "", None), "name") if named else None
        if subject.definite and len(subject.name.split()) <= 2:
            found = self._by_noun(subject, position)
            if found:
                return found, "noun"
        return subject, "name"

    def _by_pronoun(self, pronoun: str, floor: int, position: int) -> Subject | None:
        gender = pronoun if pronoun in ("he", "she") else None
        for sorts in _PRONOUN_SORTS[pronoun]:
            for where, subject in reversed(self.seen):
                if floor <= where < position and subject.sort in sorts and _fits(subject, gender):
                    told = None if subject.gender else self._told_by(gender, where, position)
                    return told or subject
            if gender and (person := self._named_before(floor, position, gender)):
                return person
        return None

    def _told_by(self, gender: str | None, start: int, end: int) -> Subject | None:
        """Who is mentioned behind one of unknown gender and is known to go by the pronoun."""
        between = (of_person(m) for m in reversed(self.mentions) if start < m.start < end)
        return next((one for one in between if gender and one.gender == gender), None)

    def _named_before(self, floor: int, position: int, gender: str) -> Subject | None:
        """The last person of that gender who is so much as mentioned behind the floor."""
        before = [m for m in self.mentions if floor <= m.start and m.end <= position]
        people = [of_person(mention) for mention in reversed(before)]
        return next((person for person in people if _fits(person, gender)), None)

    def _antecedent(self, position: int) -> tuple[Subject, Resolved] | None:
        """The name right before the relative pronoun: "Richard Carr, who said ..."."""
        near = [m for m in self.mentions if m.end <= position and position - m.end < 4]
        return (of_person(near[-1]), "name") if near else None

    def _by_noun(self, subject: Subject, position: int) -> Subject | None:
        """The last one before with the same head noun, or who holds the post."""
        for where, earlier in reversed(self.seen):
            if where >= position:
                continue
            longer = len(earlier.name) > len(subject.name)
            if longer and earlier.noun == subject.noun and not joins(earlier.name, subject.noun):
                return earlier
            if earlier.role and re.search(
                rf"\b{re.escape(subject.noun)}\b", earlier.role, re.IGNORECASE
            ):
                return earlier
        if subject.sort == "unnamed":
            holders = {
                m.person.name: of_person(m)
                for m in self.mentions
                if m.start < position
                and re.search(rf"\b{subject.noun}\b", m.person.role or "", re.IGNORECASE)
            }
            return next(iter(holders.values())) if len(holders) == 1 else None
        if subject.sort == "organisation":
            return self._body(subject, position)
        return None

    def _body(self, subject: Subject, position: int) -> Subject | None:
        """The one body named so before, if it is only one: for "the council"."""
        pattern = rf"{_PROPER}{re.escape(subject.noun.capitalize())}\b"
        names = {
            re.sub(r"^(?:The|A|An|In|At|And|But|While|When)\s", "", match.group())
            for match in re.finditer(pattern, self.text[:position])
        }
        if len(names) != 1:
            return None
        name = names.pop()
        return replace(subject, name=name, organisation=name, definite=False)


def joins(phrase: str, noun: str) -> bool:
    """Whether a phrase only adds the noun to another: "union and firm" is no longer name of one."""
    return bool(
        re.search(rf"\b(?:and|or)\s(?:an?\s|the\s|its\s|their\s)?{re.escape(noun)}$", phrase)
    )


def _fits(subject: Subject, gender: str | None) -> bool:
    """Whether "he" or "she" may mean the subject; a lone capital may be somebody's surname."""
    if gender is None:
        return True
    if subject.sort == "organisation":
        return len(subject.name.split()) == 1 and not subject.name.isupper()
    return subject.gender in (None, gender)
