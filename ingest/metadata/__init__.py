"""Title, publisher, people, date and kind of a document; what nobody says stays None."""

from collections.abc import Sequence

from ingest.extract import Extract, Facts
from ingest.metadata.bylines import author_of
from ingest.metadata.dates import published_of
from ingest.metadata.head import Head, head_of
from ingest.metadata.kinds import kind_of
from ingest.metadata.publishers import publisher_of
from ingest.metadata.speakers import speaker_of
from ingest.metadata.titles import title_of
from vectorstore.types import Span


def describe(extract: Extract, stem: str, boilerplate: Sequence[Span]) -> Facts:
    """What is known about a document: by its file, then by its first lines, then by a guess.

    Args:
        extract: The file as it was read.
        stem: The file's name without its suffix, which stands in for a missing title.
        boilerplate: What the site says of itself, where only its name is looked for.
    """
    head = head_of(extract.text, boilerplate)
    site = tuple(extract.text[span.start : span.end] for span in boilerplate)
    return extract.facts.or_else(_read_off(head, stem, site)).or_else(extract.doubtful)


def _read_off(head: Head, stem: str, site: Sequence[str]) -> Facts:
    speaker = speaker_of(head)
    publisher = publisher_of(head, site)
    return Facts(
        title=title_of(head, stem, publisher),
        publisher=publisher,
        author=None if speaker else author_of(head),
        speaker=speaker,
        published=published_of(head),
        kind=kind_of(head),
    )
