"""What a conversation has been about: its referents, the likeliest first."""

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.conversation.lexicon import DOCUMENTS, EMPTY_NOUNS, UNDERTAKINGS
from assistant.conversation.phrases import Kind, Phrase, noun_phrases
from assistant.conversation.turns import Turn
from assistant.questions.answer_types import kind_of
from assistant.text.tagging import Word, is_common, tagged
from assistant.text.words import content_stems
from vectorstore.forms_of_address import FORMS_OF_ADDRESS

# Weights of a mention by where it stands, and how fast they fade, by measuring pronouns and
# topics on the tune split of mtrag_rewrites (docs/decisions/060).
_BY_ROLE = {"subject": 1.0, "object": 0.9, "prepositional": 0.8}
_FADE = 0.6
_IN_ANSWER = 0.3
_INDEFINITE = 0.2  # "new sluices", in an answer
_FOUND = 1.5  # who or what firm was asked for, in an answer
_LATER_SPEAKER = 0.6  # who is cited behind another
_VAGUE = 0.3
_COORDINATED = 1.05
_COORDINATION = re.compile(
    r"\s*(?:,|/)?\s*(?:and|or|vs\.?|versus|than|&)\s+(?:the\s+)?", re.IGNORECASE
)
_LONGEST_ANSWER = 400
_OF_SPEAKER = frozenset({"my", "our", "your"})
_WORDLESS = re.compile(r"\W+")

