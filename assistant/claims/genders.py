"""Whether somebody goes by "he" or "she", as forms of address and given names tell."""

from collections.abc import Sequence

from assistant.claims.given_names import Gender, gender_of
from assistant.claims.roles import HONORIFICS


def gender_of_person(titles: Sequence[str], names: Sequence[str]) -> Gender | None:
    """The pronoun of a person; a surname alone tells nothing, be it a given name too.

    Args:
        titles: Forms of address, the first first: "Lord", "Mayor".
        names: Given name and surname, or a surname alone.
    """
    return gender_of_titles(titles) or (gender_of(names[0]) if len(names) > 1 else None)


def gender_of_titles(titles: Sequence[str]) -> Gender | None:
    """The pronoun that forms of address tell; a woman may be Lord Mayor.

    >>> gender_of_titles(["Cllr", "Mrs"])
    'she'
    >>> gender_of_titles(["Lord", "Mayor"])
    """
    plain = [title.rstrip(".").lower() for title in titles]
    told = (HONORIFICS.get(one) for one in plain if one != "lord" or one == plain[-1])
    return next(filter(None, told), None)
