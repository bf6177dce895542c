"""The people that a document names, with post, organisation and pronoun as the text gives them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from assistant.claims.genders import gender_of_person
from assistant.claims.given_names import Gender, is_given_name
from assistant.claims.roles import (
    HONORIFICS,
    POST,
    gender_of_post,
    organisation_after,
    organisation_in,
    post_after,
    post_before,
)
from assistant.text.days import CALENDAR_WORDS
from assistant.text.word_classes import PARTIES

_WORD: Final = (
    r"(?:(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Cllr|[A-Z])\.(?=\s[A-Z])"
    r"|[A-ZÀ-Þ][A-Za-zÀ-ÿ]*(?:[’'-][A-Za-zÀ-ÿ]+)*)"
)
_RUN: Final = re.compile(
    rf"(?<![\w’']){_WORD}(?:[ \t]+(?:(?:de|van|von|der|den|bin|al|el|la|le|du|da|"
    rf"ap)[ \t]+)?{_WORD})*"
)
_TOKEN: Final = re.compile(r"\S+")
_POST_WORD: Final = re.compile(
    rf"(?:Deputy|Former|Acting|Interim|Chief|Executive|Officer|{POST})", re.IGNORECASE
)
NOT_A_NAME: Final = PARTIES | CALENDAR_WORDS.union(
    "council trust nhs university college school academy hospital partnership committee board "
    "group "
    "party association union federation foundation society institute office department ministry "
    "agency authority commission service services system ltd limited plc inc company corporation "
    "bank centre network alliance campaign forum housing homes police church government parliament "
    "house assembly cabinet charity fund team unit street road lane park court bridge station "
    "airport report review act bill plan project programme scheme county city borough district "
    "parish town village north south east west central greater upper lower new times news citizen "
    "herald gazette post mail guardian telegraph echo journal chronicle mercury observer express "
    "unison freedom information request strategy care health development transport rail water "
    "energy audit national royal british english welsh scottish irish european american public "
    "local integrated clinical commissioning leisure community "
    "the a an this that these those it he she they we i you his her its their our my but and or so "
    "in on at by for from with to of as if when while after before since until although because "
    "however meanwhile earlier later yesterday today tomorrow last next both all some many most "
    "speaking asked responding writing according despite during under over also then there here "
    "now "
    "what who which how why where yes no not one two three four five six seven eight nine ten "
    "former deputy acting image photo picture covid brexit christmas easter figures documents "
    "critics residents campaigners councillors officials ministers leaders bosses opponents".split()
)
_TITLE_AND_POST: Final = re.compile(
    r"\b(?:Cllr|Councillor|Mayor|Professor|Minister|Judge|Inspector)\b"
)
_SPEAKS: Final = re.compile(
    r"\s+(?:said|says|told|added|claimed|claims|warned|explained|admitted|insisted|argued)\b"
)
_WHO: Final = re.compile(r",\swho\b")
_AGED: Final = re.compile(r"(?:,\s|\s\()(?:aged\s)?\d{1,3}[,.)]")
_POST_SURNAMES: Final = frozenset(
    "baker butcher clerk coach dean driver farmer head parent provost rector steward warden".split()
)
_POST_OF: Final = re.compile(rf"\b{POST}\s(?:of|for)\s[a-z ]+,\s$")  # "director of leisure, "


@dataclass(frozen=True, slots=True)
class Person:
    """Someone a document names.

    Attributes:
        name: Full name without honorifics.
        role: Post as the text words it: "Milton Keynes Council leader".
        organisation: Whom they speak or work for, in the text's words.
        gender: The pronoun they go by, when honorific, post or given name tell.
    """

    name: str
    role: str | None
    organisation: str | None
    gender: Gender | None

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.name.split()[-1]

    @property
    def given(self) -> str:
        """The first word of the name; the whole of it when only a surname is known."""
        return self.name.split()[0]


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a document names a person: title and name, without a possessive "'s"."""

    person: Person
    start: int
    end: int
    full: bool


@dataclass(frozen=True, slots=True)
class _Named:
    title: str
    words: tuple[str, ...]
    start: int
    end: int


def mentions_in(text: str) -> tuple[Mention, ...]:
    """Every mention of a person, in order; surnames and lone given names lead to the full name."""
    named = [found for run in _RUN.finditer(text) for found in _in_run(text, run)]
    people = _people(text, named)
    return tuple(
        Mention(person, found.start, found.end, full=len(found.words) > 1)
        for found in named
        if (person := _who(found, people))
    )


