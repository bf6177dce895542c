"""What a name looks like, and when two names may be one.

The rules on names, bearers and posts share these. Two names are one where they have a word in
common in some form ("America", "American"), where one has the other's initials, or where both are
one country's; words for bodies and forms of address tell nobody from anybody else.
"""

import re
from collections.abc import Sequence

from assistant.text.acronyms import one_abbreviates
from assistant.text.words import STOP_WORDS, stem, words
from vectorstore.forms_of_address import FORMS_OF_ADDRESS

# Of plurals, and of names made from a place's.
_ENDINGS = frozenset("s es n an ian ese ish ic y 's".split())
# Titles and forms of address say nothing about who is meant.
TITLES = FORMS_OF_ADDRESS | {"mp", "mps", "the"}
# Words for bodies are left out of names and stand for each other ("MK Council", "the borough").
BODIES = frozenset(
    """council councils borough county city district trust hospital hospitals university college
    company ltd limited plc group committee board authority department ministry government party
    foundation association partnership society""".split()
)
# Names of one country that share no word.
_COUNTRIES = tuple(
    re.compile(names)
    for names in (
        r"\bU\.?S\.?(?:A\b\.?)?(?!\w)|\bUnited States\b|\bAmerica\b",
        r"\bU\.?K\b\.?|\bUnited Kingdom\b|\b(?:Great )?Britain\b",
    )
)
# How counties are written for short, beside the name of their town: "Beds", "Northants".
_COUNTIES = dict(
    pair.split()
    for pair in """beds bedfordshire; berks berkshire; bucks buckinghamshire; cambs cambridgeshire;
    derbys derbyshire; glos gloucestershire; hants hampshire; herts hertfordshire; lancs lancashire;
    leics leicestershire; lincs lincolnshire; middx middlesex; northants northamptonshire;
    notts nottinghamshire; oxon oxfordshire; salop shropshire; shrops shropshire;
    staffs staffordshire; warks warwickshire; wilts wiltshire; worcs worcestershire;
    yorks yorkshire""".split(";")
)
CAPITALISED = r"[A-Z][\w&-]*(?:\s(?:and\s|of\s)?[A-Z][\w&-]*){0,4}"


def same_bearer(name: str, wanted: str) -> bool:
    """Whether two names may be one: a shared word, the initials of the other, or one country's."""
    return (
        akin(words(name), words(wanted))
        or one_abbreviates(name, wanted)
        or names_country(wanted, name)
    )


def telling_words(name: str) -> list[str]:
    """The words that tell a name from others: no forms of address and no words for bodies."""
    return [word for word in words(name) if word not in STOP_WORDS | TITLES | BODIES]


def names_country(country: str, text: str) -> bool:
    """Whether a text has a name of a country, which another of its names stands for."""
    return any(one.fullmatch(country) and one.search(text) for one in _COUNTRIES)


def county_forms(word: str) -> set[str]:
    """How else a county is told, in lower case: its short form, and the town it is named for.

    What is told of Bedford or of Beds is told of Bedfordshire.
    """
    shorts = {short for short, county in _COUNTIES.items() if county == word}
    town = word.removesuffix("shire")
    return (shorts | {town, _COUNTIES.get(word, word)}) - {word, ""}


def akin(some: Sequence[str], others: Sequence[str]) -> bool:
    """Whether they share a word in some form: "CCG" and "CCGs", "America" and "American"."""
    return any(
        one == other or stem(one) == stem(other) or _derived(one, other) or _derived(other, one)
        for one in some
        for other in others
    )


def _derived(one: str, other: str) -> bool:
    """Whether a word is another with the ending of an adjective or of a plural."""
    return len(other) > 2 and one.startswith(other) and one[len(other) :] in _ENDINGS
