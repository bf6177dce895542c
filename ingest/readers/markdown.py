"""Markdown, with or without front matter."""

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

import yaml

from ingest.encoding import decode
from ingest.extract import Extract, Facts
from ingest.spans import enclosed
from vectorstore.types import KINDS, Span


@dataclass(frozen=True, slots=True)
class _Format:
    """A language of front matter.

    Attributes:
        name: What people call it.
        block: What it stands in; anything longer is no front matter but a text between rules.
        line: What a line of it begins with: a short name, a list's mark, an indent.
        load: Its parser.
        errors: What the parser raises.
    """

    name: str
    block: re.Pattern[str]
    line: re.Pattern[str]
    load: Callable[[str], object]
    errors: tuple[type[Exception], ...]


_FORMATS = (
    _Format(
        "YAML",
        re.compile(
            r"\A---[ \t]*\n(?P<front>.{0,20000}?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)",
            re.DOTALL | re.MULTILINE,
        ),
        re.compile(r"[\w.\"'-]+(?: [\w.\"'-]+){0,2}[ ]?:(?:\s|$)|\s+\S|- |[\]}]"),
        yaml.safe_load,
        (yaml.YAMLError, ValueError, RecursionError),
    ),
    _Format(
        "TOML",
        re.compile(
            r"\A\+\+\+[ \t]*\n(?P<front>.{0,20000}?)^\+\+\+[ \t]*(?:\n|\Z)",
            re.DOTALL | re.MULTILINE,
        ),
        re.compile(r"[\w.\"'-]+[ \t]*=|\s+\S|\[|[\]}]"),
        tomllib.loads,
        (ValueError, RecursionError),
    ),
)
LONGEST_NAME = 120  # characters; several authors fit
_NAMES = re.compile(r"[^\W\d_][^\W\d_]*(?:[ .,;&'’()/-]+[^\W\d_]+)*[.)]*")


def read(raw: bytes) -> Extract:
    """The text of a Markdown file; its front matter becomes facts and is never quoted."""
    text, warnings = decode(raw)
    comments = tuple(enclosed(text, "<!--", "-->"))
    for kind in _FORMATS:
        front = kind.block.match(text)
        if front is None or not _is_mostly(kind.line, front["front"]):
            continue
        try:
            values = kind.load(front["front"])
        except kind.errors:
            warning = f"Its front matter is not valid {kind.name} and was passed over."
            warnings, values = (*warnings, warning), {}
        if not isinstance(values, dict):
            continue
        boilerplate = (Span(0, front.end()), *comments)
        return Extract(text, _facts(values), boilerplate=boilerplate, warnings=warnings)
    return Extract(text, boilerplate=comments, warnings=warnings)


def _is_mostly(line: re.Pattern[str], front: str) -> bool:
    """Whether more than half of the lines are of that form: a text between two rules is quoted."""
    found = [words for words in front.splitlines() if words.strip()]
    return 2 * sum(bool(line.match(words)) for words in found) > len(found)


def _facts(values: dict[object, object]) -> Facts:
    """Facts of the front matter; a value of the wrong type is as good as none."""
    named = {str(name).lower(): value for name, value in values.items()}

    def words(*names: str) -> str | None:
        for name in names:
            value = named.get(name)
            if isinstance(value, list):
                value = ", ".join(str(item) for item in value)
            if isinstance(value, str | int | float) and str(value).strip():
                return " ".join(str(value).split())
        return None

    digest = named.get("digest")
    said = ((words(name) or "").lower() for name in ("kind", "type"))
    return Facts(
        title=words("title"),
        publisher=words("publisher", "site", "source"),
        author=_name(words("author", "authors", "byline")),
        speaker=_name(words("speaker")),
        published=_day(named.get("published")) or _day(named.get("date")),
        kind=next((kind for kind in said if kind in KINDS), None),
        digest=digest if isinstance(digest, bool) else None,
        original_sha256=words("original_sha256"),
    )


def _name(words: str | None) -> str | None:
    """Words that can be the names of people or bodies; anything else is nobody's name.

    What a document says of its author stands beside its quotes, where a sentence would be read as
    ours.
    """
    if words is None or len(words) > LONGEST_NAME or not _NAMES.fullmatch(words):
        return None
    every = words.split()
    capitals = sum(word[0].isupper() for word in every if word[0].isalpha())
    return words if 2 * capitals >= len(every) else None


def _day(value: object) -> date | None:
    """YAML reads an unquoted ISO date as a date; quoted ones are text."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        from ingest.metadata.dates import parse_day  # noqa: PLC0415 (dateparser takes a second)

        return parse_day(value)
    return None