# "What job was she offered?": the job is one thing that was spoken of.
_ASKED_WHICH = re.compile(r"\b(?:what|which)\s+$", re.IGNORECASE)
_HOW_MANY = re.compile(r"\bhow many\s+$", re.IGNORECASE)
_ARE_THERE = re.compile(r"(?:are|were|have|has) there(?: been)?\b\s*", re.IGNORECASE)
_LONGEST_CLAUSE = 8  # words behind what was counted
_COMPLEMENT = frozenset({"for", "about", "on", "from", "by", "against", "with", "in", "at", "of"})
_WHO_IS = re.compile(r"\bwho(?:['’]s|\s(?:is|was))\s+$", re.IGNORECASE)
_HELPER = re.compile(r"\b(?:do|does|did|is|was|has|had|will|would|should)\s+$", re.IGNORECASE)
_PERSONAL = re.compile(
    r"\s+(?:say|said|think|believe|claim|tell|write|feel|refuse|resign|retire|earn|marry|die|quit"
    r"|offered|appointed|elected|hired|sacked|dismissed|suspended|arrested|born|employed|promoted)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Referent:
    """Something that was spoken of.

    Attributes:
        text: Its fullest name so far, fit to stand in another question.
        parts: For "A and B", the texts of A and B.
        weight: Salience: where it was mentioned, how often, how long ago.
        turn: The last turn that mentioned it, the newest being 0.
    """

    text: str
    head: str
    stems: frozenset[str]
    kind: Kind
    plural: bool
    proper: bool
    weight: float
    turn: int
    parts: tuple[str, ...] = ()


def referents(turns: Sequence[Turn]) -> list[Referent]:
    """What the turns (oldest first) were about, the most salient first."""
    found: list[Referent] = []
    for age, turn in enumerate(reversed(turns)):
        for mention in _mentions(turn, age):
            _add(found, mention)
    return sorted(found, key=lambda one: -one.weight)


def _mentions(turn: Turn, age: int) -> Iterable[Referent]:
    fade = _FADE**age
    phrases = noun_phrases(turn.question)
    for phrase in phrases:
        weight = _BY_ROLE[phrase.role] * (_VAGUE if phrase.relational else 1.0)
        found = _referent(phrase, weight * fade, age, _complement(turn.question, phrase))
        if is_persons_name(phrase) and _acts_as_person(turn.question, phrase):
            found = replace(found, kind="person")
        asked_which = _ASKED_WHICH.search(turn.question[: phrase.start])
        if asked_which and not phrase.determiner:
            found = replace(found, text=f"the {phrase.bare}")
        if _HOW_MANY.search(turn.question[: phrase.start]):
            found = replace(found, text=_counted(turn.question, phrase))
        yield found
    for one, other in pairwise(phrases):
        if one.end < other.start and _COORDINATION.fullmatch(turn.question[one.end : other.start]):
            yield _pair(one, other, fade, age)
    for place, name in enumerate(turn.speakers):
        # "Information Officer" is whoever signs, and a body who is cited, seldom who is spoken of.
        for one in noun_phrases(name)[:1]:
            body = one.kind == "group" or one.text.isupper()
            passing = body or is_common(name.lower())
            weight = _IN_ANSWER if passing else _LATER_SPEAKER if place else 1.0
            found = _referent(one, weight * fade, age)
            yield replace(found, kind="person") if is_persons_name(one) else found
    yield from _answered(turn, phrases, fade, age)


def _answered(turn: Turn, asked: Sequence[Phrase], fade: float, age: int) -> Iterable[Referent]:
    """What the answer spoke of; who a question for somebody was answered with is its subject."""
    heads = {phrase.head for phrase in asked}
    stems = frozenset[str]().union(*(phrase.stems for phrase in asked))
    answer = (turn.answer or "")[:_LONGEST_ANSWER]
    asked_for = _asked_for(turn.question)
    sought = asked_for in {"person", "organisation"}
    for line in answer.splitlines():
        told = [one for one in noun_phrases(line) if _is_told(one)]
        known = {one for one in told if _is_known(one, heads, stems)}
        found = _who(told, known) if sought else None
        sought = sought and found is None
        for phrase in told:
            definite = phrase.proper or phrase in known or phrase.determiner == "the"
            if not definite and not phrase.plural:
                continue
            weight = _FOUND if phrase is found else _IN_ANSWER if definite else _INDEFINITE
            meant = _referent(phrase, weight * fade, age, _complement(line, phrase))
            is_body = phrase is found and asked_for == "organisation"
            yield replace(meant, kind="group") if is_body else meant


def _asked_for(question: str) -> str:
    """The kind of answer that is asked for; "which doctor" asks for a person."""
    which = re.match(r"which\s+", question, re.IGNORECASE)
    asked = [one for one in noun_phrases(question) if which and one.start == which.end()]
    singular = any(one.kind == "person" and not one.plural for one in asked)
    return "person" if singular else kind_of(question)


def _is_told(phrase: Phrase) -> bool:
    """Whether a phrase of an answer can be spoken of: "our branch" is of who is quoted."""
    post = _is_post(phrase) and " of " not in phrase.text
    return not (post or phrase.text[0].isdigit() or phrase.determiner in _OF_SPEAKER)


def _is_known(phrase: Phrase, heads: Set[str], stems: Set[str]) -> bool:
    return phrase.stems <= stems if phrase.proper else phrase.head in heads


def _who(told: Sequence[Phrase], known: Set[Phrase]) -> Phrase | None:
    """Who a line names first; who does something before whom another phrase is "by" or "of"."""
    named = [one for one in told if one.kind in {"person", "group", "name"} and one not in known]
    # "Asked by Mr Orme whether it was safe, Ms Tarn said that it was."
    acting = (one for one in named if one.role != "prepositional")
    return next(iter((*acting, *named)), None)


def is_persons_name(one: Phrase | Referent) -> bool:
    """Whether a name can be a person's: two words, the last of them no common noun."""
    return one.kind == "name" and len(one.stems) == 2 and not is_common(one.text.split()[-1])


def _acts_as_person(question: str, phrase: Phrase) -> bool:
    """Whether a question says of a name what is said of persons: "who is", "was ... hired"."""
    before, after = question[: phrase.start], question[phrase.end :]
    return bool(_WHO_IS.search(before) or (_HELPER.search(before) and _PERSONAL.match(after)))


def _counted(question: str, phrase: Phrase) -> str:
    """What was counted, by what was asked of it: "the nurses who were hired in 2019"."""
    told = question[phrase.end :].rstrip(" ?.!").lstrip()
    there = _ARE_THERE.match(told)
    if there:
        return f"the {phrase.bare} {told[there.end() :]}".rstrip()
    first = next(iter(tagged(told)), None)
    own_subject = any(one.start == first.end + 1 for one in noun_phrases(told)) if first else True
    if own_subject or first is None or not (first.tag == "AUX" or first.form == "Fin"):
        return f"the {phrase.bare}"
    if len(told.split()) > _LONGEST_CLAUSE:
        return f"the {phrase.bare}"
    return f"the {phrase.bare} {'who' if phrase.kind in {'person', 'group'} else 'that'} {told}"


def _complement(text: str, phrase: Phrase) -> str:
    """What an undertaking or a letter is of: "the proposal | to close the library in Ashcombe"."""
    words = [word for word in tagged(text) if word.start >= phrase.end]
    document = bool(words) and phrase.head in DOCUMENTS and words[0].lower == "about"
    if not words or not (phrase.head in UNDERTAKINGS or document):
        return ""
    ends = {one.start: one.end for one in sorted(noun_phrases(text), key=lambda one: one.end)}
    end, at = phrase.end, 0
    if words[0].lower == "to" and len(words) > 1 and words[1].form == "Inf":
        end, at = words[1].end, 2
        if at < len(words) and words[at].start in ends:
            end = ends[words[at].start]
    while True:
        link = next((word for word in words if word.start >= end), None)
        inside = next((start for start in ends if link and start == link.end + 1), None)
        if link is None or inside is None or not (_links(link) or _names(text, end, inside)):
            return text[phrase.end : end]
        end = ends[inside]


def _links(word: Word) -> bool:
    return word.joined and word.lower in _COMPLEMENT


def _names(text: str, end: int, start: int) -> bool:
    """Whether an "and" stands inside of a name: "Fire and Rescue"."""
    last = text[:end].rsplit(maxsplit=1)[-1]
    return text[end:start].strip() in {"and", "&"} and last[0].isupper() and text[start].isupper()


def _referent(phrase: Phrase, weight: float, age: int, complement: str = "") -> Referent:
    return Referent(
        text=named(phrase) + complement,
        head=phrase.head,
        stems=phrase.stems | content_stems(complement),
        kind=phrase.kind,
        plural=phrase.plural,
        proper=phrase.proper,
        weight=weight,
        turn=age,
    )


def _pair(one: Phrase, other: Phrase, fade: float, age: int) -> Referent:
    first, second = named(one), named(other)
    return Referent(
        text=f"{first} and {second}",
        head="",
        stems=one.stems | other.stems,
        kind=one.kind if one.kind == other.kind else "thing",
        plural=True,
        proper=one.proper and other.proper,
        weight=_COORDINATED * fade,
        turn=age,
        parts=(first, second),
    )


def named(phrase: Phrase) -> str:
    """The phrase as something known: "a limited company" becomes "the limited company"."""
    if phrase.determiner in {"a", "an", "this", "that", "these", "those", "another"}:
        return f"the {phrase.bare}"
    if phrase.determiner == "the":
        return f"the {phrase.bare}"
    if phrase.determiner in {"my", "our", "your", "his", "her", "its", "their"}:
        return phrase.text
    first, _, rest = phrase.text.partition(" ")
    if (
        first.lower() not in FORMS_OF_ADDRESS
        and first.lower().removesuffix("s") in FORMS_OF_ADDRESS
    ):
        return f"{first.removesuffix('s')} {rest}"
    if _is_post(phrase):
        return f"the {phrase.bare}"
    bare = phrase.bare
    opens = phrase.start == 0 and not phrase.proper and bare[1:2].islower()
    return bare[0].lower() + bare[1:] if opens else bare


def _is_post(phrase: Phrase) -> bool:
    """Whether a phrase is what somebody is, without a name: "director of leisure"."""
    post = phrase.text.partition(" of ")[0].lower()
    person = phrase.kind == "person" and not phrase.plural and not phrase.determiner
    return person and is_common(post) and not FORMS_OF_ADDRESS & set(post.split())


def _add(found: list[Referent], mention: Referent) -> None:
    """Add a mention to what it speaks of again, or as something new; `found` is newest first."""
    if mention.kind == "time" or not mention.stems or mention.head in EMPTY_NOUNS:
        return
    for at, known in enumerate(found):
        if same_thing(known, mention):
            fullest = mention if _fuller(mention, known) else known
            found[at] = replace(
                fullest, weight=known.weight + mention.weight, turn=min(known.turn, mention.turn)
            )
            return
    found.append(mention)


def same_thing(one: Referent | Phrase, other: Referent | Phrase) -> bool:
    """Whether two mentions can be of one thing: one's words are all among the other's."""
    if not one.head or not other.head:
        return one.head == other.head and one.stems == other.stems
    nested = one.stems <= other.stems or other.stems <= one.stems
    return one.head == other.head and nested


def _fuller(one: Referent, other: Referent) -> bool:
    longest = 8  # words: longer names do not read well in another question
    return len(other.stems) < len(one.stems) and len(_WORDLESS.split(one.text)) <= longest
