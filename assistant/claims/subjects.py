"""Noun phrases that can say something: people, groups, organisations, documents, the unnamed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from assistant.claims.given_names import Gender
from assistant.claims.nouns import is_plural
from assistant.claims.people import Mention
from assistant.claims.roles import POST, gender_of_post, organisation_in

Sort = Literal["person", "unnamed", "group", "organisation", "document"]


@dataclass(frozen=True, slots=True)
class Subject:
    """Who or what a reporting verb has for its subject.

    Attributes:
        name: The full name of a person; otherwise the words of the text.
        sort: What it is; "unnamed" is a single person without a name, "a spokesman for the trust".
        noun: Its head noun in lower case, by which the text may come back to it.
        definite: Whether it points back to something ("the letter", "he").
    """

    name: str
    sort: Sort
    noun: str
    role: str | None = None
    organisation: str | None = None
    gender: Gender | None = None
    definite: bool = False


FINITE: Final = re.compile(
    r"\b(?:has|have|had|is|are|was|were|will|would|could|can|may|might|must|should|did|does|do|"
    r"said|says|say|hit|made|took|gave|came|went|set|put|met|won|lost|held|wrote|wants?|needs?|seeks?|"
    r"plans?|faces?|backs?|(?<![-\w])[a-z]{2,}ed)\b"
)
VERB: Final = re.compile(
    r"\b(?:has|have|had|is|are|was|were|will|would|could|can|may|might|must|should|did|does|do|"
    r"said|"
    r"made|took|gave|came|went|adopted|received|opposed|became|began|held|means|follows)\b"
)
PRONOUN: Final = re.compile(r"(?:he|she|they|it|who|which|both|all|the pair|we|I)", re.IGNORECASE)
DOCUMENT: Final = (
    r"(?:letter|report|review|stud(?:y|ies)|survey|FOI|request|response|minutes|paper|papers|"
    r"document|"
    r"documents|email|e-mail|emails|memo|statement|strategy|figures|statistics|data|accounts|audit|"
    r"notice|leaflet|website|post|tweet|release|analysis|assessment|plan|plans|case|bulletin|poll|"
    r"article|newspaper|inquiry|probe|investigation|inspection|ruling|judgment|judgement|research|"
    r"petition|submission|filing|filings|records|register|agenda|newsletter|dossier|evaluation|"
    r"consultation|questionnaire|spreadsheet|presentation|slides|guidance|manifesto|prospectus|"
    r"note|notes|message|messages|reply|answer|motion|findings|reports|letters|studies|surveys)"
)
_DOCUMENT_HEAD: Final = re.compile(rf"\b{DOCUMENT}$", re.IGNORECASE)
_SINGULAR_BODY: Final = re.compile(
    r"\b(?:council|trust|government|company|charity|union|party|police|committee|board|ministry|"
    r"department|firm|group|authority|panel|commission|agency|regulator|watchdog|partnership|"
    r"school|"
    r"hospital|university|college|association|federation|service|team|campaign|ombudsman|body|"
    r"giant|chain|retailer|airline|manufacturer|housebuilder|insurer|lender|subsidiary|utility|quango|"
    r"developer|contractor|operator|supplier|provider|cabinet|executive|parliament|bank|club|"
    r"society|foundation|institute|network|practice|surgery|church|court|tribunal|inspectorate|"
    r"think[- ]tank|office|opposition|consortium|city hall|town hall|house|assembly|forum|"
    r"administration|publisher|newspaper|observatory|institution|staff|public|management)$",
    re.IGNORECASE,
)
_PLURAL_PEOPLE: Final = re.compile(
    r"^(?:critics|others|some|many|most|several|few|members|people|everyone|both|two|three)$",
    re.IGNORECASE,
)
_POST_HEAD: Final = re.compile(
    rf"\b(?:{POST}|person|man|woman|boy|girl|figure|expert|employee|customer|caller|reader|"
    r"passenger|friend|relative|colleague|visitor|protester|user|player)$",
    re.IGNORECASE,
)
_LEAD: Final = re.compile(
    r"^(?:(?:date\s)?\d{4}-\d\d-\d\d|(?:(?:earlier|later)\s)?(?:last|this|next)\s(?:night|week|"
    r"month|year|morning|afternoon|"
    r"evening|spring|summer|autumn|winter|\w+day)|yesterday|today|now|then|but|and|yet|so|also|"
    r"meanwhile|however|later|afterwards|instead|still|nevertheless|on\s\w+day|for\s(?:example|"
    r"instance)|in\sfact|[A-Za-z]{4,}ly(?=,)|in\s(?:the\s)?(?:[A-Z]\w+|\d{4}s?)"
    r"(?:\s(?:this|last)\syear|\s\d{4})?|only|even|while|although|though|when|as|because|if|where|"
    r"that|after|before|since|once|until|whereas|or|nor|[\W_]+)[,\s]+",
    re.IGNORECASE,
)
_HEAD_END: Final = re.compile(
    r"\s*[,(]|\s(?:of(?!\sInformation)|for|from|at|to|in|on|with|by|about|into|who|which|that|"
    r"whose|where|representing|"
    r"acting|speaking|seen|shared|sent|laid|given|put|tabled|drawn|kept|dated|published|obtained|released|written|signed|"
    r"commissioned|between|behind|opposed|against|has|have|had|close|living|working|held|made|"
    r"handed|submitted|presented|prepared|produced|circulated|leaked|near|within|outside|"
    r"[a-z]+ing)\s",
)
_DETERMINER: Final = re.compile(
    r"^(?P<the>the|this|that|these|those|his|her|its|their|our|both)?(?P<a>an?|one|another|some|"
    r"many|several|two|three|four|five|six|seven|eight|nine|ten|most|a few|a number of|a group of)?"
    r"\s",
    re.IGNORECASE,
)
_FUNCTION_WORDS: Final = frozenset(
    "there here what who which how when where why first second third fourth finally thus hence "
    "nothing nobody no none not also too very he she they it we i you such".split()
)
_ONLY_DETERMINER: Final = re.compile(
    r"(?:the|an?|this|that|these|those|no|any|its|their|his|her|our|such|and|or|of|some)",
    re.IGNORECASE,
)
_ACRONYM: Final = re.compile(r"\s\([A-Z][A-Za-z&]{1,7}\)")
_PREPOSITION: Final = re.compile(
    r"(?:for|in|with|from|at|by|of|on|to|under|among|between|despite|without|through|together|about"
    r"|against|around|like|unlike|because|given|including|regarding|asked)\s",
    re.IGNORECASE,
)
_LOWER_ARTICLE: Final = re.compile(r"^(?:The|A|An|One|Another|Some|Its|Their|His|Her|This)\b")
_TOO_LONG: Final = 14  # words
_LONGEST_HEAD: Final = 8


def strip_lead(phrase: str) -> str:
    """The phrase without the adverbs and conjunctions before its subject."""
    while match := _LEAD.match(phrase):
        phrase = phrase[match.end() :]
    return phrase


def subject_of(phrase: str, start: int, mentions: Sequence[Mention]) -> Subject | None:
    """The subject that a noun phrase is, or None when it is nothing that can speak.

    Args:
        phrase: The words, without the verb.
        start: Their offset in the document.
        mentions: The people mentioned in the document.
    """
    trimmed = phrase.strip(" ,;:–—-\n\t")
    if not trimmed or _ONLY_DETERMINER.fullmatch(trimmed):
        return None
    first = start + phrase.index(trimmed)
    inside = [m for m in mentions if first <= m.start and m.end <= first + len(trimmed)]
    if PRONOUN.fullmatch(trimmed):
        return Subject(trimmed.lower(), "person", trimmed.lower(), definite=True)
    trimmed = _ACRONYM.sub("", trimmed)
    # "A leaked paper": a participle right behind an article ends nothing.
    ends = _HEAD_END.finditer(trimmed)
    head_end = next(
        (one for one in ends if not _ONLY_DETERMINER.fullmatch(trimmed[: one.start()])), None
    )
    head = trimmed[: head_end.start()] if head_end else trimmed
    in_head = [m for m in inside if m.start < first + len(head)]
    if in_head and in_head[-1].end >= first + len(head) - 1:
        if len(inside) > 1 and re.search(r"\sand\s", trimmed):
            return of_people(inside)
        return of_person(in_head[-1])
    return (
        _by_head_noun(trimmed, head) or (of_person(inside[-1]) if inside else None)
        if len(trimmed.split()) <= _TOO_LONG or inside or head_end
        else None
    )


def of_person(mention: Mention) -> Subject:
    """The person of a mention as a subject."""
    person = mention.person
    return Subject(
        person.name,
        "person",
        (person.role or "").split(" ")[-1].lower(),
        person.role,
        person.organisation,
        person.gender,
    )


def of_people(mentions: Sequence[Mention]) -> Subject:
    """Several people as one subject."""
    return Subject(_listed([mention.person.name for mention in mentions]), "group", "people")


def _by_head_noun(phrase: str, head: str) -> Subject | None:
    words = head.split()
    if _PREPOSITION.match(phrase) or not _may_head(words):
        return None
    determiner = _DETERMINER.match(head)
    definite = bool(determiner and determiner["the"])
    noun = re.sub(r"[’']s?$", "", words[-1]).lower()
    name = _LOWER_ARTICLE.sub(lambda match: match.group().lower(), phrase)
    capital = words[-1][0].isupper()
    if _DOCUMENT_HEAD.search(head) and (determiner or capital or is_plural(noun) or "’s " in head):
        own = name[0].lower() + name[1:] if _DOCUMENT_HEAD.search(words[0]) else name
        return Subject(own, "document", noun, definite=definite)
    if _POST_HEAD.search(head) and determiner:
        organisation = organisation_in(phrase)
        gender = gender_of_post(head)
        return Subject(name, "unnamed", noun, None, organisation, gender, definite)
    if (is_plural(noun) and not (capital and len(words) == 1)) or _PLURAL_PEOPLE.match(words[0]):
        return Subject(name, "group", noun, None, organisation_in(phrase), definite=definite)
    if _SINGULAR_BODY.search(head) or (capital and (_is_proper(words) or _names_body(words))):
        # A capital alone may as well be the surname of someone who is not introduced.
        known = re.sub(r"^[Tt]he\s", "", phrase) if capital and len(words) > 1 else None
        return Subject(name, "organisation", noun, None, known, definite=definite and not capital)
    return None


def _may_head(words: Sequence[str]) -> bool:
    if not 0 < len(words) <= _LONGEST_HEAD:
        return False
    return words[0].lower() not in _FUNCTION_WORDS and not words[-1][0].isdigit()


def _is_proper(words: Sequence[str]) -> bool:
    """Whether all words but articles and prepositions have capitals."""
    small = {"the", "of", "and", "for", "in", "on", "a"}
    return all(word[0].isupper() or word.lower() in small for word in words)


def _names_body(words: Sequence[str]) -> bool:
    """Whether a body's name stands behind what kind of body it is: "Bus operator Tarn Valley"."""
    return any(
        _SINGULAR_BODY.search(" ".join(words[:at])) and _is_proper(words[at:])
        for at in range(1, len(words))
    )


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"
