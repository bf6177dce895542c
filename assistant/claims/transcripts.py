"""Who speaks in minutes and transcripts: the name before a colon that opens a paragraph."""

import re
from collections.abc import Sequence
from typing import Final

from assistant.claims.attribution import Attribution
from assistant.claims.people import Mention, Person, mentions_in
from vectorstore.types import Span

# Party and place may stand in brackets behind the name.
_LABEL: Final = re.compile(
    r"(?P<who>[A-Z][\w’'. -]{2,60}?)(?:\s*\([^()\n]{2,60}\)){0,2}\s?:\s+(?=[“\"‘']?[A-Z])"
)
# Somebody speaks to somebody: "Jane Smith: Chief executive since 2015." is a line of a list.
_SPEAKS: Final = re.compile(r"\b(?:I|[Ww]e|me|us|[Mm]y|[Oo]ur)\b|\?")


def labelled_speech(text: str, paragraph: Span, mentions: Sequence[Mention]) -> Attribution | None:
    """What a paragraph says that opens with its speaker's name; None for any other paragraph.

    Args:
        text: The document's text.
        paragraph: Where the paragraph is.
        mentions: The people that the document mentions.
    """
    label = _LABEL.match(text, paragraph.start, paragraph.end)
    if label is None or not _SPEAKS.search(text, label.end(), paragraph.end):
        return None
    person = _named(label["who"], mentions)
    if person is None:
        return None
    return Attribution(
        person.name,
        "says",
        "quote",
        "person",
        person.role,
        person.organisation,
        label["who"],
        label.start("who"),
        label.end("who"),
        "name",
        (Span(label.end(), paragraph.end),),
    )


def _named(who: str, mentions: Sequence[Mention]) -> Person | None:
    """The person that a label names in full, in capitals too, as the document knows them."""
    alone = mentions_in(who.title() if who.isupper() else who)
    if len(alone) != 1 or (alone[0].start, alone[0].end) != (0, len(who)):
        return None
    person = alone[0].person
    name = person.name.casefold()
    known = {
        mention.person.name: mention.person
        for mention in mentions
        if name in (mention.person.name.casefold(), mention.person.surname.casefold())
    }
    return next(iter(known.values())) if len(known) == 1 else person