def _in_run(text: str, run: re.Match[str]) -> Iterator[_Named]:
    """The person named in a run of capitalised words, if one is: after a title or given name."""
    tokens = [
        (match.group(), run.start() + match.start(), run.start() + match.end())
        for match in _TOKEN.finditer(run.group())
    ]
    index = 0
    while index < len(tokens):
        plain = tokens[index][0].rstrip(".").lower()
        if plain in HONORIFICS:
            first = index + 1
            while first < len(tokens) and tokens[first][0].rstrip(".").lower() in HONORIFICS:
                first += 1
            last = _name_end(tokens, first)
            if last > first:
                yield _named(tokens, index, first, last)
            index = max(last, first)
        elif is_given_name(plain) or _is_bare_name(text, tokens, index):
            last = _name_end(tokens, index)
            if last > index:
                yield _named(tokens, index, index, last)
            index = max(last, index + 1)
        else:
            index += 1


def _named(tokens: list[tuple[str, int, int]], title: int, first: int, last: int) -> _Named:
    words = [token[0] for token in tokens[first:last]]
    end = tokens[last - 1][2]
    stripped = re.sub(r"[’']s?$|\.$", "", words[-1])
    return _Named(
        " ".join(token[0] for token in tokens[title:first]),
        (*words[:-1], stripped),
        tokens[title][1],
        end - (len(words[-1]) - len(stripped)),
    )


def _name_end(tokens: list[tuple[str, int, int]], first: int) -> int:
    """Behind the last word of the name that begins at `first`; at most four words."""
    last = first
    while last < len(tokens) and last < first + 4:
        word = tokens[last][0]
        plain = re.sub(r"[’']s?$|\.$", "", word).lower()
        post = _POST_WORD.fullmatch(plain) and not _is_surname(tokens, last)
        if plain in NOT_A_NAME or post or (word.isupper() and len(word) > 2):
            break
        last += 1
        if re.search(r"[’']s?$", word) or (word.endswith(".") and len(word) > 2):
            break
    return last


def _is_surname(tokens: list[tuple[str, int, int]], at: int) -> bool:
    """Whether a word for a post is a surname: "Jane Baker", "Mr Dean", but not "Lord Provost"."""
    word = re.sub(r"[’']s?$|\.$", "", tokens[at][0]).lower()
    before = tokens[at - 1][0].rstrip(".").lower() if at else ""
    if word not in _POST_SURNAMES or before in ("lord", "lady"):
        return False
    return is_given_name(before) or before in HONORIFICS


def _is_bare_name(text: str, tokens: list[tuple[str, int, int]], index: int) -> bool:
    """Two or three words that are no known name, where post or verb of speech tell a person."""
    last = _name_end(tokens, index)
    if not 2 <= last - index <= 3 or last != len(tokens):
        return False
    start, end = tokens[index][1], tokens[last - 1][2]
    before = text[max(0, start - 40) : start]
    return bool(
        _SPEAKS.match(text, end)
        or _WHO.match(text, end)
        or _AGED.match(text, end)
        or re.search(rf"\b(?:said|says|added|(?i:{POST})),?\s$", before)
        or (_POST_OF.search(before) and text[end : end + 1] in (",", "."))
        or re.match(rf"\s?,\s(?:the\s|an?\s)?(?:[\w’'-]+\s){{0,4}}{POST}\b", text[end : end + 60])
    )


def _people(text: str, named: list[_Named]) -> dict[str, Person]:
    """People by full name; each fact from the first mention that gives it."""
    people: dict[str, Person] = {}
    for found in named:
        if len(found.words) < 2:
            continue
        name = " ".join(found.words)
        known = people.get(name)
        role, organisation = known.role if known else None, known.organisation if known else None
        if role is None:
            after = post_after(text, found.end)
            role = (
                (after[0] if after else None)
                or post_before(text, _posts_end(found))
                or _titled(found)
            )
            organisation = organisation_in(role) if role else None
        organisation = organisation or organisation_after(text, found.end)
        gender = (known.gender if known else None) or _gender(found, role)
        people[name] = Person(name, role, organisation, gender)
    for found in named:
        if len(found.words) == 1 and found.title and not _who(found, people):
            word = found.words[0]
            people[word] = Person(word, _titled(found), None, _gender(found, None))
        elif person := _who(found, people):
            gender = person.gender or _gender(found, None)
            people[person.name] = Person(person.name, person.role, person.organisation, gender)
    return people


def _posts_end(found: _Named) -> int:
    """Where words for a post before the name end: a title such as "Mayor" is one of them."""
    first_title = found.title.split()[0] if found.title else ""
    return found.start + (len(first_title) if _TITLE_AND_POST.fullmatch(first_title) else 0)


def _titled(found: _Named) -> str | None:
    """A title that is a post too."""
    match = _TITLE_AND_POST.search(found.title)
    return match.group().replace("Cllr", "Councillor") if match else None


def _gender(found: _Named, role: str | None) -> Gender | None:
    told = gender_of_person(found.title.split(), found.words)
    return told or (gender_of_post(role) if role else None)


def _who(found: _Named, people: dict[str, Person]) -> Person | None:
    """The person of a mention: by full name, surname, or given name when only one bears it."""
    name = " ".join(found.words)
    if name in people:
        return people[name]
    fitting = [person for person in people.values() if name in (person.surname, person.given)]
    return fitting[0] if len(fitting) == 1 else None
